"""`casus agreements`: who is bound to do what for whom, on which day, by which article."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import typer

from casus.cli.days import Day, day_of
from casus.cli.errors import UserError
from casus.knowledge import agreements as catalogue
from casus.knowledge.agreements import KINDS
from casus.knowledge.states import states
from casus.knowledge.tables import KnowledgeError
from casus.records import Agreement, Obligation

agreements = typer.Typer(help="The catalogue of agreements: who is bound to what.")


@agreements.callback(invoke_without_command=True)
def _list_by_default(context: typer.Context) -> None:
    """List the catalogue where no subcommand is given."""
    if context.invoked_subcommand is None:
        list_agreements()


@agreements.command("list")
def list_agreements(
    party: Annotated[
        str | None, typer.Option(help="Only those of this party (ISO alpha-3 code).")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help=f"Only those with one of these: {', '.join(KINDS)}.")
    ] = None,
    on: Day = None,
) -> None:
    """List the agreements: id, signature, name; those in force on a day, where one is given."""
    day = day_of(on, "--on")
    code = party and _party(party)
    if kind is not None and kind not in KINDS:
        raise UserError(f"--kind {kind!r}: choose one of {', '.join(KINDS)}")
    for agreement in _catalogue():
        parties = catalogue.bound(agreement, day) if day else _ever(agreement)
        kinds = {one.kind for one in agreement.obligations}
        if (not code or code in parties) and (not day or parties) and kind in (None, *kinds):
            typer.echo(f"{agreement.id:<24} {agreement.signed}  {agreement.name_en}")


@agreements.command()
def show(identifier: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Show one agreement whole: parties with their dates, obligations, source."""
    found = next((one for one in _catalogue() if one.id == identifier), None)
    if found is None:
        raise UserError(f"no agreement {identifier!r}; casus agreements list names them")
    for line in (*_head(found), *_members(found), *_obligations(found.obligations)):
        typer.echo(line)


@agreements.command()
def check(
    obligor: Annotated[str, typer.Argument(metavar="A", help="Who would owe (ISO alpha-3).")],
    beneficiary: Annotated[str, typer.Argument(metavar="B", help="To whom.")],
    on: Day = None,
) -> None:
    """Say what bound A towards B on a day (today, if none is given)."""
    day = day_of(on, "--on") or date.today()
    a, b = _party(obligor), _party(beneficiary)
    try:
        found = catalogue.binding(a, b, day)
    except KnowledgeError as error:
        raise UserError(str(error)) from error
    if not found:
        typer.echo(f"No agreement of the catalogue bound {a} towards {b} on {day}.")
    for agreement, obligation in found:
        typer.echo(f"{agreement.id}  {agreement.name_en} ({agreement.signed.year})")
        for line in _obligations([obligation]):
            typer.echo(line)
        typer.echo(f"    source: {agreement.source}")


def _catalogue() -> Iterable[Agreement]:
    try:
        return catalogue.agreements().values()
    except KnowledgeError as error:
        raise UserError(str(error)) from error


def _ever(agreement: Agreement) -> set[str]:
    return {member.party for member in agreement.members}


def _party(code: str) -> str:
    """Check a code: a state's, or that of a territory that signed for itself."""
    known = {party for agreement in _catalogue() for party in _ever(agreement)}
    for found in (code.upper(), code.lower()):
        if found in states() or found in known:
            return found
    raise UserError(f"{code!r} is no party that is known; give an ISO alpha-3 code, such as ARM")


def _head(agreement: Agreement) -> Iterator[str]:
    yield agreement.name_en
    yield agreement.name_fr
    until = f", until {agreement.until}" if agreement.until else ""
    yield f"  signed {agreement.signed}, in force {agreement.in_force}{until}"
    coded = f"ATOP {agreement.atop}" if agreement.coded_by == "atop" else "obligations coded by us"
    yield f"  source: {agreement.source} ({coded})"
    if agreement.note:
        yield f"  note: {agreement.note}"


def _members(agreement: Agreement) -> Iterator[str]:
    for member in agreement.members:
        until = f" until {member.until}" if member.until else ""
        suspended = f", says since {member.suspended} that it takes no part" * bool(
            member.suspended
        )
        yield f"    {member.party} since {member.since}{until}{suspended}"


def _obligations(obligations: Iterable[Obligation]) -> Iterator[str]:
    for one in obligations:
        days = [
            f"since {one.since}" if one.since else "",
            f"until {one.until}" if one.until else "",
        ]
        dated = "".join(f", {part}" for part in days if part)
        yield f"  {one.kind}, article {one.article}{dated}"
        yield f"    {one.wording}"
        yield f"    upon {_words(one.trigger)}; owed: {_words(one.response)}; {_scope(one)}"


def _scope(one: Obligation) -> str:
    covered = {"territory": ["the parties' territory"], "listed": []}.get(
        one.covered, ["the parties' territory"]
    )
    excluded = f"; not {', '.join(one.excludes)}" if one.excludes else ""
    return f"covers {', '.join([*covered, *one.covers])}{excluded}"


def _words(identifier: str) -> str:
    return identifier.replace("_", " ")
