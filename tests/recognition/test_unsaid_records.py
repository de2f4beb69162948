"""Records whose form does not say what they are: headings, numbers, neutral words, reasons."""

import pytest
from markup import plan

from ehcp_io.plan import Plan


def needs(read: Plan) -> list[str]:
    return [need.text for need in read.needs if "more than one syllable" not in need.text]


def test_a_heading_under_which_stands_who_is_the_provision() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        **P1**
        **Counselling in school**
        **Who:**
        Counsellor
        **How often:**
        Weekly
        **P2**
        **A named mentor**
        **Who:**
        Learning mentor
        """
    )

    assert [(item.text, item.by_whom) for item in read.provision[:2]] == [
        ("Counselling in school", "Counsellor"), ("A named mentor", "Learning mentor"),
    ]  # fmt: skip


def test_a_number_on_a_line_of_its_own_is_no_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **1**
        Robin will read a page to a friend.
        **By:**
        July 2026
        **2**
        Robin will write his name.
        ## Section F: Special educational provision
        A writing lesson each day. (Outcome 2)
        """
    )

    first, second = read.outcomes
    assert (first.text, first.by_when) == ("Robin will read a page to a friend.", "July 2026")
    assert [link.id for link in read.provision[0].supports_outcomes] == [second.id]


def test_what_a_child_needs_to_do_is_a_need_though_it_says_able() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Social, emotional and mental health
        **Robin can:**
        - share a joke
        **Robin needs to:**
        - believe that he is able to learn
        - find ways to be calm
        """
    )

    assert needs(read)[:2] == ["believe that he is able to learn", "find ways to be calm"]


def test_a_lettered_need_is_one_though_its_words_are_neutral() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        B1 Robin speaks in two-word phrases.
        B2 He cannot follow an instruction.
        """
    )

    assert needs(read)[:2] == [
        "Robin speaks in two-word phrases.",
        "He cannot follow an instruction.",
    ]


def test_a_column_in_f_that_says_a_need_again_makes_no_second_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin needs help to read words of two syllables.
        - Robin cannot hold a pencil.
        ## Section F: Special educational provision
        | **Need** | **Provision** | **Who** |
        | Robin cannot hold a pencil | A programme for the hands | Therapist |
        """
    )

    assert len(needs(read)) == 2
    assert [link.id for link in read.provision[0].meets_needs] == [read.needs[1].id]


def test_so_that_is_no_outcome_of_its_own() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **By…** | **Robin will…** | **So that…** | **Steps** |
        | July 2026 | read a text of his age with few errors | he can read messages | Level 4 |
        | July 2027 | write a paragraph of six sentences alone | he can show what he knows | Three |
        """
    )

    assert [outcome.text.split()[0] for outcome in read.outcomes] == ["read", "write"]


def test_a_duty_below_a_heading_of_staff_is_no_ones_name() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        **Curriculum**
        A reading lesson is given each day.
        **Staffing**
        A qualified Teacher of the Deaf shall teach Robin for four hours each week.
        A role model shall work with Robin and his class for one hour each fortnight.
        """
    )

    assert len(read.provision[:-1]) == 3
    assert all(item.by_whom is None for item in read.provision)


def test_by_when_in_bold_below_an_outcome_is_its_date() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome 1:** Robin will read a page to a friend.
        **By when: July 2026**
        """
    )

    assert [item.by_when for item in read.outcomes] == ["July 2026"]


@pytest.mark.parametrize("mark", ["_", "**"])
def test_a_short_field_with_its_value_in_one_look_is_the_provisions(mark: str) -> None:
    """A scan shows "Ratio: 1:1" all in italics, and the label before it not at all."""
    read = plan(
        f"""
        ## Section F: Special educational provision
        | Provision |
        | Art therapy for loss.//Who: art therapist//{mark}Ratio: 1:1{mark}//_How often:_ weekly |
        """
    )

    (item,) = read.provision[:-1]
    assert (item.by_whom, item.ratio, item.how_often) == ("art therapist", "1:1", "weekly")


def test_a_table_of_attainment_holds_no_needs() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        - Robin cannot read words of two syllables.
        **Attainment (July 2024)**
        | **Subject** | **Assessment** | **Expected** |
        | Reading | Pre-key stage standard 1 | Year 2 |
        | Writing | Pre-key stage standard 1 | Year 2 |
        """
    )

    assert needs(read) == ["Robin cannot read words of two syllables."]
