"""Days on the command line."""

from datetime import date
from typing import Annotated

import typer

from casus.cli.errors import UserError

Day = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="As of this day.")]


def day_of(text: str | None, option: str) -> date | None:
    """Give the day that an option names, None where it is not given.

    Raises:
        UserError: it is no day.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(f"{option} {text!r} is no date; write it as YYYY-MM-DD") from None
