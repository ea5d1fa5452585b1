"""The noun chunks of a document, how they hang together, and the text that they cover."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from casus.knowledge.noun_phrases import NounPhrases
from casus.mentions.bearers import Links
from casus.mentions.chunks import Chunk
from casus.records import Span

_PLACED = frozenset({"capital", "seat", "state"})


class Phrases:
    """The chunks of one document; offsets are characters of its text, half-open.

    `words` are the language's noun phrase words, `links` what joins a chunk to the next.
    """

    def __init__(self, doc: Doc, chunks: Sequence[Chunk], words: NounPhrases) -> None:
        self.doc = doc
        self.chunks = chunks
        self.words = words
        self.links = Links(doc, chunks, words)
        self._text = str(doc.text)  # spaCy builds it anew at every call

    def noun_of(self, index: int) -> Token:
        """Give the noun that chunk *index* is about, its first word where it has none."""
        chunk = self.chunks[index]
        unit = chunk.head_unit
        if unit is None:
            return self.doc[chunk.start]
        return self.doc[unit.start if self.words.head == "first" else unit.end - 1]

    def tokens(self, index: int) -> list[Token]:
        """Give the words of chunk *index*."""
        chunk = self.chunks[index]
        return list(self.doc[chunk.start : chunk.end])

    def is_compound(self, chunk: Chunk) -> bool:
        """Tell whether "and" joins words inside *chunk* ("Russian and Turkish presidents")."""
        inside = self.doc[chunk.start : chunk.end]
        return any(token.lower_ in self.words.coordinators for token in inside)

    def start(self, index: int) -> int:
        """Give the offset at which the phrase of chunk *index* starts, its possessor included."""
        owner = self.links.possessor(index)
        return int(self.doc[self.chunks[index if owner is None else owner].start].idx)

    def end(self, token: int) -> int:
        """Give the offset at which the words before token *token* end."""
        last = self.doc[token - 1]
        return int(last.idx + len(last))

    def span(self, start: int, end: int) -> Span:
        """Give the characters of the tokens from *start* to *end*, half-open."""
        return Span(int(self.doc[start].idx), self.end(end))

    def text(self, span: Span) -> str:
        """Give the words of *span*."""
        return span.of(self._text)

    def follows_locative(self, index: int) -> bool:
        """Tell whether a preposition of place stands before chunk *index*."""
        start = self.chunks[index].start
        return start > 0 and self.doc[start - 1].lower_ in self.words.locative

    def is_located(self, index: int) -> bool:
        """Tell whether chunk *index* names a state or capital as the place of something."""
        unit = self.chunks[index].head_unit
        if not unit or not unit.naming or not unit.naming.entries:
            return False
        return unit.naming.entries[0].kind in _PLACED and self.follows_locative(index)
