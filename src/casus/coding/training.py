"""The recipe of the shipped model: labelled pairs in, weights out; the same pairs, the same bytes.

scikit-learn fits the weights (`pip install casus[train]`); reading with them needs numpy alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from casus.coding.asked import NOTHING, PARTS, Asked, labelled, merged, sentences_in
from casus.coding.decision import Floats, Model, softmax
from casus.coding.features import Met, features_of
from casus.coding.relating import questions

if TYPE_CHECKING:
    from scipy.sparse import csr_array
    from sklearn.svm import LinearSVC

PENALTY = 0.3  # C of the support vector machine: 0.15 to 0.6 differ by less than chance
OWN_WEIGHT = 0.3  # of a sentence of ours beside one of the news: 0.15 to 0.7 tried
NEWS_SHARE = 0.5  # of a second copy of the features, for the news alone: see `fit`
MIN_TEXTS = 2  # texts in which a feature must occur to be kept
SEED = 0
CALIBRATION_FOLDS = 5
SET_APART = 5  # of the news pairs, ids divisible by this never enter training
TEMPERATURES = np.geomspace(0.05, 2.0, 80)


class TrainingError(RuntimeError):
    """Training cannot begin; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled pair as its features; `own`: a sentence of ours, which counts less."""

    asked: Asked
    features: Mapping[str, Met]
    own: bool = False

    @property
    def label(self) -> str:
        """Give the label, CONCEDE and RETREAT as one."""
        return merged(self.asked.event or NOTHING)

    @property
    def weight(self) -> float:
        """Give how much it counts."""
        return OWN_WEIGHT if self.own else 1.0


def examples_of(asked: Sequence[Asked], own: bool = False) -> list[Example]:
    """Parse labelled pairs and read their features, without looking at marked triggers."""
    found = questions(asked, with_trigger=False)
    return [
        Example(one, features_of(question), own) for one, question in zip(asked, found, strict=True)
    ]


def is_set_apart(id_: str) -> bool:
    """Tell the pairs that are kept for a blind test: "train-0005"."""
    number = id_.rpartition("-")[2]
    return number.isdigit() and int(number) % SET_APART == 0


def folds_of(asked: Iterable[Asked], folds: int) -> list[int]:
    """Part pairs into folds; pairs of one id (translations) or of one text fall together."""
    every = list(asked)
    leader: dict[str, str] = {}

    def first(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    for one in every:
        low, high = sorted((first(f"id {one.id}"), first(f"text {one.text}")))
        leader[high] = low
    groups = [first(f"id {one.id}") for one in every]
    shuffled = sorted(set(groups), key=lambda group: (crc32(group.encode()), group))
    number = {group: place % folds for place, group in enumerate(shuffled)}
    return [number[group] for group in groups]


def _machine() -> "LinearSVC":
    try:
        from sklearn.svm import LinearSVC  # noqa: PLC0415  an optional extra
    except ImportError:
        raise TrainingError(
            "scikit-learn is not installed; training needs it: pip install 'casus[train]'"
        ) from None
    return LinearSVC(C=PENALTY, random_state=SEED, max_iter=4000)


def _vocabulary(examples: Sequence[Example]) -> tuple[NDArray[np.uint64], Floats]:
    """Give the keys of the features kept, ascending, and how rare each is."""
    texts: Counter[int] = Counter()
    for example in examples:
        for met in example.features.values():
            texts.update(met.keys.tolist())
    kept = sorted(key for key, count in texts.items() if count >= MIN_TEXTS)
    counts = np.array([texts[key] for key in kept], dtype=np.float64)
    rarity = np.log((1 + len(examples)) / (1 + counts)) + 1
    return np.array(kept, dtype=np.uint64), rarity.astype(np.float16).astype(np.float32)


def _matrix(blank: Model, examples: Sequence[Example]) -> "csr_array":
    """Give the examples' values as a sparse matrix, one row each."""
    from scipy.sparse import csr_array  # noqa: PLC0415  comes with scikit-learn

    ends, rows, values = [0], [], []
    for example in examples:
        _, at, value = blank.rows(example.features)
        rows.append(at)
        values.append(value)
        ends.append(ends[-1] + len(at))
    shape = (len(examples), len(blank.keys))
    data = np.concatenate(values).astype(np.float64)
    indices, pointers = np.concatenate(rows).astype(np.int32), np.array(ends, dtype=np.int32)
    return csr_array((data, indices, pointers), shape=shape)


