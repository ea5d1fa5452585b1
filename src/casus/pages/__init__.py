"""Pages to dispatches: HTML and crawled text, in French and in English."""

from casus.pages.decoding import MAX_BYTES
from casus.pages.errors import PageError
from casus.pages.page import read_page

__all__ = ["MAX_BYTES", "PageError", "read_page"]
