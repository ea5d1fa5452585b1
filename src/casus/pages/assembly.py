"""Marked lines to a draft: headline, body, fields, and everything else aside with its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from casus.knowledge.furniture import fold
from casus.pages.body import body_run, within_run
from casus.pages.credits import Signed
from casus.pages.draft import Draft
from casus.pages.errors import PageError
from casus.pages.fields import take_dateline, take_fields
from casus.pages.headline import find_headline, leads, strip_publisher
from casus.pages.lines import Line
from casus.pages.marks import Mark, mark

_NEAR = 12  # lines above the headline in which a byline or day still belongs to the dispatch
_MENU_WORDS = 8  # a line above the headline of at most so many words is a link of the menu
_REPEATED_WORDS = 15  # a sentence of so many words is not written twice, but printed twice


@dataclass(frozen=True, slots=True)
class Found:
    """Which lines are the dispatch: its paragraphs and its headline.

    `title` words the headline where that is not the line as it stands.
    """

    body: Sequence[Mark]
    headline: Mark | None = None
    title: str | None = None


def mark_lines(lines: Sequence[Line], captions: Mapping[int, Signed] | None = None) -> list[Mark]:
    """Mark every line; *captions* are known ones by line number.

    A line that repeats a caption is that caption again.
    """
    known = captions or {}
    marks = [
        Mark(line, "caption", signed=known[line.number]) if line.number in known else mark(line)
        for line in lines
    ]
    texts = {fold(each.signed.caption.text) for each in marks if each.signed} - {""}
    return [
        replace(each, reason="repeated_caption")
        if each.reason is None and fold(each.line.text) in texts
        else each
        for each in marks
    ]


def find_dispatch(marks: Sequence[Mark]) -> Found:
    """Find headline and body by the lines alone.

    Raises:
        PageError: there is no text but furniture.
    """
    run = body_run(marks) or _all_text(marks)
    inside = marks[run.start : run.stop]
    body = within_run(inside) or [each for each in inside if each.reason is None]
    headline = find_headline(marks[: run.start], body)
    if headline is None and leads(body[0], body[1:]):
        return Found(body[1:], body[0])
    return Found(body, headline)


def _all_text(marks: Sequence[Mark]) -> range:
    """Give the lines from the first to the last that no wording marks as furniture."""
    text = [each.line.number for each in marks if each.reason is None]
    if not text:
        reasons = ", ".join(sorted({each.reason or "" for each in marks})) or "empty lines"
        raise PageError(
            f"the page holds no text of a dispatch, only furniture ({reasons}); give another page"
        )
    return range(text[0], text[-1] + 1)


def assemble(
    marks: Sequence[Mark], found: Found, language_for: Callable[[str], str]
) -> tuple[Draft, str]:
    """Make the draft of what was found; give it and its language.

    *language_for* tells the language of the body, or raises PageError.
    """
    title = found.title
    if title is None and found.headline:
        title = strip_publisher(found.headline.line.text)
    body, repeated = _without_repetitions(found.body, title)
    language = language_for("\n".join([title or "", *(each.line.text for each in body)]))
    draft = Draft(headline=title, paragraphs=[each.line.text for each in body])
    used = {each.line.number for each in body}
    used |= {found.headline.line.number} if found.headline else set()
    first = found.headline.line.number if found.headline else body[0].line.number
    last = body[-1].line.number
    rest = [each for each in marks if each.line.number not in used]
    fields = [each for each in rest if _is_field(each, first, last)]
    take_fields(draft, fields, language)
    _put_aside(draft, rest, {each.line.number for each in fields}, repeated, first)
    take_dateline(draft, language)
    return draft, language


def _is_field(mark: Mark, first: int, last: int) -> bool:
    """Tell whether a line's place lets it be a field of the dispatch between two lines."""
    near = first - _NEAR <= mark.line.number <= last
    return mark.reason is not None and (near or mark.reason == "related")


def _without_repetitions(
    body: Sequence[Mark], title: str | None
) -> tuple[list[Mark], dict[int, str]]:
    """Split off paragraphs printed twice, and the headline printed again: line to reason."""
    once: list[Mark] = []
    seen = {fold(title or "")}
    repeated: dict[int, str] = {}
    for each in body:
        text = fold(each.line.text)
        if text in seen and len(body) > 1:
            is_title = text == fold(title or "")
            repeated[each.line.number] = "repeated_headline" if is_title else "repetition"
            continue
        once.append(each)
        if each.line.ends_sentence and len(each.line.words) >= _REPEATED_WORDS:
            seen.add(text)
    return (once, repeated) if once else (list(body), {})


def _put_aside(
    draft: Draft, rest: Sequence[Mark], taken: set[int], repeated: Mapping[int, str], first: int
) -> None:
    """List the lines that went to no field."""
    title = fold(draft.headline or "")
    for each in rest:
        number, text = each.line.number, each.line.text
        if number in taken:
            continue
        if each.reason is None and title and fold(strip_publisher(text)) == title:
            draft.put_aside(each.line, "repeated_headline")
        else:
            is_menu = number < first and len(each.line.words) <= _MENU_WORDS
            fallback = "navigation" if is_menu else "outside_body"
            draft.put_aside(each.line, repeated.get(number) or each.reason or fallback)
