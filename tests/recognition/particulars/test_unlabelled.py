"""People and details that no known label names."""

import pytest
from recognition.particulars.fronts import read


def test_a_card_of_a_name_over_a_relationship_is_a_contact() -> None:
    found = read(
        """
        Name: Robin Lee
        | **Marta Doe** // Mother // 07700 900718 // m@example.org // Has parental responsibility |

        | **Adam Roe** // Stepfather // 07700 900719 // Does not have parental responsibility |
        """
    )
    contacts = [one.model_dump(exclude_none=True) for one in found.contacts]

    assert contacts == [
        {
            "name": "Marta Doe",
            "relationship": "Mother",
            "phone": "07700 900718",
            "email": "m@example.org",
            "parental_responsibility": True,
        },
        {
            "name": "Adam Roe",
            "relationship": "Stepfather",
            "phone": "07700 900719",
            "parental_responsibility": False,
        },
    ]


def test_an_unknown_label_over_relationship_names_a_contact() -> None:
    found = read(
        """
        Name: Robin Lee
        College: Any College
        Who I ring first: Lorraine Doe
        Relationship: Aunt
        Mobile: 07700 900840
        """
    )

    assert [(c.name, c.relationship, c.phone) for c in found.contacts] == [
        ("Lorraine Doe", "Aunt", "07700 900840")
    ]


def test_sentences_that_are_a_label_and_its_value() -> None:
    found = read(
        """
        This plan belongs to Robin Lee.
        He is in Year 7 at Any Boys’ School. His UPN is M886330109027. His religion is Christian.
        Robin’s mother is Ann Lee. Telephone: 01632 960588.
        """
    )

    assert (found.person.name, found.person.year_group) == ("Robin Lee", "Year 7")
    assert (found.person.school, found.person.upn) == ("Any Boys’ School", "M886330109027")
    assert found.person.religion == "Christian"
    assert [(c.name, c.relationship, c.phone) for c in found.contacts] == [
        ("Ann Lee", "Mother", "01632 960588")
    ]


def test_a_sentence_about_a_school_or_a_mother_names_none() -> None:
    found = read(
        """
        Name: Robin Lee
        His school is worried about him. His mother is Polish. His religion is important to him.
        """
    )

    assert (found.person.school, found.person.religion, found.contacts) == (None, None, ())


def test_values_that_can_be_only_one_thing_need_no_known_label() -> None:
    found = read(
        """
        Name: Robin Lee
        Stage: Year 4
        Words at home: Polish and English
        As a person: Male
        Where my sister learns: Town Primary School
        """
    )

    assert found.person.home_language == "Polish and English"
    assert (found.person.year_group, found.person.sex) == ("Year 4", "Male")
    assert found.person.school is None


def test_dates_in_brackets_and_behind_are_their_own() -> None:
    found = read(
        "Amended final plan dated 28 March 2024 (first made final on 10 February 2017). "
        "It must be reviewed before 27 March 2025.\n"
        "Name: Callista Doe (I like to be called Cally)"
    )

    assert (found.control.amended_date, found.control.final_date) == ("2024-03-28", "2017-02-10")
    assert found.control.review_date == "2025-03-27"
    assert (found.person.name, found.person.preferred_name) == ("Callista Doe", "Cally")


def test_a_list_of_contents_is_no_detail() -> None:
    found = read("I · Setting 3\nName: Robin Lee")

    assert found.person.school is None


def test_a_letter_between_the_parts_of_a_scanned_header_is_a_stroke() -> None:
    reading = read("UPN: A123", header="Any Council I EHC Plan I Wren Larkspur", sure=0.98)
    assert reading.person.name == "Wren Larkspur"


@pytest.mark.parametrize(
    ("line", "name", "preferred"),
    [
        ("Janet (“Jay”) Poe-Doe", "Janet Poe-Doe", "Jay"),
        ("Janet “Jay” Mary Doe", "Janet Mary Doe", "Jay"),
        ("Janet (Jay) Doe", "Janet Doe", "Jay"),
    ],
)
def test_what_a_child_is_called_inside_its_name(line: str, name: str, preferred: str) -> None:
    for front in (f"Education, Health and Care Plan\n{line}\nBorn: 3 May 2012", f"Name: {line}"):
        person = read(front).person

        assert (person.name, person.preferred_name) == (name, preferred)


def test_a_title_in_brackets_inside_a_parents_name_is_no_name() -> None:
    contact = read("Name: Jane Doe\nMother: Ann (Mrs) Doe").contacts[0]

    assert contact.name == "Ann (Mrs) Doe"
