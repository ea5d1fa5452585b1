"""From what a time expression says to the days that it means."""

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from casus.mentions.periods import (
    Interval,
    NoDay,
    day_range,
    edge_of,
    month_of,
    months_after,
    one_day,
    same_day,
    season_from,
    week_of,
    weekend_of,
    year_of,
)

Fields = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a relative time is counted.

    `told` is the last day that the text named before, for "the next day"; `ahead` says that the
    words before look forward ("will be held on", "until").
    """

    published: date | None
    told: date | None = None
    ahead: bool = False


def resolve(reading: str, fields: Fields, standpoint: Standpoint) -> Interval | None:
    """Give the days that the fields mean under a reading of the grammar.

    None where they mean no day that can be told: no publication date to count from, a day that
    no calendar has, or mere words.
    """
    try:
        return _READINGS[reading](fields, standpoint)
    except (NoDay, ValueError, OverflowError):
        return None


def _published(standpoint: Standpoint) -> date:
    if standpoint.published is None:
        raise NoDay
    return standpoint.published


def _number(fields: Fields, name: str, default: int = 0) -> int:
    return int(fields.get(name, default))


# ---- calendar dates


def _year_of(fields: Fields, standpoint: Standpoint, fits: Callable[[int], bool]) -> int:
    """Give the year told, or that of the nearest such day on the side that the words look to."""
    if "year" in fields:
        return _number(fields, "year")
    if "year_shift" in fields:
        return _published(standpoint).year + _number(fields, "year_shift")
    return _first(filter(fits, _likely_years(fields, standpoint)))


def _first(years: Iterator[int]) -> int:
    for year in years:
        return year
    raise NoDay


def _likely_years(fields: Fields, standpoint: Standpoint) -> tuple[int, ...]:
    """Give the years to try, likeliest first; a leap day needs more than the next one."""
    year = _published(standpoint).year
    ahead = standpoint.ahead or fields.get("shift") == 1
    return tuple(year + step if ahead else year - step for step in (0, 1, 2, 3, 4, 8))


def _day(fields: Fields, standpoint: Standpoint) -> Interval:
    month = _number(fields, "month", _number(fields, "month_number"))
    day = _number(fields, "day")
    year = _year_of(fields, standpoint, lambda year: _side(year, month, day, standpoint, fields))
    if "weekday" in fields and not {"year", "year_shift"} & fields.keys():
        year = _year_with_weekday(year, month, day, _number(fields, "weekday"))
    return one_day(date(year, month, day))


def _side(year: int, month: int, day: int, standpoint: Standpoint, fields: Fields) -> bool:
    """Tell whether the day of that year lies on the side of the publication that is looked to."""
    if day > monthrange(year, month)[1]:
        return False
    published = _published(standpoint)
    if standpoint.ahead or fields.get("shift") == 1:
        return date(year, month, day) >= published
    return date(year, month, day) <= published


def _year_with_weekday(year: int, month: int, day: int, weekday: int) -> int:
    """Prefer a neighbouring year in which the date falls on the weekday told with it."""
    for near in (year, year + 1):
        if date(near, month, day).isoweekday() == weekday:
            return near
    return year


def _numeric(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read month/day/year, or day/month/year where the first number is no month."""
    first, second = _number(fields, "first"), _number(fields, "second")
    month, day = (first, second) if first <= 12 else (second, first)
    return one_day(date(_number(fields, "year"), month, day))


