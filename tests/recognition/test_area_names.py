"""The broad areas of need as forms shorten and join their names (Code of Practice 6.28 to 6.35)."""

import pytest

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
