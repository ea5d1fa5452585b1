"""Where a sentence cannot begin: what the parser is told before it decides.

Headlines, captions and quotations lead the parser astray: in some 90 French Wikinews articles it
began 38 of 952 sentences behind a name, a comma, a colon or a lone dash; with the rules of
``data/boundaries.toml`` one of 905.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from casus.knowledge.tables import check_keys, read_toml


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a paragraph in plain form, and whether white space or a line's end follows."""

    text: str
    spaced: bool
    ends_line: bool


@dataclass(frozen=True, slots=True)
class BoundaryRules:
    """The signs and words of ``boundaries.toml``."""

    terminal: frozenset[str]
    closing: frozenset[str]
    continuing: frozenset[str]
    titles: frozenset[str]

    def may_begin(self, words: Sequence[Word], at: int) -> bool:
        """Tell whether a sentence may begin with the word at position ``at``."""
        if at == 0:
            return True
        before, text = words[at - 1], words[at].text
        if before.text.lower() in self.titles or self._continues(before, text):
            return False
        if before.ends_line:
            return True
        if before.text in self.closing:
            return at > 1 and before.spaced and not text[0].isdigit()
        return before.text in self.terminal or self._abbreviation(before.text)

    def _continues(self, before: Word, text: str) -> bool:
        """Tell a word or sign that belongs to the sentence before it."""
        if text[0].islower() or text in self.terminal or text in self.continuing:
            return True
        return not before.spaced and text in self.closing

    @staticmethod
    def _abbreviation(word: str) -> bool:
        """Tell an abbreviation that may end a sentence ("U.S.", "etc.") from an initial ("J.")."""
        return word.endswith(".") and len(word) > 2


@cache
def boundary_rules() -> BoundaryRules:
    """Read the rules, the same for both languages.

    Raises ``casus.knowledge.tables.KnowledgeError`` for a missing or unknown key.
    """
    table = read_toml(files("casus.language") / "data" / "boundaries.toml")
    check_keys(table, "boundaries.toml", ("closing", "continuing", "terminal", "titles"))
    return BoundaryRules(
        terminal=frozenset(table["terminal"]),
        closing=frozenset(table["closing"]),
        continuing=frozenset(table["continuing"]),
        titles=frozenset(table["titles"]),
    )
