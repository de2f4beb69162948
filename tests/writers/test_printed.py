"""The front pages as printed: what stood in one row stands in one row."""

from ehcp_io.plan import Plan
from ehcp_io.plan.units import FieldUnit, Heading, TableCell, Unit, UnitSource
from ehcp_io.writers.outline.blocks import Grid, Line
from ehcp_io.writers.outline.whole import outline


def unit(row: int, column: int, text: str, label: str | None = None) -> FieldUnit:
    source = UnitSource(path=(1, row, column, 0))
    return FieldUnit(id=f"p{row}{column}", label=label, text=text, source=source)


def head(column: int, text: str) -> Heading:
    return Heading(id=f"h{column}", text=text, source=UnitSource(path=(1, 0, column, 0)))


def printed(*units: Unit) -> list[list[str]]:
    """The rows of the tables of the front pages, cell by cell."""
    blocks = outline(Plan(particulars=units), clean=True)
    start = next(
        number
        for number, block in enumerate(blocks)
        if isinstance(block, Line) and "as printed" in block.pieces[0].text
    )
    rows = [row for block in blocks[start:] if isinstance(block, Grid) for row in block.rows]
    return [["/".join(map(said, cell)) for cell in row.cells] for row in rows]


def said(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def test_a_value_for_each_of_two_people_stays_in_the_row_of_its_label() -> None:
    rows = printed(
        head(1, "Parent 1"),
        head(2, "Parent 2"),
        unit(1, 1, "Ann Ash", "Name:"),
        unit(1, 2, "Bob Ash"),
        unit(2, 1, "Mother", "Relationship:"),
        unit(2, 2, "Father"),
    )
    assert rows == [
        ["", "Parent 1", "Parent 2"],
        ["Name:", "Ann Ash", "Bob Ash"],
        ["Relationship:", "Mother", "Father"],
    ]


def test_a_number_beside_a_name_stays_beside_it() -> None:
    number = TableCell(
        id="t", text="01632 960612", row=0, column=2, source=UnitSource(path=(1, 0, 2, 0))
    )
    rows = printed(unit(0, 0, "Ann Ash, mother", "Parent 1"), number)
    assert rows[1:] == [["Parent 1", "Ann Ash, mother", "01632 960612"]]


def test_labels_with_a_value_each_stay_one_below_the_other() -> None:
    rows = printed(unit(0, 0, "Robin", "Name"), unit(0, 2, "Male", "Sex"))
    assert rows[1:] == [["Name", "Robin"], ["Sex", "Male"]]
