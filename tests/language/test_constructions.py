"""The parser on the constructions of political news: a pass rate that may not sink.

The sentences and their facts were written without regard to what any parser makes of them.
"""

from types import SimpleNamespace

import pytest
from constructions import KEYS, FactError, cases, holds, readings, token

from casus.language import load, parse_text

# Share of the cases whose facts all hold, two points below what was measured when the floors were
# set. Raise them with every better model; lower one only with a reason here. Measured: fr 0.935
# (129 of 138), en 0.855 (124 of 145).
FLOORS = {"fr": 0.91, "en": 0.83}


@pytest.fixture(scope="module", params=["fr", "en"])
def lang(request):
    return request.param


def failures(lang):
    """Give a line for every case with facts that its parse lacks, and how many cases there are."""
    nlp, lines, listed = load(lang), [], cases(lang)
    for case in listed:
        doc = parse_text(nlp, case["text"], [(0, len(case["text"]))])
        if lacking := [fact for fact in case["facts"] if not holds(doc, fact)]:
            lines.append(f"{case['construction']}: {case['text']} Lacks: {'; '.join(lacking)}")
    return lines, len(listed)


def test_the_pass_rate_does_not_sink(lang, capsys):
    lines, total = failures(lang)
    rate = 1 - len(lines) / total
    with capsys.disabled():
        print(f"\n{lang}: {rate:.1%} of {total} constructions parsed rightly")
    assert rate >= FLOORS[lang], "\n".join([f"pass rate {rate:.3f}:", *lines])


def test_every_case_has_a_construction_a_sentence_and_facts(lang):
    for case in cases(lang):
        assert case.keys() == KEYS, case
        assert 6 <= len(case["text"].split()) <= 22, case["text"]
        assert 1 <= len(case["facts"]) <= 4, case["text"]


def test_every_fact_names_words_of_its_sentence(lang):
    for case in cases(lang):
        words = load(lang).make_doc(case["text"])
        for reading in (one for fact in case["facts"] for one in readings(fact)):
            token(words, reading.dependent)
            if reading.head is not None:
                token(words, reading.head)


def test_there_are_enough_constructions_and_no_sentence_twice(lang):
    listed = cases(lang)
    assert len(listed) >= 100
    assert len({case["construction"] for case in listed}) >= 25
    assert len({case["text"] for case in listed}) == len(listed)


class TestAFact:
    @pytest.fixture
    def words(self):
        """The parse of "Rebels attacked rebels"."""
        words = [SimpleNamespace(text=text) for text in ("Rebels", "attacked", "Rebels")]
        for word, relation in zip(words, ("nsubj:pass", "ROOT", "obj"), strict=True):
            word.dep_, word.head = relation, words[1]
        return words

    @pytest.mark.parametrize(
        ("fact", "so"),
        [
            ("attacked root", True),
            ("Rebels#1 nsubj attacked", True),
            ("Rebels#1 nsubj:pass attacked", True),
            ("Rebels#2 nsubj attacked", False),
            ("Rebels#2 obj:agent attacked", False),
            ("Rebels#2 nsubj/obj attacked", True),
            ("Rebels#2 nsubj attacked or Rebels#2 obj attacked", True),
            ("Rebels#2 obj Rebels#1", False),
        ],
    )
    def test_holds_by_relation_and_head(self, words, fact, so):
        assert holds(words, fact) is so

    @pytest.mark.parametrize(
        ("fact", "message"),
        [
            ("attacked", "is neither"),
            ("attacked root now or ever then", "is neither"),
            ("Rebels nsubj attacked", "stands 2 times"),
            ("Rebels#3 nsubj attacked", "only 2 times"),
            ("Army nsubj attacked", "stands 0 times"),
        ],
    )
    def test_is_refused_with_a_reason(self, words, fact, message):
        with pytest.raises(FactError, match=message):
            holds(words, fact)
