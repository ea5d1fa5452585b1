"""The index of cities, `data/places/cities.tsv`, with the names that newspapers give them."""

from functools import cache

from casus.knowledge.spelling import bare
from casus.knowledge.spots import Spot, region_name, territory_around
from casus.knowledge.tables import data_file, read_tsv


class Cities:
    """The index of cities; a city is made of its line only when it is asked for.

    `names` gives the numbers of the lines by name, plain apostrophes.
    """

    def __init__(self) -> None:
        text = data_file("places", "cities.tsv").read_text(encoding="utf-8")
        self._lines = [line for line in text.split("\n") if line and line[0] != "#"][1:]
        self._aliases = _aliases()
        self._made: dict[int, Spot] = {}
        self.names: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            identity, names, _ = line.split("\t", 2)
            for name in (*names.split("|"), *self._aliases.get(identity, ())):
                numbers = self.names.setdefault(name, [])
                if number not in numbers:
                    numbers.append(number)

    def spots(self, name: str) -> tuple[Spot, ...]:
        """Give the cities of that name."""
        return tuple(map(self._spot, self.names.get(name, ())))

    def _spot(self, number: int) -> Spot:
        if number not in self._made:
            self._made[number] = self._read(self._lines[number])
        return self._made[number]

    def _read(self, line: str) -> Spot:
        identity, names, latitude, longitude, country, region, population = line.split("\t")
        name = names.split("|", 1)[0]
        aliases = self._aliases.get(identity, ())
        main = (name, bare(name), *aliases)
        position = float(latitude), float(longitude)
        return Spot(
            name=name,
            latitude=position[0],
            longitude=position[1],
            precision="city",
            country=country,
            region=region_name(region),
            geonames_id=int(identity),
            territory=territory_around((*main, *names.split("|")), region, country, position),
            population=int(population),
            main=frozenset(main),
            listed=bool(aliases),
        )


@cache
def cities() -> Cities:
    """Give the index, read once."""
    return Cities()


def _aliases() -> dict[str, tuple[str, ...]]:
    rows = read_tsv(data_file("places", "aliases.tsv"), ("geonames", "names", "city"))
    return {row["geonames"]: row.words("names") for row in rows}
