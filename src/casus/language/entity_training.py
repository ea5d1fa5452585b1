"""The recipe of the entity recognisers: marked texts in, a recogniser beside the parser out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, load_model_from_path

import casus.language.lemmas  # noqa: F401  (registers what the pipelines' configs name)
from casus.language.arithmetic import matrices_by_numpy
from casus.language.entity_corpora import MarkedText, as_printed, marked_docs
from casus.language.storage import read_pipeline, write_pipeline
from casus.language.training import Lines
from casus.language.vectors import write_vectors

COMPONENT = "ner"


@dataclass(frozen=True, slots=True)
class EntityScores:
    """Percentages of names found with their exact ends and kind, in all and F1 by kind."""

    precision: float
    recall: float
    f1: float
    by_kind: dict[str, float]

    def __str__(self) -> str:
        kinds = "  ".join(f"{kind} {f1:.1f}" for kind, f1 in sorted(self.by_kind.items()))
        return f"entities: P {self.precision:.1f}  R {self.recall:.1f}  F1 {self.f1:.1f}  ({kinds})"


def train_entities(  # noqa: PLR0913  (keyword-only settings of one recipe)
    pipeline: Path,
    texts: Iterable[MarkedText],
    out: Path,
    *,
    own: Iterable[MarkedText] = (),
    max_steps: int | None = None,
    seed: int = 0,
    report: Callable[[str], object] = print,
) -> EntityScores:
    """Train a recogniser on ``texts``, put it into the pipeline and write that to ``out``.

    ``pipeline`` is the folder of a trained pipeline, whose words' vectors the recogniser uses. It
    is scored on the tenth of the texts that :attr:`MarkedText.part` keeps apart; another tenth
    chooses the best of its steps. Each training text is shown twice, as it is and
    :func:`as_printed`. Of ``own`` a tenth is kept apart too, and scored by itself.
    """
    nlp = read_pipeline(pipeline)
    parts = _parts(texts, own)
    report("  ".join(f"{part}: {len(found)} texts" for part, found in parts.items()))
    with tempfile.TemporaryDirectory(prefix="casus-training-") as folder, matrices_by_numpy():
        work = Path(folder)
        for part, found in parts.items():
            DocBin(docs=_with_names(marked_docs(nlp, found))).to_disk(work / f"{part}.spacy")
        write_vectors(nlp, work / "vectors")
        best = _run(nlp, work, {"max_steps": max_steps, "seed": seed}, report)
        if COMPONENT in nlp.pipe_names:
            nlp.remove_pipe(COMPONENT)
        nlp.add_pipe(COMPONENT, source=best)
        write_pipeline(nlp, out)
        if parts["own"]:
            report("on our own sentences kept apart:")
            evaluate_entities(best, work / "own.spacy", report)
        return evaluate_entities(best, work / "test.spacy", report)


def evaluate_entities(
    nlp: Language, test: Path, report: Callable[[str], object] = print
) -> EntityScores:
    """Score the recogniser of a pipeline on converted texts, and report a line."""
    found = nlp.evaluate(list(Corpus(test, gold_preproc=False)(nlp)))
    scores = EntityScores(
        precision=100 * found["ents_p"],
        recall=100 * found["ents_r"],
        f1=100 * found["ents_f"],
        by_kind={kind: 100 * one["f"] for kind, one in found["ents_per_type"].items()},
    )
    report(str(scores))
    return scores


def _parts(texts: Iterable[MarkedText], own: Iterable[MarkedText]) -> dict[str, list[MarkedText]]:
    """Put every text into its part; our own have no part to choose the best step by."""
    parts: dict[str, list[MarkedText]] = {"train": [], "dev": [], "test": [], "own": []}
    for text in texts:
        parts[text.part].append(text)
    parts["train"] += [as_printed(text) for text in parts["train"]]
    for text in own:
        parts["own" if text.part == "test" else "train"].append(text)
    return parts


def _with_names(docs: Iterable[Doc]) -> list[Doc]:
    """Keep what a recogniser can learn from: every paragraph that has words."""
    return [doc for doc in docs if len(doc)]


def _run(
    nlp: Language,
    work: Path,
    settings: dict[str, int | None],
    report: Callable[[str], object],
) -> Language:
    overrides = {
        "nlp.lang": nlp.lang,
        "nlp.tokenizer.lang": str(nlp.lang).removeprefix("casus_"),
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "paths.vectors": str(work / "vectors"),
        "system.seed": settings["seed"],
    }
    if settings["max_steps"]:
        overrides["training.max_steps"] = settings["max_steps"]
    with as_file(files("casus.language") / "configs" / "entities.cfg") as source:
        recogniser = init_nlp(load_config(source, overrides=overrides, interpolate=False))
    lines, folder = Lines(report), work / "run"
    folder.mkdir()
    run_training(recogniser, folder, stdout=lines, stderr=lines)
    return load_model_from_path(folder / "model-best")
