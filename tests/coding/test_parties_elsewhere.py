"""Deeds whose parties stand in other sentences, held to floors of precision and recall."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from casus.coding import code
from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Actor, Dispatch, Span

sys.path.append(str(Path(__file__).parents[1] / "mentions"))
from expectations import agrees

PRECISION, RECALL = 0.90, 0.60
EVENTLESS: tuple[tuple[Actor, ...], tuple[Actor, ...]] = ((), ())


class Case(NamedTuple):
    covers: str
    text: str
    expected: str


class Side(NamedTuple):
    """One side of a deed: what it is a case of, who was expected there, who was found."""

    covers: str
    expected: str
    found: tuple[Actor, ...]


def cases(lang: str) -> list[Case]:
    path = Path(__file__).with_name(f"parties_elsewhere.{lang}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    told = (line for line in lines if line and not line.startswith(("#", "covers\t")))
    return [Case(*line.split("\t")) for line in told]


def parties(case: Case, lang: str) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Give the parties of the event that the marked word tells, none where it tells none."""
    start = case.text.index("[")
    text = case.text.replace("[", "").replace("]", "")
    whole = Span(0, len(text))
    dispatch = Dispatch(
        id="x", language=lang, text=text, paragraphs=(whole,), published=date(2024, 3, 1)
    )
    doc = parse_text(load(lang), text, dispatch.paragraphs)
    told = code(doc, dispatch, Mentions(doc, dispatch)).events
    marked = [each for each in told if each.trigger.start == start]
    beside = [each for each in told if each.sentence.start <= start < each.sentence.end]
    event = next(iter((*marked, *beside)), None)  # a noun and its verb may be told as one event
    return (event.actors, event.recipients) if event else EVENTLESS


def sides(lang: str) -> list[Side]:
    return [
        Side(case.covers, expected, found)
        for case in cases(lang)
        for expected, found in zip(case.expected.split(" > "), parties(case, lang), strict=True)
        if expected != "*"
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_parties_named_elsewhere_are_found(lang: str) -> None:
    answers = sides(lang)
    given = [side for side in answers if any(actor.country for actor in side.found)]
    asked = [side for side in answers if side.expected != "-"]
    wrong = [side for side in given if not agrees(side.expected, side.found)]
    missed = [side for side in asked if not agrees(side.expected, side.found)]
    assert 1 - len(wrong) / len(given) >= PRECISION, wrong
    assert 1 - len(missed) / len(asked) >= RECALL, missed
