"""Who asserts an event, and how: reported, claimed, alleged, confirmed, denied."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.clauses.arguments import preposition
from casus.coding.embedding import Link, lookup
from casus.coding.slots import Sentence
from casus.knowledge.embedding import reporting
from casus.knowledge.grammar import grammar
from casus.records import Actor, Claim

FREE_RELATIONS = frozenset({"conj", "parataxis", "parataxis:insert", "root", "dep"})
OWN_VOICE = Claim()


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting verb or phrase of the sentence that names its content loosely, by comma."""

    by: tuple[Actor, ...]
    how: str
    token: Token


def _speaker(sentence: Sentence, clause: Clause) -> tuple[Actor, ...]:
    for token in clause.fillers("subj"):
        actors = sentence.mentions.actors_of(token)
        if actors:
            return actors
    return ()


def _verbal(sentence: Sentence) -> Iterator[Attribution]:
    """Find reporting verbs beside what they report: "..., a-t-elle annoncé", "..., he said"."""
    for clause in sentence.clauses.values():
        how = lookup(clause, reporting(clause.predicate.lang_))
        if how is None or clause.kind == "noun" or clause.relation not in FREE_RELATIONS:
            continue
        if not clause.fillers("comp") and not clause.fillers("obj"):
            yield Attribution(_speaker(sentence, clause), how, clause.predicate)


def _prepositional(sentence: Sentence, tokens: Iterator[Token]) -> Iterator[Attribution]:
    """Find "selon l'ONU", "according to the army"."""
    for token in tokens:
        case = preposition(token, grammar(token.lang_)) if token.n_lefts else None
        how = reporting(token.lang_).get(("prep", case.replace("_", " "))) if case else None
        if how:
            yield Attribution(sentence.mentions.actors_of(token), how, token)


def attributions(sentence: Sentence, tokens: list[Token]) -> list[Attribution]:
    """List the loose attributions of a sentence, prepositional ones first."""
    return [*_prepositional(sentence, iter(tokens)), *_verbal(sentence)]


def _adverb(clause: Clause) -> str | None:
    """Read "reportedly", "allegedly" beside the predicate."""
    table = reporting(clause.predicate.lang_)
    for token in (*clause.predicate.children, *clause.finite.children):
        how = table.get(("adv", token.lower_))
        if how:
            return how
    return None


def claim_of(
    sentence: Sentence,
    clause: Clause,
    links: list[Link],
    loose: list[Attribution],
    alleged: bool,
) -> Claim:
    """Give who asserts what the clause tells: the nearest reporting verb, else a loose one."""
    for link in links:
        if link.how is not None:
            if set(link.clause.fillers("subj")) & set(clause.fillers("subj")):
                return Claim((), "alleged" if alleged else link.how)  # "semble vouloir": no speaker
            return Claim(_speaker(sentence, link.clause), "alleged" if alleged else link.how)
        if link.effect == "accuse":
            return Claim(_speaker(sentence, link.clause), "alleged")
    adverb = _adverb(clause)
    outside = [each for each in loose if each.token not in (clause.predicate, clause.finite)]
    by = outside[0].by if outside else ()
    how = adverb or (outside[0].how if outside else "reported")
    return Claim(by, "alleged" if alleged else how)
