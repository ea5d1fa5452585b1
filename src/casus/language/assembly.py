"""Parsed pieces laid over the text that they were cut from: one document, offsets unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.symbols import SPACE
from spacy.tokens import Doc
from spacy.vocab import Vocab

from casus.language.tokens import words_and_spaces

_LAYERS = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
_INSIDE, _OUTSIDE = 1, 2  # spaCy's codes of a word within a name, and of one in none
_UNPARSED_RELATION = "dep"


@dataclass(frozen=True, slots=True)
class Cut:
    """A text and the words that were cut from it, by pieces: character offsets, half-open."""

    text: str
    pieces: list[list[tuple[int, int]]]


def assemble(vocab: Vocab, cut: Cut, parsed: Sequence[Doc]) -> Doc:
    """Lay the parses of ``cut.pieces`` over the whole text.

    White space and whatever else lies between the words become tokens tagged ``SPACE``: inside a
    piece they hang on the word before, between pieces they are sentences of their own.
    """
    spans = [span for piece in cut.pieces for span in piece]
    words, spaces, places = words_and_spaces(cut.text, spans)
    doc = Doc(vocab, words=words, spaces=spaces)
    layers = np.zeros((len(words), len(_LAYERS)), dtype=np.uint64)
    _fill_gaps(layers, vocab, places, cut.pieces)
    done = 0
    for piece in parsed:
        _lay(layers, piece, np.asarray(places[done : done + len(piece)], dtype=np.int64))
        done += len(piece)
    _close_names(layers)
    return doc.from_array(_LAYERS, layers)  # type: ignore[arg-type]


def _fill_gaps(
    layers: np.ndarray, vocab: Vocab, places: list[int], pieces: list[list[tuple[int, int]]]
) -> None:
    """Tag every token as white space (words are overwritten) and hang those inside pieces."""
    layers[:, _LAYERS.index(POS)] = SPACE
    layers[:, _LAYERS.index(DEP)] = vocab.strings.add(_UNPARSED_RELATION)
    heads = layers[:, _LAYERS.index(HEAD)].view(np.int64)
    done = 0
    for piece in pieces:
        own = places[done : done + len(piece)]
        for before, after in pairwise(own):
            for gap in range(before + 1, after):
                heads[gap] = before - gap
        done += len(piece)


def _close_names(layers: np.ndarray) -> None:
    """Let a name go on through the white space inside it; other gaps stand in none."""
    iob, kind = _LAYERS.index(ENT_IOB), _LAYERS.index(ENT_TYPE)
    if not layers[:, iob].any():
        return  # no recogniser has looked
    for at in reversed(np.flatnonzero(layers[:, iob] == 0)):
        after = layers[at + 1] if at + 1 < len(layers) else None
        if after is not None and after[iob] == _INSIDE:
            layers[at, [iob, kind]] = after[[iob, kind]]
        else:
            layers[at, iob] = _OUTSIDE


def _lay(layers: np.ndarray, piece: Doc, places: np.ndarray) -> None:
    """Copy one piece's annotations to its words' places, heads counted anew."""
    values = piece.to_array(_LAYERS)
    column = _LAYERS.index(HEAD)
    heads = np.arange(len(piece)) + values[:, column].view(np.int64)
    values[:, column] = (places[heads] - places).view(np.uint64)
    layers[places] = values
