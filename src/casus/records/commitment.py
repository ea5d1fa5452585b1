"""Who bound themselves to do what, on what condition."""

from dataclasses import dataclass

from casus.records.party import Actor
from casus.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a commitment hangs on.

    `kind` is one of DESIGN.md's (attack, threat, invasion, violation, withdrawal, ceasefire,
    request, agreement, release, recognition, other). `only_if`: it is exclusive. `negated`: it
    hangs on something not happening ("unless", "tant que ... ne ... pas").
    """

    kind: str
    span: Span
    actors: tuple[Actor, ...] = ()
    objects: tuple[Actor, ...] = ()
    only_if: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A statement that somebody will, or will not, do something, perhaps on a condition.

    `undertaking` names the act whatever the polarity (`will`, `will_not`). `excluded` are
    territories or cases said not to be covered. `quote` is the shortest clause that states it;
    `source` is `statement` (a party's word) or `agreement` (a treaty's wording told). `because`
    lists what decided.
    """

    id: str
    promisors: tuple[Actor, ...]
    undertaking: str
    polarity: str
    quote: Span
    sentence: Span
    beneficiaries: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    condition: Condition | None = None
    excluded: tuple[Actor, ...] = ()
    reported_by: tuple[Actor, ...] = ()
    source: str = "statement"
    because: tuple[str, ...] = ()
