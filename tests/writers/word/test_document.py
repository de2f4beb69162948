"""The Word document by its XML: accessible, anonymous, in the template's order, nothing lost."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

import docx
import pytest
from hypothesis import given, settings
from lxml import etree
from searching import cases
from strategies import plans
from writers.word.word_files import TEXTS, W, around, body, example, paragraph, parts, text

from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import (
    Person,
    Plan,
    PlanControl,
    PlanStatus,
    Section,
    SectionHeading,
    SectionLetter,
    SectionState,
)
from ehcp_io.plan.units import (
    DOUBTFUL,
    FieldUnit,
    Mark,
    Need,
    Paragraph,
    Parsed,
    Provision,
    TableCell,
    UnitSource,
)
from ehcp_io.writers.outline.characters import printable
from ehcp_io.writers.word import load_word, write_word

_WORD = re.compile(r"[^\W_]+")
_TIMES = re.compile(r" \((\d+) times\)")
_HOMES = ("particulars", "unfiled", "guidance", "appendices", "furniture", "hidden")
_NOT_WORDS = {"id", "parsed", "source", "kind", "area", "marks"}
_NOT_WORDS |= {"meets_needs", "supports_outcomes", "for_needs"}


def strings(value: object) -> Iterator[str]:
    """Every wording of a unit."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in _NOT_WORDS:
                yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield value


def words_of_plan(plan: Plan) -> Counter[str]:
    units = [unit for home in _HOMES for unit in getattr(plan, home)]
    units += plan.units()
    wordings = [each for unit in units for each in strings(unit.model_dump())]
    wordings += [each.text for section in plan.sections.values() for each in section.heading]
    return Counter(word for each in wordings for word in _WORD.findall(printable(each)))


def words_of_line(words: str) -> Iterator[str]:
    """The words of a line, as often as it says that the original prints them."""
    end = 0
    for said in _TIMES.finditer(words):
        lead, _, counted = words[end : said.start()].rpartition(" · ")
        yield from _WORD.findall(lead)
        yield from _WORD.findall(counted) * int(said[1])
        end = said.end()
    yield from _WORD.findall(words[end:])


@settings(max_examples=cases(60))
@given(plan=plans())
def test_every_word_of_a_plan_is_in_the_document(plan: Plan) -> None:
    for options in ({}, {"plain": True, "clean": True}):
        root = body(write_word(plan, **options))
        shown = Counter(word for line in root.iter(f"{W}p") for word in words_of_line(text(line)))
        assert not words_of_plan(plan) - shown


def test_blocks_stand_in_the_national_templates_order() -> None:
    headings = [
        text(line)
        for line in body(write_word(example())).iter(f"{W}p")
        if line.find(f"{W}pPr/{W}pStyle") is not None
        and line.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Heading1"  # type: ignore[union-attr] # it is there, or the test fails
    ]
    starts = [
        "Child or young person’s personal details", "Services currently involved", "A1", "A2",
        "Special Educational Needs and Provision (B-F-E)", "Sections C", "Sections D", "I –", "J –",
        "K –", "Sign-off", "Plan control",
    ]  # fmt: skip
    # Before them stand the notes on what to check and on how to read it.
    headings = headings[headings.index(starts[0]) :]
    pairs = zip(headings, starts, strict=False)
    assert [heading for heading, start in pairs if not heading.startswith(start)] == []
    assert len(headings) >= len(starts)


def test_linked_records_share_a_row_and_no_others_do() -> None:
    root = body(write_word(example()))
    rows = [text(line) for line in root.iter(f"{W}tr")]
    together = [line for line in rows if TEXTS["need"] in line]
    assert len(together) == 1
    assert TEXTS["provision"] in together[0]
    assert TEXTS["outcome"] in together[0]
    for alone in (TEXTS["second"], TEXTS["lunch"]):
        (line,) = [line for line in rows if alone in line]
        assert sum(other in line for other in TEXTS.values()) == 1


