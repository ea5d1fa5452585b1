"""English verbs inflected: every form of a verb with its tense.

The verbs and their irregular forms stand in ``knowledge/data/en/verbs.tsv``; here is the spelling
of the regular ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casus.knowledge.tables import Row, data_file, read_tsv

Inflection = tuple[str, str]
"""A form of a verb and its features in Universal Dependencies' notation, as far as they are known
("" where the form stands for several)."""

_COLUMNS = ("infinitive", "past", "participle", "others")
_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
_PARTICIPLE = "Tense=Past|VerbForm=Part"
_SIBILANT = re.compile("(?:s|x|z|ch|sh|[^aeiou]o)$")
_CONSONANT_Y = re.compile("[^aeiou]y$")
_MUTE_E = re.compile("[^eoy]e$")
_AMERICAN = re.compile("[aeiouy].*[^aeiou]ize$|lyze$")  # organize, analyze: not size, seize
_DOUBLED_IF_IRREGULAR = re.compile("(?:[^aeiou]|qu)[aeiou][bdgmnpt]$")  # sit, run, forget


def inflections() -> Iterator[tuple[str, Inflection]]:
    """Yield every known verb with each of its forms, some more than once.

    Verbs listed in -ize and -yze have their British spelling too, as a verb of its own.
    """
    for row in read_tsv(data_file("en", "verbs.tsv"), _COLUMNS):
        for verb in _spellings(row["infinitive"]):
            for inflection in _forms(verb, row):
                yield verb, inflection


def _spellings(verb: str) -> tuple[str, ...]:
    return (verb, verb[:-2] + "se") if _AMERICAN.search(verb) else (verb,)


def _forms(verb: str, row: Row) -> Iterator[Inflection]:
    pasts = row.words("past") or (_regular_past(verb),)
    yield verb, "VerbForm=Inf"
    yield verb, "Mood=Ind|Tense=Pres|VerbForm=Fin"
    yield _third_person(verb), "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    for past in pasts:
        yield past, _PAST
        yield _gerund(verb, past), "Tense=Pres|VerbForm=Part"
    for participle in row.words("participle") or pasts:
        yield participle, _PARTICIPLE
    for other in row.words("others"):
        yield other, ""


def _third_person(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _SIBILANT.search(verb) else "s")


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _CONSONANT_Y.search(verb) else verb + "ed"


def _gerund(verb: str, past: str) -> str:
    if _MUTE_E.search(verb):
        return verb[:-1] + "ing"
    doubled = verb + verb[-1]
    irregular = past == verb or not past.endswith("ed")
    if past == doubled + "ed" or (irregular and _DOUBLED_IF_IRREGULAR.search(verb)):
        return doubled + "ing"
    return verb + "ing"
