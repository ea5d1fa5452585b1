"""Actors with a name that are no state: organisations, groups, seats of power, services."""

from collections.abc import Iterator

from casus.knowledge.codes import country_of, days_of, sectors_of
from casus.knowledge.entry import Entry
from casus.knowledge.spelling import speller, spellings
from casus.knowledge.tables import Row, data_file, read_tsv

KINDS = (
    "alliance",
    "armed_group",
    "company",
    "igo",
    "media",
    "movement",
    "ngo",
    "party",
    "people",
    "region",
    "separatist",
    "state",
)
SEAT_KINDS = ("institution", "seat")
_ENTITY_COLUMNS = (
    "id",
    "kind",
    "country",
    "sector",
    "others",
    "since",
    "until",
    "wikidata",
    "en",
    "fr",
)
_SEAT_COLUMNS = ("id", "kind", "country", "sector", "en", "fr")


def entity_names(lang: str) -> Iterator[tuple[str, Entry]]:
    """Yield each spelling of each entity in *lang* with what it stands for.

    An entity whose coding changed has a row for each time, oldest first; the names stand in the
    first. Its English name is the first one listed.

    Raises:
        KnowledgeError: a row's kind, codes or days are wrong, or an id returns undated.
    """
    first: dict[str, Row] = {}
    for row in read_tsv(data_file("entities.tsv"), _ENTITY_COLUMNS):
        named = first.setdefault(row["id"], row)
        if named is not row and (row["en"] or not row["since"]):
            raise row.fault(f"{row['id']} returns: give a day in since and leave the names empty")
        if row["kind"] not in KINDS:
            raise row.fault(f"{row['kind']} is no kind; choose from {', '.join(KINDS)}")
        yield from _spelt(named, _entity(row, named), lang)


def _entity(row: Row, named: Row) -> Entry:
    since, until = days_of(row)
    return Entry(
        id=row["id"],
        name=_english_name(named),
        kind=row["kind"],
        country=country_of(row),
        sector=next(iter(sectors_of(row, "sector")), None),
        other_sectors=sectors_of(row, "others"),
        since=since,
        until=until,
        wikidata=named["wikidata"] or None,
    )


def seat_names(lang: str) -> Iterator[tuple[str, Entry]]:
    """Yield each spelling in *lang* of each palace, ministry, parliament, army and service.

    Raises:
        KnowledgeError: a row's kind or codes are wrong, or its id is listed twice.
    """
    seen: set[str] = set()
    for row in read_tsv(data_file("seats.tsv"), _SEAT_COLUMNS):
        if row["id"] in seen or row["kind"] not in SEAT_KINDS:
            raise row.fault(f"{row['id']} is listed twice, or {row['kind']} is no kind of seat")
        seen.add(row["id"])
        sector = next(iter(sectors_of(row, "sector")), None)
        entry = Entry(f"seat:{row['id']}", _english_name(row), row["kind"], country_of(row), sector)
        yield from _spelt(row, entry, lang)


def _english_name(row: Row) -> str:
    names = row.words("en")
    if not names:
        raise row.fault(f"{row['id']} has no English name")
    return speller("en").title(names[0])


def _spelt(named: Row, entry: Entry, lang: str) -> Iterator[tuple[str, Entry]]:
    for spelling in spellings(named.words(lang) or named.words("en"), lang):
        yield spelling, entry
