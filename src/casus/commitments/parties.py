"""The parties that a phrase of a commitment names, or whose land and people it names."""

from collections.abc import Iterable

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.slots import Sentence
from casus.commitments.wording import words_of
from casus.mentions import Mentions
from casus.records import Actor, Span


def _span(token: Token) -> Span:
    words = list(token.subtree)
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def parties_within(mentions: Mentions, token: Token) -> tuple[Actor, ...]:
    """Give the actors of a phrase: its own, else those whose soil, posts or people it names.

    "Chadian soil", "l'intégrité de l'Arménie", "ses postes-frontières" stand for the state.
    """
    actors = mentions.actors_of(token)
    if actors:
        return actors
    belongs = words_of(token).belongings
    for child in token.subtree:
        inner = mentions.actors_of(child) if child != token else ()
        if inner:
            return inner
    if token.lemma_.lower() not in belongs and token.pos_ != "PROPN":
        return ()
    span = _span(token)
    return tuple(actor for actor in mentions.all_actors if span.contains(actor.span))[:1]


def parties_among(mentions: Mentions, words: Iterable[Token]) -> tuple[Actor, ...]:
    """Give the actors of the first of the words that names any."""
    for word in words:
        if word.pos_ in {"NOUN", "PROPN", "PRON", "ADJ"}:
            actors = mentions.actors_of(word)
            if actors:
                return actors
    return ()


def actors_in(sentence: Sentence, clause: Clause, slots: Iterable[str]) -> tuple[Actor, ...]:
    """Give the actors of the first of the clause's slots that names any."""
    for slot in slots:
        for token in sentence.fillers(clause, slot):
            actors = sentence.mentions.actors_of(token)
            if slot == "adj":  # "militaire" names nobody, "turque" does
                actors = tuple(each for each in actors if each.country or each.entity)
            if actors:
                return actors
    return ()


def parties_in(sentence: Sentence, clause: Clause, slots: Iterable[str]) -> tuple[Actor, ...]:
    """Give the parties of the first slot that names any, or their land and people."""
    for slot in slots:
        for token in sentence.fillers(clause, slot):
            found = parties_within(sentence.mentions, token)
            if found:
                return found
    return ()


def apart(actors: tuple[Actor, ...], others: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Drop the parties that already stand among *others*."""
    keys = {party_key(actor) for actor in others}
    return tuple(actor for actor in actors if party_key(actor) not in keys)


def party_key(actor: Actor) -> tuple[str | None, str | None]:
    """Give what makes two actors one party: the state, or the group or organisation itself."""
    apart_from_state = actor.country is None or actor.sector in {"PRE", "REB"}
    whole = apart_from_state or actor.country in {"EUR", "IGO", "IMG", "ISM", "UNO"}
    return actor.country, (actor.entity or actor.name) if whole else None
