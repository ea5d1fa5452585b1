"""`casus agreements`: the catalogue asked from the command line."""

import pytest
from typer.testing import CliRunner

from casus.cli.agreements import agreements
from casus.cli.errors import UserError


def answer(*arguments):
    done = CliRunner().invoke(agreements, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def refusal(*arguments):
    with pytest.raises(UserError) as caught:
        CliRunner().invoke(agreements, list(arguments), catch_exceptions=False)
    return str(caught.value)


@pytest.mark.parametrize(
    ("obligor", "beneficiary", "day", "bound", "unbound"),
    [
        ("RUS", "ARM", "2020-11-01", ["rus-arm-1997", "defense, article 3"], []),
        ("FIN", "EST", "2023-04-03", [], ["nato-1949"]),
        ("FIN", "EST", "2023-04-04", ["nato-1949", "defense, article 5"], []),
        ("fra", "usa", "1960-01-01", ["nato-1949"], []),
        ("CHE", "FRA", "2024-01-01", ["No agreement"], []),
    ],
)
def test_what_bound_whom_on_a_day(obligor, beneficiary, day, bound, unbound):
    found = answer("check", obligor, beneficiary, "--on", day)
    assert all(words in found for words in bound)
    assert not any(words in found for words in unbound)


def test_the_list_names_those_in_force_on_a_day():
    assert "rus-arm-1997" in answer("list", "--party", "ARM", "--on", "2020-11-01")
    assert "rus-arm-1997" not in answer("list", "--party", "ARM", "--on", "1990-01-01")
    assert "rus-arm-1997" not in answer("list", "--party", "FRA")


def test_the_list_keeps_to_a_kind_of_obligation():
    every = answer("list").splitlines()
    pacts = answer("list", "--kind", "nonaggression").splitlines()
    assert 0 < len(pacts) < len(every)


def test_an_agreement_is_shown_with_its_parties_obligations_and_source():
    found = answer("show", "rus-arm-1997")
    for words in (
        "Traité",
        "RUS since",
        "consultation, article 2",
        "source: ",
        "upon armed attack",
    ):
        assert words in found


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "no-such"), "casus agreements list"),
        (("check", "XYZ", "FRA"), "'XYZ'"),
        (("check", "FRA", "DEU", "--on", "yesterday"), "YYYY-MM-DD"),
        (("list", "--kind", "love"), "nonaggression"),
    ],
)
def test_what_cannot_be_answered_is_told_with_the_remedy(arguments, says):
    assert says in refusal(*arguments)
