"""Who did it and to whom: the fillers of a frame's slots as actors."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Token

from casus.clauses import Clause
from casus.clauses.arguments import noun_arguments
from casus.coding.embedding import chain, contents
from casus.coding.slots import Sentence, coordinated, counted
from casus.knowledge.frames import Frame
from casus.knowledge.grammar import grammar
from casus.knowledge.names import gazetteer
from casus.knowledge.states import states
from casus.plover import ontology
from casus.records import Actor

# A light verb's subject does what the noun tells; its object, or that of "subir", undergoes it.
CARRIED_ACTOR, CARRIED_RECIPIENT = "subj", "obj"
NAMING_SLOTS = frozenset({"gen", "adj", "de", "of"})
# Deeds that are called by the town where they happened ("les attentats de Bruxelles").
NAMED_BY_TOWN = frozenset({"ASSAULT", "COERCE", "CONSULT", "PROTEST"})
WIELDED_IN = ("subj", "par", "by")  # where the weapon stands that did it
STATE_IN_COMBAT = frozenset({"ASSAULT"})


def _first(
    sentence: Sentence, clause: Clause, slots: tuple[str, ...], taken: set[Token]
) -> tuple[Actor, ...]:
    """Give the actors of the first slot whose filler is a political actor not yet taken."""
    for slot in slots:
        for token in sentence.fillers(clause, slot):
            if token in taken or (slot in NAMING_SLOTS and _only_names(sentence, clause, token)):
                continue
            actors = actors_meant(sentence, token)
            if actors:
                taken.add(token)
                return actors
    return ()


def _only_names(sentence: Sentence, clause: Clause, token: Token) -> bool:
    """Tell a word that names a deed rather than its doer: "terrorist attack", "Paris talks".

    A capital beside a deed is where it happened; the possessor of a deed is who did it.
    """
    if token.lemma_.lower() in grammar(token.lang_).qualities:
        return True
    if clause.kind != "noun" or token in clause.fillers("poss"):
        return False
    entries = gazetteer(token.lang_).names.get(token.text, ())
    capital = bool(entries) and all(entry.kind == "capital" for entry in entries)
    return capital and bool(sentence.possible_events(clause.predicate) & NAMED_BY_TOWN)


def _owners(
    sentence: Sentence, clause: Clause, slots: tuple[str, ...], wielded: bool = False
) -> tuple[Actor, ...]:
    """Give whose the thing is that is hit or hits: "destroyed two ISIL weapons caches".

    *wielded*: of weapons alone, "killed by a Russian drone".
    """
    for slot in slots:
        for head in sentence.fillers(clause, slot):
            for noun in coordinated(head):
                if wielded and not sentence.is_instrument(noun):
                    continue
                beside = noun_arguments(noun, grammar(noun.lang_)) if noun.pos_ == "NOUN" else []
                for argument in beside:
                    actors = actors_meant(sentence, argument.token)
                    if argument.slot in {"gen", "adj"} and actors:
                        return actors
    return ()


def actors_meant(sentence: Sentence, token: Token) -> tuple[Actor, ...]:
    """Give the actors of a phrase; of a quantity, those it counts ("une dizaine de soldats")."""
    for meant in counted(token):
        return sentence.mentions.actors_of(meant)
    lemma = token.lemma_.lower()
    if sentence.possible_events(token) and lemma not in gazetteer(token.lang_).roles:
        return ()  # "une intervention militaire" is a deed, no actor
    actors = sentence.mentions.actors_of(token)
    names = gazetteer(token.lang_)
    nobody = token.pos_ == "ADJ" and token.lower_ not in names.demonyms
    return () if nobody else actors  # "military" names nobody; "Russian" does


def _of_deed(sentence: Sentence, clause: Clause, slots: tuple[str, ...]) -> tuple[Actor, ...]:
    """Give whose deed is condemned, praised or refused: "a condamné le raid russe"."""
    for slot in slots:
        for noun in sentence.fillers(clause, slot):
            beside = noun_arguments(noun, grammar(noun.lang_)) if noun.pos_ == "NOUN" else []
            for doer in ("par", "by", "gen", "adj"):
                for argument in beside:
                    actors = actors_meant(sentence, argument.token)
                    if argument.slot == doer and actors:
                        return actors
    return ()


def _of_undertaken(
    sentence: Sentence, clause: Clause, frames: Mapping[int, Frame]
) -> tuple[Actor, ...]:
    """Give to whom the act promised or refused would be done: "refused to meet the envoy"."""
    for content in contents(sentence, clause):
        frame = frames.get(content.predicate.i)
        slots = (*frame.recipient, *frame.joins) if frame else ("iobj", "to", "à", "obj")
        found = _first(sentence, content, slots, set())
        if found:
            return found
    return ()


def _of_content(sentence: Sentence, clause: Clause) -> tuple[Actor, ...]:
    """Give whom a demand is put to by its content: "demande que le Mali retire ses soldats"."""
    for token in clause.fillers("comp"):
        content = sentence.clauses.get(token.i)
        if content is None:
            continue
        own = [arg for arg in content.arguments if arg.slot == "subj" and arg.how == "syntax"]
        for arg in own:
            actors = actors_meant(sentence, arg.token)
            if actors:
                return actors
    return ()


def _struck(sentence: Sentence, clause: Clause, slots: tuple[str, ...]) -> tuple[Actor, ...]:
    """Give whose the place is that is struck or shut: "shelled Kherson", "a curfew on Basra"."""
    for slot in slots:
        for token in sentence.fillers(clause, slot):
            place = sentence.mentions.place_of(token) if token.pos_ == "PROPN" else None
            state = states().get(place.country or "") if place is not None else None
            if place is not None and state is not None:
                return (
                    Actor(text=place.text, span=place.span, name=state.name, country=state.code),
                )
    return ()


def _without(actors: tuple[Actor, ...], others: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Drop from *actors* those that already stand among *others*.

    Where all of them do, by another name of the same, they are kept: it is done to oneself.
    """
    spans = {actor.span for actor in others}
    named = {(actor.name, actor.country) for actor in others}
    apart = tuple(actor for actor in actors if actor.span not in spans)
    differing = tuple(actor for actor in apart if (actor.name, actor.country) not in named)
    return differing or apart


