"""Pages that were mixed, or of which one was forgotten, as the numbers printed on them tell."""

import pytest

from ehcp_io.document import Furniture, FurnitureKind, Paragraph, Run
from ehcp_io.readers.ocr.page_numbers import order_finding


def feet(*texts: str) -> tuple[Furniture, ...]:
    """The foot of each page, from the first, each wording once; an empty one is none."""
    return tuple(
        Furniture(
            kind=FurnitureKind.FOOTER,
            block=Paragraph(runs=(Run(text),)),
            pages=tuple(page for page, other in enumerate(texts, start=1) if other == text),
        )
        for text in dict.fromkeys(texts)
        if text
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("Page 1 of 5", "Page 2 of 5", "Page 4 of 5", "Page 5 of 5"),
        ("1 of 3", "3 of 3", "2 of 3"),
        ("Plan 1o0f4", "Plan 2of4", "Plan 3 of 4"),
        ("", "Page 1 / 4", "Page 3 / 4"),
    ],
)
def test_a_missing_or_misplaced_page_is_told_of(texts: tuple[str, ...]) -> None:
    finding = order_finding(feet(*texts), len(texts))
    assert finding is not None
    assert finding.code == "page-order"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("1 of 5", "2 of 5", "3 of 5", "4 of 4", "5 of 5"), "4 of 4 is followed by 5 of 5"),
        (("1 of 4", "2 of 4", "3 of 4", "4 of 4", "5 of 5"), "4 of 4 is followed by 5 of 5"),
        (("1 of 6", "2 of 6", "3 of 5", "4 of 5", "5 of 5"), "2 of 6 is followed by 3 of 5"),
    ],
)
def test_pages_that_go_on_and_are_of_another_count_are_told_of(
    texts: tuple[str, ...], told: str
) -> None:
    finding = order_finding(feet(*texts), len(texts))
    assert finding is not None
    assert told in finding.message


@pytest.mark.parametrize(
    "texts",
    [
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("Page 1 of 1", "Page 2 of 2", "Page 3 of 3"),
        ("Page 1 of 5", "Page 2 of 5", "Page 3 of 6", "Page 4 of 5", "Page 5 of 5"),
        ("1 of 1", "1 of 3", "2 of 3", "3 of 3"),
        ("", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("Page 1 of 4", "", "Page 3 of 4", "Page 4 of 4"),
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "1 of 2", "2 of 2"),
        ("Printed 14/03", "Printed 14/03", "Printed 14/03"),
        ("Version 2 of 3", "Version 2 of 3", "Version 2 of 3"),
        ("Version 2 of 3", "", "", ""),
        ("", "", ""),
    ],
)
def test_pages_in_their_order_are_not(texts: tuple[str, ...]) -> None:
    assert order_finding(feet(*texts), len(texts)) is None
