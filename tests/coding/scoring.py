"""Score the coder on the hand-coded sentences of `cases.*.toml`."""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from casus.coding import code
from casus.language import load, parse_text
from casus.mentions import Mentions
from casus.records import Dispatch, Span


def cases(lang):
    """Give the sentences of *lang* with the events that PLOVER.md finds in them."""
    path = Path(__file__).with_name(f"cases.{lang}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"]


def coded(lang, text, published):
    """Code one sentence as a dispatch of its own."""
    whole = Span(0, len(text))
    dispatch = Dispatch(id="x", language=lang, text=text, paragraphs=(whole,), published=published)
    doc = parse_text(load(lang), text, dispatch.paragraphs)
    return code(doc, dispatch, Mentions(doc, dispatch)).events


@dataclass
class Score:
    """Counts over all sentences of a language; `misses` tells what went wrong, for the reader."""

    counts: Counter = field(default_factory=Counter)
    misses: list = field(default_factory=list)

    def share(self, part, whole):
        return self.counts[part] / max(1, self.counts[whole])

    @property
    def f1(self):
        return 2 * self.counts["right"] / max(1, self.counts["found"] + self.counts["told"])


def _same(parties, actors):
    """Tell whether the parties' codes are those wanted."""
    return {code for code, _ in parties} == {actor.country or "" for actor in actors}


def _checks(want, event):
    """Yield what the case settles of a rightly found event, and whether it holds."""
    for role, actors in (("actors", event.actors), ("recipients", event.recipients)):
        if role in want:
            yield role, _same(want[role], actors)
    if "modes" in want:
        yield "modes", set(want["modes"]) <= set(event.modes)
    yield "auxiliary", set(event.auxiliary) == set(want.get("auxiliary", []))
    yield "failed", event.failed == want.get("failed", False)
    if want.get("how") != "any":
        yield "how", event.claim.how == want.get("how", "reported")
    for kind in ("dead", "injured"):
        if kind in want:
            low, high = want[kind]
            yield kind, getattr(event, kind) == (low, None if high < 0 else high)


def _compare(score, case, want, event):
    """Count what a rightly found event says beyond its name."""
    for name, holds in _checks(want, event):
        score.counts[f"{name} judged"] += 1
        score.counts[name] += holds
        if not holds:
            score.misses.append((name, case["id"], case["text"], want, event))


def score(lang):
    """Score all sentences of *lang*: an event is right when its sentence tells one of its name."""
    result = Score()
    for case in cases(lang):
        left = list(case["events"])
        for event in coded(lang, case["text"], case.get("published")):
            result.counts["found"] += 1
            result.counts["false alarm"] += not case["events"]
            want = next((w for w in left if w["event"] == event.event), None)
            if want is None:
                spurious = ("spurious", case["id"], case["text"], event.event, event.because)
                result.misses.append(spurious)
                continue
            left.remove(want)
            result.counts["right"] += 1
            _compare(result, case, want, event)
        result.counts["told"] += len(case["events"])
        result.misses += [("missed", case["id"], case["text"], want["event"]) for want in left]
    return result
