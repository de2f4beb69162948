"""The body of the probe document: one construct a line, its place, and the XML that shows it.

``MARKER`` in the XML becomes a word of its own for each construct.
"""

from readers.word.docx_builder import (
    AUTHOR,
    alternate,
    box,
    drawing,
    fld,
    ins,
    p,
    r,
    sdt,
    shape,
    tbl,
    tc,
    tr,
    tracked,
    vml,
)

Place = str | tuple[str, str, str]
"""Where a marker is expected, ``""`` for nowhere; three where accept, reject and show differ."""

BODY, CELL, NESTED, CONTENTS = "body", "cell", "nested", "contents"
HIDDEN, HIDDEN_RUN, PLACEHOLDER, NOWHERE = "hidden", "hidden run", "placeholder", ""
INSERTED: Place = (BODY, "", f"inserted {AUTHOR}")
DELETED: Place = ("", BODY, f"deleted {AUTHOR}")
CELL_INSERTED: Place = (CELL, "", f"inserted {AUTHOR}")
CELL_DELETED: Place = ("", CELL, f"deleted {AUTHOR}")

MK, FIRST_HALF, SECOND_HALF = "MARKER", "FIRSTHALF", "SECONDHALF"
_GONE = f"<w:r><w:delText>{MK}</w:delText></w:r>"
_WRAPPED = '<w:{0} w:element="x">{1}</w:{0}>'
_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_CHECK_FORM = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
_LIST_FORM = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="First"/>'
    f'<w:listEntry w:val="{MK}"/></w:ddList></w:ffData>'
)
_CHECK_CONTROL = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
_CHOICE = (
    '<w:dropDownList w:lastValue="2"><w:listItem w:displayText="One" w:value="1"/>'
    f'<w:listItem w:displayText="{MK}" w:value="2"/></w:dropDownList>'
)
_CONTENTS_CONTROL = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
_VML_BOX = f"<v:textbox>{box(p(MK))}</v:textbox>"
_VML_SHAPE = f"<w:pict><v:shape>{_VML_BOX}</v:shape></w:pict>"


def _inside_run(content: str) -> str:
    """A drawing's run without its run, for alternate content."""
    return content.removeprefix("<w:r>").removesuffix("</w:r>")


