"""OpenDocument's characters, styles, headings, lists and fields."""

import pytest
from readers.odt.building import h, look, odt, p, read, span, style
from readers.word.reading import markers, only, texts

from ehcp_io.document import FurnitureKind, Heading, ListItem, TextBlock
from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.readers.odt import read_odt


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("a\n   b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e", "a b c d e"),
        ("<text:a xlink:href='https://x'>the <text:span>offer</text:span></text:a>!", "the offer!"),
        ("on <text:date>1 May</text:date><text:bookmark text:name='x'/>.", "on 1 May."),
        ("<text:soft-page-break/>overl<text:soft-page-break/>eaf", "overleaf"),
        ("<text:ruby><text:ruby-base>kan</text:ruby-base><text:ruby-text>a</text:ruby-text>"
         "</text:ruby>", "kan (a)"),
        ("<text:drop-down><text:label text:value='x'/>Final</text:drop-down>", "Final"),
        ("seen<text:hidden-text text:is-hidden='true' text:string-value='x'/>", "seen"),
        ("seen<text:hidden-text text:is-hidden='false' text:string-value=' too'/>", "seen too"),
    ],
)  # fmt: skip
def test_characters_are_read_as_they_print(content: str, text: str) -> None:
    assert only(read(p(content))).text == text


LOOKS = (
    style("Base", "paragraph", look('fo:font-weight="bold" fo:font-size="10pt"'))
    + style("P1", "paragraph", look('fo:font-size="150%"'), 'style:parent-style-name="Base"')
    + style("I", "text", look('fo:font-style="italic" fo:color="#FF0000"'))
    + style("N", "text", look('fo:font-weight="normal" fo:background-color="#ffff00"'))
    + style("U", "text", look('style:text-underline-style="solid"'))
    + style("S", "text", look('style:text-line-through-style="solid"'))
    + style("V", "text", look('text:display="none"'))
    + style("W", "text", look('style:font-name="W"'))
    + style("Loop", "text", look(""), 'style:parent-style-name="Loop"')
)


def test_a_look_comes_down_the_chain_of_styles() -> None:
    content = "a" + span(f"b{span('c', 'N')}", "I") + span("d", "U") + span("e", "S")
    runs = only(read(p(content + span("f", "Loop"), "P1"), automatic=LOOKS)).runs
    assert [(r.text, r.bold, r.italic, r.underline, r.strike) for r in runs] == [
        ("a", True, False, False, False),
        ("b", True, True, False, False),
        ("c", False, True, False, False),
        ("d", True, False, True, False),
        ("e", True, False, False, True),
        ("f", True, False, False, False),
    ]
    assert {r.size for r in runs} == {15.0}
    assert (runs[1].colour, runs[2].highlight) == ("FF0000", "FFFF00")


def test_hidden_words_and_sections_are_kept_apart_and_symbols_are_signs() -> None:
    body = p(f"seen{span('not', 'V')}") + p(span("\uf0fe", "W") + " Draft")
    body += f'<text:section text:display="none">{p("secret")}</text:section>'
    body += p("<text:hidden-paragraph text:is-hidden='true'/>also hidden")
    document = read(body, automatic=LOOKS)
    assert texts(document) == ["seen", "☒ Draft"]
    assert len(document.hidden) == 2


def test_headings_have_their_level_and_styles_their_name() -> None:
    common = style("Heading_20_2", "paragraph", "", 'style:display-name="Heading 2"')
    common += style("Title", "paragraph", "") + style("Standard", "paragraph", "")
    centred = '<style:paragraph-properties fo:text-align="center"/>'
    automatic = style("P7", "paragraph", centred, 'style:parent-style-name="Heading_20_2"')
    body = (
        p("Plan", "Title")
        + h("Needs", 2, ' text:style-name="P7"')
        + h("Deep", 9)
        + p("Text", "Standard")
    )
    found = [b for b in read(body, common=common, automatic=automatic).blocks]
    assert [(type(b).__name__, getattr(b, "level", None)) for b in found] == [
        ("Heading", 0),
        ("Heading", 2),
        ("Heading", 9),
        ("Paragraph", None),
    ]
    assert isinstance(found[1], Heading)
    assert (found[1].style, found[1].centred) == ("Heading 2", True)
    assert isinstance(found[3], TextBlock)
    assert found[3].style is None


LISTS = """
<text:list-style style:name="L">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
 <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
  style:num-suffix=")"/>
 <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="B">
 <text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/>
 <text:list-level-style-number text:level="2" style:num-format=""/>
 <text:list-level-style-image text:level="3"/>
</text:list-style>
<text:list-style style:name="O">
 <text:list-level-style-number text:level="1" style:num-format="I" text:start-value="3"
  loext:num-list-format="Part %1%:"/>
</text:list-style>
"""


def items(*content: str, attributes: str = 'text:style-name="L"') -> str:
    inner = "".join(f"<text:list-item>{each}</text:list-item>" for each in content)
    return f"<text:list {attributes}>{inner}</text:list>"


def test_numbers_are_counted_as_they_print() -> None:
    inner = items(p("c"), p("d"), attributes="")
    deep = items(items(p("e"), attributes=""), attributes="")
    body = (
        items(p("a"), p("b") + p("more of b") + inner, deep)
        + p("between")
        + items(p("f"), attributes='text:style-name="L" text:continue-numbering="true"')
        + items(p("g"))
    )
    document = read(body, automatic=LISTS)
    found = [(b.text, b.marker, b.level) for b in document.blocks if isinstance(b, ListItem)]
    assert found == [
        ("a", "1.", 0),
        ("b", "2.", 0),
        ("c", "(a)", 1),
        ("d", "(b)", 1),
        ("e", "2.b.1", 2),
        ("f", "3.", 0),
        ("g", "1.", 0),
    ]
    assert "more of b" in texts(document)


