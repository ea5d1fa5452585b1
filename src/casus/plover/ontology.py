"""PLOVER as data: `ontology.toml` read into small frozen types, checked once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

QUADS = (
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
)
SCORE_LIMIT = 10  # PLOVER scores run from -10 to +10


@dataclass(frozen=True, slots=True)
class EventType:
    """One of PLOVER's 16 events, with its conflict-cooperation score and those of its modes."""

    name: str
    quad: str
    recipient_required: bool
    score: float
    gloss: str
    modes: Mapping[str, float]

    @property
    def material(self) -> bool:
        """Tell a deed from words."""
        return self.quad.startswith("material")


@dataclass(frozen=True, slots=True)
class Ontology:
    """The whole standard: events by name, glosses of contexts, sectors and codes by name."""

    events: Mapping[str, EventType]
    auxiliary: Mapping[str, str]
    contexts: Mapping[str, str]
    sectors: Mapping[str, str]
    international: Mapping[str, str]
    acts_for_state: frozenset[str]


def _event_type(name: str, entry: dict[str, Any]) -> EventType:
    """Read one event and refuse a quad or score outside the standard's range."""
    event = EventType(
        name,
        entry["quad"],
        entry["recipient_required"],
        float(entry["score"]),
        entry["gloss"],
        {mode: float(score) for mode, score in entry.get("modes", {}).items()},
    )
    scores = [event.score, *event.modes.values()]
    if event.quad not in QUADS or any(abs(score) > SCORE_LIMIT for score in scores):
        raise ValueError(f"ontology.toml: event {name}: unknown quad or score beyond 10")
    return event


@cache
def ontology() -> Ontology:
    """Give the standard, read once."""
    data = tomllib.loads((files("casus.plover") / "ontology.toml").read_text(encoding="utf-8"))
    return Ontology(
        events={name: _event_type(name, entry) for name, entry in data["event"].items()},
        auxiliary=data["auxiliary"],
        contexts=data["context"],
        sectors=data["sector"],
        international=data["international"],
        acts_for_state=frozenset(data["acts_for_state"]["sectors"]),
    )


def score(event: str, modes: tuple[str, ...] = ()) -> float:
    """Give the score of an event: of its modes the one furthest from zero, else its own.

    Raises:
        KeyError: *event* or one of *modes* is not PLOVER's.
    """
    kind = ontology().events[event]
    scores = [kind.modes[mode] for mode in modes]
    return max(scores, key=abs) if scores else kind.score
