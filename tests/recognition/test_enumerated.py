"""Items that a paragraph counts up on one line are records each."""

import pytest
from markup import plan

from ehcp_io.recognition.enumerated import enumerated


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("(1) Sam reads. (2) Sam counts.", ("(1) Sam reads.", "(2) Sam counts.")),
        ("B4 Sam reads. B5 Sam counts.", ("B4 Sam reads.", "B5 Sam counts.")),
        ("a) Sam reads; b) Sam counts.", ("a) Sam reads;", "b) Sam counts.")),
        ("1. Sam reads. 2. Sam counts.", ("1. Sam reads.", "2. Sam counts.")),
        ("Sam has (1) a desk. (2) A chair.", ()),
        ("(1) Sam reads. (3) Sam counts.", ()),
        ("(1) Sam reads at level (2) in class.", ()),
        ("1. Sam reads at the level of Year 2. (2) Sam counts.", ()),
        ("B4 Sam reads.", ()),
    ],
)
def test_items_count_on_from_the_first(text: str, items: tuple[str, ...]) -> None:
    assert enumerated(text) == items


SECTIONS = """
    # Section B: Special educational needs
    | **Category of need** | **Strengths and needs** |
    | **Cognition and learning** | Robin is kind. // (1) Robin cannot count. (2) He cannot read. |
    | **Sensory and physical** | He dances. // (1) Robin cannot hear. (2) He falls. |
    # Section F: Special educational provision
    - A daily reading lesson of twenty minutes with a teaching assistant, in school.
"""


def test_needs_counted_up_in_one_cell_behind_a_strength() -> None:
    read = plan(SECTIONS, minimal=False)

    assert [(need.marker, need.text, need.area) for need in read.needs] == [
        ("(1)", "Robin cannot count.", "cognition_and_learning"),
        ("(2)", "He cannot read.", "cognition_and_learning"),
        ("(1)", "Robin cannot hear.", "sensory_and_physical"),
        ("(2)", "He falls.", "sensory_and_physical"),
    ]
