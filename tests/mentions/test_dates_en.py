"""English time expressions, resolved from Wednesday 4 November 2020."""

from datetime import date

import pytest

from casus.mentions.dates import find_whens

PUBLISHED = date(2020, 11, 4)

RESOLVED = [
    # sentence, expression, first day, last day, granularity
    ("On Saturday, Armenia called Russia.", "Saturday", "2020-10-31", "2020-10-31", "day"),
    ("It met Wednesday.", "Wednesday", "2020-11-04", "2020-11-04", "day"),
    ("Saturday's shelling", "Saturday", "2020-10-31", "2020-10-31", "day"),
    ("last Friday", "last Friday", "2020-10-30", "2020-10-30", "day"),
    ("last Wednesday", "last Wednesday", "2020-10-28", "2020-10-28", "day"),
    ("next Friday", "next Friday", "2020-11-06", "2020-11-06", "day"),
    ("this Friday", "this Friday", "2020-11-06", "2020-11-06", "day"),
    ("the coming Monday", "the coming Monday", "2020-11-09", "2020-11-09", "day"),
    ("Friday night", "Friday night", "2020-10-30", "2020-10-30", "day"),
    ("early on Tuesday", "early on Tuesday", "2020-11-03", "2020-11-03", "day"),
    ("late Monday", "late Monday", "2020-11-02", "2020-11-02", "day"),
    ("on Thursday in the morning", "Thursday in the morning", "2020-10-29", "2020-10-29", "day"),
    ("Monday of last week", "Monday of last week", "2020-10-26", "2020-10-26", "day"),
    ("Talks will resume on Friday.", "Friday", "2020-11-06", "2020-11-06", "day"),
    ("A vote is scheduled for Sunday.", "Sunday", "2020-11-08", "2020-11-08", "day"),
    ("They left today.", "today", "2020-11-04", "2020-11-04", "day"),
    ("this morning", "this morning", "2020-11-04", "2020-11-04", "day"),
    ("earlier today", "earlier today", "2020-11-04", "2020-11-04", "day"),
    ("tonight", "tonight", "2020-11-04", "2020-11-04", "day"),
    ("Yesterday, nothing.", "Yesterday", "2020-11-03", "2020-11-03", "day"),
    ("late yesterday evening", "late yesterday evening", "2020-11-03", "2020-11-03", "day"),
    ("last night", "last night", "2020-11-03", "2020-11-03", "day"),
    ("shelled overnight", "overnight", "2020-11-03", "2020-11-04", "range"),
    ("the day before yesterday", "the day before yesterday", "2020-11-02", "2020-11-02", "day"),
    ("tomorrow morning", "tomorrow morning", "2020-11-05", "2020-11-05", "day"),
    ("the day after tomorrow", "the day after tomorrow", "2020-11-06", "2020-11-06", "day"),
    ("On September 27, 2020, war began.", "September 27, 2020", "2020-09-27", "2020-09-27", "day"),
    ("27 September 2020", "27 September 2020", "2020-09-27", "2020-09-27", "day"),
    ("the 3rd of October 2016", "3rd of October 2016", "2016-10-03", "2016-10-03", "day"),
    ("October 3rd", "October 3rd", "2020-10-03", "2020-10-03", "day"),
    ("Monday, October 3, 2016", "Monday, October 3, 2016", "2016-10-03", "2016-10-03", "day"),
    ("Sept. 27", "Sept. 27", "2020-09-27", "2020-09-27", "day"),
    ("on Dec. 12", "Dec. 12", "2019-12-12", "2019-12-12", "day"),
    ("due on December 12", "December 12", "2020-12-12", "2020-12-12", "day"),
    ("We will host a round in mid-January.", "mid-January", "2021-01-11", "2021-01-21", "range"),
    ("a planned visit to Baku in March", "March", "2021-03-01", "2021-03-31", "month"),
    ("Saturday, November 7", "Saturday, November 7", "2020-11-07", "2020-11-07", "day"),
    ("May 5", "May 5", "2020-05-05", "2020-05-05", "day"),
    ("the May 8 attack", "May 8", "2020-05-08", "2020-05-08", "day"),
    ("May 3 of last year", "May 3 of last year", "2019-05-03", "2019-05-03", "day"),
    ("Published 9/11/2020.", "9/11/2020", "2020-09-11", "2020-09-11", "day"),
    ("Published 13/11/2020.", "13/11/2020", "2020-11-13", "2020-11-13", "day"),
    ("as of 2020-11-09", "2020-11-09", "2020-11-09", "2020-11-09", "day"),
    ("on February 29", "February 29", "2020-02-29", "2020-02-29", "day"),
    ("after the 9/11 attacks", "9/11 attacks", "2001-09-11", "2001-09-11", "day"),
    ("between May 3 and 5", "between May 3 and 5", "2020-05-03", "2020-05-05", "range"),
    (
        "from May 3 to June 5, 2016",
        "from May 3 to June 5, 2016",
        "2016-05-03",
        "2016-06-05",
        "range",
    ),
    ("May 3-5, 2016", "May 3-5, 2016", "2016-05-03", "2016-05-05", "range"),
    ("3-5 May 2016", "3-5 May 2016", "2016-05-03", "2016-05-05", "range"),
    (
        "from 28 April to 3 May 2019",
        "from 28 April to 3 May 2019",
        "2019-04-28",
        "2019-05-03",
        "range",
    ),
    (
        "from December 30 to January 2",
        "from December 30 to January 2",
        "2019-12-30",
        "2020-01-02",
        "range",
    ),
    ("3 and 4 May", "3 and 4 May", "2020-05-03", "2020-05-04", "range"),
    (
        "on the night of Saturday to Sunday",
        "the night of Saturday to Sunday",
        "2020-10-31",
        "2020-11-01",
        "range",
    ),
    ("from Friday to Monday", "from Friday to Monday", "2020-10-30", "2020-11-02", "range"),
    ("since September 27", "since September 27", "2020-09-27", "2020-11-04", "range"),
    ("Since Monday, shells fall.", "Since Monday", "2020-11-02", "2020-11-04", "range"),
    ("since 2014", "since 2014", "2014-01-01", "2020-11-04", "range"),
    ("since last week", "since last week", "2020-10-26", "2020-11-04", "range"),
    ("until November 15", "until November 15", "2020-11-04", "2020-11-15", "range"),
    ("by Friday", "by Friday", "2020-11-04", "2020-11-06", "range"),
    ("by the end of the year", "by the end of the year", "2020-11-04", "2020-12-31", "range"),
    ("within 48 hours", "within 48 hours", "2020-11-04", "2020-11-06", "range"),
    ("in the past 24 hours", "in the past 24 hours", "2020-11-03", "2020-11-04", "range"),
    ("over the last three days", "over the last three days", "2020-11-01", "2020-11-04", "range"),
    ("for the next two weeks", "for the next two weeks", "2020-11-04", "2020-11-18", "range"),
    ("last week", "last week", "2020-10-26", "2020-11-01", "week"),
    ("next week", "next week", "2020-11-09", "2020-11-15", "week"),
    ("this week", "this week", "2020-11-02", "2020-11-08", "week"),
    ("earlier this week", "earlier this week", "2020-11-02", "2020-11-04", "range"),
    ("later this year", "later this year", "2020-11-04", "2020-12-31", "range"),
    ("over the weekend", "the weekend", "2020-10-31", "2020-11-01", "range"),
    ("last weekend", "last weekend", "2020-10-31", "2020-11-01", "range"),
    ("last month", "last month", "2020-10-01", "2020-10-31", "month"),
    ("next month", "next month", "2020-12-01", "2020-12-31", "month"),
    ("this month", "this month", "2020-11-01", "2020-11-30", "month"),
    ("last year", "last year", "2019-01-01", "2019-12-31", "year"),
    ("next year", "next year", "2021-01-01", "2021-12-31", "year"),
    ("late last year", "late last year", "2019-09-01", "2019-12-31", "range"),
    ("late September", "late September", "2020-09-21", "2020-09-30", "range"),
    ("in early October", "early October", "2020-10-01", "2020-10-10", "range"),
    ("mid-March", "mid-March", "2020-03-11", "2020-03-21", "range"),
    ("at the end of March 2016", "the end of March 2016", "2016-03-22", "2016-03-31", "range"),
    ("in May", "May", "2020-05-01", "2020-05-31", "month"),
    ("In March, talks failed.", "March", "2020-03-01", "2020-03-31", "month"),
    ("March 2018", "March 2018", "2018-03-01", "2018-03-31", "month"),
    ("last August", "last August", "2020-08-01", "2020-08-31", "month"),
    ("in October last year", "October last year", "2019-10-01", "2019-10-31", "month"),
    ("from April to June 2016", "April to June 2016", "2016-04-01", "2016-06-30", "range"),
    ("summer of 2014", "summer of 2014", "2014-06-01", "2014-08-31", "season"),
    ("last winter", "last winter", "2019-12-01", "2020-02-29", "season"),
    ("this fall", "this fall", "2020-09-01", "2020-11-30", "season"),
    ("the first quarter of 2016", "the first quarter of 2016", "2016-01-01", "2016-03-31", "range"),
    ("the second half of 2019", "the second half of 2019", "2019-07-01", "2019-12-31", "range"),
    ("in 2016", "2016", "2016-01-01", "2016-12-31", "year"),
    ("the 2003 invasion", "2003", "2003-01-01", "2003-12-31", "year"),
    ("the Minsk agreement (2015)", "2015", "2015-01-01", "2015-12-31", "year"),
    ("between 2014 and 2016", "2014 and 2016", "2014-01-01", "2016-12-31", "range"),
    ("the 1992-1994 war", "1992-1994", "1992-01-01", "1994-12-31", "range"),
    ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31", "range"),
    ("in the early 1990s", "early 1990s", "1990-01-01", "1992-12-31", "range"),
    ("in the '90s", "the '90s", "1990-01-01", "1999-12-31", "range"),
    ("in the 19th century", "the 19th century", "1801-01-01", "1900-12-31", "range"),
    ("three days ago", "three days ago", "2020-11-01", "2020-11-01", "day"),
    ("about 48 hours ago", "about 48 hours ago", "2020-11-02", "2020-11-02", "day"),
    ("two weeks ago", "two weeks ago", "2020-10-19", "2020-10-25", "week"),
    ("six months ago", "six months ago", "2020-05-01", "2020-05-31", "month"),
    ("a year ago", "a year ago", "2019-01-01", "2019-12-31", "year"),
    ("three days from now", "three days from now", "2020-11-07", "2020-11-07", "day"),
    ("Three days earlier, talks failed.", "Three days earlier", "2020-11-01", "2020-11-01", "day"),
]

