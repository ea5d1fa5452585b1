"""A page, read: what the newspaper wrote and what was only furniture around it."""

from dataclasses import dataclass, field
from datetime import date

from casus.records.span import Span


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption and its credit ("REUTERS/Stringer"), neither in the body."""

    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line of the page that is not part of the dispatch, with the reason.

    The reasons are the ids of the furniture file (`advertisement`, `navigation`, ...).
    """

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One news text.

    `text` is the headline and the body paragraphs with a blank line between them; every offset
    in a reading counts its characters, half-open. `paragraphs` are their spans, in order; where
    there is a headline it is the first of them. `published` is a calendar date without a zone.
    """

    id: str
    language: str
    text: str
    paragraphs: tuple[Span, ...]
    url: str | None = None
    publisher: str | None = None
    headline: str | None = None
    byline: str | None = None
    correspondent: str | None = None
    dateline: str | None = None
    published: date | None = None
    captions: tuple[Caption, ...] = ()
    related: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = field(default=())
