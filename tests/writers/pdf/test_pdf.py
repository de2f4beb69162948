"""The standard PDF: what it prints, what it carries, and what comes back from it."""

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from string import ascii_lowercase

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from searching import cases
from stranger_plans import CASES, plan_of, poured
from strategies import plans
from writers.word.word_files import TEXTS, example, stated

from ehcp_io.conversion import read_plan
from ehcp_io.document import text_blocks
from ehcp_io.errors import InvalidFileError, OutputError
from ehcp_io.plan import Plan, PlanControl, PlanStatus, SectionLetter
from ehcp_io.plan.units import Mark, Paragraph
from ehcp_io.readers import read_document
from ehcp_io.writers import plan_format
from ehcp_io.writers.pdf import carries_plan, load_pdf, write_pdf
from ehcp_io.writers.pdf.attached import JSON, PAGES, XML
from ehcp_io.writers.pdf.reading import attached_files

SAMPLES = [
    case / "source.docx"
    for case in CASES
    if poured(case) and case.name.endswith("-docx") and not case.name.startswith("notaplan")
]


def saying(text: str, **more: object) -> Plan:
    """The example with these words in Section A."""
    unit = Paragraph(id="A-9", text=text, **more)  # type: ignore[arg-type] # fields by their names
    sections = example().sections | {SectionLetter.A: stated(unit)}
    return example(sections=sections)


def texts(data: bytes) -> list[str]:
    return [block.text for block in text_blocks(read_document(data, "plan.pdf").blocks)]


def pages(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def carrying(data: bytes, files: Mapping[str, bytes]) -> bytes:
    """A PDF with other files attached, as saved by another program."""
    saved = io.BytesIO()
    with pdfium.PdfDocument(data) as document:
        for _ in range(document.count_attachments()):
            document.del_attachment(0)
        for name, content in files.items():
            document.new_attachment(name).set_data(content)
        document.save(saved)
    return saved.getvalue()


# ---- back again


@pytest.mark.parametrize(
    "text", ["Łucja Żak ✓ 😀 [U+6F22]", "a\n- b\n• c", "قلم 3 times", "\ufeffx\xad", "¼ hour"]
)
def test_the_pages_say_what_their_data_say(text: str) -> None:
    assert read_plan(write_pdf(saying(text)), "plan.pdf").plan == saying(text)


@pytest.mark.parametrize("source", SAMPLES, ids=lambda path: path.parent.name)
def test_every_sample_survives_its_pdf(source: Path) -> None:
    plan = plan_of(source.parent)
    conversion = read_plan(write_pdf(plan), "plan.pdf")
    assert (conversion.plan, conversion.recognition) == (plan, None)


def test_a_pdf_is_known_by_the_data_it_carries() -> None:
    assert plan_format(write_pdf(example())) == ".pdf"
    assert plan_format(write_pdf(example(), plain=True)) is None
    assert not carries_plan(b"%PDF-1.7 no document")


def test_a_plain_pdf_is_read_as_a_document() -> None:
    conversion = read_plan(write_pdf(example(), plain=True), "plan.pdf")
    assert conversion.recognition is not None
    assert conversion.plan.needs[0].text == TEXTS["need"]


def test_pages_that_say_something_else_are_told_by_section() -> None:
    plan = example()
    need, second = plan.sections[SectionLetter.B].content
    changed = need.model_copy(update={"text": need.text.replace("two parts", "three parts")})
    other = example(sections=plan.sections | {SectionLetter.B: stated(changed, second)})
    edited = carrying(write_pdf(other), attached_files(write_pdf(plan)))
    read = read_plan(edited, "plan.pdf").plan
    assert read.sections == plan.sections
    (finding,) = (each for each in read.findings if each.code == "pages-differ")
    assert (finding.section, "1 changed" in finding.message) == ("B", True)
    assert "parts" not in finding.message


def test_pages_added_and_taken_away_are_told() -> None:
    plan = saying("Wren likes trains.")
    files = attached_files(write_pdf(plan))
    more = carrying(write_pdf(saying("Wren likes trains.\n"), plain=True), files)
    assert read_plan(more, "plan.pdf").plan == plan
    less = carrying(write_pdf(example(), plain=True), files)
    codes = [each for each in read_plan(less, "plan.pdf").plan.findings]
    assert {(each.code, each.section) for each in codes} == {("pages-differ", "A")}


@pytest.mark.parametrize("name", [XML, PAGES])
def test_damaged_data_are_refused_without_their_words(name: str) -> None:
    files = {**attached_files(write_pdf(example())), name: b"spoilt Secret"}
    with pytest.raises(InvalidFileError) as refusal:
        read_plan(carrying(write_pdf(example()), files), "plan.pdf")
    assert "Secret" not in str(refusal.value)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_carries_no_plan_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidFileError):
        load_pdf(data)


# ---- what it prints


@pytest.mark.parametrize(
    "text",
    [
        '#import "secret.typ": * and #panic("x") #sys.inputs',
        "*bold* _not italic_ `code` $x^2$ @ref <label> // comment /* comment */ = heading",
        "- no list + 1. no number / term: none -- --- ... ~ \\ \\u{41} 'single' \"double\"",
        "Łucja Żak ŵ ŷ ç é ½ £20 → ← ✓ ✔ ☐ ☑ ☒ • … 20 °C ≥ 3",
        "http://example.org/a_b#c plan@example.org",
    ],
)
def test_words_are_printed_as_they_are_written(text: str) -> None:
    printed = "".join(pages(write_pdf(saying(text))))
    assert "".join(text.split()) in "".join(printed.split())


