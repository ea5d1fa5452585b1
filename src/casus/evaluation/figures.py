"""Figures of answers against labels: by class, over all, and how far chance may move them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

SAMPLES = 1000  # of the bootstrap
SEED = 0
LEVEL = 0.95  # of the interval


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """How one class fared: shares from 0 to 1, and `support`, how many pairs carry its label."""

    label: str
    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Figures:
    """How the answers to *pairs* labelled pairs fared.

    `macro_f1` is the mean over the classes that occur among the labels; `interval` is its 95 %
    bootstrap interval over pairs. `confusion` counts wrong answers as (label, answer, count), most
    frequent first. `calibration_error` is the expected gap of confidence and accuracy, by tenths.
    """

    pairs: int
    macro_f1: float
    interval: tuple[float, float]
    accuracy: float
    calibration_error: float
    classes: tuple[ClassFigures, ...]
    confusion: tuple[tuple[str, str, int], ...]


def _class_figures(label: str, labels: Sequence[str], answers: Sequence[str]) -> ClassFigures:
    right = sum(a == b == label for a, b in zip(labels, answers, strict=True))
    support, answered = sum(a == label for a in labels), sum(b == label for b in answers)
    precision = right / answered if answered else 0.0
    recall = right / support if support else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return ClassFigures(label, precision, recall, f1, support)


def macro_f1(labels: Sequence[str], answers: Sequence[str]) -> float:
    """Give the mean F1 of the classes that occur among the labels."""
    return fmean(_class_figures(one, labels, answers).f1 for one in sorted(set(labels)))


def _interval(labels: Sequence[str], answers: Sequence[str]) -> tuple[float, float]:
    """Draw the pairs anew, again and again, and give the middle 95 % of the macro-F1 met."""
    names = sorted({*labels, *answers})
    gold = np.array([names.index(one) for one in labels])
    given = np.array([names.index(one) for one in answers])
    kept = np.isin(np.arange(len(names)), gold)
    chance = np.random.default_rng(SEED)
    met: list[float] = []
    for _ in range(SAMPLES):
        drawn = chance.integers(0, len(gold), len(gold))
        right = np.bincount(gold[drawn][gold[drawn] == given[drawn]], minlength=len(names))
        total = np.bincount(gold[drawn], minlength=len(names))
        total = total + np.bincount(given[drawn], minlength=len(names))
        met.append(float((2 * right / np.maximum(total, 1))[kept].mean()))
    low, high = np.quantile(met, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return round(float(low), 4), round(float(high), 4)


def _calibration_error(right: Sequence[bool], confidence: Sequence[float]) -> float:
    tenths = np.minimum((np.array(confidence) * 10).astype(int), 9)
    hits, sure = np.array(right, dtype=float), np.array(confidence)
    gaps = [
        (tenths == tenth).mean() * abs(hits[tenths == tenth].mean() - sure[tenths == tenth].mean())
        for tenth in sorted(set(tenths.tolist()))
    ]
    return float(sum(gaps))


def figures(labels: Sequence[str], answers: Sequence[str], confidence: Sequence[float]) -> Figures:
    """Compare answers with labels.

    Raises:
        ValueError: there are no labels.
    """
    if not labels:
        raise ValueError("no labelled pairs: nothing to compare")
    right = [a == b for a, b in zip(labels, answers, strict=True)]
    wrong = Counter((a, b) for a, b in zip(labels, answers, strict=True) if a != b)
    return Figures(
        pairs=len(labels),
        macro_f1=round(macro_f1(labels, answers), 4),
        interval=_interval(labels, answers),
        accuracy=round(sum(right) / len(right), 4),
        calibration_error=round(_calibration_error(right, confidence), 4),
        classes=tuple(_class_figures(one, labels, answers) for one in sorted(set(labels))),
        confusion=tuple(
            (*pair, count) for pair, count in sorted(wrong.items(), key=lambda it: (-it[1], it[0]))
        ),
    )
