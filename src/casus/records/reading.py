"""A dispatch with everything that was read in it."""

from dataclasses import dataclass, field

from casus.records.assessment import Assessment
from casus.records.commitment import Commitment
from casus.records.dispatch import Dispatch
from casus.records.event import Event
from casus.records.span import Span

SCHEMA = "1"  # version of the JSON shape of a reading; a change that breaks a reader raises it


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or coded, with where and what to do where known."""

    kind: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What Casus read in one dispatch.

    `versions` holds the program's version and the hashes of the models and knowledge used.
    """

    dispatch: Dispatch
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    problems: tuple[Problem, ...] = ()
    schema: str = SCHEMA
    versions: dict[str, str] = field(default_factory=dict)
