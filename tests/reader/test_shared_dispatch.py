"""A real page as a crawler left it: everything that the design asks of its reading.

The page may not be copied into the repository; without it, the tests skip.
"""

from datetime import date
from pathlib import Path

import pytest

from casus import Reader

PAGE = Path(__file__).parents[2] / "../shared/dispatches/haut-karabakh.fr.txt"

pytestmark = pytest.mark.skipif(
    not PAGE.exists(), reason="the real page lies in ../shared, which is not here"
)


@pytest.fixture(scope="module")
def reading():
    return Reader().read(PAGE.read_text(encoding="utf-8"), published=date(2020, 11, 1))


def _told(reading, event, actor):
    return [
        each
        for each in reading.events
        if each.event == event and actor in {party.country for party in each.actors}
    ]


def test_the_dispatch_is_freed_of_its_page(reading):
    dispatch = reading.dispatch
    assert dispatch.headline.startswith("Haut-Karabakh: la Russie prête")
    assert [caption.credit for caption in dispatch.captions] == ["REUTERS/Stringer"]
    assert dispatch.byline == "RFI"
    assert "Paul Gogo" in dispatch.correspondent
    assert "Moscou" in dispatch.correspondent
    assert len(dispatch.related) == 1
    reasons = {line.reason for line in dispatch.set_aside}
    assert {"skip_link", "advertisement", "newsletter", "error_page", "reading_time"} <= reasons
    for furniture in ("Publicité", "Newsletter", "Page non trouvée", "Accéder au contenu"):
        assert furniture not in dispatch.text


@pytest.mark.parametrize(
    ("event", "actor", "recipient"),
    [
        ("REQUEST", "ARM", "RUS"),
        ("REJECT", "RUS", None),
        ("ASSAULT", "AZE", None),
        ("SUPPORT", "TUR", "AZE"),
        ("CONSULT", "RUS", None),
    ],
)
def test_who_did_what_to_whom(reading, event, actor, recipient):
    found = _told(reading, event, actor)
    assert found
    if recipient:
        assert any(recipient in {p.country for p in each.recipients} for each in found)


def test_what_came_to_nothing_is_told_so(reading):
    assert any(each.event == "CONCEDE" and each.failed for each in reading.events)
    assert all(each.failed for each in _told(reading, "CONSULT", "RUS"))


def test_there_are_neither_too_few_events_nor_too_many(reading):
    assert 5 <= len(reading.events) <= 20


def test_that_saturday_is_the_day_before(reading):
    asked = [each for each in _told(reading, "REQUEST", "ARM") if each.modes == ("meet",)]
    assert [each.date for each in asked] == [date(2020, 10, 31)]


def test_the_commitment_with_its_condition_and_exclusion(reading):
    found = [c for c in reading.commitments if c.condition and c.condition.only_if]
    assert len(found) == 1
    (commitment,) = found
    assert {actor.country for actor in commitment.promisors} == {"RUS"}
    assert (commitment.undertaking, commitment.polarity) == ("military_intervention", "will")
    assert commitment.condition.kind == "threat"
    assert {actor.country for actor in commitment.condition.objects} == {"ARM"}
    assert [actor.name for actor in commitment.excluded] == ["Nagorno-Karabakh"]
    assert {actor.country for actor in commitment.reported_by} == {"RUS"}


@pytest.mark.parametrize("agreement", ["rus-arm-1997", "cst-1992"])
def test_consultation_is_invoked_and_unanswered(reading, agreement):
    (found,) = [
        a
        for a in reading.assessments
        if (a.agreement, a.obligation) == (agreement, "consultation") and "RUS" in a.obligors
    ]
    assert {actor.country for actor in found.invoked.by} == {"ARM"}
    assert found.answer == "unreported"


@pytest.mark.parametrize("agreement", ["rus-arm-1997", "cst-1992"])
def test_defence_is_not_triggered_by_the_record_not_by_one_word(reading, agreement):
    (found,) = [
        a
        for a in reading.assessments
        if (a.agreement, a.obligation) == (agreement, "defense") and "RUS" in a.obligors
    ]
    assert (found.verdict, found.answer) == ("not_triggered", "reaffirmed")
    steps = [step.step for step in found.reasons]
    proof = next(i for i, step in enumerate(steps) if step.startswith("Nagorno-Karabakh is not"))
    beside = [i for i, step in enumerate(steps) if step.startswith("Beside the proof")]
    assert beside
    assert proof < min(beside)
    assert any("unmet" in step for step in steps)
