"""What was found on one question, each with the step that says why, and how findings combine.

A case is a conjunction: it has arisen when every question is met. One unmet question decides
against it, whatever else is unknown; after that a disputed record goes before a missing fact.
Several attacks are a disjunction: one that makes the case is enough.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casus.records import Step


@dataclass(frozen=True, slots=True)
class Met:
    """The events reported meet the question."""

    step: Step


@dataclass(frozen=True, slots=True)
class Unmet:
    """The events reported, with the record or the text of the treaty, answer it with no."""

    step: Step


@dataclass(frozen=True, slots=True)
class Disputed:
    """The record itself is disputed: the territory's, or whether the deed happened."""

    step: Step


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that the answer needs is not reported; the step says which."""

    step: Step


Finding = Met | Unmet | Disputed | Unknown

TRIGGERED, NOT_TRIGGERED = "triggered", "not_triggered"
CONTESTED, UNDETERMINED = "contested", "undetermined"
_WITHIN_A_CASE = ((Unmet, NOT_TRIGGERED), (Disputed, CONTESTED), (Unknown, UNDETERMINED))
_AMONG_CASES = (TRIGGERED, CONTESTED, UNDETERMINED, NOT_TRIGGERED)


@dataclass(frozen=True, slots=True)
class Weighed:
    """One deed weighed against an obligation: every finding, in the order of the questions."""

    findings: tuple[Finding, ...]
    events: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """Give the verdict that the findings together make."""
        for kind, verdict in _WITHIN_A_CASE:
            if any(isinstance(finding, kind) for finding in self.findings):
                return verdict
        return TRIGGERED

    @property
    def steps(self) -> tuple[Step, ...]:
        """Give the steps that decide: all where the case is made, else the met and the deciding.

        A question that was not decisive (an unknown beside an unmet one) is left out.
        """
        deciding = {verdict: kind for kind, verdict in _WITHIN_A_CASE}.get(self.verdict, Met)
        told = (f for f in self.findings if isinstance(f, Met | deciding))
        return tuple(finding.step for finding in told)


def verdict_of(cases: Iterable[Weighed]) -> str:
    """Give the verdict over several deeds: the strongest that any of them makes."""
    verdicts = {case.verdict for case in cases}
    return next((v for v in _AMONG_CASES if v in verdicts), NOT_TRIGGERED)


def deciding(cases: Sequence[Weighed]) -> list[Weighed]:
    """Give the deeds whose own verdict is the verdict over all of them."""
    verdict = verdict_of(cases)
    return [case for case in cases if case.verdict == verdict]
