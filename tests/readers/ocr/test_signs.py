"""Signs that no print has where they were read: doubted, and left as they were read."""

import pytest
from readers.ocr.seeing import seen

from ehcp_io.readers.ocr.signs import doubt_signs

BEFORE = "Robin lives with his family and goes to school each day. " * 6


def doubted(words: str, before: str = BEFORE) -> list[str]:
    """The words that are doubted, behind others as they stand on a page."""
    read = [seen(word, 60.0, 100) for word in f"{before} {words}".split()]
    doubt_signs(read)
    assert [word.text for word in read] == f"{before} {words}".split()
    return [word.text for word in read if word.confidence < 0.9]


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("4 High Road, TB5 6P)", "6P)"),
        ("4 High Road, TB5 GPJ.", "GPJ."),
        ("4 High Road, TB5 6PI", "6PI"),
        ("4 High Road, 5B5 6PJ", "5B5"),
        ("4 High Road, XY¥1 9ZA", "XY¥1"),
        ("class 4DN_ in the hall", "4DN_"),
        ("the |Sycamore room", "|Sycamore"),
        ("he is supported] by an adult", "supported]"),
    ],
)
def test_a_sign_that_belongs_to_nothing_is_doubted(words: str, one: str) -> None:
    assert doubted(words) == [one]


@pytest.mark.parametrize(
    "words",
    [
        "4 High Road, TB5 6PJ.",
        "(4 High Road, TB5 6PJ)",
        "SO14 0AB and OL1 3XY and W1A 1AA",
        "E1 SLT and F2 TAs, E2 OT",
        "Robin (who is eight (nearly nine)) swims.",
        "1) one 2) two a) three iv) four",
        "he is in class 4DN with TA support",
        "write to a_b@example.org or robin_",
    ],
)
def test_what_is_printed_so_is_not(words: str) -> None:
    assert doubted(words) == (["robin_"] if words.endswith("_") else [])


def test_what_another_page_has_opened_is_not() -> None:
    assert doubted("is eight) and likes swimming", before="") == []
