"""What a sentence binds whom to, by its construction, and what binds nobody."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.commitments import commitments_of
from casus.knowledge.commitment_words import (
    commissives,
    commitment_words,
    condition_events,
    condition_kinds,
    markers,
    undertakings,
)
from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Actor, Commitment, Dispatch, Span

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en")


@cache
def pipeline(lang: str) -> Any:
    return load(lang)


def read(text: str, lang: str) -> tuple[Commitment, ...]:
    paragraphs = (Span(0, len(text)),)
    dispatch = Dispatch(id="case", language=lang, text=text, paragraphs=paragraphs)
    doc = parse_text(pipeline(lang), text, paragraphs)
    return commitments_of(doc, dispatch, Mentions(doc, dispatch))


def cases(lang: str) -> list[Any]:
    data = tomllib.loads((HERE / f"cases.{lang}.toml").read_text(encoding="utf-8"))
    return [
        pytest.param(lang, case["text"], case["promises"], id=f"{lang}: {case['construction']}")
        for case in data["case"]
    ]


def told(commitment: Commitment) -> tuple[Any, ...]:
    on = commitment.condition
    flags = (on.kind, on.only_if, on.negated) if on else (None, False, False)
    return commitment.polarity, commitment.undertaking, *flags


def wanted(promise: dict[str, Any]) -> tuple[Any, ...]:
    flags = promise.get("condition"), promise.get("only", False), promise.get("negated", False)
    return promise["polarity"], promise["undertaking"], *flags


def names(actors: tuple[Actor, ...]) -> set[str | None]:
    return {name for actor in actors for name in (actor.country, actor.name)}


@pytest.mark.parametrize(
    ("lang", "text", "promises"), [c for lang in LANGUAGES for c in cases(lang)]
)
def test_construction(lang: str, text: str, promises: list[dict[str, Any]]) -> None:
    found = read(text, lang)
    assert [told(each) for each in found] == [wanted(promise) for promise in promises]
    for commitment, promise in zip(found, promises, strict=True):
        assert promise["by"] in names(commitment.promisors)
        assert commitment.sentence.contains(commitment.quote)


CONDITIONS = [
    ("fr", "Si Manama est attaquée, Le Caire interviendra.", "Si Manama est attaquée"),
    ("fr", "Oslo ripostera dès que la ligne sera franchie, a dit la ministre norvégienne.",
     "dès que la ligne sera franchie"),
    ("en", "Were Serbia to invade Kosovo, Tirana would send troops to Pristina, it said.",
     "Were Serbia to invade Kosovo"),
    ("en", "Only if Malian soil were attacked would Algiers send soldiers, Algeria's army said.",
     "if Malian soil were attacked"),
    ("en", "Oslo will strike back once the line is crossed, Norway's defence minister said.",
     "once the line is crossed"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words"), CONDITIONS)
def test_condition_covers_its_words(lang: str, text: str, words: str) -> None:
    (commitment,) = read(text, lang)
    assert commitment.condition is not None
    assert commitment.condition.span.of(text) == words


EXCLUDED = [
    ("fr", "L'Italie défendra Malte si l'île est attaquée, a dit Rome. Cette garantie ne couvre pas"
     " la Libye.", "Libye"),
    ("fr", "La trêve sera respectée par le Soudan, sauf au Darfour, a dit Khartoum.", "Darfour"),
    ("en", "Italy will defend Malta if the island is attacked, Rome said. The guarantee does not"
     " extend to Libya.", "Libya"),
    ("en", "Sudan will observe the truce, except in Darfur, Khartoum said.", "Darfur"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), EXCLUDED)
def test_what_is_left_out(lang: str, text: str, place: str) -> None:
    (commitment,) = read(text, lang)
    assert [actor.span.of(text) for actor in commitment.excluded] == [place]


def test_a_commitment_about_a_place_does_not_exclude_it() -> None:
    (commitment,) = read("L'Espagne ne reconnaîtra pas le Kosovo, a dit Madrid.", "fr")
    assert commitment.excluded == ()


REPORTED = [
    ("fr", "Si Tallinn est attaquée, la Finlande enverra des troupes, a dit Helsinki.", "FIN"),
    ("en", "Finland will send troops if Tallinn is attacked, Helsinki said.", "FIN"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), REPORTED)
def test_who_reports_it(lang: str, text: str, speaker: str) -> None:
    (commitment,) = read(text, lang)
    assert speaker in names(commitment.reported_by)


def test_an_agreement_told_is_marked_as_its_source() -> None:
    text = "The pact between Riyadh and Manama provides for a Saudi intervention in case of attack."
    (commitment,) = read(text, "en")
    assert commitment.source == "agreement"


def test_the_same_commitment_told_twice_is_one() -> None:
    text = "Oslo n'enverra pas de soldats au Mali. La Norvège n'enverra aucun soldat au Mali."
    assert len(read(text, "fr")) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_word_lists_load(lang: str) -> None:
    assert commitment_words(lang).experts
    assert undertakings(lang)
    assert commissives(lang)
    assert markers(lang)
    assert condition_kinds(lang)
    assert condition_events()


WORDS = {
    "fr": "si que ne pas en cas de la Russie « » , . enverra serait par et tant faute quoi attaque",
    "en": 'if only will would not be should were and the Russia " , . attack sent by until had',
}


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_text_makes_it_raise(lang: str, data: st.DataObject) -> None:
    word = st.sampled_from(WORDS[lang].split()) | st.text(max_size=6)
    text = " ".join(data.draw(st.lists(word, max_size=25)))
    for commitment in read(text, lang):
        assert commitment.promisors
        assert Span(0, len(text)).contains(commitment.quote)
