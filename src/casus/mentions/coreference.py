"""Pronouns, possessives and relatives to whom they stand for; where unsure, to nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.knowledge.anaphora import Anaphora, Pronoun
from casus.mentions.antecedents import Antecedent
from casus.mentions.quotations import Speech
from casus.records import Actor

_SENTENCES_BACK = 3  # a pronoun further from its antecedent is left alone
_HERE = 100  # weight of standing in the pronoun's own sentence, halved with every sentence back
_VERBAL = frozenset({"AUX", "VERB"})
_ARGUMENTS = frozenset({"iobj", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "obl:arg"})
_NOMINAL_LABELS = frozenset({"iobj", "nmod", "nsubj", "obj", "obl"})
_PARTICIPLES = frozenset({"Ger", "Part"})

Key = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where pronouns find their antecedents.

    `antecedents` gives the phrases before a token's index, `antecedent_at` the one headed by a
    token, `actors_of` whom a token stands for, `issuer` who issued the dispatch's statement.
    """

    antecedents: Callable[[int], Iterable[Antecedent]]
    antecedent_at: Callable[[Token], Antecedent | None]
    actors_of: Callable[[Token], tuple[Actor, ...]]
    issuer: Callable[[], tuple[Actor, ...]]


class Pronouns:
    """Resolves the pronouns of one document."""

    def __init__(
        self,
        doc: Doc,
        words: Anaphora,
        sources: Sources,
        sentences: Sequence[int],
    ) -> None:
        self._doc = doc
        self._words = words
        self._sources = sources
        self._sentences = sentences
        self.speech = Speech(doc, words)

    def pronoun(self, token: Token) -> Pronoun | None:
        """Give what kind of pronoun *token* is, None where it is none."""
        form = token.lower_.replace("’", "'").removeprefix("-t").removeprefix("-")
        readings = self._words.pronouns.get(form, ())
        if token.is_upper and len(token) > 1:
            return None  # an abbreviation: the WHO
        if not readings or token.pos_ not in {"PRON", "DET", "ADV", "ADJ", "SCONJ"}:
            return None
        for reading in readings:
            possessive = reading.use.endswith("possessive")
            if possessive == self._is_determiner(token) or len(readings) == 1:
                return reading if self._fits(token, reading) else None
        return None

    def resolve(self, token: Token, pronoun: Pronoun) -> tuple[Actor, ...]:
        """Give the actors that *token* stands for, with their own words; () where unsure."""
        if pronoun.use.startswith("first"):
            return self._first_person(token)
        if pronoun.use == "relative":
            return self._relative(token)
        if pronoun.use == "reflexive":
            return self._reflexive(token)
        if pronoun.use == "last":
            return self._last(token, pronoun)
        if self._is_expletive(token):
            return ()
        return self._third_person(token, pronoun)

    def _is_determiner(self, token: Token) -> bool:
        return token.pos_ == "DET" or token.dep_ in {"nmod:poss", "det"}

    def _fits(self, token: Token, reading: Pronoun) -> bool:
        if reading.use == "relative":
            if "Dem" in token.morph.get("PronType", []) or token.pos_ == "DET":
                return False
            nominal = token.dep_.partition(":")[0] in _NOMINAL_LABELS
            return nominal or (token.pos_ == "PRON" and token.head is not token)
        if reading.use == "personal" and token.pos_ == "DET":
            return False
        return token.pos_ != "SCONJ"

    def _first_person(self, token: Token) -> tuple[Actor, ...]:
        speaker = self.speech.speaker(token)
        if speaker is not None and speaker.i != token.i:
            return self._sources.actors_of(speaker)
        return () if self.speech.quotation_of(token) else self._sources.issuer()

    def _last(self, token: Token, pronoun: Pronoun) -> tuple[Actor, ...]:
        """Give the one named last that agrees: "celui-ci", "the latter"."""
        sentence = self._sentences[token.i]
        for candidate in reversed(list(self._candidates(token, sentence))):
            if agrees(candidate, pronoun):
                return candidate.actors
        return ()

    def _relative(self, token: Token) -> tuple[Actor, ...]:
        for verb in (token, *token.ancestors):
            if verb.dep_.startswith("acl") and verb.head.i < token.i:
                return self._sources.actors_of(verb.head)
            if verb.sent != token.sent:
                break
        before = token.i - 1
        while before >= 0 and self._doc[before].pos_ in {"PUNCT", "ADP"}:
            before -= 1
        candidate = self._sources.antecedent_at(self._doc[before]) if before >= 0 else None
        return candidate.actors if candidate is not None else ()

    def _reflexive(self, token: Token) -> tuple[Actor, ...]:
        verb = token.head
        for governor in (verb, *verb.ancestors):
            subject = next((c for c in governor.children if c.dep_.startswith("nsubj")), None)
            if subject is not None and subject.i != token.i:
                return self._sources.actors_of(subject)
            if governor.dep_ not in {"xcomp", "conj", "advcl"}:
                break
        return ()

    def _is_expletive(self, token: Token) -> bool:
        if token.lower_ not in {"il", "it"}:
            return False
        if token.dep_.startswith("expl"):
            return True
        following = self._doc[token.i + 1 : token.i + 3].text.lower()
        if following.startswith(("y a", "n'y", "n’y", "y av", "y au")):
            return True
        verb = token.head
        if verb.lemma_.lower() in self._words.expletive_verbs:
            return True
        return verb.lemma_.lower() in self._words.expletive_adjectives and (
            verb.pos_ == "ADJ" or any(c.dep_ in {"cop", "aux:pass"} for c in verb.children)
        )

    def _third_person(self, token: Token, pronoun: Pronoun) -> tuple[Actor, ...]:
        excluded = self._excluded(token, pronoun)
        cataphor = self._coming_subject(token, pronoun, excluded)
        if cataphor:
            return cataphor
        sentence = self._sentences[token.i]
        scores: dict[frozenset[Key] | int, float] = defaultdict(float)
        actors: dict[frozenset[Key] | int, tuple[Actor, ...]] = {}
        for candidate in self._candidates(token, sentence):
            if not agrees(candidate, pronoun) or candidate.keys & excluded:
                continue
            group = candidate.keys or -candidate.token - 1
            distance = sentence - candidate.sentence
            scores[group] += (_HERE + candidate.weight) / 2.0**distance
            actors[group] = candidate.actors
        if not scores:
            return ()
        best = max(scores, key=lambda group: scores[group])
        return actors[best]

    def _candidates(self, token: Token, sentence: int) -> Iterator[Antecedent]:
        for candidate in self._sources.antecedents(token.i):
            if candidate.token < token.i and sentence - candidate.sentence <= _SENTENCES_BACK:
                yield candidate

    def _excluded(self, token: Token, pronoun: Pronoun) -> frozenset[Key]:
        """Give the parties that a pronoun cannot be: those beside it under the same verb."""
        if pronoun.use != "personal" or token.head.pos_ not in _VERBAL:
            return frozenset()
        beside = [c for c in token.head.children if c.i < token.i and c.dep_ in _ARGUMENTS]
        return frozenset(actor.key for c in beside for actor in self._sources.actors_of(c))

    def _coming_subject(
        self, token: Token, pronoun: Pronoun, excluded: frozenset[Key]
    ) -> tuple[Actor, ...]:
        """Look ahead from a fronted participial clause to the subject of its main clause."""
        sentence = token.sent
        first = next((t for t in sentence if not t.is_punct), None)
        if first is None or not set(first.morph.get("VerbForm", [])) & _PARTICIPLES:
            return ()
        for verb in sentence:
            for subject in verb.children:
                late = subject.dep_.startswith("nsubj") and subject.i > token.i
                if late and subject.pos_ != "PRON" and first.i < token.i < subject.i:
                    return self._agreeing(subject, pronoun, excluded)
        return ()

    def _agreeing(
        self, subject: Token, pronoun: Pronoun, excluded: frozenset[Key]
    ) -> tuple[Actor, ...]:
        candidate = self._sources.antecedent_at(subject)
        if candidate is None or not agrees(candidate, pronoun) or candidate.keys & excluded:
            return ()
        return candidate.actors


def agrees(candidate: Antecedent, pronoun: Pronoun) -> bool:
    """Tell whether a phrase agrees with a pronoun in number, gender and what it stands for."""
    if pronoun.stands_for == "person" and candidate.kind != "person":
        return False
    if pronoun.stands_for == "body" and candidate.kind not in {"body", "thing"}:
        return False
    if "any" not in (pronoun.gender, candidate.gender) and pronoun.gender != candidate.gender:
        return False
    if "any" in (pronoun.number, candidate.number) or pronoun.number == candidate.number:
        return True
    # "The police ... they": a body of people may be taken up in the plural, a state not.
    return candidate.collective and pronoun.gender == "any" and pronoun.number == "plural"
