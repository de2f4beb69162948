"""RTF's tables: rows, merges, shading, nesting, text outside, rows that say too little."""

from readers.rtf.building import read
from readers.word.reading import only_table, texts

from ehcp_io.document import Table


def grid(table: Table) -> list[list[tuple[str, int, int, int]]]:
    return [[(c.text, c.column, c.column_span, c.row_span) for c in r.cells] for r in table.rows]


def row(*cells: str, edges: str, words: str = "") -> str:
    inner = "".join(rf"\pard\intbl {cell}\cell" for cell in cells)
    return rf"\trowd{words}{edges}{inner}\row "


def test_rows_of_other_widths_share_one_grid_and_nearly_equal_edges_are_one() -> None:
    table = only_table(
        read(
            row("a", "b", edges=r"\cellx1000\cellx3000")
            + row("c", "d", "e", edges=r"\cellx1010\cellx2000\cellx2990")
            + row("f", edges=r"\cellx3000")
            + row("g", edges=r"\cellx3000", words=r"\trleft1000")
        )
    )
    assert grid(table) == [
        [("a", 0, 1, 1), ("b", 1, 2, 1)],
        [("c", 0, 1, 1), ("d", 1, 1, 1), ("e", 2, 1, 1)],
        [("f", 0, 3, 1)],
        [("g", 1, 2, 1)],
    ]


def test_merged_cells_stand_once() -> None:
    table = only_table(
        read(
            row("down", "x", edges=r"\clvmgf\cellx1000\cellx2000")
            + row("", "y", edges=r"\clvmrg\cellx1000\cellx2000")
            + row("across", "", edges=r"\clmgf\cellx1000\clmrg\cellx2000")
        )
    )
    assert grid(table) == [
        [("down", 0, 1, 2), ("x", 1, 1, 1)],
        [("y", 1, 1, 1)],
        [("across", 0, 2, 1)],
    ]


def test_header_rows_and_shading() -> None:
    edges = r"\clcbpat1\cellx1000\clcbpat3\cellx2000\clshdng2000\cellx3000\cellx4000"
    table = only_table(
        read(
            row("h", "i", "j", "k", edges=edges, words=r"\trhdr")
            + row("a", "b", "c", "d", edges=edges)
        )
    )
    assert [r.header for r in table.rows] == [True, False]
    assert [c.shaded for c in table.rows[0].cells] == [True, False, True, False]


def test_a_table_inside_a_cell_of_a_table() -> None:
    """What Word writes: the inner row's properties behind its cells, the outer ones again after."""
    table = only_table(
        read(
            r"\trowd\cellx4000\cellx8000\pard\intbl before\par"
            r"\pard\intbl\itap2 in1\nestcell{\nonesttables\par}\pard\intbl\itap2 in2\nestcell"
            r"{\nonesttables\par}{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}"
            r"{\nonesttables\par}\pard\intbl after\cell\pard\intbl right\cell"
            r"\trowd\cellx4000\cellx8000\row"
        )
    )
    (left, right) = table.rows[0].cells
    assert [type(b).__name__ for b in left.blocks] == ["Paragraph", "Table", "Paragraph"]
    inner = left.blocks[1]
    assert isinstance(inner, Table)
    assert grid(inner) == [[("in1", 0, 1, 1), ("in2", 1, 1, 1)]]
    assert right.text == "right"
    assert (right.column, table.columns) == (1, 2)


def test_text_between_tables_parts_them() -> None:
    one = row("a", edges=r"\cellx1000")
    blocks = read(one + one + r"\pard between\par " + one).blocks
    assert [type(b).__name__ for b in blocks] == ["Table", "Paragraph", "Table"]
    assert isinstance(blocks[0], Table)
    assert len(blocks[0].rows) == 2


def test_several_paragraphs_in_a_cell_and_a_definition_after_the_cells() -> None:
    table = only_table(
        read(r"\pard\intbl one\par two\cell three\cell\trowd\cellx900\cellx1800\row")
    )
    assert [[b.text for b in c.blocks] for c in table.rows[0].cells] == [["one", "two"], ["three"]]  # type: ignore[union-attr] # it is there, or the test fails


def test_rows_without_definitions_or_without_an_end_lose_nothing() -> None:
    assert texts(read(r"\pard\intbl a\cell b\cell\row c\cell d")) == ["a", "b", "c", "d"]
    assert texts(read(r"\trowd\cellx500 x\cell y\cell\row")) == ["x", "y"]
