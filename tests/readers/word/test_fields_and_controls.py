"""Fields and form controls: what they show, and the state of what can be ticked."""

import pytest
from readers.word.docx_builder import DocxBuilder, fld, p, r, sdt, tbl, tc, tr
from readers.word.reading import only, read, texts

from ehcp_io.document import FurnitureKind, text_blocks


def checkbox(state: str) -> str:
    return f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'


@pytest.mark.parametrize(("state", "checked"), [("1", True), ("0", False), ("true", True)])
def test_a_check_box_control_is_read_by_its_state(state: str, checked: bool) -> None:
    """The glyph may be any the form's author chose, so the state decides."""
    runs = only(read(p(sdt(r("X"), checkbox(state)) + r(" Yes")))).runs
    assert [(run.text, run.checked) for run in runs] == [
        ("☒" if checked else "☐", checked),
        (" Yes", None),
    ]


@pytest.mark.parametrize(
    "body",
    [
        sdt(p(r("☐")), checkbox("1")),
        p(sdt("", checkbox("1"))),
        tbl(tr(sdt(tc("☐"), checkbox("1")))),
    ],
)
def test_a_check_box_control_may_stand_anywhere(body: str) -> None:
    assert texts(read(body)) == ["☒"]


@pytest.mark.parametrize(
    ("form", "checked"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", True),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', True),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', False),
        ("", False),
    ],
)
def test_an_old_check_box_is_read_by_its_state(form: str, checked: bool) -> None:
    field = fld("FORMCHECKBOX", form=f"<w:ffData>{form}</w:ffData>")
    assert only(read(p(field + r(" Yes")))).runs[0].checked is checked


def test_an_old_check_box_shows_once_even_with_a_stored_result() -> None:
    assert texts(read(p(fld("FORMCHECKBOX", "x") + r(" Yes")))) == ["☐ Yes"]


def test_a_stored_result_of_a_drop_down_wins_over_its_list() -> None:
    form = '<w:ffData><w:ddList><w:listEntry w:val="One"/></w:ddList></w:ffData>'
    assert texts(read(p(fld("FORMDROPDOWN", "Two", form)))) == ["Two"]
    assert texts(read(p(fld("FORMDROPDOWN", form=form)))) == ["One"]


def test_a_combo_box_and_a_date_without_content_show_their_value() -> None:
    combo = sdt("", '<w:comboBox w:lastValue="typed"/>')
    date = sdt("", '<w:date w:fullDate="2024-02-03T00:00:00Z"/>')
    assert texts(read(p(combo) + p(date))) == ["typed", "2024-02-03"]


def test_a_symbol_field_is_its_symbol() -> None:
    assert texts(read(p(fld('SYMBOL 168 \\f "Wingdings"') + r(" Yes")))) == ["☐ Yes"]
    assert texts(read(p(fld("SYMBOL 0xB3 \\f Symbol") + r(" 5")))) == ["≥ 5"]


def test_a_field_may_span_paragraphs() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    )
    middle, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("separate", "end"))
    body = p(begin + middle + r("one")) + p("two") + p(r("three") + end) + p("four")
    assert texts(read(body)) == ["one", "two", "three", "four"]


def test_a_contents_list_ends_with_its_field_even_inside_a_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    middle, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("separate", "end"))
    document = read(p(begin + middle + r("Section A 1")) + p(end + r("Section A")))
    assert texts(document) == ["Section A"]
    assert [(f.kind, f.block.text) for f in document.furniture] == [
        (FurnitureKind.CONTENTS, "Section A 1")
    ]


def test_a_placeholder_is_marked_and_text_beside_it_is_not() -> None:
    unfilled = sdt(r("Click here to enter text."), "<w:showingPlcHdr/>")
    runs = only(read(p(r("Name: ") + unfilled))).runs
    assert [(run.text, run.placeholder) for run in runs] == [
        ("Name: ", False), ("Click here to enter text.", True),
    ]  # fmt: skip


def test_an_end_without_a_beginning_is_passed_over() -> None:
    assert texts(read(p('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("words")))) == ["words"]


def bound(content: str, path: str, more: str = "", *, item: str = "{ABC}") -> str:
    binding = (
        "<w:dataBinding w:prefixMappings=\"xmlns:n='urn:plan'\" "
        f'w:xpath="{path}" w:storeItemID="{item}"/>'
    )
    return sdt(content, f"<w:showingPlcHdr/>{binding}{more}")


def with_data(body: str, data: str) -> DocxBuilder:
    builder = DocxBuilder(body)
    builder.add("item1.xml", "customXml", data)
    about = (
        '<d:datastoreItem xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
        ' d:itemID="{abc}"/>'
    )
    builder.add("props1.xml", "other", about)
    builder.relations["item1.xml"] = [("rId1", "customXmlProps", "props1.xml")]
    return builder


def test_a_placeholder_bound_to_data_shows_the_data_as_word_does() -> None:
    data = (
        '<n:plan xmlns:n="urn:plan"><n:child>A</n:child>'
        '<n:child born="2011-02-03">B</n:child></n:plan>'
    )
    choice = '<w:dropDownList><w:listItem w:displayText="Bee" w:value="B"/></w:dropDownList>'
    unfilled = r("Click ") + r("here", "<w:b/>")
    body = (
        p(bound(unfilled, "/n:plan[1]/n:child[2]"))
        + bound(p(unfilled), "/n:plan/n:child")
        + tbl(tr(bound(tc(p(unfilled)), "/n:plan/n:child[2]/@born")))
        + p(bound(unfilled, "/n:plan/n:child[2]", choice))
        + p(bound("", "/n:plan/n:child"))
    )
    document = read(with_data(body, data))
    assert texts(document) == ["B", "A", "2011-02-03", "Bee", "A"]
    assert not any(run.placeholder for block in text_blocks(document.blocks) for run in block.runs)


@pytest.mark.parametrize(
    "path", ["/n:plan/n:none", "/n:plan/n:child[9]", "//*", "/n:other", "/n:plan"]
)
def test_a_placeholder_whose_data_say_nothing_stays_one(path: str) -> None:
    data = '<n:plan xmlns:n="urn:plan"><n:child>A</n:child></n:plan>'
    (run,) = only(read(with_data(p(bound(r("Click here"), path)), data))).runs
    assert (run.text, run.placeholder) == ("Click here", True)
    (run,) = only(read(p(bound(r("Click here"), path)))).runs
    assert run.placeholder


def test_the_title_style_of_a_contents_list_does_not_make_a_contents_list() -> None:
    builder = DocxBuilder(
        p("Contents", '<w:pStyle w:val="x"/>') + p("Section A", '<w:pStyle w:val="x"/>')
    )
    sheet = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="TOC Heading"/></w:style>'
    builder.add_xml("styles.xml", "styles", "styles", sheet)
    document = read(builder)
    assert texts(document) == ["Section A"]
    assert [found.block.text for found in document.furniture] == ["Contents"]
