"""What a pen has put on a page is told of, and makes no words of the plan."""

import math
import random
from typing import Any

import pytest
from readers.ocr.pictures import POINT, Sheet, needs_ocr

pytestmark = needs_ocr

LINES = (
    "Noah will have a visual timetable each morning and someone",
    "who goes through it with him before the first lesson begins.",
    "He will be given five more minutes whenever a task changes,",
    "and a quiet place to go to when the corridor is too loud.",
    "His teachers will be told of all this before the term starts.",
    "A speech and language therapist will see him every half term.",
)


def print_() -> Sheet:
    sheet = Sheet().text(150, 60, "Education, Health and Care Plan", 18, bold=True)
    return sheet.lines(150, 300, *LINES)


def read(sheet: Sheet) -> Any:
    from ehcp_io.readers.ocr.page import recognise_page

    return recognise_page(sheet.pixels, 200, 1, "tesseract")


def text_of(page: Any) -> str:
    return " ".join(word.text for word in page.words)


def write(sheet: Sheet, x: float, y: float, words: str, falls: float) -> None:
    """A note by hand: each letter a little higher, larger and further on, thin for its size."""
    from PIL import ImageFont

    chance = random.Random(4)  # noqa: S311 - no secret
    for letter in words:
        size = 17 * chance.uniform(0.93, 1.08)
        sheet.text(x, y + chance.uniform(-0.7, 0.7) + (17 - size), letter, size, ink=60)
        step = ImageFont.load_default(size * POINT).getlength(letter) / POINT + 0.6
        x, y = x + step, y + step * math.tan(math.radians(falls))


def write_level(sheet: Sheet, x: float, y: float, words: str, leans: float) -> None:
    """A note by a steady hand: on one line, thin for its size, no letter leaning as the next."""
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font, chance = ImageFont.load_default(22 * POINT), random.Random(5)  # noqa: S311 - no secret
    left, side = x * POINT, round(44 * POINT)
    for letter in words:
        one = Image.new("L", (side, side), 250)
        ImageDraw.Draw(one).text((side / 3, 0), letter, fill=20, font=font)
        lean = chance.uniform(-leans, leans)
        leaning = (1, lean, -lean * side / 3, 0, 1, 0)
        one = one.transform(one.size, Image.Transform.AFFINE, leaning, fillcolor=250)
        pen = one.filter(ImageFilter.MaxFilter(3))
        corner = (round(left - side / 3), round(y * POINT))
        sheet.image.paste(pen, corner, pen.point(lambda dot: 255 if dot < 240 else 0))
        left += font.getlength(letter)


def write_thick(sheet: Sheet, x: float, y: float, words: str, thick: float, apart: float) -> None:
    """A note in strokes of so many points, its letters ``apart`` as far as that."""
    from PIL import ImageFont

    chance = random.Random(6)  # noqa: S311 - no secret
    for letter in words:
        size = 17 * chance.uniform(0.93, 1.08)
        font = ImageFont.load_default(size * POINT)
        place = (x * POINT, (y + chance.uniform(-0.7, 0.7)) * POINT)
        stroke = round(thick / 2 * POINT)
        sheet._draw.text(place, letter, fill=30, font=font, stroke_width=stroke)
        x += font.getlength(letter) / POINT + apart


def curve(sheet: Sheet, points: list[tuple[float, float]]) -> None:
    sheet.line(*points, width=3)


@pytest.mark.parametrize("falls", [-2.5, 3.5])
def test_a_note_by_hand_makes_no_words_and_is_told_of(falls: float) -> None:
    sheet = print_()
    write(sheet, 180, 520, "not agreed with us", falls)
    page = read(sheet)
    assert text_of(page).endswith("every half term.")
    assert any(box[1] < 540 and box[3] > 515 for box in page.unread)


def test_large_type_that_is_level_stays_however_thin() -> None:
    sheet = print_().text(150, 520, "All about Noah and his family", 22, ink=90)
    page = read(sheet)
    assert text_of(page).endswith("All about Noah and his family")
    assert page.unread == []


def test_a_level_note_in_thin_strokes_makes_no_words_and_is_told_of() -> None:
    sheet = print_()
    write_level(sheet, 180, 520, "not agreed by mother", 0.5)
    page = read(sheet)
    below = [word for word in page.words if word.top > 500]
    assert all(len(word.text) < 4 and word.confidence <= 0.9 for word in below)
    assert any(box[1] < 540 and box[3] > 515 for box in page.unread)


def test_a_level_note_that_is_read_with_ease_is_doubted_and_told_of() -> None:
    sheet = print_()
    write_level(sheet, 180, 520, "not agreed by us", 0.0)
    page = read(sheet)
    assert all(word.confidence <= 0.9 for word in page.words if word.top > 500)
    assert any(box[1] < 540 and box[3] > 515 for box in page.unread)


def test_a_note_over_print_is_told_of_and_leaves_print_in_doubt() -> None:
    sheet = print_()
    write_thick(sheet, 200, 304, "no", 0, 3.0)
    page = read(sheet)
    second = [word for word in page.words if 318 < word.baseline < 330]
    assert {"who", "goes", "before", "begins."} <= {word.text for word in second}
    assert any(left < 215 and right > 205 and top < 315 for left, top, right, _ in page.unread)
    assert all(word.ceiling < 1 for word in second if word.left < 220 and word.right > 200)


