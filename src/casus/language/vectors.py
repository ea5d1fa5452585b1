"""Words' vectors: what the pipelines know of words that the treebanks do not have.

The shipped ones are taken from larger published ones and reduced to their main components, so that
both languages stay small: French from the vectors of Explosion's pipeline ``fr_core_news_md``
(fastText on OSCAR and Wikipedia, CC0), English from the word pieces of ``all-MiniLM-L6-v2``
(Apache 2.0). Training takes them over from the shipped pipelines (:func:`write_vectors`); the other
functions make them anew from their sources.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import islice
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.vectors import Vectors

DIMENSIONS = 96
"""Components kept: 74 % of the French vectors' variance, 58 % of the English ones'."""

_FRENCH_WORDS = 150_000  # the most frequent of the source's half million
_WORD = re.compile(r"[a-zà-ÿ0-9.'$%&-]+|[^\w\s]")
_PLAIN_WORD = re.compile(r"[a-z][a-z']*")
_PIECE_EMBEDDINGS = "embeddings.word_embeddings.weight"
_LEAST = 2  # occurrences in the treebank for a word of several pieces to get a vector


def write_vectors(nlp: Language, folder: Path) -> None:
    """Write the vectors of a pipeline alone, in the shape that training initialises from.

    spaCy asks there for a pipeline of the plain language ("fr"), not of a lean one ("casus_fr").
    """
    plain = spacy.blank(str(nlp.lang).removeprefix("casus_"))
    plain.vocab.vectors = nlp.vocab.vectors
    plain.to_disk(folder)


def french_vectors(pipeline: Path) -> Vectors:
    """Reduce the vectors of a spaCy pipeline (its folder), by words as they are written.

    Words are weighed by the root of their rank's share, as Zipf has it, so that components follow
    what newspapers write rather than rare strings.
    """
    source = Vectors().from_disk(pipeline / "vocab")
    rows = dict(islice(source.key2row.items(), _FRENCH_WORDS))
    shares = np.full(len(source.data), 1e-9)
    for rank, row in enumerate(rows.values()):
        shares[row] += 1 / (rank + 10)
    return _vectors(rows, _reduced(source.data, np.sqrt(shares)), "ORTH", "casus_fr")


def english_vectors(model: Path, treebank: Path) -> Vectors:
    """Reduce the input embeddings of an uncased BERT-like model, by words in lower case.

    ``model`` is the folder with ``model.safetensors`` and ``vocab.txt``. A word of the treebank
    (CoNLL-U) that the model cuts into pieces gets their mean.
    """
    pieces = (model / "vocab.txt").read_text(encoding="utf-8").splitlines()
    ids = {piece: row for row, piece in enumerate(pieces)}
    embeddings = _tensor(model / "model.safetensors", _PIECE_EMBEDDINGS)
    counts = _word_counts(treebank)
    whole = [piece for piece in pieces if _WORD.fullmatch(piece)]
    cut = {word: _pieces(word, ids) for word in counts if counts[word] >= _LEAST}
    cut = {word: found for word, found in cut.items() if len(found) > 1}
    words = whole + sorted(word for word in cut if _PLAIN_WORD.fullmatch(word))
    table = np.stack(
        [embeddings[cut[w]].mean(0) if w in cut else embeddings[ids[w]] for w in words]
    )
    weights = np.sqrt([counts[word] + 0.5 for word in words])
    rows = {get_string_id(word): row for row, word in enumerate(words)}
    return _vectors(rows, _reduced(table, weights), "LOWER", "casus_en")


def _reduced(table: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Project onto the main components, to a mean square of one."""
    weights = (weights / weights.sum())[:, None]
    centred = table.astype(np.float64) - (table * weights).sum(0)
    _, axes = np.linalg.eigh((centred * weights).T @ centred)
    reduced = centred @ axes[:, ::-1][:, :DIMENSIONS]
    return np.ascontiguousarray(reduced / np.sqrt((reduced**2).mean()), dtype=np.float32)


def _vectors(rows: dict[int, int], data: np.ndarray, attribute: str, name: str) -> Vectors:
    vectors = Vectors(shape=data.shape, name=name, attr=attribute)
    vectors.data = data
    for key, row in rows.items():
        vectors.add(key, row=row)
    return vectors


def _tensor(path: Path, name: str) -> np.ndarray:
    """Read one tensor of 32-bit floats from a safetensors file: a JSON header, then the numbers."""
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        begin, end = header[name]["data_offsets"]
        file.seek(begin, 1)
        return np.frombuffer(file.read(end - begin), dtype="<f4").reshape(header[name]["shape"])


def _word_counts(treebank: Path) -> Counter[str]:
    lines = (line.split("\t") for line in treebank.read_text(encoding="utf-8").splitlines())
    return Counter(line[1].lower() for line in lines if line[0].isdigit())


def _pieces(word: str, ids: dict[str, int]) -> list[int]:
    """Cut a word as WordPiece does: the longest known piece first; [] where it cannot be cut."""
    found: list[int] = []
    begin = 0
    while begin < len(word):
        piece, end = _longest(word, begin, ids)
        if piece is None:
            return []
        found.append(piece)
        begin = end
    return found


def _longest(word: str, begin: int, ids: dict[str, int]) -> tuple[int | None, int]:
    for end in range(len(word), begin, -1):
        piece = word[begin:end] if begin == 0 else f"##{word[begin:end]}"
        if piece in ids:
            return ids[piece], end
    return None, begin
