"""What the order of words tells of a sentence, wherever its tree may be wrong.

Positions are indices of tokens in the parsed document.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from casus.knowledge.commitment_words import CommitmentWords, commitment_words, known_verbs
from casus.knowledge.grammar import grammar
from casus.language.verb_lexicon import verb_lexicon

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
INSIDE_PHRASE = frozenset({
    "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "compound", "flat", "flat:name",
    "flat:foreign", "amod", "appos", "conj", "nummod", "det", "det:predet", "case",
})  # fmt: skip
MODIFIERS = frozenset({"ADV", "PART", "INTJ"})


def plain(token: Token) -> str:
    """Give the lower-case form with a straight apostrophe."""
    return token.lower_.replace("’", "'")


def words_of(token: Token) -> CommitmentWords:
    """Give the word lists of the token's language."""
    return commitment_words(token.lang_)


def is_break(token: Token) -> bool:
    """Tell the marks between which a piece of a sentence stands."""
    return token.is_space or plain(token) in words_of(token).breaks


def piece_start(token: Token) -> int:
    """Give where the piece of the sentence in which *token* stands begins."""
    start = token.i
    while start > token.sent.start and not is_break(token.doc[start - 1]):
        start -= 1
    return start


def piece_end(token: Token) -> int:
    """Give where that piece ends, exclusive."""
    end = token.i
    while end < token.sent.end and not is_break(token.doc[end]):
        end += 1
    return end


def is_light(token: Token) -> bool:
    """Tell adverbs, negations and clitics, which may stand between an auxiliary and its verb."""
    return token.pos_ in MODIFIERS or plain(token) in words_of(token).fillers


def phrase_head(token: Token, end: int | None = None) -> Token:
    """Climb to the head of the noun phrase in which *token* stands, not as far as *end*."""
    limit, current = token.i, token
    while current.dep_ in INSIDE_PHRASE and current.head.pos_ in NOMINAL:
        if current.head.i >= (limit + 2 if end is None else end):
            break
        between = current.doc[min(current.head.i, limit) : limit]
        if any(is_break(word) or word.pos_ in {"VERB", "AUX"} for word in between):
            break
        current = current.head
    outer = current.head.head
    if current.head.dep_ == "acl" and outer.i < current.head.i < current.i:
        return phrase_head(outer)  # "aucune sanction visant Téhéran"
    return current


def _is_insertion(doc_start: int, token: Token) -> bool:
    """Tell whether the piece at *doc_start* only adds to what stands before ("which has ...")."""
    first = token.doc[doc_start]
    relatives = grammar(token.lang_).relatives | words_of(token).insertions
    return plain(first) in relatives


def _subject_limit(token: Token) -> int:
    """Give where the search to the left for a verb's subject may begin to look."""
    index = token.i - 1
    while index >= token.sent.start and is_light(token.doc[index]):
        index -= 1
    while index > token.sent.start and is_break(token.doc[index]):
        start = piece_start(token.doc[index - 1])
        if not _is_insertion(start, token) or start <= token.sent.start + 1:
            return -1 if not _is_insertion(start, token) else index
        index = start - 1
        while index > token.sent.start and is_break(token.doc[index]):
            index -= 1
    return index


def head_before(token: Token) -> Token | None:
    """Give the head of the noun phrase that ends before a verb group, over inserted clauses."""
    index = _subject_limit(token)
    start = token.sent.start
    while index >= start:
        word = token.doc[index]
        if is_break(word) or word.pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"}:
            return None
        if word.pos_ in NOMINAL and word.pos_ != "NUM":
            return phrase_head(word, token.i)
        index -= 1
    return None


def phrases_after(token: Token, end: int) -> Iterator[tuple[str | None, Token]]:
    """Yield the noun phrases after a verb with their prepositions, as far as *end*."""
    index = token.i + 1
    case: list[str] = []
    contractions = grammar(token.lang_).contractions
    while index < end:
        word = token.doc[index]
        if word.pos_ in {"VERB", "AUX", "SCONJ"} and word.dep_ not in {"amod", "case"}:
            return
        if word.pos_ == "ADP":
            case.append(contractions.get(plain(word), plain(word)))
        elif word.pos_ in {"NOUN", "PROPN", "PRON"}:
            head, index = _forward(word, end)
            yield "_".join(case) or None, head
            case = []
        index += 1


def _forward(word: Token, end: int) -> tuple[Token, int]:
    """Give the head of the phrase that *word* opens, and the index of its last word read."""
    head = word
    while head.dep_ in {"compound", "nmod:poss", "amod", "nummod", "flat"}:
        above = head.head
        if not head.i < above.i < min(end, word.i + 8) or above.pos_ not in NOMINAL:
            break
        head = above
    return head, max(head.i, word.i)


def verb_lemmas(token: Token) -> list[str]:
    """List the lemmas under which a form may be known as a verb, whatever its tag."""
    found = [token.lemma_.lower()] if token.pos_ in {"VERB", "AUX"} else []
    found += [*verb_lexicon(token.lang_).lemmas(plain(token)), plain(token)]
    known = known_verbs(token.lang_)
    listed = [lemma for lemma in found if lemma in known]
    return list(dict.fromkeys(listed or (found[:1] if token.pos_ in {"VERB", "AUX"} else [])))


def is_misread_verb(token: Token) -> bool:
    """Tell a word that the tagger took for no verb, but whose form and place are a verb's."""
    if token.pos_ not in {"ADJ", "NOUN", "X", "ADV", "PROPN"} or not verb_lemmas(token):
        return False
    index = token.i - 1
    while index > token.sent.start and is_light(token.doc[index]):
        index -= 1
    if index < token.sent.start:
        return False
    before = token.doc[index]
    if before.pos_ == "ADJ" and index > token.sent.start:
        before = token.doc[index - 1]
    subject = before.pos_ in {"PRON", "PROPN", "NOUN", "AUX", "PART"}
    return subject and before.dep_ != "nmod:poss"


def with_particle(token: Token) -> list[str]:
    """List the verb's lemmas with the particle that stands after it or after its object."""
    known = known_verbs(token.lang_)
    following = token.doc[token.i + 1 : min(piece_end(token), token.i + 6)]
    particles = [plain(word) for word in following]
    lemmas = verb_lemmas(token)
    return [
        f"{lemma} {part}" for lemma in lemmas for part in particles if f"{lemma} {part}" in known
    ]


def negated_near(token: Token, first: Token) -> bool:
    """Tell a negation round the verb group from *first* to *token* ("ne ... que" is none).

    French asks for "ne" before the group and its second word in the same piece; English for a
    negation before the group ("never will") or inside it.
    """
    words = words_of(token)
    start = piece_start(first)
    if token.lang_ == "fr":
        before = [plain(word) for word in token.doc[max(start, first.i - 4) : first.i]]
        if not words.particles & set(before):
            return False
        whole = token.doc[start : min(piece_end(token), token.i + 5)]
        return any(plain(word) in words.negations for word in whole)
    inside = {plain(word) for word in token.doc[max(start, first.i - 1) : token.i]}
    return bool(inside & words.negations)
