"""A reading made by hand, with every kind of object in it."""

from datetime import date

from casus.records import (
    Actor,
    Assessment,
    Caption,
    Claim,
    Commitment,
    Condition,
    Count,
    Dispatch,
    Event,
    Invocation,
    Place,
    Problem,
    Reading,
    SetAside,
    Span,
    Step,
    When,
)

HEADLINE = "Ruritania will act only if attacked"
BODY = "On Monday Syldavian jets bombed Ruritania, killing at least 12 people."
TEXT = f"{HEADLINE}\n\n{BODY}"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def actor(words: str, name: str, country: str, sector: str | None) -> Actor:
    return Actor(text=words, span=span(words), name=name, country=country, sector=sector)


SYLDAVIA = actor("Syldavian jets", "Syldavia", "AUT", "MIL")
RURITANIA = actor("Ruritania", "Ruritania", "DEU", "GOV")

DISPATCH = Dispatch(
    id="d1",
    language="en",
    text=TEXT,
    paragraphs=(Span(0, len(HEADLINE)), Span(len(HEADLINE) + 2, len(TEXT))),
    headline=HEADLINE,
    byline="A. Reporter",
    published=date(2021, 3, 2),
    captions=(Caption("A street", "AGENCY/Someone"),),
    related=("Read more",),
    set_aside=(SetAside("Advertisement", "advertisement"),),
)

EVENT = Event(
    id="e1",
    event="ASSAULT",
    trigger=span("bombed"),
    sentence=span(BODY),
    modes=("aerial",),
    contexts=("military",),
    actors=(SYLDAVIA,),
    recipients=(RURITANIA,),
    place=Place(text="Ruritania", span=span("Ruritania,"), name="Ruritania", country="DEU"),
    when=When(
        text="On Monday",
        span=span("On Monday"),
        start=date(2021, 3, 1),
        end=date(2021, 3, 1),
        granularity="day",
    ),
    date=date(2021, 3, 1),
    date_from="text",
    dead=Count(12, None),
    claim=Claim((RURITANIA,), "claimed"),
    score=-9.5,
    confidence=0.8,
    because=("frame bomb",),
)

COMMITMENT = Commitment(
    id="c1",
    promisors=(RURITANIA,),
    undertaking="military_intervention",
    polarity="will",
    quote=span(HEADLINE),
    sentence=span(HEADLINE),
    condition=Condition(kind="attack", span=span("if attacked"), only_if=True),
    excluded=(SYLDAVIA,),
    reported_by=(RURITANIA,),
)

ASSESSMENT = Assessment(
    agreement="no-such-agreement",
    obligation="defense",
    article="art. 3",
    obligors=("AUT",),
    beneficiaries=("DEU",),
    verdict="undetermined",
    events=("e1",),
    commitments=("c1",),
    reasons=(Step("An attack is told.", span("bombed"), None), Step("In force.", None, "UNTS 1")),
    invoked=Invocation((RURITANIA,), span("act")),
)

READING = Reading(
    dispatch=DISPATCH,
    events=(EVENT,),
    commitments=(COMMITMENT,),
    assessments=(ASSESSMENT,),
    problems=(Problem("undated", "no date", None),),
    versions={"casus": "0"},
)
