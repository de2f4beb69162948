"""The working document: written from three plans, and read back side by side."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from compare.inline import plan as inline_plan
from compare.mutations import PLAN, mutated
from lxml import etree
from tribunal.sides import BASE, OURS, SIDES, SUPPORT, THEIRS
from writers.word.word_files import edited, save_in_libreoffice, without_controls, write_over

from ehcp_io.compare import Standing, compare
from ehcp_io.compare.markdown import write_markdown
from ehcp_io.conversion import read_plan
from ehcp_io.plan import Person, Plan, PlanControl, PlanStatus, Section, SectionLetter, SectionState
from ehcp_io.plan.units import (
    Advice,
    FieldUnit,
    Outcome,
    Parsed,
    Provision,
    Step,
    TableCell,
    UnitSource,
)
from ehcp_io.tribunal import Position
from ehcp_io.tribunal.key import Appellant
from ehcp_io.tribunal.marked import is_own_working_document, load_position
from ehcp_io.tribunal.positions import returned, stances
from ehcp_io.tribunal.rounds import Sides, next_round
from ehcp_io.tribunal.writing import Printing, write_working_document

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "strangers" / "myplan-leon-docx" / "source.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def root_of(data: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def lines_of(data: bytes) -> list[str]:
    return ["".join(each.itertext(f"{W}t")) for each in root_of(data).iter(f"{W}p")]


def same(first: Plan, second: Plan) -> bool:
    return not compare(first, second).changes


@pytest.mark.parametrize("seed", range(12))
def test_each_side_reads_its_own_plan_whatever_it_changed(seed: int) -> None:
    base, parents, _ = mutated(PLAN, seed)
    others = (mutated(PLAN, other) for other in range(100 + seed, 200 + seed))
    la = next(plan for stage, plan, _ in others if stage == base)
    data = write_working_document(Sides(base, parents, la), Printing(labels=bool(seed % 2)))
    assert is_own_working_document(data)
    assert same(load_position(data, Position.BASE), base)
    assert same(load_position(data, Position.PARENTS), parents)
    assert same(load_position(data, Position.LA), la)


@pytest.mark.parametrize("seed", range(12))
def test_each_side_reads_its_own_plan_without_any_control(seed: int) -> None:
    """LibreOffice drops them; wording that is wholly replaced keeps its place all the same."""
    base, parents, _ = mutated(PLAN, seed)
    data = write_working_document(Sides(base, parents), Printing(labels=bool(seed % 2)))
    bare = edited(data, without_controls)
    assert same(load_position(bare, Position.BASE), base)
    assert same(load_position(bare, Position.PARENTS), parents)


def test_a_placement_replaced_whole_is_read_back_without_controls() -> None:
    base = read_plan(SAMPLE).plan
    section = base.sections[SectionLetter.I]
    first = section.content[0].model_copy(
        update={"text": "Quite another school is named here now, and its type too."}
    )
    content = (first, *section.content[1:])
    sections = dict(base.sections) | {
        SectionLetter.I: section.model_copy(update={"content": content})
    }
    ours = base.model_copy(update={"sections": sections})
    data = edited(write_working_document(Sides(base, ours)), without_controls)
    assert same(load_position(data, Position.BASE), base)
    assert same(load_position(data, Position.PARENTS), ours)


def test_the_agreed_plan_has_what_both_propose_and_nothing_else() -> None:
    agreed = load_position(write_working_document(SIDES), Position.AGREED)
    assert [unit.text for unit in agreed.provision] == [
        SUPPORT,
        "Daily phonics for twenty minutes in a small group.",
        "A laptop for writing.",
        "Speech and language therapy for one hour each week.",
    ]


def test_the_bytes_are_the_same_each_time_and_nothing_is_tracked() -> None:
    data = write_working_document(SIDES)
    assert data == write_working_document(SIDES)
    tags = {each.tag for each in root_of(data).iter()}
    assert not tags & {f"{W}ins", f"{W}del", f"{W}commentReference", f"{W}moveFrom"}
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert "word/comments.xml" not in names


def test_the_key_stands_at_the_top_in_its_own_styles() -> None:
    table = root_of(write_working_document(SIDES)).find(f".//{W}tbl")
    assert table is not None
    rows = [
        ["".join(cell.itertext(f"{W}t")) for cell in row.iter(f"{W}tc")]
        for row in table.iter(f"{W}tr")
    ]
    assert rows == [
        ["Type style", "Meaning"],
        ["Normal", "original final EHC plan"],
        ["Underlined", "addition agreed by both"],
        ["Underlined strikethrough", "deletion agreed by both"],
        ["Bold", "parents’ proposed addition"],
        ["Bold strikethrough", "parents’ proposed deletion"],
        ["Italic", "LA’s proposed addition"],
        ["Italic strikethrough", "LA’s proposed deletion"],
    ]


def test_a_young_persons_appeal_says_so_in_the_key_and_the_labels() -> None:
    printing = Printing(Appellant.YOUNG_PERSON, labels=True)
    data = write_working_document(SIDES, printing)
    text = "".join(root_of(data).itertext(f"{W}t"))
    assert "young person’s proposed addition" in text
    assert "[Young person adds: 30]" in text
    assert "arents" not in text.split("Child or young person")[0]
    assert same(load_position(data, Position.PARENTS), OURS)


def test_labels_say_in_words_what_the_styles_say() -> None:
    text = "".join(root_of(write_working_document(SIDES, Printing(labels=True))).itertext(f"{W}t"))
    assert "[Each side deletes: 25] [Parents add: 30] [LA adds: 15]" in text
    assert "[LA deletes: A laptop for writing.]" in text
    assert "[Agreed addition: Speech and language therapy for one hour each week.]" in text


def test_no_words_of_the_form_are_bold_or_italic_by_hand() -> None:
    """A label in bold would be taken for a proposal of the parents."""
    data = write_working_document(Sides(PLAN, None, None))
    body = root_of(data)
    key = body.find(f".//{W}tbl")
    for run in body.iter(f"{W}r"):
        if key not in run.iterancestors():
            assert run.find(f"{W}rPr") is None


REPORT = Advice(id="k1", text="", title="Psychology advice", author="Dr Ann Harbottle",
                role="Educational Psychologist", date="2024-10-23", marker="K2")  # fmt: skip


@pytest.mark.parametrize("said", ["as K2 says.", "as Dr Harbottle advises, page 4."])
def test_a_report_that_a_proposal_names_is_its_footnote(said: str) -> None:
    base = inline_plan(F=[SUPPORT], K=[REPORT])
    ours = inline_plan(F=[SUPPORT, f"A quiet room at lunch each day, {said}"], K=[REPORT])
    sides = Sides(base, ours)
    (stance,) = stances(sides)
    (note,) = stance.evidence
    assert note.startswith("Psychology advice; Dr Ann Harbottle; Educational Psychologist")
    assert ("p. [page]" in note) is ("page" not in said)
    data = write_working_document(sides)
    notes = zipfile.ZipFile(io.BytesIO(data)).read("word/footnotes.xml").decode()
    assert "Dr Ann Harbottle" in notes
    assert root_of(data).find(f".//{W}footnoteReference") is not None
    assert same(load_position(data, Position.PARENTS), ours)


def test_a_proposal_that_names_no_report_has_no_footnote() -> None:
    base = inline_plan(F=[SUPPORT], K=[REPORT])
    ours = inline_plan(F=[SUPPORT, "A visit from an educational psychologist."], K=[REPORT])
    assert not stances(Sides(base, ours))[0].evidence


def test_steps_and_fields_of_a_record_are_marked_for_themselves() -> None:
    outcome = Outcome(
        id="e1", text="Robin will read a short book alone.", by_when="July 2026",
        steps=(Step(id="s1", text="Robin will read a page."),),
    )  # fmt: skip
    later = outcome.model_copy(
        update={
            "by_when": "May 2026",
            "steps": (*outcome.steps, Step(id="s2", text="Robin will read two pages alone.")),
        }
    )
    item = Provision(id="f1", text="Phonics.", by_whom="A teacher", how_often="Daily")
    less = item.model_copy(update={"how_often": "Weekly"})
    base, ours = inline_plan(E=[outcome], F=[item]), inline_plan(E=[later], F=[item])
    la = inline_plan(E=[outcome], F=[less])
    sides = Sides(base, ours, la)
    assert {(each.field, each.standing) for each in stances(sides)} == {
        ("by_when", Standing.PARENTS),
        (None, Standing.PARENTS),
        ("how_often", Standing.LA),
    }
    data = write_working_document(sides)
    assert same(load_position(data, Position.PARENTS), ours)
    assert same(load_position(data, Position.LA), la)


# ---- rounds


def test_a_section_that_goes_leaves_no_reference_as_a_proposal() -> None:
    """A cell that only numbers a row is no text, also where the rows' records are all gone."""
    cells = [TableCell(id="c1", text="F1"), TableCell(id="c2", text="F2")]
    base = inline_plan(F=[cells[0], SUPPORT, cells[1], "A laptop for writing."])
    proposed = inline_plan(F=cells)
    for sides in (Sides(base, proposed), Sides(proposed, base)):
        told = [stance.base or stance.parents for stance in stances(sides)]
        assert told == [SUPPORT, "A laptop for writing."]
    empty = inline_plan(F=[])
    data = write_working_document(Sides(base, empty), Printing())
    assert load_position(data, Position.PARENTS).sections[SectionLetter.F].content == ()
    assert [stance.base for stance in stances(Sides(base, empty))] == told


