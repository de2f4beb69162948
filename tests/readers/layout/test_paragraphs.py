"""Lines to paragraphs, list items, headings; hyphens; columns; page breaks."""

import pytest
from readers.layout.page_maker import Sheet, lay, texts

from ehcp_io.document import Heading, ListItem, Note, Paragraph

STORY = (
    "Wren has lived with her grandparents since she was three and sees her father at weekends "
    "and in the holidays when she stays with him by the sea and looks for shells on the beach."
)
SECOND = (
    "She started school a year late and found the noise of the hall hard to bear so that for the "
    "first two terms she ate her lunch in the library with a friend from the same street."
)


def filled() -> Sheet:
    """A page that shows how wide and how closely the document is set."""
    sheet = Sheet()
    down = sheet.wrapped(72, 520, 80, STORY)
    sheet.wrapped(72, 520, down + 8, SECOND)
    return sheet


def test_lines_that_had_no_room_for_the_next_word_are_one_paragraph() -> None:
    assert texts(lay(filled())) == [STORY, SECOND]


def test_a_line_that_stopped_early_ends_its_paragraph() -> None:
    """No white space parts the paragraphs of many tables: only the short last line does."""
    sheet = filled().lines(72, 200, "A short line.", "Another short line.", "And a third.")
    assert texts(lay(sheet))[-3:] == ["A short line.", "Another short line.", "And a third."]


def test_bullets_hang_and_their_text_is_one_item() -> None:
    sheet = filled()
    sheet.text(72, 200, "•").wrapped(90, 520, 200, STORY)
    sheet.text(72, 260, "\uf0b7").text(90, 260, "Short item")
    sheet.text(72, 272, "–").text(90, 272, "Dash item")
    items = [block for block in lay(sheet).blocks if isinstance(block, ListItem)]
    assert [(item.marker, item.text) for item in items] == [
        ("•", STORY),
        ("•", "Short item"),
        ("–", "Dash item"),
    ]


def test_typed_numbers_that_hang_are_markers() -> None:
    sheet = filled()
    for number, marker in enumerate(("1.", "2.", "(a)")):
        sheet.text(72, 200 + 20 * number, marker).text(96, 200 + 20 * number, "Some provision")
    items = [block for block in lay(sheet).blocks if isinstance(block, ListItem)]
    assert [item.marker for item in items] == ["1.", "2.", "(a)"]


@pytest.mark.parametrize(("sure", "listed"), [(1.0, True), (0.97, False)])
def test_in_a_picture_a_space_is_as_wide_as_a_narrow_tab(sure: float, *, listed: bool) -> None:
    """It is measured from ink to ink there: "5. Health" with a space is no item of a list."""
    sheet = filled().text(72, 200, "5.").text(86.8, 200, "Health and wellbeing")
    for word in sheet.words:
        word.confidence = sure
    last = lay(sheet).blocks[-1]
    assert isinstance(last, ListItem) is listed


def test_a_number_at_the_start_of_a_wrapped_line_is_no_marker() -> None:
    sheet = filled()
    sheet.lines(72, 200, "word " * 17 + "in the spring", "12. March was the day of the visit")
    assert not [block for block in lay(sheet).blocks if isinstance(block, ListItem)]


def test_larger_bold_lines_are_headings_and_bold_lines_of_body_size_are_not() -> None:
    sheet = filled()
    sheet.text(72, 220, "Section B", size=16, bold=True).text(72, 250, "Needs", bold=True)
    blocks = lay(sheet).blocks
    assert [type(block) for block in blocks[-2:]] == [Heading, Paragraph]
    assert blocks[-1].bold  # type: ignore[union-attr] # it is there, or the test fails


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("provi-", "sion", "provision"),
        ("one-", "to-one", "one-to-one"),
        ("speech-", "language", "speech-language"),
        ("Key-", "Stage", "Key-Stage"),
    ],
)
def test_line_end_hyphens_are_undone_unless_they_are_the_words_own(
    end: str, start: str, whole: str
) -> None:
    """The document's own words decide: it says provision, and speech and language, elsewhere."""
    sheet = filled()
    sheet.lines(72, 180, "The provision is made in school.", "Her speech is clear. ")
    sheet.lines(72, 220, "Language is harder: her language needs help.")
    sheet.lines(72, 250, "The support required is named as", "assess- ment of the day.")
    for number in range(3):
        sheet.lines(72, 300 + 40 * number, "x" * 80 + " provi-", "sion is made by the staff.")
    sheet.lines(72, 500, "x" * 80 + f" {end}", f"{start} is made here by the staff.")
    assert whole in texts(lay(sheet))[-1].split()


