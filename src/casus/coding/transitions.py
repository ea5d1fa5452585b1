"""What content, an end or a future makes of an event (PLOVER.md, "decisions")."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from casus.clauses import Clause
from casus.coding.embedding import chain, contents, lookup
from casus.coding.slots import Sentence
from casus.coding.status import Status
from casus.knowledge.embedding import operators, transitions
from casus.knowledge.frames import Frame
from casus.plover import ontology

Value = TypeVar("Value")
EMBEDS = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE"})
PROMISABLE = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "RETREAT", "CONCEDE"})


class Settled(NamedTuple):
    """An event with its modes, and the reduction that led to it, None without one."""

    event: str
    modes: tuple[str, ...]
    reduction: str | None = None


def _narrowest(table: Mapping[str, Value], event: str, modes: Sequence[str]) -> Value | None:
    """Look an event up with one of its modes, then alone."""
    for mode in modes:
        if f"{event}/{mode}" in table:
            return table[f"{event}/{mode}"]
    return table.get(event)


def _of_content(
    event: str, sentence: Sentence, clause: Clause, frames: Mapping[int, Frame]
) -> tuple[str, ...]:
    """Derive the mode of a demand, a refusal or a threat from what it is about."""
    ended = False
    for content in contents(sentence, clause):
        effect = lookup(content, operators(content.predicate.lang_))
        ended = ended or effect in {"end", "prevent"}
        frame = frames.get(content.predicate.i)
        if (
            frame is None
            or frame.event is None
            or _stands(frames[clause.predicate.i], frame, content)
        ):
            continue
        return _mode(event, frame, ended)
    if event == "THREATEN":
        return ()
    return (transitions().demand["default"],)


def _mode(event: str, frame: Frame, ended: bool) -> tuple[str, ...]:
    """Name the mode that a content's event gives."""
    content = str(frame.event)
    if event == "THREATEN":
        mode = _narrowest(transitions().threat, content, frame.modes)
        return (mode,) if mode else ()
    table = transitions().demand_end if ended else transitions().demand
    return (table.get(content, table["default"]),)


def _reduce(coded: Settled, table: Mapping[str, tuple[str, ...]], name: str) -> Settled:
    target = _narrowest(table, coded.event, coded.modes)
    return Settled(target[0], target[1:], name) if target else coded


def settle(
    frame: Frame, sentence: Sentence, clause: Clause, frames: Mapping[int, Frame], status: Status
) -> Settled:
    """Give the event that a framed clause tells, with the standard's reductions."""
    event = str(frame.event)
    modes = frame.modes
    if frame.modes_by_content:
        modes = _of_content(event, sentence, clause, frames) if event in EMBEDS else ()
        modes = tuple(mode for mode in modes if mode in ontology().events[event].modes)
    coded = Settled(event, modes)
    if status.ended:
        coded = _reduce(coded, transitions().ended, "ended")
    if not status.future:
        return coded
    if status.negated and coded.event in PROMISABLE:
        mode = transitions().demand.get(coded.event, "change")
        return Settled("REJECT", (mode,), "refused")
    return coded if status.negated else _reduce(coded, transitions().future, "future")


def _goes_on(sentence: Sentence, content: Clause, governor: Clause) -> bool:
    """Tell whether it is the end of the content that is demanded, so that it goes on."""
    links = chain(sentence, content)
    reach = next((n for n, link in enumerate(links) if link.clause == governor), len(links))
    return any(link.effect == "end" for link in links[:reach])


def _stands(governor: Frame, content: Frame | None, clause: Clause) -> bool:
    """Tell whether what is refused was itself told: "rejected Guyana's demand"."""
    told = content is not None and content.event in {"REQUEST", "ACCUSE", "THREATEN"}
    return told and governor.event == "REJECT" and clause.kind == "noun"


def consumed(
    sentence: Sentence, clause: Clause, frame: Frame, frames: Mapping[int, Frame]
) -> set[int]:
    """List the predicates (token indices) that are part of this clause's event, none of their own.

    They are what a demand, refusal, threat or promise is about, and the event nouns that a
    frame's constraints name ("lever l'embargo"); a noun of the same event is left to be joined
    with it ("une frappe a tué").
    """
    eaten = {
        token.i
        for need in frame.needs
        if (need.lemmas and not need.excluded) or (need.kind == "event" and frame.event)
        for token in sentence.fillers(clause, need.slot)
        if token.i not in frames or frames[token.i].event != frame.event
    }
    if frame.event == "PROTEST":  # the demand that a demonstration carries
        eaten |= {
            inner.predicate.i
            for inner in sentence.clauses.values()
            if inner.parent == clause.predicate and inner.relation in {"advcl", "acl", "xcomp"}
        }
    if frame.event in EMBEDS:
        eaten |= {
            content.predicate.i
            for content in contents(sentence, clause)
            if not _goes_on(sentence, content, clause)
            and not _stands(frame, frames.get(content.predicate.i), content)
        }
    return eaten - {clause.predicate.i}
