"""How far a coded event may be trusted, from what was seen of it."""

from casus.clauses import Clause
from casus.knowledge.confidence import confidence_table
from casus.knowledge.frames import Frame
from casus.plover import ontology


def confidence_of(clause: Clause, frame: Frame, has_actor: bool, has_recipient: bool) -> float:
    """Give the share of like codes found right on the development set, 0 to 1.

    Like codes are of the same sort of event (words or deeds) and predicate, with the same parties
    found. The shares and how they were measured stand in `knowledge/data/confidence.tsv`.
    """
    sort = "deeds" if ontology().events[str(frame.event)].material else "words"
    predicate = "noun" if clause.kind == "noun" else "verb"
    parties = ("actor" if has_actor else "") + ("+recipient" if has_recipient else "")
    return confidence_table()[sort, predicate, parties or "none"]
