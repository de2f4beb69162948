"""Front pages as officers make them: what was read wrongly of a dozen invented ones."""

import pytest
from recognition.particulars.fronts import read


@pytest.mark.parametrize(
    "printed",
    [
        "Helen Voss, who can be reached on 01632 960302",
        "Helen Voss, Tel 01632 960806, Mon-Wed only",
        "Helen Voss, mornings only",
    ],
)
def test_words_behind_a_name_are_no_forename(printed: str) -> None:
    assert read(f"Name: Jane Doe\nPlan co-ordinator: {printed}").control.coordinator == "Helen Voss"


def test_not_known_is_nobodys_name_and_a_choice_of_holders_gives_nobody_the_right() -> None:
    asked = "Name of parent / carer / person with parental responsibility"
    found = read(
        f"""
        | Child’s name: // Jane Doe |
        | {asked}: // Ann Poe | Relationship to child: // Mum |
        | {asked}: // N/K | Relationship to child: // Father |
        """
    )

    assert [(each.name, each.parental_responsibility) for each in found.contacts] == [
        ("Ann Poe", None)
    ]


@pytest.mark.parametrize(
    ("printed", "school"),
    [
        (
            "Any High School until 19 July 2024; from September 2024 Other College",
            "Any High School",
        ),
        ("Any High School (until July 2024)", "Any High School"),
        ("Any High School (to July 2024), Other School (from September 2024)", "Any High School"),
        ("School to Sea Academy", "School to Sea Academy"),
    ],
)
def test_until_when_a_child_goes_to_a_school_is_no_part_of_it(printed: str, school: str) -> None:
    assert read(f"Name: Jane Doe\nSchool attended: {printed}").person.school == school


def test_a_second_row_of_people_in_one_grid_is_two_more_people() -> None:
    found = read(
        """
        Name: Jane Doe
        | | Parent 1 | Parent 2 |
        | Name | Ann Poe | Not known |
        | Relationship | Birth mother | – |
        | | Carer 1 | Carer 2 |
        | Name | Sue Ash | Alan Ash |
        | Relationship | Foster carer | Foster carer |
        | Telephone | 01632 960001 | 01632 960002 |
        """
    )

    assert [(each.name, each.relationship, each.phone) for each in found.contacts] == [
        ("Ann Poe", "Birth mother", None),
        ("Sue Ash", "Foster carer", "01632 960001"),
        ("Alan Ash", "Foster carer", "01632 960002"),
    ]


def test_a_child_that_greets_the_reader() -> None:
    found = read(
        """
        My Education, Health and Care Plan
        Hello, my name is Jane Doe. Everyone calls me Jay. I was born on 1st May 2014.
        I live with my mum (Ann Poe), my dad (Bob Roe) and my sister (Pat Roe).
        """
    )

    assert (found.person.name, found.person.preferred_name) == ("Jane Doe", "Jay")
    assert [(each.name, each.relationship) for each in found.contacts] == [
        ("Ann Poe", "mum"),
        ("Bob Roe", "dad"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "| Address: Wren Cottage | Back Lane | Anytown | AB2 3CD |\n| Mother: Ann Poe | PR: Y |",
        "| Home address: // Wren Cottage // Back Lane // Anytown | Postcode: // AB2 3CD |",
    ],
)
def test_an_address_that_is_split_over_cells_or_lines(rows: str) -> None:
    found = read(f"| Name: Jane Doe | DoB: 30 Nov 2011 |\n{rows}")

    assert found.person.address == "Wren Cottage, Back Lane, Anytown, AB2 3CD"


def test_a_line_below_an_address_without_a_postcode_is_not_taken() -> None:
    found = read("| Name: Jane Doe | Address: Wren Cottage | Some remark |\n| Year: 7 | Sex: F |")

    assert found.person.address == "Wren Cottage"


@pytest.mark.parametrize(
    ("holder", "rights"),
    [
        ("Mrs Poe only", [True, None]),
        ("Ann Poe", [True, None]),
        ("Both parents", [True, True]),
        ("Mrs Lee", [None, None, None]),
    ],
)
def test_who_has_parental_responsibility_by_a_label(holder: str, rights: list[bool | None]) -> None:
    found = read(f"Name: Jane Doe\nMother: Ann Poe\nFather: Bob Roe\nWho has PR?: {holder}")

    assert [each.parental_responsibility for each in found.contacts] == rights


