"""Which duties the reported events and commitments touch, and who owes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casus.assessment.answers import about, promises_on
from casus.assessment.attacks import ARMED_ATTACK, Attack
from casus.assessment.calls import CONSULTATION, Call
from casus.assessment.duty import Duty
from casus.assessment.invocation import calls_for, to_organisation
from casus.assessment.matter import Matter, named_by
from casus.assessment.parties import all_for
from casus.assessment.weigh import threats_to
from casus.knowledge.agreements import beneficiaries, bound, in_effect, obligors
from casus.knowledge.states import states
from casus.knowledge.weighing import weighing
from casus.records import Agreement, Obligation

_DEFENCE = ("defense", "assistance")


@dataclass(frozen=True, slots=True)
class Touched:
    """A duty that something in the dispatch touches, with those who owe it on the day."""

    duty: Duty
    day: date
    owed_by: frozenset[str]
    calls: tuple[Call, ...] = ()


def touched(matter: Matter) -> Iterator[Touched]:
    """Yield every duty that an attack, a threat, a call or a commitment touches, once."""
    seen: set[tuple[str, Obligation, str]] = set()
    days, concerned = _days(matter), _concerned(matter)
    for agreement in matter.agreements.values():
        for day in days:
            for obligation in agreement.obligations:
                for found in _duties(agreement, obligation, day, concerned, matter):
                    key = (agreement.id, obligation, found.duty.beneficiary)
                    if key not in seen:
                        seen.add(key)
                        yield found


def _days(matter: Matter) -> list[date]:
    """Give the days on which an agreement must bind, latest first; without any, today's parties."""
    called = {call.event.date for call in matter.calls}
    told = called | {attack.day for attack in matter.attacks}
    days = {day for day in told if day} or {matter.dispatch.published or date.max}
    if matter.commitments and matter.dispatch.published:
        days.add(matter.dispatch.published)
    return sorted(days, reverse=True)


def _duties(
    agreement: Agreement,
    obligation: Obligation,
    day: date,
    concerned: frozenset[str],
    matter: Matter,
) -> Iterator[Touched]:
    if not in_effect(obligation, day):
        return
    for party in sorted(beneficiaries(agreement, obligation, day) & concerned):
        duty = Duty(agreement, obligation, party)
        owed_by = _owing(duty, day, matter)
        calls = calls_for(duty, owed_by, matter)
        if owed_by and (calls or _touches(duty, owed_by, matter)):
            yield Touched(duty, day, owed_by, tuple(calls))


def _concerned(matter: Matter) -> frozenset[str]:
    """Give those who are attacked, threatened, ask, or are promised something."""
    struck = [matter.victims(attack) for attack in matter.attacks]
    asking = [call.by for call in matter.calls]
    promised = [about(promise) for promise in matter.commitments]
    return frozenset().union(*struck, *asking, *promised)


def _owing(duty: Duty, day: date, matter: Matter) -> frozenset[str]:
    """Give the obligors: never those who attack, save where the duty is to refrain from it."""
    owing = obligors(duty.agreement, duty.obligation, day) - {duty.beneficiary}
    against = [a for a in matter.attacks if duty.beneficiary in matter.victims(a)]
    attackers = frozenset().union(*(all_for(attack.attackers) for attack in against))
    must_refrain = duty.obligation.kind == "nonaggression"
    return frozenset(owing & attackers if must_refrain else owing - attackers)


def _touches(duty: Duty, owed_by: frozenset[str], matter: Matter) -> bool:
    """A duty owed only on request is touched by the request, not by the attack."""
    if any(_promised(duty, obligor, matter) for obligor in owed_by):
        return True
    if duty.obligation.trigger == "request":
        return False
    struck = [a for a in matter.attacks if duty.beneficiary in matter.victims(a)]
    if duty.obligation.kind == "nonaggression":
        return duty.obligation.trigger == "threat" or _armed(struck)
    return bool(struck) or bool(threats_to(duty.beneficiary, matter))


def _armed(attacks: list[Attack]) -> bool:
    return any(attack.kind == ARMED_ATTACK for attack in attacks)


def _promised(duty: Duty, obligor: str, matter: Matter) -> bool:
    """Tell whether the obligor, or the treaty as told, speaks of this duty to this beneficiary."""
    spoken = promises_on(duty, obligor, matter)
    return any(duty.beneficiary in about(promise) for promise in spoken)


def outsiders(matter: Matter) -> Iterator[tuple[Agreement, Obligation, str, date]]:
    """Yield the duties that someone claims from an organisation, or is promised, without being in.

    With each comes the party that is not bound, and the day.
    """
    for agreement in matter.agreements.values():
        for party, kinds, day in _claims_on(agreement, matter):
            if party not in bound(agreement, day) and bound(agreement, day):
                for obligation in agreement.obligations:
                    if obligation.kind in kinds and in_effect(obligation, day):
                        yield agreement, obligation, party, day


def _claims_on(agreement: Agreement, matter: Matter) -> set[tuple[str, tuple[str, ...], date]]:
    published = matter.dispatch.published or date.max
    claims = set()
    for call in matter.calls:
        if to_organisation(call, agreement):
            kinds = ("consultation",) if call.asks == CONSULTATION else _DEFENCE
            claims |= {(party, kinds, call.event.date or published) for party in call.by}
    for promise in matter.commitments:
        by_it = any(named_by(actor, agreement) for actor in promise.promisors)
        if by_it and promise.undertaking in weighing().defence_undertakings:
            claims |= {(party, _DEFENCE, published) for party in about(promise)}
    return {claim for claim in claims if claim[0] in states()}
