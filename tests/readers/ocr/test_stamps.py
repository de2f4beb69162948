"""Stamps are taken off a page, whatever their ink; what is printed, level as it is, stays."""

import random
from typing import Any

import pytest
from readers.ocr.pictures import POINT, Sheet, needs_ocr

pytestmark = needs_ocr

RED, BLUE, BLACK, GREY = (190, 30, 40), (20, 40, 150), (25, 25, 25), (130, 130, 130)
LINES = (
    "Noah will have a visual timetable each morning and someone",
    "who goes through it with him before the first lesson begins.",
    "He will be given five more minutes whenever a task changes,",
    "and a quiet place to go to when the corridor is too loud.",
    "His teachers will be told of all this before the term starts.",
)


def page() -> Any:
    """A page of print in black, with a blue banner and a tick by pen in blue."""
    from PIL import Image, ImageDraw

    sheet = Sheet().text(60, 60, "Education, Health and Care Plan", 18, bold=True)
    sheet.lines(60, 300, *LINES)
    image = Image.merge("RGB", (sheet.image,) * 3)
    draw = ImageDraw.Draw(image)
    draw.rectangle([round(x * POINT) for x in (60, 200, 500, 240)], outline=BLUE, width=4)
    draw.line([(x * POINT, y * POINT) for x, y in ((80, 500), (86, 508), (100, 485))], BLUE, 4)
    return image


def stamped(
    degrees: float, ink: tuple[int, int, int], at: tuple[int, int] = (330, 20), frame: int = 6
) -> Any:
    """The page with RECEIVED on it, in a frame or not, turned anticlockwise."""
    from PIL import Image, ImageChops, ImageDraw, ImageFont

    size = (round(170 * POINT), round(60 * POINT))
    stamp = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(stamp)
    if frame:
        draw.rectangle((6, 6, size[0] - 7, size[1] - 7), outline=ink, width=frame)
    font = ImageFont.load_default(26 * POINT)
    draw.text((42, 30), "RECEIVED", fill=ink, font=font, stroke_width=3)
    turned = stamp.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    image = page()
    left, top = (round(x * POINT) for x in at)
    box = (left, top, left + turned.width, top + turned.height)
    image.paste(ImageChops.multiply(image.crop(box), turned), box)
    return image


def ringed(*texts: tuple[float, float, str], print_below: bool) -> Any:
    """A page with a ring and words at places within it, over lines of print or on blank paper."""
    from PIL import ImageDraw

    image = page()
    y = 328 if print_below else 600
    draw = ImageDraw.Draw(image)
    draw.ellipse([round(x * POINT) for x in (200, y - 55, 310, y + 55)], outline=GREY, width=5)
    sheet = Sheet()
    sheet.image, sheet._draw = image, draw
    for left, top, words in texts:
        sheet.text(left, y + top, words, 10)
    return image


def found(image: Any) -> Any:
    """The stamps of a page."""
    import numpy as np

    from ehcp_io.readers.ocr.colour import parted
    from ehcp_io.readers.ocr.levelling import level
    from ehcp_io.readers.ocr.stamps import find_stamps

    grey, tint = parted(np.array(image))
    return find_stamps(level(grey), tint, 200)


def read(image: Any) -> Any:
    import numpy as np

    from ehcp_io.readers.ocr.page import recognise_page

    return recognise_page(np.array(image), 200, 1)


@pytest.mark.parametrize("ink", [RED, BLACK], ids=["red", "black"])
def test_a_tilted_stamp_is_taken_off_and_told_of(ink: tuple[int, int, int]) -> None:
    from ehcp_io.readers.ocr.recognition import findings_of

    seen = read(stamped(8, ink, at=(330, 90)))
    words = " ".join(word.text for word in seen.words)
    assert words.startswith("Education, Health and Care Plan Noah will")
    assert "RECEIVED" not in words
    assert "unread-region" in {finding.code for finding in findings_of([seen])}


def test_print_below_a_stamp_in_paler_ink_is_read_and_doubted() -> None:
    seen = read(stamped(-12, GREY, at=(150, 270)))
    text = " ".join(word.text for word in seen.words)
    assert text.endswith(" ".join(LINES[1:]))
    doubted = {word.text for word in seen.words if word.ceiling < 1}
    assert doubted & set(" ".join(LINES[:4]).split())
    assert not doubted & {"Education,", "teachers", "told"}


@pytest.mark.parametrize("degrees", [-20, -5, 2, 14])
@pytest.mark.parametrize("frame", [0, 6])
def test_letters_askew_make_a_stamp_with_their_frame(degrees: float, frame: int) -> None:
    stamps = found(stamped(degrees, BLACK, at=(330, 560), frame=frame))
    left, top, right, foot = (edge / POINT for edge in stamps.places[0])
    assert len(stamps.places) == 1
    assert (right - left > 155) == bool(frame)
    assert (left > 325, top > 550, right < 540, foot < 700) == (True,) * 4


@pytest.mark.parametrize("ink", [RED, BLACK], ids=["red", "black"])
def test_what_stands_level_stays_in_a_box_or_not(ink: tuple[int, int, int]) -> None:
    assert found(page()) is None
    assert found(stamped(0, ink)) is None


