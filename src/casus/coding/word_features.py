"""Features of the words of a question: in the text, by their place in the tree, beside a party."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from casus.coding.question import Question

SOURCE, TARGET = "SOURCE", "TARGET"  # what stands in the text for the words of a party
EMPTY = frozenset({"PUNCT", "SPACE", "DET"})
CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
DESCRIBES = frozenset({"NOUN", "VERB", "ADJ", "NUM"})  # proper names would be learned by heart
REACH = 3  # words looked at before and after a party


def _word(token: Token, question: Question) -> str:
    """Give the lemma of a word; the words of a party and numbers are masked."""
    if token.i in question.source:
        return SOURCE
    if token.i in question.target:
        return TARGET
    return _lemma(token)


def _lemma(token: Token) -> str:
    return "NUM" if token.like_num else token.lemma_.lower()


def phrases(question: Question) -> Iterator[str]:
    """Yield the words of the text and their pairs, each party one word, other names alike."""
    words: list[str] = []
    for token in question.tokens:
        word = _word(token, question)
        party = word in {SOURCE, TARGET}
        if token.pos_ == "PROPN" and not party:
            word = "NAME"
        if not (party and words and words[-1] == word) and any(c.isalnum() for c in word):
            words.append(word)
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))


def scoped(question: Question) -> Iterator[str]:
    """Yield the words by where they stand: in the tree, and before, between or after the parties.

    Those on the way from party to party also in order, and with what hangs on them.
    """
    for token in question.tokens:
        scope = question.scope(token)
        if token.pos_ in EMPTY or scope in {"source", "target"}:
            continue
        lemma = _lemma(token)
        yield f"{scope}: {lemma}"
        yield f"{question.order(token)}: {lemma}"
        if scope == "near":
            yield f"near as {token.dep_.partition(':')[0]}: {lemma}"
        if scope in {"trigger", "path"}:
            yield from (f"{scope}: {lemma} > {word}" for word in _hanging(token, question))
    way = [token.lemma_.lower() for token in question.path if token.pos_ in CONTENT]
    yield f"way: {' '.join(way)}"
    yield f"whole way: {' '.join(t.lemma_.lower() for t in question.path if t.pos_ != 'PUNCT')}"
    yield from (f"step: {first} {second}" for first, second in pairwise(way))


def _hanging(token: Token, question: Question) -> Iterator[str]:
    for child in token.children:
        if child.dep_ not in {"punct", "det"} and child.i not in question.source | question.target:
            yield child.lemma_.lower()


def window(question: Question) -> Iterator[str]:
    """Yield the words beside each party and the verb or noun nearest to it, by order alone.

    They hold where the tree errs.
    """
    for name, party in (("source", question.source), ("target", question.target)):
        places = [n for n, token in enumerate(question.tokens) if token.i in party]
        if not places:
            continue
        before = question.tokens[: min(places)][::-1]
        after = question.tokens[max(places) + 1 :]
        for side, words in (("before", before), ("after", after)):
            for distance, token in enumerate(words[:REACH]):
                where = "right " if distance == 0 else ""
                yield f"{where}{side} the {name}: {_word(token, question)}"
        for token in [t for t in after if t.pos_ == "VERB"][:1]:
            yield f"first verb after the {name}: {token.lemma_.lower()}"
        for token in [t for t in before if t.pos_ in {"VERB", "NOUN"}][:1]:
            yield f"last word before the {name}: {token.lemma_.lower()}"


def inside(question: Question) -> Iterator[str]:
    """Yield the words of each party, its proper names left out."""
    parties = (("source", question.source), ("target", question.target))
    for (name, party), head in zip(parties, question.heads, strict=True):
        if head is None:
            yield f"no {name}"
            continue
        for token in question.tokens:
            if token.i in party and token.pos_ in DESCRIBES:
                yield f"in the {name}: {_lemma(token)}"
        yield f"{name}: {'NAME' if head.pos_ == 'PROPN' else head.lemma_.lower()}"
