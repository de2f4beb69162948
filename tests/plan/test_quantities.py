"""Amounts in the shapes that plans print them (domain §6.4)."""

import pytest

from ehcp_io.plan.figures import number
from ehcp_io.plan.quantities import find_amounts, measures
from ehcp_io.plan.time_words import time_words


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15 hours per week", 900),
        ("25 hrs/wk", 1500),
        ("32.5 hours weekly", 1950),
        ("32 hours 30 minutes a week", 1950),
        ("3 x 20 minutes weekly", 60),
        ("3 × 20‑minute sessions each week", 60),
        ("15 minutes, three times a week", 45),
        ("30 minutes once a week", 30),
        ("15 minutes every morning", 75),
        ("half-hour fortnightly", 15),
        ("Half a day weekly", 150),
        ("One day per week", 300),
        ("1½ hours a week", 90),
        ("an hour and a half weekly", 90),
        ("20–30 minutes daily", 100),
        ("Two 15-minute sessions a day", 150),
        ("Three hours, alternate Saturdays", 90),
        ("78 minutes on two Saturdays each month", 48),
        ("20 minutes on three Mondays a term", 60 * 3 / 39),
        ("twenty-five hours a week", 1500),
        ("an hour and a quarter each week", 75),
        ("one and three quarter hours weekly", 105),
        ("two hours and thirty minutes a week", 150),
        ("a quarter hour each school week", 15),
        ("20 minutes on two occasions each week", 40),
        ("20 minutes on all five days of the week", 100),
        ("20 minutes each morning and afternoon", 200),
        ("30 minutes every third week", 10),
        ("30 minutes at intervals of three weeks", 10),
        ("30 minutes at two-week intervals", 15),
        ("30 minutes once in three weeks", 10),
        ("20 minutes every 14 days", 10),
        ("78 minutes on an annual basis", 2),
        ("45 minutes over the five days of each school week", 45),
    ],
)
def test_an_amount_is_settled_by_the_week(text: str, minutes: float) -> None:
    (rate,) = find_amounts(text).rates
    assert rate.minutes_per_week == pytest.approx(minutes)


def test_a_programme_and_its_visits_are_two_amounts() -> None:
    """Domain §6.4: two quantities, written by one and delivered by another."""
    found = find_amounts("Six 45-minute visits a year; programme carried out for 10 minutes daily")
    assert [rate.minutes for rate in found.rates] == [45, 10]
    assert found.rates[0].sessions_per_week == pytest.approx(6 / 39)
    assert found.rates[0].text == "Six 45-minute visits a year"


def test_two_lengths_may_share_their_day() -> None:
    found = find_amounts("15 minutes at the start and 10 minutes at the end of each day")
    assert [rate.minutes_per_week for rate in found.rates] == [75, 50]


@pytest.mark.parametrize(
    ("text", "ratio"), [("1:1", 1), ("one-to-one", 1), ("1:6", 1 / 6), ("6:1", 1 / 6), ("2:1", 2)]
)
def test_a_ratio_is_adults_for_each_child(text: str, ratio: float) -> None:
    assert find_amounts(text).ratios == pytest.approx((ratio,))


@pytest.mark.parametrize(
    "text", ["a group of no more than 4 pupils", "up to four children", "groups of 4"]
)
def test_the_size_of_a_group(text: str) -> None:
    assert find_amounts(text).groups == (4,)


@pytest.mark.parametrize(
    "text", ["", "As required", "25% extra time", "Year 7", "aged 11", "reading a book", "0:0"]
)
def test_what_is_no_amount(text: str) -> None:
    assert not find_amounts(text)


def test_numbers_in_words_and_figures() -> None:
    assert [number(each) for each in ("7", "2.5", "thirty-two", "half a", "many")] == [
        *(7, 2.5, 32, 0.5),
        None,
    ]


@pytest.mark.parametrize(
    "text",
    ["Reads 90 words a minute.", "Two lunchtime supervisors will be there.", "The annual review."],
)
def test_a_speed_a_person_and_the_name_of_a_meeting_are_no_amounts(text: str) -> None:
    assert not find_amounts(text)


def test_pieces_of_an_amount_are_the_same_in_any_order() -> None:
    first = measures("Two nights each month, 24 nights a year")
    assert sorted(first) == sorted(measures("24 nights each year, as two a month"))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("1 hour, weekly, 30 weeks", "30 weekly hours of art", True),
        ("two days each month, 24 a year", "24 days each year, as two a month", True),
        ("20 minutes every day", "20 minutes during the day", False),
        ("60 minutes of art and 30 minutes of music", "30 minutes of art, 60 of music", False),
        ("between 15 and 45 minutes each week", "45 minutes each week", False),
        ("every week", "each week", False),  # too little to go by
    ],
)
def test_words_of_time_are_the_same_however_a_sentence_puts_them(
    first: str, second: str, same: bool
) -> None:
    said = time_words(first)
    assert (bool(said) and said.is_same(time_words(second))) is same
