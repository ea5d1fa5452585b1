"""A dispatch's text to one parsed document whose offsets are the dispatch's own.

Every paragraph is cut into words and parsed by itself, in pieces of bounded size; the parses are
then laid over the whole text. The parser sees plain words (no line breaks, one kind of apostrophe
and quotation mark), the document keeps the text character by character.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from casus.language.assembly import Cut, assemble
from casus.language.boundaries import Word, boundary_rules
from casus.language.typography import plain, writable

PIECE_CHARACTERS = 5_000
"""Longest stretch cut into words at once, in characters: ten long paragraphs of a dispatch."""

PIECE_WORDS = 400
"""Longest stretch parsed at once, in words: twice the longest sentence of the treebanks."""

_RECOGNISER = "ner"
_SENTENCE_END = frozenset({".", "!", "?", "…", "..."})


def parse_text(
    nlp: Language, text: str, paragraphs: Sequence[tuple[int, int]], *, names: bool = True
) -> Doc:
    """Parse ``text`` paragraph by paragraph into one document.

    ``paragraphs`` are character offsets into ``text``, half-open, in order and without overlap. The
    document's ``text`` equals ``text``, so every ``token.idx`` is an offset into it; only a lone
    surrogate, which no document can hold, stands there as U+FFFD. What lies between paragraphs
    stands in the document as unparsed tokens, sentences of their own that :func:`sentences` leaves
    out.

    Raises ``ValueError`` for paragraphs out of order or beyond the text.
    """
    return next(parse_many(nlp, [(text, paragraphs)], names=names))


def parse_many(
    nlp: Language,
    texts: Iterable[tuple[str, Sequence[tuple[int, int]]]],
    *,
    names: bool = True,
) -> Iterator[Doc]:
    """Parse many texts as :func:`parse_text` does, in order, several to a batch."""
    waiting: deque[tuple[Cut, list[Doc]]] = deque()

    def pieces() -> Iterator[Doc]:
        for text, paragraphs in texts:
            cut = _cut(nlp, writable(text), paragraphs)
            waiting.append((cut, []))
            for piece in cut.pieces:
                yield _plain_doc(nlp, cut.text, piece)

    for parsed in nlp.pipe(pieces(), disable=() if names else (_RECOGNISER,)):
        while len(waiting[0][1]) == len(waiting[0][0].pieces):
            yield assemble(nlp.vocab, *waiting.popleft())
        waiting[0][1].append(parsed)
    while waiting:
        yield assemble(nlp.vocab, *waiting.popleft())


def sentences(doc: Doc) -> list[Span]:
    """Return the sentences of a parsed document, without the white space round them.

    What lies between paragraphs is no sentence. A document that did not come from
    :func:`parse_text` gives its own sentences, those of white space alone left out.
    """
    spans = [_trimmed(sentence) for sentence in doc.sents]
    return [span for span in spans if len(span) and span[0].pos_ != "SPACE"]


def _trimmed(span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and span.doc[start].is_space:
        start += 1
    while end > start and span.doc[end - 1].is_space:
        end -= 1
    return span.doc[start:end]


def _cut(nlp: Language, text: str, paragraphs: Sequence[tuple[int, int]]) -> Cut:
    pieces: list[list[tuple[int, int]]] = []
    behind = 0
    for start, end in paragraphs:
        if not behind <= start <= end <= len(text):
            raise ValueError(
                f"paragraph ({start}, {end}) of a text of {len(text)} characters lies out of order"
                f" or beyond the text: give half-open spans in order, the first from 0"
            )
        behind = end
        pieces += _pieces(text, list(_words(nlp, text, start, end)))
    return Cut(text, pieces)


def _words(nlp: Language, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut one paragraph into words, by stretches that end at white space where there is some."""
    while start < end:
        stop = _stretch_end(text, start, end)
        for token in nlp.make_doc(text[start:stop]):
            if not token.is_space:
                yield start + token.idx, start + token.idx + len(token)
        start = stop


def _stretch_end(text: str, start: int, end: int) -> int:
    limit = start + PIECE_CHARACTERS
    if end <= limit:
        return end
    for position in range(limit, start, -1):
        if text[position].isspace():
            return position
    return limit


def _pieces(text: str, words: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Cut a paragraph's words into pieces, behind a sentence's end where the last half has one."""
    while len(words) > PIECE_WORDS:
        ends = (
            at + 1
            for at in range(PIECE_WORDS - 1, PIECE_WORDS // 2, -1)
            if text[slice(*words[at])] in _SENTENCE_END
        )
        size = next(ends, PIECE_WORDS)
        yield words[:size]
        words = words[size:]
    if words:
        yield words


def _plain_doc(nlp: Language, text: str, piece: list[tuple[int, int]]) -> Doc:
    """Show the parser a piece in plain form, with the places where no sentence can begin."""
    following = [start for start, _ in piece[1:]] + [piece[-1][1]]
    words = [
        Word(plain(text[start:end]), end < then, "\n" in text[end:then])
        for (start, end), then in zip(piece, following, strict=True)
    ]
    may_begin = boundary_rules().may_begin
    return Doc(
        nlp.vocab,
        words=[word.text for word in words],
        spaces=[word.spaced for word in words],
        sent_starts=[None if may_begin(words, at) else False for at in range(len(words))],
    )
