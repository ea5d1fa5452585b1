"""Parties that another sentence names: claims further down, deeds told again, answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from casus.coding.merging import (
    DEEDS,
    follows,
    is_definite,
    may_be_same,
    names_deed,
    same_standing,
)
from casus.knowledge.anaphora import anaphora
from casus.knowledge.frames import lexicon
from casus.mentions import Mentions
from casus.records import Actor, Event, Span

SIDES = ("actors", "recipients")
CLAIMABLE = frozenset({"ASSAULT"})
UNNAMED = frozenset({"UAF", "UNK"})  # "gunmen", "a suicide bomber": the claim says of whom
ANSWERS = frozenset({"CONCEDE", "REJECT"})
ASKING = frozenset({"AGREE", "REQUEST", "THREATEN"})
ANSWERED_BACK = 2  # sentences in which an answer looks for what it answers
# Who does what a passive leaves its doer out of: the sectors, the first that is named.
OFFICES = {"convict": ("JUD",), "arrest": ("COP", "MIL", "JUD")}
NEGATIVE = frozenset({"aucun", "aucune", "nobody", "no", "none", "not", "n't", "nul", "personne"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of responsibility: who made it, and the characters of the word that makes it."""

    actors: tuple[Actor, ...]
    where: int


def completed(events: Sequence[Event], doc: Doc, mentions: Mentions) -> list[Event]:
    """Give the events with the parties that their own sentences leave to others."""
    text = str(doc.text)
    told = _claimed(events, list(_claims(doc, mentions)))
    told = _retold(told, text, mentions.lead_end)
    told = _answered(told)
    return [_by_office(event, mentions) for event in told]


def _claims(doc: Doc, mentions: Mentions) -> Iterator[Claim]:
    """Yield the claims of responsibility: "X a revendiqué l'attaque", "X was behind the attack"."""
    verbs = anaphora(doc.lang_).claims
    for token in doc:
        if token.lemma_.lower() in verbs and token.pos_ in {"VERB", "ADJ"}:
            claimant = _claimant(token)
        elif token.lower_ in anaphora(doc.lang_).behind and _is_deed(token.head):
            claimant = _child(token.head, "nsubj")
        else:
            continue
        if claimant is None or _is_denied(token) or _is_denied(claimant):
            continue
        actors = tuple(a for a in mentions.actors_of(claimant) if a.country)
        if actors:
            yield Claim(actors, token.idx)


def _claimant(verb: Token) -> Token | None:
    """Give who claims a deed by a verb; None where something else is claimed."""
    agent = _child(verb, "obl:agent")
    if agent is not None:
        claimed = _child(verb, "nsubj:pass") or (verb.head if verb.dep_.startswith("acl") else None)
        return agent if claimed is not None and _is_deed(claimed) else None
    thing = _child(verb, "obj")
    words = anaphora(verb.lang_).responsibility
    if thing is None or not (_is_deed(thing) or thing.lemma_.lower() in words):
        return None
    return _subject(verb)


def _subject(verb: Token) -> Token | None:
    """Give the subject of a verb, that of the verb it is joined to where it has none."""
    while (subject := _child(verb, "nsubj")) is None and verb.dep_ == "conj":
        verb = verb.head
    return subject


def _child(token: Token, label: str) -> Token | None:
    return next((child for child in token.children if child.dep_ == label), None)


def _is_deed(token: Token) -> bool:
    frames = lexicon(token.lang_).frames.get(("noun", token.lemma_.lower()), ())
    return any(frame.event in CLAIMABLE for frame in frames)


def _is_denied(token: Token) -> bool:
    return any(child.lower_ in NEGATIVE for child in token.children)


def _claimed(events: Sequence[Event], claims: Sequence[Claim]) -> list[Event]:
    """Give attacks by nobody named the group that claims them further down."""
    return [_with_claim(event, claims) for event in events]


def _with_claim(event: Event, claims: Sequence[Claim]) -> Event:
    if event.event not in CLAIMABLE or event.auxiliary or not _is_open(event.actors):
        return event
    if event.recipients and _is_open(event.recipients):
        return event  # the attacker is who is hit
    later = [claim for claim in claims if claim.where > event.trigger.end]
    # The noun of the claim itself ("claimed the attack") is told by the one who claims it.
    here = [claim for claim in claims if event.sentence.start <= claim.where < event.sentence.end]
    for claim in (*here, *later):
        return _lent(event, "actors", claim.actors, "claimed by them")
    return event


