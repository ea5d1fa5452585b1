"""Words that stand for somebody named elsewhere: `{lang}/coreference.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml, read_tsv

NUMBERS = ("any", "plural", "singular")
GENDERS = ("any", "feminine", "masculine")
STANDS_FOR = ("any", "body", "person")
REFERENTS = (
    "armed_group", "body", "country", "last", "nobody", "pair", "pair_of_countries",
    "pair_of_neighbours", "territory",
)  # fmt: skip
USES = (
    "first", "first_possessive", "last", "personal", "possessive", "reflexive", "relative",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun or possessive determiner: which antecedents agree with it.

    `use` is one of `USES`, `number` one of `NUMBERS`, `gender` one of `GENDERS`. `stands_for`:
    `person` (he), `body` (it: a state or institution), `any` (elle, they).
    """

    use: str
    number: str
    gender: str
    stands_for: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A definite phrase that stands for somebody named before ("ce territoire", "both sides").

    `referent`: `country`, `pair_of_countries`, `pair_of_neighbours` (countries that border on each
    other), `pair` (of states or groups), `territory`, `armed_group`, `body` (an international one),
    `last` (the one named last), `nobody`. `among` narrows countries to these codes, where the
    phrase says so ("the former Soviet republic").
    """

    nouns: frozenset[str]
    referent: str
    adjectives: frozenset[str]
    among: frozenset[str]


@dataclass(frozen=True, slots=True)
class Anaphora:
    """What a language uses to take up somebody named before.

    `expletive_verbs` and `expletive_adjectives` have an impersonal subject; `pair_words` count
    two, `trio_words` three; `speech` are lemmas of verbs whose subject speaks the quotation beside
    them. `claims` are verbs whose subject claims a deed, itself or the `responsibility` for it;
    `behind` leads from who did a deed to it.
    """

    pronouns: Mapping[str, tuple[Pronoun, ...]]
    phrases: tuple[Phrase, ...]
    expletive_verbs: frozenset[str]
    expletive_adjectives: frozenset[str]
    pair_words: frozenset[str]
    trio_words: frozenset[str]
    speech: frozenset[str]
    claims: frozenset[str]
    responsibility: frozenset[str]
    behind: frozenset[str]
    quotation_marks: Mapping[str, str]


@cache
def anaphora(lang: str) -> Anaphora:
    """Give the anaphoric words of *lang* (`fr` or `en`), read once.

    Raises:
        KnowledgeError: a key is missing or unknown, or a value is none of those listed here.
    """
    source = data_file(lang, "coreference.toml")
    data = read_toml(source)
    lists = (
        *("behind", "claims", "expletive_adjectives", "expletive_verbs", "pair_words"),
        *("responsibility", "speech", "trio_words"),
    )
    check_keys(data, source.name, [*lists, "quotation_marks", "among", "pronoun", "phrase"])
    pronouns: dict[str, tuple[Pronoun, ...]] = {}
    for entry in data["pronoun"]:
        for form in entry.get("forms", ()):
            pronouns[form] = (*pronouns.get(form, ()), _pronoun(entry, source.name))
    phrases = tuple(_phrase(entry, data["among"], source.name) for entry in data["phrase"])
    return Anaphora(
        pronouns=pronouns,
        phrases=phrases,
        quotation_marks=data["quotation_marks"],
        **{name: frozenset(data[name]) for name in lists},
    )


@cache
def genders() -> Mapping[str, tuple[str, str]]:
    """Give the gender and number of the French names of states, by PLOVER code.

    Raises:
        KnowledgeError: a gender or number is none of those listed here.
    """
    found: dict[str, tuple[str, str]] = {}
    for row in read_tsv(data_file("fr", "genders.tsv"), ("gender", "number", "codes")):
        if row["gender"] not in GENDERS or row["number"] not in NUMBERS:
            raise row.fault(f"gender is one of {GENDERS}, number one of {NUMBERS}")
        found.update(dict.fromkeys(row["codes"].split(), (row["gender"], row["number"])))
    return found


def _pronoun(entry: dict[str, Any], place: str) -> Pronoun:
    where = f"{place}, pronoun {', '.join(entry.get('forms', ['?']))}"
    check_keys(entry, where, ["forms", "use"], ["number", "gender", "stands_for"])
    pronoun = Pronoun(
        entry["use"],
        entry.get("number", "any"),
        entry.get("gender", "any"),
        entry.get("stands_for", "any"),
    )
    _check(pronoun.use, USES, where)
    _check(pronoun.number, NUMBERS, where)
    _check(pronoun.gender, GENDERS, where)
    _check(pronoun.stands_for, STANDS_FOR, where)
    return pronoun


def _phrase(entry: dict[str, Any], among: dict[str, list[str]], place: str) -> Phrase:
    where = f"{place}, phrase {', '.join(entry.get('nouns', ['?']))}"
    check_keys(entry, where, ["nouns", "referent"], ["adjectives", "among"])
    _check(entry["referent"], REFERENTS, where)
    named = entry.get("among")
    if named and named not in among:
        raise KnowledgeError(f"{where}: among = {named} is no list under [among]")
    return Phrase(
        nouns=frozenset(entry["nouns"]),
        referent=entry["referent"],
        adjectives=frozenset(entry.get("adjectives", ())),
        among=frozenset(among[named]) if named else frozenset(),
    )


def _check(value: str, allowed: tuple[str, ...], place: str) -> None:
    if value not in allowed:
        raise KnowledgeError(f"{place}: {value} is none of {', '.join(allowed)}")
