"""A stretch of a dispatch's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters of `Dispatch.text`: start inclusive, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words that the span covers in *text*."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
