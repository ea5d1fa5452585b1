"""Bytes to text: what is no text is refused, what is gets its encoding."""

import codecs
import re

from casus.pages.errors import PageError

MAX_BYTES = 10_000_000  # a long dispatch with its page's scripts stays below 2 MB

_MAGIC = {
    b"%PDF": "a PDF",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x89PNG": "a PNG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a zip archive (or an office document)",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"RIFF": "a sound, film or WebP file",
    b"OggS": "an Ogg file",
    b"ID3": "an MP3 file",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b")
# Encodings of pages; Python knows others that are none of text, or slow on hostile input.
_PAGE_ENCODINGS = ("iso8859", "cp125", "mac", "koi8", "gb", "big5", "shift_jis", "euc")
_META_WITHIN = 4096  # HTML asks for the declaration within 1,024 bytes; pages are laxer
_DAMAGE = 0.002  # share of broken characters up to which a text is still UTF-8, cut or patched


def decode(page: bytes) -> str:
    """Give the text of *page*: by byte order mark, as UTF-8, as its meta tag says, as cp1252.

    Raises:
        PageError: it is a picture, an archive or other binary data.
    """
    for mark, encoding in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, errors="replace")
    _refuse_binary(page)
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(page)


def _refuse_binary(page: bytes) -> None:
    """Refuse what begins like a known file of another kind, or holds what no text holds."""
    for magic, what in _MAGIC.items():
        if page.startswith(magic):
            raise PageError(f"the page is {what}, not text; give its text or HTML")
    head = page[:100_000]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\0" in head or controls > 0.01 * len(head):
        raise PageError("the page is binary data, not text; give its text or HTML")


def _decode_other(page: bytes) -> str:
    """Decode what is not wholly UTF-8."""
    loose = page.decode("utf-8", errors="replace")
    broken = loose.count("\ufffd")
    if broken <= _DAMAGE * len(loose) and not loose.replace("\ufffd", "").isascii():
        return loose
    declared = _META.search(page, 0, _META_WITHIN)
    for encoding in (declared and declared[1].decode("ascii"), "cp1252"):
        try:
            if encoding and codecs.lookup(encoding).name.startswith(_PAGE_ENCODINGS):
                return page.decode(encoding)
        except (LookupError, ValueError):
            continue
    return page.decode("latin-1")
