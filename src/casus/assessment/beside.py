"""What stands beside the proof: parties' statements, suspensions, denials. It decides nothing."""

from collections.abc import Iterator, Sequence

from casus.assessment.answers import promises_on
from casus.assessment.duty import Duty
from casus.assessment.findings import NOT_TRIGGERED
from casus.assessment.matter import Matter
from casus.assessment.parties import all_for
from casus.assessment.touch import Touched
from casus.assessment.wording import on_day, opened
from casus.knowledge.agreements import membership
from casus.records import Actor, Commitment, Condition, Step

_ONE_WORD = "Beside the proof, one party's word"
# How a condition of each kind is said of whom it would befall.
_HANGS_ON = {
    "attack": "is attacked",
    "invasion": "is invaded",
    "threat": "is threatened",
    "request": "asks for it",
}


def spoken_of(duty: Duty, obligor: str, matter: Matter) -> list[Commitment]:
    """List the commitments of *obligor* about *duty*, the treaty's wording as told among them."""
    return promises_on(duty, obligor, matter)


def beside(
    each: Touched,
    owed_by: Sequence[str],
    promises: Sequence[Commitment],
    verdict: str,
    matter: Matter,
) -> Iterator[Step]:
    """Yield the steps beside the proof, each marked as such."""
    for promise in promises:
        yield from _promise(promise, each.duty, verdict, matter)
    yield from _suspensions(each, owed_by, matter)
    yield from _denials(each.duty, matter)


def _promise(promise: Commitment, duty: Duty, verdict: str, matter: Matter) -> Iterator[Step]:
    who, act = opened(matter.names.all(all_for(promise.promisors))), _act(promise, matter)
    if promise.source == "agreement":
        said = f"Beside the proof: the dispatch tells the agreement as {act}."
        yield Step(said, promise.quote, duty.source)
        return
    promises = "promises" if promise.polarity == "will" else "refuses"
    yield Step(f"{_ONE_WORD}: {who} {promises} {act}.", promise.quote)
    if promise.excluded:
        places = ", ".join(dict.fromkeys(actor.name for actor in promise.excluded))
        agrees = verdict == NOT_TRIGGERED and duty.obligation.kind != "consultation"
        weight = "which agrees with the proof" if agrees else "which proves nothing"
        yield Step(
            f"{_ONE_WORD}: {who} says that {places} is not covered, {weight}.", promise.quote
        )


def _act(promise: Commitment, matter: Matter) -> str:
    return promise.undertaking.replace("_", " ") + _when(promise, matter)


def _when(promise: Commitment, matter: Matter) -> str:
    """Put the condition of a commitment in words."""
    condition = promise.condition
    if condition is None:
        return ""
    link = "unless" if condition.negated else "only if" if condition.only_if else "if"
    whom = _objects(condition, matter)
    what = _HANGS_ON.get(condition.kind)
    return f" {link} {whom} {what}" if what and whom else f" {link} a condition holds"


def _objects(condition: Condition, matter: Matter) -> str:
    objects: tuple[Actor, ...] = condition.objects
    return matter.names.all(all_for(objects)) if objects else ""


def _suspensions(each: Touched, owed_by: Sequence[str], matter: Matter) -> Iterator[Step]:
    for party in (each.duty.beneficiary, *owed_by):
        held = membership(each.duty.agreement, party, each.day)
        if held and held.suspended and held.suspended <= each.day:
            name, since = opened(matter.names.of(party)), on_day(held.suspended)
            said = f"{name}'s part is suspended since {since}; in law it is still bound."
            yield Step(f"Beside the proof: {said}", source=each.duty.agreement.source)


def _denials(duty: Duty, matter: Matter) -> Iterator[Step]:
    """A denial of what another voice reports."""
    for attack in matter.attacks:
        if attack.tellings and attack.denials and duty.beneficiary in matter.victims(attack):
            denial = attack.denials[0]
            who = opened(matter.names.all(all_for(denial.claim.by or attack.attackers)))
            yield Step(f"{_ONE_WORD}: {who} denies it.", denial.sentence)
