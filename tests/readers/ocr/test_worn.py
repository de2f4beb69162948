"""Worn pages: what blur, noise and a tilt make of letters must not change what a line is."""

import io
import statistics

import cv2
import numpy as np
import pytest
from readers.ocr.pictures import Sheet, needs_ocr
from readers.ocr.seeing import seen

from ehcp_io.readers.ocr.boldness import bold_words
from ehcp_io.readers.ocr.content import to_contents
from ehcp_io.readers.ocr.leftovers import read_leftovers
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.levelling import level as levelled
from ehcp_io.readers.ocr.lists import settle_markers
from ehcp_io.readers.ocr.pictures import render
from ehcp_io.readers.ocr.reading import Page, Seen
from ehcp_io.readers.ocr.ruling import take_drawings
from ehcp_io.readers.ocr.spacing import with_spaces
from ehcp_io.readers.ocr.strokes import let_go
from ehcp_io.readers.ocr.typeface import measure

PLAIN = (0.087, 0.091, 0.083, 0.09, 0.094, 0.086, 0.089, 0.088)
THICK = (0.095, 0.101, 0.099, 0.106)


def lines_of(weights: list[tuple[float, ...]]) -> list[Seen]:
    words = []
    for line, each in enumerate(weights):
        for place, weight in enumerate(each):
            word = seen("needs", 60 + 40 * place, 100 + 15 * line, line)
            word.weight = weight
            words.append(word)
    return words


def test_blurred_headings_are_bold_though_no_word_of_them_stands_out() -> None:
    words = lines_of([PLAIN, THICK, PLAIN, PLAIN, THICK, PLAIN, PLAIN])
    bold = bold_words(words)
    assert {word.line for word in words if id(word) in bold} == {1, 4}


def test_a_page_of_plain_type_has_no_bold_word() -> None:
    words = lines_of([PLAIN, PLAIN[::-1], PLAIN[3:], PLAIN[:5], PLAIN, PLAIN[::-1]])
    assert not bold_words(words)


def leads(count: int) -> list[Seen]:
    """Bold labels, each before its value, on a page of plain type."""
    words = lines_of([(*PLAIN[:4], *PLAIN[:4])] * 6)
    for line in range(count):
        label = seen("Ethnicity", 60, 300 + 15 * line, 20 + line)
        value = seen("Chinese", 115, 300 + 15 * line, 20 + line)
        label.weight, value.weight = 0.12, 0.088
        words += [label, value]
    short, girl = seen("Sex", 60, 500, 50), seen("Female", 85, 500, 50)
    short.weight, girl.weight = 0.108, 0.088
    return [*words, short, girl]


@pytest.mark.parametrize(("count", "bold"), [(3, False), (6, True)])
def test_a_short_label_is_bold_on_a_page_of_bold_labels(count: int, *, bold: bool) -> None:
    words = leads(count)
    assert (id(words[-2]) in bold_words(words)) is bold


def test_a_figure_behind_a_bold_label_is_as_bold_as_it_is_thick() -> None:
    words = leads(6)
    label, figure, street = (
        seen(text, left, 520, 51) for text, left in (("Address", 60), ("9", 105), ("Lantern", 115))
    )
    label.weight, figure.weight, street.weight = 0.14, 0.088, 0.087
    bold = bold_words([*words, label, figure, street])
    assert (id(label) in bold, id(figure) in bold) == (True, False)


def test_small_labels_that_print_thickens_unevenly_are_no_bold_words() -> None:
    """A form's grey labels: one stands out no more than its neighbours would in black."""
    words = lines_of([PLAIN, PLAIN[::-1], PLAIN[3:], THICK, THICK, THICK])
    labels = lines_of([(0.12,), (0.124,), (0.116,), (0.121,), (0.143,), (0.119,), (0.095,)])
    for label in labels:
        label.size, label.line = 6.7, label.line + 50
    bold = bold_words([*words, *labels])
    assert not [label.weight for label in labels if id(label) in bold]


