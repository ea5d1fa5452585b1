"""Which states are neighbours: by land as GeoNames has it, by sea as listed."""

from pathlib import Path

import pytest

from casus.knowledge import neighbours as neighbours_module
from casus.knowledge.neighbours import are_neighbours, borders
from casus.knowledge.neighbours_index import build
from casus.knowledge.tables import KnowledgeError, data_file, read_tsv


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ARM", "AZE"),
        ("VNM", "KHM"),
        ("CHN", "PHL"),
        ("JPN", "CHN"),
        ("GRC", "TUR"),
        ("QAT", "IRN"),
    ],
)
def test_neighbours_by_land_or_sea(one: str, other: str) -> None:
    assert are_neighbours(one, other) and are_neighbours(other, one)


@pytest.mark.parametrize(("one", "other"), [("USA", "PHL"), ("FRA", "MAR"), ("PER", "HUN")])
def test_allies_far_away_are_no_neighbours(one: str, other: str) -> None:
    assert not are_neighbours(one, other)


def test_the_shipped_land_borders_are_those_of_geonames(tmp_path: Path) -> None:
    built = tmp_path / "neighbours_land.tsv"
    assert build(built) > 300
    shipped = data_file("places", "neighbours_land.tsv").read_text(encoding="utf-8")
    assert built.read_text(encoding="utf-8") == shipped


@pytest.mark.parametrize("file", neighbours_module.FILES)
def test_tables_are_sorted(file: str) -> None:
    rows = list(read_tsv(data_file("places", file), ("country", "neighbours")))
    assert [row["country"] for row in rows] == sorted(row["country"] for row in rows)
    assert all(list(row.words("neighbours")) == sorted(row.words("neighbours")) for row in rows)


def test_a_pair_told_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "neighbours_sea.tsv"
    file.write_text("country\tneighbours\nCHN\tJPN\nJPN\tCHN\n", encoding="utf-8")
    monkeypatch.setattr(neighbours_module, "data_file", lambda *_: file)
    borders.cache_clear()
    try:
        with pytest.raises(KnowledgeError, match=r"neighbours_sea\.tsv.*stand twice"):
            borders()
    finally:
        borders.cache_clear()
