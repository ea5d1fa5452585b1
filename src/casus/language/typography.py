"""Signs of print in their plain form, as the treebanks write them (``data/typography.tsv``)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from casus.knowledge.tables import read_tsv

_SURROGATE = re.compile("[\ud800-\udfff]")


def writable(text: str) -> str:
    """Return ``text`` with U+FFFD for lone surrogates, which UTF-8 cannot write."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def plain(word: str) -> str:
    """Return ``word`` with printed apostrophes, quotation marks, hyphens and spaces made plain."""
    return word if word.isascii() else word.translate(_signs())


@cache
def _signs() -> dict[int, str]:
    source = files("casus.language") / "data" / "typography.tsv"
    return {
        int(row["sign"], 16): "".join(chr(int(code, 16)) for code in row["plain"].split())
        for row in read_tsv(source, ("sign", "plain", "name"))
    }
