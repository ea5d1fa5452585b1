"""A parsed dispatch to its events."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from casus import plover
from casus.clauses import Clause, clauses_of
from casus.coding.abstention import ASKED, NO_DEED, reason_to_abstain
from casus.coding.casualties import Casualties, casualties_of
from casus.coding.claims import Attribution, attributions, claim_of
from casus.coding.confidence import confidence_of
from casus.coding.contexts import contexts_of, dispatch_contexts
from casus.coding.elsewhere import completed
from casus.coding.embedding import Link, chain
from casus.coding.matching import told_by
from casus.coding.merging import link, once_a_sentence
from casus.coding.parties import parties_of
from casus.coding.setting import date_of, is_ahead, is_background, place_of, token_span, when_of
from casus.coding.slots import Sentence
from casus.coding.status import Status, status_of
from casus.coding.transitions import Settled, consumed, settle
from casus.knowledge.embedding import operators
from casus.knowledge.frames import Frame, lexicon
from casus.language import sentences
from casus.mentions import Mentions
from casus.records import Actor, Dispatch, Event, Problem, Span

Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]
RESULT_LABELS = frozenset({"acl", "advcl", "amod", "conj", "xcomp"})
CASUALTY_EVENTS = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def event_id(dispatch: str, trigger: Span, event: str) -> str:
    """Make an id that is the same for the same dispatch, trigger and event."""
    key = f"{dispatch}\0{trigger.start}\0{trigger.end}\0{event}".encode()
    return "e" + hashlib.blake2b(key, digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True)
class _Setting:
    """What is common to all clauses of one sentence."""

    dispatch: Dispatch
    sentence: Sentence
    tokens: Tokens
    frames: dict[int, Frame]
    loose: list[Attribution]
    casualties: Casualties
    contexts: tuple[str, ...]


def parse_clauses(tokens: Tokens, mentions: Mentions) -> Sentence:
    """Give the clauses of one sentence with all that coding and commitments ask of them."""
    words = lexicon(tokens.doc.lang_)
    embedding = {lemma for pos, lemma in operators(tokens.doc.lang_) if pos == "noun"}
    clauses = clauses_of(tokens, words.nouns | embedding)
    return Sentence({clause.predicate.i: clause for clause in clauses}, mentions, words)


def _auxiliary(status: Status, coded: Settled, background: bool) -> tuple[str, ...]:
    """List the auxiliary modes; a reduction has taken up the future or the refusal."""
    marks = {
        "historical": background,
        "future": status.future and coded.reduction is None,
        "hypothetical": status.hypothetical,
        "negation": status.negated and coded.reduction != "refused",
    }
    return tuple(name for name, holds in marks.items() if holds)


def _because(frame: Frame, coded: Settled, links: list[Link], status: Status) -> tuple[str, ...]:
    """List what decided, the frame first."""
    reasons = [f"frame {frame.concept} ({frame.kind} {frame.lemma}, {frame.source})"]
    reasons += [
        f"under {link.clause.readings[0][1]}: {link.effect}" for link in links if link.effect
    ]
    if coded.reduction:
        reasons.append(f"{frame.event} read as {coded.event}: {coded.reduction}")
    if status.alleged:
        reasons.append("told as alleged")
    return tuple(reasons)


def _event(setting: _Setting, clause: Clause, frame: Frame, parties: Parties) -> Event:
    """Build the event that one framed clause tells."""
    sentence, dispatch = setting.sentence, setting.dispatch
    actors, recipients = parties
    links = chain(sentence, clause)
    when = when_of(clause, setting.tokens, sentence.mentions)
    status = status_of(clause, links, is_ahead(when, setting.tokens, dispatch.published))
    coded = settle(frame, sentence, clause, setting.frames, status)
    if coded.reduction == "refused":  # refused talks have two sides, agreed ones none
        actors, recipients = parties_of(sentence, clause, frame, setting.frames, joining=False)
    claim = claim_of(sentence, clause, links, setting.loose, status.alleged)
    denied = claim.how == "denied"
    day, origin = date_of(when, dispatch.published)
    trigger = token_span(clause.predicate)
    auxiliary = _auxiliary(status, coded, is_background(when, dispatch.published))
    counted = setting.casualties if coded.event in CASUALTY_EVENTS else Casualties()
    return Event(
        id=event_id(dispatch.id, trigger, coded.event),
        event=coded.event,
        trigger=trigger,
        sentence=Span(setting.tokens.start_char, setting.tokens.end_char),
        modes=coded.modes,
        contexts=setting.contexts,
        auxiliary=tuple(dict.fromkeys((*auxiliary, "negation"))) if denied else auxiliary,
        failed=status.failed,
        actors=actors,
        recipients=recipients,
        place=place_of(clause, setting.tokens, sentence.mentions, _spans(parties)),
        when=when,
        date=day,
        date_from=origin,
        dead=counted.dead,
        injured=counted.injured,
        arrested=counted.arrested,
        claim=claim,
        score=plover.score(coded.event, coded.modes),
        confidence=confidence_of(clause, frame, bool(actors), bool(recipients)),
        because=_because(frame, coded, links, status),
    )


def _spans(parties: Parties) -> tuple[Span, ...]:
    """Give the words of the parties, those left out that are a place struck ("shelled Kherson")."""
    everybody = (actor for actors in parties for actor in actors)
    return tuple(actor.span for actor in everybody if actor.sector or actor.entity)


def _told(setting: _Setting) -> Iterator[Event | Problem]:
    """Yield the events of one sentence, those that are another's content left out.

    A clause that is given up on takes no content for itself.
    """
    sentence = setting.sentence
    asked = setting.tokens.text.rstrip(" »”\"'").endswith("?")
    eaten: set[int] = set()
    coded: dict[int, Parties] = {}
    for index, frame in setting.frames.items():
        clause = sentence.clauses[index]
        parties = parties_of(sentence, clause, frame, setting.frames)
        reason = reason_to_abstain(sentence, clause, frame, *parties) if frame.event else None
        reason = ASKED if asked and frame.event else reason
        reason = NO_DEED if frame.event and _came_of_no_deed(setting, clause) else reason
        if reason is not None:
            message = f"{clause.predicate.text!r} may tell {frame.event}, but {reason}"
            yield Problem("abstained", message, token_span(clause.predicate))
            continue
        eaten |= consumed(sentence, clause, frame, setting.frames)
        if frame.event is not None:
            coded[index] = parties
    for index, parties in coded.items():
        if index not in eaten and not _is_result(setting, index, coded):
            yield _event(setting, sentence.clauses[index], setting.frames[index], parties)


def _came_of_no_deed(setting: _Setting, clause: Clause) -> bool:
    """Tell a result of what is no political event: "an airliner crashed, killing all aboard"."""
    above = setting.frames.get(clause.parent.i) if clause.parent is not None else None
    finite = "Fin" in clause.predicate.morph.get("VerbForm", [])
    hung = clause.predicate.dep_ in RESULT_LABELS and clause.kind != "noun"
    return above is not None and above.event is None and hung and not finite


def _is_result(setting: _Setting, index: int, coded: dict[int, Parties]) -> bool:
    """Join a result to its deed: "rammed a boat, injuring four sailors" is one event.

    The deed gets the recipients that only its result names.
    """
    clause = setting.sentence.clauses[index]
    deed = clause.parent.i if clause.parent is not None else -1
    finite = "Fin" in clause.predicate.morph.get("VerbForm", [])
    if deed not in coded or finite or coded[index][0] not in ((), coded[deed][0]):
        return False
    if clause.predicate.dep_ not in RESULT_LABELS or clause.kind == "noun":
        return False
    if setting.frames[deed].event != setting.frames[index].event:
        return False
    actors, recipients = coded[deed]
    coded[deed] = actors, recipients or coded[index][1]
    return True


def _setting(
    tokens: Tokens, dispatch: Dispatch, mentions: Mentions, background: tuple[str, ...]
) -> _Setting:
    sentence = parse_clauses(tokens, mentions)
    framed = ((index, told_by(sentence, clause)) for index, clause in sentence.clauses.items())
    return _Setting(
        dispatch=dispatch,
        sentence=sentence,
        tokens=tokens,
        frames={index: frame for index, frame in framed if frame is not None},
        loose=attributions(sentence, list(tokens)),
        casualties=casualties_of(tokens),
        contexts=contexts_of(tokens, background),
    )


class Coded(NamedTuple):
    """What a dispatch tells, and what was seen of it but not coded, with the reason."""

    events: tuple[Event, ...]
    abstained: tuple[Problem, ...]


def code(doc: Doc, dispatch: Dispatch, mentions: Mentions) -> Coded:
    """Give the events that a parsed dispatch tells, in the order of the text.

    *doc* is the parse of `dispatch.text`, so that offsets agree.
    """
    background = dispatch_contexts(doc)
    events: list[Event] = []
    abstained: list[Problem] = []
    for tokens in sentences(doc):
        told = list(_told(_setting(tokens, dispatch, mentions, background)))
        events += once_a_sentence(each for each in told if isinstance(each, Event))
        abstained += [each for each in told if isinstance(each, Problem)]
    linked = link(list(_peace_appeals(events, dispatch)), dispatch.text)
    return Coded(tuple(completed(linked, doc, mentions)), tuple(abstained))


def _peace_appeals(events: Sequence[Event], dispatch: Dispatch) -> Iterator[Event]:
    """Read a belligerent's demand to end the fighting as its offer to end it (PLOVER: AGREE)."""
    fighters = {
        actor.country
        for event in events
        if event.event == "ASSAULT" and not event.auxiliary
        for actor in (*event.actors, *event.recipients)
        if actor.country
    }
    for event in events:
        offers = event.event == "REQUEST" and event.modes == ("yield",) and not event.recipients
        if offers and any(actor.country in fighters for actor in event.actors):
            reasons = (*event.because, "REQUEST read as AGREE: a belligerent calls for an end")
            yield replace(
                event,
                id=event_id(dispatch.id, event.trigger, "AGREE"),
                event="AGREE",
                modes=(),
                score=plover.score("AGREE"),
                because=reasons,
            )
        else:
            yield event
