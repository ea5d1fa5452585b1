"""Text to words by patterns: tokenisers that load in a millisecond.

spaCy's own French tokeniser carries tens of thousands of exceptions that take seconds to load, the
English one most of its loading time. Here the few regular habits of each written language
(elision, clitics, hyphens, numbers, abbreviations) stand in ``data/<language>/tokens.toml``; this
module is the mechanism.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib.resources import files
from typing import Any

from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import DummyTokenizer
from spacy.vocab import Vocab

from casus.knowledge.tables import check_keys, read_toml

_KEYS = (
    "abbreviations",
    "before_capital",
    "before_digit",
    "clitics",
    "contractions",
    "elided",
    "hyphen_prefixes",
    "joined",
    "name_prefixes",
    "units",
    "whole",
)
_APOSTROPHE = "['’]"
_LETTER = r"[^\W\d_]"
_CAPITAL = "[A-ZÀÂÉÈÊÎÔÛÇ]"
_CONSONANT = "[B-DFGJ-NP-TV-XZ]"  # before one no vowel is elided
_WORD = r"[\w\u0300-\u036f]"
_SPACE_IN_NUMBER = "[ \u00a0\u202f]"
_AMOUNT = (
    rf"(?:(?<![^\s(])[-+−])?"
    rf"(?:\d{{1,3}}(?:{_SPACE_IN_NUMBER}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,:/–-]\d+)*)"
)
_URL = r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]']"
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
_DOMAIN = rf"(?:[\w-]{{1,64}}\.)+(?:com|edu|fr|gov|info|int|net|org|ru|uk)(?!{_WORD})"
_DOTTED = rf"(?<![\w.])(?:[a-z][\w-]{{1,63}}\.){{2,8}}[a-z][\w-]{{1,63}}(?!{_WORD})"  # a.news.group
_FILE = rf"[\w-]{{1,64}}\.(?:csv|docx?|html?|jpe?g|pdf|png|pptx?|txt|xlsx?|zip)(?!{_WORD})"
_DATE = r"(?<![\w-])\d{1,2}-[A-Z][a-z]{2}-\d{2,4}(?![\w-])"  # 01-Feb-02
_FIRM = rf"[A-Z]{{1,4}}&[A-Z]{{1,4}}(?!{_WORD})"  # AT&T
_INITIALS = rf"(?<!{_WORD})[A-ZÉ]\.(?:-?[A-ZÉ]\.)+|(?<!{_WORD})[A-ZÉ]\.(?=-?\s?[A-ZÉ])"
_LEXICAL = rf"{_WORD}+(?:-{_WORD}+|{_APOSTROPHE}{_LETTER}{_WORD}*)*"
_EMOTICON = r"(?<=\s)[:;]['-]?[()DPp/|](?![\w/])"
_RUNS = r"[.:]?[!?][.!?]+|\.{2,}[!?]*|[-=]{2,}|\${2,}|(?P<sign_>[*_<>#+~])(?P=sign_)+"
_SIGNS = rf"{_EMOTICON}|{_RUNS}|°[CF](?!\w)|\S"
_ALL = "all"
_NEVER = r"(?!)"


class WordRules:
    """The habits of one language, compiled: how a stretch of text is cut into words.

    Read from ``data/<lang>/tokens.toml``. Raises ``FileNotFoundError`` for a language without one
    and ``casus.knowledge.tables.KnowledgeError`` for a missing or unknown key in it.
    """

    def __init__(self, lang: str) -> None:
        source = files("casus.language") / "data" / lang / "tokens.toml"
        self._table: dict[str, Any] = read_toml(source)
        check_keys(self._table, f"{lang}/tokens.toml", _KEYS)
        self._whole = frozenset(self._table["whole"])
        self._joined = {"".join(parts): len(parts[0]) for parts in self._table["joined"]}
        self._cuts_hyphens = self._table["hyphen_prefixes"] != _ALL

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the words of ``text`` as character offsets, half-open, in order, without spaces."""
        for match in self._pattern.finditer(text):
            if match.lastgroup == "lexical":
                yield from self._inside(match[0], match.start())
            else:
                yield match.span()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        contractions = [one for one in self._table["contractions"] if one.startswith("'")]
        units = rf"(?i:{_any(self._table['units'])})(?=\d\d(?!\w)|(?!\w))"
        compound = "" if self._cuts_hyphens else rf"(?:-{_WORD}+)*"
        groups = {
            "url": f"{_URL}|{_EMAIL}|{_FILE}|{_DOMAIN}|{_DOTTED}",
            "number": rf"{_DATE}|{_AMOUNT}(?:(?!{units}){_WORD}+)?{compound}|(?<=\d){units}",
            "initials": f"{_INITIALS}|{_FIRM}",
            "abbreviation": self._abbreviations(),
            "degree": r"[nN]°",
            "elided": rf"(?i:{_any(self._table['elided'])}){_APOSTROPHE}(?!{_LETTER})",
            "contraction": rf"(?i:{_any(contractions)})(?!{_WORD})",
            "lexical": _LEXICAL,
            "sign": _SIGNS,
        }
        return re.compile("|".join(f"(?P<{name}>{body})" for name, body in groups.items()))

    def _abbreviations(self) -> str:
        digit, capital = self._table["before_digit"], self._table["before_capital"]
        free = [one for one in self._table["abbreviations"] if one not in {*digit, *capital}]
        follows = {"": free, rf"(?=\s?(?:{_CAPITAL}|\d))": capital, r"(?=\s?\d)": digit}
        return "|".join(
            rf"(?<!{_WORD}){_cased(words)}\.(?!{_WORD}){then}" for then, words in follows.items()
        )

    @cached_property
    def _elision(self) -> re.Pattern[str]:
        return re.compile(rf"(?i:{_any(self._table['elided'])}){_APOSTROPHE}")

    @cached_property
    def _name(self) -> re.Pattern[str]:
        begins = rf"(?:{_any(self._table['name_prefixes'])}){_APOSTROPHE}"
        return re.compile(rf"{begins}(?:[A-Z][a-z]|{_CONSONANT})")  # N'Djamena, N'DJAMENA

    @cached_property
    def _clitic(self) -> re.Pattern[str]:
        rules = [
            rf"(?:.*{rule['stem']})(?P<c{number}>(?i:{_any(rule['forms'])}))$"
            for number, rule in enumerate(self._table["clitics"])
        ]
        endings = rf".*{_WORD}(?P<contraction>(?i:{_any(self._table['contractions'])}))$"
        return re.compile("|".join([*rules, endings]))

    @cached_property
    def _hyphen(self) -> re.Pattern[str]:
        prefixes = _any(self._table["hyphen_prefixes"])
        prefixed = rf"(?![A-Z]{{2,}}-[a-z])(?i:{prefixes})-{_WORD}+"  # anti-war, not UN-backed
        kept = rf"{prefixed}|(?:[A-Z]{{1,4}}|[A-Z][a-z])-\d{_WORD}*"  # F-16, Su-35
        return re.compile(rf"(?:{kept})(?!{_WORD})|[^-]+|-")

    def _inside(self, word: str, at: int) -> Iterator[tuple[int, int]]:
        """Cut elided words off the front of one lexical stretch, clitics off its end."""
        end = at + len(word)
        while (size := self._elided_length(word)) > 0:
            yield at, at + size
            at, word = at + size, word[size:]
        behind: list[tuple[int, int]] = []
        while (size := self._clitic_length(word)) > 0:
            behind.append((end - size, end))
            end, word = end - size, word[:-size]
        yield from self._parts(word, at)
        yield from reversed(behind)

    def _parts(self, word: str, at: int) -> Iterator[tuple[int, int]]:
        """Cut what is left at its hyphens, where the language does, or into joined words."""
        if (first := self._joined.get(word.lower())) is not None:
            yield at, at + first
            yield at + first, at + len(word)
        elif self._cuts_hyphens and "-" in word and not self._is_whole(word):
            for match in self._hyphen.finditer(word):
                yield at + match.start(), at + match.end()
        else:
            yield at, at + len(word)

    def _is_whole(self, word: str) -> bool:
        return word.lower().replace("’", "'") in self._whole

    def _elided_length(self, word: str) -> int:
        match = self._elision.match(word)
        if match is None or self._is_whole(word) or self._name.match(word):
            return 0
        return match.end()

    def _clitic_length(self, word: str) -> int:
        if word.isalnum() or self._is_whole(word):
            return 0
        match = self._clitic.match(word)
        return 0 if match is None else len(match[match.lastgroup or 0])


