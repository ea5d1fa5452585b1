"""Which act a clause undertakes."""

from collections.abc import Iterator

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.matching import frame_of
from casus.coding.slots import Sentence
from casus.knowledge.commitment_words import Undertaking, commissives, undertakings
from casus.knowledge.embedding import reporting

# An act of a kind that COMMITMENTS.md does not list is still one when it is a political event.
UNLISTED = "other"


def undertaking_of(sentence: Sentence, clause: Clause) -> Undertaking | None:
    """Give the act that the clause names: the listed one with the most constraints met.

    A political event that is not listed is `other`; None for anything else.
    """
    table = undertakings(clause.predicate.lang_)
    for reading in clause.readings:
        fitting = [
            entry
            for entry in table.get(reading, ())
            if all(sentence.holds(clause, need) for need in entry.needs)
        ]
        if fitting:
            return max(fitting, key=lambda entry: len(entry.needs))
    if clause.kind == "noun" or _embeds(clause):
        return None
    frame = frame_of(sentence, clause)
    if frame is None or frame.event is None:
        return None
    return Undertaking(UNLISTED, (), frame.recipient, (), False, frame.source)


def _embeds(clause: Clause) -> bool:
    """Tell a verb that promises, says or demands an act, and is none itself."""
    lang = clause.predicate.lang_
    tables = (commissives(lang), reporting(lang))
    return any(reading in table for reading in clause.readings for table in tables)


def noun_acts(sentence: Sentence, noun: Token) -> Iterator[Undertaking]:
    """Yield the acts that a noun may name, by the constraints that its clause meets."""
    clause = sentence.clauses.get(noun.i)
    for entry in undertakings(noun.lang_).get(("noun", noun.lemma_.lower()), ()):
        if not entry.needs or (clause and all(sentence.holds(clause, n) for n in entry.needs)):
            yield entry
