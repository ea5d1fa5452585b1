"""Areas that agreements draw by words, and territories that belong to a state elsewhere."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml, read_tsv


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the world named by a treaty.

    `boxes` are (south, west, north, east) in WGS 84 degrees; one whose west is greater than its
    east crosses the 180th meridian. `within` and `outside` are names, codes and territory ids.
    `source` is the article that draws it.
    """

    id: str
    name: str
    boxes: tuple[tuple[float, float, float, float], ...]
    within: tuple[str, ...]
    outside: tuple[str, ...]
    source: str

    def holds(
        self, names: Collection[str], latitude: float | None, longitude: float | None
    ) -> bool | None:
        """Tell whether a place lies in the area; None when its name and position do not say.

        *names* are the place's names, codes and territory id. They go before its position.
        """
        folded = {name.casefold() for name in names}
        if folded & {name.casefold() for name in self.outside}:
            return False
        if folded & {name.casefold() for name in self.within}:
            return True
        if latitude is None or longitude is None:
            return None
        return any(_inside(box, latitude, longitude) for box in self.boxes)


@cache
def areas() -> Mapping[str, Area]:
    """Give every area by its id.

    Raises:
        KnowledgeError: an entry does not follow the schema, or an id stands twice.
    """
    source = data_file("areas.toml")
    table = read_toml(source)
    check_keys(table, source.name, ("area",))
    found: dict[str, Area] = {}
    for entry in table["area"]:
        place = f"{source.name}, {entry.get('id', 'an entry without id')}"
        check_keys(entry, place, ("id", "name", "boxes", "within", "outside", "source"))
        if entry["id"] in found:
            raise KnowledgeError(f"{place}: listed twice")
        boxes = tuple(_box(box, place) for box in entry["boxes"])
        listed = {key: tuple(entry[key]) for key in ("within", "outside")}
        found[entry["id"]] = Area(**{**entry, **listed, "boxes": boxes})
    return found


@cache
def dependencies() -> Mapping[str, str]:
    """Give the state that each dependent territory belongs to, both by ISO 3166 alpha-3 code.

    Raises:
        KnowledgeError: a territory is listed twice.
    """
    found: dict[str, str] = {}
    for row in read_tsv(data_file("dependencies.tsv"), ("territory", "state", "name")):
        if row["territory"] in found:
            raise row.fault(f"{row['territory']} is listed twice")
        found[row["territory"]] = row["state"]
    return found


def _box(values: list[float], place: str) -> tuple[float, float, float, float]:
    if len(values) != 4 or values[0] >= values[2]:
        raise KnowledgeError(f"{place}: a box is [south, west, north, east], south below north")
    south, west, north, east = map(float, values)
    return south, west, north, east


def _inside(box: tuple[float, float, float, float], latitude: float, longitude: float) -> bool:
    south, west, north, east = box
    across = west > east
    level = longitude >= west or longitude <= east if across else west <= longitude <= east
    return south <= latitude <= north and level
