"""Whole dispatches to verdicts: what each must come to was written before any was read.

`dispatches/expected.toml` holds the reasoning, from the agreements' texts and the territories'
records.
"""

import tomllib
from pathlib import Path

import pytest

from casus import Reader

FOLDER = Path(__file__).with_name("dispatches")
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["dispatch"]


@pytest.fixture(scope="module")
def reader():
    return Reader()


def _assessment(reader, case):
    page = (FOLDER / case["file"]).read_text(encoding="utf-8")
    reading = reader.read(page, lang=case["lang"], published=case["published"])
    found = [
        each
        for each in reading.assessments
        if each.agreement == case["agreement"]
        and each.obligation == case["obligation"]
        and case["beneficiary"] in each.beneficiaries
        and set(case["obligors"]) & set(each.obligors)
    ]
    assert len(found) == 1, [(a.agreement, a.obligation, a.verdict) for a in reading.assessments]
    return reading, found[0]


@pytest.mark.parametrize("case", EXPECTED, ids=lambda case: case["file"])
def test_the_case_comes_to_its_verdict(reader, case):
    _, assessment = _assessment(reader, case)
    steps = [step.step for step in assessment.reasons]
    assert assessment.verdict == case["verdict"], steps
    assert (assessment.invoked is not None) == case["invoked"], steps
    assert assessment.answer == case["answer"], steps


@pytest.mark.parametrize("case", EXPECTED, ids=lambda case: case["file"])
def test_every_step_shows_what_it_rests_on(reader, case):
    reading, assessment = _assessment(reader, case)
    for step in assessment.reasons:
        assert step.span is not None or step.source, step.step
        if step.span is not None:
            assert step.span.of(reading.dispatch.text).strip()


def test_all_four_verdicts_are_among_the_cases():
    verdicts = {case["verdict"] for case in EXPECTED}
    assert verdicts == {"triggered", "not_triggered", "contested", "undetermined"}
