"""Running heads and feet, page numbers, contents lists: kept, but apart."""

import pytest
from readers.layout.page_maker import Sheet, lay, texts

from ehcp_io.document import FurnitureKind


def _pages(count: int) -> list[Sheet]:
    return [
        Sheet().text(72, 100, f"The text of page {number} has words of its own: {'ab' * number}.")
        for number in range(1, count + 1)
    ]


def _kinds(*sheets: Sheet) -> dict[str, FurnitureKind]:
    return {item.block.text: item.kind for item in lay(*sheets).furniture}


def test_heads_feet_and_page_numbers_are_found_by_repetition() -> None:
    sheets = _pages(5)
    for number, sheet in enumerate(sheets, start=1):
        sheet.text(72, 30, "Plan of Wren Larkspur").text(72, 815, "Confidential")
        sheet.text(500, 815, f"Page {number} of 5")
    kinds = _kinds(*sheets)
    assert kinds["Plan of Wren Larkspur"] is FurnitureKind.HEADER
    assert kinds["Confidential"] is FurnitureKind.FOOTER
    assert kinds["Page 3 of 5"] is FurnitureKind.PAGE_NUMBER
    layout = lay(*sheets)
    assert len(layout.blocks) == 5
    assert next(f for f in layout.furniture if f.block.text == "Confidential").pages == (
        1,
        2,
        3,
        4,
        5,
    )


def test_the_first_page_may_differ_and_odd_pages_from_even_ones() -> None:
    sheets = _pages(7)
    for number, sheet in enumerate(sheets[1:], start=2):
        sheet.text(72, 30, "Even head" if number % 2 == 0 else "Odd head")
    kinds = _kinds(*sheets)
    assert kinds == {"Even head": FurnitureKind.HEADER, "Odd head": FurnitureKind.HEADER}


def test_a_header_row_repeated_on_each_page_is_not_a_running_head() -> None:
    sheets = [Sheet() for _ in range(4)]
    for number, sheet in enumerate(sheets):
        sheet.grid([70, 270, 470], [40, 60, 760])
        sheet.text(75, 54, "Need", bold=True).text(275, 54, "Provision", bold=True)
        sheet.text(75, 80, f"Need {number}.").text(275, 80, f"Provision {number}.")
    layout = lay(*sheets)
    assert {item.kind for item in layout.furniture} == {FurnitureKind.REPEATED_HEADER}
    assert texts(layout)[:2] == ["Need", "Provision"]


def test_a_heading_that_stands_at_the_top_of_two_pages_of_many_stays() -> None:
    sheets = _pages(8)
    for sheet in (sheets[2], sheets[3]):
        sheet.text(72, 60, "Section F", size=16, bold=True)
    assert texts(lay(*sheets)).count("Section F") == 2


def test_entries_with_leaders_are_contents() -> None:
    sheets = _pages(2)
    sheets[0].text(72, 200, "Contents", bold=True)
    for number in range(3):
        sheets[0].text(72, 220 + 14 * number, f"Section {'ABC'[number]}" + "." * 60 + str(number))
    layout = lay(*sheets)
    assert sum(item.kind is FurnitureKind.CONTENTS for item in layout.furniture) == 4
    assert not any("....." in text for text in texts(layout))


def test_a_list_whose_entries_are_later_headings_is_contents() -> None:
    titles = ("Section A Views", "Section B Needs", "Section C Health", "Section D Care")
    first, second = Sheet(), Sheet()
    first.text(72, 80, "This plan includes:", bold=True)
    first.lines(72, 100, *titles)
    for number, title in enumerate(titles):
        second.text(72, 100 + 100 * number, title, size=16, bold=True)
        second.text(72, 130 + 100 * number, "Text of the section, which says what there is.")
    layout = lay(first, second)
    assert [f.block.text for f in layout.furniture if f.kind is FurnitureKind.CONTENTS] == [
        "This plan includes:",
        *titles,
    ]
    assert [text for text in texts(layout) if text in titles] == list(titles)


@pytest.mark.parametrize("size", [16, 10])
def test_a_heading_printed_again_on_each_page_is_kept_apart(size: float) -> None:
    """Only where the system does it throughout: every page begins with a heading.

    On a scan one of them may be measured as small as the text.
    """
    sheets = _pages(5)
    for number, sheet in enumerate(sheets):
        title = "SECTION B" if number < 3 else "SECTION F"
        sheet.text(72, 60, title, size=size if number == 2 else 16, bold=True)
    sheets[2].text(72, 400, "SECTION F", size=16, bold=True)
    layout = lay(*sheets)
    repeated = [f for f in layout.furniture if f.kind is FurnitureKind.REPEATED_HEADER]
    assert [(f.block.text, f.pages) for f in repeated] == [
        ("SECTION B", (2, 3)),
        ("SECTION F", (4, 5)),
    ]
    assert [text for text in texts(layout) if "SECTION" in text] == ["SECTION B", "SECTION F"]
