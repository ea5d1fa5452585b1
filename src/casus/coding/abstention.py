"""When the coder gives up on a clause that a frame fits, and says so."""

from collections.abc import Iterator

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.embedding import Link, chain
from casus.coding.parties import actors_meant
from casus.coding.slots import Sentence
from casus.knowledge.commitment_words import commitment_words
from casus.knowledge.frames import Frame
from casus.plover import ontology
from casus.records import Actor

NOBODY = "who did it is not told"
ASKED = "it is asked, not told"
NEITHER = "neither side of it is told"
ITSELF = "it would be done to oneself"
WORDING = "it is what an agreement lays down, not what happened"
KIND_OF_ACT = "it may name a kind of act rather than one that happened"
NO_DEED = "it came of what is no political event"
NO_ACTOR = "its subject is no political actor"
# Nouns of these events name policies as often as deeds ("aid", "cooperation"): measured on the
# development set, a third of those without a verb or both parties were right.
NAMES_A_POLICY = frozenset({"AID", "AGREE", "COOPERATE", "SUPPORT"})
# "Three truces" are told without saying whose; other words are somebody's.
TOLD_BY_NOUNS_ALONE = frozenset({"CONCEDE"})
# Words that stand for someone whom the dispatch may name elsewhere.
OPEN_SUBJECTS = frozenset({"PRON", "PROPN", "NUM"})


def _keys(actors: tuple[Actor, ...]) -> set[tuple[str, str | None]]:
    return {(actor.name, actor.country) for actor in actors}


def _lays_down(link: Link) -> bool:
    """Tell whether the clause is the content of an agreement ("the treaty provides for ...")."""
    agreements = commitment_words(link.clause.predicate.lang_).agreements
    return any(token.lemma_.lower() in agreements for token in link.clause.fillers("subj"))


def _subjects(sentence: Sentence, clause: Clause) -> Iterator[Token]:
    """Yield what stands where the doer stands, an event or a weapon left out."""
    for token in clause.fillers("subj"):
        if not sentence.possible_events(token) and not sentence.is_instrument(token):
            yield token


def reason_to_abstain(
    sentence: Sentence,
    clause: Clause,
    frame: Frame,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
) -> str | None:
    """Say why a framed clause is not coded; None where it is.

    Words need a speaker: a verb of words without a political actor is none of PLOVER's (measured
    on the development set: 0.4 of such codes right, against 0.8 with an actor). A deed needs none
    ("two soldiers were killed"), but what storms, teams and markets do is no political event.
    """
    if actors and _keys(actors) == _keys(recipients):
        return ITSELF
    if any(_lays_down(link) for link in chain(sentence, clause)):
        return WORDING
    if clause.kind == "noun":
        return _bare_noun(clause, frame, actors, recipients)
    if not actors and not recipients and ontology().events[str(frame.event)].recipient_required:
        return NEITHER
    return None if actors else _without_actor(sentence, clause, frame)


def _bare_noun(
    clause: Clause, frame: Frame, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]
) -> str | None:
    """Say why an event noun is not coded; None where it is."""
    vague = frame.event in NAMES_A_POLICY and clause.carrier is None
    if vague and not (actors and recipients):
        return KIND_OF_ACT
    if not actors and _is_in_treaty(clause):
        return WORDING
    if actors or recipients or frame.event in TOLD_BY_NOUNS_ALONE:
        return None
    return None if ontology().events[str(frame.event)].material else NOBODY


def _is_in_treaty(clause: Clause) -> bool:
    """Tell "an armed attack on either party" beside the name of a treaty from a deed."""
    noun = clause.predicate
    indefinite = any("Ind" in child.morph.get("Definite", []) for child in noun.children)
    agreements = commitment_words(noun.lang_).agreements
    beside = (word for word in noun.sent if word.i < noun.i)
    return indefinite and any(word.lemma_.lower() in agreements for word in beside)


def _without_actor(sentence: Sentence, clause: Clause, frame: Frame) -> str | None:
    """Say why a verb whose doer is no political actor is not coded; None where it may be."""
    if not ontology().events[str(frame.event)].material:
        return NOBODY
    subjects = list(_subjects(sentence, clause))
    if any(token.pos_ in OPEN_SUBJECTS or actors_meant(sentence, token) for token in subjects):
        return None
    return NO_ACTOR if subjects else None
