"""Particulars in sentences about the child, in the third person."""

import pytest
from recognition.particulars.fronts import read

OPENING = "\n".join(
    [
        "Education, Health and Care Plan",
        "This final plan was made by Anyshire County Council on 4 July 2024 for Jane Mary Doe, "
        "female, who was born on 30 November 2010 and lives at Mill Cottage, Anytown, AN11 6RB.",
        "She attends Any Valley School. She lives with her mother, Ann Doe. Her father, Bob Doe, "
        "lives at 3 Weir Lane, Anytown, AN1 2LQ (telephone 01632 960145). Both have parental "
        "responsibility. Polish is spoken at home.",
    ]
)


def test_the_child_in_sentences() -> None:
    assert read(OPENING).person.model_dump(exclude_none=True) == {
        "name": "Jane Mary Doe",
        "date_of_birth": "2010-11-30",
        "sex": "female",
        "address": "Mill Cottage, Anytown, AN11 6RB",
        "school": "Any Valley School",
        "home_language": "Polish",
    }


def test_parents_in_sentences_each_with_what_is_said_of_them() -> None:
    mother, father = (c.model_dump(exclude_none=True) for c in read(OPENING).contacts)

    assert mother == {
        "name": "Ann Doe",
        "relationship": "mother",
        "parental_responsibility": True,
    }
    assert father == {
        "name": "Bob Doe",
        "relationship": "father",
        "phone": "01632 960145",
        "address": "3 Weir Lane, Anytown, AN1 2LQ",
        "parental_responsibility": True,
    }


@pytest.mark.parametrize(
    "line",
    [
        "His mother, Ann Doe, died in 2019.",
        "His brother, Tom Doe, goes to the same school.",
        "His teacher, Ann Fox, wrote the profile.",
        "His father works at Any Mill.",
        "His aunt lives at 1 High Street, Anytown, AN1 1AA.",
        "He attends well when the room is quiet.",
        "He attended Old Town School.",
        "English is his favourite lesson.",
    ],
)
def test_other_sentences_are_no_particulars(line: str) -> None:
    reading = read(f"Name: John Doe\n{line}")

    assert reading.person.model_dump(exclude_none=True) == {"name": "John Doe"}
    assert reading.contacts == ()


def test_a_number_in_a_sentence_about_two_parents_is_nobodys() -> None:
    reading = read(
        "Jo lives with her mother, Ann Doe, and her father, Bob Doe (telephone 01632 960145)."
    )

    assert [(c.name, c.phone) for c in reading.contacts] == [("Ann Doe", None), ("Bob Doe", None)]


def test_lines_without_colons_and_a_home_that_is_an_address() -> None:
    assert read("Jane Doe\nLives at 7a Foundry Row, Anytown, AN3 8LP").person.address == (
        "7a Foundry Row, Anytown, AN3 8LP"
    )
    assert read("Name: Jane Doe\nHome: 7 Lime Street, Anytown, AN7 3EX").person.address == (
        "7 Lime Street, Anytown, AN7 3EX"
    )


def test_a_running_head_with_initials_is_no_name() -> None:
    assert read("Nothing here", header="Doe J T – EHC Plan").person.name is None


def test_a_list_of_contents_announces_nobodys_details() -> None:
    reading = read(
        """
        Section A Me and my family 4
        Section I My school 11
        | Gender | Female | Home language | Romanian |
        """
    )

    assert reading.person.home_language == "Romanian"


def test_a_relationship_of_two_words() -> None:
    contacts = read("Name: Jane Doe\nAnn Doe, Mother and deputy, 01632 960205").contacts

    assert [(c.name, c.relationship, c.phone) for c in contacts] == [
        ("Ann Doe", "Mother and deputy", "01632 960205")
    ]


def test_an_authority_in_capitals_with_its_article() -> None:
    reading = read("THE ROYAL BOROUGH OF ANYTOWN\nName: Jane Doe")

    assert reading.control.local_authority == "ROYAL BOROUGH OF ANYTOWN"


def test_a_front_page_in_sentences_alone() -> None:
    person = read(
        "Education, Health and Care Plan\n"
        "This is the amended final plan of Jane Mary Doe, who likes to be called Jan. She was born "
        "on 14th March 2016, is female and is in Year 4 at Any Valley Primary Academy."
    ).person

    assert person.model_dump(exclude_none=True) == {
        "name": "Jane Mary Doe",
        "preferred_name": "Jan",
        "date_of_birth": "2016-03-14",
        "sex": "female",
        "school": "Any Valley Primary Academy",
        "year_group": "Year 4",
    }
