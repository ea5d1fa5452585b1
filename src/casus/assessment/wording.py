"""Names and dates as the steps of an assessment write them, in plain English."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from casus.knowledge.states import states
from casus.knowledge.weighing import weighing
from casus.records import Agreement, Obligation, Territory

MANY = 4  # more parties than these are counted, not named


@dataclass(frozen=True, slots=True)
class Names:
    """Names of parties by what they stand for: states, territories, then the dispatch's groups."""

    territories: Mapping[str, Territory]
    told: Mapping[str, str] = field(default_factory=dict)

    def of(self, party: str) -> str:
        """Give the English name of one party, with its article where it takes one."""
        if party in states():
            article = "the " if party in weighing().with_article else ""
            return article + states()[party].name
        if party in self.territories:
            return self.territories[party].name
        return self.told.get(party, party)

    def all(self, parties: Collection[str]) -> str:
        """Name several parties."""
        if not parties:
            return "a party not named"
        return listed(sorted(map(self.of, parties)))

    def obligors(self, parties: Collection[str]) -> str:
        """Name the obligors, or count them where they are many."""
        counted = f"the {len(parties)} other parties"
        return counted if len(parties) > MANY else self.all(parties)


def listed(words: Iterable[str]) -> str:
    """Join *words* as English does: "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def on_day(day: date) -> str:
    """Write a day: "31 October 2020"."""
    return f"{day.day} {day:%B %Y}"


def article_of(agreement: Agreement, obligation: Obligation) -> str:
    """Name the article of an agreement: "North Atlantic Treaty, article 5"."""
    numbered = obligation.article[:1].isdigit() or obligation.article[:1] in "IVX"
    several = " and " in obligation.article
    label = ("articles " if several else "article ") if numbered else ""
    return f"{agreement.name_en}, {label}{obligation.article}"


def source_of(agreement: Agreement, obligation: Obligation) -> str:
    """Cite the article and where it is published."""
    return f"{article_of(agreement, obligation)} ({agreement.source})"


def opened(sentence: str) -> str:
    """Give *sentence* with a capital letter first."""
    return sentence[:1].upper() + sentence[1:]
