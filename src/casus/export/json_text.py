"""A reading as JSON, in the shape of `reading.schema.json`."""

from importlib.resources import files
from typing import Any

import orjson

from casus.records import Count, Reading, Span


def _plain(value: object) -> object:
    """Give orjson what it does not know: spans as [start, end], counts as low and high."""
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, Count):
        return {"low": value.low, "high": value.high}
    raise TypeError(f"{type(value).__name__} has no JSON form")


def to_json(reading: Reading, *, indent: bool = False) -> str:
    """Write a reading as JSON; offsets are characters of `dispatch.text`, half-open."""
    option = orjson.OPT_INDENT_2 if indent else 0
    return orjson.dumps(reading, default=_plain, option=option).decode()


def reading_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) that every reading's JSON follows."""
    schema: dict[str, Any] = orjson.loads(
        (files("casus.export") / "reading.schema.json").read_bytes()
    )
    return schema
