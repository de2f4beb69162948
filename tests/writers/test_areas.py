"""The area that what stands beside the records belongs to."""

from pathlib import Path

from ehcp_io.conversion import read_plan
from ehcp_io.writers.outline.areas import areas_of
from ehcp_io.writers.outline.links import Links

SAMPLES = Path(__file__).parents[2] / "samples" / "strangers"


def test_strengths_in_a_row_belong_to_the_area_that_the_row_begins_with() -> None:
    read = read_plan(SAMPLES / "nested-ottoline-docx" / "source.docx").plan
    units = [(unit.id, unit) for unit in read.sections["B"].content]  # type: ignore[index] # a section's letter is its key
    areas = areas_of(units, Links())
    strengths = {
        unit.text.split()[1]: areas[base]
        for base, unit in units
        if unit.parsed is not None and unit.parsed.topic == "strengths"
    }

    assert strengths == {
        "enjoy": "communication_and_interaction",
        "explore": "cognition_and_learning",
        "settle": "social_emotional_and_mental_health",
        "bottom-shuffle": "sensory_and_physical",
    }
