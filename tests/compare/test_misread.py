"""A plan that was plainly misread: what is told of it is not told as certain."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from compare.inline import plan as inline_plan

from ehcp_io.cli.main import main
from ehcp_io.compare import Flag, compare, compare_three
from ehcp_io.findings import Finding
from ehcp_io.plan import Plan, PlanControl, PlanStatus, SectionLetter
from ehcp_io.plan.units import Mark, Paragraph
from ehcp_io.tribunal.rounds import Sides, check
from ehcp_io.writers.canonical_json import write_json

WRITTEN = inline_plan(
    B=["Robin cannot read a page."],
    E=["Robin will read a page by July 2027."],
    F=["A daily reading lesson of twenty minutes with a teacher."],
)
BROKEN = inline_plan(
    B=["Robin cannot read a page."],
    E=["Robin will read a page by July 2027."],
    F=["A daily reading lesson", "Twenty minutes each day", "Class teacher"],
)


def noticed(plan: Plan, *findings: tuple[str, str | None]) -> Plan:
    """The plan, with what reading it would have noticed."""
    made = tuple(Finding(code=code, section=where, message="Seen.") for code, where in findings)
    return plan.model_copy(update={"findings": made})


MISREAD = noticed(BROKEN, ("record-looks-wrong", "F"))


def cautions(before: Plan, after: Plan) -> list[Flag]:
    return [flag for flag in compare(before, after).flags if flag.rule == "misread"]


def test_a_section_that_looks_misread_is_a_caution_with_its_plan_and_place() -> None:
    (flag,) = cautions(WRITTEN, MISREAD)

    assert flag.says.startswith("The newer plan may have been misread")
    assert "ehcp-io inspect" in flag.says
    assert flag.sections == (SectionLetter.F,)
    (flag,) = cautions(MISREAD, WRITTEN)
    assert flag.says.startswith("The older plan may have been misread")


@pytest.mark.parametrize(
    ("code", "section", "doubted"),
    [
        ("section-without-records", "E", "E"),
        ("section-absent", "F", "F"),
        ("outcomes-read-as-provision", "E", "EF"),
        ("page-not-recognised", None, ""),
        ("text-lost", None, ""),
        ("part-not-read", None, ""),
    ],
)
def test_whatever_puts_the_reading_in_doubt_is_a_caution(
    code: str, section: str | None, doubted: str
) -> None:
    (flag,) = cautions(noticed(WRITTEN, (code, section)), WRITTEN)

    assert flag.sections == tuple(map(SectionLetter, doubted))


@pytest.mark.parametrize("code", ["struck-out", "upn-check", "recognised-pages", "doubtful-words"])
def test_what_a_good_reading_may_notice_is_none(code: str) -> None:
    assert not cautions(noticed(WRITTEN, (code, "F")), WRITTEN)


def test_an_absent_section_counts_where_the_other_plan_has_it() -> None:
    """A section that neither plan has was left out; one that a plan has lost may be misread."""
    without = noticed(inline_plan(F=["Phonics daily."]), ("section-absent", "D"))
    cared = inline_plan(D=["Robin's mother cares for him alone."], F=["Phonics daily."])

    (flag,) = cautions(cared, without)
    assert flag.sections == (SectionLetter.D,)
    assert not cautions(inline_plan(F=["Phonics daily."]), without)


def test_a_whole_plan_without_its_list_of_advice_is_asked_about_though_both_lack_it() -> None:
    whole = {letter: ["Robin is kind."] for letter in "ABCDEFGI"}
    both = noticed(inline_plan(**whole), ("section-absent", "K"))
    extract = noticed(WRITTEN, ("section-absent", "K"))

    assert [flag.sections for flag in cautions(both, both)] == [(SectionLetter.K,)] * 2
    assert cautions(extract, extract) == []


def test_a_draft_has_no_school_to_name() -> None:
    """Children and Families Act 2014, section 38(5)."""
    draft = noticed(WRITTEN, ("section-absent", "I")).model_copy(
        update={"plan": PlanControl(status=PlanStatus.DRAFT)}
    )
    assert not cautions(draft, inline_plan(F=["Phonics daily."], I=["Lydd Cross School"]))


@pytest.mark.parametrize(("marked", "told"), [(1, False), (4, True)])
def test_a_scan_in_which_many_words_are_doubtful_is_a_caution(marked: int, told: bool) -> None:
    words = ["word"] * 100
    marks = tuple(Mark(start=n * 5, end=n * 5 + 4, style="doubtful") for n in range(marked))
    unit = Paragraph(id="A-1", text=" ".join(words), marks=marks)
    section = WRITTEN.sections[SectionLetter.A].model_copy(update={"content": (unit,)})
    sections = {**WRITTEN.sections, SectionLetter.A: section}
    scan = noticed(WRITTEN.model_copy(update={"sections": sections}), ("doubtful-words", None))

    assert bool(cautions(scan, scan)) is told


def test_of_three_plans_each_is_named() -> None:
    found = compare_three(WRITTEN, MISREAD, WRITTEN)

    (flag,) = [flag for flag in found.flags if flag.rule == "misread"]
    assert flag.says.startswith("The proposed plan may have been misread")


def test_a_returned_working_document_need_not_hold_every_section() -> None:
    """Appeals are often about B, F and I alone."""
    part = noticed(inline_plan(F=["A reading lesson."]), ("section-absent", "B"))
    broken = noticed(part, ("section-without-records", "F"))

    assert not [flag for flag in check(WRITTEN, Sides(part)).flags if flag.rule == "misread"]
    assert [flag for flag in check(WRITTEN, Sides(broken)).flags if flag.rule == "misread"]


def saved(folder: Path, name: str, plan: Plan) -> str:
    path = folder / f"{name}.json"
    path.write_bytes(write_json(plan))
    return str(path)


def test_every_report_says_it_at_its_head_and_at_each_change_there(tmp_path: Path) -> None:
    plans = [saved(tmp_path, "a", WRITTEN), saved(tmp_path, "b", MISREAD)]
    for form in ("text", "md", "html"):
        done = CliRunner().invoke(main, ["diff", *plans, "--format", form])
        said = " ".join(done.stdout.split())
        assert said.index("may have been misread") < said.index("changes:")
        assert " changes told, " in said
        assert "Section F: new (may be misread)" in said.replace("\\", "")
        assert "Questions to ask" not in said
    summary = CliRunner().invoke(main, ["diff", *plans, "--summary"])
    assert "may have been misread" in " ".join(summary.stdout.split())


REPORTS = [f"Report {number} of the {who}." for number, who in enumerate(("nurse", "SENCO", "GP"))]
LESSONS = [f"A teacher will teach Robin {what} each day." for what in ("art", "maths", "music")]


@pytest.mark.parametrize(("left", "came"), [("J", "K"), ("F", "E"), ("B", "F"), ("A", "B")])
def test_entries_that_move_together_to_a_section_of_another_kind_are_a_caution(
    left: str, came: str
) -> None:
    (flag,) = cautions(inline_plan(**{left: LESSONS}), inline_plan(**{came: LESSONS}))

    assert flag.sections == (SectionLetter(left), SectionLetter(came))
    assert "inspect" in flag.says


@pytest.mark.parametrize(("left", "came"), [("F", "G"), ("H1", "H2"), ("G", "F"), ("B", "C")])
def test_provision_and_needs_do_change_their_section(left: str, came: str) -> None:
    assert not cautions(inline_plan(**{left: LESSONS}), inline_plan(**{came: LESSONS}))


def test_a_few_moves_among_many_entries_are_none() -> None:
    more = [f"An adult will help Robin with {n} things at lunch on day {n}." for n in range(9)]
    before = inline_plan(F=[*LESSONS, *more], E=["He will read."])
    after = inline_plan(F=more, E=["He will read.", *LESSONS, "He will swim.", *REPORTS])
    assert not cautions(before, after)


@pytest.mark.parametrize(("letter", "told"), [("F", True), ("B", True), ("A", False)])
def test_a_section_cut_to_next_to_nothing_is_a_caution(letter: str, told: bool) -> None:
    long = [f"{lesson} {'It will last for half an hour. ' * 8}" for lesson in LESSONS]
    before, after = inline_plan(**{letter: long}), inline_plan(**{letter: ["Phonics."]})

    assert bool(cautions(before, after)) is told
    assert bool(cautions(after, before)) is told


def test_of_three_plans_such_a_caution_is_kept() -> None:
    before, after = inline_plan(J=LESSONS), inline_plan(K=LESSONS)
    flags = compare_three(before, before, after).flags
    assert [flag.sections for flag in flags if flag.rule == "misread"] == [
        (SectionLetter.J, SectionLetter.K)
    ]


@pytest.mark.parametrize("form", ["letter", "docx", "working-document"])
def test_what_is_written_to_a_file_says_it_on_the_screen(tmp_path: Path, form: str) -> None:
    target = tmp_path / ("letter.txt" if form == "letter" else "made.docx")
    command = ["diff", saved(tmp_path, "a", WRITTEN), saved(tmp_path, "b", MISREAD)]
    command += ["--format", form, "-o", str(target)]
    command += ["--party", "la"] if form == "working-document" else []

    done = CliRunner().invoke(main, command)

    assert "may have been misread" in done.stderr
    if form == "letter":
        letter = " ".join(target.read_text().split())
        assert letter.index("may have been misread") < letter.index("Dear")
        assert "Before you send this: [It may have been misread" in letter


_OLD = PlanControl(final_date="2024-11-29")
_NEW = PlanControl(final_date="2025-03-07")


@pytest.mark.parametrize(
    "command",
    [
        lambda old, new: [new, old, old],
        lambda old, new: [old, new, old],
        lambda old, new: [new, "--la", old, "--format", "working-document"],
    ],
)
def test_the_wrong_order_is_asked_about_among_three_and_in_an_appeal(
    tmp_path: Path, command: Callable[[str, str], list[str]]
) -> None:
    old = saved(tmp_path, "old", WRITTEN.model_copy(update={"plan": _OLD}))
    new = saved(tmp_path, "new", WRITTEN.model_copy(update={"plan": _NEW}))
    given = command(old, new)
    target = tmp_path / ("made.docx" if "--la" in given else "made.html")

    done = CliRunner().invoke(main, ["diff", *given, "-o", str(target)])

    assert done.exit_code == 0
    assert "wrong way round" in done.stderr
