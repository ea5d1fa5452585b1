"""The fillers of a clause's slots, and what may be asked of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.clauses.arguments import noun_arguments, preposition
from casus.knowledge.frames import Lexicon
from casus.knowledge.grammar import grammar
from casus.knowledge.needs import Need, word_classes
from casus.mentions import Mentions

WEAPONS = ("weapons", "bombs", "bullets", "heavy_weapons", "aircraft", "suicide_gear")
OWN = frozenset({"subj", "obj", "iobj", "comp", "time"})  # slots that no object can lend


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the coding of one sentence needs: its clauses by token index, and who is who."""

    clauses: Mapping[int, Clause]
    mentions: Mentions
    lexicon: Lexicon

    def is_instrument(self, token: Token) -> bool:
        """Tell a weapon, which does harm without being an actor; of a vehicle, an armed one."""
        classes = word_classes(self.lexicon.lang)
        lemma = token.lemma_.lower()
        if any(lemma in classes.get(name, ()) for name in WEAPONS):
            return True
        armed = any(word.lemma_.lower() in classes["armed_marks"] for word in token.subtree)
        return armed and lemma in classes["vehicles"]

    def fillers(self, clause: Clause, slot: str) -> tuple[Token, ...]:
        """Give the fillers of a slot.

        What hangs on the object is taken for the verb's own where the verb has none: "apporter
        son soutien à Kiev", "rejected Washington's offer".
        """
        direct = clause.fillers(slot)
        if direct or slot in OWN or clause.kind == "noun":
            return direct
        heads = [each for noun in clause.fillers("obj") for each in coordinated(noun)]
        objects = [*heads, *_inside(heads)]
        nested = (self.clauses.get(noun.i) for noun in objects)
        found = [token for inner in nested if inner for token in inner.fillers(slot)]
        return tuple(found) or tuple(_beside(objects, slot))

    def holds(self, clause: Clause, need: Need) -> bool:
        """Tell whether a frame's constraint is met by the clause."""
        fillers = self.fillers(clause, need.slot)
        if need.absent:
            return not fillers
        if need.lemmas:
            among = any(need.lemmas & set(names_of(token)) for token in fillers)
            return bool(fillers) and among != need.excluded
        if need.kind is None:
            return bool(fillers)
        return any(self._is(token, need) for token in fillers)

    def _is(self, token: Token, need: Need) -> bool:
        if need.kind == "place":
            return self.mentions.place_of(token) is not None
        if need.kind == "event":
            return bool(need.events & self.possible_events(token))
        return bool(self.mentions.actors_of(token))

    def possible_events(self, token: Token) -> frozenset[str]:
        """Give the events that the predicate at *token* can tell by the frames that fit best.

        Constraints that ask for events themselves are left out, so that asking ends.
        """
        clause = self.clauses.get(token.i)
        if clause is None:
            return frozenset()
        for reading in clause.readings:
            fitting = [
                frame
                for frame in self.lexicon.frames.get(reading, ())
                if all(self.holds(clause, need) for need in frame.needs if need.kind != "event")
            ]
            if fitting:
                most = max(frame.specificity for frame in fitting)
                events = {frame.event for frame in fitting if frame.specificity == most}
                return frozenset(event for event in events if event)
        return frozenset()


def _inside(nouns: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns inside a noun phrase: the aid of "300 million dollars in aid to Kyiv"."""
    for noun in nouns:
        yield from (child for child in noun.rights if child.dep_ == "nmod")


def _beside(nouns: Sequence[Token], slot: str) -> Iterator[Token]:
    """Yield what fills a slot of the nouns, event nouns or not."""
    for noun in nouns:
        for argument in noun_arguments(noun, grammar(noun.lang_)):
            if argument.slot == slot:
                yield argument.token


def coordinated(token: Token) -> Iterator[Token]:
    """Yield the head of a noun phrase and the heads coordinated with it."""
    yield token
    for child in token.rights:
        if child.dep_ == "conj":
            yield from coordinated(child)


def counted(token: Token) -> Iterator[Token]:
    """Yield those whom a word of quantity counts: the soldiers of "une dizaine de soldats"."""
    words = grammar(token.lang_)
    if token.lemma_.lower() in words.quantities or token.pos_ == "NUM":
        for child in token.rights:
            if preposition(child, words) in words.genitive:
                yield child


def names_of(token: Token) -> Iterator[str]:
    """Yield the lemmas by which a filler may be asked for, compounds and coordination included."""
    for each in (*coordinated(token), *counted(token)):
        lemma = each.lemma_.lower()
        yield lemma
        if each.pos_ != "VERB":
            yield each.lower_
        for child in each.children:
            if child.dep_ in {"compound", "amod"}:
                pair = (child, each) if child.i < each.i else (each, child)
                yield " ".join(part.lemma_.lower() for part in pair)
