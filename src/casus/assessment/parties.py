"""Whose act a party's act is: a state's, an armed group's, nobody's known, or a private one's."""

from collections.abc import Iterable
from enum import StrEnum

from casus.knowledge.areas import dependencies
from casus.knowledge.weighing import weighing
from casus.plover import ontology
from casus.records import Actor


class Bearing(StrEnum):
    """For whom a party acts."""

    STATE = "state"
    GROUP = "group"
    UNIDENTIFIED = "unidentified"
    PRIVATE = "private"


def bearing(actor: Actor) -> Bearing:
    """Tell for whom *actor* acts by its sector and country.

    A country or an organisation of states named alone acts for itself; lone attackers, citizens
    and firms are private whatever their country.
    """
    lists = weighing()
    if actor.sector in lists.unidentified_sectors:
        return Bearing.UNIDENTIFIED
    if actor.sector in lists.group_sectors or actor.country in lists.group_countries:
        return Bearing.GROUP
    if actor.sector is not None and actor.sector not in ontology().acts_for_state:
        return Bearing.PRIVATE
    if actor.country is None:
        return Bearing.GROUP if actor.entity else Bearing.UNIDENTIFIED
    return Bearing.STATE


def home(actor: Actor) -> str | None:
    """Give the state that *actor* belongs to by its code, a dependent territory's being its own."""
    code = actor.country
    if code is None or code in ontology().international:
        return None
    return dependencies().get(code, code)


def stands_for(actor: Actor) -> str:
    """Give what tells *actor* as a party: its state's code, else the id or name of the group.

    Forces of an entity that few recognise stand for the entity, not for the state that claims it;
    unidentified attackers stand for nobody but themselves, by the words that mention them.
    """
    if bearing(actor) is Bearing.UNIDENTIFIED:
        return actor.text
    state = home(actor)
    if state is None or bearing(actor) is Bearing.GROUP:
        return actor.entity or actor.name
    return state


def all_for(actors: Iterable[Actor]) -> frozenset[str]:
    """Give what each of *actors* stands for."""
    return frozenset(stands_for(actor) for actor in actors)
