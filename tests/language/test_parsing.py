"""A dispatch's text to one document: offsets, sentences, and whatever a page may hold."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus import language
from casus.language.parsing import PIECE_WORDS

FRENCH = (
    "L’armée avance dans le sud\n\n"
    "Les rebelles ont attaqué deux villages. Le gouvernement a condamné l'assaut.\n\n"
    "« Nous ne céderons pas, a dit M. Dupuis, et nous resterons. »"
)
ENGLISH = (
    "Army advances in the south\n\n"
    "Rebels attacked two villages. The government condemned the assault.\n\n"
    "“We won’t yield,” Gen. Miller of the U.S. Army said."
)


def paragraphs_of(text):
    spans, start = [], 0
    for block in text.split("\n\n"):
        spans.append((start, start + len(block)))
        start += len(block) + 2
    return spans


@st.composite
def texts_with_paragraphs(draw):
    alphabet = st.one_of(
        st.characters(codec="utf-8"), st.sampled_from(" \n\t\u00a0\u202f.,'’«»-aeéil10")
    )
    text = draw(st.text(alphabet, max_size=120))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return text, list(zip(cuts[::2], cuts[1::2], strict=False))


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=texts_with_paragraphs())
def test_any_text_keeps_every_character(lang, case):
    text, paragraphs = case
    doc = language.parse_text(language.load(lang), text, paragraphs)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
    inside = [
        (span.start_char, span.end_char) for span in language.sentences(doc) if span.text.strip()
    ]
    assert all(any(start <= a and b <= end for start, end in paragraphs) for a, b in inside), (
        "a sentence lies inside one paragraph"
    )


@pytest.mark.parametrize(("lang", "text"), [("fr", FRENCH), ("en", ENGLISH)], ids=["fr", "en"])
class TestADispatch:
    def test_sentences_are_those_of_the_paragraphs(self, lang, text):
        doc = language.parse_text(language.load(lang), text, paragraphs_of(text))
        assert [span.text for span in language.sentences(doc)] == [
            text.split("\n\n")[0],
            text.split("\n\n")[1].split(". ")[0] + ".",
            text.split("\n\n")[1].split(". ")[1],
            text.split("\n\n")[2],
        ]

    def test_every_sentence_has_one_root_of_its_own(self, lang, text):
        doc = language.parse_text(language.load(lang), text, paragraphs_of(text))
        for span in language.sentences(doc):
            assert span.root.head == span.root
            assert all(token.head in span for token in span)

    def test_gaps_between_paragraphs_are_no_sentences(self, lang, text):
        doc = language.parse_text(language.load(lang), text, paragraphs_of(text))
        gaps = [token for token in doc if token.pos_ == "SPACE"]
        assert [gap.text for gap in gaps] == ["\n\n", "\n\n"]
        assert all(gap.head == gap for gap in gaps)

    def test_a_batch_gives_what_single_calls_give(self, lang, text):
        nlp = language.load(lang)
        cases = [(text, paragraphs_of(text)), ("", []), (text[:20], [(0, 20)]), (" \n ", [])]
        batch = list(language.parse_many(nlp, cases))
        assert [doc.text for doc in batch] == [case[0] for case in cases]
        assert [token.dep_ for token in batch[0]] == [
            token.dep_ for token in language.parse_text(nlp, *cases[0])
        ]


def test_print_signs_and_line_breaks_do_not_change_the_parse():
    nlp = language.load("fr")
    plain = "L'armée n'a pas quitté la ville, qu'elle occupe depuis l'été."
    printed = plain.replace("'", "’").replace("la ville", "la\nville")
    parsed = [
        [(token.pos_, token.dep_) for token in doc if not token.is_space]
        for doc in (language.parse_text(nlp, text, [(0, len(text))]) for text in (plain, printed))
    ]
    assert parsed[0] == parsed[1]


@pytest.mark.parametrize(
    ("lang", "paragraph"),
    [
        ("fr", "« Nous allons partir, nous allons revenir, a-t-il dit, et tout finira. »"),
        ("fr", "M. Durand et Mme Petit ont rencontré le Gal. Morel à Paris."),
        ("fr", "La ville fut prise en 52 av. J.-C. par les Romains."),
        ("fr", "Mali : Paris retire ses troupes"),
        ("fr", "Le ministre a prévenu : « La guerre peut durer… » et il est parti."),
        ("fr", "Le président (né le 3 mai 1950 - mort le 4 juin 2010) avait signé la paix."),
        ("en", "Gen. Miller met Sen. Brown and Dr. Lee in the U.S. capital."),
        ("en", "The president of the U.S. and Mr. J. Smith signed the treaty."),
        ("en", "Mali: Paris withdraws its troops"),
        ("en", "“We will leave, we will return, and this will end,” he said."),
    ],
)
def test_a_sentence_does_not_break_inside(lang, paragraph):
    doc = language.parse_text(language.load(lang), paragraph, [(0, len(paragraph))])
    assert [span.text for span in language.sentences(doc)] == [paragraph]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "mot " * 2_000,
        "123 " * 2_000,
        "12,5." * 1_000,
        "😀" * 2_000,
        "👩‍👩‍👧 " * 400,
        "قال الرئيس إن الحرب انتهت " * 100,
        "a" * 100_000,
        "a-t-il" * 3_000,
        "l'" * 5_000,
        "." * 5_000,
        "« " * 1_000,
        "\u200b\ufeff\x00\x1f" * 50,
        "e\u0301te\u0301 " * 200,
    ],
    ids=[
        "no punctuation",
        "digits",
        "one number",
        "emoji",
        "joined emoji",
        "right to left",
        "one word of 100 KB",
        "hyphens",
        "apostrophes",
        "full stops",
        "open quotes",
        "control characters",
        "combining accents",
    ],
)
def test_strange_text_neither_fails_nor_stalls(lang, text):
    nlp = language.load(lang)
    began = time.perf_counter()
    doc = language.parse_text(nlp, text, [(0, len(text))])
    assert doc.text == text
    assert time.perf_counter() - began < 20  # seconds; some two on an idle core
    if len(doc) > PIECE_WORDS:
        assert max(len(span) for span in doc.sents) <= PIECE_WORDS


@pytest.mark.parametrize("paragraphs", [[(3, 1)], [(0, 99)], [(0, 4), (2, 6)], [(-1, 2)]], ids=str)
def test_paragraphs_out_of_order_are_refused(paragraphs):
    with pytest.raises(ValueError, match="out of order"):
        language.parse_text(language.load("en"), "Some text.", paragraphs)
