"""The learned decision: which event stands between two parties, how surely, and what decided.

A linear model over the features of `features.py`; numpy is all that it needs. Each group of
features is weighed by how rare its features are (tf-idf), brought to length one and to the weight
of its group; the model gives each event a score, and a temperature that was fitted on answers
about sentences unseen in training makes probabilities of the scores.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from casus.coding.asked import MERGED, NOTHING, PARTS
from casus.coding.features import GROUPS, Met, features_of
from casus.coding.frame_features import framed
from casus.coding.question import Question
from casus.plover import ontology

Floats = NDArray[np.float32]
REASONS = 4  # features shown for an answer: what comes after them adds little


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to a question.

    `event` is None where the model abstains. `confidence` is the probability of the event that
    is most probable, also where it abstains. `scores` gives each event's probability and that of
    `NONE`, nothing that PLOVER codes; they sum to one. `because` lists what decided, most first.
    """

    event: str | None
    modes: tuple[str, ...]
    confidence: float
    scores: Mapping[str, float]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the shipped model.

    `keys` are the features' keys, ascending, `rarity` their idf, and `weights` one row for each
    and one column for each of `labels`, then one that parts RETREAT from CONCEDE. `bias` and
    `temperature` are of the columns.
    """

    labels: tuple[str, ...]
    keys: NDArray[np.uint64]
    rarity: Floats
    weights: NDArray[np.float16]
    bias: Floats
    temperature: float
    split_temperature: float

    def save(self, path: Path) -> None:
        """Write the model; the same model gives the same bytes."""
        np.savez_compressed(
            path,
            labels=np.array(self.labels),
            keys=self.keys,
            rarity=self.rarity.astype(np.float16),
            weights=self.weights,
            bias=self.bias,
            temperature=np.array([self.temperature, self.split_temperature]),
        )

    def rows(self, features: Mapping[str, Met]) -> tuple[list[str], NDArray[np.intp], Floats]:
        """Give the known features of a question: their names, their rows, and their values."""
        names: list[str] = []
        places: list[NDArray[np.intp]] = []
        values: list[Floats] = []
        for group, met in features.items():
            at = np.minimum(np.searchsorted(self.keys, met.keys), len(self.keys) - 1)
            known = self.keys[at] == met.keys
            value = (1 + np.log(met.times[known])) * self.rarity[at[known]]
            length = float(np.sqrt((value**2).sum())) or 1.0
            names += [f"{group}: {met.names[n]}" for n in np.flatnonzero(known)]
            places.append(at[known])
            values.append(value * np.float32(GROUPS[group].weight / length))
        return names, np.concatenate(places), np.concatenate(values).astype(np.float32)

    def decide(self, question: Question, threshold: float = 0.0) -> Decision:
        """Answer a question.

        With a *threshold* above 0 it abstains where the answer is not as probable as that, or
        where it is more probable that nothing happened which PLOVER codes; at 0 it always answers.
        """
        names, rows, values = self.rows(features_of(question))
        shares = values[:, None] * self.weights[rows].astype(np.float32)
        raw = shares.sum(axis=0) + self.bias
        scores, best = self.chances(raw), self.best(raw)
        abstains = threshold > 0 and (scores[best] < threshold or scores[best] < scores[NOTHING])
        told = framed(question, best)
        return Decision(
            event=None if abstains else best,
            modes=told.modes if told and not abstains else (),
            confidence=round(scores[best], 4),
            scores={label: round(score, 4) for label, score in scores.items()},
            because=self._because(names, shares, best),
        )

    def raw_scores(self, features: Mapping[str, Met]) -> Floats:
        """Give the score of each column for a question by its features."""
        _, rows, values = self.rows(features)
        return np.asarray(values @ self.weights[rows].astype(np.float32) + self.bias)

    def best(self, raw: Floats) -> str:
        """Give the event with the best score; CONCEDE and RETREAT compete as one."""
        order = np.argsort(-raw[:-1], kind="stable")
        best = next(self.labels[at] for at in order if self.labels[at] != NOTHING)
        return PARTS[int(raw[-1] > 0)] if best == MERGED else best

    def chances(self, raw: Floats) -> dict[str, float]:
        """Make probabilities of the scores, of every PLOVER event and of NONE."""
        shares = softmax(raw[:-1] / self.temperature)
        found = dict(zip(self.labels, map(float, shares), strict=True))
        retreat = float(1 / (1 + np.exp(-raw[-1] / self.split_temperature)))
        yielded = found.get(MERGED, 0.0)
        found |= dict(zip(PARTS, (yielded * (1 - retreat), yielded * retreat), strict=True))
        return {event: found.get(event, 0.0) for event in (*ontology().events, NOTHING)}

    def _because(self, names: Sequence[str], shares: Floats, event: str) -> tuple[str, ...]:
        """Name the features that speak most for the event against the others."""
        column = self.labels.index(MERGED if event in PARTS else event)
        lead = shares[:, column] - shares[:, :-1].mean(axis=1)
        order = np.argsort(-lead, kind="stable")[:REASONS]
        return tuple(names[at] for at in order if lead[at] > 0)


def softmax(scores: Floats) -> Floats:
    """Make shares of scores that sum to one."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def load_model(path: Path) -> Model:
    """Read a model from its file.

    Raises:
        ValueError: the file is no such model.
    """
    with np.load(path, allow_pickle=False) as data:
        return Model(
            labels=tuple(str(label) for label in data["labels"]),
            keys=data["keys"],
            rarity=data["rarity"].astype(np.float32),
            weights=data["weights"],
            bias=data["bias"].astype(np.float32),
            temperature=float(data["temperature"][0]),
            split_temperature=float(data["temperature"][1]),
        )


@cache
def model() -> Model:
    """Give the shipped model, read once a process."""
    with as_file(files("casus.coding") / "models" / "events.npz") as path:
        return load_model(path)
