"""HTML as a tree, and the lines that a reader of the page sees."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from trafilatura import load_html

from casus.knowledge.elements import elements
from casus.pages.errors import PageError

MAX_DEPTH = 250  # tags within tags; libxml2's HTML parser drops what lies deeper than 255
MAX_TAGS = 40_000  # the largest of 60 real pages has 1,522; a long live blog ten times as many
_HTML_START = re.compile(r"\s*<(?:!doctype\s+html|html|\?xml[^>]{0,200}\?>\s*<(?:!|html))", re.I)
_SIGNS = re.compile(
    r"</?(?:html|head|body|title|meta|article|section|div|p|h1|h2|span|br|a)\b[^<>]*>", re.I
)
_SIGNS_WITHIN = 20_000  # characters in which a fragment of HTML shows its tags
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?:\s[^<>]*)?>")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Seen:
    """A line that the page shows, the block that holds it, and what that block is part of.

    `within` holds the tags of all elements around it that say what it is: `h1`, `figcaption`,
    `nav`, `header`, `footer`, `aside`, `article`, `main`.
    """

    text: str
    within: frozenset[str]


def is_html(text: str) -> bool:
    """Tell whether *text* is HTML, a whole page or a fragment."""
    head = text[:_SIGNS_WITHIN]
    return _HTML_START.match(head) is not None or len(_SIGNS.findall(head)) >= 2


def parse(text: str) -> etree._Element | None:
    """Give the page as an lxml tree, None where the parser finds no element.

    Raises:
        PageError: there are more tags than a page has, or deeper ones than the parser reads.
    """
    tags, depth = nesting(text)
    if depth > MAX_DEPTH:
        raise PageError(
            f"the page nests its tags {depth} deep; the limit is {MAX_DEPTH}; give its text instead"
        )
    if tags > MAX_TAGS:
        raise PageError(
            f"the page has {tags} tags; the limit is {MAX_TAGS}; split it, or give its text instead"
        )
    return load_html(text)


def nesting(text: str) -> tuple[int, int]:
    """Count the opening tags of *text*, and tell how deep they are nested.

    A closing tag closes what it encloses; tags that the next of them closes do not nest.
    """
    open_tags: list[str] = []
    counts: Counter[str] = Counter()
    tags = deepest = 0
    for closing, name in _TAG.findall(text):
        tag = name.lower()
        tags += not closing
        if tag in elements().never_nested:
            continue
        if not closing:
            open_tags.append(tag)
            counts[tag] += 1
            deepest = max(deepest, len(open_tags))
        elif counts[tag]:
            while (popped := open_tags.pop()) != tag:
                counts[popped] -= 1
            counts[tag] -= 1
    return tags, deepest


def seen_lines(tree: etree._Element) -> list[Seen]:
    """Give the lines that the page shows, in order, one a block or `<br>`; a caption is one."""
    lines: list[Seen] = []
    parts: list[str] = []
    before: frozenset[str] = frozenset()
    for text, within, breaks in _pieces(tree):
        if (breaks or within != before) and (line := " ".join("".join(parts).split())):
            lines.append(Seen(line, before))
        if breaks or within != before:
            parts = []
        parts.append(text)
        before = within
    if line := " ".join("".join(parts).split()):
        lines.append(Seen(line, before))
    return lines


def _pieces(tree: etree._Element) -> Iterator[tuple[str, frozenset[str], bool]]:
    """Yield the page's text with what it stands in and whether a new line begins before it."""
    around: list[frozenset[str]] = [frozenset()]
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event in ("comment", "pi"):
            if not unseen and element.tail:
                yield element.tail, around[-1], False
            continue
        breaks = (
            tag not in elements().inline
            and tag not in elements().unseen
            and "figcaption" not in around[-1]
        )
        if event == "start":
            unseen += _is_unseen(element)
            around.append(around[-1] | {tag} if tag in elements().telling else around[-1])
            if not unseen:
                yield element.text or "", around[-1], breaks or tag == "figcaption"
                continue
        else:
            around.pop()
            unseen -= _is_unseen(element)
            if not unseen:
                gap = " " if tag not in elements().inline else ""
                yield gap + (element.tail or ""), around[-1], breaks


def _is_unseen(element: etree._Element) -> bool:
    """Tell whether an element is not shown, whatever it holds."""
    if element.tag in elements().unseen or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style)) or element.get("aria-hidden") == "true"
