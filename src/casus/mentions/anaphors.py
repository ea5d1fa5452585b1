"""Definite phrases that take up somebody named before: "ce territoire", "both sides"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from casus.knowledge.anaphora import Anaphora, Phrase
from casus.knowledge.noun_phrases import NounPhrases
from casus.mentions.antecedents import Antecedent
from casus.mentions.chunks import Chunk
from casus.mentions.pairs import Pairs, state_of
from casus.plover import ontology
from casus.records import Actor

_SENTENCES_BACK = 4  # how far back a phrase looks for what it takes up

_WANTED: dict[str, Callable[[Actor], bool]] = {
    "armed_group": lambda actor: actor.sector in {"PRM", "REB", "UAF"},
    "body": lambda actor: actor.country in {"EUR", "IGO", "UNO"},
    "last": lambda actor: True,
    "territory": lambda actor: actor.sector == "PRE",
}


class Anaphors:
    """Resolves the definite phrases of one document."""

    def __init__(
        self,
        doc: Doc,
        words: Anaphora,
        phrases: NounPhrases,
        named: Callable[[int], Sequence[Antecedent]],
        sentences: Sequence[int],
    ) -> None:
        self._doc = doc
        self._words = words
        self._phrases = phrases
        self._sentences = sentences
        self._pairs = Pairs(named, sentences)
        self._named = named  # every party named before a token, prominent or not

    def is_anaphoric(self, token: Token) -> bool:
        """Tell whether *token* is a noun that by itself names nobody ("pays", "group")."""
        forms = {token.lemma_.lower(), token.lower_}
        return any(
            forms & phrase.nouns
            for phrase in self._words.phrases
            if not phrase.referent.startswith("pair_of")
        )

    def is_description(self, token: Token, chunk: Chunk) -> bool:
        """Tell whether a phrase describes one of a known set: "the former Soviet republic"."""
        tokens = list(self._doc[chunk.start : chunk.end])
        described = (phrase for phrase in self._words.phrases if phrase.among and phrase.adjectives)
        return any(self._fits(token, tokens, phrase, False) for phrase in described)

    def counted(self, chunk: Chunk) -> int:
        """Tell how many of something known a chunk counts ("les deux présidents"), 0 where none."""
        words = {token.lower_ for token in self._doc[chunk.start : chunk.end]}
        if "both" in words or (words & self._words.pair_words and self._is_definite(chunk.start)):
            return 2
        return 3 if words & self._words.trio_words and self._is_definite(chunk.start) else 0

    def resolve(self, token: Token, chunk: Chunk | None) -> tuple[Actor, ...]:
        """Give whom the phrase headed by *token* takes up; () where it takes up nobody surely."""
        start, end = (chunk.start, chunk.end) if chunk else (max(token.i - 1, 0), token.i + 1)
        number = self.counted(chunk) if chunk is not None else 0
        if not number and not self._is_definite(start):
            return ()
        tokens = self._doc[start:end]
        for phrase in self._words.phrases:
            if self._fits(token, list(tokens), phrase, number > 0):
                found = self._referents(token, phrase, self._doc[start], number)
                if found or phrase.referent == "nobody":
                    return found
        return ()

    def together(self, token: Token, countries: bool, number: int) -> tuple[Actor, ...]:
        """Give the parties named before *token* that stand beside or against each other."""
        return self._pairs.before(token, countries, number)

    def is_neighbour(self, token: Token) -> bool:
        """Tell a noun that stands for a state by whom it borders on ("neighbour")."""
        forms = {token.lemma_.lower(), token.lower_}
        return any(
            forms & phrase.nouns and not phrase.adjectives
            for phrase in self._words.phrases
            if phrase.referent == "pair_of_neighbours"
        )

    def _is_definite(self, start: int) -> bool:
        words = self._phrases.definite | self._phrases.demonstrative
        if self._doc[start].lower_.replace("’", "'") in words:
            return True
        before = self._doc[start - 1] if start else None
        if before is None:
            return False
        contracted = before.pos_ == "ADP" and before.lower_ in self._phrases.contracted
        return contracted or before.lower_.replace("’", "'") in words

    def _fits(self, token: Token, tokens: Sequence[Token], phrase: Phrase, pair: bool) -> bool:
        neighbours = phrase.referent == "pair_of_neighbours"
        if neighbours and "Plur" not in token.morph.get("Number", []):
            return False  # "the neighbour" is one, and nobody knows whose
        if pair != phrase.referent.startswith("pair") and not neighbours:
            return False
        if not {token.lemma_.lower(), token.lower_} & phrase.nouns:
            return False
        words = {form for t in tokens for form in (t.lemma_.lower(), t.lower_)}
        if phrase.adjectives:
            return bool(words & phrase.adjectives)
        plural = "Plur" in token.morph.get("Number", [])
        return pair or neighbours or phrase.referent == "last" or not plural

    def _referents(
        self, token: Token, phrase: Phrase, first: Token, number: int
    ) -> tuple[Actor, ...]:
        if phrase.referent == "pair_of_neighbours" and number in {0, 2}:
            return self._pairs.neighbours_before(token)
        if phrase.referent.startswith("pair"):
            return self.together(token, phrase.referent != "pair", number)
        if phrase.referent == "country":
            return self._country(token, phrase, first.lower_ in self._phrases.demonstrative)
        wanted = _WANTED.get(phrase.referent)
        return self._last(token, wanted) if wanted else ()

    def _last(self, token: Token, wanted: Callable[[Actor], bool]) -> tuple[Actor, ...]:
        for candidate in reversed(self._named(token.i)):
            found = tuple(actor for actor in candidate.actors if wanted(actor))
            if found and candidate.token < token.i:
                return found
        return ()

    def _country(self, token: Token, phrase: Phrase, near: bool) -> tuple[Actor, ...]:
        """Give the country named last, or where the article is plain the most prominent."""
        here = self._sentence(token.i)
        scores: dict[str, float] = {}
        actors: dict[str, Actor] = {}
        for rank, candidate in enumerate(self._named(token.i)):
            for actor in candidate.actors:
                if actor.country is None or actor.country in ontology().international:
                    continue
                if phrase.among and actor.country not in phrase.among:
                    continue
                back = here - candidate.sentence
                if back > _SENTENCES_BACK:
                    continue
                score = rank if near else (100 + candidate.weight) / 2.0**back
                scores[actor.country] = score + (0 if near else scores.get(actor.country, 0))
                actors.setdefault(actor.country, actor)
        if not scores:
            return ()
        best = actors[max(scores, key=lambda country: scores[country])]
        return (state_of(best),)

    def _sentence(self, index: int) -> int:
        return self._sentences[index]
