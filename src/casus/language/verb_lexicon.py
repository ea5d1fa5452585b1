"""Which verb a form belongs to: a language's verb inflections turned round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from casus.language import english_verbs, french_verbs

Inflections = Iterable[tuple[str, tuple[str, str]]]

_SOURCES: Mapping[str, Callable[[], Iterator[tuple[str, tuple[str, str]]]]] = {
    "en": english_verbs.inflections,
    "fr": french_verbs.inflections,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb that a form may belong to, with the form's features as that verb's."""

    lemma: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbLexicon:
    """Verbs by their forms: most forms have one, the others stand in ``shared``."""

    single: Mapping[str, str]
    shared: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)

    def lemmas(self, form: str) -> tuple[str, ...]:
        """Return the verbs that ``form`` (lower case) belongs to, none if it is unknown."""
        if form in self.shared:
            return tuple(dict.fromkeys(one.lemma for one in self.shared[form]))
        return (self.single[form],) if form in self.single else ()

    def best(self, form: str, features: frozenset[str]) -> tuple[str, ...]:
        """Return the verbs whose ``form`` agrees best with ``features`` ("Tense=Past", …)."""
        candidates = self.shared.get(form)
        if candidates is None:
            return self.lemmas(form)
        agreement = [len(one.features & features) for one in candidates]
        top = max(agreement)
        pairs = zip(candidates, agreement, strict=True)
        return tuple(dict.fromkeys(one.lemma for one, score in pairs if score == top))


@cache
def verb_lexicon(lang: str) -> VerbLexicon:
    """Inflect every known verb of ``"fr"`` or ``"en"``: once per process, some 0.1 s."""
    single: dict[str, str] = {}
    several: dict[str, set[str]] = {}
    for verb, (form, _) in _SOURCES[lang]():
        known = single.setdefault(form, verb)
        if known != verb:
            several.setdefault(form, {known}).add(verb)
    return VerbLexicon(single, _shared(lang, several))


def _shared(lang: str, several: Mapping[str, set[str]]) -> dict[str, tuple[Candidate, ...]]:
    verbs = set().union(*several.values())
    shared: dict[str, list[Candidate]] = {form: [] for form in several}
    for verb, (form, features) in _SOURCES[lang]():
        if verb in verbs and form in shared:
            shared[form].append(Candidate(verb, frozenset(features.split("|"))))
    return {form: tuple(candidates) for form, candidates in shared.items()}
