"""What holds of time expressions in any text of either language."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.knowledge.date_grammar import READINGS, date_grammar, read_date_grammar
from casus.knowledge.tables import KnowledgeError
from casus.mentions.dates import find_whens

LANGUAGES = ("fr", "en")
WORDS = sorted(
    {word for lang in LANGUAGES for table in date_grammar(lang).values.values() for word in table}
    | {"le", "du", "de", "au", "et", "à", "the", "of", "on", "in", "from", "to", "and", "since"}
    | {"12/11/2020", "0", "3", "31", "2016", "1990s", "99", "’", ",", ".", "\n\n", "-"}
)
DATES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


def _holds(text: str, lang: str, published: date | None) -> None:
    whens = find_whens(text, lang, published)
    end = 0
    for when in whens:
        assert end <= when.span.start < when.span.end <= len(text)
        assert when.text == when.span.of(text)
        assert (when.start is None) == (when.end is None) == (when.granularity == "unresolved")
        assert when.start is None or when.start <= when.end
        assert "\n\n" not in when.text
        end = when.span.start  # a range may take in the word before it, never another expression


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(LANGUAGES), DATES)
def test_any_run_of_its_words_gives_sound_mentions(words, lang, published):
    _holds(" ".join(words), lang, published)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES), DATES)
def test_any_text_gives_sound_mentions(text, lang, published):
    _holds(text, lang, published)


@given(st.dates(date(1900, 1, 1), date(2049, 12, 31)))
def test_a_full_date_means_that_day_from_anywhere(day):
    english = find_whens(f"{day:%B} {day.day}, {day.year}", "en", None)
    assert [(when.start, when.end) for when in english] == [(day, day)]
    iso = find_whens(f"{day}", "fr", None)
    assert [(when.start, when.end) for when in iso] == [(day, day)]


@given(st.dates(date(1900, 1, 1), date(2049, 12, 31)))
def test_a_weekday_lies_within_the_week_before(published):
    for name, weekday in date_grammar("fr").values["weekday"].items():
        (when,) = find_whens(name, "fr", published)
        assert when.start.isoweekday() == weekday
        assert timedelta(0) <= published - when.start < timedelta(7)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_relative_is_resolved_without_a_day_of_publication(lang):
    text = {"fr": "hier, la semaine dernière, en 2016", "en": "yesterday, last week, in 2016"}[lang]
    assert [when.granularity for when in find_whens(text, lang, None)] == [
        "unresolved",
        "unresolved",
        "year",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_expression_crosses_a_blank_line(lang):
    text = {"fr": "le 3\n\nmai 2016", "en": "May\n\n3, 2016"}[lang]
    assert all("\n" not in when.text for when in find_whens(text, lang, date(2016, 6, 1)))


def test_every_reading_is_used_by_a_grammar():
    used = {rule.reading for lang in LANGUAGES for rule in date_grammar(lang).rules}
    assert used == set(READINGS)


GRAMMAR = """
cased = []
reach = 3
anchors = {{ tables = ["weekday"], words = [] }}
digits = {{}}
parts = {{}}
before = {{}}
values.weekday = {{ lundi = 1 }}
rules = [{rule}]
"""


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ('{ reads = "moon", forms = ["<weekday>"] }', "rule 1: 'moon' is no reading"),
        ('{ reads = "weekday" }', "rule 1: missing forms"),
        ('{ reads = "weekday", forms = ["lundi"] }', "needs weekday"),
        ('{ reads = "weekday", forms = ["<weekdy>"] }', "<weekdy> is in none of"),
        ('{ reads = "weekday", forms = ["(<weekday>"] }', "missing ), unterminated"),
        ('{ reads = "weekday", forms = ["<weekday>"], when = 1 }', "unknown when"),
    ],
)
def test_a_fault_in_a_grammar_is_told_with_its_place(tmp_path: Path, rule, message):
    source = tmp_path / "dates.toml"
    source.write_text(GRAMMAR.format(rule=rule), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"dates\.toml, rule 1") as error:
        read_date_grammar(source)
    assert message in str(error.value)
