"""How an obligor answered: accepted, declined, reaffirmed, or nothing reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from casus.assessment.duty import Duty
from casus.assessment.findings import NOT_TRIGGERED, TRIGGERED
from casus.assessment.matter import Matter, named_by
from casus.assessment.parties import Bearing, all_for, bearing, stands_for
from casus.assessment.wording import opened
from casus.knowledge.treaty_words import treaty_words
from casus.knowledge.weighing import weighing
from casus.records import Actor, Commitment, Event, Step

ACCEPTED, DECLINED = "accepted", "declined"
REAFFIRMED, UNREPORTED = "reaffirmed", "unreported"
_NO_ANSWER = {"negation", "hypothetical", "historical"}
_HARM = {"attack", "invasion", "threat", "violation"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an obligor answered, the steps that show it, and the commitments that they rest on."""

    word: str = UNREPORTED
    steps: tuple[Step, ...] = ()
    events: tuple[str, ...] = ()


def promises_on(duty: Duty, obligor: str, matter: Matter) -> list[Commitment]:
    """List what *obligor* said, in the dispatch, that it will or will not do under *duty*."""
    return [
        promise
        for promise in matter.commitments
        if promise.undertaking in _undertakings(duty)
        and _speaks_for(promise.promisors, obligor, duty)
        and duty.beneficiary in (_about(promise) or {duty.beneficiary})
    ]


def about(promise: Commitment) -> frozenset[str]:
    """Give whom a commitment is for: its beneficiaries, and whose harm it hangs on."""
    return _about(promise)


def answer_of(obligor: str, duty: Duty, verdict: str, matter: Matter) -> Answer:
    """Find the obligor's answer to *duty*.

    A refusal told together with "only if" the beneficiary is attacked reaffirms the duty: it
    refuses the case, not the obligation.
    """
    said = [p for p in promises_on(duty, obligor, matter) if p.source == "statement"]
    held = [p for p in said if _holds_to(p)]
    refusals = [e for e in matter.events if _refuses(e, obligor, duty, matter)]
    name = opened(matter.names.of(obligor))
    if conditional := [p for p in held if p.condition]:
        return _reaffirmed(conditional[0], refusals, name, verdict)
    if held:
        return Answer(ACCEPTED, (Step(f"{name} says that it will.", held[0].quote),))
    refused = [p.quote for p in said if p.polarity == "will_not"] + [e.sentence for e in refusals]
    if refused:
        ids = tuple(event.id for event in refusals)
        return Answer(DECLINED, (Step(f"{name} refuses.", refused[0]),), ids)
    for event in matter.events:
        if _helps(event, obligor, duty, matter):
            step = Step(f"{name} answers the call.", event.sentence)
            return Answer(ACCEPTED, (step,), (event.id,))
    return Answer()


def _reaffirmed(promise: Commitment, refusals: Sequence[Event], name: str, verdict: str) -> Answer:
    met = {TRIGGERED: "met", NOT_TRIGGERED: "unmet"}.get(verdict, "not decided")
    first = [Step(f"{name} refuses to act in the case told.", e.sentence) for e in refusals[:1]]
    said = f"{name} holds to the obligation under its condition, {met} by the events reported."
    ids = tuple(event.id for event in refusals)
    return Answer(REAFFIRMED, (*first, Step(said, promise.quote)), ids)


def _undertakings(duty: Duty) -> frozenset[str]:
    if duty.obligation.kind == "consultation":
        return weighing().consultation_undertakings
    if duty.obligation.kind in {"defense", "assistance", "offense"}:
        return weighing().defence_undertakings
    return frozenset()


def _about(promise: Commitment) -> frozenset[str]:
    objects = promise.condition.objects if promise.condition else ()
    return frozenset(stands_for(actor) for actor in (*promise.beneficiaries, *objects))


def _holds_to(promise: Commitment) -> bool:
    """Tell a promise, or "will not unless attacked", from a refusal."""
    condition = promise.condition
    if promise.polarity == "will":
        return condition is None or not condition.negated
    return condition is not None and condition.negated and condition.kind in _HARM


def _speaks_for(actors: Sequence[Actor], obligor: str, duty: Duty) -> bool:
    states = {stands_for(actor) for actor in actors if bearing(actor) is Bearing.STATE}
    return obligor in states or any(named_by(actor, duty.agreement) for actor in actors)


def _towards(event: Event, duty: Duty) -> bool:
    return not event.recipients or duty.beneficiary in all_for(event.recipients)


def _is_answer(event: Event, obligor: str, duty: Duty) -> bool:
    told = not _NO_ANSWER & set(event.auxiliary) and event.claim.how not in {"denied", "alleged"}
    return told and not event.failed and _speaks_for(event.actors, obligor, duty)


def _refuses(event: Event, obligor: str, duty: Duty, matter: Matter) -> bool:
    if event.event != "REJECT" or not _is_answer(event, obligor, duty) or not _towards(event, duty):
        return False
    if duty.obligation.kind == "consultation":
        return "meet" in event.modes or _of_consultation(event, matter)
    return duty.obligation.kind != "nonaggression" and "assist" in event.modes


def _helps(event: Event, obligor: str, duty: Duty, matter: Matter) -> bool:
    if not _is_answer(event, obligor, duty):
        return False
    if duty.obligation.kind == "consultation":
        meets = event.event == "CONSULT" and duty.beneficiary in all_for(
            (*event.actors, *event.recipients)
        )
        agrees = event.event == "AGREE" and _towards(event, duty)
        return meets or (agrees and _of_consultation(event, matter))
    military = weighing().military_contexts & set(event.contexts)
    armed = military or any(a.sector in weighing().force_sectors for a in event.actors)
    to_it = duty.beneficiary in all_for(event.recipients)
    return event.event in {"AGREE", "AID"} and to_it and bool(armed)


def _of_consultation(event: Event, matter: Matter) -> bool:
    words = treaty_words(matter.dispatch.language).consultation
    return bool(words.search(event.sentence.of(matter.dispatch.text)))
