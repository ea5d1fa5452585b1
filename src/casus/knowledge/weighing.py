"""The codes by which an assessment weighs events: whose act it is, and what kind of act."""

from dataclasses import dataclass, fields
from functools import cache

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml


@dataclass(frozen=True, slots=True)
class Weighing:
    """The lists of `data/weighing.toml`; the file says what each is for."""

    group_sectors: frozenset[str]
    group_countries: frozenset[str]
    unidentified_sectors: frozenset[str]
    public_sectors: frozenset[str]
    force_sectors: frozenset[str]
    lesser_modes: frozenset[str]
    threat_modes: frozenset[str]
    military_contexts: frozenset[str]
    defence_undertakings: frozenset[str]
    consultation_undertakings: frozenset[str]
    with_article: frozenset[str]


@cache
def weighing() -> Weighing:
    """Give the codes.

    Raises:
        KnowledgeError: the file lacks a list, has an unknown one, or a list holds no words.
    """
    source = data_file("weighing.toml")
    table = read_toml(source)
    keys = [field.name for field in fields(Weighing)]
    check_keys(table, source.name, keys)
    for key in keys:
        if not table[key] or not all(isinstance(word, str) for word in table[key]):
            raise KnowledgeError(f"{source.name}, {key}: write a list of codes in quotes")
    return Weighing(**{key: frozenset(table[key]) for key in keys})
