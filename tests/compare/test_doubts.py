"""A doubtful word of a picture that looks like its counterpart is a question, no change."""

import pytest
from compare.inline import plan as inline_plan

from ehcp_io.compare import Effect, PlanDiff, compare
from ehcp_io.compare.misreadings import is_half_read, looks_like
from ehcp_io.compare.telling import counts
from ehcp_io.findings import Finding
from ehcp_io.plan import Person, Plan
from ehcp_io.plan.units import (
    PARTICULAR_NOT_READ,
    FieldUnit,
    Mark,
    Need,
    Paragraph,
    Parsed,
    Provision,
)


def read(before: str, after: str, *doubted: str) -> PlanDiff:
    """``before`` as written, ``after`` as read from a picture with some words in doubt."""
    places = [(after.index(word), after.index(word) + len(word)) for word in doubted]
    marks = tuple(Mark(start=start, end=end, style="doubtful") for start, end in places)
    seen = Provision(id="f1", text=after, marks=marks)
    return compare(inline_plan(F=[before]), inline_plan(F=[seen]))


@pytest.mark.parametrize(
    ("one", "other"),
    [("hearing", "hearlng"), ("modern", "modem"), ("15", "l5"), ("support", "suppart"),
     ("attention", "attentlon"), ("Wren’s", "Wren's")],
)  # fmt: skip
def test_words_that_look_alike_may_be_misread(one: str, other: str) -> None:
    assert looks_like(one.casefold(), other.casefold())


@pytest.mark.parametrize(
    ("one", "other"), [("16", "19"), ("15", "25"), ("may", "must"), ("day", "week")]
)  # fmt: skip
def test_words_of_another_meaning_are_not(one: str, other: str) -> None:
    assert not looks_like(one, other)


def test_a_misreading_is_a_question_and_no_change() -> None:
    found = read("A check of his hearing aids.", "A check of his hearlng aids.", "hearlng")
    assert not found.changes
    assert not found
    (flag,) = found.flags
    assert "‘hearing’ / ‘hearlng’" in flag.says
    assert counts(found) == "No wording changed; see the questions."


def test_an_accent_that_a_picture_lost_is_one_question_and_no_change() -> None:
    """A recogniser of English letters reads "Oisin", surely, as often as the plan has the name."""
    said = ["Oisín will be taught to sign.", "Oisín will have a quiet room."]
    seen = [
        Provision(id=f"f{n}", text=text.replace("í", "i"), confidence=0.99)
        for n, text in enumerate(said)
    ]
    found = compare(inline_plan(F=seen), inline_plan(F=said))
    assert not found.changes
    (flag,) = found.flags
    assert "‘Oisin’ / ‘Oisín’" in flag.says
    typed = [each.model_copy(update={"confidence": 1.0}) for each in seen]
    assert len(compare(inline_plan(F=typed), inline_plan(F=said)).changes) == 2


def scanned(*lines: str, sure: float | None = None) -> Plan:
    """Needs as read from a picture; ``sure`` is how sure the last line is."""
    marks = [Mark(start=0, end=len(lines[-1]), style="doubtful", confidence=sure)] if sure else []
    units = [
        Need(id=f"b{n}", text=text, confidence=0.9, marks=tuple(marks) if n == len(lines) else ())
        for n, text in enumerate(lines, start=1)
    ]
    return inline_plan(B=units)


@pytest.mark.parametrize(("scrap", "sure"), [("a", None), ("f.", None), ("Sf", 0.3), ("ill", 0.4)])
def test_a_scrap_that_only_a_picture_has_is_a_question_and_no_need(
    scrap: str, sure: float | None
) -> None:
    written = inline_plan(B=["Robin cannot read a page."])
    found = compare(written, scanned("Robin cannot read a page.", scrap, sure=sure))
    assert not found.changes
    (flag,) = found.flags
    assert "read as text (Section B)" in flag.says
    assert not compare(scanned("Robin cannot read a page.", scrap, sure=sure), written).changes


@pytest.mark.parametrize(("words", "sure"), [("Epilepsy", 0.3), ("ADHD", None), ("1:1", 0.3)])
def test_a_short_line_that_says_something_is_a_change(words: str, sure: float | None) -> None:
    written = inline_plan(B=["Robin cannot read a page."])
    found = compare(written, scanned("Robin cannot read a page.", words, sure=sure))
    assert [change.after for change in found.changes] == [words]
    typed = inline_plan(B=["Robin cannot read a page.", "X"])
    assert len(compare(written, typed).changes) == 1


