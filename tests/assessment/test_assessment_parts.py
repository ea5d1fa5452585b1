"""The parts of an assessment: whose act, which attacks, how findings combine; and that it holds."""

from datetime import date

import pytest
from casebook import actor
from hypothesis import given
from hypothesis import strategies as st

from casus.assessment import assess
from casus.assessment.attacks import attacks_told
from casus.assessment.findings import Disputed, Met, Unknown, Unmet, Weighed, deciding, verdict_of
from casus.assessment.parties import bearing, stands_for
from casus.assessment.wording import listed, on_day, opened
from casus.records import Claim, Commitment, Condition, Dispatch, Event, Place, Span, Step

STEP = Step("It is so.", Span(0, 1))
SPAN = Span(0, 9)
MET, UNMET, DISPUTED, UNKNOWN = Met(STEP), Unmet(STEP), Disputed(STEP), Unknown(STEP)


@pytest.mark.parametrize(
    ("short", "for_whom", "party"),
    [
        ("AZE MIL", "state", "AZE"),
        ("RUS", "state", "RUS"),
        ("IGO: NATO", "state", "NATO"),
        ("GUM GOV", "state", "USA"),
        ("LBN REB: Hezbollah", "group", "hezbollah"),
        ("GEO PRE: Abkhazia", "group", "abkhazia"),
        ("IMG REB: Al-Qaeda", "group", "al-qaeda"),
        ("KAZ UNK: gunmen", "unidentified", "gunmen"),
        ("-: les assaillants", "unidentified", "les assaillants"),
        ("FRA CVL", "private", "FRA"),
        ("USA BUS: a firm", "private", "USA"),
    ],
)
def test_for_whom_a_party_acts(short: str, for_whom: str, party: str) -> None:
    assert (bearing(actor(short)), stands_for(actor(short))) == (for_whom, party)


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((MET, MET), "triggered"),
        ((MET, UNMET), "not_triggered"),
        ((UNMET, DISPUTED, UNKNOWN), "not_triggered"),
        ((MET, DISPUTED, UNKNOWN), "contested"),
        ((MET, UNKNOWN), "undetermined"),
    ],
)
def test_one_unmet_question_decides_then_a_dispute_then_a_missing_fact(findings, verdict) -> None:
    assert Weighed(findings).verdict == verdict


@pytest.mark.parametrize(
    ("cases", "verdict"),
    [
        ([(UNMET,), (MET,)], "triggered"),
        ([(UNMET,), (UNKNOWN,)], "undetermined"),
        ([(UNKNOWN,), (DISPUTED,)], "contested"),
        ([(UNMET,)], "not_triggered"),
        ([], "not_triggered"),
    ],
)
def test_one_attack_that_makes_the_case_is_enough(cases, verdict) -> None:
    weighed = [Weighed(findings) for findings in cases]
    assert verdict_of(weighed) == verdict
    assert all(case.verdict == verdict for case in deciding(weighed))


def test_steps_leave_out_what_did_not_decide() -> None:
    unknown, unmet = Step("Who did it is not told.", SPAN), Step("It was elsewhere.", SPAN)
    assert Weighed((MET, Unknown(unknown), Unmet(unmet))).steps == (STEP, unmet)


def assault(ident: str, **fields) -> Event:
    defaults = {"actors": (actor("AZE MIL"),), "recipients": (actor("ARM"),)}
    return Event(id=ident, event="ASSAULT", trigger=SPAN, sentence=SPAN, **{**defaults, **fields})


@pytest.mark.parametrize(
    ("events", "told"),
    [
        pytest.param([assault("a")], [("a",)], id="one telling"),
        pytest.param([assault("a"), assault("b", same_as="a")], [("a", "b")], id="told twice"),
        pytest.param([assault("a", auxiliary=("future",))], [], id="future"),
        pytest.param([assault("a", auxiliary=("hypothetical",))], [], id="hypothetical"),
        pytest.param([assault("a", auxiliary=("negation",))], [], id="negated by the dispatch"),
        pytest.param([assault("a", auxiliary=("historical",))], [], id="undated background"),
        pytest.param(
            [assault("a", auxiliary=("historical",), date=date(2020, 9, 27), date_from="text")],
            [("a",)],
            id="recent dated background",
        ),
        pytest.param([assault("a", actors=(actor("AZE CVL"),))], [], id="private attacker"),
        pytest.param([assault("a", modes=("crowd-control",))], [], id="crowd control"),
        pytest.param([assault("a", modes=("sideAB",))], [("a",)], id="two sides, one attacker"),
        pytest.param([assault("a", failed=True)], [("a",)], id="an attack beaten off is one"),
        pytest.param(
            [assault("a"), assault("b", auxiliary=("negation",), claim=Claim((), "denied"))],
            [("a", "b")],
            id="a denial stands beside what it denies",
        ),
    ],
)
def test_which_attacks_are_told(events: list[Event], told: list[tuple[str, ...]]) -> None:
    assert [attack.ids for attack in attacks_told(events, date(2020, 11, 1))] == told


