"""What is no dispatch is refused in one line that says what to do."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.pages import MAX_BYTES, PageError, read_page

SENTENCE = "The army said on Monday that the town had been taken after a long siege. "

BAD = {
    "empty text": ("", "empty"),
    "empty bytes": (b"", "empty"),
    "blanks": (" \n\t\n ", "empty"),
    "JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100), "JPEG"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "zip": (b"PK\x03\x04\x14\x00\x00\x00", "zip"),
    "NUL bytes": (b"The army\x00\x00said" * 20, "binary"),
    "control bytes": (bytes(range(1, 9)) * 50, "binary"),
    "too large": ("a" * (MAX_BYTES + 1), "limit"),
    "nested tags": ("<html><body>" + "<div>" * 200_000 + SENTENCE, "200002 deep"),
    "too many tags": ("<html><body>" + f"<p>{SENTENCE}</p>" * 50_000, "tags"),
    "HTML without text": ("<html><head></head><body><img src=a></body></html>", "no text"),
    "only furniture": ("Publicité\nPartager\nPage non trouvée", "furniture"),
    "error page": ("Menu\nPage not found\nThe requested page does not exist.", "furniture"),
    "German": ("Die Armee hat am Montag die Stadt angegriffen.", "German (de)"),
    "Spanish": ("El ejército atacó la ciudad el lunes.", "Spanish (es)"),
    "Russian": ("Россия осудила атаку на город.", "Russian (ru)"),
    "Arabic": ("هاجم الجيش المدينة يوم الاثنين", "Arabic (ar)"),
    "no language": ("NATO", "--lang"),
}  # fmt: skip


@pytest.mark.parametrize(("page", "says"), BAD.values(), ids=BAD.keys())
def test_refused_in_one_line(page: str | bytes, says: str) -> None:
    began = time.monotonic()
    with pytest.raises(PageError) as caught:
        read_page(page)
    message = str(caught.value)
    assert says in message
    assert "\n" not in message
    assert ";" in message, "the message says what to do"
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("text", ["Die Armee hat die Stadt angegriffen.", "Россия осудила атаку."])
def test_a_language_given_is_not_doubted(text: str) -> None:
    assert read_page(text, lang="fr").language == "fr"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(PageError, match="fr or en"):
        read_page(SENTENCE, lang="de")


def test_a_wrong_day_is_refused() -> None:
    with pytest.raises(PageError, match="YYYY-MM-DD"):
        read_page(SENTENCE, published="yesterday")


@pytest.mark.parametrize(
    "text",
    [SENTENCE * 110_000, (SENTENCE * 3 + "\n\n") * 30_000, "A B C D / " * 800_000],
    ids=["one line", "paragraphs", "capitals"],
)
def test_large_texts_end_in_time(text: str) -> None:
    began = time.process_time()
    try:
        read_page(text[: MAX_BYTES - 1], lang="en")
    finally:
        assert time.process_time() - began < 10


TAGS = ["<p>", "</p>", "<div>", "<html>", "<br>", "<!--", "-->", "<figcaption>", "<h1>", "<a>"]
SIGNS = ["\n", "\n\n", " ", "»", "’", "\xa0", "Publicité", "By Jane Doe", "Par", "© AFP", "2 mn"]
WORDS = ["L'armée a pris la ville lundi.", "The army took the town on Monday.", "3 mars 2020"]
WORDS += ["(Reuters) -", "À lire aussi :", "Comments", "GAZA CITY (AFP) -"]
FRAGMENTS = st.sampled_from(TAGS + SIGNS + WORDS)
MIXED = st.lists(st.one_of(FRAGMENTS, st.text(max_size=20)), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), MIXED))
def test_any_text_is_a_dispatch_or_a_page_error(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(), MIXED.map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_a_dispatch_or_a_page_error(page: bytes) -> None:
    check(page)


def check(page: str | bytes) -> None:
    """The paragraphs lie in the text, in order, and joined they are the text."""
    try:
        dispatch = read_page(page, lang="en")
    except PageError as error:
        assert "\n" not in str(error)
        return
    parts = [span.of(dispatch.text) for span in dispatch.paragraphs]
    assert "\n\n".join(parts) == dispatch.text
    assert all(parts)
    ends = [0, *(offset for span in dispatch.paragraphs for offset in span)]
    assert ends == sorted(ends)
    assert ends[-1] == len(dispatch.text)
