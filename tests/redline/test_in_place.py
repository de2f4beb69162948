"""Tracked changes in the authority's own Word document, and what it must not lose by them."""

import io
import zipfile

import pytest
from readers.word.docx_builder import (
    DocxBuilder,
    box,
    docx,
    drawing,
    ins,
    mark,
    p,
    r,
    sdt,
    tbl,
    tc,
    tr,
    tracked,
    vml,
)
from redline.opened import FILLER, both, part, said, texts

from ehcp_io.errors import EhcpIoError, RedlineError
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.names import W
from ehcp_io.redline.in_place import File, in_place_redline

REST = p(FILLER) * 2


def redline(before: bytes, after: bytes, revisions: Revisions = Revisions.ACCEPT) -> bytes:
    files = File(before, "before.docx"), File(after, "after.docx")
    return in_place_redline(*files, revisions=revisions).data


def bodies(before: str, after: str, revisions: Revisions = Revisions.ACCEPT) -> bytes:
    return redline(docx(REST + before), docx(REST + after), revisions)


def test_only_the_words_that_differ_are_marked() -> None:
    made = part(bodies(p("Reading, 20 minutes daily."), p("Reading, 30 minutes daily.")))
    assert texts(made, "del") == ["20"]
    assert texts(made, "ins") == ["30"]


PAIRS = {
    "a paragraph more": (p("One."), p("One.") + p("Two words more.")),
    "a paragraph less": (p("One.") + p("Two words less.") + p("Three."), p("One.") + p("Three.")),
    "the last paragraph of a cell": (
        tbl(tr(tc(p("One and only one.") + p("Gone from the end.")))),
        tbl(tr(tc(p("One and only one.")))),
    ),
    "a paragraph more at the end of a cell": (
        tbl(tr(tc(p("One and only one.", '<w:pStyle w:val="A"/>')))),
        tbl(tr(tc(p("One and only one.", '<w:pStyle w:val="A"/>') + p("New at the end.")))),
    ),
    "a cell emptied": (tbl(tr(tc("Full."), tc("Kept."))), tbl(tr(tc(p("")), tc("Kept.")))),
    "a table in a cell": (
        tbl(tr(tc(p("Over it.")))),
        tbl(tr(tc(p("Over it.") + tbl(tr(tc("Within."))) + p("Under it.")))),
    ),
    "a row more": (
        tbl(tr(tc("A1"), tc("B1"))),
        tbl(tr(tc("A1"), tc("B1")), tr(tc("A2"), tc("B2"))),
    ),
    "a row less": (
        tbl(tr(tc("A1"), tc("B1")), tr(tc("A2"), tc("B2"))),
        tbl(tr(tc("A2"), tc("B2"))),
    ),
    "a column more": (
        tbl(tr(tc("A1"), tc("B1")), tr(tc("A2"), tc("B2"))),
        tbl(tr(tc("A1"), tc("B1"), tc("C1")), tr(tc("A2"), tc("B2"), tc("C2"))),
    ),
    "cells merged": (
        tbl(tr(tc("A1"), tc("B1"))),
        tbl(tr(tc("A1 B1", '<w:gridSpan w:val="2"/>'))),
    ),
    "a cell that spans other columns": (
        tbl(tr(tc("A1"))),
        tbl(tr(tc("A1", '<w:gridSpan w:val="2"/>'))),
    ),
    "a control with a table more beside its paragraph": (
        sdt(p("One word.")),
        sdt(tbl(tr(tc(p("") + p("One word.")))) + p("Under it.")),
    ),
    "a table less": (tbl(tr(tc("A1"))) + p("After it."), p("After it.")),
    "a table for another": (
        p("Over it.") + tbl(tr(tc("Quite one thing"))) + p("Under it."),
        p("Over it.") + tbl(tr(tc("Another"), tc("matter"))) + p("Under it."),
    ),
    "a control": (
        sdt(p("In a control."), '<w:tag w:val="x"/>'),
        sdt(p("In the control."), '<w:tag w:val="x"/>'),
    ),
    "a control that came": (p("Before it."), p("Before it.") + sdt(p("In it.")) + p("After it.")),
    "rows in a control": (
        tbl(sdt(tr(tc("A1"))), tr(tc("A2"))),
        tbl(sdt(tr(tc("A1"))), tr(tc("A2 more"))),
    ),
    "breaks and tabs": (
        p("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>"),
        p("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r>"),
    ),
    "everything": (p("Alpha beta gamma."), tbl(tr(tc("Delta"))) + p("Epsilon.")),
    "words struck out": (p(r("Struck.")), p(r("Struck.", "<w:strike/>"))),
}


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("turned", [False, True], ids=["forth", "back"])
def test_both_documents_come_out_again(name: str, turned: bool) -> None:
    before, after = (docx(REST + each) for each in PAIRS[name][:: -1 if turned else 1])
    assert both(redline(before, after)) == (said(part(before)), said(part(after)))


