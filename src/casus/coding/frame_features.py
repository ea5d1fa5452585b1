"""Features of the frames: which events the lexicon proposes, where, and who would be who in them.

They name events and concepts, never words, so they are the same in French and English.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casus.clauses import Clause
from casus.coding.embedding import chain, lookup
from casus.coding.question import Question
from casus.coding.status import status_of
from casus.coding.transitions import Settled, settle
from casus.knowledge.embedding import operators
from casus.knowledge.frames import Frame, lexicon

STATUS = ("negated", "future", "hypothetical", "failed", "ended")
ON_THE_WAY = frozenset({"trigger", "path"})
BESIDE_THE_WAY = ON_THE_WAY | {"near"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the frames of a word propose whether or not their constraints hold."""

    events: tuple[str, ...]
    concepts: tuple[str, ...]


@cache
def _lexical(lang: str) -> Mapping[tuple[str, str], Known]:
    return {
        reading: Known(
            tuple(sorted({frame.event for frame in frames if frame.event})),
            tuple(sorted({frame.concept for frame in frames})),
        )
        for reading, frames in lexicon(lang).frames.items()
    }


def _known(clause: Clause) -> Known | None:
    table = _lexical(clause.predicate.lang_)
    return next((table[reading] for reading in clause.readings if reading in table), None)


def _part(slot: str, frame: Frame) -> str:
    """Name the part that a slot's filler plays in a frame."""
    within, _, name = slot.rpartition(":")
    for part, slots in (
        ("actor", frame.actor),
        ("recipient", frame.recipient),
        ("partner", frame.joins),
    ):
        if name in slots:
            return f"in {part}" if within else part
    if within:
        return "in another"
    return slot if slot in {"trigger", "outside", "absent", "below"} else "another"


def frames(question: Question) -> Iterator[str]:
    """Yield what the frames that hold tell, by where they stand and by the parts of the parties."""
    for index, clause in question.sentence.clauses.items():
        scope = question.scope(clause.predicate)
        frame = question.frames.get(index)
        if frame is None:
            yield f"no frame at {scope} {clause.kind}"
        elif frame.event is None:
            yield f"no event at {scope} {frame.concept}"
        else:
            yield from _told(question, clause, frame, scope)


def _told(question: Question, clause: Clause, frame: Frame, scope: str) -> Iterator[str]:
    sentence = question.sentence
    state = status_of(clause, chain(sentence, clause))
    coded = settle(frame, sentence, clause, question.frames, state)
    event = coded.event
    source, target = (_part(question.slot(party, clause), frame) for party in (0, 1))
    free = "content" if clause.predicate.i in question.consumed else "statement"
    yield f"{event} at {scope}"
    yield f"{event} as {free}"
    yield f"{event} by {source} to {target}"
    yield f"{event} by {source}"
    yield f"{event} to {target}"
    yield f"{event} at {scope} as {free} by {source} to {target}"
    yield frame.concept
    yield f"{frame.concept} by {source} to {target}"
    yield f"raw {frame.event} at {scope}"
    yield from (f"{event} {mode} at {scope}" for mode in coded.modes)
    if coded.reduction:
        yield f"{event} {coded.reduction} at {scope}"
    yield from (f"{event} {name} at {scope}" for name in STATUS if getattr(state, name))


def known_words(question: Question) -> Iterator[str]:
    """Yield what the words known to the lexicon may tell, and which of them come first."""
    known = {
        index: found
        for index, clause in sorted(question.sentence.clauses.items())
        if (found := _known(clause))
    }
    for index, found in known.items():
        predicate = question.sentence.clauses[index].predicate
        scope, order = question.scope(predicate), question.order(predicate)
        for event in found.events:
            yield f"{event} at {scope}"
            yield f"{event} {order}"
            if index not in question.consumed:
                yield event
        for concept in found.concepts:
            yield concept
            yield f"{concept} at {scope}"
    begin, end = max(question.source, default=-1), min(question.target, default=sys.maxsize)
    after = (one for index, one in known.items() if index > begin)
    before = (one for index, one in reversed(known.items()) if index < end)
    for where, ones in (("after the source", after), ("before the target", before)):
        nearest = next(ones, Known((), ()))
        yield from (f"{name} {where}" for name in (*nearest.events, *nearest.concepts))


def pairs(question: Question) -> Iterator[str]:
    """Yield what stands under what beside the way, and the events of the source's sector."""
    clauses = question.sentence.clauses
    source = question.heads[0]
    actors = question.sentence.mentions.actors_of(source) if source is not None else ()
    sectors = sorted({actor.sector for actor in actors if actor.sector}) or ["nobody"]
    for clause in clauses.values():
        found, scope = _known(clause), question.scope(clause.predicate)
        if found is None:
            continue
        if scope in ON_THE_WAY:
            yield from (f"{sector} does {event}" for sector in sectors for event in found.events)
        above = clauses.get(clause.parent.i) if clause.parent is not None else None
        if above is not None:
            yield from _under(above, found, scope)


def _under(above: Clause, found: Known, scope: str) -> Iterator[str]:
    governor = _known(above)
    if governor is not None and scope in BESIDE_THE_WAY:
        yield from (f"{upper} of {lower}" for upper in governor.events for lower in found.events)
        yield from (
            f"{upper} of {lower}" for upper in governor.concepts for lower in found.concepts
        )
    effect = lookup(above, operators(above.predicate.lang_))
    if effect:
        yield from (f"{effect} {event}" for event in found.events)


def framed(question: Question, event: str) -> Settled | None:
    """Give what the frame nearest to the trigger tells, of the frames that tell *event*."""
    ranks = ("trigger", "path", "near", "under", "target", "source", "far")
    found: list[tuple[int, int, Settled]] = []
    for index, frame in question.frames.items():
        clause = question.sentence.clauses[index]
        if frame.event is None:
            continue
        state = status_of(clause, chain(question.sentence, clause))
        coded = settle(frame, question.sentence, clause, question.frames, state)
        if coded.event == event:
            found.append((ranks.index(question.scope(clause.predicate)), index, coded))
    return min(found)[2] if found else None
