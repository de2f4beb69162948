"""Text as it stands on the page: characters, places, looks."""

import pytest
from readers.pdf.pdf_builder import Page, make_pdf

from ehcp_io.document import Document, Table, TextBlock, text_blocks
from ehcp_io.readers.pdf import read_pdf


def read(*pages: Page) -> Document:
    return read_pdf(make_pdf(*pages), "plan.pdf")


def texts(document: Document) -> list[str]:
    return [block.text for block in text_blocks(document.blocks)]


def first(document: Document) -> TextBlock:
    return next(iter(text_blocks(document.blocks)))


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_is_read_upright_whatever_its_rotate_entry_says(rotate: int) -> None:
    """What reads upright counts: a scanner may turn the text and set /Rotate to match, or not."""
    page = Page(rotate=rotate).lines(72, 100, "First line of the text", "and its second line.")
    assert texts(read(page)) == ["First line of the text and its second line."]


def test_text_drawn_sideways_on_a_turned_page_is_upright() -> None:
    """/Rotate 90 turns the page clockwise, so text that runs up the page reads level."""
    page = Page(rotate=90)
    page.text(100, 600, "Written up the page", turn=(0, 1, -1, 0))
    page.text(114, 600, "and shown turned.", turn=(0, 1, -1, 0))
    document = read(page)
    assert texts(document) == ["Written up the page and shown turned."]
    box = first(document).location.box
    assert box is not None
    assert box[2] - box[0] > 80


def test_places_count_from_the_top_left_corner_of_the_visible_page() -> None:
    """A MediaBox need not begin at 0 0, and a CropBox moves the corner (ISO 32000-1, 14.11.2)."""
    plain = first(read(Page().text(72, 100, "Here"))).location
    moved = first(read(Page(origin=(200, -50)).text(72, 100, "Here"))).location
    cropped = first(read(Page(crop=(22, 0, 595, 792)).text(72, 100, "Here"))).location
    assert plain.box == moved.box
    assert plain.box is not None
    assert cropped.box is not None
    assert cropped.box[0] == pytest.approx(plain.box[0] - 22, abs=0.2)
    assert cropped.box[1] == pytest.approx(plain.box[1] - 50, abs=0.2)
    assert plain.page == 1


def test_bold_italic_size_and_colour_stay_on_the_runs() -> None:
    page = Page()
    page.text(72, 100, "Plain", size=11)
    page.text(104, 100, "Bold", font="B", size=11)
    page.text(134, 100, "Red", colour="1 0 0", size=11)
    page.text(160, 100, "Slanted", font="I", size=11)
    runs = first(read(page)).runs
    assert [run.text.strip() for run in runs] == ["Plain", "Bold", "Red", "Slanted"]
    assert [run.bold for run in runs] == [False, True, False, False]
    assert [run.italic for run in runs] == [False, False, False, True]
    assert [run.colour for run in runs] == [None, None, "FF0000", None]
    assert {run.size for run in runs} == {11.0}


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    page = Page().text(72, 100, "Overprinted words").text(72.4, 100, "Overprinted words")
    assert texts(read(page)) == ["Overprinted words"]


def test_lost_spaces_are_found_by_the_gaps() -> None:
    page = Page().text(72, 100, "Words").text(106, 100, "set").text(124, 100, "apart")
    assert texts(read(page)) == ["Words set apart"]


def test_a_rule_under_or_through_words_is_their_underline_or_strike() -> None:
    page = Page()
    page.text(72, 100, "Kept ")
    page.text(100, 100, "removed").line(100, 97, 141, 97)
    page.text(150, 100, "added").line(150, 101.5, 179, 101.5)
    runs = {run.text.strip(): run for run in first(read(page)).runs}
    assert runs["removed"].strike
    assert not runs["removed"].underline
    assert runs["added"].underline
    assert not runs["Kept"].strike


def test_printed_tracked_changes_are_told_apart_without_a_space_between_them() -> None:
    """What went is struck and what came underlined, often within what looks like one word."""
    page = Page().text(72, 100, "for ")
    page.text(88, 100, "8").line(88, 97, 94.1, 97)
    page.text(94.1, 100, "12").line(94.1, 101.5, 106.3, 101.5)
    page.text(109.5, 100, "hours")
    block = first(read(page))
    assert block.text == "for 8 12 hours"
    assert [(run.text.strip(), run.strike, run.underline) for run in block.runs] == [
        ("for", False, False),
        ("8", True, False),
        ("12", False, True),
        ("hours", False, False),
    ]


def test_a_fill_tight_behind_words_is_their_highlight() -> None:
    page = Page().box(99, 91, 142, 103, fill="1 1 0")
    page.text(72, 100, "Kept").text(100, 100, "removed")
    runs = {run.text.strip(): run for run in first(read(page)).runs}
    assert runs["removed"].highlight == "FFFF00"
    assert runs["Kept"].highlight is None


def test_invisible_text_behind_visible_text_is_hidden() -> None:
    """Text rendering mode 3 (ISO 32000-1, 9.3.6) counts only where nothing else does."""
    page = Page().text(72, 100, "What the reader of the page sees").text(72, 200, "Secret", mode=3)
    document = read(page)
    assert texts(document) == ["What the reader of the page sees"]
    assert [block.text for block in document.hidden] == ["Secret"]


def test_a_page_of_invisible_text_only_is_a_scan_and_says_so() -> None:
    document = read(Page().text(72, 100, "Recognised by a scanner", mode=3))
    assert texts(document) == ["Recognised by a scanner"]
    assert [finding.code for finding in document.findings] == ["recognised-text"]


def test_tiny_text_and_text_off_the_page_are_hidden() -> None:
    page = Page().text(72, 100, "Seen").text(72, 200, "Tiny", size=1).text(900, 300, "Off")
    document = read(page)
    assert texts(document) == ["Seen"]
    assert {block.text for block in document.hidden} == {"Tiny", "Off"}


def test_a_page_without_text_is_named_in_a_finding() -> None:
    document = read(Page().text(72, 100, "Text"), Page())
    assert [(f.code, f.page) for f in document.findings] == [("page-without-text", 2)]


def test_a_document_without_any_text_has_no_blocks() -> None:
    document = read(Page(), Page())
    assert document.blocks == ()
    assert len(document.findings) == 2


def test_a_watermark_is_furniture_slanting_or_level() -> None:
    """It is large and pale; white type on a dark band is a title."""
    slanting = (
        Page()
        .text(72, 100, "Text")
        .text(150, 600, "DRAFT", size=90, colour="0.8 0.8 0.8", turn=(0.7, 0.7, -0.7, 0.7))
    )
    level = Page().text(72, 100, "Text").text(150, 500, "DRAFT", size=90, colour="0.8 0.8 0.8")
    for page in (slanting, level):
        document = read(page)
        assert texts(document) == ["Text"]
        assert [item.block.text for item in document.furniture] == ["DRAFT"]
    title = Page().box(60, 40, 500, 120, fill="0 0 0.4")
    title.text(72, 100, "My plan", size=48, colour="1 1 1")
    assert texts(read(title)) == ["My plan"]


def test_text_on_its_side_in_a_cell_stands_in_that_cell() -> None:
    page = Page().grid([70, 100, 400], [100, 200])
    page.text(90, 190, "Health needs", turn=(0, 1, -1, 0)).text(110, 120, "Asthma")
    table = read(page).blocks[0]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0].cells] == ["Health needs", "Asthma"]
