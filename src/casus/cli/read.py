"""`casus read`: one dispatch, from a file, a URL or standard input."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.choices import Format, Lang
from casus.cli.days import day_of
from casus.cli.errors import UserError
from casus.cli.pipelines import Pipelines, reader_with
from casus.fetch import FetchError, fetch
from casus.knowledge.tables import KnowledgeError
from casus.pages import MAX_BYTES, PageError

if TYPE_CHECKING:
    from casus.records import Reading


def _is_url(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _from_file(path: Path) -> bytes:
    """Read a file, refusing early what is too large to be a dispatch."""
    try:
        if path.is_dir():
            raise UserError(f"{path} is a folder; name one file")
        if path.stat().st_size > MAX_BYTES:
            raise UserError(
                f"{path} has {path.stat().st_size / 1e6:.0f} MB; one dispatch may have up to "
                f"{MAX_BYTES / 1e6:.0f} MB"
            )
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}; check the path") from error


def load_page(source: str, allow_local: bool) -> tuple[bytes, str | None]:
    """Give the bytes of a page and its URL where it came from one.

    Raises:
        UserError: the file, the URL or standard input gives no page.
    """
    if source == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1), None
    if not source.strip():
        raise UserError("no page is named; give a path, a URL, or - for standard input")
    if "://" in source and not _is_url(source):
        raise UserError(f"{source}: only http and https URLs are fetched")
    if not _is_url(source):
        return _from_file(Path(source)), None
    try:
        fetched = fetch(source, allow_local=allow_local, max_bytes=MAX_BYTES)
    except FetchError as error:
        raise UserError(str(error)) from error
    return fetched.content, fetched.url


def read(
    source: Annotated[str, typer.Argument(metavar="PATH|URL|-", help="The page to read.")],
    lang: Annotated[Lang | None, typer.Option(help="Its language, if not found out.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Its day of publication.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How the reading is written.")] = Format.text,
    allow_local: Annotated[
        bool, typer.Option("--allow-local", help="Let a URL name this machine or network.")
    ] = False,
    pipeline: Pipelines = None,
) -> None:
    """Read one dispatch: its events, commitments, and what they mean for agreements."""
    day = day_of(published, "--published")
    page, url = load_page(source, allow_local)
    reader = reader_with(pipeline)
    try:
        reading = reader.read(page, url=url, lang=lang, published=day)
    except (PageError, KnowledgeError) as error:
        raise UserError(f"{source}: {error}") from error
    _write(reading, format)


def _write(reading: "Reading", format: Format) -> None:
    from casus import export  # noqa: PLC0415

    if format is Format.json:
        typer.echo(export.to_json(reading, indent=True))
    elif format is Format.html:
        typer.echo(export.to_html(reading))
    else:
        from rich.console import Console  # noqa: PLC0415

        console = Console(highlight=False, soft_wrap=False)
        export.print_reading(reading, console)
