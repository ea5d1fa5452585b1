"""Who issued the statement that a dispatch is: whom its unquoted "we" stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from casus.knowledge.names import gazetteer, scan
from casus.mentions.antecedents import Antecedent
from casus.mentions.entries import entry_on
from casus.records import Actor, Dispatch, Span

_SUBJECT = 80  # weight of a subject among antecedents
_TIMES = 2  # how often who acts must be the same for the text to be its statement
_OFFICIAL = frozenset({"GOV", "MIL", None})  # None: international bodies


def issuer_of(
    dispatch: Dispatch, antecedents: Iterable[Antecedent], opens: Callable[[int], bool]
) -> tuple[Actor, ...]:
    """Give the issuer of a statement: its publisher, else whom the text speaks of as acting.

    *opens* tells whether a token opens its sentence, as those do who act. A dispatch with a byline
    is a newspaper's, whose "we" is its readers: ().
    """
    if dispatch.byline or dispatch.correspondent:
        return ()
    if dispatch.publisher and (found := _publisher(dispatch, dispatch.publisher)):
        return found
    acting = [
        actor
        for antecedent in antecedents
        if antecedent.weight >= _SUBJECT or opens(antecedent.token)
        if len(antecedent.actors) == 1
        for actor in antecedent.actors
        if actor.sector in _OFFICIAL and actor.country
    ]
    if not acting:
        return ()
    (most, times), *rest = Counter(actor.country for actor in acting).most_common(2)
    if times < _TIMES or (rest and rest[0][1] == times):
        return ()
    return (next(actor for actor in acting if actor.country == most),)


def _publisher(dispatch: Dispatch, publisher: str) -> tuple[Actor, ...]:
    names = gazetteer(dispatch.language).names
    for found in scan(dispatch.language).find(publisher):
        entry = entry_on(names[found.surface], dispatch.published)
        if entry and entry.kind != "media" and entry.country:
            state = entry.kind in {"state", "capital", "seat"}
            return (
                Actor(
                    text=publisher, span=Span(0, 0), name=entry.name, country=entry.country,
                    sector="GOV" if state else entry.sector, other_sectors=entry.other_sectors,
                    entity=entry.id,
                ),
            )  # fmt: skip
    return ()
