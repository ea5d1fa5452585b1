"""What a pronoun may stand for: every phrase of the dispatch with what agreement looks at."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from casus.knowledge.anaphora import genders
from casus.mentions.chunks import Chunk, Unit
from casus.mentions.phrases import Phrases
from casus.records import Actor

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "ROOT", "root"})
_OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
_GENDERS = {"Fem": "feminine", "Masc": "masculine"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A phrase that something later may take up.

    `token` is the index of its head, `sentence` that of its sentence. `number` and `gender` are
    `any` where the words leave them open. `kind`: `person`, `people`, `body` (states,
    institutions, groups), `thing`. `weight` tells how prominent its place in the sentence is;
    `collective` whether many act under its singular name ("the police", "the group").
    """

    token: int
    sentence: int
    actors: tuple[Actor, ...]
    number: str
    gender: str
    kind: str
    weight: int
    collective: bool = False

    @property
    def keys(self) -> frozenset[tuple[str | None, str | None, str | None]]:
        """Give the keys of its actors."""
        return frozenset(actor.key for actor in self.actors)


def head_token(chunk: Chunk, phrases: Phrases) -> Token:
    """Give the token of *chunk* that the rest of the sentence governs."""
    doc = phrases.doc
    unit = chunk.head_unit
    inside = range(chunk.start, chunk.end)
    roots = [i for i in inside if doc[i].head.i not in inside or doc[i].head.i == i]
    if unit:
        own = [i for i in roots if unit.start <= i < unit.end]
        person = chunk.person_unit
        named = [i for i in roots if person and person.start <= i < person.end]
        roots = own or named or roots
        return doc[roots[0]] if roots else doc[unit.start]
    return doc[roots[0] if roots else chunk.start]


def antecedent_of(
    index: int,
    sentence: int,
    actors: tuple[Actor, ...],
    phrases: Phrases,
    lang: str,
) -> Antecedent | None:
    """Give chunk *index*, which names *actors*, as an antecedent.

    None where it is no noun phrase of its own, or a thing out of focus.
    """
    chunk = phrases.chunks[index]
    unit = chunk.head_unit
    if unit is None:
        return None
    token = head_token(chunk, phrases)
    weight = _weight(token, index, phrases)
    if not actors and (weight < 60 or unit.kind == "proper"):
        return None
    number, gender = _agreement(chunk, unit, phrases, lang)
    kind = _kind(unit, number) if actors else "thing"
    collective = kind == "body" and not _is_state(unit)
    return Antecedent(token.i, sentence, actors, number, gender, kind, weight, collective)


def _is_state(unit: Unit) -> bool:
    entries = unit.naming.entries if unit.naming else ()
    return bool(entries) and entries[0].kind in {"state", "capital", "seat", "separatist"}


def _weight(token: Token, index: int, phrases: Phrases) -> int:
    """Weigh the place in the sentence: subject, object, other, inside another phrase.

    The order is that of Lappin and Leass (1994); the numbers are theirs, rounded.
    """
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    if phrases.links.is_complement(index) or phrases.links.is_possessor(index):
        return 20
    if token.dep_ in _SUBJECTS:
        return 80
    if phrases.is_located(index):
        return 10
    return 50 if token.dep_ in _OBJECTS else 40


def _kind(unit: Unit, number: str) -> str:
    naming = unit.naming
    if naming is None:
        return "person" if unit.kind == "proper" else "people"
    if naming.role:
        if naming.role.kind == "person":
            return "person" if number == "singular" else "people"
        return "body" if naming.role.kind == "institution" else "people"
    kind = naming.entries[0].kind
    if kind == "demonym":
        return "people" if number == "plural" else "person"
    return "person" if kind == "leader" else "body"


def _agreement(chunk: Chunk, unit: Unit, phrases: Phrases, lang: str) -> tuple[str, str]:
    """Give number and gender: of a state by its name, else by article and ending."""
    naming = unit.naming
    entry = naming.entries[0] if naming and naming.entries else None
    if entry and entry.kind in {"capital", "leader"}:
        return "singular", "any"
    if entry and entry.kind == "state" and entry.country:
        plural = "singular" if lang == "en" else "any"
        known = genders().get(entry.country) if lang == "fr" else None
        if known:
            return known[1], known[0]
        return plural, "any"
    tokens = [phrases.doc[i] for i in range(chunk.start, unit.end)]
    return _number(tokens, entry is not None), _gender(tokens) if lang == "fr" else "any"


def _number(tokens: list[Token], named: bool) -> str:
    last = tokens[-1]
    marks = {number for token in tokens for number in token.morph.get("Number", [])}
    if any(token.pos_ == "NUM" and token.lower_ not in {"un", "une", "one"} for token in tokens):
        return "plural"
    determiner = tokens[0].morph.get("Number", []) if tokens[0].pos_ == "DET" else []
    if determiner:
        return "plural" if "Plur" in determiner else "singular"
    if named:
        return (
            "plural" if "Plur" in last.morph.get("Number", []) and len(tokens) > 1 else "singular"
        )
    return "plural" if "Plur" in marks else "singular"


def _gender(tokens: list[Token]) -> str:
    for token in tokens:
        if token.pos_ in {"DET", "NOUN", "ADJ"} and (found := token.morph.get("Gender", [])):
            return _GENDERS.get(found[0], "any")
    return "any"