def test_two_columns_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.wrapped(72, 280, 100, STORY)
    sheet.wrapped(310, 520, 106, SECOND)
    assert texts(lay(sheet)) == [STORY, SECOND]


def test_running_prose_with_wide_spaces_is_not_cut_into_columns() -> None:
    """Justified type stretches spaces, but never at one place line after line."""
    sheet = Sheet()
    for number, gap in enumerate((100, 180, 260, 330, 140)):
        sheet.text(72, 100 + 12 * number, "words in front").text(
            72 + gap + 20, 100 + 12 * number, "and words behind them that reach the margin."
        )
    assert len(lay(sheet).blocks) >= 1
    assert texts(lay(sheet))[0].startswith("words in front and words behind them")


def test_a_paragraph_broken_over_a_page_break_is_one() -> None:
    first, second = filled(), Sheet()
    first.lines(72, 780, "word " * 17 + "in the", "last " * 18 + "line")
    second.lines(72, 80, "goes on overleaf in the middle of its sentence.")
    laid = texts(lay(first, second))
    assert laid[-1].endswith("last line goes on overleaf in the middle of its sentence.")


def test_a_new_paragraph_at_the_top_of_a_page_is_its_own() -> None:
    first, second = filled(), Sheet()
    first.lines(72, 780, "The last line of the page.")
    second.lines(72, 80, "The first line of the next page.")
    assert texts(lay(first, second))[-2:] == [
        "The last line of the page.",
        "The first line of the next page.",
    ]


def test_a_footnote_follows_the_paragraph_that_refers_to_it() -> None:
    sheet = filled()
    sheet.text(72, 200, "Advice was given").text(147, 200, "1", raised=True, glued=True)
    sheet.text(72, 230, "The next paragraph.")
    sheet.text(72, 790, "1", size=8).text(80, 790, "By the psychologist.", size=8)
    blocks = lay(sheet).blocks
    note = next(index for index, block in enumerate(blocks) if isinstance(block, Note))
    assert blocks[note].text == "By the psychologist."  # type: ignore[union-attr] # it is there, or the test fails
    assert blocks[note].marker == "1"  # type: ignore[union-attr] # it is there, or the test fails
    before = blocks[note - 1]
    assert isinstance(before, Paragraph)
    assert before.text == "Advice was given"
    assert [run.note for run in before.runs] == [None, "1"]


def test_a_raised_figure_that_nothing_explains_is_text() -> None:
    sheet = filled()
    sheet.text(72, 200, "A room of 12 m").text(132, 200, "2", raised=True, glued=True)
    assert texts(lay(sheet))[-1] == "A room of 12 m2"


def test_indented_bullets_are_a_level_down() -> None:
    sheet = filled()
    for number, left in enumerate((72, 90, 90, 72)):
        top = 200 + 14 * number
        sheet.text(left, top, "•").text(left + 14, top, f"Item {number}")
    items = [block for block in lay(sheet).blocks if isinstance(block, ListItem)]
    assert [item.level for item in items] == [0, 1, 1, 0]


def test_text_that_hangs_behind_a_label_is_one_paragraph() -> None:
    first, second = (
        "Report of the speech and language therapist of the north team and",
        "its annex.",
    )
    sheet = filled().text(72, 200, "Appendix C").text(185, 200, first).text(185, 212, second)
    (whole,) = [text for text in texts(lay(sheet)) if "Appendix" in text]
    assert whole == f"Appendix C {first} {second}"


