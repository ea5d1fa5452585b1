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


@train.command()
def events(
    news: Annotated[
        Path, typer.Option(help="Folder with labelled pairs of the news, train.{en,fr}.jsonl.")
    ],
    sentences: Annotated[
        Path, typer.Option(help="Folder with our labelled sentences, LANG/*.tsv.")
    ] = Path("training/events"),
    out: Annotated[Path, typer.Option(help="Where the model goes.")] = Path(
        "src/casus/coding/models/events.npz"
    ),
) -> None:
    """Train what decides which event stands between two parties; same data, same bytes."""
    from casus.coding.asked import AskedError  # noqa: PLC0415
    from casus.coding.training import TrainingError  # noqa: PLC0415
    from casus.coding.training import train as train_events  # noqa: PLC0415

    files = [news / f"train.{lang}.jsonl" for lang in Lang]
    if not sentences.is_dir():
        raise UserError(f"{sentences} is no folder; name that of the labelled sentences")
    try:
        train_events(files, sentences, out, report=typer.echo)
    except (AskedError, TrainingError) as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(f"training on {news}: {error}") from error
