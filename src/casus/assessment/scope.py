"""The words by which an article draws where it reaches: places, areas, forces, vessels.

`casus.knowledge.agreements` lists the words.
"""

from casus.assessment.duty import Site
from casus.assessment.parties import stands_for
from casus.assessment.wording import opened
from casus.knowledge.agreements import bound
from casus.knowledge.areas import areas
from casus.knowledge.treaty_words import treaty_words
from casus.knowledge.weighing import weighing
from casus.records import Actor


def exclusion(word: str, site: Site) -> str | None:
    """Say why a word of `excludes` keeps the place out, None if it does not."""
    kind, _, area = word.partition(":")
    if kind == "outside":
        place = site.place
        lies_in = areas()[area].holds(site.names, place.latitude, place.longitude)
        return f"{place.name} lies outside {areas()[area].name}." if lies_in is False else None
    return f"The article does not reach {site.place.name}." if site.is_called(word) else None


def inclusion(word: str, site: Site) -> str | None:
    """Say why a word of `covers` takes in the place or what was hit there, None if it does not."""
    kind, _, what = word.partition(":")
    if kind == "administered":
        return _administered(what or site.duty.beneficiary, site)
    if kind == "forces":
        struck = "armed forces" if _forces(site) else None
        return _in_territory_of_party(site) if what == "parties" else _mobile(struck, what, site)
    if kind == "vessels":
        return _mobile("public vessels or aircraft" if _craft(site) else None, what, site)
    return f"The article names {site.place.name} as covered." if site.is_called(word) else None


def _administered(party: str, site: Site) -> str | None:
    status = site.status
    holds = party in status.controllers if status else site.state == party
    if not holds:
        return None
    whoever = ", whoever is sovereign there" if status and len(status.claimants) > 1 else ""
    return opened(f"{site.matter.names.of(party)} administers {site.place.name}{whoever}.")


def _mobile(struck: str | None, where: str, site: Site) -> str | None:
    place, area = site.place, areas()[where]
    if struck is None or not area.holds(site.names, place.latitude, place.longitude):
        return None
    whose = f"The {struck} of {site.beneficiary}"
    return f"{whose} were attacked in {area.name}, where the article covers them."


def _in_territory_of_party(site: Site) -> str | None:
    day = site.attack.day or site.duty.agreement.in_force
    others = bound(site.duty.agreement, day) - {site.duty.beneficiary}
    if not _forces(site) or site.status or site.state not in others:
        return None
    host = site.matter.names.of(site.state or "")
    return f"The armed forces of {site.beneficiary} were attacked in {host}, another party."


def _struck(site: Site) -> list[Actor]:
    return [a for a in site.attack.attacked if stands_for(a) == site.duty.beneficiary]


def _forces(site: Site) -> bool:
    return any(actor.sector in weighing().force_sectors for actor in _struck(site))


def _craft(site: Site) -> bool:
    words = treaty_words(site.matter.dispatch.language).craft
    public = (actor for actor in _struck(site) if actor.sector in weighing().public_sectors)
    at_sea = site.place.precision == "water"
    return any(at_sea or words.search(actor.text) for actor in public)
