"""Makes records by hand from the short forms of `cases.toml`: no reader, no coder, no models."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from casus.knowledge.states import states
from casus.records import (
    Actor,
    Claim,
    Commitment,
    Condition,
    Dispatch,
    Event,
    Place,
    Span,
    Status,
    Territory,
)

NOWHERE = Span(0, 0)


@dataclass
class Told:
    """A case made into records."""

    dispatch: Dispatch
    events: list[Event] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)


def actor(short: str) -> Actor:
    """ "AZE MIL: Azerbaijan's army": code, sector, words; "IGO: NATO"; "-" is no country."""
    codes, _, words = short.partition(":")
    country, *sector = codes.split()
    named = words.strip()
    state = states().get(country)
    name = state.name if state and sector != ["REB"] and sector != ["PRE"] else named or country
    return Actor(
        text=named or name,
        span=NOWHERE,
        name=name,
        country=None if country == "-" else country,
        sector=sector[0] if sector else None,
        entity=named.lower().replace(" ", "-") if "REB" in sector or "PRE" in sector else None,
    )


def actors(shorts: list[str]) -> tuple[Actor, ...]:
    return tuple(actor(short) for short in shorts)


def place(name: str, places: dict[str, Any]) -> Place:
    known = places[name]
    latitude, longitude = known.get("at", (None, None))
    return Place(
        text=name,
        span=NOWHERE,
        name=name,
        country=known.get("country"),
        latitude=latitude,
        longitude=longitude,
        precision=known.get("precision", "city"),
        territory=known.get("territory"),
    )


def territories(table: dict[str, Any]) -> dict[str, Territory]:
    return {
        key: Territory(
            id=key,
            name=entry["name"],
            names=(entry["name"],),
            latitude=0.0,
            longitude=0.0,
            statuses=tuple(_status(status) for status in entry["status"]),
        )
        for key, entry in table.items()
    }


def _status(status: dict[str, Any]) -> Status:
    return Status(
        since=status["since"],
        sovereign=status.get("sovereign"),
        controllers=tuple(status["controllers"]),
        claimants=tuple(status["claimants"]),
        recognition=status["recognition"],
        source=status.get("source", "record made for the test"),
        contested=status.get("contested", False),
    )


def told(case: dict[str, Any], places: dict[str, Any]) -> Told:
    """Make the dispatch, events and commitments of a case; sentences stand in its text in order."""
    lines = [
        entry.get("says", f"Sentence {number}.")
        for number, entry in enumerate((*case.get("events", []), *case.get("commitments", [])))
    ]
    text = "\n\n".join(lines) or "Nothing."
    spans = _spans(lines)
    dispatch = Dispatch(
        id=case["id"],
        language=case.get("lang", "en"),
        text=text,
        paragraphs=tuple(spans) or (Span(0, len(text)),),
        published=case.get("published"),
    )
    made = Told(dispatch)
    for number, entry in enumerate(case.get("events", [])):
        made.events.append(_event(number, entry, spans[number], places, case.get("published")))
    for number, entry in enumerate(case.get("commitments", [])):
        made.commitments.append(_commitment(number, entry, spans[len(made.events) + number]))
    return made


def _spans(lines: list[str]) -> list[Span]:
    found, start = [], 0
    for line in lines:
        found.append(Span(start, start + len(line)))
        start += len(line) + 2
    return found


def _event(
    number: int, entry: dict[str, Any], span: Span, places: dict[str, Any], published: date | None
) -> Event:
    dated = entry.get("date")
    return Event(
        id=f"e{number}",
        event=entry["event"],
        trigger=span,
        sentence=span,
        modes=tuple(entry.get("modes", ())),
        contexts=tuple(entry.get("contexts", ())),
        auxiliary=tuple(entry.get("aux", ())),
        failed=entry.get("failed", False),
        actors=actors(entry.get("by", [])),
        recipients=actors(entry.get("on", [])),
        place=place(entry["place"], places) if "place" in entry else None,
        date=dated or published,
        date_from="text" if dated else "published" if published else None,
        claim=Claim(actors(entry.get("voice", [])), entry.get("how", "reported")),
        same_as=entry.get("same_as"),
    )


def _commitment(number: int, entry: dict[str, Any], span: Span) -> Commitment:
    condition = None
    if "if" in entry:
        condition = Condition(
            kind=entry["if"],
            span=span,
            objects=actors(entry.get("of", [])),
            only_if=entry.get("only", False),
            negated=entry.get("negated", False),
        )
    return Commitment(
        id=f"c{number}",
        promisors=actors(entry["by"]),
        undertaking=entry.get("act", "military_intervention"),
        polarity=entry.get("polarity", "will"),
        quote=span,
        sentence=span,
        beneficiaries=actors(entry.get("for", [])),
        condition=condition,
        excluded=actors(entry.get("except", [])),
        reported_by=actors(entry.get("voice", [])),
        source=entry.get("source", "statement"),
    )
