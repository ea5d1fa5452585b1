"""The learned decision on invented sentences, and what it owes to those who use it."""

import re
import tomllib
from pathlib import Path

import numpy as np
import pytest

from casus.coding.asked import NOTHING, Asked
from casus.coding.decision import Model, load_model, model
from casus.coding.features import GROUPS, features_of, key_of
from casus.coding.relating import questions
from casus.plover import ontology

CASES = tomllib.loads((Path(__file__).parent / "relations.toml").read_text())["case"]


def asked(case):
    text, spans = "", {}
    for piece in re.split(r"(\{[ST]:[^}]*\})", case["text"]):
        part = piece
        if part.startswith("{"):
            name, part = part[1], part[3:-1]
            spans[name] = ((len(text), len(text) + len(part)),)
        text += part
    return Asked("case", case["lang"], text, spans.get("S", ()), spans.get("T", ()))


def question(case):
    return next(questions([asked(case)]))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{case['lang']} {case['covers']}",
            marks=[
                pytest.mark.xfail(reason=why, strict=True) for why in [case.get("fails")] if why
            ],
        )
        for case in CASES
    ],
)
def test_what_the_source_did_to_the_target(case):
    assert model().decide(question(case)).event == case["event"]


@pytest.mark.parametrize("case", CASES[:2], ids=["en", "fr"])
def test_an_answer_is_sure_by_shares_and_says_what_decided(case):
    decision = model().decide(question(case))
    assert set(decision.scores) == {*ontology().events, NOTHING}
    assert sum(decision.scores.values()) == pytest.approx(1, abs=0.01)
    assert decision.confidence == decision.scores[decision.event]
    assert decision.because
    assert set(decision.modes) <= set(ontology().events[decision.event].modes)


@pytest.mark.parametrize("case", CASES[:2], ids=["en", "fr"])
def test_it_abstains_only_below_a_threshold(case):
    decision = model().decide(question(case), threshold=1.0)
    assert decision.event is None
    assert decision.modes == ()
    assert decision.confidence > 0


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("text", ["...", "Ω", "\n\t x \n", "a" * 500, "12 :-) 34"])
def test_whatever_the_text_there_is_an_answer(lang, text):
    for source in ((), ((0, 1),)):
        one = Asked("x", lang, text, source, ())
        assert model().decide(next(questions([one]))).event in ontology().events


def test_a_trigger_given_is_the_predicate_asked_about():
    text = "The king praised the envoy and expelled the consul."
    for word in ("praised", "expelled"):
        at = text.index(word)
        one = Asked("x", "en", text, ((0, 8),), (), trigger=((at, at + len(word)),))
        assert next(questions([one])).anchor.text == word


def test_parties_joined_have_their_predicate_above_them():
    text = "Paris et Berlin ont condamné le raid."
    one = next(questions([Asked("x", "fr", text, ((0, 5),), ((9, 15),))]))
    assert one.anchor.text == "condamné"


def test_shared_features_are_the_same_in_both_languages():
    pair = [features_of(question(case)) for case in CASES[:2]]
    for name, group in GROUPS.items():
        assert (key_of(name, "en", "x") == key_of(name, "fr", "x")) == group.shared
    assert set(pair[0]["frame"].keys.tolist()) & set(pair[1]["frame"].keys.tolist())


def test_answers_do_not_hang_on_the_batch():
    alone = [model().decide(question(case)) for case in CASES]
    together = [model().decide(one) for one in questions([asked(case) for case in CASES])]
    assert [one.event for one in alone] == [one.event for one in together]


def test_a_model_written_is_the_model_read(tmp_path):
    first = Model(
        labels=("ACCUSE", "NONE", "YIELD"),
        keys=np.array([1, 5], dtype=np.uint64),
        rarity=np.ones(2, dtype=np.float32),
        weights=np.ones((2, 4), dtype=np.float16),
        bias=np.zeros(4, dtype=np.float32),
        temperature=0.5,
        split_temperature=0.25,
    )
    for name in ("a.npz", "b.npz"):
        first.save(tmp_path / name)
    again = load_model(tmp_path / "a.npz")
    assert (again.labels, again.temperature) == (first.labels, first.temperature)
    assert np.array_equal(again.weights, first.weights)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
