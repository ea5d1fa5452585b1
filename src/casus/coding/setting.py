"""When and where a clause's event happened."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.clauses import Clause
from casus.clauses.arguments import preposition
from casus.knowledge.grammar import Grammar, grammar
from casus.mentions import Mentions
from casus.pages.dateline import split_dateline
from casus.records import Place, Span, When

Mention = TypeVar("Mention", When, Place)
BACKGROUND_AGE = timedelta(days=31)  # older than a month at publication is background, not news


def token_span(token: Token) -> Span:
    """Give the characters of a token in the dispatch."""
    return Span(token.idx, token.idx + len(token))


def _reach(clause: Clause) -> Span:
    """Give the characters from the first to the last word under the clause's finite word."""
    words = list(clause.finite.subtree)
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _nearest(clause: Clause, mentions: tuple[Mention, ...]) -> Mention | None:
    """Give the mention nearest to the predicate; one inside the clause before one outside."""
    reach, start = _reach(clause), clause.predicate.idx
    return min(
        mentions,
        key=lambda each: (not reach.contains(each.span), abs(each.span.start - start)),
        default=None,
    )


def when_of(clause: Clause, sentence: Tokens, mentions: Mentions) -> When | None:
    """Give the time expression that the tree ties to the clause or to what it hangs on.

    The time at which something was said is not that of what is said: what a verb of saying is
    about takes none from it; neither does one of two joined clauses from the second.
    """
    above = list(_above(clause))
    if clause.kind == "noun" and clause.carrier is None:
        above = above[:1]  # "condemned on Tuesday the attack": it did not happen on Tuesday
    tied = {
        above.index(governor): when
        for when in reversed(mentions.whens_in(sentence))
        if (governor := _governor(sentence, when)) in above
    }
    return tied[min(tied)] if tied else None


def _above(clause: Clause) -> Iterator[Token]:
    """Yield the clause's own words and what it hangs on, up to a verb that reports it."""
    yield clause.predicate
    token = clause.finite
    while True:
        yield token
        if token.dep_ in {"ccomp", "parataxis", "ROOT"} or token.head == token:
            return
        token = token.head


def _governor(sentence: Tokens, mention: When | Place) -> Token | None:
    """Give the word that a time or place hangs on, its own words passed over."""
    inside = [word for word in sentence if Span(word.idx, word.idx + 1).overlaps(mention.span)]
    for word in inside:
        if word.head not in inside:
            return word.head
    return None


def place_of(
    clause: Clause, sentence: Tokens, mentions: Mentions, parties: tuple[Span, ...]
) -> Place | None:
    """Give the place of the clause, else of its sentence; a party's own name is no place."""
    places = tuple(
        place
        for place in mentions.places_in(sentence)
        if not any(place.span.overlaps(party) for party in parties)
        and (mentions.is_topic(place) or _is_where(place, clause, sentence, mentions))
        and not _is_filed(place, sentence)
    )
    if clause.kind == "noun" and clause.carrier is None:
        reach = _reach(clause)  # "condemned in Paris the attack": Paris is not where it happened
        places = tuple(p for p in places if reach.contains(p.span) or mentions.is_topic(p))
    return _nearest(clause, places)


def _is_where(place: Place, clause: Clause, sentence: Tokens, mentions: Mentions) -> bool:
    """Tell a place of the clause's own statement from a party and from another statement's."""
    if _may_be_party(place, sentence, mentions) and not _is_located(place, sentence):
        return False
    return not _is_of_another(place, clause, sentence)


def _is_filed(place: Place, sentence: Tokens) -> bool:
    """Tell the place of a dateline ("KABUL, March 3 -"): the text was filed there, no more."""
    text = str(sentence.text)
    filed = split_dateline(text)
    return place.span.end <= sentence.start_char + len(text) - len(filed.text)


def _is_of_another(place: Place, clause: Clause, sentence: Tokens) -> bool:
    """Tell the place of another statement: "and Australia sent a plane to Palawan"."""
    governor = _governor(sentence, place)
    own = {clause.predicate, clause.finite, *clause.finite.ancestors}
    while governor is not None and governor not in own and governor.head != governor:
        if _is_statement(governor):
            return True
        governor = governor.head
    return False


def _is_statement(word: Token) -> bool:
    """Tell the head of a relative, a reported, or a joined clause with a subject of its own."""
    if word.dep_ in {"acl:relcl", "ccomp", "parataxis"}:
        return True
    return word.dep_ == "conj" and any(child.dep_.startswith("nsubj") for child in word.children)


def _may_be_party(place: Place, sentence: Tokens, mentions: Mentions) -> bool:
    """Tell a place whose name also stands for who acts: a state, a capital, a seat of power."""
    if place.precision == "country":
        return True
    inside = (word for word in sentence if Span(word.idx, word.idx + 1).overlaps(place.span))
    return any(mentions.actors_of(word) for word in inside)


def _is_located(place: Place, sentence: Tokens) -> bool:
    """Tell a name that is a scene ("in Mali") from one that is a party."""
    words = grammar(sentence.doc.lang_)
    inside = [word for word in sentence if Span(word.idx, word.idx + 1).overlaps(place.span)]
    return any(_tells_where(word, words) for word in inside)


def _tells_where(word: Token, words: Grammar) -> bool:
    """Tell "in Mali" and "sur le territoire du Mali"."""
    case = preposition(word, words)
    if case in words.genitive and word.head.pos_ == "NOUN":
        return preposition(word.head, words) in words.locative
    return case in words.locative


def is_background(when: When | None, published: date | None) -> bool:
    """Tell whether the time told lies so far back that the event is no news of this dispatch."""
    if when is None or when.end is None or published is None:
        return False
    return when.end < published - BACKGROUND_AGE


def is_ahead(when: When | None, sentence: Tokens, published: date | None) -> bool:
    """Tell whether the time told is still to come on the day of publication."""
    if when is None or when.start is None or published is None or _is_limit(sentence, when):
        return False
    return when.start > published


def _is_limit(sentence: Tokens, when: When) -> bool:
    """Tell an end told of what has begun: "a prolongé le couvre-feu jusqu'à vendredi"."""
    limits = grammar(sentence.doc.lang_).limits
    before = [word for word in sentence if word.idx < when.span.start][-2:]
    inside = [word for word in sentence if Span(word.idx, word.idx + 1).overlaps(when.span)][:1]
    return any(word.lower_.replace("’", "'") in limits for word in (*before, *inside))


def date_of(when: When | None, published: date | None) -> tuple[date | None, str | None]:
    """Give the first day of the event's time, and where it comes from (`text` or `published`)."""
    if when is not None and when.start is not None:
        return when.start, "text"
    return published, "published" if published else None