def test_headings_a_little_larger_than_the_text_are_all_one_size() -> None:
    """Few letters are measured badly, and bold ones among the text would pass for its size."""
    words = lines_of([(0.09,) * 8] * 8 + [(0.14,) * 3] * 4)
    for word in words:
        word.size = 9.9
    for line, size in zip(range(8, 12), (11.0, 10.6, 10.5, 11.1), strict=True):
        for word in words:
            word.size = size if word.line == line else word.size
    (page,) = to_contents([Page(1, 595, 842, words=words)])
    assert {word.style.size for word in page.words if word.style.bold} == {11.0}


def test_a_grey_label_that_the_engine_passed_over_is_read() -> None:
    """Among black letters it is no ink."""
    words = [seen("Chapel", 20, 40), seen("Fold", 60, 40)]
    text = inked()
    for left in range(20, 60, 6):
        text[12:18, left : left + 4] = 170

    def reads(picture: Picture, *, lone: bool) -> list[Seen]:
        height = picture.shape[0]
        return [Seen("Setting", 12, 12, picture.shape[1] - 12, height - 12, height - 12, 0.95)]

    assert [word.text for word in read_leftovers(words, text, 72, reads).words] == ["Setting"]


def test_letters_that_nothing_can_read_are_told_of() -> None:
    words = [seen("school", 20, 40), seen("staff", 60, 40)]
    letters = [(100 + 7 * place, 33, 105 + 7 * place, 40) for place in range(4)]
    found = read_leftovers(words, inked(*letters), 72, nothing)
    assert [round(box[0]) for box in found.unread] == [100]


def test_dots_that_wear_has_taken_make_no_line_larger() -> None:
    """Elsewhere on the page the dots of i and j were lost, here they were not."""
    words = []
    for line in range(8):
        words += [
            seen("bold", 20, 100 + 20 * line, line),
            seen("rising", 47, 100 + 20 * line, line),
        ]
        words[-1].top += 1.5
    words += [seen("adult", 20, 300, 9), seen("raises", 52, 300, 9), seen("voice", 90, 300, 9)]
    measure(words, np.full((400, 400), 255, np.uint8), 72)
    usual = statistics.median(word.size for word in words)
    assert words[-1].size < 1.06 * usual


def test_a_bullet_read_as_a_sign_is_a_bullet_in_a_cell_close_behind_its_label() -> None:
    label, sign, word = seen("(Section", 20, 100), seen("e", 74, 100), seen("The", 86, 100)
    page = Page(1, 595, 842, words=[label, sign, word], rules=[(70, 80, 70, 120, 0.5)])
    settle_markers([page])
    assert sign.text == "•"


def test_a_letter_read_twice_is_taken_from_the_word_whose_ink_it_is_not() -> None:
    text: Picture = np.full((60, 300), 255, np.uint8)
    words = [seen("Sections", 10, 40), seen("Eto", 80, 40), seen("Outcomes", 110, 40)]
    words[1].left, words[1].right = 82, 91
    text[32:40, 74:79] = 0

    def reads(picture: Picture, *, lone: bool) -> list[Seen]:
        return [Seen("E", 12, 12, 12 + 20, picture.shape[0] - 12, picture.shape[0] - 12, 0.9)]

    found = read_leftovers(words, text, 72, reads)
    assert [word.text for word in found.words] == ["E"]
    assert words[1].text == "to"


@needs_ocr
def test_a_fax_in_a_pdf_is_drawn_dot_for_dot() -> None:
    """Drawn one dot too high, as a page of 1241.3 dots would be, each edge of it turns grey."""
    from PIL import Image

    dots = np.random.default_rng(5).integers(0, 2, (309, 437)).astype(bool)
    file = io.BytesIO()
    Image.fromarray(dots).save(file, "PDF", resolution=103.7)
    drawn, dpi = render(file.getvalue(), None, 0)
    assert dpi == pytest.approx(103.7, abs=0.1)
    assert drawn.shape[:2] == dots.shape
    assert set(np.unique(drawn)) == {0, 255}


