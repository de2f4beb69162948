"""What a paragraph is: heading, list item or plain, with the look that its words have."""

import pytest
from readers.word.docx_builder import DocxBuilder, p, r, tbl, tc, tr
from readers.word.reading import only, only_table, read, texts

from ehcp_io.document import Heading, ListItem, Paragraph


def styled(body: str, styles: str) -> DocxBuilder:
    builder = DocxBuilder(body)
    builder.add_xml("styles.xml", "styles", "styles", styles)
    return builder


def style(style_id: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{inner}</w:style>'
    )


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        (style("x", "heading 2"), 2),
        (style("x", "Überschrift 2"), 2),
        (style("x", "Titre 3"), 3),
        (style("x", "Council heading", '<w:basedOn w:val="y"/>') + style("y", "heading 1"), 1),
        (style("x", "Banner", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), 1),
        (style("x", "Title"), 0),
        (style("x", "Loop", '<w:basedOn w:val="x"/>'), None),
        (
            style("x", "Quiet", '<w:basedOn w:val="y"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
            + style("y", "heading 1"),
            None,
        ),
    ],
)
def test_a_heading_is_known_by_its_style(styles: str, expected: int | None) -> None:
    block = only(read(styled(p("words", '<w:pStyle w:val="x"/>'), styles)))
    assert (block.level if isinstance(block, Heading) else None) == expected


def test_a_style_that_the_sheet_lacks_is_known_by_its_id() -> None:
    block = only(read(p("words", '<w:pStyle w:val="Heading1"/>')))
    assert isinstance(block, Heading)
    assert (block.level, block.style) == (1, "Heading1")


def test_the_direct_outline_level_wins_over_the_style() -> None:
    body = p("words", '<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>')
    assert isinstance(only(read(styled(body, style("x", "heading 1")))), Paragraph)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("• one", "one"),
        ("•one", "one"),
        ("-\tone", "one"),
        ("– one", "one"),
        ("· one", "one"),
        ("o\tone", "one"),
        ("\uf0b7 one", "one"),
    ],
)
def test_a_typed_bullet_makes_an_item(typed: str, words: str) -> None:
    block = only(read(p(r(typed))))
    assert isinstance(block, ListItem)
    assert (block.marker, block.text) == ("•", words)


@pytest.mark.parametrize(
    "typed", ["1. one", "(a) one", "B1.1 one", "-5 degrees", "one - two", "•", "o one", "* note"]
)
def test_typed_numbers_and_lone_signs_stay_in_the_text(typed: str) -> None:
    block = only(read(p(r(typed))))
    assert isinstance(block, Paragraph)
    assert block.text == typed


def test_a_bullet_in_a_run_of_its_own_is_taken_off_whole() -> None:
    bullet = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:tab/></w:r>'
    block = only(read(p(bullet + r("one", "<w:b/>"))))
    assert isinstance(block, ListItem)
    assert block.text == "one"
    assert block.bold


