"""Read `constructions.*.toml` and hold a parse against the facts of a case."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

KEYS = {"construction", "text", "facts"}


class FactError(ValueError):
    """A fact that does not fit its sentence; the message says how."""


@dataclass(frozen=True)
class Reading:
    """One way to annotate a fact: the word, the relations it may have, its head (None: root)."""

    dependent: str
    relations: tuple[str, ...]
    head: str | None


def cases(lang):
    """Give the cases of *lang* as the file has them."""
    path = Path(__file__).with_name(f"constructions.{lang}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"]


def readings(fact):
    """Read a fact: "a nsubj b", "a root", "a obj/obl b", "a acl b or a advcl c"."""
    return [_reading(part.split(), fact) for part in fact.split(" or ")]


def _reading(words, fact):
    match words:
        case [dependent, "root"]:
            return Reading(dependent, ("root",), None)
        case [dependent, relations, head]:
            return Reading(dependent, tuple(relations.split("/")), head)
    raise FactError(f"{fact!r} is neither 'dependent relation head' nor 'word root'")


def token(tokens, name):
    """Find the token called *name* ("ville", "ville#2") in a sentence's tokens."""
    form, _, number = name.partition("#")
    found = [one for one in tokens if one.text == form]
    if not number and len(found) != 1:
        raise FactError(f"{name!r} stands {len(found)} times in the sentence, not once")
    if number and not 1 <= int(number) <= len(found):
        raise FactError(f"{name!r}: {form!r} stands only {len(found)} times in the sentence")
    return found[int(number or 1) - 1]


def holds(tokens, fact):
    """Tell whether the parse has the fact, in one of its readings."""
    return any(_is_so(tokens, reading) for reading in readings(fact))


def _is_so(tokens, reading):
    dependent = token(tokens, reading.dependent)
    if reading.head is not None and dependent.head != token(tokens, reading.head):
        return False
    return any(_same(dependent.dep_, relation) for relation in reading.relations)


def _same(found, wanted):
    """Compare relations, without the subtype unless *wanted* names one."""
    found = found.lower()
    return found == wanted or found.partition(":")[0] == wanted
