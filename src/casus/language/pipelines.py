"""The two pipelines: which there are, how they are loaded, and what may take their place."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from spacy.language import Language

from casus.language.storage import read_pipeline

LANGUAGES = ("en", "fr")

# Relations that only the Universal Dependencies use, and relations that only ClearNLP's scheme
# (spaCy's own English models) uses: de Marneffe and others 2021, "Universal Dependencies".
_UD_MARKS = frozenset({"case", "obj", "obl"})
_FOREIGN_MARKS = frozenset({"attr", "dobj", "nsubjpass", "pobj", "prep", "prt"})


class UnsupportedPipeline(ValueError):
    """A spaCy pipeline that Casus cannot use; the message says why and what to do."""


@cache
def load(lang: str) -> Language:
    """Return the shipped pipeline for ``"fr"`` or ``"en"``: one per process, loaded on first use.

    Raises :class:`UnsupportedPipeline` for any other language.
    """
    if lang not in LANGUAGES:
        known = " and ".join(repr(one) for one in LANGUAGES)
        raise UnsupportedPipeline(f"no pipeline for language {lang!r}: Casus ships {known}")
    with as_file(files("casus.language") / "models" / lang) as folder:
        return read_pipeline(folder)


def check_labels(nlp: Language) -> None:
    """Make sure that ``nlp`` parses into Universal Dependencies, as every later room expects.

    Raises :class:`UnsupportedPipeline` when it has no parser or its labels are another scheme's.
    """
    if "parser" not in nlp.pipe_names:
        raise UnsupportedPipeline(
            f"pipeline {_name(nlp)!r} has no parser: add one trained on Universal Dependencies,"
            " or use casus.language.load()"
        )
    labels = {label.partition(":")[0] for label in getattr(nlp.get_pipe("parser"), "labels", ())}
    foreign, missing = sorted(labels & _FOREIGN_MARKS), sorted(_UD_MARKS - labels)
    if foreign or missing:
        found = f"it has {', '.join(foreign)}" if foreign else f"it lacks {', '.join(missing)}"
        raise UnsupportedPipeline(
            f"pipeline {_name(nlp)!r} does not use Universal Dependencies labels ({found}):"
            " retrain its parser on a UD treebank, or use casus.language.load()"
        )


def _name(nlp: Language) -> str:
    return f"{nlp.meta.get('lang', nlp.lang)}_{nlp.meta.get('name', 'pipeline')}"
