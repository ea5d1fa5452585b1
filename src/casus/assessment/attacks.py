"""Which armed attacks and threats of force a dispatch tells, every telling of one together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casus.assessment.parties import Bearing, all_for, bearing
from casus.knowledge.weighing import weighing
from casus.records import Actor, Event, Place

ARMED_ATTACK, THREAT = "armed_attack", "threat"
_NOT_HAPPENED = {"future", "hypothetical"}
# A deed told as background bears on a case of today only if it is dated and about as recent as the
# conflict that the dispatch tells of; a year takes in a campaign and leaves out history.
BACKGROUND = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Attack:
    """One armed attack or threat of force, from all its tellings in the dispatch.

    `kind` is `armed_attack` or `threat`. `two_sided`: the text names those who fight, not who
    attacks whom; they then stand among attackers and attacked alike. `denials` are tellings in
    which a party denies it. `day` is None where neither the text nor the dispatch has a date.
    """

    kind: str
    tellings: tuple[Event, ...]
    attackers: tuple[Actor, ...]
    attacked: tuple[Actor, ...]
    place: Place | None
    day: date | None
    two_sided: bool = False
    denials: tuple[Event, ...] = ()

    @property
    def first(self) -> Event:
        """Give the first telling, a denial where nothing else is told."""
        return (*self.tellings, *self.denials)[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """Give the ids of all tellings and denials."""
        return tuple(event.id for event in (*self.tellings, *self.denials))


def attacks_told(events: Sequence[Event], published: date | None) -> tuple[Attack, ...]:
    """Gather the attacks and threats that *events* tell as having happened.

    Left out: what is only future or hypothetical, what the dispatch itself negates, history, and
    violence by private persons. A denial by a party is kept beside what it denies.
    """
    groups: dict[tuple[str, str], list[Event]] = defaultdict(list)
    denials: list[Event] = []
    for event in events:
        if not (kind := _kind(event)) or not _is_news(event, published):
            continue
        if _denied(event):
            denials.append(event)
        elif "negation" not in event.auxiliary:
            groups[kind, event.same_as or event.id].append(event)
    found = [_attack(kind, told, published) for (kind, _), told in groups.items()]
    return tuple(_with_denials(_joined(found), denials, published))


def private_violence(events: Iterable[Event]) -> list[Event]:
    """List the violence told that no state or armed group did: lone attackers, rioters, police."""
    return [
        event
        for event in events
        if (event.event == "ASSAULT" or {"riot", "vandalize"} & set(event.modes))
        and not _kind(event)
        and not {"negation", *_NOT_HAPPENED} & set(event.auxiliary)
    ]


def _kind(event: Event) -> str | None:
    """Tell an armed attack or a threat of force from every other event."""
    modes, lists = set(event.modes), weighing()
    if event.actors and all(bearing(actor) is Bearing.PRIVATE for actor in event.actors):
        return None
    if event.event == "ASSAULT":
        if not (event.actors or event.recipients or event.dead or event.injured):
            return None  # a word of violence without a person in it is no attack told
        lesser = bool(modes) and modes <= lists.lesser_modes | {"sideAB"}
        return None if lesser and modes != {"sideAB"} else ARMED_ATTACK
    if event.event in {"THREATEN", "MOBILIZE"} and modes & lists.threat_modes and event.recipients:
        return THREAT
    return None


def _is_news(event: Event, published: date | None) -> bool:
    if _NOT_HAPPENED & set(event.auxiliary):
        return False
    if "historical" not in event.auxiliary:
        return True
    if event.date is None or event.date_from != "text" or published is None:
        return False
    return published - event.date <= BACKGROUND


def _denied(event: Event) -> bool:
    return event.claim.how == "denied"


def _attack(kind: str, told: Sequence[Event], published: date | None) -> Attack:
    attackers = next((event.actors for event in told if event.actors), ())
    attacked = next((event.recipients for event in told if event.recipients), ())
    dated = next((event.date for event in told if event.date_from == "text"), None)
    both = not attacked and len(all_for(attackers)) > 1
    return Attack(
        kind=kind,
        tellings=tuple(told),
        attackers=attackers,
        attacked=attackers if both else attacked,
        place=next((event.place for event in told if event.place), None),
        day=dated or told[0].date or published,
        two_sided=both,
    )


def _joined(found: Sequence[Attack]) -> list[Attack]:
    """Take fighting told without any party for the fighting told with parties at the same place."""
    named = [attack for attack in found if attack.attackers or attack.attacked]
    spots = {spot for attack in named for spot in _spot(attack.place)}
    return [a for a in found if a in named or not _spot(a.place) & spots]


def _with_denials(
    found: list[Attack], denials: Sequence[Event], published: date | None
) -> list[Attack]:
    """Put each denial beside the attacks that it denies; one that denies none told stands alone."""
    for denial in denials:
        fits = [n for n, attack in enumerate(found) if _denies(denial, attack)]
        for n in fits:
            found[n] = _denied_too(found[n], denial)
        if not fits and (kind := _kind(denial)):
            alone = _attack(kind, [denial], published)
            found.append(replace(alone, tellings=(), denials=(denial,)))
    return found


def _denies(denial: Event, attack: Attack) -> bool:
    if denial.same_as:
        return denial.same_as in {e.same_as or e.id for e in (*attack.tellings, *attack.denials)}
    same_kind = _kind(denial) == attack.kind
    return (
        same_kind
        and _agree(all_for(denial.actors), all_for(attack.attackers))
        and _agree(all_for(denial.recipients), all_for(attack.attacked))
        and _agree(_spot(denial.place), _spot(attack.place))
    )


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _spot(place: Place | None) -> frozenset[str]:
    return frozenset() if place is None else frozenset({place.territory or place.name})


def _denied_too(attack: Attack, denial: Event) -> Attack:
    return replace(
        attack,
        attackers=attack.attackers or denial.actors,
        attacked=attack.attacked or denial.recipients,
        place=attack.place or denial.place,
        denials=(*attack.denials, denial),
    )
