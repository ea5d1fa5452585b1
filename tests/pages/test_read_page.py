"""Texts without any page around them, ids, characters and encodings."""

from datetime import date

import pytest

from casus.pages import read_page
from casus.records import Caption

FR = "L'armée a pris la ville lundi après un long siège, selon le ministère de la Défense."
EN = "The army took the town on Monday after a long siege, the defence ministry said."


@pytest.mark.parametrize(
    "text", [FR, EN, "Russia condemned the attack", "La Russie condamne l'attaque"]
)
def test_one_sentence_is_a_body_without_a_headline(text: str) -> None:
    dispatch = read_page(text)
    assert (dispatch.text, dispatch.headline) == (text, None)


def test_a_short_first_line_above_prose_is_the_headline() -> None:
    dispatch = read_page(f"La ville est prise\n{FR}")
    assert dispatch.headline == "La ville est prise"
    assert dispatch.text == f"La ville est prise\n\n{FR}"


def test_two_paragraphs_without_a_headline_are_both_body() -> None:
    dispatch = read_page(f"{EN}\n\n{EN.replace('Monday', 'Tuesday')}")
    assert dispatch.headline is None
    assert len(dispatch.paragraphs) == 2


WRAPPED = """\
The government of the northern province said on Thursday that it would
reopen the road to the coast if the militia withdrew from the two bridges
it has held since March.

A spokesman for the militia answered that its fighters would stay until
the prisoners were released. Talks will resume on Sunday, he said.
"""


def test_lines_broken_at_a_column_are_joined() -> None:
    dispatch = read_page(WRAPPED)
    paragraphs = [" ".join(block.split()) for block in WRAPPED.split("\n\n")]
    assert [span.of(dispatch.text) for span in dispatch.paragraphs] == paragraphs


def test_titles_one_below_the_other_are_not_joined() -> None:
    titles = ["The army withdraws from two towns in the north of the country",
              "The government asks its neighbours for help against the flood",
              "Talks on the border resume in the capital of the third state"]  # fmt: skip
    text = "\n".join(titles)
    assert len(read_page(text).paragraphs) == 3


def test_the_id_is_that_given_else_the_url_s_else_the_text_s() -> None:
    url = "https://example.org/a"
    assert read_page(FR, id="mine", url=url).id == "mine"
    assert read_page(FR, url=url).id == read_page(EN, url=url).id
    assert read_page(FR).id == read_page(FR + "\n").id != read_page(EN).id


def test_the_publisher_comes_from_the_domain() -> None:
    assert read_page(FR, url="https://www.rfi.fr/fr/monde/a").publisher == "RFI"
    assert read_page(FR, url="https://example.org/a").publisher is None


def test_a_day_given_wins_over_the_page_s() -> None:
    page = f"La ville est prise\nPublié le 3 mars 2020\n{FR}"
    assert read_page(page).published == date(2020, 3, 3)
    assert read_page(page, published="2021-01-02").published == date(2021, 1, 2)


CHARACTERS = {
    "no-break spaces are spaces": ("l'armée\u00a0: «\u202fnon\u202f»", "l'armée : « non »"),
    "soft hyphens go": ("gou\u00adverne\u00adment", "gouvernement"),
    "zero-width characters go": ("Ba\u200bkou\ufeff", "Bakou"),
    "marks of direction go": ("\u202bBakou\u202c \u2066et\u2069", "Bakou et"),
    "letters are composed": ("e\u0301tat", "état"),
    "apostrophes stay": ("l’armée et l'État", "l’armée et l'État"),
    "dashes and dots stay": ("Erevan — Bakou…", "Erevan — Bakou…"),
    "tabs are spaces": ("Erevan\tet  Bakou", "Erevan et Bakou"),
}


@pytest.mark.parametrize(("raw", "clean"), CHARACTERS.values(), ids=CHARACTERS.keys())
def test_characters(raw: str, clean: str) -> None:
    assert read_page(f"{raw} ont signé un accord pour la paix.", lang="fr").text == (
        f"{clean} ont signé un accord pour la paix."
    )


ENCODINGS = {
    "UTF-8": FR.encode(),
    "UTF-8 with a byte order mark": b"\xef\xbb\xbf" + FR.encode(),
    "UTF-16": FR.encode("utf-16"),
    "Latin-1": FR.encode("latin-1"),
    "cp1252": FR.encode("cp1252"),
}


@pytest.mark.parametrize("page", ENCODINGS.values(), ids=ENCODINGS.keys())
def test_encodings_of_text(page: bytes) -> None:
    assert read_page(page).text == FR


@pytest.mark.parametrize("charset", ["iso-8859-15", "windows-1252", "utf-8", "nonsense"])
def test_encodings_of_html(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>{FR}</p></body></html>'
    encoding = "cp1252" if charset == "nonsense" else charset
    assert read_page(page.encode(encoding)).text == FR


def test_utf_8_cut_within_a_character_is_still_utf_8() -> None:
    page = (FR * 10 + "é").encode()[:-1]
    assert "armée" in read_page(page).text


def test_a_paragraph_printed_twice_stands_once() -> None:
    other = "Les habitants ont fui vers la frontière, où des associations les accueillent."
    dispatch = read_page(f"La ville est prise\n{FR}\n{other}\n{FR}")
    assert dispatch.text.count(FR) == 1
    assert [each.reason for each in dispatch.set_aside] == ["repetition"]


def test_a_caption_has_its_credit() -> None:
    page = f"La trêve tient\nUn marché, lundi. © AFP\n{FR}"
    assert read_page(page).captions == (Caption("Un marché, lundi.", "© AFP"),)