def test_a_cell_that_names_an_area_of_need_is_no_text() -> None:
    """It was printed under "text of tables", and a cell that says something stays there."""
    names = [
        TableCell(id="c1", text="Social, emotional and mental health"),
        TableCell(id="c2", text="He reads best in the mornings."),
    ]
    base = inline_plan(E=[names[0], "Robin will read a page."], F=[names[1], SUPPORT])
    words = "".join(root_of(write_working_document(Sides(base, base))).itertext())
    assert "Section E: text of tables" not in words
    assert "He reads best in the mornings." in words


def test_a_proposal_in_a_field_says_of_what_it_is() -> None:
    base = inline_plan(F=[Provision(id="p", text="A daily reading lesson.", how_often="1 hour")])
    less = inline_plan(
        F=[Provision(id="p", text="A daily reading lesson.", how_often="20 minutes")]
    )
    (stance,) = stances(Sides(base, la=less))
    assert (stance.field, stance.item) == ("how_often", "A daily reading lesson.")
    diff = returned(base, Sides(base, la=less))
    assert "Of: “A daily reading lesson.”" in write_markdown(diff).decode()


def test_an_earlier_working_document_keeps_what_is_agreed_and_contested() -> None:
    """The LA comes round to the parents' hours; the laptop stays contested."""
    agreeing = inline_plan(
        B=["Robin finds it hard to follow speech."],
        F=[each.replace("15", "30") for each in (unit.text for unit in THEIRS.provision)],
    )
    made = next_round(SIDES, la=agreeing)
    assert [each.standing for each in stances(made.sides)] == [
        Standing.AGREED,
        Standing.LA,
        Standing.AGREED,
    ]
    assert not made.reopened


