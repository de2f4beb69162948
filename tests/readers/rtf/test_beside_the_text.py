"""RTF's notes, comments, tracked changes, text boxes, pictures, embedded objects."""

import pytest
from readers.rtf.building import read, rtf
from readers.word.reading import codes, only, texts

from ehcp_io.document import Image, Note, RevisionKind, TextBlock
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.rtf import read_rtf

AUTHORS = r"{\*\revtbl{Unknown;}{A. Officer;}{B. Parent;}}"
WHEN = (24 << 20) + (100 << 20) + (3 << 16) + (1 << 11) + (9 << 6) + 30
"""1 March 2024, 9:30, packed as MS-DOC 2.9.70 has it."""


def test_notes_stand_behind_the_paragraph_that_refers_to_them() -> None:
    document = read(
        r"Hours{\super\chftn{\footnote\pard\plain {\super\chftn} Term time only.}} agreed"
        r"{\super\chftn{\footnote\ftnalt\pard {\super\chftn} At the end.\par And more.}}.\par Next"
    )
    assert texts(document) == [
        "Hours agreed.",
        "Term time only.",
        "At the end.",
        "And more.",
        "Next",
    ]
    notes = [b for b in document.blocks if isinstance(b, Note)]
    assert [(n.marker, n.location.part) for n in notes] == [
        ("1", "footnotes"),
        ("i", "endnotes"),
        ("i", "endnotes"),
    ]


def test_a_mark_typed_by_hand_is_the_notes_mark() -> None:
    document = read(r"Hours{\super *{\footnote\pard {\super *} See below.}} agreed")
    assert texts(document) == ["Hours agreed", "* See below."]
    assert [b.marker for b in document.blocks if isinstance(b, Note)] == ["*"]


def test_a_note_in_a_cell_does_not_fall_out_of_it() -> None:
    body = r"\trowd\cellx900\pard\intbl a{\footnote note}\cell\row after"
    assert texts(read(body)) == ["a", "note", "after"]


def test_a_comment_has_its_author_its_date_and_its_words() -> None:
    (comment,) = read(
        r"We {\*\atrfstart 5}ask for{\*\atrfend 5}{\*\atnid AO}{\*\atnauthor A. Officer}\chatn"
        rf"{{\*\annotation{{\*\atnref 5}}{{\*\atndate {WHEN}}}\pard Why?\par}} this."
    ).comments
    assert (comment.text, comment.author, comment.anchor) == ("Why?", "A. Officer", "ask for")
    assert comment.date == "2024-03-01T09:30:00Z"


@pytest.mark.parametrize("place", [60, 24 << 6, 13 << 16])
def test_a_date_that_no_calendar_or_clock_has_is_none(place: int) -> None:
    """Minutes, hours and months each have a place of their own in the packed number."""
    day = (124 << 20) + (1 << 11) + (0 if place >> 16 else 3 << 16)
    (comment,) = read(
        rf"It{{\*\annotation{{\*\atndate {day + place}}}\pard Why?\par}} is."
    ).comments
    assert comment.date == ""


CHANGED = (
    rf"The {{\deleted\revauthdel1\revdttmdel{WHEN} old}}"
    rf"{{\revised\revauth2\revdttm{WHEN} new}} text"
)


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        (Revisions.ACCEPT, "The new text"),
        (Revisions.REJECT, "The old text"),
        (Revisions.SHOW, "The new text"),
    ],
)
def test_tracked_changes_are_taken_as_asked(mode: Revisions, text: str) -> None:
    document = read(CHANGED, AUTHORS, mode)
    assert only(document).text == text
    assert [(r.kind, r.author, r.date) for r in document.revisions] == [
        (RevisionKind.DELETED, "A. Officer", "2024-03-01T09:30:00Z"),
        (RevisionKind.INSERTED, "B. Parent", "2024-03-01T09:30:00Z"),
    ]
    shown = [run.revision for run in only(document).runs if run.revision]
    assert bool(shown) is (mode is Revisions.SHOW)


def test_a_paragraph_mark_a_move_and_a_row_may_be_tracked() -> None:
    body = (
        r"One{\deleted\par}two\par{\mvf\mvauth1 away}\par{\mvt\mvauth1 here}\par"
        r"\trowd\cellx900\pard\intbl{\deleted gone}\cell{\deleted\row}"
        r"\trowd\cellx900\pard\intbl stays\cell\row"
    )
    assert texts(read(body, AUTHORS)) == ["Onetwo", "here", "stays"]
    rejected = texts(read(body, AUTHORS, Revisions.REJECT))
    assert rejected == ["One", "two", "away", "gone", "stays"]


def shape(inner: str, properties: str = "") -> str:
    return rf"{{\shp{{\*\shpinst\shpleft0 {properties}{inner}}}{{\shprslt twice}}}}"


def prop(name: str, value: str) -> str:
    return rf"{{\sp{{\sn {name}}}{{\sv {value}}}}}"


def test_text_boxes_are_read_once_behind_their_paragraph() -> None:
    box = shape(r"{\shptxt\pard In a {\b box}\par Second\par}")
    assert texts(read(rf"Before {box}after\par Next")) == [
        "Before after",
        "In a box",
        "Second",
        "Next",
    ]
    old = r"{\*\do\dptxbx{\dptxbxtext\pard Old box\par}}"
    assert texts(read(rf"Before{old}")) == ["Before", "Old box"]


def test_pictures_have_their_description_and_large_ones_are_found() -> None:
    described = r"{\*\picprop{\sp{\sn wzDescription}{\sv The school}}}"
    document = read(
        rf"{{\*\shppict{{\pict{described}\picwgoal9000\pichgoal9000 00}}}}"
        r"{\nonshppict{\pict 00}}"
        + shape("", prop("pib", r"{\pict 00ff}") + prop("wzDescription", "Logo"))
    )
    assert [b.description for b in document.blocks if isinstance(b, Image)] == [
        "The school",
        "Logo",
    ]
    assert codes(document)


def test_lettering_behind_the_pages_is_a_watermark() -> None:
    mark = shape("", prop("gtextUNICODE", "DRAFT") + prop("wzName", "PowerPlusWaterMarkObject1"))
    document = read(rf"{{\header\pard {mark}\par}}Body")
    assert [(f.kind.value, f.block.text) for f in document.furniture] == [("watermark", "DRAFT")]


def test_an_embedded_object_is_told_of() -> None:
    document = read(r"{\object\objemb{\*\objdata 0102}{\result{\pict 00}}}Text")
    assert "embedded-object-not-read" in codes(document)
    assert [b.text for b in document.blocks if isinstance(b, TextBlock)] == ["Text"]


def test_equations_are_read_as_a_line() -> None:
    maths = r"{\mmath{\*\moMath{\mctrlPr\i}{\mr\mscr0 a+b}}{\mmathPict{\pict 00}}}"
    assert only(read(rf"So {maths}=c")).text == "So a+b=c"


def test_the_same_bytes_give_the_same_document() -> None:
    data = rtf(CHANGED, AUTHORS)
    assert read_rtf(data, "a.rtf") == read_rtf(data, "a.rtf")
