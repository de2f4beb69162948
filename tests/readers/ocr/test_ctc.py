"""What a network says of a line, as words: the best path, and how sure it is of each word."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.ocr.pictures import needs_ocr

pytestmark = needs_ocr

Path = list[tuple[str, float]]
KNOWN = ["blank", *"abcdefghijklmnopqrstuvwxyz0123456789.,", "。", "中", " "]


def likely(
    path: list[tuple[str, float]], rivals: dict[int, tuple[str, float]] | None = None
) -> Any:
    """A row for each place: one letter ("" for none) with its likelihood, and a rival's."""
    import numpy as np

    rows = np.zeros((len(path), len(KNOWN)), np.float32)
    for place, (letter, value) in enumerate(path):
        rows[place, KNOWN.index(letter or "blank")] = value
    for place, (letter, value) in (rivals or {}).items():
        rows[place, KNOWN.index(letter)] = value
    return rows


def spelt(text: str, sure: float = 0.99) -> Path:
    """A path that spells a line, each letter seen twice, nothing between them."""
    return [step for letter in text for step in ((letter, sure), (letter, sure), ("", 0.99))]


def pieces(rows: Any) -> Any:
    from ehcp_io.readers.ocr.ctc import Letters, pieces_of

    return pieces_of(rows, Letters(KNOWN))


@given(st.lists(st.text("abcdef019.", min_size=1, max_size=9), min_size=1, max_size=6))
def test_a_line_that_is_spelt_is_read_word_by_word_in_order(words: list[str]) -> None:
    found = pieces(likely(spelt(" ".join(words))))
    assert [piece.text for piece in found] == words
    places = [edge for piece in found for edge in (piece.start, piece.end)]
    assert places == sorted(places)
    assert all(0 < place < 1 for place in places)


def test_the_least_sure_letter_tells_of_its_word_and_of_no_other() -> None:
    path = spelt("one two")
    path[13], path[12] = ("w", 0.6), ("t", 0.99)
    path[15], path[16] = ("w", 0.6), ("w", 0.55)
    one, two = pieces(likely(path))
    assert one.least > 0.95
    assert two.least < 0.65


def test_a_letter_that_was_nearly_read_too_makes_the_word_doubtful() -> None:
    (word,) = pieces(likely(spelt("barn"), {5: ("e", 0.45)}))
    assert word.text == "barn"
    assert word.least < 0.6
    assert word.mean > 0.9


def test_an_unsure_space_makes_both_its_words_doubtful() -> None:
    path = [(letter, 0.5 if letter == " " else value) for letter, value in spelt("a bed is")]
    assert all(piece.least <= 0.5 for piece in pieces(likely(path)))


def test_letters_of_another_script_are_not_read() -> None:
    (word,) = pieces(likely(spelt("end"), {7: ("。", 0.9), 8: ("中", 0.995)}))
    assert word.text == "end"


def test_nothing_is_no_word() -> None:
    assert pieces(likely([("", 0.99)] * 9)) == []


@pytest.mark.parametrize(("path", "words"), [([("", 0.99)] * 20, []), (spelt("no"), ["no"])])
def test_a_piece_in_which_the_network_sees_nothing_has_no_words(
    monkeypatch: pytest.MonkeyPatch, path: Path, words: list[str]
) -> None:
    import numpy as np

    from ehcp_io.readers.ocr import rapid
    from ehcp_io.readers.ocr.ctc import Letters

    networks = rapid._Networks(None, lambda _strip: likely(path)[None], Letters(KNOWN))
    monkeypatch.setattr(rapid, "_networks", lambda: networks)
    picture = np.full((60, 200), 255, np.uint8)
    picture[20:40, 30:170] = 0
    assert [word.text for word in rapid.recognise_piece(picture, lone=False)] == words