def test_going_back_on_what_was_agreed_is_told() -> None:
    withdrawn = inline_plan(
        B=["Robin finds it hard to follow speech."],
        F=[unit.text for unit in THEIRS.provision[:2]],
    )
    assert next_round(SIDES, la=withdrawn).reopened == 1


def sides_in(data: bytes) -> Sides:
    base, parents, la = (
        load_position(data, each) for each in (Position.BASE, Position.PARENTS, Position.LA)
    )
    return Sides(base, parents, la)


def test_the_plans_own_words_changed_without_a_mark_are_found() -> None:
    data = write_working_document(SIDES)
    tampered = edited(data, lambda root: write_over(root, "twenty minutes", "ten minutes"))
    made = next_round(SIDES, la=sides_in(tampered))
    (change,) = made.altered
    assert (change.section, change.after) == (
        "F",
        "Daily phonics for ten minutes in a small group.",
    )
    assert made.sides.base == BASE
    assert not made.rewritten[Position.PARENTS]
    (told,) = returned(BASE, sides_in(tampered)).changes
    assert told == change


def test_one_sides_proposal_changed_by_the_other_is_found() -> None:
    data = write_working_document(SIDES)
    tampered = edited(data, lambda root: write_over(root, " 30", " 20"))
    made = next_round(SIDES, la=sides_in(tampered))
    assert not made.altered
    assert len(made.rewritten[Position.PARENTS]) == 1
    assert made.sides.parents == OURS


