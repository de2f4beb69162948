"""A plan printed by LibreOffice: rows that the page break cut, and rows that it did not."""

import json
from pathlib import Path

import pytest

from ehcp_io.document import FurnitureKind, Table
from ehcp_io.readers.pdf import read_pdf

DATA = Path(__file__).parent / "data"
NAMES = ("rows-cut", "rows-cut-no-header", "rows-whole", "rows-whole-no-header")


def read_rows(name: str) -> list[tuple[str, ...]]:
    document = read_pdf((DATA / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == 1, "a table is one table over all its pages"
    return [tuple(cell.text for cell in row.cells) for row in tables[0].rows]


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_whole_and_none_is_joined_to_its_neighbour(name: str) -> None:
    """``rows-whole`` is the control: there each page begins with a row of its own."""
    wanted = [tuple(row) for row in json.loads((DATA / f"{name}.json").read_text("utf-8"))]
    rows = read_rows(name)
    assert rows[1:] == wanted
    assert rows[0] == (
        "Special educational needs (B)",
        "Special educational provision (F)",
        "Outcomes (E)",
    )


def test_a_header_row_repeated_on_each_page_is_kept_as_furniture() -> None:
    document = read_pdf((DATA / "rows-cut.pdf").read_bytes(), "rows-cut.pdf")
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [row.header for row in table.rows[:2]] == [True, False]
    repeated = [f for f in document.furniture if f.kind is FurnitureKind.REPEATED_HEADER]
    assert [f.block.text for f in repeated] == [
        "Special educational needs (B)",
        "Special educational provision (F)",
        "Outcomes (E)",
    ]
    assert document.source.pages is not None
    assert repeated[0].pages == tuple(range(2, document.source.pages + 1))


def test_running_head_and_foot_stand_in_no_block() -> None:
    document = read_pdf((DATA / "rows-cut.pdf").read_bytes(), "rows-cut.pdf")
    kinds = {f.block.text: f.kind for f in document.furniture}
    assert kinds["Education, Health and Care plan of Wren Larkspur"] is FurnitureKind.HEADER
    assert kinds["Printed for the meeting"] is FurnitureKind.FOOTER
