"""Organisations, groups, seats and leaders, coded as PLOVER and the house decisions say."""

from datetime import date
from itertools import pairwise

import pytest

from casus.knowledge.entry import Entry
from casus.knowledge.names import gazetteer
from casus.knowledge.tables import data_file, read_tsv
from casus.plover import ontology

LANGUAGES = ("fr", "en")
LEADER_COLUMNS = ("country", "sector", "office", "since", "until", "en", "fr")


def entry(lang: str, name: str, day: date = date(2024, 6, 1)) -> Entry:
    held = [found for found in gazetteer(lang).names[name] if found.holds_on(day)]
    return held[0]


@pytest.mark.parametrize(
    ("lang", "name", "country", "sector"),
    [
        ("fr", "ONU", "UNO", None),
        ("fr", "Conseil de sécurité", "UNO", None),
        ("fr", "HCR", "UNO", None),
        ("fr", "AIEA", "IGO", None),
        ("fr", "Finul", "UNO", "MIL"),
        ("fr", "Monusco", "UNO", "MIL"),
        ("fr", "Union européenne", "EUR", None),
        ("fr", "Parlement européen", "EUR", "LEG"),
        ("fr", "CPI", "IGO", "JUD"),
        ("fr", "Otan", "IGO", None),
        ("fr", "OTSC", "IGO", None),
        ("fr", "Cédéao", "IGO", None),
        ("fr", "Ligue arabe", "IGO", None),
        ("fr", "CICR", "NGO", None),
        ("fr", "Boko Haram", "NGA", "REB"),
        ("fr", "Hezbollah", "LBN", "REB"),
        ("fr", "PKK", "TUR", "REB"),
        ("fr", "Forces démocratiques syriennes", "SYR", "REB"),
        ("fr", "Daech", "IMG", "REB"),
        ("fr", "État islamique", "IMG", "REB"),
        ("fr", "Etat islamique", "IMG", "REB"),
        ("fr", "Al-Qaïda", "IMG", "REB"),
        ("fr", "Aqmi", "IMG", "REB"),
        ("fr", "peshmergas", "IRQ", "MIL"),
        ("fr", "Hachd al-Chaabi", "IRQ", "PRM"),
        ("fr", "Abkhazie", "GEO", "PRE"),
        ("fr", "Front Polisario", "MAR", "PRE"),
        ("fr", "Fatah", "PSE", "PTY"),
        ("fr", "Kremlin", "RUS", "GOV"),
        ("fr", "Elysée", "FRA", "GOV"),
        ("fr", "Maison Blanche", "USA", "GOV"),
        ("fr", "Maison-Blanche", "USA", "GOV"),
        ("fr", "Quai d'Orsay", "FRA", "GOV"),
        ("fr", "Tsahal", "ISR", "MIL"),
        ("fr", "Gardiens de la révolution", "IRN", "MIL"),
        ("fr", "Matignon", "FRA", "GOV"),
        ("fr", "Sénat américain", "USA", "LEG"),
        ("en", "UN Security Council", "UNO", None),
        ("en", "security council", "UNO", None),
        ("en", "NATO", "IGO", None),
        ("en", "ICC", "IGO", "JUD"),
        ("en", "ECOWAS", "IGO", None),
        ("en", "Houthis", "YEM", "REB"),
        ("en", "al-Shabaab", "SOM", "REB"),
        ("en", "Al-Shabaab", "SOM", "REB"),
        ("en", "al Shabaab", "SOM", "REB"),
        ("en", "Da'esh", "IMG", "REB"),
        ("en", "ISIL", "IMG", "REB"),
        ("en", "Wagner Group", "RUS", "PRM"),
        ("en", "M23", "COD", "REB"),
        ("en", "Northern Cyprus", "CYP", "PRE"),
        ("en", "Somaliland", "SOM", "PRE"),
        ("en", "Transnistria", "MDA", "PRE"),
        ("en", "Downing Street", "GBR", "GOV"),
        ("en", "State Department", "USA", "GOV"),
        ("en", "Pentagon", "USA", "MIL"),
        ("en", "Knesset", "ISR", "LEG"),
        ("en", "Mossad", "ISR", "SPY"),
        ("en", "Bundeswehr", "DEU", "MIL"),
        ("en", "Zhongnanhai", "CHN", "GOV"),
        ("en", "AKP", "TUR", "PTY"),
    ],
)
def test_coding_by_name(lang: str, name: str, country: str, sector: str | None) -> None:
    found = entry(lang, name)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_enough_entities_and_seats(lang: str) -> None:
    kinds = {id_: found[0].kind for id_, found in gazetteer(lang).entries.items()}
    seats = [id_ for id_, kind in kinds.items() if kind in {"seat", "institution"}]
    others = {"state", "capital", "seat", "institution", "leader"}
    assert len(seats) >= 120
    assert len([id_ for id_, kind in kinds.items() if kind not in others]) >= 200


