"""How a reading's objects are put into words, the same in the terminal and on the page."""

from collections.abc import Iterable

from casus.knowledge.agreements import agreements
from casus.records import Actor, Assessment, Claim, Commitment, Condition, Count, Event, Place, Span

NOBODY = "–"


def party(actor: Actor) -> str:
    """Name a party with its codes: "Armenia (ARM GOV)"."""
    codes = " ".join(filter(None, [actor.country, actor.sector, *actor.other_sectors]))
    return f"{actor.name} ({codes})" if codes else actor.name


def parties(actors: Iterable[Actor]) -> str:
    """Name several parties, a dash for none."""
    return ", ".join(dict.fromkeys(party(actor) for actor in actors)) or NOBODY


def names(actors: Iterable[Actor]) -> str:
    """Name several parties without their codes."""
    return ", ".join(dict.fromkeys(actor.name for actor in actors)) or NOBODY


def event_title(event: Event) -> str:
    """Name an event with its modes and its standing: "ASSAULT aerial [alleged, failed]"."""
    standing = [*event.auxiliary, *(["failed"] if event.failed else [])]
    if event.claim.how != "reported":
        standing.append(event.claim.how)
    title = " ".join([event.event, *event.modes])
    return f"{title} [{', '.join(standing)}]" if standing else title


def count(number: Count) -> str:
    """Write a count: 12, at least 12, up to 30, 20 to 30."""
    if number.high is None:
        return f"at least {number.low}"
    if number.low == number.high:
        return str(number.low)
    return f"{number.low} to {number.high}" if number.low else f"up to {number.high}"


def casualties(event: Event) -> str:
    """List the dead, injured and arrested of an event; empty where none are told."""
    told = {"dead": event.dead, "injured": event.injured, "arrested": event.arrested}
    return ", ".join(f"{count(number)} {kind}" for kind, number in told.items() if number)


def day(event: Event) -> str:
    """Give an event's date as exactly as it is told, marked where it is only the publication's."""
    if event.date is None:
        return "undated"
    if event.date_from != "text" or event.when is None:
        return f"{event.date.isoformat()} (published)"
    shape = {"month": "%Y-%m", "season": "from %Y-%m", "year": "%Y", "week": "week of %Y-%m-%d"}
    written = event.date.strftime(shape.get(event.when.granularity, "%Y-%m-%d"))
    return f"from {written}" if event.when.granularity == "range" else written


def whose(place: Place) -> str:
    """Say whose territory a place is: its country, or that this is disputed or no state's."""
    if place.country:
        return place.country
    return "disputed" if place.territory else "no state's"


def claim(claimed: Claim) -> str:
    """Say who asserts an event: "says Russia (RUS GOV)"; empty for the dispatch's own voice."""
    return f"says {parties(claimed.by)}" if claimed.by else ""


def condition(on: Condition) -> str:
    """Put a condition into words: "only if threat to Armenia"."""
    opening = "only if" if on.only_if else ("unless or until" if on.negated else "if")
    words = [opening, on.kind]
    if on.actors:
        words += ["by", names(on.actors)]
    if on.objects:
        words += ["on" if on.kind in {"attack", "threat"} else "of", names(on.objects)]
    return " ".join(words)


def commitment_title(commitment: Commitment) -> str:
    """Put a commitment into words, without its quote."""
    verb = "will" if commitment.polarity == "will" else "will not"
    text = f"{names(commitment.promisors)}: {verb} – {commitment.undertaking.replace('_', ' ')}"
    if commitment.beneficiaries:
        text += f", for {names(commitment.beneficiaries)}"
    if commitment.targets:
        text += f", against {names(commitment.targets)}"
    if commitment.condition:
        text += f", {condition(commitment.condition)}"
    return text


def agreement_name(identifier: str) -> str:
    """Give the English name of an agreement of the catalogue, else its id."""
    known = agreements().get(identifier)
    return f"{known.name_en} ({known.signed.year})" if known else identifier


def assessment_title(assessment: Assessment) -> str:
    """Name an obligation: who owes what to whom, by which article."""
    owed = f"{', '.join(assessment.obligors)} to {', '.join(assessment.beneficiaries)}"
    return f"{assessment.obligation}, {assessment.article}: {owed}"


def verdict(assessment: Assessment) -> str:
    """Put a verdict into words."""
    return assessment.verdict.replace("_", " ") + " by the events reported"


def quotation(text: str, span: Span, limit: int = 300) -> str:
    """Quote the words of a span on one line, the middle left out beyond *limit* characters."""
    words = " ".join(span.of(text).split())
    if len(words) > limit:
        head = words[: limit // 2].rsplit(" ", 1)[0]
        tail = words[-limit // 2 :].split(" ", 1)[-1]
        words = f"{head} […] {tail}"
    return f"“{words}”"
