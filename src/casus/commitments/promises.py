"""The acts of a sentence that bind somebody, with who is bound and on what condition."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.embedding import chain
from casus.commitments.binding import binding, is_named_otherwise, is_state
from casus.commitments.conditions import Opening, opening_for
from casus.commitments.parties import actors_in, parties_among
from casus.commitments.reprisals import DOERS, Reprisal, faced_by, reprisal_of
from casus.commitments.scene import Scene, is_history, is_supposition
from casus.commitments.speakers import report_of
from casus.commitments.stance import Stance, stance_of
from casus.commitments.undertaking import undertaking_of
from casus.commitments.wording import is_break, piece_end, plain, words_of
from casus.knowledge.commitment_words import Undertaking
from casus.knowledge.grammar import grammar
from casus.records import Actor

NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Promise:
    """An act by which somebody is bound: `token` tells it, `against` is who would face it."""

    token: Token
    clause: Clause | None
    act: Undertaking
    stance: Stance
    promisors: tuple[Actor, ...]
    speaker: tuple[Actor, ...]
    opening: Opening | None
    against: tuple[Actor, ...] = ()


def _acts(scene: Scene) -> list[tuple[Clause, Undertaking]]:
    """List the clauses outside conditions that tell an act that may be undertaken."""
    found = []
    for clause in scene.sentence.clauses.values():
        if scene.within_condition(clause.predicate):
            continue
        act = undertaking_of(scene.sentence, clause)
        if act is not None:
            found.append((clause, act))
    return found


def _bound_by_speech(scene: Scene, clause: Clause, opening: Opening | None) -> bool:
    """Tell whether a conditional states a commitment: somebody says it, of themselves."""
    report = report_of(clause.predicate, scene.reports)
    said = report is not None or bool(scene.sentence.mentions.speaker_of(clause.predicate))
    return said and (opening is not None or (report is not None and not report.framed))


def _agreed(scene: Scene, stance: Stance) -> tuple[Actor, ...]:
    """Give the parties of the agreement that is the subject of "provides"."""
    for token in stance.anchor.fillers("subj"):
        inside = [word for word in token.subtree if word != token]
        found: list[Actor] = []
        for word in inside:
            found += [a for a in scene.sentence.mentions.actors_of(word) if a not in found]
        if found:
            return tuple(found)
    return ()


def _doer(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """Give who does the act; for a noun, also the people or troops whose act it is."""
    own = DOERS if clause.kind == "noun" else ("subj",)
    if clause.kind == "noun":
        return actors_in(scene.sentence, clause, ("par", "by", "adj", "gen"))
    return actors_in(scene.sentence, clause, own) or _body(scene, clause)


def _body(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """Give the organisation or group that "the bloc", "le mouvement" takes up."""
    for token in clause.fillers("subj"):
        if token.lemma_.lower() in words_of(token).bodies:
            earlier = [a for a in scene.sentence.mentions.all_actors if a.span.start < token.idx]
            return tuple(actor for actor in earlier if not is_state(actor))[-1:]
    return ()


def _is_first_person(clause: Clause) -> bool:
    words = words_of(clause.predicate)
    return any(plain(token) in words.first_person for token in clause.fillers("subj"))


def _promisors(
    scene: Scene, clause: Clause, stance: Stance, speaker: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Give who is bound: the promiser, the doer of the act, else its speaker."""
    if stance.by == "provide":
        return _doer(scene, clause) or _agreed(scene, stance)
    if stance.by == "commissive":
        anchor = stance.anchor
        slots = ("subj", "gen") if anchor.kind == "noun" else ("subj",)
        own = actors_in(scene.sentence, anchor, slots)
        return own or _before(scene, anchor.predicate) or speaker
    if _is_first_person(clause) and speaker:
        return speaker
    doer = _doer(scene, clause)
    unnamed = clause.passive or _takes_up(clause)
    return doer or (speaker if unnamed else ())


