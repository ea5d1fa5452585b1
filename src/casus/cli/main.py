"""The command `casus`: its subcommands, and how errors reach the user."""

import sys

import typer

from casus.cli.errors import UserError
from casus.cli.read import read
from casus.cli.train import train

app = typer.Typer(
    name="casus",
    help="Who did what to whom, who is bound to what, and whether the case has arisen.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(read)
app.add_typer(train, name="train")


@app.callback()
def _casus() -> None:
    """Read news dispatches of a conflict, in French and English."""


def run() -> None:
    """Run the command line; a fault of the input is one line on stderr and exit status 2."""
    try:
        app()
    except UserError as error:
        print(f"casus: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone, as with `| head`
        sys.exit(0)
