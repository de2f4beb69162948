"""A tagged PDF is read by its structure tree."""

import json
from pathlib import Path

import typst

from ehcp_io.document import FurnitureKind, Heading, ListItem, Table, text_blocks
from ehcp_io.readers.pdf import read_pdf

DATA = Path(__file__).parent / "data"
DOCUMENT = read_pdf((DATA / "tagged.pdf").read_bytes(), "tagged.pdf")
TABLES = [block for block in DOCUMENT.blocks if isinstance(block, Table)]


def test_the_structure_tree_is_used() -> None:
    assert DOCUMENT.source.reader == "pdf-tags"


def test_headings_have_their_levels() -> None:
    headings = [block for block in DOCUMENT.blocks if isinstance(block, Heading)]
    assert [(block.level, block.text) for block in headings] == [
        (1, "Sections B, F and E"),
        (2, "Section A: Views"),
    ]


def test_list_items_have_their_markers() -> None:
    items = [block for block in DOCUMENT.blocks if isinstance(block, ListItem)]
    assert [(item.marker, item.level, item.text) for item in items] == [
        ("•", 0, "Wren likes birds."),
        ("•", 0, "She keeps a diary of those that she sees."),
    ]


def test_a_table_is_whole_over_the_page_break() -> None:
    rows = [[cell.text for cell in row.cells] for row in TABLES[0].rows]
    assert len(rows) == 5
    assert all(len(row) == 3 for row in rows)
    assert TABLES[0].rows[0].header


def test_merged_cells_have_their_spans() -> None:
    assert [
        [(cell.text, cell.column, cell.column_span, cell.row_span) for cell in row.cells]
        for row in TABLES[1].rows
    ] == [
        [("across", 0, 3, 1)],
        [("down", 0, 1, 2), ("cell 4", 1, 1, 1), ("cell 5", 2, 1, 1)],
        [("cell 7", 1, 1, 1), ("cell 8", 2, 1, 1)],
    ]


def test_artifacts_are_furniture() -> None:
    kinds = {f.block.text: f.kind for f in DOCUMENT.furniture}
    assert kinds["Education, Health and Care plan of Wren Larkspur"] is FurnitureKind.HEADER
    assert kinds["Printed for the meeting"] is FurnitureKind.FOOTER


def test_geometry_reads_the_same_text_as_the_tags() -> None:
    """The untagged twin of a plan was made from the same kind of rows: both give whole cells."""
    wanted = json.loads((DATA / "rows-cut.json").read_text("utf-8"))
    geometry = read_pdf((DATA / "rows-cut.pdf").read_bytes(), "rows-cut.pdf")
    assert geometry.source.reader == "pdf-geometry"
    table = next(block for block in geometry.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == wanted


def test_tags_that_put_a_list_of_several_cells_into_one_are_not_believed() -> None:
    """The words stand where the page shows them: a need is no outcome of its row."""
    read = read_pdf((DATA / "lists-in-cells.pdf").read_bytes(), "lists-in-cells.pdf")
    assert read.source.reader == "pdf-geometry"
    (table,) = (block for block in read.blocks if isinstance(block, Table))
    assert [
        [[block.text for block in cell.blocks if isinstance(block, ListItem)] for cell in row.cells]
        for row in table.rows[1:]
    ] == [
        [
            [
                f"row {row} column {column} first, long enough to wrap",
                f"row {row} column {column} second",
            ]
            for column in range(3)
        ]
        for row in (1, 2)
    ]


def test_a_tree_that_does_not_part_labels_from_values_is_not_believed() -> None:
    """Casework systems print small labels over their values; some tag them all as one text."""
    labels = ("Full name", "Date of birth", "A. Views", "B. Description of need", "F. Provision")
    fields = "".join(
        f"#box(width: 100%, fill: luma(230), text(size: 7pt)[{label}]) \\ Value {number} \\ "
        for number, label in enumerate(labels)
    )
    read = read_pdf(typst.compile(f"= Education, Health and Care Plan\n{fields}".encode()), "x.pdf")

    assert [block.text for block in text_blocks(read.blocks)][1:5] == [
        "Full name",
        "Value 0",
        "Date of birth",
        "Value 1",
    ]
