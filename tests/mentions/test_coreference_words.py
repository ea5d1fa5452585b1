"""The word lists of coreference and noun phrases: read, and refused where they break the schema."""

from pathlib import Path

import pytest

from casus.knowledge import anaphora as anaphora_module
from casus.knowledge import noun_phrases as noun_phrases_module
from casus.knowledge.anaphora import anaphora, genders
from casus.knowledge.noun_phrases import noun_phrases
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_shipped_lists_are_read(lang: str) -> None:
    words = anaphora(lang)
    assert words.pronouns and words.phrases and words.speech
    assert noun_phrases(lang).complement


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_countries_of_descriptions_are_states(lang: str) -> None:
    named = {code for phrase in anaphora(lang).phrases for code in phrase.among}
    assert named <= set(states())


def test_genders_are_of_states_and_each_stands_once() -> None:
    assert set(genders()) <= set(states())
    assert genders()["MEX"] == ("masculine", "singular")
    assert genders()["USA"] == ("masculine", "plural")
    assert genders()["FRA"] == ("feminine", "singular")


HEAD = """
expletive_verbs = []
expletive_adjectives = []
pair_words = []
trio_words = []
claims = []
responsibility = []
behind = []
speech = []
quotation_marks = {}
among = {}
"""
BROKEN = [
    ("[[pronoun]]\nforms = ['il']\nuse = 'demonstrative'\n[[phrase]]\nnouns = ['pays']\n"
     "referent = 'country'", "pronoun il: demonstrative is none of"),
    ("[[pronoun]]\nforms = ['il']\nuse = 'personal'\n[[phrase]]\nnouns = ['pays']\n"
     "referent = 'country'\namong = 'x'", "phrase pays: among = x is no list"),
    ("pronoun = []\n[[phrase]]\nnouns = ['pays']", "phrase pays: missing referent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_list_is_refused_with_its_place(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "coreference.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    monkeypatch.setattr(anaphora_module, "data_file", lambda *_: file)
    anaphora.cache_clear()
    try:
        with pytest.raises(KnowledgeError, match=message):
            anaphora("fr")
    finally:
        anaphora.cache_clear()


def test_noun_phrase_lists_name_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "noun_phrases.toml"
    file.write_text('head = "first"\n', encoding="utf-8")
    monkeypatch.setattr(noun_phrases_module, "data_file", lambda *_: file)
    noun_phrases.cache_clear()
    try:
        with pytest.raises(KnowledgeError, match=r"noun_phrases\.toml: missing complement"):
            noun_phrases("fr")
    finally:
        noun_phrases.cache_clear()
