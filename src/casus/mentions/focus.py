"""Which country a dispatch is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from casus.mentions.namings import Naming
from casus.plover import ontology
from casus.records import Dispatch

_HEADLINE, _OPENING, _REST = 3, 2, 1  # weight of a mention; the headline tells the subject
_OPENING_CHARACTERS = 400  # about two sentences of the body


@dataclass(frozen=True, slots=True)
class Focus:
    """The country most in focus (PLOVER code).

    `share` is its share of all weighted mentions, 0 to 1; `times` how often it is named.
    """

    country: str | None
    share: float
    times: int

    @property
    def is_clear(self) -> bool:
        """Tell whether the country is named again, or alone."""
        return self.times > 1 or self.share == 1.0


def find_focus(namings: Sequence[Naming], offsets: Sequence[int], dispatch: Dispatch) -> Focus:
    """Weigh the countries named; *offsets* are the characters at which *namings* begin.

    A capital counts as its country, an international body as none.
    """
    weights: Counter[str] = Counter()
    times: Counter[str] = Counter()
    headline = dispatch.paragraphs[0].end if dispatch.headline and dispatch.paragraphs else 0
    for naming, offset in zip(namings, offsets, strict=True):
        for entry in naming.entries:
            if entry.kind == "media":
                continue  # "(Reuters)": the agency's country is nobody's subject
            if entry.country and entry.country not in ontology().international:
                weights[entry.country] += _weight(offset, headline)
                times[entry.country] += 1
    if not weights:
        return Focus(None, 0.0, 0)
    country, weight = weights.most_common(1)[0]
    return Focus(country, weight / weights.total(), times[country])


def _weight(offset: int, headline: int) -> int:
    if offset < headline:
        return _HEADLINE
    return _OPENING if offset < headline + _OPENING_CHARACTERS else _REST
