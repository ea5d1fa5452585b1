"""A duty, and the site of an attack that is held against it."""

from dataclasses import dataclass

from casus.assessment.attacks import Attack
from casus.assessment.matter import Matter
from casus.assessment.wording import source_of
from casus.knowledge.areas import dependencies
from casus.records import Agreement, Obligation, Place, Status


@dataclass(frozen=True, slots=True)
class Duty:
    """An obligation of an agreement towards one beneficiary."""

    agreement: Agreement
    obligation: Obligation
    beneficiary: str

    @property
    def source(self) -> str:
        """Cite the article and where it is published."""
        return source_of(self.agreement, self.obligation)


@dataclass(frozen=True, slots=True)
class Site:
    """Where an attack happened, beside the duty that it is weighed against."""

    attack: Attack
    place: Place
    duty: Duty
    matter: Matter

    @property
    def status(self) -> Status | None:
        """Give the record of the disputed territory on the day of the attack, if it lies in one."""
        return self.matter.status(self.place, self.attack.day)

    @property
    def state(self) -> str | None:
        """Give the state whose code the place has, dependent territories counting as their own."""
        return dependencies().get(self.place.country or "", self.place.country)

    @property
    def names(self) -> frozenset[str]:
        """Give every name, code and territory id that the place goes by."""
        place = self.place
        known = (place.name, place.text, place.region, place.country, place.territory)
        territory = self.matter.territories.get(place.territory or "")
        larger = territory.within if territory else None
        return frozenset(name for name in (*known, larger) if name)

    @property
    def beneficiary(self) -> str:
        """Name the beneficiary of the duty."""
        return self.matter.names.of(self.duty.beneficiary)

    def is_called(self, word: str) -> bool:
        """Tell whether *word* names the place."""
        return word.casefold() in {name.casefold() for name in self.names}
