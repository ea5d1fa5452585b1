"""One duty weighed: which deeds bear on it, and what they come to."""

from collections.abc import Sequence

from casus.assessment.attacks import ARMED_ATTACK, THREAT, Attack, private_violence
from casus.assessment.calls import Call
from casus.assessment.coverage import ANYWHERE
from casus.assessment.duty import Duty
from casus.assessment.findings import Finding, Met, Unknown, Unmet, Weighed
from casus.assessment.matter import Matter
from casus.assessment.parties import all_for
from casus.assessment.proof import by_whom, findings_on, happened, in_force
from casus.assessment.wording import opened
from casus.records import Step


def weigh(
    duty: Duty, obligors: frozenset[str], calls: Sequence[Call], matter: Matter
) -> list[Weighed]:
    """Weigh every deed that bears on *duty*; one finding says so where none does."""
    if duty.obligation.trigger == "request":
        return [_on_request(duty, calls, matter)]
    if duty.obligation.kind == "nonaggression":
        return _breaches(duty, obligors, matter)
    attacks = _bearing_on(duty, ARMED_ATTACK, matter)
    if duty.obligation.trigger == THREAT:
        return _on_threat(duty, attacks, calls, matter)
    if attacks:
        return [_weighed(attack, duty, matter) for attack in attacks]
    return [_nothing_told(duty, calls, matter)]


def threats_to(party: str, matter: Matter) -> list[Attack]:
    """List the threats of force against *party* itself."""
    return [a for a in matter.attacks if a.kind == THREAT and party in all_for(a.attacked)]


def _weighed(attack: Attack, duty: Duty, matter: Matter) -> Weighed:
    return Weighed((_deed(attack, matter), *findings_on(attack, duty, matter)), attack.ids)


def _deed(attack: Attack, matter: Matter) -> Finding:
    """Tell the deed that the next findings are about."""
    struck = matter.names.all(all_for(attack.attacked))
    named = attack.place is not None and attack.place.name != struck
    place = f" in {attack.place.name}" if attack.place and named else ""
    if attack.two_sided:
        who = matter.names.all(all_for(attack.attackers))
        return Met(
            Step(f"The events tell of fighting between {who}{place}.", attack.first.sentence)
        )
    by = f" by {matter.names.all(all_for(attack.attackers))}" if attack.attackers else ""
    on = f" on {struck}" if attack.attacked else ""
    noun = "a threat of force" if attack.kind == THREAT else "an attack"
    return Met(Step(f"The events tell of {noun}{by}{on}{place}.", attack.first.sentence))


def _bearing_on(duty: Duty, kind: str, matter: Matter) -> list[Attack]:
    """List the attacks on the beneficiary, else those on ground that is in dispute.

    The second matter where a duty is asked for or spoken of though nobody is told to attack the
    beneficiary itself: whether the disputed ground is its own is then the question.
    """
    others = [
        attack
        for attack in matter.attacks
        if attack.kind == kind
        and (attack.two_sided or duty.beneficiary not in all_for(attack.attackers))
    ]
    struck = [attack for attack in others if duty.beneficiary in matter.victims(attack)]
    return struck or [a for a in others if matter.status(a.place, a.day)]


def _on_threat(
    duty: Duty, attacks: Sequence[Attack], calls: Sequence[Call], matter: Matter
) -> list[Weighed]:
    """Weigh a duty that a threat opens: a threat told, an attack, or only the caller's word."""
    threats = [_threat(threat, duty, matter) for threat in threats_to(duty.beneficiary, matter)]
    cases = [*threats, *(_attack_as_threat(attack, duty, matter) for attack in attacks)]
    name = matter.names.of(duty.beneficiary)
    if not cases and calls:
        said = f"That {name} is threatened is reported by no voice but its own."
        return [Weighed((Unknown(Step(said, calls[0].event.sentence)),))]
    if not cases:
        said = f"The events tell of no threat to {name}."
        return [Weighed((Unmet(Step(said, source=duty.source)),))]
    return cases


def _threat(threat: Attack, duty: Duty, matter: Matter) -> Weighed:
    proof = (in_force(threat, duty), happened(threat, matter), by_whom(threat, duty, matter))
    return Weighed((_deed(threat, matter), *proof), threat.ids)


def _attack_as_threat(attack: Attack, duty: Duty, matter: Matter) -> Weighed:
    """An attack where the duty reaches is more than a threat; elsewhere the threat stays open."""
    case = _weighed(attack, duty, matter)
    if ANYWHERE in duty.obligation.covers or case.verdict != "not_triggered":
        return case
    name = matter.names.of(duty.beneficiary)
    open_question = Step(
        f"The attack told is not on {name}; whether it threatens {name} itself is not reported.",
        attack.first.sentence,
        duty.source,
    )
    return Weighed((_deed(attack, matter), Unknown(open_question)), attack.ids)


def _breaches(duty: Duty, obligors: frozenset[str], matter: Matter) -> list[Weighed]:
    """Weigh what those bound to refrain did to the beneficiary."""
    kinds = {ARMED_ATTACK} | ({THREAT} if duty.obligation.trigger == THREAT else set())
    return [
        _threat(attack, duty, matter) if attack.kind == THREAT else _weighed(attack, duty, matter)
        for attack in matter.attacks
        if attack.kind in kinds
        and all_for(attack.attackers) & obligors
        and duty.beneficiary in matter.victims(attack)
    ]


def _on_request(duty: Duty, calls: Sequence[Call], matter: Matter) -> Weighed:
    """Weigh a duty that a call opens; help asked for needs its ground told by another voice too."""
    name = opened(matter.names.of(duty.beneficiary))
    if not calls:
        said = f"{name} is not reported to have called for it."
        return Weighed((Unmet(Step(said, source=duty.source)),))
    call = calls[0].event
    asked = Met(
        Step(f"{name} calls for it, which is what opens the case.", call.sentence, duty.source)
    )
    if duty.obligation.kind == "consultation":
        return Weighed((asked,), (call.id,))
    ground = _ground(duty, matter)
    return Weighed((asked, ground), (call.id,))


def _ground(duty: Duty, matter: Matter) -> Finding:
    """Find what the help is asked against."""
    for attack in _bearing_on(duty, ARMED_ATTACK, matter):
        told = happened(attack, matter)
        if isinstance(told, Met):
            return Met(Step("What it asks help against is reported.", attack.first.sentence))
    said = "What it asks help against is reported by no voice but its own."
    return Unknown(Step(said, source=duty.source))


def _nothing_told(duty: Duty, calls: Sequence[Call], matter: Matter) -> Weighed:
    """Say why no attack told bears on a duty to defend."""
    name = matter.names.of(duty.beneficiary)
    if calls and (violence := private_violence(matter.events)):
        said = "Violence is told, but of no state or armed group; who attacks from outside is not."
        step = Step(said, violence[0].sentence)
        return Weighed((Unknown(step),), tuple(event.id for event in violence))
    if calls:
        said = f"{opened(name)} asks for help; what attack it answers is not reported."
        return Weighed((Unknown(Step(said, calls[0].event.sentence)),), (calls[0].event.id,))
    if threats := threats_to(duty.beneficiary, matter):
        said = f"{opened(name)} is threatened, not attacked."
        return Weighed((Unmet(Step(said, threats[0].first.sentence, duty.source)),), threats[0].ids)
    said = f"The events tell of no armed attack on {name}."
    return Weighed((Unmet(Step(said, source=duty.source)),))
