"""Every state is known in both languages: names, formal names, capitals, demonyms."""

import pytest
from babel import Locale

from casus.knowledge.names import gazetteer
from casus.knowledge.states import states
from casus.knowledge.tables import Row, data_file, read_tsv

COLUMNS = ("code", "names", "formal", "demonyms", "capital")
LANGUAGES = ("fr", "en")


def rows(lang: str) -> list[Row]:
    return list(read_tsv(data_file(lang, "states.tsv"), COLUMNS))


def codes(lang: str, name: str) -> set[str | None]:
    return {entry.country for entry in gazetteer(lang).names.get(name, ())}


def test_the_states_are_the_members_of_the_united_nations_and_plovers_additions() -> None:
    assert len(states()) == 193 + 6
    assert {"ATA", "HKG", "KOS", "PSE", "TWN", "VAT"} < states().keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cldr_names_are_known(lang: str) -> None:
    cldr = Locale(lang).territories
    unknown = {
        state.code: cldr[state.alpha2]
        for state in states().values()
        if state.code not in codes(lang, cldr[state.alpha2].replace("’", "'"))
    }
    assert unknown == {}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("column", ["names", "capital"])
def test_each_name_and_capital_leads_to_its_state(lang: str, column: str) -> None:
    lost = [
        (row["code"], name)
        for row in rows(lang)
        for name in row.words(column)
        if row["code"] not in codes(lang, name)
    ]
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_formal_names_are_met_with_a_capital(lang: str) -> None:
    lost = [
        (row["code"], name)
        for row in rows(lang)
        for name in row.words("formal")
        if row["code"] not in codes(lang, name[0].upper() + name[1:])
    ]
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_antarctica_and_the_vatican_lack_a_people(lang: str) -> None:
    lacking = {row["code"] for row in rows(lang) if not row["demonyms"]}
    assert lacking <= {"ATA", "VAT"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_states_are_sorted_and_no_spelling_stands_for_two_states(lang: str) -> None:
    order = [row["code"] for row in rows(lang)]
    assert order == sorted(order)
    known = gazetteer(lang)
    unexplained = {
        name: {entry.id for entry in entries}
        for name, entries in known.names.items()
        if len({entry.id for entry in entries}) > 1
        and name not in known.ambiguous
        and any(entry.kind != "leader" for entry in entries)
    }
    assert unexplained == {}


@pytest.mark.parametrize(
    ("lang", "name", "code"),
    [
        ("fr", "États-Unis", "USA"),
        ("fr", "Etats-Unis", "USA"),
        ("fr", "Emirats arabes unis", "ARE"),
        ("fr", "EAU", "ARE"),
        ("fr", "Egypte", "EGY"),
        ("fr", "Erythrée", "ERI"),
        ("fr", "Fédération russe", "RUS"),
        ("fr", "Fédération de Russie", "RUS"),
        ("fr", "République populaire de Chine", "CHN"),
        ("fr", "Birmanie", "MMR"),
        ("fr", "Haute-Volta", "BFA"),
        ("fr", "RDC", "COD"),
        ("fr", "RCA", "CAF"),
        ("fr", "Türkiye", "TUR"),
        ("fr", "Mexico", "MEX"),
        ("fr", "Kyiv", "UKR"),
        ("fr", "Le Caire", "EGY"),
        ("fr", "Pékin", "CHN"),
        ("en", "U.S.", "USA"),
        ("en", "the States", "USA"),
        ("en", "UAE", "ARE"),
        ("en", "DPRK", "PRK"),
        ("en", "ROK", "KOR"),
        ("en", "PRC", "CHN"),
        ("en", "Islamic Republic of Iran", "IRN"),
        ("en", "Swaziland", "SWZ"),
        ("en", "East Timor", "TLS"),
        ("en", "Cape Verde", "CPV"),
        ("en", "Kiev", "UKR"),
        ("en", "Chisinau", "MDA"),
        ("en", "N'Djamena", "TCD"),
        ("en", "Mexico City", "MEX"),
    ],
)
def test_variants_abbreviations_and_older_names(lang: str, name: str, code: str) -> None:
    assert code in codes(lang, name)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["Jerusalem", "Jérusalem", "Victoria"])
def test_a_name_of_disputed_meaning_is_no_capital(lang: str, name: str) -> None:
    assert name not in gazetteer(lang).names


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ARM", "arménien arménienne arméniens arméniennes"),
        ("AZE", "azerbaïdjanais azerbaïdjanaise azerbaïdjanaises azéri azérie azéris azéries"),
        ("TUR", "turc turque turcs turques"),
        ("GRC", "grec grecque grecs grecques"),
        ("CHE", "suisse suisses suissesse suissesses"),
        ("PRK", "nord-coréen nord-coréenne nord-coréens nord-coréennes"),
        ("ZAF", "sud-africain sud-africaine sud-africains sud-africaines"),
        ("ARE", "émirati émiratie émiratis émiraties"),
        ("SAU", "saoudien saoudienne saoudiens saoudiennes saoudite"),
        ("USA", "américain américaine américains américaines états-unien étasunienne"),
        ("GBR", "britannique britanniques"),
        ("NER", "nigérien nigérienne nigériens nigériennes"),
        ("NGA", "nigérian nigériane nigérians nigérianes"),
        ("EGY", "égyptien égyptienne egyptien egyptiennes"),
        ("KEN", "kényan kényane kényans kényanes"),
        ("BFA", "burkinabè burkinabé burkinabée burkinabés"),
        ("LVA", "letton lettonne lettone lettons"),
    ],
)
def test_french_demonyms_in_every_gender_and_number(code: str, forms: str) -> None:
    demonyms = gazetteer("fr").demonyms
    assert {form: demonyms.get(form) for form in forms.split()} == dict.fromkeys(
        forms.split(), code
    )


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("TUR", ["turkish", "turk", "turks"]),
        ("GBR", ["british", "briton", "britons"]),
        ("SAU", ["saudi", "saudis"]),
        ("PHL", ["filipino", "filipinos", "philippine"]),
        ("FRA", ["french", "frenchman", "frenchmen"]),
        ("PRK", ["north korean", "north koreans"]),
        ("CHN", ["chinese"]),
        ("CHE", ["swiss"]),
        ("IRQ", ["iraqi", "iraqis"]),
        ("POL", ["polish", "pole", "poles"]),
        ("COD", ["congolese"]),
    ],
)
def test_english_demonyms_adjectives_and_nouns(code: str, forms: list[str]) -> None:
    demonyms = gazetteer("en").demonyms
    assert {form: demonyms.get(form) for form in forms} == dict.fromkeys(forms, code)


