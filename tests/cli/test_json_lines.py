"""`casus commitments` and `casus mentions`: an answer a line, and what is wrong told by line."""

import json

import pytest
from test_bad_input import casus

TEXTS = [
    {"id": "fr-1", "lang": "fr", "text": "Paris n'enverra des troupes que si Kiev le demande."},
    {"id": "en-1", "text": "Moscow will withdraw its forces if the ceasefire in Syria holds."},
]


def run(tmp_path, command, lines):
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b"\n".join(lines))
    done, _, _ = casus(command, source, "-o", out)
    answers = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return done, answers


def test_commitments_answer_every_text(tmp_path):
    done, answers = run(tmp_path, "commitments", [json.dumps(text).encode() for text in TEXTS])
    assert done.returncode == 0, done.stderr
    assert [answer["id"] for answer in answers] == ["fr-1", "en-1"]
    (french,), (english,) = (answer["commitments"] for answer in answers)
    assert (french["undertaking"], french["condition"]["only_if"]) == (
        "military_intervention",
        True,
    )
    assert (english["undertaking"], english["condition"]["kind"]) == ("withdrawal", "ceasefire")
    for text, commitment in zip(TEXTS, (french, english), strict=True):
        start, end = commitment["promisors"][0]["span"]
        assert text["text"][start:end] == commitment["promisors"][0]["text"]


def test_mentions_answer_with_offsets_of_the_text_as_it_was_given(tmp_path):
    text = "  Samedi,\nl’armée turque a bombardé   Afrin. "
    line = {"id": "1", "lang": "fr", "text": text, "published": "2018-01-22"}
    done, answers = run(tmp_path, "mentions", [json.dumps(line).encode()])
    assert done.returncode == 0, done.stderr
    (found,) = answers
    for mention in (*found["actors"], *found["places"], *found["times"]):
        start, end = mention["span"]
        assert text[start:end] == mention["text"]
    assert [(actor["country"], actor["sector"]) for actor in found["actors"]] == [("TUR", "MIL")]
    assert [time["start"] for time in found["times"]] == ["2018-01-20"]
    (place,) = found["places"]
    assert (place["text"], place["country"]) == ("Afrin", "SYR")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[1, 2]", "no JSON object"),
        (b'{"id": "1"}', "'text' is missing"),
        (b'{"text": "Paris"}', "'id' is missing"),
        (b'{"id": "1", "text": 7}', "'text' is missing or no text"),
        (b'{"id": "1", "text": "  "}', "empty"),
        (b'{"id": "1", "text": "Paris", "lang": "de"}', "'de'"),
        (b'{"id": "1", "text": "Paris", "lang": "fr", "published": "soon"}', "soon"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_and_the_others_go_on(tmp_path, line, reason):
    good = json.dumps(TEXTS[0]).encode()
    done, answers = run(tmp_path, "mentions", [good, b"", line, good])
    message = done.stderr.decode()
    assert done.returncode == 1
    assert [answer["id"] for answer in answers] == ["fr-1", "fr-1"]
    assert "in.jsonl, line 3: " in message
    assert reason in message
    assert len(message.splitlines()) == 1


def test_a_line_of_endless_length_is_told_without_filling_the_memory(tmp_path):
    endless = b'{"id": "1", "text": "' + b"a" * 60_000_000 + b'"}'
    done, answers = run(tmp_path, "mentions", [endless, json.dumps(TEXTS[0]).encode()])
    assert done.returncode == 1
    assert "line 1: longer than" in done.stderr.decode()
    assert len(answers) == 1


def test_standard_streams_stand_in_for_files():
    done, _, _ = casus("mentions", "-", "-o", "-", stdin=json.dumps(TEXTS[0]).encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == "fr-1"


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("missing.jsonl", "out.jsonl"), "missing.jsonl"),
        (("in.jsonl", "in.jsonl"), "the input itself"),
        (("in.jsonl", "no/such/folder.jsonl"), "folder.jsonl"),
    ],
)
def test_files_that_cannot_be_used_are_told_in_one_line(tmp_path, names, reason):
    (tmp_path / "in.jsonl").write_text(json.dumps(TEXTS[0]), encoding="utf-8")
    done, _, _ = casus("mentions", tmp_path / names[0], "-o", tmp_path / names[1])
    message = done.stderr.decode()
    assert done.returncode == 2
    assert reason in message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ("fr=no_such_pipeline", "no_such_pipeline"),
        ("de=de_core_news_sm", "fr=NAME"),
        ("fr", "fr=NAME"),
    ],
)
def test_a_pipeline_that_cannot_be_used_is_told_in_one_line(setting, reason):
    done, _, _ = casus("mentions", "-", "-o", "-", "--pipeline", setting, stdin=b"")
    message = done.stderr.decode()
    assert done.returncode == 2
    assert reason in message
    assert len(message.splitlines()) == 1
