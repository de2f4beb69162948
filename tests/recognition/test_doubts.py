"""Each word that may have been misread is marked where it stands in the plan, and no other."""

from dataclasses import replace
from typing import Any

import pytest
from markup import document

from ehcp_io.document import (
    Block,
    Document,
    Furniture,
    FurnitureKind,
    ListItem,
    Row,
    Run,
    Table,
    TextBlock,
)
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import SectionHeading, SectionLetter
from ehcp_io.plan.units import DOUBTFUL, Unit, text_of
from ehcp_io.recognition import recognise


def scanned(text: str, doubts: dict[str, float]) -> Document:
    """A document as if from a scan: ``doubts`` are the words that were read less surely."""
    made = document(text)
    return replace(made, blocks=tuple(_read(block, doubts) for block in made.blocks))


def _read(block: Block, doubts: dict[str, float]) -> Any:
    if isinstance(block, Table):
        rows = tuple(
            Row(
                cells=tuple(
                    replace(cell, blocks=tuple(_read(each, doubts) for each in cell.blocks))
                    for cell in row.cells
                ),
                header=row.header,
            )
            for row in block.rows
        )
        return replace(block, rows=rows)
    if not isinstance(block, TextBlock):
        return block
    runs = [
        replace(run, text=f"{word} ", confidence=doubts.get(word, 0.96))
        for run in block.runs
        for word in run.text.split()
    ]
    return replace(block, runs=tuple(runs))


def marked(unit: Unit | SectionHeading) -> list[tuple[str, str, float | None]]:
    return [
        (mark.part or "text", text_of(unit, mark.part)[mark.start : mark.end], mark.confidence)
        for mark in unit.marks
        if mark.style == DOUBTFUL
    ]


PLAN = """
# Section A: views
Hattie likes drums and wants to be a drummer.
# Section B: special educational needs
Hattie needs help to follow a lang story.
# Section E: outcomes
Hattie will retell a short story by July 2025.
# Section F: special educational provision
| Provision | Who | How often |
| Reading practice | Teacher | Daily for 2O minutes |
| Speech practice | Therapist | Daily for 20 minutes |
# Section I: placement
Hattie goes to Weir School.
# Section K: advice
Advice of the school, 3 May 2024.
"""


def test_words_are_marked_in_the_text_and_in_the_fields_of_records() -> None:
    plan = recognise(scanned(PLAN, {"lang": 0.55, "2O": 0.7})).plan
    (need,) = plan.needs
    assert marked(need) == [("text", "lang", 0.55)]
    assert need.confidence == 0.55
    first, second = plan.provision
    assert marked(first) == [("how_often", "2O", 0.7)]
    assert first.confidence == 0.7
    assert marked(second) == []


def test_of_two_places_that_say_the_same_the_right_one_is_marked() -> None:
    made = scanned(PLAN.replace("2O", "20"), {})
    table = next(block for block in made.blocks if isinstance(block, Table))
    rows = list(table.rows)
    (cell,) = [cell for cell in rows[2].cells if "minutes" in cell.text]
    doubted = _read(cell.blocks[0], {"Daily": 0.4})
    cells = tuple(
        replace(each, blocks=(doubted,)) if each is cell else each for each in rows[2].cells
    )
    rows[2] = Row(cells=cells)
    blocks = [
        replace(table, rows=tuple(rows)) if block is table else block for block in made.blocks
    ]
    first, second = recognise(replace(made, blocks=tuple(blocks))).plan.provision
    assert marked(first) == []
    assert marked(second) == [("how_often", "Daily", 0.4)]


def test_a_word_is_marked_where_its_own_section_says_it() -> None:
    """Sections are gone through by their letters, whatever their order in the document."""
    front, _, others = PLAN.partition("# Section B")
    made = scanned(f"# Section B{others}{front}- Daily", {})
    doubted = _read(made.blocks[-1], {"Daily": 0.4})
    plan = recognise(replace(made, blocks=(*made.blocks[:-1], doubted))).plan
    views = plan.sections[SectionLetter.A].content
    assert [(unit.text, marked(unit)) for unit in views][-1] == ("Daily", [("text", "Daily", 0.4)])
    assert [marked(unit) for unit in plan.provision] == [[], []]


def test_a_sure_reading_and_a_typed_document_have_no_marks() -> None:
    for made in (scanned(PLAN, {}), document(PLAN)):
        plan = recognise(made).plan
        assert not any(
            marked(unit) for section in plan.sections.values() for unit in section.content
        )


