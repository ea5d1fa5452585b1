"""Agreements and what they oblige their parties to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Membership:
    """A party to an agreement (PLOVER country code) and the days between which it was bound.

    `since` is inclusive; `until` is exclusive, None while it lasts. `suspended` marks a time in
    which a member says that it does not take part, though it has not left.
    """

    party: str
    since: date
    until: date | None = None
    suspended: date | None = None

    def bound_on(self, day: date) -> bool:
        """Tell whether the party was bound on *day* (a suspension does not unbind in law)."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """What an agreement obliges to, by ATOP kind, as of an amendment's date.

    `kind`: defense, offense, neutrality, nonaggression, consultation, or assistance for what
    falls short. `trigger`: `armed_attack`, `threat`, `aggression`, `request`, `always`.
    `response`: `automatic`, `as_deemed_necessary`, `consultation_first`, `consult`, `refrain`,
    `support_on_request`, `undisclosed`. `obligors` and `beneficiaries` narrow a treaty that binds
    unevenly; empty means all parties to each other. `covered` is `territory` (the internationally
    recognised territory), `listed` (only `covers`), or `territory_and_listed`; `covers` and
    `excludes` hold territory ids, country codes, names of places, or one of the area words that
    `casus.knowledge.agreements` explains (`anywhere`, `administered`, `forces:AREA`, ...).
    `wording` tells in our own words what the article says.
    """

    kind: str
    article: str
    trigger: str
    response: str
    wording: str
    covered: str = "territory"
    covers: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    obligors: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A treaty, charter, memorandum or declaration that binds its parties.

    `coded_by` is `atop` where ATOP 5.1 (1815-2018) lists it, with the number in `atop`, `casus`
    where the coding of the obligations is our own. `source` is the official publication, or "text
    unpublished". `until` is exclusive.
    """

    id: str
    name_en: str
    name_fr: str
    signed: date
    in_force: date
    members: tuple[Membership, ...]
    obligations: tuple[Obligation, ...]
    source: str
    coded_by: str = "casus"
    atop: int | None = None
    unts: str | None = None
    until: date | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None
