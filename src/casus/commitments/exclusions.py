"""What a commitment is said not to cover: "ne couvre pas", "does not extend to", "except"."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.slots import Sentence
from casus.coding.status import is_negated
from casus.commitments.wording import (
    is_break,
    negated_near,
    piece_end,
    piece_start,
    plain,
    verb_lemmas,
    words_of,
)
from casus.knowledge.commitment_words import commitment_words
from casus.knowledge.embedding import status_cues
from casus.knowledge.grammar import grammar
from casus.mentions import Mentions
from casus.records import Actor, Span

COVERED_SLOTS = ("obj", "à", "to", "from", "de", "dans", "en", "in", "sur", "subj")
PREPOSITION_WORDS = 3  # the longest preposition listed


def _place_of(mentions: Mentions, token: Token) -> Actor | None:
    """Give the territory that a name stands for, as an actor record; the name itself if unknown."""
    place = mentions.place_of(token)
    if place is not None:
        return Actor(
            text=place.text,
            span=Span(*place.span),
            name=place.name,
            country=place.country,
            entity=place.territory,
        )
    if token.pos_ != "PROPN":
        return None
    known = mentions.actors_of(token)
    words = [token, *(child for child in token.rights if child.dep_.startswith("flat"))]
    span = Span(token.idx, words[-1].idx + len(words[-1]))
    text = " ".join(word.text for word in words)
    return known[0] if known else Actor(text=text, span=span, name=text)


def _first_place(mentions: Mentions, words: Iterable[Token]) -> Actor | None:
    """Give the first territory that a run of words names."""
    named = [word for word in words if word.pos_ in {"PROPN", "NOUN"}]
    found = ((word, _place_of(mentions, word)) for word in named)
    return next((actor for word, actor in found if actor and _is_named(word, actor)), None)


def _is_named(token: Token, actor: Actor) -> bool:
    """Tell a name from the people, posts and conferences that a place is near to."""
    return token.pos_ == "PROPN" or bool(actor.span.start <= token.idx < actor.span.end)


def _by_verb(sentence: Sentence, clause: Clause) -> Actor | None:
    words = words_of(clause.predicate)
    lemmas = {lemma for _, lemma in clause.readings}
    token = clause.finite
    negated = is_negated(token, status_cues(token.lang_)) or negated_near(token, _opening(token))
    if not (lemmas & words.exclusion or (negated and lemmas & words.coverage)):
        return None
    for slot in COVERED_SLOTS:
        for filler in sentence.fillers(clause, slot):
            subtree = list(filler.subtree) if slot != "subj" else [filler]
            found = _first_place(sentence.mentions, [filler, *subtree])
            if found is not None:
                return found
    return _first_place(sentence.mentions, token.doc[token.i + 1 : piece_end(token)])


def _opening(token: Token) -> Token:
    """Give the first auxiliary or clitic of the verb group."""
    auxiliaries = [child for child in token.lefts if child.dep_.startswith(("aux", "cop"))]
    return auxiliaries[0] if auxiliaries else token


@cache
def _first_words(lang: str) -> frozenset[str]:
    """Give the words, contractions undone, by which an excluding preposition begins."""
    firsts = (phrase.split("_")[0] for phrase in commitment_words(lang).exclusion_prepositions)
    return frozenset(grammar(lang).contractions.get(word, word) for word in firsts)


def _preposition_at(token: Token) -> int:
    """Give how many words of an excluding preposition stand at *token*; 0 without one."""
    words, contractions = words_of(token), grammar(token.lang_).contractions
    if contractions.get(plain(token), plain(token)) not in _first_words(token.lang_):
        return 0
    for length in range(PREPOSITION_WORDS, 0, -1):
        here = token.doc[token.i : min(token.i + length, token.sent.end)]
        forms = [plain(word) for word in here]
        joined = {"_".join(forms), "_".join(contractions.get(form, form) for form in forms)}
        if joined & words.exclusion_prepositions:
            return length
    return 0


def _by_preposition(mentions: Mentions, token: Token) -> Actor | None:
    length = _preposition_at(token)
    if not length:
        return None
    following = token.doc[token.i + length : piece_end(token)]
    opens_condition = following and plain(following[0]) in words_of(token).asked_by | {"cas"}
    return None if opens_condition else _first_place(mentions, following)


def _by_participle(mentions: Mentions, token: Token) -> Actor | None:
    """Read ", Jubaland exclu,": a name and a participle between two breaks."""
    words = words_of(token)
    known = plain(token) in words.exclusion or bool(set(verb_lemmas(token)) & words.exclusion)
    if not known or (token.i + 1 < token.sent.end and not is_break(token.nbor(1))):
        return None
    before = token.doc[piece_start(token) : token.i]
    return _first_place(mentions, before) if 0 < len(before) <= 5 else None


def exclusions(sentence: Sentence, tokens: list[Token]) -> Iterator[Actor]:
    """Yield the territories that a sentence leaves out, each once."""
    mentions = sentence.mentions
    found = [_by_verb(sentence, clause) for clause in sentence.clauses.values()]
    found += [_by_preposition(mentions, token) for token in tokens]
    found += [_by_participle(mentions, token) for token in tokens]
    seen: set[Span] = set()
    for actor in found:
        if actor is not None and actor.span not in seen:
            seen.add(actor.span)
            yield actor
