"""How the pipelines multiply matrices: by numpy's BLAS.

Measured on one core of an x86-64 server, numpy multiplies the matrices of these models several
times as fast as thinc's own routines; parsing gains about half, training doubles its speed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from thinc.api import NumpyOps, get_current_ops, set_current_ops


@contextmanager
def matrices_by_numpy() -> Iterator[None]:
    """Let the models that are made inside this context multiply by numpy, and no others."""
    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)
