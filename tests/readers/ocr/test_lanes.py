"""Columns below a dark banner, where a table is ruled across only."""

from readers.ocr.seeing import seen

from ehcp_io.readers.ocr.lanes import rule_lanes
from ehcp_io.readers.ocr.reading import Page, Seen


def at(places: dict[float, str], baseline: float) -> list[Seen]:
    return [seen(text, left, baseline) for left, text in places.items()]


def banner(*rows: dict[float, str], heads: dict[float, str]) -> Page:
    page = Page(1, 595, 842, words=at(heads, 120), shades=[(60, 105, 540, 130, "191919")])
    for number, row in enumerate(rows):
        page.words += at(row, 150 + 40 * number)
        page.rules.append((60, 165 + 40 * number, 540, 165 + 40 * number, 0.5))
    return page


HEADS = {64.0: "Provision", 300.0: "Who", 400.0: "When"}


def lanes(page: Page) -> list[tuple[int, int]]:
    rule_lanes(page)
    return [(round(r[0]), round(r[3])) for r in page.rules if r[0] == r[2]]


def test_each_heading_in_a_banner_has_its_column_in_the_rows_below() -> None:
    page = banner(
        {64: "Phonics", 300: "TA", 400: "Daily"}, {64: "Swimming", 400: "Mondays"}, heads=HEADS
    )
    assert lanes(page) == [(60, 205), (298, 205), (398, 205), (540, 205)]


def test_text_that_runs_through_ends_the_table() -> None:
    page = banner(
        {64: "Phonics", 300: "TA", 400: "Daily"}, {64: "prose" * 10, 400: "runs on"}, heads=HEADS
    )
    assert lanes(page) == [(60, 165), (298, 165), (398, 165), (540, 165)]


def test_a_heading_with_a_rule_below_it_is_no_row() -> None:
    page = banner({64: "Phonics", 300: "TA", 400: "Daily"}, {64: "Health"}, heads=HEADS)
    assert {bottom for _, bottom in lanes(page)} == {165}


def test_a_banner_with_one_title_stays_whole() -> None:
    title = {64.0: "Section", 105.0: "F", 115.0: "Provision"}
    assert lanes(banner({64: "Phonics", 300: "Daily"}, heads=title)) == []


def test_text_that_runs_on_between_two_words_ends_the_table() -> None:
    page = banner({64: "Phonics", 300: "TA", 400: "Daily"}, {64: "Swimming"}, heads=HEADS)
    page.words += [seen("reach", 380 - 5 * 4, 190), seen("it", 400, 190)]
    before = next(word for word in page.words if word.text == "reach")
    before.right = 397.5
    assert lanes(page) == [(60, 165), (298, 165), (398, 165), (540, 165)]
