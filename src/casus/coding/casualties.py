"""How many were killed, injured, arrested: numbers of people as low and high."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from casus.knowledge.casualty_words import CasualtyWords, casualty_words
from casus.records import Count

DIGITS = re.compile(r"\d{1,3}(?:[ .,   ]\d{3})+|\d+")
LOOK_BACK = 4  # words before a number in which "at least" or "jusqu'à" may stand
PATIENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:arg", "iobj"})


@dataclass(frozen=True, slots=True)
class Casualties:
    """The counts that a sentence tells; None where it tells none."""

    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None

    def __bool__(self) -> bool:
        return bool(self.dead or self.injured or self.arrested)


def number_of(token: Token, words: CasualtyWords) -> Count | None:
    """Read a number word or digits; "dozens" is open above."""
    text = token.lower_
    if text in words.vague:
        return Count(words.vague[text], None)
    if text in words.numbers:
        value = words.numbers[text]
        return Count(value, value)
    if DIGITS.fullmatch(token.text):
        value = int(re.sub(r"\D", "", token.text)[:9])
        return Count(value, value)
    return None


def _bounded(token: Token, count: Count, words: CasualtyWords) -> Count:
    """Open a count by the words before it: at least, at most, between ... and."""
    start = max(token.sent.start, token.i - LOOK_BACK)
    before = token.doc[start : token.i].text.lower()
    if any(before.endswith(cue) for cue in words.at_least):
        return Count(count.low, None)
    if any(before.endswith(cue) for cue in words.at_most):
        return Count(0, count.high)
    if before.split()[-1:] and before.split()[-1] in words.range and token.i + 2 < token.sent.end:
        upper = number_of(token.nbor(2), words)
        if token.nbor(1).lower_ in words.range_words and upper:
            return Count(count.low, upper.high)
    return count


def _kind(token: Token, words: CasualtyWords) -> str | None:
    """Name what befell the people counted by the number *token*."""
    noun = token.head if token.dep_ in {"nummod", "det", "nmod", "amod"} else token
    around = [noun, *(child for child in noun.children if child.dep_ in {"acl", "amod", "appos"})]
    if noun.dep_ in PATIENTS or noun.dep_ == "conj":
        around.append(noun.head)
    if noun.dep_ == "obj":
        around += [sib for sib in noun.head.children if sib.dep_ in {"xcomp", "amod"}]
    if noun.i + 1 < noun.sent.end:
        around.append(noun.nbor(1))  # "12 dead", "12 tués" whatever the parse
    for word in around:
        found = words.kind_of(word.lemma_.lower(), word.lower_)
        if found:
            return found
    return None


def casualties_of(tokens: Iterable[Token]) -> Casualties:
    """Read the casualty counts of a sentence; of two counts of a kind, the first stands."""
    found: dict[str, Count] = {}
    for token in tokens:
        words = casualty_words(token.lang_)
        count = number_of(token, words)
        if count is None or (token.pos_ == "DET" and token.lower_ in {"a", "an"}):
            continue
        kind = _kind(token, words)
        if kind and kind not in found:
            found[kind] = _bounded(token, count, words)
    return Casualties(**found)
