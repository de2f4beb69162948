"""What is set right after an engine has read: by neighbours and other pages, never a figure."""

import numpy as np
import pytest
from readers.ocr.seeing import seen

from ehcp_io.document import DOUBTFUL_BELOW
from ehcp_io.readers.layout.geometry import PageContent, Style, Word
from ehcp_io.readers.ocr.baselines import level_lines
from ehcp_io.readers.ocr.boldness import bold_words
from ehcp_io.readers.ocr.cleaning import without_dirt
from ehcp_io.readers.ocr.codes import settle_codes, settle_postcodes
from ehcp_io.readers.ocr.content import to_contents
from ehcp_io.readers.ocr.lists import settle_markers
from ehcp_io.readers.ocr.reading import Page, Seen
from ehcp_io.readers.ocr.running import take_running_lines
from ehcp_io.readers.ocr.tiebreaks import settle


def test_a_stroke_as_high_as_a_letter_is_the_letter_i_and_in_doubt() -> None:
    stroke = seen("|", 62, 100)
    stroke.right = stroke.left + 1.5
    words = settle([seen("unless", 20, 100), stroke, seen("ask.", 70, 100)])
    assert [word.text for word in words] == ["unless", "I", "ask."]
    assert words[1].confidence == pytest.approx(0.7)


@pytest.mark.parametrize(("read", "said"), [("“|", "“I"), ("|’m", "I’m"), ("4|", None)])
def test_a_stroke_in_speech_marks_or_before_an_apostrophe_is_the_letter_i(
    read: str, said: str | None
) -> None:
    (word, _) = settle([seen(read, 20, 100), seen("know", 60, 100)])
    assert word.text == (said or read)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("lam", ["I", "am"]),
        ("Ilike", ["I", "like"]),
        ("“lwant", ["“I", "want"]),
        ("|don’t", ["I", "don’t"]),
        ("will", ["will"]),
        ("Isee,", ["I", "see,"]),
        ("Iam1", ["Iam1"]),
        ("Lam", ["Lam"]),
        ("lido", ["lido"]),
        ("Ihsan", ["Ihsan"]),
        ("lone", ["lone"]),
    ],
)
def test_i_and_the_word_behind_it_run_together_are_two_words_in_doubt(
    read: str, said: list[str]
) -> None:
    words = settle([seen("now", 20, 100), seen(read, 60, 100)])[1:]
    assert [word.text for word in words] == said
    assert [word.confidence <= 0.9 for word in words] == [said != [read]] * len(said)


@pytest.mark.parametrize(("behind", "doubted"), [("fall", True), ("DOB", False)])
def test_a_stroke_within_a_sentence_is_doubted(behind: str, *, doubted: bool) -> None:
    stroke = seen("|", 62, 100)
    stroke.right, stroke.bottom, stroke.top = stroke.left + 1.5, 103, 88
    words = settle([seen("and", 20, 100), stroke, seen(behind, 70, 100)])
    assert words[1].text == "|"
    assert (words[1].confidence < 0.9) is doubted


def test_a_stroke_that_goes_below_the_line_divides() -> None:
    stroke = seen("|", 62, 100)
    stroke.right, stroke.bottom, stroke.top = stroke.left + 1.5, 103, 90
    words = settle([seen("Maya", 20, 100), stroke, seen("DOB", 70, 100)])
    assert words[1].text == "|"


@pytest.mark.parametrize(("left", "kept"), [(62, True), (160, False)])
def test_a_stroke_between_words_is_kept_and_one_apart_from_them_is_dirt(
    left: float, *, kept: bool
) -> None:
    stroke = seen("|", left, 100)
    stroke.right, stroke.bottom, stroke.top = stroke.left + 1.5, 103, 90
    words = [seen("Needs", 20, 100), stroke, seen("Section", 70, 100), seen("B", 300, 100)]
    picture = np.full((842, 595), 255, np.uint8)
    assert (stroke in without_dirt(words, picture)) is kept


def test_section_and_its_letter_run_together_are_two_words() -> None:
    words = settle([seen("Section!", 60, 100), seen("Placement", 120, 100)])
    assert [word.text for word in words] == ["Section", "I", "Placement"]
    assert words[0].right <= words[1].left


@pytest.mark.parametrize("text", ["10F6", "07700", "1:1", "3.2", "12/09/2022", "Ellis", "0"])
def test_figures_names_and_dates_stay_as_they_were_read(text: str) -> None:
    assert [word.text for word in settle([seen(text, 60, 100)])] == [text]


