"""The shipped samples: read whole, without furniture, by the schema, and quickly."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from casus import Reader
from casus.export import reading_schema, to_html, to_json

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".html"})
FURNITURE = [
    "Publicité", "Advertisement", "cookie", "Newsletter", "Aller au contenu", "Skip to",
    "Lire aussi", "Read more", "Page non trouvée", "Page not found", "Facebook", "3 min",
]  # fmt: skip


@pytest.fixture(scope="module")
def readings():
    reader = Reader()
    return {
        path.name: reader.read(path.read_bytes(), published=date(2025, 12, 1)) for path in SAMPLES
    }


def test_there_are_three_samples_a_language():
    languages = [path.suffixes[-2] for path in SAMPLES]
    assert languages.count(".fr") == 3
    assert languages.count(".en") == 3


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_no_furniture_in_the_body(readings, name):
    text = readings[name].dispatch.text
    assert [word for word in FURNITURE if word in text] == []


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_there_is_something_to_tell(readings, name):
    reading = readings[name]
    assert reading.dispatch.headline or name.startswith(("kivu", "sudan"))
    assert 5 <= len(reading.events) <= 30
    assert reading.commitments


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_the_reading_follows_the_schema(readings, name):
    written = json.loads(to_json(readings[name]))
    Draft202012Validator(reading_schema()).validate(written)


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_every_offset_lies_in_the_text(readings, name):
    reading = readings[name]
    length = len(reading.dispatch.text)
    for event in reading.events:
        for span in (event.trigger, event.sentence, *(a.span for a in event.actors)):
            assert 0 <= span.start < span.end <= length
        assert event.sentence.contains(event.trigger)
        assert event.because


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_the_report_is_a_page(readings, name):
    assert "</html>" in to_html(readings[name])


def test_a_loaded_reader_is_quick():
    """A dispatch of 400 words within a quarter of a second of a core; the best of five counts."""
    page = (EXAMPLES / "sahel-attaque.fr.txt").read_bytes()
    reader = Reader()
    reading = reader.read(page)  # loads the models and the knowledge
    words = len(reading.dispatch.text.split())
    assert min(_seconds(reader, page) for _ in range(5)) / words * 400 < 0.25


def _seconds(reader, page):
    begun = time.thread_time()
    reader.read(page)
    return time.thread_time() - begun
