"""Mentions easily taken for something else: at least 95 % are read as a careful reader would."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from expectations import agrees, kilometres
from marked import mentions_of

from casus.mentions import Mentions
from casus.records import Place, Span

FOLDER = Path(__file__).parent
LANGUAGES = ("fr", "en")
LEAST = 150  # mentions a language
FLOOR = 0.95  # share of them read right
NEAR = 161.0  # kilometres: the 100 miles within which toponym resolution is counted right
PUBLISHED = date(2024, 3, 1)


def read(lang: str) -> list[dict[str, Any]]:
    text = (FOLDER / f"hard_mentions.{lang}.toml").read_text(encoding="utf-8")
    mentions: list[dict[str, Any]] = tomllib.loads(text)["mentions"]
    return mentions


def fault(case: dict[str, Any], lang: str) -> str | None:
    """Give what is wrong with the reading of a mention, None where nothing is."""
    mentions = mentions_of(case["sentence"], lang, PUBLISHED)
    start = case["sentence"].rindex(case["words"])
    span = Span(start, start + len(case["words"]))
    actors = [actor for actor in mentions.all_actors if actor.span.overlaps(span)]
    if not agrees(case.get("actor", "-"), actors):
        return f"parties {[(a.text, a.country, a.sector) for a in actors]}"
    return None if "actor" in case else _place_fault(case, mentions, span)


def _place_fault(case: dict[str, Any], mentions: Mentions, span: Span) -> str | None:
    places = [place for place in mentions.places if place.span.overlaps(span)]
    told = f"places {[(p.text, p.name, p.country, p.latitude, p.longitude) for p in places]}"
    if "place" not in case:
        return told if places else None
    return None if len(places) == 1 and _is_there(case, places[0]) else told


def _is_there(case: dict[str, Any], place: Place) -> bool:
    if case["place"] not in ("*", place.country or "-"):
        return False
    if "near" not in case:
        return True
    here = (place.latitude, place.longitude)
    return None not in here and kilometres(here, case["near"]) <= NEAR


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_mentions_are_well_written_and_enough(lang: str) -> None:
    cases = read(lang)
    assert len(cases) >= LEAST
    for case in cases:
        assert set(case) <= {"covers", "sentence", "words", "actor", "place", "near", "neither"}
        assert case["words"] in case["sentence"], case
        assert len({"actor", "place", "neither"} & set(case)) == 1, case
    covered = [case["covers"] for case in cases]
    assert len(covered) == len(set(covered))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hard_mentions_are_read_right(lang: str) -> None:
    cases = read(lang)
    faults = {case["covers"]: found for case in cases if (found := fault(case, lang))}
    assert 1 - len(faults) / len(cases) >= FLOOR, faults
