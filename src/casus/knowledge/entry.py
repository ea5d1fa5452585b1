"""What a name or a role noun stands for: the records that the gazetteer is made of."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something that a name stands for, as PLOVER codes it.

    `id` is the state's PLOVER code ("ARM"), the entity's id ("hezbollah"), or carries its file:
    "capital:ARM", "seat:kremlin", "leader:vladimir-putin". `name` is the canonical English name.
    `kind` is one of `casus.knowledge.entities.KINDS`, or `state`, `demonym`, `capital`, `seat`,
    `institution` (a parliament, an army, a service by its proper name), `leader`. `country` is a
    PLOVER code, None where the standard has none (a people of several states). `since` is the
    first day on which the entry holds, `until` the first day on which it no longer does; entries
    of one id with different days are one being in different offices or sectors.
    """

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    wikidata: str | None = None

    def as_demonym(self) -> "Entry":
        """Give the entry for an adjective or noun of belonging: a state's people hold no sector."""
        state = self.kind in {"state", "demonym"}
        return (
            replace(self, kind="demonym", sector=None) if state else replace(self, kind="demonym")
        )

    def holds_on(self, day: date) -> bool:
        """Tell whether the entry holds on *day*."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


@dataclass(frozen=True, slots=True)
class Role:
    """A noun, adjective or phrase that tells in what part somebody acts.

    `lemma` is lower case, words parted by one blank. `kind` is `institution`, `person`, `people`
    (a group) or `modifier` (an adjective that lends its sector to a noun: "rebel", "former").
    `defers`: where the phrase says of whom ("spokesman of the army"), the sector is theirs, and
    `sector` only what is meant where it does not.
    """

    lemma: str
    sector: str
    kind: str
    other_sectors: tuple[str, ...] = ()
    defers: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of an ambiguous name.

    `entry` is None where the name then is no political actor (`what` says what it is). `cues` are
    lower-case words whose presence nearby speaks for this reading. The first sense of a name is
    the one to take where no cue is met.
    """

    entry: Entry | None
    cues: tuple[str, ...]
    what: str
