"""Choices that several commands offer."""

from enum import StrEnum


class Lang(StrEnum):
    """A language that Casus reads."""

    fr = "fr"
    en = "en"


class Format(StrEnum):
    """How a reading is written."""

    text = "text"
    json = "json"
    html = "html"


class FiguresFormat(StrEnum):
    """How figures are written."""

    text = "text"
    json = "json"
