"""Numbers of list items that an engine has read as something else, or passed over."""

from typing import Any

import numpy as np
import pytest
from readers.ocr.pictures import HEIGHT, POINT, WIDTH, Sheet, needs_ocr

from ehcp_io.readers.ocr.item_numbers import read_numbers_again
from ehcp_io.readers.ocr.reading import Page, Seen

LEFT, INDENT, SIZE, STEP = 60.0, 90.0, 11.0, 20.0


def word(text: str, left: float, row: int, confidence: float = 0.95) -> Seen:
    """A word in points, about as wide as its letters."""
    foot = 100.0 + row * STEP + 9
    right = left + 5.5 * len(text)
    return Seen(text, left, foot - 8, right, foot, foot, confidence, row, SIZE)


def page_of(*numbers: str) -> Page:
    """Items below one another, their numbers as they were read; an empty one was passed over."""
    words = []
    for row, number in enumerate(numbers):
        words += [word(number, LEFT, row, 0.3)] if number else []
        words.append(word("Robin", INDENT, row))
    return Page(1, WIDTH / POINT, HEIGHT / POINT, words)


def printed(*numbers: str) -> Any:
    """The page on which they stand."""
    sheet = Sheet()
    for row, number in enumerate(numbers):
        sheet.text(LEFT, 97 + row * STEP, number, SIZE).text(INDENT, 97 + row * STEP, "Robin", SIZE)
    return np.asarray(sheet.image)


def read(page: Page) -> list[str]:
    return [each.text for each in page.words if each.text != "Robin"]


@needs_ocr
@pytest.mark.parametrize("misread", ["a", "ede", "Is", ""])
def test_a_number_read_as_something_else_is_read_again_by_itself(misread: str) -> None:
    page = page_of("1.", "2.", misread, "4.", "5.")
    read_numbers_again(page, printed("1.", "2.", "3.", "4.", "5."))
    assert read(page) == ["1.", "2.", "3.", "4.", "5."]


@needs_ocr
def test_what_stands_where_numbers_do_and_is_none_stays() -> None:
    page = page_of("1.", "2.", "A", "4.", "•", "7")
    read_numbers_again(page, printed("1.", "2.", "A", "4.", "B", "8."))
    assert read(page) == ["1.", "2.", "A", "4.", "•", "7"]


@needs_ocr
def test_a_letter_in_brackets_loses_the_speck_behind_it_where_others_have_none() -> None:
    page = page_of("(a)", "(b)", "(c),", "(d)")
    read_numbers_again(page, printed("(a)", "(b)", "(c)", "(d)"))
    assert read(page) == ["(a)", "(b)", "(c)", "(d)"]


@needs_ocr
def test_without_numbered_items_nothing_is_read_again() -> None:
    page = page_of("a", "b", "1.", "d")
    read_numbers_again(page, printed("1.", "2.", "3.", "4."))
    assert read(page) == ["a", "b", "1.", "d"]
