"""A tagged row that leaves an empty cell out keeps its other cells in their columns."""

from pathlib import Path

from ehcp_io.document import Table
from ehcp_io.readers.pdf import read_pdf

SAMPLE = (
    Path(__file__).resolve().parents[3]
    / "samples" / "strangers" / "pathways-dylan-pdf" / "source.pdf"
)  # fmt: skip


def test_an_empty_first_cell_does_not_move_its_row_to_the_left() -> None:
    """The outcome column is empty in a row of provision that supports none."""
    document = read_pdf(SAMPLE.read_bytes(), SAMPLE.name)

    tables = [block for block in document.blocks if isinstance(block, Table) and block.columns == 5]
    rows = [row for table in tables for row in table.rows if row.cells[0].column == 1]
    assert document.source.reader == "pdf-tags"
    assert rows
    for row in rows:
        assert [cell.column for cell in row.cells] == [1, 2, 3, 4]
