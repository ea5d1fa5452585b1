"""All that an assessment has before it: the dispatch, what it tells, the catalogue, the records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casus.assessment.attacks import Attack, attacks_told
from casus.assessment.calls import Call, calls_told
from casus.assessment.parties import Bearing, all_for, bearing, stands_for
from casus.assessment.wording import Names
from casus.knowledge.agreements import bound, naming
from casus.knowledge.areas import dependencies
from casus.records import (
    Actor,
    Agreement,
    Commitment,
    Dispatch,
    Event,
    Place,
    Status,
    Territory,
)


@dataclass(frozen=True, slots=True)
class Matter:
    """The dispatch's events and commitments, and what they are weighed by."""

    dispatch: Dispatch
    events: tuple[Event, ...]
    commitments: tuple[Commitment, ...]
    agreements: Mapping[str, Agreement]
    territories: Mapping[str, Territory]
    attacks: tuple[Attack, ...]
    calls: tuple[Call, ...]
    names: Names

    def status(self, place: Place | None, day: date | None) -> Status | None:
        """Give the record of the disputed territory that *place* lies in, as it stood on *day*."""
        if place is None or place.territory is None or day is None:
            return None
        territory = self.territories.get(place.territory)
        while territory and territory.status_on(day) is None and territory.within:
            territory = self.territories.get(territory.within)
        return territory.status_on(day) if territory else None

    def sovereign(self, place: Place | None, day: date | None) -> str | None:
        """Give the state whose territory *place* is, None where the record leaves it open."""
        if place is None:
            return None
        if status := self.status(place, day):
            return status.sovereign
        return dependencies().get(place.country or "", place.country)

    def victims(self, attack: Attack) -> frozenset[str]:
        """Give those whom *attack* struck: those named, whose territory it is, who holds it.

        An attack on armed groups alone is not one on the state where they are, which may have
        asked for it. Attackers are no victims, but where two sides fight each may be.
        """
        struck = set(all_for(attack.attacked))
        groups_alone = attack.attacked and all(
            bearing(actor) is Bearing.GROUP for actor in attack.attacked
        )
        if status := self.status(attack.place, attack.day):
            if not (status.contested and struck):  # many hold parts of it; the one named was hit
                struck |= {status.sovereign or "", *status.controllers}
        elif not groups_alone:
            struck.add(self.sovereign(attack.place, attack.day) or "")
        own = frozenset() if attack.two_sided else all_for(attack.attackers)
        return frozenset(struck) - own - {""}

    def holds_ground_of(self, holder: str, owner: str, day: date | None) -> str | None:
        """Give a territory that *holder* controlled on *day*, by its record the state *owner*'s."""
        for territory in self.territories.values():
            status = territory.status_on(day) if day else None
            if status is None or status.contested or status.sovereign != owner:
                continue
            if holder in status.controllers and owner not in status.controllers:
                return territory.id
        return None

    def told_parties(self) -> frozenset[str]:
        """Give all parties that the events and commitments name."""
        actors = [a for e in self.events for a in (*e.actors, *e.recipients, *e.claim.by)]
        for promise in self.commitments:
            actors += [*promise.promisors, *promise.beneficiaries, *promise.reported_by]
        return frozenset(stands_for(actor) for actor in actors)


def gather(
    dispatch: Dispatch,
    events: Sequence[Event],
    commitments: Sequence[Commitment],
    agreements: Mapping[str, Agreement],
    territories: Mapping[str, Territory],
) -> Matter:
    """Put together what is to be weighed."""
    parties = [actor for event in events for actor in (*event.actors, *event.recipients)]
    found = attacks_told(events, dispatch.published)
    return Matter(
        dispatch=dispatch,
        events=tuple(events),
        commitments=tuple(commitments),
        agreements=agreements,
        territories=territories,
        attacks=tuple(_allies_together(attack, agreements) for attack in found),
        calls=calls_told(dispatch, events),
        names=Names(territories, {stands_for(actor): _told_name(actor) for actor in parties}),
    )


def _told_name(actor: Actor) -> str:
    return actor.text if bearing(actor) is Bearing.UNIDENTIFIED else actor.name


def named_by(actor: Actor, agreement: Agreement) -> bool:
    """Tell whether *actor* is the organisation of *agreement*, by one of its names."""
    pattern = naming(agreement)
    spelt = (actor.name, actor.text.replace("’", "'"), actor.entity or "")
    return any(pattern.fullmatch(name) for name in spelt)


def _allies_together(attack: Attack, agreements: Mapping[str, Agreement]) -> Attack:
    """Take those who must defend each other for one side, not for two that fight."""
    sides = all_for(attack.attackers)
    day = attack.day or date.max
    if not attack.two_sided or not any(
        sides <= bound(agreement, day) and any(o.kind == "defense" for o in agreement.obligations)
        for agreement in agreements.values()
    ):
        return attack
    return replace(attack, attacked=(), two_sided=False)
