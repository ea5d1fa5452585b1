"""JSON lines in, JSON lines out: what `casus commitments`, `mentions` and `relate` share.

A line that cannot be used is told on stderr with its number; the others go on, and the exit status
says that something was left out.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import orjson
import typer

from casus.cli.errors import UserError
from casus.pages import PageError
from casus.records import Span

MAX_LINE = 20_000_000
"""Longest line read, in bytes: twice the largest dispatch, as JSON may escape its letters."""

LEFT_OUT = 1
"""Exit status when at least one line was left out."""

Source = Annotated[Path, typer.Argument(metavar="IN.jsonl", help="Lines of JSON; - for stdin.")]
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="OUT.jsonl", help="Where answers go; - for stdout.")
]


class LineError(ValueError):
    """A line that cannot be used; the message says why."""


def answer_lines(
    source: Path, out: Path, answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    """Write the answer to every line of *source* to *out*, in order.

    Exits with status 1 when a line was left out.

    Raises:
        UserError: a file cannot be opened, or both are the same.
    """
    if str(source) != "-" and source.exists() and out.exists() and source.samefile(out):
        raise UserError(f"{out} is the input itself; name another file for the answers")
    left_out = 0
    with (
        _opened(source, "rb", sys.stdin.buffer) as lines,
        _opened(out, "wb", sys.stdout.buffer) as answers,
    ):
        for number, line in _lines(lines):
            try:
                found = answer(_object(line))
            except (LineError, PageError) as error:
                left_out += 1
                print(f"casus: {source}, line {number}: {error}; left out", file=sys.stderr)
                continue
            answers.write(orjson.dumps(found, default=_plain) + b"\n")
    if left_out:
        raise typer.Exit(LEFT_OUT)


def text_of(line: Mapping[str, Any], key: str) -> str:
    """Give the text under *key*, which the line must have."""
    value = line.get(key)
    if not isinstance(value, str):
        raise LineError(f"{key!r} is missing or no text")
    return value


def optional_text_of(line: Mapping[str, Any], key: str) -> str | None:
    """Give the text under *key*, None where the line has none."""
    return None if line.get(key) is None else text_of(line, key)


@contextmanager
def _opened(path: Path, mode: str, standard: BinaryIO) -> Iterator[BinaryIO]:
    if str(path) == "-":
        yield standard
        standard.flush() if mode == "wb" else None
        return
    try:
        file = path.open(mode)
    except OSError as error:
        raise UserError(f"cannot open {path}: {error.strerror}; check the path") from error
    with file:
        yield file  # type: ignore[misc]


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers, none of them longer than the limit.

    What is beyond the limit is read away in pieces, so that no line fills the memory.
    """
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            while (rest := file.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def _object(line: bytes) -> Mapping[str, Any]:
    if len(line) > MAX_LINE:
        raise LineError(f"longer than {MAX_LINE / 1e6:.0f} MB")
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise LineError(f"not JSON ({error})") from error
    if not isinstance(found, dict):
        raise LineError("no JSON object")
    return found


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
