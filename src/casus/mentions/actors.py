"""Noun chunks to actors: country by name, adjective, possessor or complement, sector by role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from casus.knowledge.names import Entry, Role
from casus.mentions.bearers import entries_of
from casus.mentions.chunks import Chunk, Unit
from casus.mentions.persons import Persons, find_persons
from casus.mentions.phrases import Phrases
from casus.mentions.sectors import Bearer, bearer_of, of_people, role_sectors
from casus.mentions.unsaid import Setting, Unsaid
from casus.records import Actor, Span

_GOVERNED = frozenset({"capital", "seat", "state"})


class ActorReader:
    """Reads the actors that the chunks of a document name; every chunk is read once."""

    def __init__(self, phrases: Phrases, setting: Setting) -> None:
        self.phrases = phrases
        self._setting = setting
        self._unsaid = Unsaid(phrases, setting, self.of_chunk)
        self._read: dict[int, tuple[Actor, ...]] = {}
        self._reading: set[int] = set()
        self._persons: Persons | None = None
        self._introducing = False

    def of_chunk(self, index: int) -> tuple[Actor, ...]:
        """Give the actors that chunk *index* names, without what is coordinated with it."""
        if self._persons is None:
            self._find_persons()
        if index not in self._read and index not in self._reading:
            self._reading.add(index)
            self._read[index] = self._compose(index)
            self._reading.discard(index)
        return self._read.get(index, ())

    def _find_persons(self) -> None:
        """Find the people introduced, without following pronouns, which may stand for them."""
        self._persons, self._introducing = Persons({}), True
        self._persons = find_persons(self)
        self._introducing = False
        self._read.clear()

    def of_unit(self, index: int, unit: Unit) -> tuple[Actor, ...]:
        """Give the actors that one part of chunk *index* names by itself ("Turkish shelling")."""
        if unit.kind == "proper":
            return self._person_at(unit)
        span = self.phrases.span(unit.start, unit.end)
        if unit.naming and unit.naming.entries:
            return tuple(self._named(entry, unit, span) for entry in unit.naming.entries)
        if unit.naming and unit.naming.role and self.phrases.chunks[index].head_unit is not unit:
            before = [u for u in self.phrases.chunks[index].units if u.end <= unit.start]
            return self._of_role(index, unit, unit.naming.role, before)
        return ()

    def _compose(self, index: int) -> tuple[Actor, ...]:
        chunk = self.phrases.chunks[index]
        unit = chunk.head_unit
        if unit is None or self._is_uncoded(chunk):
            return ()
        if unit.naming and unit.naming.role:
            if self._is_transparent(unit) and self.phrases.links.complement(index) is not None:
                return self._of_plain(index, unit)
            others = [u for u in chunk.units if u is not unit and u is not chunk.person_unit]
            return self._of_role(index, unit, unit.naming.role, others)
        if unit.kind == "name" or (unit.kind == "demonym" and self._is_noun(chunk, unit)):
            span = self.phrases.span(chunk.start, max(unit.end, self._tail(chunk, unit)))
            entries = unit.naming.entries if unit.naming else ()
            return tuple(self._named(entry, unit, span) for entry in entries)
        if unit.kind == "proper":
            return self._person_at(unit)
        return self._of_plain(index, unit)

    def _is_uncoded(self, chunk: Chunk) -> bool:
        words = self.phrases.doc[chunk.start : chunk.end].text.lower()
        return any(phrase in words for phrase in self.phrases.words.uncoded)

    def _tail(self, chunk: Chunk, unit: Unit) -> int:
        """Give the end of what belongs to a name: all of the chunk where nothing else is named."""
        return chunk.end if chunk.units[-1] is unit else unit.end

    def _is_noun(self, chunk: Chunk, unit: Unit) -> bool:
        """Tell a people from an adjective: nothing else in its chunk is a noun."""
        return all(other.kind in {"demonym", "modifier"} for other in chunk.units)

    def _named(self, entry: Entry, unit: Unit, span: Span) -> Actor:
        sector, others = entry.sector, entry.other_sectors
        if entry.kind in _GOVERNED:
            sector = sector or "GOV"
        elif entry.kind == "demonym" and sector is None:
            sector = of_people(self._chunk_of(unit), self.phrases.doc, unit, self.phrases.words)
        return Actor(
            text=self.phrases.text(span),
            span=span,
            name=entry.name,
            country=entry.country,
            sector=sector,
            other_sectors=others,
            entity=entry.id,
        )

    def _chunk_of(self, unit: Unit) -> Chunk:
        return next(c for c in self.phrases.chunks if c.start <= unit.start < c.end)

    def _of_plain(self, index: int, unit: Unit) -> tuple[Actor, ...]:
        """Read a noun that only counts or gathers others: "thousands of", "the Armenian side"."""
        noun = self.phrases.doc[unit.start]
        if noun.text[0].isupper() and (person := self._person_at(unit)):
            return person
        if not self._is_transparent(unit):
            return ()
        chunk = self.phrases.chunks[index]
        following = self.phrases.links.complement(index)
        if following is not None and (actors := self.of_chunk(following)):
            span = Span(self.phrases.start(index), actors[-1].span.end)
            return tuple(replace(a, text=self.phrases.text(span), span=span) for a in actors)
        role = next(iter(_modifiers(chunk.units)), None)
        others = [u for u in chunk.units if u is not unit]
        if role:
            return self._of_role(index, unit, role, others)
        entries = entries_of(others)
        span = self.phrases.span(chunk.start, chunk.end)
        return tuple(replace(self._named(e, unit, span), sector=e.sector or "GOV") for e in entries)

    def _is_transparent(self, unit: Unit) -> bool:
        noun = self.phrases.doc[unit.start if self.phrases.words.head == "first" else unit.end - 1]
        return bool({noun.lemma_.lower(), noun.lower_} & self.phrases.words.transparent)

    def _person_at(self, unit: Unit) -> tuple[Actor, ...]:
        span = self.phrases.span(unit.start, unit.end)
        if self._persons is None:
            self._find_persons()
        return self._persons.of(self.phrases.text(span), span) if self._persons else ()

    def _of_role(
        self, index: int, unit: Unit, role: Role, others: Sequence[Unit]
    ) -> tuple[Actor, ...]:
        chunk = self.phrases.chunks[index]
        groups, end = self._groups(index, unit, others)
        countries = next((g for g in groups if any(b.country for b in g)), ())
        if not countries:
            if self._names_nobody(unit):
                return ()
            countries = self._unsaid.country(index, role)
        if role.lemma in self.phrases.words.joint:
            countries = (Bearer("IGO"),)
        lenders = (bearer for group in (*groups, countries) for bearer in group)
        lent = next((bearer for bearer in lenders if bearer.sector), None)
        modifiers = _modifiers(others)
        start = self.phrases.start(index)
        span = Span(start, end)
        name = self._name(chunk, span)
        entity = None if chunk.person_unit is None else self._person_entity(chunk.person_unit)
        return tuple(
            Actor(
                text=self.phrases.text(span),
                span=span,
                name=name,
                country=bearer.country,
                sector=sector,
                other_sectors=other_sectors,
                entity=entity or bearer.entity,
            )
            for bearer in countries or (Bearer(None),)
            for sector, other_sectors in [role_sectors(role, bearer, lent, modifiers)]
        )

    def _names_nobody(self, unit: Unit) -> bool:
        """Tell a noun that needs somebody else to be somebody: "le pays", "son homologue"."""
        return self._is_relational(unit) or self._setting.anaphoric(self.phrases.doc[unit.start])

    def _is_relational(self, unit: Unit) -> bool:
        noun = self.phrases.doc[unit.start if self.phrases.words.head == "first" else unit.end - 1]
        return bool({noun.lemma_.lower(), noun.lower_} & self.phrases.words.relational)

    def _groups(
        self, index: int, unit: Unit, others: Sequence[Unit]
    ) -> tuple[list[tuple[Bearer, ...]], int]:
        """Give who may lend the role country and sector, nearest first, and where the phrase ends.

        The end is a character offset.
        """
        chunk = self.phrases.chunks[index]
        entries = entries_of(others, self.phrases.is_compound(chunk))
        groups = [tuple(bearer_of(entry) for entry in entries)]
        for other in others:
            if other.kind == "role" and other.naming and other.naming.role:
                groups.append((Bearer(None, other.naming.role.sector, told=True),))
        end = self.phrases.end(chunk.end)
        if self._is_relational(unit):
            return [group for group in groups if group], end
        groups.append(self._possessors(index))
        for linked in self.phrases.links.chain(index):
            bearers = tuple(self._complements(linked))
            groups.append(bearers)
            end = self.phrases.end(self.phrases.chunks[linked].end)
            if any(bearer.country for bearer in bearers):
                break
        else:
            if not any(b.country for g in groups for b in g):
                first = self.phrases.links.complement(index)
                end = self.phrases.end(self.phrases.chunks[first if first else index].end)
        if chunk.person_unit:
            groups.append(self._person(chunk.person_unit))
        return [group for group in groups if group], end

    def _complements(self, index: int) -> Iterator[Bearer]:
        """Give those whom a complement names, with those joined to it by "and"."""
        chunk = self.phrases.chunks[index]
        unit = chunk.head_unit
        if unit and unit.kind in {"role", "modifier"}:
            yield from (bearer_of(actor) for actor in self.of_chunk(index))
            return
        entries = entries_of(chunk.units)
        yield from (bearer_of(entry) for entry in entries)
        following = self.phrases.links.joined(index)
        while entries and unit and unit.kind == "name" and following is not None:
            joined = self.phrases.chunks[following]
            if not joined.head_unit or joined.head_unit.kind != "name":
                return
            if len(joined.units) > 1 or joined.head_unit.naming is None:
                return
            yield from (bearer_of(entry) for entry in joined.head_unit.naming.entries)
            following = self.phrases.links.joined(following)

    def _possessors(self, index: int) -> tuple[Bearer, ...]:
        owner = self.phrases.links.possessor(index)
        if owner is not None:
            return tuple(bearer_of(actor) for actor in self.of_chunk(owner))
        if self._introducing:
            return ()
        for token in self.phrases.tokens(index):
            if token.pos_ in {"DET", "PRON"} or token.dep_ == "nmod:poss":
                actors = self._setting.possessor(token)
                if actors:
                    return tuple(bearer_of(actor) for actor in actors)
            else:
                break
        before = self.phrases.chunks[index].start - 1
        if before >= 0 and self.phrases.doc[before].pos_ == "PRON":
            return tuple(bearer_of(a) for a in self._setting.possessor(self.phrases.doc[before]))
        return ()

    def _person(self, unit: Unit) -> tuple[Bearer, ...]:
        if unit.naming and unit.naming.entries:
            return tuple(Bearer(entry.country) for entry in unit.naming.entries)
        return ()

    def _person_entity(self, unit: Unit) -> str | None:
        return unit.naming.entries[0].id if unit.naming and unit.naming.entries else None

    def _name(self, chunk: Chunk, span: Span) -> str:
        person = chunk.person_unit
        if person is None:
            return self.phrases.text(span)
        if person.naming and person.naming.entries:
            return person.naming.entries[0].name
        return self.phrases.text(self.phrases.span(person.start, person.end))


def _modifiers(units: Sequence[Unit]) -> list[Role]:
    """Give the role words among *units* that only lend their sector ("former", "rebel")."""
    roles = [u.naming.role for u in units if u.kind == "modifier" and u.naming]
    return [role for role in roles if role is not None]
