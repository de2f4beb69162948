"""I, J and K: the placement, the Personal Budget, and the advice, in the shapes forms print."""

import pytest
from markup import plan, texts

from ehcp_io.plan.units import Placement
from ehcp_io.recognition.advice import parse_entry


def test_advice_in_a_grid() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **No.** | **Advice or report** | **Author and role** | **Date** |
        | 1. | Educational advice | Bo Roe, SENCO, Elm School | 4 March 2024 |
        | 2. | Health advice | Dr Cy Poe // Paediatrician | 05/03/24 |
        """
    )

    school, health = read.advice
    assert (school.title, school.author, school.role) == (
        "Educational advice", "Bo Roe", "SENCO, Elm School",
    )  # fmt: skip
    assert (health.author, health.role, health.date) == ("Dr Cy Poe", "Paediatrician", "05/03/24")
    assert health.parsed is not None
    assert health.parsed.date == "2024-03-05"
    assert (school.text, school.marker) == ("", "1.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Educational advice from Bo Roe, SENCO, Elm School, dated 4 March 2024.",
            ("Educational advice", "Bo Roe", "SENCO, Elm School", "2024-03-04"),
        ),
        (
            "Health advice: Dr Cy Poe (Paediatrician), 05/03/2024",
            ("Health advice", "Dr Cy Poe", "Paediatrician", "2024-03-05"),
        ),
        (
            "Psychological advice – Dr Vale, Educational Psychologist – March 2024",
            ("Psychological advice", "Dr Vale", "Educational Psychologist", "2024-03"),
        ),
    ],
)
def test_advice_on_one_line(line: str, expected: tuple[str, ...]) -> None:
    parsed = parse_entry(line)

    assert tuple(parsed.get(name) for name in ("title", "author", "role", "date")) == expected


def test_an_author_below_a_heading_that_nobody_knows() -> None:
    """A name with what the person is, in a column of another name; a remark is no author."""
    read = plan(
        """
        ## Section K: Advice and information
        | **Advice or report** | **Submitted through** | **Remarks** | **Date** |
        | Educational advice | Bo Roe // SENCO | Sent late, twice | 4 March 2024 |
        | Health advice | Dr Cy Poe, Paediatrician | | 5 March 2024 |
        """
    )

    assert [(item.author, item.role, item.text) for item in read.advice] == [
        ("Bo Roe", "SENCO", "Sent late, twice"),
        ("Dr Cy Poe", "Paediatrician", ""),
    ]


def test_a_row_of_the_form_that_nobody_filled_in_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Advice and information requested** | **Date received** | **Who from** | **Appended** |
        | Medical advice | 2024-03-05 | Dr Cy Poe | YES |
        | Social care | | | NO |
        """
    )

    assert [entry.title for entry in read.advice] == ["Medical advice"]
    assert "Social care" in texts(read, "K")


def test_a_placement_by_labels() -> None:
    read = plan(
        """
        ## Section I: Placement
        | **Name of school** | Elm School |
        | **Type of school** | Maintained special school |
        """
    )

    placement = read.sections["I"].content[-1]  # type: ignore[index] # the section's letter
    units = [u for u in read.sections["I"].content if isinstance(u, Placement)]  # type: ignore[index] # a section's letter is its key
    assert placement is not None
    assert (units[0].name, units[0].type) == ("Elm School", "Maintained special school")


@pytest.mark.parametrize(
    ("box", "requested"), [("☒ Yes   ☐ No", True), ("☐ Yes   ☒ No", False), ("Yes ☐ No ☒", False)]
)
def test_a_ticked_box_says_whether_a_budget_was_requested(box: str, requested: bool) -> None:
    read = plan(
        f"""
        ## Section J: Personal budget
        | **Personal Budget requested?** | {box} |
        | **Details** | Two hours of swimming. |
        """
    )

    answers = [
        unit.parsed.requested
        for unit in read.sections["J"].content  # type: ignore[index] # the section's letter
        if unit.parsed is not None
    ]
    assert answers == [requested]
