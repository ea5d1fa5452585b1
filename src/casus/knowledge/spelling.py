"""The spellings in which one and the same name is met."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from casus.knowledge.tables import data_file, read_toml

# One character for one character, so that offsets stay those of the text.
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "\u00a0": " ", "\u202f": " ", "\n": " "})
_STROKED = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "Ø": "O", "Ł": "L", "Đ": "D"}


def plain(text: str) -> str:
    """Give *text* with typographic apostrophes, hyphens and blanks made plain, length kept."""
    return text.translate(_PLAIN)


def bare(text: str) -> str:
    """Give *text* without accents ("Erdoğan" as "Erdogan")."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", "".join(_STROKED.get(c, c) for c in text))
    return "".join(c for c in parts if not unicodedata.combining(c))


class _Folding(dict[int, str]):
    """A table for `str.translate` that takes the accents off the letters that *folds* picks."""

    def __init__(self, folds: Callable[[str], bool]) -> None:
        self._folds = folds

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = bare(letter) if self._folds(letter) else letter
        return self[code]


class Speller:
    """Derives the spellings of a name that a language's newspapers use, by its `spelling.toml`."""

    def __init__(self, lang: str) -> None:
        rules = read_toml(data_file(lang, "spelling.toml"))
        own = frozenset(rules["letters"])
        self._small: frozenset[str] = frozenset(rules["small_words"])
        self._elided: tuple[str, ...] = tuple(rules["elided"])
        self._articles: tuple[str, ...] = tuple(rules["arabic_articles"])
        self._foldings = (
            _Folding(str.isupper),
            _Folding(lambda letter: letter not in own),
            _Folding(lambda letter: letter.isupper() or letter not in own),
        )

    def variants(self, name: str) -> tuple[str, ...]:
        """Give every spelling of *name*, itself first.

        A name written in lower case (common nouns: "security council") is met capitalised too;
        capitals lose their accents, letters foreign to the language likewise; the Arabic article
        is written large or small, with hyphen or blank.
        """
        found = dict.fromkeys([plain(name)])
        for step in (self._articled, self._capitalised, self._unaccented):
            found.update(dict.fromkeys([form for base in found for form in step(base)]))
        return tuple(found)

    def title(self, name: str) -> str:
        """Give *name* with a capital on each word that carries meaning."""
        first, *rest = name.split(" ")
        return " ".join((_upper_first(first), *map(self._titled, rest)))

    def _titled(self, word: str) -> str:
        if word in self._small:
            return word
        for elided in self._elided:
            if word.startswith(elided):
                return elided + _upper_first(word[len(elided) :])
        return _upper_first(word)

    def _capitalised(self, name: str) -> Iterator[str]:
        if name[0].islower():
            yield _upper_first(name)
            if not name.startswith(self._articles):
                yield self.title(name)

    def _articled(self, name: str) -> Iterator[str]:
        for article in self._articles:
            if name.startswith(article):
                yield article[:-1] + " " + name[len(article) :]

    def _unaccented(self, name: str) -> Iterator[str]:
        if not name.isascii():
            yield from (name.translate(folding) for folding in self._foldings)


@cache
def speller(lang: str) -> Speller:
    """Give the speller of *lang*, its rules read once."""
    return Speller(lang)


def spellings(names: Iterable[str], lang: str) -> tuple[str, ...]:
    """Give every spelling of each of *names* in *lang*, once."""
    variants = speller(lang).variants
    return tuple(dict.fromkeys(form for name in names for form in variants(name)))


def _upper_first(word: str) -> str:
    return word[:1].upper() + word[1:]
