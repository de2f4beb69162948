"""Ruled tables: spans, shading, nesting, open sides, page breaks."""

from readers.layout.page_maker import Sheet, lay, rows, texts

from ehcp_io.document import Table
from ehcp_io.readers.layout.geometry import Rule


def test_a_grid_is_a_table_with_a_header() -> None:
    sheet = Sheet().grid([70, 200, 400], [100, 120, 140]).shade(70, 100, 400, 120)
    sheet.text(75, 114, "Need", bold=True).text(205, 114, "Provision", bold=True)
    sheet.text(75, 134, "Speech").text(205, 134, "Therapy")
    table = lay(sheet).blocks[0]
    assert isinstance(table, Table)
    assert rows(table) == [["Need", "Provision"], ["Speech", "Therapy"]]
    assert [row.header for row in table.rows] == [True, False]
    assert [cell.shaded for row in table.rows for cell in row.cells] == [True, True, False, False]


def test_missing_lines_merge_cells() -> None:
    sheet = Sheet().grid([70, 200, 400], [100, 120, 140, 160])
    sheet.rules = [r for r in sheet.rules if r.level]
    sheet.grid([70, 400], [100, 160])
    sheet.rules = [r for r in sheet.rules if not (r.level and r.top == 140)]
    sheet.rules += [Rule(200, 120, 200, 160), Rule(200, 140, 400, 140)]
    sheet.text(75, 114, "Across").text(75, 134, "Down")
    sheet.text(205, 134, "Upper").text(205, 154, "Lower")
    table = lay(sheet).blocks[0]
    assert isinstance(table, Table)
    assert [
        (cell.text, cell.column, cell.column_span, cell.row_span)
        for row in table.rows
        for cell in row.cells
    ] == [("Across", 0, 2, 1), ("Down", 0, 1, 2), ("Upper", 1, 1, 1), ("Lower", 1, 1, 1)]


def test_a_box_around_a_line_is_a_table_of_one_cell() -> None:
    sheet = Sheet().grid([70, 520], [100, 120]).text(200, 114, "SECTION B", bold=True)
    assert rows(lay(sheet).blocks[0]) == [["SECTION B"]]


def test_a_border_around_the_page_is_no_table() -> None:
    sheet = Sheet().grid([20, 575], [20, 822]).text(72, 114, "Text within the border")
    assert texts(lay(sheet)) == ["Text within the border"]
    assert not isinstance(lay(sheet).blocks[0], Table)


def test_a_grid_inside_a_cell_is_nested() -> None:
    sheet = Sheet().grid([70, 520], [100, 200]).grid([90, 200, 400], [140, 160, 180])
    sheet.text(75, 114, "Above").text(95, 154, "One").text(205, 154, "Two")
    sheet.text(95, 174, "Three").text(205, 174, "Four")
    outer = lay(sheet).blocks[0]
    assert isinstance(outer, Table)
    above, inner = outer.rows[0].cells[0].blocks
    assert above.text == "Above"  # type: ignore[union-attr] # it is there, or the test fails
    assert rows(inner) == [["One", "Two"], ["Three", "Four"]]


def test_a_nested_grid_that_touches_its_frame_at_the_page_break_is_nested() -> None:
    sheet = Sheet().grid([70, 520], [100, 200]).grid([78, 200, 400], [100, 120, 140])
    sheet.text(83, 114, "One").text(205, 114, "Two").text(83, 134, "Three").text(205, 134, "Four")
    outer = lay(sheet).blocks[0]
    assert isinstance(outer, Table)
    assert len(outer.rows) == 1
    assert rows(outer.rows[0].cells[0].blocks[0]) == [["One", "Two"], ["Three", "Four"]]


def test_a_table_without_outer_uprights_has_all_its_cells() -> None:
    sheet = Sheet().grid([70, 200, 400], [100, 120, 140], sides=False)
    sheet.text(75, 114, "One").text(205, 114, "Two").text(75, 134, "Three").text(205, 134, "Four")
    assert rows(lay(sheet).blocks[0]) == [["One", "Two"], ["Three", "Four"]]