def test_bullets_start_values_and_patterns() -> None:
    start = f'<text:list-item text:start-value="8">{p("h")}</text:list-item>'
    body = (
        items(p("x") + items(p("y") + items(p("z"), attributes=""), attributes=""),
              attributes='text:style-name="B"')
        + items(p("q"), attributes='text:style-name="O"')
        + f'<text:list text:style-name="L">{start}</text:list>'
        + '<text:list text:style-name="L">'
        + f"<text:list-header>{p('none')}</text:list-header></text:list>"
    )  # fmt: skip
    assert markers(read(body, automatic=LISTS).blocks) == ["•", "•", "Part III:", "8."]


def test_a_list_may_go_on_by_its_id() -> None:
    body = items(p("a"), attributes='text:style-name="L" xml:id="one"') + items(p("b"))
    body += items(p("c"), attributes='text:style-name="L" text:continue-list="one"')
    assert markers(read(body, automatic=LISTS).blocks) == ["1.", "1.", "2."]


def test_the_outline_numbers_headings() -> None:
    common = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="A" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style>"
    )
    body = h("a") + h("b", 2) + h("c", 2) + h("d") + h("e", 1, ' text:is-list-header="true"')
    assert texts(read(body, common=common)) == ["A. a", "A.1 b", "A.2 c", "B. d", "e"]


def test_form_fields_and_controls_are_read_by_their_state() -> None:
    def mark(kind: str, *params: tuple[str, str]) -> str:
        inner = "".join(
            f'<field:param field:name="{name}" field:value="{value}"/>' for name, value in params
        )
        kind = f"vnd.oasis.opendocument.field.{kind}"
        return f'<field:fieldmark field:type="{kind}">{inner}</field:fieldmark>'

    boxes = mark("FORMCHECKBOX", ("Checkbox_Checked", "true")) + mark("FORMCHECKBOX")
    choice = mark(
        "FORMDROPDOWN",
        ("Dropdown_ListEntry", "Draft"),
        ("Dropdown_ListEntry", "Final"),
        ("Dropdown_Selected", "1"),
    )
    forms = (
        '<office:forms><form:form><form:checkbox form:id="c1" form:label="Amended" '
        'form:current-state="checked"/></form:form></office:forms>'
    )
    control = '<draw:control draw:control="c1"/>'
    ticked = 'loext:checkbox="true" loext:checked="true"'
    lo = f"<loext:content-control {ticked}>?</loext:content-control>"
    empty = (
        '<loext:content-control loext:showing-place-holder="true">Click</loext:content-control>'
        "<text:placeholder>&lt;name&gt;</text:placeholder>"
    )
    found = only(read(forms + p(f"{boxes}{choice} {control} {lo}{empty}")))
    assert [r.checked for r in found.runs if r.checked is not None] == [True, False, True, True]
    assert found.text == "☒☐Final ☒ Amended ☒Click<name>"
    assert [r.text for r in found.runs if r.placeholder] == ["Click<name>"]


def test_contents_lists_headers_and_footers_are_furniture() -> None:
    contents = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>no"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        f"<text:index-title>{p('Contents')}</text:index-title>{p('Section A 1')}"
        "</text:index-body></text:table-of-content>"
    )
    number = p("Page <text:page-number>4</text:page-number>")
    masters = (
        f'<style:master-page style:name="Standard"><style:header>{p("OFFICIAL")}</style:header>'
        f"<style:footer>{number}</style:footer>"
        f'<style:footer-left style:display="false">{p("no")}</style:footer-left>'
        "</style:master-page>"
        f'<style:master-page style:name="Unused"><style:header>{p("no")}</style:header>'
        "</style:master-page>"
    )
    document = read(contents + p("Body"), masters=masters)
    assert texts(document) == ["Body"]
    assert [(f.kind, f.block.text) for f in document.furniture] == [
        (FurnitureKind.CONTENTS, "Contents"),
        (FurnitureKind.CONTENTS, "Section A 1"),
        (FurnitureKind.HEADER, "OFFICIAL"),
        (FurnitureKind.PAGE_NUMBER, "Page 1"),
    ]


def test_a_locked_file_is_told_from_a_damaged_one() -> None:
    """No password opens it here, so none is asked for."""
    with pytest.raises(EncryptedDocumentError, match="save a copy without a password") as caught:
        read_odt(odt("", locked="<manifest:encryption-data/>"), "plan.odt")
    assert "--password-file" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        odt(p("x"), before="<!DOCTYPE a>"),
        odt(p("x"), before='<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'),
        odt("<text:section>" * 300 + "</text:section>" * 300),
        odt("<text:section>" * 80 + p("x") + "</text:section>" * 80),
        odt("<text:p/>" * 100_001),
        odt("<text:p>"),
        odt(p("x")).replace(b"office:text", b"office:texX"),
        odt(p("x"))[:-200],
        b"",
    ],
    ids=["doctype", "entity", "deep", "deeper", "long", "cut", "sheet", "zip", "empty"],
)
def test_what_is_no_plan_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        read_odt(data, "plan.odt")
    assert str(refusal.value).startswith("plan.odt cannot be read: ")


def test_the_source_is_named_as_what_it_is() -> None:
    source = read(p("x")).source
    assert (source.format, source.reader, source.file_name) == ("odt", "odt", "plan.odt")