def numbered(*markers: str) -> list[Seen]:
    words = []
    for number, marker in enumerate(markers):
        words += [seen(marker, 60, 100 + 20 * number, 2 * number)]
        words += [seen("Ellis", 90, 100 + 20 * number, 2 * number + 1)]
    return words


def test_the_stop_of_an_item_number_comes_from_its_siblings() -> None:
    page = Page(1, 595, 842, words=numbered("1.", "2.", "3", "4,", "5."))
    settle_markers([page])
    assert [word.text for word in page.words[::2]] == ["1.", "2.", "3.", "4.", "5."]
    assert page.words[4].confidence <= 0.7


def test_a_number_without_siblings_stays() -> None:
    page = Page(1, 595, 842, words=numbered("20", "30"))
    settle_markers([page])
    assert [word.text for word in page.words[::2]] == ["20", "30"]


def test_a_bullet_read_as_a_sign_is_a_bullet() -> None:
    page = Page(1, 595, 842, words=numbered("¢", "e", "©"))
    settle_markers([page])
    assert [word.text for word in page.words[::2]] == ["•"] * 3


def test_a_sign_no_engine_knows_is_a_bullet_where_every_item_begins_with_it() -> None:
    """A frame in place of a bullet is read as a naught, and now and then as something else."""
    page = Page(1, 595, 842, words=numbered("0", "0", "l", "0"))
    settle_markers([page])
    assert [word.text for word in page.words[::2]] == ["•"] * 4
    counted = Page(1, 595, 842, words=numbered("0", "1", "2", "3", "4"))
    settle_markers([counted])
    assert [word.text for word in counted.words[::2]] == ["0", "1", "2", "3", "4"]


def test_a_code_read_as_a_word_comes_from_the_next_one_and_is_in_doubt() -> None:
    pages = [
        Page(1, 595, 842, words=numbered("Al", "Hl:", "I", "Bl")),
        Page(2, 595, 842, words=numbered("A2", "H2.")),
    ]
    settle_codes(pages)
    assert [word.text for word in pages[0].words[::2]] == ["A1", "H1:", "I", "Bl"]
    assert max(word.confidence for word in pages[0].words[:3:2]) <= 0.7


def test_a_figure_read_as_a_letter_comes_from_the_code_before_it() -> None:
    page = Page(1, 595, 842, words=numbered("B4", "BS", "B6", "FS", "IS"))
    settle_codes([page])
    assert [word.text for word in page.words[::2]] == ["B4", "B5", "B6", "FS", "IS"]
    assert page.words[2].confidence <= 0.7


def test_a_naught_among_codes_of_outcomes_is_their_letter() -> None:
    outcomes, others = numbered("O1", "02.", "O3"), numbered("01", "02")
    settle_codes([Page(1, 595, 842, words=outcomes)])
    settle_codes([Page(1, 595, 842, words=others)])
    assert [word.text for word in outcomes[::2]] == ["O1", "O2.", "O3"]
    assert [word.text for word in others[::2]] == ["01", "02"]


def test_a_code_within_a_line_stays_as_it_was_read() -> None:
    name = [seen("Uncle", 60, 60), seen("Al", 92, 60)]
    page = Page(1, 595, 842, words=[*name, *numbered("A2")])
    settle_codes([page])
    assert page.words[1].text == "Al"


def test_a_postcode_with_a_letter_for_its_figure_is_the_one_read_elsewhere() -> None:
    page = Page(1, 595, 842)
    page.words = [
        seen(text, 60 + 40 * place, 100 + 20 * line, line)
        for line, inward in enumerate(("5HG", "SHG.", "SHB"))
        for place, text in enumerate(("Saltby,", "SB1", inward))
    ]
    settle_postcodes([page])
    assert [word.text for word in page.words[2::3]] == ["5HG", "5HG.", "SHB"]
    assert page.words[5].confidence < DOUBTFUL_BELOW


def test_parts_of_one_printed_line_get_one_baseline() -> None:
    words = [seen("(a)", 60, 102.3, 1), seen("Ellis", 90, 100, 2), seen("reads", 130, 100, 2)]
    level_lines(words)
    assert {word.baseline for word in words} == {100}


def content(number: int, *lines: tuple[float, str]) -> PageContent:
    style = Style(10.0)
    words = [
        Word(text, 60 + 40 * i, y - 8, 95 + 40 * i, y + 2, y, style)
        for y, line in lines
        for i, text in enumerate(line.split())
    ]
    return PageContent(number, 595, 842, words=words)


