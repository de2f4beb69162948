"""People told by what stands in a line or a column, not by labels; and forms that say "you"."""

import pytest
from recognition.particulars.fronts import read

CHILD = "Name: Robin Leslie Hale\nDate of birth: 14 October 2012\n"


def people(front: str) -> list[tuple[str | None, str | None, bool | None, str | None]]:
    """The contacts of a front page."""
    return [
        (each.name, each.relationship, each.parental_responsibility, each.phone)
        for each in read(front).contacts
    ]


def test_a_line_a_person_with_strokes_between_tells_all_of_each() -> None:
    found = people(
        f"""{CHILD}
Parents and carers: Ines Hale – Mother – has parental responsibility – telephone 07700 900376
Omar Hale – Father – with parental responsibility – telephone 07700 900377
Bea Hale – Grandmother – does not have parental responsibility – telephone 01632 960155
"""
    )

    assert found == [
        ("Ines Hale", "Mother", True, "07700 900376"),
        ("Omar Hale", "Father", True, "07700 900377"),
        ("Bea Hale", "Grandmother", False, "01632 960155"),
    ]


def test_lines_below_mother_and_father_in_columns_need_no_labels() -> None:
    ann = "Ines Hale // 9 Salt Yard, Saltby, SB1 5HG // Tel 07700 900930"
    found = read(
        f"""{CHILD}
| **Mother** | **Father** |
| {ann} // Has parental responsibility | Omar Hale // Tel 07700 900931 |
"""
    ).contacts

    assert [(one.name, one.relationship, one.phone) for one in found] == [
        ("Ines Hale", "Mother", "07700 900930"), ("Omar Hale", "Father", "07700 900931"),
    ]  # fmt: skip
    assert found[0].address == "9 Salt Yard, Saltby, SB1 5HG"
    assert [one.parental_responsibility for one in found] == [True, None]


def test_a_card_goes_on_with_a_labelled_line_on_parental_responsibility() -> None:
    card = "Ines Hale // Mother // 07700 900482 // Parental responsibility: Yes"

    assert people(f"{CHILD}| **Parent** | {card} |") == [
        ("Ines Hale", "Mother", True, "07700 900482")
    ]


def test_a_name_that_a_relationship_follows_is_a_relatives() -> None:
    found = people(
        """
| **Your name** | Robin Leslie Hale | **Date of birth** | 5 April 2006 |
| **People who help you** |
| **Name** | Ines Hale | **Telephone** | 07700 900861 |
| **Who they are to you** | Mother |
| **Name** | Bo Lee | **Telephone** | 01632 960339 |
| **Who they are to you** | Advocate, Speak Out |
"""
    )

    assert [(name, who, phone) for name, who, _, phone in found] == [
        ("Ines Hale", "Mother", "07700 900861"), ("Bo Lee", "Advocate, Speak Out", "01632 960339"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "name", "value"),
    [
        ("You like to be called", "preferred_name", "Rob"),
        ("You are called", "preferred_name", "Rob"),
        ("Where you study", "school", "Salt Lane College"),
        ("Your home language", "home_language", "Welsh"),
    ],
)
def test_a_form_may_ask_you_for_what_others_ask_me(label: str, name: str, value: str) -> None:
    assert getattr(read(f"{CHILD}{label}: {value}").person, name) == value


def test_a_heading_of_the_child_and_the_family_announces_the_child_first() -> None:
    found = read(
        """
Who I am and who looks after me
| **Name** | Robin Leslie Hale |
| **Date of birth** | 14 October 2012 |
| **Address** | 9 Salt Yard, Saltby, SB1 5HG |
"""
    )

    assert found.person.address == "9 Salt Yard, Saltby, SB1 5HG"
    assert found.contacts == ()


def test_a_status_before_a_colon_is_the_plans() -> None:
    assert read(f"Proposed amended plan: issued for comments\n{CHILD}").control.status == (
        "amended_draft"
    )


def test_the_child_says_what_it_is_called_and_where_it_goes() -> None:
    person = read(
        """
My full name is: Robin Leslie Hale
I like to be known as Ro
I was born on 14 October 2012
I am Male
The language spoken in my home is English
I go to Great Hallam C of E Primary School
"""
    ).person

    told = (person.preferred_name, person.sex, person.home_language, person.school)
    assert told == ("Ro", "Male", "English", "Great Hallam C of E Primary School")


def test_a_number_is_told_by_the_title_of_its_owner() -> None:
    found = people(
        f"""{CHILD}
Parents: Ines Hale (mother) and Omar Hale (father)
Contact number: 07700 900141 (Mrs Hale), 07700 900142 (Mr Hale)
"""
    )

    assert [(name, phone) for name, _, _, phone in found] == [
        ("Ines Hale", "07700 900141"), ("Omar Hale", "07700 900142"),
    ]  # fmt: skip
