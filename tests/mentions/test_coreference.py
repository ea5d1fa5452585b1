"""For whom pronouns and definite phrases stand, in both languages."""

import pytest
from marked import Case, answer, params


@pytest.mark.parametrize("case", params("coreference"))
def test_stands_for(case: Case) -> None:
    assert answer(case) == case.expected
