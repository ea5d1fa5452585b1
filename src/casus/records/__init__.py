"""The objects that Casus gives: frozen, typed, offsets as characters of `Dispatch.text`."""

from casus.records.agreement import Agreement, Membership, Obligation
from casus.records.assessment import Assessment, Invocation, Step
from casus.records.commitment import Commitment, Condition
from casus.records.dispatch import Caption, Dispatch, SetAside
from casus.records.event import Claim, Count, Event
from casus.records.party import Actor, Place, When
from casus.records.reading import SCHEMA, Problem, Reading
from casus.records.span import Span
from casus.records.territory import Status, Territory

__all__ = [
    "SCHEMA",
    "Actor",
    "Agreement",
    "Assessment",
    "Caption",
    "Claim",
    "Commitment",
    "Condition",
    "Count",
    "Dispatch",
    "Event",
    "Invocation",
    "Membership",
    "Obligation",
    "Place",
    "Problem",
    "Reading",
    "SetAside",
    "Span",
    "Status",
    "Step",
    "Territory",
    "When",
]
