"""What each line of a page is: furniture, a field of the dispatch, a caption, or text."""

from dataclasses import dataclass

from casus.knowledge.furniture import FIELDS, furniture
from casus.pages.credits import Signed, split_credit
from casus.pages.lines import Line
from casus.pages.publication import find_date, is_date_line

_FIELD_WORDS = 40  # a byline or date line is shorter, or it is prose


@dataclass(frozen=True, slots=True)
class Mark:
    """A line with what it is.

    `reason` is None for text, else a reason of the furniture files, `caption`, or `dateline`.
    `value` is what goes to the field of the dispatch. `signed` holds a caption and its credit.
    """

    line: Line
    reason: str | None = None
    value: str | None = None
    ends_body: bool = False
    signed: Signed | None = None


def mark(line: Line) -> Mark:
    """Tell what *line* is by its own wording alone."""
    if not any(char.isalnum() for char in line.text):
        return Mark(line, "navigation")
    found = furniture().match(line.text)
    if found and _holds(line, found.reason):
        return Mark(line, found.reason, found.value, found.ends_body)
    if signed := split_credit(line.text):
        return Mark(line, "caption", signed=signed)
    if is_date_line(line.text):
        return Mark(line, "published", line.text)
    return Mark(line)


def _holds(line: Line, reason: str) -> bool:
    """Tell whether a line may be what its first words say: a date line needs a date."""
    if reason in ("published", "modified"):
        return is_date_line(line.text) and find_date(line.text, day_first=True) is not None
    return reason not in FIELDS or len(line.words) <= _FIELD_WORDS
