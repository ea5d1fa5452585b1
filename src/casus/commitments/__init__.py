"""Clauses to commitments: who is bound to what, on what condition, except where."""

from casus.commitments.extraction import commitments_of

__all__ = ["commitments_of"]
