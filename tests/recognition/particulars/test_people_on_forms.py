"""Parents and carers as more forms set them out: panels, shared cells, labels that are names."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.plan import PlanStatus


def contacts(text: str) -> list[dict[str, object]]:
    """The contacts of a front page, without what it does not say."""
    return [each.model_dump(exclude_none=True) for each in read(text).contacts]


def test_panels_side_by_side_are_read_one_after_the_other() -> None:
    text = """
        | <2> My details | <3> My family and carers |
        | Name I prefer | Nell | | Parent / carer 1 | Parent / carer 2 |
        | Sex | Female | Name | Hannah Ash | Joanne Elm |
        | UPN | V881307119084 | Relationship to me | Mother | Mother |
        | NHS number | 917 260 3844 | Telephone | 07700 900067 | 07700 900068 |
        | Ethnicity | White British | Address | <2> The Old Forge, Anytown, AN20 4ZZ |
        """
    person = read(text).person

    assert (person.preferred_name, person.sex, person.nhs_number) == (
        "Nell",
        "Female",
        "9172603844",
    )
    assert contacts(text) == [
        {
            "name": "Hannah Ash",
            "relationship": "Mother",
            "phone": "07700 900067",
            "address": "The Old Forge, Anytown, AN20 4ZZ",
        },
        {
            "name": "Joanne Elm",
            "relationship": "Mother",
            "phone": "07700 900068",
            "address": "The Old Forge, Anytown, AN20 4ZZ",
        },
    ]


def test_the_heads_of_panels_may_leave_the_cells_beside_them_blank() -> None:
    text = """
        | **Child** | | **Family** | |
        | Name | Nell Ash | Father | Tobias Ash (PR: yes) |
        | Born | 08/07/2013 | Tel | 07700 900941 |
        | Sex | Female | Stepmother | Lynette Ash (PR: no) |
        """
    found = read(text)

    assert (found.person.name, found.person.sex) == ("Nell Ash", "Female")
    assert [(each["name"], each["relationship"]) for each in contacts(text)] == [
        ("Tobias Ash", "Father"),
        ("Lynette Ash", "Stepmother"),
    ]


def test_parental_responsibility_as_the_label_of_a_name() -> None:
    assert contacts(
        """
        | Name | Jane Mary Doe |
        | Parental Responsibility | Ann Doe |
        | Relationship | Mother |
        | Contact Number | 07700 900725 |
        | Parental Responsibility | Bob Roe |
        | Relationship | Father |
        | Contact Number | 07700 900726 |
        """
    ) == [
        {
            "name": "Ann Doe",
            "relationship": "Mother",
            "parental_responsibility": True,
            "phone": "07700 900725",
        },
        {
            "name": "Bob Roe",
            "relationship": "Father",
            "parental_responsibility": True,
            "phone": "07700 900726",
        },
    ]


def test_a_name_given_elsewhere_is_no_second_person() -> None:
    found = contacts("Mother: Ann Doe\nParental responsibility: Ann Doe\nTelephone: 01632 960001")

    assert [each["name"] for each in found] == ["Ann Doe"]


def test_a_parent_on_one_line_with_responsibility_in_brackets() -> None:
    assert contacts(
        """
        | Child’s name | Jane Mary Doe |
        | Parent or carer | Bob Doe, Father (PR: yes). 07700 900245, bob@example.com |
        | Parent or carer | Ann Roe, Mother (PR: no). 07700 900246 |
        """
    ) == [
        {
            "name": "Bob Doe",
            "relationship": "Father",
            "parental_responsibility": True,
            "phone": "07700 900245",
            "email": "bob@example.com",
        },
        {
            "name": "Ann Roe",
            "relationship": "Mother",
            "parental_responsibility": False,
            "phone": "07700 900246",
        },
    ]


def test_an_address_that_is_somebodys() -> None:
    mother, father = read(
        "Name: Jane Mary Doe\nAddress: 1 High Street, Anytown, AN1 1AA\n"
        "Mother: Ann Doe (has parental responsibility), address as Jane’s\n"
        "Father: Bob Doe, address as Kate’s"
    ).contacts

    assert (mother.name, mother.parental_responsibility) == ("Ann Doe", True)
    assert mother.address == "1 High Street, Anytown, AN1 1AA"
    assert (father.name, father.address) == ("Bob Doe", None)


def test_lines_of_one_cell_are_each_parents_own() -> None:
    found = contacts(
        """
        | <2> Name of parents: // Ann Doe (mother) // Bob Roe (father) |
        | Tel: // 07700 900413 (Ann) // 07700 900414 (Bob) | Email: // a.doe@x.org // bob@x.com |
        """
    )

    assert [(each["name"], each["phone"], each["email"]) for each in found] == [
        ("Ann Doe", "07700 900413", "a.doe@x.org"),
        ("Bob Roe", "07700 900414", "bob@x.com"),
    ]


def test_addresses_that_are_made_of_nobodys_name_are_nobodys() -> None:
    found = contacts(
        """
        | Name of parents: // Ann Doe (mother) // Bob Roe (father) |
        | Email: // family1@example.org // family2@example.com |
        """
    )

    assert [each.get("email") for each in found] == [None, None]


def test_a_date_of_birth_beside_the_cohort() -> None:
    person = read("| Date of birth and school cohort | 4 Dec 2021; starts in Reception |").person

    assert person.date_of_birth == "2021-12-04"


def test_when_a_plan_was_agreed_is_when_the_amended_one_was() -> None:
    amended = read("Amended Final Plan\nDate EHC plan agreed: 28 March 2025").control
    both = read(
        "Amended Final Plan\nDate plan agreed: 5 May 2022\nDate amended: 28 March 2025"
    ).control
    first = read("Final Plan\nDate EHCP agreed: 28 March 2025").control

    assert amended.status is PlanStatus.AMENDED_FINAL
    assert (amended.amended_date, amended.final_date) == ("2025-03-28", None)
    assert (both.amended_date, both.final_date) == ("2025-03-28", "2022-05-05")
    assert first.final_date == "2025-03-28"


def test_an_authority_before_a_label_on_one_line_keeps_its_last_word() -> None:
    control = read("Anyshire and Otherton County Council Plan reference: 0047719").control

    assert control.local_authority == "Anyshire and Otherton County Council"
    assert control.reference == "0047719"


def test_a_language_is_told_without_its_interpreter() -> None:
    for said in ("Punjabi (interpreter needed for mother)", "Punjabi – no interpreter needed"):
        assert read(f"Name: Jane Mary Doe\nHome language: {said}").person.home_language == "Punjabi"


def test_the_address_before_a_name_is_the_one_before_its() -> None:
    found = contacts(
        "| Parents or carers // Ann Doe (Mother) 07700 900634 ann@example.com Bob Doe (Father) |"
    )

    assert [(each["name"], each.get("email")) for each in found] == [
        ("Ann Doe", "ann@example.com"),
        ("Bob Doe", None),
    ]


def test_a_draft_that_says_who_issued_it_and_when() -> None:
    for line in (
        "Draft issued 3 March 2025 by Anyshire County Council",
        "Draft issued by Anyshire County Council on 3 March 2025",
    ):
        control = read(f"{line}\nName: Jane Mary Doe").control
        assert (control.status, control.draft_date) == (PlanStatus.DRAFT, "2025-03-03")
        assert control.local_authority == "Anyshire County Council"


def test_a_birth_date_with_strokes_beside_the_year_group_is_whole() -> None:
    person = read("| Date of birth / Age / Year group | 5/9/2013 11 years Year 7 |").person

    assert (person.date_of_birth, person.year_group) == ("2013-09-05", "Year 7")


def test_a_name_with_a_relationship_over_details_without_labels() -> None:
    found = contacts(
        """
        | Name: Jane Mary Doe | UPN: A830610622019 |
        | Home 1 (Sunday to Wednesday) // Ann Doe, Mum // 6 High Street, Anytown, AN4 2GQ // 07700 900585 // Parental responsibility: yes | Parent 2 // Bob Roe, Father // 07700 900378 // bob@x.com // PR: Yes |
        """  # noqa: E501 - a row of two cells of lines
    )

    assert found == [
        {
            "name": "Ann Doe",
            "relationship": "Mum",
            "parental_responsibility": True,
            "phone": "07700 900585",
            "address": "6 High Street, Anytown, AN4 2GQ",
        },
        {
            "name": "Bob Roe",
            "relationship": "Father",
            "parental_responsibility": True,
            "phone": "07700 900378",
            "email": "bob@x.com",
        },
    ]


def test_who_beside_a_name_is_how_they_are_related() -> None:
    assert contacts(
        """
        | Name | Who | PR | Phone |
        | Ann Doe | Mum | Yes | 07700 900166 |
        | Kay Doe | Gran | No | 01632 960288 |
        """
    ) == [
        {
            "name": "Ann Doe",
            "relationship": "Mum",
            "parental_responsibility": True,
            "phone": "07700 900166",
        },
        {
            "name": "Kay Doe",
            "relationship": "Gran",
            "parental_responsibility": False,
            "phone": "01632 960288",
        },
    ]


def test_two_parents_in_one_sentence_that_both_have_responsibility() -> None:
    mother, father = contacts(
        "My parents: Ann Doe (Mother), telephone 020 7946 0344; Bob Roe (Father), 31 Weir Street, "
        "Anytown, AN2 8HD, telephone 07700 900870. Both have parental responsibility."
    )

    assert mother["parental_responsibility"] is father["parental_responsibility"] is True
    assert (father["phone"], father["address"]) == (
        "07700 900870",
        "31 Weir Street, Anytown, AN2 8HD",
    )


def test_a_caseworker_named_in_a_value_is_not_the_plans() -> None:
    control = read(
        """
        | Name | Jane Mary Doe |
        | Virtual School | Caseworker: Kim Kay. PEP reviewed termly. |
        | EHC Co-ordinator | Jo Lee |
        """
    ).control

    assert control.coordinator == "Jo Lee"


def test_the_cover_says_number_and_names_without_labels() -> None:
    reading = read(
        "Education, Health and Care Plan\n**Ruaridh Angus Doe**\n(everyone calls me Rory)\n"
        "**AMENDED FINAL**\nRB 3307"
    )

    assert (reading.person.name, reading.person.preferred_name) == ("Ruaridh Angus Doe", "Rory")
    assert (reading.control.status, reading.control.reference) == (
        PlanStatus.AMENDED_FINAL,
        "RB 3307",
    )


def test_one_name_over_a_title_is_what_the_child_is_called() -> None:
    said = "Education, Health and Care Plan for\n{}\n| Full name | Kezia Adwoa Doe |"

    assert read(said.format("Kez")).person.preferred_name == "Kez"
    assert read(said.format("Kezia")).person.preferred_name is None


def test_a_reference_with_the_date_behind_a_stroke() -> None:
    control = read(
        "| Document reference / Date | AB/SEN/20931 / Final plan issued 31 January 2025 / to be "
        "reviewed by 30 January 2026 |"
    ).control

    assert (control.reference, control.final_date, control.review_date) == (
        "AB/SEN/20931",
        "2025-01-31",
        "2026-01-30",
    )


def test_numbers_in_one_value() -> None:
    reading = read("My numbers: UPN X878413009265; NHS 458 226 7130; council file IO/5512")

    assert (reading.person.upn, reading.person.nhs_number) == ("X878413009265", "4582267130")
    assert reading.control.reference == "IO/5512"


def test_why_a_plan_was_amended_is_no_part_of_its_status() -> None:
    control = read(
        "PROPOSED AMENDED PLAN following the annual review held on 9th January 2025\n"
        "Date of EHC Plan (first issued): 12th July 2021\n"
        "Date of this proposed amended plan: 6th February 2025"
    ).control

    assert (control.status, control.final_date, control.draft_date) == (
        PlanStatus.AMENDED_DRAFT,
        "2021-07-12",
        "2025-02-06",
    )


def test_the_first_of_two_homes_is_the_childs_address() -> None:
    person = read(
        """
        | Full name: Jane Mary Doe | Date of birth: 7 October 2020 |
        | **Jane’s first home (Sunday to Friday)** | **Jane’s second home (weekends)** |
        | With: Ann Doe (Mum) // Address: 2 Sandpiper Close, Anytown, AN3 7GH | With: Bob Roe (Dad) // Address: 9 Dune Road, Anytown, AN1 0AX |
        """  # noqa: E501 - a row of two cells of lines
    ).person

    assert person.address == "2 Sandpiper Close, Anytown, AN3 7GH"


def test_where_in_a_table_of_people_is_their_address() -> None:
    found = contacts(
        """
        | Person or body | Capacity | PR? | Where | Telephone |
        | Any City Council | Corporate parent | Yes | Civic Centre, Anytown, AN1 1AB | 01632 96060 |
        | Kay Poe | Foster carer | No | 12 Lark Rise, Anytown, AN7 2ND | 07700 900862 |
        """
    )

    assert [each["address"] for each in found] == [
        "Civic Centre, Anytown, AN1 1AB",
        "12 Lark Rise, Anytown, AN7 2ND",
    ]


def test_labels_with_values_under_two_heads_are_read_each() -> None:
    reading = read(
        """
        | **Child/young person** | **Plan** |
        | Surname: OBI | Status: Final amended |
        | Forename(s): Chidi Emmanuel | Version: 3 |
        | DOB: 5/6/11 | Case officer: Pat Lee |
        """
    )

    assert (reading.person.name, reading.person.date_of_birth) == (
        "Chidi Emmanuel OBI",
        "2011-06-05",
    )
    assert (reading.control.version, reading.control.coordinator) == ("3", "Pat Lee")


def test_lines_below_numbered_contacts_in_columns() -> None:
    found = contacts(
        """
        | Name: | Chidi Obi |
        | **Contact 1** | **Contact 2** |
        | Mrs Ada Obi // Mother // PR yes // 07700 900111 | Mr Ike Obi // Father // no PR |
        """
    )

    assert [(c["name"], c["relationship"], c["parental_responsibility"]) for c in found] == [
        ("Mrs Ada Obi", "Mother", True),
        ("Mr Ike Obi", "Father", False),
    ]


def test_responsibility_behind_a_relationship_is_no_part_of_it() -> None:
    reading = read(
        """
        Name: Jacob Ellis Stone
        Jacob's parents/carers
        Name: Ms Kate Stone
        Relationship: Mother (holds parental responsibility)
        Name: Mr Dan Stone
        Relationship: Father (no PR)
        Address: not known
        Jacob's details
        Address: 1 Fir Close, Anytown, AN4 4DD
        """
    )

    assert [(c.relationship, c.parental_responsibility, c.address) for c in reading.contacts] == [
        ("Mother", True, None),
        ("Father", False, None),
    ]
    assert reading.person.address == "1 Fir Close, Anytown, AN4 4DD"


def test_parents_told_by_relationship_first() -> None:
    found = contacts(
        "| Name | Ben Tom Hall |\n"
        "| Who has parental responsibility? | Mum – Lia Hall; Dad – Joe Hall |"
    )

    assert [(c["name"], c["relationship"]) for c in found] == [
        ("Lia Hall", "Mum"),
        ("Joe Hall", "Dad"),
    ]


def test_options_as_a_label_say_nothing_and_the_value_does() -> None:
    control = read(
        "| Draft / Final / Amended | Amended final – 9 May 2025 (first plan 3 April 2022) |"
    ).control

    assert (control.status, control.amended_date) == (PlanStatus.AMENDED_FINAL, "2025-05-09")


def test_the_sentence_behind_an_e_mail_address_is_no_part_of_it() -> None:
    assert contacts("Mother: Lia Hall, lia@example.com. Joe is her brother")[0]["email"] == (
        "lia@example.com"
    )


def test_the_child_among_those_who_came_and_their_role() -> None:
    """A table of people that has the child in it, with a role, is read to its end."""
    found = read(
        """
        # Personal details
        Name: Jane Doe
        # Who came
        | Name | Role |
        | Jane Doe | Pupil |
        | Ann Doe | Mother |
        """
    )

    assert found.person.name == "Jane Doe"
    assert [(each.name, each.relationship) for each in found.contacts] == [("Ann Doe", "Mother")]


def test_the_head_over_the_labels_of_two_parents_is_nobodys() -> None:
    text = """
        | Parents and carers | Parent / carer 1 | Parent / carer 2 |
        | Name | Magda Elm | Pawel Elm |
        | Relationship to child | Mother | Father |
        | Telephone | 07700 900067 | 07700 900068 |
        """

    assert contacts(text) == [
        {"name": "Magda Elm", "relationship": "Mother", "phone": "07700 900067"},
        {"name": "Pawel Elm", "relationship": "Father", "phone": "07700 900068"},
    ]


@pytest.mark.parametrize("over", ["Relationship", "Contact", "Person"])
def test_cards_of_relationships_are_counted_and_no_relationship(over: str) -> None:
    text = f"""
        **Relationships**

        **{over} 1**

        | **Name** | Tracey Ash |
        | **Relationship** | Mother |
        | **Parental responsibility** | Yes |

        **{over} 2**

        | **Name** | Winston Elm |
        | **Relationship** | Father |
        """

    assert contacts(text) == [
        {"name": "Tracey Ash", "relationship": "Mother", "parental_responsibility": True},
        {"name": "Winston Elm", "relationship": "Father"},
    ]
