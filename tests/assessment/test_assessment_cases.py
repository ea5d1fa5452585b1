"""Verdicts over hand-made events and commitments: `cases.toml` says what each case covers."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from casebook import territories, told

from casus.assessment import assess
from casus.knowledge.agreements import agreements
from casus.records import Assessment

FILE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = FILE["case"]
TERRITORIES = territories(FILE["territories"])


def assessed(case: dict[str, Any]) -> tuple[Assessment, ...]:
    made = told(case, FILE["places"])
    return assess(
        made.dispatch, made.events, made.commitments, agreements(), territories=TERRITORIES
    )


def line(found: Assessment) -> str:
    """Write an assessment as `cases.toml` does: agreement, obligation, dyad, verdict, the rest."""
    parties = f"{'+'.join(found.obligors)}>{'+'.join(found.beneficiaries)}"
    words = [found.agreement, found.obligation, parties, found.verdict]
    words += [found.answer] * (found.answer != "unreported") + ["invoked"] * bool(found.invoked)
    return " ".join(words)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_expected_assessment_is_made(case: dict[str, Any]) -> None:
    lines = [line(found) for found in assessed(case)]
    assert [expected for expected in case.get("expect", []) if expected not in lines] == [], lines


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_nothing_else_is_said_of_the_agreements_that_the_case_names(case: dict[str, Any]) -> None:
    expected = case.get("expect", [])
    named = {one.split()[0] for one in expected} | set(case.get("silent", []))
    found = [line(one) for one in assessed(case)]
    if case.get("alone"):
        assert sorted(found) == sorted(expected)
    assert sorted(one for one in found if one.split()[0] in named) == sorted(expected)


@pytest.mark.parametrize(
    "case", [c for c in CASES if "steps" in c], ids=[c["id"] for c in CASES if "steps" in c]
)
def test_the_steps_say_why(case: dict[str, Any]) -> None:
    for expected, wanted in case["steps"].items():
        found = next(one for one in assessed(case) if line(one).startswith(expected))
        steps = [step.step for step in found.reasons]
        missing = [words for words in wanted if not any(words in step for step in steps)]
        assert missing == [], steps


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_step_cites_a_span_or_a_source_and_ends_as_a_sentence(case: dict[str, Any]) -> None:
    for found in assessed(case):
        assert found.reasons
        for step in found.reasons:
            assert step.span is not None or step.source, step
            assert step.step[0].isupper() and step.step.endswith("."), step


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_ids_are_of_the_reading_and_obligors_never_owe_themselves(case: dict[str, Any]) -> None:
    made = told(case, FILE["places"])
    for found in assessed(case):
        assert set(found.events) <= {event.id for event in made.events}
        assert set(found.commitments) <= {promise.id for promise in made.commitments}
        assert found.obligors and not set(found.obligors) & set(found.beneficiaries)
