"""Role nouns of both languages and the sectors that they mean."""

import pytest

from casus.knowledge.names import gazetteer
from casus.knowledge.tables import data_file, read_tsv
from casus.plover import ontology

COLUMNS = ("sector", "kind", "others", "defers", "lemmas")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_there_are_enough_roles_and_all_are_plovers(lang: str) -> None:
    roles = gazetteer(lang).roles
    assert len(roles) >= 250
    assert {role.sector for role in roles.values()} == ontology().sectors.keys()
    assert all(lemma == lemma.lower() == lemma.strip() for lemma in roles)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_rows_are_sorted(lang: str) -> None:
    rows = list(read_tsv(data_file(lang, "roles.tsv"), COLUMNS))
    keys = [tuple(row[column] for column in COLUMNS[:4]) for row in rows]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("lang", "lemma", "sector", "kind"),
    [
        ("fr", "gouvernement", "GOV", "institution"),
        ("fr", "ministère des affaires étrangères", "GOV", "institution"),
        ("fr", "chef de la diplomatie", "GOV", "person"),
        ("fr", "junte", "GOV", "institution"),
        ("fr", "porte-parole", "GOV", "person"),
        ("fr", "armée", "MIL", "institution"),
        ("fr", "avion de chasse", "MIL", "institution"),
        ("fr", "casque bleu", "MIL", "person"),
        ("fr", "soldat", "MIL", "person"),
        ("fr", "gendarme", "COP", "person"),
        ("fr", "parlement", "LEG", "institution"),
        ("fr", "procureur", "JUD", "person"),
        ("fr", "rebelle", "REB", "person"),
        ("fr", "milice", "PRM", "institution"),
        ("fr", "mercenaire", "PRM", "person"),
        ("fr", "homme armé", "UAF", "person"),
        ("fr", "assaillant", "UAF", "person"),
        ("fr", "civil", "CVL", "people"),
        ("fr", "manifestant", "CVL", "people"),
        ("fr", "étudiant", "EDU", "people"),
        ("fr", "journaliste", "JRN", "person"),
        ("fr", "réfugié", "REF", "people"),
        ("fr", "syndicat", "LAB", "institution"),
        ("fr", "entreprise", "BUS", "institution"),
        ("fr", "imam", "REL", "person"),
        ("fr", "médecin", "MED", "people"),
        ("fr", "opposition", "PTY", "institution"),
        ("fr", "trafiquant", "CRM", "person"),
        ("fr", "ancien président", "ELI", "person"),
        ("fr", "ancien", "ELI", "modifier"),
        ("fr", "services de renseignement", "SPY", "institution"),
        ("fr", "agriculteur", "AGR", "people"),
        ("fr", "république autoproclamée", "PRE", "institution"),
        ("en", "government", "GOV", "institution"),
        ("en", "foreign ministry", "GOV", "institution"),
        ("en", "defence minister", "GOV", "person"),
        ("en", "defense minister", "GOV", "person"),
        ("en", "spokesman", "GOV", "person"),
        ("en", "army", "MIL", "institution"),
        ("en", "warplane", "MIL", "institution"),
        ("en", "troops", "MIL", "institution"),
        ("en", "peacekeeper", "MIL", "person"),
        ("en", "police", "COP", "institution"),
        ("en", "lawmaker", "LEG", "person"),
        ("en", "prosecutor", "JUD", "person"),
        ("en", "insurgent", "REB", "person"),
        ("en", "militia", "PRM", "institution"),
        ("en", "gunman", "UAF", "person"),
        ("en", "civilian", "CVL", "people"),
        ("en", "protester", "CVL", "people"),
        ("en", "student", "EDU", "people"),
        ("en", "journalist", "JRN", "person"),
        ("en", "refugee", "REF", "people"),
        ("en", "union", "LAB", "institution"),
        ("en", "company", "BUS", "institution"),
        ("en", "cleric", "REL", "person"),
        ("en", "doctor", "MED", "people"),
        ("en", "opposition", "PTY", "institution"),
        ("en", "cartel", "CRM", "institution"),
        ("en", "former president", "ELI", "person"),
        ("en", "intelligence agency", "SPY", "institution"),
        ("en", "farmer", "AGR", "people"),
        ("en", "suspect", "UNK", "person"),
    ],
)
def test_role_by_lemma(lang: str, lemma: str, sector: str, kind: str) -> None:
    role = gazetteer(lang).roles[lemma]
    assert (role.lemma, role.sector, role.kind) == (lemma, sector, kind)


@pytest.mark.parametrize(
    ("lang", "defers", "decides"),
    [("fr", "porte-parole", "ambassadeur"), ("en", "spokeswoman", "ambassador")],
)
def test_who_speaks_for_another_defers_to_their_sector(
    lang: str, defers: str, decides: str
) -> None:
    assert gazetteer(lang).roles[defers].defers
    assert not gazetteer(lang).roles[decides].defers


@pytest.mark.parametrize(
    ("lang", "lemma", "others"),
    [("fr", "opposition", ("OPP",)), ("fr", "junte", ("MIL",)), ("en", "junta", ("MIL",))],
)
def test_further_sectors(lang: str, lemma: str, others: tuple[str, ...]) -> None:
    assert gazetteer(lang).roles[lemma].other_sectors == others
