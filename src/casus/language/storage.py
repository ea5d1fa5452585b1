"""Trained pipelines on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.util import load_model_from_path

import casus.language.lean
import casus.language.lemmas  # noqa: F401  (both register what the pipelines' configs name)
from casus.language.arithmetic import matrices_by_numpy
from casus.language.precision import set_precision


def write_pipeline(nlp: Language, folder: Path) -> None:
    """Write a pipeline with its tables in half precision; ``nlp`` stays usable."""
    set_precision(nlp, np.float16)
    try:
        nlp.to_disk(folder)
    finally:
        set_precision(nlp, np.float32)


def read_pipeline(folder: Path) -> Language:
    """Read a pipeline that :func:`write_pipeline` wrote; the lean languages restore its tables."""
    with matrices_by_numpy():
        return load_model_from_path(folder)
