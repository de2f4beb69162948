"""Plans typed in plain paragraphs: what opens provision, checks or what is no part of the plan."""

from markup import document

from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise

LEAD = "In order to achieve this outcome, Robin will receive:"
OUTCOMES = """
    = Education, Health and Care Plan
    Section B: Special educational needs
    Robin cannot yet read words of more than one syllable.
    Sections E and F: Outcomes and special educational provision
    Outcome 1 (cognition and learning)
    By July 2027 Robin will read a page of a book aloud.
    {lead}
    - A daily lesson of 20 minutes with a teacher who knows her well.
    {other}
    Outcome 2 (social, emotional and mental health)
    By July 2027 Robin will go to her safe place when she is upset.
    {lead}
    - A key adult at the gate each morning for 10 minutes.
    {end}
    Section I: Placement
    Elm Park Primary School
"""


def read(*, lead: str = LEAD, other: str = "", end: str = "") -> Plan:
    return recognise(document(OUTCOMES.format(lead=lead, other=other, end=end))).plan


def texts(made: Plan, letter: str, kind: str) -> list[str]:
    section = made.sections[letter]  # type: ignore[index] # a section's letter is its key
    return [unit.text for unit in section.content if unit.kind == kind]


def test_a_sentence_that_promises_opens_the_provision_of_the_outcome_above_it() -> None:
    made = read()
    assert len(texts(made, "E", "outcome")) == 2
    assert [len(each.supports_outcomes) for each in made.provision] == [1, 1]
    areas = [str(each.area) for each in made.outcomes]
    assert areas == ["cognition_and_learning", "social_emotional_and_mental_health"]


def test_other_words_for_it() -> None:
    for lead in ("Robin will be provided with the following:", "The following support is needed:"):
        assert len(read(lead=lead).provision) == 2, lead


def test_what_an_outcome_asks_of_the_child_opens_no_provision() -> None:
    made = read(lead="By then Robin will have:")
    assert made.provision == ()


def test_what_a_plan_says_is_no_part_of_it_is_no_provision() -> None:
    made = read(
        other="All pupils have these and they are not part of the provision made by this plan:"
        "\n    - A timetable on the wall.\n    - A talk partner."
    )
    assert len(made.provision) == 2
    assert "A talk partner." in texts(made, "F", "list_item")


def test_how_it_is_checked_stands_with_the_outcomes() -> None:
    made = read(end="How we will check\n    The school will set smaller targets every term.")
    assert len(made.provision) == 2
    assert "The school will set smaller targets every term." in texts(made, "E", "paragraph")
