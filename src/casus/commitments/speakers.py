"""Who says what a sentence tells, by the reporting phrase at its edge, and whether they suppose."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.clauses.arguments import preposition
from casus.commitments.wording import (
    NOMINAL,
    is_break,
    is_misread_verb,
    piece_end,
    piece_start,
    plain,
    verb_lemmas,
    words_of,
)
from casus.knowledge.embedding import reporting
from casus.knowledge.grammar import grammar
from casus.mentions import Mentions
from casus.records import Actor


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting phrase: tokens from `start` to `end`, exclusive, its verb, and who speaks.

    `framed` is false where the verb governs what follows it in the same piece of the sentence
    ("Oslo said that it would ...").
    """

    start: int
    end: int
    verb: Token
    by: tuple[Actor, ...]
    supposes: bool
    framed: bool


def _is_reporting(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX", "NOUN", "ADJ"}:
        return False
    table = reporting(token.lang_)
    words = words_of(token)
    forms = verb_lemmas(token) if token.pos_ != "NOUN" or is_misread_verb(token) else []
    before = token.nbor(-1).lemma_.lower() if token.i > token.sent.start else ""
    infinitive = "Inf" in token.morph.get("VerbForm", [])
    near = token.doc[max(token.sent.start, token.i - 4) : token.i]
    let = any(word.lemma_.lower() in words.letting for word in near)
    if (infinitive or before in words.being) and not let:
        return False
    return any(("verb", form) in table or form in words.announcing for form in forms)


def _names(token: Token, words: list[Token]) -> bool:
    return token.pos_ in NOMINAL and token in words


def _speaker(mentions: Mentions, words: list[Token]) -> tuple[Actor, ...]:
    """Give the first actor that a run of words names."""
    for word in words:
        if word.pos_ in {"NOUN", "PROPN", "PRON"}:
            actors = mentions.actors_of(word)
            if actors:
                return actors
    return ()


def _supposes(words: list[Token]) -> bool:
    """Tell whether experts or journalists speak."""
    return any(word.lemma_.lower() in words_of(word).experts for word in words)


def _sides(verb: Token, start: int, end: int) -> tuple[list[Token], list[Token]]:
    """Give the words of the piece before and after the reporting verb."""
    doc = verb.doc
    left = [word for word in doc[start : verb.i] if not is_break(word)]
    right = [word for word in doc[verb.i + 1 : end] if not is_break(word)]
    return left, right


def _complementiser(verb: Token, end: int) -> int | None:
    """Give where the clause that a reporting verb governs begins in its own piece."""
    words = words_of(verb)
    for word in verb.doc[verb.i + 1 : end]:
        if plain(word) in words.complementisers:
            return word.i
        if plain(word) in words.future | words.conditional and verb.lang_ == "en":
            return verb.i + 1
    return None


def _report(mentions: Mentions, verb: Token) -> Report:
    start, end = piece_start(verb), piece_end(verb)
    governed = _complementiser(verb, end)
    left, right = _sides(verb, start, end if governed is None else governed)
    inverted = verb.lang_ == "fr" and not any(_names(word, left) for word in left)
    speaking = right if inverted or not any(_names(word, left) for word in left) else left
    by = _speaker(mentions, speaking)
    supposes = _supposes(speaking)
    stop = end if governed is None else governed
    return Report(start, stop, verb, by, supposes, governed is None)


def _by_preposition(mentions: Mentions, tokens: Tokens) -> Iterator[Report]:
    """Find "selon l'ONU", "according to the army"."""
    for token in tokens:
        case = preposition(token, grammar(token.lang_)) if token.n_lefts else None
        if case and ("prep", case.replace("_", " ")) in reporting(token.lang_):
            start, end = token.left_edge.i, piece_end(token)
            words = list(token.doc[start:end])
            by = mentions.actors_of(token) or _speaker(mentions, words)
            yield Report(start, end, token, by, _supposes(words), True)


def reports(mentions: Mentions, tokens: Tokens) -> list[Report]:
    """List the reporting phrases of a sentence, in the order of the text."""
    verbal = [_report(mentions, token) for token in tokens if _is_reporting(token)]
    found = [*verbal, *_by_preposition(mentions, tokens)]
    return sorted(found, key=lambda report: report.start)


def report_of(token: Token, found: list[Report]) -> Report | None:
    """Give the report to which the words at *token* belong: one that governs them, else framed."""
    governing = [r for r in found if not r.framed and r.verb.i < token.i]
    framed = [r for r in found if r.framed and not r.start <= token.i < r.end]
    return governing[-1] if governing else next(iter(framed), None)
