"""Names that sign a report which a section of provision copies."""

from markup import plan

F = """
## Section B: Special educational needs
- Robin cannot yet read words of more than one syllable and needs them broken up.
## Section F: Special educational provision
A daily reading lesson of twenty minutes with a teaching assistant, in school.
{}
A quiet room for half an hour each day.
"""


def provision(lines: str) -> list[str]:
    found = plan(F.format(lines), minimal=False)
    return [unit.text for unit in found.sections["F"].content if unit.kind == "provision"]  # type: ignore[index] # a section's letter is its key


def test_a_name_over_a_post_is_no_provision() -> None:
    told = provision("Laura Penn\nSpeech and Language Therapist")
    assert told == [
        "A daily reading lesson of twenty minutes with a teaching assistant, in school.",
        "A quiet room for half an hour each day.",
    ]


def test_what_is_written_with_capitals_may_be_provided() -> None:
    told = provision("Music Therapy\nMusic therapy is led by a teacher each week.")
    assert "Music Therapy" in told or any("Music therapy" in text for text in told)
    assert provision("Lego Club\nA club for an hour each week.")[1] == "Lego Club"
