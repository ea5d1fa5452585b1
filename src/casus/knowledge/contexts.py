"""Words that mark PLOVER's contexts, as data: `{lang}/contexts.tsv`."""

from collections.abc import Mapping
from functools import cache

from casus.knowledge.tables import data_file, read_tsv
from casus.plover import ontology


@cache
def context_words(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Give the contexts that each lemma (lower case) of *lang* marks.

    Raises:
        KnowledgeError: a row names a context that is not PLOVER's.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in read_tsv(data_file(lang, "contexts.tsv"), ("context", "lemmas")):
        if row["context"] not in ontology().contexts:
            raise row.fault(f"{row['context']} is no PLOVER context")
        for lemma in row.words("lemmas"):
            found[lemma] = (*found.get(lemma, ()), row["context"])
    return found
