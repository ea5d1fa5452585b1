"""Parties as the test files write them, and whether those found are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import acos, cos, radians, sin

from casus.records import Actor


def agrees(expected: str, actors: Iterable[Actor]) -> bool:
    """Tell whether *actors* are those expected, in any order.

    Expected are "ARM:GOV + AZE:MIL"; "ARM" leaves the sector open, "*:REB" the country, "*"
    both; "-" is nobody.
    """
    found = list({(actor.country, actor.sector): actor for actor in actors}.values())
    wanted = [] if expected == "-" else expected.split(" + ")
    if len(found) != len(wanted):
        return False
    return all(any(is_meant(one, actor) for actor in found) for one in wanted)


def is_meant(wanted: str, actor: Actor) -> bool:
    """Tell whether an actor is the one written as "COUNTRY:SECTOR"."""
    country, colon, sector = wanted.partition(":")
    return country in ("*", actor.country) and (not colon or sector == (actor.sector or ""))


def kilometres(one: Sequence[float], other: Sequence[float]) -> float:
    """Give the great-circle distance of two positions (latitude, longitude in degrees)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, position)) for position in (one, other))
    cosine = sin(lat1) * sin(lat2) + cos(lat1) * cos(lat2) * cos(lon1 - lon2)
    return 6371.0 * acos(max(-1.0, min(1.0, cosine)))
