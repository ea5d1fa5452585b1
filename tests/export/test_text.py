"""A reading in the terminal: readable at 80 columns, with and without colour, and harmless."""

import io
from dataclasses import replace

import pytest
from rich.console import Console
from sample import DISPATCH, READING

from casus.export import print_reading


def _printed(reading, *, colour):
    stream = io.StringIO()
    console = Console(
        file=stream, width=80, force_terminal=colour, no_color=not colour, highlight=False
    )
    print_reading(reading, console)
    return stream.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "Ruritania will act only if attacked",
        "Picture: A street (AGENCY/Someone)",
        "ASSAULT aerial [claimed]",
        "Syldavia (AUT MIL) → Ruritania (DEU GOV)",
        "at least 12 dead",
        "2021-03-01",
        "Ruritania: will – military intervention, only if attack",
        "undetermined by the events reported",
        "invoked by Ruritania",
        "advertisement: Advertisement",
        "undated: no date",
    ],
)
def test_what_an_analyst_looks_for_is_there(words):
    assert words in _printed(READING, colour=False)


def test_no_line_is_wider_than_the_terminal():
    assert max(map(len, _printed(READING, colour=False).splitlines())) <= 80


def test_colour_only_where_asked():
    assert "\x1b[" in _printed(READING, colour=True)
    assert "\x1b[" not in _printed(READING, colour=False)


@pytest.mark.parametrize(
    "hostile", ["[bold]not markup[/bold]", "\x1b[2Jwiped", "a\x07bell", "[link=http://x]y[/link]"]
)
def test_words_of_the_page_are_neither_markup_nor_control(hostile):
    dispatch = replace(DISPATCH, byline=hostile)
    printed = _printed(replace(READING, dispatch=dispatch), colour=False)
    assert "\x1b" not in printed
    assert "\x07" not in printed
    assert "".join(char for char in hostile if char.isprintable()) in printed
