"""What a name of a place may mean, and which disputed territory that lies in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.states import states
from casus.knowledge.tables import Row, data_file, read_tsv
from casus.knowledge.territories import regions_of, territory_of, territory_of_region
from casus.records import Territory

REGION_COLUMNS = ("country", "region", "en", "fr", "latitude", "longitude")
_REACH = 5.0  # degrees from a territory's middle within which a place of a name in it can lie


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that a name may mean; WGS 84 degrees.

    `country` is an ISO 3166 alpha-3 code (that of a dependent territory where it has its own),
    None where it is disputed or on the high seas. `precision` is `Place`'s. `population` is 0
    where it is no city. `main` are the names that newspapers use for a city; others are
    alternates; `listed` are the cities that aliases.tsv has, so known to the news whatever their
    size. `territory` is the id of the disputed territory that it lies in.
    """

    name: str
    latitude: float
    longitude: float
    precision: str
    country: str | None = None
    region: str | None = None
    geonames_id: int | None = None
    territory: str | None = None
    population: int = 0
    main: frozenset[str] = frozenset()
    listed: bool = False


@cache
def region_names() -> Mapping[str, str]:
    """Give the English names of the first-level regions that are listed, by GeoNames code."""
    rows = read_tsv(data_file("places", "regions.tsv"), REGION_COLUMNS)
    return {row["region"]: row.words("en")[0] for row in rows if row["region"] != "-"}


def region_name(code: str) -> str | None:
    """Give the English name of a first-level region, that of its territory where it is disputed."""
    if territory := territory_of_region(code):
        return territory.name
    return region_names().get(code)


def territory_around(
    names: Iterable[str], code: str, country: str, position: tuple[float, float]
) -> str | None:
    """Give the id of the disputed territory in which a place lies.

    By a name that the territory lists, if the country has a claim there (so that another country's
    town of that name is left alone) and the place lies near; else by its region's GeoNames code.
    """
    by_region = territory_of_region(code)
    near = (territory_of(name) for name in names)
    listed = next((t for t in near if t and _is_near(position, t) and _has_claim(country, t)), None)
    if by_region and listed and by_region.id in (listed.id, listed.within):
        return listed.id
    if listed and not regions_of(listed):
        return listed.id
    return by_region.id if by_region else None


def _has_claim(country: str, territory: Territory) -> bool:
    claims = {p for status in territory.statuses for p in (status.sovereign, *status.claimants)}
    return country in claims or country not in states()


def _is_near(position: tuple[float, float], territory: Territory) -> bool:
    north, east = position[0] - territory.latitude, position[1] - territory.longitude
    return abs(north) < _REACH and abs(east) < _REACH


def position_of(row: Row) -> tuple[float, float]:
    """Read the columns `latitude` and `longitude` of *row*.

    Raises:
        KnowledgeError: they are no degrees.
    """
    try:
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
    except ValueError as error:
        raise row.fault(f"latitude and longitude must be degrees: {error}") from error
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise row.fault("latitude must be within 90 degrees, longitude within 180")
    return latitude, longitude
