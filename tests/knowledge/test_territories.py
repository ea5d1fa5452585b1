"""Disputed territories: whose, held by whom, since when, by which source."""

from datetime import date
from pathlib import Path

import pytest

from casus.knowledge.names import gazetteer
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError
from casus.knowledge.territories import (
    read_territories,
    territories,
    territory_at,
    territory_of,
    territory_of_region,
)
from casus.records import Place, Span

NAMED = [
    ("le Haut-Karabakh", "nagorno-karabakh"),
    ("l’Artsakh", "nagorno-karabakh"),
    ("Nagorno-Karabakh", "nagorno-karabakh"),
    ("Stepanakert", "nagorno-karabakh"),
    ("Khankendi", "nagorno-karabakh"),
    ("Chouchi", "shusha"),
    ("Shusha", "shusha"),
    ("corridor de Latchine", "lachin"),
    ("Sébastopol", "crimea"),
    ("the Crimea", "crimea"),
    ("Donetsk", "donetsk-oblast"),
    ("Lougansk", "luhansk-oblast"),
    ("l'Abkhazie", "abkhazia"),
    ("Tskhinvali", "south-ossetia"),
    ("la Transnistrie", "transnistria"),
    ("Chypre du Nord", "northern-cyprus"),
    ("Kosovo", "kosovo"),
    ("le Sahara occidental", "western-sahara"),
    ("le plateau du Golan", "golan"),
    ("the West Bank", "west-bank"),
    ("Jénine", "west-bank"),
    ("la bande de Gaza", "gaza"),
    ("Khan Younès", "gaza"),
    ("Jérusalem-Est", "east-jerusalem"),
    ("Srinagar", "jammu-and-kashmir"),
    ("Cachemire", "kashmir"),
    ("les îles Senkaku", "senkaku-islands"),
    ("Diaoyu", "senkaku-islands"),
    ("Second Thomas Shoal", "second-thomas-shoal"),
    ("Ren’ai Reef", "second-thomas-shoal"),
    ("Taïwan", "taiwan"),
    ("the Falkland Islands", "falkland-islands"),
    ("Diego Garcia", "chagos"),
    ("l'Essequibo", "essequibo"),
]

STATUSES = [
    # territory, day, sovereign, controllers, contested
    ("nagorno-karabakh", date(1994, 5, 12), "AZE", {"ARM", "artsakh"}, False),
    ("nagorno-karabakh", date(2020, 11, 1), "AZE", {"ARM", "artsakh"}, False),
    ("nagorno-karabakh", date(2020, 11, 10), "AZE", {"AZE", "artsakh"}, False),
    ("nagorno-karabakh", date(2023, 9, 21), "AZE", {"AZE"}, False),
    ("nagorno-karabakh", date(2024, 1, 1), "AZE", {"AZE"}, False),
    ("shusha", date(2020, 11, 8), "AZE", {"AZE"}, False),
    ("agdam", date(2020, 11, 19), "AZE", {"ARM", "AZE"}, False),
    ("agdam", date(2020, 11, 20), "AZE", {"AZE"}, False),
    ("kalbajar", date(2020, 11, 24), "AZE", {"ARM"}, False),
    ("kalbajar", date(2020, 11, 25), "AZE", {"AZE"}, False),
    ("lachin", date(2020, 11, 30), "AZE", {"ARM"}, False),
    ("lachin", date(2020, 12, 1), "AZE", {"AZE"}, False),
    ("crimea", date(2013, 1, 1), "UKR", {"UKR"}, False),
    ("crimea", date(2014, 3, 27), "UKR", {"RUS"}, False),
    ("donetsk-oblast", date(2022, 10, 12), "UKR", {"UKR", "RUS"}, False),
    ("kosovo", date(2008, 2, 16), "SRB", {"UNO"}, False),
    ("kosovo", date(2008, 2, 17), None, {"KOS"}, True),
    ("golan", date(2019, 3, 25), "SYR", {"ISR"}, False),
    ("senkaku-islands", date(2024, 1, 1), None, {"JPN"}, True),
    ("taiwan", date(2024, 1, 1), None, {"TWN"}, True),
    ("kuwait", date(1990, 8, 2), "KWT", {"IRQ"}, False),
    ("kuwait", date(1991, 3, 1), "KWT", {"KWT"}, False),
    ("falkland-islands", date(1982, 5, 1), None, {"ARG"}, True),
    ("falkland-islands", date(1982, 6, 14), None, {"GBR"}, True),
]