def test_tables_side_by_side_are_two() -> None:
    sheet = Sheet().grid([70, 150, 250], [100, 120, 140]).grid([300, 400, 500], [100, 120, 140])
    for left in (75, 155, 305, 405):
        sheet.text(left, 114, f"a{left}").text(left, 134, f"b{left}")
    blocks = lay(sheet).blocks
    assert [rows(block) for block in blocks] == [
        [["a75", "a155"], ["b75", "b155"]],
        [["a305", "a405"], ["b305", "b405"]],
    ]


def _page(*cells: tuple[str, str], top: float, foot: bool = True) -> Sheet:
    sheet = Sheet()
    edges = [top + 40 * number for number in range(len(cells) + 1)]
    sheet.grid([70, 270, 470], edges, foot=foot)
    for number, (left, right) in enumerate(cells):
        sheet.wrapped(75, 265, edges[number] + 14, left)
        sheet.wrapped(275, 465, edges[number] + 14, right)
    return sheet


def test_a_row_cut_by_the_page_break_is_whole_again() -> None:
    for foot in (True, False):
        first = _page(
            ("A need.", "A provision."),
            (
                "Speech",
                "Direct therapy given by a trained therapist in a small group together with",
            ),
            top=720,
            foot=foot,
        )
        second = _page(("", "three others each week."), ("Writing", "Typing."), top=72)
        table = lay(first, second).blocks[0]
        assert rows(table) == [
            ["A need.", "A provision."],
            [
                "Speech",
                "Direct therapy given by a trained therapist in a small group together "
                "with three others each week.",
            ],
            ["Writing", "Typing."],
        ], foot


def test_a_row_of_its_own_at_the_top_of_a_page_stays_its_own() -> None:
    first = _page(("Speech", "Therapy every week."), ("Reading", "Daily practice."), top=720)
    second = _page(("Writing", "Typing lessons."), ("Sleep", "Advice."), top=72)
    assert len(rows(lay(first, second).blocks[0])) == 4


def test_a_new_number_begins_a_new_row() -> None:
    first = _page(("F1", "Therapy every week with"), ("F2", "practice at home with the"), top=720)
    second = _page(("F3", "a laptop and typing lessons."), top=72)
    assert len(rows(lay(first, second).blocks[0])) == 3


def test_an_address_of_email_begins_a_new_row() -> None:
    first = _page(("Ann Doe", "ann.doe@example.org"), top=720)
    second = _page(("Bob Doe", "bob.doe.who.writes.often@post.example.org"), top=72)
    assert len(rows(lay(first, second).blocks[0])) == 2


def test_a_row_whose_labels_stand_overleaf_is_whole_again() -> None:
    """What begins with "Who:" overleaf goes on where no other cell of the column begins so."""
    first = _page(("Needs", "Provision"), ("Speech", "Therapy every week."), top=720)
    second = _page(("", "Who: A therapist"), ("Sleep", "Advice."), top=72)
    assert [row[1] for row in rows(lay(first, second).blocks[0])] == [
        *("Provision", "Therapy every week. Who: A therapist", "Advice.")
    ]
    third = _page(("Needs", "Provision"), ("Speech", "Who: A therapist"), top=720)
    assert len(rows(lay(third, second).blocks[0])) == 4


def test_heads_of_columns_at_the_foot_of_a_page_do_not_go_on_overleaf() -> None:
    first = Sheet().grid([70, 270, 470], [760, 800])
    first.text(75, 774, "D Social care needs", bold=True)
    first.text(275, 774, "H Any social care provision which must", bold=True)
    first.text(275, 786, "be made for a child or young person", bold=True)
    second = _page(("Robin needs help at home.", "Personal assistants for meals."), top=72)
    assert len(rows(lay(first, second).blocks[0])) == 2


