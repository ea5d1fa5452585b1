"""Which words an actor covers, what is remembered of it, and what the dispatch is about."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import mentions_of

from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Dispatch, Span

SPANS = [
    ("fr", "L'[armée] azerbaïdjanaise avance.", "L'armée azerbaïdjanaise"),
    (
        "fr",
        "Le [ministère] des Affaires étrangères arménien, qui dément, se tait.",
        "Le ministère des Affaires étrangères arménien",
    ),
    ("fr", "Des vivres arrivent en [Arménie].", "Arménie"),
    ("en", "[Armenia]'s foreign minister left.", "Armenia"),
    ("en", "Armenia's foreign [minister] visited Paris.", "Armenia's foreign minister"),
    (
        "en",
        "The [army] of Sudan, which is retreating, burned a bridge.",
        "The army of Sudan",
    ),
    ("en", "It was clear when [they] came that the Turkish soldiers lied.", None),
]


def marked(lang: str, text: str) -> tuple[Mentions, int]:
    start = text.index("[")
    return mentions_of(text.replace("[", "").replace("]", ""), lang), start


@pytest.mark.parametrize(("lang", "text", "words"), SPANS)
def test_actor_covers_its_phrase_without_relative_clause(
    lang: str, text: str, words: str | None
) -> None:
    mentions, start = marked(lang, text)
    token = next(t for t in mentions.doc if t.idx <= start < t.idx + len(t))
    actors = mentions.actors_of(token)
    assert [actor.text for actor in actors] == ([words] if words else [])
    for actor in actors:
        assert actor.span.of(mentions.doc.text) == actor.text


def test_a_pronoun_has_its_own_words() -> None:
    mentions = mentions_of("L'Arménie a protesté. Elle appelle Moscou.", "fr")
    pronoun = next(token for token in mentions.doc if token.text == "Elle")
    (actor,) = mentions.actors_of(pronoun)
    assert (actor.text, actor.country) == ("Elle", "ARM")


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("fr", "Le Mali compte ses morts. La France envoie de l'aide au Mali.", "MLI"),
        ("en", "Mali counts its dead. France is sending aid to Mali.", "MLI"),
        ("en", "The United Nations met.", None),
    ],
)
def test_focus_is_the_country_most_named(lang: str, text: str, country: str | None) -> None:
    assert mentions_of(text, lang).focus == country


def test_the_headline_weighs_most_in_the_focus() -> None:
    headline, body = "Tchad : un marché attaqué", "La France condamne. La France aidera."
    text = f"{headline}\n\n{body}"
    spans = (Span(0, len(headline)), Span(len(headline) + 2, len(text)))
    doc = parse_text(load("fr"), text, spans)
    dispatch = Dispatch(id="x", language="fr", text=text, paragraphs=spans, headline=headline)
    assert Mentions(doc, dispatch).focus in {"TCD", "FRA"}
    short = text.removesuffix(" La France aidera.")
    spans = (spans[0], Span(len(headline) + 2, len(short)))
    doc = parse_text(load("fr"), short, spans)
    dispatch = Dispatch(id="x", language="fr", text=short, paragraphs=spans, headline=headline)
    assert Mentions(doc, dispatch).focus == "TCD"


def test_a_word_asked_twice_has_one_answer() -> None:
    mentions = mentions_of("Erevan et Bakou négocient.", "fr")
    assert mentions.actors_of(mentions.doc[0]) is mentions.actors_of(mentions.doc[0])


def test_all_actors_come_in_order() -> None:
    mentions = mentions_of("Turkey shelled the Syrian army. Moscow protested.", "en")
    codes = [(actor.country, actor.sector) for actor in mentions.all_actors]
    assert codes == [("TUR", "GOV"), ("SYR", "MIL"), ("RUS", "GOV")]


@pytest.mark.parametrize(
    ("lang", "text", "word", "speaker"),
    [
        ("fr", "« La trêve tient », a assuré le président kényan.", "tient", "KEN"),
        ("en", "The Kenyan president said that the truce holds.", "holds", "KEN"),
        ("en", "The truce holds.", "holds", None),
    ],
)
def test_speaker_of_a_statement(lang: str, text: str, word: str, speaker: str | None) -> None:
    mentions = mentions_of(text, lang)
    token = next(token for token in mentions.doc if token.text == word)
    assert [actor.country for actor in mentions.speaker_of(token)] == ([speaker] if speaker else [])


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_read_without_error(lang: str, text: str) -> None:
    mentions = mentions_of(text, lang, date(2020, 1, 1))
    for token in mentions.doc:
        for actor in mentions.actors_of(token):
            assert actor.span.of(text) == actor.text


WORDS = ["il", "elle", "Moscou", "les deux pays", "l'armée", "russe", "et", ",", "«", "»", ".",
         "qui", "sa", "ce territoire", "président", "du Mali", "Bakou", "dit", "ils"]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_pronouns_and_parties_in_any_order_come_to_an_answer(words: list[str]) -> None:
    mentions = mentions_of(" ".join(words), "fr")
    for token in mentions.doc:
        assert isinstance(mentions.actors_of(token), tuple)
