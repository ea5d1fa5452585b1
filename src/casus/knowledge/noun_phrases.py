"""Words that shape noun phrases naming a party: the lists of `{lang}/noun_phrases.toml`."""

from dataclasses import dataclass, fields
from functools import cache

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml


@dataclass(frozen=True, slots=True)
class NounPhrases:
    """The word lists of `{lang}/noun_phrases.toml`, each explained there; all lower case.

    `head` tells on which side of its modifiers a noun stands: `first` or `last`.
    """

    head: str
    complement: frozenset[str]
    locative: frozenset[str]
    ambivalent: frozenset[str]
    coordinators: frozenset[str]
    possessive_marks: frozenset[str]
    leaning: frozenset[str]
    definite: frozenset[str]
    contracted: frozenset[str]
    demonstrative: frozenset[str]
    transparent: frozenset[str]
    titles: frozenset[str]
    relational: frozenset[str]
    joint: frozenset[str]
    uncoded: frozenset[str]
    particles: frozenset[str]
    relief: frozenset[str]
    abroad: frozenset[str]


@cache
def noun_phrases(lang: str) -> NounPhrases:
    """Give the noun phrase words of *lang* (`fr` or `en`), read once.

    Raises:
        KnowledgeError: the file lacks a list or has an unknown one, or `head` is no side.
    """
    source = data_file(lang, "noun_phrases.toml")
    data = read_toml(source)
    check_keys(data, source.name, [field.name for field in fields(NounPhrases)])
    if data["head"] not in {"first", "last"}:
        raise KnowledgeError(f"{source.name}, head: write first or last")
    lists = {name: frozenset(words) for name, words in data.items() if name != "head"}
    return NounPhrases(head=data["head"], **lists)
