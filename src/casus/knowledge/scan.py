"""One pass over a text that finds every name of the gazetteer."""

from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick

from casus.knowledge.spelling import plain


class Found(NamedTuple):
    """A name found: characters of the text, half-open, and the name as the gazetteer spells it."""

    start: int
    end: int
    surface: str


class Scanner:
    """A compiled automaton over names: whole words, the longest of those that overlap."""

    def __init__(self, names: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for name in names:
            self._automaton.add_word(name, name)
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Found]:
        """Give the names in *text* in order, none overlapping; ' and ’ are the same.

        Of overlapping names the one that begins first is taken, then the longest.
        """
        flat = plain(text)
        matches = [
            Found(last + 1 - len(name), last + 1, name)
            for last, name in self._automaton.iter(flat)
            if _whole(flat, last + 1 - len(name), last + 1)
        ]
        matches.sort(key=lambda found: (found.start, -found.end))
        taken: list[Found] = []
        for found in matches:
            if not taken or found.start >= taken[-1].end:
                taken.append(found)
        return taken


def _whole(text: str, start: int, end: int) -> bool:
    before = start == 0 or not text[start - 1].isalnum()
    return before and (end == len(text) or not text[end].isalnum())
