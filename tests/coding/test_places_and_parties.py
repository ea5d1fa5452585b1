"""What is where it happens and what is who it happens to: headlines, datelines, towns struck."""

from __future__ import annotations

from datetime import date

import pytest

from casus.coding import code
from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Dispatch, Event, Span


def first_event(lang: str, text: str) -> Event:
    whole = Span(0, len(text))
    dispatch = Dispatch(
        id="x", language=lang, text=text, paragraphs=(whole,), published=date(2024, 3, 1)
    )
    doc = parse_text(load(lang), text, dispatch.paragraphs)
    return code(doc, dispatch, Mentions(doc, dispatch)).events[0]


def countries(event: Event) -> tuple[list[str | None], list[str | None]]:
    return [a.country for a in event.actors], [a.country for a in event.recipients]


TOPICS = [
    ("fr", "Burkina Faso : Bamako promet son aide à Ouagadougou.", ["MLI"], ["BFA"]),
    ("fr", "Ukraine : Moscou rejette l'offre de Kiev", ["RUS"], ["UKR"]),
    ("fr", "Mali : l'armée tue douze rebelles", ["MLI"], [None]),
    ("en", "Mali: army kills twelve rebels", ["MLI"], [None]),
    ("en", "Ukraine: Russia rejects offer of talks", ["RUS"], []),
]


@pytest.mark.parametrize(("lang", "text", "actors", "recipients"), TOPICS)
def test_the_topic_of_a_headline_does_not_act(
    lang: str, text: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    assert countries(first_event(lang, text)) == (actors, recipients)


def test_the_topic_of_a_headline_is_where_its_deed_happened() -> None:
    event = first_event("fr", "Syrie : une attaque chimique fait des dizaines de morts")
    assert event.place is not None and event.place.country == "SYR"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "KABOUL, 3 mars — Une bombe a tué onze personnes."),
        ("en", "KABUL, March 3 - A bomb killed eleven people."),
    ],
)
def test_where_a_dispatch_was_filed_is_no_place_of_an_event(lang: str, text: str) -> None:
    assert first_event(lang, text).place is None


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("fr", "L'armée russe a bombardé Kherson.", "UKR"),
        ("fr", "Les rebelles ont attaqué Goma.", "COD"),
        ("en", "Russian forces shelled Kherson on Monday.", "UKR"),
        ("en", "Iraqi officials have imposed a curfew on Basra.", "IRQ"),
    ],
)
def test_a_town_struck_or_shut_is_place_and_victim(lang: str, text: str, country: str) -> None:
    event = first_event(lang, text)
    assert countries(event)[1] == [country]
    assert event.place is not None and event.place.country == country


def test_neighbours_are_who_borders_on_whom() -> None:
    text = (
        "China and the Philippines traded accusations over the shoal. Washington stood by Manila. "
        "The two neighbours exchanged fire."
    )
    whole = Span(0, len(text))
    dispatch = Dispatch(id="x", language="en", text=text, paragraphs=(whole,))
    doc = parse_text(load("en"), text, dispatch.paragraphs)
    last = code(doc, dispatch, Mentions(doc, dispatch)).events[-1]
    assert {actor.country for actor in last.actors} == {"CHN", "PHL"}
