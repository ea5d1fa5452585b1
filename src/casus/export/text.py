"""A reading for the terminal."""

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from casus.export import wording
from casus.records import Assessment, Commitment, Dispatch, Event, Reading, Step

VERDICT_STYLES = {
    "triggered": "bold red",
    "not_triggered": "bold green",
    "contested": "bold yellow",
    "undetermined": "bold magenta",
}
QUAD_STYLES = {
    "ASSAULT": "red", "COERCE": "red", "MOBILIZE": "red", "SANCTION": "red", "PROTEST": "red",
    "THREATEN": "yellow", "REJECT": "yellow", "ACCUSE": "yellow", "REQUEST": "yellow",
}  # fmt: skip
COOPERATION_STYLE = "green"


HANG = 4
NUMBERED = re.compile(r"\s*\d+\. ")


class Line(NamedTuple):
    """A line of the report: its words, their style, how far it is indented (columns)."""

    text: str
    style: str = ""
    indent: int = 0

    @property
    def hang(self) -> int:
        """Give the indent of the line's further rows: behind a number, deeper."""
        return self.indent + (HANG if NUMBERED.match(self.text) else 0)


def _dispatch(dispatch: Dispatch) -> Iterator[Line]:
    yield Line(dispatch.headline or "(no headline)", "bold")
    facts = [
        dispatch.publisher,
        dispatch.byline,
        dispatch.correspondent,
        dispatch.dateline,
        dispatch.published.isoformat() if dispatch.published else "undated",
        dispatch.language,
    ]
    yield Line(" · ".join(dict.fromkeys(fact for fact in facts if fact)), "dim")
    for caption in dispatch.captions:
        credit = f" ({caption.credit})" if caption.credit else ""
        yield Line(f"Picture: {caption.text}{credit}", "dim")
    for span in dispatch.paragraphs:
        paragraph = span.of(dispatch.text)
        if paragraph != dispatch.headline:
            yield Line("")
            yield Line(paragraph)
    if dispatch.related:
        yield Line("")
    for related in dispatch.related:
        yield Line(f"Related: {related}", "dim")


def _event(number: int, event: Event, text: str) -> Iterator[Line]:
    style = QUAD_STYLES.get(event.event, COOPERATION_STYLE)
    yield Line(f"{number:>2}. {wording.event_title(event)}", style)
    yield Line(f"{wording.parties(event.actors)} → {wording.parties(event.recipients)}", "", 4)
    place = f"{event.place.name} ({wording.whose(event.place)})" if event.place else None
    details = [wording.day(event), place, wording.casualties(event), wording.claim(event.claim)]
    details.append(f"event confidence {event.confidence:.2f}")
    yield Line(" · ".join(detail for detail in details if detail), "dim", 4)
    yield Line(wording.quotation(text, event.sentence), "italic", 4)


def _commitment(number: int, commitment: Commitment, text: str) -> Iterator[Line]:
    yield Line(f"{number:>2}. {wording.commitment_title(commitment)}", "cyan")
    if commitment.excluded:
        yield Line(f"except: {wording.names(commitment.excluded)}", "", 4)
    source = "the wording of an agreement" if commitment.source == "agreement" else ""
    if commitment.reported_by:
        source = f"reported by {wording.parties(commitment.reported_by)}"
    if source:
        yield Line(source, "dim", 4)
    yield Line(wording.quotation(text, commitment.quote), "italic", 4)


def _step(number: int, step: Step, text: str, shown: set[str]) -> Iterator[Line]:
    """Write a step; a quote or source that an earlier step of the obligation shows is left out."""
    yield Line(f"{number}. {step.step}", "", 4)
    quote = wording.quotation(text, step.span, 160) if step.span is not None else None
    for words, style in ((quote, "italic"), (step.source, "dim")):
        if words and words not in shown:
            shown.add(words)
            yield Line(words, style, 7)


def _assessment(assessment: Assessment, text: str) -> Iterator[Line]:
    yield Line(wording.agreement_name(assessment.agreement), "bold")
    yield Line(wording.assessment_title(assessment), "", 2)
    yield Line(wording.verdict(assessment), VERDICT_STYLES[assessment.verdict], 2)
    invoked = (
        f"invoked by {wording.names(assessment.invoked.by)}"
        if assessment.invoked
        else "not invoked"
    )
    yield Line(f"{invoked}; answer {assessment.answer}", "dim", 2)
    shown: set[str] = set()
    for number, step in enumerate(assessment.reasons, start=1):
        yield from _step(number, step, text, shown)


def _set_aside(dispatch: Dispatch) -> Iterator[Line]:
    for line in dispatch.set_aside:
        yield Line(f"{line.reason}: {' '.join(line.text.split())[:120]}", "dim", 2)


def _section(title: str, lines: list[Line], empty: str | None) -> Iterator[Line]:
    if lines or empty:
        yield Line("")
        yield Line(title, "bold underline")
        yield from lines or [Line(empty or "", "dim", 2)]


def _spaced(groups: Iterator[list[Line]]) -> list[Line]:
    """Put a blank line between groups of lines."""
    lines: list[Line] = []
    for group in groups:
        lines += [Line(""), *group] if lines else group
    return lines


def report(reading: Reading) -> Iterator[Line]:
    """Give the lines of a reading: dispatch, events, commitments, verdicts, what was set aside."""
    text = reading.dispatch.text
    yield from _dispatch(reading.dispatch)
    events = (list(_event(n, e, text)) for n, e in enumerate(reading.events, start=1))
    yield from _section(f"Events ({len(reading.events)})", _spaced(events), "none found")
    found = (list(_commitment(n, c, text)) for n, c in enumerate(reading.commitments, start=1))
    title = f"Commitments ({len(reading.commitments)})"
    yield from _section(title, _spaced(found), "none found")
    verdicts = (list(_assessment(each, text)) for each in reading.assessments)
    title = f"Obligations ({len(reading.assessments)})"
    yield from _section(title, _spaced(verdicts), "no obligation of the catalogue is touched")
    title = f"Set aside ({len(reading.dispatch.set_aside)})"
    yield from _section(title, list(_set_aside(reading.dispatch)), None)
    problems = [Line(f"{each.kind}: {each.message}", "", 2) for each in reading.problems]
    yield from _section(f"Problems ({len(problems)})", problems, None)


def print_reading(reading: Reading, console: Console) -> None:
    """Print a reading; its words are shown as they are, never read as markup of the console."""
    for line in report(reading):
        printable = "".join(char for char in line.text if char.isprintable())
        for number, row in enumerate(_rows(printable, line.indent, console.width)):
            console.print(Text(" " * (line.hang if number else line.indent)), end="")
            console.print(Text(row, style=line.style), soft_wrap=True)


def _rows(text: str, indent: int, width: int) -> list[str]:
    """Break a line into rows that fit the terminal beside the deepest indent; never none."""
    return textwrap.wrap(text, max(width - indent - HANG, 20), break_on_hyphens=False) or [""]