@pytest.mark.parametrize(
    ("font", "char", "text", "checked"),
    [
        ("Wingdings", "F0FE", "☒", True),
        ("Wingdings", "F0A8", "☐", False),
        ("Wingdings", "F06F", "☐", False),
        ("Wingdings", "F0FC", "✓", None),
        ("Wingdings 2", "F052", "☒", True),
        ("Wingdings 2", "00A3", "☐", False),
        ("Symbol", "F0B3", "≥", None),
        ("Symbol", "0041", "A", None),
        ("Arial", "00E9", "é", None),
    ],
)
def test_symbols_are_plain_characters(
    font: str, char: str, text: str, checked: bool | None
) -> None:
    block = only(read(p(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>' + r(" words"))))
    assert block.runs[0].text.strip().removesuffix(" words") == text
    assert block.runs[0].checked is checked


def test_an_unknown_ornament_before_words_is_a_bullet() -> None:
    block = only(read(p('<w:r><w:sym w:font="Wingdings" w:char="F0C1"/></w:r>' + r(" words"))))
    assert isinstance(block, ListItem)
    assert block.text == "words"


def test_a_malformed_symbol_prints_nothing() -> None:
    assert texts(read(p('<w:r><w:sym w:char="zz"/></w:r>' + r("words")))) == ["words"]


def test_letters_set_in_a_symbol_font_are_turned_over() -> None:
    """A tick box typed as a letter in Wingdings is a box, not the letter."""
    block = only(read(p(r("o", '<w:rFonts w:ascii="Wingdings"/>') + r(" Yes"))))
    assert [run.checked for run in block.runs] == [False, None]


def test_typed_boxes_are_runs_of_their_own() -> None:
    block = only(read(p(r("☐ Yes ☑ No"))))
    assert [(run.text, run.checked) for run in block.runs] == [
        ("☐", False), (" Yes ", None), ("☒", True), (" No", None),
    ]  # fmt: skip


def test_soft_hyphens_go_and_fixed_ones_stay() -> None:
    body = p("<w:r><w:t>multi\u00adag</w:t><w:softHyphen/><w:t>ency well</w:t><w:noBreakHyphen/>"
             "<w:t>being</w:t></w:r>")  # fmt: skip
    assert texts(read(body)) == ["multiagency well\u2011being"]


def test_toggles_of_two_style_layers_cancel_and_direct_formatting_decides() -> None:
    """17.7.3: bold in the paragraph style and in the character style is not bold."""
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = style("P", "P", bold) + style("C", "C", bold, "character")
    both = r("both", '<w:rStyle w:val="C"/>')
    direct = r("direct", '<w:rStyle w:val="C"/><w:b/>')
    off = r("off", '<w:b w:val="0"/>')
    block = only(read(styled(p(both + direct + off + r("style"), '<w:pStyle w:val="P"/>'), styles)))
    assert [(run.text, run.bold) for run in block.runs] == [
        ("both", False), ("direct", True), ("off", False), ("style", True),
    ]  # fmt: skip


def test_the_look_of_a_run_is_resolved() -> None:
    look = (
        '<w:i/><w:u w:val="single"/><w:dstrike/><w:color w:val="ff0000"/><w:sz w:val="23"/>'
        '<w:highlight w:val="yellow"/>'
    )
    run = only(read(p(r("words", look)))).runs[0]
    assert (run.italic, run.underline, run.strike, run.bold) == (True, True, True, False)
    assert (run.colour, run.highlight, run.size) == ("FF0000", "FFFF00", 11.5)


def test_document_defaults_reach_every_run() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    assert only(read(styled(p("words"), styles))).size == 14.0


def test_sizes_of_strict_files_may_be_in_points() -> None:
    assert only(read(p(r("words", '<w:sz w:val="12pt"/>')))).size == 12.0


def test_a_table_style_makes_its_header_row_bold_and_shaded() -> None:
    region = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:fill="4F81BD"/></w:tcPr></w:tblStylePr>'
    )
    look = '<w:tblStyle w:val="T"/><w:tblLook w:val="04A0" w:firstRow="1"/>'
    body = tbl(tr(tc("head")), tr(tc("body")), properties=look)
    table = only_table(read(styled(body, style("T", "Grid", region, "table"))))
    cells = [row.cells[0] for row in table.rows]
    assert [cell.shaded for cell in cells] == [True, False]
    bold = [b.bold for cell in cells for b in cell.blocks if isinstance(b, Paragraph)]
    assert bold == [True, False]


def test_centring_comes_from_the_style_or_the_paragraph() -> None:
    styles = style("x", "x", '<w:pPr><w:jc w:val="center"/></w:pPr>')
    assert only(read(styled(p("words", '<w:pStyle w:val="x"/>'), styles))).centred
    assert not only(read(p("words", '<w:jc w:val="left"/>'))).centred


def test_the_second_level_of_a_built_in_list_is_known_by_its_name() -> None:
    builder = styled(p("• words", '<w:pStyle w:val="x"/>'), style("x", "List Bullet 2"))
    block = only(read(builder))
    assert isinstance(block, ListItem)
    assert block.level == 1


def test_empty_paragraphs_are_no_blocks() -> None:
    assert read(p("") + p(r("  ")) + "<w:p/>").blocks == ()
