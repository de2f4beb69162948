"""What a plan can hardly mean is told, so that no form is misread in silence."""

import pytest
from markup import plan

from ehcp_io.plan import Plan

FRONT = """
    | **Name** | Robin Leslie Hale |
    | **Date of birth** | 14 October 2017 |
"""
READ = """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section E: Outcomes
    - Robin will read a page by July 2027.
    ## Section F: Special educational provision
    - A daily reading lesson of twenty minutes with a teacher.
    - Speech therapist clinic
    - Laptop
"""


def codes(read: Plan) -> dict[str, str | None]:
    """The findings that tell of a misreading, with their sections."""
    told = ("particulars-not-found", "section-without-records", "record-looks-wrong")
    told = (*told, "outcomes-read-as-provision")
    return {each.code: each.section for each in read.findings if each.code in told}


def test_a_plan_that_reads_well_raises_none() -> None:
    assert codes(plan(FRONT + READ, minimal=False)) == {}


def test_a_plan_about_nobody_is_told() -> None:
    read = plan(READ, minimal=False)

    assert codes(read) == {"particulars-not-found": None}
    assert not any("Robin" in finding.message for finding in read.findings)


def test_records_that_are_dates_amounts_or_posts_are_told() -> None:
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section F: Special educational provision
    - A daily reading lesson with a teacher.
    - Speech and language therapist
    - 20 minutes each day
""",
        minimal=False,
    )

    assert codes(read) == {"record-looks-wrong": "F"}


def test_needs_that_are_amounts_or_posts_are_told() -> None:
    """So a table looks in Section B of which no column is known."""
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    - 20 minutes each day
    - Speech and language therapist
    ## Section F: Special educational provision
    - A daily reading lesson with a teacher.
""",
        minimal=False,
    )

    assert codes(read) == {"record-looks-wrong": "B"}


def test_a_heading_with_nothing_under_it_is_told_of_needs_outcomes_and_provision() -> None:
    """A plan has all three; where one stays empty, another section has it."""
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section C: Health care needs
    ## Section E: Outcomes
    ## Section F: Special educational provision
    - A daily reading lesson with a teacher.
""",
        minimal=False,
    )

    assert codes(read) == {"section-without-records": "E"}


def test_a_person_who_is_provided_is_no_misreading() -> None:
    """A post beside its own "who", a demand of staff and a meeting of so many minutes are whole."""
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section F: Special educational provision
    | Provision | Delivered by | How often |
    |---|---|---|
    | A key adult who meets Robin at the gate | Learning mentor | Daily |
    | All staff who teach Robin to have completed epilepsy training | Epilepsy nurse | Each year |
    | A meeting of 20 minutes on Monday and Friday | Key worker | Weekly |
""",
        minimal=False,
    )

    assert len(read.provision) == 3
    assert codes(read) == {}


def test_columns_taken_for_one_another_are_told() -> None:
    """A post where the provision ought to stand, and the provision where its provider ought to."""
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section F: Special educational provision
    | Provision | Delivered by | How often |
    |---|---|---|
    | Class teacher | Reading practice with decodable books | Daily |
    | Occupational therapist | Handwriting programme | Weekly |
""",
        minimal=False,
    )

    assert codes(read) == {"record-looks-wrong": "F"}


def test_outcomes_that_say_who_does_what_how_often_are_told() -> None:
    read = plan(
        FRONT
        + """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    ## Section E: Outcomes
    - A teaching assistant will read with Robin for 20 minutes each day.
    - A therapist will see Robin for 30 minutes each week.
    - A mentor will meet Robin for 15 minutes each morning.
    ## Section F: Special educational provision
    - A daily reading lesson with a teacher.
""",
        minimal=False,
    )

    assert codes(read) == {"outcomes-read-as-provision": "E"}


_PLAINLY_HEADED = """
    **Special educational needs**
    Robin cannot yet read words of more than one syllable.
    {line}
    Robin has asthma and uses an inhaler.
    **Special educational provision**
    A daily reading lesson of twenty minutes.
    {more}
    **Placement**
    Oak School.
"""


def test_a_title_inside_another_section_is_told_of() -> None:
    """A heading without any look of its own opens nothing: a person must know."""
    read = plan(_PLAINLY_HEADED.format(line="Health needs", more=""), minimal=False)

    told = [each for each in read.findings if each.code == "heading-inside"]
    assert [each.section for each in told] == ["C"]


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("Health needs", "**Section C: Health needs**"),
        ("Hearing", ""),
        ("School", ""),
        ("Robin has no health needs that relate to his special educational needs.", ""),
    ],
)
def test_a_line_that_is_no_missing_section_s_title_is_not(line: str, more: str) -> None:
    read = plan(_PLAINLY_HEADED.format(line=line, more=more), minimal=False)

    assert "heading-inside" not in {each.code for each in read.findings}
