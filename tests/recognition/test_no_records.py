"""What stands in a section and is no record: monitoring, good news, empty rows, unknown labels."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from markup import document, plan, texts

from ehcp_io.document import Cell, Document, Heading, Paragraph, Row, Run, Table, TextBlock
from ehcp_io.plan import Plan, SectionLetter, SectionState
from ehcp_io.recognition import recognise
from ehcp_io.recognition.particulars.loading import shipped_vocabulary as front_vocabulary
from ehcp_io.recognition.two_languages import read_two_languages
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary

SMALL = 7.0
USUAL = 9.0


def topics(read: Plan, letter: str) -> dict[str, str | None]:
    """The topic of each paragraph of a section."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    return {unit.text: unit.parsed.topic for unit in content if unit.parsed is not None}


def needs(read: Plan, letter: str) -> list[str]:
    """The needs of a section."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    return [unit.text for unit in content if unit.kind == "need"]


def printout(*lines: str) -> Plan:
    """A plan printed from a casework system: ``~`` marks labels in small print, ``#`` headings."""
    return recognise(_document(*lines)).plan


def _document(*lines: str) -> Document:
    blocks = [
        _line(line, SMALL if line.startswith("~") else USUAL, heading=line.startswith("#"))
        for line in lines
    ]
    start = document("= Education, Health and Care Plan")
    return Document(source=start.source, blocks=(*start.blocks, *blocks))


def _line(text: str, size: float, *, heading: bool = False) -> TextBlock:
    return (Heading if heading else Paragraph)(runs=(Run(text.strip("~# "), size=size),))


def _gridded(lines: Sequence[str], cells: Sequence[Sequence[Sequence[str]]]) -> Document:
    """The lines as in `printout`, then a grid whose cells are each small print over its value."""
    whole = _document(*lines)
    rows = [
        Row(
            cells=tuple(
                Cell(
                    column=n,
                    blocks=tuple(_line(t, SMALL if not m else USUAL) for m, t in enumerate(c)),
                )
                for n, c in enumerate(row)
            )
        )
        for row in cells
    ]
    return replace(whole, blocks=(*whole.blocks, Table(rows=tuple(rows))))


# -- monitoring in E ----


def test_what_stands_under_a_heading_on_monitoring_is_no_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Robin will read a page to a friend.
        **How progress will be monitored; moving on**
        Robin chairs a meeting each half term.
        Robin will be nineteen in December 2025.
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page to a friend."]
    assert topics(read, "E")["Robin will be nineteen in December 2025."] == "monitoring"


def test_a_heading_of_e_on_monitoring_counts_for_all_below_it() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Robin will read a page to a friend.
        ## Monitoring and review (Section E)
        Robin moves to Key Stage 2 in September 2025.
        """
    )

    assert len(read.outcomes) == 1


def test_an_outcome_about_monitoring_oneself_is_an_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - Robin will monitor his own blood glucose at lunch.
        - Monitor his own feelings on a five-point scale
        """
    )

    assert len(read.outcomes) == 2


def test_an_unknown_label_beside_a_date_is_by_when_and_ends_the_steps() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Robin will read a page.
        Steps:
        Robin will read a line.
        Due by: The end of Year 4
        Robin will write his name.
        Due by: By July 2026
        """
    )

    assert [outcome.text for outcome in read.outcomes][-1] == "Robin will write his name."
    assert read.outcomes[-1].by_when == "By July 2026"


# -- good news in C and D ----


def test_good_news_before_the_first_need_is_no_health_need() -> None:
    read = plan(
        """
        ## Section C: Health needs
        Robin's operation was successful and he tolerates exercise well.
        Robin has an under-active thyroid.
        """
    )

    assert needs(read, "C") == ["Robin has an under-active thyroid."]


def test_a_condition_that_goes_well_and_a_lone_statement_stay_needs() -> None:
    read = plan(
        """
        ## Section C: Health needs
        Robin's epilepsy is well controlled.
        He takes medicine at noon.
        ## Section D: Social care needs
        Robin has a warm, close family.
        """
    )

    assert (len(needs(read, "C")), len(needs(read, "D"))) == (2, 1)


def test_no_needs_were_identified_is_no_need() -> None:
    read = plan(
        """
        ## Section D: Social care needs
        Robin and his family are not known to social care. No needs were identified.
        """
    )

    assert read.sections["D"].state is SectionState.STATED_NONE  # type: ignore[index] # a section's letter is its key


# -- K ----


def test_a_row_that_the_form_prints_and_nobody_filled_in_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | Advice and information requested | Date received | Who from |
        | Medical advice | 4 May 2024 | Dr Ash, Paediatrician |
        | Advice from any person the parent reasonably requests |  |  |
        """
    )

    assert [advice.title for advice in read.advice] == ["Medical advice"]
    assert "Advice from any person the parent reasonably requests" in texts(read, "K")


