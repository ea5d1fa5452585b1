"""Disputed territories with their dated status, from `data/territories/*.toml`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from casus.knowledge.function_words import all_function_words
from casus.knowledge.spelling import bare, plain
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml
from casus.plover import ontology
from casus.records import Place, Status, Territory

_TERRITORY = ("name", "names", "at", "places", "status")
_STATUS = ("since", "sovereign", "controllers", "claimants", "recognition", "source")
_ENTITY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_REGION = re.compile(r"[A-Z]{2}\.[A-Z0-9]+")
_LEAD = re.compile(r"(\w+)(?: |('))")


@cache
def territories() -> Mapping[str, Territory]:
    """Give every disputed territory by its id.

    Raises:
        KnowledgeError: a file breaks its schema; the message names file and entry.
    """
    return MappingProxyType({territory.id: territory for territory, _ in _shipped()})


def territory_of(name: str) -> Territory | None:
    """Give the territory that *name* names, or that the place so named lies in.

    Either language's spelling, case as written, ' and ’ alike, articles left aside ("le
    Haut-Karabakh", "the Donbass"). The smallest territory is given where one lies in another.
    """
    index = _by_name()
    rest = " ".join(plain(name).split())
    while rest not in index:
        lead = _LEAD.match(rest)
        if not lead or lead[1].lower() + (lead[2] or "") not in _articles():
            return None
        rest = rest[lead.end() :]
    return territories()[index[rest]]


def territory_of_region(region: str) -> Territory | None:
    """Give the territory that the first-level region with that GeoNames code ("UA.11") lies in."""
    return _by_region().get(region)


def regions_of(territory: Territory) -> tuple[str, ...]:
    """Give the GeoNames codes of the first-level regions that make up a territory."""
    return next(regions for other, regions in _shipped() if other is territory)


def territory_at(place: Place) -> Territory | None:
    """Give the territory that a place lies in: by its own record, else by its name or words."""
    if place.territory:
        return territories().get(place.territory)
    return territory_of(place.name) or territory_of(place.text)


def read_territories(source: Traversable | Path) -> Iterator[tuple[Territory, tuple[str, ...]]]:
    """Yield the territories of one file, each with the GeoNames codes of the regions in it.

    The head of `data/territories/post-soviet.toml` says what the keys mean.

    Raises:
        KnowledgeError: an entry breaks the schema; the message names it.
    """
    for identity, entry in read_toml(source).items():
        place = f"{source.name}, [{identity}]"
        if not _ENTITY.fullmatch(identity):
            raise KnowledgeError(f"{place}: an id is of small letters, digits and hyphens")
        check_keys(entry, place, _TERRITORY, ("regions", "within"))
        yield _territory(identity, entry, place), _regions(entry, place)


def _territory(identity: str, entry: dict[str, Any], place: str) -> Territory:
    latitude, longitude = entry["at"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise KnowledgeError(f"{place}: at is [latitude, longitude] in degrees")
    return Territory(
        id=identity,
        name=entry["name"],
        names=tuple(entry["names"]),
        latitude=latitude,
        longitude=longitude,
        statuses=_statuses(entry["status"], place),
        places=tuple(entry["places"]),
        within=entry.get("within"),
    )


def _regions(entry: dict[str, Any], place: str) -> tuple[str, ...]:
    regions = tuple(entry.get("regions", ()))
    if wrong := [region for region in regions if not _REGION.fullmatch(region)]:
        raise KnowledgeError(f"{place}: {wrong[0]} is no GeoNames code such as UA.11")
    return regions


def _statuses(entries: list[dict[str, Any]], place: str) -> tuple[Status, ...]:
    statuses = tuple(
        _status(entry, f"{place}, status {number}") for number, entry in enumerate(entries, start=1)
    )
    days = [status.since for status in statuses]
    if not days or sorted(set(days)) != days:
        raise KnowledgeError(f"{place}: statuses must be there, oldest first, no day twice")
    return statuses


def _status(entry: dict[str, Any], place: str) -> Status:
    check_keys(entry, place, _STATUS, ("contested",))
    if type(entry["since"]) is not date:
        raise KnowledgeError(f"{place}: since must be a day, as 1994-05-12")
    for party in (*entry["controllers"], *entry["claimants"]):
        _check_party(party, place)
    sovereign, contested = entry["sovereign"] or None, entry.get("contested", False)
    if sovereign and sovereign not in states():
        raise KnowledgeError(f"{place}: {sovereign} is no state of states.tsv")
    if not sovereign and not contested and entry["claimants"]:
        raise KnowledgeError(f"{place}: no sovereign, so contested must be true")
    if not (entry["recognition"] and entry["source"]):
        raise KnowledgeError(f"{place}: recognition and source must not be empty")
    return Status(
        since=entry["since"],
        sovereign=sovereign,
        controllers=tuple(entry["controllers"]),
        claimants=tuple(entry["claimants"]),
        recognition=entry["recognition"],
        source=entry["source"],
        contested=contested,
    )


def _check_party(party: str, place: str) -> None:
    known = party in states() or party in ontology().international or _ENTITY.fullmatch(party)
    if not known:
        raise KnowledgeError(f"{place}: {party} is neither a PLOVER code nor an entity id")


@cache
def _shipped() -> tuple[tuple[Territory, tuple[str, ...]], ...]:
    files = [file for file in data_file("territories").iterdir() if file.name.endswith(".toml")]
    files.sort(key=lambda file: file.name)
    found = [pair for file in files for pair in read_territories(file)]
    known = {territory.id for territory, _ in found}
    if len(known) < len(found):
        raise KnowledgeError("territories: an id stands in two files")
    for territory, _ in found:
        if territory.within and territory.within not in known:
            raise KnowledgeError(f"[{territory.id}]: within {territory.within}, which is not there")
    return tuple(found)


@cache
def _by_name() -> Mapping[str, str]:
    """Index names and inside places; a territory's own name goes before a place of another."""
    found = territories().values()
    places = _index((name, territory.id) for territory in found for name in territory.places)
    return places | _index((name, territory.id) for territory in found for name in territory.names)


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    index: dict[str, str] = {}
    for name, identity in pairs:
        for spelling in spellings([name]):
            if index.setdefault(spelling, identity) != identity:
                raise KnowledgeError(f"[{identity}] and [{index[spelling]}] both have {name!r}")
    return index


@cache
def _by_region() -> Mapping[str, Territory]:
    return {region: territory for territory, regions in _shipped() for region in regions}


@cache
def _articles() -> frozenset[str]:
    return all_function_words() | {"l'", "d'"}


def spellings(names: Iterable[str]) -> Iterator[str]:
    """Yield names as a text may write them.

    Apostrophes are plain; a small first letter is met large too, a large one without its accent.
    """
    for name in map(plain, names):
        large = name[0].upper() + name[1:]
        yield from dict.fromkeys((name, large, bare(large[0]) + large[1:]))