def test_text_under_one_heading_for_h1_and_h2_is_not_said_to_be_blank() -> None:
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.H1] = Section(state=SectionState.BLANK)
    finding = Finding(code="h-not-split", section="H2", message="Look.")
    plan = Plan(sections=sections, findings=(finding,))
    shown = text(body(write_word(plan)))
    assert "Sections H1 and H2 under one heading" in shown
    assert "left blank" not in shown


def test_absent_blank_and_stated_none_are_told_apart() -> None:
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.C] = Section(state=SectionState.BLANK)
    sections[SectionLetter.D] = Section(state=SectionState.STATED_NONE)
    shown = text(body(write_word(Plan(sections=sections))))
    assert "No Section G was found in the plan." in shown
    assert "There is no text in Section C of the plan" in shown
    assert "There is nothing for Section D" in shown


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("page-order", "No Section D was found in the plan: a page seems to be missing"),
        ("page-not-recognised", "No Section D was found in the plan: part of the original"),
        ("recognised-pages", "No Section D was found in the plan: its heading may"),
        ("struck-out", "No Section D was found in the plan."),
    ],
)
def test_of_an_absent_section_only_what_is_known_is_said(code: str, said: str) -> None:
    findings = tuple(
        Finding(code=each, severity=Severity.INFO, section=section, message="Look.")
        for each, section in ((code, None), ("section-absent", "D"), ("section-absent", "J"))
    )
    shown = text(body(write_word(Plan(findings=findings))))
    assert said in shown
    # No plan without a direct payment needs a Section J; a missing page may have held one.
    assert f"No Section {'D' if code == 'struck-out' else 'D or J'} was found. If" in shown


@pytest.mark.parametrize("code", ["not-known-as-plan", "page-order"])
def test_the_first_page_tells_of_what_puts_the_whole_copy_in_doubt(code: str) -> None:
    found = Finding(code=code, message="Look through all of it.")
    assert "Look through all of it." in text(body(write_word(Plan(findings=(found,)))))


def test_the_first_page_does_not_ask_for_a_draft_s_placement() -> None:
    absent = Finding(code="section-absent", section="I", message="Look.")
    draft = Plan(plan=PlanControl(status=PlanStatus.DRAFT), findings=(absent,))
    assert "No Section I was found. If" not in text(body(write_word(draft)))
    assert "No Section I was found. If" in text(body(write_word(Plan(findings=(absent,)))))


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        ("cognition_and_learning", "has no identified"),
        ("Thinking about the world", "The plan files nothing"),
        (None, "The plan files nothing"),
    ],
)
def test_the_templates_sentence_stands_only_where_every_need_has_its_area(
    area: str | None, sentence: str
) -> None:
    """A need without an area may be of any: then nobody may say that an area has none."""
    need = Need(id="B-1", text="A need.", area=area)
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.B] = Section(state=SectionState.STATED, content=(need,))
    assert sentence in text(body(write_word(Plan(sections=sections))))


@pytest.mark.parametrize("status", [PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT])
def test_a_draft_says_so_on_each_page_and_leaves_section_i_open(status: PlanStatus) -> None:
    data = write_word(Plan(plan=PlanControl(status=status)))
    header = etree.fromstring(parts(data)["word/header1.xml"])
    assert "DRAFT, not the final plan" in text(header)
    assert "Left open. A draft plan does not name the school" in text(body(data))


def doubtful() -> Plan:
    need = Need(id="B-1", text="A need.", confidence=0.4)
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.B] = Section(state=SectionState.STATED, content=(need,))
    return Plan(sections=sections, unfiled=example().unfiled)


def test_doubtful_readings_are_labelled_and_not_only_coloured() -> None:
    root = body(write_word(doubtful()))
    line = paragraph(root, "A need.")
    assert text(line) == "[Check against the original] A need."
    assert line.find(f".//{W}highlight") is not None
    assert "1 passage is marked" in text(root)
    assert "1 passage is not filed" in text(root)
    assert text(paragraph(root, "the letter of 3 May")).startswith("[Check")


