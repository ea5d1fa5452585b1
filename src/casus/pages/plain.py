"""A text that is a dispatch already: nothing is set aside, and offsets stay the text's own."""

import re
from datetime import date

from casus.knowledge.function_words import LANGUAGES
from casus.pages.decoding import MAX_BYTES
from casus.pages.errors import PageError
from casus.pages.publication import parse_published
from casus.pages.tongue import language_of
from casus.records import Dispatch, Span

_PARAGRAPH = re.compile(r"\S(?:.*\S)?")  # a line of text without the white space round it


def plain_dispatch(
    text: str, *, id: str, lang: str | None = None, published: date | str | None = None
) -> Dispatch:
    """Take *text* for a dispatch character by character, every line of it a paragraph.

    Raises:
        PageError: the text is empty or too large, its language is not given and cannot be told,
            or *lang* or *published* is wrong.
    """
    if not text.strip():
        raise PageError("the text is empty")
    if len(text) > MAX_BYTES:
        raise PageError(f"the text has over {MAX_BYTES / 1e6:.0f} million characters")
    if lang is not None and lang not in LANGUAGES:
        raise PageError(f"language {lang!r} is not read; give fr or en")
    try:
        day = parse_published(published)
    except ValueError as error:
        raise PageError(str(error)) from error
    return Dispatch(
        id=id,
        language=lang or language_of(text),
        text=text,
        paragraphs=tuple(Span(*line.span()) for line in _PARAGRAPH.finditer(text)),
        published=day,
    )