def test_an_item_whose_margins_happen_to_be_equal_is_not_centred() -> None:
    """White space as wide on its right as its indent on the left leaves no room for a word."""
    sheet = filled().text(72, 200, "1.").text(100, 200, "Wren " + "a" * 71)
    sheet.text(100, 212, "mother came for tea.")
    (whole,) = [text for text in texts(lay(sheet)) if text.startswith("Wren a")]
    assert whole.endswith("came for tea.")


def test_a_typed_number_narrower_than_the_hanging_indent_keeps_its_wrapped_lines() -> None:
    sheet = filled().text(72, 200, "1.").text(90, 200, "Wren " + "a" * 80)
    sheet.text(100, 212, "after about twenty minutes.").text(72, 230, "2.").text(
        84, 230, "Balance."
    )
    items = [block for block in lay(sheet).blocks if isinstance(block, ListItem)]
    assert [item.text.split()[-1] for item in items] == ["minutes.", "Balance."]


def test_a_code_narrower_than_the_hanging_indent_keeps_its_wrapped_lines() -> None:
    """A word processor writes no space behind a hyphen at which it broke the line."""
    first = "The adults round Wren are shown how to speak to her in a calm and low-"
    sheet = filled().text(72, 200, "F2").text(92, 200, f"{first[:-4]}{'o' * 10}low-")
    sheet.text(97, 212, "demand way.")
    (whole,) = [text for text in texts(lay(sheet)) if text.startswith("F2")]
    assert whole.endswith("low-demand way.")


def test_a_number_left_of_a_bullet_begins_anew_however_full_the_line_above_is() -> None:
    """The next outcome below the last one's steps, set without white space between them."""
    sheet = filled()
    full = "Wren will answer questions that she was given in advance, aloud, in two lessons a week."
    sheet.text(90, 200, "•").text(100, 200, full)
    sheet.text(72, 212, "6. Wren will manage her diabetes at school with an adult who keeps watch.")
    assert texts(lay(sheet))[2:] == [
        full,
        "6. Wren will manage her diabetes at school with an adult who keeps watch.",
    ]


def test_a_sentence_that_runs_on_over_a_full_line_of_small_print_is_one_paragraph() -> None:
    """The size occurs once: nothing else shows how far apart its lines stand."""
    first = (
        "Each outcome is followed by the steps towards it and by what will be made of it, as "
        + ("told in")
    )
    second = "Sections F, G, H1 and H2."
    sheet = filled().text(72, 300, first, size=10.4).text(72, 316, second, size=10.4)
    assert texts(lay(sheet))[-1] == f"{first} {second}"
    ended = filled().text(72, 300, first + ".", size=10.4).text(72, 316, second, size=10.4)
    assert texts(lay(ended))[-1] == second


def test_full_lines_that_count_on_are_paragraphs_of_their_own() -> None:
    """No room is left on either line, so only the next number says that the first one ended."""
    advice = [
        f"Appendix {n}: Advice by Jo Lee, {'very ' * 11}senior officer, {n} May" for n in "34"
    ]
    sheet = filled().lines(72, 200, *advice)
    assert texts(lay(sheet))[-2:] == advice
    counted = [line.replace(":", "").replace(" May", " May 2024") for line in advice]
    assert texts(lay(filled().lines(72, 200, *counted)))[-2:] == counted


def test_a_sentence_that_happens_to_count_on_is_one_paragraph() -> None:
    said = (f"Outcome 1 is for {'very ' * 11}young people before they begin", "Outcome 2 at school")
    assert texts(lay(filled().lines(72, 200, *said)))[-1] == " ".join(said)


def test_full_lines_that_begin_with_labels_are_paragraphs_of_their_own() -> None:
    staff = f"Staff: Library; mentor appointed by {'very ' * 11}young Hattie"
    time = f"Time: Group two hours weekly with a {'very ' * 9}young mentor"
    sheet = filled().lines(72, 200, staff, time)
    assert texts(lay(sheet))[-2:] == [staff, time]
    first, second = filled().text(72, 780, staff), Sheet().text(72, 80, time)
    assert texts(lay(first, second))[-2:] == [staff, time]


