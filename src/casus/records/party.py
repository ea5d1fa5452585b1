"""Who, where, when: what the parties, places and times of an event are."""

from dataclasses import dataclass
from datetime import date

from casus.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party to an event or a commitment.

    `text` and `span` are the words that name it (a pronoun's own words where it stands for
    someone). `country` is a PLOVER code: ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC;
    None where the text leaves it open. `sector` is the primary PLOVER sector, None where none is
    told (international organisations). `entity` is the knowledge file's id of it, where known.
    """

    text: str
    span: Span
    name: str
    country: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    entity: str | None = None

    @property
    def key(self) -> tuple[str | None, str | None, str | None]:
        """Give what makes two mentions the same party: country, sector and entity (or name)."""
        return self.country, self.sector, self.entity or (None if self.country else self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an event happened: WGS 84 degrees, with the territory that it lies in.

    `precision` is `city`, `region`, `territory`, `water` or `country`. `territory` is the id of
    the disputed territory's record, None where the place lies in none.
    """

    text: str
    span: Span
    name: str
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str = "city"
    geonames_id: int | None = None
    territory: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time expression; `start` and `end` are inclusive days, None where it stays unresolved.

    `granularity` is `day`, `week`, `month`, `season`, `year`, `range`, or `unresolved`.
    """

    text: str
    span: Span
    start: date | None = None
    end: date | None = None
    granularity: str = "unresolved"
