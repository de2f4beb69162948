"""A document of ours, edited: each edit is taken and reported, and nothing else changes."""

import copy
from collections.abc import Callable

import pytest
from lxml import etree
from writers.word.word_files import (
    TEXTS,
    W,
    around,
    edited,
    example,
    fill,
    new_paragraph,
    paragraph,
    without_controls,
    write_over,
)

from ehcp_io.findings import Severity
from ehcp_io.plan import (
    Area,
    LinkBasis,
    Plan,
    Section,
    SectionHeading,
    SectionLetter,
    SectionState,
)
from ehcp_io.plan.units import Paragraph, Unit
from ehcp_io.writers.canonical_json import load_json, write_json
from ehcp_io.writers.word import Reread, load_word_edited, write_word

Change = Callable[[etree._Element], object]
KEPT = pytest.mark.parametrize("kept", [True, False], ids=["controls", "no-controls"])


def reread(change: Change, *, kept: bool = True) -> Reread:
    def whole(root: etree._Element) -> None:
        if not kept:
            without_controls(root)
        change(root)

    return load_word_edited(edited(write_word(example()), whole))


def content(plan: Plan, letter: str) -> tuple[Unit, ...]:
    return plan.sections[SectionLetter(letter)].content


def unchanged_but(plan: Plan, *letters: str) -> bool:
    """Whether everything outside these sections is as it was written."""
    before = example()
    others = [letter for letter in SectionLetter if letter not in letters]
    same = all(plan.sections[letter] == before.sections[letter] for letter in others)
    fields = ("plan", "person", "contacts", "services", "particulars", "unfiled")
    return same and all(getattr(plan, name) == getattr(before, name) for name in fields)


def test_an_untouched_document_is_the_plan_and_has_no_finding() -> None:
    again = load_word_edited(write_word(example()))
    assert (again.plan, again.edits) == (example(), ())


def test_controls_alone_make_no_edit() -> None:
    again = reread(lambda root: None, kept=False)
    assert (again.plan, again.edits) == (example(), ())


@KEPT
def test_a_changed_word_is_taken_and_the_unit_keeps_its_id(kept: bool) -> None:
    again = reread(lambda root: write_over(root, "30 minutes", "20 minutes"), kept=kept)
    (first, *others) = content(again.plan, "F")
    assert first.id == "F-1"
    assert first.text == TEXTS["provision"].replace("30", "20")
    assert tuple(others) == content(example(), "F")[1:]
    assert unchanged_but(again.plan, "F")
    assert again.edits == (("F", "changed", 1),)


@KEPT
def test_what_was_understood_from_the_old_words_is_forgotten(kept: bool) -> None:
    again = reread(lambda root: write_over(root, "30 minutes", "20 minutes"), kept=kept)
    assert content(again.plan, "F")[0].parsed is None


@KEPT
def test_the_section_has_a_finding_that_does_not_repeat_the_words(kept: bool) -> None:
    again = reread(lambda root: write_over(root, "30 minutes", "20 minutes"), kept=kept)
    (finding,) = again.plan.findings
    assert (finding.code, finding.section) == ("edited-since-written", "F")
    assert finding.severity is Severity.WARNING
    assert "minutes" not in finding.message


@KEPT
def test_a_field_of_a_record_is_taken(kept: bool) -> None:
    again = reread(
        lambda root: write_over(root, "Speech and language therapist", "SaLT"), kept=kept
    )
    first = content(again.plan, "F")[0]
    assert getattr(first, "by_whom", None) == "SaLT"
    assert first.text == TEXTS["provision"]
    assert again.edits == (("F", "changed", 1),)


