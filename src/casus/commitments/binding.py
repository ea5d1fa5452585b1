"""Who can be bound, and whether what they say bears on politics between actors."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.commitments.conditions import Opening
from casus.commitments.wording import NOMINAL, is_break, piece_start, plain, words_of
from casus.records import Actor

# PLOVER sectors whose bearers can bind a state, a group or an organisation (None: the whole of it).
BINDING_SECTORS = frozenset({
    None, "COP", "GOV", "LEG", "MIL", "PRE", "PRM", "REB", "SPY", "UAF",
})  # fmt: skip
# Acts that bear on a conflict whoever else is named.
MARTIAL = frozenset({
    "ceasefire", "military_intervention", "non_intervention", "recognition", "retaliation",
    "withdrawal",
})  # fmt: skip
ORGANISED = frozenset({"EUR", "IGO", "IMG", "ISM", "UNO"})


def binding(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Keep the actors that can bind somebody to an act of state or of arms."""
    return tuple(actor for actor in actors if actor.sector in BINDING_SECTORS)


def is_state(actor: Actor) -> bool:
    """Tell an actor that stands for a state from groups and organisations."""
    return actor.country not in ORGANISED and actor.sector not in {"PRE", "REB"}


def has_counterpart(promisors: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    """Tell whether another state, group or organisation is concerned than who is bound."""
    if not all(is_state(actor) for actor in promisors):
        return True
    own = {actor.country for actor in promisors}
    return any(actor.country not in own or not is_state(actor) for actor in others)


def is_named_otherwise(subject: Token) -> bool:
    """Tell a subject that is no political actor though a state is named in it: a bank, a team."""
    phrase = [word for word in subject.subtree if abs(word.i - subject.i) <= 4]
    words = words_of(subject)
    return any(word.lemma_.lower() in words.unbinding for word in phrase if word.pos_ in NOMINAL)


def is_afield(tokens: Tokens, opening: Opening | None, act: Token) -> bool:
    """Tell what is outside politics between actors: sport, weather, markets, votes at home.

    Words of sport count anywhere in the sentence; the others in the condition and in the act's
    own piece.
    """
    words = words_of(tokens[0])
    if any(word.lemma_.lower() in words.sport or plain(word) in words.sport for word in tokens):
        return True
    near = list(tokens.doc[piece_start(act) : _end(act)])
    near += list(tokens.doc[opening.start : opening.end]) if opening else []
    return any(word.lemma_.lower() in words.afield for word in near)


def _end(token: Token) -> int:
    end = token.i
    while end < token.sent.end and not is_break(token.doc[end]):
        end += 1
    return end
