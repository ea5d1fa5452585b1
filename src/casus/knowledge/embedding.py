"""What embeds a predicate and changes its standing: reporting verbs, operators, status cues."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from casus.knowledge.needs import plain_lemma
from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml, read_tsv
from casus.plover import ontology

HOWS = frozenset({"reported", "claimed", "alleged", "confirmed", "denied"})
EFFECTS = frozenset({
    "actual", "attempt", "fail", "future", "wish", "able", "prevent", "end", "cause", "accuse",
    "doubt", "deny", "remember", "order", "permit",
})  # fmt: skip
KINDS = {"verb": "verb", "noun": "noun", "adj": "adj", "prep": "prep", "adv": "adv"}


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The cue words of `{lang}/status.toml`, each list explained there."""

    negation: frozenset[str]
    negation_with_particle: frozenset[str]
    negation_particles: frozenset[str]
    negative_prepositions: frozenset[str]
    future: frozenset[str]
    possible: frozenset[str]
    conditions: frozenset[str]
    general: frozenset[str]
    possible_nouns: frozenset[str]
    possible_adjectives: frozenset[str]
    planned_adjectives: frozenset[str]
    failed: frozenset[str]
    in_vain: frozenset[str]
    past: frozenset[str]
    alleged: frozenset[str]
    future_endings: frozenset[str]
    conditional_endings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Transitions:
    """How content, an end or a future turns one event into another (`content_modes.toml`).

    Keys are an event, or an event and a mode (`RETREAT/withdraw`), the narrower first.
    """

    demand: Mapping[str, str]
    demand_end: Mapping[str, str]
    threat: Mapping[str, str]
    ended: Mapping[str, tuple[str, ...]]
    future: Mapping[str, tuple[str, ...]]


def _pairs(
    lang: str, name: str, column: str, allowed: frozenset[str]
) -> dict[tuple[str, str], str]:
    """Read a table of lemma, pos and a value out of *allowed*."""
    found: dict[tuple[str, str], str] = {}
    for row in read_tsv(data_file(lang, name), ("lemma", "pos", column, "example")):
        if row[column] not in allowed:
            raise row.fault(f"{column} must be one of {', '.join(sorted(allowed))}")
        if row["pos"] not in KINDS:
            raise row.fault(f"pos must be one of {', '.join(KINDS)}")
        for lemma in row.words("lemma"):
            found[row["pos"], plain_lemma(lemma)] = row[column]
    return found


@cache
def reporting(lang: str) -> Mapping[tuple[str, str], str]:
    """Give how each reporting word, by (pos, lemma), asserts its content."""
    return _pairs(lang, "reporting.tsv", "how", HOWS)


@cache
def operators(lang: str) -> Mapping[tuple[str, str], str]:
    """Give the effect of each embedding word, by (pos, lemma), on what it embeds."""
    return _pairs(lang, "operators.tsv", "effect", EFFECTS)


@cache
def status_cues(lang: str) -> StatusCues:
    """Give the status cues of *lang*.

    Raises:
        KnowledgeError: a list is missing or unknown.
    """
    source = data_file(lang, "status.toml")
    data = read_toml(source)
    names = [field.name for field in fields(StatusCues)]
    check_keys(data, source.name, names)
    return StatusCues(**{name: frozenset(data[name]) for name in names})


def _check_transitions(data: dict[str, Any], name: str) -> None:
    events = ontology().events
    for table, entries in data.items():
        for key in entries:
            event, _, mode = key.partition("/")
            known = key == "default" or (
                event in events and (not mode or mode in events[event].modes)
            )
            if not known:
                raise KnowledgeError(f"{name}, [{table}]: {key} is no PLOVER event or mode")


@cache
def transitions() -> Transitions:
    """Give the tables of what content, an end or a future makes of an event."""
    source = data_file("content_modes.toml")
    data = read_toml(source)
    check_keys(data, source.name, [field.name for field in fields(Transitions)])
    _check_transitions(data, source.name)
    return Transitions(
        data["demand"],
        data["demand_end"],
        data["threat"],
        {key: tuple(value) for key, value in data["ended"].items()},
        {key: tuple(value) for key, value in data["future"].items()},
    )
