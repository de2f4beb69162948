"""Figures that may have been letters, or other figures: doubted, and left as they were read."""

import pytest
from readers.ocr.seeing import seen

from ehcp_io.readers.ocr.figures import doubt_figures


def line(words: str) -> list[tuple[str, bool]]:
    """The words of a line, and whether each is doubted."""
    read = [seen(word, 60.0 + 50 * place, 100) for place, word in enumerate(words.split())]
    doubt_figures(read)
    return [(word.text, word.confidence < 0.9) for word in read]


@pytest.mark.parametrize(
    "words",
    [
        *("1O", "O5/03/2021", "2l", "l:1", "3999123021094", "31/13/2020", "45/02/2020", "9:75"),
        *(
            "annika.1@example.org",
            "annika.l@example.org",
            "4:1",
            "7:1 adult",
            "11 support",
            "b hours",
            "1.1 adult",
            "l session",
            "O weeks",
            "(21 staffing",
        ),
    ],
)
def test_what_is_easily_confused_is_doubted_and_kept(words: str) -> None:
    (first, is_doubted), *rest = line(words)
    assert is_doubted
    assert first == words.split()[0]
    assert not any(doubted for _, doubted in rest)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "1:1 support",
            "2:1 support",
            "annika.lo@example.org",
            "11 hours",
            "6 hours",
            "SO14 0AB",
            "OL1 3XY",
            "03/04/2021",
            "9:30",
            "I am",
        ),
        *("a week", "11 pupils", "J999123021094", "450 557 7104", "1:10", "2.5 hours"),
    ],
)
def test_what_is_no_riddle_is_not(words: str) -> None:
    assert not any(doubted for _, doubted in line(words))


def test_a_lost_colon_below_its_label_is_doubted() -> None:
    words = [seen("Group", 60, 100), seen("size", 95, 100, 0), seen("11", 60, 114, 1)]
    words += [seen("Year", 300, 100, 2), seen("group", 325, 100, 2), seen("11", 300, 114, 3)]
    doubt_figures(words)
    assert [word.confidence < 0.9 for word in words] == [False, False, True, False, False, False]
