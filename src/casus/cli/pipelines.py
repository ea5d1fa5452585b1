"""`--pipeline LANG=NAME`: another spaCy pipeline in the place of a shipped one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.choices import Lang
from casus.cli.errors import UserError

if TYPE_CHECKING:
    from spacy.language import Language

    from casus.reader import Reader

Pipelines = Annotated[
    list[str] | None,
    typer.Option(
        "--pipeline",
        metavar="LANG=NAME",
        help="A spaCy pipeline with UD labels (package or folder) in place of the shipped one.",
    ),
]


def reader_with(pipelines: list[str] | None) -> "Reader":
    """Make a reader with the pipelines of the command line, "fr=NAME" each.

    Raises:
        UserError: a pipeline is not installed, or of a kind that cannot be used.
    """
    from casus.language import UnsupportedPipeline  # noqa: PLC0415  only when a text is read
    from casus.reader import Reader  # noqa: PLC0415

    chosen = {}
    for setting in pipelines or []:
        lang, _, name = setting.partition("=")
        if lang not in set(Lang) or not name:
            raise UserError(f"--pipeline {setting!r}: write it as fr=NAME or en=NAME")
        chosen[lang] = _loaded(name, setting)
    try:
        return Reader(pipelines=chosen)
    except UnsupportedPipeline as error:
        raise UserError(f"--pipeline: {error}") from error


def _loaded(name: str, setting: str) -> "Language":
    import spacy  # noqa: PLC0415

    try:
        return spacy.load(Path(name) if Path(name).is_dir() else name)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).splitlines()[0]
        raise UserError(
            f"--pipeline {setting}: not a spaCy pipeline that is installed or a folder ({reason})"
        ) from error
