"""Which entry of the gazetteer a name stands for on a day and among its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from spacy.tokens import Span

from casus.knowledge.names import Entry, Sense, gazetteer

_NEAR = 40  # tokens on either side in which a cue speaks for a reading


def entry_on(entries: Sequence[Entry], day: date | None) -> Entry | None:
    """Give the entry that holds on *day*, the last where no day is given.

    A leader out of office on that day is a former official (ELI), or not yet of any sector.
    """
    first = entries[0]
    entries = [entry for entry in entries if (entry.id, entry.kind) == (first.id, first.kind)]
    if day is None:
        return entries[-1]
    for entry in entries:
        if entry.holds_on(day):
            return entry
    if entries[0].kind != "leader":
        return None if all(entry.since and day < entry.since for entry in entries) else entries[-1]
    past = any(entry.until and entry.until <= day for entry in entries)
    return replace(entries[0], sector="ELI" if past else None, other_sectors=())


def sense_in(senses: Sequence[Sense], span: Span) -> Sense:
    """Give the reading of an ambiguous name that the words near it speak for, else the first."""
    doc = span.doc
    near = doc[max(0, span.start - _NEAR) : span.end + _NEAR].text.lower()
    words = {token.lower_ for token in doc[max(0, span.start - _NEAR) : span.end + _NEAR]}
    for sense in senses[1:]:
        if any(cue in (near if " " in cue else words) for cue in sense.cues):
            return sense
    return senses[0]


@lru_cache(maxsize=4096)
def demonym_entry(code: str, lang: str, day: date | None) -> Entry | None:
    """Give the entry that an adjective of nationality or belonging stands for, as a demonym."""
    entries = gazetteer(lang).entries.get(code, ())
    entry = entry_on(entries, day) if entries else None
    if entry and entry.kind == "state":
        return replace(entry, kind="demonym", sector=None, other_sectors=())
    return replace(entry, kind="demonym") if entry else None
