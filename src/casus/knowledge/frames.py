"""The frames lexicon: which events a predicate can tell, and which arguments are the parties.

A frame is a row of `{lang}/frames/*.tsv`; `data/FRAMES.md` explains the columns and how to add one.
Synonyms share a concept id, and so do a frame and its counterpart in the other language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.needs import Need, parse_needs, plain_lemma, word_classes
from casus.knowledge.tables import KnowledgeError, Row, data_file, read_tsv
from casus.plover import ontology

COLUMNS = (
    "concept", "lemma", "pos", "needs", "event", "modes", "actor", "recipient", "example", "gloss",
)  # fmt: skip
KINDS = frozenset({"verb", "noun", "adj"})
CONTENT = "@content"  # the modes follow from what is demanded, refused or threatened


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a predicate: when it holds (`needs`), what it tells, who the parties are.

    `event` is None for a reading that is no political event. `actor` and `recipient` are slots in
    order of preference; `joins` are the slots whose filler joins the actors (reciprocal events).
    """

    concept: str
    lemma: str
    kind: str
    needs: tuple[Need, ...]
    event: str | None
    modes: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    joins: tuple[str, ...]
    source: str

    @property
    def specificity(self) -> int:
        """Rank it: a constraint that asks what a slot holds says twice what presence says."""
        return sum(
            2 if (need.lemmas and not need.excluded) or need.kind else 1 for need in self.needs
        )

    @property
    def modes_by_content(self) -> bool:
        """Tell whether the modes follow from what is demanded, refused or threatened."""
        return self.modes == (CONTENT,)


def _event(row: Row) -> tuple[str | None, tuple[str, ...]]:
    """Read the event and its modes, held to the ontology."""
    event, modes = row["event"], row.words("modes")
    if event == "none":
        return None, ()
    if event not in ontology().events:
        raise row.fault(f"{event!r} is no PLOVER event (nor `none`)")
    unknown = [
        mode for mode in modes if mode != CONTENT and mode not in ontology().events[event].modes
    ]
    if unknown:
        raise row.fault(f"{event} has no mode {', '.join(unknown)}")
    return event, modes


def _frames_of(row: Row, classes: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
    if row["pos"] not in KINDS:
        raise row.fault(f"pos must be verb, noun or adj, not {row['pos']!r}")
    event, modes = _event(row)
    slots = row.words("recipient")
    for lemma in row.words("lemma"):
        yield Frame(
            concept=row["concept"],
            lemma=plain_lemma(lemma),
            kind=row["pos"],
            needs=parse_needs(row, classes),
            event=event,
            modes=modes,
            actor=row.words("actor"),
            recipient=tuple(slot for slot in slots if not slot.startswith("+")),
            joins=tuple(slot[1:] for slot in slots if slot.startswith("+")),
            source=row.place,
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The frames of a language by (kind, lemma), and the event nouns among the lemmas."""

    lang: str
    frames: Mapping[tuple[str, str], tuple[Frame, ...]]
    nouns: frozenset[str]


@cache
def lexicon(lang: str) -> Lexicon:
    """Read all frames of *lang*.

    Raises:
        KnowledgeError: a row breaks the schema; the message names file and line.
    """
    classes = word_classes(lang)
    frames: dict[tuple[str, str], list[Frame]] = {}
    folder = data_file(lang, "frames")
    for source in sorted(folder.iterdir(), key=lambda file: file.name):
        if not source.name.endswith(".tsv"):
            continue
        for row in read_tsv(source, COLUMNS):
            for frame in _frames_of(row, classes):
                frames.setdefault((frame.kind, frame.lemma), []).append(frame)
    if not frames:
        raise KnowledgeError(f"{lang}/frames: no frames are there")
    nouns = frozenset(lemma for kind, lemma in frames if kind == "noun")
    return Lexicon(lang, {key: tuple(value) for key, value in frames.items()}, nouns)