def test_the_first_page_tells_of_what_was_not_read() -> None:
    pages = [("unread-region", page) for page in (3, 1, 2, 3)] + [("page-not-recognised", 5)]
    findings = tuple(
        Finding(code=code, severity=Severity.WARNING, message="Look.", page=page)
        for code, page in pages
    )
    plan = Plan(findings=findings)
    told = text(body(write_word(plan)))
    assert "On pages 1, 2 and 3 of the original stand marks that were not read" in told
    assert "Nothing of page 5 of the original could be read" in told
    assert "were not read" not in text(body(write_word(plan, clean=True)))


def test_what_an_unread_front_page_lacks_is_not_called_unstated() -> None:
    """Where nobody is found whom the plan is about, its front pages were misread."""
    missed = Finding(code="particulars-not-found", severity=Severity.WARNING, message="Look.")
    plan = Plan(findings=(missed,))
    told = text(body(write_word(plan)))
    assert "The name and the date of birth of the child or young person could not be found" in told
    beside = around(paragraph(body(write_word(plan)), "Ethnicity"), "tc").getnext()
    assert beside is not None
    assert text(beside) == "Not found when the plan was read. Look at the original."
    named = Plan(findings=(missed,), person=Person(name="Wren Example"))
    assert "The date of birth of the child" in text(body(write_word(named)))
    assert "Not found when" not in text(body(write_word(Plan())))


@pytest.mark.parametrize(
    ("code", "page", "doubted", "said"),
    [
        ("recognised-pages", None, True, "Not found when the plan was read. Look at the original."),
        ("recognised-pages", None, False, "Not found in the plan"),
        ("unread-region", 1, False, "Not found when the plan was read. Look at the original."),
        ("unread-region", 4, False, "Not found in the plan"),
        ("something-else", 1, True, "Not found in the plan"),
    ],
)
def test_what_a_scan_may_state_in_words_that_were_not_read_is_not_called_unstated(
    code: str, page: int | None, *, doubted: bool, said: str
) -> None:
    codes = {code, "recognised-pages"} if code == "unread-region" else {code}
    findings = tuple(
        Finding(
            code=each,
            severity=Severity.WARNING,
            message="Look.",
            page=page if each == code else None,
        )
        for each in sorted(codes)
    )
    marks = (Mark(start=0, end=9, style=DOUBTFUL, confidence=0.4),) if doubted else ()
    words = Paragraph(id="p1", text="Elhnicily", marks=marks, source=UnitSource(page=1))
    person = Person(name="Wren Example", date_of_birth="2014-05-03")
    plan = Plan(findings=findings, person=person, particulars=(words,))
    beside = around(paragraph(body(write_word(plan)), "Ethnicity"), "tc").getnext()
    assert beside is not None
    assert text(beside) == said


def test_a_label_without_a_value_is_told_from_a_label_that_is_not_there() -> None:
    """A plan that asks for the religion and says nothing of it; of ethnicity nothing was found."""
    blank = FieldUnit(id="p1", label="First language", text="", parsed=Parsed(field=_LANGUAGE))
    root = body(write_word(Plan(person=Person(name="Wren Example"), particulars=(blank,))))
    for label, said in (("first language", "stated"), ("Ethnicity", "found")):
        beside = around(paragraph(root, label), "tc").getnext()
        assert beside is not None
        assert text(beside) == f"Not {said} in the plan"


_LANGUAGE = "person.home_language"


def highlighted(line: etree._Element) -> list[str]:
    return [text(run) for run in line.iter(f"{W}r") if run.find(f".//{W}highlight") is not None]


def misread() -> Plan:
    """A provision with one doubtful word in its text and one in a field of its own."""
    item = Provision(
        id="F-1",
        text="Speech lessens in school.",
        how_often="2O minutes a day",
        confidence=0.6,
        marks=(
            Mark(start=7, end=14, style=DOUBTFUL, confidence=0.6),
            Mark(start=0, end=2, style=DOUBTFUL, part="how_often", confidence=0.7),
        ),
    )
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.F] = Section(state=SectionState.STATED, content=(item,))
    return Plan(sections=sections)


