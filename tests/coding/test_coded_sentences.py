"""The coder on hand-coded sentences, scored against floors that may not sink.

The sentences and their codes were written from PLOVER.md by someone who had not seen the rules.
"""

import pytest
from scoring import score

# Shares measured when the floors were set, less two points: lower one only with a reason here.
FLOORS = {
    "fr": {"f1": 0.5, "actors": 0.5, "recipients": 0.4, "modes": 0.5, "how": 0.8},
    "en": {"f1": 0.5, "actors": 0.5, "recipients": 0.4, "modes": 0.5, "how": 0.8},
}
FALSE_ALARMS = 4  # events in the fifteen sentences of a language that tell none


@pytest.fixture(scope="module", params=["fr", "en"])
def scored(request):
    return request.param, score(request.param)


def test_events_are_found(scored):
    lang, result = scored
    assert result.f1 >= FLOORS[lang]["f1"], result.misses


@pytest.mark.parametrize("part", ["actors", "recipients", "modes", "how"])
def test_what_is_found_is_told_rightly(scored, part):
    lang, result = scored
    assert result.share(part, f"{part} judged") >= FLOORS[lang][part]


def test_sport_weather_and_metaphor_raise_few_alarms(scored):
    _, result = scored
    assert result.counts["false alarm"] <= FALSE_ALARMS
