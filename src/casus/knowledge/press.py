"""The press: publishers by the domain of their pages, and how pictures are credited."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from casus.knowledge.tables import check_keys, data_file, read_toml, read_tsv


@dataclass(frozen=True, slots=True)
class Publisher:
    """A newspaper, broadcaster or agency: domain, name, other names that end page titles."""

    domain: str
    name: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credits:
    """Names of agencies that sign pictures, and words that introduce a credit."""

    agencies: tuple[str, ...]
    words: tuple[str, ...]


@cache
def publishers() -> Mapping[str, Publisher]:
    """Give the publishers by domain.

    Raises:
        KnowledgeError: the file's header or a row is not as its schema says.
    """
    rows = read_tsv(data_file("publishers.tsv"), ("domain", "name", "titles"))
    return {
        row["domain"]: Publisher(row["domain"], row["name"], row.words("titles")) for row in rows
    }


@cache
def publisher_titles() -> frozenset[str]:
    """Give every name that a publisher ends its page titles with, case folded."""
    names = {name for item in publishers().values() for name in (item.name, *item.titles)}
    return frozenset(name.casefold() for name in names)


def publisher_of(url: str | None) -> Publisher | None:
    """Give the publisher whose domain *url* belongs to, subdomains included."""
    try:
        labels = (urlsplit(url or "").hostname or "").lower().split(".")
    except ValueError:
        return None
    domains = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((publishers()[domain] for domain in domains if domain in publishers()), None)


@cache
def picture_credits() -> Credits:
    """Give the names and words of pictures' credits.

    Raises:
        KnowledgeError: a key is missing or unknown.
    """
    entry = read_toml(data_file("credits.toml"))
    check_keys(entry, "credits.toml", ("agencies", "words"))
    return Credits(tuple(entry["agencies"]), tuple(entry["words"]))