def test_each_doubtful_word_is_highlighted_framed_and_labelled_and_no_other() -> None:
    root = body(write_word(misread()))
    line, field = paragraph(root, "Speech lessens"), paragraph(root, "2O minutes")
    assert text(line) == "[Check against the original] Speech lessens in school."
    assert text(field).startswith("[Check against the original] ")
    assert (highlighted(line), highlighted(field)) == (["lessens"], ["2O"])
    assert line.find(f".//{W}bdr") is not None
    assert "2 passages are marked" in text(root)
    assert "Check" not in text(body(write_word(misread(), clean=True)))


def test_a_doubtful_word_of_a_heading_is_marked_where_the_heading_is_printed() -> None:
    mark = Mark(start=8, end=9, style=DOUBTFUL, confidence=0.6)
    sure = SectionHeading(id="F-h1", text="SECTION F")
    doubted = SectionHeading(id="F-h2", text="SECTION F", confidence=0.6, marks=(mark,))
    plan = misread()
    section = plan.sections[SectionLetter.F].model_copy(update={"heading": (sure, doubted)})
    plan = plan.model_copy(update={"sections": {**plan.sections, SectionLetter.F: section}})
    line = paragraph(body(write_word(plan)), "SECTION")
    assert text(line).startswith("[Check against the original] ")
    assert highlighted(line) == ["F"]
    assert load_word(write_word(plan)) == plan


def test_marks_come_back_and_go_where_a_person_has_put_the_word_right() -> None:
    data = write_word(misread())
    assert load_word(data) == misread()
    mended = edited(data, "2O", "20")
    (item,) = load_word(mended).provision
    assert item.how_often == "20 minutes a day"
    assert [mark.part for mark in item.marks] == [None]
    assert item.confidence == 0.6
    (item,) = load_word(edited(mended, "lessens", "lessons")).provision
    assert item.marks == ()
    assert item.confidence == 1.0


def edited(data: bytes, before: str, after: str) -> bytes:
    """The document with one run's words replaced, as a person would."""
    contents = parts(data)
    root = etree.fromstring(contents["word/document.xml"])
    (run,) = [each for each in root.iter(f"{W}t") if each.text == before]
    run.text = after
    contents["word/document.xml"] = etree.tostring(root)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in contents.items():
            archive.writestr(name, part)
    return file.getvalue()


def test_struck_words_in_a_colour_are_not_underlined_too() -> None:
    """Read back from the pages, struck and underlined would be what a party proposes."""
    styles = ("strike", "colour", "highlight")
    marks = tuple(Mark(start=0, end=4, style=style) for style in styles)
    need = Need(id="B-1", text="five seven", marks=marks)
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.B] = Section(state=SectionState.STATED, content=(need,))
    line = paragraph(body(write_word(Plan(sections=sections))), "five")
    assert line.find(f".//{W}strike") is not None
    assert line.find(f".//{W}u") is None


def test_clean_leaves_the_marks_out_and_the_words_in() -> None:
    root = body(write_word(doubtful(), clean=True))
    assert "Check" not in text(root)
    assert root.find(f".//{W}highlight") is None
    assert text(paragraph(root, "A need.")) == "A need."
    assert "See the letter of 3 May." in text(root)


def test_plain_carries_nothing_that_cannot_be_seen() -> None:
    contents = parts(write_word(example(), plain=True))
    assert not [name for name in contents if name.startswith("customXml")]
    assert b"w:sdt" not in contents["word/document.xml"]
    assert not [name for name, part in contents.items() if b"F-1" in part]


# ---- accessible


