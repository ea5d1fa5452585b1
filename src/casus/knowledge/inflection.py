"""Genders and numbers of demonyms, by the endings of a language."""

from collections.abc import Iterator

from casus.knowledge.tables import data_file, read_tsv


class Inflector:
    """Derives the forms of a demonym by the language's `inflection.tsv`."""

    def __init__(self, lang: str) -> None:
        rows = read_tsv(data_file(lang, "inflection.tsv"), ("ending", "forms"))
        endings = {row["ending"].removeprefix("*"): row.words("forms") for row in rows}
        self._endings = sorted(endings.items(), key=lambda item: -len(item[0]))

    def forms(self, lemma: str) -> tuple[str, ...]:
        """Give every form of *lemma*; an irregular one is written out: "grec/grecque/grecs".

        The longest ending listed decides.
        """
        if "/" in lemma:
            return tuple(lemma.split("/"))
        return tuple(self._derived(lemma))

    def _derived(self, lemma: str) -> Iterator[str]:
        for ending, forms in self._endings:
            if lemma.endswith(ending):
                yield from (form.replace("~", lemma) for form in forms)
                return
