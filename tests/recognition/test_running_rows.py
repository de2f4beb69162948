"""Page headers and numbers that a casework system prints as rows of its one long grid."""

import pytest
from markup import plan, texts

from ehcp_io.plan import Plan

HEAD = "| Any Council | EHC Plan – LEE, Robin | Case 0047719 |"


def page(number: int) -> str:
    """The foot of a page and the head of the next one."""
    return f"| Page {number} of 4 |\n        {HEAD}"


def grid(foot: str = "| Page 4 of 4 |") -> Plan:
    """A plan in one table, with such rows in the midst of F's records."""
    return plan(
        f"""
        = Education, Health and Care Plan
        {HEAD}
        | Child’s name | Robin Lee |
        {page(1)}
        | Section B: Special educational needs |
        | Robin cannot read words of more than one syllable. |
        {page(2)}
        | Section E: Outcomes |
        | No. | Outcome | By when |
        | 1 | Robin will read a page aloud. | July 2026 |
        | Section F: Special educational provision |
        | No. | Provision | Provided by | Frequency |
        | 1 | A reading lesson with a teacher. | Teacher | Daily |
        {page(3)}
        | No. | Provision | Provided by | Frequency |
        | 2 | A quiet place to work. | School | Always |
        {foot}
        """,
        minimal=False,
    )


def test_rows_of_a_page_are_furniture() -> None:
    read = grid()

    kept = [unit.text for unit in read.furniture]
    assert kept.count("Any Council") == kept.count("Case 0047719") == 3  # the first is the front's
    assert [text for text in kept if text.startswith("Page")] == [
        f"Page {number} of 4" for number in range(1, 5)
    ]
    for letter in ("B", "E", "F"):
        assert not [text for text in texts(read, letter) if text in kept]
    assert not read.accounting.lost
    assert read.plan.local_authority == "Any Council"


def test_the_records_go_on_behind_the_rows_of_a_page() -> None:
    read = grid()

    assert [each.text for each in read.needs] == [
        "Robin cannot read words of more than one syllable."
    ]
    assert [each.text for each in read.provision] == [
        "A reading lesson with a teacher.",
        "A quiet place to work.",
    ]
    assert read.provision[1].by_whom == "School"


def test_the_head_of_a_page_may_hold_its_number() -> None:
    head = "| Any Council SEND | Robin Lee | Page {} of 3 |"
    read = plan(
        f"""
        {head.format(1)}
        | Section B: Special educational needs |
        | Robin cannot read words of more than one syllable. |
        {head.format(2)}
        | Section F: Special educational provision |
        | A reading lesson of twenty minutes with a teacher, daily. |
        {head.format(3)}
        | A quiet place to work in every lesson. |
        """,
        minimal=False,
    )
    assert len(read.needs) == 1
    assert len(read.provision) == 2
    assert [unit.text for unit in read.furniture].count("Robin Lee") == 3


def test_provision_and_column_heads_that_come_again_stay() -> None:
    columns = "| No. | Provision | Provided by | Frequency |"
    again = "| 1 | A reading lesson with a teacher. | Teacher | Daily |"
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Section F: Special educational provision
        {columns}
        | 1 | A place by the window. | School | Always |
        {again}
        | Page 1 of 3 |
        {columns}
        | 1 | A place by the window. | School | Always |
        {again}
        | Page 2 of 3 |
        {columns}
        | 1 | A place by the window. | School | Always |
        {again}
        | Page 3 of 3 |
        """,
        minimal=False,
    )
    assert len(read.provision) == 6
    assert [u.text for u in read.furniture if u.text.startswith("Page")] == [
        f"Page {n} of 3" for n in (1, 2, 3)
    ]


def test_a_cell_beside_others_may_speak_of_a_page() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | Area | Need |
        | Cognition | Robin cannot yet read page 1 of 7 pages of a book. |
        | Book | Page 1 of 7 |
        """,
    )
    assert not read.furniture


def test_a_section_s_heading_on_every_page_stays() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        | Section F: Special educational provision |
        | A reading lesson of twenty minutes with a teacher, daily. |
        | Page 1 of 2 |
        | Section F: Special educational provision |
        | A quiet place to work in every lesson. |
        | Page 2 of 2 |
        """,
        minimal=False,
    )
    assert len(read.provision) == 2
    assert len(read.furniture) == 2


def test_a_record_that_a_page_cuts_is_one() -> None:
    read = plan(
        f"""
        {HEAD}
        | Section B: Special educational needs |
        | Robin cannot read words of more than one |
        {page(1)}
        | syllable, and needs them broken up. |
        | Section F: Special educational provision |
        | No. | Provision | Provided by | Frequency |
        | 1 | A reading lesson with a teacher who | Teacher | Daily |
        {page(2)}
        | | has been trained in phonics. | | |
        | 2 | A quiet place to work. | School | Always |
        | Page 3 of 4 |
        """,
        minimal=False,
    )
    assert [each.text for each in read.needs] == [
        "Robin cannot read words of more than one syllable, and needs them broken up."
    ]
    assert [(each.text, each.by_whom) for each in read.provision] == [
        ("A reading lesson with a teacher who has been trained in phonics.", "Teacher"),
        ("A quiet place to work.", "School"),
    ]
    assert not read.accounting.lost
    assert not read.accounting.extra


@pytest.mark.parametrize(
    "head",
    [
        "| Any Council SEND | EHC Plan | 0047719 – Robin Lee | 12 Feb 2024 |",
        "| Page {} |",
    ],
)
def test_heads_of_other_kinds_are_furniture(head: str) -> None:
    read = plan(
        f"""
        {head.format(1)}
        | Section B: Special educational needs |
        | Robin cannot read words of more than one syllable. |
        {head.format(2)}
        | Section F: Special educational provision |
        | A reading lesson of twenty minutes with a teacher, daily. |
        {head.format(3)}
        | A quiet place to work in every lesson. |
        """,
        minimal=False,
    )
    assert len(read.needs) == 1
    assert len(read.provision) == 2
    assert not read.accounting.lost
