"""Crawled text to a draft: the lines that a crawler keeps of a page, furniture and all."""

from collections.abc import Callable

from casus.pages.assembly import assemble, find_dispatch, mark_lines
from casus.pages.draft import Draft
from casus.pages.errors import PageError
from casus.pages.lines import split_lines

_MOST_LINES = 120_000  # 10 MB of prose have fewer; more are a list or a log


def read_crawled(text: str, language_for: Callable[[str], str]) -> tuple[Draft, str]:
    """Read a normalised text; give the draft and its language.

    *language_for* tells the language of the body, or raises PageError.

    Raises:
        PageError: there is no text but furniture, or more lines than a page has.
    """
    lines = split_lines(text)
    if len(lines) > _MOST_LINES:
        raise PageError(
            f"the page has {len(lines)} lines; the limit is {_MOST_LINES}; split it into dispatches"
        )
    marks = mark_lines(lines)
    return assemble(marks, find_dispatch(marks), language_for)
