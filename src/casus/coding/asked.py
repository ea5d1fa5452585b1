"""What is asked of the learned decision, read from files: pairs of parties, labelled or not.

Two formats: JSON lines {"id", "lang", "text", "source", "target"} with an optional "event", and
our own labelled sentences, lines of `event<tab>modes<tab>auxiliary<tab>text` whose text marks
the actor, the recipient and the trigger: "{A:Oslo} {T:condemned} {R:the raid}".
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casus.plover import ontology

LANGUAGES = ("en", "fr")
MAX_CHARACTERS = 20_000  # a long dispatch; a question is put about a few sentences
NOTHING = "NONE"  # the label of a pair between which nothing happened that PLOVER codes
MERGED = "YIELD"  # an older code of data sets for what PLOVER parts into these two:
PARTS = ("CONCEDE", "RETREAT")
OPENING = re.compile(r"\{([ART]):")

Spans = tuple[tuple[int, int], ...]


class AskedError(ValueError):
    """A line that asks nothing; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A text and two parties in it: what did the source do to the target?

    Spans are characters of `text`, half-open. `event` is the label where there is one: a PLOVER
    event, `YIELD`, or `NONE`. `trigger` are the words that carry the event, where marked.
    """

    id: str
    lang: str
    text: str
    source: Spans
    target: Spans
    event: str | None = None
    trigger: Spans = ()


def known_labels() -> frozenset[str]:
    """Give the labels that a line may carry."""
    return frozenset({*ontology().events, MERGED, NOTHING})


def merged(event: str) -> str:
    """Give the label by which an event is counted: CONCEDE and RETREAT are YIELD."""
    return MERGED if event in PARTS else event


def _spans(record: dict[str, Any], name: str, text: str) -> Spans:
    value = record.get(name, [])
    if not isinstance(value, list):
        raise AskedError(f'"{name}" must be a list of [start, end] pairs')
    for pair in value:
        whole = isinstance(pair, list) and len(pair) == 2 and all(type(at) is int for at in pair)
        if not whole or not 0 <= pair[0] < pair[1] <= len(text):
            raise AskedError(
                f'"{name}" holds {json.dumps(pair)[:40]}, no [start, end] of the text\'s '
                f"{len(text)} characters"
            )
    return tuple((pair[0], pair[1]) for pair in value)


def _text(record: dict[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise AskedError('"text" must be a text that is not empty')
    if len(text) > MAX_CHARACTERS:
        raise AskedError(f'"text" has {len(text)} characters; up to {MAX_CHARACTERS} are taken')
    try:
        text.encode()
    except UnicodeEncodeError:
        raise AskedError('"text" holds half a character (a lone surrogate)') from None
    return text


def asked_of(line: str) -> Asked:
    """Read one JSON line.

    Raises:
        AskedError: it is no question; the message says what is wrong with it.
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise AskedError(f"not JSON ({error})") from None
    if not isinstance(record, dict):
        raise AskedError("not a JSON object")
    id_, lang, event = record.get("id"), record.get("lang"), record.get("event")
    if not isinstance(id_, str) or not id_:
        raise AskedError('"id" must be a text that is not empty')
    if lang not in LANGUAGES:
        raise AskedError(f'"lang" must be "en" or "fr", not {json.dumps(lang)[:20]}')
    if event is not None and event not in known_labels():
        raise AskedError(f'"event" must be a PLOVER event, not {json.dumps(event)[:20]}')
    text = _text(record)
    source, target = _spans(record, "source", text), _spans(record, "target", text)
    return Asked(id_, lang, text, source, target, event)


def read_lines(lines: Iterable[bytes]) -> Iterator[Asked | AskedError]:
    """Read JSON lines; a faulty one gives its error, whose message begins with its number."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            yield asked_of(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError:
            yield AskedError(f"line {number}: not UTF-8")
        except AskedError as error:
            yield AskedError(f"line {number}: {error}")


def labelled(path: Path) -> list[Asked]:
    """Read a file of labelled JSON lines.

    Raises:
        AskedError: a line is faulty or has no label; the message names file and line.
    """
    with path.open("rb") as stream:
        found = list(read_lines(stream))
    for asked in found:
        if isinstance(asked, AskedError):
            raise AskedError(f"{path.name}, {asked}")
        if asked.event is None:
            raise AskedError(f'{path.name}, id {asked.id}: "event" is missing')
    return [asked for asked in found if isinstance(asked, Asked)]


def _unmarked(marked: str) -> tuple[str, dict[str, Spans]]:
    """Take the marks out of a text, and give what they enclose by the letter of the mark."""
    spans: dict[str, Spans] = {"A": (), "R": (), "T": ()}
    text, at = "", 0
    opened: tuple[str, int] | None = None
    while at < len(marked):
        opening = OPENING.match(marked, at)
        if opening and opened is None:
            opened, at = (opening[1], len(text)), opening.end()
        elif opening:
            raise AskedError("a mark opens inside another")
        elif marked[at] == "}" and opened:
            spans[opened[0]] += ((opened[1], len(text)),)
            opened, at = None, at + 1
        else:
            text, at = text + marked[at], at + 1
    if opened:
        raise AskedError("a mark is not closed")
    return text, spans


def sentence_of(line: str, id_: str, lang: str) -> Asked:
    """Read one of our own labelled sentences.

    Raises:
        AskedError: a cell is missing, the event or a mode is none, or a mark is not closed.
    """
    cells = line.split("\t")
    if len(cells) != 4:
        raise AskedError(f"{len(cells)} cells where event, modes, auxiliary and text are wanted")
    event, modes, _, marked = (cell.strip() for cell in cells)
    if event not in known_labels() - {MERGED}:
        raise AskedError(f"{event!r} is no PLOVER event (nor NONE)")
    known = ontology().events[event].modes if event != NOTHING else {}
    unknown = [mode for mode in modes.split(",") if mode != "-" and mode not in known]
    if unknown:
        raise AskedError(f"{event} has no mode {', '.join(unknown)}")
    text, spans = _unmarked(marked)
    return Asked(id_, lang, text, spans["A"], spans["R"], event, spans["T"])


def sentences_in(folder: Path) -> list[Asked]:
    """Read our own labelled sentences, `LANG/*.tsv` under *folder*, in order.

    Raises:
        AskedError: a line breaks the format; the message names file and line.
    """
    found: list[Asked] = []
    for lang in LANGUAGES:
        for path in sorted((folder / lang).glob("*.tsv")):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                if not line.strip() or line.startswith("#"):
                    continue
                try:
                    found.append(sentence_of(line, f"{lang}/{path.stem}:{number}", lang))
                except AskedError as error:
                    raise AskedError(f"{lang}/{path.name}, line {number}: {error}") from None
    return found
