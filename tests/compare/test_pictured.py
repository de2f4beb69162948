"""What a picture of a page alone explains is a question; what may be a change is one."""

import pytest
from compare.inline import plan as inline_plan

from ehcp_io.compare import PlanDiff, compare
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.model import SectionHeading
from ehcp_io.plan.units import Advice, Heading, Need, Paragraph, Provision


def read(written: str, seen: str, *, sure: float = 0.99) -> PlanDiff:
    """A passage of Section A as written, and as read from a picture."""
    picture = Paragraph(id="a1", text=seen, confidence=sure)
    return compare(inline_plan(A=[written]), inline_plan(A=[picture]))


LIKE = "I like drumming on anything in a quiet room."
WANT = "I want people to know that nobody is in it."


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (LIKE, LIKE.removeprefix("I ")),
        (WANT, WANT.replace("I ", "T ", 1)),
        (WANT, WANT.replace("is in", "is Is in")),
        ("A quiet room is what he likes best.", "Ac quiet room is what he likes best."),
        ("Robin enjoys swimming with his class.", "P7 Robin enjoys swimming with his class."),
    ],
)
def test_what_the_picture_explains_is_a_question(written: str, seen: str) -> None:
    found = read(written, seen)
    assert not found.changes
    assert [flag.rule for flag in found.flags] == ["doubtful"]
    assert read(written, seen, sure=1.0).changes  # of a typed plan it is a change


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("He is in a quiet room with 2 staff.", "He is in a quiet room with staff."),
        ("He does not like a quiet room.", "He does like a quiet room."),
        ("He likes a quiet room to read in.", "He likes no quiet room to read in."),
        ("He likes a quiet room to read in.", "He likes my quiet room to read in."),
        ("Robin sees Mr B on the bus to school.", "Robin sees Mr on the bus to school."),
        ("Robin enjoys swimming with his class.", "Robin enjoys swimming with his class P7."),
        (LIKE, LIKE.replace("drumming ", "")),
    ],
)
def test_what_may_be_a_change_is_one(written: str, seen: str) -> None:
    assert read(written, seen).changes


def test_the_same_words_cut_into_other_cells_are_no_change() -> None:
    typed = Advice(
        id="k", text="", title="Health advice", author="Dr Pillai", role="Consultant psychiatrist"
    )
    seen = Advice(id="k", text="", title="Health advice", author="Dr Pillai, Consultant",
                  role="psychiatrist", confidence=0.99)  # fmt: skip
    assert not compare(inline_plan(K=[typed]), inline_plan(K=[seen])).changes
    other = seen.model_copy(update={"role": "nurse"})
    assert compare(inline_plan(K=[typed]), inline_plan(K=[other])).changes


def test_a_label_of_the_form_misread_is_no_need() -> None:
    label, need = Heading(id="h", text="Needs:"), Need(id="n", text="He has dyslexia.")
    seen = Need(id="x", text="Neeas:", confidence=0.99)
    found = compare(inline_plan(B=[label, need]), inline_plan(B=[seen, need]))
    assert not found.changes
    word = Need(id="x", text="Deeds:", confidence=0.99)  # is a word, though it looks alike
    assert compare(inline_plan(B=[label, need]), inline_plan(B=[word, need])).changes


HEADS = ["What I like", "Reading and writing", "How I learn", "Sound and speech", "In the class"]


def form(heading: str, line: str, sure: float) -> Plan:
    """A plan of one form with its headings, one of which opens Section G."""
    units = [Heading(id=f"h{n}", text=text) for n, text in enumerate(HEADS)]
    found = inline_plan(F=[*units, Heading(id="line", text=line, confidence=sure)])
    section = Section(
        state=SectionState.STATED,
        heading=(SectionHeading(id="g", text=heading, confidence=sure),),
        content=(Provision(id="g1", text="A nurse will train his staff."),),
    )
    return found.model_copy(update={"sections": {**found.sections, SectionLetter.G: section}})


def test_headings_of_a_scanned_form_are_read_as_leniently() -> None:
    typed = form("SECTION H2: Other social care", "1. Cognition and learning, 20 hours", 1.0)
    seen = form("SECTION Hz2: Other social care", "1, Cognition and learning, 20 hours", 0.99)
    assert not compare(typed, seen).changes
    fewer = form("SECTION H2: Other social care", "1. Cognition and learning, 25 hours", 0.99)
    assert compare(typed, fewer).changes
