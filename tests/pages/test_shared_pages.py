"""Real pages, where they are at hand: nothing of the furniture in the body."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from casus.pages import read_page
from casus.records import Dispatch

SHARED = Path(__file__).parents[2] / "../shared"
SAMPLE = SHARED / "dispatches/haut-karabakh.fr.txt"
PAGES = SHARED / "pages/pages.jsonl"


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample dispatch is not at hand")
def test_the_sample_dispatch_is_read_whole() -> None:
    dispatch = read_page(SAMPLE.read_bytes())
    assert (dispatch.language, dispatch.byline) == ("fr", "RFI")
    assert dispatch.headline == dispatch.paragraphs[0].of(dispatch.text)
    assert len(dispatch.paragraphs) == 6
    assert [caption.credit for caption in dispatch.captions] == ["REUTERS/Stringer"]
    assert dispatch.correspondent is not None
    assert dispatch.correspondent.endswith("Paul Gogo")
    assert len(dispatch.related) == 1
    reasons = [each.reason for each in dispatch.set_aside]
    assert reasons == ["skip_link", "repeated_caption", "reading_time", "advertisement",
                       "newsletter", "error_page", "error_page"]  # fmt: skip


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def f1(dispatch: Dispatch, gold: str) -> float:
    body = dispatch.text.removeprefix(dispatch.headline or "")
    found, wanted = shingles(f"{dispatch.dateline or ''} {body}"), shingles(gold)
    shared = sum((found & wanted).values())
    return 2 * shared / (sum(found.values()) + sum(wanted.values()))


@pytest.mark.skipif(not PAGES.exists(), reason="the collection of real pages is not at hand")
@pytest.mark.parametrize(("form", "floor"), [("html", 0.97), ("crawl_text", 0.92)])
def test_bodies_of_real_pages(form: str, floor: float) -> None:
    scores = []
    for line in PAGES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        page: str | bytes = row["crawl_text"]
        if form == "html":
            page = gzip.decompress((PAGES.parent / row["html"]).read_bytes())
        scores.append(f1(read_page(page, lang="en", url=row["url"]), row["gold_body"]))
    assert sum(scores) / len(scores) >= floor