def in_combat(actor: Actor) -> Actor:
    """Give a bare state that fights its armed forces (PLOVER.md: "in combat: MIL")."""
    bare = actor.sector == "GOV" and actor.entity == actor.country
    return replace(actor, sector="MIL") if bare else actor


def _is_inverted(frame: Frame, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Tell a subject after its verb from a recipient: "a prévenu lundi la présidence".

    A government neither threatens nor begs itself.
    """
    kind = ontology().events.get(frame.event or "")
    words = kind is not None and not kind.material
    own = {(actor.country, actor.sector) for actor in actors}
    other = {(actor.country, actor.sector) for actor in recipients}
    named_apart = not {actor.name for actor in actors} & {actor.name for actor in recipients}
    return words and named_apart and own == other and all(sector == "GOV" for _, sector in own)


def _claimant(sentence: Sentence, clause: Clause) -> tuple[Actor, ...]:
    """Give who claims the deed: "Al-Qaïda a revendiqué l'attaque"."""
    for link in chain(sentence, clause)[:1]:
        if link.how == "claimed" and link.slot == "obj":
            return _first(sentence, link.clause, ("subj",), set())
    return ()


def _is_possessed(clause: Clause) -> bool:
    """Tell "Russia's shelling of Kharkiv": beside the victim, the possessor is the doer."""
    victims = ("of", "de", "on", "against", "contre", "sur")
    return bool(clause.fillers("poss")) and any(clause.fillers(slot) for slot in victims)


def parties_of(
    sentence: Sentence,
    clause: Clause,
    frame: Frame,
    frames: Mapping[int, Frame],
    joining: bool = True,
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Give the actors and the recipients of a clause by its frame.

    *frames* are those of the sentence's clauses, by token index: what a promise, a demand or a
    refusal is about may name its recipient. *joining*: both sides of a reciprocal event are its
    actors; else the second is its recipient.
    A participle read as an adjective ("est opposé à") has its grammatical subject for actor.
    """
    carried = clause.kind == "noun"
    taken: set[Token] = set()
    recipient_slots = ((CARRIED_RECIPIENT,) if carried else ()) + frame.recipient
    # A noun's explicit recipient ("contre", "against") is taken before its genitive may be the
    # actor of one frame and the recipient of another.
    actor_slots = ((CARRIED_ACTOR,) if carried else ()) + frame.actor
    if carried and _is_possessed(clause):
        actor_slots = ("poss", *actor_slots)
    if frame.kind == "adj" and clause.passive:
        actor_slots = tuple("obj" if slot == "subj" else slot for slot in actor_slots)
    actors = _first(sentence, clause, actor_slots, taken)
    joined = tuple(
        actor for slot in frame.joins for actor in _first(sentence, clause, (slot,), taken)
    )
    recipients = _first(sentence, clause, recipient_slots, taken)
    if not recipients and frame.event in {"ACCUSE", "SUPPORT", "REJECT"}:
        recipients = _of_deed(sentence, clause, recipient_slots)
    if not recipients and frame.event in {"ASSAULT", "COERCE"}:
        recipients = _owners(sentence, clause, recipient_slots)
        recipients = recipients or _struck(sentence, clause, recipient_slots)
    if not recipients and frame.event == "REQUEST":
        recipients = _of_content(sentence, clause)
    if not recipients and frame.event in {"AGREE", "REJECT", "THREATEN"}:
        recipients = _of_undertaken(sentence, clause, frames)
    if not actors and frame.event == "ASSAULT":
        actors = _claimant(sentence, clause) or _owners(sentence, clause, WIELDED_IN, wielded=True)
    if joining:
        actors = (*actors, *_without(joined, actors))
    else:
        recipients = recipients or joined
    recipients = () if _is_inverted(frame, actors, recipients) else _without(recipients, actors)
    if frame.event == "MOBILIZE":  # the forces moved are no recipients
        recipients = tuple(actor for actor in recipients if actor.sector != "MIL")
    if frame.event in STATE_IN_COMBAT:
        actors = tuple(in_combat(actor) for actor in actors)
        recipients = tuple(in_combat(actor) for actor in recipients)
    return actors, recipients
