"""Words that count the dead, the injured and the arrested, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.tables import check_keys, data_file, read_toml

LISTS = ("dead", "injured", "arrested", "at_least", "at_most", "range", "range_words")


@dataclass(frozen=True, slots=True)
class CasualtyWords:
    """The lists of `{lang}/casualties.toml`, each explained there."""

    dead: frozenset[str]
    injured: frozenset[str]
    arrested: frozenset[str]
    at_least: frozenset[str]
    at_most: frozenset[str]
    range: frozenset[str]
    range_words: frozenset[str]
    vague: Mapping[str, int]
    numbers: Mapping[str, int]

    def kind_of(self, *lemmas: str) -> str | None:
        """Name what befell those whom one of the lemmas counts: dead, injured or arrested."""
        for kind in ("dead", "injured", "arrested"):
            if not getattr(self, kind).isdisjoint(lemmas):
                return kind
        return None


@cache
def casualty_words(lang: str) -> CasualtyWords:
    """Give the casualty words of *lang*.

    Raises:
        KnowledgeError: a list is missing or unknown.
    """
    source = data_file(lang, "casualties.toml")
    data = read_toml(source)
    check_keys(data, source.name, [*LISTS, "vague", "numbers"])
    lists = {name: frozenset(data[name]) for name in LISTS}
    return CasualtyWords(**lists, vague=data["vague"], numbers=data["numbers"])
