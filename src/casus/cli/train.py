"""`casus train`: rebuild the learned parts that the package ships."""

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.choices import Lang
from casus.cli.errors import UserError

train = typer.Typer(help="Rebuild the learned parts that the package ships.", no_args_is_help=True)


@train.callback()
def _train() -> None:
    """Rebuild the learned parts that the package ships."""


@train.command()
def language(
    lang: Annotated[Lang, typer.Argument(help="Which pipeline to train.")],
    treebanks: Annotated[
        Path,
        typer.Option(help="Folder with LANG_train.conllu, LANG_dev.conllu and the test parts."),
    ],
    out: Annotated[Path, typer.Option(help="Folder for the trained pipeline.")],
    max_steps: Annotated[
        int | None, typer.Option(help="Stop after so many steps (if unset, the recipe's own).")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the random numbers.")] = 0,
) -> None:
    """Train a pipeline on treebanks, and print its figures on their test parts."""
    from casus.language.training import train as train_pipeline  # noqa: PLC0415

    try:
        train_pipeline(lang, treebanks, out, max_steps=max_steps, seed=seed, report=typer.echo)
    except (OSError, ValueError) as error:
        raise UserError(f"training on {treebanks}: {error}") from error
