"""Which names of states and capitals are scenes: "in Moscow", "dans les rues de Khartoum"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from casus.knowledge.frames import lexicon
from casus.knowledge.grammar import grammar
from casus.knowledge.place_words import place_words
from casus.knowledge.spelling import plain
from casus.mentions.phrases import Phrases

_PLACED = frozenset({"capital", "region", "separatist", "state"})
_TOPICS = frozenset({"region", "separatist", "state"})
_QUOTES = frozenset({'"', "“", "«", "'", "‘"})
_BACK = 24  # characters looked back for words that only a place follows
_PREDICATES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


class Scenes:
    """Tells the scenes among the chunks of one document."""

    def __init__(self, phrases: Phrases, lang: str) -> None:
        self._phrases = phrases
        self._lang = lang
        self._at = place_words(lang).at
        self._flat = plain(str(phrases.doc.text))

    def holds(self, index: int) -> bool:
        """Tell whether chunk *index* names a state or capital as where something happens.

        Words that only a place follows stand before it, and what they hang on does not take its
        parties by them: "sanctions à Téhéran" are against it, "un attentat à Téhéran" is there.
        """
        chunk = self._phrases.chunks[index]
        unit = chunk.head_unit
        if unit is None or unit.naming is None or not unit.naming.entries:
            return False
        if unit.naming.entries[0].kind not in _PLACED:
            return False
        if self.is_topic(index):
            return True
        located = self._is_at(unit.start) or (
            self._is_at(chunk.start) and not self._is_ambivalent(chunk.start - 1)
        )
        return located and not self._is_party(index)

    def is_topic(self, index: int) -> bool:
        """Tell what a headline is about from who acts in it: "Burkina Faso : Bamako promet ...".

        A state before a colon, unless what it says is quoted behind.
        """
        doc, chunk = self._phrases.doc, self._phrases.chunks[index]
        unit = chunk.head_unit
        if unit is None or unit.naming is None or not unit.naming.entries:
            return False
        if unit.naming.entries[0].kind not in _TOPICS or chunk.end + 1 >= len(doc):
            return False
        leads = chunk.start == 0 or bool(doc[chunk.start].is_sent_start)
        colon, following = doc[chunk.end], doc[chunk.end + 1]
        return leads and colon.text == ":" and following.text not in _QUOTES

    def told_after(self, index: int, verb: int) -> Token | None:
        """Give the noun behind a topic's colon and before token *verb*: who acts there."""
        later = range(index + 1, len(self._phrases.chunks))
        before = [i for i in later if self._phrases.chunks[i].end <= verb]
        return self._phrases.noun_of(before[0]) if before else None

    def _is_at(self, index: int) -> bool:
        """Tell whether words that only a place follows end right before a token."""
        start = self._phrases.doc[index].idx
        return self._at.search(self._flat, max(0, start - _BACK), start) is not None

    def _is_ambivalent(self, index: int) -> bool:
        """Tell whether a token leads to a party where an article follows: "à la France"."""
        return self._phrases.doc[index].lower_ in self._phrases.words.ambivalent

    def _is_party(self, index: int) -> bool:
        noun = self._phrases.noun_of(index)
        case = next((child.lower_ for child in noun.lefts if child.dep_ == "case"), None)
        if case not in self._phrases.words.ambivalent or noun.dep_ == "obl:mod":
            return False
        case = grammar(self._lang).contractions.get(case, case)
        return case in _party_slots(self._lang).get(_predicate(noun.head), frozenset())


def _predicate(token: Token) -> tuple[str, str]:
    return _PREDICATES.get(token.pos_, ""), token.lemma_.lower()


@cache
def _party_slots(lang: str) -> dict[tuple[str, str], frozenset[str]]:
    """Map predicates (kind and lemma) to the slots in which their frames have a party."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for (kind, lemma), frames in lexicon(lang).frames.items():
        slots = {s for f in frames for s in (*f.actor, *f.recipient, *f.joins)}
        if "iobj" in slots:
            slots |= {"à", "to"}
        found[kind, lemma] = frozenset(slots)
    return found
