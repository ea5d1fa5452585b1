"""PLOVER 2: events, modes, contexts, sectors and scores, as data."""

from casus.plover.ontology import EventType, Ontology, ontology, score

__all__ = ["EventType", "Ontology", "ontology", "score"]