def test_words_that_came_at_the_end_do_not_touch_paragraphs_that_came() -> None:
    """LibreOffice would take both for one insertion, and join what is left when it rejects it."""
    before = p("Alpha beta.") + p("Omega.")
    made = part(bodies(before, p("Alpha beta. Gamma.") + p("Delta.") + p("Omega.")))
    ends = [[child.tag.removeprefix(W) for child in each][-1:] for each in made.iter(f"{W}p")]
    assert ends[2:4] == [["del"], ["ins"]]


def test_a_row_that_came_bears_its_mark_and_its_words_do() -> None:
    made = part(bodies(*PAIRS["a row more"]))
    assert len(list(made.iter(f"{W}trPr"))) == 1
    assert texts(made, "ins") == ["A2", "B2"]


def test_a_paragraph_that_moved_is_a_pair_of_moves() -> None:
    moved = p("A daily meeting with the teacher at nine in the hall.")
    made = part(bodies(moved + p("Second.") + p("Third."), p("Second.") + p("Third.") + moved))
    names = [
        [each.get(f"{W}name") for each in made.iter(f"{W}move{way}RangeStart")]
        for way in ("From", "To")
    ]
    assert names == [["move1"], ["move1"]]
    assert not list(made.iter(f"{W}delText"))


def test_a_passage_that_went_begins_where_its_record_does() -> None:
    apart = '<w:spacing w:before="120"/>'
    reading = p("Outcome 1") + p("Reading each day.")
    writing = p("Outcome 1", apart) + p("Writing each week.")
    sums = p("Outcome 1", apart) + p("Sums each month.")
    made = part(bodies(tbl(tr(tc(reading + writing))), tbl(tr(tc(writing)))))
    assert texts(made, "del") == ["Outcome 1", "Reading each day."]
    made = part(bodies(tbl(tr(tc(reading + sums))), tbl(tr(tc(reading + writing + sums)))))
    assert texts(made, "ins") == ["Outcome 1", "Writing each week."]


def test_headers_and_footers_are_tracked_too() -> None:
    made = []
    for words in ("Draft plan", "Final plan"):
        builder = DocxBuilder()
        name = builder.add_xml("header1.xml", "header", "hdr", p(words))
        reference = f'<w:headerReference w:type="default" r:id="{name}"/>'
        builder.body = f"{REST}<w:sectPr>{reference}</w:sectPr>"
        made.append(builder.build())
    assert both(redline(*made), "header1.xml") == (["Draft plan"], ["Final plan"])


