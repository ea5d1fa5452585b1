"""What surrounds a dispatch on a news page: wordings by reason, in every language read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from casus.knowledge.function_words import LANGUAGES
from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml

# Fields of the dispatch that are told apart by the same files; every other reason is furniture.
FIELDS = frozenset({"byline", "correspondent", "modified", "published", "related"})

_START_WORDS = 15  # longest line, in words, that `start` decides unless the reason says otherwise
_PATTERN_WORDS = 70  # longest line, in words, that a pattern decides: longer lines are prose
_EDGES = re.compile(r"^\W+|\W+$")
_COLON = re.compile(r"\s+:")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Match:
    """What a line of a page is, by the furniture files.

    `reason` is a table's name there; `value` what a pattern's group caught; `ends_body` tells
    that the text of the dispatch is unlikely to go on below.
    """

    reason: str
    value: str | None = None
    ends_body: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One table of a furniture file: the wordings of one reason."""

    name: str
    lines: tuple[str, ...]
    starts: tuple[str, ...]
    max_words: int
    patterns: tuple[re.Pattern[str], ...]
    ends_body: bool


def fold(text: str) -> str:
    """Give *text* as lines are compared: lower case, plain apostrophes, bare of outer marks."""
    return _EDGES.sub("", " ".join(text.replace("’", "'").split())).casefold()


class Furniture:
    """The wordings of all files, indexed so that a line costs a look-up and few patterns."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        self._lines: dict[str, Match] = {}
        self._starts: dict[str, list[tuple[re.Pattern[str], int, Match]]] = {}
        self._patterns: list[tuple[re.Pattern[str], Match]] = []
        for reason in reasons:
            self._add(reason)

    def _add(self, reason: Reason) -> None:
        match = Match(reason.name, None, reason.ends_body)
        for line in reason.lines:
            self._lines.setdefault(fold(line), match)
        for start in reason.starts:
            words = _COLON.sub(":", start.casefold())
            entry = (re.compile(rf"{re.escape(words)}(?!\w)"), reason.max_words, match)
            self._starts.setdefault(_first(words), []).append(entry)
        self._patterns += [(pattern, match) for pattern in _joined(reason.patterns)]

    def match(self, line: str) -> Match | None:
        """Tell what *line* is, None where no wording says so."""
        words = len(_WORD.findall(line, 0, 2000))
        folded = fold(line) if words <= _PATTERN_WORDS else ""
        if not folded:
            return None
        return self._lines.get(folded) or self._by_start(folded, words) or self._by_pattern(line)

    def _by_start(self, folded: str, words: int) -> Match | None:
        text = _COLON.sub(":", folded)
        for start, max_words, match in self._starts.get(_first(text), ()):
            if words <= max_words and start.match(text):
                return match
        return None

    def _by_pattern(self, line: str) -> Match | None:
        plain = line.replace("’", "'")
        for pattern, match in self._patterns:
            if found := pattern.match(plain):
                value = _value(found, line)
                return Match(match.reason, value, match.ends_body)
        return None


def _first(text: str) -> str:
    """Give the first word of a wording or folded line, without a colon."""
    return text.split(maxsplit=1)[0].split(":", maxsplit=1)[0]


def _joined(patterns: Iterable[re.Pattern[str]]) -> list[re.Pattern[str]]:
    """Join the patterns that catch no value into one, so that a line is tried once."""
    alone = [pattern for pattern in patterns if pattern.groupindex]
    others = "|".join(f"(?:{pattern.pattern})" for pattern in patterns if not pattern.groupindex)
    return [*alone, re.compile(others, re.IGNORECASE)] if others else alone


def _value(found: re.Match[str], line: str) -> str | None:
    """Give what the group `value` caught, as the line writes it."""
    if "value" not in found.re.groupindex or found["value"] is None:
        return None
    return line[slice(*found.span("value"))].strip()


def _reason(name: str, entry: dict[str, Any], place: str) -> Reason:
    """Check one table of a furniture file."""
    check_keys(entry, place, (), ("line", "start", "max_words", "pattern", "ends_body"))
    patterns = []
    for text in entry.get("pattern", ()):
        try:
            patterns.append(re.compile(text, re.IGNORECASE))
        except re.error as error:
            raise KnowledgeError(f"{place}: pattern {text!r}: {error}") from error
    return Reason(
        name,
        tuple(entry.get("line", ())),
        tuple(entry.get("start", ())),
        entry.get("max_words", _START_WORDS),
        tuple(patterns),
        entry.get("ends_body", False),
    )


def read_furniture(source: Traversable | Path, place: str) -> tuple[Reason, ...]:
    """Read one furniture file; *place* names it in errors.

    Raises:
        KnowledgeError: a key is unknown, or a pattern is no regular expression.
    """
    entries = read_toml(source)
    return tuple(_reason(name, entry, f"{place} [{name}]") for name, entry in entries.items())


@cache
def furniture() -> Furniture:
    """Give the shipped wordings of all languages: pages mix them (a French site in English)."""
    reasons = list(read_furniture(data_file("furniture.toml"), "furniture.toml"))
    for language in LANGUAGES:
        place = f"{language}/furniture.toml"
        reasons += read_furniture(data_file(language, "furniture.toml"), place)
    return Furniture(reasons)
