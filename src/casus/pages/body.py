"""Which lines of crawled text are the dispatch: the run of prose among what surrounds it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from casus.knowledge.furniture import FIELDS
from casus.pages.dateline import opens_dispatch
from casus.pages.headline import find_headline
from casus.pages.marks import Mark

# Weights of a line for the run; the run is the stretch with the greatest sum. A paragraph counts
# more the longer it is, but even the longest no more than two of usual length, so that one long
# notice does not draw in the links between it and the dispatch.
_PROSE_BASE, _PROSE_WORD, _PROSE_MOST = 2.0, 0.15, 10.0
_DATELINE = 4.0  # on top: a dateline opens a dispatch and nothing else
_SHORT_SENTENCE = 1.5
_TEASER, _TEASER_WORDS = -0.5, 40  # teasers are shorter; paragraphs may end in dots as well
_LINK = -2.0
_FURNITURE = -1.5
_BOX = -4.0  # the head of a box of links: it stands below a dispatch, or within it
_BESIDE = 0.0  # captions, related links, advertisements: they stand within a dispatch as well
_END = -15.0
_BELOW_COMMENTS = 0.4  # factor on prose below the head of the comments, mostly readers' letters
_CANDIDATES = 6  # heaviest runs that are compared
_HEADLINE, _HEADLINE_WITHIN = 1.5, 20  # factor of a run below a headline, so many lines above
_WITHIN = frozenset({"advertisement", "caption", "correspondent", "player", "related"})

_PROSE_WORDS = 8
_PROSE_GRAMMAR = 0.2
_UNENDED_WORDS = 20  # a paragraph cut off, or ending in a colon, is prose from this length on
_LIST_RUN = 4  # from this many short lines in a row, within the run, they are a list of links
_GAP = 15  # lines of boxes and links across which a dispatch goes on
_SHARED = 2  # content words that a paragraph beyond a gap must share with the run, and
_SHARED_PART = 0.2  # this part of its own
_CUT_OFF = re.compile(r"(?:\.\.\.|…)$")
_COLON = re.compile(r"\w \w+.*\w:$")  # words that introduce what follows ("... told reporters:")
# Two sentences without a space are a link's title and its text ("... in the citySoldiers ..."); a
# shorter such word is a firm's name.
_GLUED = re.compile(r"(?=\w{12})\w*[a-zà-ÿ]{4}[A-ZÀ-Ý][a-zà-ÿ]{2}")


def is_prose(mark: Mark) -> bool:
    """Tell whether a line is a paragraph of prose by its length, grammar and end."""
    line = mark.line
    if mark.reason is not None or line.grammar < _PROSE_GRAMMAR:
        return False
    return len(line.words) >= (_PROSE_WORDS if line.ends_sentence else _UNENDED_WORDS)


def weight(mark: Mark) -> float:
    """Give what a line adds to the run that it belongs to."""
    if mark.ends_body:
        return _BOX if mark.reason == "more_stories" else _END
    if mark.reason is not None:
        return _BESIDE if mark.reason in _WITHIN else _FURNITURE
    if is_prose(mark):
        return _prose_weight(mark)
    if mark.line.ends_sentence and len(mark.line.words) >= 2:
        return _SHORT_SENTENCE
    return _LINK


def _prose_weight(mark: Mark) -> float:
    """Give the weight of a paragraph; a link's teaser, cut off or glued, has hardly any."""
    text, words = mark.line.text, len(mark.line.words)
    if words < _TEASER_WORDS and (_CUT_OFF.search(text) or _GLUED.search(text)):
        return _TEASER
    value = min(_PROSE_BASE + _PROSE_WORD * words, _PROSE_MOST)
    return value + _DATELINE * (opens_dispatch(text))


def body_run(marks: Sequence[Mark]) -> range:
    """Give the numbers of the lines from the dispatch's first paragraph to its last.

    Of the heaviest runs the one wins that is heaviest when those below a fitting headline count
    more. Empty where no line has the weight of prose.
    """
    weights = list(_weights(marks))
    scored = []
    for _ in range(_CANDIDATES):
        total, run = _heaviest(weights)
        if not run:
            break
        scored.append((total * _headed(marks, run), run))
        weights[run.start : run.stop] = [_END] * len(run)
    best = max(scored, key=lambda pair: pair[0], default=(0.0, range(0)))[1]
    best = _from_dateline(marks, best)
    return _extended(marks, _bare(marks, best) or best) if best else best


