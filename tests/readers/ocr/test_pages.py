"""One page from its picture: every word where it stands, and nothing that is no word."""

import math
from typing import Any

import pytest
from readers.ocr.pictures import DPI, Sheet, needs_ocr

from ehcp_io.document import DOUBTFUL_BELOW

pytestmark = needs_ocr

PROSE = (
    "Hattie is a kind girl who likes to help her friends at school.",
    "She needs a quiet place to work and short clear instructions.",
    "An adult will sit with her for 20 minutes every day.",
)


def read(sheet: Sheet, dpi: float = DPI, mode: str = "tesseract") -> Any:
    from ehcp_io.readers.ocr.modes import Mode
    from ehcp_io.readers.ocr.page import recognise_page

    return recognise_page(sheet.pixels, dpi, 1, Mode(mode))


def text_of(page: Any) -> str:
    words = sorted(page.words, key=lambda word: (round(word.baseline / 4), word.left))
    return " ".join(word.text for word in words)


def prose() -> Sheet:
    sheet = Sheet().text(60, 50, "SECTION F: PROVISION", 14, bold=True)
    return sheet.lines(60, 90, *PROSE).lines(60, 200, *PROSE).lines(60, 400, *PROSE)


def test_words_have_their_places_sizes_and_confidence() -> None:
    page = read(prose())
    assert text_of(page) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE))
    assert abs(page.width - 595) < 2
    assert abs(page.height - 842) < 2
    first = next(word for word in page.words if word.text == "Hattie")
    assert abs(first.left - 61) < 2
    assert 95 < first.baseline < 105
    assert all(0.5 < word.confidence <= 1 for word in page.words)
    heading = next(word for word in page.words if word.text == "PROVISION")
    assert heading.size > 1.15 * first.size


def test_bold_is_told_by_the_thickness_of_the_strokes() -> None:
    from ehcp_io.readers.ocr.boldness import bold_words

    page = read(prose().text(60, 300, "How often:", bold=True).text(60, 330, "Every day at school"))
    bold = bold_words(page.words)
    assert {w.text for w in page.words if id(w) in bold} == {
        *("SECTION", "F:", "PROVISION", "How", "often:"),
    }


