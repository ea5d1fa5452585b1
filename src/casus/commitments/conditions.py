"""Where a sentence opens a condition, how far it runs, whether it is exclusive or negated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.commitments.groups import Group
from casus.commitments.wording import (
    NOMINAL,
    head_before,
    is_break,
    piece_end,
    piece_start,
    plain,
    verb_lemmas,
    words_of,
)
from casus.knowledge.commitment_words import Marker, condition_kinds, markers
from casus.knowledge.grammar import grammar
from casus.records import Span

NEGATION_REACH = 14  # words before "que" in which its "ne" may stand
IMPERATIVE_REACH = 14  # words between "Fire on us" and "and we will"
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A condition as its words stand in the sentence: tokens from `start` to `end`, exclusive.

    `body` is where what would happen begins, after the marker.
    """

    start: int
    body: int
    end: int
    only: bool
    negated: bool
    nominal: bool

    def holds(self, token: Token) -> bool:
        """Tell whether the token stands inside the condition."""
        return self.start <= token.i < self.end

    def span(self, tokens: Tokens) -> Span:
        """Give the characters of the condition."""
        words = tokens.doc[self.start : self.end]
        return Span(words.start_char, words.end_char)


def _matches(tokens: Tokens, start: int, marker: Marker) -> bool:
    if start + len(marker.words) > len(tokens):
        return False
    here = tokens[start : start + len(marker.words)]
    contractions = grammar(tokens.doc.lang_).contractions
    words = [plain(token) for token in here]
    contracted = [contractions.get(word, word) for word in words]
    wanted = [contractions.get(word, word) for word in marker.words]
    return list(marker.words) == words or wanted == contracted


@cache
def _by_first_word(lang: str) -> Mapping[str, tuple[Marker, ...]]:
    """Give the markers by their first word, contractions undone, the longest first."""
    contractions = grammar(lang).contractions
    found: dict[str, tuple[Marker, ...]] = {}
    for marker in markers(lang):
        first = contractions.get(marker.words[0], marker.words[0])
        found[first] = (*found.get(first, ()), marker)
    return found


def _candidates(token: Token) -> tuple[Marker, ...]:
    """Give the markers that may begin at a word."""
    word = plain(token)
    first = grammar(token.lang_).contractions.get(word, word)
    return _by_first_word(token.lang_).get(first, ())


def _exclusive(token: Token) -> bool:
    """Tell "only if", "seulement si", "ne ... que si"."""
    words = words_of(token)
    start = token.sent.start
    before = [plain(word) for word in token.doc[max(start, token.i - 2) : token.i]]
    if words.exclusive & set(before):
        return True
    if not before or before[-1] not in words.restrictive:
        return False
    earlier = token.doc[max(start, token.i - NEGATION_REACH) : token.i]
    return any(plain(word) in words.particles for word in earlier)


def _usable(token: Token, marker: Marker) -> bool:
    """Tell a marker from its homographs: questions, reflexives, plain verbs and prepositions."""
    words = words_of(token)
    first = marker.words[0]
    before = plain(token.nbor(-1)) if token.i > token.sent.start else ""
    following = token.doc[min(token.i + len(marker.words), token.sent.end - 1)]
    if before in words.concessive or plain(following) in words.unconditional:
        return False
    if first in words.inverted:
        return _is_inverted(token, before)
    if marker.words == ("s'",):  # "s'il", not the reflexive "s'engage"
        return token.i + 1 < token.sent.end and plain(token.nbor(1)) in words.third_person
    if first in words.asked_by:
        return not _is_asked(token)
    return not (first in words.participial and token.i > 0 and token.nbor(-1).pos_ == "AUX")


def _is_asked(token: Token) -> bool:
    """Tell the "si" of an indirect question: "on ignore si ..."."""
    before = token.doc[max(token.sent.start, token.i - 4) : token.i]
    return any(word.lemma_.lower() in words_of(token).asking for word in before)


def _is_inverted(token: Token, before: str) -> bool:
    """Tell "Should Russia attack", "Were Russia to attack" from questions and plain verbs."""
    words = words_of(token)
    opens = token.is_sent_start or before in words.clause_openers or is_break(token.nbor(-1))
    if not opens and head_before(token) is not None and before not in words.exclusive:
        following = token.nbor(1) if token.i + 1 < token.sent.end else token
        opens = plain(token) == "should" and following.pos_ in {"DET", "PROPN", "PRON"}
    rest = token.sent.text.rstrip(" ”\"'")
    return bool(opens) and not rest.endswith("?")


