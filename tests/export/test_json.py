"""A reading as JSON follows the shipped schema and loses nothing."""

import json
from dataclasses import fields

import pytest
from jsonschema import Draft202012Validator
from sample import EVENT, READING

from casus.export import reading_schema, to_json


def _written():
    return json.loads(to_json(READING))


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(reading_schema())


def test_a_reading_follows_the_schema():
    Draft202012Validator(reading_schema()).validate(_written())


@pytest.mark.parametrize("key", ["events", "schema", "problems"])
def test_a_reading_without_a_part_breaks_the_schema(key):
    written = _written()
    del written[key]
    assert not Draft202012Validator(reading_schema()).is_valid(written)


def test_every_field_of_an_event_is_written():
    assert set(_written()["events"][0]) == {field.name for field in fields(EVENT)}


def test_offsets_dates_and_counts():
    event = _written()["events"][0]
    start, end = event["trigger"]
    assert READING.dispatch.text[start:end] == "bombed"
    assert event["date"] == "2021-03-01"
    assert event["dead"] == {"low": 12, "high": None}
