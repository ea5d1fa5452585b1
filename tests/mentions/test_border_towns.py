"""Towns on either side of contested lines lie on the right one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from casus.mentions.places import find_places

TOWNS = tomllib.loads((Path(__file__).parent / "border_towns.toml").read_text(encoding="utf-8"))[
    "towns"
]


def test_there_are_sixty() -> None:
    assert len({town["words"] for town in TOWNS}) >= 60


@pytest.mark.parametrize("town", TOWNS, ids=lambda town: f"{town['lang']}: {town['words']}")
def test_a_border_town_lies_on_its_side(town: dict[str, str]) -> None:
    found = [
        (place.country, place.territory)
        for place in find_places(town["sentence"], town["lang"])
        if place.text == town["words"]
    ]
    assert found == [(town["country"] or None, town.get("territory"))]
