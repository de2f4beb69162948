"""Tracked changes: accepted, rejected or shown; rows, marks and moves included."""

import pytest
from readers.word.docx_builder import AUTHOR, ins, mark, p, r, tbl, tc, tr, tracked
from readers.word.reading import codes, only, read, texts

from ehcp_io.document import Heading, RevisionKind
from ehcp_io.readers.revisions import Revisions

ACCEPT, REJECT, SHOW = Revisions


def gone(text: str) -> str:
    return ins(f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>', "del")


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [(ACCEPT, ["two hours a week"]), (REJECT, ["one hour a week"]), (SHOW, ["two hours a week"])],
)
def test_words_inserted_and_deleted(revisions: Revisions, expected: list[str]) -> None:
    """Shown, a block's own text is still the wording that would stand."""
    body = p(gone("one hour") + ins(r("two hours")) + r(" a week"))
    assert texts(read(body, revisions)) == expected


def test_shown_runs_say_what_who_and_when() -> None:
    runs = only(read(p(gone("one") + ins(r("two"))), SHOW)).runs
    kinds = [run.revision.kind for run in runs if run.revision is not None]
    assert kinds == [RevisionKind.DELETED, RevisionKind.INSERTED]
    assert {run.revision.author for run in runs if run.revision} == {AUTHOR}
    assert {run.revision.date for run in runs if run.revision} == {"2024-03-01T09:00:00Z"}


def test_a_deleted_paragraph_mark_joins_the_next_paragraph() -> None:
    body = p(r("one "), mark("del")) + p("two", '<w:outlineLvl w:val="0"/>')
    assert texts(read(body)) == ["one two"]
    assert isinstance(only(read(body)), Heading)
    assert texts(read(body, REJECT)) == ["one", "two"]


def test_an_inserted_paragraph_mark_joins_when_it_is_rejected() -> None:
    body = p(r("one "), mark("ins")) + p("two")
    assert texts(read(body)) == ["one", "two"]
    assert texts(read(body, REJECT)) == ["one two"]


def test_a_paragraph_that_runs_on_into_nothing_keeps_what_it_is() -> None:
    body = p("one", '<w:outlineLvl w:val="0"/>' + mark("del")) + p("")
    assert isinstance(only(read(body)), Heading)


def test_a_deleted_mark_before_a_table_ends_its_paragraph() -> None:
    assert texts(read(p("one", mark("del")) + tbl(tr(tc("two"))))) == ["one", "two"]


def test_a_paragraph_deleted_whole_leaves_nothing() -> None:
    body = p(gone("one"), mark("del")) + p("two")
    assert texts(read(body)) == ["two"]
    assert texts(read(body, REJECT)) == ["one", "two"]


def test_a_row_deleted_inside_a_merge_leaves_the_rest_merged() -> None:
    rows = [
        tr(tc("a", '<w:vMerge w:val="restart"/>'), tc("1")),
        tr(tc(p(""), "<w:vMerge/>"), tc("2"), properties=tracked("del")),
        tr(tc(p(""), "<w:vMerge/>"), tc("3")),
    ]
    assert texts(read(tbl(*rows))) == ["a", "1", "3"]
    assert texts(read(tbl(*rows), REJECT)) == ["a", "1", "2", "3"]


def test_a_table_all_of_whose_rows_were_inserted_goes_when_rejected() -> None:
    assert read(tbl(tr(tc("a"), properties=tracked("ins"))), REJECT).blocks == ()


def test_a_move_stands_in_one_place() -> None:
    body = p(ins(r("moved"), "moveFrom") + r("a")) + p(r("b ") + ins(r("moved"), "moveTo"))
    assert texts(read(body)) == ["a", "b moved"]
    assert texts(read(body, REJECT)) == ["moveda", "b"]


def test_elements_that_touch_are_one_change_and_the_finding_counts_changes() -> None:
    body = p(ins(r("a")) + ins(r("b", "<w:b/>"))) + p(r("x") + ins(r("c")))
    document = read(body)
    assert len(document.revisions) == 2
    assert codes(document) == ["unaccepted-changes"]
    assert "tracked changes (2)" in document.findings[0].message


def test_a_change_of_formatting_is_no_change_of_the_plan() -> None:
    body = p(r("a", f"<w:b/>{tracked('rPrChange')}"))
    assert read(body).revisions == ()


def test_a_field_deleted_with_its_marks_leaves_the_rest() -> None:
    marks = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    assert texts(read(p(ins(marks, "del") + r("kept")))) == ["kept"]
