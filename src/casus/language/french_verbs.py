"""French verbs conjugated: every form of a verb with its mood and tense.

The models stand in ``knowledge/data/fr/paradigms.tsv``, the verbs that follow them in
``verbs.tsv``; here are the endings that all verbs share and the spelling of the verbs in -er.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from casus.knowledge.tables import Row, data_file, read_tsv

_ABSENT, _NOTHING, _INVARIABLE = ".", "-", "="
_SPELLED_BY_RULE = frozenset({"aimer", "jeter"})
_MODELS = "paradigms.tsv"
_COLUMNS = (
    "model",
    "strip",
    "present",
    "imperfect",
    "future",
    "past",
    "subjunctive",
    "participle",
    "others",
)
_PERSONS = tuple(f"Number={number}|Person={one}" for number in ("Sing", "Plur") for one in "123")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
_PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "ï": ("ïs", "ïs", "ït", "ïmes", "ïtes", "ïrent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
}
_PAST_SUBJUNCTIVE = {
    "a": ("asse", "asses", "ât", "assions", "assiez", "assent"),
    "i": ("isse", "isses", "ît", "issions", "issiez", "issent"),
    "ï": ("ïsse", "ïsses", "ït", "ïssions", "ïssiez", "ïssent"),
    "in": ("insse", "insses", "înt", "inssions", "inssiez", "inssent"),
    "u": ("usse", "usses", "ût", "ussions", "ussiez", "ussent"),
}
_MUTE = re.compile("(?:e|es|ent|er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient))$")
_OPENS = re.compile("e(?=(?:[cdglmnpstv]|vr)$)")  # lev-, pes-, sevr-: è before a mute e
_CHANGES = re.compile("[cgy]$|[eé](?:[bcdfglmnprstvxz]|gn|gu|qu|ch|[bcdfgptv][lr])$")
_CLOSED = re.compile("é(?=(?:[bcdfglmnprstvxz]|gn|gu|qu|ch|[bcdfgptv][lr])$)")  # céd-, régl-


Inflection = tuple[str, str]
"""A form of a verb and its features in Universal Dependencies' notation, as far as they are known
("" where the form stands for several moods)."""


@dataclass(frozen=True)
class Paradigm:
    """A model of conjugation, as its line in ``paradigms.tsv`` gives it (endings, no stems)."""

    model: str
    strip: str
    present: tuple[str, ...]
    imperfect: str
    future: str
    past: tuple[str, ...]
    subjunctive: tuple[str, ...]
    participle: tuple[str, ...]
    others: tuple[str, ...]

    def inflections(self, infinitive: str) -> Iterator[Inflection]:
        """Yield every form of ``infinitive``, which ends as ``strip`` says, some more than once."""
        stem = infinitive.removesuffix(self.strip)
        yield infinitive, "VerbForm=Inf"
        if self.model in _SPELLED_BY_RULE and _CHANGES.search(stem):
            for ending, features in self.endings:
                for form in _spell(stem, ending, doubling=self.model == "jeter"):
                    yield form, features
        else:
            for ending, features in self.endings:
                yield stem + ending, features

    @cached_property
    def endings(self) -> tuple[tuple[str, str], ...]:
        """What is added to the stem for each form but the infinitive, with the form's features."""
        return tuple(self._endings())

    def _endings(self) -> Iterator[tuple[str, str]]:
        yield from _finite("", self.present, "Mood=Ind|Tense=Pres")
        imperfect = self.imperfect or self._plural_stem()
        yield from _finite(imperfect, _IMPERFECT, "Mood=Ind|Tense=Imp")
        yield from _finite(self.future, _FUTURE, "Mood=Ind|Tense=Fut")
        yield from _finite(self.future, _IMPERFECT, "Mood=Cnd|Tense=Pres")
        if self.past[0] != _ABSENT:
            stem, vowel = self.past
            yield from _finite(stem, _PAST[vowel], "Mood=Ind|Tense=Past")
            yield from _finite(stem, _PAST_SUBJUNCTIVE[vowel], "Mood=Sub|Tense=Past")
        yield from _finite("", self._subjunctive(), "Mood=Sub|Tense=Pres")
        yield from _each(self._participles(), "Tense=Past|VerbForm=Part")
        if self._plural_stem() != _ABSENT:
            gerund = _written(self._plural_stem()) + "ant"
            yield gerund, "Tense=Pres|VerbForm=Part"
        yield from _each(self.others, "")

    def _plural_stem(self) -> str:
        plural = self.present[3]
        return plural.removesuffix("ons") or _NOTHING if plural.endswith("ons") else _ABSENT

    def _subjunctive(self) -> tuple[str, ...]:
        if len(self.subjunctive) == 6:
            return self.subjunctive
        singular, plural = self.subjunctive
        stems = (singular, singular, singular, plural, plural, singular)
        return tuple(
            _ABSENT if stem == _ABSENT else _written(stem) + ending
            for stem, ending in zip(stems, _SUBJUNCTIVE, strict=True)
        )

    def _participles(self) -> tuple[str, ...]:
        masculine = self.participle[0]
        if masculine == _ABSENT or len(self.participle) == 4:
            return self.participle
        if masculine.startswith(_INVARIABLE):
            return (masculine.removeprefix(_INVARIABLE),)
        plural = masculine if masculine.endswith("s") else masculine + "s"
        return masculine, masculine + "e", plural, masculine + "es"


