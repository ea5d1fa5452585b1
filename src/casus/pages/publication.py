"""The day of publication, as pages print it: "Publié le : 01/11/2020", "Nov. 19, 2019"."""

import re
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from babel import Locale

from casus.knowledge.function_words import LANGUAGES

_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[^\W\d_]{3,9})\.?,?\s+"
    r"(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?<!\w)(?P<month>[^\W\d_]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)"
)
_NUMBERS = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?!\d)")
_FORMS = (_ISO, _DAY_FIRST, _MONTH_FIRST, _NUMBERS)
_YEAR = re.compile(r"\d{4}")
_WITHIN = 200  # characters at the start of a line in which its date is looked for
_WORDS_BESIDE = 9  # words that may stand beside the date on a line that only gives the date
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?…»\"”]\W*$")
_FIRST_YEAR = 1800  # older years on a page are no publication dates


class Found(NamedTuple):
    """A date with the characters of the line that write it, half-open."""

    day: date
    start: int
    end: int


@cache
def _months() -> dict[str, int]:
    """Give the month of each name and abbreviation, without dots, in the languages read."""
    months = {"sept": 9}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).months["format"][width].items():
                months[name.casefold().rstrip(".")] = number
    return months


def find_date(line: str, *, day_first: bool | None) -> Found | None:
    """Find the first date with a year in *line*.

    `day_first` says how 03/04/2020 is meant; None leaves such a date unread unless only one
    meaning is possible.
    """
    head = line[:_WITHIN]
    if not _YEAR.search(head):
        return None
    found = (_read(match, day_first) for form in _FORMS for match in form.finditer(head))
    return min((one for one in found if one), key=lambda one: one.start, default=None)


def _read(match: re.Match[str], day_first: bool | None) -> Found | None:
    """Read a match of one of the forms, None where it is no date."""
    day, year = int(match["day"]), int(match["year"])
    month = _months().get(match["month"].casefold(), 0)
    if match["month"].isdigit():
        month = int(match["month"])
    if match.re is _NUMBERS and day != month and day <= 12 and month <= 12 and not day_first:
        if day_first is None:
            return None
        day, month = month, day
    elif match.re is _NUMBERS and month > 12:
        day, month = month, day
    try:
        return Found(date(year, month, day), *match.span()) if year >= _FIRST_YEAR else None
    except ValueError:
        return None


def is_date_line(line: str) -> bool:
    """Tell whether *line* gives a date and hardly more (a weekday, an hour, a name).

    A line that opens with a dash signs a quotation ("— Name, March 3, 2020").
    """
    if len(line) > _WITHIN or line[:1] in "-–—":
        return False
    found = find_date(line, day_first=True)
    if found is None or _SENTENCE.search(line[found.end :]):
        return False
    beside = line[: found.start] + line[found.end :]
    return len(_WORD.findall(beside)) <= _WORDS_BESIDE


def parse_published(value: date | str | None) -> date | None:
    """Give the publication day that a caller states, as a date or as YYYY-MM-DD.

    Raises:
        ValueError: it is neither; the message says what to write.
    """
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise ValueError(f"published {value!r} is no date; write YYYY-MM-DD") from error
