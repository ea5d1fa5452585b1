"""Clauses to events: frames, decision, status, claims."""

from casus.coding.coder import Coded, code, event_id, parse_clauses

__all__ = ["Coded", "code", "event_id", "parse_clauses"]
