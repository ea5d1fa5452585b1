"""The way from events and commitments to a verdict for every duty that they touch."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from casus.assessment.answers import UNREPORTED, Answer, answer_of
from casus.assessment.beside import beside, spoken_of
from casus.assessment.findings import (
    CONTESTED,
    NOT_TRIGGERED,
    TRIGGERED,
    UNDETERMINED,
    Weighed,
    deciding,
    verdict_of,
)
from casus.assessment.invocation import to_organisation
from casus.assessment.matter import Matter, gather
from casus.assessment.touch import Touched, outsiders, touched
from casus.assessment.weigh import weigh
from casus.assessment.wording import article_of, on_day, opened, source_of
from casus.knowledge.agreements import agreements as shipped_agreements
from casus.knowledge.agreements import bound
from casus.knowledge.territories import territories as shipped_territories
from casus.records import (
    Agreement,
    Assessment,
    Commitment,
    Dispatch,
    Event,
    Obligation,
    Step,
    Territory,
)

SHOWN = 3  # attacks of one verdict whose steps are written out; the others are counted by id

_CONCLUSION = {
    TRIGGERED: "By the events reported, the case has arisen.",
    NOT_TRIGGERED: "By the events reported, the case has not arisen.",
    CONTESTED: "Whether the case has arisen is contested: the record itself is disputed.",
    UNDETERMINED: "Whether the case has arisen cannot be told from what is reported.",
}
_BREACH = "By the events reported, the duty to refrain is breached."


def assess(
    dispatch: Dispatch,
    events: Sequence[Event],
    commitments: Sequence[Commitment],
    agreements: Mapping[str, Agreement] | None = None,
    territories: Mapping[str, Territory] | None = None,
) -> tuple[Assessment, ...]:
    """Weigh every obligation that *events* and *commitments* of *dispatch* touch.

    *agreements* and *territories* are the shipped records unless others are given. Obligors of
    one agreement whose answers are the same share an assessment. The order is the catalogue's.
    """
    matter = gather(
        dispatch,
        events,
        commitments,
        shipped_agreements() if agreements is None else agreements,
        shipped_territories() if territories is None else territories,
    )
    found = [one for each in touched(matter) for one in _assessments(each, matter)]
    return (*found, *_outsiders(matter))


def _assessments(each: Touched, matter: Matter) -> list[Assessment]:
    cases = weigh(each.duty, each.owed_by, each.calls, matter)
    verdict = verdict_of(cases)
    alike: dict[tuple[str, tuple[str, ...]], dict[str, Answer]] = defaultdict(dict)
    for obligor in _shown(each, matter):
        answer = answer_of(obligor, each.duty, verdict, matter)
        spoken = tuple(promise.id for promise in spoken_of(each.duty, obligor, matter))
        alike[answer.word, spoken][obligor] = answer
    return [_assessment(each, cases, group, matter) for group in alike.values()]


def _replies(answers: Mapping[str, Answer]) -> list[Step]:
    """Give what the obligors answered; of many that spoke as one body, the first and how many."""
    steps = [step for answer in answers.values() for step in answer.steps]
    if len(answers) <= SHOWN or len({step.span for step in steps}) > 1:
        return steps
    said = next(iter(answers.values())).steps
    more = f" So do the {len(answers) - 1} other obligors, by the same words."
    return [Step(step.step + more, step.span, step.source) for step in said]


def _shown(each: Touched, matter: Matter) -> list[str]:
    """Give the obligors that the dispatch names; all where it names none or their organisation."""
    named = sorted(each.owed_by & matter.told_parties())
    whole = any(to_organisation(call, each.duty.agreement) for call in each.calls)
    return sorted(each.owed_by) if whole or not named else named


def _assessment(
    each: Touched, cases: Sequence[Weighed], answers: Mapping[str, Answer], matter: Matter
) -> Assessment:
    duty, owed_by = each.duty, tuple(answers)
    verdict = verdict_of(cases)
    one = next(iter(answers.values()))
    replies = _replies(answers)
    called = [call.event.id for call in each.calls]
    weighed = [event for case in cases for event in case.events]
    promises = {p.id: p for party in owed_by for p in spoken_of(duty, party, matter)}
    steps = [
        _binds(each, owed_by, matter),
        *(step for case in deciding(cases)[:SHOWN] for step in case.steps),
        Step(_conclusion(duty.obligation, verdict), source=duty.source),
        *beside(each, owed_by, tuple(promises.values()), verdict, matter),
        *_invoked(each, matter),
        *replies,
    ]
    return Assessment(
        agreement=duty.agreement.id,
        obligation=duty.obligation.kind,
        article=duty.obligation.article,
        obligors=owed_by,
        beneficiaries=(duty.beneficiary,),
        verdict=verdict,
        events=_once([*weighed, *called, *(e for a in answers.values() for e in a.events)]),
        commitments=tuple(promises),
        reasons=tuple(dict.fromkeys(steps)),
        invoked=each.calls[0].invocation if each.calls else None,
        answer=one.word,
    )


def _binds(each: Touched, owed_by: Sequence[str], matter: Matter) -> Step:
    duty, names = each.duty, matter.names
    who, whom = opened(names.obligors(owed_by)), names.of(duty.beneficiary)
    bind = "owes" if len(owed_by) == 1 else "owe"
    kind = _OWED[duty.obligation.kind]
    return Step(f"{who} {bind} {whom} {kind}: {duty.obligation.wording}", source=duty.source)


_OWED = {
    "assistance": "assistance",
    "consultation": "consultation",
    "defense": "defence",
    "neutrality": "neutrality",
    "nonaggression": "non-aggression",
    "offense": "help in attack",
}


def _conclusion(obligation: Obligation, verdict: str) -> str:
    breach = obligation.kind == "nonaggression" and verdict == TRIGGERED
    return _BREACH if breach else _CONCLUSION[verdict]


def _invoked(each: Touched, matter: Matter) -> list[Step]:
    who = opened(matter.names.of(each.duty.beneficiary))
    return [Step(f"{who} invokes it.", call.event.sentence) for call in each.calls[:1]]


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _outsiders(matter: Matter) -> list[Assessment]:
    """Assess duties claimed from an organisation by a state that it does not bind."""
    found = []
    for agreement, obligation, party, day in outsiders(matter):
        who, source = opened(matter.names.of(party)), source_of(agreement, obligation)
        said = f"{who} was no party to it on {on_day(day)}: {article_of(agreement, obligation)}."
        found.append(
            Assessment(
                agreement=agreement.id,
                obligation=obligation.kind,
                article=obligation.article,
                obligors=tuple(sorted(bound(agreement, day))),
                beneficiaries=(party,),
                verdict=NOT_TRIGGERED,
                reasons=(Step(said, source=source),),
                answer=UNREPORTED,
            )
        )
    return found
