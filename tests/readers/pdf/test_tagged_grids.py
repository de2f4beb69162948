"""A grid that a tagged document lays out without a table is a table under its bold headings."""

import typst

from ehcp_io.document import Block, Heading, Table
from ehcp_io.readers.pdf import read_pdf

GRID = """
= Section F
#grid(columns: (5cm, 4cm, 3cm, 3cm), row-gutter: 10pt, column-gutter: 8pt,
  {heads},
  [Printed notes with wide lines and a signal for help.], [All teachers], [Every lesson], [1],
  [Teaching in a small group.], [Mathematics teacher], [], [2],
)
== Next heading
Some text below.
"""


def blocks(heads: str) -> tuple[Block, ...]:
    """The blocks of a tagged page with such a grid."""
    read = read_pdf(typst.compile(GRID.replace("{heads}", heads).encode()), "grid.pdf")
    assert read.source.reader == "pdf-tags"
    return read.blocks


def test_a_grid_under_bold_headings_is_a_table() -> None:
    head, table, following, text = blocks("[*Provision*], [*Who*], [*How often*], [*For*]")

    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Provision", "Who", "How often", "For"],
        [
            "Printed notes with wide lines and a signal for help.",
            "All teachers",
            "Every lesson",
            "1",
        ],
        ["Teaching in a small group.", "Mathematics teacher", "", "2"],
    ]
    assert table.rows[0].header
    assert isinstance(head, Heading)
    assert isinstance(following, Heading)
    assert not isinstance(text, Table)


def test_paragraphs_side_by_side_under_no_headings_are_no_table() -> None:
    found = blocks("[Provision], [Who], [How often], [For]")

    assert not any(isinstance(block, Table) for block in found)
