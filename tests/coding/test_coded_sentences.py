"""The coder on hand-coded sentences, scored against floors that may not sink.

The sentences and their codes were written from PLOVER.md by someone who had not seen the rules.
"""

import pytest
from scoring import score

# What was measured when the floors were set, less about two points; lower one only with a reason
# here. Measured: fr 0.867, 0.88, 0.77, 0.98, 0.99; en 0.835, 0.89, 0.85, 0.93, 1.00. On their very
# first run, before anybody had seen an error, F1 was 0.820 in French and 0.771 in English.
FLOORS = {
    "fr": {"f1": 0.84, "actors": 0.86, "recipients": 0.75, "modes": 0.95, "how": 0.97},
    "en": {"f1": 0.81, "actors": 0.87, "recipients": 0.83, "modes": 0.90, "how": 0.97},
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
