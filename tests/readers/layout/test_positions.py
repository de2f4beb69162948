"""What only position tells: labels beside values, fields side by side."""

from readers.layout.page_maker import Sheet, lay, rows, texts

from ehcp_io.document import Table


def test_labels_beside_values_are_a_table_without_rules() -> None:
    sheet = Sheet().text(72, 60, "Particulars", size=16, bold=True)
    pairs = (("Full name", "Wren Larkspur"), ("Sex", "Female"), ("School", "Hollin Bank"))
    for number, (label, value) in enumerate(pairs):
        sheet.text(72, 100 + 14 * number, label, bold=True, size=8)
        sheet.text(200, 100 + 14 * number, value)
    sheet.text(200, 140, "Primary School")
    table = lay(sheet).blocks[1]
    assert isinstance(table, Table)
    assert not table.ruled
    assert [row[0] for row in rows(table)] == ["Full name", "Sex", "School"]
    assert rows(table)[2][1] == "Hollin Bank Primary School"


def test_labels_that_look_like_their_values_make_no_table() -> None:
    sheet = Sheet()
    for number, (one, other) in enumerate((("red", "green"), ("blue", "grey"), ("one", "two"))):
        sheet.text(72, 100 + 14 * number, one).text(200, 100 + 14 * number, other)
    assert not any(isinstance(block, Table) for block in lay(sheet).blocks)


def test_a_value_that_goes_on_overleaf_joins_its_label() -> None:
    first, second = Sheet(), Sheet()
    for number, label in enumerate(("Title", "Role", "Text")):
        first.text(72, 700 + 14 * number, label, bold=True)
        first.text(200, 700 + 14 * number, "the value of it " + "goes on " * 7 + "and")
    second.text(200, 80, "ends here.")
    second.text(72, 94, "Date", bold=True).text(200, 94, "May 2024")
    table = lay(first, second).blocks[0]
    assert [row[0] for row in rows(table)] == ["Title", "Role", "Text", "Date"]
    assert rows(table)[2][1].endswith("and ends here.")


def test_fields_side_by_side_are_read_label_by_label() -> None:
    sheet = Sheet()
    for number in range(3):
        top = 100 + 40 * number
        sheet.text(72, top, f"Label {number}", size=7, colour="808080")
        sheet.text(300, top, f"Other {number}", size=7, colour="808080")
        sheet.text(72, top + 11, f"left {number}").text(300, top + 11, f"right {number}")
    assert texts(lay(sheet))[:4] == ["Label 0", "left 0", "Other 0", "right 0"]


def test_a_heading_below_fields_belongs_to_none_of_them() -> None:
    sheet = Sheet()
    for number in range(3):
        top = 100 + 80 * number
        sheet.text(72, top, f"Label {number}", size=7, colour="808080")
        sheet.text(300, top, f"Other {number}", size=7, colour="808080")
        sheet.text(72, top + 11, "a value that is too long for its column,")
        sheet.text(300, top + 11, f"right {number}").text(72, top + 23, "continued")
        sheet.text(72, top + 47, f"Heading {number}", size=11, bold=True)
    value = "a value that is too long for its column, continued"
    assert texts(lay(sheet))[:5] == ["Label 0", value, "Other 0", "right 0", "Heading 0"]


def test_fields_side_by_side_in_boxes_are_read_label_by_label_too() -> None:
    """A scan shows that labels are smaller, and no colour; forms draw a card around fields."""
    sheet = Sheet()
    for number in range(3):
        top = 100 + 60 * number
        sheet.grid([60, 535], [top - 20, top + 30])
        sheet.text(72, top, f"Label {number}", size=8).text(300, top, f"Other {number}", size=8)
        sheet.text(72, top + 11, f"left {number}").text(300, top + 11, f"right {number}")
    assert texts(lay(sheet))[4:8] == ["Label 1", "left 1", "Other 1", "right 1"]


def test_items_over_bold_labels_are_no_fields() -> None:
    """A bullet is no label, though a line set otherwise stands below it again and again."""
    sheet = Sheet()
    for number in range(3):
        top = 100 + 40 * number
        sheet.text(72, top, "•").text(96, top, f"Item {number}")
        sheet.text(72, top + 18, f"Needs {number}", bold=True)
    assert texts(lay(sheet)) == [
        text for number in range(3) for text in (f"Item {number}", f"Needs {number}")
    ]


def test_fields_on_a_scan_are_read_though_each_label_is_measured_a_little_otherwise() -> None:
    sheet = Sheet()
    for number, size in enumerate((6.7, 5.9, 6.7)):
        top = 100 + 40 * number
        sheet.text(72 + 0.3 * number, top, f"Label {number}", size=6.7)
        sheet.text(300, top, f"Other {number}", size=size)
        sheet.text(72, top + 11, f"left {number}").text(300, top + 11, f"right {number}")
    for word in sheet.words:
        word.confidence = 0.97
    told = texts(lay(sheet))
    assert told[4:8] == ["Label 1", "left 1", "Other 1", "right 1"]


def test_columns_whose_lines_do_not_stand_level_are_read_one_after_the_other() -> None:
    """The column at the left has entries that end with their line."""
    sheet = Sheet()
    left = [f"Entry number {number}" for number in range(8)]
    right = ["This column has sentences that", "go on in the next line and so"] * 4
    sheet.lines(72, 100, *left).lines(300, 105, *right)
    assert " ".join(texts(lay(sheet))).startswith("Entry number 0 Entry number 1 Entry number 2")


