"""The broad areas of need as forms shorten and join their names (Code of Practice 6.28 to 6.35)."""

import pytest
from markup import document, plan

from ehcp_io.recognition import recognise
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


def test_a_heading_of_two_areas_is_of_neither_and_not_of_the_one_before() -> None:
    made = recognise(
        document(
            """
            = Education, Health and Care Plan
            ## Sections B, E and F – Sensory and physical
            | **B Need** | **E Outcome** | **F Provision** |
            | Robin bumps into people on her left. | Robin will cross the hall. | A daily walk. |
            ## Sections B, E and F – communication and interaction; cognition and learning
            | **B Need** | **E Outcome** | **F Provision** |
            | Robin speaks over others. | Robin will take turns. | A weekly group. |
            """
        )
    ).plan
    assert [need.area for need in made.needs] == ["sensory_and_physical", None]
