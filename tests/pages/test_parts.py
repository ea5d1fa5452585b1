"""Datelines, days of publication, credits, languages: the small judgements of page reading."""

from datetime import date

import pytest

from casus.pages.credits import split_credit
from casus.pages.dateline import split_dateline
from casus.pages.headline import strip_publisher
from casus.pages.publication import find_date, is_date_line
from casus.pages.tongue import language_of

DATELINES = [
    ("GAZA CITY, Oct 3 (AFP) - Fishermen returned.", "GAZA CITY, Oct 3 (AFP)"),
    ("BEYROUTH (Reuters) – Le Liban a fermé.", "BEYROUTH (Reuters)"),
    ("Paris, 12 mars 2021 (AFP) - Le ministre a dit.", "Paris, 12 mars 2021 (AFP)"),
    ("HAYWARD, Calif. (AP) — A man was found.", "HAYWARD, Calif. (AP)"),
    ("KYIV — The president said.", "KYIV"),
    ("(Reuters) — The state is investigating.", "(Reuters)"),
    ("Nairobi, le 4 mai 2022 – Le médiateur part.", "Nairobi, le 4 mai 2022"),
    ("14 novembre 2016 . – Le Sénat a demandé.", "14 novembre 2016"),
    ("The ceasefire – the third this year – held.", None),
    ("Moscow - which had denied it - now agrees.", None),
    ("L'ONU - et elle seule - peut agir.", None),
    ("Le président (UMP) - réélu - a parlé.", None),
]


@pytest.mark.parametrize(
    ("paragraph", "dateline"), DATELINES, ids=[row[0][:25] for row in DATELINES]
)
def test_datelines(paragraph: str, dateline: str | None) -> None:
    filed = split_dateline(paragraph)
    assert filed.dateline == dateline
    assert paragraph.endswith(filed.text)
    assert filed.text[0].isalpha()


DATES = [
    ("Publié le : 01/11/2020 - 10:12", date(2020, 11, 1)),
    ("14 novembre 2016 . –", date(2016, 11, 14)),
    ("1er août 2014", date(2014, 8, 1)),
    ("Monday, Nov. 18th, 2019 at 11:04 a.m.", date(2019, 11, 18)),
    ("2019-11-19T12:48:14Z", date(2019, 11, 19)),
    ("12 sept. 2021", date(2021, 9, 12)),
    ("25/12/2021", date(2021, 12, 25)),
    ("12/25/2021", date(2021, 12, 25)),
    ("31 février 2020", None),
    ("page 12, 3 soldats, 2020 habitants", None),
]


@pytest.mark.parametrize(("line", "day"), DATES, ids=[row[0] for row in DATES])
def test_days(line: str, day: date | None) -> None:
    found = find_date(line, day_first=True)
    assert (found.day if found else None) == day


def test_a_day_that_may_be_a_month_stays_unread_without_a_hint() -> None:
    assert find_date("03/04/2020", day_first=None) is None
    assert find_date("03/04/2020", day_first=False) == (date(2020, 3, 4), 0, 10)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Mis à jour le 3 mars 2020 à 10h12", True),
        ("November 18, 2019 11:03 PM", True),
        ("Le 3 mars 2020, l'armée a pris la ville.", False),
        ("The treaty of 4 April 1949 still binds all its members today, said the minister.", False),
        ("— The Ministry (@ministry) October 9, 2018", False),
    ],
)
def test_lines_that_only_give_a_day(line: str, is_one: bool) -> None:
    assert is_date_line(line) == is_one


CREDITS = [
    (
        "Des soldats à la frontière. REUTERS/Stringer",
        "Des soldats à la frontière.",
        "REUTERS/Stringer",
    ),
    ("Soldiers at the border (Manu Fernandez/AP)", "Soldiers at the border", "Manu Fernandez/AP"),
    ("Un marché à Goma © AFP", "Un marché à Goma", "© AFP"),
    ("A market. (Photo: Sam Hill)", "A market.", "Photo: Sam Hill"),
    ("Le port, lundi. Crédit : Lina Haddad", "Le port, lundi.", "Crédit : Lina Haddad"),
    ("Sonu Mehta/Hindustan Times/Getty Images", "", "Sonu Mehta/Hindustan Times/Getty Images"),
    ("Rescue workers. AFP / Nadia Karam", "Rescue workers.", "AFP / Nadia Karam"),
]


@pytest.mark.parametrize(
    ("line", "caption", "credit"), CREDITS, ids=[row[0][:25] for row in CREDITS]
)
def test_credits(line: str, caption: str, credit: str) -> None:
    signed = split_credit(line)
    assert signed is not None
    assert (signed.caption.text, signed.caption.credit) == (caption, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Le ministre a rencontré son homologue à l'ONU.",
        "The talks failed on and/or before Monday.",
        "The picture is mixed, officials said.",
        "Il a publié une photo par jour depuis le début du siège.",
    ],
)
def test_prose_is_not_signed(line: str) -> None:
    assert split_credit(line) is None


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("La trêve tient - Le Monde", "La trêve tient"),
        ("The truce holds | Reuters", "The truce holds"),
        ("The truce holds - for now", "The truce holds - for now"),
    ],
)
def test_publishers_are_cut_off_titles(title: str, headline: str) -> None:
    assert strip_publisher(title) == headline


SHORT = {
    "fr": ["La Russie condamne l'attaque.", "Paris rappelle son ambassadeur à Bakou.",
           "« Non », a répondu le ministre.", "L'armée avance.", "Cessez-le-feu en Libye."],
    "en": ["Russia condemned the attack.", "Paris recalls its ambassador to Baku.",
           "“No,” the minister replied.", "The army is advancing.", "Ceasefire in Libya."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in SHORT.items() for text in texts]
)
def test_short_texts_tell_their_language(language: str, text: str) -> None:
    assert language_of(text) == language