def test_a_stroke_read_beside_a_line_is_no_change_of_it() -> None:
    written = inline_plan(B=["Robin cannot read a page."])
    assert not compare(written, scanned("Robin cannot read a page. i")).changes
    assert compare(written, scanned("Robin cannot not read a page.")).changes


def test_a_word_that_was_read_surely_is_a_change() -> None:
    assert len(read("A check of his hearing aids.", "A check of his hearlng aids.").changes) == 1


def test_what_would_mean_less_is_told_with_its_doubt() -> None:
    """A word that binds may be misread, and may be the point of the whole plan."""
    found = read("The tutors would teach him.", "The tutors could teach him.", "could")
    assert not found.changes  # neither binds
    found = read(
        "He shall be taught by a specialist.", "He shalt be taught by a specialist.", "shalt"
    )
    assert found.flags
    found = read("Weekly advice from a nurse.", "Weekly advice from a purse.", "purse")
    (change,) = found.changes
    assert change.effect is Effect.WEAKENED
    assert "doubtful" in {reason.rule for reason in change.reasons}


def test_figures_are_never_taken_for_one_another() -> None:
    found = read("Reading for 26 hours a week.", "Reading for 25 hours a week.", "25")
    assert found.changes[0].effect is Effect.WEAKENED
    assert not read("A room with 15 desks.", "A room with l5 desks.", "l5").changes


def test_more_than_a_misreading_is_a_change() -> None:
    found = read("A check of his hearing aids.", "A check of his hearlng aids, weekly.", "hearlng")
    assert len(found.changes) == 1


def read_field(before: str, after: str, sure: float | None = 0.9) -> PlanDiff:
    """Staffing as written, and as read from a picture; in doubt unless ``sure`` is None."""
    item = Provision(id="f1", text="Support in all lessons.", ratio=before)
    mark = Mark(start=0, end=len(after), style="doubtful", part="ratio", confidence=sure)
    marks = (mark,) if sure is not None else ()
    seen = item.model_copy(update={"ratio": after, "marks": marks})
    return compare(inline_plan(F=[item]), inline_plan(F=[seen]))


@pytest.mark.parametrize("after", ["4:1", "11", "1.1", "l:1"])
def test_staffing_that_print_may_make_of_it_is_a_question(after: str) -> None:
    found = read_field("1:1", after)
    assert not found.changes
    (flag,) = found.flags
    assert f"‘1:1’ / ‘{after}’" in flag.says


@pytest.mark.parametrize(("after", "sure"), [("4:1", None), ("1:2", 0.9), ("2:1", 0.6)])
def test_staffing_that_was_read_surely_or_is_unlike_is_a_change(
    after: str, sure: float | None
) -> None:
    assert len(read_field("1:1", after, sure).changes) == 1


@pytest.mark.parametrize(
    ("before", "after"), [("6 hours", "b hours"), ("3 hours", "8 hours"), ("10 hours", "1O hours")]
)
def test_hours_whose_figure_looks_like_another_are_a_question(before: str, after: str) -> None:
    text = "Reading for {} a week."
    figure = after.split()[0]
    found = read(text.format(before), text.format(after), figure)
    assert not found.changes
    assert found.flags
    assert read(text.format(before), text.format(after)).changes


def test_a_word_that_was_hardly_read_shows_nothing() -> None:
    text = "Weekly advice from a {}."
    mark = Mark(start=21, end=26, style="doubtful", confidence=0.3)
    seen = Provision(id="f1", text=text.format("purse"), marks=(mark,))
    found = compare(inline_plan(F=[text.format("nurse")]), inline_plan(F=[seen]))
    assert not found.changes
    assert found.flags


def of_child(text: str, value: str | None, *, doubted: bool = False, field: str = "name") -> Plan:
    """A plan of a child whose name, or another detail, is printed and understood so."""
    marks = (Mark(start=0, end=len(text), style="doubtful", confidence=0.8),) if doubted else ()
    path = f"person.{field}"
    unit = FieldUnit(
        id="p1", text=text, label="Detail", marks=marks, parsed=Parsed(field=path, value=value)
    )
    unread = Finding(code=PARTICULAR_NOT_READ, unit="p1", message="Look at the paper.")
    return inline_plan(F=["A lesson."]).model_copy(
        update={
            "person": Person(**{field: value}),
            "particulars": (unit,),
            "findings": () if value else (unread,),
        }
    )


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("name", "Kofi Mensah", "Koti Mensah"),
        ("date_of_birth", "2016-03-05", "2016-08-05"),
        ("address", "4 Mill Lane, Exton, XY1 9ZA", "4 Mill Lane, Exton, X$1 9ZA"),
        ("address", "4 Mill Lane, Exton, WX4 7PJ", "4 Mill Lane, Exton, WX4 7P}"),
        ("address", "4 Mill Lane, Exton, WX4 7PJ", "4 Mill Lane, Exton, WX4 7P)"),
    ],
)
def test_a_name_or_a_date_that_may_be_misread_is_a_question(
    field: str, before: str, after: str
) -> None:
    old = of_child(before, before, field=field)
    found = compare(old, of_child(after, after, doubted=True, field=field))
    assert not found.particulars
    assert [flag.rule for flag in found.flags] == ["doubtful"]
    assert len(compare(old, of_child(after, after, field=field)).particulars) == 1


