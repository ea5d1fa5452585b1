"""Grammar words of a language: prepositions, light verbs, control verbs, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml

TABLES = ("contractions", "light_prepositional")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word lists of `{lang}/grammar.toml`, each explained there."""

    contractions: Mapping[str, str]
    light_prepositional: Mapping[str, str]
    possessives: frozenset[str]
    relatives: frozenset[str]
    reflexives: frozenset[str]
    complementisers: frozenset[str]
    agent: frozenset[str]
    genitive: frozenset[str]
    unaccusative: frozenset[str]
    subject_control: frozenset[str]
    light_agent: frozenset[str]
    light_patient: frozenset[str]
    happen: frozenset[str]
    patient_nouns: frozenset[str]
    wrapping_nouns: frozenset[str]
    quantities: frozenset[str]
    locative: frozenset[str]
    times: frozenset[str]
    limits: frozenset[str]
    particles: frozenset[str]
    qualities: frozenset[str]


@cache
def grammar(lang: str) -> Grammar:
    """Give the grammar words of *lang* (`fr` or `en`).

    Raises:
        KnowledgeError: the file lacks a list or has an unknown one, or a list is not of words.
    """
    source = data_file(lang, "grammar.toml")
    data = read_toml(source)
    names = [field.name for field in fields(Grammar) if field.name not in TABLES]
    check_keys(data, source.name, [*TABLES, "words"])
    check_keys(data["words"], f"{source.name}, [words]", names)
    for name, words in data["words"].items():
        if not all(isinstance(word, str) for word in words):
            raise KnowledgeError(f"{source.name}, {name}: a list of words is wanted")
    return Grammar(
        contractions=data["contractions"],
        light_prepositional=data["light_prepositional"],
        **{name: frozenset(data["words"][name]) for name in names},
    )
