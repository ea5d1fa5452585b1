"""The command `casus`: its subcommands, and how errors reach the user."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import TyperException

from casus.cli.agreements import agreements
from casus.cli.errors import UserError
from casus.cli.evaluate import evaluate
from casus.cli.read import read
from casus.cli.relate import relate
from casus.cli.texts import commitments, mentions
from casus.cli.train import train

app = typer.Typer(
    name="casus",
    help="Who did what to whom, who is bound to what, and whether the case has arisen.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(read)
app.command()(relate)
app.command()(commitments)
app.command()(mentions)
app.add_typer(agreements, name="agreements")
app.add_typer(evaluate, name="evaluate")
app.add_typer(train, name="train")


@app.callback(invoke_without_command=True)
def _casus(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Tell the version.")] = False,
) -> None:
    """Read news dispatches of a conflict, in French and English."""
    if show_version:
        typer.echo(f"casus {version('casus')}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run() -> None:
    """Run the command line; a fault of the input is one line on stderr and exit status 2."""
    try:
        sys.exit(app(standalone_mode=False))
    except UserError as error:
        _refuse(str(error))
    except TyperException as error:
        message = error.format_message().replace("Value error, ", "").rstrip(".")
        _refuse(f"{message}; see casus --help")
    except (typer.Abort, KeyboardInterrupt):
        _refuse("interrupted")


def _refuse(message: str) -> None:
    print(f"casus: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(2)
