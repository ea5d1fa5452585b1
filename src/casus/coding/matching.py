"""Which frame of the lexicon a clause fits."""

from casus.clauses import Clause
from casus.coding.embedding import lookup
from casus.coding.slots import Sentence
from casus.knowledge.embedding import operators
from casus.knowledge.frames import Frame


def frame_of(sentence: Sentence, clause: Clause) -> Frame | None:
    """Give the most specific of the frames that hold; the earlier row on a tie.

    The clause's readings are tried in turn; None where no frame of any reading holds.
    """
    for reading in clause.readings:
        frames = sentence.lexicon.frames.get(reading, ())
        fitting = [
            frame for frame in frames if all(sentence.holds(clause, need) for need in frame.needs)
        ]
        if fitting:
            return max(fitting, key=lambda frame: frame.specificity)
    return None


def told_by(sentence: Sentence, clause: Clause) -> Frame | None:
    """Give the frame of what the clause tells, None where it only causes what another tells.

    "The crisis pushed Accra to appeal to its allies": without a political actor as its subject, a
    verb of urging is no demand.
    """
    frame = frame_of(sentence, clause)
    if frame is None or lookup(clause, operators(clause.predicate.lang_)) != "cause":
        return frame
    urged = any(sentence.mentions.actors_of(token) for token in clause.fillers("subj"))
    return frame if urged else None
