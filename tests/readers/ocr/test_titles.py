"""Or before a name is Dr where the ink has a stem, and stays where it has none."""

import pytest
from readers.ocr.pictures import POINT, Sheet, needs_ocr
from readers.ocr.seeing import seen

pytestmark = needs_ocr


def title(printed: str, following: str = "Ikeda", blur: float = 0.0) -> str:
    """What an Or whose ink is ``printed`` becomes before a word."""
    import cv2

    from ehcp_io.readers.ocr.titles import restore_titles

    text = Sheet().text(60, 92, printed, 11).pixels
    text = cv2.GaussianBlur(text, (0, 0), blur) if blur else text
    words = [seen("Or", 60, 103), seen(following, 80, 103)]
    words[0].right = 72
    for word in words:
        for edge in ("left", "top", "right", "bottom", "baseline"):
            setattr(word, edge, getattr(word, edge) * POINT)
    restore_titles(words, text)
    assert (words[0].text == "Or") == (words[0].ceiling == 1.0)
    return words[0].text


@pytest.mark.parametrize("blur", [0.0, 1.0, 1.6])
def test_the_ink_tells_dr_from_or_before_a_name(blur: float) -> None:
    assert title("Dr", blur=blur) == "Dr"
    assert title("Or", blur=blur) == "Or"


def test_or_before_a_small_letter_stays_whatever_its_ink() -> None:
    assert title("Dr", "when") == "Or"
