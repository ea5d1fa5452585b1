"""Clauses mended by word order: arguments that the tree lost, predicates that it took for nouns."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Token

from casus.clauses import Argument, Clause
from casus.coding.slots import Sentence
from casus.commitments.groups import Group
from casus.commitments.wording import (
    NOMINAL,
    phrases_after,
    piece_end,
    plain,
    verb_lemmas,
    with_particle,
    words_of,
)
from casus.knowledge.grammar import grammar

HOW = "word order"


def _readings(group: Group, old: Clause | None) -> tuple[tuple[str, str], ...]:
    lemmas = [*with_particle(group.verb), *verb_lemmas(group.verb)]
    own = [("verb", lemma) for lemma in lemmas]
    given = list(old.readings) if old and old.kind != "noun" else []
    reflexive = [reading for reading in given if reading[1].startswith("se ")]
    return tuple(dict.fromkeys([*reflexive, *own[: len(own) - 1], *given, *own]))


def _antecedent(pronoun: Token) -> Token | None:
    """Give the noun before a relative pronoun."""
    for index in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
        if pronoun.doc[index].pos_ in {"NOUN", "PROPN"}:
            return pronoun.doc[index]
    return None


def _subject(group: Group, old: list[Argument], slot: str) -> list[Argument]:
    """Give the grammatical subject by word order, else as the tree has it."""
    known = [arg for arg in old if arg.slot == slot and arg.token.i < group.verb.i]
    subject = group.subject
    if subject is None:
        return known or [arg for arg in old if arg.slot == slot]
    if plain(subject) in grammar(subject.lang_).relatives:
        named = [arg for arg in known if arg.token != subject]
        noun = _antecedent(subject)
        return named or ([Argument(slot, noun, "relative")] if noun is not None else [])
    return [Argument(slot, subject, HOW)]


def _following(verb: Token, end: int, passive: bool, negated: bool) -> list[Argument]:
    """Give what stands after the verb: its object, its prepositional phrases, its agent."""
    found: list[Argument] = []
    words = grammar(verb.lang_)
    particles = {lemma.partition(" ")[2] for lemma in with_particle(verb)}
    for case, head in phrases_after(verb, end):
        partitive = case == "de" and not found and _is_partitive(verb, negated)
        slot = "obj" if case is None or case in particles or partitive else case
        if slot == "obj" and any(arg.slot == "obj" for arg in found):
            continue
        if passive and case in words.agent:
            slot = "subj"
        found.append(Argument(slot, head, HOW))
    return found


def _is_partitive(verb: Token, negated: bool) -> bool:
    """Tell the object under "de" or "des" from a complement: "n'enverra de soldats"."""
    following = verb.nbor(1) if verb.i + 1 < verb.sent.end else verb
    return negated or plain(following) in words_of(following).partitive


def _clitics(group: Group) -> list[Argument]:
    """Give the dative clitic of a French verb ("lui livrera")."""
    before = group.verb.doc[group.first.i : group.verb.i]
    datives = [
        word for word in before if plain(word) in words_of(word).datives and word.pos_ in NOMINAL
    ]
    return [Argument("iobj", word, HOW) for word in datives]


def _mend(group: Group, old: Clause | None, end: int) -> Clause:
    slot = "obj" if group.passive else "subj"
    given = list(old.arguments) if old and old.kind != "noun" else []
    if old is not None and old.passive != group.passive:
        given = [arg for arg in given if arg.slot not in {"subj", "obj"}]
    subject = _subject(group, given, slot)
    taken = {arg.token for arg in subject}
    kept = [arg for arg in given if arg.slot != slot and arg.token not in taken]
    slots = {arg.slot for arg in kept} | ({slot} if subject else set())
    after = _following(group.verb, end, group.passive, group.negated)
    more = [arg for arg in (*after, *_clitics(group)) if arg.slot not in slots]
    arguments = (*subject, *kept, *more)
    readings = _readings(group, old)
    if old is None:
        return Clause(group.verb, readings, arguments, passive=group.passive)
    return replace(old, readings=readings, arguments=arguments, passive=group.passive)


def _filled(clause: Clause, end: int) -> Clause:
    """Give an infinitive the objects that the tree hung elsewhere."""
    slots = {arg.slot for arg in clause.arguments}
    after = _following(clause.predicate, end, passive=False, negated=False)
    more = tuple(arg for arg in after if arg.slot not in slots)
    lemmas = with_particle(clause.predicate)
    readings = tuple(dict.fromkeys([*(("verb", lemma) for lemma in lemmas), *clause.readings]))
    return replace(clause, arguments=(*clause.arguments, *more), readings=readings)


def mended(sentence: Sentence, groups: Mapping[int, Group], stops: list[int]) -> Sentence:
    """Give the sentence with its future and conditional clauses read by word order too.

    *stops* are the tokens at which a condition opens: no argument is sought past them.
    """
    clauses = dict(sentence.clauses)
    for index, group in groups.items():
        later = [stop for stop in stops if stop > index]
        end = min([piece_end(group.verb), *later])
        clauses[index] = _mend(group, clauses.get(index), end)
    for index, clause in sentence.clauses.items():
        if index not in groups and "Inf" in clause.predicate.morph.get("VerbForm", []):
            later = [stop for stop in stops if stop > index]
            clauses[index] = _filled(clause, min([piece_end(clause.predicate), *later]))
    return replace(sentence, clauses=dict(sorted(clauses.items())))
