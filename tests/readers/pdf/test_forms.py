"""What was filled in or put on the page."""

from readers.pdf.pdf_builder import Page, make_pdf

from ehcp_io.document import Document, Run, Table, text_blocks
from ehcp_io.readers.pdf import read_pdf

ON = "/FT/Btn/Subtype/Widget/AS/Yes/V/Yes/AP<</N<</Yes null/Off null>>>>/T({})"
OFF = "/FT/Btn/Subtype/Widget/AS/Off/V/Off/AP<</N<</Yes null/Off null>>>>/T({})"


def read(page: Page) -> Document:
    return read_pdf(make_pdf(page), "form.pdf")


def runs(document: Document) -> list[Run]:
    return [run for block in text_blocks(document.blocks) for run in block.runs]


def test_text_fields_are_read_where_they_stand() -> None:
    page = Page().text(72, 100, "Name of the child").text(72, 130, "Signed")
    page.annotation(180, 88, 400, 104, "/FT/Tx/Subtype/Widget/T(name)/V(Wren Larkspur)")
    assert [block.text for block in text_blocks(read(page).blocks)] == [
        "Name of the child Wren Larkspur",
        "Signed",
    ]


def test_a_long_value_is_one_paragraph() -> None:
    value = "Wren likes birds and knows the names of all that come to the garden in winter"
    page = Page().annotation(72, 88, 272, 148, f"/FT/Tx/Subtype/Widget/T(a)/V({value})")
    assert [block.text for block in text_blocks(read(page).blocks)] == [value]


def test_check_boxes_of_a_form_are_ticked_or_not() -> None:
    page = Page().text(92, 100, "Draft").text(92, 120, "Final")
    page.annotation(72, 90, 84, 102, OFF.format("a"))
    page.annotation(72, 110, 84, 122, ON.format("b"))
    assert [(run.text.strip(), run.checked) for run in runs(read(page))] == [
        ("☐", False),
        ("Draft", None),
        ("☒", True),
        ("Final", None),
    ]


def test_drawn_squares_are_check_boxes_and_a_cross_in_one_ticks_it() -> None:
    page = Page().box(72, 90, 82, 100).text(92, 100, "Draft").text(92, 120, "Final")
    page.box(72, 110, 82, 120).line(72, 110, 82, 120).line(72, 120, 82, 110)
    checked = [run.checked for run in runs(read(page)) if run.checked is not None]
    assert checked == [False, True]


def test_dingbats_are_check_boxes() -> None:
    page = Page().text(72, 100, "4", font="Z").text(92, 100, "Yes")
    page.text(132, 100, "o", font="Z").text(152, 100, "No")
    assert [run.checked for run in runs(read(page)) if run.checked is not None] == [True, False]


def test_text_put_on_the_page_is_read_and_links_are_not() -> None:
    page = Page().text(72, 100, "Printed")
    page.annotation(72, 200, 300, 220, "/Subtype/FreeText/Contents(Typed on by hand)")
    page.annotation(72, 90, 120, 102, "/Subtype/Link/Contents(not text)")
    assert [block.text for block in text_blocks(read(page).blocks)] == [
        "Printed",
        "Typed on by hand",
    ]


def test_a_hidden_field_is_not_read() -> None:
    page = Page().text(72, 100, "Printed")
    page.annotation(72, 200, 300, 220, "/FT/Tx/Subtype/Widget/F 2/T(a)/V(Hidden)")
    assert [block.text for block in text_blocks(read(page).blocks)] == ["Printed"]


def test_small_cells_side_by_side_are_no_check_boxes() -> None:
    page = Page()
    for number in range(4):
        page.box(72 + 12 * number, 90, 84 + 12 * number, 102)
        page.text(75 + 12 * number, 100, "7")
    document = read(page)
    assert isinstance(document.blocks[0], Table)
