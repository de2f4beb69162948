"""Headings in a rail at the left: each is read before what stands beside it."""

from readers.layout.page_maker import Sheet, lay, texts

from ehcp_io.document import Table
from ehcp_io.readers.layout.geometry import Rule

BANDS = (("Section A", "My story"), ("Section B", "Needs"), ("Section C", "Health"))


def railed(bands: int = 3, *, size: float = 16, table: bool = False) -> Sheet:
    """Bands between rules across the page, a heading at the left of each and text beside it."""
    sheet = Sheet()
    for number, (name, title) in enumerate(BANDS[:bands]):
        top = 100 + 120 * number
        sheet.rules.append(Rule(60, top, 535, top))
        sheet.text(60, top + 20, name, size=size, bold=True)
        sheet.text(60, top + 34, title, bold=True)
        sheet.text(170, top + 20, f"What is said of {name} goes on and on and on and")
        sheet.text(170, top + 34, "on in its second line.")
        if table:
            sheet.grid([170, 300, 535], [top + 60, top + 80])
            sheet.text(176, top + 74, f"Cell {number}").text(306, top + 74, "beside")
    sheet.text(60, 500, "The end of it, at the left edge of the page.")
    return sheet


def test_a_rail_is_read_before_the_text_beside_it() -> None:
    told = texts(lay(railed(table=True)))
    said = "What is said of Section A goes on and on and on and on in its second line."
    assert told[:5] == ["Section A", "My story", said, "Cell 0", "beside"]
    assert told[5:7] == ["Section B", "Needs"]


def test_two_such_bands_or_headings_of_the_texts_size_are_no_rail() -> None:
    for sheet in (railed(2), railed(size=10)):
        assert texts(lay(sheet))[:2] != ["Section A", "My story"]


def test_rows_of_a_ruled_table_are_no_bands() -> None:
    sheet = railed()
    sheet.grid([60, 150, 535], [100, 220, 340, 460])
    told = lay(sheet)
    assert isinstance(told.blocks[0], Table)
