"""Parents and carers as officers write them into cells and sentences."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.plan import Contact


def told(found: tuple[Contact, ...]) -> list[dict[str, object]]:
    return [each.model_dump(exclude_none=True) for each in found]


def test_a_label_that_says_in_brackets_who_has_parental_responsibility_names_a_parent() -> None:
    found = read(
        """
        | Child’s name | Jane Doe |
        | Parent / carer 1 (PR) | Ann Poe – mother – 01632 960001 |
        | Parent / carer 2 (no PR) | Bob Roe – stepfather – 01632 960002 |
        """
    )

    assert told(found.contacts) == [
        {
            "name": "Ann Poe",
            "relationship": "mother",
            "phone": "01632 960001",
            "parental_responsibility": True,
        },
        {
            "name": "Bob Roe",
            "relationship": "stepfather",
            "phone": "01632 960002",
            "parental_responsibility": False,
        },
    ]


def test_a_label_that_asks_whether_a_parent_has_it_is_no_name() -> None:
    found = read("| Parent 1 | Ann Poe |\n| Parent 1 (PR) | Yes |\n| Parent 2 | Bob Roe |")

    assert told(found.contacts) == [
        {"name": "Ann Poe", "parental_responsibility": True},
        {"name": "Bob Roe"},
    ]


def test_the_family_of_one_cell_with_numbers_and_rights() -> None:
    family = (
        "Ann Poe (Mum, parental responsibility) 01632 960001 ann@example.org; "
        "Kim Doe (Mama, parental responsibility) 01632 960002; Tom Doe (brother)"
    )

    found = read(f"| My name is | Jane Doe |\n| My family | {family} |")

    assert told(found.contacts) == [
        {
            "name": "Ann Poe",
            "relationship": "Mum",
            "phone": "01632 960001",
            "email": "ann@example.org",
            "parental_responsibility": True,
        },
        {
            "name": "Kim Doe",
            "relationship": "Mama",
            "phone": "01632 960002",
            "parental_responsibility": True,
        },
    ]


def test_a_family_of_whom_nobody_can_be_reached_is_no_list_of_contacts() -> None:
    found = read("| My name is | Jane Doe |\n| My family | Ann Poe (Mum), Rex Doe (dog) |")

    assert found.contacts == ()


def test_the_carer_with_whom_the_child_lives_and_the_home_are_told_in_one_cell() -> None:
    home = "Ann Poe (aunt, Special Guardian) at 1 High Street, Anytown AB1 2CD."
    order = "Order of 14 March 2017. Miss Poe has parental responsibility."

    found = read(
        f"""
        | Name: Jane Doe | Date of birth: 3 March 2012 |
        | Lives with: {home} Telephone: 01632 960001 | {order} |
        | School: Any School, Year 8 | UPN: A123456789012 |
        """
    )

    assert found.person.address == "1 High Street, Anytown AB1 2CD"
    assert told(found.contacts) == [
        {
            "name": "Ann Poe",
            "relationship": "aunt, Special Guardian",
            "phone": "01632 960001",
            "address": "1 High Street, Anytown AB1 2CD",
            "parental_responsibility": True,
        }
    ]


def test_of_two_homes_neither_is_the_address() -> None:
    found = read(
        "| Name: Jane Doe | Lives with: Ann Poe (mother) at 1 High Street, Anytown AB1 2CD; "
        "Bob Roe (father) at 2 Low Road, Anytown AB1 2CE |"
    )

    assert found.person.address is None


def test_parents_of_a_paragraph_with_who_has_parental_responsibility() -> None:
    found = read(
        """
        EDUCATION, HEALTH AND CARE PLAN
        for Jane Mary Doe
        """
        + " ".join(
            (
                "Jane was born on 3rd February 2011 and lives with her mother, Mrs Ann Doe,",
                "and her uncle at 1 High Street, Anytown, AB1 2CD. Mrs Doe has parental",
                "responsibility and can be reached on 01632 960001 or at a.doe@example.org. Jane’s",
                "father, Mr Bob Roe, also has parental responsibility; he lives elsewhere.",
            )
        )
    )

    assert told(found.contacts) == [
        {
            "name": "Mrs Ann Doe",
            "relationship": "mother",
            "phone": "01632 960001",
            "email": "a.doe@example.org",
            "address": "1 High Street, Anytown, AB1 2CD",
            "parental_responsibility": True,
        },
        {"name": "Mr Bob Roe", "relationship": "father", "parental_responsibility": True},
    ]


def test_the_father_of_another_child_is_no_contact() -> None:
    found = read(
        """
        Education, Health and Care Plan for Jane Doe
        Jane lives with her mother, Ann Doe. Tim’s father, Bob Roe, visits at weekends.
        """
    )

    assert [each.name for each in found.contacts] == ["Ann Doe"]


@pytest.mark.parametrize(
    ("sentence", "rights"),
    [
        ("Both parents have parental responsibility.", [True, True]),
        ("Ms Poe has parental responsibility.", [True, None]),
        ("Mr Roe does not have parental responsibility.", [None, False]),
        ("Parental responsibility is held by Ann Poe and Bob Roe.", [True, True]),
        ("Parental responsibility is shared by Ms Poe and the local authority.", [True, None]),
        ("Ms Lee has parental responsibility.", [None, None]),
        ("It is not known whether Mr Roe has parental responsibility.", [None, None]),
    ],
)
def test_a_sentence_says_who_has_parental_responsibility(
    sentence: str, rights: list[bool | None]
) -> None:
    found = read(
        f"Name: Jane Doe\n| Mother | Ann Poe |\n| Father | Bob Roe |\n| GP | Dr Lee |\n{sentence}"
    )

    assert [each.parental_responsibility for each in found.contacts] == rights


def test_an_address_for_mail_behind_a_number_is_the_same_parents() -> None:
    found = read(
        """
        | Child’s name | Jane Doe |
        | Mother | Ann Poe   tel. 01632 960001   ann@example.org |
        | Father | Bob Roe   tel. 01632 960002 |
        """
    )

    assert [(each.name, each.email) for each in found.contacts] == [
        ("Ann Poe", "ann@example.org"),
        ("Bob Roe", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Her co-ordinator is Jo Lee, who can be reached on 01632 960009.",
        "Her social worker can be reached on 01632 960009.",
        "Their school telephone is 01632 960009.",
        "Her GP’s telephone number is 01632 960009.",
    ],
)
def test_the_number_of_somebody_else_is_no_parents(sentence: str) -> None:
    told_of = "Jane was born on 3rd February 2011 and lives with her mother, Ann Doe."

    for front in (f"{told_of} {sentence}", f"{told_of}\n{sentence}"):
        assert [each.phone for each in read(front).contacts] == [None]


def test_a_number_of_two_people_named_together_is_neithers() -> None:
    found = read(
        "Jane lives with her parents, Ann Doe and Bob Roe.\nHis telephone number is 01632 960009."
    )

    assert [each.phone for each in found.contacts] == [None, None]
