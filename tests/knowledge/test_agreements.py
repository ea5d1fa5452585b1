"""The catalogue of agreements: its schema, its entries, and who was bound to do what when."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.knowledge.agreements import (
    agreements,
    beneficiaries,
    between,
    binding,
    bound,
    membership,
    naming,
    obligors,
    read_agreements,
)
from casus.knowledge.areas import areas, dependencies
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError, data_file, read_tsv
from casus.knowledge.territories import territories
from casus.knowledge.treaty_words import treaty_words
from casus.knowledge.weighing import weighing
from casus.plover import ontology

COLUMNS = ("agreement", "on", "obligor", "beneficiary", "kinds")
QUESTIONS = list(read_tsv(Path(__file__).with_name("agreements.tsv"), COLUMNS))
FILES = sorted(f.name for f in data_file("agreements").iterdir() if f.name.endswith(".toml"))
DAYS = st.dates(min_value=date(1945, 1, 1), max_value=date(2026, 12, 31))
PARTIES = st.sampled_from(sorted({m.party for a in agreements().values() for m in a.members}))

GOOD = """
[[agreement]]
id = "one-two-1990"
name_en = "Treaty"
name_fr = "Traité"
signed = 1990-01-01
source = "UN Treaty Series"
parties = ["FRA", "DEU"]

