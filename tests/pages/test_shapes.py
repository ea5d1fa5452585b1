"""A page gives the same dispatch as HTML and as crawled text, whatever its shape."""

import pytest
from shapes import BODY, Page, pages

from casus.pages import read_page
from casus.records import Dispatch

CASES = [
    pytest.param(page, form, id=f"{page.name}-{form}")
    for page in pages()
    for form in ("crawled", "html")
]


def read(page: Page, form: str) -> Dispatch:
    return read_page(page.html() if form == "html" else page.crawled())


def body(page: Page) -> list[str]:
    paragraphs = page.texts(*BODY)
    if dateline := page.told.get("dateline"):
        paragraphs[0] = paragraphs[0].removeprefix(dateline).removeprefix(" - ")
    return paragraphs


@pytest.mark.parametrize(("page", "form"), CASES)
def test_body_is_the_paragraphs_and_nothing_else(page: Page, form: str) -> None:
    dispatch = read(page, form)
    assert [span.of(dispatch.text) for span in dispatch.paragraphs][1:] == body(page)


@pytest.mark.parametrize(("page", "form"), CASES)
def test_fields_are_found(page: Page, form: str) -> None:
    dispatch = read(page, form)
    assert dispatch.headline == page.texts("h1")[0]
    assert dispatch.language == page.told["lang"]
    assert dispatch.byline == page.told.get("byline")
    assert dispatch.correspondent == page.told.get("correspondent")
    assert dispatch.dateline == page.told.get("dateline")
    assert dispatch.published == page.told.get("published")


@pytest.mark.parametrize(("page", "form"), CASES)
def test_captions_and_related_links_go_to_their_fields(page: Page, form: str) -> None:
    dispatch = read(page, form)
    captions = [(text, credit) for part, text, credit in page.lines if part == "caption"]
    signed = [(text, (credit or "").removeprefix("Photo: ")) for text, credit in captions]
    found = [(one.text, (one.credit or "").removeprefix("Photo: ")) for one in dispatch.captions]
    assert found == signed
    related = [text.split(" : ")[-1].split(": ")[-1] for text in page.texts("related")]
    assert list(dispatch.related) == related


@pytest.mark.parametrize(("page", "form"), CASES)
def test_every_other_line_is_set_aside_with_a_reason(page: Page, form: str) -> None:
    dispatch = read(page, form)
    aside = {each.text for each in dispatch.set_aside}
    assert set(page.texts("menu", "ad", "foot", "copy")) <= aside
    assert all(each.reason for each in dispatch.set_aside)
