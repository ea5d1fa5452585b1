"""HTML elements by what they mean to a reader of the page."""

from dataclasses import dataclass
from functools import cache

from casus.knowledge.tables import check_keys, data_file, read_toml


@dataclass(frozen=True, slots=True)
class Elements:
    """Names of elements, lower case: part of a line, never nested, telling, not shown."""

    inline: frozenset[str]
    never_nested: frozenset[str]
    telling: frozenset[str]
    unseen: frozenset[str]


@cache
def elements() -> Elements:
    """Give the elements.

    Raises:
        KnowledgeError: a key is missing or unknown.
    """
    entry = read_toml(data_file("elements.toml"))
    check_keys(entry, "elements.toml", ("inline", "never_nested", "telling", "unseen"))
    return Elements(**{kind: frozenset(names) for kind, names in entry.items()})