def inked(*boxes: tuple[int, int, int, int]) -> Picture:
    text: Picture = np.full((60, 300), 255, np.uint8)
    for left, top, right, bottom in boxes:
        text[top:bottom, left:right] = 0
    return text


def nothing(picture: Picture, *, lone: bool) -> list[Seen]:
    return []


def test_a_stroke_as_high_as_a_capital_between_words_is_the_word_i() -> None:
    """Engines pass over it in italics: "I would rather" loses who would."""
    words = [seen("time.", 20, 40), seen("would", 62, 40), seen("rather", 96, 40)]
    found = read_leftovers(words, inked((54, 32, 57, 40)), 72, nothing)
    assert [(word.text, word.confidence < 0.7) for word in found.words] == [("I", True)]


def test_a_stroke_between_a_bullet_and_the_text_behind_it_is_the_word_i() -> None:
    """The wish "I want to drum in a band" began with "want"."""
    words = [seen("•", 20, 40), seen("want", 62, 40), seen("to", 90, 40)]
    found = read_leftovers(words, inked((54, 32, 57, 40)), 72, nothing)
    assert [word.text for word in found.words] == ["I"]


@pytest.mark.parametrize("stroke", [(54, 20, 57, 50), (54, 37, 57, 40), (80, 32, 83, 40)])
def test_a_rule_a_dot_and_a_stroke_far_off_are_no_word(stroke: tuple[int, int, int, int]) -> None:
    words = [seen("time.", 20, 40), seen("would", 62 if stroke[0] < 60 else 110, 40)]
    assert read_leftovers(words, inked(stroke), 72, nothing).words == []


def test_a_word_that_has_swallowed_the_next_lets_it_go() -> None:
    words = [seen("gone.", 10, 40), seen("If", 44, 40), seen("ask", 64, 40)]
    words[1].right = 58
    text = inked((44, 32, 46, 40), (47, 32, 50, 40), (55, 32, 57, 40))
    found = read_leftovers(words, text, 72, nothing)
    assert [word.text for word in found.words] == ["I"]
    assert words[1].right == 50


@pytest.mark.parametrize(
    ("read", "gaps", "parts"),
    [
        ("FandE", (4, 1, 1, 4), ["F", "and", "E"]),
        ("andior", (1, 4, 4, 4, 1), ["andior"]),
        ("VIEWS", (4, 4, 4, 4), ["VIEWS"]),
        ("EF", (6,), ["E", "F"]),
        ("EF", (2,), ["EF"]),
        ("IT", (6,), ["IT"]),
    ],
)
def test_of_a_few_letters_half_the_gaps_may_be_spaces(
    read: str, gaps: tuple[int, ...], parts: list[str]
) -> None:
    """A section's letters in a dark box: "F and E"."""
    edges, left = [], 10
    for gap in (*gaps, 0):
        edges.append((left, 30, left + 7, 40))
        left += 7 + gap
    word = Seen(read, 10, 30, left, 40, 40, 0.9)
    assert [part.text for part in with_spaces([word], inked(*edges))] == parts


@needs_ocr
def test_a_dark_box_leaves_no_outline_of_its_own_that_could_be_read() -> None:
    """Its blurred edge, turned to dark on white, was read as a letter behind the section's."""
    level: Picture = np.full((200, 700), 255, np.uint8)
    cv2.rectangle(level, (400, 80), (650, 130), 60, -1)
    level = cv2.GaussianBlur(level, (0, 0), 1.2)
    _, text = take_drawings(level, 200)
    assert text.min() > 200


