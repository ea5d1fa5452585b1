"""Lines that go to fields of the dispatch: byline, correspondent, day, captions, related."""

import re
from collections.abc import Sequence
from datetime import date

from casus.knowledge.function_words import all_function_words
from casus.knowledge.furniture import fold, furniture
from casus.pages.dateline import split_dateline
from casus.pages.draft import Draft
from casus.pages.lines import Line
from casus.pages.marks import Mark
from casus.pages.publication import find_date
from casus.records import Caption

_LAST_WORD = re.compile(r"\s+\S+$")
_BYLINE_EDGE = " ,;:|/·•–—-"


def take_fields(draft: Draft, marks: Sequence[Mark], language: str) -> None:
    """Put each marked line in its field of the draft, or aside with its reason.

    The first byline, correspondent and publication day win; further ones are set aside. A day of
    modification stands in only where the page gives no publication day.
    """
    for each in marks:
        if each.reason is not None:
            _take(draft, each, language)
    if draft.published is None:
        draft.published = _first_day(marks, "modified", language)


def _take(draft: Draft, mark: Mark, language: str) -> None:
    """Put one marked line where it belongs."""
    reason, text = mark.reason or "", mark.line.text
    if reason == "caption" and mark.signed:
        _take_caption(draft, mark.line, mark.signed.caption)
    elif reason == "related" and mark.value:
        draft.related.append(mark.value)
    elif reason == "byline" and draft.byline is None:
        draft.byline = clean_byline(mark.value or text)
        draft.published = draft.published or _day(text, language)
    elif reason == "correspondent" and draft.correspondent is None:
        draft.correspondent = mark.value or text
    elif reason == "published" and draft.published is None and (day := _day(text, language)):
        draft.published = day
        draft.put_aside(mark.line, reason)
    else:
        draft.put_aside(mark.line, reason)


def _take_caption(draft: Draft, line: Line, caption: Caption) -> None:
    """Add a caption, once."""
    if any(fold(caption.text) == fold(known.text) for known in draft.captions):
        draft.put_aside(line, "repeated_caption")
    else:
        draft.captions.append(caption)


def _day(text: str, language: str) -> date | None:
    found = find_date(text, day_first=True if language == "fr" else None)
    return found.day if found else None


def _first_day(marks: Sequence[Mark], reason: str, language: str) -> date | None:
    days = (_day(each.line.text, language) for each in marks if each.reason == reason)
    return next((day for day in days if day), None)


def clean_byline(value: str) -> str:
    """Give a byline without the day and the buttons that a page prints after it."""
    found = find_date(value, day_first=True)
    value = value[: found.start] if found and found.start > 3 else value
    value = value.strip(_BYLINE_EDGE)
    while (last := _LAST_WORD.search(value)) and _is_button(last[0].strip()):
        value = value[: last.start()].strip(_BYLINE_EDGE)
    return value


def _is_button(word: str) -> bool:
    """Tell whether the last word of a byline is a button, or leads to a day that was cut off."""
    return word.casefold() in all_function_words() or furniture().match(word) is not None


def take_dateline(draft: Draft, language: str) -> None:
    """Move the dateline from the first paragraph to its field; a day in it may be the day."""
    if not draft.paragraphs:
        return
    filed = split_dateline(draft.paragraphs[0])
    if filed.dateline:
        draft.dateline, draft.paragraphs[0] = filed.dateline, filed.text
        draft.published = draft.published or _day(filed.dateline, language)
