"""The furniture files: every wording gives its reason, prose gives none, faults are told."""

import tomllib
from pathlib import Path

import pytest

from casus.knowledge.function_words import function_words
from casus.knowledge.furniture import furniture, read_furniture
from casus.knowledge.press import picture_credits, publisher_of
from casus.knowledge.tables import KnowledgeError, data_file

FILES = [("furniture.toml",), ("fr", "furniture.toml"), ("en", "furniture.toml")]
ENTRIES = [
    (reason, entry)
    for path in FILES
    for reason, entry in tomllib.loads(data_file(*path).read_text(encoding="utf-8")).items()
]
LINES = {(line, reason) for reason, entry in ENTRIES for line in entry.get("line", ())}
STARTS = {
    (f"{start} 1 Zz", reason) for reason, entry in ENTRIES for start in entry.get("start", ())
}


@pytest.mark.parametrize("wordings", [LINES, STARTS], ids=["lines", "starts"])
def test_every_wording_gives_its_reason(wordings: set[tuple[str, str]]) -> None:
    found = {(line, getattr(furniture().match(line), "reason", None)) for line, _ in wordings}
    assert found - wordings == set()
    assert found == wordings


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("PUBLICITÉ", "advertisement"),
        ("Lire la suite après la publicité", "advertisement"),
        ("2 mn", "reading_time"),
        ("Temps de lecture : 4 min.", "reading_time"),
        ("5 min read", "reading_time"),
        ("NewsletterRecevez toute l’actualité dans votre boite mail", "newsletter"),
        ("Sign up for our morning briefing", "newsletter"),
        ("Nous et nos 842 partenaires stockons des informations", "cookie_notice"),
        ("This site uses cookies to improve your experience", "cookie_notice"),
        ("Le contenu auquel vous tentez d’accéder n’existe pas", "error_page"),
        ("Sorry, the page you requested was not found", "error_page"),
        ("Article réservé aux abonnés", "subscription"),
        ("To continue reading, become a subscriber", "subscription"),
        ("© 2021 Le Journal", "copyright"),
        ("128 comments", "comments"),
        ("12 réactions", "comments"),
        ("Facebook Twitter WhatsApp", "share"),
        ("Mots-clés : Mali, armée", "tags"),
        ("(Reporting by Jane Doe; editing by John Roe)", "editing_note"),
    ],
)
def test_furniture(line: str, reason: str) -> None:
    match = furniture().match(line)
    assert match is not None
    assert match.reason == reason


@pytest.mark.parametrize(
    ("line", "reason", "value"),
    [
        ("À lire aussi : La trêve tient", "related", "La trêve tient"),
        ("► Lire aussi La trêve tient", "related", "La trêve tient"),
        ("Read more: The truce holds", "related", "The truce holds"),
        ("RELATED: The truce holds", "related", "The truce holds"),
        ("Texte par : RFI", "byline", "RFI"),
        ("Par Anne Morel et Luc Petit", "byline", "Anne Morel et Luc Petit"),
        ("By Jane Doe and John Roe", "byline", "Jane Doe and John Roe"),
        ("De notre envoyée spéciale à Goma, Anne Morel", "correspondent",
         "envoyée spéciale à Goma, Anne Morel"),
        ("From our correspondent in Cairo, Jane Doe", "correspondent",
         "correspondent in Cairo, Jane Doe"),
        ("Publié le 3 mars 2020", "published", "3 mars 2020"),
    ],
)  # fmt: skip
def test_fields_with_their_value(line: str, reason: str, value: str) -> None:
    match = furniture().match(line)
    assert match is not None
    assert (match.reason, match.value) == (reason, value)


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, l'armée a repris deux villages au nord de la frontière.",
        "Par la voix de son ministre, la Russie a refusé.",
        "By Friday, the army had retaken two villages north of the border.",
        "By then the army had left.",
        "« Il vous reste dix jours », a menacé le général.",
        "Le contenu de l'accord n'a pas été publié.",
        "The page of history that opened in 1991 is turned, the president said.",
        "Read the text of the agreement: nothing in it binds the two states.",
        "Avec la Turquie, l'Azerbaïdjan a signé un accord.",
        "Les abonnements au gaz russe ont baissé.",
        "Police commented on the arrests.",
        "Vidéo d'une attaque : la police enquête",
        "Tags of the militia cover the walls",
        "Terrorist Attacks in Baghdad",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert furniture().match(line) is None


def test_faults_name_file_and_table(tmp_path: Path) -> None:
    path = tmp_path / "furniture.toml"
    path.write_text('[share]\nlines = ["Share"]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"xx/furniture.toml \[share\]: unknown lines"):
        read_furniture(path, "xx/furniture.toml")
    path.write_text("[share]\npattern = ['(']\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"\[share\]: pattern"):
        read_furniture(path, "xx/furniture.toml")


def test_no_word_of_grammar_is_claimed_by_both_languages() -> None:
    assert not function_words("fr").own & function_words("en").own


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.rfi.fr/fr/europe/a", "RFI"),
        ("https://edition.cnn.com/a", "CNN"),
        ("https://notrfi.fr/a", None),
        ("http://[bad", None),
        (None, None),
    ],
)
def test_publishers_by_domain(url: str | None, name: str | None) -> None:
    publisher = publisher_of(url)
    assert (publisher.name if publisher else None) == name


def test_agencies_are_listed_once() -> None:
    agencies = picture_credits().agencies
    assert len({agency.casefold() for agency in agencies}) == len(agencies)
