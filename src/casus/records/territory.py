"""Disputed territories: dated records of claim, control and recognition."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A territory's status from a day on, until the next record's day.

    `sovereign` is the state whose territory it is for the great majority of states (None where
    that is itself disputed), `recognition` says by whom, in words; `controllers` are those in
    actual control, `claimants` those who claim it; codes are PLOVER country codes or entity ids.
    `contested` is true where states at large disagree whose it is: it is a fact of the record,
    never of a dispatch's mood. `source` names what the record rests on.
    """

    since: date
    sovereign: str | None
    controllers: tuple[str, ...]
    claimants: tuple[str, ...]
    recognition: str
    source: str
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A territory with its names in both languages and its dated statuses, oldest first.

    `places` are names of towns, districts and features inside it, in either language; `within`
    is the id of the larger disputed territory that it is part of.
    """

    id: str
    name: str
    names: tuple[str, ...]
    latitude: float
    longitude: float
    statuses: tuple[Status, ...]
    places: tuple[str, ...] = ()
    within: str | None = None

    def status_on(self, day: date) -> Status | None:
        """Give the status in force on *day*, None before the first record."""
        past = [status for status in self.statuses if status.since <= day]
        return past[-1] if past else None
