"""Large pale words across a page are told of, taken off, and leave the print below them."""

from typing import Any

import pytest
from readers.ocr.pictures import POINT, Sheet, needs_ocr

pytestmark = needs_ocr

LINES = (
    "Noah will have a visual timetable each morning and someone",
    "who goes through it with him before the first lesson begins.",
    "He will be given five more minutes whenever a task changes,",
    "and a quiet place to go to when the corridor is too loud.",
    "His teachers will be told of all this before the term starts.",
    "NHS number 485 777 3456. Seen by Dr Okafor on 12 March 2024.",
)


def print_() -> Sheet:
    sheet = Sheet().text(60, 60, "Education, Health and Care Plan", 18, bold=True)
    return sheet.lines(100, 380, *LINES)


def across(sheet: Sheet, words: str, degrees: float, ink: int = 208) -> Sheet:
    """The sheet with large words behind its print, turned anticlockwise about its middle."""
    from PIL import Image, ImageChops, ImageDraw, ImageFont

    layer = Image.new("L", sheet.image.size, 255)
    font = ImageFont.load_default(92 * POINT)
    place = (297 * POINT, 421 * POINT)
    ImageDraw.Draw(layer).text(place, words, ink, font, anchor="mm", stroke_width=6)
    turned = layer.rotate(degrees, fillcolor=255)
    sheet.image = ImageChops.darker(sheet.image, turned)
    sheet._draw = ImageDraw.Draw(sheet.image)
    return sheet


def read(sheet: Sheet) -> Any:
    from ehcp_io.readers.ocr.page import recognise_page

    return recognise_page(sheet.pixels, 200, 1, "tesseract")


@pytest.mark.parametrize(("words", "degrees"), [("DRAFT", 45), ("COPY", 0), ("FILE COPY", 38)])
def test_a_word_across_the_page_is_told_of_once_and_print_over_it_is_read(
    words: str, degrees: float
) -> None:
    page = read(across(print_(), words, degrees))
    assert " ".join(word.text for word in page.words).endswith(" ".join(LINES))
    assert [left < 297 < right and top < 421 < foot for left, top, right, foot in page.unread] == [
        True
    ]


def test_pale_fills_and_print_in_grey_are_no_such_words() -> None:
    sheet = print_()
    for number in range(4):
        sheet.box(60 + 110 * number, 600, 150 + 110 * number, 640, fill=215)
        sheet.text(66 + 110 * number, 612, "Provision")
        sheet.box(60, 660 + 25 * number, 540, 684 + 25 * number, fill=225 - 8 * number)
    assert read(sheet).unread == []