def test_a_date_that_could_not_be_read_is_a_question_and_not_gone() -> None:
    old = of_child("5/3/2016", "2016-03-05", field="date_of_birth")
    found = compare(old, of_child("5/E/2016", None, field="date_of_birth"))
    assert not found.particulars
    (flag,) = found.flags
    assert "date of birth could not be read in the newer plan" in flag.says


@pytest.mark.parametrize(
    ("kind", "number", "changed"),
    [(Paragraph, "8.1", False), (Provision, "6.1.1", False), (Provision, "2.5", True)],
)
def test_a_lines_number_beside_it_and_in_it_is_no_change(
    kind: type[Paragraph] | type[Provision], number: str, changed: bool
) -> None:
    """But an amount that one side lacks is."""
    text = "Teaching assistants in every lesson."
    beside, within = kind(id="f1", text=text), kind(id="f1", text=f"{number} {text}")
    for old, new in ((beside, within), (within, beside)):
        assert bool(compare(inline_plan(F=[old]), inline_plan(F=[new])).changes) is changed


@pytest.mark.parametrize(
    ("read", "other", "half"),
    [
        ("X$1", "XY1", True),
        ("7P}", "7PJ", True),
        ("XY¥1", "XY1", True),
        ("w|ll", "will", True),
        ("$", "XY1", False),
        ("X$1", "XY2", False),
        ("X1", "XY1", False),
        ("£20", "£30", False),
        ("X$1", "X$2", False),
    ],
)
def test_a_sign_that_no_word_has_stands_for_a_letter_that_was_not_read(
    read: str, other: str, *, half: bool
) -> None:
    assert is_half_read(read, other) is half


def home(value: str, *, known: bool, sure: float = 1.0) -> Plan:
    """A plan with an address on its front page, which was understood as one or was not."""
    doubt = Mark(start=len(value) - 3, end=len(value), style="doubtful", confidence=sure)
    parsed = Parsed(field="person.address") if known else None
    unit = FieldUnit(id="p1", label="Home", text=value, parsed=parsed, confidence=sure,
                     marks=(doubt,) if sure < 1.0 else ())  # fmt: skip
    update = {"person": Person(address=value if known else None), "particulars": (unit,)}
    return inline_plan(F=["A lesson."]).model_copy(update=update)


@pytest.mark.parametrize(
    ("read", "told", "asked"),
    [
        ("1 Sand Lane, Saltby, ZS8 OPD", 0, 1),
        ("9 Mill Road, Exton, XY1 9ZA", 2, 0),
    ],
)
def test_a_detail_that_was_not_known_for_its_misreading_is_a_question(
    read: str, told: int, asked: int
) -> None:
    old, new = home("1 Sand Lane, Saltby, ZS8 0PD", known=True), home(read, known=False, sure=0.46)
    for found in (compare(old, new), compare(new, old)):
        assert len(found.particulars) == told
        assert sum(flag.rule == "doubtful" for flag in found.flags) == asked


def test_a_change_names_the_doubtful_words_among_those_that_differ() -> None:
    said = "A check of his hearing aids each morning."
    seen = "A weekly check of his hearing aids by a nurse, each mornlng."
    (change,) = read(said, seen, "weekly", "nurse", "check").changes
    (reason,) = [each for each in change.reasons if each.rule == "doubtful"]
    assert reason.detail == "‘weekly’, ‘nurse’"
    assert reason.effect is Effect.NEUTRAL
    (sure,) = read(said, seen, "check").changes
    assert not [each for each in sure.reasons if each.rule == "doubtful"]
    new = Provision(id="n", text="A mentnr will see him.",
                    marks=(Mark(start=2, end=8, style="doubtful", confidence=0.5),))  # fmt: skip
    (added,) = compare(inline_plan(F=[said]), inline_plan(F=[said, new])).changes
    assert "‘mentnr’" in str(added.reasons)