def test_a_signature_between_sections_is_no_provision() -> None:
    read = plan(
        """
        ## Section H2: Other social care provision
        A club on Saturdays.
        Signed: Clement Yaxley, a duly authorised officer
        ## Section K: Advice and information
        - Medical advice, Dr Ash, 4 May 2024
        """
    )

    assert texts(read, "H2") == ["A club on Saturdays."]


# -- labels ----


def test_a_ratio_beside_its_label_is_a_value_and_no_number_of_the_label() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        A daily reading lesson.
        Ratio: 1:1
        """
    )

    assert read.provision[0].ratio == "1:1"


def test_small_print_over_values_reads_the_same_in_cells_and_in_lines() -> None:
    """A casework system prints its record as a grid; its PDF has no lines, and reads as lines."""
    cells = [
        [("Delivered by", "Teaching assistant"), ("Frequency", "Daily")],
        [("Group size", "3"), ("Outcome no.", "1, 2")],
    ]
    lines = ["# Section B: Special educational needs", "~Needs", "Robin cannot read."]
    lines += ["# Section E: Outcomes", "~Outcome", "Robin will read.", "~Target date", "July 2026"]
    lines += ["# Section F: Special educational provision", "~Description", "A daily lesson."]
    in_lines = printout(
        *lines, *(f"{'' if n else '~'}{t}" for row in cells for c in row for n, t in enumerate(c))
    )
    in_cells = recognise(_gridded(lines, cells)).plan
    for read in (in_lines, in_cells):
        (item,) = read.provision
        assert (item.by_whom, item.how_often, item.ratio) == ("Teaching assistant", "Daily", "3")
        assert [link.id for link in item.supports_outcomes] == [read.outcomes[0].id]
        numbers = [unit for unit in read.sections[SectionLetter.F].content if unit.text == "1, 2"]
        assert [unit.kind for unit in numbers] == ["table"]


def test_small_print_over_values_is_no_label_in_two_languages() -> None:
    """A known label over a word that is none is not the label in another language."""
    values = ("Class teacher", "Learning mentor", "School nurse", "Play leader", "Sports coach")
    asked = ("Document", "Author", "Target date", "Funding source", "Delivered by")
    cells = [[pair, ("Worker code", "Blue")] for pair in zip(asked, values, strict=True)]
    whole = _gridded([], cells)
    read = read_two_languages(whole, shipped_vocabulary(), front_vocabulary())
    assert read.document == whole


def test_labels_in_small_print_are_read_as_labels() -> None:
    read = printout(
        "# Section B: Special educational needs", "~Area of need", "Cognition & learning", "~Needs",
        "Robin cannot read.", "# Section E: Outcomes", "~Outcome", "Robin will read a page.",
        "~Target date", "By July 2026", "~Steps", "Robin will read a line.",
        "# Section F: Special educational provision", "~Description", "A daily reading lesson.",
        "~Delivered by", "~Cost code", "Teaching assistant", "~Group size", "-", "~Review",
        "Termly",
        "# Section K: Advice and information", "~Document", "Medical advice", "~Author", "Dr Ash",
        "~Role", "Paediatrician", "~Date of document", "4 May 2024",
    )  # fmt: skip

    outcome, provision, advice = read.outcomes[0], read.provision[0], read.advice[0]
    assert (outcome.by_when, [step.text for step in outcome.steps]) == (
        "By July 2026", ["Robin will read a line."],
    )  # fmt: skip
    assert (len(read.provision), provision.ratio, provision.review) == (1, None, "Termly")
    assert (advice.author, advice.role, advice.date) == ("Dr Ash", "Paediatrician", "4 May 2024")


def test_boxes_to_tick_below_an_outcome_are_no_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Outcome 1: Robin will read a page to a friend.
        Employment ☐ Independence ☒ Community ☐ Health ☐
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page to a friend."]


@pytest.mark.parametrize(
    "line",
    [
        "Section E and Section F are set out together for each area of need.",
        "Each outcome is for the end of the stage unless it says something else.",
        "How progress will be reviewed: Robin’s targets are set every term with his mother.",
        "Section E – monitoring of the outcomes: The base will write to the family each term.",
    ],
)
def test_what_is_said_of_outcomes_is_none(line: str) -> None:
    read = plan(
        f"""
        ## Section E: Outcomes
        {line}
        - Robin will read a page to a friend.
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page to a friend."]
    assert line.rpartition(": ")[2] in texts(read, "E")