def test_a_page_on_its_head_is_found_out_though_its_letters_do_not_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is asked which way up a page lies does not always know."""
    from ehcp_io.readers.ocr import tesseract

    monkeypatch.setattr(tesseract, "quarters_to_turn", lambda picture, dpi: 0)
    assert text_of(read(prose().turned(180))).startswith("SECTION F: PROVISION Hattie is a kind")


@pytest.mark.parametrize("degrees", [90, 180, 270, 3.2, -2.4])
def test_a_turned_page_is_put_upright(degrees: float) -> None:
    page = read(prose().turned(degrees))
    assert text_of(page).startswith("SECTION F: PROVISION Hattie is a kind girl")
    assert page.height > page.width or degrees in (3.2, -2.4)


def test_a_photograph_is_laid_flat() -> None:
    page = read(prose().photographed(), dpi=0)
    assert page.photographed
    assert abs(page.width - 595) < 2
    words = text_of(page).split()
    wanted = " ".join((*PROSE, *PROSE, *PROSE)).split()
    assert sum(word in words for word in wanted) >= 0.97 * len(wanted)


@pytest.mark.parametrize(("table", "shadow"), [((70, 70, 70), 0.4), ((150, 110, 75), 0.42)])
def test_a_sheet_half_in_shadow_is_found_whole(table: tuple[int, int, int], shadow: float) -> None:
    """The shadow makes a part of it as dark as the table, which on wood has another colour."""
    import numpy as np

    from ehcp_io.readers.ocr.outline import find_sheet

    sheet = np.empty((1400, 1050, 3), np.uint8)
    sheet[:] = table
    sheet[80:1330, 70:960] = 235
    place = np.linspace(0, 1, 1400)[:, None] + np.linspace(-0.3, 0.3, 1050)[None, :]
    light = 1 - shadow / (1 + np.exp(-18 * (place - 0.6)))
    seen = (sheet * light[:, :, None]).astype(np.uint8)
    grey = seen.mean(axis=2).astype(np.uint8)
    corners = find_sheet(grey, seen)
    assert corners is not None
    assert np.abs(corners - [[70, 80], [960, 80], [960, 1330], [70, 1330]]).max() < 12


def test_corners_that_are_a_little_out_are_found_again() -> None:
    import numpy as np

    from ehcp_io.readers.ocr.edges import refined
    from ehcp_io.readers.ocr.outline import find_sheet

    pixels = prose().photographed().pixels
    corners = find_sheet(pixels)
    assert corners is not None
    first = refined(pixels, corners)
    out = np.array([[22, -14], [-9, 17], [12, 8], [-16, -11]], np.float32)
    assert np.abs(refined(pixels, first + out) - first).max() < 1.5


def test_grey_print_is_read() -> None:
    page = read(prose().text(60, 330, "Area of need", size=8, ink=140))
    assert "Area of need" in text_of(page)


def grid() -> Sheet:
    xs, ys = [50.0, 110.0, 330.0, 540.0], [80.0, 110.0, 170.0, 230.0]
    sheet = Sheet().grid(xs, ys)
    rows = (
        ("No.", ("Outcome",), ("By when",)),
        ("1", ("Hattie will ask for help in", "three lessons out of five."), ("July 2025",)),
        ("2", ("Hattie will travel to school", "by bus on her own."), ("End of Year 9",)),
    )
    for y, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            sheet.lines(x + 6, y + 6, *((cell,) if isinstance(cell, str) else cell))
    return sheet


def blocks_of(page: Any) -> Any:
    from ehcp_io.readers.layout.document import lay_out
    from ehcp_io.readers.ocr.content import to_contents

    return lay_out(to_contents([page])).blocks


def cells_of(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_ruled_table_is_read_by_its_cells_lone_figures_too() -> None:
    (table,) = blocks_of(read(grid()))
    assert cells_of(table) == [
        ["No.", "Outcome", "By when"],
        ["1", "Hattie will ask for help in three lessons out of five.", "July 2025"],
        ["2", "Hattie will travel to school by bus on her own.", "End of Year 9"],
    ]


def test_a_skewed_table_keeps_its_cells() -> None:
    (table,) = blocks_of(read(grid().turned(1.4)))
    assert [len(row) for row in cells_of(table)] == [3, 3, 3]
    assert cells_of(table)[2][2] == "End of Year 9"


def test_a_header_row_light_on_dark_has_the_columns_below_it() -> None:
    sheet = Sheet().box(50, 80, 540, 104, fill=40)
    sheet.grid([50, 300, 420, 540], [104, 130, 156])
    for x, words in ((56, "Provision"), (306, "Who"), (426, "How often")):
        sheet.text(x, 86, words, ink=250)
    for y in (109, 135):
        for x, words in ((56, "Reading practice"), (306, "Teacher"), (426, "Daily")):
            sheet.text(x, y, words)
    (table,) = blocks_of(read(sheet))
    assert cells_of(table)[0] == ["Provision", "Who", "How often"]
    assert len(cells_of(table)) == 3


def test_a_banner_light_on_dark_stays_one_cell() -> None:
    sheet = Sheet().box(50, 80, 540, 104, fill=40).text(56, 86, "SECTION B: NEEDS", ink=250)
    page = read(sheet.lines(60, 130, *PROSE))
    assert text_of(page).startswith("SECTION B: NEEDS Hattie")
    assert all(word.light for word in page.words if word.text in ("SECTION", "NEEDS"))


def test_underlining_is_no_text_and_leaves_letters_whole() -> None:
    sheet = prose().text(60, 330, "Cognition and Learning").line((60, 342.5), (182, 342.5))
    assert "Cognition and Learning" in text_of(read(sheet))


def test_bullets_are_bullets() -> None:
    sheet = Sheet()
    for number, line in enumerate(PROSE):
        sheet.disc(66, 107 + number * 20, 1.9).text(80, 100 + number * 20, line)
    page = read(sheet)
    assert [word.text for word in page.words if word.left < 75] == ["•"] * 3


def test_boxes_to_tick_say_whether_they_are() -> None:
    sheet = prose()
    for y, words in ((300, "Draft"), (330, "Final")):
        sheet.box(60, y, 70, y + 10).text(78, y - 1, words)
    sheet.line((60, 330), (70, 340)).line((60, 340), (70, 330))
    page = read(sheet)
    assert [box[4] for box in sorted(page.boxes, key=lambda box: box[1])] == [False, True]
    assert "Draft" in text_of(page)


def scribble(sheet: Sheet, x: float, y: float) -> None:
    heights = [9 * math.sin(i * 1.3) * (0.4 + 0.15 * (i % 5)) for i in range(90)]
    sheet.line(*((x + 2.2 * i, y + height) for i, height in enumerate(heights)), width=4)


def test_dirt_is_no_text_and_handwriting_is_told_of() -> None:
    sheet = prose().disc(14, 250, 8).disc(14, 600, 8)
    scribble(sheet, 80, 330)
    sheet.line((2, 0), (2, 842), width=9)
    page = read(sheet)
    assert text_of(page) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE))
    (region,) = [box for box in page.unread if box[1] > 300]
    assert region[0] < 90
    assert region[2] > 250


def test_an_empty_page_has_no_words() -> None:
    page = read(Sheet())
    assert page.words == []
    assert page.rules == []


def test_letters_large_and_small_have_two_sizes_and_no_more() -> None:
    from ehcp_io.readers.ocr.content import to_contents

    (content,) = to_contents([read(prose())])
    assert len({word.style.size for word in content.words}) == 2


def test_leaders_are_leaders_and_no_words() -> None:
    sheet = Sheet()
    for number, words in enumerate(("Views", "Needs", "Health", "Outcomes")):
        y = 100 + 20 * number
        sheet.text(60, y, words).text(500, y, str(number + 1))
        for dot in range(110):
            sheet.disc(124 + 3.3 * dot, y + 10, 0.55)
    page = read(sheet.lines(60, 300, *PROSE))
    assert text_of(page).split()[0] == "Views"
    dots = [word for word in page.words if set(word.text) == {"."}]
    assert len(dots) == 4
    letters = [word.text for word in page.words if set(word.text) != {"."} and word.baseline < 200]
    assert {"Views", "Needs", "Health", "Outcomes"} <= set(letters)
    assert all(len(word) < 9 for word in letters)


def test_a_dotted_border_is_nothing() -> None:
    sheet = prose()
    for dot in range(140):
        sheet.disc(60 + 3.3 * dot, 600, 0.55)
    assert text_of(read(sheet)) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE))


def test_a_letter_alone_in_its_cell_is_one_letter() -> None:
    sheet = grid().grid([50, 110, 540], [300, 360]).text(72, 318, "C", 16, bold=True)
    page = read(sheet.text(120, 318, "Health needs"))
    assert [word.text for word in page.words if word.top > 300 and word.left < 110] == ["C"]


def test_a_bar_alone_in_its_cell_is_the_letter_i_and_in_doubt() -> None:
    """Among the letters down a margin; no engine reads it."""
    sheet = grid().grid([50, 110, 540], [300, 360]).box(78, 318, 80, 330, fill=20)
    page = read(sheet.text(120, 318, "Placement"))
    (letter,) = [word for word in page.words if word.top > 300 and word.left < 110]
    assert letter.text == "I"
    assert letter.confidence < DOUBTFUL_BELOW


def test_a_high_dark_banner_is_read_with_a_large_title_and_a_light_label() -> None:
    sheet = prose().box(40, 400, 555, 520, fill=40).text(60, 412, "Marlport City Council", ink=250)
    sheet.text(60, 432, "Hattie's plan", 34, bold=True, ink=250)
    sheet.box(60, 490, 260, 506, fill=245).text(70, 491, "Amended final plan")
    page = read(sheet)
    words = " ".join(word.text for word in page.words if 400 < word.top < 520)
    for told in ("Marlport City Council", "plan", "Amended final plan"):
        assert told in words.replace("’", "'")


def test_brackets_in_a_low_banner_are_no_rules() -> None:
    sheet = Sheet().grid([60, 140, 535], [100, 114, 145, 175]).box(60, 100, 535, 114, fill=60)
    sheet.text(66, 98.5, "Outcome 4 (Section E)", 12, bold=True, ink=245)
    sheet.text(66, 122, "Outcome").text(146, 122, "Kofi will belong at his school")
    sheet.text(66, 152, "By when").text(146, 152, "July 2025")
    (table,) = blocks_of(read(sheet))
    assert cells_of(table)[0] == ["Outcome 4 (Section E)"]


@pytest.mark.parametrize("letter", ["B", "D"])
def test_a_large_letter_that_is_round_on_one_side_is_no_badge(letter: str) -> None:
    """Its counters are no bullets in a filled square."""
    sheet = grid().grid([50, 110, 540], [300, 360]).text(72, 316, letter, 28, bold=True)
    page = read(sheet.text(120, 318, "What makes learning hard"))
    assert [word.text for word in page.words if word.top > 300 and word.left < 110] == [letter]


def test_a_page_of_few_words_on_its_side_is_turned() -> None:
    sheet = Sheet().lines(60, 80, "Held up to a telephone", "A page of few words to be read.")
    assert text_of(read(sheet.turned(90))).startswith("Held up to a telephone")


def test_a_table_whose_rules_a_fax_has_broken_keeps_its_cells() -> None:
    import numpy as np
    from PIL import Image

    sheet = grid()
    black = np.where(sheet.pixels < 150, 0, 255).astype(np.uint8)
    for y in (80, 110, 170, 230):
        rule = black[round(y * 200 / 72) - 4 : round(y * 200 / 72) + 5]
        for left in (380, 640, 1050, 1300):
            rule[:, left : left + 70] = 255
    sheet.image = Image.fromarray(black)
    (table,) = blocks_of(read(sheet))
    assert [len(row) for row in cells_of(table)] == [3, 3, 3]
    assert cells_of(table)[2][2] == "End of Year 9"


def test_a_page_with_nothing_but_its_number_stays_upright() -> None:
    page = read(Sheet().text(290, 780, "3"))
    assert [word.text for word in page.words] == ["3"]
    assert page.height > page.width


def test_specks_beside_letters_make_no_full_stops() -> None:
    import numpy as np

    sheet = prose()
    black = np.where(sheet.pixels < 150, 0, 255).astype(np.uint8)
    black[np.random.default_rng(3).random(black.shape) < 0.0008] = 0
    from PIL import Image

    sheet.image = Image.fromarray(black)
    assert text_of(read(sheet)) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE))


def test_a_letter_in_a_filled_circle_is_read_and_a_large_o_stays_one() -> None:
    sheet = prose()
    for y, letter in ((300, "C"), (350, "E")):
        sheet.disc(74, y + 9, 13).text(68, y - 2, letter, 16, bold=True, ink=250)
        sheet.text(96, y - 2, "My needs and hopes", 15, bold=True)
    page = read(sheet.text(60, 500, "O", 30, bold=True))
    assert [word.text for word in page.words if word.left < 90 and 290 < word.top < 380] == [
        "C",
        "E",
    ]
    assert [word.text.upper() for word in page.words if word.top > 480] == ["O"]
    assert not page.unread


def test_a_streak_down_the_whole_page_is_no_rule() -> None:
    sheet = prose().line((400, -5), (400, 850))
    page = read(sheet)
    assert page.rules == []
    assert text_of(page) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE))


def test_a_table_that_a_streak_runs_through_keeps_its_columns() -> None:
    (table,) = blocks_of(read(grid().line((450, -5), (450, 850))))
    assert [len(row) for row in cells_of(table)] == [3, 3, 3]


def test_the_slower_engine_reads_each_word_where_its_ink_is() -> None:
    pytest.importorskip("rapidocr")
    pytest.importorskip("onnxruntime")
    sheet = prose().disc(74, 559, 13).text(68, 548, "C", 16, bold=True, ink=250)
    page = read(sheet, mode="best")
    assert page.engine == "rapidocr"
    assert text_of(page) == " ".join(("SECTION F: PROVISION", *PROSE, *PROSE, *PROSE, "C"))
    first = next(word for word in page.words if word.text == "Hattie")
    assert abs(first.left - 61) < 2
    assert 95 < first.baseline < 105
    assert all(0.5 < word.confidence <= 1 for word in page.words)


def test_quotes_make_no_letters_larger() -> None:
    page = read(prose().text(60, 330, "ours, for us one ’more’ or a ’menu’ now"))
    (quoted,) = {word.size for word in page.words if "menu" in word.text}
    plain = next(word.size for word in page.words if word.text == "Hattie")
    assert abs(quoted / plain - 1) < 0.08


def test_a_tinted_row_above_a_tinted_column_are_two_fills() -> None:
    """Together they are an L, and no rectangle."""
    sheet = Sheet().box(60, 100, 200, 130, fill=225).box(60, 130, 112, 176, fill=225)
    sheet.text(70, 108, "Outcome 1").text(70, 146, "By").text(200, 146, "July 2025")
    first, second = sorted(read(sheet).shades)
    assert first[:4] == pytest.approx((60, 100, 200, 130), abs=6)
    assert second[:4] == pytest.approx((60, 130, 112, 176), abs=6)