def _before(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """Give the first actor of the piece in which an anchor stands, before it."""
    start = token.i
    while start > scene.tokens.start and not is_break(token.doc[start - 1]):
        start -= 1
    first = token.doc[start]
    if plain(first) in grammar(first.lang_).relatives:
        earlier = [word for word in scene.tokens if word.i < start and word.pos_ in NOUNS]
        return parties_among(scene.sentence.mentions, earlier[-1:])
    return parties_among(scene.sentence.mentions, token.doc[start : token.i])


def _takes_up(clause: Clause) -> bool:
    """Tell a subject that takes up who was named: a pronoun, "this movement"."""
    bodies = words_of(clause.predicate).bodies
    return any(t.pos_ == "PRON" or t.lemma_.lower() in bodies for t in clause.fillers("subj"))


def _subjects(clause: Clause, stance: Stance) -> tuple[Token, ...]:
    return (*clause.fillers("subj"), *stance.anchor.fillers("subj"))


def _promise(
    scene: Scene, clause: Clause, act: Undertaking, positions: list[int], published: date | None
) -> Promise | None:
    opening = opening_for(clause.predicate, scene.openings, positions)
    links = chain(scene.sentence, clause)
    conditioned = _bound_by_speech(scene, clause, opening)
    stance = stance_of(scene.outlook, clause, links, conditioned, act.refused)
    token = clause.predicate
    if stance is None or is_supposition(scene, token):
        return None
    if is_history(scene, stance, token, published):
        return None
    if any(is_named_otherwise(subject) for subject in _subjects(clause, stance)):
        return None
    speaker = scene.speaker(token)
    promisors = binding(_promisors(scene, clause, stance, speaker))
    if not promisors:
        return None
    return Promise(token, clause, act, stance, promisors, speaker, opening)


def _threat(scene: Scene, reprisal: Reprisal, published: date | None) -> Promise | None:
    """Turn a warning into the promise of its speaker, or of who would answer."""
    group = reprisal.group
    speaker = scene.speaker(group.verb)
    promisors = binding(reprisal.doers or speaker)
    anchor = scene.sentence.clauses[group.verb.i]
    polarity = "will_not" if group.negated else "will"
    stance = Stance(polarity, "provoke", anchor)
    said = group.tense == "future" or bool(scene.reports)
    opening = reprisal.deed or opening_for(group.verb, scene.openings, [group.verb.i])
    if not promisors or not said or opening is None or is_supposition(scene, group.verb):
        return None
    if is_history(scene, stance, group.verb, published):
        return None
    against = faced_by(scene.sentence, reprisal)
    return Promise(group.verb, None, reprisal.act, stance, promisors, speaker, opening, against)


def _follows(scene: Scene, promise: Promise, clause: Clause) -> bool:
    """Tell whether a clause only fills out an act already told ("lifting the embargo")."""
    token, told = clause.predicate, promise.token
    if clause.kind != "noun":  # "sends soldiers to help": what for is no second undertaking
        purpose = "Inf" in token.morph.get("VerbForm", []) and token.dep_ in {"xcomp", "advcl"}
        return purpose and told in token.ancestors and token.i > told.i
    if token.dep_ == "conj":
        return False
    if any(link.clause.predicate == told for link in chain(scene.sentence, clause)):
        return True
    return told.i < token.i < piece_end(told)


def _describes(clause: Clause) -> bool:
    """Tell a participle that only describes a noun ("l'embargo imposé à Caracas")."""
    return clause.predicate.dep_ in {"acl", "amod"} and "Fin" not in clause.predicate.morph.get(
        "VerbForm", []
    )


def promises(scene: Scene, published: date | None) -> Iterator[Promise]:
    """Yield what a sentence binds its actors to, each act once, warnings first."""
    kept: list[Promise] = []
    for group in scene.groups.values():
        reprisal = reprisal_of(scene.sentence, group)
        threat = _threat(scene, reprisal, published) if reprisal else None
        kept += [threat] if threat else []
    acts = _acts(scene)
    told = [clause for clause, _ in acts if clause.kind != "noun" and not _describes(clause)]
    positions = [clause.predicate.i for clause in told]
    for clause, act in acts:
        known = any(p.token == clause.predicate or _follows(scene, p, clause) for p in kept)
        promise = None if known else _promise(scene, clause, act, positions, published)
        kept += [promise] if promise else []
    yield from sorted(kept, key=lambda promise: promise.token.i)
