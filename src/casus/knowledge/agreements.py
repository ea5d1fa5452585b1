"""The catalogue of agreements: who is bound to do what for whom, on which day.

The files under `data/agreements` hold one region each. In `covers` and `excludes` of an obligation
stand PLOVER codes, ids of disputed territories, names of places, and these words:

- `anywhere`: the duty has no territorial limit;
- `administered`, `administered:JPN`: what the attacked party (or Japan alone) administers, whoever
  is sovereign;
- `forces:AREA`, `vessels:AREA`: the attacked party's armed forces, or its public vessels and
  aircraft, in an area of `data/areas.toml`; `forces:parties`: in the territory of another party;
- `outside:AREA` (in `excludes`): whatever lies outside that area.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from casus.knowledge.areas import areas
from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml
from casus.records import Agreement, Membership, Obligation

KINDS = ("defense", "offense", "neutrality", "nonaggression", "consultation", "assistance")
TRIGGERS = ("armed_attack", "threat", "aggression", "request", "always")
RESPONSES = (
    "automatic",
    "as_deemed_necessary",
    "consultation_first",
    "consult",
    "refrain",
    "support_on_request",
    "undisclosed",
)
COVERED = ("territory", "listed", "territory_and_listed")

_AGREEMENT = ("id", "name_en", "name_fr", "signed", "source", "parties", "obligation")
_AGREEMENT_OPTIONAL = (
    "in_force",
    "until",
    "coded_by",
    "atop",
    "unts",
    "aliases",
    "note",
    "members",
    "suspended",
)
_OBLIGATION = ("kind", "article", "trigger", "response", "wording")
_OBLIGATION_OPTIONAL = (
    "covered",
    "covers",
    "excludes",
    "obligors",
    "beneficiaries",
    "against",
    "since",
    "until",
)
_VOCABULARY = {"kind": KINDS, "trigger": TRIGGERS, "response": RESPONSES, "covered": COVERED}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PARTY = re.compile(r"[A-Z]{3}|[a-z]+(-[a-z]+)*")
_SCOPED = re.compile(r"(?P<word>administered|forces|vessels|outside):(?P<what>.+)")
_SIGNATURE_STANDS = "The day of signature stands for the entry into force."


@cache
def agreements() -> Mapping[str, Agreement]:
    """Give every shipped agreement by its id, sorted.

    Raises:
        KnowledgeError: an entry does not follow the schema; the message names file and entry.
    """
    found: dict[str, Agreement] = {}
    for source in _files():
        for agreement in read_agreements(source):
            if agreement.id in found:
                raise KnowledgeError(f"{source.name}, {agreement.id}: listed twice")
            found[agreement.id] = agreement
    return dict(sorted(found.items()))


def read_agreements(source: Traversable | Path) -> Iterator[Agreement]:
    """Yield the agreements of one TOML file.

    Raises:
        KnowledgeError: the file or an entry does not follow the schema.
    """
    table = read_toml(source)
    check_keys(table, source.name, ("agreement",))
    for number, entry in enumerate(table["agreement"], start=1):
        yield _agreement(entry, f"{source.name}, {entry.get('id', f'entry {number}')}")


def binding(
    obligor: str, beneficiary: str, on: date, kind: str | None = None
) -> list[tuple[Agreement, Obligation]]:
    """List what bound *obligor* towards *beneficiary* on the day *on*, of one *kind* or of any.

    Both are PLOVER country codes, or ids of disputed territories that signed for themselves.
    """
    return [
        (agreement, obligation)
        for agreement in between(obligor, beneficiary, on)
        for obligation in agreement.obligations
        if kind in (None, obligation.kind)
        and in_effect(obligation, on)
        and obligor in obligors(agreement, obligation, on)
        and beneficiary in beneficiaries(agreement, obligation, on)
    ]


def between(a: str, b: str, on: date) -> list[Agreement]:
    """List the agreements that bound both *a* and *b* on the day *on*, sorted by id."""
    return [agreement for agreement in agreements().values() if {a, b} <= bound(agreement, on)]


def bound(agreement: Agreement, on: date) -> set[str]:
    """Give the parties that *agreement* bound on the day *on*, none when it was not in force."""
    if on < agreement.in_force or (agreement.until is not None and on >= agreement.until):
        return set()
    return {member.party for member in agreement.members if member.bound_on(on)}


def in_effect(obligation: Obligation, on: date) -> bool:
    """Tell whether this version of the obligation was the one in effect on the day *on*."""
    begun = obligation.since is None or obligation.since <= on
    return begun and (obligation.until is None or on < obligation.until)


def obligors(agreement: Agreement, obligation: Obligation, on: date) -> set[str]:
    """Give those whom the obligation bound to act on the day *on*."""
    return _narrowed(bound(agreement, on), obligation.obligors)


def beneficiaries(agreement: Agreement, obligation: Obligation, on: date) -> set[str]:
    """Give those who could claim the obligation on the day *on*."""
    return _narrowed(bound(agreement, on), obligation.beneficiaries)


def membership(agreement: Agreement, party: str, on: date) -> Membership | None:
    """Give the membership of *party* on the day *on*, None when it was not bound."""
    held = (m for m in agreement.members if m.party == party and m.bound_on(on))
    return next(held, None)


@cache
def naming(agreement: Agreement) -> re.Pattern[str]:
    """Give the pattern of the names of *agreement* and its organisation, as whole words."""
    names = (agreement.name_en, agreement.name_fr, *agreement.aliases)
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def _narrowed(parties: set[str], to: Iterable[str]) -> set[str]:
    return parties & set(to) if to else parties


def _files() -> list[Traversable]:
    folder = data_file("agreements").iterdir()
    return sorted((f for f in folder if f.name.endswith(".toml")), key=lambda f: f.name)


def _agreement(entry: dict[str, Any], place: str) -> Agreement:
    check_keys(entry, place, _AGREEMENT, _AGREEMENT_OPTIONAL)
    _check_types(entry, place, days=("signed", "in_force", "until"), lists=("parties", "aliases"))
    if not _ID.fullmatch(entry["id"]):
        raise KnowledgeError(f"{place}: write the id in lower case with hyphens")
    if entry.get("coded_by", "casus") not in ("atop", "casus"):
        raise KnowledgeError(f"{place}: coded_by is atop or casus")
    members = _members(entry, place)
    return Agreement(
        id=entry["id"],
        name_en=entry["name_en"],
        name_fr=entry["name_fr"],
        signed=entry["signed"],
        in_force=entry.get("in_force", entry["signed"]),
        until=entry.get("until"),
        members=members,
        obligations=tuple(_obligation(o, place, members) for o in entry["obligation"]),
        source=entry["source"],
        coded_by=entry.get("coded_by", "casus"),
        atop=entry.get("atop"),
        unts=entry.get("unts"),
        aliases=tuple(entry.get("aliases", ())),
        note=_note(entry),
    )


def _note(entry: dict[str, Any]) -> str | None:
    said = [entry["note"]] if "note" in entry else []
    return " ".join([*said, *([] if "in_force" in entry else [_SIGNATURE_STANDS])]) or None


def _members(entry: dict[str, Any], place: str) -> tuple[Membership, ...]:
    since = entry.get("in_force", entry["signed"])
    plain = [{"party": party} for party in entry["parties"]]
    halted = entry.get("suspended", {})
    found = []
    for member in [*plain, *entry.get("members", ())]:
        check_keys(member, place, ("party",), ("since", "until", "suspended"))
        _check_types(member, place, days=("since", "until", "suspended"))
        party = _checked_party(member["party"], place)
        paused = member.get("suspended", halted.get(party))
        first = member.get("since", since)
        found.append(Membership(party, first, member.get("until"), paused))
        if found[-1].until is not None and found[-1].until <= first:
            raise KnowledgeError(f"{place}, {party}: until is not after since")
    if unknown := set(halted) - {m.party for m in found}:
        raise KnowledgeError(f"{place}: suspended names {', '.join(unknown)}, no party")
    return tuple(sorted(found, key=lambda m: (m.party, m.since)))


def _obligation(entry: dict[str, Any], place: str, members: Iterable[Membership]) -> Obligation:
    place = f"{place}, {entry.get('kind', 'obligation')}"
    check_keys(entry, place, _OBLIGATION, _OBLIGATION_OPTIONAL)
    lists = ("covers", "excludes", "obligors", "beneficiaries", "against")
    _check_types(entry, place, days=("since", "until"), lists=lists)
    for key, words in _VOCABULARY.items():
        if entry.get(key, words[0]) not in words:
            raise KnowledgeError(f"{place}: {key} is one of {', '.join(words)}")
    parties = {member.party for member in members}
    for side in ("obligors", "beneficiaries"):
        if unknown := set(entry.get(side, ())) - parties:
            raise KnowledgeError(f"{place}: {side} names {', '.join(unknown)}, no party")
    for word in (*entry.get("covers", ()), *entry.get("excludes", ())):
        _check_scope(word, place)
    listed = {key: tuple(entry[key]) for key in lists if key in entry}
    return Obligation(**{**entry, **listed})


def _check_scope(word: str, place: str) -> None:
    scoped = _SCOPED.fullmatch(word)
    if scoped is None or scoped["word"] == "administered":
        return
    if scoped["what"] not in {"parties", *areas()}:
        raise KnowledgeError(f"{place}: {word} names no area of areas.toml")


def _checked_party(party: str, place: str) -> str:
    if not _PARTY.fullmatch(party):
        raise KnowledgeError(f"{place}: {party} is no PLOVER code nor id of a territory")
    return party


def _check_types(
    entry: dict[str, Any], place: str, days: Iterable[str] = (), lists: Iterable[str] = ()
) -> None:
    for key in days:
        if key in entry and not isinstance(entry[key], date):
            raise KnowledgeError(f"{place}: {key} must be a date, YYYY-MM-DD without quotes")
    for key in lists:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise KnowledgeError(f"{place}: {key} must be a list of words in quotes")
