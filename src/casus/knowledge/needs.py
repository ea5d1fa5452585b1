"""Constraints on a predicate's arguments, as the lexicon files write them.

`slot` present; `!slot` absent; `slot=lemma|@class` and `slot!=...` ask for the head lemma of the
filler; `slot:actor`, `slot:place`, `slot:event=ASSAULT|AID` ask what the filler is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.tables import Row, data_file, read_tsv
from casus.plover import ontology

FILLER_KINDS = frozenset({"actor", "place", "person", "event"})
NEED = re.compile(
    r"(?P<absent>!)?(?P<slot>[\w’'-]+?)(?:(?P<op>!?=)(?P<words>\S+)|:(?P<kind>\S+))?$"
)


@dataclass(frozen=True, slots=True)
class Need:
    """One constraint of a frame on one slot.

    `absent`: the slot must be empty. `lemmas`: the filler's head lemma must be among them, or
    must not where `excluded`. `kind`: the filler must be an `actor`, a `place`, a `person`, or a
    predicate telling one of `events` (`kind` is then `event`).
    """

    slot: str
    absent: bool = False
    lemmas: frozenset[str] = frozenset()
    excluded: bool = False
    kind: str | None = None
    events: frozenset[str] = frozenset()


@cache
def word_classes(lang: str) -> Mapping[str, frozenset[str]]:
    """Give the lemmas of each word class of *lang* (`troops`, `talks`, ...)."""
    classes: dict[str, frozenset[str]] = {}
    for source in sorted(data_file(lang).iterdir(), key=lambda file: file.name):
        if not source.name.startswith("classes_"):
            continue
        for row in read_tsv(source, ("class", "lemmas")):
            lemmas = frozenset(row.words("lemmas"))
            classes[row["class"]] = classes.get(row["class"], frozenset()) | lemmas
    return classes


def _lemmas(words: str, row: Row, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Read the alternatives of a need; `@name` is a word class."""
    found: set[str] = set()
    for word in words.split("|"):
        if not word.startswith("@"):
            found.add(word.replace("_", " "))
        elif word[1:] in classes:
            found |= classes[word[1:]]
        else:
            raise row.fault(f"the word class {word[1:]} is in no classes file")
    return frozenset(found)


def _kind_need(slot: str, kind: str, row: Row) -> Need:
    """Read `slot:actor` or `slot:event=ASSAULT|AID`."""
    name, _, events = kind.partition("=")
    if name not in FILLER_KINDS:
        raise row.fault(f"{kind!r} is no kind of filler; use {', '.join(sorted(FILLER_KINDS))}")
    unknown = [event for event in events.split("|") if event and event not in ontology().events]
    if unknown:
        raise row.fault(f"{', '.join(unknown)} is no PLOVER event")
    return Need(slot, kind=name, events=frozenset(filter(None, events.split("|"))))


def parse_needs(row: Row, classes: Mapping[str, frozenset[str]]) -> tuple[Need, ...]:
    """Read the constraints in a row's `needs` cell, separated by blanks.

    Raises:
        KnowledgeError: one of them is none; the message names file and line.
    """
    return tuple(_need(need, row, classes) for need in row["needs"].split())


def plain_lemma(lemma: str) -> str:
    """Bring a lemma cell to the form that clauses give: "s'engager", "se engager"."""
    plain = lemma.replace("’", "'")
    return "se " + plain[2:] if plain.startswith("s'") else plain


def _need(text: str, row: Row, classes: Mapping[str, frozenset[str]]) -> Need:
    match = NEED.match(text)
    if match is None:
        raise row.fault(f"{text!r} is no constraint; write slot, !slot, slot=lemma or slot:kind")
    slot = match["slot"].replace("’", "'")
    if match["absent"] and (match["kind"] or match["words"]):
        raise row.fault(f"{text!r}: `!slot` takes no more; write slot!=word to exclude a filler")
    if match["kind"]:
        return _kind_need(slot, match["kind"], row)
    if match["words"]:
        lemmas = _lemmas(match["words"], row, classes)
        return Need(slot, lemmas=lemmas, excluded=match["op"] == "!=")
    return Need(slot, absent=bool(match["absent"]))
