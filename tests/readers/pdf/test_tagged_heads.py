"""The head of a tagged table, printed again on the next page."""

from ehcp_io.readers.layout.geometry import Style, Word, make_line
from ehcp_io.readers.layout.pieces import CellPiece, TextPiece, texts_of
from ehcp_io.readers.pdf.tagged_heads import without_repeats


def cell(*pages: tuple[int, str]) -> CellPiece:
    style = Style(10, font="Test")
    lines = [make_line([Word(text, 50, 90, 90, 100, 98, style)], page) for page, text in pages]
    return CellPiece(pieces=[TextPiece(lines=lines, right_edge=90, left_edge=50)], column=0)


def test_what_the_next_page_says_again_is_taken_out() -> None:
    head = cell((4, "Author"), (5, "Author"))

    again = without_repeats(head)

    assert [text.text for text in texts_of(head.pieces)] == ["Author"]
    assert [text.text for text in again] == ["Author"]


def test_a_head_that_the_page_cuts_stays_whole() -> None:
    head = cell((4, "Author"), (5, "and role"))

    assert without_repeats(head) == []
    assert [text.text for text in texts_of(head.pieces)] == ["Author and role"]