def test_both_languages_know_the_same_entities() -> None:
    assert gazetteer("fr").entries.keys() == gazetteer("en").entries.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_is_plovers(lang: str) -> None:
    for found in gazetteer(lang).entries.values():
        for each in found:
            assert each.country is None or len(each.country) == 3
            assert {each.sector, *each.other_sectors} - {None} <= ontology().sectors.keys()


@pytest.mark.parametrize(
    ("name", "day", "country", "sector"),
    [
        ("Taliban", date(2020, 2, 29), "AFG", "REB"),
        ("Taliban", date(2021, 8, 15), "AFG", "GOV"),
        ("FARC", date(2016, 6, 1), "COL", "REB"),
        ("FARC", date(2018, 1, 1), "COL", "PTY"),
        ("Rapid Support Forces", date(2022, 1, 1), "SDN", "PRM"),
        ("Rapid Support Forces", date(2023, 4, 15), "SDN", "REB"),
        ("Soviet Union", date(1991, 1, 1), "RUS", "GOV"),
        ("Hemedti", date(2022, 1, 1), "SDN", "GOV"),
        ("Hemedti", date(2024, 1, 1), "SDN", "REB"),
    ],
)
def test_coding_changes_with_time(name: str, day: date, country: str, sector: str) -> None:
    found = entry("en", name, day)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dated_rows_of_one_entity_do_not_overlap(lang: str) -> None:
    for id_, found in gazetteer(lang).entries.items():
        if id_.startswith("leader:"):
            continue
        for before, after in pairwise(found):
            assert before.until is not None, id_
            assert after.since == before.until, id_


@pytest.mark.parametrize(
    ("lang", "name", "day", "country"),
    [
        ("fr", "Vladimir Poutine", date(2022, 2, 24), "RUS"),
        ("fr", "Pachinian", date(2020, 10, 31), "ARM"),
        ("fr", "Aliev", date(2020, 11, 10), "AZE"),
        ("fr", "Netanyahou", date(2023, 10, 7), "ISR"),
        ("fr", "Bachar el-Assad", date(2015, 9, 30), "SYR"),
        ("fr", "Erdogan", date(2019, 10, 9), "TUR"),
        ("fr", "Loukachenko", date(2020, 8, 9), "BLR"),
        ("en", "Vladimir Putin", date(2022, 2, 24), "RUS"),
        ("en", "Pashinyan", date(2020, 10, 31), "ARM"),
        ("en", "Zelenskyy", date(2022, 2, 24), "UKR"),
        ("en", "Erdoğan", date(2019, 10, 9), "TUR"),
        ("en", "Bush", date(1991, 1, 17), "USA"),
        ("en", "Bush", date(2003, 3, 20), "USA"),
        ("en", "Xi Jinping", date(2020, 1, 1), "CHN"),
    ],
)
def test_leaders_in_office(lang: str, name: str, day: date, country: str) -> None:
    found = entry(lang, name, day)
    assert (found.kind, found.country, found.sector) == ("leader", country, "GOV")


@pytest.mark.parametrize(
    ("name", "day"),
    [("Donald Trump", date(2016, 11, 8)), ("Barack Obama", date(2020, 1, 1))],
)
def test_nobody_holds_office_before_or_after(name: str, day: date) -> None:
    assert not any(found.holds_on(day) for found in gazetteer("en").names[name])


def test_a_surname_shared_by_two_leaders_is_told_apart_by_the_day() -> None:
    assert entry("en", "Bush", date(1991, 1, 17)).id == "leader:george-h-w-bush"
    assert entry("en", "Bush", date(2003, 3, 20)).id == "leader:george-w-bush"


def test_one_office_is_not_held_by_two_at_a_time() -> None:
    """Only days given in full are compared; rival and acting heads are listed here."""
    rivals = {("CIV", "state"), ("KGZ", "state"), ("RUS", "state")}
    held: dict[tuple[str, str], list[tuple[str, str]]] = {}
    rows = list(read_tsv(data_file("leaders.tsv"), LEADER_COLUMNS))
    assert len(rows) >= 250
    for row in rows:
        if row["office"] in {"state", "government", "foreign", "defence"}:
            key = row["country"], row["office"]
            held.setdefault(key, []).append((row["since"], row["until"]))
    for key, days in held.items():
        full = sorted(pair for pair in days if len(pair[0]) == 10)
        for (_, until), (since, _) in pairwise(full):
            if len(until) == 10 and key not in rivals:
                assert until <= since, key


@pytest.mark.parametrize(
    ("file", "column"), [("entities.tsv", "id"), ("seats.tsv", "id"), ("leaders.tsv", "country")]
)
def test_files_are_sorted(file: str, column: str) -> None:
    lines = data_file(file).read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    keys = [row[header.index(column)] for row in rows]
    assert keys == sorted(keys)
