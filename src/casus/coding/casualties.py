"""How many were killed, injured, arrested: numbers of people as low and high."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from casus.knowledge.casualty_words import CasualtyWords, casualty_words
from casus.knowledge.date_grammar import date_grammar
from casus.knowledge.roles import roles
from casus.language.typography import plain
from casus.records import Count

DIGITS = re.compile(r"\d{1,3}(?:[ .,\u00a0\u2009\u202f]\d{3})+|\d+")
RANGE = re.compile(r"(\d{1,6})[-–](\d{1,6})")
LONGEST = 9  # digits of a number of people; longer ones are codes
REACH = 5  # words before and behind a number among which its cue or casualty word may stand
WITHIN = frozenset({"amod", "compound", "det", "flat", "nummod"})  # a number inside its noun phrase
MODIFIERS = frozenset({"acl", "acl:relcl", "amod"})
STOPS = frozenset({"AUX", "CCONJ", "NUM", "PRON", "PUNCT", "SCONJ"})

Sentence = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Casualties:
    """The counts that a sentence tells; None where it tells none."""

    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None

    def __bool__(self) -> bool:
        return bool(self.dead or self.injured or self.arrested)


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number as told: the places of its words in the sentence, half-open, and its bounds."""

    start: int
    end: int
    count: Count


@dataclass(frozen=True, slots=True)
class _Fate:
    """What befell the people counted, and the word that tells it."""

    kind: str
    teller: Token


def casualties_of(tokens: Iterable[Token]) -> Casualties:
    """Read the casualty counts of a sentence.

    Of two counts of a kind the first stands; those of one predicate are added ("three soldiers
    and two civilians were killed").
    """
    sentence = list(tokens)
    if not sentence:
        return Casualties()
    words = casualty_words(sentence[0].lang_)
    counts: dict[str, Count] = {}
    tellers: dict[str, Token] = {}
    for quantity in _quantities(sentence, words):
        fate = _fate(sentence, quantity, words)
        if fate is None:
            continue
        count = _bounded(sentence, quantity, words)
        if fate.kind not in counts:
            counts[fate.kind], tellers[fate.kind] = count, fate.teller
        elif fate.teller == tellers[fate.kind] and _is_added(sentence, quantity, words):
            counts[fate.kind] = _sum(counts[fate.kind], count)
    return Casualties(**counts)


def _sum(one: Count, other: Count) -> Count:
    unbounded = one.high is None or other.high is None
    return Count(one.low + other.low, None if unbounded else (one.high or 0) + (other.high or 0))


def _is_added(sentence: Sentence, quantity: _Quantity, words: CasualtyWords) -> bool:
    """Tell "and two civilians" from "among them two civilians"."""
    before = sentence[_cue(sentence, quantity, words)[1] - 1]
    listed = before.pos_ == "PUNCT" and _noun(sentence, quantity).dep_ == "conj"
    return before.pos_ == "CCONJ" or listed


def _quantities(sentence: Sentence, words: CasualtyWords) -> Iterator[_Quantity]:
    """Find the numbers of a sentence, ranges joined; ages, amounts and decimals left out."""
    at = 0
    while at < len(sentence):
        quantity = _number(sentence, at, words)
        if quantity is None:
            at += 1
            continue
        quantity = _ranged(sentence, quantity, words)
        if not _is_measure(sentence, quantity):
            yield quantity
        at = quantity.end


def _number(sentence: Sentence, at: int, words: CasualtyWords) -> _Quantity | None:
    """Read the number that begins at a place: "20-30", "dozens", "two hundred and fifty"."""
    pair = RANGE.fullmatch(sentence[at].text)
    if pair and int(pair[1]) < int(pair[2]):
        return _Quantity(at, at + 1, Count(int(pair[1]), int(pair[2])))
    if sentence[at].lower_ in words.vague:
        return _vague(sentence, at, words)
    parts, end = _parts(sentence, at, words)
    value = sum(_stacked(parts))
    return _Quantity(at, end, Count(value, value)) if parts else None


