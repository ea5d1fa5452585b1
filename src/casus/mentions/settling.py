"""Which names of states and capitals hold: not those that are part of another name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from casus.knowledge.noun_phrases import NounPhrases
from casus.knowledge.place_words import place_words
from casus.mentions.namings import Naming
from casus.records import Place, Span

_GOVERNED = frozenset({"capital", "state"})
_LOCAL = frozenset({"city", "region", "water"})
_LONG, _HEADLINE_WORDS = 3, 4  # letters of a long word; so many of them make a headline
_TITLE_SHARE = 0.7  # share of them with a capital from which capitals say nothing


def parts_of_names(doc: Doc, namings: Sequence[Naming], words: NounPhrases) -> list[Naming]:
    """Give the states and capitals that belong to a longer name: "Jack London", "Radio France"."""
    named = {i for naming in namings for i in range(naming.start, naming.end)}
    return [naming for naming in namings if _is_in_name(doc, naming, named, words)]


def is_elsewhere(doc: Doc, naming: Naming, places: Iterable[Place]) -> bool:
    """Tell a state or capital from a place of its name: "Niger state", "Moscow, Idaho"."""
    if not _is_governed(naming) and naming.role is None:
        return False
    span = span_of(doc, naming)
    if naming.role is not None:  # without its article: "l'État du Niger"
        last = doc[naming.end - 1]
        span = Span(last.idx, last.idx + len(last))
    for place in places:
        if place.precision in _LOCAL and place.span.contains(span) and not place.territory:
            if _is_longer(doc.text, place.span, span):
                return True
            return bool(naming.entries) and place.country != naming.entries[0].country
    return False


def _is_longer(text: str, place: Span, naming: Span) -> bool:
    """Tell a place whose name has more words than the one in it, an article aside."""
    behind = text[naming.end : place.end].strip()
    return bool(behind) or " " in text[place.start : naming.start].strip()


def span_of(doc: Doc, naming: Naming) -> Span:
    """Give the characters of a naming."""
    tokens = doc[naming.start : naming.end]
    return Span(tokens.start_char, tokens.end_char)


def _is_governed(naming: Naming) -> bool:
    return bool(naming.entries) and naming.entries[0].kind in _GOVERNED


def _is_in_name(doc: Doc, naming: Naming, named: set[int], words: NounPhrases) -> bool:
    """Tell a name beside an unknown one: before it anywhere, behind it where French heads come.

    English names behind it are as often what belongs to the state ("Iraq Body Count"), so that
    there only what may be a given name counts ("Paris Hilton").
    """
    if not _is_governed(naming) or _in_title(doc[naming.start]):
        return False
    lists = place_words(doc.lang_)
    before = doc[naming.start - 1] if naming.start else None
    if before is not None and before.whitespace_ and _is_unknown_name(before, named):
        return before.text not in lists.leads and before.lower_ not in words.titles
    after = doc[naming.end] if naming.end < len(doc) else None
    if after is None or not doc[naming.end - 1].whitespace_ or not _is_unknown_name(after, named):
        return False
    given = doc[naming.start : naming.end].text in lists.given
    return (given or words.head == "first") and after.text not in lists.sides


def _is_unknown_name(token: Token, named: set[int]) -> bool:
    capital = token.text[:1].isupper() and not token.is_upper
    return capital and token.pos_ == "PROPN" and token.i not in named


def _in_title(token: Token) -> bool:
    """Tell whether a word stands in a headline in title case, where capitals say nothing."""
    long = [word for word in token.sent if len(word) > _LONG and word.is_alpha]
    capitals = sum(word.text[0].isupper() for word in long)
    return len(long) >= _HEADLINE_WORDS and capitals >= len(long) * _TITLE_SHARE