def _days(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read two dates of which the earlier may borrow month and year from the later."""
    last = {key.removesuffix("2"): value for key, value in fields.items() if key.endswith("2")}
    shared = {key: value for key, value in fields.items() if not key.endswith("2")}
    last = {key: value for key, value in shared.items() if key in ("month", "year")} | last
    last |= {key: fields[key] for key in ("shift", "year_shift") if key in fields}
    end = _day({key: value for key, value in last.items() if key != "weekday"}, standpoint).end
    month = _number(fields, "month", end.month)
    year = _number(fields, "year", end.year - (month > end.month))
    return day_range(date(year, month, _number(fields, "day")), end)


def _month_told(fields: Fields, standpoint: Standpoint) -> Interval:
    month = _number(fields, "month")
    year = _year_of(
        fields, standpoint, lambda year: _side(year, month, 1, _lenient(standpoint), fields)
    )
    if fields.get("shift") == -1 and month_of(year, month).end >= _published(standpoint):
        year -= 1  # "last October", said in October
    return edge_of(month_of(year, month), fields.get("edge"))


def _lenient(standpoint: Standpoint) -> Standpoint:
    """A month looked forward to may have begun."""
    if not standpoint.ahead or standpoint.published is None:
        return standpoint
    return Standpoint(standpoint.published.replace(day=1), standpoint.told, ahead=True)


def _months(fields: Fields, standpoint: Standpoint) -> Interval:
    last = {"month": fields["month2"]}
    last |= {"year": fields["year2"]} if "year2" in fields else {}
    end = _month_told(last, standpoint).end
    month = _number(fields, "month")
    year = _number(fields, "year", end.year - (month > end.month))
    return day_range(date(year, month, 1), end)


def _year_told(fields: Fields, standpoint: Standpoint) -> Interval:
    return edge_of(year_of(_number(fields, "year")), fields.get("edge"))


def _years(fields: Fields, standpoint: Standpoint) -> Interval:
    first = _number(fields, "year")
    last = _number(fields, "year2", first // 100 * 100 + _number(fields, "short_year"))
    return day_range(date(first, 1, 1), date(last, 12, 31))


def _decade(fields: Fields, standpoint: Standpoint) -> Interval:
    first = _number(fields, "decade")
    first += 1900 if first < 100 else 0
    return edge_of(day_range(date(first, 1, 1), date(first + 9, 12, 31)), fields.get("edge"))


def _century(fields: Fields, standpoint: Standpoint) -> Interval:
    last = _number(fields, "century") * 100
    return edge_of(day_range(date(last - 99, 1, 1), date(last, 12, 31)), fields.get("edge"))


def _season(fields: Fields, standpoint: Standpoint) -> Interval:
    month = _number(fields, "season")
    if "year" in fields:
        return season_from(_number(fields, "year"), month)
    published = _published(standpoint)
    if "year_shift" in fields:
        return season_from(published.year + _number(fields, "year_shift"), month)
    latest = next(
        season
        for season in (season_from(published.year - step, month) for step in (-1, 0, 1, 2))
        if season.start <= published
    )
    current = latest.end >= published
    shift = _number(fields, "shift")
    if shift < 0:
        return season_from(latest.start.year - current, month)
    if shift > 0 or (standpoint.ahead and not current):
        return season_from(latest.start.year + 1, month)
    return latest


def _fraction(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read a quarter or a half of a year."""
    parts = _number(fields, "parts")
    ordinal = _number(fields, "ordinal")
    ordinal = parts if ordinal < 0 else ordinal
    if not 1 <= ordinal <= parts:
        raise NoDay
    months = 12 // parts
    year = _number(fields, "year") if "year" in fields else _published(standpoint).year
    start = date(year, (ordinal - 1) * months + 1, 1)
    if "year" not in fields and start > _published(standpoint) and not standpoint.ahead:
        start = start.replace(year=year - 1)
    return day_range(start, month_of(start.year, start.month + months - 1).end)


# ---- days of the week


def _weekday(fields: Fields, standpoint: Standpoint) -> Interval:
    published = _published(standpoint)
    back = (published.isoweekday() - _number(fields, "weekday")) % 7
    if "week" in fields:
        monday = week_of(published).start + timedelta(7 * _number(fields, "week"))
        return one_day(monday + timedelta(_number(fields, "weekday") - 1))
    return one_day(published + timedelta(_steps(back, fields.get("shift"), standpoint.ahead)))


def _steps(back: int, shift: int | str | None, ahead: bool) -> int:
    """Give the days from publication, of which the last such weekday was *back* days ago."""
    if shift == -1:  # "last": never the day itself
        return -(back or 7)
    if shift == 1:
        return 7 - back
    if shift == "near":  # "ce jeudi": to come if that is today, tomorrow or the day after
        return (7 - back) % 7 if back in (0, 5, 6) or ahead else -back
    if shift == "coming" or ahead:
        return (7 - back) % 7
    return -back


def _weekdays(fields: Fields, standpoint: Standpoint) -> Interval:
    last = _weekday({"weekday": fields["weekday2"]}, standpoint).end
    back = (_number(fields, "weekday2") - _number(fields, "weekday")) % 7
    return day_range(last - timedelta(back), last)


# ---- counted from a day


def _offset(fields: Fields, standpoint: Standpoint) -> Interval:
    day = _published(standpoint) + timedelta(_number(fields, "days"))
    return day_range(day - timedelta(1), day) if fields.get("night") else one_day(day)


def _anaphor(fields: Fields, standpoint: Standpoint) -> Interval:
    return one_day((standpoint.told or _published(standpoint)) + timedelta(_number(fields, "days")))


def _period(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read the week, weekend, month or year that lies *shift* from the present one."""
    whole = _shifted(
        _published(standpoint), str(fields["period"]), _number(fields, "shift"), standpoint
    )
    return edge_of(whole, fields.get("edge"))


def _shifted(day: date, period: str, shift: int, standpoint: Standpoint) -> Interval:
    if period == "weekend":
        return weekend_of(day, shift, standpoint.ahead)
    if period == "week":
        return week_of(day + timedelta(7 * shift))
    if period == "month":
        return month_of(*months_after(day, shift))
    if period == "day":
        return one_day(day + timedelta(shift))
    return year_of(day.year + shift)


def _so_far(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read the part of the present period before or after the publication."""
    published = _published(standpoint)
    whole = _shifted(published, str(fields["period"]), 0, standpoint)
    if _number(fields, "sign") < 0:
        return day_range(whole.start, max(whole.start, published))
    return day_range(min(published, whole.end), whole.end)


def _unit_shift(fields: Fields, standpoint: Standpoint) -> Interval:
    return _counted(_published(standpoint), fields)


def _later(fields: Fields, standpoint: Standpoint) -> Interval:
    return _counted(standpoint.told or _published(standpoint), fields)


def _counted(day: date, fields: Fields) -> Interval:
    """Count *number* units from a day; hours make days by the full 24."""
    number = _number(fields, "number", 1) * _number(fields, "sign")
    unit = str(fields["unit"])
    if unit in ("minute", "hour"):
        hours = number if unit == "hour" else 0
        return one_day(day + timedelta(int(hours / 24)))
    if unit == "decade":
        return year_of(day.year + 10 * number)
    return _shifted(day, unit, number, Standpoint(day))


def _lasting(fields: Fields, standpoint: Standpoint) -> Interval:
    """Read the days from or to the publication over which something lasts."""
    published = _published(standpoint)
    unit = str(fields["unit"])
    number = _number(fields, "number", 1) * _number(fields, "sign")
    other = same_day(published, unit, number)
    return day_range(min(published, other), max(published, other))


def _words(fields: Fields, standpoint: Standpoint) -> Interval:
    raise NoDay


_READINGS: dict[str, Callable[[Fields, Standpoint], Interval]] = {
    "anaphor": _anaphor,
    "century": _century,
    "day": _day,
    "days": _days,
    "decade": _decade,
    "fraction": _fraction,
    "lasting": _lasting,
    "later": _later,
    "month": _month_told,
    "months": _months,
    "numeric": _numeric,
    "offset": _offset,
    "period": _period,
    "season": _season,
    "so_far": _so_far,
    "unit_shift": _unit_shift,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "words": _words,
    "year": _year_told,
    "years": _years,
}
