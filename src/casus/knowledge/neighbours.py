"""Which states are neighbours, by land or across a narrow sea."""

from functools import cache

from casus.knowledge.states import states
from casus.knowledge.tables import data_file, read_tsv

FILES = ("neighbours_land.tsv", "neighbours_sea.tsv")
_COLUMNS = ("country", "neighbours")


@cache
def borders() -> frozenset[frozenset[str]]:
    """Give the pairs of neighbouring states, as PLOVER codes.

    Raises:
        KnowledgeError: a code is no state's, or a pair stands twice.
    """
    found: set[frozenset[str]] = set()
    for file in FILES:
        for row in read_tsv(data_file("places", file), _COLUMNS):
            for other in row.words("neighbours"):
                pair = frozenset({row["country"], other})
                if unknown := pair - set(states()):
                    raise row.fault(f"{', '.join(sorted(unknown))} is no state")
                if pair in found or len(pair) != 2:
                    raise row.fault(f"{row['country']} and {other} stand twice")
                found.add(pair)
    return frozenset(found)


def are_neighbours(one: str | None, other: str | None) -> bool:
    """Tell whether two states (PLOVER codes) border on each other by land or sea."""
    return one is not None and other is not None and frozenset({one, other}) in borders()
