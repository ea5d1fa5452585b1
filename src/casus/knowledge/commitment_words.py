"""The words of commitments: undertakings, commissives, conditions, exclusions, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from casus.knowledge.embedding import reporting
from casus.knowledge.needs import Need, parse_needs, plain_lemma, word_classes
from casus.knowledge.tables import KnowledgeError, Row, check_keys, data_file, read_toml, read_tsv
from casus.plover import ontology

UNDERTAKINGS = frozenset({
    "military_intervention", "military_assistance", "consultation", "non_intervention",
    "ceasefire", "withdrawal", "sanction", "retaliation", "recognition", "aid", "negotiation",
    "sanctions_relief", "other",
})  # fmt: skip
CONDITION_KINDS = frozenset({
    "attack", "threat", "invasion", "violation", "withdrawal", "ceasefire", "request",
    "agreement", "release", "recognition", "other",
})  # fmt: skip
EFFECTS = frozenset({"will", "will_not", "provoke"})
UNDERTAKING_COLUMNS = ("lemma", "pos", "needs", "undertaking", "beneficiary", "target", "not")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The act that a predicate names, with the slots of who gains and whom it is against.

    `refused`: the word itself names the contrary of the act ("s'ingérer" of non-intervention).
    """

    name: str
    needs: tuple[Need, ...]
    beneficiary: tuple[str, ...]
    target: tuple[str, ...]
    refused: bool
    source: str


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that open a condition; `only`: exclusive, `negated`: hangs on what does not happen."""

    words: tuple[str, ...]
    only: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """The lists of `{lang}/commitments.toml`, each explained there."""

    afield: frozenset[str]
    agreements: frozenset[str]
    announcing: frozenset[str]
    answering: frozenset[str]
    asked_by: frozenset[str]
    asked_for: frozenset[str]
    asking: frozenset[str]
    aspect: frozenset[str]
    auxiliaries: frozenset[str]
    being: frozenset[str]
    belongings: frozenset[str]
    bodies: frozenset[str]
    breaks: frozenset[str]
    bygone: frozenset[str]
    bygone_phrases: frozenset[str]
    clause_openers: frozenset[str]
    complementisers: frozenset[str]
    concessive: frozenset[str]
    conditional: frozenset[str]
    copulas: frozenset[str]
    coverage: frozenset[str]
    datives: frozenset[str]
    demanding: frozenset[str]
    event_only: frozenset[str]
    exclusion: frozenset[str]
    exclusion_prepositions: frozenset[str]
    exclusive: frozenset[str]
    experts: frozenset[str]
    facing: frozenset[str]
    fillers: frozenset[str]
    first_person: frozenset[str]
    future: frozenset[str]
    future_stems: frozenset[str]
    general: frozenset[str]
    gerund: frozenset[str]
    insertions: frozenset[str]
    interrogative: frozenset[str]
    inverted: frozenset[str]
    joiners: frozenset[str]
    letting: frozenset[str]
    linkers: frozenset[str]
    near: frozenset[str]
    negations: frozenset[str]
    nominal_markers: frozenset[str]
    none: frozenset[str]
    optative: frozenset[str]
    participial: frozenset[str]
    otherwise: frozenset[str]
    particles: frozenset[str]
    partitive: frozenset[str]
    passives: frozenset[str]
    perfects: frozenset[str]
    pluperfect: frozenset[str]
    providing: frozenset[str]
    restrictive: frozenset[str]
    sport: frozenset[str]
    suppositions: frozenset[str]
    tentative: frozenset[str]
    third_person: frozenset[str]
    unbinding: frozenset[str]
    unconditional: frozenset[str]


def _checked(row: Row, column: str, allowed: frozenset[str]) -> str:
    if row[column] not in allowed:
        raise row.fault(f"{column} must be one of {', '.join(sorted(allowed))}")
    return row[column]


@cache
def undertakings(lang: str) -> Mapping[tuple[str, str], tuple[Undertaking, ...]]:
    """Give the undertakings that each predicate, by (kind, lemma), may name."""
    classes = word_classes(lang)
    found: dict[tuple[str, str], tuple[Undertaking, ...]] = {}
    for row in read_tsv(data_file(lang, "undertakings.tsv"), UNDERTAKING_COLUMNS):
        entry = Undertaking(
            _checked(row, "undertaking", UNDERTAKINGS),
            parse_needs(row, classes),
            row.words("beneficiary"),
            row.words("target"),
            row["not"] == "not",
            row.place,
        )
        for lemma in row.words("lemma"):
            key = row["pos"], plain_lemma(lemma)
            found[key] = (*found.get(key, ()), entry)
    return found


@cache
def commissives(lang: str) -> Mapping[tuple[str, str], str]:
    """Give what each commissive word, by (kind, lemma), says of the act that completes it."""
    rows = read_tsv(data_file(lang, "commissives.tsv"), ("lemma", "pos", "effect", "example"))
    return {
        (row["pos"], plain_lemma(lemma)): _checked(row, "effect", EFFECTS)
        for row in rows
        for lemma in row.words("lemma")
    }


@cache
def known_verbs(lang: str) -> frozenset[str]:
    """Give the verbs that the lexicons of commitments and of reporting list."""
    tables: tuple[Mapping[tuple[str, str], object], ...] = (
        undertakings(lang),
        commissives(lang),
        condition_kinds(lang),
        reporting(lang),
    )
    return frozenset(lemma for table in tables for kind, lemma in table if kind == "verb")


@cache
def markers(lang: str) -> tuple[Marker, ...]:
    """Give the words that open a condition, the longest first."""
    rows = read_tsv(data_file(lang, "conditions.tsv"), ("marker", "only", "not", "example"))
    found = [
        Marker(tuple(row["marker"].split()), row["only"] == "only", row["not"] == "not")
        for row in rows
    ]
    return tuple(sorted(found, key=lambda marker: -len(marker.words)))


@cache
def condition_kinds(lang: str) -> Mapping[tuple[str, str], str]:
    """Give the kind of condition that each predicate, by (kind, lemma), makes."""
    return {
        (row["pos"], plain_lemma(lemma)): _checked(row, "kind", CONDITION_KINDS)
        for row in read_tsv(data_file(lang, "condition_kinds.tsv"), ("lemma", "pos", "kind"))
        for lemma in row.words("lemma")
    }


@cache
def condition_events() -> Mapping[str, str]:
    """Give the kind of condition by PLOVER event, or event/mode, that its predicate tells.

    Raises:
        KnowledgeError: an event or a kind is unknown.
    """
    source = data_file("condition_events.toml")
    data = read_toml(source)
    check_keys(data, source.name, ["kinds"])
    for key, kind in data["kinds"].items():
        if key.partition("/")[0] not in ontology().events or kind not in CONDITION_KINDS:
            raise KnowledgeError(f"{source.name}, [kinds]: {key} = {kind} is unknown")
    kinds: Mapping[str, str] = data["kinds"]
    return kinds


@cache
def commitment_words(lang: str) -> CommitmentWords:
    """Give the word lists of *lang*.

    Raises:
        KnowledgeError: a list is missing or unknown.
    """
    source = data_file(lang, "commitments.toml")
    data = read_toml(source)
    names = [field.name for field in fields(CommitmentWords)]
    check_keys(data, source.name, names)
    return CommitmentWords(**{name: frozenset(data[name]) for name in names})