TEXT: dict[str, tuple[Place, str]] = {
    "paragraph": (BODY, p(MK)),
    "heading by style": (BODY, p(MK, '<w:pStyle w:val="Heading1"/>')),
    "heading by outline level": (BODY, p(MK, '<w:outlineLvl w:val="2"/>')),
    "automatic number": (BODY, p(MK, _NUMBER)),
    "typed bullet": (BODY, p(r(f"•\t{MK}"))),
    "word split over runs": (BODY, p(r(FIRST_HALF) + r(SECOND_HALF, "<w:b/>"))),
    "soft hyphen": (
        BODY,
        p(f"<w:r><w:t>{FIRST_HALF}</w:t><w:softHyphen/><w:t>{SECOND_HALF}</w:t></w:r>"),
    ),
    "tab": (BODY, p(f"<w:r><w:t>before</w:t><w:tab/><w:t>{MK}</w:t></w:r>")),
    "line break": (BODY, p(f"<w:r><w:t>before</w:t><w:br/><w:t>{MK}</w:t></w:r>")),
    "hyperlink": (BODY, p(f'<w:hyperlink w:anchor="x">{r(MK)}</w:hyperlink>')),
    "smart tag": (BODY, p(_WRAPPED.format("smartTag", r(MK)))),
    "custom XML around a run": (BODY, p(_WRAPPED.format("customXml", r(MK)))),
    "custom XML around a paragraph": (BODY, _WRAPPED.format("customXml", p(MK))),
    "direction": (BODY, p(f'<w:bdo w:val="ltr">{r(MK)}</w:bdo>')),
    "equation": (BODY, p(f"<m:oMath><m:r><m:t>{MK}</m:t></m:r></m:oMath>")),
    "phonetic base": (BODY, p(f"<w:r><w:ruby><w:rubyBase>{r(MK)}</w:rubyBase></w:ruby></w:r>")),
    "phonetic guide": (BODY, p(f"<w:r><w:ruby><w:rt>{r(MK)}</w:rt></w:ruby></w:r>")),
    "capitals": (BODY, p(r(MK, "<w:caps/>"))),
    "caption": (BODY, p(MK, '<w:pStyle w:val="Caption"/>')),
    "frame": (BODY, p(MK, '<w:framePr w:w="2000"/>')),
    "hidden paragraph": (HIDDEN, p(r(MK, "<w:vanish/>"))),
    "hidden by a style": (HIDDEN, p(r(MK, '<w:rStyle w:val="Secret"/>'))),
    "hidden run": (HIDDEN_RUN, p(r("shown ") + r(MK, "<w:vanish/>"))),
    "hidden only on the web": (BODY, p(r(MK, "<w:webHidden/>"))),
}
CONTROLS: dict[str, tuple[Place, str]] = {
    "control around a paragraph": (BODY, sdt(p(MK))),
    "control in a control": (BODY, sdt(sdt(p(MK)))),
    "control around a run": (BODY, p(sdt(r(MK)))),
    "control around a cell": (CELL, tbl(tr(sdt(tc(MK))))),
    "control around a row": (CELL, tbl(sdt(tr(tc(MK))))),
    "control around a table": (CELL, sdt(tbl(tr(tc(MK))))),
    "unfilled control": (PLACEHOLDER, p(sdt(r(MK), "<w:showingPlcHdr/>"))),
    "chosen in a drop-down": (BODY, p(sdt(r(MK), _CHOICE.replace(MK, "Two")))),
    "drop-down with no content": (BODY, p(sdt("", _CHOICE))),
    "date control": (BODY, p(sdt(r(MK), '<w:date w:fullDate="2024-02-03T00:00:00Z"/>'))),
    "beside a check box": (BODY, p(sdt(r("☐"), _CHECK_CONTROL) + r(MK))),
}
FIELDS: dict[str, tuple[Place, str]] = {
    "field result": (BODY, p(fld("DATE", MK))),
    "field instruction": (NOWHERE, p(fld(f"DATE {MK}", "result"))),
    "nested field result": (BODY, p(fld("IF 1 = 1", fld("MERGEFIELD Inner", MK)))),
    "nested field in an instruction": (NOWHERE, p(fld(fld(MK, MK), "result"))),
    "simple field": (BODY, p(f'<w:fldSimple w:instr=" AUTHOR ">{r(MK)}</w:fldSimple>')),
    "unfilled merge field": (PLACEHOLDER, p(fld("MERGEFIELD Child", r(f"«{MK}»")))),
    "filled merge field": (BODY, p(fld("MERGEFIELD Child", MK))),
    "old text form field": (BODY, p(fld("FORMTEXT", MK))),
    "beside an old check box": (BODY, p(fld("FORMCHECKBOX", form=_CHECK_FORM) + r(MK))),
    "old drop-down": (BODY, p(fld("FORMDROPDOWN", form=_LIST_FORM))),
    "click-and-type button": (PLACEHOLDER, p(fld(f"MACROBUTTON NoMacro {MK}"))),
    "cross-reference": (BODY, p(fld("REF x", MK))),
    "contents field": (CONTENTS, p(fld('TOC \\o "1-3"', MK))),
    "contents style": (CONTENTS, p(MK, '<w:pStyle w:val="TOC1"/>')),
    "contents control": (CONTENTS, sdt(p(MK), _CONTENTS_CONTROL)),
    "after an unclosed field": (BODY, p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r(MK))),
}
SHAPES: dict[str, tuple[Place, str]] = {
    "text box said twice": (
        BODY,
        p(f"<w:r>{alternate(_inside_run(drawing(shape(p(MK)))), _VML_SHAPE)}</w:r>"),
    ),
    "text box only in the fallback": (
        BODY,
        p(f"<w:r>{alternate(_inside_run(drawing('<wps:wsp/>')), _VML_SHAPE)}</w:r>"),
    ),
    "VML text box": (BODY, p(vml(_VML_BOX))),
    "grouped shape": (BODY, p(drawing(f"<wpg:wgp>{shape(p('other'))}{shape(p(MK))}</wpg:wgp>"))),
    "table in a text box": (CELL, p(drawing(shape(tbl(tr(tc(MK))))))),
    "lettering": (BODY, p(vml(f'<v:textpath string="{MK}"/>'))),
    "picture's alternative text": ("image", p(drawing("<pic:pic/>", description=MK))),
}
TABLES: dict[str, tuple[Place, str]] = {
    "cell": (CELL, tbl(tr(tc(MK)))),
    "nested table": (NESTED, tbl(tr(tc(tbl(tr(tc(MK))) + p(""))))),
    "merged down": (
        CELL,
        tbl(tr(tc(MK, '<w:vMerge w:val="restart"/>')), tr(tc(p(""), "<w:vMerge/>"))),
    ),
    "under a merged cell": (
        HIDDEN,
        tbl(tr(tc("x", '<w:vMerge w:val="restart"/>')), tr(tc(MK, "<w:vMerge/>"))),
    ),
    "merged across": (CELL, tbl(tr(tc(MK, '<w:gridSpan w:val="2"/>')), tr(tc("x"), tc("y")))),
    "merged across the old way": (
        CELL,
        tbl(tr(tc(MK, '<w:hMerge w:val="restart"/>'), tc(p(""), "<w:hMerge/>"))),
    ),
    "custom XML around a cell": (CELL, tbl(tr(_WRAPPED.format("customXml", tc(MK))))),
    "custom XML around a row": (CELL, tbl(_WRAPPED.format("customXml", tr(tc(MK))))),
    "hidden row": (HIDDEN, tbl(tr(tc(MK), properties="<w:hidden/>"))),
    "floating table": (CELL, tbl(tr(tc(MK)), properties='<w:tblpPr w:tblpX="1"/>')),
}
CHANGES: dict[str, tuple[Place, str]] = {
    "inserted": (INSERTED, p(ins(r(MK)))),
    "deleted": (DELETED, p(ins(_GONE, "del"))),
    "moved from": (("", BODY, f"moved_from {AUTHOR}"), p(ins(r(MK), "moveFrom"))),
    "moved to": ((BODY, "", f"moved_to {AUTHOR}"), p(ins(r(MK), "moveTo"))),
    "inserted and deleted": (("", "", f"deleted {AUTHOR}"), p(ins(ins(_GONE, "del")))),
    "inserted row": (CELL_INSERTED, tbl(tr(tc(MK), properties=tracked("ins")), tr(tc("x")))),
    "deleted row": (CELL_DELETED, tbl(tr(tc(MK), properties=tracked("del")), tr(tc("x")))),
    "inserted cell": (CELL_INSERTED, tbl(tr(tc("x"), tc(MK, tracked("cellIns"))))),
    "deleted cell": (CELL_DELETED, tbl(tr(tc("x"), tc(MK, tracked("cellDel"))))),
    "inserted control": (INSERTED, p(ins(sdt(r(MK))))),
    "inserted text box": (INSERTED, p(ins(vml(_VML_BOX)))),
    "changed look": (BODY, p(r(MK, "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))),
}
CONSTRUCTS = TEXT | CONTROLS | FIELDS | SHAPES | TABLES | CHANGES
