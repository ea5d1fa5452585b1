"""Which line is the headline, and what of it is the publisher's name."""

import re
from collections import Counter
from collections.abc import Sequence

from casus.knowledge.furniture import fold
from casus.knowledge.press import publisher_titles
from casus.pages.lines import Line
from casus.pages.marks import Mark

_FEWEST_WORDS, _MOST_WORDS = 3, 40
_BODY_WORDS = 400  # words of the body in which a headline's words are looked for
_AWAY = 0.06  # what a line's distance from the body, in lines, costs
_FULL_STOP = re.compile(r"[^.]\.[»\"”’')\]]*$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\(\d+\))$")  # a link's text: shortened, or with a count
_SIGNS = frozenset({"byline", "published", "modified", "correspondent"})
_SIGNED, _SIGNED_WITHIN = 0.8, 4  # what a byline or day adds, so many lines below
_SUFFIX = re.compile(r"\s+[|–—·-]\s+(?P<name>[^|–—·]{2,40})$")
_NEED = 0.5  # score below which no line is a headline


def strip_publisher(title: str, publisher: str | None = None) -> str:
    """Cut publishers' names off the end of a page's title ("... - Le Monde")."""
    known = publisher_titles() | ({publisher.casefold()} if publisher else set())
    while (found := _SUFFIX.search(title)) and found["name"].strip().casefold() in known:
        title = title[: found.start()].rstrip()
    return title


def find_headline(above: Sequence[Mark], body: Sequence[Mark]) -> Mark | None:
    """Give the line above the body that best reads as its headline, None where none does.

    A headline shares words with the body, stands close above it, ends without a full stop, and
    is often printed twice (as the page's title and on the page).
    """
    vocabulary = set(_first_words(body))
    twice = Counter(fold(each.line.text) for each in above)
    scored = []
    for place, each in enumerate(above):
        if each.reason is None and _may_be_headline(each.line):
            score = _score(each, vocabulary, twice) + _signed(
                above[place + 1 : place + 1 + _SIGNED_WITHIN]
            )
            scored.append((score - _AWAY * (len(above) - place), each))
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _NEED else None


def leads(first: Mark, following: Sequence[Mark]) -> bool:
    """Tell whether the first line of a body is rather its headline."""
    return (
        bool(following)
        and first.reason is None
        and _may_be_headline(first.line)
        and not _FULL_STOP.search(first.line.text)
        and not first.line.text.endswith((":", ",", ";"))
    )


def _may_be_headline(line: Line) -> bool:
    """Tell whether a line has a headline's length, and is no publisher's name."""
    if not _FEWEST_WORDS <= len(line.words) <= _MOST_WORDS:
        return False
    return not _CUT_OFF.search(line.text) and line.text.casefold() not in publisher_titles()


def _signed(below: Sequence[Mark]) -> float:
    """Give what the byline or day soon below a line adds to it."""
    return _SIGNED * any(each.reason in _SIGNS for each in below)


def _score(mark: Mark, vocabulary: set[str], twice: Counter[str]) -> float:
    """Score a line as the headline of a text with this vocabulary."""
    content = mark.line.content
    shared = sum(word in vocabulary for word in content)
    score = 2 * shared / max(len(content), 1) + min(shared, 4) * 0.5
    score += 1.0 * (twice[fold(mark.line.text)] > 1)
    score -= 1.5 * (_FULL_STOP.search(mark.line.text) is not None)
    return score


def _first_words(body: Sequence[Mark]) -> list[str]:
    """Give the content words at the beginning of the body."""
    words: list[str] = []
    for each in body:
        words += each.line.content
        if len(words) > _BODY_WORDS:
            break
    return words
