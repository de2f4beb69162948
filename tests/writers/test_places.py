"""What has a section stands in that section, beside what it stood beside in the plan."""

import pytest
from writers.word.word_files import example, stated

from ehcp_io.plan import Area, Plan, SectionLetter
from ehcp_io.plan.units import (
    Advice,
    FieldUnit,
    Heading,
    Mark,
    Need,
    Outcome,
    Paragraph,
    Parsed,
    Provision,
    Step,
    TableCell,
    Unit,
    UnitSource,
)
from ehcp_io.writers.linear import write_markdown, write_text
from ehcp_io.writers.outline.blocks import Grid, Line
from ehcp_io.writers.outline.whole import outline
from ehcp_io.writers.outline.wording import APPENDIX

SPEECH, LEARNING = Area.COMMUNICATION.value, Area.COGNITION.value


def plan(letter: str, *content: Unit, **more: object) -> Plan:
    sections = example().sections | {SectionLetter(letter): stated(*content)}
    return example(sections=sections, **more)


def words(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def cells(plan: Plan) -> list[list[str]]:
    """The lines of each cell of each table."""
    grids = [block for block in outline(plan, clean=True) if isinstance(block, Grid)]
    every = (cell for grid in grids for row in grid.rows for cell in row.cells)
    return [[words(line) for line in cell] for cell in every]


def cell_with(plan: Plan, text: str) -> list[str]:
    return next(cell for cell in cells(plan) if text in cell)


def appendix(plan: Plan) -> str:
    lines = [words(block) for block in outline(plan, clean=True) if isinstance(block, Line)]
    return "\n".join(lines[lines.index(APPENDIX) :])


def at(*path: int) -> UnitSource:
    return UnitSource(part="body", path=path)


def heading(number: int, text: str) -> Heading:
    return Heading(id=f"H-{number}", text=text, source=at(number))


def test_impact_stands_below_its_need_whatever_area_its_heading_seems_to_name() -> None:
    impact = Parsed(topic="impact")
    made = plan(
        "B",
        Need(id="B-1", text="Speaks little.", area=SPEECH, source=at(1)),
        heading(2, "Impact on learning"),
        Paragraph(id="B-2", text="Says nothing in a group.", source=at(3), parsed=impact),
        heading(4, "Cognition and learning"),
        Need(id="B-3", text="Reads no words.", area=LEARNING, source=at(5)),
    )
    assert cell_with(made, "Speaks little.") == [
        "Speaks little.", "Impact on learning", "Says nothing in a group.",
    ]  # fmt: skip


def test_a_heading_that_says_more_than_an_area_stands_over_its_needs() -> None:
    made = plan(
        "B",
        heading(1, "Speaking and listening (communication and interaction)"),
        Need(id="B-1", text="Speaks little.", area=SPEECH, source=at(2)),
    )
    assert cell_with(made, "Speaks little.")[0].startswith("Speaking and listening")


def test_a_place_for_strengths_left_empty_heads_no_need() -> None:
    """Forms print "Strengths" over an empty row and then the needs, which are none."""
    made = plan(
        "C",
        heading(1, "Strengths"),
        Need(id="C-1", text="Takes sertraline for anxiety.", source=at(2)),
        heading(3, "Strengths and needs"),
        Need(id="C-2", text="Eats nine foods.", source=at(4)),
    )

    assert cell_with(made, "Takes sertraline for anxiety.") == ["Takes sertraline for anxiety."]
    assert cell_with(made, "Eats nine foods.")[0] == "Strengths and needs"
    assert "Section C: Strengths" in appendix(made)


def test_strengths_below_a_line_that_names_the_area_stand_in_that_area() -> None:
    strength = Parsed(topic="strengths")
    made = plan(
        "B",
        Need(id="B-1", text="Speaks little.", area=SPEECH, source=at(1)),
        heading(2, "Area of need"),
        Paragraph(id="B-2", text="Cognition & Learning", source=at(3)),
        heading(4, "Strengths"),
        Paragraph(id="B-3", text="Counts well.", source=at(5), parsed=strength),
        heading(6, "Needs"),
        Need(id="B-4", text="Reads no words.", area=LEARNING, source=at(7)),
    )
    every = cells(made)
    assert every.index(["Speaks little."]) < every.index(["Counts well."])


def outcomes(kind: type[Heading | Paragraph] = Heading) -> Plan:
    parts: list[Unit] = []
    for number in (1, 2):
        parts += [
            heading(10 * number, f"OUTCOME {number}"),
            Outcome(id=f"E-{number}", text=f"Aim {number}.", source=at(10 * number + 1)),
            heading(10 * number + 2, "Relates to"),
            kind(id=f"E-r{number}", text=f"Need {number + 2}", source=at(10 * number + 3)),
        ]
    return plan("E", *parts)


@pytest.mark.parametrize("kind", [Heading, Paragraph])
def test_what_an_outcome_relates_to_stands_below_it_and_not_over_the_next(
    kind: type[Heading | Paragraph],
) -> None:
    made = outcomes(kind)
    assert cell_with(made, "Aim 1.") == ["OUTCOME 1", "Aim 1.", "Relates to: Need 3"]
    assert cell_with(made, "Aim 2.") == ["OUTCOME 2", "Aim 2.", "Relates to: Need 4"]


def test_the_plans_own_label_right_below_an_outcome_heads_its_steps() -> None:
    steps = (Step(id="E-s", text="Pass the microphone on."),)
    outcome = Outcome(id="E-1", text="Aim 1.", steps=steps, source=at(1))
    made = plan("E", outcome, heading(2, "Shorter-term targets"))
    assert cell_with(made, "Aim 1.") == [
        "Aim 1.", "Shorter-term targets: ", "Pass the microphone on.",
    ]  # fmt: skip


def test_the_plans_own_labels_below_provision_head_the_columns_of_its_list() -> None:
    items: list[Unit] = []
    for number in (1, 2):
        text, who = f"Provision {number}.", "Nurse"
        items.append(Provision(id=f"G-{number}", text=text, by_whom=who, source=at(10 * number)))
        items.append(heading(10 * number + 1, "Delivered by"))
    assert ["Delivered by"] in cells(plan("G", *items))


def test_labels_of_fields_in_one_cell_stand_over_no_record() -> None:
    """A cell with one provision after the other, each with “Staff:” and “Time:” below it."""
    items: list[Unit] = []
    for number in (1, 2):
        place = 10 * number
        text, said = f"Provision {number}.", {"by_whom": "Nurse", "how_often": "Weekly"}
        items.append(Provision(id=f"F-{number}", text=text, source=at(4, 3, 2, place), **said))
        for after, label in enumerate(("Staff:", "Time:"), start=1):
            source = at(4, 3, 2, place + after)
            items.append(Heading(id=f"F-{number}-{after}", text=label, source=source))
    made = cells(plan("F", *items))
    assert made[made.index(["Provision 1."]) - 3 :][:9] == [
        ["F – Special Educational Provision"], ["Staff:"], ["Time:"],
        ["Provision 1."], ["Nurse"], ["Weekly"],
        ["Provision 2."], ["Nurse"], ["Weekly"],
    ]  # fmt: skip


def test_a_table_of_the_front_pages_has_its_title_over_it_and_room_for_its_longest_word() -> None:
    rows = (("2. Family",), ("Name", "Tel.", "Email"), ("Jo Lee", "07700 900000", "j@" + "a" * 30))
    units = tuple(
        FieldUnit(id=f"P-{row}-{column}", text=text, source=at(2, row, column, 0))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    )
    blocks = outline(example(particulars=units), clean=True)
    grid = next(b for b in blocks if isinstance(b, Grid) and b.widths == (10, 10, 32))
    heads = [words(line) for cell in grid.rows[0].cells for line in cell]
    assert heads == ["Name", "Tel.", "Email"]
    above = blocks[blocks.index(grid) - 1]
    assert isinstance(above, Line)
    assert words(above) == "2. Family"


def test_struck_words_of_a_field_and_of_a_step_are_struck_in_the_document() -> None:
    marks = (
        Mark(start=0, end=8, style="strike", part="how_often"),
        Mark(start=0, end=4, style="strike", part="steps.0.text"),
    )
    provision = Provision(id="F-1", text="Support.", how_often="10 hours 15 hours", marks=marks)
    outcome = Outcome(id="E-1", text="Aim.", steps=(Step(id="E-s", text="Read."),), marks=marks)
    assert b"[struck out: 10 hours] 15 hours" in write_text(plan("F", provision))
    assert b"[struck out: Read]." in write_text(plan("E", outcome))


def test_advice_that_was_not_received_stands_in_the_table_of_advice() -> None:
    made = plan(
        "K",
        *(
            Heading(id=f"K-h{n}", text=text, source=at(1, 0, n, 0))
            for n, text in enumerate(("Report", "Written by", "Date"))
        ),
        Advice(id="K-1", text="", title="School", author="N. Bell", source=at(1, 1, 0, 0)),
        TableCell(id="K-2", text="Social care", source=at(1, 2, 0, 0)),
        TableCell(id="K-3", text="Not received: not known to them", source=at(1, 2, 1, 0)),
    )
    every = cells(made)
    place = every.index(["Advice and information requested"])
    assert every[place + 1] == ["Written by"]
    assert every[place + 4 : place + 6] == [["Social care"], ["Not received: not known to them"]]
    assert "Social care" not in appendix(made)


def test_a_heading_for_author_and_role_heads_neither_column() -> None:
    made = plan(
        "K",
        Heading(id="H-1", text="Report", source=at(1, 0, 0, 0)),
        Heading(id="H-2", text="Author and role", source=at(1, 0, 1, 0)),
        Advice(
            id="K-1", text="", title="School", author="N. Bell", role="Head", source=at(1, 1, 0, 0)
        ),
    )
    every = cells(made)
    place = every.index(["Advice and information requested"])
    assert every[place + 1 : place + 3] == [["Who from"], ["Role"]]


def test_who_signed_stands_in_the_sign_off() -> None:
    signed = (
        FieldUnit(id="P-1", label="Signed on behalf of the authority", text="Ada Quill"),
        FieldUnit(id="P-2", label="Date", text="3 May 2025"),
    )
    every = cells(example(particulars=signed))
    place = every.index(["Local authority officer – signature"])
    assert every[place + 2 : place + 5] == [
        ["Ada Quill"], ["Signed on behalf of the authority"], ["3 May 2025"],
    ]  # fmt: skip


def test_the_childs_own_name_behind_a_signature_is_not_the_officers() -> None:
    signed = (
        FieldUnit(id="P-1", label="Signed on behalf of the authority", text="Ada Quill, Manager"),
        FieldUnit(id="P-2", label="Family name", text="Moyo", parsed=Parsed(field="person.name")),
    )
    every = cells(example(particulars=signed))
    place = every.index(["Local authority officer – signature"])
    assert every[place + 2][0] == "Ada Quill, Manager"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Signed (parent or carer)", "Jo Example"),
        ("Signed", "Miss D Farrow (class teacher)"),
        ("Signature of headteacher", "A. Prosser"),
    ],
)
def test_a_parents_or_teachers_signature_is_not_the_authoritys(label: str, name: str) -> None:
    signed = (FieldUnit(id="P-1", label=label, text=name),)
    every = cells(example(particulars=signed))
    place = every.index(["Local authority officer – signature"])
    assert every[place + 2 : place + 5] == [[], [], []]


def test_a_label_that_the_plan_prints_at_each_record_is_counted_once() -> None:
    parts = [
        unit
        for n in range(3)
        for unit in (
            Provision(id=f"F-{n}", text=f"Item {n}.", source=at(n, 0, 0, 0)),
            Heading(id=f"F-h{n}", text="Group size", source=at(n, 1, 0, 0)),
        )
    ]
    assert "Group size (3 times)" in appendix(plan("F", *parts))


def test_headings_of_one_level_keep_it() -> None:
    parts = [
        unit
        for n, text in enumerate(("At home", "At school", "My dream"))
        for unit in (
            heading(2 * n, text),
            Paragraph(id=f"A-{n}", text=f"{text}.", source=at(2 * n)),
        )
    ]
    lines = write_markdown(plan("A", *parts)).decode().splitlines()
    levels = {
        line.split(" ")[0] for line in lines if line.endswith(("At home", "At school", "dream"))
    }
    assert len(levels) == 1
