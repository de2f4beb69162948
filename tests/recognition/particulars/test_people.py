"""Parents, carers and who else is named: several in one value, one below or beside the other."""

from typing import Any

import pytest
from recognition.particulars.fronts import read

from ehcp_io.recognition.particulars import ParticularsReading


def contacts(reading: ParticularsReading) -> list[dict[str, Any]]:
    return [contact.model_dump(exclude_none=True) for contact in reading.contacts]


@pytest.mark.parametrize(
    "value",
    [
        "Ann Doe (mother) and Bob Roe (father)",
        "Ann Doe (mother); Bob Roe (father)",
        "Ann Doe (mother) // Bob Roe (father)",
        "Ann Doe (mother) & Bob Roe (father)",
    ],
)
@pytest.mark.parametrize(
    "label", ["Parents", "Person(s) with parental responsibility and relationship"]
)
def test_several_parents_in_one_value(label: str, value: str) -> None:
    reading = read(f"| {label} | {value} |")

    assert [(c.name, c.relationship) for c in reading.contacts] == [
        ("Ann Doe", "mother"),
        ("Bob Roe", "father"),
    ]
    assert {c.parental_responsibility for c in reading.contacts} == {
        True if "responsibility" in label else None
    }


def test_the_childs_language_after_the_parents_and_the_school() -> None:
    reading = read(
        """
        Full name: Jane Doe
        Parents: Ann Doe (mother) and Bob Roe (father)
        School: Town School
        Home language: Mandarin
        """
    )

    assert reading.person.home_language == "Mandarin"
    assert [c.language for c in reading.contacts] == [None, None]


def test_a_label_that_says_more_of_the_parent() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Parent with whom he lives: | Ann Doe (mother), telephone 01632 960001 |
        | Other parent: | Bob Roe (father), 3 Mill Rise, Town, |
        AB1 2CD
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "mother", "phone": "01632 960001"},
        {"name": "Bob Roe", "relationship": "father", "address": "3 Mill Rise, Town, AB1 2CD"},
    ]


def test_a_label_that_says_who_has_parental_responsibility() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Name of Parent/Carer who has parental responsibility | Ann Doe |
        | Contact number | 01632 960001 |
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "parental_responsibility": True, "phone": "01632 960001"}
    ]


def test_who_supports_a_young_adult() -> None:
    assert contacts(
        read("Who helps me make decisions: Ann Doe – sister – 01632 960001 – ann@example.org")
    ) == [
        {
            "name": "Ann Doe",
            "relationship": "sister",
            "phone": "01632 960001",
            "email": "ann@example.org",
        }
    ]
    assert contacts(
        read(
            """
            | Person who supports me | Bob Roe |
            | Relationship | Grandfather |
            | Telephone | 01632 960002 |
            """
        )
    ) == [{"name": "Bob Roe", "relationship": "Grandfather", "phone": "01632 960002"}]
    assert contacts(read("Person who supports me: my teaching assistant")) == []
    assert contacts(read("Person who supports me: Kim Kay, advocate")) == []


def test_whom_the_child_lives_with() -> None:
    reading = read(
        """
        | Name of child | Jane Doe |
        | Lives with | Ann Doe (mother, parental responsibility) // Al (brother) // B Roe (father) |
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "mother", "parental_responsibility": True},
        {"name": "B Roe", "relationship": "father"},
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        "01632 960001 (Ann) // 01632 960002 (Bob)",
        "01632 960001 (mother), 01632 960002 (father)",
    ],
)
def test_numbers_with_whose_they_are(numbers: str) -> None:
    reading = read(
        f"""
        | Parents' names | Ann Doe (mother) // Bob Roe (father) |
        | Contact phone number(s) | {numbers} |
        """
    )

    assert [(c.name, c.phone) for c in reading.contacts] == [
        ("Ann Doe", "01632 960001"),
        ("Bob Roe", "01632 960002"),
    ]


def test_anothers_number_is_not_a_contacts() -> None:
    reading = read(
        """
        | Parent 1 | Ann Doe | Relationship | Mother |
        | Parent 2 | Bob Roe | Relationship | Father |
        | Telephone | 01632 960001 (mother) |
        """
    )

    assert [(c.name, c.phone) for c in reading.contacts] == [
        ("Ann Doe", "01632 960001"),
        ("Bob Roe", None),
    ]


def test_names_without_labels_over_each_parents_details() -> None:
    reading = read(
        """
        # Parents and carers
        Ann Doe
        Relationship
        Mother
        Phone
        01632 960001
        Bob Roe
        Relationship
        Father
        Phone
        01632 960002
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mother", "phone": "01632 960001"},
        {"name": "Bob Roe", "relationship": "Father", "phone": "01632 960002"},
    ]