def _from_dateline(marks: Sequence[Mark], run: range) -> range:
    """Let the run begin at its dateline if the headline stands above that within the run."""
    for number in run:
        if marks[number].reason is None and opens_dispatch(marks[number].line.text):
            body = [marks[below] for below in range(number, run.stop)]
            above = marks[run.start : number]
            return range(number, run.stop) if find_headline(above, body) else run
    return run


def _bare(marks: Sequence[Mark], run: range) -> range | None:
    """Give all lines if no furniture stands on the page.

    Then nothing says that a line, short or unended, is not the dispatch's: but more of such lines
    than of prose are a list, whatever it is.
    """
    if any(each.reason not in FIELDS | {None, "caption"} for each in marks):
        return None
    inside = sum(len(marks[number].line.text) for number in run)
    if sum(len(each.line.text) for each in marks) > 2 * inside:
        return None
    return range(len(marks))


def _heaviest(weights: Sequence[float]) -> tuple[float, range]:
    """Give the stretch with the greatest sum, and the sum (Kadane's algorithm)."""
    best, run, total, start = 0.0, range(0), 0.0, 0
    for number, value in enumerate(weights):
        if total <= 0:
            total, start = 0.0, number
        total += value
        if total > best:
            best, run = total, range(start, number + 1)
    return best, run


def _headed(marks: Sequence[Mark], run: range) -> float:
    """Give the factor by which a headline above the run, or none, makes it more likely."""
    above = marks[max(run.start - _HEADLINE_WITHIN, 0) : run.start]
    body = [marks[number] for number in run if marks[number].reason is None]
    return _HEADLINE if find_headline(above, body) else 1.0


def _weights(marks: Sequence[Mark]) -> Iterator[float]:
    """Give the weight of every line in its place on the page."""
    factor = 1.0
    for each in marks:
        value = weight(each)
        if each.reason == "comments":
            factor = _BELOW_COMMENTS
        yield value * factor if value > 0 else value


def _extended(marks: Sequence[Mark], run: range) -> range:
    """Let the run go on across boxes of links, up and down, as long as its words come back."""
    words = Counter(word for number in run for word in marks[number].line.content)
    start, stop = run.start, run.stop
    while (found := _across(marks, range(stop, min(stop + _GAP, len(marks))), words)) is not None:
        stop = found + 1
    above = range(start - 1, max(start - _GAP, 0) - 1, -1)
    opened = opens_dispatch(marks[start].line.text)
    while not opened and (found := _across(marks, above, words)) is not None:
        start = found
        above = range(start - 1, max(start - _GAP, 0) - 1, -1)
    if start and marks[start - 1].reason is None and _COLON.search(marks[start - 1].line.text):
        start -= 1
    return range(start, stop)


def _across(marks: Sequence[Mark], numbers: range, words: Counter[str]) -> int | None:
    """Give the next paragraph among *numbers* that shares enough words with the run."""
    for number in numbers:
        mark = marks[number]
        if weight(mark) == _END:
            return None
        if weight(mark) >= _PROSE_BASE and mark.line.ends_sentence:
            content = set(mark.line.content)
            shared = sum(word in words for word in content)
            if shared >= max(_SHARED, _SHARED_PART * len(content)):
                return number
    return None


def within_run(marks: Sequence[Mark]) -> list[Mark]:
    """Give the run's paragraphs, without lists of links.

    Short lines between paragraphs are sub-headings and items, and stay; many in a row, or some
    below the head of a box, are links.
    """
    paragraphs: list[Mark] = []
    for short, group in groupby(marks, key=_is_short):
        members = list(group)
        text = [each for each in members if each.reason is None]
        boxed = any(each.reason == "more_stories" for each in members)
        if not (short and (boxed or len(text) >= _LIST_RUN)):
            paragraphs += text
    return paragraphs


def _is_short(mark: Mark) -> bool:
    """Tell whether a line is no paragraph: a link, a sub-heading, or furniture."""
    return mark.reason is not None or weight(mark) < 0
