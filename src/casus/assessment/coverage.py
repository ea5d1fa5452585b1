"""Did it happen where the obligation reaches? The treaty's text and the place's record decide."""

from casus.assessment.attacks import Attack
from casus.assessment.duty import Duty, Site
from casus.assessment.findings import Disputed, Finding, Met, Unknown, Unmet
from casus.assessment.matter import Matter
from casus.assessment.parties import stands_for
from casus.assessment.scope import exclusion, inclusion
from casus.assessment.wording import on_day
from casus.knowledge.states import states
from casus.records import Actor, Status, Step

ANYWHERE = "anywhere"


def coverage(attack: Attack, duty: Duty, matter: Matter) -> Finding:
    """Find whether *attack* happened where *duty* reaches on that day.

    What the article excludes goes first, then what it lists (administered territory, forces,
    vessels, places), then the recognised territory by its record. No party's word counts here.
    """
    obligation = duty.obligation
    if ANYWHERE in obligation.covers:
        return Met(Step("The article has no territorial limit.", source=duty.source))
    if attack.place is None:
        return _without_place(attack, duty, matter)
    site = Site(attack, attack.place, duty, matter)
    for word in obligation.excludes:
        if reason := exclusion(word, site):
            return Unmet(Step(reason, site.place.span, duty.source))
    for word in obligation.covers:
        if reason := inclusion(word, site):
            return Met(Step(reason, site.place.span, duty.source))
    return _beyond_list(site) if obligation.covered == "listed" else _territory(site)


def named_as_such(actor: Actor) -> bool:
    """Tell whether the text names a state itself, not its forces, people or officials."""
    state = states().get(actor.country or "")
    return state is not None and actor.name == state.name and actor.sector in {None, "GOV"}


def _without_place(attack: Attack, duty: Duty, matter: Matter) -> Finding:
    """A state named as attacked, with none of its disputed places in play, is attacked at home."""
    name, where = matter.names.of(duty.beneficiary), attack.first.sentence
    as_such = any(stands_for(a) == duty.beneficiary and named_as_such(a) for a in attack.attacked)
    if as_such and not attack.two_sided and not _has_disputed_places(duty.beneficiary, matter):
        said = f"The text names {name} itself as the one attacked, and no disputed place."
        return Met(Step(said, where, duty.source))
    return Unknown(Step("Where the attack happened is not reported.", where))


def _has_disputed_places(party: str, matter: Matter) -> bool:
    day = matter.dispatch.published
    records = (matter.status(event.place, event.date or day) for event in matter.events)
    return any(party in {*r.claimants, *r.controllers} for r in records if r)


def _beyond_list(site: Site) -> Finding:
    """A place that the list of the article does not take in."""
    if site.place.territory is None and site.state is None:
        return Unknown(Step(f"Whose {site.place.name} is cannot be told.", site.place.span))
    said = f"{site.place.name} is none of the places that the article covers."
    record = f"; {site.status.source}" if site.status else ""
    return Unmet(Step(said, site.place.span, site.duty.source + record))


def _territory(site: Site) -> Finding:
    """The recognised territory of the beneficiary, by record where the place is disputed."""
    place, name, where = site.place, site.beneficiary, site.place.span
    if status := site.status:
        return _by_record(site, status)
    if site.state is None:
        return Unknown(Step(f"In whose territory {place.name} lies cannot be told.", where))
    state = site.matter.names.of(site.state)
    if site.state != site.duty.beneficiary:
        said = f"It happened in {state}, which is not the territory of {name}."
        return Unmet(Step(said, where, site.duty.source))
    said = f"{place.name} lies in the territory of {name}, which the article covers."
    if place.precision == "country":
        said = f"It happened in {name}, whose territory the article covers."
    return Met(Step(said, where, site.duty.source))


def _by_record(site: Site, status: Status) -> Finding:
    """Weigh the territory's record: contested, the beneficiary's own, or another's."""
    place, name, party = site.place, site.beneficiary, site.duty.beneficiary
    record = f"Record of {place.name} from {on_day(status.since)}: {status.source}"
    if status.contested and party in {*status.claimants, *status.controllers, status.sovereign}:
        said = f"States disagree whose {place.name} is: {status.recognition}."
        return Disputed(Step(said, place.span, record))
    if status.sovereign == party:
        said = f"{place.name} is the territory of {name}: {status.recognition}."
        return Met(Step(said, place.span, record))
    said = f"{place.name} is not the territory of {name}: {status.recognition}."
    return Unmet(Step(said, place.span, record))
