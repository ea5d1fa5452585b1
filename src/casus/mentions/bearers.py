"""Of whom a role is: the country or body that an adjective, complement or possessor gives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from casus.knowledge.names import Entry
from casus.knowledge.noun_phrases import NounPhrases
from casus.mentions.chunks import Chunk, Unit

_APPOSITION_MARKS = frozenset({",", "(", "–", "—"})


class Links:
    """How the chunks of a document hang together, by what stands between them."""

    def __init__(self, doc: Doc, chunks: Sequence[Chunk], words: NounPhrases) -> None:
        self._doc = doc
        self._chunks = chunks
        self._words = words

    def complement(self, index: int) -> int | None:
        """Give the chunk joined by "de" or "of" right after chunk *index*."""
        between = self._between(index)
        if len(between) == 1 and between[0].lower().replace("’", "'") in self._words.complement:
            return index + 1
        return None

    def chain(self, index: int, longest: int = 4) -> Iterator[int]:
        """Give the chunks that follow one another as complements from chunk *index* on."""
        for _ in range(longest):
            following = self.complement(index)
            if following is None:
                return
            yield following
            index = following

    def possessor(self, index: int) -> int | None:
        """Give the chunk whose possessive mark stands right before chunk *index*."""
        if index == 0:
            return None
        between = self._between(index - 1)
        return index - 1 if len(between) == 1 and self._is_mark(between[0]) else None

    def is_complement(self, index: int) -> bool:
        """Tell whether chunk *index* hangs on the chunk before it."""
        if index == 0:
            return False
        owns = len(between := self._between(index - 1)) == 1 and self._is_mark(between[0])
        return owns is False and self.complement(index - 1) == index

    def is_possessor(self, index: int) -> bool:
        """Tell whether a possessive mark follows chunk *index*."""
        end = self._chunks[index].end
        return end < len(self._doc) and self._is_mark(self._doc[end].text)

    def apposed(self, index: int) -> int | None:
        """Give the chunk set off from chunk *index* by a comma or an opening bracket."""
        between = self._between(index)
        if len(between) == 1 and between[0] in _APPOSITION_MARKS:
            return index + 1
        return None

    def joined(self, index: int) -> int | None:
        """Give the chunk that "and" joins to complement *index* ("du Mali et du Niger")."""
        between = [word.lower().replace("’", "'") for word in self._between(index)]
        if not between or between[0] not in {*self._words.coordinators, ","}:
            return None
        rest = between[1:]
        return index + 1 if not rest or rest[0] in self._words.complement else None

    def _is_mark(self, word: str) -> bool:
        return word.lower() in self._words.possessive_marks

    def _between(self, index: int) -> list[str]:
        if index + 1 >= len(self._chunks):
            return []
        span = self._doc[self._chunks[index].end : self._chunks[index + 1].start]
        return [token.text for token in span]


def entries_of(units: Sequence[Unit], together: bool = False) -> tuple[Entry, ...]:
    """Give those among *units* who can lend a role their country: adjectives, else names.

    Several only where "and" joins them (*together*), or in one compound; else the first, states
    before others ("Syrian Kurdish fighters", "U.S. deputy UN ambassador").
    """
    for kind in ("demonym", "name"):
        named = [unit for unit in units if unit.kind == kind and unit.naming]
        found = [u.naming.entries for u in named if u.naming and not _is_leader(u)]
        ranked = sorted(found, key=_rank)
        if ranked:
            return tuple(e for entries in found for e in entries) if together else ranked[0]
    return ()


def _is_leader(unit: Unit) -> bool:
    return unit.naming is not None and unit.naming.entries[0].kind == "leader"


def _rank(entries: tuple[Entry, ...]) -> int:
    """Rank states before bodies and groups, and those before peoples without a state."""
    first = entries[0]
    if first.country is None:
        return 2
    return 0 if first.id.removeprefix("capital:") == first.country else 1
