"""Characters: one form for each, none that cannot be seen."""

import re
import unicodedata

# Invisible: soft hyphen, zero-width, byte order mark, word joiner, marks of direction.
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
_INVISIBLE += "\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_SPACES += "\u205f\u3000"
_NEWLINES = "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"

_TABLE: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160)))
_TABLE |= dict.fromkeys(map(ord, _INVISIBLE))
_TABLE |= dict.fromkeys(map(ord, _SPACES), " ")
_TABLE |= dict.fromkeys(map(ord, _NEWLINES + "\n"), "\n")

_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(" {2,}")


def normalise(text: str) -> str:
    """Give *text* in Unicode NFC with plain spaces and newlines and nothing invisible.

    Typography stays as it is (’ « » …). Lone surrogates become U+FFFD. Lines are stripped, runs of
    spaces become one; empty lines stay, so that paragraphs can be told.
    """
    clean = text.replace("\r\n", "\n").translate(_TABLE)
    clean = unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", clean))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in clean.split("\n"))