def test_words() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert on_day(date(2020, 10, 31)) == "31 October 2020"
    assert opened("the United States") == "The United States"


ACTORS = st.sampled_from(
    ["AZE MIL", "ARM GOV", "ARM", "RUS GOV", "TUR GOV", "USA MIL", "IGO: NATO", "IGO: CSTO",
     "GEO PRE: Abkhazia", "LBN REB: Hezbollah", "- UNK: gunmen", "FRA CVL", "EUR: the EU"]
).map(actor)  # fmt: skip
PARTIES = st.lists(ACTORS, max_size=2).map(tuple)
PLACES = st.sampled_from([
    None,
    Place(text="Karabakh", span=SPAN, name="Nagorno-Karabakh", country="AZE",
          territory="nagorno-karabakh"),
    Place(text="Ankara", span=SPAN, name="Ankara", country="TUR", latitude=39.9, longitude=32.9),
    Place(text="la mer", span=SPAN, name="South China Sea", precision="water"),
    Place(text="ici", span=SPAN, name="ici", territory="no-such-record"),
])  # fmt: skip
EVENTS = st.builds(
    Event,
    id=st.uuids().map(str),
    event=st.sampled_from(["ASSAULT", "REQUEST", "REJECT", "THREATEN", "AGREE", "AID"]),
    trigger=st.just(SPAN),
    sentence=st.just(SPAN),
    modes=st.sampled_from([(), ("assist",), ("meet",), ("violence",), ("aerial",)]),
    contexts=st.sampled_from([(), ("military",)]),
    auxiliary=st.sampled_from([(), ("negation",), ("historical",), ("future",)]),
    actors=PARTIES,
    recipients=PARTIES,
    place=PLACES,
    date=st.sampled_from([None, date(2020, 10, 31), date(1950, 1, 1)]),
    date_from=st.sampled_from([None, "text"]),
    claim=st.builds(
        Claim, by=PARTIES, how=st.sampled_from(["reported", "claimed", "alleged", "denied"])
    ),
)
COMMITMENTS = st.builds(
    Commitment,
    id=st.uuids().map(str),
    promisors=PARTIES,
    undertaking=st.sampled_from(["military_intervention", "consultation", "ceasefire"]),
    polarity=st.sampled_from(["will", "will_not"]),
    quote=st.just(SPAN),
    sentence=st.just(SPAN),
    beneficiaries=PARTIES,
    condition=st.one_of(
        st.none(),
        st.builds(
            Condition,
            kind=st.sampled_from(["attack", "threat", "other"]),
            span=st.just(SPAN),
            objects=PARTIES,
            only_if=st.booleans(),
            negated=st.booleans(),
        ),
    ),
    excluded=PARTIES,
    source=st.sampled_from(["statement", "agreement"]),
)


@given(
    events=st.lists(EVENTS, max_size=5),
    commitments=st.lists(COMMITMENTS, max_size=2),
    published=st.sampled_from([None, date(2020, 11, 1)]),
    language=st.sampled_from(["fr", "en"]),
)
def test_whatever_is_told_every_verdict_carries_cited_reasons(
    events: list[Event], commitments: list[Commitment], published: date | None, language: str
) -> None:
    text = "Un texte."
    dispatch = Dispatch(
        id="d", language=language, text=text, paragraphs=(SPAN,), published=published
    )
    for found in assess(dispatch, events, commitments):
        assert found.verdict in {"triggered", "not_triggered", "contested", "undetermined"}
        assert found.answer in {"accepted", "declined", "reaffirmed", "unreported"}
        assert not set(found.obligors) & set(found.beneficiaries)
        assert found.reasons
        assert all(step.span is not None or step.source for step in found.reasons)
        assert found.invoked is None or found.invoked.span == SPAN


@given(events=st.lists(EVENTS, max_size=4), commitments=st.lists(COMMITMENTS, max_size=2))
def test_the_same_records_give_the_same_assessments(
    events: list[Event], commitments: list[Commitment]
) -> None:
    dispatch = Dispatch(id="d", language="en", text="A text...", paragraphs=(SPAN,))
    first = assess(dispatch, events, commitments)
    assert first == assess(dispatch, events, commitments)
