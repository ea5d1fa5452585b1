"""Captions of pictures, told by the credit that signs them."""

import re
from functools import cache
from typing import NamedTuple

from casus.knowledge.press import picture_credits
from casus.records import Caption

_LONGEST = 600  # characters; a longer line is a paragraph
_TAIL = 130  # characters at the end of a line in which its credit stands
_WEAK_WORDS = 30  # words of a line whose bare "(AFP)" may be a credit
_WORD = re.compile(r"\w+")
# Possessive throughout, so that a line of capitals costs no more than any other.
_NAME = r"[A-ZÀ-Ý][\w.'’-]*+(?:\s++[A-ZÀ-Ý][\w.'’-]*+){0,4}+"
# Who signs: names, with the dots of initials, without a sentence's end.
_SIGNER = r"[A-ZÀ-Ý©@](?:[^.!?]|(?<=[A-Z])\.|\.(?=\w)){0,80}"


class Signed(NamedTuple):
    """A line split into a caption and its credit; `weak` if a paragraph may end like that."""

    caption: Caption
    weak: bool


@cache
def _agency() -> str:
    """Give the agencies as one alternation; short ones only as they are written."""
    names = sorted(picture_credits().agencies, key=len, reverse=True)
    return "|".join(
        re.escape(name) if len(name) <= 4 else f"(?i:{re.escape(name)})" for name in names
    )


@cache
def _words() -> str:
    """Give the words that introduce a credit as one alternation."""
    return "|".join(sorted(map(re.escape, picture_credits().words), key=len, reverse=True))


@cache
def _hints() -> frozenset[str]:
    """Give the words of which every credit without © holds one; most lines hold none."""
    known = picture_credits()
    return frozenset(_WORD.findall(" ".join((*known.agencies, *known.words)).casefold()))


def _may_be_signed(tail: str) -> bool:
    """Tell cheaply whether the end of a line may be a credit."""
    if "©" in tail or "(c)" in tail.casefold():
        return True
    return not _hints().isdisjoint(_WORD.findall(tail.casefold()))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Give the shapes of a credit at the end of a line, the surest first."""
    agency = rf"(?:{_agency()})(?!\w)"
    slashed = rf"{agency}(?:\s*[/|]\s*(?:via\s+)?{_NAME}){{1,3}}"
    signed = rf"{_NAME}(?:\s*[/|,]\s*{_NAME}){{0,3}}\s*(?:[/|,]|\bvia\b)\s*(?:via\s+)?{agency}"
    return tuple(
        re.compile(rf"(?:^|(?<=[\s.!?»\"”)])|(?<=[a-zà-ÿ][.]))[(\[]?(?:{form})[)\]]?\.?$")
        for form in (
            r"(?:©|[(][cC][)])\s*[^.!?\s].{1,80}",
            rf"(?:(?<=[(\[])|(?=[A-ZÀ-Ý]))(?i:{_words()})\s*(?:©|:|(?i:by|par)\s)\s*{_SIGNER}",
            rf"{slashed}(?:\s*[/|]\s*{agency})*",
            rf"{signed}(?:\s*[/|]\s*(?:{_NAME}|{agency})){{0,2}}",
        )
    )


@cache
def _weak_form() -> re.Pattern[str]:
    """Give the shape of a bare agency's name after a sentence: "(AFP)", ". Reuters"."""
    agency = rf"(?:{_agency()})(?!\w)"
    return re.compile(rf"(?:^|(?<=[.!?»\"”])\s*)(?:[(\[]\s*{agency}\s*[)\]]|[–—-]?\s*{agency})\.?$")


def split_credit(line: str) -> Signed | None:
    """Split a line that ends with a picture's credit; the caption may be empty.

    Gives None where nothing signs the line.
    """
    start = max(len(line) - _TAIL, 0)
    if len(line) > _LONGEST or not _may_be_signed(line[start:]):
        return None
    for form in _forms():
        if found := form.search(line, start):
            return Signed(_caption(line, found.start()), False)
    if len(line.split()) <= _WEAK_WORDS and (found := _weak_form().search(line)):
        return Signed(_caption(line, found.start()), True)
    return None


def _caption(line: str, start: int) -> Caption:
    """Make the caption of a line whose credit begins at *start*."""
    credit = line[start:].strip().rstrip(".")
    if credit[:1] in "([" and credit[-1:] in ")]" and not credit.lower().startswith("(c)"):
        credit = credit[1:-1].strip()
    return Caption(line[:start].strip(" –—-|"), credit)
