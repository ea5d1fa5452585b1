"""Classes of sentence that were once read wrongly in real dispatches, one case each.

An event is written as its type, its actors and recipients as COUNTRY:SECTOR ("-" for nobody, "?"
for a country that nothing tells), and its place where the case is about it.
"""

from datetime import date

import pytest
from scoring import coded

PUBLISHED = date(2025, 10, 20)

FRENCH = [
    ("a question tells nothing", "La Russie a-t-elle bombardé l'hôpital ?", []),
    ("a press conference is no meeting", "La ministre a donné une conférence de presse.", []),
    ("a crisis hits nobody", "Le pays est frappé par une crise économique.", []),
    (
        "the weapon's owner strikes, the town's country is struck",
        "Des missiles russes ont frappé Odessa dans la nuit.",
        ["ASSAULT RUS:MIL > UKR:None"],
    ),
    (
        "the weapon's owner strikes, passive; victims are of the place",
        "Deux civils ont été tués par un drone russe à Kharkiv.",
        ["ASSAULT RUS:MIL > UKR:CVL"],
    ),
    (
        "victims are of the region's country",
        "Un drone israélien a tué trois personnes dans le sud du Liban.",
        ["ASSAULT ISR:MIL > LBN:CVL"],
    ),
    (
        "a joined clause keeps its place",
        "Le Japon a promis trois navires aux Philippines, et l'Australie a envoyé des troupes "
        "à Palawan.",
        ["AGREE JPN:GOV > PHL:GOV", "MOBILIZE AUS:GOV > - @ Palawan"],
    ),
    (
        "counted fighters are nobody's",
        "L'armée malienne a annoncé que 20 combattants avaient attaqué le camp de Gao.",
        ["ASSAULT ?:REB > - @ Gao"],
    ),
]
ENGLISH = [
    ("a question tells nothing", "Will the Israeli army attack Rafah next week?", []),
    ("a press conference is no meeting", "The president held a news conference on Monday.", []),
    ("a crisis hits nobody", "The country was hit by an economic crisis.", []),
    (
        "the weapon's owner strikes",
        "A Ukrainian rocket struck a bus in Donetsk.",
        ["ASSAULT UKR:MIL > -"],
    ),
    (
        "the weapon's owner strikes, passive; victims are of the place",
        "Two civilians were killed by a Russian drone in Kharkiv.",
        ["ASSAULT RUS:MIL > UKR:CVL"],
    ),
    (
        "victims are of the territory, not of who strikes",
        "Israeli strikes killed five people in Gaza.",
        ["ASSAULT ISR:MIL > PSE:CVL"],
    ),
    (
        "a joined clause keeps its place",
        "Japan promised three patrol boats to the Philippines, and Australia sent troops to "
        "Palawan.",
        ["AGREE JPN:GOV > PHL:GOV", "MOBILIZE AUS:GOV > - @ Palawan"],
    ),
    (
        "counted fighters are nobody's",
        "The army of Mali attacked. Some 20 militants were killed by Malian soldiers near Gao.",
        ["ASSAULT MLI:MIL > -", "ASSAULT MLI:MIL > ?:REB @ Gao"],
    ),
    (
        "access denied is no denial of a deed",
        "Russia denied Ukraine access to the port.",
        ["REJECT RUS:GOV > -"],
    ),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


def test_who_is_asked_for_talks_stands_before_them():
    (request,) = coded("en", "Poland asked NATO for consultations.", PUBLISHED)
    assert (request.event, request.modes) == ("REQUEST", ("meet",))


def _parties(actors):
    return " ".join(f"{actor.country or '?'}:{actor.sector}" for actor in actors) or "-"


def _written(event, with_place):
    place = f" @ {event.place.name}" if with_place and event.place else ""
    return f"{event.event} {_parties(event.actors)} > {_parties(event.recipients)}{place}"


@pytest.mark.parametrize(
    ("lang", "text", "wanted"), [pytest.param(*c[:1], *c[2:], id=f"{c[0]}: {c[1]}") for c in CASES]
)
def test_a_class_of_mistake(lang, text, wanted):
    with_place = any("@" in event for event in wanted)
    assert [_written(each, with_place) for each in coded(lang, text, PUBLISHED)] == wanted
