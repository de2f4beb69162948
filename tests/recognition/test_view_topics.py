"""Section A's parts, where a label is told by its words and not by its look."""

import pytest
from markup import plan

from ehcp_io.plan.units import Unit


def topics(text: str) -> list[tuple[str, str | None]]:
    """Section A's text, each piece with its part."""
    units: tuple[Unit, ...] = plan(f"## Section A\n{text}").sections["A"].content  # type: ignore[index] # a section's letter is its key
    return [
        (unit.text, unit.parsed.topic if unit.parsed else None)
        for unit in units
        if unit.kind != "heading"
    ]


def test_a_row_of_label_and_text_tells_its_part() -> None:
    found = topics(
        "| Views of the child | He likes trains. |\n"
        "| History | Robin was born at term. |\n"
        "| Aspirations | To drive a bus. |"
    )
    assert found == [
        ("He likes trains.", "views"),
        ("Robin was born at term.", "history"),
        ("To drive a bus.", "aspirations"),
    ]


def test_a_plain_line_that_is_a_known_label_heads_the_text_below() -> None:
    found = topics(
        "Robin is six.\nAspirations\nTo drive a bus.\n"
        "History\nRobin was born at term.\nHe walked at two."
    )
    assert found == [
        ("Robin is six.", None),
        ("To drive a bus.", "aspirations"),
        ("Robin was born at term.", "history"),
        ("He walked at two.", "history"),
    ]


def test_an_unknown_label_ends_the_part_above() -> None:
    found = topics("History\nRobin was born at term.\nHow this was gathered\nWe met at home.")
    assert ("We met at home.", None) in found


def test_labels_side_by_side_head_nothing_by_their_order() -> None:
    found = topics("| History | Aspirations |\n| Robin was born at term. | To drive a bus. |")
    assert ("Robin was born at term.", "aspirations") not in found


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Background and history", "history"),
        ("Robin’s story/ history:", "history"),
        ("History and how to communicate with Robin", "history"),
        ("His parents’ views", "views"),
        ("Hopes that his parents have for Robin:", "aspirations"),
        ("Parental views and aspirations", None),
        ("Medicines", None),
    ],
)
def test_a_heading_in_other_words_tells_its_part(heading: str, topic: str | None) -> None:
    assert topics(f"### {heading}\nRobin lives in Leeds.") == [("Robin lives in Leeds.", topic)]


def test_a_part_named_in_the_paragraph_itself() -> None:
    found = topics("History. Robin was born in 2012.\nHe is a kind boy who likes his cat.")
    assert found == [
        ("History. Robin was born in 2012.", "history"),
        ("He is a kind boy who likes his cat.", None),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Monitoring arrangements",
        "Arrangements for monitoring and review",
        "Review and monitoring arrangements",
    ],
)
@pytest.mark.parametrize("last", ["H2: Other social care provision", "K: Advice and information"])
def test_monitoring_belongs_to_the_outcomes_wherever_a_form_prints_it(
    heading: str, last: str
) -> None:
    """The Code (9.69) has it in Section E; the national template has no place of its own for it."""
    found = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable and needs them broken up.
        ## Section E: Outcomes
        - By July 2026 Robin will read a short book alone.
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        ## Section {last}
        Educational psychologist, 3 March 2024
        ## {heading}
        The school will hold a termly meeting to set shorter-term targets.
        """,
        minimal=False,
    )
    told = [unit for unit in found.sections["E"].content if "termly" in unit.text]  # type: ignore[index] # a section's letter is its key
    assert [unit.parsed and unit.parsed.topic for unit in told] == ["monitoring"]
