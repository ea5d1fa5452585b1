"""Whether the case for an obligation has arisen, and every step to the answer."""

from dataclasses import dataclass

from casus.records.party import Actor
from casus.records.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reasoning, with the span of the dispatch or the source that it rests on."""

    step: str
    span: Span | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Invocation:
    """Who asked for what an obligation owes, and where the text says so."""

    by: tuple[Actor, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One obligation of one or more obligors to a beneficiary, weighed by the events reported.

    `agreement` and `obligation` are the catalogue's id and ATOP kind; obligors and beneficiaries
    are PLOVER country codes; `events` and `commitments` are ids in the same reading. `verdict`:
    `triggered`, `not_triggered`, `contested` (the record itself is disputed), `undetermined` (a
    needed fact is not reported; a step says which). `answer`: `accepted`, `declined`,
    `reaffirmed`, `unreported`.
    """

    agreement: str
    obligation: str
    article: str
    obligors: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    verdict: str
    events: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    reasons: tuple[Step, ...] = ()
    invoked: Invocation | None = None
    answer: str = "unreported"