def test_a_centred_heading_that_fills_its_line_goes_on_in_the_next() -> None:
    sheet = Sheet()
    sheet.wrapped(72, 520, 80, STORY)
    right = max(word.right for word in sheet.words)
    for baseline, line in ((160, "CHRONICALLY " * 7 + "SICK AND"), (176, "DISABLED PERSONS")):
        width = sum(len(word) * 5 + 2.5 for word in line.split()) - 2.5
        sheet.text((72 + right - width) / 2, baseline, line, bold=True)
    sheet.text(72, 200, "Twelve hours a week.")
    assert "SICK AND DISABLED PERSONS" in texts(lay(sheet))[1]


def test_below_a_full_line_of_a_field_a_capital_begins_anew() -> None:
    """A scan does not say which lines were wrapped: where the next one stands apart, none was."""
    sheet = Sheet()
    top = sheet.wrapped(72, 300, 60, "plain words run on in many lines to show how far apart " * 4)
    sheet.text(72, top + 20, "How often and for how long: Once every long year")
    sheet.text(72, top + 36, "Hearing tests and refitting of the softband aid")
    assert texts(lay(sheet))[-2:] == [
        "How often and for how long: Once every long year",
        "Hearing tests and refitting of the softband aid",
    ]


def test_a_bracket_that_the_line_before_opened_is_closed_in_its_paragraph() -> None:
    """However its few letters were measured: a label must not lose its section's letter."""
    sheet = filled().text(72, 300, "Health provision (Section", bold=True)
    sheet.text(72, 315, "G)", size=9).text(72, 340, "Hearing tests.")
    assert texts(lay(sheet))[-2:] == ["Health provision (Section G)", "Hearing tests."]


def test_a_question_mark_that_had_no_room_closes_the_line_above() -> None:
    sheet = filled().text(72, 300, "Parental responsibility", bold=True)
    sheet.text(72, 313, "?", bold=True).text(72, 340, "Yes")
    assert texts(lay(sheet))[-2:] == ["Parental responsibility?", "Yes"]


@pytest.mark.parametrize(("left", "kind"), [(87, Paragraph), (90, ListItem)])
def test_the_white_behind_a_letter_is_wider_than_a_space(left: float, kind: type) -> None:
    """In a scan the outline of "B." ends with its ink: the white before "Needs" is no tab."""
    sheet = filled().text(72, 300, "B.").text(left, 300, "Needs of the child")
    assert isinstance(lay(sheet).blocks[-1], kind)


def answers(*lines: tuple[str, ...]) -> list[str]:
    """Cells of answers to tick, full to their edge, as read."""
    sheet = Sheet().grid([70, 102, 520], [88, 160])
    for number, words in enumerate(lines):
        sheet.text(72, 100 + 12 * number, " ".join(words))
    for word in sheet.words:
        word.checked = {"☐": False, "☒": True}.get(word.text)
    return texts(lay(sheet))


def test_each_answer_to_tick_that_has_a_line_of_its_own_is_a_paragraph() -> None:
    assert answers(("☐", "Daily"), ("☒", "Small"), ("group",), ("☐", "Staff")) == [
        "☐ Daily",
        "☒ Small group",
        "☐ Staff",
    ]


def test_answers_to_tick_that_run_on_over_lines_are_one_paragraph() -> None:
    assert answers(("☐", "A", "☒", "B"), ("☐", "Daily"))[0] == "☐ A ☒ B ☐ Daily"


def test_a_heading_with_a_wider_space_behind_its_number_is_one_as_its_siblings_are() -> None:
    """A scan measures spaces; in the body's type a number with such a one begins an item."""
    sheet = Sheet()
    for number, gap in enumerate((0.0, 0.0, 14.0), start=1):
        top = 60 + 100 * number
        sheet.text(60, top, f"{number}.", size=14, bold=True)
        sheet.text(78 + gap, top, "Learning and play", size=14, bold=True)
        for line in range(4):
            sheet.text(60, top + 20 + 12 * line, "What is said of it goes on and on for a while")
    layout = lay(sheet)
    assert [type(block) for block in layout.blocks if block.text[-4:] == "play"] == [Heading] * 3
    assert texts(layout)[-2] == "3. Learning and play"
