"""Which place an ambiguous name means, and whether it is a place at all."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log2, log10

from casus.knowledge.names import gazetteer
from casus.knowledge.place_names import WORD, place_names
from casus.knowledge.place_words import place_words
from casus.knowledge.spots import Spot
from casus.mentions.place_context import Setting

# Scores in the decimal logarithm of the population. A focus outweighs a city sixteen times larger
# elsewhere, so that Tripoli is Lebanon's in a text on Lebanon; a country that is merely named often
# outweighs ten times at most. Set by the cases of the tests, not learnt.
_LISTED = {"country": 7.0, "territory": 6.6, "region": 6.3, "water": 6.3, "city": 5.2}
_FOCUS, _NAMED, _NAMED_MOST, _ALTERNATE, _SAID = 1.2, 0.35, 1.0, 0.9, 5.0
_HOME = 0.3  # for a town of a country whose news is told in the language
_PEOPLED = 1.0  # for a region of which a city, or beside which another region, is named
_SURE = 100_000  # inhabitants from which a city's name needs no word that speaks for a place
_SURE_ALTERNATE = 1_000_000


class Evidence:
    """The countries that a text speaks of: those in focus, those it names, those of its places."""

    def __init__(
        self, flat: str, lang: str, focus: Collection[str], hits: Iterable[Sequence[Spot]]
    ) -> None:
        self._focus = frozenset(focus)
        self._names = place_names(lang)
        self._home = place_words(lang).home
        demonyms = gazetteer(lang).demonyms
        self._named: Counter[str | None] = Counter()
        self._regions: set[str | None] = set()
        for spots in hits:
            if countries := {spot.country for spot in spots if _is_plain(spot)}:
                self._named.update(countries if len(countries) == 1 else ())
            self._regions |= _regions_told(spots)
        self._named.update(
            demonyms[word] for word in map(str.lower, WORD.findall(flat)) if word in demonyms
        )

    def speaks_of(self, spot: Spot) -> bool:
        """Tell whether the text speaks of the place's country."""
        return spot.country in self._focus or self._named[spot.country] > 0

    def score(self, name: str, spot: Spot, setting: Setting) -> float:
        """Give how likely the name means the place, on the scale of populations' logarithm."""
        score = log10(spot.population + 10) if spot.population else _LISTED[spot.precision]
        score += _FOCUS * (spot.country in self._focus)
        score += min(_NAMED_MOST, _NAMED * log2(1 + self._named[spot.country]))
        score += _SAID * self._is_said(spot, setting)
        score += _PEOPLED * self._is_peopled(spot)
        score += _HOME * (spot.country in self._home and spot.precision == "city")
        return score - _ALTERNATE * _is_alternate(name, spot)

    def _is_peopled(self, spot: Spot) -> bool:
        """Tell whether the text names a city of a region ("Georgia ... Atlanta"), or a region near.

        A region of the same country speaks for it as a city of its own does.
        """
        if spot.precision != "region":
            return False
        return bool(self._regions & {spot.region, spot.country} - {None})

    def _is_said(self, spot: Spot, setting: Setting) -> bool:
        """Tell whether the country or region stands after the name ("Tripoli, Libye")."""
        if not setting.after or setting.after not in self._names:
            return False
        return any(
            (wider.precision == "country" and wider.country == spot.country)
            or (wider.precision == "region" and wider.name == spot.region)
            for wider in self._names.spots(setting.after)
            if spot.precision == "city"
        )

    def supports(self, name: str, spot: Spot, setting: Setting) -> bool:
        """Tell whether the name is a place here, taken to be *spot* if it is one."""
        if setting.joined or setting.named:
            return False
        if self._is_said(spot, setting) or self._is_peopled(spot):
            return True
        if setting.word or setting.people:
            return self._supports_doubtful(name, spot, setting)
        if setting.person:
            return spot.precision != "city" or setting.at
        return self._supports_plain(name, spot, setting)

    def _supports_doubtful(self, name: str, spot: Spot, setting: Setting) -> bool:
        """Tell whether a name that is also a word or a person's is a place here."""
        if _is_alternate(name, spot):
            return False
        if setting.person:
            return setting.at and not setting.people
        if setting.acts:
            return False
        large = spot.population >= _SURE or not setting.word
        return setting.at or (setting.of and self.speaks_of(spot) and large)

    def _supports_plain(self, name: str, spot: Spot, setting: Setting) -> bool:
        """Tell whether a name that is nothing else than a place's is meant as a place here."""
        known = (spot.listed or spot.territory) and not _is_alternate(name, spot)
        if not spot.population or setting.at or known:
            return True
        if setting.acts and spot.population < _SURE:
            return False
        sure = _SURE_ALTERNATE if _is_alternate(name, spot) else _SURE
        return spot.population >= sure or self.speaks_of(spot)


def choose(name: str, spots: Sequence[Spot], setting: Setting, evidence: Evidence) -> Spot | None:
    """Give the place that the name means in its setting, None where it is none."""
    if setting.article:
        spots = [spot for spot in spots if not spot.population]
    if not spots:
        return None
    best = max(spots, key=lambda spot: evidence.score(name, spot, setting))
    return best if evidence.supports(name, best, setting) else None


def _regions_told(spots: Sequence[Spot]) -> set[str | None]:
    """Give the region of a city that can be no other, the country of a region that can be none."""
    regions = {spot.region for spot in spots if _is_plain(spot)}
    if len(regions) != 1 or not spots:
        return set()
    return {spots[0].country} if spots[0].precision == "region" else regions


def _is_plain(spot: Spot) -> bool:
    return not spot.population or spot.population >= _SURE


def _is_alternate(name: str, spot: Spot) -> bool:
    return bool(spot.main) and name not in spot.main