class RuleTokenizer(DummyTokenizer):
    """spaCy's tokeniser interface over :class:`WordRules`; it keeps no state of its own on disk.

    Every character of the text is kept: the words, with one space behind them as spaCy counts it,
    and any other white space as tokens of its own.
    """

    def __init__(self, vocab: Vocab, lang: str) -> None:
        self.vocab = vocab
        self.rules = WordRules(lang)

    def __call__(self, text: str) -> Doc:
        """Cut ``text``; the result's ``text`` equals the input."""
        words, spaces, _ = words_and_spaces(text, list(self.rules.spans(text)))
        return Doc(self.vocab, words=words, spaces=spaces)

    def score(self, examples: Iterable[Example], **_: object) -> dict[str, float]:
        """Compare the words with the treebank's, as ``nlp.evaluate`` asks (token_p, token_r, …)."""
        return dict(Scorer.score_tokenization(examples))


def words_and_spaces(
    text: str, spans: Sequence[tuple[int, int]]
) -> tuple[list[str], list[bool], list[int]]:
    """Return the tokens of ``text``, which of them a space follows, and each span's token.

    ``spans`` are character offsets, half-open, in order. One space behind a word belongs to it, as
    spaCy counts; any other text between the spans becomes a token of its own.
    """
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    position = 0
    for start, end in spans:
        _add_gap(text[position:start], words, spaces)
        places.append(len(words))
        words.append(text[start:end])
        spaces.append(False)
        position = end
    _add_gap(text[position:], words, spaces)
    return words, spaces, places


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def _any(words: Sequence[str]) -> str:
    """One alternative a word, the longest first, with either apostrophe."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", _APOSTROPHE) for word in ordered) or _NEVER


def _cased(words: Sequence[str]) -> str:
    """Words in lower case in any case, words with a capital as they stand."""
    folded = [word for word in words if word.islower()]
    exact = [word for word in words if not word.islower()]
    return f"(?:(?i:{_any(folded)})|{_any(exact)})"
