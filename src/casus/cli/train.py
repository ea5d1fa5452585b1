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
    own: Annotated[
        Path | None, typer.Option(help="One more CoNLL-U file to train on (training/treebank).")
    ] = None,
    vectors: Annotated[
        Path | None, typer.Option(help="Folder of a pipeline whose words' vectors are used.")
    ] = None,
    max_steps: Annotated[
        int | None, typer.Option(help="Stop after so many steps (if unset, the recipe's own).")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the random numbers.")] = 0,
) -> None:
    """Train a pipeline on treebanks, and print its figures on their test parts."""
    from casus.language.training import train as train_pipeline  # noqa: PLC0415

    try:
        train_pipeline(
            lang,
            treebanks,
            out,
            own=own,
            vectors=vectors,
            max_steps=max_steps,
            seed=seed,
            report=typer.echo,
        )
    except (OSError, ValueError) as error:
        raise UserError(f"training on {treebanks}: {error}") from error


@train.command()
def entities(
    pipeline: Annotated[Path, typer.Argument(help="Folder of the pipeline to put it into.")],
    out: Annotated[Path, typer.Option(help="Folder for that pipeline with it.")],
    winer: Annotated[Path | None, typer.Option(help="Folder of WiNER-fr (brat).")] = None,
    re3d: Annotated[Path | None, typer.Option(help="Folder of re3d (JSON lines).")] = None,
    marked: Annotated[
        list[Path] | None, typer.Option(help="Sentences with marked names (training/names).")
    ] = None,
    leave_out: Annotated[
        list[Path] | None,
        typer.Option(help='JSON lines with a "text" that training must not see.'),
    ] = None,
    max_steps: Annotated[
        int | None, typer.Option(help="Stop after so many steps (if unset, the recipe's own).")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the random numbers.")] = 0,
) -> None:
    """Train the recogniser of names, and print its figures on the tenth kept apart."""
    from casus.language import entity_corpora as corpora  # noqa: PLC0415
    from casus.language.entity_training import train_entities  # noqa: PLC0415

    try:
        texts = [
            *(corpora.read_winer(winer) if winer else ()),
            *(corpora.read_re3d(re3d) if re3d else ()),
        ]
        own = [name for path in marked or () for name in corpora.read_marked(path)]
        apart = [text for path in leave_out or () for text in corpora.read_texts(path)]
        train_entities(
            pipeline,
            corpora.without(texts, apart),
            out,
            own=own,
            max_steps=max_steps,
            seed=seed,
            report=typer.echo,
        )
    except (OSError, ValueError, KeyError) as error:
        raise UserError(f"training the names of {pipeline}: {error}") from error


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