def test_running_lines_are_known_though_each_page_reads_them_differently() -> None:
    pages = [
        content(1, (40, "ELLIS JAY HARGREAVE"), (110, "Needs"), (810, "PAGE 1 OF 3")),
        content(2, (43, "ELLIS JAY WARGRLAVE"), (110, "Outcomes"), (812, "PAGE 2 0F3")),
        content(3, (38, "ELLISJAY HARGREAVE."), (110, "Provision"), (809, "PAGE 3 OF 3")),
    ]
    take_running_lines(pages, {1, 2, 3})
    left = [" ".join(word.text for word in page.words) for page in pages]
    assert left == ["Needs", "Outcomes", "Provision"]
    assert all(page.running for page in pages)


def test_a_worn_running_line_is_known_however_each_page_parts_it() -> None:
    pages = [
        content(1, (40, "LLLIS JAY H WARGRLANE DOB 23 Angus 2012"), (110, "Needs")),
        content(2, (40, "ELLIS JAY HARGREAVL DOG 23 August 2012"), (110, "Outcomes")),
        content(3, (40, "H ARGRE AVE DOB 23 August 2012"), (110, "Provision")),
        content(4, (40, "P LLIS JAY HARGREAVL DOB 23 August 2012"), (110, "Advice")),
    ]
    for page in pages:
        for word in page.words[:3]:
            word.confidence = 0.1
    take_running_lines(pages, {1, 2, 3, 4})
    left = [" ".join(word.text for word in page.words) for page in pages]
    assert left == ["Needs", "Outcomes", "Provision", "Advice"]


def test_headings_of_sections_at_the_head_of_pages_stay() -> None:
    pages = [
        content(1, (40, "SECTION B Special educational needs"), (110, "Needs")),
        content(2, (40, "SECTION F Special educational provision"), (110, "Provision")),
        content(3, (40, "SECTION H1 Social care provision"), (110, "Care")),
    ]
    take_running_lines(pages, {1, 2, 3})
    assert not any(page.running for page in pages)


def test_an_items_number_at_the_head_of_a_page_stays_with_its_text() -> None:
    pages = [
        content(1, (66, "2. Ruth and Colin"), (110, "Needs")),
        content(2, (66, "6. He finds beginnings hard"), (110, "Outcomes")),
        content(3, (66, "9. Reviewed"), (110, "Provision")),
    ]
    for page in pages:
        page.words[0].left, page.words[0].right = 20, 30
    take_running_lines(pages, {1, 2, 3})
    assert not any(page.running for page in pages)


def test_what_only_one_page_has_stays() -> None:
    pages = [
        content(1, (40, "Hattie speaks clearly"), (400, "a")),
        content(2, (40, "Health needs"), (400, "b")),
        content(3, (40, "Advice gathered"), (400, "c")),
    ]
    take_running_lines(pages, {1, 2, 3})
    assert all(not page.running for page in pages)


def test_pages_that_were_not_recognised_are_left_alone() -> None:
    pages = [content(n, (40, "Plan of a child"), (400, "x")) for n in (1, 2, 3)]
    take_running_lines(pages, {2})
    assert [bool(page.running) for page in pages] == [False, True, False]


def test_the_line_of_a_fax_machine_is_furniture_whatever_each_page_makes_of_it() -> None:
    pages = [
        content(1, (12, "22-NOV-2024 09:14 FROM 01632 960114 P.01"), (120, "Needs")),
        content(2, (12, "Z2-N0V-2024.09:14 FROM 01632.960114"), (120, "Outcomes")),
        content(3, (12, "22-NOV-2024 09:15 FROM 01632 960114 P.03"), (120, "Provision")),
    ]
    take_running_lines(pages, {1, 2, 3})
    left = [" ".join(word.text for word in page.words) for page in pages]
    assert left == ["Needs", "Outcomes", "Provision"]


def test_a_date_and_a_time_in_the_text_are_no_fax_line() -> None:
    pages = [content(1, (60, "Review on 22 Nov 2024 at 09:14"), (120, "Needs"))]
    take_running_lines(pages, {1})
    assert not pages[0].running


