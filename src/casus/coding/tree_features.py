"""Features of the tree between the parties, of the cues on the way, and of who the parties are."""

from collections.abc import Iterator

from spacy.tokens import Token

from casus.coding.embedding import chain, lookup
from casus.coding.question import Question
from casus.coding.status import status_of
from casus.knowledge.embedding import operators, reporting
from casus.plover import ontology

STATUS = ("negated", "future", "hypothetical", "failed", "alleged", "ended")
LONGEST = 5  # steps of a way through the tree that are told apart


def _label(token: Token) -> str:
    return token.dep_.partition(":")[0]


def tree(question: Question) -> Iterator[str]:
    """Yield the labels on the way from the source up and down to the target."""
    source, target = question.heads
    if source is None or target is None or question.top is None:
        yield "a party is not named"
        return
    up, down = question.legs
    rising = " ".join(_label(token) for token in (source, *up))
    falling = " ".join(_label(token) for token in (*down, target))
    yield f"up: {rising}"
    yield f"down: {falling}"
    yield f"way: {rising} [{question.top.pos_}] {falling}"
    yield f"steps: {min(len(up), LONGEST)} up, {min(len(down), LONGEST)} down"
    yield f"top: {question.top.pos_}, {question.scope(question.top)}"
    yield "source first" if source.i < target.i else "target first"
    for token in (*down, target):
        name = "the target" if token.i == target.i else "the way down"
        for mark in token.lefts:
            if mark.dep_ in {"case", "mark"}:
                yield f"{name} after {question.lang} {mark.lower_}"


def status(question: Question) -> Iterator[str]:
    """Yield the cues of negation, future, failure and report on the way."""
    for token in dict.fromkeys((question.anchor, *question.path)):
        clause = question.sentence.clauses.get(token.i) if token is not None else None
        if token is None or clause is None:
            continue
        scope = question.scope(token)
        state = status_of(clause, chain(question.sentence, clause))
        yield from (f"{scope} is {name}" for name in STATUS if getattr(state, name))
        if clause.passive:
            yield f"{scope} is passive"
        effect, how = (lookup(clause, table(question.lang)) for table in (operators, reporting))
        yield from (f"{scope} {does}" for does in (effect, how) if does)
        yield f"{scope} is a {clause.kind}"
        yield from (f"{scope} in {tense}" for tense in clause.finite.morph.get("Tense", []))


def parties(question: Question) -> Iterator[str]:
    """Yield what the parties are: states or organisations, their sectors, places, words."""
    mentions = question.sentence.mentions
    countries: list[set[str | None]] = []
    for name, head in zip(("source", "target"), question.heads, strict=True):
        if head is None:
            continue
        actors = mentions.actors_of(head)
        countries.append({actor.country for actor in actors})
        if not actors:
            place = mentions.place_of(head)
            yield f"{name} is {'a place' if place else 'nobody known'}"
        for actor in actors[:2]:
            kind = _kind(actor.country)
            yield f"{name} of {kind}"
            yield f"{name} is {actor.sector}"
            yield f"{name} is {actor.sector} of {kind}"
        yield f"{name} is a {head.pos_}"
    if len(countries) == 2 and all(countries):
        yield "of one country" if countries[0] & countries[1] else "of two countries"


def _kind(country: str | None) -> str:
    """Name the kind of code that a party has: one for all states."""
    if country is None:
        return "nowhere"
    return country if country in ontology().international else "a state"
