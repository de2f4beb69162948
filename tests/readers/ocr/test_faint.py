"""Lines that a table's cells promise and its first reading lost: looked for in the picture."""

import numpy as np
import pytest

from ehcp_io.readers.ocr.faint import complete_rules
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Page

DPI = 200
POINT = DPI / 72


def margin() -> Page:
    """Two rows beside a narrow first column that lacks the line between them."""
    page = Page(1, 595, 842)
    page.rules = [(45.0, y, 540.0, y, 0.5) for y in (100.0, 200.0)]
    page.rules += [(x, 100.0, x, 200.0, 0.5) for x in (45.0, 85.0, 540.0)]
    page.rules += [(85.0, 150.0, 540.0, 150.0, 0.5)]
    return page


def picture(ground: int, *lines: tuple[float, float, float, int]) -> Picture:
    """A page with a dark margin, noise on it, and lines across by left, right, height and ink."""
    made = np.full((round(842 * POINT), round(595 * POINT)), 250, np.int16)
    made[round(100 * POINT) : round(200 * POINT), round(45 * POINT) : round(85 * POINT)] = ground
    made += np.random.default_rng(1).normal(0, 4, made.shape).astype(np.int16)
    for left, right, y, ink in lines:
        made[
            round(y * POINT) : round(y * POINT) + 2, round(left * POINT) : round(right * POINT)
        ] = ink
    return made.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("ground", "line", "found"),
    [
        (90, (45, 85, 150, 45), [(45, 150, 85)]),
        (90, (45, 85, 151.5, 45), [(45, 150, 85)]),
        (250, (45, 85, 150, 200), [(45, 150, 85)]),
        (90, (45, 65, 150, 45), []),
        (90, (45, 85, 120, 45), []),
    ],
)
def test_a_line_is_found_where_the_other_cells_have_theirs_and_nowhere_else(
    ground: int, line: tuple[float, float, float, int], found: list[tuple[int, int, int]]
) -> None:
    page = margin()
    known = len(page.rules)
    complete_rules(page, picture(ground, line), DPI)
    assert [tuple(map(round, rule[:3])) for rule in page.rules[known:]] == found


def test_a_letter_s_stem_is_no_line_between_cells() -> None:
    """A cell of one line over two columns: a stem stands in it where the column's edge would."""
    page = margin()
    page.rules = [(45.0, y, 540.0, y, 0.5) for y in (100.0, 116.0, 132.0)]
    page.rules += [(x, 100.0, x, 132.0, 0.5) for x in (45.0, 540.0)]
    page.rules += [(250.0, 116.0, 250.0, 132.0, 0.5)]
    drawn = picture(250)
    drawn[round(104 * POINT) : round(112 * POINT), round(250 * POINT) : round(251 * POINT)] = 20
    known = len(page.rules)
    complete_rules(page, drawn, DPI)
    assert page.rules[known:] == []
