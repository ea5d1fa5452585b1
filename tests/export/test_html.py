"""A reading as one page: the dispatch's words linked to the tables, and nothing that runs."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import DISPATCH, EVENT, READING

from casus.export import to_html
from casus.export.html import Mark, pieces
from casus.records import Span


def test_every_link_of_the_dispatch_leads_to_a_row():
    page = to_html(READING)
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert {"event-1", "commitment-1"} <= targets
    assert all(f'id="{target}"' in page for target in targets)


def test_the_page_asks_no_other_host():
    assert not re.search(r'(?:src|href|action)="(?!#)', to_html(READING))
    assert "default-src 'none'" in to_html(READING)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "<svg/onload=alert(1)>",
        "{{ 7 * 7 }}",
        "javascript:alert(1)",
    ],
)
def test_words_of_the_page_stay_words(hostile):
    text = f"{hostile}\n\nbody"
    paragraphs = (Span(0, len(hostile)), Span(len(hostile) + 2, len(text)))
    dispatch = replace(DISPATCH, text=text, headline=hostile, byline=hostile, paragraphs=paragraphs)
    event = replace(EVENT, trigger=Span(0, 3), sentence=Span(0, len(hostile)), because=(hostile,))
    page = to_html(replace(READING, dispatch=dispatch, events=(event,), commitments=()))
    assert "<script" not in page
    assert "<img" not in page
    assert "<svg" not in page
    assert "{{ 7" in page if "{{" in hostile else True
    assert not re.search(r'href="javascript', page)


@given(
    text=st.text(min_size=1, max_size=60),
    cuts=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_the_pieces_of_a_paragraph_are_the_paragraph(text, cuts):
    marks = [Mark(Span(min(pair), max(pair)), "actor", "event-1", "") for pair in cuts]
    whole = Span(0, len(text))
    assert "".join(piece.text for piece in pieces(text, whole, marks)) == text
