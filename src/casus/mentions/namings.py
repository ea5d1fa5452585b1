"""Where a text names who is who: names, demonyms and role nouns, by token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from spacy.tokens import Doc, Span, Token

from casus.knowledge.names import Entry, Role, gazetteer, scan
from casus.mentions.entries import demonym_entry, entry_on, sense_in

_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "X"})
_LONGEST = 6  # words of the longest demonym or role phrase looked for


@dataclass(frozen=True, slots=True)
class Naming:
    """Tokens of a document, half-open, that name somebody.

    `kind` is `name` (of a state, capital, group, person ...), `demonym` (adjective or noun) or
    `role`; `entries` is empty for a role, and holds several for a compound adjective
    ("franco-malienne") and for states told together ("the two Koreas").
    """

    start: int
    end: int
    kind: str
    entries: tuple[Entry, ...] = ()
    role: Role | None = None


def find_namings(doc: Doc, lang: str, published: date | None) -> list[Naming]:
    """Give the namings of *doc* in order, none overlapping, the longer before the shorter.

    Names that changed their meaning with time are read as of *published*.
    """
    found = [*_names(doc, lang, published), *_phrases(doc, lang, published)]
    found.sort(key=lambda n: (n.start - n.end, n.start, n.kind != "name"))
    owner: dict[int, Naming] = {}
    for naming in found:
        tokens = range(naming.start, naming.end)
        if not any(i in owner for i in tokens):
            owner.update(dict.fromkeys(tokens, naming))
    return sorted(set(owner.values()), key=lambda n: n.start)


def _names(doc: Doc, lang: str, published: date | None) -> Iterator[Naming]:
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    names = gazetteer(lang).names
    for found in scan(lang).find(doc.text):
        if found.start not in starts or found.end not in ends:
            continue  # a part of a word: _phrases reads "Canada-UE"
        span = doc[starts[found.start] : ends[found.end]]
        entry = _entry(span, found.surface, names[found.surface], lang, published)
        if entry:
            kind = "demonym" if entry.kind == "demonym" else "name"
            yield Naming(span.start, span.end, kind, (entry,))


def _entry(
    span: Span, surface: str, entries: tuple[Entry, ...], lang: str, published: date | None
) -> Entry | None:
    senses = gazetteer(lang).ambiguous.get(surface)
    if not senses:
        return entry_on(entries, published)
    sense = sense_in(senses, span)
    if sense.entry is None:
        return None
    same = tuple(entry for entry in entries if entry.id == sense.entry.id)
    return entry_on(same or (sense.entry,), published)


def _phrases(doc: Doc, lang: str, published: date | None) -> Iterator[Naming]:
    """Find demonyms and roles, by written form or by lemma."""
    index = _index(lang)
    for token in doc:
        longest = index.get(_plain(token.lower_)) or index.get(_plain(token.lemma_.lower()))
        for size in range(min(longest or 0, len(doc) - token.i), 0, -1):
            naming = _phrase(doc[token.i : token.i + size], lang, published)
            if naming:
                yield naming
                break
        if not longest and "-" in token.text:
            yield from _compound(token, lang, published)


def _phrase(span: Span, lang: str, published: date | None) -> Naming | None:
    words = gazetteer(lang)
    for form in _forms(span):
        if form in words.together:
            states = (entry_on(words.entries[code], published) for code in words.together[form])
            return Naming(span.start, span.end, "name", tuple(e for e in states if e))
        if form in words.demonyms:
            entry = demonym_entry(words.demonyms[form], lang, published)
            if entry:
                return Naming(span.start, span.end, "demonym", (entry,))
        if form in words.roles and _is_nominal(span):
            return Naming(span.start, span.end, "role", role=words.roles[form])
    return None


def _is_nominal(span: Span) -> bool:
    """Tell whether a role phrase holds a noun or adjective ("accused" may be a verb)."""
    return any(token.pos_ in _NOMINAL for token in span)


def _compound(token: Token, lang: str, published: date | None) -> Iterator[Naming]:
    """Read a compound: "franco-malienne" and "Iran-Irak" name two."""
    words = gazetteer(lang)
    first, _, last = token.text.partition("-")
    if first.lower() in words.combining and last.lower() in words.demonyms:
        codes = (words.combining[first.lower()], words.demonyms[last.lower()])
        entries = tuple(e for code in codes if (e := demonym_entry(code, lang, published)))
        yield Naming(token.i, token.i + 1, "demonym", entries)
    elif first in words.names and last in words.names:
        both = (entry_on(words.names[name], published) for name in (first, last))
        yield Naming(token.i, token.i + 1, "name", tuple(entry for entry in both if entry))


def _forms(span: Span) -> Iterator[str]:
    """Give the ways in which a phrase may stand in a list: as written, and by lemmas."""
    written = "".join(token.lower_ + token.whitespace_ for token in span)
    yield _plain(written.strip())
    if "-" in written:
        yield _plain(written.strip().replace("-", " "))
    lemmas = [token.lemma_.lower() + token.whitespace_ for token in span]
    yield _plain("".join(lemmas).strip())
    if len(span) > 1:
        rest = "".join(token.lower_ + token.whitespace_ for token in span[1:])
        yield _plain((lemmas[0] + rest).strip())
        yield _plain((written[: len(written) - len(span[-1])] + span[-1].lemma_.lower()).strip())


@cache
def _index(lang: str) -> Mapping[str, int]:
    """Map the first word of every demonym and role to the words of the longest phrase."""
    words = gazetteer(lang)
    longest: dict[str, int] = {}
    for phrase in (*words.demonyms, *words.roles, *words.together):
        size = min(len(phrase.replace("-", " - ").replace("'", "' ").split()), _LONGEST)
        for first in {_first_word(phrase), phrase.replace("-", " ").split()[0]}:
            longest[first] = max(size, longest.get(first, 0))
    return longest


def _first_word(phrase: str) -> str:
    word, _, _ = phrase.partition(" ")
    before, mark, _ = word.partition("'")
    return before + mark


def _plain(form: str) -> str:
    return form.replace("’", "'")