def test_two_parents_one_below_the_other_in_a_cell() -> None:
    lines = [
        "Surname: Doe", "Other names: Ann", "Relationship to child: Mother",
        "Telephone: 01632 960001", "Surname: Roe", "Other names: Bob",
        "Relationship to child: Father", "Telephone: 01632 960002",
    ]  # fmt: skip
    reading = read(
        f"""
        | Child | Child's parents |
        | Surname: Doe // Other names: Jane // School: Town School | {" // ".join(lines)} |
        """
    )

    assert (reading.person.name, reading.person.school) == ("Jane Doe", "Town School")
    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mother", "phone": "01632 960001"},
        {"name": "Bob Roe", "relationship": "Father", "phone": "01632 960002"},
    ]


def test_names_beside_each_other_are_parents_where_their_relations_follow() -> None:
    reading = read(
        """
        | Full name | Ann Doe | Bob Roe |
        | Relationship | Mother | Father |
        | Contact number | 01632 960001 | 01632 960002 |
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mother", "phone": "01632 960001"},
        {"name": "Bob Roe", "relationship": "Father", "phone": "01632 960002"},
    ]


def test_parents_beside_each_other_without_heads() -> None:
    reading = read(
        """
        | Address | 52 Brewhouse Lane, Town, AB1 2CD |
        | Name of parents or carers | Abigail Hale | Kwame Mensah |
        | Parental responsibility? | Yes | No |
        | Addresses | As child | 9 Osier Court, Town, AB2 1QQ |
        | Preferred contact | 07700 900554 | 07700 900209 |
        | Other contact details | abi.hale@example.org | |
        | Document reference | RBT-2025-417 |
        """
    )

    assert contacts(reading) == [
        {
            "name": "Abigail Hale",
            "parental_responsibility": True,
            "phone": "07700 900554",
            "email": "abi.hale@example.org",
            "address": "52 Brewhouse Lane, Town, AB1 2CD",
        },
        {
            "name": "Kwame Mensah",
            "parental_responsibility": False,
            "phone": "07700 900209",
            "address": "9 Osier Court, Town, AB2 1QQ",
        },
    ]
    assert reading.control.reference == "RBT-2025-417"


def test_a_head_row_that_begins_with_parent_names_nobody() -> None:
    reading = read(
        """
        | Parent or carer | Relationship | Contact |
        | Ann Doe | Mother | 01632 960001 |
        | Bob Roe | Father | 01632 960002 |
        """
    )

    assert [contact.name for contact in reading.contacts] == ["Ann Doe", "Bob Roe"]


def test_a_parent_told_in_a_sentence() -> None:
    reading = read(
        "I live at 22 Lobster Lane, Tidewater, TW9 3FF with Ann Doe my Mum (07700 900455) and "
        "Bob Roe, my Dad (07700 900456)."
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mum", "phone": "07700 900455"},
        {"name": "Bob Roe", "relationship": "Dad", "phone": "07700 900456"},
    ]


def test_family_contacts_side_by_side_each_in_one_cell() -> None:
    reading = read(
        """
        Name: Jo Doe
        Home address: 1 High Street, Anytown, AN1 1AA
        | Family contact 1 | Family contact 2 |
        | Ann Doe, Mum // 07700 900742 // a@b.io | Bob Doe, Dad // 01632 960310 // Same address |
        """
    )

    assert [c.model_dump(exclude_none=True) for c in reading.contacts] == [
        {
            "name": "Ann Doe",
            "relationship": "Mum",
            "phone": "07700 900742",
            "email": "a@b.io",
        },
        {
            "name": "Bob Doe",
            "relationship": "Dad",
            "phone": "01632 960310",
            "address": "1 High Street, Anytown, AN1 1AA",
        },
    ]


def test_an_unknown_head_over_people_is_their_names() -> None:
    reading = read(
        """
        | Name | Jane Doe |

        | People who know me best | Who they are to me | How to reach them |
        | Ann Doe | Mum | 07700 900455 |
        | Bob Roe | Brother | 07700 900456 |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert [(c.name, c.relationship, c.phone) for c in reading.contacts] == [
        ("Ann Doe", "Mum", "07700 900455"),
        ("Bob Roe", "Brother", "07700 900456"),
    ]


def test_a_label_may_name_the_officer_in_brackets_but_no_parent() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Your contact at the council (plan coordinator) | Ivy Lee |
        | Allergies (mother) | Nuts |
        """
    )

    assert reading.control.coordinator == "Ivy Lee"
    assert reading.contacts == ()
