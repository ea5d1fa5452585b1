"""Noun chunks: stretches of words that name one party or thing, without what depends on them.

A chunk runs on within one phrase without preposition ("Iranian Foreign Minister Javad Zarif",
"l'armée azerbaïdjanaise"); what is joined by "de", "of" or a possessive mark is the next chunk.
Built on word classes and the gazetteer rather than on the tree, so that one wrong arc does not
lose a party.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.knowledge.noun_phrases import NounPhrases
from casus.mentions.namings import Naming

_ADJECTIVES = frozenset({"modifier", "demonym"})
_CHUNKABLE = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN", "X", "SYM"})


@dataclass(frozen=True, slots=True)
class Unit:
    """Part of a chunk: tokens, half-open, and what they are.

    `kind`: `role`, `modifier` (a role word that only lends its sector), `name`, `demonym`,
    `proper` (capitalised words that the gazetteer does not know), `noun`.
    """

    start: int
    end: int
    kind: str
    naming: Naming | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens of a noun chunk, half-open, with its units in order.

    `head` is the index of the unit that the chunk is about, None where it has no noun; `person`
    that of the name which follows a role ("President X").
    """

    start: int
    end: int
    units: tuple[Unit, ...]
    head: int | None
    person: int | None

    @property
    def head_unit(self) -> Unit | None:
        """Give the unit that the chunk is about."""
        return None if self.head is None else self.units[self.head]

    @property
    def person_unit(self) -> Unit | None:
        """Give the unit that names the person in the role."""
        return None if self.person is None else self.units[self.person]

    def unit_at(self, index: int) -> Unit | None:
        """Give the unit that holds a token of the document."""
        return next((unit for unit in self.units if unit.start <= index < unit.end), None)


def find_chunks(doc: Doc, namings: Sequence[Naming], words: NounPhrases) -> list[Chunk]:
    """Give the noun chunks of *doc*, in order."""
    naming_at = {i: naming for naming in namings for i in range(naming.start, naming.end)}
    bounds: list[tuple[int, int]] = []
    start: int | None = None
    for token in doc:
        inside = token.i in naming_at or _belongs(token, naming_at, words)
        if start is not None and (not inside or _begins(token, start, naming_at, words)):
            bounds.append((start, token.i))
            start = None
        if inside and start is None:
            start = token.i
    if start is not None:
        bounds.append((start, len(doc)))
    chunks = [_chunk(doc, begin, end, naming_at, words) for begin, end in bounds]
    return [chunk for chunk in chunks if chunk.units]


def _belongs(token: Token, naming_at: dict[int, Naming], words: NounPhrases) -> bool:
    if token.lower_ in words.possessive_marks and token.pos_ != "NOUN":
        return False
    if token.pos_ in _CHUNKABLE:
        return not token.is_space
    inner = _inner_hyphen(token) or _inner_particle(token, naming_at, words)
    return inner or _joins_adjectives(token, naming_at, words)


def _inner_particle(token: Token, naming_at: dict[int, Naming], words: NounPhrases) -> bool:
    """Tell the particle of an unknown person's name: "Staffan de Mistura"."""
    doc = token.doc
    if token.lower_ not in words.particles or not 0 < token.i < len(doc) - 1:
        return False
    sides = doc[token.i - 1], doc[token.i + 1]
    return all(side.pos_ == "PROPN" and side.i not in naming_at for side in sides)


def _inner_hyphen(token: Token) -> bool:
    """Tell a hyphen within a word, or what follows one: "US-led"."""
    doc = token.doc
    if token.i == 0 or token.i + 1 >= len(doc):
        return False
    before = doc[token.i - 1]
    if token.text == "-":
        return not before.whitespace_ and not token.whitespace_
    return before.text == "-" and not before.whitespace_ and token.i > 1


def _joins_adjectives(token: Token, naming_at: dict[int, Naming], words: NounPhrases) -> bool:
    """Tell whether "and" or a comma stands between adjectives of one noun ("russe et turc")."""
    if token.lower_ not in words.coordinators and token.text != ",":
        return False
    before, after = naming_at.get(token.i - 1), naming_at.get(token.i + 1)
    if not (before and after and before.kind == after.kind == "demonym"):
        return False
    doc = token.doc
    if words.head == "first":
        left = doc[before.start - 1] if before.start else None
        listed = left is not None and (left.text == "," or left.pos_ in {"NOUN", "ADJ", "PROPN"})
        return listed and doc[after.start].text.islower()
    following = doc[after.end] if after.end < len(doc) else None
    nominal = following is not None and (
        following.pos_ in {"NOUN", "PROPN", "ADJ"} or following.lower_ in words.coordinators
        or following.text == ","
    )  # fmt: skip
    return nominal and not doc[before.end - 1].lower_.endswith("s")


def _begins(token: Token, start: int, naming_at: dict[int, Naming], words: NounPhrases) -> bool:
    """Tell whether a token that could go on with the chunk begins the next one."""
    naming = naming_at.get(token.i)
    if naming and naming.start < token.i:
        return False
    before = token.doc[token.i - 1]
    if token.is_sent_start and before.is_punct:
        return True
    if words.head == "first" and _follows_phrase_of_verb(token, naming):
        return True
    if token.pos_ == "DET":
        return before.pos_ not in {"DET", "ADJ"} or token.lower_ in words.definite
    return False


