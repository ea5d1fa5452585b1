"""What must be shown of an attack: that it happened, who did it, when, and that it came first.

Proof is symmetric: neither the attacked nor the attacker is believed alone against the other. A
third voice, the dispatch's own, or the doer's own admission carries a fact.
"""

from collections.abc import Iterator, Sequence

from casus.assessment.attacks import ARMED_ATTACK, Attack
from casus.assessment.coverage import coverage
from casus.assessment.duty import Duty
from casus.assessment.findings import Disputed, Finding, Met, Unknown, Unmet
from casus.assessment.matter import Matter
from casus.assessment.parties import Bearing, all_for, bearing, home
from casus.assessment.wording import on_day, opened
from casus.knowledge.agreements import bound
from casus.knowledge.states import states
from casus.records import Actor, Event, Step

_ASSERTED = {"reported", "claimed", "confirmed"}


def happened(attack: Attack, matter: Matter) -> Finding:
    """Find whether the attack is reported by a voice that carries it."""
    doers, struck = all_for(attack.attackers), matter.victims(attack)
    where = attack.first.sentence
    for event in attack.tellings:
        if event.claim.how in _ASSERTED and _carries(event, doers, struck):
            return Met(Step(_told_by(event, doers, matter), event.sentence))
    if attack.denials:
        who = opened(_name(attack.denials[0].claim.by or attack.attackers, matter))
        said = f"{who} denies it, and no voice but the parties' confirms it."
        return Disputed(Step(said, attack.denials[0].sentence))
    asserted = [event for event in attack.tellings if event.claim.how in _ASSERTED]
    if not asserted:
        return Unknown(Step("It is only alleged; no voice confirms that it happened.", where))
    who = _name(asserted[0].claim.by, matter)
    return Unknown(Step(f"It rests on the word of {who} alone, a party.", asserted[0].sentence))


def _carries(event: Event, doers: frozenset[str], struck: frozenset[str]) -> bool:
    """Tell whether the voice is none of the attacked: the dispatch's, a third's or the doer's."""
    voices = all_for(event.claim.by)
    return not voices or bool(voices - struck) or bool(voices & doers - struck)


def _told_by(event: Event, doers: frozenset[str], matter: Matter) -> str:
    deed = "threat" if event.event in {"THREATEN", "MOBILIZE"} else "attack"
    if not event.claim.by:
        return f"The dispatch reports the {deed} in its own voice."
    who = opened(_name(event.claim.by, matter))
    if all_for(event.claim.by) & doers:
        return f"{who}, who did it, says so."
    return f"{who}, no party to the fighting, reports it."


def by_whom(attack: Attack, duty: Duty, matter: Matter) -> Finding:
    """Find whether the attacker is one that the article speaks of."""
    where = attack.first.sentence
    if attack.two_sided and duty.beneficiary in all_for(attack.attackers):
        return Unknown(Step("Who attacked whom is not reported.", where))
    known = [a for a in attack.attackers if bearing(a) in {Bearing.STATE, Bearing.GROUP}]
    if not known:
        return Unknown(Step("Who attacked is not reported.", where))
    named = _name(known, matter)
    if all(_is_domestic(actor, duty.beneficiary) for actor in known):
        said = f"{named} is of the attacked country itself; the article is about outside attack."
        return Unmet(Step(opened(said), known[0].span, duty.source))
    return _of_the_kind_meant(known, named, duty)


def _is_domestic(actor: Actor, beneficiary: str) -> bool:
    return bearing(actor) is Bearing.GROUP and home(actor) == beneficiary


def _of_the_kind_meant(known: list[Actor], named: str, duty: Duty) -> Finding:
    obligation, where = duty.obligation, known[0].span
    if obligation.against and not all_for(known) & set(obligation.against):
        return Unmet(Step(f"The article is not about attack by {named}.", where, duty.source))
    by_state = any(bearing(actor) is Bearing.STATE for actor in known)
    if obligation.trigger != "aggression" or by_state:
        return Met(Step(f"The attacker is {named}.", where))
    if obligation.response == "undisclosed":
        said = "Whether the unpublished text covers attack by an armed group is not known."
        return Unknown(Step(said, where, duty.source))
    said = f"The article is about aggression by a state; {named} is none."
    return Unmet(Step(said, where, duty.source))


def _name(actors: Sequence[Actor], matter: Matter) -> str:
    return matter.names.all(all_for(actors))


def in_force(attack: Attack, duty: Duty) -> Finding:
    """Find whether the agreement bound the beneficiary on the day of the attack."""
    if attack.day is None:
        return Unknown(Step("When it happened is not reported.", attack.first.sentence))
    if duty.beneficiary in bound(duty.agreement, attack.day):
        return Met(Step(f"The agreement was in force on {on_day(attack.day)}.", source=duty.source))
    said = f"The agreement did not bind them on {on_day(attack.day)}."
    return Unmet(Step(said, attack.first.sentence, duty.source))


def came_first(attack: Attack, duty: Duty, matter: Matter) -> Iterator[Finding]:
    """Yield a finding where the attack may answer one by the beneficiary on the same state.

    Force in answer to an armed attack is no armed attack. It may be that where, by the record, the
    beneficiary holds the attacker's territory, or is told to attack on the attacker's soil no
    later. Where by the record the attacker holds the beneficiary's, the question does not arise.
    """
    for foe in sorted(all_for(attack.attackers) & states().keys()):
        if matter.holds_ground_of(foe, duty.beneficiary, attack.day):
            continue
        name, other = opened(matter.names.of(duty.beneficiary)), matter.names.of(foe)
        held = matter.holds_ground_of(duty.beneficiary, foe, attack.day)
        if held and duty.beneficiary in states():
            place = matter.territories[held].name
            said = f"{name} holds {place}, which by its record is the territory of {other}; "
            said += "whether the attack answers that in self-defence is not told."
            yield Unknown(Step(said, attack.first.sentence, f"Record of {place}"))
        elif blow := _blow_on(foe, attack, duty, matter):
            said = f"{name} is told to attack {other} on its soil too; "
            said += "which came first is not reported."
            yield Unknown(Step(said, blow.first.sentence))


def _blow_on(foe: str, attack: Attack, duty: Duty, matter: Matter) -> Attack | None:
    """Find an attack by the beneficiary on the soil of *foe*, not later than *attack*."""
    for other in matter.attacks:
        by_beneficiary = duty.beneficiary in all_for(other.attackers) and not other.two_sided
        on_its_soil = matter.sovereign(other.place, other.day) == foe
        told = other.kind == ARMED_ATTACK and other.tellings
        if by_beneficiary and on_its_soil and told and not _is_later(other, attack):
            return other
    return None


def _is_later(other: Attack, attack: Attack) -> bool:
    return other.day is not None and attack.day is not None and other.day > attack.day


def findings_on(attack: Attack, duty: Duty, matter: Matter) -> tuple[Finding, ...]:
    """Put every question to one attack, in the order in which an analyst would."""
    return (
        in_force(attack, duty),
        happened(attack, matter),
        by_whom(attack, duty, matter),
        coverage(attack, duty, matter),
        *came_first(attack, duty, matter),
    )
