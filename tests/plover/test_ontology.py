"""The event standard as data: whole, and within its own bounds."""

import pytest

from casus.plover import ontology, score


def test_the_standard_is_whole():
    assert len(ontology().events) == 16
    assert len(ontology().contexts) == 37
    assert set(ontology().auxiliary) == {"historical", "future", "hypothetical", "negation"}


@pytest.mark.parametrize("event", ["COOPERATE", "AID", "SANCTION"])
def test_events_between_two_sides_need_a_recipient(event):
    assert ontology().events[event].recipient_required


@pytest.mark.parametrize(
    ("event", "modes", "expected"),
    [
        ("AGREE", (), 2.5),
        ("CONSULT", ("visit",), 4),
        ("ACCUSE", (), -3),  # printed without its sign in the manual
        ("ASSAULT", ("aerial",), -9.5),
        ("ASSAULT", ("aerial", "beat"), -9.5),  # of several modes, the one furthest from zero
        ("PROTEST", ("vandalize",), -5),  # the manual gives no score: the event's own
        ("RETREAT", ("disarm",), 10),
    ],
)
def test_scores(event, modes, expected):
    assert score(event, modes) == expected


def test_conflict_scores_are_not_positive_and_cooperation_scores_are_not_negative():
    for event in ontology().events.values():
        sign = 1 if event.quad.endswith("cooperation") else -1
        scores = [event.score, *event.modes.values()]
        allowed = {"REQUEST": {0.5}}  # asking for help is the one mild exception of the standard
        assert all(sign * s >= 0 or s in allowed.get(event.name, set()) for s in scores), event.name


@pytest.mark.parametrize(("event", "modes"), [("GREET", ()), ("AID", ("aerial",))])
def test_unknown_events_and_modes_are_refused(event, modes):
    with pytest.raises(KeyError):
        score(event, modes)
