"""The broad areas of need as forms shorten and join their names (Code of Practice 6.28 to 6.35)."""

import pytest
from markup import plan

from ehcp_io.recognition.vocabulary_loading import load_vocabulary


@pytest.mark.parametrize(
    ("printed", "area"),
    [
        ("Sensory / Physical", "sensory_and_physical"),
        ("S/P", "sensory_and_physical"),
        ("Physical or sensory", "sensory_and_physical"),
        ("Communication, interaction", "communication_and_interaction"),
        ("C&I", "communication_and_interaction"),
        ("C&L", "cognition_and_learning"),
        ("C and G", None),
        ("and", None),
        ("P", None),
    ],
)
def test_an_area_is_known_however_its_words_are_joined(printed: str, area: str | None) -> None:
    assert load_vocabulary().area(printed) == area


def test_an_area_in_a_list_heads_what_follows_as_the_areas_above_it_do() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        **Needs**
        - Robin cannot read words of two syllables.
        - Sensory and/or physical
        **Strengths**
        Robin swims.
        **Needs**
        - Robin’s handwriting is slow and tires him.
        """
    )

    assert [(need.text, need.area) for need in read.needs][:2] == [
        ("Robin cannot read words of two syllables.", "cognition_and_learning"),
        ("Robin’s handwriting is slow and tires him.", "sensory_and_physical"),
    ]


def test_a_list_that_names_areas_heads_nothing() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        Robin cannot read words of two syllables, which also touches:
        - Communication and interaction
        Robin cannot spell them.
        """
    )

    assert {need.area for need in read.needs[:-1]} == {"cognition_and_learning"}
