"""Cases in which one word of a text stands in [brackets], with the actors expected of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Actor, Dispatch, Span

CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    lang: str
    covers: str
    text: str
    expected: str


def read_cases(*subjects: str) -> list[Case]:
    """Read the cases of *subjects* in both languages."""
    return [
        Case(lang, *line.split("\t"))
        for subject in subjects
        for lang in ("fr", "en")
        for line in (CASES / f"{subject}.{lang}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        if line and not line.startswith(("#", "covers\t"))
    ]


def params(subject: str) -> list[object]:
    """Give the cases as pytest parameters, named by language and what they cover."""
    return [pytest.param(case, id=f"{case.lang}: {case.covers}") for case in read_cases(subject)]


def mentions_of(text: str, lang: str, published: date | None = None) -> Mentions:
    """Read the mentions of a text of one paragraph."""
    doc = parse_text(load(lang), text, [(0, len(text))])
    dispatch = Dispatch(
        id="case", language=lang, text=text, paragraphs=(Span(0, len(text)),), published=published
    )
    return Mentions(doc, dispatch)


def answer(case: Case) -> str:
    """Give the actors of the marked word as a case writes them."""
    return written(resolved(case))


def resolved(case: Case) -> tuple[Actor, ...]:
    """Give the actors of the marked word."""
    start = case.text.index("[")
    text = case.text.replace("[", "").replace("]", "")
    mentions = mentions_of(text, case.lang, date(2024, 3, 1))
    token = next(t for t in mentions.doc if t.idx <= start < t.idx + len(t))
    return mentions.actors_of(token)


def written(actors: tuple[Actor, ...]) -> str:
    """Write actors as "ARM:GOV + AZE:GOV"; "-" for none, "?" for an open country."""
    return " + ".join(f"{a.country or '?'}:{a.sector or ''}" for a in actors) or "-"
