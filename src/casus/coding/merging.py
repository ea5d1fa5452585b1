"""One event once: tellings joined within a sentence, linked across a dispatch."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casus.records import Actor, Event

# Deeds that a dispatch takes up again by a bare noun.
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
# Determiners by which a noun takes up what was told, in either language; none means both.
DEFINITE = frozenset({
    "l'", "the", "this", "that", "these", "those", "le", "la", "les", "ce", "cet", "cette", "ces",
})  # fmt: skip


def _keys(actors: Iterable[Actor]) -> set[tuple[str | None, str | None]]:
    return {(actor.country, actor.entity or actor.name) for actor in actors}


def _compatible(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Tell whether two party lists may name the same: one is silent, or they share a party."""
    return not one or not other or bool(_keys(one) & _keys(other))


def same_standing(one: Event, other: Event) -> bool:
    """Tell whether two tellings are of one kind of event, both of it done, or failed, or denied."""
    denied = ("negation" in one.auxiliary) == ("negation" in other.auxiliary)
    return one.event == other.event and one.failed == other.failed and denied


def same_event(one: Event, other: Event) -> bool:
    """Tell whether two tellings of one sentence are one event."""
    return (
        same_standing(one, other)
        and _compatible(one.actors, other.actors)
        and _compatible(one.recipients, other.recipients)
    )


def _joined(kept: Event, other: Event) -> Event:
    """Let the first telling take over what it lacks from the second."""
    return replace(
        kept,
        modes=tuple(dict.fromkeys((*kept.modes, *other.modes))),
        actors=kept.actors or other.actors,
        recipients=kept.recipients or other.recipients,
        place=kept.place or other.place,
        auxiliary=tuple(aux for aux in kept.auxiliary if aux in other.auxiliary),
        because=(*kept.because, *other.because),
    )


def once_a_sentence(events: Iterable[Event]) -> list[Event]:
    """Join the tellings of one sentence that are one event, in the order of the text.

    Of two, the one with more parties gives the trigger.
    """
    kept: list[Event] = []
    ordered = sorted(events, key=lambda event: -len(event.actors[:1]) - len(event.recipients[:1]))
    for event in ordered:
        twin = next((i for i, other in enumerate(kept) if same_event(other, event)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[twin] = _joined(kept[twin], event)
    return sorted(kept, key=lambda event: event.trigger)


def _near(one: Event, other: Event) -> bool:
    """Tell whether neither the dates nor the places of two tellings contradict each other."""
    dates = one.date == other.date or "published" in (one.date_from, other.date_from)
    places = one.place is None or other.place is None or one.place.name == other.place.name
    return dates and places


def _shared(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    return bool(_keys(one) & _keys(other)) or (not one and not other)


def _first_told(event: Event, linked: Sequence[Event]) -> Event | None:
    """Find the first telling of an event that shares its parties, date and place."""
    for other in linked:
        if (
            other.same_as is None
            and same_standing(other, event)
            and other.auxiliary == event.auxiliary
            and event.actors
            and _shared(other.actors, event.actors)
            and _shared(other.recipients, event.recipients)
            and _near(other, event)
        ):
            return other
    return None


def _taken_up(event: Event, linked: Sequence[Event], text: str) -> Event | None:
    """Find the deed that a bare telling takes up: "the attack", "tuant quatre soldats".

    Bare is what has no actor: a definite noun, told anywhere after, or a telling in the same
    paragraph right after the deed. The deed told last counts, and it must not be denied.
    """
    if event.actors or event.auxiliary or event.event not in DEEDS:
        return None
    definite = is_bare(event, text)
    for other in reversed(linked):
        same = same_standing(other, event) and other.auxiliary == event.auxiliary
        if not same or not ((definite and not event.recipients) or follows(other, event, text)):
            continue
        return other if other.actors and may_be_same(other, event) else None
    return None


def follows(other: Event, event: Event, text: str) -> bool:
    """Tell whether an event is told in the sentence right behind another's, in its paragraph."""
    between = text[other.sentence.end : event.sentence.start]
    return other.sentence < event.sentence and "\n" not in between and not between.strip()


def is_bare(event: Event, text: str) -> bool:
    """Tell a deed told by a definite noun without saying whose it is ("the attack")."""
    bare = not event.actors and not event.auxiliary and event.event in DEEDS
    return bare and is_definite(event, text)


def is_definite(event: Event, text: str) -> bool:
    """Tell whether a definite article or demonstrative stands right before an event's word."""
    before = text[: event.trigger.start].lower().replace("’", "'").replace("'", "' ").split()[-1:]
    return any(word in DEFINITE for word in before)


def names_deed(event: Event) -> bool:
    """Tell whether an event is told by a noun ("the attack"), as its first reason says."""
    return any("(noun " in reason for reason in event.because)


def may_be_same(told: Event, bare: Event) -> bool:
    """Tell whether nothing that is said of a bare deed speaks against its being the one told."""
    alike = not told.modes or not bare.modes or bool(set(told.modes) & set(bare.modes))
    return alike and _compatible(told.recipients, bare.recipients) and _near(told, bare)


def _announced(event: Event, later: Sequence[Event]) -> Event | None:
    """Find the telling that says who did a deed which a headline or lead only names."""
    for other in later:
        if not (same_standing(other, event) and other.auxiliary == event.auxiliary):
            continue
        if other.actors and may_be_same(other, event):
            return other
    return None


def link(events: Sequence[Event], text: str) -> list[Event]:
    """Mark later tellings of an event that the dispatch has told before, by `same_as`.

    A bare telling that takes up a deed gets from it the parties and the place that it leaves out.
    *text* is the dispatch's.
    """
    linked: list[Event] = []
    for number, event in enumerate(events):
        first = _first_told(event, linked)
        deed = None if first else _taken_up(event, linked, text)
        if deed is None and first is None and is_bare(event, text):
            deed = _announced(event, events[number + 1 :])
        told = _completed(event, deed) if deed else event
        origin = first or (deed if deed in linked else None)
        same = (origin.same_as or origin.id) if origin else None
        linked.append(replace(told, same_as=same))
    return linked


def _completed(event: Event, deed: Event) -> Event:
    """Give a bare telling what the deed that it takes up says of parties, place and date."""
    dated = event if event.date_from == "text" else deed
    return replace(
        event,
        actors=deed.actors,
        recipients=event.recipients or deed.recipients,
        place=event.place or deed.place,
        date=dated.date,
        date_from=dated.date_from,
        because=(*event.because, "takes up the deed told before"),
    )
