"""The chain of predicates that a clause is the content of: "tried to stop the shelling"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.slots import Sentence
from casus.knowledge.embedding import operators, reporting
from casus.knowledge.grammar import grammar

# A clause or event noun in one of these slots is what its governor is about.
CONTENT_SLOTS = frozenset({
    "comp", "obj", "gen", "de", "of", "à", "to", "from", "for", "pour", "iobj", "que", "that",
})  # fmt: skip
# "Announced that ..."; only claims, confirmations and denials take a deed for their object.
REPORTED_SLOTS = frozenset({"comp", "que", "that"})
MAX_CHAIN = 6  # deeper embedding is a parse gone wrong


@dataclass(frozen=True, slots=True)
class Link:
    """One predicate above a clause, the slot that the clause fills in it, and what it does to it.

    `effect` is an operator's effect, None for other predicates; `how` a reporting verb's.
    """

    clause: Clause
    slot: str
    effect: str | None
    how: str | None


def lookup(clause: Clause, table: Mapping[tuple[str, str], str]) -> str | None:
    """Give what a table of (pos, lemma) says of the clause's first reading that it knows."""
    for reading in clause.readings:
        if reading in table:
            return table[reading]
    return None


def _conjunct_head(token: Token) -> Token:
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def _slot_in(governor: Clause, token: Token) -> str | None:
    """Name the content slot that the token fills in the governor."""
    slots = [arg.slot for arg in governor.arguments if arg.token == token]
    return next((slot for slot in slots if slot in CONTENT_SLOTS), None)


def _is_undergone(clause: Clause) -> bool:
    """Tell an act told by whom it befalls: failing to contain an advance is no failed advance."""
    carrier = clause.carrier
    return carrier is not None and carrier.lemma_.lower() in grammar(carrier.lang_).light_patient


def _governors(sentence: Sentence, clause: Clause) -> Iterator[tuple[Clause, str]]:
    """Find the clauses in which this one, or the light verb that carries it, is content."""
    own = [clause.predicate, _conjunct_head(clause.predicate)]
    if clause.carrier is not None and not _is_undergone(clause):
        own += [clause.carrier, _conjunct_head(clause.carrier)]
    below = set(clause.predicate.subtree) - {clause.carrier}
    for governor in sentence.clauses.values():
        if governor.predicate in own or governor.predicate in below:
            continue  # what describes a deed ("attaque armée") does not govern it
        for token in own:
            slot = _slot_in(governor, token)
            if slot:
                yield governor, slot
                break


def chain(sentence: Sentence, clause: Clause) -> list[Link]:
    """List the predicates above a clause by which it is content, nearest first."""
    lang = clause.predicate.lang_
    links: list[Link] = []
    seen = {clause.predicate.i}
    current = clause
    while len(links) < MAX_CHAIN:
        above = [pair for pair in _governors(sentence, current) if pair[0].predicate.i not in seen]
        if not above:
            break
        governor, slot = min(above, key=lambda pair: abs(pair[0].predicate.i - current.predicate.i))
        seen.add(governor.predicate.i)
        effect, how = lookup(governor, operators(lang)), lookup(governor, reporting(lang))
        if how == "denied" and governor.fillers("iobj"):
            how = None  # "deny them a safe haven" denies no report
        how = how if slot in REPORTED_SLOTS or how in {"claimed", "confirmed", "denied"} else None
        links.append(Link(governor, slot, effect, how))
        current = governor
    return links


def contents(sentence: Sentence, clause: Clause) -> list[Clause]:
    """List the predicates that tell what a demand, a refusal, a promise or a threat is about."""
    found: list[Clause] = []
    frontier = [clause]
    for _ in range(3):  # "accepte de tenir des pourparlers": verb, light verb, noun
        deeper: list[Clause] = []
        for current in frontier:
            for arg in current.arguments:
                inner = sentence.clauses.get(arg.token.i)
                if arg.slot in CONTENT_SLOTS and inner and inner not in found and inner != clause:
                    deeper.append(inner)
        found += deeper
        frontier = deeper
    return found
