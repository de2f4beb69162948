"""A heading names its section in many forms; a sentence that mentions one does not."""

import pytest
from markup import plan

from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary


@pytest.mark.parametrize(
    ("heading", "letters", "form"),
    [
        ("SECTION F: Special educational provision", ("F",), Form.WORD),
        ("SECTIONA: MY PROFILE", ("A",), Form.WORD),
        ("Sec. F – Special educational provision", ("F",), Form.WORD),
        ("SECT C: HEALTH", ("C",), Form.WORD),
        ("S E C T I O N F: Special educational provision", ("F",), Form.WORD),
        ("Section “F”: Special educational provision", ("F",), Form.WORD),
        ("Section F of the plan: Special educational provision", ("F",), Form.WORD),
        ("Parts E and F", ("E", "F"), Form.WORD),
        ("Secs. C and G", ("C", "G"), Form.WORD),
        ("§ H2 Other social care provision", ("H2",), Form.WORD),
        ("Outcomes (Sec. E)", ("E",), Form.BRACKETS),
        ("Section H 1: Social care provision", ("H1",), Form.WORD),
        ("4. Section K: Advice and Information", ("K",), Form.WORD),
        ("Sections C & G: health", ("C", "G"), Form.WORD),
        ("6. Sections B, E and F", ("B", "E", "F"), Form.WORD),
        ("Section E to H", ("E", "F", "G", "H1", "H2"), Form.WORD),
        ("Sections C (Health care needs) and G (Health care provision)", ("C", "G"), Form.WORD),
        ("Section H: Social care provision", ("H1", "H2"), Form.WORD),
        ("5.1 Outcomes (Section E)", ("E",), Form.BRACKETS),
        ("2.2 Relevant history (Section A, continued)", ("A",), Form.BRACKETS),
        ("Special Educational Needs and Provision (B-F-E)", ("B", "F", "E"), Form.LETTER),
        ("My outcomes and provision\tSection E and Section F", ("E", "F"), Form.BRACKETS),
        ("Outcomes and special educational provision Sections E and F", ("E", "F"), Form.BRACKETS),
        ("F – Special educational provision", ("F",), Form.LETTER),
        ("A. Views, interests and aspirations", ("A",), Form.LETTER),
        ("H1 – under the 1970 Act", ("H1",), Form.LETTER),
        ("K", ("K",), Form.ALONE),
        ("B F", ("B", "F"), Form.ALONE),
        ("B1: Communication and interaction", ("B",), Form.SUBCODE),
        ("My health needs", ("C",), Form.TITLE),
        ("Robin’s special educational needs", ("B",), Form.TITLE),
        ("PART 5: NON-EDUCATIONAL NEEDS", ("C", "D"), Form.TITLE),
    ],
)
def test_a_section_is_named_in_many_forms(
    heading: str, letters: tuple[str, ...], form: Form
) -> None:
    label = read_section_label(heading, shipped_vocabulary())

    assert label is not None
    assert (label.letters, label.form) == (letters, form)


@pytest.mark.parametrize(
    "text",
    [
        "Section F must be detailed and specific.",
        "Section 19 of the Act applies.",
        "A visit to the school",
        "I like dogs",
        "See Section F",
        "Robin will follow the timetable in section 3 of the handbook.",
        "B12 deficiency",
        "Section of plan",
        "Sec. F must be detailed and specific.",
        "30 sec",
    ],
)
def test_a_mention_is_no_label(text: str) -> None:
    assert read_section_label(text, shipped_vocabulary()) is None


def test_a_heading_says_that_it_goes_on() -> None:
    label = read_section_label("Section F (continued)", shipped_vocabulary())

    assert label is not None
    assert label.continued
    assert label.letters == ("F",)


def test_letters_stand_once_in_the_order_printed() -> None:
    assert split_letters("E and F, G, H") == ("E", "F", "G", "H1", "H2")
    assert split_letters("H1/H2") == ("H1", "H2")
    assert split_letters("B-F-E") == ("B", "F", "E")


def test_joining_words_in_capitals() -> None:
    assert split_letters("E TO H") == ("E", "F", "G", "H1", "H2")
    for text, letters in (
        ("SECTIONS B, E AND F: NEEDS, OUTCOMES AND PROVISION", ("B", "E", "F")),
        ("SECTIONS C AND G – HEALTH", ("C", "G")),
        ("SECTION D AND SECTION H: SOCIAL CARE", ("D", "H1", "H2")),
    ):
        label = read_section_label(text, shipped_vocabulary())
        assert label is not None
        assert label.letters == letters


@pytest.mark.parametrize(
    ("heading", "letters"),
    [
        ("SECTION E: Outcomes and SECTION F: Provision", ("E", "F")),
        ("(E) Outcomes and (F) Special Educational Provision", ("E", "F")),
        ("Outcomes (E) and Special Educational Provision (F)", ("E", "F")),
        ("Section F: Special educational provision to meet the needs in Section B", ("F",)),
        ("Section E: Outcomes that follow from Section A and Section B", ("E",)),
        ("Section B: Special educational needs, communication and interaction", ("B",)),
    ],
)
def test_two_titled_sections_in_one_heading(heading: str, letters: tuple[str, ...]) -> None:
    label = read_section_label(heading, shipped_vocabulary())

    assert label is not None
    assert label.letters == letters


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("What Nia can do", "strengths"),
        ("What is hard for Nia", "need"),
        ("What goes well for Nia", "strengths"),
        ("What Nia finds hard", "need"),
    ],
)
def test_a_heading_that_names_the_child_is_the_childs_own(heading: str, role: str) -> None:
    assert shipped_vocabulary().label_roles(heading)[:1] == (role,)


def test_section_h_in_two_parts_is_h1_and_h2() -> None:
    titles = ("Section H, part 1: social care", "Section H (Part two) – any other help")

    labels = [read_section_label(title, shipped_vocabulary()) for title in titles]

    assert [label and label.letters for label in labels] == [("H1",), ("H2",)]


def test_two_letters_at_a_bars_right_edge_are_not_the_last_alone() -> None:
    read = plan(
        """
        | **My Special Educational Needs\tSection B** |
        - Robin speaks in single words.
        | **My Outcomes and Special Educational Provision\tSection E and Section F** |
        **Communication and Interaction**
        | <2> Outcome 1: Robin will ask for what he wants in a sentence. (by July 2026) |
        | **Provision required to achieve the outcome** | **Provided by who and by when** |
        | A language programme of small daily steps. | Teaching assistant, twice a day |
        **Monitoring arrangements**
        The school will call the review.
        | **My Health Provision\tSection G** |
        A nurse will look at the care plan each term.
        """,
        minimal=False,
    )

    assert read.sections["E"].state == "stated"
    [outcome] = read.outcomes
    [given, _nurse] = read.provision
    assert [link.id for link in given.supports_outcomes] == [outcome.id]
