"""Text that stands on its side."""

from itertools import count

from ehcp_io.readers.layout.geometry import Style, Word
from ehcp_io.readers.layout.turned import turned_pieces


def test_letters_up_the_page_without_space_between_are_one_word() -> None:
    """A reader of upright text sees a new line at each step up the page."""
    style = Style(10, font="Test")
    step = count()
    words = []
    top = 300.0
    for text, gap in (("S", 0.0), ("o", 0.0), ("cial", 0.0), ("needs", 2.8)):
        height = 5.0 * len(text)
        top -= height + gap
        word = Word(text, 50, top, 60, top + height, next(step), style)
        word.turn = 1
        words.append(word)

    (piece,) = turned_pieces(words, 1)

    assert piece.text == "Social needs"