def _vague(sentence: Sentence, at: int, words: CasualtyWords) -> _Quantity:
    """Read "several dozen", "tens of thousands": at least the greatest of its words."""
    low, end = words.vague[sentence[at].lower_], at + 1
    while end < len(sentence):
        step = end + (sentence[end].pos_ == "ADP" and end + 1 < len(sentence))
        text = sentence[step].lower_
        value = words.vague.get(text) or (words.numbers.get(text) if step == end else None)
        if not value:
            break
        low, end = max(low, value), step + 1
    return _Quantity(at, end, Count(low, None))


def _value(token: Token, words: CasualtyWords) -> int | None:
    """Read one word or one group of digits."""
    if DIGITS.fullmatch(token.text):
        digits = re.sub(r"\D", "", token.text)
        return int(digits) if len(digits) <= LONGEST else None
    return words.numbers.get(plain(token.lower_))


def _parts(sentence: Sentence, start: int, words: CasualtyWords) -> tuple[list[int], int]:
    """Give the values of the words of one number, and the place behind it."""
    parts: list[int] = []
    end, joined = start, False
    for at in range(start, len(sentence)):
        if parts and _is_glued_hyphen(sentence, at):
            continue
        value = _value(sentence[at], words)
        if value is None and parts:
            value = words.numbers.get(sentence[at].lemma_.lower())  # "deux douzaines"
        if value is None or not (value or parts):
            break
        if value == 0:
            joined = True
            continue
        last = _stacked(parts)[-1] if parts else 0
        if parts and (sentence[at].text[0].isdigit() or not _continues(last, value, joined)):
            break
        parts.append(value)
        end, joined = at + 1, False
    return parts, end


def _continues(last: int, value: int, joined: bool) -> bool:
    """Tell whether *value* goes on the number that had *last*, behind "and" if *joined*."""
    if joined:
        return value < last and (last % 100 == 0 or value in (1, 11))
    if value > last:
        return value >= 10
    open_tens = last in (60, 80)  # soixante-dix, quatre-vingt-dix
    return last % 100 == 0 or (last % 10 == 0 and (value < 10 or (open_tens and value < 20)))


def _stacked(parts: Sequence[int]) -> list[int]:
    """Multiply the words of a number to parts that add up: a greater one takes the lesser ones."""
    stack: list[int] = []
    for part in parts:
        lesser = 0
        while stack and stack[-1] < part:
            lesser += stack.pop()
        stack.append(part * (lesser or 1))
    return stack


def _is_glued_hyphen(sentence: Sentence, at: int) -> bool:
    """Find the hyphen of "twenty-five" or "30-year-old"."""
    if not 0 < at < len(sentence) or plain(sentence[at].text) != "-":
        return False
    return not (sentence[at].whitespace_ or sentence[at - 1].whitespace_)


def _is_measure(sentence: Sentence, quantity: _Quantity) -> bool:
    """Find "30-year-old", "$12", "30 %", and the tail of a number that could not be read."""
    before = sentence[quantity.start - 1] if quantity.start else None
    behind = sentence[quantity.end] if quantity.end < len(sentence) else None
    return (
        (before is not None and before.pos_ in {"NUM", "SYM"} and before.dep_ != "conj")
        or (behind is not None and behind.pos_ == "SYM")
        or _is_glued_hyphen(sentence, quantity.end)
    )


def _ranged(sentence: Sentence, low: _Quantity, words: CasualtyWords) -> _Quantity:
    """Join "20 to 30"; "20 and 30" only behind "between"."""
    if low.end + 1 >= len(sentence):
        return low
    joiner = sentence[low.end].lower_
    opened = low.start > 0 and sentence[low.start - 1].lower_ in words.range
    high = _number(sentence, low.end + 1, words)
    if joiner not in words.range_words or not (opened or words.numbers.get(joiner) != 0):
        return low
    if high is None or high.count.low <= low.count.low:
        return low
    return _Quantity(low.start - opened, high.end, Count(low.count.low, high.count.high))


