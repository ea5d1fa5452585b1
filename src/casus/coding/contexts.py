"""Why it happened: PLOVER's contexts of an event, from the words of its sentence and dispatch."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from casus.knowledge.contexts import context_words

# A context that the sentence does not name holds when the dispatch names it at least so often.
DISPATCH_MENTIONS = 4


def _count(tokens: Iterable[Token]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for token in tokens:
        counts.update(context_words(token.lang_).get(token.lemma_.lower(), ()))
    return counts


def dispatch_contexts(doc: Doc) -> tuple[str, ...]:
    """Give the contexts that the whole dispatch is about, the most named first."""
    return tuple(name for name, count in _count(doc).most_common(2) if count >= DISPATCH_MENTIONS)


def contexts_of(tokens: Iterable[Token], background: tuple[str, ...]) -> tuple[str, ...]:
    """Give the contexts of a sentence's events: those it names, then the dispatch's own."""
    named = [name for name, _ in _count(tokens).most_common(3)]
    return tuple(dict.fromkeys((*named, *background)))
