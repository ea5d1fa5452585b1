"""A question to the learned decision: what did the source do to the target, in these sentences?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from casus.clauses import Clause, clauses_of
from casus.coding.embedding import lookup
from casus.coding.matching import frame_of
from casus.coding.slots import Sentence, coordinated
from casus.coding.transitions import consumed
from casus.knowledge.embedding import operators, reporting
from casus.knowledge.frames import Frame, lexicon
from casus.language import sentences
from casus.mentions import Mentions

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@dataclass(frozen=True)
class Question:
    """Two parties in a text, each by the indices of its tokens, and what lies between them.

    Either party may be empty. *trigger* is the predicate that is asked about; where it is None,
    it is looked for between the parties.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    source: frozenset[int]
    target: frozenset[int]
    trigger: Token | None = None

    @property
    def lang(self) -> str:
        """Give the language of the text."""
        return self.sentence.lexicon.lang

    @cached_property
    def heads(self) -> tuple[Token | None, Token | None]:
        """Give the head word of the source and of the target, None for a party not there."""
        return _head(self.tokens, self.source), _head(self.tokens, self.target)

    @cached_property
    def _chains(self) -> tuple[list[Token], list[Token]]:
        """Give the words from each party's head up to the root."""
        source, target = self.heads
        return _upwards(source), _upwards(target)

    @cached_property
    def top(self) -> Token | None:
        """Give the predicate under which both parties stand, else the highest word above them.

        Of one party alone: the nearest predicate above it.
        """
        first, second = self._chains
        shared = first or second
        if first and second:
            above = {token.i for token in second}
            shared = [token for token in first if token.i in above] or first[-1:]
        else:
            shared = shared[1:] or shared
        return next((t for t in shared if t.i in self.sentence.clauses), _last(shared))

    @cached_property
    def legs(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Give the words from the source up to the top, and from the top down to the target."""
        up, down = (self._below_top(upwards) for upwards in self._chains)
        return up, tuple(reversed(down))

    def _below_top(self, upwards: Sequence[Token]) -> tuple[Token, ...]:
        if self.top is None:
            return ()
        stop = next((n for n, t in enumerate(upwards) if t.i == self.top.i), len(upwards))
        return tuple(upwards[1:stop])

    @cached_property
    def path(self) -> tuple[Token, ...]:
        """Give the words of the tree from the source to the target, both heads left out."""
        up, down = self.legs
        return (*up, *((self.top,) if self.top is not None else ()), *down)

    @cached_property
    def anchor(self) -> Token | None:
        """Give the predicate asked about: the trigger, else the first that tells something.

        It is looked for from the top down to the target; a verb that only reports ("said it
        would ...") yields to what stands below it.
        """
        if self.trigger is not None:
            return self.trigger
        clauses = self.sentence.clauses
        way = [t for t in (self.top, *self.legs[1]) if t is not None and t.i in clauses]
        telling = (token for token in way if self._tells(clauses[token.i]))
        return next(telling, None) or next(iter(way), self.top)

    def _tells(self, clause: Clause) -> bool:
        known = any(reading in self.sentence.lexicon.frames for reading in clause.readings)
        return known and lookup(clause, reporting(self.lang)) is None

    @cached_property
    def _scopes(self) -> Mapping[int, str]:
        """Name where each word stands in the tree, seen from the parties."""
        path = {token.i for token in self.path}
        anchor = self.anchor.i if self.anchor is not None else -1
        scopes: dict[int, str] = {}
        for token in self.tokens:
            if token.i == anchor:
                scope = "trigger"
            elif token.i in self.source:
                scope = "source"
            elif token.i in self.target:
                scope = "target"
            elif token.i in path:
                scope = "path"
            elif token.head.i in path or token.head.i == anchor:
                scope = "near"
            else:
                scope = "under" if any(t.i == anchor for t in token.ancestors) else "far"
            scopes[token.i] = scope
        return scopes

    def scope(self, token: Token) -> str:
        """Name where the word stands in the tree.

        `trigger`, in the `source`, in the `target`, on the `path` between them, `near` it (by one
        step), `under` the trigger, or `far`.
        """
        return self._scopes.get(token.i, "far")

    def order(self, token: Token) -> str:
        """Tell whether the word comes before, between or after the parties' head words."""
        places = sorted(head.i for head in self.heads if head is not None)
        passed = sum(place < token.i for place in places)
        if len(places) < 2:
            return "behind the party" if passed else "ahead of the party"
        return ("before", "between", "after")[passed]

    @cached_property
    def frames(self) -> dict[int, Frame]:
        """Give the frame that fits each clause best, by the index of its predicate."""
        fitting = (
            (index, frame_of(self.sentence, clause))
            for index, clause in self.sentence.clauses.items()
        )
        return {index: frame for index, frame in fitting if frame is not None}

    @cached_property
    def consumed(self) -> frozenset[int]:
        """Give the predicates that are only what another's event is about."""
        clauses = self.sentence.clauses
        return frozenset(
            taken
            for index, frame in self.frames.items()
            for taken in consumed(self.sentence, clauses[index], frame, self.frames)
        )

    def slot(self, party: int, clause: Clause) -> str:
        """Name the slot of the clause that the party fills; 0 is the source, 1 the target.

        `in:SLOT` where it stands inside the filler, `below` where it hangs under the predicate
        otherwise, `trigger` where the predicate is one of its words; `outside`, `absent`.
        """
        words, head = (self.source, self.target)[party], self.heads[party]
        if head is None:
            return "absent"
        if clause.predicate.i in words:
            return "trigger"
        for argument in clause.arguments:
            if any(token.i in words for token in coordinated(argument.token)):
                return argument.slot
        above = {token.i for token in head.ancestors}
        for argument in clause.arguments:
            if argument.token.i in above and argument.token.i != clause.predicate.i:
                return f"in:{argument.slot}"
        return "below" if clause.predicate.i in above else "outside"


def _upwards(head: Token | None) -> list[Token]:
    return [] if head is None else [head, *head.ancestors]


def _last(tokens: Sequence[Token]) -> Token | None:
    return tokens[-1] if tokens else None


def _head(tokens: Iterable[Token], party: frozenset[int]) -> Token | None:
    """Give the word of the party that governs its others."""
    words = [token for token in tokens if token.i in party and token.pos_ != "PUNCT"]
    tops = [word for word in words if word.head.i not in party or word.head == word]
    nominal = [word for word in tops if word.pos_ in NOMINAL]
    return next(iter(nominal or tops or words), None)


def tokens_in(doc: Doc, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Give the indices of the tokens that overlap any of the character *spans*."""
    ranges = list(spans)
    return frozenset(
        token.i
        for token in doc
        if not token.is_space
        and any(token.idx < end and start < token.idx + len(token) for start, end in ranges)
    )


def ask(
    doc: Doc,
    mentions: Mentions,
    source: Iterable[tuple[int, int]],
    target: Iterable[tuple[int, int]],
    trigger: Iterable[tuple[int, int]] = (),
) -> Question:
    """Put the question about a parsed text; parties and trigger by their character spans.

    Only the sentences in which a party stands are asked; all where none is named.
    """
    first = tokens_in(doc, source)
    second = tokens_in(doc, target) - first
    every = sentences(doc)
    held = [s for s in every if any(t.i in first or t.i in second for t in s)] or every
    clauses = {clause.predicate.i: clause for s in held for clause in _clauses(s)}
    return Question(
        Sentence(clauses, mentions, lexicon(doc.lang_)),
        tuple(token for s in held for token in s if not token.is_space),
        first,
        second,
        _head(doc, tokens_in(doc, trigger)),
    )


def _clauses(tokens: Tokens) -> list[Clause]:
    words = lexicon(tokens.doc.lang_)
    embedding = {lemma for pos, lemma in operators(tokens.doc.lang_) if pos == "noun"}
    return clauses_of(tokens, words.nouns | embedding)
