"""No place on the paper is read twice, and no word is lost for standing near another."""

from hypothesis import given
from hypothesis import strategies as st

from ehcp_io.readers.ocr.once import once
from ehcp_io.readers.ocr.reading import Seen


def seen(text: str, left: float, top: float = 0, confidence: float = 0.9) -> Seen:
    return Seen(text, left, top, left + 30, top + 8, top + 7, confidence)


def test_of_two_readings_of_a_place_the_surer_stays() -> None:
    words = [
        seen("Amara", 190.0, confidence=0.96),
        seen("will", 225.0),
        seen("Amaro", 189.2, 0.2, confidence=0.4),
    ]

    assert [word.text for word in once(words)] == ["Amara", "will"]
    assert [word.text for word in once(words[::-1])] == ["will", "Amara"]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), unique=True))
def test_words_that_only_touch_all_stay(places: list[tuple[int, int]]) -> None:
    words = [seen(f"{x} {y}", 25.0 * x, 7.0 * y) for x, y in places]

    assert once(words) == words
