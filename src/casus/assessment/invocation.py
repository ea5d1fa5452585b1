"""Whether a party's call invokes a duty: asked of those who owe it, for what it owes."""

import re

from casus.assessment.calls import CONSULTATION, HELP, Call
from casus.assessment.duty import Duty
from casus.assessment.matter import Matter, named_by
from casus.assessment.parties import all_for
from casus.knowledge.agreements import naming
from casus.knowledge.weighing import weighing
from casus.records import Agreement

_ARTICLE = re.compile(r"\barticle\s+(\d+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def calls_for(duty: Duty, obligors: frozenset[str], matter: Matter) -> list[Call]:
    """List the calls by which the beneficiary invokes *duty* from *obligors*."""
    wanted = CONSULTATION if duty.obligation.kind == "consultation" else HELP
    if duty.obligation.kind in {"nonaggression", "neutrality"}:
        return []
    return [
        call
        for call in matter.calls
        if _asks_for(call, wanted, duty, matter)
        and duty.beneficiary in call.by
        and _addressed(call, duty.agreement, obligors, matter)
        and (wanted == CONSULTATION or _about_defence(call, duty, matter))
    ]


def _asks_for(call: Call, wanted: str, duty: Duty, matter: Matter) -> bool:
    """Tell whether the call asks for what the duty owes.

    Where its sentence names an article of the agreement, the article decides: invoking article 4
    of the North Atlantic Treaty is asking for consultations, whatever else is asked beside it.
    """
    numbers = _articles(call, duty.agreement, matter)
    if numbers:
        return bool(numbers & set(_NUMBER.findall(duty.obligation.article)))
    return call.asks == wanted


def _articles(call: Call, agreement: Agreement, matter: Matter) -> set[str]:
    """Give the numbers of the agreement's articles that the call's sentence names."""
    if not names_agreement(call, agreement, matter):
        return set()
    return set(_ARTICLE.findall(call.event.sentence.of(matter.dispatch.text)))


def to_organisation(call: Call, agreement: Agreement) -> bool:
    """Tell whether the call goes to the organisation of *agreement* rather than to some parties."""
    return any(named_by(actor, agreement) for actor in call.event.recipients)


def names_agreement(call: Call, agreement: Agreement, matter: Matter) -> bool:
    """Tell whether the call's sentence names the agreement or its organisation."""
    sentence = call.event.sentence.of(matter.dispatch.text).replace("’", "'")
    return naming(agreement).search(sentence) is not None


def _addressed(call: Call, agreement: Agreement, obligors: frozenset[str], matter: Matter) -> bool:
    asked = all_for(call.event.recipients)
    if asked & obligors or to_organisation(call, agreement):
        return True
    if _articles(call, agreement, matter):
        return True  # "invoked article 5 and asked its European allies for help"
    return not asked and names_agreement(call, agreement, matter)


def _about_defence(call: Call, duty: Duty, matter: Matter) -> bool:
    """A call for help bears on defence when arms or attacks are in play, not fires or debts."""
    military = weighing().military_contexts & set(call.event.contexts)
    attacked = any(duty.beneficiary in matter.victims(attack) for attack in matter.attacks)
    return bool(military) or attacked or names_agreement(call, duty.agreement, matter)
