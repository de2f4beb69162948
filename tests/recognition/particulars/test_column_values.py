"""Tables of people under heads in any words: what stands under them says what they ask for."""

import pytest
from markup import plan

HEADS = [
    ("Surname, first name", "Relationship to the child", "Where they live", "Number / e-mail"),
    ("Adult", "Link to child", "Lives at", "Telephone number(s) and email"),
    ("Name and title", "Relationship to pupil", "Address & postcode", "Mobile / e-mail address"),
    ("Person", "Bond", "Dwelling", "Reached by"),
]


@pytest.mark.parametrize("heads", HEADS)
def test_people_are_told_by_the_values_of_their_columns(heads: tuple[str, ...]) -> None:
    read = plan(
        f"""
        ## Family
        | **{"** | **".join(heads)}** |
        | Ann Ash | Mother | 4 Low Road, Eborham, XY1 9ZA | 01632 960332 // ann.ash@example.org |
        | Joe Ash | Father | 9 High Road, Eborham, XY1 9ZB | 01632 960333 // joe.ash@example.org |
        """
    )

    assert [(c.name, c.relationship, c.phone, c.email, c.address) for c in read.contacts] == [
        (
            "Ann Ash",
            "Mother",
            "01632 960332",
            "ann.ash@example.org",
            "4 Low Road, Eborham, XY1 9ZA",
        ),
        (
            "Joe Ash",
            "Father",
            "01632 960333",
            "joe.ash@example.org",
            "9 High Road, Eborham, XY1 9ZB",
        ),
    ]


def test_labels_beside_values_head_no_people() -> None:
    read = plan(
        """
        | **Name** | Robin Ash | **Next review** | 10 October 2025 |
        | **Mother** | Ann Ash | **Contact** | 01632 960332 |
        | **Father** | Joe Ash | **Contact** | 01632 960333 |
        """
    )

    assert read.person.name == "Robin Ash"
    assert [(c.name, c.relationship, c.phone) for c in read.contacts] == [
        ("Ann Ash", "Mother", "01632 960332"),
        ("Joe Ash", "Father", "01632 960333"),
    ]
