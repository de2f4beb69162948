"""A copy without data, read back from its pages alone, compares as unchanged with its plan."""

from functools import cache

import pytest
from stranger_plans import STRANGERS

from ehcp_io.compare import compare
from ehcp_io.compare.settling import settle
from ehcp_io.conversion import read_plan
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Person, Plan, SectionLetter
from ehcp_io.plan.units import Mark
from ehcp_io.recognition.overlay import overlay
from ehcp_io.recognition.profile import shipped_profiles
from ehcp_io.recognition.vocabulary import title_key
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary
from ehcp_io.redline import plan_redline
from ehcp_io.writers.outline import wording
from ehcp_io.writers.pdf import write_pdf
from ehcp_io.writers.word import write_word

OWN = "ehcp-io-2025"
CASES = (
    "amended-wren-docx",
    "national-leon-docx",
    "notice-sienna-docx",
    "parts-wren-docx",
    "printout-nia-pdf",
)


@cache
def plan_of(case: str) -> Plan:
    return read_plan(next((STRANGERS / case).glob("source.*"))).plan


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("write", [write_word, write_pdf], ids=["docx", "pdf"])
def test_a_plain_copy_says_the_same_as_its_plan(case: str, write: object) -> None:
    plan = plan_of(case)
    assert callable(write)
    name = "copy.docx" if write is write_word else "copy.pdf"
    again = read_plan(write(plan, plain=True), name).plan
    diff = compare(plan, again)
    assert again.source.profile == OWN
    assert [(change.section, change.before, change.after) for change in diff.changes] == []
    assert diff.particulars == ()


@pytest.mark.parametrize("write", [write_word, write_pdf], ids=["docx", "pdf"])
def test_what_a_copy_says_of_a_doubtful_word_is_not_read_back_as_the_plans(write: object) -> None:
    plan = _doubted(plan_of(CASES[1]))
    assert callable(write)
    name = "copy.docx" if write is write_word else "copy.pdf"
    again = read_plan(write(plan, plain=True), name).plan
    assert compare(plan, again).changes == ()
    assert "against the original" not in " ".join(unit.text for unit in again.units())


def test_a_redline_of_a_scan_is_read_back_without_its_labels() -> None:
    before, after = plan_of(CASES[1]), _doubted(plan_of(CASES[1]), misread=True)
    made = plan_redline(before, after, compare(before, after)).data
    again = read_plan(made, "redline.docx").plan
    assert compare(settle(before, after).after, again).changes == ()
    assert "gainst the original" not in " ".join(unit.text for unit in again.units())


def _doubted(plan: Plan, *, misread: bool = False) -> Plan:
    """The plan as if its provision came from a picture, the second word of each in doubt."""
    section = plan.sections[SectionLetter.F]
    units = []
    for unit in section.content:
        words = unit.text.split(" ")
        if unit.kind == "provision" and len(words) > 2 and words[1].isalpha():
            start = len(words[0]) + 1
            words[1] = words[1][:-1] + "|" if misread else words[1]
            mark = Mark(start=start, end=start + len(words[1]), style="doubtful", confidence=0.5)
            update = {"text": " ".join(words), "marks": (*unit.marks, mark), "confidence": 0.5}
            unit = unit.model_copy(update=update)
        units.append(unit)
    made = section.model_copy(update={"content": tuple(units)})
    pages = Finding(code="recognised-pages", severity=Severity.INFO, message="Pictures.")
    return plan.model_copy(
        update={"sections": {**plan.sections, SectionLetter.F: made}, "findings": (pages,)}
    )


def test_a_plain_copy_of_an_unread_front_page_takes_its_own_words_for_no_value() -> None:
    missed = Finding(code="particulars-not-found", severity=Severity.WARNING, message="Look.")
    plan = plan_of(CASES[0]).model_copy(
        update={"findings": (missed,), "person": Person(), "particulars": ()}
    )
    again = read_plan(write_word(plan, plain=True), "copy.docx").plan
    assert again.person == Person()


FIXED = (
    wording.NO_NEED,
    wording.NOTHING_HERE,
    wording.NO_LINK,
    wording.NOT_STATED,
    wording.NOT_FOUND,
    wording.AS_ABOVE,
    wording.SEE_ABOVE.format("2", "Sam will read …"),
    wording.SEE_WORDS.format("Sam will read …"),
    wording.SEE_NEED.format("2", "Sam cannot …"),
    wording.SEE_NEED_WORDS.format("Sam cannot …"),
    wording.SEE_NEED_OF.format("B", "Sam cannot …"),
    wording.NOT_IN_PLAN,
    wording.NO_HISTORY,
    wording.ABSENT.format("H1"),
    wording.ABSENT_PAGE.format("H1"),
    wording.ABSENT_UNREAD.format("H1"),
    wording.ABSENT_SCAN.format("H1"),
    wording.BLANK.format("G"),
    wording.OPEN,
    *(definition for _, definition in wording.AREAS.values()),
)


@pytest.mark.parametrize("sentence", FIXED)
def test_the_layout_of_our_own_knows_every_fixed_sentence(sentence: str) -> None:
    words = overlay(shipped_vocabulary(), shipped_profiles()[OWN])
    assert words.is_guidance(sentence)
    assert not words.is_instruction(sentence)


def test_the_layout_of_our_own_knows_where_the_plan_ends() -> None:
    words = overlay(shipped_vocabulary(), shipped_profiles()[OWN])
    assert title_key(wording.APPENDIX) in words.behind


@pytest.mark.parametrize("sentence", wording.READING[:2])
def test_the_layout_of_our_own_is_known_by_its_first_page(sentence: str) -> None:
    assert sentence in shipped_profiles()[OWN].identify.page_one


def test_bold_is_told_in_a_pdf_whose_fonts_do_not_say() -> None:
    """One font of variable weight: both cuts carry its name, and the bold one is wider."""
    again = read_plan(write_pdf(plan_of("parts-wren-docx"), plain=True), "copy.pdf").plan
    assert any(unit.by_whom for unit in again.provision)
