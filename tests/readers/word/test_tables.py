"""Tables: every cell once, at its column, with its spans."""

from readers.word.docx_builder import p, sdt, tbl, tc, tr
from readers.word.reading import only_table, read, texts

from ehcp_io.document import Cell, Table

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def shape(table: Table) -> list[list[tuple[str, int, int, int]]]:
    def one(cell: Cell) -> tuple[str, int, int, int]:
        return cell.text, cell.column, cell.column_span, cell.row_span

    return [[one(cell) for cell in row.cells] for row in table.rows]


def test_merged_cells_stand_once_with_their_spans() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    table = only_table(
        read(
            tbl(
                tr(tc("a", DOWN), tc("b", wide)),
                tr(tc(p(""), ON), tc("c"), tc("d")),
                tr(tc(p(""), ON), tc("e"), tc("f")),
                tr(tc("g"), tc("h", wide)),
            )
        )
    )
    assert shape(table) == [
        [("a", 0, 1, 3), ("b", 1, 2, 1)],
        [("c", 1, 1, 1), ("d", 2, 1, 1)],
        [("e", 1, 1, 1), ("f", 2, 1, 1)],
        [("g", 0, 1, 1), ("h", 1, 2, 1)],
    ]
    assert table.columns == 3


def test_a_table_without_a_grid_is_read_like_one_with_it() -> None:
    rows = tr(tc("a", DOWN), tc("b")), tr(tc(p(""), ON), tc("c"))
    assert shape(only_table(read(tbl(*rows, grid=False)))) == shape(only_table(read(tbl(*rows))))


def test_a_row_may_begin_further_right() -> None:
    indented = tr(tc("b"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')
    assert shape(only_table(read(tbl(tr(tc("a"), tc("x"), tc("y")), indented))))[1] == [
        ("b", 1, 1, 1)
    ]


def test_a_continued_cell_with_nothing_above_stands_by_itself() -> None:
    assert shape(only_table(read(tbl(tr(tc("a", ON)))))) == [[("a", 0, 1, 1)]]


def test_a_merge_begins_anew_at_the_next_restart() -> None:
    table = only_table(read(tbl(tr(tc("a", DOWN)), tr(tc("b", DOWN)), tr(tc(p(""), ON)))))
    assert shape(table) == [[("a", 0, 1, 1)], [("b", 0, 1, 2)], []]


def test_cells_merged_across_the_old_way_are_one() -> None:
    start, on = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    table = only_table(read(tbl(tr(tc("a", start), tc(p(""), on), tc("b")))))
    assert shape(table) == [[("a", 0, 2, 1), ("b", 2, 1, 1)]]


def test_rows_and_cells_come_out_of_their_wrappers_in_order() -> None:
    table = only_table(read(tbl(tr(tc("a"), sdt(tc("b"))), sdt(tr(tc("c")) + tr(tc("d"))))))
    assert texts(read(tbl(tr(tc("a"), sdt(tc("b"))), sdt(tr(tc("c")) + tr(tc("d")))))) == [*"abcd"]
    assert len(table.rows) == 3


def test_header_rows_are_those_at_the_top_only() -> None:
    head = "<w:tblHeader/>"
    off = '<w:tblHeader w:val="0"/>'
    rows = [tr(tc("a"), properties=head), tr(tc("b"), properties=off), tr(tc("c"), properties=head)]
    assert [row.header for row in only_table(read(tbl(*rows))).rows] == [True, False, False]


def test_a_cell_is_shaded_by_any_fill_but_white() -> None:
    fills = ("D9D9D9", "FFFFFF", "auto")
    cells = [tc("x", f'<w:shd w:val="clear" w:fill="{fill}"/>') for fill in fills]
    cells += [tc("x", '<w:shd w:val="pct25" w:fill="auto"/>'), tc("x", '<w:shd w:val="nil"/>')]
    (row,) = only_table(read(tbl(tr(*cells)))).rows
    assert [cell.shaded for cell in row.cells] == [True, False, False, True, False]


def test_a_hostile_span_is_cut() -> None:
    table = only_table(read(tbl(tr(tc("a", '<w:gridSpan w:val="999999999"/>'), tc("b")))))
    assert table.columns <= 1_001


def test_a_table_in_a_cell_stands_inside_it() -> None:
    (block,) = only_table(read(tbl(tr(tc(tbl(tr(tc("a"))) + p("")))))).rows[0].cells[0].blocks
    assert isinstance(block, Table)
    assert block.location.path == (0, 0, 0, 0)
