"""Casus: who did what to whom, who is bound to what, and whether the case has arisen."""

from typing import TYPE_CHECKING

from casus.pages import PageError, read_page

if TYPE_CHECKING:
    from casus.reader import Reader

__all__ = ["PageError", "Reader", "read_page"]


def __getattr__(name: str) -> object:
    """Load the reader, and with it the language pipelines' libraries, only when it is asked for."""
    if name == "Reader":
        from casus.reader import Reader  # noqa: PLC0415

        return Reader
    raise AttributeError(f"module 'casus' has no attribute {name!r}")
