"""Which actors a noun phrase names, in both languages."""

import pytest
from marked import Case, answer, params


@pytest.mark.parametrize("case", params("actors"))
def test_noun_phrase_names(case: Case) -> None:
    assert answer(case) == case.expected
