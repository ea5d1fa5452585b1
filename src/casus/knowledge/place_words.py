"""The words round a name that tell whether it is a place.

From `data/{fr,en}/place_words.toml`, and `data/places/people.toml` for both languages.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from casus.knowledge.spelling import plain
from casus.knowledge.tables import check_keys, data_file, read_toml

_KEYS = (
    *("articles", "at", "contracted", "deeds", "leads", "named"),
    *("home", "namings", "of", "parts", "phrases", "sides", "words"),
)
_PEOPLE = ("given", "never", "people")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What speaks for and against a place, in one language; apostrophes plain.

    `at` and `of` match right before a place: prepositions that only a place follows, and those
    that anything may follow; `articles` match before a name that is then no city's. `named` match
    before and `namings` after a place that a treaty or the like is called by. `phrases` hold the
    name of a place and are none. `contracted` are first words of listed names that melt an article
    with a preposition ("au Caire"). `leads` are capitalised words that may stand before a place
    without making it a surname, `sides` those joined to it ("Alep-Est"). `words` are names that
    are common words too, `people` those that are people's names too, `never` those that news never
    means as places, `given` states and capitals that are given names before a surname. `home` are
    the countries whose smaller towns are news in the language. `deeds` match right after a name
    that does what only people and states do.
    """

    articles: re.Pattern[str]
    at: re.Pattern[str]
    of: re.Pattern[str]
    named: re.Pattern[str]
    namings: re.Pattern[str]
    phrases: frozenset[str]
    contracted: frozenset[str]
    leads: frozenset[str]
    sides: frozenset[str]
    words: frozenset[str]
    people: frozenset[str]
    never: frozenset[str]
    given: frozenset[str]
    home: frozenset[str]
    deeds: re.Pattern[str]


@cache
def place_words(lang: str) -> PlaceWords:
    """Give the words of *lang* ("fr" or "en"), read once."""
    people = data_file("places", "people.toml")
    return read_place_words(data_file(lang, "place_words.toml"), people)


def read_place_words(source: Traversable | Path, people: Traversable | Path) -> PlaceWords:
    """Read one language's file and that of names of people.

    Raises:
        KnowledgeError: a key is missing or unknown.
    """
    lists = _lists(source, _KEYS) | _lists(people, _PEOPLE)
    return PlaceWords(
        articles=_before(lists["articles"]),
        at=_before(lists["at"], lists["parts"]),
        of=_before(lists["of"], lists["parts"]),
        named=_before(lists["named"]),
        namings=_after(lists["namings"]),
        phrases=lists["phrases"],
        contracted=lists["contracted"],
        leads=lists["leads"],
        sides=lists["sides"],
        words=lists["words"],
        people=lists["people"],
        never=lists["never"],
        given=lists["given"],
        home=lists["home"],
        deeds=_after(lists["deeds"]),
    )


def _lists(source: Traversable | Path, keys: tuple[str, ...]) -> dict[str, frozenset[str]]:
    table = read_toml(source)
    check_keys(table, source.name, keys)
    return {key: frozenset(map(plain, table[key])) for key in keys}


def _before(words: frozenset[str], parts: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """Match *words* right before a place, one of *parts* between them and it at most."""
    if not words:
        return re.compile(r"(?!)")
    between = rf"(?:\s(?:{_choice(parts)}))?" if parts else ""
    return re.compile(rf"(?<!\w)(?:{_choice(words)}){between}\s?$", re.IGNORECASE)


def _after(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf" (?:{_choice(words)})(?!\w)") if words else re.compile(r"(?!)")


def _choice(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
