"""What a lemma may look like beside another form of the same word (``lemmas.toml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from casus.knowledge.tables import check_keys, data_file, read_toml

_KEYS = (
    "adjectives_in_names",
    "auxiliaries",
    "calendar",
    "clitics",
    "homographs",
    "prefixes",
    "thousands",
    "titles",
)


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of one part of speech: pairs of the lemma's and another form's."""

    pairs: tuple[tuple[str, str], ...]
    invariable: frozenset[str]

    def lemmas(self, form: str) -> tuple[str, ...]:
        """Return the lemmas that ``form`` may have, the likeliest first: those that its longest
        listed ending gives, none if no ending is listed.
        """
        longest = max((len(end) for _, end in self.pairs if form.endswith(end)), default=0)
        found = (
            form.removesuffix(end) + base
            for base, end in self.pairs
            if len(end) == longest and form.endswith(end)
        )
        return tuple(lemma for lemma in found if lemma) if longest else ()

    def fits(self, lemma: str, form: str) -> bool:
        """Tell whether ``form`` can be a form of ``lemma`` by its ending."""
        return lemma in self.lemmas(form)

    def guess(self, form: str) -> str:
        """Return the likeliest lemma by the ending, the form itself if none fits."""
        return next(iter(self.lemmas(form)), form)


@dataclass(frozen=True, slots=True)
class LemmaRules:
    """One language's rules: see the comments in its ``lemmas.toml``."""

    auxiliaries: frozenset[str]
    homographs: frozenset[tuple[str, str]]
    prefixes: tuple[str, ...]
    titles: Mapping[str, str]
    calendar: Mapping[str, str]
    clitics: Mapping[str, str]
    thousands: str
    adjectives_in_names: bool
    verbs: Endings
    nouns: Endings
    adjectives: Endings

    def preferred(self, verbs: Sequence[str], guess: str) -> str:
        """Choose among verbs that share a form: by the list, then the full verb, then the model."""
        for first, second in self.homographs:
            if first in verbs and second in verbs:
                return first
        full = [verb for verb in verbs if verb not in self.auxiliaries] or list(verbs)
        return guess if guess in full else full[0]

    def meant(self, form: str, lemma: str) -> str:
        """Return the listed noun that news means by ``form`` rather than ``lemma``, if any."""
        for first, second in self.homographs:
            if lemma == second and self.nouns.fits(first, form):
                return first
        return lemma


@cache
def lemma_rules(lang: str) -> LemmaRules:
    """Read the rules of ``"fr"`` or ``"en"``.

    Raises ``casus.knowledge.tables.KnowledgeError`` for a missing or unknown key.
    """
    table = read_toml(data_file(lang, "lemmas.toml"))
    place = f"{lang}/lemmas.toml"
    kinds = ("adjectives", "nouns", "verbs")
    check_keys(table, place, (*_KEYS, *kinds))
    for kind in kinds:
        check_keys(table[kind], f"{place}, [{kind}]", ("endings", "invariable"))
    return LemmaRules(
        auxiliaries=frozenset(table["auxiliaries"]),
        homographs=frozenset((first, second) for first, second in table["homographs"]),
        prefixes=tuple(table["prefixes"]),
        titles=table["titles"],
        calendar=table["calendar"],
        clitics=table["clitics"],
        thousands=table["thousands"],
        adjectives_in_names=table["adjectives_in_names"],
        verbs=_endings(table["verbs"]),
        nouns=_endings(table["nouns"]),
        adjectives=_endings(table["adjectives"]),
    )


def _endings(section: dict[str, Any]) -> Endings:
    pairs = tuple((base, inflected) for base, inflected in section["endings"])
    return Endings(pairs, frozenset(section["invariable"]))