def test_marks_that_a_party_puts_in_by_hand_are_its_proposals() -> None:
    """A run in bold that somebody typed is the parents' addition."""

    def add(root: etree._Element) -> None:
        text = next(each for each in root.iter(f"{W}t") if each.text == "A laptop for writing.")
        run = text.getparent()
        assert run is not None
        properties = run.find(f"{W}rPr")
        if properties is not None:
            run.remove(properties)
        bold = etree.fromstring(etree.tostring(run))
        bold.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{W[1:-1]}"><w:b/></w:rPr>'))
        bold.find(f"{W}t").text = " It has speech software."  # type: ignore[union-attr] # it is there, or the test fails
        run.addnext(bold)

    data = edited(write_working_document(Sides(BASE, None, None)), add)
    parents = load_position(data, Position.PARENTS)
    assert parents.provision[-1].text == "A laptop for writing. It has speech software."
    assert same(load_position(data, Position.BASE), BASE)
    assert same(load_position(data, Position.LA), BASE)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saves_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "wd.docx").write_bytes(write_working_document(SIDES, Printing(labels=True)))
    data = (save_in_libreoffice(tmp_path) / "wd.docx").read_bytes()
    assert same(load_position(data, Position.BASE), BASE)
    assert same(load_position(data, Position.PARENTS), OURS)
    assert same(load_position(data, Position.LA), THEIRS)


def test_what_word_on_the_web_saves_reads_the_same() -> None:
    """It names the document's part document2.xml."""
    written, saved = write_working_document(SIDES), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name in {"_rels/.rels", "[Content_Types].xml"}:
                part = part.replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(name.replace("document.xml", "document2.xml"), part)
    data = saved.getvalue()
    assert is_own_working_document(data)
    assert same(load_position(data, Position.BASE), BASE)
    assert same(load_position(data, Position.PARENTS), OURS)


def test_without_a_word_on_whose_plan_the_original_is_read_and_said_so() -> None:
    conversion = read_plan(write_working_document(SIDES), "wd.docx")
    assert same(conversion.plan, BASE)
    assert [finding.code for finding in conversion.plan.findings] == ["working-document"]
    conversion = read_plan(write_working_document(SIDES), "wd.docx", position=Position.LA)
    assert same(conversion.plan, THEIRS)
    assert not conversion.plan.findings


def test_a_copy_without_data_is_read_by_what_can_be_seen() -> None:
    data = write_working_document(SIDES, Printing(plain=True))
    assert not any(
        re.match(r"customXml/item\d+\.xml", name)
        for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
        if b"urn:ehcp-io" in zipfile.ZipFile(io.BytesIO(data)).read(name)
    )
    found = read_plan(data, "wd.docx", position=Position.PARENTS).plan
    texts = [unit.text for unit in found.provision]
    assert SUPPORT.replace("25", "30") in texts
    assert SUPPORT not in texts


def medicines(*rows: tuple[str, ...]) -> Plan:
    """A plan with a table in Section C, a tuple a row; the first is the heads."""
    cells = tuple(
        TableCell(
            id=f"c{number}-{column}-{len(rows)}-{text[:4]}",
            text=text,
            row=number,
            column=column,
            source=UnitSource(path=(7, number, column, 0)),
        )
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    )
    made = inline_plan(B=["Robin finds it hard to follow speech."], F=["Daily phonics."])
    section = Section(state=SectionState.STATED, content=cells)
    return made.model_copy(update={"sections": {**made.sections, SectionLetter.C: section}})


HEADS = ("Medicine", "Dose and time", "Given by")
BEFORE_ROWS = (HEADS, ("Valium", "5 mg at bedtime", "Parents"), ("Iron", "One at noon", "School"))


def cells_of(plan: Plan) -> list[tuple[str, ...]]:
    """The cells of Section C, row by row."""
    rows: dict[int, list[str]] = {}
    for unit in plan.sections[SectionLetter.C].content:
        if isinstance(unit, TableCell) and unit.text.strip():
            rows.setdefault(unit.row, []).append(" ".join(unit.text.split()))
    return [tuple(row) for row in rows.values()]