def test_progress_below_outcomes_labelled_on_their_lines_is_none() -> None:
    line = "Progress towards these outcomes will be looked at by the school each term."
    read = plan(
        f"""
        ## Section E: Outcomes
        Outcome 1. Robin will read a page to a friend.
        Outcome 2. Robin will show his progress to the class.
        {line}
        """
    )

    assert len(read.outcomes) == 2
    assert line in texts(read, "E")


def test_who_monitors_what_in_a_table_of_e_is_no_provision() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - Robin will read a page to a friend.
        ### Monitoring
        | **What** | **Who** | **When** |
        | Short-term targets on one page | Class teacher | Every half term |
        """
    )

    assert len(read.provision) == 1
    assert texts(read, "E")[-1] == "Every half term"


@pytest.mark.parametrize("words", ["Nothing at the moment.", "Nothing at present"])
def test_nothing_is_no_provision(words: str) -> None:
    read = plan(f"## Section G: Health provision\n{words}")

    assert read.sections[SectionLetter.G].state is SectionState.STATED_NONE


def test_the_tail_of_a_sentence_that_points_to_a_section_is_no_need() -> None:
    """A line that the page's width cut off: "Provision to meet them is set / out in Section F."."""
    read = plan(
        """
        ## Section B: Special educational needs
        out in Section F.
        - Robin cannot read.
        """
    )

    assert [need.text for need in read.needs[:-1]] == ["Robin cannot read."]


def test_a_lone_letter_is_no_need() -> None:
    """A speck beside a scan's text, or a letter that a cell was left with."""
    read = plan(
        """
    ## Section B: Special educational needs
    - Robin cannot read a page.
    - f
    ## Section F: Special educational provision
    - A daily reading lesson with a teacher.
"""
    )
    assert "Robin cannot read a page." in needs(read, "B")
    assert "f" not in needs(read, "B")
    assert "f" in [unit.text for unit in read.sections[SectionLetter.B].content]


def test_what_a_heading_says_is_no_provision_is_text_of_its_section() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Section F: Special educational provision
        **Robin will receive:**
        - A daily reading lesson of twenty minutes with a teaching assistant.
        **Strategies that help (from the school’s own offer; not special educational provision)**
        - Seat Robin near the door.
        - Give Robin praise in private.
        An hour each week with a specialist teacher.
        """,
        minimal=False,
    )
    assert [each.text for each in read.provision] == [
        "A daily reading lesson of twenty minutes with a teaching assistant.",
        "An hour each week with a specialist teacher.",
    ]
    assert topics(read, "F")["Seat Robin near the door."] == "own_offer"


def test_a_review_of_targets_with_the_child_is_no_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Outcome 1: By July 2026, Robin will read a page aloud.
        The mentor will review Robin’s targets with him each half term.
        """
    )
    assert len(read.outcomes) == 1


def test_what_nobody_recorded_is_no_record_and_no_word_that_there_is_nothing() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Need 1**
        | **Description of need** | Robin cannot read. |
        | **Source of information** | Not recorded |
        ## Section F: Special educational provision
        - Reading daily with a teaching assistant.
        ## Section H1: Social care provision
        Not recorded
        ## Section H2: Other social care provision
        None
        """
    )

    assert needs(read, "B")[0] == "Robin cannot read."
    assert "Not recorded" not in needs(read, "B")
    assert texts(read, "H1") == ["Not recorded"]
    states = [read.sections[letter].state for letter in (SectionLetter.H1, SectionLetter.H2)]
    assert states == [SectionState.STATED, SectionState.STATED_NONE]
    assert [item.text for item in read.provision][:1] == [
        "Reading daily with a teaching assistant."
    ]
