"""What stands round a name that may be a place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from casus.knowledge.function_words import all_function_words
from casus.knowledge.place_words import PlaceWords
from casus.knowledge.spelling import plain
from casus.records import Span

_BACK = 36  # characters looked back for a preposition; the longest listed has fewer
_CAPITAL_BEFORE = re.compile(r"(\w+(?:[-']\w+)*)\.? $")
_CAPITAL_AFTER = re.compile(r" ([^\W\d_]\w*)")
_JOINED_AFTER = re.compile(r"-(\w+)")
_COUNTRY_AFTER = re.compile(r" ?[,(] ?(?:[a-z]{1,5} |l')?([^\W\d_][^,.;:()\n]{1,30})")
_HEADLINE = 200  # characters of the longest headline
_TITLE_SHARE = 0.7  # share of capitalised long words from which a line is a headline in title case


@dataclass(frozen=True, slots=True)
class Setting:
    """What the neighbours of a name say of it.

    `at`: only a place stands there; `of`: a place may. `person`: a capitalised neighbour makes it
    part of a person's or firm's name. `joined`: hyphens make it part of another word. `word`,
    `people`: the name is a common word, a person's name too. `acts`: it does what people do.
    `article`: an article before it, which the language puts before no city. `named`: a treaty or
    the like is called by it.
    `after`: the words after a comma or in brackets, perhaps the country or region.
    """

    at: bool
    of: bool
    person: bool
    joined: bool
    word: bool
    people: bool
    acts: bool
    article: bool
    named: bool
    after: str


class Context:
    """Looks at the neighbours of the names found in a text; *ends* gives their ends by start."""

    def __init__(self, text: str, words: PlaceWords, ends: Mapping[int, int]) -> None:
        self._text, self._flat, self._words = text, plain(text), words
        self._starts, self._ends = ends, frozenset(ends.values())

    def of(self, span: Span, name: str) -> Setting:
        """Give the setting of the name at *span*."""
        words, flat = self._words, self._flat
        back = max(0, span.start - _BACK)
        before, behind = (back, span.start), span.end
        country = _COUNTRY_AFTER.match(flat, span.end)
        return Setting(
            at=words.at.search(flat, *before) is not None,
            of=words.of.search(flat, *before) is not None,
            person=self._is_named_with(span),
            joined=self._is_joined(span),
            word=name in words.words,
            people=name in words.people,
            acts=words.deeds.match(flat, behind) is not None,
            article=words.articles.search(flat, *before) is not None,
            named=bool(words.named.search(flat, *before) or words.namings.match(flat, behind)),
            after=country[1].strip() if country else "",
        )

    def _is_named_with(self, span: Span) -> bool:
        """Tell whether a capitalised word beside the name makes one longer name of the two."""
        before = _CAPITAL_BEFORE.search(self._text, max(0, span.start - 30), span.start)
        first = before and before[1][:1].isupper() and not self._is_lead(before)
        after = _CAPITAL_AFTER.match(self._text, span.end)
        last = after and after[1][0].isupper() and not self._is_tail(after)
        return bool(first or last) and not self._in_title(span)

    def _is_lead(self, before: re.Match[str]) -> bool:
        word = before[1]
        common = word in self._words.leads or word.lower() in all_function_words()
        given = word in self._words.given
        return common or (before.end(1) in self._ends and not given)

    def _is_tail(self, after: re.Match[str]) -> bool:
        doubtful = after[1] in self._words.people or after[1] in self._words.words
        return after[1] in self._words.sides or (after.start(1) in self._starts and not doubtful)

    def _is_joined(self, span: Span) -> bool:
        before = self._flat[max(0, span.start - 2) : span.start]
        if len(before) == 2 and before[1] == "-" and before[0].isalnum():
            return span.start - 1 not in self._ends
        after = _JOINED_AFTER.match(self._flat, span.end)
        if not after or after[1] in self._words.sides:
            return False
        return after.start(1) not in self._starts

    def _in_title(self, span: Span) -> bool:
        """Tell whether the line is written in title case, where capitals say nothing."""
        start = self._text.rfind("\n", 0, span.start) + 1
        end = self._text.find("\n", span.end)
        line = self._text[start : end if end >= 0 else len(self._text)]
        if len(line) > _HEADLINE or "." in line:
            return False
        long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in long)
        return len(long) >= 4 and capitals >= _TITLE_SHARE * len(long)
