"""Where and when a dispatch was filed: "GAZA CITY, Oct 3 (AFP) -" before its first words."""

import re
from functools import cache
from typing import NamedTuple

from casus.knowledge.press import picture_credits


class Filed(NamedTuple):
    """A paragraph split into its dateline (without the dash) and the text after it."""

    dateline: str | None
    text: str


@cache
def _form() -> re.Pattern[str]:
    """Give the shape of a dateline: place, day, agency, then a dash."""
    agencies = "|".join(map(re.escape, sorted(picture_credits().agencies, key=len, reverse=True)))
    agency = rf"\(\s*(?i:{agencies})(?:\s*[/,]\s*[^()]{{1,20}})?\s*\)"
    capitals = r"(?![LD]['’])[A-ZÀ-Ý][A-ZÀ-Ý'’.-]{3,}+(?:[ /][A-ZÀ-Ý][A-ZÀ-Ý'’.-]*+){0,4}"
    place = r"[A-ZÀ-Ý][\w'’.-]++(?: (?:[A-ZÀ-Ýd][\w'’.-]*+|of|de|du|la|le|sur|el|al)){0,4}"
    region = r"(?:, ?[A-ZÀ-Ý][\w.'’ -]{1,20}?)?"
    month_day = r"(?:\d{1,2}(?:er)? [^\W\d_]{3,9}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
    day = rf"(?:,? {month_day})?"
    dash = r"[ .]*(?:--?|[–—]) ?"
    return re.compile(
        rf"(?P<dateline>(?:{capitals}|{place}){region}{day},? ?{agency}|{agency}"
        rf"|{capitals}{region}{day}|{place}{region}, (?:le )?{month_day}|{month_day},? \d{{4}}"
        rf"|\d{{1,2}}(?:er)? [^\W\d_]{{3,9}} \d{{4}}){dash}(?=\S)"
    )


def split_dateline(paragraph: str) -> Filed:
    """Split the dateline off a paragraph that begins with one."""
    found = _form().match(paragraph[:200])
    if not found:
        return Filed(None, paragraph)
    return Filed(found["dateline"].strip(), paragraph[found.end() :])


def opens_dispatch(paragraph: str) -> bool:
    """Tell whether a paragraph begins with a dateline that names a place or an agency.

    A bare day may stand below a first paragraph, a place does not.
    """
    dateline = split_dateline(paragraph).dateline
    return dateline is not None and not dateline[0].isdigit()
