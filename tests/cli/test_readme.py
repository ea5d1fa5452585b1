"""The README keeps its word: its command prints what it shows."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_first_command_prints_what_the_readme_shows():
    command = shlex.split(_blocks("sh")[0].split("&&")[1])
    assert command[0] == "casus"
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, check=True
    )
    printed = [line.rstrip() for line in done.stdout.decode().splitlines()]
    shown = [line for line in _blocks("text")[0].splitlines() if line and line != "[...]"]
    assert [line for line in shown if line not in printed] == []


def test_the_python_example_runs():
    done = subprocess.run(
        [sys.executable, "-c", _blocks("python")[0]], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip()


def test_the_files_that_the_readme_names_are_there():
    for path in re.findall(r"\]\(((?!http)[^)#]+)\)", README):
        assert (ROOT / path).exists(), path
