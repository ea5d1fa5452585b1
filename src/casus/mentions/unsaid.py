"""The country of a role told without one: "the army", "le ministre", "la police de Mossoul"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from casus.knowledge.names import Role
from casus.mentions.bearers import entries_of
from casus.mentions.focus import Focus
from casus.mentions.phrases import Phrases
from casus.mentions.sectors import OF_STATE, Bearer, bearer_of
from casus.plover import ontology
from casus.records import Actor, Span

_CLEAR = 0.4  # share of mentions from which the country in focus is taken for anybody's
_ARMED = frozenset({"MIL", "PRM", "REB"})  # whose country a dispatch leaves open as often as not
_STATELESS = frozenset({"REF", "UAF", "UNK"})  # whose country the focus does not tell


@dataclass(frozen=True, slots=True)
class Setting:
    """What a dispatch lends to the roles that it tells.

    `focus` is the country in focus; `possessor` follows a possessive determiner to whom it stands
    for; `anaphoric` tells a noun that names nobody by itself ("le pays"); `country_at` gives the
    country of the place named in a span.
    """

    focus: Focus
    possessor: Callable[[Token], tuple[Actor, ...]]
    anaphoric: Callable[[Token], bool]
    country_at: Callable[[Span], str | None]


class Unsaid:
    """Finds the country of a role: by a town, a shared adjective, an earlier mention, the focus."""

    def __init__(
        self, phrases: Phrases, setting: Setting, of_chunk: Callable[[int], tuple[Actor, ...]]
    ) -> None:
        self._phrases = phrases
        self._setting = setting
        self._of_chunk = of_chunk

    def country(self, index: int, role: Role) -> tuple[Bearer, ...]:
        """Give whose the role of chunk *index* is, nearest evidence first; () where unsure."""
        found = self._placed(index) or self._shared(index)
        if found:
            return found
        if role.lemma in self._phrases.words.relief:
            return (Bearer("NGO"),)
        if role.sector in _STATELESS or self._is_named(index) or self._is_abroad(index):
            return ()
        return (
            self._topic(index, role)
            or self._before(index, role)
            or self._located(index, role)
            or self._focus(index, role)
        )

    def _topic(self, index: int, role: Role) -> tuple[Bearer, ...]:
        """Give the state that the sentence before and this one are both about.

        "Accra refuse. Le ministère rappelle que le Ghana ...": the ministry is Ghana's.
        """
        doc, start = self._phrases.doc, self._phrases.chunks[index].start
        first = doc[start].sent.start
        if role.kind != "institution" or role.sector not in OF_STATE or not first:
            return ()
        if doc[first - 1].is_space:  # a new paragraph takes up nobody
            return ()
        before = self._subjects(doc[first - 1].sent, index)
        shared = before & self._subjects(doc[start].sent, index)
        return (Bearer(next(iter(shared))),) if len(shared) == 1 else ()

    def _subjects(self, sentence: TokenSpan, index: int) -> set[str]:
        """Give the states named as subjects in a sentence, chunk *index* left out."""
        found: set[str] = set()
        for other, chunk in enumerate(self._phrases.chunks):
            unit = chunk.head_unit
            inside = sentence.start <= chunk.start and chunk.end <= sentence.end
            if other == index or not inside or unit is None or unit.kind != "name":
                continue
            if self._phrases.noun_of(other).dep_.startswith("nsubj") and unit.naming:
                country = unit.naming.entries[0].country
                found |= {country} if country else set()
        return found

    def _is_named(self, index: int) -> bool:
        """Tell a body with an unknown name of its own ("the Bush administration")."""
        chunk = self._phrases.chunks[index]
        return any(u.kind == "proper" and u is not chunk.person_unit for u in chunk.units)

    def _is_abroad(self, index: int) -> bool:
        """Tell a role of others than the country in focus: "les dirigeants étrangers"."""
        doc, chunk = self._phrases.doc, self._phrases.chunks[index]
        unit = chunk.head_unit
        inside = range(unit.start, unit.end) if unit else range(0)
        beside = [doc[i] for i in range(chunk.start, chunk.end) if i not in inside]
        forms = {form for token in beside for form in (token.lower_, token.lemma_.lower())}
        return bool(forms & self._phrases.words.abroad)

    def _placed(self, index: int) -> tuple[Bearer, ...]:
        """Give the country of the town or region that a role is of ("the Mosul police")."""
        links = self._phrases.links
        owner = links.possessor(index)
        for linked in (index, *links.chain(index), *([] if owner is None else [owner])):
            chunk = self._phrases.chunks[linked]
            for unit in chunk.units:
                if unit.kind == "proper" and unit is not chunk.person_unit:
                    span = self._phrases.span(unit.start, unit.end)
                    if country := self._setting.country_at(span):
                        return (Bearer(country),)
        return ()

    def _shared(self, index: int) -> tuple[Bearer, ...]:
        """Give the country of an adjective that two joined roles share.

        "Un médecin et une infirmière cubains" shares the last, "a Cuban physician and nurse" the
        first; an article before the second noun ends the sharing in English.
        """
        phrases = self._phrases
        if phrases.words.head == "first":
            following = phrases.links.joined(index)
            after = phrases.doc[min(phrases.chunks[index].end, len(phrases.doc) - 1)]
            if following is None or after.lower_ not in phrases.words.coordinators:
                return ()
            adjectives = [u for u in phrases.chunks[following].units if u.kind == "demonym"]
            return tuple(Bearer(entry.country) for entry in entries_of(adjectives))
        if index == 0 or phrases.links.joined(index - 1) != index:
            return ()
        if phrases.doc[phrases.chunks[index].start].pos_ == "DET":
            return ()
        head = phrases.chunks[index - 1].head_unit
        before = self._of_chunk(index - 1) if head and head.kind == "role" else ()
        return tuple(Bearer(actor.country) for actor in before if actor.country)

    def _before(self, index: int, role: Role) -> tuple[Bearer, ...]:
        """Give whose the same role was when it was last told, unless another name follows it."""
        if self._phrases.chunks[index].person_unit is not None:
            return ()
        for earlier in range(index - 1, -1, -1):
            unit = self._phrases.chunks[earlier].head_unit
            if unit and unit.naming and self._is_same(unit.naming.role, role):
                actors = self._of_chunk(earlier)
                if len(actors) == 1 and _can_recur(actors[0], role):
                    return (bearer_of(actors[0]),)
        return ()

    def _is_same(self, earlier: Role | None, role: Role) -> bool:
        """Tell whether a role takes up an earlier one: "the minister", the defence minister."""
        if earlier is None or earlier.kind != role.kind:
            return False
        at = 0 if self._phrases.words.head == "first" else -1
        return earlier == role or earlier.lemma.split(" ")[at] == role.lemma

    def _located(self, index: int, role: Role) -> tuple[Bearer, ...]:
        """Give the country that the sentence places its story in ("Au Mali, l'armée ...").

        So with plain people ("killed two civilians in Kharkiv"), not with those of office. A
        state's own body is of the scene of the sentence before where its own tells none.
        """
        if role.kind == "person":
            return ()
        doc = self._phrases.doc
        sentence = doc[self._phrases.chunks[index].start].sent
        country = self._scene_of(sentence)
        follows = sentence.start > 0 and not doc[sentence.start - 1].is_space
        if country is None and follows and role.kind == "institution" and role.sector in OF_STATE:
            country = self._scene_of(doc[sentence.start - 1].sent)
        return (Bearer(country),) if country else ()

    def _scene_of(self, sentence: TokenSpan) -> str | None:
        """Give the country of the first place that a sentence tells as a scene."""
        for other, chunk in enumerate(self._phrases.chunks):
            inside = sentence.start <= chunk.start and chunk.end <= sentence.end
            scene = inside and self._phrases.follows_locative(other)
            if scene and (country := self._country_at(other)):
                return country
        return None

    def _country_at(self, index: int) -> str | None:
        """Give the country of a place: by its own name, or whose it is ("le sud du Liban")."""
        for linked in (index, *self._phrases.links.chain(index)):
            unit = self._phrases.chunks[linked].head_unit
            if unit and unit.kind == "name" and unit.naming:
                return unit.naming.entries[0].country
            if unit and unit.kind == "proper":
                return self._setting.country_at(self._phrases.span(unit.start, unit.end))
        return None

    def _focus(self, index: int, role: Role) -> tuple[Bearer, ...]:
        """Give the country in focus: for state bodies, for others where it is much in focus."""
        focus = self._setting.focus
        named = self._phrases.chunks[index].person_unit is not None
        if role.sector in _ARMED and self._is_counted(index):
            return ()
        sure = focus.share >= _CLEAR or (role.sector in OF_STATE and not named)
        return (Bearer(focus.country),) if sure and focus.is_clear and focus.country else ()

    def _is_counted(self, index: int) -> bool:
        """Tell "20 militants", who may be anybody's, from "the 20 militants" and "rebels"."""
        chunk = self._phrases.chunks[index]
        words = self._phrases.doc[chunk.start : chunk.end]
        is_definite = any("Def" in word.morph.get("Definite", []) for word in words)
        return not is_definite and any(word.pos_ == "NUM" for word in words)


def _can_recur(actor: Actor, role: Role) -> bool:
    """Tell whether a role told again without country may be the same as before."""
    bodies = ontology().international
    return actor.country is not None and (role.kind == "person" or actor.country not in bodies)
