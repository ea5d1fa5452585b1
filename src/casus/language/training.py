"""The recipe of the shipped pipelines: treebanks in, a trained pipeline and its scores out."""

from __future__ import annotations

import io
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, load_model_from_path

import casus.language.lean  # noqa: F401  (registers the languages that the configs name)
from casus.language.arithmetic import matrices_by_numpy
from casus.language.lemmas import COMPONENT, Lemmas, Words
from casus.language.pipelines import load
from casus.language.storage import write_pipeline
from casus.language.typography import plain
from casus.language.vectors import write_vectors

SENTENCES_A_DOCUMENT = 10
"""Sentences joined to one training document, so that the parser learns where sentences end."""

OWN_SENTENCES_A_DOCUMENT = 3
"""The same for our own news sentences, which are headlines and openings as often as prose."""

OWN_WEIGHT = 2
"""How often our own sentences stand in the training data for once of the treebanks'."""

MAX_STEPS = 5_000
"""Updates of a full training: French stops gaining on its development part at some 4,000."""

_WORD_MINIMUM = 2  # occurrences in the treebank for a lemma to be trusted ...
_WORD_SHARE = 0.95  # ... and the share of them that agree on it
_OPEN_ENDED = frozenset({"NUM", "PROPN", "PUNCT", "SPACE", "SYM", "X"})


@dataclass(frozen=True, slots=True)
class Part:
    """The treebank files of one language, without their ending ``.conllu``.

    ``merge`` joins the syntactic words of a contraction to one token ("du" for de + le); English
    keeps them apart ("Russia" + "'s"), as its tokeniser does.
    """

    train: str
    dev: str
    tests: tuple[str, ...]
    merge: bool


TREEBANKS = {
    "en": Part("en_train", "en_dev", ("en_test",), merge=False),
    "fr": Part("fr_train", "fr_dev", ("fr_gsd_test", "fr_seq_test"), merge=True),
}
"""Which files of the treebanks' folder are used for what, by language."""


