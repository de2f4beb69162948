"""What the standard document prints is the plan's own wording, where the plan's own wording is."""

from writers.word.word_files import (
    W,
    around,
    body,
    edited,
    example,
    paragraph,
    row,
    stated,
    text,
    write_over,
)

from ehcp_io.plan import Person, Plan, PlanControl, SectionLetter
from ehcp_io.plan.units import (
    FieldUnit,
    Heading,
    Outcome,
    Parsed,
    Placement,
    Provision,
    TableCell,
    UnitSource,
)
from ehcp_io.writers.outline.wording import part_name
from ehcp_io.writers.word import load_word_edited, write_word


def beside(plan: Plan, label: str) -> str:
    """The cell beside the first cell of that label."""
    cell = around(paragraph(body(write_word(plan)), label), "tc")
    return text(cell.getnext())  # type: ignore[arg-type] # it is there, or the test fails


def at(*path: int) -> UnitSource:
    return UnitSource(part="body", path=path)


def particular(field: str, value: str, wording: str) -> FieldUnit:
    return FieldUnit(id="P-9", text=wording, label="X", parsed=Parsed(field=field, value=value))


def test_a_date_stands_as_the_plan_prints_it_else_in_words() -> None:
    born = particular("person.date_of_birth", "2014-03-03", "03/03/2014")
    assert beside(example(particulars=(born,)), "Date of Birth") == "03/03/2014"
    assert beside(example(particulars=()), "Date of Birth") == "3 March 2014"
    month = Person(name="Wren Example", date_of_birth="2014-03")
    assert beside(example(particulars=(), person=month), "Date of Birth") == "March 2014"


def test_a_number_stands_as_the_plan_prints_it() -> None:
    number = particular("person.nhs_number", "9996319024", "999 631 9024")
    plan = example(particulars=(number,), person=Person(nhs_number="9996319024"))
    assert beside(plan, "NHS Number") == "999 631 9024"


def test_a_date_that_is_written_over_is_understood_again() -> None:
    written = write_word(example(particulars=()))
    again = load_word_edited(edited(written, lambda r: write_over(r, "3 March 2014", "4 May 2015")))
    assert again.plan.person.date_of_birth == "2015-05-04"
    assert again.edits == (("person", "changed", 1),)


def test_the_setting_is_told_from_wherever_the_plan_has_it() -> None:
    front = example(person=Person(school="Nether Sallow School"))
    assert beside(front, "Education setting") == "Nether Sallow School"
    assert beside(example(), "Education setting") == "See Section I"
    in_words = stated(Placement(id="I-1", text="Wren will attend Hill School."))
    sections = example().sections | {SectionLetter.I: in_words}
    assert beside(example(sections=sections), "Education setting") == "See Section I"
    none = example(sections=example().sections | {SectionLetter.I: stated()})
    assert beside(none, "Education setting") == "Not found in the plan"


def outcomes() -> Plan:
    """Two outcomes under headings of their own, and provision that names one by its number."""
    e = stated(
        Heading(id="E-h1", text="Health Outcomes", source=at(4)),
        Heading(id="E-h2", text="Outcome 1", source=at(5, 0, 0, 0)),
        Outcome(id="E-1", text="Wren will sleep.", source=at(5, 0, 1, 0), by_when="2026"),
        Heading(id="E-h3", text="By when", source=at(5, 1, 0, 0)),
        Heading(id="E-h4", text="Outcome 2", source=at(6, 0, 0, 0)),
        Outcome(id="E-2", text="Wren will eat.", source=at(6, 0, 1, 0)),
    )
    f = stated(
        Heading(id="F-h1", text="For outcome", source=at(9, 0, 0, 0)),
        Heading(id="F-h2", text="Provision", source=at(9, 0, 1, 0)),
        TableCell(id="F-c", text="1", source=at(9, 1, 0, 0)),
        Provision(
            id="F-1", text="A bedtime plan.", source=at(9, 1, 1, 0), supports_outcomes=row("E-1")
        ),
        TableCell(id="F-d", text="1, 2", source=at(9, 2, 0, 0)),
        Provision(id="F-2", text="A diary.", source=at(9, 2, 1, 0), supports_outcomes=row("E-2")),
    )
    return example(sections=example().sections | {SectionLetter.E: e, SectionLetter.F: f})


def cell_with(plan: Plan, words: str) -> list[str]:
    cell = around(paragraph(body(write_word(plan)), words), "tc")
    return [text(each) for each in cell.iter(f"{W}p")]


def test_headings_over_an_outcome_stay_over_it() -> None:
    assert cell_with(outcomes(), "Wren will sleep.")[:3] == [
        "Health Outcomes", "Outcome 1", "Wren will sleep.",
    ]  # fmt: skip
    assert cell_with(outcomes(), "Wren will eat.") == ["Outcome 2", "Wren will eat."]


def test_a_reference_says_what_it_numbers() -> None:
    assert cell_with(outcomes(), "A bedtime plan.") == ["For outcome: 1", "A bedtime plan."]
    assert cell_with(outcomes(), "A diary.") == ["For outcome: 1, 2", "A diary."]


def test_headings_of_columns_stand_over_no_record() -> None:
    plan = outcomes()
    assert "Provision" not in cell_with(plan, "A bedtime plan.")


def front_pages() -> Plan:
    """A row of boxes to tick, a place left blank, and a heading by which the status is known."""
    boxes = (
        *(Heading(id=f"P-{n}", text=t, source=at(3, 0, n, 0)) for n, t in enumerate(STATUSES)),
        *(FieldUnit(id=f"P-1{n}", text=t, source=at(3, 1, n, 0)) for n, t in enumerate("☐☒☐")),
    )
    others = (
        FieldUnit(id="P-20", text="", label="Care First no.", source=at(4, 0, 1, 0)),
        FieldUnit(id="P-21", text="", label="MY PLAN", parsed=Parsed(field="x", value="final")),
    )
    return example(particulars=(*boxes, *others))


STATUSES = ("Draft", "Final", "Amended")


def test_boxes_to_tick_stand_below_what_they_are_for() -> None:
    table = around(paragraph(body(write_word(front_pages())), "Amended"), "tbl")
    rows = [[text(cell) for cell in each.iter(f"{W}tc")] for each in table.iter(f"{W}tr")]
    assert rows == [list(STATUSES), ["☐", "☒", "☐"]]


def test_a_place_left_blank_says_so_and_a_heading_does_not() -> None:
    assert beside(front_pages(), "Care First no.") == "Left blank"
    heading = paragraph(body(write_word(front_pages())), "MY PLAN")
    assert next(heading.iterancestors(f"{W}tc"), None) is None


def test_it_all_comes_back() -> None:
    for plan in (outcomes(), front_pages(), example(plan=PlanControl(draft_date="2021-03-03"))):
        again = load_word_edited(write_word(plan))
        assert (again.plan, again.edits) == (plan, ())


def test_a_message_names_a_part_of_the_plan_in_plain_words() -> None:
    """No officer knows what furniture is; every list of a plan outside its sections has a name."""
    names = {part_name(part) for part in (*Plan.model_fields, "form")}
    assert not any(field in name for name in names for field in ("furniture", "unfiled", "_", "'"))
    assert part_name("F") == "Section F"
    assert part_name("furniture") == "The part with the running heads and feet"
