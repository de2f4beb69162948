"""Boxes to tick on worn pages: squares whose thin sides break, never letters."""

import cv2
import numpy as np
import pytest

from ehcp_io.readers.layout.geometry import Rule
from ehcp_io.readers.ocr.baselines import level_lines
from ehcp_io.readers.ocr.boxes import take_boxes
from ehcp_io.readers.ocr.content import to_contents
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Page, Seen

DPI = 220


def squares(*greys: int) -> Picture:
    """A row of squares, each drawn in its grey."""
    page: Picture = np.full((80, 60 * len(greys) + 20), 255, np.uint8)
    for number, grey in enumerate(greys):
        cv2.rectangle(page, (20 + 60 * number, 20), (45 + 60 * number, 45), grey, 2)
    return page


def seen(text: str, left: float, baseline: float, line: int = 0) -> Seen:
    right = left + 5.5 * len(text)
    return Seen(text, left, baseline - 8, right, baseline, baseline, 0.95, line, size=11)


@pytest.mark.parametrize("grey", [20, 120, 170, 200])
def test_a_box_is_one_however_faint_it_is_printed(grey: int) -> None:
    boxes, rest = take_boxes(squares(grey), DPI)
    assert [box.checked for box in boxes] == [False]
    assert rest[22:44, 18:48].min() == 255


def test_a_square_with_a_broken_side_is_a_box_among_others_as_large() -> None:
    worn = squares(20, 20, 20)
    worn[28:33, 138:144] = 255
    assert len(take_boxes(worn, DPI)[0]) == 3
    assert not take_boxes(worn[:, 120:], DPI)[0]


def test_a_letter_as_square_as_a_box_is_none_where_the_next_letter_stands_close() -> None:
    worn = squares(20, 20, 20)
    worn[28:33, 138:144] = 255
    worn[20:45, 168:176] = 20
    assert len(take_boxes(worn, DPI)[0]) == 2


def test_a_box_alone_on_its_line_stands_there_as_the_others_do() -> None:
    """A box at the end of a narrow cell and "Small" below it are one answer."""
    words = [seen("Class", 80, 100), seen("Small", 60, 124, 1)]
    boxes = [(60.0, 92.0, 68.0, 100.4, False), (60.0, 104.0, 68.0, 112.4, False)]
    (page,) = to_contents([Page(1, 595, 842, words=words, boxes=boxes)])
    ticks = [word for word in page.words if word.checked is not None]
    assert [round(word.baseline, 1) for word in ticks] == [100.0, 112.0]
    assert {word.style.size for word in ticks} == {11}


def test_a_short_line_whose_letters_all_hang_stands_above_their_tails() -> None:
    """The word "by" below "To be achieved" is no further off than any next line."""
    words = [seen("achieved", 60, 100), seen("by", 60, 114.3, 1)]
    level_lines(words)
    assert words[1].baseline == pytest.approx(112, abs=0.3)


def test_lines_in_two_cells_keep_their_own_baselines() -> None:
    words = [seen("mental", 60, 112, 1), seen("is", 200, 113.5, 2), seen("sociable", 220, 113.5, 2)]
    level_lines(words, [Rule(150, 90, 150, 130)])
    assert words[0].baseline == 112