@pytest.mark.parametrize(
    "after",
    [
        (HEADS, ("Valium", "10 mg at bedtime", "Parents"), ("Iron", "One at noon", "School")),
        (HEADS, ("Iron", "One at noon", "School")),
        (*BEFORE_ROWS, ("Zinc", "Two drops at 8 am", "Parents")),
        (HEADS, ("Zinc", "Two drops at 8 am", "Parents"), *BEFORE_ROWS[1:]),
        (("Medicine", "Dose", "Given by"), *BEFORE_ROWS[1:]),
    ],
)
def test_a_table_is_marked_cell_by_cell_and_row_by_row(after: tuple[tuple[str, ...], ...]) -> None:
    """A dose stands in its row: what a party proposes there is read back as that party's table."""
    base, la = medicines(*BEFORE_ROWS), medicines(*after)
    data = write_working_document(Sides(base, None, la))
    assert cells_of(load_position(data, Position.BASE)) == list(BEFORE_ROWS)
    assert cells_of(load_position(data, Position.LA)) == list(after)


def test_a_table_that_is_new_comes_with_its_heads() -> None:
    none = inline_plan(B=["Robin finds it hard to follow speech."], F=["Daily phonics."])
    full = medicines(*BEFORE_ROWS)
    data = write_working_document(Sides(none, None, full))
    assert cells_of(load_position(data, Position.LA)) == list(BEFORE_ROWS)
    assert cells_of(load_position(data, Position.BASE)) == []


def test_each_cell_that_changed_is_a_proposal_of_its_row() -> None:
    la = medicines(HEADS, ("Valium", "10 mg at bedtime", "Parents"), BEFORE_ROWS[2])
    (found,) = stances(Sides(medicines(*BEFORE_ROWS), None, la))
    assert (found.item, found.base, found.la) == ("Valium", "5 mg at bedtime", "10 mg at bedtime")


def rows(*provisions: tuple[str, str]) -> Plan:
    """Provision in a table with a column that names its outcome."""
    units: list[Provision | TableCell] = []
    for number, (text, code) in enumerate(provisions, start=1):
        path = (4, number)
        units.append(Provision(id=text[:6], text=text, source=UnitSource(path=(*path, 0, 0))))
        cell = UnitSource(path=(*path, 1, 0))
        units.append(TableCell(id=f"code-{text[:6]}", text=code, row=number, column=1, source=cell))
    made = inline_plan(B=["Robin finds it hard to follow speech."], E=["Robin will follow talk."])
    section = Section(state=SectionState.STATED, content=tuple(units))
    return made.model_copy(update={"sections": {**made.sections, SectionLetter.F: section}})


def test_new_provision_keeps_the_number_of_its_outcome() -> None:
    base = rows(("Daily phonics.", "1"))
    la = rows(("Daily phonics.", "1"), ("A weekly talk about the news.", "4"))
    text = " ".join(root_of(write_working_document(Sides(base, None, la))).itertext())
    assert re.search(r"Outcome:\s*4|\b4\b.{0,80}A weekly talk", text)


@pytest.mark.parametrize(
    ("status", "said"), [("draft", "draft EHC plan"), ("final", "final EHC plan")]
)
def test_the_key_says_which_plan_stands_in_normal_type(status: str, said: str) -> None:
    control = PlanControl(status=PlanStatus(status))
    data = write_working_document(Sides(BASE.model_copy(update={"plan": control}), OURS))
    assert f"original {said}" in " ".join(root_of(data).itertext())


def test_what_is_the_forms_own_is_left_out_or_stands_in_brackets() -> None:
    """Normal type is the plan's: SEND23's key says so."""
    base = inline_plan(B=["Robin does not yet read."], F=["Robin will be taught phonics daily."])
    base = base.model_copy(
        update={
            "person": Person(
                name="Robin Vale", date_of_birth="2016-01-02", nhs_number="9991312765",
                school="Hill School",
            ),
            "particulars": (
                FieldUnit(
                    id="p1", text="2.1.16", label="Born",
                    parsed=Parsed(field="person.date_of_birth", value="2016-01-02"),
                ),
            ),
        }
    )  # fmt: skip
    lines = lines_of(write_working_document(Sides(base, base)))
    assert "2.1.16" in lines
    assert "9991312765" in lines
    assert "Hill School" in lines
    assert not [line for line in lines if line.startswith(("Not found", "Not stated"))]
    assert not [line for line in lines if "paragraphs 6." in line]
    assert any(line.startswith("[") and "Section I " in line for line in lines)
    assert any("[square brackets]" in line for line in lines)
