"""The scan: whole words, longest names, true offsets, fast."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.knowledge.names import gazetteer, scan

NAMES = [
    "Niger", "Nigeria", "l'Iran", "États-Unis", "Guinée", "Guinée-Bissau", "Russie", "ONU",
    "Côte d’Ivoire", "Tchad", "Mali", "Malien",
]  # fmt: skip


def surfaces(lang: str, text: str) -> list[str]:
    return [found.surface for found in scan(lang).find(text)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Le Nigeria et le Niger", ["Nigeria", "Niger"]),
        ("fr", "La Guinée-Bissau et la Guinée", ["Guinée-Bissau", "Guinée"]),
        ("fr", "L’Arménie et l'Azerbaïdjan", ["Arménie", "Azerbaïdjan"]),
        ("fr", "en Côte d’Ivoire", ["Côte d'Ivoire"]),
        ("fr", "aux États-Unis", ["États-Unis"]),
        ("fr", "des Maliennes", ["Maliennes"]),
        ("fr", "en mer de Chine méridionale", ["mer de Chine méridionale"]),
        ("fr", "l'ex-URSS", ["URSS"]),
        ("fr", "les iraniens", []),
        ("en", "the U.S. and the U.S.-led coalition", ["U.S.", "U.S.-led coalition"]),
        ("en", "Iran's army", ["Iran"]),
        ("en", "South Sudan", ["South Sudan"]),
        ("en", "North Koreans", ["North Koreans"]),
        ("en", "CHINAMEN and Irandom", []),
        ("en", "the United\u00a0States", ["United States"]),
    ],
)
def test_names_found(lang: str, text: str, expected: list[str]) -> None:
    assert surfaces(lang, text) == expected


@given(words=st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=8)), max_size=12))
def test_offsets_are_those_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for found in scan("fr").find(text):
        assert found.start >= end
        end = found.end
        assert len(text[found.start : found.end]) == len(found.surface)
        assert found.surface in gazetteer("fr").names
        assert found.start == 0 or not text[found.start - 1].isalnum()
        assert found.end == len(text) or not text[found.end].isalnum()


@given(before=st.sampled_from("abczé9"), name=st.sampled_from(["Iran", "Tchad", "ONU"]))
def test_a_name_inside_a_word_is_none(before: str, name: str) -> None:
    assert scan("fr").find(before + name) == []
    assert scan("fr").find(name + before) == []


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "Le président russe a dit à Erevan que l’armée avancerait vers la ville. "),
        ("en", "The Russian president told Yerevan that the army would advance to town. "),
    ],
)
def test_a_million_characters_take_less_than_a_second(lang: str, sentence: str) -> None:
    text = sentence * (1_000_000 // len(sentence))
    scanner = scan(lang)
    began = time.process_time()
    found = scanner.find(text)
    assert time.process_time() - began < 1
    assert len(found) >= 10_000


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_gazetteer_loads_in_less_than_a_third_of_a_second(lang: str) -> None:
    def seconds() -> float:
        began = time.process_time()
        gazetteer.__wrapped__(lang)
        return time.process_time() - began

    assert min(seconds() for _ in range(3)) < 0.3
