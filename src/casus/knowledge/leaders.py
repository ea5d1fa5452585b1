"""Who acts for a state, an organisation or a group by their name alone, and when."""

import re
from collections.abc import Iterator

from casus.knowledge.codes import country_of, days_of, sectors_of
from casus.knowledge.entry import Entry
from casus.knowledge.spelling import bare, spellings
from casus.knowledge.tables import Row, data_file, read_tsv

OFFICES = (
    "defence",
    "deputy",
    "forces",
    "foreign",
    "government",
    "group",
    "minister",
    "opposition",
    "organisation",
    "parliament",
    "region",
    "service",
    "spokesperson",
    "state",
)
_COLUMNS = ("country", "sector", "office", "since", "until", "en", "fr")


def leader_names(lang: str) -> Iterator[tuple[str, Entry]]:
    """Yield each spelling of each leader in *lang*, a surname alone where the file lists it.

    The sector holds during the days in office; out of them a mention is of a former official.

    Raises:
        KnowledgeError: a row's office, codes or days are wrong, or it has no name.
    """
    for row in read_tsv(data_file("leaders.tsv"), _COLUMNS):
        if row["office"] not in OFFICES or not row["since"]:
            raise row.fault(f"give since, and one of the offices {', '.join(OFFICES)}")
        entry = _leader(row)
        for spelling in spellings(row.words(lang) or row.words("en"), lang):
            yield spelling, entry


def _leader(row: Row) -> Entry:
    if not row["en"]:
        raise row.fault("a leader needs an English name")
    name = row.words("en")[0]
    slug = re.sub(r"[^a-z]+", "-", bare(name).lower()).strip("-")
    sectors = sectors_of(row, "sector")
    since, until = days_of(row)
    return Entry(
        id=f"leader:{slug}",
        name=name,
        kind="leader",
        country=country_of(row),
        sector=sectors[0] if sectors else None,
        other_sectors=sectors[1:],
        since=since,
        until=until,
    )
