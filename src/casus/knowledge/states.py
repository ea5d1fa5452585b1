"""States in both languages: their names, demonyms, capitals, peoples and combining forms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casus.knowledge.entry import Entry
from casus.knowledge.inflection import Inflector
from casus.knowledge.spelling import bare, plain, spellings
from casus.knowledge.tables import KnowledgeError, Row, data_file, read_tsv

_COLUMNS = ("code", "names", "formal", "demonyms", "capital")


@dataclass(frozen=True, slots=True)
class State:
    """A state: its PLOVER code (ISO 3166 alpha-3), ISO alpha-2 code and English name."""

    code: str
    alpha2: str
    name: str


@cache
def states() -> Mapping[str, State]:
    """Give every state by its PLOVER code.

    Raises:
        KnowledgeError: a code is listed twice.
    """
    found: dict[str, State] = {}
    for row in read_tsv(data_file("states.tsv"), ("code", "alpha2", "name")):
        if row["code"] in found:
            raise row.fault(f"{row['code']} is listed twice")
        found[row["code"]] = State(row["code"], row["alpha2"], row["name"])
    return found


@dataclass(frozen=True, slots=True)
class StateNames:
    """What a language calls the states.

    `names` are pairs of a spelling and what it stands for (states, capitals, demonyms with a
    capital letter). `demonyms` are pairs of a lower-case form and a code or entity id.
    """

    names: tuple[tuple[str, Entry], ...]
    demonyms: tuple[tuple[str, str], ...]


def state_names(lang: str) -> StateNames:
    """Give what *lang* ("fr" or "en") calls the states.

    Raises:
        KnowledgeError: a state is missing, unknown or listed twice; file and line are told.
    """
    reader = _StateReader(lang)
    source = data_file(lang, "states.tsv")
    seen: set[str] = set()
    for row in read_tsv(source, _COLUMNS):
        if row["code"] not in states() or row["code"] in seen:
            raise row.fault(f"{row['code']} is unknown to states.tsv or listed twice")
        seen.add(row["code"])
        reader.take(row)
    if missing := sorted(states().keys() - seen):
        raise KnowledgeError(f"{lang}/{source.name}: no line for {', '.join(missing)}")
    return StateNames(tuple(reader.names), tuple(reader.demonyms))


class _StateReader:
    """Gathers the spellings of the rows taken."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._inflector = Inflector(lang)
        self.names: list[tuple[str, Entry]] = []
        self.demonyms: list[tuple[str, str]] = []

    def take(self, row: Row) -> None:
        """Gather one state's row."""
        state = states()[row["code"]]
        entry = Entry(state.code, state.name, "state", state.code, "GOV")
        capital = Entry(f"capital:{state.code}", state.name, "capital", state.code, "GOV")
        self._spell((*row.words("names"), *row.words("formal")), entry)
        self._spell(row.words("capital"), capital)
        forms = [f for lemma in row.words("demonyms") for f in self._inflector.forms(lemma)]
        self.demonyms += [(form, state.code) for form in demonym_spellings(forms)]
        self._spell(capitalised(forms), entry.as_demonym())

    def _spell(self, names: tuple[str, ...], entry: Entry) -> None:
        self.names += [(spelling, entry) for spelling in spellings(names, self._lang)]


def demonym_spellings(forms: list[str]) -> Iterator[str]:
    """Yield *forms* in lower case, and as they look once a capital has lost its accent."""
    for form in dict.fromkeys(plain(form).lower() for form in forms):
        yield form
        if bare(form[0]) != form[0]:
            yield bare(form[0]) + form[1:]


def capitalised(forms: list[str]) -> tuple[str, ...]:
    """Give *forms* as nouns are written: "Sud-coréen", "Sud-Coréen"; "Égyptien", "Egyptien"."""
    found: dict[str, None] = {}
    for form in map(plain, forms):
        upper = form[0].upper() + form[1:]
        parts = "-".join(part[:1].upper() + part[1:] for part in form.split("-"))
        for noun in (upper, parts):
            found[noun] = None
            found[bare(noun[0]) + noun[1:]] = None
    return tuple(found)


def combining_forms(lang: str) -> Mapping[str, str]:
    """Give the first halves of compound adjectives ("russo", "sino") with the code they mean.

    Raises:
        KnowledgeError: a form is listed twice.
    """
    found: dict[str, str] = {}
    for row in read_tsv(data_file(lang, "combining.tsv"), ("form", "stands_for")):
        if row["form"] in found:
            raise row.fault(f"{row['form']} is listed twice")
        found[row["form"]] = row["stands_for"]
        found[bare(row["form"])] = row["stands_for"]
    return found


def states_together(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Give the plural names of several states ("two koreas"), lower case, with their codes.

    Raises:
        KnowledgeError: a name is listed twice, or a code is none of a state.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in read_tsv(data_file(lang, "together.tsv"), ("stands_for", "names")):
        codes = tuple(row.words("stands_for"))
        if unknown := set(codes) - set(states()):
            raise row.fault(f"{', '.join(sorted(unknown))} is no state")
        for name in row.words("names"):
            if name in found:
                raise row.fault(f"{name} is listed twice")
            found[name] = codes
    return found
