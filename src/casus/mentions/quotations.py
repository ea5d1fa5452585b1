"""Who speaks: quotations, and the clauses that a verb of speech reports."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from casus.knowledge.anaphora import Anaphora

_REACH = 25  # tokens before or after a quotation in which its verb of speech is looked for
_SUBJECTS = frozenset({"nsubj", "nsubj:caus", "nsubj:pass"})
_STOPS = frozenset({".", "!", "?", "…"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def find_quotations(doc: Doc, marks: Mapping[str, str]) -> list[tuple[int, int]]:
    """Give the quotations of *doc* as tokens, half-open, marks included.

    One that is never closed ends with its paragraph.
    """
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for token in doc:
        if opened is None and token.text in marks:
            opened = (token.i, marks[token.text])
        elif opened is not None and (token.text == opened[1] or "\n\n" in token.text):
            found.append((opened[0], token.i + 1))
            opened = None
    if opened is not None:
        found.append((opened[0], len(doc)))
    return found


class Speech:
    """Finds the word that names the speaker of what a token stands in."""

    def __init__(self, doc: Doc, words: Anaphora) -> None:
        self._doc = doc
        self._words = words
        self._quotations = find_quotations(doc, words.quotation_marks)

    def speaker(self, token: Token) -> Token | None:
        """Give the head of the phrase that speaks *token*: by quotation, else by reporting verb.

        None where neither is found, or where nobody is said to speak.
        """
        quotation = self.quotation_of(token)
        if quotation is None:
            return self._reporter(token)
        return self._beside(*quotation)

    def quotation_of(self, token: Token) -> tuple[int, int] | None:
        """Give the quotation that *token* stands in."""
        return next((q for q in self._quotations if q[0] <= token.i < q[1]), None)

    def _reporter(self, token: Token) -> Token | None:
        for ancestor in token.ancestors:
            if self._speaks(ancestor):
                subject = self._subject(ancestor)
                if subject is not None and subject.i < token.i:
                    return subject
        return None

    def _beside(self, start: int, end: int) -> Token | None:
        """Look for the nearest verb of speech outside the quotation, then behind an earlier one."""
        after = range(end, self._sentence_end(end))
        before = range(start - 1, max(-1, start - _REACH), -1)
        for reach in (after, before):
            for i in reach:
                token = self._doc[i]
                if self.quotation_of(token) is None and self._speaks(token):
                    subject = self._subject(token)
                    if subject is not None and self.quotation_of(subject) is None:
                        return subject
        earlier = [q for q in self._quotations if q[1] <= start]
        return self._beside(*earlier[-1]) if earlier and start - earlier[-1][1] < 60 else None

    def _sentence_end(self, start: int) -> int:
        """Give where the sentence that goes on after a quotation ends."""
        last = min(len(self._doc), start + _REACH)
        stops = (i for i in range(start, last) if self._doc[i].text in _STOPS)
        return next(stops, last)

    def _speaks(self, token: Token) -> bool:
        return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in self._words.speech

    def _subject(self, verb: Token) -> Token | None:
        """Give the subject of a verb of speech; where the tree has none, the noun beside it."""
        governor = verb
        while True:
            for child in governor.children:
                if child.dep_ in _SUBJECTS and self.quotation_of(child) is None:
                    return child
            if governor.dep_ not in {"conj", "xcomp", "advcl"} or governor.head is governor:
                break
            governor = governor.head
        following = self._doc[verb.i + 1 : min(len(self._doc), verb.i + 5)]
        return next((token for token in following if token.pos_ in _NOMINAL), None)