@dataclass(frozen=True, slots=True)
class PartScores:
    """Percentages on one test part, from raw text: words cut as in the treebank (F1), tags and
    morphology right, lemmas right, unlabelled and labelled attachment, sentences found (F1).
    """

    part: str
    tokens: float
    tags: float
    morphology: float
    lemmas: float
    uas: float
    las: float
    sentences: float

    def __str__(self) -> str:
        return (
            f"{self.part}: UAS {self.uas:.1f}  LAS {self.las:.1f}  tags {self.tags:.1f}"
            f"  morphology {self.morphology:.1f}  lemmas {self.lemmas:.1f}"
            f"  sentence boundaries {self.sentences:.1f}  tokens {self.tokens:.1f}"
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a pipeline on every test part of its language."""

    lang: str
    parts: tuple[PartScores, ...]


def train(  # noqa: PLR0913  (keyword-only settings of one recipe)
    lang: str,
    treebanks: Path,
    out: Path,
    *,
    own: Path | None = None,
    vectors: Path | None = None,
    max_steps: int | None = None,
    seed: int = 0,
    report: Callable[[str], object] = print,
) -> Scores:
    """Train the pipeline of ``"fr"`` or ``"en"`` and write it to the folder ``out``.

    ``treebanks`` holds the CoNLL-U files named in :data:`TREEBANKS`, ``own`` is one more file to
    train on, shown :data:`OWN_WEIGHT` times as often as a treebank's sentence; ``max_steps`` is the
    number of updates, those of the shipped pipelines if not given (:data:`MAX_STEPS`, some 40
    minutes of one core). The words' vectors are those of the pipeline in the folder ``vectors``, if
    not given of the shipped one (:mod:`casus.language.vectors`). Progress and scores go to
    ``report`` line by line.

    Raises ``ValueError`` for another language and ``FileNotFoundError`` for a missing treebank.
    """
    part = _part(lang, treebanks)
    with tempfile.TemporaryDirectory(prefix="casus-training-") as folder, matrices_by_numpy():
        work = Path(folder)
        for name in (part.train, part.dev, *part.tests):
            extra = own if name == part.train else None
            convert(treebanks / f"{name}.conllu", work / f"{name}.spacy", part.merge, extra)
        source = load_model_from_path(vectors) if vectors else load(lang)
        write_vectors(source, work / "vectors")
        overrides = {"system.seed": seed, "training.max_steps": max_steps or MAX_STEPS}
        best = _run(lang, part, work, overrides, report)
        pipeline = finish(lang, load_model_from_path(best), work / f"{part.train}.spacy")
        write_pipeline(pipeline, out)
        return evaluate(lang, pipeline, [work / f"{name}.spacy" for name in part.tests], report)


def convert(source: Path, target: Path, merge: bool, own: Path | None = None) -> None:
    """Write a CoNLL-U file as spaCy documents of ten sentences each, and ``own`` beside it."""
    docs = _docs(source, merge, SENTENCES_A_DOCUMENT)
    if own:
        docs += _docs(own, merge, OWN_SENTENCES_A_DOCUMENT) * OWN_WEIGHT
    DocBin(docs=docs, store_user_data=True).to_disk(target)


def _docs(source: Path, merge: bool, sentences: int) -> list[Doc]:
    text = source.read_text(encoding="utf-8")
    return list(
        conllu_to_docs(  # type: ignore[no-untyped-call]
            text, sentences, merge_subtokens=merge, no_print=True
        )
    )


def finish(lang: str, nlp: Language, train_docs: Path) -> Language:
    """Put the lemma lexicon behind the trained lemmatiser and name the pipeline."""
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, config={"lang": lang}, after="trainable_lemmatizer")
    lemmas = nlp.get_pipe(COMPONENT)
    if not isinstance(lemmas, Lemmas):
        raise TypeError(f"component {COMPONENT!r} is not the lemma lexicon of Casus")
    lemmas.words = frequent_words(DocBin().from_disk(train_docs).get_docs(nlp.vocab))
    config = nlp.config.copy()
    config["paths"] = dict.fromkeys(config["paths"])  # where this machine had its files
    nlp.config = config
    nlp.meta["name"] = "casus"
    nlp.meta["description"] = "Casus pipeline trained on Universal Dependencies"
    return nlp


def frequent_words(docs: Iterable[Doc]) -> Words:
    """Return the lemmas that a treebank agrees on, by form (lower case) and part of speech."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            if token.pos_ not in _OPEN_ENDED and "Typo=Yes" not in str(token.morph).split("|"):
                counts[plain(token.text).lower(), token.pos_][token.lemma_] += 1
    words = {}
    for key, lemmas in counts.items():
        lemma, count = lemmas.most_common(1)[0]
        if count >= _WORD_MINIMUM and count >= _WORD_SHARE * lemmas.total():
            words[key] = lemma
    return words


def evaluate(
    lang: str, nlp: Language, tests: Iterable[Path], report: Callable[[str], object] = print
) -> Scores:
    """Score a pipeline on converted test parts, from raw text, and report a line for each."""
    parts = []
    for test in tests:
        found = nlp.evaluate(list(Corpus(test)(nlp)))
        scores = PartScores(
            part=test.stem,
            tokens=100 * found["token_f"],
            tags=100 * found["pos_acc"],
            morphology=100 * found["morph_acc"],
            lemmas=100 * found["lemma_acc"],
            uas=100 * found["dep_uas"],
            las=100 * found["dep_las"],
            sentences=100 * found["sents_f"],
        )
        report(str(scores))
        parts.append(scores)
    return Scores(lang, tuple(parts))


class Lines(io.StringIO):
    """A stream that hands every finished line to a function."""

    def __init__(self, report: Callable[[str], object]) -> None:
        super().__init__()
        self._report = report
        self._rest = ""

    def write(self, text: str) -> int:
        """Take text, and hand on what ends a line."""
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._report(line)
        return len(text)


def _part(lang: str, treebanks: Path) -> Part:
    if lang not in TREEBANKS:
        raise ValueError(f"no training recipe for language {lang!r}: choose 'en' or 'fr'")
    part = TREEBANKS[lang]
    for name in (part.train, part.dev, *part.tests):
        path = treebanks / f"{name}.conllu"
        if not path.is_file():
            raise FileNotFoundError(
                f"{path} is missing: put the Universal Dependencies files of"
                f" {lang!r} into {treebanks} under the names that training lists"
            )
    return part


def _run(
    lang: str,
    part: Part,
    work: Path,
    settings: Mapping[str, int],
    report: Callable[[str], object],
) -> Path:
    """Train by the language's config with the given settings; return the best model's folder."""
    overrides = {
        "paths.train": str(work / f"{part.train}.spacy"),
        "paths.dev": str(work / f"{part.dev}.spacy"),
        "paths.vectors": str(work / "vectors"),
        **settings,
    }
    with as_file(files("casus.language") / "configs" / f"{lang}.cfg") as source:
        nlp = init_nlp(load_config(source, overrides=overrides, interpolate=False))
    lines, folder = Lines(report), work / "run"
    folder.mkdir()
    run_training(nlp, folder, stdout=lines, stderr=lines)
    return folder / "model-best"
