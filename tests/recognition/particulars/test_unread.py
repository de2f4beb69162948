"""A label whose words are no value: told of, kept, and never called "not stated"."""

import textwrap

import pytest
from markup import MINIMAL, document
from writers.word.word_files import W, body, paragraph, text

from ehcp_io.plan import Plan
from ehcp_io.plan.units import PARTICULAR_NOT_READ
from ehcp_io.recognition import recognise
from ehcp_io.writers.word import load_word, write_word

LOST = [
    "Status: ☐ Draft ☐ Final Amended final ☐ Ceased",
    "| Status | ☐ Draft ☐ Final Amended final ☐ Ceased |",
    "| Status | ☐ Draft | ☐ Final | Amended final | ☐ Ceased |",
    "| ☐ Draft | ☐ Final | Amended final | ☐ Ceased |",
    "| Draft | ☐ | Final | | Amended final | ☐ |",
    "Draft ☐ Final ☐ Amended final",
    "☐ Draft Final ☐ Amended final",
    "| Plan status | Draft // ☐ Final // ☐ Amended final |",
]
KEPT = [
    ("Status: Final", "final"),
    ("| Status | Draft |", "draft"),
    ("☐ Draft ☒ Final ☐ Amended final", "final"),
    ("☐ Draft Final ☒ Amended final", "amended_final"),
    ("Draft ☐ Final ☐ Amended final ☒", "amended_final"),
    ("☐ Draft ☐ Final / Amended final ☐ Ceased", "final"),  # by its date, as it always was
]


def plan_of(front: str) -> Plan:
    head = "= Education, Health and Care Plan\n| Name | Hattie Moss |\n"
    return recognise(document(head + front + "\n" + textwrap.dedent(MINIMAL))).plan


def told(plan: Plan) -> list[str]:
    return [each.message for each in plan.findings if each.code == PARTICULAR_NOT_READ]


@pytest.mark.parametrize("front", LOST)
def test_an_option_without_a_box_among_boxed_ones_is_no_status(front: str) -> None:
    """Nor is it guessed from a date: which box was ticked is on the paper only."""
    plan = plan_of(f"{front}\n| Date of final plan | 3 May 2024 |")
    assert plan.plan.status is None
    assert plan.plan.final_date == "2024-05-03"
    (message,) = told(plan)
    assert "status of the plan could not be read" in message


@pytest.mark.parametrize(("front", "status"), KEPT)
def test_a_status_in_words_or_ticked_is_read(front: str, status: str) -> None:
    plan = plan_of(f"{front}\n| Date of final plan | 3 May 2024 |")
    assert plan.plan.status == status
    assert told(plan) == []


@pytest.mark.parametrize(
    ("front", "field"),
    [
        ("| Date of birth | l4/O3/2O15 |", "person.date_of_birth"),
        ("Date of birth: 31/13/2015", "person.date_of_birth"),
        ("| Sex | Mole |", "person.sex"),
        ("| NHS number | 94 |", "person.nhs_number"),
    ],
)
def test_words_that_are_no_value_are_told_of_and_kept(front: str, field: str) -> None:
    plan = plan_of(front)
    (message,) = told(plan)
    assert message.endswith(f"({field}).")
    (unit,) = [u for u in plan.particulars if u.parsed is not None and u.parsed.field == field]
    assert unit.text in front
    assert unit.parsed is not None
    assert unit.parsed.value is None


@pytest.mark.parametrize(
    "front", ["| Date of birth | not known | Sex | |", "| Date of birth | ____ |", "| Sex | Male |"]
)
def test_what_is_left_blank_or_stated_is_not_told_of(front: str) -> None:
    assert told(plan_of(front)) == []


def test_the_standard_document_shows_what_was_read_and_asks_for_a_look() -> None:
    plan = plan_of("| Date of birth | l4/O3/2O15 | Sex | |")
    data = write_word(plan)
    line = paragraph(body(data), "Could not be read")
    assert text(line) == (
        "[Check against the original] Could not be read: “l4/O3/2O15”. Look at the original."
    )
    assert line.find(f".//{W}highlight") is not None
    assert "Sex" in text(body(data))
    assert text(body(data)).count("Could not be read") == 1
    assert load_word(data) == plan
