"""PLOVER codes and days as knowledge files write them, checked on reading."""

import re
from datetime import date, timedelta

from casus.knowledge.states import states
from casus.knowledge.tables import Row
from casus.plover import ontology

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def country_of(row: Row) -> str | None:
    """Read the column `country` of *row*; "-" is no country.

    Raises:
        KnowledgeError: it is not one of PLOVER's codes.
    """
    country = row["country"]
    if country not in {"-", *states(), *ontology().international}:
        raise row.fault(f"{country or 'an empty cell'} is no PLOVER country code")
    return None if country == "-" else country


def sectors_of(row: Row, column: str) -> tuple[str, ...]:
    """Read the sectors in a column of *row*.

    Raises:
        KnowledgeError: one is not PLOVER's.
    """
    sectors = row.words(column)
    if unknown := [sector for sector in sectors if sector not in ontology().sectors]:
        raise row.fault(f"{', '.join(unknown)} is no PLOVER sector")
    return sectors


def days_of(row: Row) -> tuple[date | None, date | None]:
    """Read the columns `since` and `until` of *row*: YYYY, YYYY-MM or YYYY-MM-DD.

    A year or month without a day counts from its first day to its last, so that two who followed
    each other in it both hold then. The second day given is exclusive.

    Raises:
        KnowledgeError: a day is not written so, or the second is not after the first.
    """
    try:
        since, until = _first_day(row["since"]), _day_after(row["until"])
    except ValueError as error:
        raise row.fault(f"{error}; write YYYY, YYYY-MM or YYYY-MM-DD") from error
    if since and until and until <= since:
        raise row.fault(f"until {row['until']} is not after since {row['since']}")
    return since, until


def _parts(cell: str) -> tuple[int, int | None, int | None]:
    match = _DAY.fullmatch(cell)
    if not match:
        raise ValueError(f"{cell} is no day")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _first_day(cell: str) -> date | None:
    if not cell:
        return None
    year, month, day = _parts(cell)
    return date(year, month or 1, day or 1)


def _day_after(cell: str) -> date | None:
    if not cell:
        return None
    year, month, day = _parts(cell)
    if day:
        return date(year, month or 1, day)
    last = date(year, month or 12, 28) + timedelta(days=4)
    return last.replace(day=1)
