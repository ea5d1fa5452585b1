"""A parsed sentence to its clauses."""

from collections.abc import Container

from spacy.tokens import Span, Token

from casus.clauses.arguments import noun_arguments, verb_arguments
from casus.clauses.clause import Argument, Clause
from casus.clauses.nominal import agent_beside, carried_arguments, carrier_of, wrapped_arguments
from casus.clauses.predicates import is_headline_participle, readings_of
from casus.clauses.sharing import (
    RELATIVE_LABELS,
    borrowed_subject,
    gap_object,
    resolve_relative,
)
from casus.clauses.voice import is_passive
from casus.knowledge.grammar import Grammar, grammar


class _Either:
    """Two collections asked as one."""

    def __init__(self, *collections: Container[str]) -> None:
        self._collections = collections

    def __contains__(self, item: object) -> bool:
        return any(item in collection for collection in self._collections)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _has_subject(arguments: list[Argument], passive: bool) -> bool:
    slot = "obj" if passive else "subj"
    return any(arg.slot == slot for arg in arguments)


def _verb_clause(
    token: Token, known: dict[int, list[Argument]], words: Grammar
) -> tuple[list[Argument], bool]:
    """Give the arguments of a verb or adjective, borrowed ones too, and whether it is passive."""
    passive = is_headline_participle(token) or (token.pos_ == "VERB" and is_passive(token, words))
    arguments = verb_arguments(token, words, passive)
    if token.dep_ in RELATIVE_LABELS:
        arguments = resolve_relative(token, arguments, words)
    gap = gap_object(token, arguments, words) if token.dep_ == "xcomp" else None
    arguments += [gap] if gap else []
    if not _has_subject(arguments, passive):
        borrowed = borrowed_subject(token, known, words, passive)
        arguments += [borrowed] if borrowed else []
    return arguments, passive


def _parent(token: Token, predicates: Container[int]) -> tuple[Token | None, str]:
    """Climb to the nearest predicate above; the relation is the label of the topmost link."""
    current = token
    while current.head != current:
        label, current = current.dep_, current.head
        if current.i in predicates:
            return current, label
    return None, "root"


def clauses_of(sentence: Span, nouns: Container[str]) -> list[Clause]:
    """List the clauses of a parsed sentence in the order of their predicates.

    *nouns* are the lemmas that are event nouns; every other noun is an argument only. Offsets are
    those of the sentence's `Doc`.
    """
    words = grammar(sentence.doc.lang_)
    known_nouns = _Either(nouns, words.patient_nouns | words.wrapping_nouns)
    readings = {token.i: readings_of(token, words, known_nouns) for token in sentence}
    predicates = sorted((t for t in sentence if readings[t.i]), key=lambda t: (_depth(t), t.i))
    known: dict[int, list[Argument]] = {}
    passives: set[int] = set()
    for token in predicates:
        if readings[token.i][0][0] == "noun":
            known[token.i] = noun_arguments(token, words)
            continue
        known[token.i], passive = _verb_clause(token, known, words)
        passives |= {token.i} if passive else set()
    return [
        _clause(token, readings[token.i], known, words, token.i in passives)
        for token in sorted(predicates, key=lambda t: t.i)
    ]


def _clause(
    token: Token,
    readings: tuple[tuple[str, str], ...],
    known: dict[int, list[Argument]],
    words: Grammar,
    passive: bool,
) -> Clause:
    arguments = known[token.i]
    carrier = carrier_of(token, known, words) if readings[0][0] == "noun" else None
    if carrier is None and readings[0][0] == "noun":
        arguments = arguments + wrapped_arguments(token, known, words)
        arguments = arguments + agent_beside(token, known, words)
    if carrier is not None:
        arguments = arguments + carried_arguments(token, carrier, known[carrier.i], words)
    parent, relation = _parent(token, known)
    return Clause(token, readings, tuple(arguments), parent, relation, carrier, passive)