def test_tables_have_marked_headings_alternative_text_and_no_merged_cells() -> None:
    tables = list(body(write_word(example())).iter(f"{W}tbl"))
    assert tables
    for table in tables:
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        assert caption is not None
        assert caption.get(f"{W}val")
        first = table.findall(f"{W}tr")[0]
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert look is not None
        assert (first.find(f"{W}trPr/{W}tblHeader") is not None) == (
            look.get(f"{W}firstRow") == "1"
        )
        assert "1" in (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn"))
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert {len(line.findall(f"{W}tc")) for line in table.findall(f"{W}tr")} == {columns}
    merged = {f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge"}
    assert not [each for table in tables for each in table.iter() if each.tag in merged]


def test_headings_language_and_type_are_set() -> None:
    document = docx.Document(io.BytesIO(write_word(example())))
    styles = document.styles.element
    assert styles.find(f".//{W}lang").get(f"{W}val") == "en-GB"
    assert {int(size.get(f"{W}val")) >= 24 for size in styles.iter(f"{W}sz")} == {True}
    levels = [
        int(each.style.name.split()[1])
        for each in document.paragraphs
        if each.style.name.startswith("Heading")
    ]
    assert levels[0] in (1, 2)
    assert {1, 2, 4} >= set(levels) >= {1, 2}
    assert document.paragraphs[0].style.name == "Title"
    section = document.sections[0]
    assert section.page_width > section.page_height


def test_nothing_is_said_of_who_made_the_file() -> None:
    contents = parts(write_word(example(person=Person(name="Wren Example"))))
    properties = contents["docProps/core.xml"].decode()
    assert "<dc:title>Education, Health and Care plan – final</dc:title>" in properties
    assert "<dc:language>en-GB</dc:language>" in properties
    assert not re.search("creator|lastModifiedBy|revision|Wren|created|modified", properties)
    assert "docProps/app.xml" not in contents
    assert b"rsid" not in contents["word/settings.xml"] + contents["word/document.xml"]


def test_titles_and_tags_of_controls_fit_into_word() -> None:
    """Word takes 64 characters, and no two controls may have the same number."""
    root = body(write_word(example()))
    for name in ("alias", "tag"):
        assert all(len(each.get(f"{W}val", "")) <= 64 for each in root.iter(W + name))
    names = [each.get(f"{W}val") for each in root.iter(f"{W}alias")]
    numbers = [each.get(f"{W}val") for each in root.iter(f"{W}id")]
    assert len(names) == len(set(names))
    assert len(numbers) == len(set(numbers))


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert write_word(example()) == write_word(example())


def test_the_package_names_every_part_once_and_its_data_under_a_free_number() -> None:
    with zipfile.ZipFile(io.BytesIO(write_word(example()))) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))
    assert "customXml/item1.xml" in names
    assert "customXml/itemProps1.xml" in names


def test_fields_that_controls_are_bound_to_stand_apart_from_the_plan() -> None:
    """LibreOffice empties the part that holds them where somebody types an ampersand."""
    contents = parts(write_word(example(person=Person(name="Wren & Robin"))))
    controls = etree.fromstring(contents["word/document.xml"]).iter(f"{W}dataBinding")
    stores = {each.get(f"{W}storeItemID", "none") for each in controls}
    (store,) = stores
    assert store.encode() in contents["customXml/itemProps2.xml"]
    assert b"plan" not in etree.fromstring(contents["customXml/item2.xml"]).tag.encode()
    assert b"&amp;" not in contents["customXml/item2.xml"]


def test_a_table_that_measures_stays_a_table_with_its_heads() -> None:
    rows = (("Test", "Score", "Centile"), ("Reading", "78", "7"), ("Spelling", "78", "7"))
    cells = tuple(
        TableCell(
            id=f"B-{r}-{c}", text=words, row=r, column=c, source=UnitSource(path=(4, r, c, 0))
        )
        for r, texts in enumerate(rows)
        for c, words in enumerate(texts)
    )
    made = {letter: Section() for letter in SectionLetter}
    made[SectionLetter.B] = Section(state=SectionState.STATED, content=cells)
    printed = [
        [[text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in body(write_word(Plan(sections=made))).iter(f"{W}tbl")
    ]
    assert [list(row) for row in rows] in printed
