"""Tracked changes between any two Word documents: both come out again, whatever is in them."""

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from readers.word.docx_builder import docx, fld, ins, mark, p, r, sdt, tbl, tc, tr, tracked
from redline.opened import FILLER, both, part, said

from ehcp_io.errors import RedlineError
from ehcp_io.readers.revisions import Revisions
from ehcp_io.redline.in_place import File, in_place_redline
from ehcp_io.redline.resolve import resolved

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
LAYOUT = "".join(p(f"{number}. {FILLER}") for number in range(60))
_word = st.sampled_from(["one", "two", "three", "20", "minutes", "daily,", ".", "’"])
_words = st.lists(_word, max_size=6).map(" ".join)
_runs = st.one_of(
    _words.map(r),
    _words.map(lambda text: r(text, "<w:b/>")),
    _words.map(lambda text: f'<w:hyperlink w:anchor="a">{r(text)}</w:hyperlink>'),
    _words.map(lambda text: sdt(r(text))),
    _words.map(lambda text: fld("MERGEFIELD a", text or "b")),
    st.just("<w:r><w:t>two</w:t><w:tab/><w:t>words</w:t><w:br/></w:r>"),
    st.just('<w:bookmarkStart w:id="7" w:name="b"/>'),
)
_looks = st.sampled_from(
    [
        "",
        '<w:pStyle w:val="Heading1"/>',
        '<w:jc w:val="center"/>',
        '<w:spacing w:before="120"/>',
    ]
)
_paragraphs = st.builds(
    lambda runs, looks: p("".join(runs), looks), st.lists(_runs, max_size=3), _looks
)


def _cells(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inner = st.builds(lambda most, last: most + last, blocks, _paragraphs)
    wide = st.sampled_from(["", '<w:gridSpan w:val="2"/>'])
    return st.builds(tc, inner, wide)


def _tables(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    rows = st.lists(_cells(blocks), min_size=1, max_size=3).map(lambda cells: tr(*cells))
    return st.lists(rows, min_size=1, max_size=3).map(lambda made: tbl(*made))


def _blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    # No two tables touch: Word would make them one.
    one = st.one_of(_paragraphs, _tables(inner).map(lambda table: table + p("Under it.")))
    return st.lists(st.one_of(one, one.map(sdt)), max_size=4).map("".join)


bodies = st.recursive(_paragraphs, _blocks, max_leaves=8)


def redline(before: str, after: str, revisions: Revisions = Revisions.ACCEPT) -> bytes:
    files = (File(docx(LAYOUT + body + p("The end.")), "plan.docx") for body in (before, after))
    return in_place_redline(*files, revisions=revisions).data


_WIDE = '<w:gridSpan w:val="2"/>'


@settings(max_examples=60, phases=PHASES)
@given(before=bodies, after=bodies)
@example(tbl(tr(tc("A1"))) + p("Under it."), tbl(tr(tc("A1", _WIDE))) + p("Under it."))
@example(sdt(p("one one")), sdt(tbl(tr(tc(p("") + p("one one")))) + p("Under it.")))
def test_both_documents_come_out_again(before: str, after: str) -> None:
    sides = tuple(said(part(docx(LAYOUT + body + p("The end.")))) for body in (before, after))
    assert both(redline(before, after)) == sides


def _with_row(text: str) -> str:
    row = tr(tc(p(ins(r(text)))), properties=tracked("ins"))
    return tbl(tr(tc("A")), row) + p("Under it.")


_earlier = st.one_of(
    _paragraphs,
    st.builds(lambda text: p(ins(r(text)), mark("ins")), _words),
    st.builds(lambda one, two: p(r(one) + ins(r(two)) + r("kept")), _words, _words),
    _words.map(_with_row),
)


@settings(max_examples=60, phases=PHASES)
@given(before=bodies, after=st.lists(_earlier, max_size=4).map("".join))
def test_earlier_changes_are_kept_or_the_redline_is_refused(before: str, after: str) -> None:
    try:
        data = redline(before, after, Revisions.SHOW)
    except RedlineError:
        return
    old, new = (part(docx(LAYOUT + body + p("The end."))) for body in (before, after))
    assert both(data) == (said(old), said(resolved(new, accept=True)))