@pytest.mark.parametrize(
    ("lang", "noun", "code"),
    [
        ("fr", "Arméniens", "ARM"),
        ("fr", "Sud-Coréens", "KOR"),
        ("fr", "Sud-coréens", "KOR"),
        ("fr", "Egyptiennes", "EGY"),
        ("fr", "Néo-Zélandais", "NZL"),
        ("en", "Turks", "TUR"),
        ("en", "Britons", "GBR"),
    ],
)
def test_people_are_names_too_and_hold_no_sector(lang: str, noun: str, code: str) -> None:
    [entry] = gazetteer(lang).names[noun]
    assert (entry.kind, entry.country, entry.sector) == ("demonym", code, None)


@pytest.mark.parametrize(
    ("lang", "form", "means"),
    [
        ("fr", "européennes", "eu"),
        ("fr", "kurdes", "kurds"),
        ("fr", "tchétchènes", "chechnya"),
        ("fr", "houthistes", "houthis"),
        ("fr", "talibane", "taliban"),
        ("fr", "abkhazes", "abkhazia"),
        ("en", "european", "eu"),
        ("en", "kurdish", "kurds"),
        ("en", "chechens", "chechnya"),
        ("en", "soviet", "soviet-union"),
        ("en", "scottish", "scotland"),
    ],
)
def test_adjectives_of_peoples_regions_and_groups(lang: str, form: str, means: str) -> None:
    assert gazetteer(lang).demonyms[form] == means
    assert means in gazetteer(lang).entries


@pytest.mark.parametrize(
    ("lang", "form", "code"),
    [
        ("fr", "russo", "RUS"),
        ("fr", "sino", "CHN"),
        ("fr", "américano", "USA"),
        ("fr", "americano", "USA"),
        ("fr", "franco", "FRA"),
        ("fr", "turco", "TUR"),
        ("fr", "irano", "IRN"),
        ("fr", "israélo", "ISR"),
        ("en", "russo", "RUS"),
        ("en", "sino", "CHN"),
        ("en", "anglo", "GBR"),
    ],
)
def test_first_halves_of_compound_adjectives(lang: str, form: str, code: str) -> None:
    assert gazetteer(lang).combining[form] == code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_a_form_stands_for_is_known(lang: str) -> None:
    known = gazetteer(lang)
    assert set(known.demonyms.values()) <= known.entries.keys()
    assert set(known.combining.values()) <= known.entries.keys()


@pytest.mark.parametrize(
    ("lang", "name", "default", "others"),
    [
        ("fr", "Congo", "COD", {"COG"}),
        ("fr", "Guinée", "GIN", {"GNB", "GNQ", "PNG"}),
        ("fr", "Corée", "KOR", {"PRK"}),
        ("fr", "Niger", "NER", {"NGA"}),
        ("fr", "Irlande", "IRL", {"northern-ireland"}),
        ("fr", "Bruxelles", "eu", {"capital:BEL"}),
        ("fr", "Douma", "seat:state-duma", set()),
        ("en", "Congo", "COD", {"COG"}),
        ("en", "Georgia", "GEO", set()),
        ("en", "Jordan", "JOR", set()),
        ("en", "Korea", "KOR", {"PRK"}),
        ("en", "Ireland", "IRL", {"northern-ireland"}),
        ("en", "Macedonia", "MKD", set()),
        ("en", "Washington", "capital:USA", set()),
        ("en", "Congolese", "COD", {"COG"}),
        ("en", "Dominican", "DOM", {"DMA"}),
    ],
)
def test_ambiguous_names_list_their_readings(
    lang: str, name: str, default: str, others: set[str]
) -> None:
    first, *rest = gazetteer(lang).ambiguous[name]
    assert first.entry is not None
    assert first.entry.id == default
    assert gazetteer(lang).names[name][0].id == default
    assert others <= {sense.entry.id for sense in rest if sense.entry}
    assert all(sense.cues and sense.what for sense in rest)


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("fr", "mer de Chine méridionale"),
        ("fr", "golfe d'Oman"),
        ("en", "Indian Ocean"),
        ("en", "New Mexico"),
    ],
)
def test_a_name_that_only_holds_an_actors_name_stands_for_nobody(lang: str, name: str) -> None:
    assert gazetteer(lang).names[name] == ()
