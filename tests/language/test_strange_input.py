"""Long and strange text beside what `test_parsing.py` holds: no failure, no stall, nothing lost."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.language import load, parse_text, sentences

SECONDS = 20  # for any text below; the slowest takes two on an idle core
SECONDS_REPEATED = 10  # for 3,000 characters; half a second on an idle core

# What is strange, text.
STRANGE = {
    "2,000 names without a full stop": "Smith, Dupont, " * 1_000,
    "2,000 words of one clause": "les soldats the soldiers avancent advance et and " * 250,
    "20,000 characters without space": ("abc-d'e.f/1,2’_%€" * 1_200)[:20_000],
    "20,000 digits": "1" * 20_000,
    "amounts": "$1.5-2,5% " * 1_500,
    "a thousand thousands": "123\u00a0" * 5_000,
    "flags and skin tones": "🇫🇷👍🏽🏳️‍🌈" * 500,
    "marks of direction": "\u200fقال\u200e said \u202bالرئيس\u202c " * 300,
    "Chinese": "军队进攻城市。" * 600,
    "mathematical letters": "𝐒𝐨𝐥𝐝𝐢𝐞𝐫 " * 300,
    "5,000 accents on one letter": "e" + "\u0301" * 5_000,
    "accents on accents": "a\u0300\u0316\u0334 " * 1_000,
    "only zero-width characters": "\u200d\u200b\u200c\u2060" * 500,
    "zero-width characters inside words": "sol\u200bdats at\u00adtaquent " * 300,
    "only punctuation": "!?.,;:-—…«»“”\"'()[]" * 400,
    "brackets never closed": "(" * 3_000,
    "brackets never opened": ")" * 3_000,
    "mixed newlines": "a\r\nb\n\rc\rd\u2028e\u2029f\x0bg\x0ch\x85i\n\n\n" * 100,
    "lone surrogates": "un \ud800 deux \udfff\ud83d" * 100,
    "ends with a surrogate": "Moscou\udcff",
    "initials": "J.-C. U.S. A. B. " * 600,
    "one long initialism": "A." * 5_000,
    "abbreviations": "M. Gen. Mme. vol. " * 600,
    "addresses begun": "www." * 2_000 + "http://" * 2_000,
    "mail begun": "a@" * 5_000,
    "mail that never ends": ("a." * 31 + "@") * 300,
    "firms": "A&" * 5_000,
    "line of a table": "| 12 " * 1_500,
    "all in capitals": "LES SOLDATS THE SOLDIERS " * 500,
}


def written(text):
    """The text as a document can hold it: U+FFFD for lone surrogates."""
    return "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)


def hold(lang, text, seconds):
    """Parse *text* within *seconds* and hold the document against it."""
    nlp = load(lang)
    began = time.perf_counter()
    doc = parse_text(nlp, text, [(0, len(text))])
    assert time.perf_counter() - began < seconds
    kept = doc.text
    assert kept == written(text)
    assert all(kept[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert all(span.start_char < span.end_char for span in sentences(doc))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_neither_fails_nor_stalls(lang, text):
    hold(lang, text, SECONDS)


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    part=st.text(
        st.one_of(st.characters(), st.sampled_from("aZé1.,'’-@/:& \u00a0\u200d\ud800")),
        min_size=1,
        max_size=6,
    )
)
def test_anything_repeated_neither_fails_nor_stalls(lang, part):
    hold(lang, part * (3_000 // len(part)), SECONDS_REPEATED)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_lone_surrogate_leaves_the_words_around_it_in_place(lang):
    text = "Moscou \ud800 Paris"
    doc = parse_text(load(lang), text, [(0, len(text))])
    assert [(token.text, token.idx) for token in doc] == [
        ("Moscou", 0),
        ("\ufffd", 7),
        ("Paris", 9),
    ]
