"""Read the TSV and TOML files of knowledge; a fault is told with its file and line."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

DATA = files("casus.knowledge") / "data"


class KnowledgeError(ValueError):
    """A knowledge file does not follow its schema; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a TSV file: its values by column, and where it stands."""

    values: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def words(self, column: str, separator: str = "|") -> tuple[str, ...]:
        """Split a cell that lists several values."""
        return tuple(part.strip() for part in self[column].split(separator) if part.strip())

    def fault(self, message: str) -> KnowledgeError:
        """Make the error that tells where this row stands."""
        return KnowledgeError(f"{self.place}: {message}")


def data_file(*parts: str) -> Traversable:
    """Give a shipped data file by its path under `knowledge/data`."""
    return DATA.joinpath(*parts)


def read_tsv(source: Traversable | Path, columns: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a TSV file whose header names exactly *columns*.

    Lines that are empty or begin with `#` are comments. Trailing empty cells may be left out.

    Raises:
        KnowledgeError: the header is not *columns*, or a row has too many cells.
    """
    header: list[str] | None = None
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        place = f"{source.name}, line {number}"
        if header is None:
            header = cells
            if header != list(columns):
                raise KnowledgeError(f"{place}: the header must be {'<tab>'.join(columns)}")
            continue
        if len(cells) > len(columns):
            raise KnowledgeError(
                f"{place}: {len(cells)} cells where the header has {len(columns)}; "
                "look for a stray tab"
            )
        cells += [""] * (len(columns) - len(cells))
        yield Row(dict(zip(columns, cells, strict=True)), place)


def read_toml(source: Traversable | Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        KnowledgeError: it is not TOML; the message gives the parser's line.
    """
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{source.name}: {error}") from error


def check_keys(
    entry: dict[str, Any], place: str, required: Sequence[str], optional: Sequence[str] = ()
) -> None:
    """Refuse an entry that lacks a required key or has an unknown one.

    Raises:
        KnowledgeError: every missing and unknown key, at once.
    """
    missing = [key for key in required if key not in entry]
    unknown = [key for key in entry if key not in required and key not in optional]
    if missing or unknown:
        faults = [f"missing {', '.join(missing)}"] * bool(missing)
        faults += [f"unknown {', '.join(unknown)}"] * bool(unknown)
        raise KnowledgeError(f"{place}: {'; '.join(faults)}")
