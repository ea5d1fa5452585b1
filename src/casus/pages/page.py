"""The door of the room: a page, as text or bytes, to a dispatch."""

from datetime import date

from casus.knowledge.function_words import LANGUAGES
from casus.knowledge.press import publisher_of
from casus.pages.characters import normalise
from casus.pages.crawled import read_crawled
from casus.pages.decoding import MAX_BYTES, decode
from casus.pages.errors import PageError
from casus.pages.hypertext import read_html
from casus.pages.markup import is_html
from casus.pages.publication import parse_published
from casus.pages.tongue import language_of
from casus.records import Dispatch


def read_page(
    page: str | bytes,
    *,
    url: str | None = None,
    lang: str | None = None,
    published: date | str | None = None,
    id: str | None = None,
) -> Dispatch:
    """Read a news page, HTML or the text that a crawler kept of one.

    Args:
        page: the page; bytes are decoded (byte order mark, UTF-8, meta tag, cp1252).
        url: where it came from; gives the id and the publisher.
        lang: `fr` or `en`, where it need not be found out.
        published: the day of publication, a date or YYYY-MM-DD; wins over the page's own.
        id: the dispatch's id, else a hash of the URL, else of the text.

    Raises:
        PageError: the page is empty, too large, no text, without any dispatch, or in a language
            that Casus does not read; one line that says what to do.
    """
    text = _text_of(page)
    if lang is not None and lang not in LANGUAGES:
        raise PageError(f"language {lang!r} is not read; give fr or en")
    try:
        day = parse_published(published)
    except ValueError as error:
        raise PageError(str(error)) from error

    def language_for(body: str) -> str:
        return lang or language_of(body)

    if is_html(text):
        draft, language = read_html(text, url, language_for)
    else:
        draft, language = read_crawled(normalise(text), language_for)
    publisher = publisher_of(url)
    draft.publisher = publisher.name if publisher else draft.publisher
    draft.published = day or draft.published
    return draft.to_dispatch(language=language, url=url, id=id)


def _text_of(page: str | bytes) -> str:
    """Check the size and give the text of a page that has any."""
    if len(page) > MAX_BYTES:
        raise PageError(
            f"the page has {len(page) / 1e6:.0f} MB; the limit is {MAX_BYTES / 1e6:.0f} MB; "
            "split it into dispatches"
        )
    text = decode(page) if isinstance(page, bytes) else page
    if not text.strip():
        raise PageError("the page is empty; give a page with text")
    return text
