"""`casus relate` and `casus evaluate relate`: answers, and one clear line for what is faulty."""

import json
import subprocess
import sys

import pytest

GOOD = [
    {"id": "a", "lang": "en", "text": "Oslo condemned Minsk.", "source": [[0, 4]],
     "target": [[15, 20]]},
    {"id": "b", "lang": "fr", "text": "Des rebelles ont attaqué la garnison.", "source": [[0, 12]],
     "target": [[25, 36]]},
]  # fmt: skip


def casus(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "casus", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def lines(*records):
    texts = [one if isinstance(one, str) else json.dumps(one) for one in records]
    return "".join(f"{text}\n" for text in texts)


def test_each_question_is_answered_in_order(tmp_path):
    (tmp_path / "in.jsonl").write_text(lines(*GOOD))
    done = casus("relate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [one["id"] for one in answers] == ["a", "b"]
    assert [one["event"] for one in answers] == ["ACCUSE", "ASSAULT"]
    assert all(0 < one["confidence"] <= 1 and isinstance(one["modes"], list) for one in answers)


def test_faulty_lines_are_named_and_the_rest_goes_on(tmp_path):
    faulty = [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ({**GOOD[0], "lang": "de"}, '"lang"'),
        ({**GOOD[0], "source": [[0, 400]]}, '"source"'),
        ({**GOOD[0], "target": [[3, 3]]}, '"target"'),
        ({**GOOD[0], "target": [[0, True]]}, '"target"'),
        ({**GOOD[0], "target": 7}, '"target"'),
        ({**GOOD[0], "text": " "}, '"text"'),
        ({**GOOD[0], "text": "\ud800 Oslo"}, '"text"'),
        ({**GOOD[0], "text": "a" * 30_000}, '"text"'),
        ({"lang": "en", "text": "x"}, '"id"'),
        ("[" * 100_000, "not JSON"),
    ]
    (tmp_path / "in.jsonl").write_text(lines(GOOD[0], *(one for one, _ in faulty), "", GOOD[1]))
    done = casus("relate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert len(said) == len(faulty)
    for number, (line, (_, says)) in enumerate(zip(said, faulty, strict=True), start=2):
        assert f"line {number}:" in line
        assert says in line
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "in.jsonl").write_bytes(b"\xff\xfe\n" + lines(GOOD[0]).encode())
    done = casus("relate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1
    assert "line 1: not UTF-8" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("relate", "missing.jsonl", "-o", "out.jsonl"), "missing.jsonl"),
        (("relate", ".", "-o", "out.jsonl"), "cannot read"),
        (("relate", "in.jsonl"), "--out"),
        (("relate", "in.jsonl", "-o", "no/such/folder/out.jsonl"), "cannot write"),
        (("relate", "in.jsonl", "-o", "out.jsonl", "--threshold", "2"), "threshold"),
        (("evaluate", "relate", "--data", "missing.jsonl"), "missing.jsonl"),
        (("evaluate", "relate", "--data", "in.jsonl"), '"event" is missing'),
        (("evaluate", "relate", "--data", "in.jsonl", "--folds", "1"), "folds"),
        (("train", "events", "--news", "nowhere", "--sentences", "nowhere"), "no folder"),
    ],
)
def test_a_command_that_cannot_be_run(tmp_path, monkeypatch, arguments, says):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.jsonl").write_text(lines(*GOOD))
    done = casus(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_figures_of_the_shipped_model(tmp_path):
    labelled = [{**GOOD[0], "event": "ACCUSE"}, {**GOOD[1], "event": "ASSAULT"}]
    (tmp_path / "in.jsonl").write_text(lines(*labelled))
    done = casus("evaluate", "relate", "--data", tmp_path / "in.jsonl", "--format", "json")
    assert done.returncode == 0
    found = json.loads(done.stdout)["shipped model"]
    assert (found["pairs"], found["macro_f1"]) == (2, 1.0)
    done = casus("evaluate", "relate", "--data", tmp_path / "in.jsonl")
    assert "macro-F1 1.000" in done.stdout
