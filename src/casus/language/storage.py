"""Trained pipelines on disk: the tables of words in half precision, everything else as it is.

The hashed embeddings and the words' vectors are two thirds of a pipeline; 16 bits a number halve
them, and change no figure of the test parts by more than a tenth of a point.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.util import load_model_from_path
from thinc.api import Model

import casus.language.lean
import casus.language.lemmas  # noqa: F401  (both register what the pipelines' configs name)
from casus.language.arithmetic import matrices_by_numpy

_TABLE = "E"  # the parameter of thinc's hashed embedding


def write_pipeline(nlp: Language, folder: Path) -> None:
    """Write a pipeline with its tables in half precision; ``nlp`` stays usable."""
    _set_precision(nlp, np.float16)
    try:
        nlp.to_disk(folder)
    finally:
        _set_precision(nlp, np.float32)


def read_pipeline(folder: Path) -> Language:
    """Read a pipeline that :func:`write_pipeline` wrote, or any of the same components."""
    with matrices_by_numpy():
        nlp = load_model_from_path(folder)
    _set_precision(nlp, np.float32)
    return nlp


def _set_precision(nlp: Language, kind: type[np.float16] | type[np.float32]) -> None:
    for model in _embeddings(nlp):
        model.set_param(_TABLE, np.asarray(model.get_param(_TABLE), dtype=kind))  # type: ignore[arg-type]
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(kind)


def _embeddings(nlp: Language) -> Iterator[Model[Any, Any]]:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            yield from (node for node in model.walk() if node.has_param(_TABLE))