UNRESOLVED = [
    ("in recent days", "in recent days"),
    ("a few weeks ago", "a few weeks ago"),
    ("during the holy month of Ramadan", "the holy month of Ramadan"),
    ("in the coming hours", "in the coming hours"),
    ("on February 31", "February 31"),
    ("the day before the vote", "the day before"),
]

NO_DATES = [
    "Theresa May said so.",
    "The army may march on the capital.",
    "A March on Rome.",
    "They were led by May.",
    "Some 2000 people fled.",
    "A total of 2016 refugees crossed.",
    "The Sunday Times reported it.",
    "They pray every Friday.",
    "Bloody Sunday is remembered.",
    "He is in his 80s.",
    "The sun rose; the men sat down.",
    "The second convoy fell into an ambush in the spring water.",
    "The vote was 12 to 3.",
    "Prices fall in a second.",
]


@pytest.mark.parametrize(("text", "expression", "start", "end", "granularity"), RESOLVED)
def test_resolves(text, expression, start, end, granularity):
    (when,) = find_whens(text, "en", PUBLISHED)
    assert (when.text, str(when.start), str(when.end), when.granularity) == (
        expression,
        start,
        end,
        granularity,
    )


@pytest.mark.parametrize(("text", "expression"), UNRESOLVED)
def test_keeps_the_words_of_what_stays_open(text, expression):
    (when,) = find_whens(text, "en", PUBLISHED)
    assert (when.text, when.start, when.end, when.granularity) == (
        expression,
        None,
        None,
        "unresolved",
    )


@pytest.mark.parametrize("text", NO_DATES)
def test_takes_no_other_word_for_a_date(text):
    assert find_whens(text, "en", PUBLISHED) == ()


def test_counts_from_the_last_day_told():
    text = "On October 5 the town fell. The next day it was given back. Two days later, peace."
    assert [str(when.start) for when in find_whens(text, "en", PUBLISHED)] == [
        "2020-10-05",
        "2020-10-06",
        "2020-10-08",
    ]


def test_a_weekday_on_its_own_day_is_that_day():
    saturday = date(2020, 10, 31)
    assert find_whens("on Saturday", "en", saturday)[0].start == saturday
    assert find_whens("last Saturday", "en", saturday)[0].start == date(2020, 10, 24)
    assert find_whens("next Saturday", "en", saturday)[0].start == date(2020, 11, 7)