def _is_open(actors: Sequence[Actor]) -> bool:
    return all(actor.sector in UNNAMED and actor.entity is None for actor in actors)


def _lent(event: Event, side: str, actors: tuple[Actor, ...], why: str) -> Event:
    """Give an event with *actors* on a side that it leaves empty, and the reason."""
    if not actors:
        return event
    because = (*event.because, f"{side}: {why}")
    if side == "actors":
        return replace(event, actors=actors, because=because)
    return replace(event, recipients=actors, because=because)


def _retold(events: Sequence[Event], text: str, lead: int) -> list[Event]:
    """Give a deed told again the parties that only its other tellings name."""
    found = list(events)
    for number, event in enumerate(events):
        if event.event not in DEEDS or event.auxiliary:
            continue
        others = [*reversed(events[:number]), *events[number + 1 :]]
        for side in SIDES:
            if not getattr(found[number], side):
                lent = _told_of(event, side, others, text, lead)
                found[number] = _lent(found[number], side, lent, "told of the same deed")
    return found


def _told_of(
    event: Event, side: str, others: Sequence[Event], text: str, lead: int
) -> tuple[Actor, ...]:
    """Give who stands on a side of a deed by its other tellings; () where they do not say."""
    tellings = [other for other in others if _may_tell(other, event, side, text)]
    for other in tellings:
        if _takes_up(event, other, text) or _shares_side(other, event):
            return side_of(other, side)
    if event.trigger.start >= lead or not tellings:
        return ()
    # Headline and lead name the deed that the rest tells: sure where all that tell it agree.
    countries = {actor.country for other in tellings for actor in side_of(other, side)}
    return side_of(tellings[-1], side) if len(countries) == 1 else ()


def side_of(event: Event, side: str) -> tuple[Actor, ...]:
    """Give the `actors` or the `recipients` of an event."""
    return event.actors if side == "actors" else event.recipients


def _may_tell(other: Event, event: Event, side: str, text: str) -> bool:
    """Tell whether another event may be the same deed, and names a side of it."""
    actors = side_of(other, side)
    if not actors or other.auxiliary or not all(actor.country for actor in actors):
        return False
    if follows(other, event, text) and names_deed(event) and is_definite(event, text):
        advance = side == "actors" and (other.event, event.event) == ("MOBILIZE", "ASSAULT")
        return advance or same_standing(other, event)
    return same_standing(other, event) and may_be_same(other, event)


def _takes_up(event: Event, other: Event, text: str) -> bool:
    """Tell whether an event takes up an earlier one by a definite noun: "the attack"."""
    return other.trigger < event.trigger and names_deed(event) and is_definite(event, text)


def _shares_side(one: Event, other: Event) -> bool:
    return any(_keys(side_of(one, side)) & _keys(side_of(other, side)) for side in SIDES)


def _keys(actors: Iterable[Actor]) -> set[tuple[str, str | None]]:
    return {(actor.country, actor.sector) for actor in actors if actor.country}


def _answered(events: Sequence[Event]) -> list[Event]:
    """Give a refusal or concession without recipient the one whose demand or offer it answers."""
    found: list[Event] = []
    for event in events:
        asker = _asker(event, found) if event.event in ANSWERS and not event.recipients else ()
        found.append(_lent(event, "recipients", asker, "whom it answers") if asker else event)
    return found


def _asker(event: Event, earlier: Sequence[Event]) -> tuple[Actor, ...]:
    sentences = sorted({other.sentence for other in earlier if other.sentence < event.sentence})
    near = set(sentences[-ANSWERED_BACK:])
    for other in reversed(earlier):
        if other.sentence in near and other.event in ASKING and other.actors:
            answered = _countries(other.recipients) & _countries(event.actors)
            if answered and not _keys(other.actors) & _keys(event.actors):
                return other.actors
    return ()


def _countries(actors: Iterable[Actor]) -> set[str | None]:
    return {actor.country for actor in actors}


def _by_office(event: Event, mentions: Mentions) -> Event:
    """Give an arrest or conviction without doer the one body that the dispatch names for it."""
    if event.actors or event.auxiliary:
        return event
    for mode in event.modes:
        for sector in OFFICES.get(mode, ()):
            bodies = [a for a in mentions.all_actors if a.sector == sector and a.country]
            if bodies:
                one = len(_countries(bodies)) == 1
                nearest = min(bodies, key=lambda body: _distance(body.span, event.trigger))
                return _lent(event, "actors", (nearest,), "whose office it is") if one else event
    return event


def _distance(span: Span, other: Span) -> int:
    return abs(span.start - other.start)
