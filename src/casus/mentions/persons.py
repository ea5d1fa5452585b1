"""The people of a dispatch: the part in which each is introduced, kept for later mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casus.mentions.chunks import Chunk, Unit
from casus.records import Actor, Span

if TYPE_CHECKING:
    from casus.mentions.actors import ActorReader


@dataclass(frozen=True, slots=True)
class Persons:
    """People by surname and by full name as the dispatch writes them."""

    by_name: Mapping[str, Actor]

    def of(self, text: str, span: Span) -> tuple[Actor, ...]:
        """Give the person of a full name, or of a surname once introduced, at *span*."""
        actor = self.by_name.get(text) or self.by_name.get(_surname(text))
        return (replace(actor, text=text, span=span),) if actor else ()


def find_persons(reader: ActorReader) -> Persons:
    """Find who is introduced with a role: before the name, in apposition to it, or after it."""
    found: dict[str, Actor] = {}
    for unit, actor in _introductions(reader):
        words = reader.phrases.doc[unit.start : unit.end].text
        person = replace(actor, name=words)
        found.setdefault(words, person)
        found.setdefault(_surname(words), person)
    return Persons(found)


def _surname(words: str) -> str:
    return words.rpartition(" ")[2]


def _introductions(reader: ActorReader) -> Iterator[tuple[Unit, Actor]]:
    for index, chunk in enumerate(reader.phrases.chunks):
        head = chunk.head_unit
        if head is None:
            continue
        if _is_person_role(head):
            unit = _name_of(reader, index, chunk)
            actors = reader.of_chunk(index) if unit else ()
        elif head.kind == "proper":
            unit, actors = head, _apposed_role(reader, index)
        else:
            continue
        if unit and unit.kind == "proper" and len(actors) == 1:
            yield unit, actors[0]


def _is_person_role(unit: Unit) -> bool:
    role = unit.naming.role if unit.naming else None
    return role is not None and role.kind == "person"


def _name_of(reader: ActorReader, index: int, chunk: Chunk) -> Unit | None:
    """Find the name that follows a role: in its chunk, at its complement's end, or apposed."""
    if chunk.person_unit:
        return chunk.person_unit
    last = index
    for linked in reader.phrases.links.chain(index):
        units = reader.phrases.chunks[linked].units
        if len(units) > 1 and units[-1].kind == "proper":
            return units[-1]
        last = linked
    apposed = reader.phrases.links.apposed(last)
    head = reader.phrases.chunks[apposed].head_unit if apposed is not None else None
    return head if head and head.kind == "proper" and apposed and _closes(reader, apposed) else None


def _closes(reader: ActorReader, index: int) -> bool:
    """Tell whether an apposition ends with a comma, a bracket or the sentence."""
    end = reader.phrases.chunks[index].end
    return end >= len(reader.phrases.doc) or reader.phrases.doc[end].is_punct


def _apposed_role(reader: ActorReader, index: int) -> tuple[Actor, ...]:
    apposed = reader.phrases.links.apposed(index)
    if apposed is None:
        return ()
    head = reader.phrases.chunks[apposed].head_unit
    return reader.of_chunk(apposed) if head and _is_person_role(head) else ()
