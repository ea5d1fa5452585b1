"""Who did what to whom, as PLOVER says it."""

from dataclasses import dataclass
from datetime import date as Day
from typing import NamedTuple

from casus.records.party import Actor, Place, When
from casus.records.span import Span


class Count(NamedTuple):
    """A number of people as the text gives it: at least `low`, at most `high`.

    `high` is None where the text leaves it open ("au moins 12 morts").
    """

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who asserts an event, and how.

    `by` is empty when the dispatch speaks in its own voice. `how` is `reported`, `claimed`,
    `alleged` (the French press conditional, "allegedly"), `confirmed` or `denied`.
    """

    by: tuple[Actor, ...] = ()
    how: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One telling of a political event.

    `id` is stable for the same dispatch, trigger and event. `date` falls back to the publication
    date (`date_from` then is `published`, else `text`). `same_as` is the id of the first telling
    of the same event in the dispatch. `score` is PLOVER's conflict-cooperation score; `confidence`
    is the share of like codes found right (see `casus.coding.confidence`), 0 to 1; `because` lists
    what decided, the frame first.
    """

    id: str
    event: str
    trigger: Span
    sentence: Span
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    auxiliary: tuple[str, ...] = ()
    failed: bool = False
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: Place | None = None
    when: When | None = None
    date: Day | None = None
    date_from: str | None = None
    count: Count | None = None
    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None
    claim: Claim = Claim()
    same_as: str | None = None
    score: float = 0.0
    confidence: float = 0.0
    because: tuple[str, ...] = ()
