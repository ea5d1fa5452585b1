"""When: the time expressions of a text, resolved against its day of publication."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from casus.knowledge.date_grammar import DateGrammar, DateRule, date_grammar
from casus.mentions.date_resolution import Standpoint, resolve
from casus.mentions.periods import Interval
from casus.records import Span, When

_WORD = re.compile(r"\w+")
_YEAR_LIKE = re.compile(r"[12]\d{3}(?!\d)")
_CUE = 60  # characters looked back for the words before an expression ("will be held on the")
_MEMORY = 1500  # characters within which "the next day" finds the day that it counts from

Cues = Mapping[str, re.Match[str]]


def find_whens(text: str, lang: str, published: date | None) -> tuple[When, ...]:
    """Find the time expressions of *text* ("fr" or "en"), in order, not overlapping.

    Spans are characters of *text*, half-open; start and end are inclusive days. Absolute times
    are resolved always, relative ones against *published*; those that stay open keep their words
    with granularity `unresolved`. Times of day are no mentions of their own.
    """
    grammar = date_grammar(lang)
    found: list[When] = []
    told: When | None = None
    for rule, match in _matches(text, grammar):
        if rule.reading == "none":
            continue
        span = _at(rule, match)
        cues = _cues(text, span, grammar)
        days = resolve(
            rule.reading, grammar.fields_of(rule, match), _standpoint(published, told, span, cues)
        )
        when = _when(text, span, days, cues, published)
        found.append(when)
        told = when if when.granularity == "day" else told
    return tuple(found)


def _matches(text: str, grammar: DateGrammar) -> Iterator[tuple[DateRule, re.Match[str]]]:
    small = _small(text)
    end = 0
    for start in _starts(text, grammar):
        if start < end or not grammar.gate.match(small, start):
            continue
        found = max(_tried(text, start, grammar), key=lambda pair: pair[1].end(), default=None)
        if found:
            yield found
            end = found[1].end()


def _small(text: str) -> str:
    """Give *text* in small letters, length kept (the dotted capital I would make two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _tried(text: str, start: int, grammar: DateGrammar) -> Iterator[tuple[DateRule, re.Match[str]]]:
    """Yield the rules that match at *start*, or behind the lead of one that does."""
    behind = set()
    for rule in grammar.rules:
        if match := rule.pattern.match(text, start):
            yield rule, match
            behind.add(_at(rule, match)[0])
    for begin in behind - {start}:
        for rule in grammar.rules:
            if match := rule.pattern.match(text, begin):
                yield rule, match


def _at(rule: DateRule, match: re.Match[str]) -> Span:
    """Give the span of the expression itself, without what had to lead it."""
    return Span(*match.span("at" if "at" in rule.pattern.groupindex else 0))


def _starts(text: str, grammar: DateGrammar) -> list[int]:
    """Give the word starts near enough before an anchor for an expression to begin there."""
    words = [match.start() for match in _WORD.finditer(text)]
    starts: list[int] = []
    done = 0
    for number, word in enumerate(_WORD.findall(text)):
        if word.lower() in grammar.anchors or (word[0] in "12" and _YEAR_LIKE.match(word)):
            first = max(done, number - grammar.reach)
            starts += words[first : number + 1]
            done = number + 1
    return starts


def _cues(text: str, span: Span, grammar: DateGrammar) -> Cues:
    """Find the words right before an expression that say which side it looks to."""
    found = {
        name: words.search(text, max(0, span.start - _CUE), span.start)
        for name, words in grammar.before.items()
    }
    return {name: match for name, match in found.items() if match}


def _standpoint(published: date | None, told: When | None, span: Span, cues: Cues) -> Standpoint:
    near = told is not None and span.start - told.span.end < _MEMORY
    ahead = "until" in cues or "ahead" in cues
    return Standpoint(published, told.start if told and near else None, ahead)


def _when(text: str, span: Span, days: Interval | None, cues: Cues, published: date | None) -> When:
    if days is None:
        return When(text=span.of(text), span=span)
    if published:
        days, span = _as_side(days, span, cues, published)
    return When(
        text=span.of(text), span=span, start=days.start, end=days.end, granularity=days.granularity
    )


def _as_side(days: Interval, span: Span, cues: Cues, published: date) -> tuple[Interval, Span]:
    """Stretch a time to the publication where "since" or "until" stands before it."""
    if "since" in cues and days.start <= published:
        whole = Interval(days.start, published, "range")
        return whole, Span(cues["since"].start(), span.end)
    if "until" in cues and days.end >= published:
        whole = Interval(published, days.end, "range")
        return whole, Span(cues["until"].start(), span.end)
    return days, span