def test_a_picture_that_went_comes_along() -> None:
    blip = '<pic:pic><pic:blipFill><a:blip r:embed="{}"/></pic:blipFill></pic:pic>'
    before = DocxBuilder()
    name = before.add("media/image1.png", "image", b"\x89PNG picture", "image/png")
    before.body = REST + p(drawing(blip.format(name))) + p("Under it.")
    data = redline(before.build(), docx(REST + p("Under it.")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert [archive.read(name) for name in kept] == [b"\x89PNG picture"]
        assert b"media/before1.png" in archive.read("word/_rels/document.xml.rels")
        assert b'Extension="png"' in archive.read("[Content_Types].xml")


def test_the_same_picture_under_another_name_is_no_change() -> None:
    made = []
    for extra in (False, True):
        builder = DocxBuilder()
        if extra:
            builder.add_xml("styles.xml", "styles", "styles", "")
        name = builder.add("media/image1.png", "image", b"\x89PNG", "image/png")
        builder.body = REST + p(drawing(f'<a:blip r:embed="{name}"/>'))
        made.append(builder.build())
    assert not list(part(redline(*made)).iter(f"{W}ins", f"{W}del"))


def test_a_text_box_changes_as_a_whole() -> None:
    made = bodies(p(vml(box(p("Old words")))), p(vml(box(p("New words")))))
    assert len(list(part(made).iter(f"{W}del"))) == len(list(part(made).iter(f"{W}ins"))) == 1


def test_a_note_that_changed_stands_beside_the_new_one() -> None:
    made = []
    for words in ("Report of May.", "Report of June."):
        builder = DocxBuilder()
        builder.add_xml(
            "footnotes.xml",
            "footnotes",
            "footnotes",
            f'<w:footnote w:id="2">{p(words)}</w:footnote>',
        )
        builder.body = REST + p(r("As advised.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        made.append(builder.build())
    data = redline(*made)
    notes = {note.get(f"{W}id"): said(note) for note in part(data, "footnotes.xml")}
    assert notes == {"2": ["Report of June."], "3": ["Report of May."]}
    assert both(data)[0][-1] == "As advised.\ufffc3"


def test_looks_that_the_newer_document_does_not_know_fall_away() -> None:
    made = part(bodies(p("Went with its style.", '<w:pStyle w:val="Odd"/>') + p("A"), p("A")))
    assert not list(made.iter(f"{W}pStyle"))


def test_comments_of_the_newer_document_stay() -> None:
    anchor = (
        '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    builder = DocxBuilder(REST + p(anchor.format(r("Reading, 30 minutes."))))
    comment = f'<w:comment w:id="0" w:author="A">{p("Why?")}</w:comment>'
    builder.add_xml("comments.xml", "comments", "comments", comment)
    made = part(redline(docx(REST + p("Reading, 20 minutes.")), builder.build()))
    assert len(list(made.iter(f"{W}commentReference", f"{W}commentRangeEnd"))) == 2


# ---- earlier tracked changes

PARENT = p(r("Reading daily") + ins(r(", one to one,")) + r(" in school for half an hour."))
LATER = p(r("Reading weekly") + ins(r(", one to one,")) + r(" in school for half an hour."))


@pytest.mark.parametrize(
    ("revisions", "authors", "accepted"),
    [
        (Revisions.ACCEPT, {"ehcp-io"}, "Reading weekly, one to one, in school for half an hour."),
        (Revisions.REJECT, {"ehcp-io"}, "Reading weekly in school for half an hour."),
        (
            Revisions.SHOW,
            {"ehcp-io", "A. Officer"},
            "Reading weekly, one to one, in school for half an hour.",
        ),
    ],
)
def test_earlier_changes_are_kept_or_resolved_as_asked(
    revisions: Revisions, authors: set[str], accepted: str
) -> None:
    data = bodies(PARENT, LATER, revisions)
    marks = part(data).iter(f"{W}ins", f"{W}del")
    assert {each.get(f"{W}author") for each in marks} == authors
    rejected, after = both(data)
    assert after[-1] == accepted
    one_to_one = ", one to one," if revisions is Revisions.ACCEPT else ""
    assert rejected[-1] == f"Reading daily{one_to_one} in school for half an hour."


def test_earlier_changes_are_counted() -> None:
    files = (File(docx(REST + each), "plan.docx") for each in (PARENT, LATER))
    assert in_place_redline(*files).earlier == 2


def test_paragraphs_and_rows_of_an_earlier_hand_stay_theirs() -> None:
    before = p("First of all.") + tbl(tr(tc("A1"))) + p("Last of all.")
    after = (
        p("First of all.", mark("ins"))
        + p(ins(r("Added by a parent.")))
        + tbl(tr(tc("A1")), tr(tc(p(ins(r("A2")))), properties=tracked("ins")))
        + p("Last of everything.")
    )
    data = bodies(before, after, Revisions.SHOW)
    rejected, accepted = both(data)
    assert rejected[2:] == ["First of all.", [[["A1"]]], "Last of all."]
    assert accepted[2:] == [
        *("First of all.", "Added by a parent.", [[["A1"]], [["A2"]]], "Last of everything.")
    ]


def test_changes_over_earlier_ones_are_refused_where_they_should_be_kept() -> None:
    after = p(r("Reading ") + ins("<w:r><w:delText>every single day</w:delText></w:r>", "del"))
    with pytest.raises(RedlineError, match="--revisions"):
        bodies(p("Reading now and then."), after, Revisions.SHOW)


def test_a_control_with_tracked_words_is_not_filled_again_from_its_data() -> None:
    bound = '<w:tag w:val="x"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>'
    before, after = (
        p(sdt(r(f"Born {year}."), bound)) + p(sdt(r("Kept."), bound)) for year in (1, 2)
    )
    made = part(bodies(before, after))
    assert len(list(made.iter(f"{W}dataBinding"))) == 1


# ---- refusals


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (docx(REST), docx(tbl(tr(tc("Another"), tc("layout")), tr(tc("of"), tc("it all"))))),
        (docx(REST + p(drawing('<c:chart r:id="rId1"/>')) + p("A")), docx(REST + p("A"))),
        (docx(REST), docx(f'{REST}<w:altChunk r:id="rId1"/>')),
    ],
    ids=["another layout", "a chart that went", "a document within"],
)
def test_what_cannot_be_tracked_is_refused_with_the_way_out(before: bytes, after: bytes) -> None:
    with pytest.raises(RedlineError, match="--format docx alone"):
        redline(with_chart(before), after)


def with_chart(data: bytes) -> bytes:
    """The same package with a relationship to a chart."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
                chart = f'<Relationship Id="rId1" Type="{kind}" Target="chart.xml"/>'.encode()
                content = content.replace(b"</Relationships>", chart + b"</Relationships>")
            new.writestr(name, content)
    return target.getvalue()


def test_a_document_with_macros_is_refused() -> None:
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    with pytest.raises(RedlineError, match="macros"):
        redline(docx(REST), DocxBuilder(REST, macros).build())


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(EhcpIoError):
        redline(docx(REST)[:200], docx(REST))
