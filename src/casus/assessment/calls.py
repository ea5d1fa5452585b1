"""Who asks for consultations, or for help: two kinds of call, never taken for each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from casus.assessment.parties import Bearing, all_for, bearing
from casus.knowledge.treaty_words import treaty_words
from casus.records import Dispatch, Event, Invocation

CONSULTATION, HELP = "consultation", "help"
_NO_CALL = {"negation", "future", "hypothetical", "historical"}


@dataclass(frozen=True, slots=True)
class Call:
    """A state's request for consultations or for help: asking for one is not asking for both."""

    event: Event
    asks: str
    by: frozenset[str]

    @property
    def invocation(self) -> Invocation:
        """Give who asked and the sentence that says so."""
        return Invocation(self.event.actors, self.event.sentence)


def calls_told(dispatch: Dispatch, events: Iterable[Event]) -> tuple[Call, ...]:
    """List the calls that states make in the dispatch.

    A demand that somebody change course or yield is no call, nor is one that is denied or alleged.
    """
    found = []
    for event in events:
        by = all_for(a for a in event.actors if bearing(a) is Bearing.STATE)
        told = event.claim.how not in {"denied", "alleged"} and not _NO_CALL & set(event.auxiliary)
        if event.event == "REQUEST" and by and told and (asks := _asked(event, dispatch)):
            found.append(Call(event, asks, by))
    return tuple(call for call in found if not _is_echo(call, found, dispatch))


def _is_echo(call: Call, calls: Iterable[Call], dispatch: Dispatch) -> bool:
    """Take a plain appeal beside a call for consultations to the same party for that very call.

    An appeal that names help, troops or arms stands on its own.
    """
    words = treaty_words(dispatch.language).aid
    if call.asks != HELP or words.search(call.event.sentence.of(dispatch.text)):
        return False
    asked = all_for(call.event.recipients)
    return any(
        other.asks == CONSULTATION
        and other.by & call.by
        and (not asked or asked & all_for(other.event.recipients))
        for other in calls
    )


def _asked(event: Event, dispatch: Dispatch) -> str | None:
    modes = set(event.modes)
    words = treaty_words(dispatch.language).consultation
    consult = words.search(event.sentence.of(dispatch.text))
    if "meet" in modes or (consult and (not modes or "assist" in modes)):
        return CONSULTATION
    return HELP if "assist" in modes else None
