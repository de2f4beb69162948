"""Forms as casework systems print them: every field, filled in or not, and plain heads."""

import pytest
from markup import plan

from ehcp_io.plan import Plan, SectionLetter

NEED = "Robin does not follow spoken instructions of more than two steps."


def records(read: Plan) -> list[str]:
    return [each.text for each in (*read.needs, *read.outcomes, *read.provision)]


@pytest.mark.parametrize("head", ["Description", "Details", "Statement"])
def test_a_plain_head_leaves_it_to_the_section_what_its_column_holds(head: str) -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        | SEN ref | {head} |
        | CI1 | {NEED} |
        ## Section E: Outcomes
        | No. | {head} |
        | 1 | Robin will follow four spoken steps in class. |
        ## Section F: Special educational provision
        | SEN ref | {head} |
        | CI1 | A teaching assistant will show Robin the plan of each lesson in pictures. |
        """,
        minimal=False,
    )
    assert [need.text for need in read.needs] == [NEED]
    assert [each.text for each in read.outcomes] == [
        "Robin will follow four spoken steps in class."
    ]
    assert [each.text for each in read.provision] == [
        "A teaching assistant will show Robin the plan of each lesson in pictures."
    ]


def test_strengths_where_other_rows_have_their_number_are_no_need() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        | Need ref | Description |
        | Strengths | Robin knows every bird in the park. |
        | CI1 | {NEED} |
        | CI2 | Robin cannot yet ask for help in a lesson. |
        """
    )
    needs = [need.text for need in read.needs]
    assert "Robin knows every bird in the park." not in needs
    assert {NEED, "Robin cannot yet ask for help in a lesson."} <= set(needs)
    assert "Robin knows every bird in the park." in [
        unit.text for unit in read.sections[SectionLetter.B].content
    ]


def test_fields_that_nobody_filled_in_are_no_needs() -> None:
    read = plan(
        """
        ## Section C: Health needs
        | Health needs | Robin has asthma and carries an inhaler. |
        | Diagnoses | Asthma (May 2021) |
        | Medication |  |
        | Allergies |  |
        """
    )
    needs = [need.text for need in read.needs]
    assert "Robin has asthma and carries an inhaler." in needs
    assert not {"Diagnoses", "Medication", "Allergies"} & set(needs)
    section = [unit.text for unit in read.sections[SectionLetter.C].content]
    assert {"Diagnoses", "Asthma (May 2021)", "Medication", "Allergies"} <= set(section)


def test_a_label_with_an_empty_cell_has_not_the_next_label_for_its_value() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin does not follow spoken instructions of more than two steps in a lesson.
        ## Section F: Special educational provision
        | Provision 1 | <3>A quiet table for lunch with one other child. |
        | Provided by | Lunchtime supervisor | Frequency | Daily |
        | Outcome ref |  | Reviewed | Annual review |
        """,
        minimal=False,
    )
    (lunch,) = read.provision
    assert (lunch.by_whom, lunch.how_often, lunch.review) == (
        "Lunchtime supervisor",
        "Daily",
        "Annual review",
    )
    assert not lunch.supports_outcomes


def test_an_outcome_reference_beside_outcomes_is_their_own() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin does not follow spoken instructions of more than two steps in a lesson.
        ## Section E: Outcomes
        | Outcome ref | Area | Outcome sought |
        | OC-01 | Communication and interaction | Robin will ask for help in words. |
        | OC-02 | Cognition and learning | Robin will retell a story. |
        ## Section F: Special educational provision
        | Provision 1 | <3>A story group that the teacher plans and leads. |
        | Provided by | Class teacher | Frequency | Daily |
        | Outcome ref | OC-02 | Reviewed | Termly |
        """,
        minimal=False,
    )
    (group,) = read.provision
    assert [link.id for link in group.supports_outcomes] == [read.outcomes[1].id]


def test_no_records_held_is_none() -> None:
    read = plan(
        """
        ## Section G: Health provision
        | Health provision | No records held. |
        """
    )
    assert "No records held." not in records(read)


@pytest.mark.parametrize("title", ["Special educational provision", "- Special educational needs"])
def test_a_banner_in_two_cells_opens_its_section_for_all_rows_below(title: str) -> None:
    letter, other = ("F", "B") if "provision" in title else ("B", "F")
    read = plan(
        f"""
        ## EHCP SECTION {other} - Special educational {"needs" if other == "B" else "provision"}
        - Robin is taught to read words of two syllables by a teacher each day.
        | **EHCP SECTION {letter}** | **{title}** |
        | 1 | Robin cannot follow a story that is read aloud to the class. |
        | 2 | Robin cannot yet ask for help in a lesson that he finds hard. |
        """,
        minimal=False,
    )
    texts = [unit.text for unit in read.sections[SectionLetter(letter)].content]
    assert "Robin cannot follow a story that is read aloud to the class." in texts
    assert "Robin cannot yet ask for help in a lesson that he finds hard." in texts


def test_a_plan_and_a_section_named_in_passing_are_no_heading() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        Please see the EHC plan, Section G
        - A weekly lesson of an hour with a teacher of the deaf, in school.
        """
    )
    assert read.sections[SectionLetter.G].content == ()


def test_an_area_and_its_label_in_bold_head_no_columns() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        | **Area of need** | **Cognition and learning** |
        | Strengths | Robin knows every bird in the park. |
        | Need 1 | {NEED} |
        | **Area of need** | **Sensory and physical** |
        | Need 1 | Robin cannot yet tie a lace. |
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        """,
        minimal=False,
    )
    assert [(need.text, need.area) for need in read.needs] == [
        (NEED, "cognition_and_learning"),
        ("Robin cannot yet tie a lace.", "sensory_and_physical"),
    ]


def test_a_row_of_monitoring_among_outcomes_is_none() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **No.** | **Outcome** | **By when** |
        | 1 | Robin will follow four spoken steps in class. | July 2026 |
        | Monitoring | The class teacher will write down progress each week. | |
        | 2 | Robin will read a page aloud. | July 2027 |
        """
    )
    assert [each.text for each in read.outcomes] == [
        "Robin will follow four spoken steps in class.",
        "Robin will read a page aloud.",
    ]
    assert "The class teacher will write down progress each week." in [
        unit.text for unit in read.sections[SectionLetter.E].content
    ]


def test_a_condition_s_label_beside_it_is_no_need() -> None:
    read = plan(
        """
        ## Section C: Health needs
        | Diagnosis / condition | Autism spectrum disorder. |
        | Other health needs | Robin eats only six foods and is underweight. |
        """
    )
    assert [need.text for need in read.needs if need.id.startswith("C")] == [
        "Autism spectrum disorder.",
        "Robin eats only six foods and is underweight.",
    ]