def test_an_address_withheld_is_none_and_a_remark_no_part_of_a_name() -> None:
    found = read(
        "Name: Jane Doe\nFather: Mr Bob Roe – address withheld – (PR)\n"
        "Grandmother: Mrs P Doe (emergency contact) 01632 960803"
    )

    assert [(each.name, each.address, each.phone) for each in found.contacts] == [
        ("Mr Bob Roe", None, None),
        ("Mrs P Doe", None, "01632 960803"),
    ]


def test_of_two_numbered_amendments_the_later_counts() -> None:
    control = read(
        "Name: Jane Doe\nDate plan issued (Final): 2 February 2022\n"
        "Date amended (1): 3 March 2023\nDate amended (2): 4 April 2024"
    ).control

    assert (control.amended_date, control.final_date) == ("2024-04-04", "2022-02-02")


def test_numbers_of_three_systems_in_one_cell() -> None:
    found = read(
        "| Name | Jane Doe |\n"
        "| Council reference / Liquidlogic / NHS | FS-2231 / 88120 / 943 476 5919 |"
    )

    assert (found.control.reference, found.person.nhs_number) == ("FS-2231", "9434765919")


def test_numbers_of_both_parents_in_one_cell() -> None:
    numbers = "01632 960001 (Ann) // 01632 960002 (Lee)"

    found = read(
        f"""
        | Name used at school | Pip |
        | Child’s name | Jane Doe |
        | Parents/Carers | Address | Contact |
        | Ann Poe (Mother) // Lee Roe (Step-father) | 1 Low Road, Anytown AB1 2CD | {numbers} |
        """
    )

    assert found.person.preferred_name == "Pip"
    assert [(each.name, each.phone) for each in found.contacts] == [
        ("Ann Poe", "01632 960001"),
        ("Lee Roe", "01632 960002"),
    ]


def test_behind_the_religion_a_language_is_the_childs() -> None:
    found = read(
        "| Name | Jane Doe |\n| Parents | Mr & Mrs R Doe, 8 Low Row, Anytown, AB1 2CD |\n"
        "| Religion | None |\n| First language | Polish |"
    )

    assert found.person.home_language == "Polish"
    assert found.contacts[0].language is None


def test_a_front_page_of_two_paragraphs() -> None:
    found = read(
        " ".join(
            (
                "This is the Education, Health and Care Plan of Miss Jane Doe, who was born on",
                "5 October 2005 and lives at 9 Mill Lane, Anytown AB4 7TT with her parents, Mr Bob",
                "Doe and Mrs Ann Doe, and two brothers. She is of Bangladeshi heritage and speaks",
                "Sylheti at home.",
            )
        )
        + "\nHer co-ordinator is Helen Voss, who can be reached on 01632 960302. "
        "Our reference is ACC/19/0088."
    )

    assert (found.person.name, found.person.home_language) == ("Jane Doe", "Sylheti")
    assert (found.control.coordinator, found.control.reference) == ("Helen Voss", "ACC/19/0088")
    assert [(each.name, each.relationship) for each in found.contacts] == [
        ("Mr Bob Doe", "parents"),
        ("Mrs Ann Doe", "parents"),
    ]


def test_a_nursery_year_is_an_answer_and_no_school() -> None:
    found = read(
        "| My name | Jane Doe |\n| My year group | Nursery 2 |\n"
        "| My doctor | Dr Poe, Any Surgery |\n"
        "| Am I looked after by the council? | No |"
    )

    assert (found.person.year_group, found.person.school) == ("Nursery 2", None)
    assert found.services.gp == "Dr Poe, Any Surgery"


def test_a_couple_of_one_cell_takes_no_language_and_no_words_for_an_address() -> None:
    found = read(
        """
        | Full name | Jane Doe |
        | Parent(s) | Ann Poe (mother) and Bob Roe (father), both of the above address |
        | Telephone | 01632 960876 (home) |
        | Languages spoken at home | English and Yoruba |
        | Attending | Any School, sixth form (Year 13) |
        """
    )

    assert found.person.home_language == "English and Yoruba"
    assert (found.person.school, found.person.year_group) == ("Any School", "Year 13")
    assert [(each.name, each.address) for each in found.contacts] == [
        ("Ann Poe", None),
        ("Bob Roe", None),
    ]


def test_what_is_said_of_a_contact_is_no_part_of_the_name() -> None:
    said = "Joe Doe, appointed by the Court of Protection as Jane’s deputy, jointly with Ann Doe."
    contact = read(f"Name: Jane Doe\nBrother: {said} Telephone 01632 960001").contacts[0]

    assert (contact.name, contact.phone) == ("Joe Doe", "01632 960001")
