"""Where: the places that a text names."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from casus.knowledge.place_names import WORD, PlaceNames, place_names
from casus.knowledge.place_words import PlaceWords, place_words
from casus.knowledge.spelling import plain
from casus.knowledge.spots import Spot
from casus.mentions.place_choice import Evidence, choose
from casus.mentions.place_context import Context
from casus.records import Place, Span

_SHOUTED = 4  # the least letters of a name in capitals ("BEYROUTH") that is no abbreviation


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found, and the places that it may mean."""

    span: Span
    name: str
    spots: tuple[Spot, ...]


def find_places(text: str, lang: str, focus: Collection[str] = ()) -> tuple[Place, ...]:
    """Find the places that *text* ("fr" or "en") names, in order, not overlapping.

    *focus* are the country codes that the text is about: they, the countries that it names, and
    the size of the places decide what an ambiguous name means. Names of states are places too
    (precision `country`); whether one acts or is a place is for the syntax to say. Spans are
    characters of *text*, half-open.
    """
    flat = plain(text)
    words = place_words(lang)
    hits = [hit for hit in _hits(flat, place_names(lang)) if hit.name not in words.never]
    context = Context(text, words, {hit.span.start: hit.span.end for hit in hits})
    evidence = Evidence(flat, lang, focus, (hit.spots for hit in hits))
    found = []
    for hit in hits:
        setting = context.of(hit.span, hit.name)
        spot = choose(hit.name, hit.spots, setting, evidence)
        if spot:
            found.append(_place(text, _without_article(hit, words), spot))
    return tuple(found)


def _hits(flat: str, names: PlaceNames) -> Iterator[Hit]:
    """Yield the longest names, from left to right."""
    words = list(WORD.finditer(flat))
    end = 0
    for index, word in enumerate(words):
        opener = _opener(word[0], names)
        if opener is None or word.start() < end:
            continue
        ends = [after.end() for after in words[index : index + names.longest]]
        for stop in reversed(ends):
            name = flat[word.start() : stop]
            name = name if opener == word[0] else name.title()
            if name in names:
                end = stop
                if spots := names.spots(name):
                    yield Hit(Span(word.start(), stop), name, spots)
                break


def _opener(word: str, names: PlaceNames) -> str | None:
    if word in names.openers:
        return word
    if len(word) >= _SHOUTED and word.isupper() and word.capitalize() in names.openers:
        return word.capitalize()
    return None


def _without_article(hit: Hit, words: PlaceWords) -> Span:
    first, _, rest = hit.name.partition(" ")
    return Span(hit.span.end - len(rest), hit.span.end) if first in words.contracted else hit.span


def _place(text: str, span: Span, spot: Spot) -> Place:
    return Place(
        text=span.of(text),
        span=span,
        name=spot.name,
        country=spot.country,
        region=spot.region,
        latitude=spot.latitude,
        longitude=spot.longitude,
        precision=spot.precision,
        geonames_id=spot.geonames_id,
        territory=spot.territory,
    )
