"""Headings whose titles are a form's own questions: the letters alone say which section opens."""

import pytest
from markup import document

from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise

SECTIONS = {
    "A": ("What do we say?", "Robin likes horses and her dog."),
    "B": ("What does Robin struggle with?", "Robin cannot yet read words of two syllables."),
    "C": ("What about illness?", "Robin has asthma and uses an inhaler."),
    "D": ("And at home?", "The family needs a break at weekends."),
    "E": ("What should Robin be able to do?", "By July 2027 Robin will read a page aloud."),
    "F": ("What will be done?", "A daily lesson of 20 minutes with a teacher who knows her."),
    "G": ("What will the nurse do?", "The nurse will train the staff each year."),
    "H1": ("What does the Act of 1970 give?", "Grab rails will be fitted at home."),
    "H2": ("What else?", "None"),
    "I": ("Which school?", "Elm Park Primary School"),
    "J": ("Any money?", "Nothing was asked for."),
    "K": ("Who wrote about Robin?", "Report of Amos Grindle, 14 October 2025"),
}


def read(form: str, *, apart: str = "") -> Plan:
    lines = [form.format(letter=x, title=t, text=s) for x, (t, s) in SECTIONS.items()]
    return recognise(
        document("= Education, Health and Care Plan\n" + f"\n{apart}".join(lines))
    ).plan


@pytest.mark.parametrize(
    "form",
    [
        "**{title}**\nSection {letter}\n{text}",
        "**{title} Section {letter}**\n{text}",
        "**{title} ({letter})**\n{text}",
        "**{title}** [{letter}]\n{text}",
        "| **{title}** // Section {letter} | {text} |",
    ],
    ids=["on the next line", "behind it", "in brackets", "in small print", "in its cell"],
)
def test_a_question_and_a_letter_open_a_section(form: str) -> None:
    plan = read(form)
    for letter, section in plan.sections.items():
        title, text = SECTIONS[letter]
        assert [unit.text for unit in section.content] == [text], letter
        assert title in " ".join(each.text for each in section.heading)


def test_a_table_for_each_section_is_read_as_one_table_is() -> None:
    plan = read("| **{title}** // Section {letter} | {text} |", apart="\n")
    assert [unit.text for unit in plan.sections["F"].content] == [SECTIONS["F"][1]]  # type: ignore[index] # a section's letter is its key


def test_a_bold_line_above_one_heading_is_no_title() -> None:
    plan = recognise(
        document(
            """
            = Education, Health and Care Plan
            Section A
            Robin likes horses.
            **Signed by the family**
            Section B
            Robin cannot yet read words of two syllables.
            Section E
            By July 2027 Robin will read a page aloud.
            Section F
            A daily lesson of 20 minutes with a teacher.
            """
        )
    ).plan
    assert "Signed by the family" in [unit.text for unit in plan.sections["A"].content]  # type: ignore[index] # a section's letter is its key