def _has_content(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether something happens between two positions: a verb, or a noun of an event."""
    table = condition_kinds(tokens.doc.lang_)
    return any(
        word.pos_ in VERBAL
        or ("noun", word.lemma_.lower()) in table
        or word.pos_ in {"NOUN", "PROPN"}
        for word in tokens.doc[start:stop]
    )


def _resumes(token: Token) -> bool:
    """Tell whether a comma only opens an insertion, after which the condition goes on."""
    following = token.nbor(1) if token.i + 1 < token.sent.end else token
    words = words_of(token)
    return plain(token) == "," and plain(following) in (
        grammar(token.lang_).relatives | words.insertions
    )


def _end(tokens: Tokens, body: int, groups: Mapping[int, Group], fronted: bool) -> int:
    """Give where a condition ends: at a break once something was told, or at the main clause."""
    main = _main_start(body, groups) if fronted else tokens.end
    inserted = False
    for index in range(body, tokens.end):
        word = tokens.doc[index]
        if index >= main:
            return index
        if not is_break(word):
            continue
        if _resumes(word):
            inserted = True
        elif inserted and plain(word) == ",":
            inserted = False
        elif _has_content(tokens, body, index):
            return index
    last = tokens.end
    while last > body + 1 and (tokens.doc[last - 1].is_punct or tokens.doc[last - 1].is_space):
        last -= 1
    return last


def _main_start(body: int, groups: Mapping[int, Group]) -> int:
    """Give where the inverted main clause begins after a fronted condition without a comma."""
    later = [g for g in groups.values() if g.first.i > body and _inverts(g)]
    return min((group.first.i for group in later), default=10**9)


def _inverts(group: Group) -> bool:
    subject = group.subject
    return subject is not None and group.first.i < subject.i < group.verb.i


def _is_fronted(token: Token) -> bool:
    """Tell whether nothing of the main clause stands before the condition in its piece."""
    before = token.doc[piece_start(token) : token.i]
    return not any(word.pos_ in NOMINAL | VERBAL for word in before if plain(word) != "only")


def _marked(tokens: Tokens, groups: Mapping[int, Group]) -> Iterator[Opening]:
    position = 0
    while position < len(tokens):
        token = tokens[position]
        marker = next((m for m in _candidates(token) if _matches(tokens, position, m)), None)
        if marker is None or not _usable(token, marker):
            position += 1
            continue
        body = _body(tokens.doc[token.i : token.i + len(marker.words)])
        end = _end(tokens, body, groups, _is_fronted(token))
        only = marker.only or _exclusive(token)
        negated = (marker.negated or _negated(tokens, body, end)) and not only
        nominal = marker.words[-1] in words_of(token).nominal_markers
        if end > body and _tells_enough(marker, tokens.doc[body:end]):
            yield Opening(token.i, body, end, only, negated, nominal)
        position = max(end - tokens.start, position + len(marker.words))


def _tells_enough(marker: Marker, content: Tokens) -> bool:
    """Tell a condition from a mere time or manner after "avant", "before", "sans"."""
    if marker.words[0] not in words_of(content[0]).event_only:
        return True
    table = condition_kinds(content.doc.lang_)
    return any(
        ("noun", word.lemma_.lower()) in table
        or any(("verb", lemma) in table for lemma in verb_lemmas(word))
        for word in content
    )


def _body(marker: Tokens) -> int:
    """Give where the condition's content begins: at the noun of "at the request of", if any."""
    table = condition_kinds(marker.doc.lang_)
    nouns = [word.i for word in marker if ("noun", word.lemma_.lower()) in table]
    return nouns[0] if nouns else marker.end


def _negated(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what the condition tells is denied: "if they do not leave"."""
    words = words_of(tokens[0])
    inside = [plain(word) for word in tokens.doc[start:end]]
    if tokens.doc.lang_ == "fr" and not words.particles & set(inside):
        return False
    return any(word in words.negations for word in inside)


def _imperative(tokens: Tokens, groups: Mapping[int, Group]) -> Iterator[Opening]:
    """Find "Fire on us and we will hit back", "Que Minsk viole la ligne, et nous riposterons"."""
    words = words_of(tokens[0])
    for token in tokens:
        if token.i > tokens.start and not is_break(token.nbor(-1)):
            continue
        optative = plain(token) in words.optative
        if not optative and not _commands(token):
            continue
        end = _conjunction(token, groups)
        if end is not None:
            last = end - 1 if is_break(token.doc[end - 1]) else end
            body = token.i + 1 if optative else token.i
            yield Opening(token.i, body, last, False, _negated(tokens, body, last), False)


def _commands(token: Token) -> bool:
    """Tell a word that may be an imperative, though a parser took it for a noun."""
    if token.pos_ in {"DET", "PRON", "ADP", "PUNCT", "SCONJ", "AUX", "CCONJ"}:
        return False
    table = condition_kinds(token.lang_)
    bare = ("verb", plain(token)) in table
    return bare or any(("verb", lemma) in table for lemma in verb_lemmas(token))


def _conjunction(token: Token, groups: Mapping[int, Group]) -> int | None:
    """Give the "and" that joins an imperative to a future whose subject stands between them."""
    stop = min(token.i + IMPERATIVE_REACH, token.sent.end)
    for index in range(token.i + 1, stop):
        word = token.doc[index]
        if word.pos_ == "CCONJ" and plain(word) in words_of(token).joiners:
            follow = [g for g in groups.values() if index < g.first.i <= index + 6]
            if any(g.subject is not None and g.subject.i > index for g in follow):
                return index
        if word.i in {g.first.i for g in groups.values()}:
            return None
    return None


def _gerund(tokens: Tokens, groups: Mapping[int, Group]) -> Iterator[Opening]:
    """Find the French gerund before a conditional: "En violant la ligne, Minsk s'exposerait"."""
    for token in tokens[:-2]:
        following = token.nbor(1)
        # taggers take it for the noun that it may also be ("attaquant"); "en" is none's article
        tagged = following.pos_ in {"VERB", "NOUN", "ADJ"}
        participle = tagged and plain(following).endswith("ant")
        table = condition_kinds(tokens.doc.lang_)
        known = any(("verb", lemma) in table for lemma in verb_lemmas(following))
        if plain(token) in words_of(token).gerund and participle and known and groups:
            end = piece_end(following)
            yield Opening(token.i, token.i + 1, end, False, False, False)


def _otherwise(tokens: Tokens) -> Iterator[Opening]:
    """Find what stands before "failing which", "faute de quoi": the act hangs on its absence."""
    phrases = [tuple(phrase.split()) for phrase in words_of(tokens[0]).otherwise]
    for token in tokens:
        if token.i == tokens.start or not is_break(token.nbor(-1)):
            continue
        here = tuple(plain(word) for word in token.doc[token.i : token.i + 3])
        if any(here[: len(marker)] == marker for marker in phrases):
            start = piece_start(token.nbor(-2)) if token.i - tokens.start > 1 else tokens.start
            if start < token.i - 1:
                yield Opening(start, start, token.i - 1, False, True, False)


def openings(tokens: Tokens, groups: Mapping[int, Group]) -> list[Opening]:
    """List the conditions that a sentence opens, in the order of the text."""
    found = [
        *_marked(tokens, groups),
        *_imperative(tokens, groups),
        *_gerund(tokens, groups),
        *_otherwise(tokens),
    ]
    kept: list[Opening] = []
    for opening in sorted(found, key=lambda each: each.start):
        if not kept or opening.start >= kept[-1].end:
            kept.append(opening)
    return kept


def opening_for(token: Token, found: list[Opening], acts: list[int]) -> Opening | None:
    """Give the condition on which the act at *token* hangs.

    *acts* are the positions of all acts of the sentence: a condition after an act belongs to the
    nearest act before it, one before them all to those that follow.
    """
    after = [o for o in found if o.start > token.i]
    for opening in after:
        if not any(token.i < act < opening.start for act in acts):
            return opening
    before = [o for o in found if o.end <= token.i]
    for opening in reversed(before):
        if not any(act < opening.start for act in acts) or len(found) == 1:
            return opening
    return None
