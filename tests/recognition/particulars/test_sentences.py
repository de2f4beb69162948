"""What plans say in sentences, or with labels set off by nothing but a gap."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.plan import PlanStatus, SectionLetter


def test_the_childs_own_sentences() -> None:
    reading = read(
        """
        This is the plan of  Saoirse Niamh Gallagher
        I like to be called  Saoirse  (say “Seer-sha”)
        I was born on  21 October 2016
        I live at  22 Lobster Lane, Tidewater, TW9 3FF
        I go to  Lobster Lane Infant School  and I am in  Year 2
        """
    )

    assert reading.person.model_dump(exclude_none=True) == {
        "name": "Saoirse Niamh Gallagher",
        "preferred_name": "Saoirse",
        "date_of_birth": "2016-10-21",
        "address": "22 Lobster Lane, Tidewater, TW9 3FF",
        "school": "Lobster Lane Infant School",
        "year_group": "Year 2",
    }


@pytest.mark.parametrize(
    "line",
    [
        "I like to be called on when I know the answer.",
        "I go to bed late and I am in Year 2 of my illness.",
        "I live at home with my cat.",
        "This is the plan of the school for next year.",
        "I go to swimming on Mondays.",
    ],
)
def test_other_sentences_of_the_child_are_no_particulars(line: str) -> None:
    assert read(line).person.model_dump(exclude_none=True) == {}


def test_who_wrote_the_plan_when_and_for_whom() -> None:
    control = read(
        """
        Status: Proposed (draft) plan sent to parents
        Plan written by Gwendolen Pryce on 26th May 2023 for Haverley Council.
        """
    ).control

    assert control.coordinator == "Gwendolen Pryce"
    assert control.draft_date == "2023-05-26"
    assert control.local_authority == "Haverley Council"


def test_who_wrote_a_report_did_not_write_the_plan() -> None:
    reading = read("This plan uses the report written by Gwendolen Pryce on 26th May 2023.")

    assert reading.control.coordinator is None
    assert reading.control.draft_date is None


def test_a_plan_maintained_for_a_child() -> None:
    reading = read("maintained for Zhi Hao Lin (known as Kevin), born on 4th June 2012")

    assert reading.person.name == "Zhi Hao Lin"
    assert reading.person.preferred_name == "Kevin"
    assert reading.person.date_of_birth == "2012-06-04"


def test_dates_by_the_labels_of_everyday_words() -> None:
    control = read(
        """
        | My plan is | It began on | It must be looked at again by | The person who looks after my plan |
        | FINAL | 03.11.2023 | 02.11.2024 | Leanne Otterburn |
        """  # noqa: E501 - a line as it is printed
    ).control

    assert control.status is PlanStatus.FINAL
    assert (control.final_date, control.review_date) == ("2023-11-03", "2024-11-02")
    assert control.coordinator == "Leanne Otterburn"


def test_the_first_plan_and_this_version() -> None:
    control = read(
        """
        | ☐ Final ☒ Amended final |
        | First plan: 29 June 2018 // This version: 7 October 2022 |
        """
    ).control

    assert (control.final_date, control.amended_date) == ("2018-06-29", "2022-10-07")


def test_a_date_of_birth_with_the_age() -> None:
    assert (
        read("Date of birth and age: 12 September 2005 (19 years)").person.date_of_birth
        == "2005-09-12"
    )


def test_a_history_of_versions_gives_each_date_and_the_last_status() -> None:
    control = read(
        """
        | Version | Date |
        | Draft plan | 18/04/24 |
        | Final plan | 31/05/24 |
        """
    ).control

    assert control.status is PlanStatus.FINAL
    assert (control.draft_date, control.final_date) == ("2024-04-18", "2024-05-31")
    assert control.version is None


def test_of_several_version_numbers_the_one_of_the_latest_date_counts() -> None:
    front = """
        | Version | Date | Author |
        | 0.1 | 18/04/24 | A Bee |
        | 1.0 | 31/05/24 | C Dee |
        """

    assert read(front).control.version == "1.0"


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        ("Pupil ID 338817   Our reference WCC/EHC/2024/0093", "WCC/EHC/2024/0093"),
        ("Pupil ID 338817 Our reference WCC/EHC/2024/0093", "WCC/EHC/2024/0093"),
        ("Plan ASH-004471-3 Version 3 Final", "ASH-004471-3"),
        ("Plan for 2024-25", None),
        ("Our reference library is open", None),
        ("Plan 31-05-2024", None),
    ],
)
def test_a_reference_without_a_colon(line: str, reference: str | None) -> None:
    assert read(line).control.reference == reference


@pytest.mark.parametrize(
    "front",
    [
        "Contact for this plan: Alastair Munro, SEND Casework Team, 01632 960044",
        "The person who looks after my plan: Alastair Munro",
        "Plan drawn up by: Alastair Munro",
    ],
)
def test_the_officer_by_other_labels(front: str) -> None:
    assert read(front).control.coordinator == "Alastair Munro"


def test_the_authority_that_drew_the_plan_up() -> None:
    control = read("Drawn up by: Penhallow Council").control

    assert control.local_authority == "Penhallow Council"
    assert control.coordinator is None


@pytest.mark.parametrize(
    ("value", "school"),
    [
        ("Capstan Primary School // Quay Road, Eastwharf, E33 1AA", "Capstan Primary School"),
        ("Capstan Primary // School // Quay Road, Eastwharf, E33 1AA", "Capstan Primary School"),
        ("Capstan Primary School, Quay Road, Eastwharf, E33 1AA", "Capstan Primary School"),
        ("Capstan Primary School, Eastwharf", "Capstan Primary School, Eastwharf"),
    ],
)
def test_a_schools_address_is_no_part_of_its_name(value: str, school: str) -> None:
    assert read(f"| Current school/setting | {value} |").person.school == school


@pytest.mark.parametrize(
    "label",
    [
        "Primary Language used at home:",
        "Languages used in the home",
        "My home language",
        "Language",
    ],
)
def test_the_home_language_by_any_label(label: str) -> None:
    assert read(f"| Name | Jane Doe |\n| {label} | Polish |").person.home_language == "Polish"


def test_a_preferred_name_among_the_childs_views() -> None:
    sections = {
        SectionLetter.A: """
            | I like to be known as | Sami |
            | I like to be called on | when I know |
            """,
        SectionLetter.F: "| Known as | The Hub |",
    }

    assert read("EHC plan", sections=sections).person.preferred_name == "Sami"


def test_a_preferred_name_over_lines_of_the_childs_views() -> None:
    sections = {SectionLetter.A: "I like to be known as\nSami\nI was born on\n15th January 2008"}

    assert read("EHC plan", sections=sections).person.preferred_name == "Sami"


def test_two_questions_on_one_line_have_an_answer_each() -> None:
    services = read("Looked after child? ☐ Yes ☒ No Child protection plan? ☒ Yes ☐ No").services

    assert services.looked_after == "No"


@pytest.mark.parametrize(
    "label",
    [
        "Is this child/young person looked after?",
        "Is the child / young person LAC (Looked After Child)",
        "Is this child or young person a Child in Care?",
    ],
)
def test_the_question_whether_the_child_is_looked_after(label: str) -> None:
    assert read(f"| {label} | No |").services.looked_after == "No"


def test_a_plan_that_was_transferred_is_the_authoritys_that_has_it_now() -> None:
    reading = read(
        "This plan was first made by Oldshire County Council and transferred to Newtown Borough "
        "Council on 1 June 2024.\nDate of plan: 4 October 2024"
    )

    assert reading.control.local_authority == "Newtown Borough Council"
    assert reading.control.final_date == "2024-10-04"


def test_a_sentence_behind_a_date_is_read() -> None:
    control = read(
        "This is the final plan, issued on: 14 February 2025. Because Jane is under five it will "
        "be reviewed every six months, first by 14 August 2025."
    ).control

    assert (control.final_date, control.review_date) == ("2025-02-14", "2025-08-14")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("DRAFT 02.05.25 – for comment by 17.05.25", "2025-05-02"),
        ("DRAFT 02.05.25 – 17.05.25", None),
    ],
)
def test_a_status_with_its_date_may_say_more_behind_a_dash(line: str, date: str | None) -> None:
    assert read(f"EHC plan\n{line}").control.draft_date == date


def test_who_wrote_the_plan_gives_way_to_its_coordinator() -> None:
    front = "| Plan writer | Holly Sims |\n| EHC plan co-ordinator | Yusuf Latif |"

    assert read(front).control.coordinator == "Yusuf Latif"


def test_a_general_practitioner_and_a_paediatrician_in_one_cell_are_two() -> None:
    label = "GP and key health professional (where applicable)"
    two = read(
        f"| {label} | Dr A. Mistry, Weir Street Surgery // Dr Helena Strand, Paediatrician |"
    )
    one = read(f"| {label} | Dr A. Mistry, Weir Street Surgery // Calderwick CW4 1AB |")

    assert two.services.gp == "Dr A. Mistry, Weir Street Surgery"
    assert two.services.health_professional == "Dr Helena Strand, Paediatrician"
    assert one.services.health_professional is None


def test_a_slip_of_the_pen_in_a_short_label_counts_where_the_value_agrees() -> None:
    address = "44b Foundry Lane, Ashcombe, AC3 1TT"

    assert read(f"Addess - {address}").person.address == address
    assert read("Addess - see the letter").person.address is None


def test_two_details_in_one_sentence() -> None:
    reading = read(
        "Her ethnic origin is White and Italian and the language of her home is English. The "
        "council’s reference is AC 20183 EM and the plan co-ordinator is Neil Farquhar."
    )

    assert (reading.person.ethnicity, reading.person.home_language) == (
        "White and Italian",
        "English",
    )
    assert (reading.control.reference, reading.control.coordinator) == (
        "AC 20183 EM",
        "Neil Farquhar",
    )


def test_the_history_of_a_plan_in_sentences() -> None:
    control = read(
        "This is the amended final plan of Jane Mary Doe. The first final plan was issued on 22nd "
        "May 2023. It was amended on 28th March 2025 and must be reviewed by 27th February 2026."
    ).control

    assert control.status is PlanStatus.AMENDED_FINAL
    assert (control.final_date, control.amended_date, control.review_date) == (
        "2023-05-22",
        "2025-03-28",
        "2026-02-27",
    )


def test_the_final_plan_that_an_amended_one_replaces_is_not_its_amendment() -> None:
    control = read(
        "This is an\n**AMENDED FINAL**\nplan. It was issued on 14 February 2025 and replaces the "
        "final plan of 3 June 2023."
    ).control

    assert (control.final_date, control.amended_date) == ("2023-06-03", "2025-02-14")


def test_the_authority_that_made_the_plan_as_its_subject() -> None:
    control = read("Anytown City Council made this plan for Jane Mary Doe on 4 July 2024.").control

    assert control.local_authority == "Anytown City Council"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        (
            "A draft of this plan went to Jo’s parents on 5 September 2025.",
            "draft_date",
            "2025-09-05",
        ),
        ("This is the final plan of 17 October 2025.", "final_date", "2025-10-17"),
        (
            "This is the final plan for Jo Doe. It takes effect on 24th June 2025.",
            "final_date",
            "2025-06-24",
        ),
        (
            "The next review will have been completed by 30 September 2026.",
            "review_date",
            "2026-09-30",
        ),
        (
            "Any County Council made Jo’s first plan in March.",
            "local_authority",
            "Any County Council",
        ),
        ("The council’s plan number is 60218.", "reference", "60218"),
        ("The person to write to is Bea Fox.", "coordinator", "Bea Fox"),
    ],
)
def test_what_sentences_say_of_the_plan(line: str, field: str, value: str) -> None:
    assert getattr(read(f"Education, Health and Care Plan\n{line}").control, field) == value


@pytest.mark.parametrize(
    "line",
    [
        "The draft went to panel on 5 September 2025.",
        "A care order was made. It takes effect on 24 June 2025.",
        "The last review had been completed by 30 September 2024.",
    ],
)
def test_other_dates_are_none_of_the_plans(line: str) -> None:
    control = read(f"Education, Health and Care Plan\n{line}").control
    assert (control.draft_date, control.final_date, control.review_date) == (None, None, None)
