"""What the learned decision looks at: named features of a question, by group.

A group is weighed as a whole, whatever the number of its features. Groups of words belong to one
language; groups of frames, tree and status are the same in both, so that each language learns from
the other's sentences.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from casus.coding.frame_features import frames, known_words, pairs
from casus.coding.question import Question
from casus.coding.tree_features import parties, status, tree
from casus.coding.word_features import inside, phrases, scoped, window


@dataclass(frozen=True, slots=True)
class Group:
    """A group of features: how they are read off a question, and how much they weigh together.

    `shared`: the features are the same in both languages.
    """

    read: Callable[[Question], Iterator[str]]
    weight: float
    shared: bool


GROUPS = {
    "words": Group(phrases, 1.0, shared=False),
    "scope": Group(scoped, 1.0, shared=False),
    "window": Group(window, 0.7, shared=False),
    "inside": Group(inside, 1.0, shared=False),
    "frame": Group(frames, 1.0, shared=True),
    "known": Group(known_words, 0.7, shared=True),
    "pair": Group(pairs, 0.7, shared=True),
    "tree": Group(tree, 0.5, shared=True),
    "status": Group(status, 1.0, shared=True),
    "party": Group(parties, 1.0, shared=True),
}
"""Weights were tried by cross-validation; `docs/evaluation.md` has the table of tries."""


@dataclass(frozen=True, slots=True)
class Met:
    """The features of one group that a question has: names, keys, and how often each is met."""

    names: tuple[str, ...]
    keys: NDArray[np.uint64]
    times: NDArray[np.float32]


def key_of(group: str, lang: str, name: str) -> int:
    """Give the key of a feature: 64 bits of its group, its language unless shared, its name."""
    text = f"{group}\0{'' if GROUPS[group].shared else lang}\0{name}"
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def features_of(question: Question) -> dict[str, Met]:
    """Give the features of a question, by group."""
    found: dict[str, Met] = {}
    for name, group in GROUPS.items():
        counts = Counter(group.read(question))
        keys = [key_of(name, question.lang, feature) for feature in counts]
        found[name] = Met(
            tuple(counts),
            np.array(keys, dtype=np.uint64),
            np.array(list(counts.values()), dtype=np.float32),
        )
    return found
