"""Figures counted by hand."""

import pytest

from casus.evaluation.figures import figures


def test_figures_of_a_small_table():
    found = figures(["A", "A", "B", "B"], ["A", "B", "B", "B"], [0.9, 0.6, 0.7, 0.8])
    by_label = {one.label: one for one in found.classes}
    assert (by_label["A"].precision, by_label["A"].recall, by_label["A"].support) == (1, 0.5, 2)
    assert by_label["B"].f1 == pytest.approx(0.8)
    assert found.macro_f1 == pytest.approx((2 / 3 + 0.8) / 2, abs=1e-4)
    assert found.accuracy == 0.75
    assert found.confusion == (("A", "B", 1),)
    low, high = found.interval
    assert 0 <= low <= found.macro_f1 <= high <= 1


def test_an_answer_that_is_no_label_counts_against_its_pair_only():
    found = figures(["A", "A"], ["A", "C"], [0.5, 0.5])
    assert [one.label for one in found.classes] == ["A"]
    assert found.macro_f1 == pytest.approx(2 / 3, abs=1e-4)


def test_calibration_is_the_gap_of_confidence_and_accuracy():
    assert figures(["A", "A"], ["A", "A"], [0.75, 0.75]).calibration_error == pytest.approx(0.25)


def test_nothing_to_compare():
    with pytest.raises(ValueError, match="no labelled pairs"):
        figures([], [], [])
