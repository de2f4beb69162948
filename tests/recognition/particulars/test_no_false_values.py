"""A wrong value is worse than none: signatures, titles, labels and other people are no values."""

import pytest
from recognition.particulars.fronts import read


@pytest.mark.parametrize(
    "line",
    [
        "Signed for and on behalf of the Council: H. Gage, EHC Plan Officer, 25th November 2022",
        "Signature on behalf of Local Authority: J. Threlkeld, Head of SEND",
        "Signed for North Vale Council: J. Bamford",
        "Agreed on behalf of the Local Authority: J. Bamford",
        "Local authority: J. Bamford, Head of SEND",
        "Council: Mrs J Bamford",
        "| Signature on behalf of Local Authority: | J. Bamford |",
    ],
)
def test_who_signs_is_neither_the_authority_nor_the_child(line: str) -> None:
    reading = read(f"Education, Health and Care Plan\n{line}")

    assert reading.control.local_authority is None
    assert reading.control.coordinator is None
    assert reading.person.name is None
    assert reading.contacts == ()


def test_a_signature_that_says_whose_it_is_names_the_coordinator() -> None:
    reading = read(
        """
        | Name of child: Jane Doe | Date EHC plan agreed: 18 July 2025 |
        | Signature of plan coordinator: Nadia Fenwick | Plan review date: 10 July 2026 |
        **My Personal Details:**
        | Surname: | Doe | First name | Jane Mary |
        | | | Home language: | English |
        """
    )

    assert reading.control.coordinator == "Nadia Fenwick"
    assert reading.person.name == "Jane Mary Doe"
    assert reading.person.home_language == "English"


def test_a_blank_signature_takes_no_surname_below_it() -> None:
    reading = read(
        """
        | Name of child: Jane Doe |
        | Signature of plan coordinator: ________ |
        | Surname: | Doe |
        """
    )

    assert reading.control.coordinator is None


def test_the_officer_named_under_a_signature_is_no_contact() -> None:
    reading = read(
        """
        Education, Health and Care Plan for Jane Doe
        # Parent or carer details
        | | Parent/carer 1 | Parent/carer 2 |
        | Name | Ann Doe | Bob Doe |
        | Signature | |
        | Signed on behalf of the local authority | |
        | Name | Siobhan Kerrigan |
        | Date | 9 February 2024 |
        """
    )

    assert [contact.name for contact in reading.contacts] == ["Ann Doe", "Bob Doe"]
    assert reading.person.name == "Jane Doe"


@pytest.mark.parametrize(
    ("front", "header", "name"),
    [
        ("my\n**Education, Health and Care Plan**", "", None),
        ("Education, Health and Care Plan for\nJane Doe\nThe EHCP Golden Thread", "", "Jane Doe"),
        ("The EHCP Golden Thread", "", None),
        (
            "Anyshire Council\nEducation, Health and Care Plan\nJane Mary Doe",
            "Calder Vale Council: EHC Plan – Jane Doe",
            "Jane Mary Doe",
        ),
        ("x", "Calder Vale Council: EHC Plan – Jane Doe", "Jane Doe"),
        (
            "Education Health and Care Plan for\nJane Mary Doe",
            "Jane Doe DOB: 19 November 2014",
            "Jane Mary Doe",
        ),
        ("Name: Education, Health and Care Plan", "", None),
        ("Name: Parent / carer", "", None),
    ],
)
def test_a_title_is_no_name(front: str, header: str, name: str | None) -> None:
    assert read(front, header=header).person.name == name


def test_the_authoritys_name_in_a_header_is_no_label() -> None:
    reading = read("x", header="Calder Vale Council: EHC Plan – Jane Doe")

    assert reading.control.local_authority == "Calder Vale Council"


def test_two_rows_of_labels_beside_values_are_no_table_of_people() -> None:
    reading = read(
        """
        | **Parent / carer** | **Ann Doe** | **Relationship** | **Mother** |
        | **Parent / carer** | **Bob Roe** | **Relationship** | **Step-father** |
        | Who is the primary carer? | <3>Ann Doe |
        """
    )

    assert [(c.name, c.relationship) for c in reading.contacts] == [
        ("Ann Doe", "Mother"),
        ("Bob Roe", "Step-father"),
    ]


def test_a_school_in_the_childs_column_is_not_the_childs_name() -> None:
    reading = read(
        """
        | Child | Child's parents |
        | School: Town School // Known as: Janie | Surname: Doe // Other names: Ann |
        """
    )

    assert reading.person.name is None
    assert reading.person.school == "Town School"


