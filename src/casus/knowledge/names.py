"""Who is who: what the names, demonyms and role nouns of a language stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from types import MappingProxyType

from casus.knowledge.ambiguous import senses
from casus.knowledge.entities import entity_names, seat_names
from casus.knowledge.entry import Entry, Role, Sense
from casus.knowledge.leaders import leader_names
from casus.knowledge.peoples import people_names
from casus.knowledge.roles import roles
from casus.knowledge.scan import Found, Scanner
from casus.knowledge.states import combining_forms, state_names, states_together

__all__ = ["Entry", "Found", "Gazetteer", "Role", "Scanner", "Sense", "gazetteer", "scan"]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the names, demonyms and role nouns of a language stand for.

    `names`: exact spelling (’ as ') to what it stands for; several entries where it is ambiguous,
    the default first, or where the coding changed with time. Nouns for people stand there too
    ("Arméniens", kind `demonym`). `demonyms`: lower-case adjective or noun, any gender and number,
    to the code of its country, or the id of an entity ("européenne": "eu"); of an ambiguous one
    the default. `roles`: lower-case lemma or lemma phrase to its role. `combining`: first halves
    of compound adjectives ("russo", "sino") to codes. `together`: lower-case plural names to the
    codes of several states ("two koreas"). `ambiguous`: the readings of names that
    stand for several things, default first, with the words that speak for each. `entries`: every
    entry by its id, in order of time.
    """

    names: Mapping[str, tuple[Entry, ...]]
    demonyms: Mapping[str, str]
    roles: Mapping[str, Role]
    combining: Mapping[str, str]
    together: Mapping[str, tuple[str, ...]]
    ambiguous: Mapping[str, tuple[Sense, ...]]
    entries: Mapping[str, tuple[Entry, ...]]


@cache
def gazetteer(lang: str) -> Gazetteer:
    """Give the gazetteer of *lang* ("fr" or "en"), read once.

    Raises:
        KnowledgeError: a data file breaks its schema; the message names file and line.
    """
    states = state_names(lang)
    actors = (*states.names, *entity_names(lang), *seat_names(lang), *leader_names(lang))
    entries = _grouped((entry.id, entry) for _, entry in actors if entry.kind != "demonym")
    peoples = people_names(lang, entries)
    ambiguous = senses(lang, entries)
    names = _grouped((*actors, *peoples.names))
    for name, readings in ambiguous.items():
        ambiguous[name] = _as_met(names.get(name, ()), readings)
        names[name] = _defaults_first(names.get(name, ()), ambiguous[name])
    return Gazetteer(
        names=MappingProxyType(names),
        demonyms=MappingProxyType(_first(chain(peoples.demonyms, states.demonyms), ambiguous)),
        roles=MappingProxyType(roles(lang)),
        combining=MappingProxyType(dict(combining_forms(lang))),
        together=MappingProxyType(dict(states_together(lang))),
        ambiguous=MappingProxyType(ambiguous),
        entries=MappingProxyType(entries),
    )


@cache
def scan(lang: str) -> Scanner:
    """Give the compiled scan for the names of *lang*."""
    return Scanner(gazetteer(lang).names)


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[Entry, None]] = {}
    for key, entry in pairs:
        found.setdefault(key, {})[entry] = None
    return {key: tuple(entries) for key, entries in found.items()}


def _as_met(entries: tuple[Entry, ...], readings: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Read the *readings* of a demonym as demonyms."""
    if not entries or entries[0].kind != "demonym":
        return readings
    return tuple(
        replace(sense, entry=sense.entry.as_demonym()) if sense.entry else sense
        for sense in readings
    )


def _defaults_first(entries: tuple[Entry, ...], readings: tuple[Sense, ...]) -> tuple[Entry, ...]:
    """Order *entries* as the readings of their name are, and add those that only they list."""
    listed = [reading.entry.id for reading in readings if reading.entry]
    known = {entry.id for entry in entries}
    added = [sense.entry for sense in readings if sense.entry and sense.entry.id not in known]
    ranks = {id_: rank for rank, id_ in enumerate(listed)}
    return tuple(sorted((*entries, *added), key=lambda entry: ranks.get(entry.id, len(ranks))))


def _first(
    pairs: Iterable[tuple[str, str]], ambiguous: Mapping[str, tuple[Sense, ...]]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for form, code in pairs:
        found.setdefault(form, code)
    for name, readings in ambiguous.items():
        default = readings[0].entry
        if default and name.lower() in found:
            found[name.lower()] = default.id
    return found