def test_a_heading_on_its_side_stays() -> None:
    """Column headings are turned by a right angle."""
    assert found(stamped(90, BLACK, at=(400, 480), frame=0)) is None


def test_a_ring_that_print_runs_through_is_a_stamp_and_one_with_its_own_words_is_not() -> None:
    own = ((225, -20, "What people"), (225, -6, "like about me"))
    assert found(ringed(*own, print_below=False)) is None
    stamps = found(ringed(print_below=True))
    assert [round(edge / POINT / 10) for edge in stamps.places[0]] == [20, 27, 31, 38]


def test_rows_of_a_sheet_that_is_not_flat_are_not_askew() -> None:
    """A photographed page curls: its lines all fall towards one side."""
    import numpy as np

    from ehcp_io.readers.ocr.lettering import rows_of, tilted

    def drawn(falls: list[float]) -> Any:
        ink = np.zeros((400, 700), np.uint8)
        for number, fall in enumerate(falls):
            for letter in range(20):
                top, left = round(20 + 50 * number + fall * 30 * letter), 20 + 30 * letter
                ink[top : top + 24, left : left + 20] = 1
        return ink

    curled, mixed = rows_of(drawn([0.022] * 6), 3.0), rows_of(drawn([0.022, 0, 0, 0, 0, 0]), 3.0)
    assert not tilted(curled, curled)
    assert len(tilted(mixed, mixed)) == 1


def test_a_short_word_of_small_print_is_no_stamp_however_its_feet_fall() -> None:
    """In "Type" the letters go lower one after the other, as they do in what is stamped askew."""
    from PIL import Image

    sheet = Sheet().lines(60, 300, *LINES)
    for number, label in enumerate(("K. Type of advice", "Type of setting", "Type of school")):
        sheet.text(60, 60 + 30 * number, label, 7)
    assert found(Image.merge("RGB", (sheet.image,) * 3)) is None


def worn(sheet: Sheet, x: float, y: float, words: str, size: float, ink: int = 85) -> Sheet:
    """Capitals as a pad gives them: no letter as dark as the next."""
    from PIL import ImageFont

    chance = random.Random(3)  # noqa: S311 - no secret
    for letter in words:
        sheet.text(x, y, letter, size, bold=True, ink=ink + chance.randrange(-30, 30))
        x += ImageFont.load_default(size * POINT).getlength(letter) / POINT + 0.5
    return sheet


def dated(*lines: tuple[float, str]) -> Any:
    """A page of print and a level stamp without a frame below it, its lines at their heights."""
    sheet = Sheet().text(60, 60, "SECTION A: VIEWS", 14, bold=True).lines(60, 300, *LINES)
    for y, words in lines:
        worn(sheet, 330, y, words, 13)
    return sheet


def test_a_level_date_stamp_without_a_frame_is_taken_out_and_told_of() -> None:
    from ehcp_io.readers.ocr.page import recognise_page

    seen = recognise_page(
        dated((500, "RECEIVED 12 MAR 2024"), (518, "SEN TEAM")).pixels, 200, 1, "tesseract"
    )
    words = " ".join(word.text for word in seen.words)
    assert words == " ".join(("SECTION A: VIEWS", *LINES))
    assert any(left < 335 and 495 < top < 505 for left, top, _, _ in seen.unread)


def test_a_stamp_below_a_heading_leaves_the_heading() -> None:
    from ehcp_io.readers.ocr.page import recognise_page

    sheet = Sheet().lines(60, 300, *LINES).text(330, 482, "SECTION B", 13, bold=True)
    worn(sheet, 330, 500, "RECEIVED 12 MAR 2024", 13)
    seen = recognise_page(sheet.pixels, 200, 1, "tesseract")
    words = " ".join(word.text for word in seen.words)
    assert "SECTION B" in words
    assert "RECEIVED" not in words


@pytest.mark.parametrize(
    ("words", "told"),
    [("RECEIVED 12 MAR 2024", True), ("DATE RECEIVED: 12 MAR 2024", False), ("12 MAY 2024", False)],
)
def test_what_a_stamp_would_say_stays_where_it_is_as_dark_as_the_print(
    words: str, told: bool
) -> None:
    from ehcp_io.readers.ocr.page import recognise_page

    sheet = Sheet().lines(60, 300, *LINES).text(330, 500, words, 13, bold=True)
    seen = recognise_page(sheet.pixels, 200, 1, "tesseract")
    assert " ".join(word.text for word in seen.words).endswith(words)
    assert bool(seen.unread) == told


def test_a_date_alone_in_stamped_ink_stays_in_doubt_and_is_told_of() -> None:
    """The date of a final plan may be put on with a stamp."""
    from ehcp_io.readers.ocr.page import recognise_page

    seen = recognise_page(dated((500, "12 MAR 2024")).pixels, 200, 1, "tesseract")
    last = seen.words[-3:]
    assert [word.text for word in last] == ["12", "MAR", "2024"]
    assert all(word.ceiling < 1 for word in last)
    assert len(seen.unread) == 1