def fit(examples: Sequence[Example]) -> Model:
    """Fit the weights; the temperatures are left at one.

    The news and our own sentences share their weights, and the news has a second set beside them
    for what its coders saw otherwise; what is answered is news, so the two are added up.

    Raises:
        TrainingError: scikit-learn is missing, or the examples have fewer than three labels.
    """
    labels = sorted({example.label for example in examples})
    if len(labels) < 3:
        raise TrainingError(f"{len(labels)} labels in the training data; at least 3 are needed")
    keys, rarity = _vocabulary(examples)
    columns = len(labels) + 1
    blank = Model(
        labels=tuple(labels),
        keys=keys,
        rarity=rarity,
        weights=np.zeros((len(keys), columns), dtype=np.float16),
        bias=np.zeros(columns, dtype=np.float32),
        temperature=1.0,
        split_temperature=1.0,
    )
    matrix = _matrix(blank, examples)
    main = _machine().fit(
        _with_news_copy(matrix, examples),
        [example.label for example in examples],
        sample_weight=[example.weight for example in examples],
    )
    shared = main.coef_[:, : len(keys)] + NEWS_SHARE * main.coef_[:, len(keys) :]
    split, split_bias = _split(matrix, examples)
    return replace(
        blank,
        weights=np.hstack([shared.T, split[:, None]]).astype(np.float16),
        bias=np.append(main.intercept_, split_bias).astype(np.float32),
    )


def _with_news_copy(matrix: "csr_array", examples: Sequence[Example]) -> "csr_array":
    """Put a second copy of the features beside the first, empty for sentences of our own."""
    from scipy.sparse import diags_array, hstack  # noqa: PLC0415

    shares = [0.0 if example.own else NEWS_SHARE for example in examples]
    return hstack([matrix, diags_array(shares) @ matrix], format="csr")


def _split(matrix: "csr_array", examples: Sequence[Example]) -> tuple[NDArray[np.float64], float]:
    """Fit what parts RETREAT (above 0) from CONCEDE, on the examples that tell them apart."""
    places = [n for n, example in enumerate(examples) if example.asked.event in PARTS]
    sides = [int(examples[n].asked.event == PARTS[1]) for n in places]
    if len(set(sides)) < 2:
        return np.zeros(matrix.shape[1]), 0.0
    machine = _machine().fit(matrix[places], sides)
    return machine.coef_[0], float(machine.intercept_[0])


def out_of_fold(examples: Sequence[Example], folds: int) -> tuple[tuple[str, ...], Floats]:
    """Give the labels and each example's scores by a model that was fitted without its fold."""
    fold = np.array(folds_of([example.asked for example in examples], folds))
    labels = tuple(sorted({example.label for example in examples}))
    scores = np.full((len(examples), len(labels) + 1), -10.0, dtype=np.float32)
    for number in range(folds):
        model = fit([one for one, at in zip(examples, fold, strict=True) if at != number])
        columns = [*(labels.index(label) for label in model.labels), len(labels)]
        for place in np.flatnonzero(fold == number).tolist():
            scores[place, columns] = model.raw_scores(examples[place].features)
    return labels, scores


def temperature_of(scores: Floats, right: Sequence[int], weights: Sequence[float]) -> float:
    """Give the temperature under which the right answers are most probable."""
    rows = np.arange(len(right))

    def surprise(temperature: float) -> float:
        chances = softmax(scores / np.float32(temperature))[rows, list(right)]
        return float(-(np.log(np.maximum(chances, 1e-9)) * np.array(weights)).sum())

    return round(float(min(TEMPERATURES, key=surprise)), 4)


def calibrated(model: Model, examples: Sequence[Example]) -> Model:
    """Fit the temperatures on answers about examples that the answering model had not seen."""
    labels, scores = out_of_fold(examples, CALIBRATION_FOLDS)
    right = [labels.index(example.label) for example in examples]
    weights = [example.weight for example in examples]
    parted = [n for n, example in enumerate(examples) if example.asked.event in PARTS]
    split = np.stack([np.zeros(len(parted), dtype=np.float32), scores[parted, -1]], axis=1)
    sides = [PARTS.index(str(examples[n].asked.event)) for n in parted]
    return replace(
        model,
        temperature=temperature_of(scores[:, :-1], right, weights),
        split_temperature=temperature_of(split, sides, [1.0] * len(sides)) if parted else 1.0,
    )


def training_examples(news: Sequence[Path], own: Path | None) -> list[Example]:
    """Read the training data: labelled pairs of the news, and sentences of our own.

    Pairs set apart for a blind test are left out, and what repeats their text.

    Raises:
        AskedError: a line is faulty; the message names file and line.
    """
    every = [asked for path in news for asked in labelled(path)]
    apart = {asked.text for asked in every if is_set_apart(asked.id)}
    ids = {asked.id for asked in every if asked.text in apart}
    examples = examples_of([one for one in every if one.id not in ids])
    return examples + (examples_of(sentences_in(own), own=True) if own else [])


def train(
    news: Sequence[Path], own: Path | None, out: Path, report: Callable[[str], None]
) -> Model:
    """Train the shipped model and write it to *out*.

    Raises:
        AskedError: a line is faulty; the message names file and line.
        TrainingError: scikit-learn is missing, or the data have too few labels.
    """
    _machine()
    examples = training_examples(news, own)
    counts = Counter(example.label for example in examples)
    report(f"{len(examples)} pairs: " + ", ".join(f"{n} {c}" for n, c in sorted(counts.items())))
    model = calibrated(fit(examples), examples)
    out.parent.mkdir(parents=True, exist_ok=True)
    model.save(out)
    report(f"{len(model.keys)} features, temperature {model.temperature}: {out}")
    return model
