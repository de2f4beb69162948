"""A figure of a table that measures is told with the row that it stands in."""

from ehcp_io.compare import ChangeKind, PlanDiff, compare
from ehcp_io.compare.telling import headline
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Need, TableCell, Unit, UnitSource

ROWS = (("Test", "Score", "Percentile"), ("Reading", "78", "7"), ("Spelling", "78", "7"))


def measured(*rows: tuple[str, ...]) -> Plan:
    units = tuple(
        TableCell(
            id=f"B-{row}-{column}",
            text=text,
            row=row,
            column=column,
            source=UnitSource(path=(4, row, column, 0)),
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    )
    made = {letter: Section() for letter in SectionLetter}
    made[SectionLetter.B] = Section(state=SectionState.STATED, content=units)
    return Plan(sections=made)


def test_a_changed_figure_is_told_with_its_row() -> None:
    (change,) = compare(measured(*ROWS), measured(*ROWS[:2], ("Spelling", "69", "7"))).changes
    assert (change.before, change.after) == ("78", "69")
    assert (change.column, change.item) == ("Score", "Spelling")
    assert headline(change, PlanDiff()) == "Section B, Score: changed"


def test_a_row_of_which_all_figures_changed_is_known_by_its_name() -> None:
    changes = compare(measured(*ROWS), measured(*ROWS[:2], ("Spelling", "69", "2"))).changes
    assert {(each.column, each.before, each.after) for each in changes} == {
        ("Score", "78", "69"),
        ("Percentile", "7", "2"),
    }


def test_columns_in_another_order_are_no_change() -> None:
    turned = [(name, percentile, score) for name, score, percentile in ROWS]
    assert not compare(measured(*ROWS), measured(*turned)).changes


def test_a_cell_that_was_filled_is_told_alone() -> None:
    (change,) = compare(measured(*ROWS[:2], ("Spelling", "", "7")), measured(*ROWS)).changes
    assert (change.column, change.item, change.before) == ("Score", "Spelling", None)


def test_a_first_row_of_figures_is_compared() -> None:
    rows = (("Reading", "78"), ("Spelling", "81"))
    (change,) = compare(measured(*rows), measured(("Reading", "71"), rows[1])).changes
    assert (change.item, change.before, change.after) == ("Reading", "78", "71")


def test_other_words_over_the_columns_are_no_change() -> None:
    heads = ("Assessment", "Standard score", "Percentile rank")
    assert not compare(measured(*ROWS), measured(heads, *ROWS[1:])).changes


def test_a_row_more_is_one_change() -> None:
    (change,) = compare(measured(*ROWS[:2]), measured(*ROWS)).changes
    assert (change.before, change.after) == (None, "Spelling | 78 | 7")
    assert headline(change, PlanDiff()) == "Section B, Test | Score | Percentile: new"


def test_another_medicine_is_another_row() -> None:
    heads = ("Medicine", "Dose", "Given by")
    before, after = ("Clobazam", "5 mg", "Parents"), ("Brivaracetam", "5 mg", "Parents")
    found = compare(measured(heads, before), measured(heads, after)).changes
    assert {(each.kind, each.column) for each in found} == {
        (ChangeKind.REMOVED, " | ".join(heads)),
        (ChangeKind.ADDED, " | ".join(heads)),
    }


def test_a_column_with_another_date_over_it_is_the_same_column() -> None:
    old = (("Subject", "Autumn 2023"), ("Reading", "9 years"), ("Spelling", "8 years"))
    new = (("Subject", "Autumn 2024"), ("Reading", "9 years"), ("Spelling", "10 years"))
    (change,) = compare(measured(*old), measured(*new)).changes
    assert (change.before, change.after) == ("8 years", "10 years")
    assert (change.column, change.item) == ("Autumn 2023 → Autumn 2024", "Spelling")


def appointments(*days: str) -> Plan:
    """Health needs, each with a day in the next cell."""
    units: list[Unit] = []
    for row, (text, day) in enumerate(zip(NEEDS, days, strict=True)):
        source = UnitSource(path=(4, row, 0, 0))
        units.append(Need(id=f"n{row}", text=text, source=source))
        at = UnitSource(path=(4, row, 1, 0))
        units.append(TableCell(id=f"d{row}", text=day, row=row, column=1, source=at))
    made = {letter: Section() for letter in SectionLetter}
    made[SectionLetter.C] = Section(state=SectionState.STATED, content=tuple(units))
    return Plan(sections=made)


NEEDS = ("Her hearing is tested.", "Her sight is checked.", "Her seizures are reviewed.")


def test_dates_of_records_that_changed_their_rows_are_told_with_the_record() -> None:
    old = ("1 May 2024", "2 May 2024", "3 May 2024")
    new = (*old[1:], old[0])
    changes = compare(appointments(*old), appointments(*new)).changes
    assert [(each.item, each.before, each.after) for each in changes] == list(
        zip(NEEDS, old, new, strict=True)
    )
    assert not compare(appointments(*old), appointments(*old)).changes