def _text(tokens: Sequence[Token]) -> str:
    return plain("".join(token.text_with_ws for token in tokens)).lower().strip()


def _cue(sentence: Sentence, quantity: _Quantity, words: CasualtyWords) -> tuple[str, int]:
    """Find the longest cue that ends before a number, and where it begins.

    So "no more than" is not read as "more than"; an empty cue begins where the number does.
    """
    for start in range(max(0, quantity.start - REACH), quantity.start):
        text = _text(sentence[start : quantity.start])
        if text in words.at_least or text in words.at_most:
            return text, start
    return "", quantity.start


def _cue_behind(sentence: Sentence, quantity: _Quantity, words: CasualtyWords) -> str:
    """Find "12 dead at least", where nothing follows that the cue would bind instead."""
    behind = sentence[quantity.end : quantity.end + REACH]
    for at in range(len(behind) - 1):
        cue = _text(behind[at : at + 2])
        binds = at + 2 < len(behind) and behind[at + 2].pos_ not in {"ADP", "AUX", "PUNCT", "VERB"}
        if cue in words.at_least | words.at_most and not binds:
            return cue
        if behind[at].pos_ in STOPS:
            break
    return ""


def _bounded(sentence: Sentence, quantity: _Quantity, words: CasualtyWords) -> Count:
    """Open a count by the words round it: at least, at most."""
    cue = _cue(sentence, quantity, words)[0] or _cue_behind(sentence, quantity, words)
    if cue in words.at_least:
        return Count(quantity.count.low, None)
    if cue in words.at_most and quantity.count.high is not None:
        return Count(0, quantity.count.high)
    return quantity.count


@cache
def _people(lang: str) -> frozenset[str]:
    """Give the nouns that name people."""
    return frozenset(
        lemma for lemma, role in roles(lang).items() if role.kind in {"people", "person"}
    )


@cache
def _times(lang: str) -> frozenset[str]:
    """Give the nouns that measure or name times: "killed three days later", "12 mars"."""
    values = date_grammar(lang).values
    return frozenset({*values["unit"], *values["month"]})


def _fate(sentence: Sentence, quantity: _Quantity, words: CasualtyWords) -> _Fate | None:
    """Find what befell the people counted: in the words behind, in the parse, in a phrase."""
    behind = _behind(sentence, quantity)
    noun = _noun(sentence, quantity)
    counted = [token for token in behind if token.pos_ == "NOUN"][:1]
    if not _may_count(sentence[quantity.start : quantity.end], noun, behind, words):
        return None
    if any(token.lower_ in _times(token.lang_) for token in (noun, *counted)):
        return None
    for token in (*behind, *(child for child in noun.children if child.dep_ in MODIFIERS)):
        if (kind := _kind(token, words)) and not _is_deed(token):
            return _Fate(kind, token)
    for patient in (noun, *counted):
        governor = _governor(sentence, quantity, patient, words)
        if governor is not None and (kind := _kind(governor, words)):
            return _Fate(kind, governor)
    predicate = _predicate_behind(sentence, quantity, len(behind))
    if predicate is not None and (kind := _kind(predicate, words)):
        return _Fate(kind, predicate)
    return _phrase(sentence, quantity, behind, words)


def _kind(token: Token, words: CasualtyWords) -> str | None:
    """Name what a word tells, unless it is denied ("were not hurt")."""
    if any("Neg" in child.morph.get("Polarity", []) for child in token.children):
        return None
    return words.kind_of(token.lemma_.lower(), token.lower_)


def _may_count(
    number: Sequence[Token], noun: Token, behind: Sequence[Token], words: CasualtyWords
) -> bool:
    """Take an article for a number only before a person or a casualty."""
    if len(number) > 1 or number[0].pos_ != "DET" or number[0].lower_ in words.vague:
        return True
    people = _people(number[0].lang_)
    return any(
        token.lemma_.lower() in people or (token.pos_ == "NOUN" and _kind(token, words))
        for token in (noun, *behind)
    )


