"""A reading as one self-contained HTML page, without scripts or requests to any host."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from casus.export import wording
from casus.records import Event, Reading, Span


class Mark(NamedTuple):
    """A highlighted stretch: where, of which kind, and the anchor of what it belongs to."""

    span: Span
    kind: str
    target: str
    title: str


class Piece(NamedTuple):
    """A stretch of text between two boundaries of marks, with the innermost mark over it."""

    text: str
    mark: Mark | None


def _party_marks(event: Event, target: str) -> Iterator[Mark]:
    for kind, actors in (("actor", event.actors), ("recipient", event.recipients)):
        for actor in actors:
            yield Mark(actor.span, kind, target, f"{kind}: {wording.party(actor)}")


def _marks(reading: Reading) -> Iterator[Mark]:
    """Yield what is highlighted, what should win where marks overlap first."""
    for number, event in enumerate(reading.events, start=1):
        target = f"event-{number}"
        yield Mark(event.trigger, "trigger", target, f"{number}. {wording.event_title(event)}")
    for number, commitment in enumerate(reading.commitments, start=1):
        if commitment.condition:
            title = f"condition of commitment {number}"
            yield Mark(commitment.condition.span, "condition", f"commitment-{number}", title)
    for number, event in enumerate(reading.events, start=1):
        yield from _party_marks(event, f"event-{number}")
    for number, commitment in enumerate(reading.commitments, start=1):
        title = f"commitment {number}: {wording.commitment_title(commitment)}"
        yield Mark(commitment.quote, "commitment", f"commitment-{number}", title)


def pieces(text: str, paragraph: Span, marks: list[Mark]) -> list[Piece]:
    """Cut a paragraph at the marks' boundaries; the earliest mark of the list wins a piece.

    The pieces' texts joined are the paragraph.
    """
    inside = [mark for mark in marks if mark.span.overlaps(paragraph)]
    edges = {paragraph.start, paragraph.end}
    for mark in inside:
        edges |= {edge for edge in mark.span if paragraph.start < edge < paragraph.end}
    cuts = sorted(edges)
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        part = Span(start, end)
        over = next((each for each in inside if each.span.contains(part)), None)
        found.append(Piece(part.of(text), over))
    return found


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("casus.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["wording"] = wording
    return environment


def to_html(reading: Reading) -> str:
    """Write a reading as one page: the dispatch with highlighted words that link to the tables.

    Every word of the dispatch is escaped; the page carries no script and asks no other host.
    """
    dispatch = reading.dispatch
    marks = list(_marks(reading))
    body = [span for span in dispatch.paragraphs if span.of(dispatch.text) != dispatch.headline]
    heading = [span for span in dispatch.paragraphs if span not in body]
    return (
        _environment()
        .get_template("reading.html")
        .render(
            reading=reading,
            dispatch=dispatch,
            heading=[pieces(dispatch.text, span, marks) for span in heading],
            paragraphs=[pieces(dispatch.text, span, marks) for span in body],
            text=dispatch.text,
        )
    )