def inflections() -> Iterator[tuple[str, Inflection]]:
    """Yield every known verb with each of its forms, some more than once.

    Raises ``casus.knowledge.tables.KnowledgeError`` for a verb whose model is unknown or unlike it.
    """
    models = {row["model"]: _paradigm(row) for row in read_tsv(data_file("fr", _MODELS), _COLUMNS)}
    for row in read_tsv(data_file("fr", "verbs.tsv"), ("infinitive", "model", "variant")):
        verb, model = row["infinitive"], models.get(row["model"])
        if model is None or not verb.endswith(model.strip):
            raise row.fault(f"{verb!r} cannot follow {row['model']!r}: see {_MODELS}")
        for spelling in (verb, *row.words("variant")):
            for inflection in model.inflections(spelling):
                yield verb, inflection


def _paradigm(row: Row) -> Paradigm:
    cells = {name: tuple(row[name].split()) for name in _COLUMNS}
    sizes = {"present": {6}, "past": {2}, "subjunctive": {2, 6}, "participle": {1, 4}}
    for name, allowed in sizes.items():
        if len(cells[name]) not in allowed:
            raise row.fault(f"column {name!r} has {len(cells[name])} parts, not {sorted(allowed)}")
    return Paradigm(
        model=row["model"],
        strip=row["strip"],
        present=cells["present"],
        imperfect=row["imperfect"],
        future=row["future"],
        past=cells["past"],
        subjunctive=cells["subjunctive"],
        participle=cells["participle"],
        others=cells["others"],
    )


def _each(endings: tuple[str, ...], features: str) -> Iterator[tuple[str, str]]:
    for ending in endings:
        if ending != _ABSENT:
            yield _written(ending), features


def _finite(stem: str, endings: tuple[str, ...], mood: str) -> Iterator[tuple[str, str]]:
    """Put the six persons' endings behind a stem."""
    if stem == _ABSENT:
        return
    for ending, person in zip(endings, _PERSONS, strict=True):
        if ending != _ABSENT:
            yield _written(stem) + _written(ending), f"{mood}|{person}|VerbForm=Fin"


def _written(part: str) -> str:
    return "" if part == _NOTHING else part


def _spell(stem: str, ending: str, *, doubling: bool) -> Iterator[str]:
    """Join the stem of a verb in -er to an ending as French writes it."""
    if not _MUTE.match(ending):
        yield _softened(stem, ending) + ending
    elif stem.endswith("y"):
        yield f"{stem[:-1]}i{ending}"
        if stem.endswith("ay"):  # paie and paye
            yield stem + ending
    elif doubling:
        yield stem + stem[-1] + ending
    else:
        opened = _OPENS.sub("è", stem)
        yield _CLOSED.sub("è", opened) + ending
        if ending.startswith("er"):  # préférera and préfèrera
            yield opened + ending


def _softened(stem: str, ending: str) -> str:
    if ending[0] not in "aoâ":
        return stem
    if stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if stem.endswith("g") else stem
