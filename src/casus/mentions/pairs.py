"""Those of "les deux belligérants", "both countries", "the two neighbours": who with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from spacy.tokens import Token

from casus.knowledge.neighbours import are_neighbours
from casus.knowledge.states import states
from casus.mentions.antecedents import Antecedent
from casus.plover import ontology
from casus.records import Actor

_SENTENCES_BACK = 4  # how far back a sentence that names two decides
_ARMED = frozenset({"PRM", "REB", "UAF"})
_OF_STATE = frozenset({"GOV", "MIL"})


class _Side(NamedTuple):
    """A state, or an armed group by its entity or sector."""

    country: str | None
    group: str | None


class _Told(NamedTuple):
    """A side named in a sentence."""

    side: _Side
    sentence: int
    actor: Actor


class Pairs:
    """Finds pairs among the parties named before a token of one document."""

    def __init__(
        self, named: Callable[[int], Sequence[Antecedent]], sentences: Sequence[int]
    ) -> None:
        self._named = named
        self._sentences = sentences

    def before(self, token: Token, countries: bool, number: int = 2) -> tuple[Actor, ...]:
        """Give the *number* parties that stand beside or against each other before *token*.

        Its own sentence decides where it names so many; else whoever it names is another, such as
        a mediator, and the nearest sentence that names so many others decides, or the two named
        most often where no third comes near. *countries*: only states count, and are given as such.
        """
        told = self._told(token, countries)
        here = self._sentences[token.i]
        own = [one for one in told if one.sentence == here]
        acting = self._acting_beside(token)
        found = _all(number, [one for one in own if one.side.country not in acting])
        if not found:
            others = acting | {one.side.country for one in own}
            rest = [one for one in told if one.side.country not in others]
            found = self._earlier(number, rest, here)
        return tuple(state_of(actor) if countries else actor for actor in found)

    def neighbours_before(self, token: Token) -> tuple[Actor, ...]:
        """Give the two states named before *token* that border on each other.

        The pair that is told most, each by the times that its rarer state is named: a third that
        one sentence brings in is no party to the matter. Where two pairs are told alike, the
        sentences from the nearest on decide, and where those name several, nobody is meant.
        """
        told = self._told(token, countries=True)
        counts = Counter(one.side.country for one in told)
        weights = Counter(
            {pair: min(counts[code] for code in pair) for pair in _neighbours(counts)}
        ).most_common(2)
        here = self._sentences[token.i]
        clear = len(weights) == 2 and weights[0][1] > weights[1][1]
        if clear:
            told = [one for one in told if one.side.country in weights[0][0]]
        for back in range((here if clear else _SENTENCES_BACK) + 1):
            first: dict[str | None, Actor] = {}
            for one in told:
                if here - back <= one.sentence:
                    first.setdefault(one.side.country, one.actor)
            if pairs := _neighbours(first):
                sure = len(pairs) == 1
                return tuple(state_of(first[code]) for code in first if sure and code in pairs[0])
        return ()

    def _earlier(self, number: int, told: Sequence[_Told], here: int) -> tuple[Actor, ...]:
        for back in range(1, _SENTENCES_BACK + 1):
            found = _all(number, [one for one in told if one.sentence == here - back])
            if found:
                return found
        if number != 2:
            return ()
        counts = Counter(one.side for one in told).most_common(3)
        clear = len(counts) == 2 or (len(counts) == 3 and counts[2][1] * 2 <= counts[1][1])
        top = {side for side, _ in counts[:2]} if clear else set()
        return _all(2, [one for one in told if one.side in top])

    def _told(self, token: Token, countries: bool) -> list[_Told]:
        return [
            _Told(side, antecedent.sentence, actor)
            for antecedent in self._named(token.i)
            for actor in antecedent.actors
            if (side := _side(actor, countries)) is not None
        ]

    def _acting_beside(self, token: Token) -> set[str | None]:
        """Give the countries that act on the pair in its own clause: they are no part of it."""
        here = self._sentences[token.i]
        beside = {child.i for child in token.head.children if child.dep_.startswith("nsubj")}
        return {
            actor.country
            for antecedent in self._named(token.i)
            if antecedent.sentence == here and antecedent.token in beside - {token.i}
            for actor in antecedent.actors
        }


def _neighbours(codes: Iterable[str | None]) -> list[tuple[str | None, str | None]]:
    """List the pairs among *codes* that border on each other."""
    return [pair for pair in combinations(codes, 2) if are_neighbours(*pair)]


def _all(number: int, told: Sequence[_Told]) -> tuple[Actor, ...]:
    """Give the first mention of each side where there are exactly *number*, else nobody."""
    first: dict[_Side, Actor] = {}
    for one in told:
        first.setdefault(one.side, one.actor)
    return tuple(first.values()) if len(first) == number else ()


def _side(actor: Actor, countries: bool) -> _Side | None:
    """Give the side that an actor belongs to; a territory is none, it is what they are at odds on.

    Where groups count as sides, those who are neither armed nor of the state do not.
    """
    if actor.sector in _ARMED and not countries:
        return _Side(actor.country, actor.entity or actor.sector)
    if actor.country is None or actor.country in ontology().international or actor.sector == "PRE":
        return None
    return _Side(actor.country, None) if countries or actor.sector in _OF_STATE else None


def state_of(actor: Actor) -> Actor:
    """Give the state of an actor, as an actor in the same words."""
    state = states().get(actor.country or "")
    name = state.name if state else actor.name
    return replace(actor, sector="GOV", other_sectors=(), entity=actor.country, name=name)
