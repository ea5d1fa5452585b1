"""Parsed sentences to predicates with their logical arguments."""

from casus.clauses.clause import Argument, Clause
from casus.clauses.extraction import clauses_of

__all__ = ["Argument", "Clause", "clauses_of"]
