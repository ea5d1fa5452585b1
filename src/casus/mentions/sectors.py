"""In what part somebody acts: PLOVER sectors by role, modifier and whom the role belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from casus.knowledge.names import Entry, Role
from casus.knowledge.noun_phrases import NounPhrases
from casus.mentions.chunks import Chunk, Unit
from casus.records import Actor

_BODIES = frozenset({"EUR", "IGO", "UNO"})  # carry no GOV of their own (PLOVER.md)
OF_STATE = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_NOT_OF_STATE = frozenset({"OPP", "PRE", "PRM", "PTY", "REB", "UAF"})
_ARMED_OR_STATE = OF_STATE | {"REB", "UAF"}
_BARE = frozenset({"state", "capital", "demonym"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whose role it is: country, and the sector of the body that has it, None for a state.

    `told` marks a sector that the words themselves give ("army spokesman").
    """

    country: str | None
    sector: str | None = None
    entity: str | None = None
    others: tuple[str, ...] = ()
    told: bool = False


def bearer_of(owner: Entry | Actor) -> Bearer:
    """Give what an entry or another actor lends to a role; a state lends only its country."""
    if isinstance(owner, Actor):
        bare = owner.entity is not None and (
            owner.entity == owner.country or owner.entity.startswith("capital:")
        )
        sector = None if bare else owner.sector
        return Bearer(owner.country, sector, others=owner.other_sectors)
    if owner.kind in _BARE and owner.id == owner.country:
        return Bearer(owner.country)
    if owner.kind in _BARE and owner.id.startswith("capital:"):
        return Bearer(owner.country)
    return Bearer(owner.country, owner.sector, owner.id, owner.other_sectors)


def role_sectors(
    role: Role, bearer: Bearer, lent: Bearer | None, modifiers: Sequence[Role]
) -> tuple[str | None, tuple[str, ...]]:
    """Give the primary sector and the others of a role that *bearer* has.

    *lent* is the nearest body named with a sector of its own: a phrase such as "spokesman of the
    army" acts in its part. International bodies have no government sector; a former official
    is ELI; the soldiers of rebels are rebels.
    """
    sector: str | None = role.sector
    others = role.other_sectors
    for modifier in modifiers:
        if modifier.sector == "ELI" and sector in OF_STATE and role.kind == "person":
            return "ELI", ()
        if modifier.sector != "ELI" and (role.defers or role.kind == "modifier"):
            sector, others = modifier.sector, modifier.other_sectors
    if lent and lent.sector:
        if role.defers and lent.sector not in {"ELI"}:
            sector, others = lent.sector, lent.others
        elif lent.sector == "PRE" and sector in _ARMED_OR_STATE:
            sector, others = "PRE", (role.sector,)
        elif sector in OF_STATE and lent.sector in _NOT_OF_STATE:
            sector, others = lent.sector, ()
    if bearer.country in _BODIES and sector == "GOV":
        return None, ()
    return sector, others


def of_people(chunk: Chunk, doc: Doc, unit: Unit, words: NounPhrases) -> str:
    """Give the sector of a noun of people: "the Russians" are their state, "Russians" civilians.

    A house rule: the plural with a definite article stands for the state's side; an indefinite,
    counted or single one for persons. An adjective without a noun is the state's.
    """
    bare = chunk.start == unit.start and doc[unit.end - 1].pos_ == "ADJ"
    if chunk.head_unit != unit or bare:
        return "GOV"
    first = doc[chunk.start]
    plural = (
        "Plur" in doc[unit.end - 1].morph.get("Number", []) or doc[unit.end - 1].lower_[-1] == "s"
    )
    alone = unit.end - chunk.start <= 2
    return "GOV" if first.lower_ in words.definite and plural and alone else "CVL"
