"""What lies where: the names of places in a language, from `data/places` and the territories."""

import re
from collections.abc import Iterator
from functools import cache

from casus.knowledge.cities import Cities, cities
from casus.knowledge.names import gazetteer
from casus.knowledge.place_words import place_words
from casus.knowledge.spots import (
    REGION_COLUMNS,
    Spot,
    position_of,
    region_name,
    territory_around,
)
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError, data_file, read_tsv
from casus.knowledge.territories import spellings, territories, territory_of
from casus.records import Territory

WORD = re.compile(r"\w+")
_FIRST = re.compile(r"^\W*?(\w+)", re.MULTILINE)
_ORGANISED = frozenset(
    {
        "alliance",
        "armed_group",
        "company",
        "igo",
        "institution",
        "media",
        "movement",
        "ngo",
        "party",
    }
)
_PLACES = ("en", "fr", "country", "region", "latitude", "longitude")
_STATE_NAMES = ("code", "names", "formal", "demonyms", "capital")


class PlaceNames:
    """The names of places in a language, each with the places that it may mean.

    `openers` are the first words of the names; `longest` is the greatest number of words of one.
    """

    def __init__(self, lang: str) -> None:
        self._named: dict[str, tuple[Spot, ...]] = dict.fromkeys(_no_places(lang), ())
        for name, spot in _named(lang):
            self._named[name] = (*self._named.get(name, ()), spot)
        self._cities: Cities = cities()
        every = "\n".join((*self._named, *self._cities.names))
        self.openers = frozenset(_FIRST.findall(every))
        self.longest = max(len(WORD.findall(name)) for name in self._named)

    def __contains__(self, name: str) -> bool:
        return name in self._named or name in self._cities.names

    def spots(self, name: str) -> tuple[Spot, ...]:
        """Give the places that *name* (plain apostrophes) may mean, those listed by hand first.

        None for a phrase that holds a place's name and is no place ("Radio France").
        """
        return (*self._named.get(name, ()), *self._cities.spots(name))


@cache
def place_names(lang: str) -> PlaceNames:
    """Give the names of places in *lang* ("fr" or "en"), read once.

    Raises:
        KnowledgeError: a data file breaks its schema; the message names file and line.
    """
    return PlaceNames(lang)


def _no_places(lang: str) -> Iterator[str]:
    """Yield the phrases and the names of organisations that may hold a place's name."""
    yield from place_words(lang).phrases
    for name, entries in gazetteer(lang).names.items():
        if " " in name and all(entry.kind in _ORGANISED for entry in entries):
            yield name


def _named(lang: str) -> Iterator[tuple[str, Spot]]:
    yield from _states(lang)
    yield from _territories()
    yield from _regions(lang)
    yield from _waters(lang)
    yield from _places(lang)


def _states(lang: str) -> Iterator[tuple[str, Spot]]:
    rows = read_tsv(data_file("places", "states.tsv"), ("country", "latitude", "longitude"))
    positions = {row["country"]: position_of(row) for row in rows}
    if positions.keys() != states().keys():
        lacking = ", ".join(sorted(positions.keys() ^ states().keys()))
        raise KnowledgeError(
            f"places/states.tsv: the states must be those of states.tsv: {lacking}"
        )
    for row in read_tsv(data_file(lang, "states.tsv"), _STATE_NAMES):
        code, names = row["code"], (*row.words("names"), *row.words("formal"))
        territory = next(filter(None, map(territory_of, names)), None)
        spot = Spot(
            name=states()[code].name,
            latitude=positions[code][0],
            longitude=positions[code][1],
            precision="country",
            country=code,
            territory=territory.id if territory else None,
        )
        yield from ((name, spot) for name in spellings(names))


def _territories() -> Iterator[tuple[str, Spot]]:
    for territory in territories().values():
        last = territory.statuses[-1]
        spot = Spot(
            name=territory.name,
            latitude=territory.latitude,
            longitude=territory.longitude,
            precision="territory",
            country=last.sovereign,
            territory=territory.id,
        )
        yield from ((name, spot) for name in spellings(territory.names))
        yield from _inside(territory, spot)


def _inside(territory: Territory, spot: Spot) -> Iterator[tuple[str, Spot]]:
    """Yield the places inside that no index has, at the territory's own position."""
    for name in spellings(territory.places):
        if not cities().names.get(name):
            yield (
                name,
                Spot(
                    name=name,
                    latitude=spot.latitude,
                    longitude=spot.longitude,
                    precision="territory",
                    country=spot.country,
                    territory=territory.id,
                ),
            )


def _regions(lang: str) -> Iterator[tuple[str, Spot]]:
    for row in read_tsv(data_file("places", "regions.tsv"), REGION_COLUMNS):
        latitude, longitude = position_of(row)
        name = row.words("en")[0]
        spot = Spot(
            name=name,
            latitude=latitude,
            longitude=longitude,
            precision="region",
            country=row["country"] if row["country"] != "-" else None,
            region=name if row["region"] != "-" else None,
        )
        yield from ((name, spot) for name in spellings(row.words(lang)))


def _waters(lang: str) -> Iterator[tuple[str, Spot]]:
    for row in read_tsv(data_file("places", "waters.tsv"), ("en", "fr", "latitude", "longitude")):
        latitude, longitude = position_of(row)
        name = row.words("en")[0]
        spot = Spot(name=name, latitude=latitude, longitude=longitude, precision="water")
        yield from ((name, spot) for name in spellings(row.words(lang)))


def _places(lang: str) -> Iterator[tuple[str, Spot]]:
    for row in read_tsv(data_file("places", "places.tsv"), _PLACES):
        position = position_of(row)
        names = (*row.words("en"), *row.words("fr"))
        spot = Spot(
            name=names[0],
            latitude=position[0],
            longitude=position[1],
            precision="city",
            country=row["country"],
            region=region_name(row["region"]),
            territory=territory_around(names, row["region"], row["country"], position),
            main=frozenset(names),
        )
        yield from ((name, spot) for name in spellings(row.words(lang)))
