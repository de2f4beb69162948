"""Cards with the number first, a letter before the plan, lines that say two things."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.plan import PlanStatus

CARDS = """
Jo’s Education, Health and Care Plan
Joanna Mary Doe
07700 900671 or bob@example.com
Bob Doe
Father (holds parental responsibility)
Rose Barn, Anytown, AN9 4PA
07700 900672 or ann@example.com
Ann Fox
Mother (no parental responsibility)
17 Kiln Street, Anytown, AN2 8DW
"""


def test_a_number_over_each_name_is_that_persons() -> None:
    assert [c.model_dump(exclude_none=True) for c in read(CARDS).contacts] == [
        {
            "name": "Bob Doe",
            "relationship": "Father",
            "parental_responsibility": True,
            "phone": "07700 900671",
            "email": "bob@example.com",
            "address": "Rose Barn, Anytown, AN9 4PA",
        },
        {
            "name": "Ann Fox",
            "relationship": "Mother",
            "parental_responsibility": False,
            "phone": "07700 900672",
            "email": "ann@example.com",
            "address": "17 Kiln Street, Anytown, AN2 8DW",
        },
    ]


def test_a_number_over_cards_that_end_with_their_own_is_nobodys() -> None:
    contacts = read(
        "Name: Jo Doe\n01632 960000\nBob Doe\nFather\n07700 900671\nAnn Fox\nMother\n07700 900672"
    ).contacts
    assert [(c.name, c.phone) for c in contacts] == [
        ("Bob Doe", "07700 900671"),
        ("Ann Fox", "07700 900672"),
    ]


def test_a_paragraph_below_a_card_that_mentions_a_number_is_none_of_its_lines() -> None:
    reading = read(
        "Name: Jo Doe\nAnn Fox\nMother\n17 Kiln Street, Anytown, AN2 8DW\n"
        "This is the final plan of 17 October 2025. We will review it on or before 16 October "
        "2026. Please ask for Bea Elm, plan co-ordinator, on 01632 960710."
    )
    assert reading.contacts[0].phone is None
    control = reading.control
    assert (control.status, control.coordinator) == (PlanStatus.FINAL, "Bea Elm")
    assert (control.final_date, control.review_date) == ("2025-10-17", "2026-10-16")


def test_somebody_to_ask_who_is_no_officer_is_not_the_coordinator() -> None:
    text = "Name: Jo Doe\nPlease ask for Bea Elm, school nurse, on 01632 960710."
    assert read(text).control.coordinator is None


LETTER = """
Any and Moor Council
Dear Ms Doe
Here is a draft of the plan.
With best wishes
Tom Ash
Education, Health and Care plan
Joanna Mary Doe
"""


def test_the_name_below_a_letters_closing_is_not_the_childs() -> None:
    assert read(LETTER).person.name == "Joanna Mary Doe"


def test_the_authority_at_the_head_with_its_department() -> None:
    control = read(
        "Any Metropolitan Council · Children with Additional Needs\nName: Jo Doe"
    ).control
    assert control.local_authority == "Any Metropolitan Council"


def test_a_status_in_the_brackets_of_a_dates_label() -> None:
    control = read("First plan: 23 May 2019\nThis plan (amended final): 6 November 2025").control
    assert (control.status, control.final_date, control.amended_date) == (
        PlanStatus.AMENDED_FINAL,
        "2019-05-23",
        "2025-11-06",
    )


def test_an_officer_with_the_authority_behind_a_comma() -> None:
    control = read("Name: Jo Doe\nPlan officer: Ann Elm, Any Unitary Authority").control
    assert control.coordinator is not None
    assert control.coordinator.startswith("Ann Elm")


def test_what_goes_on_behind_the_childs_name() -> None:
    person = read("**Whose plan is this?** Jo Mary Doe, Female, in Year 10 of Any School.").person
    assert person.model_dump(exclude_none=True) == {
        "name": "Jo Mary Doe",
        "sex": "Female",
        "year_group": "Year 10",
        "school": "Any School",
    }


def test_the_language_below_a_letter_is_the_childs_not_the_officers() -> None:
    person = read(
        "Yours sincerely\nTom Ash, Plan Co-ordinator\nName: Jo Doe\nUPN: W931330217045\n"
        "Language at home: Polish"
    ).person
    assert person.home_language == "Polish"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "During the week she is with her mum, Ann Fox, at 8 Any Street, Anytown, AN1 3BB.",
            [("Ann Fox", "mum", "8 Any Street, Anytown, AN1 3BB")],
        ),
        (
            "He has help from his sister, Bea Doe (31 Any Walk, Anytown, AN6 1MD; 07700 900803).",
            [("Bea Doe", "sister", "31 Any Walk, Anytown, AN6 1MD")],
        ),
        ("He goes riding with his sister, Bea Doe (15).", []),
        (
            "He met his mum, Ann Fox, at Any Hospital, Anytown, AN1 3BB.",
            [("Ann Fox", "mum", None)],
        ),
    ],
)
def test_people_in_sentences(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    contacts = read(f"Name: Jo Doe\n{sentence}").contacts
    assert [(c.name, c.relationship, c.address) for c in contacts] == expected


LISTS = """
**Name:** Jo Doe
With parental responsibility: Ann Elm (mother) 07700 900467 ann@example.com
Bob Doe (father) 07700 900468
Without parental responsibility: Cat Doe (grandmother, who looks after Jo on Fridays) 01632 960936
"""


def test_lists_of_people_with_and_without_parental_responsibility() -> None:
    told = [
        (c.name, c.relationship, c.phone, c.parental_responsibility) for c in read(LISTS).contacts
    ]
    assert told == [
        ("Ann Elm", "mother", "07700 900467", True),
        ("Bob Doe", "father", "07700 900468", True),
        ("Cat Doe", "grandmother, who looks after Jo on Fridays", "01632 960936", False),
    ]


def test_a_line_of_parental_responsibility_about_a_named_contact_makes_no_second_one() -> None:
    contacts = read(
        "Name: Jo Doe\nMother’s name: Ann Elm\nMother’s telephone: 07700 900467\n"
        "With parental responsibility: Ann Elm (mother) 07700 900467"
    ).contacts
    assert [c.name for c in contacts] == ["Ann Elm"]


def test_a_title_with_what_the_child_is_called() -> None:
    person = read("Joanna Mary Doe known as Jo – Education, Health and Care Plan").person
    assert (person.name, person.preferred_name) == ("Joanna Mary Doe", "Jo")


def test_a_short_line_of_sex_and_birth_and_one_with_its_labels_behind() -> None:
    person = read("Name: Jo Doe\nGirl, born 3.5.22\nWhite and Chinese (ethnicity), None (religion)")
    told = person.person
    assert (told.sex, told.ethnicity, told.religion) == ("Girl", "White and Chinese", "None")


def test_a_pre_school_with_the_year_and_the_sessions() -> None:
    person = read("Name: Jo Doe\nPre-school: Any Pre-School, Nursery year, five mornings").person
    assert (person.school, person.year_group) == ("Any Pre-School", "Nursery")


@pytest.mark.parametrize(
    ("line", "reference"),
    [("Case CBC-07716", "CBC-07716"), ("Case: Ann Elm", None), ("Case 3 of the review", None)],
)
def test_a_case_with_its_number(line: str, reference: str | None) -> None:
    assert read(f"Name: Jo Doe\n{line}").control.reference == reference


def test_a_draft_with_its_number_in_brackets_is_no_final_plan() -> None:
    control = read("| This plan (draft 2) | 4 May 2024 |").control
    assert (control.status, control.draft_date, control.final_date) == (
        PlanStatus.DRAFT,
        "2024-05-04",
        None,
    )