@KEPT
def test_a_field_that_was_not_stated_can_be_filled_in(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        line = around(paragraph(root, "Preferred name"), "tr")
        write_over(line, "Not found in the plan", "Wrennie")

    again = reread(change, kept=kept)
    assert again.plan.person.preferred_name == "Wrennie"
    assert again.edits == (("person", "changed", 1),)


@pytest.mark.parametrize("typed", ["{} Wrennie", "Wrennie {}", "{}: Wrennie", "Wrennie, {}"])
@KEPT
def test_what_is_typed_beside_the_words_for_not_stated_takes_their_place(
    typed: str, kept: bool
) -> None:
    words = "Not found in the plan"

    def change(root: etree._Element) -> None:
        write_over(around(paragraph(root, "Preferred name"), "tr"), words, typed.format(words))

    again = reread(change, kept=kept)
    assert again.plan.person.preferred_name == "Wrennie"
    assert again.edits == (("person", "changed", 1),)


@pytest.mark.parametrize(
    ("label", "typed", "value"),
    [
        ("Preferred name", "Wrennie", "Wrennie"),
        ("Date of Birth", "(not certain)", "3 March 2014 (not certain)"),
    ],
)
@KEPT
def test_a_paragraph_below_a_particular_goes_on_with_it(
    label: str, typed: str, value: str, kept: bool
) -> None:
    def change(root: etree._Element) -> None:
        line = around(paragraph(root, label), "tr")
        list(line.iter(f"{W}p"))[-1].addnext(new_paragraph(typed))

    again = reread(change, kept=kept)
    assert value in (again.plan.person.preferred_name, again.plan.person.date_of_birth)
    assert again.edits == (("person", "changed", 1),)


@pytest.mark.parametrize("words", ["2 May 2025", "Hill School", "School advice"])
@KEPT
def test_a_paragraph_below_a_value_in_a_table_goes_on_with_it(words: str, kept: bool) -> None:
    again = reread(lambda root: paragraph(root, words).addnext(new_paragraph("as told")), kept=kept)
    advice, placement = content(again.plan, "K")[0], content(again.plan, "I")[0]
    values = [getattr(advice, "date", ""), getattr(advice, "title", "")]
    assert f"{words} as told" in [*values, getattr(placement, "name", "")]


def test_status_and_yes_or_no_are_taken_as_what_they_mean() -> None:
    def change(root: etree._Element) -> None:
        write_over(around(paragraph(root, "Status of the plan"), "tr"), "Final", "Amended final")
        write_over(around(paragraph(root, "Parental responsibility"), "tr"), "Yes", "No")

    again = reread(change)
    assert again.plan.plan.status == "amended_final"
    assert again.plan.contacts[0].parental_responsibility is False


@KEPT
def test_a_new_row_is_a_new_record_of_each_column_and_links_what_shares_it(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        line = around(paragraph(root, TEXTS["provision"]), "tr")
        new = copy.deepcopy(line)
        line.addnext(new)
        words = ("A new need.", "A new provision.", "A new outcome.")
        for cell, each in zip(new.findall(f"{W}tc"), words, strict=True):
            fill(cell, each)

    again = reread(change, kept=kept)
    need, provision = content(again.plan, "B")[1], content(again.plan, "F")[1]
    assert (need.kind, need.text) == ("need", "A new need.")
    assert getattr(need, "area", None) == Area.COMMUNICATION.value
    assert (provision.kind, provision.text) == ("provision", "A new provision.")
    assert content(again.plan, "E")[-1].text == "A new outcome."
    assert provision in again.plan.provision
    assert [link.basis for link in again.plan.provision[1].meets_needs] == [LinkBasis.ROW]
    assert again.plan.provision[1].meets_needs[0].id == need.id
    assert content(again.plan, "F")[0] == content(example(), "F")[0]
    assert unchanged_but(again.plan, "B", "E", "F")


def test_a_copied_row_adds_records_and_leaves_the_first_alone() -> None:
    def change(root: etree._Element) -> None:
        line = around(paragraph(root, TEXTS["lunch"]), "tr")
        new = copy.deepcopy(line)
        line.addnext(new)
        write_over(new, TEXTS["lunch"], "A second adult in the dining hall.")

    again = reread(change)
    new = [unit for unit in again.plan.provision if unit.id not in {"F-1", "F-2", "F-3"}]
    assert [unit.text for unit in new] == ["A second adult in the dining hall."]
    assert new[0].how_often == "Daily"
    assert [unit for unit in content(again.plan, "F") if unit not in new] == list(
        content(example(), "F")
    )


@KEPT
def test_a_deleted_row_takes_its_records_and_the_links_to_them(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        line = around(paragraph(root, TEXTS["lunch"]), "tr")
        table = line.getparent()
        assert table is not None
        table.remove(line)

    again = reread(change, kept=kept)
    assert [unit.id for unit in content(again.plan, "F")] == ["F-1", "F-3"]
    assert unchanged_but(again.plan, "F")
    assert again.edits == (("F", "removed", 1),)


@KEPT
def test_a_deleted_linked_row_leaves_no_link_behind(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        cell = around(paragraph(root, TEXTS["need"]), "tc")
        fill(cell, "")

    again = reread(change, kept=kept)
    assert [unit.id for unit in content(again.plan, "B")] == ["B-2"]
    assert not again.plan.provision[0].meets_needs
    assert again.plan.provision[0].supports_outcomes == example().provision[0].supports_outcomes


@KEPT
def test_a_moved_paragraph_is_moved_and_not_new(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        moved, before = paragraph(root, "would like to be a guard"), paragraph(root, "likes trains")
        before.addprevious(moved)

    again = reread(change, kept=kept)
    assert [unit.id for unit in content(again.plan, "A")] == ["A-1", "A-3", "A-2", "A-4"]
    assert sorted(content(again.plan, "A"), key=lambda unit: unit.id) == list(
        content(example(), "A")
    )
    assert unchanged_but(again.plan, "A")
    assert again.edits == (("A", "moved", 1),)


@KEPT
def test_provision_moved_to_another_row_takes_its_links_from_there(kept: bool) -> None:
    def change(root: etree._Element) -> None:
        there = around(paragraph(root, TEXTS["provision"]), "tc")
        there.append(paragraph(root, TEXTS["lunch"]))

    again = reread(change, kept=kept)
    moved = next(unit for unit in again.plan.provision if unit.id == "F-2")
    assert moved.area == Area.COMMUNICATION.value
    assert [link.id for link in moved.meets_needs] == ["B-1"]
    assert [link.id for link in moved.supports_outcomes] == ["E-1"]
    assert moved.how_often == "Daily"


def test_a_link_is_told_in_the_section_of_its_record_whatever_the_id() -> None:
    """Ids are whatever the program that wrote the plan chose; only ours begin with a letter."""
    plan = load_json(write_json(example()).replace(b'"F-2"', b'"C-lunch"'))

    def change(root: etree._Element) -> None:
        around(paragraph(root, TEXTS["provision"]), "tc").append(paragraph(root, TEXTS["lunch"]))

    again = load_word_edited(edited(write_word(plan), change))
    assert again.edits == (("F", "linked", 2), ("F", "moved", 1))


@KEPT
def test_a_new_paragraph_belongs_to_the_section_that_it_stands_in(kept: bool) -> None:
    again = reread(
        lambda root: paragraph(root, "likes trains").addnext(new_paragraph("And buses.")), kept=kept
    )
    assert [unit.text for unit in content(again.plan, "A")][1:3] == [
        "Wren likes trains.",
        "And buses.",
    ]
    assert unchanged_but(again.plan, "A")
    assert again.edits == (("A", "added", 1),)


def test_words_typed_behind_a_control_belong_to_it() -> None:
    def change(root: etree._Element) -> None:
        line = paragraph(root, "likes trains")
        run = etree.SubElement(line, f"{W}r")
        etree.SubElement(run, f"{W}t").text = " And buses."

    again = reread(change)
    assert content(again.plan, "A")[1].text == "Wren likes trains. And buses."


def test_words_typed_before_a_control_belong_to_it() -> None:
    def change(root: etree._Element) -> None:
        line = paragraph(root, "likes trains")
        run = new_paragraph("Often ")[0]
        line.insert(1, run)

    again = reread(change)
    assert content(again.plan, "A")[1].text == "Often Wren likes trains."


def test_a_whole_line_written_anew_outside_its_control_is_not_lost() -> None:
    """The form's own words stand before the control; who selects all of it types there."""
    plan = example(unfiled=(Paragraph(id="U-1", text="See the letter of 3 May."),))

    def change(root: etree._Element) -> None:
        line = paragraph(root, "letter of 3 May")
        first, *others = line.iter(f"{W}t")
        first.text = "[Check against the original] See the letter of 4 May."
        for each in others:
            each.text = ""

    again = load_word_edited(edited(write_word(plan), change))
    assert [unit.text for unit in again.plan.unfiled] == ["See the letter of 4 May."]


def test_a_section_that_was_absent_is_stated_once_somebody_writes_in_it() -> None:
    again = reread(
        lambda root: paragraph(root, "No Section J was found").addnext(
            new_paragraph("A direct payment of £20 a week.")
        )
    )
    section = again.plan.sections[SectionLetter.J]
    assert section.state is SectionState.STATED
    assert [unit.text for unit in section.content] == ["A direct payment of £20 a week."]


def test_tracked_changes_of_an_editor_count_as_accepted() -> None:
    def change(root: etree._Element) -> None:
        line = paragraph(root, "likes trains")
        run = next(line.iter(f"{W}r"))
        gone = etree.Element(f"{W}del")
        run.addprevious(gone)
        gone.append(run)
        for words in run.iter(f"{W}t"):
            words.tag = f"{W}delText"
        new = etree.Element(f"{W}ins")
        gone.addnext(new)
        etree.SubElement(etree.SubElement(new, f"{W}r"), f"{W}t").text = "Wren likes ships."

    assert content(reread(change).plan, "A")[1].text == "Wren likes ships."


@pytest.mark.parametrize("words", ["Wren likes ships and planes.", "Wren likes"])
@KEPT
def test_only_the_section_edited_is_reported(words: str, kept: bool) -> None:
    again = reread(lambda root: write_over(root, "Wren likes trains.", words), kept=kept)
    assert again.parts == ("A",)
    assert content(again.plan, "A")[1].text == words


def test_a_sentence_of_the_form_that_somebody_changed_is_no_crash() -> None:
    """Only fixed words stand in the line, so no value can be read out of it."""
    data = edited(
        write_word(example()), lambda root: write_over(root, "at a slower pace", "more slowly")
    )
    assert not load_word_edited(data).edits


def with_heading(state: SectionState) -> Plan:
    """A section in which the plan has nothing, under a heading of its own."""
    section = Section(state=state, heading=(SectionHeading(id="D-h", text="D. Social needs"),))
    return example(sections=example().sections | {SectionLetter.D: section})


@pytest.mark.parametrize("words", ["D. Social care needs", ""])
@KEPT
def test_a_heading_of_the_original_can_be_edited_too(words: str, kept: bool) -> None:
    def change(root: etree._Element) -> None:
        if not kept:
            without_controls(root)
        write_over(root, "D. Social needs", words)

    plan = with_heading(SectionState.STATED_NONE)
    again = load_word_edited(edited(write_word(plan), change))
    section = again.plan.sections[SectionLetter.D]
    assert [heading.text for heading in section.heading] == [words]
    assert section.state is SectionState.STATED_NONE
    assert again.edits == (("D", "changed", 1),)


@pytest.mark.parametrize(
    "state", [SectionState.ABSENT, SectionState.BLANK, SectionState.STATED_NONE]
)
def test_what_is_typed_below_a_heading_of_the_original_is_the_sections(
    state: SectionState,
) -> None:
    def change(root: etree._Element) -> None:
        paragraph(root, "D. Social needs").addnext(new_paragraph("Wren needs a friend."))

    plan = with_heading(state)
    again = load_word_edited(edited(write_word(plan), change))
    assert [unit.text for unit in content(again.plan, "D")] == ["Wren needs a friend."]
    assert again.plan.sections[SectionLetter.D].state is SectionState.STATED