def test_behind_the_word_section_a_stroke_is_the_letter_and_a_figure_stays() -> None:
    words = settle([seen("(Section", 60, 100), seen("|)", 110, 100)])
    assert [word.text for word in words] == ["(Section", "I)"]
    assert words[1].confidence == pytest.approx(0.7)
    words = settle([seen("(Section", 60, 100), seen("1)", 110, 100)])
    assert [word.text for word in words] == ["(Section", "1)"]
    assert words[1].confidence == pytest.approx(0.7)


def test_lines_of_two_columns_keep_their_own_baselines() -> None:
    left = [seen(word, 60 + 60 * n, 100, 1) for n, word in enumerate(("enjoys", "taking", "turns"))]
    right = [
        seen(word, 300 + 60 * n, 103, 2) for n, word in enumerate(("seconds", "for", "answers"))
    ]
    level_lines([*left, *right])
    assert {word.baseline for word in left} == {100}
    assert {word.baseline for word in right} == {103}


def weighed(text: str, size: float, weight: float, line: int) -> Seen:
    word = seen(text, 60, 100 + 20 * line, line)
    word.size, word.weight = size, weight
    return word


def test_large_type_that_a_fax_has_thinned_is_bold() -> None:
    body = [weighed("story", 11, 0.077, n) for n in range(12)]
    labels = [weighed("Needs:", 11, 0.110, n) for n in range(12, 16)]
    heading, title = weighed("Placement", 12.6, 0.088, 20), weighed("Outcomes", 12.6, 0.078, 21)
    bold = bold_words([*body, *labels, heading, title])
    assert bold == {*map(id, labels), id(heading)}


@pytest.mark.parametrize(("below", "same"), [("due", True), ("Due", False)])
def test_a_label_that_goes_on_below_has_one_size_however_each_word_was_measured(
    below: str, same: bool
) -> None:
    body = [weighed("story", 11, 0.077, n) for n in range(12)]
    labels = [weighed("Telephone", 12.2, 0.110, n) for n in range(12, 16)]
    label = [weighed("Next", 11.3, 0.110, 20), weighed("review", 11.3, 0.110, 20)]
    rest = weighed(below, 12.2, 0.110, 21)
    label[1].left, rest.baseline = 90, label[0].baseline + 14
    (content,) = to_contents([Page(1, 595, 842, [*body, *labels, *label, rest])])
    sizes = [word.style.size for word in content.words[-3:]]
    assert (len(set(sizes)) == 1) == same


@pytest.mark.parametrize(
    ("read", "meant"),
    [("ANDI/OR", "AND/OR"), ("andl/or", "and/or"), ("his|/her,", "his/her,")],
)
def test_a_slash_read_twice_is_one(read: str, meant: str) -> None:
    words = settle([seen(read, 60, 100)])
    assert [word.text for word in words] == [meant]
    assert words[0].confidence <= 0.9


@pytest.mark.parametrize("text", ["school/home", "will/must", "DRI/MRI", "Ali/Sam", "I/we"])
def test_a_word_that_ends_so_keeps_its_letter_before_a_slash(text: str) -> None:
    assert [word.text for word in settle([seen(text, 60, 100)])] == [text]


def test_a_short_heading_measured_a_little_small_has_the_size_of_its_kind() -> None:
    body = [weighed("story", 10, 0.077, n) for n in range(12)]
    labels = [weighed("Success criteria", 10.4, 0.110, n) for n in range(12, 16)]
    heads = [weighed("Special educational needs", 13.3, 0.110, n) for n in range(16, 20)]
    short = weighed("My voice", 11.9, 0.110, 20)
    (content,) = to_contents([Page(1, 595, 842, [*body, *labels, *heads, short])])
    assert content.words[-1].style.size == content.words[-2].style.size


def test_a_slash_read_as_a_letter_is_one_where_the_page_has_it_elsewhere() -> None:
    words = [seen("Parent/carer", 60, 100), seen("Parenticarer", 60, 120, 1)]
    again = settle(words)[1]
    assert (again.text, again.confidence <= 0.9) == ("Parent/carer", True)
    assert settle([seen("Parenticarer", 60, 120, 1)])[0].text == "Parenticarer"


@pytest.mark.parametrize(("left", "kept"), [(2, False), (40, True)])
def test_a_stroke_at_the_papers_edge_is_its_shadow(left: float, *, kept: bool) -> None:
    from ehcp_io.readers.ocr.cleaning import clear_of_edges

    stroke = seen("I", left, 100)
    assert (stroke in clear_of_edges([stroke], np.full((842, 595), 255, np.uint8))) is kept