def _follows_phrase_of_verb(token: Token, naming: Naming | None) -> bool:
    """Tell the object behind a noun that makes one verb with "en": "a mis en garde Manille"."""
    if naming is None or not naming.entries or token.i < 2:
        return False
    noun, case = token.doc[token.i - 1], token.doc[token.i - 2]
    return noun.pos_ == "NOUN" and case.lower_ == "en" and naming.kind == "name"


def _chunk(
    doc: Doc, start: int, end: int, naming_at: dict[int, Naming], words: NounPhrases
) -> Chunk:
    units = _units(doc, start, end, naming_at, words)
    if words.head == "first":
        units = _until_noun(units)
        head, person = _head_first(units)
    else:
        head, person = _head_last(units)
    if units:
        end = _end(doc, units[-1].end, end, words)
    return Chunk(start, end, tuple(units), head, person)


def _until_noun(units: list[Unit]) -> list[Unit]:
    """Cut the units of a French chunk before a common noun: there the next phrase begins."""
    for i, unit in enumerate(units):
        if i and unit.kind == "noun" and units[0].kind in {"role", "name"}:
            return units[:i]
    return units


def _end(doc: Doc, start: int, end: int, words: NounPhrases) -> int:
    """Give where a chunk ends behind its last unit: after its adjectives, where they follow."""
    if words.head == "first":
        while start < end and doc[start].pos_ == "ADJ" and doc[start].head.i < start:
            start += 1
    return start


def _units(
    doc: Doc, start: int, end: int, naming_at: dict[int, Naming], words: NounPhrases
) -> list[Unit]:
    units: list[Unit] = []
    i = start
    while i < end:
        naming = naming_at.get(i)
        stop = min(naming.end, end) if naming else i + 1
        if naming and not _is_leaning(doc, naming, naming_at, words):
            modifier = naming.role is not None and naming.role.kind == "modifier"
            units.append(Unit(i, stop, "modifier" if modifier else naming.kind, naming))
        elif not naming:
            _add_plain(units, doc[i], words)
        i = stop
    return units


def _is_leaning(doc: Doc, naming: Naming, naming_at: dict[int, Naming], words: NounPhrases) -> bool:
    """Tell a side taken ("Turkish-backed", "pro-Russian", "non-US") from a nationality."""
    after = doc[naming.end] if naming.end < len(doc) else None
    if after is not None and after.text == "-" and not after.whitespace_ and after.i + 1 < len(doc):
        following = doc[after.i + 1]
        if following.i not in naming_at and following.text.islower():
            return True
    if naming.start < 2 or doc[naming.start - 1].text != "-":
        return False
    return doc[naming.start - 2].lower_ in words.leaning


def _add_plain(units: list[Unit], token: Token, words: NounPhrases) -> None:
    """Add a word unknown to the gazetteer; capitalised ones in a row are one unit."""
    if _extends_name(units, token, words):
        units[-1] = Unit(units[-1].start, token.i + 1, "proper")
        return
    if token.lower_ in words.titles or token.pos_ not in {"NOUN", "PROPN", "X"}:
        return
    if token.dep_ == "nummod":
        return  # "Three Israelis": tagged as a name for its capital
    if not token.text[0].isalpha() or (_after_hyphen(token) and token.text.islower()):
        return
    kind = "proper" if token.text[0].isupper() and token.pos_ != "NOUN" else "noun"
    units.append(Unit(token.i, token.i + 1, kind))


def _extends_name(units: list[Unit], token: Token, words: NounPhrases) -> bool:
    """Tell whether a word goes on with the name before it: hyphens, particles, initials do."""
    if not units or units[-1].kind != "proper" or units[-1].end != token.i:
        return False
    return token.text == "-" or token.text[0].isupper() or token.lower_ in words.particles


def _after_hyphen(token: Token) -> bool:
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and before.text == "-" and not before.whitespace_


def _is_person(unit: Unit) -> bool:
    if unit.kind == "proper":
        return True
    return unit.kind == "name" and unit.naming is not None and (
        unit.naming.entries[0].kind == "leader"
    )  # fmt: skip


def _head_first(units: Sequence[Unit]) -> tuple[int | None, int | None]:
    """Find the head of a French chunk: its first noun; a person's name may follow a role."""
    head = next((i for i, unit in enumerate(units) if unit.kind not in _ADJECTIVES), None)
    if head is None:
        return (0 if units else None), None
    if units[head].kind == "role":
        later = range(head + 1, len(units))
        return head, next((i for i in later if _is_person(units[i])), None)
    return head, None


def _head_last(units: Sequence[Unit]) -> tuple[int | None, int | None]:
    """Find the head of an English chunk: its last noun; a title before a name is the head."""
    if not units:
        return None, None
    last = len(units) - 1
    if not _is_person(units[last]):
        return last, None
    titles = [i for i in range(last) if units[i].kind == "role"]
    return (titles[-1], last) if titles else (last, None)