def test_fields_that_the_page_parts_from_their_labels_are_read_with_them() -> None:
    """Two labels at the foot of a page, their values at the head of the next."""
    first, second = Sheet(), Sheet()
    for number in range(4):
        top = 620 + 40 * number
        first.text(72, top, f"Label {number}", size=7, colour="808080")
        first.text(300, top, f"Other {number}", size=7, colour="808080")
        if number < 3:
            first.text(72, top + 11, f"left {number}").text(300, top + 11, f"right {number}")
    second.text(72, 60, "left 3").text(300, 60, "right 3")
    second.text(72, 100, "Label 4", size=7, colour="808080")
    second.text(300, 100, "Other 4", size=7, colour="808080")
    second.text(72, 111, "left 4").text(300, 111, "right 4")
    assert texts(lay(first, second))[12:16] == ["Label 3", "left 3", "Other 3", "right 3"]


def test_columns_under_bold_headings_are_a_table_without_rules() -> None:
    sheet = Sheet().text(72, 60, "Advice", size=16, bold=True)
    for left, title in ((72, "Title"), (220, "Author"), (380, "Date")):
        sheet.text(left, 100, title, bold=True)
    for number in range(3):
        top = 120 + 26 * number
        sheet.text(72, top, f"Report {number} with a").text(72, top + 12, "long title")
        sheet.text(220, top, f"Dr Number {number}").text(380, top, "May 2024")
    table = lay(sheet).blocks[1]
    assert isinstance(table, Table)
    assert not table.ruled
    assert table.rows[0].header
    assert rows(table)[1:3] == [
        ["Report 0 with a long title", "Dr Number 0", "May 2024"],
        ["Report 1 with a long title", "Dr Number 1", "May 2024"],
    ]


def measured(sheet: Sheet) -> Sheet:
    """The sheet as a scan tells it: no word is quite sure."""
    for word in sheet.words:
        word.confidence = 0.97
    return sheet


def test_fields_on_a_scan_are_read_though_values_stand_a_little_off_their_labels() -> None:
    sheet = Sheet()
    for number, off in enumerate((0.0, -2.4, 1.8)):
        top = 100 + 40 * number
        sheet.text(72, top, f"Label {number}", size=6).text(300, top, f"Other {number}", size=6)
        sheet.text(72, top + 11, f"left {number}").text(300 + off, top + 11, f"right {number}")
    told = texts(lay(measured(sheet)))
    assert told[4:8] == ["Label 1", "left 1", "Other 1", "right 1"]


def test_a_date_that_is_measured_as_small_as_labels_is_a_value_on_a_scan() -> None:
    sheet = Sheet()
    for number, size in enumerate((10, 10, 10, 7)):
        top = 100 + 40 * number
        sheet.text(72, top, f"Label {number}", size=7).text(300, top, f"Other {number}", size=7)
        sheet.text(72, top + 11, "18/05/2026", size=size).text(300, top + 11, f"right {number}")
    told = texts(lay(measured(sheet)))
    assert told[12:16] == ["Label 3", "18/05/2026", "Other 3", "right 3"]


def test_small_labels_of_two_cards_are_fields_where_others_of_their_size_are() -> None:
    """A card for each parent: its arrangement stands there twice, and its labels' size often."""
    sheet = Sheet()
    for card in range(2):
        top = 100 + 100 * card
        sheet.grid([60, 535], [top - 20, top + 60])
        for row, lefts in enumerate(((72, 220, 380), (72, 300))):
            for column, left in enumerate(lefts):
                sheet.text(left, top + 25 * row, f"Label {row}{column}", size=6)
                sheet.text(left, top + 10 + 25 * row, f"value {row}{column}")
    told = texts(lay(sheet))
    assert told[6:10] == ["Label 10", "value 10", "Label 11", "value 11"]


def test_small_headings_of_columns_are_no_labels_of_fields() -> None:
    sheet = Sheet()
    for number in range(3):
        top = 100 + 100 * number
        sheet.text(72, top, "Item", size=6).text(200 + 40 * number, top, "Amount", size=6)
        for row in range(3):
            sheet.text(72, top + 11 + 12 * row, f"Thing {row}")
            sheet.text(200 + 40 * number, top + 11 + 12 * row, f"Sum {row}")
    assert texts(lay(sheet))[0] == "Item Amount"


def test_a_heading_far_below_a_value_belongs_to_no_field() -> None:
    sheet = Sheet()
    for number in range(3):
        top = 100 + 80 * number
        sheet.text(72, top, f"Label {number}", size=7).text(300, top, f"Other {number}", size=7)
        sheet.text(72, top + 11, f"left {number}").text(300, top + 11, f"right {number}")
        sheet.text(72, top + 36, f"Heading {number}")
    assert texts(lay(sheet))[1:5] == ["left 0", "Other 0", "right 0", "Heading 0"]


def test_a_value_that_goes_on_below_in_a_box_stays_with_its_label() -> None:
    """No rule parts the columns of a form's head: their left edges do."""
    sheet = Sheet().grid([60, 535], [80, 160])
    sheet.text(72, 100, "Name: Wren Larkspur").text(240, 100, "Born / year: 19 Dec 2012 / Year")
    sheet.text(392, 100, "Sex: Female").text(240, 112, "8")
    sheet.text(72, 126, "Ethnicity: White and Black").text(240, 126, "Speaks: English")
    sheet.text(72, 138, "Caribbean")
    assert texts(lay(sheet)) == [
        "Name: Wren Larkspur",
        "Born / year: 19 Dec 2012 / Year 8",
        "Sex: Female",
        "Ethnicity: White and Black Caribbean",
        "Speaks: English",
    ]
