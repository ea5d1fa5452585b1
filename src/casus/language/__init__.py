"""Text to parsed sentences: the French and English pipelines, and how a dispatch goes through them.

The public door of the room: :func:`load` a pipeline, :func:`parse_text` a dispatch with it,
go through its :func:`sentences`. Any other spaCy pipeline that passes :func:`check_labels` may be
used instead of the shipped ones.
"""

from casus.language.parsing import parse_many, parse_text, sentences
from casus.language.pipelines import UnsupportedPipeline, check_labels, load

__all__ = [
    "UnsupportedPipeline",
    "check_labels",
    "load",
    "parse_many",
    "parse_text",
    "sentences",
]
