"""Adjectives and nouns of peoples, regions and groups: "Kurdish", "européen", "houthiste"."""

from collections.abc import Mapping

from casus.knowledge.entry import Entry
from casus.knowledge.inflection import Inflector
from casus.knowledge.states import StateNames, capitalised, demonym_spellings
from casus.knowledge.tables import data_file, read_tsv


def people_names(lang: str, entries: Mapping[str, tuple[Entry, ...]]) -> StateNames:
    """Give what *lang* calls those who belong to an entity, or to a part of a state.

    *entries* are those known by id, so that each row stands for one of them.

    Raises:
        KnowledgeError: a row stands for an id that no other file lists.
    """
    inflector = Inflector(lang)
    names: list[tuple[str, Entry]] = []
    demonyms: list[tuple[str, str]] = []
    for row in read_tsv(data_file(lang, "peoples.tsv"), ("stands_for", "demonyms")):
        if row["stands_for"] not in entries:
            raise row.fault(f"{row['stands_for']} is no state or entity")
        forms = [f for lemma in row.words("demonyms") for f in inflector.forms(lemma)]
        demonyms += [(form, row["stands_for"]) for form in demonym_spellings(forms)]
        people = [entry.as_demonym() for entry in entries[row["stands_for"]]]
        names += [(form, entry) for form in capitalised(forms) for entry in people]
    return StateNames(tuple(names), tuple(demonyms))
