"""Prints each page of `shapes.toml` as HTML and as the text that a crawler keeps of it."""

import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

BODY = ("p", "h2", "li")


@dataclass(frozen=True)
class Page:
    """A page of our own writing; `lines` are (part, text, credit) from top to bottom."""

    name: str
    layout: str
    blank: bool
    lines: tuple[tuple[str, str, str | None], ...]
    told: dict[str, Any]

    def texts(self, *parts: str) -> list[str]:
        return [text for part, text, _ in self.lines if part in parts]

    def crawled(self) -> str:
        shown = [f"{text} {credit}" if credit else text for _, text, credit in self.lines]
        return ("\n\n" if self.blank else "\n").join(shown)

    def html(self) -> str:
        headline = escape(self.texts("h1")[0])
        day = self.told.get("published")
        meta = f'<meta property="article:published_time" content="{day}">' if day else ""
        rows = "\n".join(self._markup(*line) for line in self.lines)
        return (
            f'<!DOCTYPE html><html lang="{self.told["lang"]}"><head><meta charset="utf-8">{meta}'
            f"<title>{headline} - Le Journal</title><script>var a = '<p>No.</p>';</script></head>"
            f"<body>{_FRAME[self.layout].format(rows=rows)}</body></html>"
        )

    def _markup(self, part: str, text: str, credit: str | None) -> str:
        form = _PARTS[self.layout].get(part) or _PARTS["article"][part]
        return form.format(text=escape(text), credit=escape(credit or ""))


_FRAME = {
    "article": "<main><article>{rows}</article></main>",
    "soup": '<div id="page"><div class="content">{rows}</div></div>',
    "table": '<table><tr><td class="article">{rows}</td></tr></table>',
    "blog": '<div id="wrap"><div class="post"><div class="entry-content">{rows}</div></div></div>',
}
_PARTS = {
    "article": {
        "menu": '<nav><a href="/x">{text}</a></nav>',
        "h1": "<h1>{text}</h1>",
        "h2": "<h2>{text}</h2>",
        "byline": '<p class="author">{text}</p>',
        "day": "<time>{text}</time>",
        "p": "<p>{text}</p>",
        "li": "<ul><li>{text}</li></ul>",
        "ad": '<div class="ad">{text}</div>',
        "caption": "<figure><img><figcaption>{text} <span>{credit}</span></figcaption></figure>",
        "copy": '<div class="zoom">{text}</div>',
        "related": '<p><a href="/r">{text}</a></p>',
        "correspondent": "<p><em>{text}</em></p>",
        "foot": '<footer><a href="/f">{text}</a></footer>',
    },
    "soup": {
        "menu": '<div class="menu"><span>{text}</span></div>',
        "h1": '<div class="head"><h1><span>{text}</span></h1></div>',
        "p": "<div><p>{text}</p></div>",
        "foot": '<div class="foot"><span>{text}</span></div>',
    },
    "table": {
        "menu": '<a href="/x">{text}</a><br>',
        "h1": "<h1><font>{text}</font></h1>",
        "foot": '<hr><a href="/f">{text}</a>',
    },
    "blog": {"foot": '<div class="widget">{text}</div>', "day": '<div class="date">{text}</div>'},
}


def pages() -> list[Page]:
    """Read the pages of the file."""
    source = Path(__file__).with_name("shapes.toml").read_text(encoding="utf-8")
    return [_page(dict(entry)) for entry in tomllib.loads(source)["page"]]


def _page(entry: dict[str, Any]) -> Page:
    lines = tuple(
        (line[0], line[1], line[2] if len(line) > 2 else None) for line in entry.pop("lines")
    )
    return Page(entry.pop("name"), entry.pop("layout"), entry.pop("blank"), lines, entry)