def test_an_unknown_label_in_a_persons_column_is_not_a_name() -> None:
    reading = read(
        """
        | <2>Young person | <2>Parent / carer 1 |
        | Uses | she/her | Name | Ann Doe |
        """
    )

    assert reading.person.name is None
    assert [contact.name for contact in reading.contacts] == ["Ann Doe"]


def test_what_says_that_there_is_none_is_no_name() -> None:
    reading = read(
        """
        | Name of social worker | None |
        | GP | Not known |
        | Lead professional | Kim Kay, SENCO |
        """
    )

    assert reading.services.social_worker is None
    assert reading.services.gp is None
    assert reading.control.coordinator is None


def test_leader_dots_are_no_part_of_a_value() -> None:
    assert read("| Amendment number | ......2...... |").control.version == "2"


def test_a_name_that_is_none_begins_no_new_person() -> None:
    reading = read(
        """
        | Forenames | Jane |
        | Surname | Doe |
        # Personal information
        | Forenames | Jane |
        | Surname | Doe |
        | Other names | None |
        | First language | English |
        | Home address | 1 High St, Town, AB1 2CD |
        """
    )

    assert reading.person.home_language == "English"
    assert reading.person.address == "1 High St, Town, AB1 2CD"
    assert reading.contacts == ()


def test_the_child_is_no_contact() -> None:
    reading = read(
        """
        | Full name | Jane Doe |
        # Parents / carers
        | Name | Jane Doe |
        """
    )

    assert reading.contacts == ()


def test_an_officer_with_the_councils_name_is_not_the_authority() -> None:
    front = """
        Prepared by Anyshire County Council, County Hall, Anytown
        Plan prepared by: Lucy Amadi, SEN Officer, Anyshire County Council
        """
    control = read(front).control

    assert control.local_authority == "Anyshire County Council"
    assert control.coordinator == "Lucy Amadi"


def test_an_authority_of_three_towns_keeps_them() -> None:
    control = read("Bournemouth, Christchurch and Poole Council\nEHC plan").control

    assert control.local_authority == "Bournemouth, Christchurch and Poole Council"


def test_a_list_of_the_family_gives_nobody_anothers_relationship() -> None:
    reading = read("I live with my mum, Ann Doe, my dad Bob and my sister Kate.")

    assert reading.contacts == ()


def test_a_header_with_an_initial_does_not_outweigh_the_name() -> None:
    reading = read(
        "EDUCATION, HEALTH AND CARE PLAN\nJane Doe", header="Anytown City Council EHCP – J Doe"
    )

    assert reading.person.name == "Jane Doe"
    assert reading.findings == ()


def test_a_heading_cut_by_its_narrow_column_is_no_label_with_a_value() -> None:
    """Of a scan "Relationshi" over "p" are two paragraphs of one cell."""
    reading = read(
        """
        | Parent / carer | Relationshi // p | Telephone |
        | Ann Doe | Mother | 01632 960001 |
        | Bob Roe | Father | 01632 960002 |
        """
    )

    assert [(c.name, c.relationship, c.phone) for c in reading.contacts] == [
        ("Ann Doe", "Mother", "01632 960001"),
        ("Bob Roe", "Father", "01632 960002"),
    ]


def test_the_stop_that_ends_a_line_is_no_part_of_a_number_or_school() -> None:
    found = read(
        "Name: Jane Doe.   UPN: A123456789012.   NHS number: 943 476 5919.\n"
        "Plan number: AB-EHC-77.\nSchool: Any Academy (Year 8)."
    )

    assert found.person.upn == "A123456789012"
    assert found.person.nhs_number == "9434765919"
    assert found.control.reference == "AB-EHC-77"
    assert (found.person.school, found.person.year_group) == ("Any Academy", "Year 8")


@pytest.mark.parametrize(
    ("printed", "school", "year"),
    [
        ("Any College (Catering Pathway, Year 1)", "Any College", None),
        ("Any Nursery, 15 hours (mornings, all day Friday)", "Any Nursery", None),
        ("Any Pre-School (part-time)", "Any Pre-School", None),
        ("Any School (Infants), Year 2", "Any School (Infants)", "Year 2"),
    ],
)
def test_a_course_and_hours_are_no_part_of_a_school(
    printed: str, school: str, year: str | None
) -> None:
    found = read(f"Name: Jane Doe\nCurrent school: {printed}")

    assert (found.person.school, found.person.year_group) == (school, year)


def test_age_beside_the_date_of_birth_and_a_sex_with_its_article() -> None:
    found = read(
        """
        | Name | Jane Doe |
        | Date of birth and age at plan | 19/04/2020 (3 years 10 months) |
        | I am | a girl |
        """
    )

    assert (found.person.date_of_birth, found.person.sex) == ("2020-04-19", "girl")
