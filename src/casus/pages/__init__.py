"""Pages to dispatches: HTML and crawled text, in French and in English."""

from casus.pages.decoding import MAX_BYTES
from casus.pages.errors import PageError
from casus.pages.page import read_page
from casus.pages.plain import plain_dispatch

__all__ = ["MAX_BYTES", "PageError", "plain_dispatch", "read_page"]