ENTRY = """[{id}]
name = "Isle"
names = ["Isle"]
at = {at}
places = []
{more}

[[{id}.status]]
since = {since}
sovereign = "{sovereign}"
controllers = {controllers}
claimants = ["FRA"]
recognition = "France's"
source = "a treaty"
"""
SOUND = {
    "id": "isle",
    "at": "[1.0, 2.0]",
    "more": "",
    "since": "2000-01-01",
    "sovereign": "FRA",
    "controllers": '["FRA"]',
}


@pytest.mark.parametrize(("name", "territory"), NAMED)
def test_a_name_or_an_inside_place_gives_the_territory(name, territory):
    found = territory_of(name)
    assert found is not None
    assert found.id == territory


@pytest.mark.parametrize("name", ["Paris", "crimée", "le", "", "Jermuk", "Arménie", "the"])
def test_other_names_give_none(name):
    assert territory_of(name) is None


@pytest.mark.parametrize(("territory", "day", "sovereign", "controllers", "contested"), STATUSES)
def test_the_record_of_a_day(territory, day, sovereign, controllers, contested):
    status = territories()[territory].status_on(day)
    assert status is not None
    assert (status.sovereign, set(status.controllers), status.contested) == (
        sovereign,
        controllers,
        contested,
    )


def test_before_the_first_record_nothing_is_said():
    assert territories()["kosovo"].status_on(date(1990, 1, 1)) is None


def test_at_least_thirty_territories_beside_the_districts_of_karabakh():
    assert len([t for t in territories().values() if t.within is None]) >= 45


def test_controllers_and_claimants_are_states_or_known_entities():
    entities = gazetteer("en").entries
    parties = {
        party
        for territory in territories().values()
        for status in territory.statuses
        for party in (*status.controllers, *status.claimants)
    }
    assert {p for p in parties if p not in states() and p != "UNO"} <= set(entities)


def test_a_region_gives_its_territory():
    assert territory_of_region("UA.11") is territories()["crimea"]
    assert territory_of_region("UA.12") is None


def test_a_place_gives_its_territory_by_its_record_or_its_name():
    span = Span(0, 4)
    assert territory_at(Place(text="Gaza", span=span, name="Gaza")) is territories()["gaza"]
    marked = Place(text="Yalta", span=span, name="Yalta", territory="crimea")
    assert territory_at(marked) is territories()["crimea"]
    assert territory_at(Place(text="Oslo", span=span, name="Oslo")) is None


def test_a_sound_entry_is_read(tmp_path: Path):
    source = tmp_path / "isles.toml"
    source.write_text(ENTRY.format(**SOUND), encoding="utf-8")
    ((territory, regions),) = read_territories(source)
    assert (territory.id, territory.latitude, regions) == ("isle", 1.0, ())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"sovereign": "XXX"}, r"isles\.toml, \[isle\], status 1: XXX is no state"),
        ({"sovereign": ""}, "no sovereign, so contested must be true"),
        ({"controllers": '["Nobody"]'}, "Nobody is neither a PLOVER code nor an entity id"),
        ({"since": '"2000"'}, "since must be a day"),
        ({"at": "[100.0, 2.0]"}, "in degrees"),
        ({"id": "Isle"}, "small letters"),
        ({"more": 'regions = ["Crimea"]'}, "no GeoNames code"),
        ({"more": "island = true"}, "unknown island"),
    ],
)
def test_a_fault_is_told_with_its_entry(tmp_path: Path, change, message):
    source = tmp_path / "isles.toml"
    source.write_text(ENTRY.format(**SOUND | change), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message):
        list(read_territories(source))
