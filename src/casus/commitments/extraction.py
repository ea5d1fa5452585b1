"""A parsed dispatch to its commitments."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from casus.commitments.binding import MARTIAL, has_counterpart, is_afield
from casus.commitments.condition_content import condition_of
from casus.commitments.exclusions import exclusions
from casus.commitments.parties import apart, parties_in
from casus.commitments.promises import Promise, promises
from casus.commitments.repetition import once
from casus.commitments.scene import Scene, scene_of
from casus.commitments.wording import piece_end, piece_start
from casus.language import sentences
from casus.mentions import Mentions
from casus.records import Actor, Commitment, Condition, Dispatch, Span

# An exclusion belongs to the last commitment told, at most so many sentences before it.
EXCLUSION_REACH = 2
# Acts that go against whoever would do what the condition tells.
AGAINST_THE_DOER = frozenset({
    "retaliation", "sanction", "military_intervention", "military_assistance",
})  # fmt: skip
FOR_THE_VICTIM = frozenset({"military_intervention", "military_assistance", "aid", "consultation"})
HOSTILE = frozenset({"attack", "invasion", "violation", "threat", "recognition", "other"})
Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def commitment_id(dispatch: str, quote: Span, undertaking: str) -> str:
    """Make an id that is the same for the same dispatch, quote and undertaking."""
    key = f"{dispatch}\0{quote.start}\0{quote.end}\0{undertaking}".encode()
    return "c" + hashlib.blake2b(key, digest_size=6).hexdigest()


def _sides(scene: Scene, promise: Promise, on: Condition | None) -> Parties:
    """Give who gains by the act and whom it is against, the condition's parties failing others."""
    bound, act, clause = promise.promisors, promise.act, promise.clause
    slots = (act.beneficiary, act.target) if clause else ((), ())
    gains = apart(parties_in(scene.sentence, clause, slots[0]), bound) if clause else ()
    targets = apart(promise.against, bound)
    if clause:
        targets = apart(parties_in(scene.sentence, clause, slots[1]), bound)
    if on is not None and not targets and act.name in AGAINST_THE_DOER and on.kind in HOSTILE:
        targets = apart(on.actors, (*bound, *gains))
    if on is not None and not gains and act.name in FOR_THE_VICTIM:
        asked = on.actors if on.kind == "request" else on.objects
        gains = apart(asked, (*bound, *targets))
    return gains, targets


def _quoted(scene: Scene, promise: Promise) -> Span:
    """Give the words from the first to the last of subject, act and condition.

    Reporting phrases at the edges ("..., a déclaré le ministre") are left out.
    """
    anchor = promise.stance.anchor.predicate
    first = min(piece_start(anchor), piece_start(promise.token))
    last = max(piece_end(anchor), piece_end(promise.token))
    group = scene.groups.get(promise.token.i)
    if group is not None and group.subject is not None:
        first = min(first, group.subject.left_edge.i)
    if promise.opening is not None:
        first, last = min(first, promise.opening.start), max(last, promise.opening.end)
    for report in scene.reports:
        if not report.framed and report.start <= first < report.end <= promise.token.i:
            first = report.end
    words = _trimmed([word for word in scene.tokens if first <= word.i < last])
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _trimmed(words: list[Token]) -> list[Token]:
    while len(words) > 1 and (words[-1].is_punct or words[-1].is_space):
        words = words[:-1]
    while len(words) > 1 and (words[0].is_punct or words[0].is_space):
        words = words[1:]
    return words


def _concerned(scene: Scene, promise: Promise, others: tuple[Actor, ...]) -> bool:
    """Tell whether the promise bears on a conflict or on relations between actors."""
    if is_afield(scene.tokens, promise.opening, promise.token):
        return False
    if promise.stance.by == "provoke":
        return True
    return promise.act.name in MARTIAL or has_counterpart(promise.promisors, others)


def _around(scene: Scene) -> tuple[Actor, ...]:
    span = Span(scene.tokens.start_char, scene.tokens.end_char)
    return tuple(a for a in scene.sentence.mentions.all_actors if span.contains(a.span))


def _commitment(scene: Scene, dispatch: Dispatch, promise: Promise) -> Commitment | None:
    """Make the record of a promise; None where it bears on nothing between actors."""
    opening = promise.opening
    condition = condition_of(scene.sentence, opening, scene.tokens) if opening else None
    gains, targets = _sides(scene, promise, condition)
    named = (condition.actors + condition.objects) if condition else ()
    if not _concerned(scene, promise, (*gains, *targets, *named, *_around(scene))):
        return None
    quote = _quoted(scene, promise)
    stance, act = promise.stance, promise.act
    return Commitment(
        id=commitment_id(dispatch.id, quote, act.name),
        promisors=promise.promisors,
        undertaking=act.name,
        polarity=stance.polarity,
        quote=quote,
        sentence=Span(scene.tokens.start_char, scene.tokens.end_char),
        beneficiaries=gains,
        targets=targets,
        condition=condition,
        reported_by=promise.speaker,
        source="agreement" if stance.by == "provide" else "statement",
        because=(f"{stance.by}: {stance.anchor.predicate.text}", f"undertaking ({act.source})"),
    )


def _told(scene: Scene, dispatch: Dispatch) -> Iterator[Commitment]:
    """Yield the commitments of one sentence."""
    for promise in promises(scene, dispatch.published):
        commitment = _commitment(scene, dispatch, promise)
        if commitment is not None:
            yield commitment


def commitments_of(doc: Doc, dispatch: Dispatch, mentions: Mentions) -> tuple[Commitment, ...]:
    """Give the commitments that a parsed dispatch tells, in the order of the text.

    *doc* is the parse of `dispatch.text`, so that offsets agree.
    """
    found: list[tuple[int, Commitment]] = []
    for number, tokens in enumerate(sentences(doc)):
        scene = scene_of(tokens, mentions)
        found += [(number, commitment) for commitment in _told(scene, dispatch)]
        left_out = tuple(exclusions(scene.sentence, list(tokens)))
        nearest = max((at for at, _ in found), default=-1)
        if left_out and number - nearest <= EXCLUSION_REACH:
            found = [(at, _excluding(c, left_out) if at == nearest else c) for at, c in found]
    return once(commitment for _, commitment in found)


def _excluding(commitment: Commitment, left_out: tuple[Actor, ...]) -> Commitment:
    """Add what is left out, unless the commitment is about that very place."""
    named = (*commitment.beneficiaries, *commitment.targets, *commitment.promisors)
    spans = {actor.span for actor in named}
    more = tuple(actor for actor in left_out if actor.span not in spans)
    return replace(commitment, excluded=(*commitment.excluded, *more))