def test_a_thick_note_whose_letters_run_together_is_told_of_and_doubted() -> None:
    sheet = print_()
    write_thick(sheet, 180, 500, "mum to send", 1.6, -0.9)
    page = read(sheet)
    assert all(word.ceiling < 1 for word in page.words if word.top > 490)
    assert any(left < 185 and right > 260 and top > 490 for left, top, right, _ in page.unread)


def test_a_thick_note_in_the_margin_is_doubted_and_told_of() -> None:
    sheet = print_()
    write_thick(sheet, 60, 330, "ask", 1.4, -0.9)
    page = read(sheet)
    assert all(word.ceiling < 1 for word in page.words if word.left < 140)
    assert any(left < 65 and 330 < top < 340 for left, top, _, _ in page.unread)


def test_a_drop_capital_and_a_large_bold_title_are_no_pens() -> None:
    sheet = Sheet().text(150, 60, "Education, Health and Care Plan", 26, bold=True)
    sheet.lines(190, 300, *LINES).text(152, 299, "N", 38, bold=True)
    assert read(sheet).unread == []


def test_a_bar_beside_a_cell_is_no_pen() -> None:
    sheet = print_().box(120, 440, 128, 492, fill=115).grid([120, 520], [440, 492])
    sheet.text(140, 447, "Need 5", 9, bold=True).text(140, 464, "Noah is often tired by noon")
    assert read(sheet).unread == []


@pytest.mark.parametrize("blur", [0.7, 1.0])
def test_a_bold_title_that_is_blurred_is_no_note(blur: float) -> None:
    from PIL import ImageFilter

    sheet = print_()
    sheet.image = sheet.image.filter(ImageFilter.GaussianBlur(blur))
    page = read(sheet)
    assert page.unread == []
    assert all(word.ceiling == 1 for word in page.words)


def test_short_words_in_cells_stay_however_their_letters_rise() -> None:
    sheet = print_().grid([150, 260, 370], [440, 470, 500, 530, 560])
    words = ("Daily", "year).", "Type", "Weekly", "Play", "help)", "Pupil", "apply")
    for number, word in enumerate(words):
        sheet.text(155 + 110 * (number % 2), 446 + 30 * (number // 2), word)
    page = read(sheet)
    assert set(words) <= set(text_of(page).split())
    assert page.unread == []


def test_a_rail_of_letters_and_labels_at_the_margin_stays() -> None:
    sheet = print_()
    for number, label in enumerate(("B1", "B2", "Care", "F", "Type")):
        sheet.text(60, 300 + 70 * number, label, 20, bold=True)
    page = read(sheet)
    assert {"B1", "B2", "Care", "Type"} <= set(text_of(page).split())


def test_a_ring_around_words_is_told_of_and_leaves_them() -> None:
    sheet = print_()
    turns = [each * math.pi / 30 for each in range(64)]
    curve(sheet, [(260 + 34 * math.cos(t), 321 + 11 * math.sin(t)) for t in turns])
    page = read(sheet)
    assert any(left < 260 < right and top < 321 < foot for left, top, right, foot in page.unread)
    assert "before the first lesson begins" in text_of(page)


def test_a_bracket_at_the_margin_is_told_of() -> None:
    sheet = print_()
    curve(
        sheet, [(146, 298), (141, 303), (142, 316), (138, 320), (142, 324), (141, 342), (146, 347)]
    )
    assert len(read(sheet).unread) == 1


def test_a_strike_by_hand_is_told_of() -> None:
    sheet = print_()
    xs = [160 + 5 * each for each in range(34)]
    curve(sheet, [(x, 340 - 0.045 * (x - 160) + 1.2 * math.sin(x / 30)) for x in xs])
    page = read(sheet)
    assert any(
        left < 240 < right and top < 345 and foot > 330 for left, top, right, foot in page.unread
    )


def test_a_printed_strike_is_told_of_and_leaves_the_words_struck() -> None:
    from ehcp_io.readers.layout.document import lay_out
    from ehcp_io.readers.ocr.content import to_contents

    sheet = print_()
    first = sheet._draw.textlength("He will be given ", font=_font(11)) / POINT
    last = sheet._draw.textlength("He will be given five more minutes", font=_font(11)) / POINT
    sheet.line((150 + first, 300 + 2 * 14.85 + 8.2), (150 + last, 300 + 2 * 14.85 + 8.2))
    page = read(sheet)
    blocks = lay_out(to_contents([page])).blocks
    struck = [run.text.strip() for block in blocks for run in block.runs if run.strike]
    assert " ".join(struck) == "five more minutes"
    assert page.unread


def _font(size: float) -> Any:
    from PIL import ImageFont

    return ImageFont.load_default(size * POINT)


def test_rules_boxes_and_underlining_are_no_pens() -> None:
    sheet = print_().grid([150, 250, 400, 520], [500, 530, 560])
    sheet.text(156, 508, "Need").text(256, 508, "Provision").text(406, 508, "Who")
    sheet.text(156, 538, "Reading").text(256, 538, "Ten minutes daily").text(406, 538, "TA")
    sheet.text(150, 600, "Signed").line((190, 612), (330, 612))
    sheet.text(150, 640, "Outcomes", 14, bold=True).line((150, 657), (225, 657))
    assert read(sheet).unread == []