def test_blurred_bold_type_is_no_dark_fill() -> None:
    """Turned to light on dark it would be no words any more: a plan's title."""
    sheet = Sheet().text(60, 50, "Education, Health and Care Plan", 16, bold=True)
    grey = cv2.GaussianBlur(sheet.pixels, (0, 0), 1.4).astype(np.float32) * 0.85 + 20
    drawn, _ = take_drawings(levelled(grey.astype(np.uint8)), 200)
    assert not [fill for fill in drawn.fills if fill.dark]


def uprights(level: Picture, left: int, right: int) -> list[tuple[int, int]]:
    """Where the upright lines between two places begin and end."""
    drawn, _ = take_drawings(level, 200)
    return sorted(
        (each.top, each.top + each.height) for each in drawn.down if left < each.left < right
    )


@needs_ocr
def test_the_columns_of_a_dark_header_are_told_below_a_row_of_one_cell() -> None:
    """The heads "Provision | Provided by | When" over "Section G: Health provision"."""
    sheet = Sheet().box(60, 100, 540, 116, fill=40).grid([60, 540], [116, 132, 150, 168])
    sheet.line((300, 132), (300, 168)).text(66, 101, "Provision", ink=250)
    sheet.text(306, 101, "Provided by", ink=250).text(66, 118, "Section G: Health provision")
    at = round(300 * 200 / 72)
    tops = [top for top, _ in uprights(sheet.pixels, at - 20, at + 20)]
    assert tops[0] < 110 * 200 / 72
    whole = Sheet().box(60, 100, 540, 116, fill=40).grid([60, 540], [116, 132, 150, 168])
    whole.line((300, 132), (300, 168)).text(66, 101, "Provision to achieve outcome 3", ink=250)
    tops = [top for top, _ in uprights(whole.pixels, at - 20, at + 20)]
    assert tops[0] > 125 * 200 / 72


@needs_ocr
def test_a_row_of_headings_below_a_dark_one_is_a_row_though_no_other_follows() -> None:
    """The page ends there: its lines are short, and meet a fill and not a line above."""
    level = Sheet().box(60, 100, 540, 116, fill=40).grid([60, 300, 540], [117, 132]).pixels
    level[round(116 * 200 / 72) + 1 : round(117 * 200 / 72) + 4] = 250
    at = round(300 * 200 / 72)
    assert uprights(cv2.GaussianBlur(level, (0, 0), 0.8), at - 20, at + 20)


def test_a_banner_that_is_not_quite_level_is_a_fill_and_the_lines_below_it_are_lines() -> None:
    page = np.full((2339, 1654), 250, np.uint8)
    corners = np.array([(120, 500), (1520, 508), (1520, 544), (120, 536)], np.int32)
    cv2.fillPoly(page, [corners], (40,))
    for left in (120, 700, 1100, 1520):
        cv2.line(page, (left, 538), (left, 760), (30,), 2)
    for row in range(4):
        cv2.line(page, (120, 580 + 60 * row), (1520, 588 + 60 * row), (30,), 2)
    drawn, _ = take_drawings(page, 200)
    assert [fill.dark for fill in drawn.fills] == [True]
    assert {700, 1100} <= {round(each.left, -1) for each in drawn.down if each.height > 150}


@pytest.mark.parametrize(
    ("gap", "ink", "let_go_of"), [(5, 20, False), (9, 20, True), (1, 170, False)]
)
def test_a_stroke_is_let_go_where_it_stands_as_far_off_as_words_do(
    gap: int, ink: int, *, let_go_of: bool
) -> None:
    """Of wide type the two l's of "all" stand apart too; of grey type thin strokes are pale."""
    page = np.full((60, 120), 255, np.uint8)
    page[20:40, 20:32] = 20
    page[20:40, 32:36] = ink
    page[20:40, 36 + gap : 39 + gap] = 20 if ink == 20 else ink
    word = Seen("all", 20, 20, 40 + gap, 40, 40, 0.95)
    let_go([word], page)
    assert (word.right < 37) is let_go_of
