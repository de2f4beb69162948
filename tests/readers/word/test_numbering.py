"""Numbers as they print: the reader counts as Word does (ECMA-376 part 1, 17.9)."""

import pytest
from readers.word.docx_builder import DocxBuilder, p, r
from readers.word.reading import markers, only, read

from ehcp_io.document import Heading, ListItem
from ehcp_io.readers.word.number_formats import formatted


def level(number: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(*paragraphs: str, levels: str, nums: str = "", styles: str = "") -> DocxBuilder:
    builder = DocxBuilder("".join(paragraphs))
    nums = nums or '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    abstract = (
        levels
        if "abstractNum" in levels
        else f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    )
    builder.add_xml("numbering.xml", "numbering", "numbering", abstract + nums)
    builder.add_xml("styles.xml", "styles", "styles", styles)
    return builder


def item(depth: int = 0, num: int = 1, text: str = "words", more: str = "") -> str:
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(r(text) if text else "", number + more)


def printed(builder: DocxBuilder) -> list[str]:
    return markers(read(builder).blocks)


def test_levels_count_by_themselves_and_print_those_above() -> None:
    levels = level(0, "%1.") + level(1, "%1.%2", start=1) + level(2, "(%3)", "lowerRoman")
    builder = numbered(item(), item(1), item(1), item(2), item(), item(1), levels=levels)
    assert printed(builder) == ["1.", "1.1", "1.2", "(i)", "2.", "2.1"]


def test_a_deeper_level_before_any_higher_one_prints_its_start() -> None:
    assert printed(numbered(item(1), levels=level(0, "%1.", start=3) + level(1, "%1.%2"))) == [
        "3.1"
    ]


def test_a_level_that_never_restarts_goes_on() -> None:
    levels = level(0, "%1.") + level(1, "(%2)", "lowerLetter", '<w:lvlRestart w:val="0"/>')
    assert printed(numbered(item(), item(1), item(), item(1), levels=levels)) == [
        "1.", "(a)", "2.", "(b)",
    ]  # fmt: skip


def test_legal_numbering_prints_every_level_in_figures() -> None:
    levels = level(0, "%1", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>")
    assert printed(numbered(item(), item(1), levels=levels)) == ["I", "1.1"]


def test_two_lists_of_one_definition_count_on_and_an_override_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{o}</w:num>'
        for n, o in ((1, ""), (2, ""), (3, override))
    )
    builder = numbered(
        item(), item(0, 2), item(0, 3), item(0, 3), levels=level(0, "%1."), nums=nums
    )
    assert printed(builder) == ["1.", "2.", "1.", "2."]


def test_an_override_may_replace_the_whole_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "upperLetter")}</w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    assert printed(numbered(item(), levels=level(0, "%1."), nums=nums)) == ["A)"]


def test_an_empty_numbered_paragraph_counts_and_a_hidden_one_does_not() -> None:
    hidden = p(r("x", "<w:vanish/>"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    builder = numbered(item(), item(text=""), hidden, item(), levels=level(0, "%1."))
    assert printed(builder) == ["1.", "3."]


def test_bullets_of_every_font_are_one_bullet() -> None:
    levels = level(0, "\uf0b7", "bullet") + level(1, "o", "bullet") + level(2, "-", "bullet")
    assert printed(numbered(item(), item(1), item(2), levels=levels)) == ["•", "•", "•"]


def test_a_style_gives_its_paragraphs_the_number_of_the_level_tied_to_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = level(0, "%1.") + level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>')
    builder = numbered(item(), p("x", '<w:pStyle w:val="Sub"/>'), levels=levels, styles=styles)
    assert printed(builder) == ["1.", "1.1"]


def test_a_level_that_there_is_not_is_the_nearest() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = level(9999, "%1)", more='<w:pStyle w:val="Sub"/>')
    builder = numbered(p("x", '<w:pStyle w:val="Sub"/>'), levels=levels, styles=styles)
    assert printed(builder) == ["1)"]


def test_number_zero_takes_the_number_of_a_style_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    none = '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert printed(numbered(p("x", none), levels=level(0, "%1."), styles=styles)) == []


def test_a_list_defined_by_a_list_style_is_followed() -> None:
    """17.9.21: one definition may say no more than that a style has the levels."""
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    levels = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "%1)")}'
        "</w:abstractNum>"
    )
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2)
    )
    assert printed(numbered(item(), levels=levels, nums=nums, styles=styles)) == ["1)"]


def test_a_heading_prints_its_number_in_front() -> None:
    """The letter of a section may be an automatic number: without it the heading says less."""
    builder = numbered(
        item(more='<w:outlineLvl w:val="0"/>', text="Views"),
        levels=level(0, "Section %1:", "upperLetter"),
    )
    block = only(read(builder))
    assert isinstance(block, Heading)
    assert block.text == "Section A: Views"


def test_a_number_without_a_definition_is_no_list() -> None:
    assert not isinstance(only(read(item(num=99))), ListItem)


@pytest.mark.parametrize(
    ("number", "number_format", "expected"),
    [
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (1994, "upperRoman", "MCMXCIV"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (21, "cardinalText", "Twenty-one"),
        (105, "ordinalText", "One hundred fifth"),
        (20, "ordinalText", "Twentieth"),
        (7, "decimalZero", "07"),
        (3, "decimalEnclosedCircle", "③"),
        (4, "none", ""),
        (4, "aNewFormat", "4"),
        (0, "lowerRoman", "0"),
        (6, "chicago", "††"),
        (10**12, "lowerRoman", "m" * 30),
    ],
)
def test_number_formats(number: int, number_format: str, expected: str) -> None:
    assert formatted(number, number_format) == expected
