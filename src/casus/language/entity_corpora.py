"""Marked names for the entity recogniser: WiNER-fr (brat) and re3d (JSON lines) to spaCy documents.

Four kinds, as the field's shared tasks have them (Tjong Kim Sang and De Meulder 2003): PER, LOC,
ORG, MISC. Of marks that lie in one another the longest counts.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

WINER_KINDS = {
    "Event": "MISC",
    "Location": "LOC",
    "Organization": "ORG",
    "Person": "PER",
    "Product": "MISC",
}
RE3D_KINDS = {"Location": "LOC", "Nationality": "MISC", "Organisation": "ORG", "Person": "PER"}

_BRAT_TEXT = re.compile(r"T\d+\t(?P<kind>\w+) (?P<start>\d+) (?P<end>\d+)\t")
_OWN_MARK = re.compile(r"\{(?P<kind>PER|LOC|ORG|MISC):(?P<name>[^{}]+)\}")
_SPACE_BEFORE_SIGN = re.compile(r" (?=[.,)\]])|(?<=[(\[]) |(?<=\b[dljmnst]') ", re.IGNORECASE)
_PARTS = 10
_HEAD_LETTERS = 100
_KEY_LETTERS = 160


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its names: character offsets, half-open, and the kind of each."""

    id: str
    text: str
    names: tuple[tuple[int, int, str], ...]

    @property
    def part(self) -> str:
        """Return ``test`` for a tenth of all texts, ``dev`` for another, ``train`` for the rest.

        By a checksum of the id, so that a text stays in its part whatever stands beside it.
        """
        return {0: "test", 1: "dev"}.get(zlib.crc32(self.id.encode()) % _PARTS, "train")


def read_winer(folder: Path) -> Iterator[MarkedText]:
    """Read the articles of WiNER-fr below ``folder``.

    An article's id is its file's name without ending ("2018_03_24-001"). Raises ``ValueError``
    naming the file and line of a mark that is not brat's.
    """
    for path in sorted(folder.rglob("*.txt")):
        marks = path.with_suffix(".ann")
        if not marks.is_file():
            continue
        names = []
        for number, line in enumerate(marks.read_text(encoding="utf-8").splitlines(), 1):
            mark = _BRAT_TEXT.match(line)
            if line.startswith("T") and not mark:
                raise ValueError(f"{marks}, line {number}: not a mark in brat's standoff: {line}")
            if mark and mark["kind"] in WINER_KINDS:
                names.append((int(mark["start"]), int(mark["end"]), WINER_KINDS[mark["kind"]]))
        yield MarkedText(path.stem, path.read_text(encoding="utf-8"), tuple(names))


def read_re3d(folder: Path) -> Iterator[MarkedText]:
    """Read the documents of re3d below ``folder``.

    Marks that its editors trust not at all (confidence 0) are left aside.
    """
    for documents in sorted(folder.rglob("documents.json")):
        names: dict[str, list[tuple[int, int, str]]] = {}
        for mark in _json_lines(documents.with_name("entities.json")):
            if mark["type"] in RE3D_KINDS and mark["confidence"]:
                place = (mark["begin"], mark["end"], RE3D_KINDS[mark["type"]])
                names.setdefault(mark["documentId"], []).append(place)
        for document in _json_lines(documents):
            marks = tuple(names.get(document["_id"], ()))
            yield MarkedText(document["_id"], document["text"], marks)


def read_marked(path: Path) -> Iterator[MarkedText]:
    """Read a file of ours: a text a line, its names as `{PER:Ban Ki-moon}`; `#` begins a comment.

    Raises ``ValueError`` naming the file and line of a mark of another kind or never closed.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        names, pieces, at, length = [], [], 0, 0
        for mark in _OWN_MARK.finditer(line):
            pieces += [line[at : mark.start()], mark["name"]]
            start = length + mark.start() - at
            length = start + len(mark["name"])
            names.append((start, length, mark["kind"]))
            at = mark.end()
        text = "".join((*pieces, line[at:]))
        if "{" in text or "}" in text:
            raise ValueError(f"{path}, line {number}: a mark is not {{PER|LOC|ORG|MISC:name}}")
        yield MarkedText(f"{path.stem}-{number}", text, tuple(names))


def read_texts(path: Path) -> Iterator[str]:
    """Read the texts of a JSON lines file."""
    for line in _json_lines(path):
        yield line["text"]


def without(texts: Iterable[MarkedText], kept_apart: Iterable[str]) -> Iterator[MarkedText]:
    """Leave out the texts that are among those ``kept_apart``, however those are spaced.

    A text is recognised by the letters behind its first hundred, which a headline added or a
    dateline dropped does not move far.
    """
    apart = [_letters(text) for text in kept_apart]
    for marked in texts:
        letters = _letters(marked.text)
        middle = letters[_HEAD_LETTERS : _HEAD_LETTERS + _KEY_LETTERS] or letters
        if not any(middle in other for other in apart):
            yield marked


def as_printed(marked: MarkedText) -> MarkedText:
    """Take out the spaces that a wiki's text export leaves before signs, and move the marks."""
    moved, pieces, at = [], [], 0
    for space in _SPACE_BEFORE_SIGN.finditer(marked.text):
        pieces.append(marked.text[at : space.start()])
        moved.append(space.start())
        at = space.end()
    pieces.append(marked.text[at:])

    def place(offset: int) -> int:
        return offset - sum(gap < offset for gap in moved)

    names = tuple((place(start), place(end), kind) for start, end, kind in marked.names)
    return MarkedText(marked.id, "".join(pieces), names)


def marked_docs(nlp: Language, texts: Iterable[MarkedText]) -> Iterator[Doc]:
    """Cut every paragraph into words and lay its marks over them, to whole words."""
    for marked in texts:
        for start, end in _paragraphs(marked.text):
            doc = nlp.make_doc(marked.text[start:end])
            spans = [
                doc.char_span(first - start, last - start, kind, alignment_mode="expand")
                for first, last, kind in marked.names
                if start <= first < last <= end
            ]
            doc.set_ents(filter_spans([span for span in spans if span is not None]))
            yield doc


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for paragraph in re.finditer(r"\S[^\n]*", text):
        yield paragraph.span()


def _letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _json_lines(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