@pytest.mark.parametrize(("number", "is_marked"), [("943 476 5871", True), ("943 476 5919", False)])
def test_a_number_with_a_wrong_check_digit_is_doubted_and_kept(
    number: str, is_marked: bool
) -> None:
    front = f"| NHS number: | {number} |\n| Name: | Hattie Moss |\n"
    plan = recognise(scanned(front + PLAN, {})).plan
    assert plan.person.nhs_number == number.replace(" ", "")
    (unit,) = [
        unit
        for unit in plan.particulars
        if unit.parsed is not None and unit.parsed.field == "person.nhs_number"
    ]
    assert unit.text == number
    assert bool(marked(unit)) is is_marked


def test_a_word_in_two_runs_is_as_sure_as_its_less_sure_part() -> None:
    block = TextBlock(runs=(Run("once a mo", confidence=0.95), Run("nth now", confidence=0.5)))
    assert block.readings == [("once", 0.95), ("a", 0.95), ("month", 0.5), ("now", 0.5)]


def test_numbers_of_items_and_headings_are_words_too() -> None:
    """A clause number that may be misread is marked; bullets and dashes say nothing."""
    made = scanned(
        "# Section A - viows\n- She likes drums.\n" + PLAN[PLAN.index("# Section B") :], {}
    )
    heading, item, *rest = made.blocks
    assert isinstance(item, ListItem)
    heading = _read(heading, {"viows": 0.4, "-": 0.3})
    made = replace(
        made, blocks=(heading, replace(item, marker="1.l.1", marker_confidence=0.6), *rest)
    )
    section = recognise(made).plan.sections[SectionLetter.A]
    (head,) = section.heading
    assert marked(head) == [("text", "viows", 0.4)]
    assert marked(section.content[0]) == [("marker", "1.l.1", 0.6)]


def test_a_word_is_found_again_without_the_brackets_and_commas_around_it() -> None:
    advice = "| Report | Author | Date |\n| Advice of the school | Jo Wcir (SENCO), | 3 May 2024 |"
    made = scanned(PLAN.replace("Advice of the school, 3 May 2024.", advice), {"(SENCO),": 0.5})
    (item,) = recognise(made).plan.advice
    ((_, word, sure),) = marked(item)
    assert (word.strip("(),"), sure) == ("SENCO", 0.5)


def test_what_every_page_repeats_is_marked_where_it_is_kept() -> None:
    made = scanned(PLAN, {})
    runs = (Run("Hattie "), Run("Mcss", confidence=0.3))
    head = Furniture(kind=FurnitureKind.HEADER, block=TextBlock(runs=runs), pages=(1, 2))
    (unit,) = recognise(replace(made, furniture=(head,))).plan.furniture
    assert marked(unit) == [("text", "Mcss", 0.3)]


def test_a_section_that_a_scan_lacks_may_be_one_with_a_misread_heading() -> None:
    """Each is warned of, and that its text may stand elsewhere is said."""
    read = Finding(code="recognised-pages", severity=Severity.INFO, message="2 pages.")
    text = (
        "# Education, Health and Care Plan\n# Section B: Special educational needs\nRobin is deaf "
        "and signs.\n# Section E: Outcomes\nRobin will read a page.\n# Section F: Special "
        "educational provision\nA teacher of the deaf will teach Robin each day."
    )
    made = scanned(text, {})
    plan = recognise(replace(made, findings=(read,))).plan
    absent = [finding for finding in plan.findings if finding.code == "section-absent"]
    assert {finding.section for finding in absent} >= {"A", "C", "G", "K"}
    assert all(finding.severity == "warning" for finding in absent)
    assert all("misread" in finding.message for finding in absent)


def test_a_label_misread_once_and_read_surely_elsewhere_makes_no_heading_a_label() -> None:
    """Doubt about one "Relationship" says nothing of "Relationship 1 of 2"."""
    told = """
# Education, Health and Care plan
## Relationship 1 of 2
Person name
Mair Beddoes
Relationship type
Mother
## Relationship 2 of 2
Person name
Huw Beddoes
Relationship type
Father
# Section A: views
I like the sea.
# Section B: needs
Nia needs a quiet room.
# Section F: provision
A quiet room for ten minutes each day.
"""
    made = document(told)
    last = max(at for at, b in enumerate(made.blocks) if getattr(b, "text", "").endswith("type"))
    blocks = tuple(
        _read(block, {"Relationship": 0.93} if at == last else {})
        for at, block in enumerate(made.blocks)
    )
    contacts = recognise(replace(made, blocks=blocks)).plan.contacts
    assert [contact.relationship for contact in contacts] == ["Mother", "Father"]
