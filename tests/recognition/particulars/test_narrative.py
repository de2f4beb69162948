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


def test_a_couple_named_together_and_what_is_said_of_them_next() -> None:
    contacts = read(
        "Name: Jane Doe\nHer address is 4 Mill Lane, Anytown, AN1 2BB.\n"
        "Her parents, Mr and Mrs Doe, live at the same address and both have parental "
        "responsibility. They can be reached on 01632 960874 or at does@example.org."
    ).contacts

    assert [each.model_dump(exclude_none=True) for each in contacts] == [
        {
            "name": "Mr and Mrs Doe",
            "relationship": "parents",
            "parental_responsibility": True,
            "phone": "01632 960874",
            "email": "does@example.org",
            "address": "4 Mill Lane, Anytown, AN1 2BB",
        }
    ]


def test_two_parents_with_full_names_are_two_contacts() -> None:
    reading = read(
        "Arun (UPN A830610622019, NHS number 530 177 2465) lives with his parents, Meena Patel and "
        "Dev Patel, at 4 Mill Lane, Anytown, AN1 2BB."
    )

    assert [(c.name, c.address) for c in reading.contacts] == [
        ("Meena Patel", "4 Mill Lane, Anytown, AN1 2BB"),
        ("Dev Patel", "4 Mill Lane, Anytown, AN1 2BB"),
    ]
    assert reading.person.address == "4 Mill Lane, Anytown, AN1 2BB"
    assert (reading.person.upn, reading.person.nhs_number) == ("A830610622019", "5301772465")


def test_a_number_in_the_next_sentence_is_the_last_parents() -> None:
    mother, father = read(
        "Jane lives with her mother Ann Doe (01632 960145), who has parental responsibility. Her "
        "father, Bob Doe, lives at 3 Weir Lane, Anytown, AN1 2LQ. His telephone number is "
        "01632 960999 and his email is bob@example.org."
    ).contacts

    assert (mother.phone, mother.parental_responsibility) == ("01632 960145", True)
    assert (father.phone, father.email) == ("01632 960999", "bob@example.org")
    assert father.parental_responsibility is None


def test_what_sentences_tell_of_the_childs_background() -> None:
    person = read(
        "This plan concerns Omar Aziz Khan. Omar, who is known as Oz, is male, of Pakistani "
        "origin. The family speak Urdu and English at home and are Muslim. Omar attends Year 4 "
        "of Hill Primary School."
    ).person

    assert person.model_dump(exclude_none=True) == {
        "name": "Omar Aziz Khan",
        "preferred_name": "Oz",
        "sex": "male",
        "ethnicity": "Pakistani",
        "home_language": "Urdu and English",
        "religion": "Muslim",
        "school": "Hill Primary School",
        "year_group": "Year 4",
    }


@pytest.mark.parametrize(
    "line",
    [
        "His brother is male, of Irish origin and goes to Any School.",
        "Her mother is Muslim and speaks Urdu at home.",
        "His class teacher is of Indian heritage.",
    ],
)
def test_what_is_told_of_others_is_not_the_childs(line: str) -> None:
    assert read(f"Name: John Doe\n{line}").person.model_dump(exclude_none=True) == {
        "name": "John Doe"
    }


def test_a_child_that_tells_of_itself() -> None:
    reading = read(
        "My full name is Sam Lee Roe and I like to be called Sammy. I am a boy. I live with my "
        "mum, Kay Roe, at 4 Mill Lane, Anytown, AN1 2BB. At home we speak English. I am a "
        "Christian."
    )

    assert reading.person.model_dump(exclude_none=True) == {
        "name": "Sam Lee Roe",
        "preferred_name": "Sammy",
        "sex": "boy",
        "address": "4 Mill Lane, Anytown, AN1 2BB",
        "home_language": "English",
        "religion": "Christian",
    }
    assert [(c.name, c.relationship) for c in reading.contacts] == [("Kay Roe", "mum")]


def test_a_line_that_goes_on_below_the_name() -> None:
    reading = read(
        "Jo’s Education, Health and Care Plan\nJoanna Mary Doe\n"
        "– known to everybody as Jo – is a Female pupil in Year 2 at Any Primary School."
    )
    assert reading.person.model_dump(exclude_none=True) == {
        "name": "Joanna Mary Doe",
        "preferred_name": "Jo",
        "sex": "Female",
        "school": "Any Primary School",
        "year_group": "Year 2",
    }


def test_a_young_adult_in_sentences() -> None:
    person = read(
        "Name: John Doe\n“Call me Jack.”\n"
        "John is a man of twenty-two, born on 7 May 2003, and describes his ethnicity as White "
        "Irish. He has lived at Flat 4, Any Court, Anytown, AN2 7EE since June."
    ).person
    assert (person.preferred_name, person.sex, person.ethnicity, person.address) == (
        "Jack",
        "man",
        "White Irish",
        "Flat 4, Any Court, Anytown, AN2 7EE",
    )


@pytest.mark.parametrize(
    "line",
    [
        "John is a man of few words.",
        "John is a woman hater in his stories.",
        "“Call me when it is ready.”",
        "His father has lived at 1 High Street, Anytown, AN1 1AA since June.",
    ],
)
def test_sentences_that_only_sound_like_particulars(line: str) -> None:
    person = read(f"Name: John Doe\n{line}").person
    assert person.model_dump(exclude_none=True) == {"name": "John Doe"}
