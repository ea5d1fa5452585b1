"""Words that tell an assessment what was asked for and what was hit, a file a language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml

_KEYS = ("aid", "consultation", "craft")


@dataclass(frozen=True, slots=True)
class TreatyWords:
    """Patterns that find words of help, of consultation, and of ships and aircraft in a text."""

    aid: re.Pattern[str]
    consultation: re.Pattern[str]
    craft: re.Pattern[str]


@cache
def treaty_words(lang: str) -> TreatyWords:
    """Give the words of *lang* ("fr" or "en").

    Raises:
        KnowledgeError: the file lacks a list, has an unknown one, or an entry is not lower case.
    """
    source = data_file(lang, "treaty_words.toml")
    table = read_toml(source)
    check_keys(table, f"{lang}/{source.name}", _KEYS)
    for key in _KEYS:
        if faulty := [word for word in table[key] if word != word.lower() or not word.strip()]:
            raise KnowledgeError(f"{lang}/{source.name}, {key}: not lower case: {faulty}")
    return TreatyWords(
        aid=_whole_words(table["aid"]),
        consultation=re.compile(rf"\b{_any_of(table['consultation'])}", re.IGNORECASE),
        craft=_whole_words(table["craft"]),
    )


def _whole_words(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_any_of(words)}(?:s|x)?\b", re.IGNORECASE)


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