def _behind(sentence: Sentence, quantity: _Quantity) -> list[Token]:
    """Give the words that go on the noun phrase of a number: "soldats russes tués"."""
    found: list[Token] = []
    for token in sentence[quantity.end : quantity.end + REACH]:
        inner = len(found) > (found[:1] != [] and found[0].pos_ == "ADP")
        if token.pos_ in STOPS or (inner and token.pos_ in {"ADP", "DET"}):
            break
        found.append(token)
    return found


def _noun(sentence: Sentence, quantity: _Quantity) -> Token:
    """Give the head of the noun phrase that a number stands in; the number if it has none."""
    inside = sentence[quantity.start : quantity.end]
    token = inside[-1]
    while token.head != token and (token.dep_ in WITHIN or token.head in inside):
        token = token.head
    return token


def _is_deed(token: Token) -> bool:
    """Tell who kills from who is killed: an active verb, a noun that only defines another."""
    if token.dep_ == "compound":
        return True
    if token.pos_ not in {"AUX", "VERB"}:
        return False
    active = "Part" not in token.morph.get("VerbForm", []) or "Pres" in token.morph.get("Tense", [])
    return active and not _is_suffered(token)


def _is_suffered(verb: Token) -> bool:
    """Tell a verb whose subject suffers it: passive, or without an object."""
    children = {child.dep_ for child in verb.children}
    return bool(children & {"aux:pass", "nsubj:pass"}) or (
        "obj" not in children and "Ger" not in verb.morph.get("VerbForm", [])
    )


def _governor(
    sentence: Sentence, quantity: _Quantity, noun: Token, words: CasualtyWords
) -> Token | None:
    """Give the predicate whose victims the noun phrase names."""
    start = _cue(sentence, quantity, words)[1]
    cue = sentence[start : quantity.start]
    if noun.head in cue:
        noun = noun.head  # "more than 300 people": some parses make "more" the head
    while noun.dep_ == "conj" and noun.head.pos_ not in {"AUX", "VERB"}:
        noun = noun.head
    verb = noun.head
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    after_verb = start > 0 and sentence[start - 1] == verb and verb.pos_ == "VERB"
    if noun.dep_ == "obj" or after_verb:  # "injuring 13 others": an obl to some parses
        return None if passive else verb
    if noun.dep_ == "nsubj:pass" or ((noun.dep_ == "nsubj" or noun in cue) and _is_suffered(verb)):
        return verb
    return None


def _predicate_behind(sentence: Sentence, quantity: _Quantity, noun: int) -> Token | None:
    """Give the word behind "were" or "sont": a parse may miss the subject, of *noun* words."""
    before = sentence[quantity.start - 1] if quantity.start else None
    if before is not None and (before.pos_ == "DET" or " " in before.lemma_):
        return None  # "none of the 12", "aucun des 12"
    start = end = quantity.end + noun
    while end < len(sentence) and sentence[end].pos_ in {"ADV", "AUX"}:
        end += 1
    suffered = any(token.dep_ in {"aux:pass", "cop"} for token in sentence[start:end])
    return sentence[end] if suffered and end < len(sentence) else None


def _phrase(
    sentence: Sentence, quantity: _Quantity, behind: Sequence[Token], words: CasualtyWords
) -> _Fate | None:
    """Find a phrase that tells the fate: "la vie à" before, "lost their lives" behind."""
    start = _cue(sentence, quantity, words)[1]
    before = _text(sentence[max(0, start - REACH) : start])
    after = _text(sentence[quantity.end : quantity.end + len(behind) + REACH])
    for kind in ("dead", "injured", "arrested"):
        for phrase in filter(lambda one: " " in one, getattr(words, kind)):
            found = rf"(?<!\w){re.escape(phrase)}"
            if re.search(rf"{found}$", before) or re.search(rf"{found}(?!\w)", after):
                return _Fate(kind, sentence[quantity.end - 1])
    return None
