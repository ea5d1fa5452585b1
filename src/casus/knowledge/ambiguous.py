"""Names that stand for several things, with the words that tell them apart."""

from collections.abc import Mapping

from casus.knowledge.entry import Entry, Sense
from casus.knowledge.tables import Row, data_file, read_tsv

_COLUMNS = ("names", "stands_for", "cues", "what")


def senses(lang: str, entries: Mapping[str, tuple[Entry, ...]]) -> dict[str, tuple[Sense, ...]]:
    """Give the readings of each ambiguous name of *lang*, the default first.

    *entries* are those known by id. "-" stands for no political actor.

    Raises:
        KnowledgeError: an id is unknown, `what` is empty, or a reading but the first has no cue.
    """
    found: dict[str, tuple[Sense, ...]] = {}
    for row in read_tsv(data_file(lang, "ambiguous.tsv"), _COLUMNS):
        sense = _sense(row, entries)
        for name in row.words("names"):
            if name in found and not sense.cues:
                raise row.fault(f"{name} has a default already; give cues for this reading")
            found[name] = (*found.get(name, ()), sense)
    return found


def _sense(row: Row, entries: Mapping[str, tuple[Entry, ...]]) -> Sense:
    id_ = row["stands_for"]
    if id_ != "-" and id_ not in entries:
        raise row.fault(f"{id_} is no state or entity; write - where no actor is meant")
    if not row["what"]:
        raise row.fault("say in `what` what the name is here")
    return Sense(entries[id_][-1] if id_ != "-" else None, row.words("cues"), row["what"])