[[agreement.obligation]]
kind = "defense"
article = "1"
trigger = "armed_attack"
response = "automatic"
wording = "They help each other."
"""

# fault: what is changed in the good entry, and what the message must name
FAULTS = {
    "unknown key": ('source = "UN', 'sauce = "x"\nsource = "UN', "unknown sauce"),
    "missing key": ('name_fr = "Traité"\n', "", "missing name_fr"),
    "kind": ('kind = "defense"', 'kind = "defence"', "kind is one of defense"),
    "trigger": ('"armed_attack"', '"attack"', "trigger is one of"),
    "response": ('"automatic"', '"maybe"', "response is one of"),
    "covered": ('article = "1"', 'article = "1"\ncovered = "sea"', "covered is one of"),
    "quoted date": ("signed = 1990-01-01", 'signed = "1990-01-01"', "signed must be a date"),
    "party": ('["FRA", "DEU"]', '["France", "DEU"]', "France is no PLOVER code"),
    "list": ('["FRA", "DEU"]', '"FRA"', "parties must be a list"),
    "obligor": ('article = "1"', 'article = "1"\nobligors = ["ITA"]', "obligors names ITA"),
    "area": ('article = "1"', 'article = "1"\ncovers = ["forces:mars"]', "names no area"),
    "suspended": (
        "[[agreement.obl",
        "[agreement.suspended]\nITA = 1991-01-01\n\n[[agreement.obl",
        "ITA",
    ),
    "id": ('id = "one-two-1990"', 'id = "One Two"', "lower case"),
    "coded_by": ('source = "UN', 'coded_by = "me"\nsource = "UN', "coded_by"),
    "until": (
        '["FRA", "DEU"]',
        '["FRA"]\nmembers = [{ party = "DEU", until = 1989-01-01 }]',
        "until is not after since",
    ),
}


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row['agreement']}@{row['on']}")
def test_who_was_bound_to_do_what_for_whom(row) -> None:
    day = date.fromisoformat(row["on"])
    bonds = binding(row["obligor"], row["beneficiary"], day)
    kinds = sorted(o.kind for agreement, o in bonds if agreement.id == row["agreement"])
    assert kinds == ([] if row["kinds"] == "none" else row["kinds"].split(","))


def test_every_agreement_is_asked_about() -> None:
    assert set(agreements()) == {row["agreement"] for row in QUESTIONS}


@pytest.mark.parametrize(
    "wanted",
    [
        "cst-1992", "rus-arm-1997", "nato-1949", "usa-jpn-1960", "usa-phl-1951", "aze-tur-2010",
        "aze-tur-2021", "eu-treaty-2009", "rus-prk-2024", "sau-pak-2025",
    ],
)  # fmt: skip
def test_the_agreements_most_in_the_news_are_there_with_article_and_source(wanted: str) -> None:
    agreement = agreements()[wanted]
    assert agreement.source and agreement.signed <= date(2025, 12, 31)
    assert all(o.article and o.wording.endswith(".") for o in agreement.obligations)


def test_an_unpublished_text_says_so() -> None:
    agreement = agreements()["sau-pak-2025"]
    assert agreement.source.startswith("text unpublished")
    assert {o.response for o in agreement.obligations} == {"undisclosed"}


@pytest.mark.parametrize("agreement", agreements().values(), ids=lambda a: a.id)
def test_an_entry_names_known_parties_and_places_in_both_languages(agreement) -> None:
    parties = {m.party for m in agreement.members}
    assert parties <= states().keys() | territories().keys()
    assert len(parties) > 1
    assert agreement.name_en != agreement.name_fr
    for obligation in agreement.obligations:
        plain = {w for w in (*obligation.covers, *obligation.excludes) if ":" not in w}
        ids = {word for word in plain if word.islower()} - {"anywhere", "administered"}
        assert ids <= territories().keys()
        codes = {word for word in plain if word.isupper() and len(word) == 3}
        assert codes <= states().keys() | dependencies().keys()


@pytest.mark.parametrize("agreement", agreements().values(), ids=lambda a: a.id)
def test_what_stands_for_a_missing_entry_into_force_is_told(agreement) -> None:
    assert agreement.in_force >= agreement.signed or agreement.note
    assert (agreement.until or date.max) > agreement.in_force


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_sorted_by_id(name: str) -> None:
    ids = [agreement.id for agreement in read_agreements(data_file("agreements", name))]
    assert ids == sorted(ids)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_file_and_entry(fault: str, tmp_path: Path) -> None:
    good, bad, message = FAULTS[fault]
    source = tmp_path / "region.toml"
    source.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"region\.toml") as caught:
        list(read_agreements(source))
    assert message in str(caught.value)


def test_a_good_entry_is_read(tmp_path: Path) -> None:
    source = tmp_path / "region.toml"
    source.write_text(GOOD, encoding="utf-8")
    (agreement,) = read_agreements(source)
    assert agreement.in_force == agreement.signed
    assert agreement.note == "The day of signature stands for the entry into force."


def test_a_suspension_does_not_unbind() -> None:
    day = date(2024, 6, 1)
    held = membership(agreements()["cst-1992"], "ARM", day)
    assert held is not None and held.suspended == date(2024, 2, 22) and held.bound_on(day)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Turkey called a meeting of NATO.", True),
        ("Ankara réclame une réunion de l'OTAN.", True),
        ("The senator spoke.", False),
        ("Le traité de l'Atlantique Nord a 70 ans.", True),
    ],
)
def test_an_agreement_is_named_by_whole_words(text: str, named: bool) -> None:
    assert bool(naming(agreements()["nato-1949"]).search(text)) is named


@given(one=PARTIES, other=PARTIES, day=DAYS)
def test_what_binds_lies_in_an_agreement_between_the_two(one: str, other: str, day: date) -> None:
    shared = {agreement.id for agreement in between(one, other, day)}
    assert shared == {agreement.id for agreement in between(other, one, day)}
    for agreement, obligation in binding(one, other, day):
        assert agreement.id in shared
        assert one in obligors(agreement, obligation, day)
        assert other in beneficiaries(agreement, obligation, day)
        assert binding(one, other, day, obligation.kind)


@given(day=DAYS)
def test_nobody_is_bound_before_the_signature_or_after_the_end(day: date) -> None:
    for agreement in agreements().values():
        ended = agreement.until is not None and day >= agreement.until
        if ended or day < agreement.in_force:
            assert bound(agreement, day) == set()


# Where a place lies for a treaty: (area, names, latitude, longitude, answer)
@pytest.mark.parametrize(
    ("area", "names", "latitude", "longitude", "holds"),
    [
        ("north-atlantic-treaty-area", {"Akçakale", "TUR"}, 36.7, 38.9, True),
        ("north-atlantic-treaty-area", {"Stanley", "FLK"}, -51.7, -57.9, False),
        ("north-atlantic-treaty-area", {"Guam"}, None, None, False),
        ("north-atlantic-treaty-area", {"La Laguna", "ESP"}, 28.5, -16.3, True),
        ("north-atlantic-treaty-area", {"Honolulu", "USA"}, 21.3, -157.9, False),
        ("north-atlantic-treaty-area", {"Anchorage", "USA"}, 61.2, -149.9, True),
        ("north-atlantic-treaty-area", {"Attu", "USA"}, 52.9, 172.9, True),
        ("north-atlantic-treaty-area", {"Baltic Sea"}, None, None, True),
        ("north-atlantic-treaty-area", {"une île"}, None, None, None),
        ("pacific", {"Manila", "PHL"}, 14.6, 121.0, True),
        ("pacific", {"Honolulu", "USA"}, 21.3, -157.9, True),
        ("pacific", {"Boston", "USA"}, 42.4, -71.1, False),
        ("pacific", {"mer de Chine méridionale"}, None, None, True),
    ],
)
def test_an_area_holds_a_place_by_name_then_by_position(
    area: str, names: set[str], latitude: float | None, longitude: float | None, holds: bool | None
) -> None:
    assert areas()[area].holds(names, latitude, longitude) is holds


def test_dependent_territories_belong_to_known_states() -> None:
    assert set(dependencies().values()) <= states().keys()
    assert not dependencies().keys() & states().keys()


def test_weighing_speaks_plovers_codes() -> None:
    lists, standard = weighing(), ontology()
    sectors = lists.group_sectors | lists.unidentified_sectors | lists.public_sectors
    assert sectors | lists.force_sectors <= standard.sectors.keys()
    assert lists.group_countries <= standard.international.keys()
    assert lists.military_contexts <= standard.contexts.keys()
    modes = {mode for event in standard.events.values() for mode in event.modes}
    assert lists.lesser_modes | lists.threat_modes <= modes
    assert lists.with_article <= states().keys()


@pytest.mark.parametrize(
    ("lang", "text", "consults", "craft"),
    [
        ("en", "asked to open consultations", True, False),
        ("en", "asked for two warships", False, True),
        ("en", "a friendship treaty", False, False),
        ("fr", "a demandé l'ouverture de consultations", True, False),
        ("fr", "une concertation d'urgence", True, False),
        ("fr", "un concert de soutien", False, False),
        ("fr", "deux bateaux des garde-côtes", False, True),
    ],
)
def test_treaty_words_find_calls_to_consult_and_craft(
    lang: str, text: str, consults: bool, craft: bool
) -> None:
    words = treaty_words(lang)
    assert bool(words.consultation.search(text)) is consults
    assert bool(words.craft.search(text)) is craft
