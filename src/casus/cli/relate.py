"""`casus relate`: what did the source do to the target, in each line of a file?"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import orjson
import typer

from casus.cli.errors import UserError

if TYPE_CHECKING:
    from casus.coding.asked import Asked

FAULTY_LINES = 1  # exit status where some lines asked nothing and the others were answered


def relate(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="The questions, one a line.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Where the answers go.")],
    threshold: Annotated[
        float,
        typer.Option(
            min=0.0,
            max=1.0,
            help="Give no event where it is less probable than this, or less than none. At 0, "
            "every question is answered.",
        ),
    ] = 0.0,
) -> None:
    """Say what the source did to the target: an event, its modes, and how sure that is.

    Lines are {"id", "lang", "text", "source": [[a, b], ...], "target": [[a, b], ...]}, the spans
    in characters, half-open. A faulty line is named on standard error, the others are answered,
    and the exit status is then 1.
    """
    try:
        stream = source.open("rb")
    except OSError as error:
        raise UserError(f"cannot read {source}: {error.strerror}; check the path") from error
    faults: list[str] = []
    with stream:
        _write(out, _answers(stream, faults, threshold))
    for fault in faults:
        print(f"casus: {source}, {fault}", file=sys.stderr)
    if faults:
        raise typer.Exit(FAULTY_LINES)


def _answers(stream: BinaryIO, faults: list[str], threshold: float) -> Iterator[bytes]:
    """Yield the answer to each question as a JSON line; faulty lines go to *faults*."""
    from casus.coding.asked import AskedError, read_lines  # noqa: PLC0415
    from casus.coding.decision import model  # noqa: PLC0415  libraries load only when needed
    from casus.coding.relating import questions  # noqa: PLC0415

    ids: list[str] = []

    def sound() -> "Iterator[Asked]":
        for found in read_lines(stream):
            if isinstance(found, AskedError):
                faults.append(" ".join(str(found).split()))
            else:
                ids.append(found.id)
                yield found

    for number, question in enumerate(questions(sound())):
        decision = model().decide(question, threshold)
        answer = {
            "id": ids[number],
            "event": decision.event,
            "modes": decision.modes,
            "confidence": decision.confidence,
            "because": decision.because,
        }
        yield orjson.dumps(answer, option=orjson.OPT_APPEND_NEWLINE)


def _write(out: Path, lines: Iterator[bytes]) -> None:
    """Write the answers whole or not at all."""
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    except OSError as error:
        raise UserError(f"cannot write {out}: {error.strerror}; check the folder") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(lines)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError as error:
        raise UserError(f"cannot write {out}: {error.strerror}; check the path") from error
    finally:
        Path(name).unlink(missing_ok=True)
