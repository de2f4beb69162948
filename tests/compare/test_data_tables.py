"""A figure of a table that measures is told with the row that it stands in."""

from ehcp_io.compare import compare
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import TableCell, UnitSource

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
    )
    made = {letter: Section() for letter in SectionLetter}
    made[SectionLetter.B] = Section(state=SectionState.STATED, content=units)
    return Plan(sections=made)


def test_a_changed_figure_is_told_with_its_row() -> None:
    (change,) = compare(measured(*ROWS), measured(*ROWS[:2], ("Spelling", "69", "7"))).changes
    assert (change.before, change.after) == ("Spelling | 78 | 7", "Spelling | 69 | 7")


def test_other_words_over_the_columns_are_no_change() -> None:
    heads = ("Assessment", "Standard score", "Percentile rank")
    assert not compare(measured(*ROWS), measured(heads, *ROWS[1:])).changes


def test_a_row_more_is_one_change() -> None:
    (change,) = compare(measured(*ROWS[:2]), measured(*ROWS)).changes
    assert (change.before, change.after) == (None, "Spelling | 78 | 7")
