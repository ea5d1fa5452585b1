"""`casus evaluate`: how well Casus does on labelled files."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from casus.cli.choices import FiguresFormat
from casus.cli.errors import UserError

if TYPE_CHECKING:
    from casus.evaluation.figures import Figures

evaluate = typer.Typer(help="Measure Casus on labelled files.", no_args_is_help=True)
OWN = Path("training/events")
SHOWN = 12  # confusions shown as text; the JSON has all


@evaluate.callback()
def _evaluate() -> None:
    """Measure Casus on labelled files."""


@evaluate.command()
def relate(
    data: Annotated[Path, typer.Option(help='Labelled lines: those of `relate`, with "event".')],
    folds: Annotated[
        int | None,
        typer.Option(min=2, max=50, help="Train anew without each fold; else the shipped model."),
    ] = None,
    sentences: Annotated[
        Path, typer.Option(help="Our labelled sentences, which join every training if there.")
    ] = OWN,
    set_apart: Annotated[
        bool,
        typer.Option(
            "--set-apart",
            help="Keep ids divisible by 5 out of the folds, and score them by a model trained on "
            "all others.",
        ),
    ] = False,
    format: Annotated[FiguresFormat, typer.Option(help="How the figures are written.")] = (
        FiguresFormat.text
    ),
) -> None:
    """Measure the decision what the source did to the target; CONCEDE and RETREAT are one.

    With --folds, lines of one text or one id fall together, and `x.fr.jsonl` beside `x.en.jsonl`
    joins the training in the same folds.
    """
    from casus.coding.asked import AskedError  # noqa: PLC0415  libraries load only when needed
    from casus.coding.training import TrainingError  # noqa: PLC0415

    try:
        found = _measure(data, folds, sentences if sentences.is_dir() else None, set_apart)
    except (AskedError, TrainingError, ValueError) as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(f"cannot read {data}: {error.strerror}; check the path") from error
    if format is FiguresFormat.json:
        records = {name: asdict(figures) for name, figures in found.items()}
        typer.echo(orjson.dumps(records, option=orjson.OPT_INDENT_2).decode())
    else:
        typer.echo("\n\n".join(_as_text(name, figures) for name, figures in found.items()))


def _measure(
    data: Path, folds: int | None, own: Path | None, set_apart: bool
) -> dict[str, "Figures"]:
    from casus.coding.asked import labelled  # noqa: PLC0415
    from casus.evaluation import relate  # noqa: PLC0415

    if folds is None:
        return {"shipped model": relate.by_shipped_model(labelled(data))}
    tried = relate.trial(data, own)
    name = f"{folds} folds"
    if not set_apart:
        return {name: relate.cross_validated(tried, folds)}
    return {
        f"{name} without the pairs set apart": relate.cross_validated(
            tried.without_set_apart(), folds
        ),
        "pairs set apart": relate.on_set_apart(tried),
    }


def _as_text(name: str, figures: "Figures") -> str:
    low, high = figures.interval
    lines = [
        f"{name}: {figures.pairs} pairs",
        f"macro-F1 {figures.macro_f1:.3f} (95 % interval {low:.3f} to {high:.3f}), "
        f"accuracy {figures.accuracy:.3f}, calibration error {figures.calibration_error:.3f}",
        "",
        f"{'event':<10} {'precision':>9} {'recall':>9} {'F1':>9} {'pairs':>6}",
        *(_row(asdict(one)) for one in figures.classes),
        "",
        "most frequent confusions (label, answer):",
        *(f"{count:>4}  {gold} {given}" for gold, given, count in figures.confusion[:SHOWN]),
    ]
    return "\n".join(lines)


def _row(one: dict[str, Any]) -> str:
    shares = " ".join(f"{one[name]:>9.3f}" for name in ("precision", "recall", "f1"))
    return f"{one['label']:<10} {shares} {one['support']:>6}"