def test_a_character_that_no_font_has_is_shown_by_its_number() -> None:
    data = write_pdf(saying("Her name is 漢 \ue000\x07 here."))
    assert any("Her name is [U+6F22] [U+E000]\ufffd here." in text for text in texts(data))
    assert load_pdf(data).sections == saying("Her name is 漢 \ue000\x07 here.").sections


def test_a_draft_says_so_on_each_page_and_pages_are_numbered() -> None:
    draft = pages(write_pdf(example(plan=PlanControl(status=PlanStatus.DRAFT))))
    assert len(draft) > 1
    assert all("DRAFT" in page for page in draft)
    for number, page in enumerate(draft, start=1):
        assert f"Page {number} of {len(draft)}" in page
    assert not any("DRAFT" in page for page in pages(write_pdf(example())))


def test_the_heading_row_stands_on_every_page_of_a_table() -> None:
    place = example().sections[SectionLetter.F].content[2]
    many = [
        place.model_copy(update={"id": f"F-{n}", "text": "A long text. " * 30}) for n in range(30)
    ]
    plan = example(sections=example().sections | {SectionLetter.F: stated(*many)})
    heads = ["F – Special Educational Provision" in page for page in pages(write_pdf(plan))]
    assert sum(heads) > 3


def test_marked_words_keep_their_marks_even_two_at_once() -> None:
    marks = tuple(Mark(start=0, end=4, style=style) for style in ("strike", "underline", "bold"))
    assert any(
        "Wren" in text for text in texts(write_pdf(saying("Wren likes trains.", marks=marks)))
    )


def test_doubtful_readings_are_marked_and_left_unmarked_when_clean() -> None:
    plan = saying("Wren likes trains.", confidence=0.3)
    assert "[Check against the original] Wren likes trains." in texts(write_pdf(plan))
    assert "Wren likes trains." in texts(write_pdf(plan, clean=True))


# ---- accessible, portable


def test_it_is_tagged_titled_and_in_english_and_says_which_standards_it_keeps() -> None:
    data = write_pdf(example())
    for mark in (b"<pdfuaid:part>1<", b"<pdfaid:part>3<", b"<pdfaid:conformance>B<"):
        assert mark in data
    assert b"/Lang(en-GB)" in data.replace(b" ", b"")
    assert b"/Marked true" in data
    with pdfium.PdfDocument(data) as document:
        assert raw.FPDFCatalog_IsTagged(document)
        assert document.get_metadata_value("Title") == "Education, Health and Care plan – final"
        assert not document.get_metadata_value("Author")


def test_the_plan_is_attached_and_its_relationship_told() -> None:
    data = write_pdf(example())
    assert set(attached_files(data)) == {JSON, XML, PAGES}
    relationships = (b"/AFRelationship/Source", b"/AFRelationship/Alternative")
    assert all(each in data for each in relationships)
    assert not attached_files(write_pdf(example(), plain=True))


def test_no_font_of_the_machine_is_used_and_all_are_embedded() -> None:
    with pdfium.PdfDocument(write_pdf(example())) as document:
        fonts = {
            each.get_font() for page in document for each in page.get_objects() if _is_text(each)
        }
        assert fonts
        assert all(font.is_embedded for font in fonts)
        assert {font.get_family_name() for font in fonts} == {"Noto Sans"}


def _is_text(each: pdfium.PdfObject) -> bool:
    return bool(each.type == raw.FPDF_PAGEOBJ_TEXT)


def test_the_same_plan_is_the_same_file() -> None:
    assert write_pdf(example()) == write_pdf(example())


@pytest.mark.parametrize("package", ["typst", "manimgx_fonts"])
def test_what_is_missing_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from ehcp_io.writers.pdf import typesetting

    typesetting._fonts.cache_clear()
    if package == "typst":
        monkeypatch.setitem(sys.modules, "typst", None)
    else:
        monkeypatch.setattr(typesetting, "find_spec", lambda _: None)
    with pytest.raises(OutputError, match=r"pip install 'ehcp-io\[pdf\]'"):
        write_pdf(example())
    typesetting._fonts.cache_clear()


# ---- any plan


@settings(max_examples=cases(200))
@given(plan=plans())
def test_any_plan_comes_back_from_its_pdf(plan: Plan) -> None:
    assert load_pdf(write_pdf(plan)) == plan


@settings(max_examples=cases(6))
@given(
    plan=plans(), words=st.text(ascii_lowercase, min_size=3), letter=st.sampled_from(SectionLetter)
)
def test_pages_of_any_plan_differ_from_its_data_just_where_they_were_altered(
    plan: Plan, words: str, letter: SectionLetter
) -> None:
    """Words that came and words that went are told; an unaltered PDF is the plan, and no more."""
    content = plan.sections[letter].content
    unit = Paragraph(id=f"{letter}-new", text=words)
    other = plan.model_copy(update={"sections": plan.sections | {letter: stated(*content, unit)}})
    before, after = write_pdf(plan), write_pdf(other)
    assert read_plan(before, "plan.pdf").plan == plan
    assert read_plan(after, "plan.pdf").plan == other
    for shown, held in ((before, after), (after, before)):
        altered = read_plan(carrying(shown, attached_files(held)), "plan.pdf").plan
        assert "pages-differ" in {finding.code for finding in altered.findings}
