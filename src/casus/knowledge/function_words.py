"""Words of grammar, by language: what prose is made of and lists of links are not."""

from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml

LANGUAGES = ("en", "fr")  # the languages that Casus reads, by ISO 639-1 code


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The words of grammar of one language, lower case, apostrophes as `'`.

    `own` are those that tell the language from its neighbours; `all` adds the shared ones.
    """

    language: str
    own: frozenset[str]
    all: frozenset[str]


def read_function_words(source: Traversable | Path, language: str) -> FunctionWords:
    """Read one file of function words.

    Raises:
        KnowledgeError: a key is missing or unknown, or a word stands in both lists.
    """
    entry = read_toml(source)
    place = f"{language}/{source.name}"
    check_keys(entry, place, ("own", "shared"))
    own, shared = frozenset(entry["own"]), frozenset(entry["shared"])
    if own & shared:
        raise KnowledgeError(f"{place}: in both lists: {', '.join(sorted(own & shared))}")
    return FunctionWords(language, own, own | shared)


@cache
def function_words(language: str) -> FunctionWords:
    """Give the shipped function words of *language* (`fr` or `en`)."""
    return read_function_words(data_file(language, "function_words.toml"), language)


@cache
def all_function_words() -> frozenset[str]:
    """Give the function words of every language that Casus reads."""
    return frozenset().union(*(function_words(language).all for language in LANGUAGES))
