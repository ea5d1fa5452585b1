"""The learned decision against labelled pairs: the shipped model, or one trained without each fold.

CONCEDE and RETREAT count as one, YIELD, on both sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from casus.coding.asked import NOTHING, Asked, labelled, merged, sentences_in
from casus.coding.decision import Floats, model, softmax
from casus.coding.relating import questions
from casus.coding.training import (
    Example,
    examples_of,
    fit,
    folds_of,
    is_set_apart,
    temperature_of,
)
from casus.evaluation.figures import Figures, figures


@dataclass(frozen=True, slots=True)
class Trial:
    """Labelled pairs and what else a model that is tried on them may learn from."""

    pairs: tuple[Example, ...]
    beside: tuple[Example, ...]  # the same pairs in the other language: parted by the same folds
    own: tuple[Example, ...]  # sentences of ours: in every training

    def in_order(self) -> list[Example]:
        """Give the pairs of both languages, in the same order whichever is asked about."""
        return sorted((*self.pairs, *self.beside), key=lambda one: one.asked.lang)

    def without_set_apart(self) -> "Trial":
        """Leave the pairs out that are kept for a blind test, and what repeats their text."""
        every = (*self.pairs, *self.beside)
        apart = {one.asked.text for one in every if is_set_apart(one.asked.id)}
        ids = {one.asked.id for one in every if one.asked.text in apart}
        pairs, beside = (
            tuple(one for one in part if one.asked.id not in ids)
            for part in (self.pairs, self.beside)
        )
        return Trial(pairs, beside, self.own)


def translation_of(path: Path) -> Path | None:
    """Give the file of the same pairs in the other language: `x.fr.jsonl` beside `x.en.jsonl`."""
    for lang, other in ((".en.", ".fr."), (".fr.", ".en.")):
        if lang in path.name:
            beside = path.with_name(path.name.replace(lang, other))
            return beside if beside.is_file() else None
    return None


def trial(data: Path, own: Path | None) -> Trial:
    """Read and parse labelled pairs, their translations where they lie beside, and our sentences.

    Raises:
        AskedError: a line is faulty; the message names file and line.
    """
    beside = translation_of(data)
    return Trial(
        tuple(examples_of(labelled(data))),
        tuple(examples_of(labelled(beside))) if beside else (),
        tuple(examples_of(sentences_in(own), own=True)) if own else (),
    )


def by_shipped_model(asked: Sequence[Asked]) -> Figures:
    """Put labelled pairs to the shipped model."""
    decisions = [model().decide(question) for question in questions(asked, with_trigger=False)]
    return figures(
        [merged(str(one.event)) for one in asked],
        [merged(str(decision.event)) for decision in decisions],
        [decision.confidence for decision in decisions],
    )


def cross_validated(tried: Trial, folds: int) -> Figures:
    """Answer each pair by a model trained on the other folds and on our own sentences."""
    pairs = tried.in_order()
    fold = folds_of([one.asked for one in pairs], folds)
    tested = {one.asked for one in tried.pairs}
    scores: dict[Asked, tuple[tuple[str, ...], Floats]] = {}
    for number in range(folds):
        learned = [one for one, at in zip(pairs, fold, strict=True) if at != number]
        trained = fit([*learned, *tried.own])
        for one, at in zip(pairs, fold, strict=True):
            if at == number and one.asked in tested:
                scores[one.asked] = trained.labels, trained.raw_scores(one.features)
    return _figures(tried.pairs, [scores[one.asked] for one in tried.pairs])


def on_set_apart(tried: Trial) -> Figures:
    """Answer the pairs set apart by a model trained on all others."""
    rest = tried.without_set_apart()
    trained = fit([*rest.in_order(), *rest.own])
    blind = [one for one in tried.pairs if is_set_apart(one.asked.id)]
    return _figures(blind, [(trained.labels, trained.raw_scores(one.features)) for one in blind])


def _figures(pairs: Sequence[Example], scores: Sequence[tuple[tuple[str, ...], Floats]]) -> Figures:
    """Answer by the best score; how sure, by the temperature that fits the other half best."""
    labels = sorted({label for names, _ in scores for label in names} - {NOTHING})
    table = np.full((len(pairs), len(labels)), -10.0, dtype=np.float32)
    for row, (names, raw) in enumerate(scores):
        for name, score in zip(names, raw[:-1], strict=True):
            if name != NOTHING:
                table[row, labels.index(name)] = score
    best = table.argmax(axis=1)
    gold = [one.label for one in pairs]
    right = [labels.index(label) if label in labels else 0 for label in gold]
    halves = np.arange(len(pairs)) % 2
    confidence = np.zeros(len(pairs))
    for half in sorted(set(halves.tolist())):
        other = np.flatnonzero(halves != half)
        fitted = temperature_of(table[other], [right[n] for n in other], [1.0] * len(other))
        here = np.flatnonzero(halves == half)
        confidence[here] = softmax(table[here] / np.float32(fitted)).max(axis=1)
    return figures(gold, [labels[at] for at in best], confidence.tolist())
