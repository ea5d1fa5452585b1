"""Weeks, months, seasons and years as first and last days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day meant, both inclusive, with `When`'s granularity."""

    start: date
    end: date
    granularity: str


class NoDay(Exception):
    """An expression that cannot be resolved from where it is told."""


def month_of(year: int, month: int) -> Interval:
    """Give a calendar month."""
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def year_of(year: int) -> Interval:
    """Give a calendar year."""
    return Interval(date(year, 1, 1), date(year, 12, 31), "year")


def week_of(day: date) -> Interval:
    """Give the week of a day, from Monday."""
    monday = day - timedelta(day.weekday())
    return Interval(monday, monday + timedelta(6), "week")


def one_day(day: date) -> Interval:
    """Give a single day."""
    return Interval(day, day, "day")


def day_range(start: date, end: date) -> Interval:
    """Give the days from *start* to *end*.

    Raises:
        NoDay: the end is before the start.
    """
    if end < start:
        raise NoDay
    return Interval(start, end, "range")


def months_after(day: date, months: int) -> tuple[int, int]:
    """Give year and month so many months after that of *day*.

    Raises:
        NoDay: no calendar date has that year.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= years <= MAXYEAR:
        raise NoDay
    return years, month + 1


def edge_of(whole: Interval, edge: int | str | None) -> Interval:
    """Give the first, middle or last third of a period, in months or years where it has three."""
    if edge is None or edge == "all":
        return whole
    starts = _starts(whole)
    third = max(len(starts) // 3, 1)
    first, second = starts[min(third, len(starts) - 1)], starts[-third]
    day = timedelta(1)
    parts = {
        "early": (whole.start, first - day),
        "mid": (first, second - day),
        "late": (second, whole.end),
    }
    return day_range(*parts[str(edge)])


def _starts(whole: Interval) -> list[date]:
    """Give the first days of the years, the months or the days that make up a period."""
    years = whole.end.year - whole.start.year + 1
    if years >= 3:
        return [date(whole.start.year + step, 1, 1) for step in range(years)]
    if whole.granularity == "year":
        return [date(whole.start.year, month, 1) for month in range(1, 13)]
    return [whole.start + timedelta(step) for step in range((whole.end - whole.start).days + 1)]


def season_from(year: int, month: int) -> Interval:
    """Give the three months from *month*; the winter of a year begins in its December."""
    last = month_of(*months_after(date(year, month, 1), 2))
    return Interval(date(year, month, 1), last.end, "season")


def weekend_of(day: date, shift: int, ahead: bool) -> Interval:
    """Give a weekend: unshifted the one that is, that was if the week is young, or that comes."""
    saturday = week_of(day).start + timedelta(5)
    begun = day >= saturday
    if shift < 0 or (shift == 0 and day.weekday() <= 2 and not ahead):
        saturday -= timedelta(7)
    if shift > 0 and begun:
        saturday += timedelta(7)
    return day_range(saturday, saturday + timedelta(1))


def same_day(day: date, unit: str, number: int) -> date:
    """Give the day *number* units away, in a shorter month its last day."""
    if unit in ("minute", "hour", "day", "week"):
        days = {"minute": 0, "hour": int(number / 24), "day": number, "week": 7 * number}[unit]
        return day + timedelta(days)
    months = {"month": number, "year": 12 * number, "decade": 120 * number}[unit]
    year, month = months_after(day, months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))
