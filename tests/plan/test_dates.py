"""Dates: day first, in every shape that authorities print, and never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_io.plan.dates import FoundDate, find_dates, long_date, parse_date

WHOLE = {
    "03/03/2021": "2021-03-03",
    "3/3/2021": "2021-03-03",
    "12 / 11 / 2019": "2019-11-12",
    "12/11/19": "2019-11-12",
    "4.8.23": "2023-08-04",
    "04.08.23": "2023-08-04",
    "12. 11. 2019": "2019-11-12",
    "12-11-2019": "2019-11-12",
    "12–11–2019": "2019-11-12",
    "12\u201111\u20112019": "2019-11-12",
    "2019-11-12": "2019-11-12",
    "2019/11/12": "2019-11-12",
    "2019-11-12T00:00:00Z": "2019-11-12",
    "12/11/2019 09:30": "2019-11-12",
    "12 November 2019": "2019-11-12",
    "12\u00a0November\u00a02019": "2019-11-12",
    "1st March \n2021": "2021-03-01",
    "12th November 2019": "2019-11-12",
    "12 th November 2019": "2019-11-12",
    "12th of November, 2019": "2019-11-12",
    "the 3rd day of March 2021": "2021-03-03",
    "the twenty-first of March 2021": "2021-03-21",
    "the third day of March 2021": "2021-03-03",
    "The 3rd day of March, 2021.": "2021-03-03",
    "the third of May two thousand and twenty-six": "2026-05-03",
    "the twenty first day of June, two thousand and nine": "2009-06-21",
    "3rd May twenty twenty-seven": "2027-05-03",
    "4 July twenty-nineteen": "2019-07-04",
    "first of March nineteen ninety-eight": "1998-03-01",
    "Tuesday 12th November 2019": "2019-11-12",
    "Tues, 12 Nov 2019": "2019-11-12",
    "Weds. 12/11/2019": "2019-11-12",
    "2nd Sept 2021": "2021-09-02",
    "2 Sep. 2021": "2021-09-02",
    "01-Mar-2021": "2021-03-01",
    "01-MAR-21": "2021-03-01",
    "1 Mar '21": "2021-03-01",
    "1 Mar ’21": "2021-03-01",
    "1March2021": "2021-03-01",
    "March 3rd, 2021": "2021-03-03",
    "(12/11/2019)": "2019-11-12",
    "29 February 2020": "2020-02-29",
    "01/01/50": "1950-01-01",
    "31/12/49": "2049-12-31",
    "30/09/07": "2007-09-30",
    "November 2019": "2019-11",
    "Nov-2021": "2021-11",
    "Nov-21": "2021-11",
    "Nov '21": "2021-11",
    "Sept, 2021": "2021-09",
    "03/2021": "2021-03",
    "2021-03": "2021-03",
}

NOT_A_DATE = (
    "",
    "31/02/2021",
    "03/13/2021",
    "30 February 2021",
    "29/02/2021",
    "00/01/2021",
    "12/11/201",
    "12/11-2019",
    "12 November",
    "November",
    "2021",
    "2010-11",
    "2021/22",
    "13/2021",
    "Spring 2021",
    "Year 6",
    "tbc",
    "issued on 12/11/2019",
    "12/11/2019 and 14/11/2019",
    "9434765870",
)


@pytest.mark.parametrize(("text", "value"), WHOLE.items())
def test_a_text_that_is_a_date_gives_its_iso_form(text: str, value: str) -> None:
    assert parse_date(text) == value


@pytest.mark.parametrize("text", NOT_A_DATE)
def test_what_is_impossible_or_only_like_a_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_dates_are_found_in_a_sentence_with_their_places() -> None:
    text = "Draft of the 3rd day of March 2021; made on 12/11/21 and reviewed by Nov 2022."
    found = find_dates(text)
    assert [(each.value, text[each.start : each.end]) for each in found] == [
        ("2021-03-03", "the 3rd day of March 2021"),
        ("2021-11-12", "12/11/21"),
        ("2022-11", "Nov 2022"),
    ]


def test_both_ends_of_a_range_are_found() -> None:
    assert [each.value for each in find_dates("01/09/2021–31/08/2022")] == [
        "2021-09-01",
        "2022-08-31",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "see 1.2.14 above",
        "school year 2010-11",
        "reference 12/05/2021/7",
        "version 4.12.05.2021",
        "30 February 2021",
        "on 31/02/2021",
        "24/7/365",
        "a group of 3 may 20 minutes later",
        "ABC12/05/2021",
        "20-30-40",
        "1:1, 35 hours",
    ],
)
def test_numbers_that_are_not_dates_are_left_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_glued_to_punctuation_is_found() -> None:
    assert find_dates("(12.11.2019).") == (FoundDate("2019-11-12", 1, 11),)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_read_back_from_its_british_forms(day: date) -> None:
    month = day.strftime("%B")
    for text in (
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%y}",
        f"{day:%d-%b-%Y}",
        f"{day.day} {month} {day.year}",
        f"{day:%A} the {day.day}th of {month}, {day.year}",
    ):
        assert parse_date(text) == day.isoformat()
        assert [found.value for found in find_dates(f"On {text}.")] == [day.isoformat()]


@given(st.text(alphabet="0123456789/.- abjmnrthy'\u00a0–", max_size=40))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for found in find_dates(text):
        assert parse_date(text[found.start : found.end]) == found.value


def test_a_word_that_only_a_date_follows_tells_one_from_a_paragraphs_number() -> None:
    text = "Issued: 2.9.24, amended on 3.9.24; compare 1.2.14."

    assert [each.value for each in find_dates(text)] == ["2024-09-02", "2024-09-03"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-03-03", "3 March 2026"),
        ("2026-12", "December 2026"),
        ("2026-02-30", "2026-02-30"),
        ("20260303", "20260303"),
        ("March 2026", "March 2026"),
        (None, ""),
    ],
)
def test_a_date_is_told_in_words(written: str | None, told: str) -> None:
    assert long_date(written) == told
