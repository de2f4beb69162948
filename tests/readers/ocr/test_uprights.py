"""Uprights of low rows that a scan lost: the words of the other rows tell where they stood."""

from readers.ocr.seeing import seen

from ehcp_io.readers.ocr.reading import Page
from ehcp_io.readers.ocr.uprights import complete_uprights

COLUMNS, ROWS = (60.0, 210.0, 400.0), (100.0, 120.0, 140.0, 160.0)


def table(last: dict[float, str]) -> Page:
    """Two columns of which the last row lacks the upright between them."""
    page = Page(1, 595, 842)
    page.rules = [(60.0, y, 400.0, y, 0.5) for y in ROWS]
    page.rules += [(60.0, 100.0, 60.0, 160.0, 0.5), (400.0, 100.0, 400.0, 160.0, 0.5)]
    page.rules += [(210.0, 100.0, 210.0, 140.0, 0.5)]
    for number, row in enumerate(({64.0: "Sex", 216.0: "Born"}, {64.0: "School", 215.0: "Year"})):
        page.words += [seen(text, left, 115 + 20 * number) for left, text in row.items()]
    page.words += [seen(text, left, 155) for left, text in last.items()]
    return page


def added(page: Page) -> list[tuple[float, float, float]]:
    known = len(page.rules)
    complete_uprights(page)
    return [(left, top, foot) for left, top, _, foot, _ in page.rules[known:]]


def test_words_that_begin_where_the_columns_do_are_two_cells() -> None:
    assert added(table({64.0: "Plan", 217.0: "Final"})) == [(210.0, 140.0, 160.0)]


def test_words_that_cross_the_place_are_one_cell() -> None:
    assert added(table({64.0: "Address", 180.0: "Lanternyard", 260.0: "SB1"})) == []


def test_words_that_begin_elsewhere_are_one_cell() -> None:
    assert added(table({64.0: "Plan", 260.0: "Final"})) == []
