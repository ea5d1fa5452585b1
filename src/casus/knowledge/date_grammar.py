"""The grammar of time expressions of a language, from `data/{fr,en}/dates.toml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from typing import Any

from casus.knowledge.tables import KnowledgeError, check_keys, data_file, read_toml

READINGS = {  # how fields are read, and the fields that it takes
    "anaphor": ("days",),
    "century": ("century",),
    "day": ("day",),
    "days": ("day", "day2"),
    "decade": ("decade",),
    "fraction": ("parts", "ordinal"),
    "lasting": ("number", "unit", "sign"),
    "later": ("number", "unit", "sign"),
    "month": ("month",),
    "months": ("month", "month2"),
    "none": (),
    "numeric": ("first", "second", "year"),
    "offset": ("days",),
    "period": ("period", "shift"),
    "season": ("season",),
    "so_far": ("period", "sign"),
    "unit_shift": ("number", "unit", "sign"),
    "weekday": ("weekday",),
    "weekdays": ("weekday", "weekday2"),
    "words": (),
    "year": ("year",),
    "years": ("year",),
}
_REQUIRED = ("cased", "anchors", "reach", "values", "digits", "parts", "before", "rules")
_BLANK = r"(?:[^\S\n]{1,3}\n?|\n)"  # never across a blank line, never without bound
_CAPITAL = re.compile(r"(\\.)|([^\W\d_])")  # an escape, which stays, or a letter
_NAME = re.compile(r"(?<!\?P)<([a-z_]+)(\d?)>")


@dataclass(frozen=True, slots=True)
class DateRule:
    """One way of writing a time: a pattern, how its fields are read, and fields it always has."""

    reading: str
    pattern: re.Pattern[str]
    fields: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """All rules of a language.

    `anchors` are the lower-case words of which every expression has one (besides numbers of
    four digits and numbers with `/`, `.` or `-` inside); an expression begins at most `reach`
    words before its anchor. `gate` matches, in the text in small letters, where any rule may.
    `before` are the words that turn
    the time after them into one side of a range or into the future.
    """

    rules: tuple[DateRule, ...]
    gate: re.Pattern[str]
    anchors: frozenset[str]
    reach: int
    values: Mapping[str, Mapping[str, int | str]]
    before: Mapping[str, re.Pattern[str]]

    def fields_of(self, rule: DateRule, match: re.Match[str]) -> dict[str, int | str]:
        """Give the fields of a match: the rule's own, and the values of the words matched."""
        fields = dict(rule.fields)
        for name, words in match.groupdict().items():
            if words is not None and name != "at":
                fields[name] = self._value(name.rstrip("0123456789"), words)
        return fields

    def _value(self, name: str, words: str) -> int | str:
        key = _normal(words)
        table = self.values.get(name, {})
        return table[key] if key in table else int("".join(filter(str.isdigit, key)))


def _normal(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def _spelled(form: str) -> str:
    return form.replace("'", "['’]").replace(" ", _BLANK)


@cache
def date_grammar(lang: str) -> DateGrammar:
    """Load the grammar shipped for *lang* ("fr" or "en").

    Raises:
        KnowledgeError: the file does not follow its schema.
    """
    return read_date_grammar(data_file(lang, "dates.toml"))


def read_date_grammar(source: Traversable | Path) -> DateGrammar:
    """Read and compile a grammar; see the head of `data/fr/dates.toml` for how one is written.

    Raises:
        KnowledgeError: the file does not follow its schema; the message names the rule.
    """
    data = read_toml(source)
    check_keys(data, source.name, _REQUIRED)
    forms = _Forms(data, source.name)
    rules = tuple(
        rule
        for number, entry in enumerate(data["rules"], start=1)
        for rule in _rules(entry, f"{source.name}, rule {number}", forms)
    )
    return DateGrammar(
        rules=rules,
        gate=_gate(rules),
        anchors=frozenset(_anchors(data)),
        reach=data["reach"],
        values=data["values"],
        before={name: forms.before(words) for name, words in data["before"].items()},
    )


def _gate(rules: Iterable[DateRule]) -> re.Pattern[str]:
    """Join the rules to one pattern for text in small letters, three times faster than flags."""
    bare = (re.sub(r"\?P<\w+>", "?:", rule.pattern.pattern) for rule in rules)
    small = (_CAPITAL.sub(lambda found: found[1] or found[2].lower(), form) for form in bare)
    return re.compile("|".join(dict.fromkeys(small)))


def _anchors(data: Mapping[str, Any]) -> set[str]:
    named = (data["values"][name] for name in data["anchors"]["tables"])
    phrases = chain(data["anchors"]["words"], *named)
    return {re.findall(r"\w+", phrase)[-1] for phrase in phrases}


def _rules(entry: dict[str, Any], place: str, forms: "_Forms") -> list[DateRule]:
    check_keys(entry, place, ("reads", "forms"), ("with",))
    if entry["reads"] not in READINGS:
        known = ", ".join(sorted(READINGS))
        raise KnowledgeError(f"{place}: {entry['reads']!r} is no reading; use one of {known}")
    fields = entry.get("with", {})
    return [
        _rule(entry["reads"], forms.pattern(form, at := f"{place}, form {form!r}"), fields, at)
        for form in entry["forms"]
    ]


def _rule(
    reading: str, pattern: re.Pattern[str], fields: Mapping[str, int | str], place: str
) -> DateRule:
    lacking = [name for name in READINGS[reading] if name not in {**pattern.groupindex, **fields}]
    if lacking:
        raise KnowledgeError(f"{place}: the reading {reading!r} needs {', '.join(lacking)}")
    return DateRule(reading, pattern, fields)


class _Forms:
    """Turns the forms of the file into regular expressions."""

    def __init__(self, data: Mapping[str, Any], name: str) -> None:
        self._data, self._file = data, name

    def pattern(self, form: str, place: str) -> re.Pattern[str]:
        """Compile one form."""
        lead, mark, rest = form.rpartition(">>")
        rest = f"(?P<at>{rest})" if mark else rest
        body = _spelled(self._expand(lead + rest, place))
        try:
            return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
        except re.error as error:
            raise KnowledgeError(f"{place}: {error}") from error

    def before(self, words: list[str]) -> re.Pattern[str]:
        """Compile words that stand right before an expression."""
        body = _spelled(self._expand("|".join(words), f"{self._file}, before"))
        return re.compile(rf"(?<!\w)(?:{body})$", re.IGNORECASE)

    def _expand(self, form: str, place: str) -> str:
        form = re.sub(r"(?<!\\)\((?!\?)", "(?:", form)
        return _NAME.sub(lambda name: self._part(name[1], name[2], place), form)

    def _part(self, name: str, number: str, place: str) -> str:
        if name in self._data["parts"]:
            return f"(?:{self._expand(self._data['parts'][name], place)})"
        words = sorted(self._data["values"].get(name, ()), key=len, reverse=True)
        choices = [re.escape(word).replace(r"\ ", " ") for word in words]
        if name in self._data["digits"]:
            choices.append(self._expand(self._data["digits"][name], place))
        if not choices:
            raise KnowledgeError(f"{place}: <{name}> is in none of values, digits and parts")
        flag = ""
        if name in self._data["cased"]:  # names of days and months, as the language writes them
            choices = [self._cased(choice) for choice in choices]
            flag = "-i"
        return f"(?P<{name}{number}>(?{flag}:{'|'.join(choices)}))"

    @staticmethod
    def _cased(choice: str) -> str:
        return choice[:1].upper() + choice[1:]
