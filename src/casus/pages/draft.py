"""A dispatch while it is put together from the lines of its page."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from casus.pages.lines import Line
from casus.records import Caption, Dispatch, SetAside, Span

_MOST_LISTED = 500  # lines set aside that are listed; the rest is counted
_ID_BYTES = 8  # 2^32 dispatches before two share an id by chance with even odds


@dataclass(slots=True, kw_only=True)
class Draft:
    """What was found on a page; `to_dispatch` makes it final."""

    paragraphs: list[str] = field(default_factory=list)
    headline: str | None = None
    byline: str | None = None
    correspondent: str | None = None
    dateline: str | None = None
    published: date | None = None
    publisher: str | None = None
    captions: list[Caption] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    aside: list[tuple[Line, str]] = field(default_factory=list)

    def put_aside(self, line: Line, reason: str) -> None:
        """List a line that is not part of the dispatch."""
        self.aside.append((line, reason))

    def to_dispatch(self, *, language: str, url: str | None, id: str | None) -> Dispatch:
        """Make the dispatch: text, spans of its paragraphs, and id."""
        parts = [self.headline] * bool(self.headline) + self.paragraphs
        whole = [part for part in parts if part]
        text = "\n\n".join(whole)
        return Dispatch(
            id=id or stable_id(url or text),
            language=language,
            text=text,
            paragraphs=_spans(whole),
            url=url,
            publisher=self.publisher,
            headline=self.headline,
            byline=self.byline,
            correspondent=self.correspondent,
            dateline=self.dateline,
            published=self.published,
            captions=tuple(self.captions),
            related=tuple(self.related),
            set_aside=self._set_aside(),
        )

    def _set_aside(self) -> tuple[SetAside, ...]:
        """Give the lines set aside in the page's order, those beyond the limit as a number."""
        lines = sorted(self.aside, key=lambda each: each[0].number)
        listed = [SetAside(line.text, reason) for line, reason in lines[:_MOST_LISTED]]
        if len(lines) > _MOST_LISTED:
            listed.append(SetAside(f"{len(lines) - _MOST_LISTED} further lines", "not_listed"))
        return tuple(listed)


def stable_id(source: str) -> str:
    """Give the id of a dispatch by its URL, or its text: the same on every machine."""
    return blake2b(source.encode("utf-8", "surrogatepass"), digest_size=_ID_BYTES).hexdigest()


def _spans(parts: list[str]) -> tuple[Span, ...]:
    """Give where each part stands in the parts joined by an empty line."""
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return tuple(spans)
