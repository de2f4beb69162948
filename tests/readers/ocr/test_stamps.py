"""Stamps in colour are taken off a page; what is printed in colour, and pen strokes, stay."""

from typing import Any

import numpy as np
from readers.ocr.pictures import POINT, Sheet, needs_ocr

pytestmark = needs_ocr

RED, BLUE = (190, 30, 40), (20, 40, 150)


def coloured() -> Any:
    """A page with a black title, a blue level banner and a blue tick by pen."""
    from PIL import Image, ImageDraw

    sheet = Sheet().text(60, 60, "Education, Health and Care Plan", 18, bold=True)
    image = Image.merge("RGB", (sheet.image,) * 3)
    draw = ImageDraw.Draw(image)
    at = [round(x * POINT) for x in (60, 200, 500, 240)]
    draw.rectangle(at, outline=BLUE, width=4)
    draw.line([(x * POINT, y * POINT) for x, y in ((80, 400), (86, 408), (100, 385))], BLUE, 4)
    return image


def stamped(image: Any, degrees: float) -> Any:
    from PIL import Image, ImageDraw, ImageFont

    size = (round(170 * POINT), round(60 * POINT))
    stamp = Image.new("RGBA", size, (255, 255, 255, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((6, 6, size[0] - 7, size[1] - 7), outline=RED, width=6)
    draw.text((30, 30), "RECEIVED", fill=RED, font=ImageFont.load_default(26 * POINT))
    turned = stamp.rotate(degrees, expand=True)
    image.paste(turned, (round(330 * POINT), round(20 * POINT)), turned)
    return image


def test_a_tilted_stamp_in_colour_is_taken_off_and_counted() -> None:
    from ehcp_io.readers.ocr.stamps import without_stamps

    clean, none = without_stamps(np.array(coloured()))
    grey, count = without_stamps(np.array(stamped(coloured(), 8)))
    assert (none, count) == (0, 1)
    inked = (int((each < 128).sum()) for each in (grey, clean))
    # What the stamp hid of the title is lost; nothing of the stamp is left.
    assert next(inked) <= next(inked)


def test_what_stands_level_in_colour_stays() -> None:
    from ehcp_io.readers.ocr.stamps import without_stamps

    picture = np.array(stamped(coloured(), 0))
    grey, count = without_stamps(picture)
    assert count == 0
    assert int((grey < 128).sum()) > 0


def test_a_stamp_is_told_of_as_a_place_to_look_at() -> None:
    from ehcp_io.readers.ocr.page import recognise_page
    from ehcp_io.readers.ocr.recognition import findings_of

    page = recognise_page(np.array(stamped(coloured(), 8)), 200, 1)
    assert "RECEIVED" not in " ".join(word.text for word in page.words)
    assert "unread-region" in {finding.code for finding in findings_of([page])}