def test_heads_of_columns_are_repeated_overleaf_without_the_title_above_them() -> None:
    """Word repeats the rows marked as header; the section's title in a row of its own is none."""
    first = Sheet().grid([70, 470], [680, 720]).grid([70, 270, 470], [720, 760, 800])
    first.text(75, 694, "Section F: Provision", bold=True)
    heads = ("Provision", "How often")
    for left, head, words in ((75, heads[0], "Therapy."), (275, heads[1], "Weekly.")):
        first.text(left, 734, head, bold=True).text(left, 774, words)
    second = Sheet().grid([70, 270, 470], [72, 112, 152])
    for left, head, words in ((75, heads[0], "Typing."), (275, heads[1], "Daily.")):
        second.text(left, 86, head, bold=True).text(left, 126, words)
    assert rows(lay(first, second).blocks[0]) == [
        ["Section F: Provision"],
        [*heads],
        ["Therapy.", "Weekly."],
        ["Typing.", "Daily."],
    ]


def test_a_cell_merged_down_goes_on_overleaf_beside_new_rows() -> None:
    first, second = Sheet(), Sheet()
    for sheet, top in ((first, 720.0), (second, 72.0)):
        sheet.grid([70, 270, 470], [top, top + 80])
        sheet.rules.append(Rule(270, top + 40, 470, top + 40))
    first.text(75, 734, "The need").text(275, 734, "One.").text(275, 774, "Two.")
    second.text(275, 86, "Three.").text(275, 126, "Four.")
    table = lay(first, second).blocks[0]
    assert isinstance(table, Table)
    assert [
        (cell.text, cell.column, cell.row_span) for row in table.rows for cell in row.cells
    ] == [("The need", 0, 4), ("One.", 1, 1), ("Two.", 1, 1), ("Three.", 1, 1), ("Four.", 1, 1)]


def test_a_merged_cell_that_the_break_cuts_goes_on_beside_a_new_row() -> None:
    """The outcome goes on overleaf; beside it the next piece of provision begins."""
    first, second = Sheet(), Sheet()
    first.grid([70, 220, 370, 470], [640, 720, 760])
    first.rules.append(Rule(220, 680, 470, 680))
    second.grid([70, 220, 370, 470], [72, 112])
    first.text(75, 654, "Robin will speak.")
    first.text(225, 654, "A group is run.").text(375, 654, "A teacher")
    first.text(225, 694, "A card is made.").text(375, 694, "A therapist")
    first.wrapped(75, 215, 734, "Robin will read one whole page of a book aloud together with")
    first.text(225, 734, "A programme is set.").text(375, 734, "A teacher")
    second.text(75, 86, "tell it again.")
    second.text(225, 86, "Practice is held.").text(375, 86, "An assistant")

    table = lay(first, second).blocks[0]

    assert isinstance(table, Table)
    assert [[(cell.text, cell.row_span) for cell in row.cells] for row in table.rows] == [
        [("Robin will speak.", 2), ("A group is run.", 1), ("A teacher", 1)],
        [("A card is made.", 1), ("A therapist", 1)],
        [
            ("Robin will read one whole page of a book aloud together with tell it again.", 2),
            ("A programme is set.", 1),
            ("A teacher", 1),
        ],
        [("Practice is held.", 1), ("An assistant", 1)],
    ]


def test_a_table_with_a_title_of_its_own_is_another_table() -> None:
    first = _page(("Speech", "Therapy."), ("Reading", "Practice."), top=720)
    second = Sheet().grid([70, 470], [72, 92]).grid([70, 270, 470], [92, 112])
    second.shade(70, 72, 470, 92).text(75, 86, "HEALTH", bold=True)
    second.text(75, 106, "Asthma").text(275, 106, "Inhaler.")
    assert len(lay(first, second).blocks) == 2
