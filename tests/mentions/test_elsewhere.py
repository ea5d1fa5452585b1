"""For whom words stand across sentences, held to floors of precision and recall."""

from __future__ import annotations

import pytest
from expectations import agrees
from marked import Case, read_cases, resolved

PRECISION, RECALL = 0.90, 0.60
LEAST = 80  # cases a language of at least two sentences


def cases(lang: str) -> list[Case]:
    return [case for case in read_cases("coreference", "elsewhere") if case.lang == lang]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_there_are_enough_cases_of_several_sentences(lang: str) -> None:
    several = [case for case in cases(lang) if case.text.rstrip('.»”"').count(". ") >= 1]
    assert len(several) >= LEAST


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_words_stand_for_whom_a_reader_takes_them(lang: str) -> None:
    answers = [(case, resolved(case)) for case in cases(lang)]
    given = [(case, actors) for case, actors in answers if any(a.country for a in actors)]
    asked = [(case, actors) for case, actors in answers if case.expected != "-"]
    wrong = [(c.covers, a) for c, a in given if not agrees(c.expected, a)]
    missed = [(c.covers, a) for c, a in asked if not agrees(c.expected, a)]
    assert 1 - len(wrong) / len(given) >= PRECISION, wrong
    assert 1 - len(missed) / len(asked) >= RECALL, missed
