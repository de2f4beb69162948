"""OpenDocument's tables, notes, comments, tracked changes, text boxes, pictures."""

import pytest
from readers.odt.building import h, p, read, span, style
from readers.word.reading import codes, only, only_table, texts

from ehcp_io.document import Heading, Image, Note, RevisionKind, Table
from ehcp_io.readers.revisions import Revisions


def grid(table: Table) -> list[list[tuple[str, int, int, int]]]:
    return [[(c.text, c.column, c.column_span, c.row_span) for c in r.cells] for r in table.rows]


def cell(content: str, more: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<table:table-cell {more}>{inner}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def test_spans_take_their_covered_cells() -> None:
    across, down = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    found = only_table(
        read(
            table(
                row(cell("a", across), COVERED, cell("b", down)),
                row(cell("c"), cell("d"), COVERED),
                row(cell("e", f"{across} {down}"), COVERED, cell("f")),
                row(COVERED, COVERED, cell("g")),
            )
        )
    )
    assert grid(found) == [
        [("a", 0, 2, 1), ("b", 2, 1, 2)],
        [("c", 0, 1, 1), ("d", 1, 1, 1)],
        [("e", 0, 2, 2), ("f", 2, 1, 1)],
        [("g", 2, 1, 1)],
    ]


def test_header_rows_shading_and_nested_tables() -> None:
    fill = style("S", "table-cell", '<style:table-cell-properties fo:background-color="#d9d9d9"/>')
    white = style("W", "table-cell", '<style:table-cell-properties fo:background-color="#ffffff"/>')
    shaded, plain = 'table:style-name="S"', 'table:style-name="W"'
    header = row(cell("h", shaded), cell("i", plain))
    inner = table(row(cell("deep")))
    document = read(
        table(
            f"<table:table-header-rows>{header}</table:table-header-rows>",
            row(cell(p("x") + inner + p("y")), cell("z")),
        ),
        automatic=fill + white,
    )
    found = only_table(document)
    assert [r.header for r in found.rows] == [True, False]
    assert [c.shaded for c in found.rows[0].cells] == [True, False]
    blocks = found.rows[1].cells[0].blocks
    assert [type(b).__name__ for b in blocks] == ["Paragraph", "Table", "Paragraph"]
    assert texts(document) == ["h", "i", "x", "deep", "y", "z"]


def test_repeated_rows_and_columns_are_bounded() -> None:
    many = 'table:number-columns-repeated="16384"'
    found = only_table(read(table(row(cell("a"), cell("", many)))))
    assert found.columns <= 101


NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation>'
    "<text:note-body><text:p>{}</text:p></text:note-body></text:note>"
)


def test_notes_have_the_mark_that_prints() -> None:
    content = f"Hours{NOTE.format('footnote', '1', 'Term time.')} agreed"
    document = read(p(content + NOTE.format("endnote", "*", "See K.")) + p("Next"))
    assert texts(document) == ["Hours agreed", "Term time.", "See K.", "Next"]
    notes = [b for b in document.blocks if isinstance(b, Note)]
    assert [(n.marker, n.location.part) for n in notes] == [("1", "footnotes"), ("*", "endnotes")]


def test_comments_have_their_words_or_only_a_place() -> None:
    def comment(name: str, text: str) -> str:
        named = f'office:name="{name}"' if name else ""
        return (
            f"<office:annotation {named}><dc:creator>A. Officer</dc:creator>"
            f"<dc:date>2024-03-01T09:30:00.5</dc:date>{p(text)}</office:annotation>"
        )

    end = '<office:annotation-end office:name="c1"/>'
    document = read(p(f"We {comment('c1', 'Why?')}ask for{end} this{comment('', 'Here')}."))
    assert only(document).text == "We ask for this."
    assert [(c.text, c.author, c.date, c.anchor) for c in document.comments] == [
        ("Why?", "A. Officer", "2024-03-01T09:30:00", "ask for"),
        ("Here", "A. Officer", "2024-03-01T09:30:00", ""),
    ]


INFO = (
    "<office:change-info><dc:creator>B. Parent</dc:creator><dc:date>2024-03-01T09:30:00</dc:date>"
    "</office:change-info>"
)


def regions(*deleted: str) -> str:
    """Insertion ``i`` and deletions ``d0``, ``d1`` …."""
    inner = f'<text:changed-region text:id="i"><text:insertion>{INFO}</text:insertion>'
    inner += "</text:changed-region>"
    for at, content in enumerate(deleted):
        inner += (
            f'<text:changed-region text:id="d{at}"><text:deletion>{INFO}{content}</text:deletion>'
            "</text:changed-region>"
        )
    return f"<text:tracked-changes>{inner}</text:tracked-changes>"


def opened(name: str = "i") -> str:
    return f'<text:change-start text:change-id="{name}"/>'


def closed(name: str = "i") -> str:
    return f'<text:change-end text:change-id="{name}"/>'


def gone(name: str = "d0") -> str:
    return f'<text:change text:change-id="{name}"/>'


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        (Revisions.ACCEPT, "The new text"),
        (Revisions.REJECT, "The old text"),
        (Revisions.SHOW, "The new text"),
    ],
)
def test_tracked_changes_are_taken_as_asked(mode: Revisions, text: str) -> None:
    body = regions(p("old")) + p(f"The {gone()}{opened()}new{closed()} text")
    document = read(body, mode)
    assert only(document).text == text
    assert [(r.kind, r.author) for r in document.revisions] == [
        (RevisionKind.DELETED, "B. Parent"),
        (RevisionKind.INSERTED, "B. Parent"),
    ]


def test_changes_over_the_ends_of_paragraphs() -> None:
    body = regions(p(" end.") + h("A heading") + p("Start ")) + p(f"First{gone()}second")
    assert texts(read(body)) == ["Firstsecond"]
    assert texts(read(body, Revisions.REJECT)) == ["First end.", "A heading", "Start second"]
    new = regions() + p(f"Old{opened()} and new") + p(f"Newer{closed()} rest")
    assert texts(read(new)) == ["Old and new", "Newer rest"]
    assert texts(read(new, Revisions.REJECT)) == ["Old rest"]


def test_whole_blocks_and_tables_may_be_tracked() -> None:
    body = regions(p("Gone") + table(row(cell("cell")))) + p("A") + gone() + p("B")
    assert texts(read(body)) == ["A", "B"]
    assert texts(read(body, Revisions.REJECT)) == ["A", "Gone", "cell", "B"]
    new = regions() + opened() + table(row(cell("x"))) + p("y") + closed() + p("z")
    assert texts(read(new)) == ["x", "y", "z"]
    assert texts(read(new, Revisions.REJECT)) == ["z"]


def frame(content: str, more: str = "") -> str:
    return f"<draw:frame {more}>{content}</draw:frame>"


def test_text_boxes_are_read_behind_their_paragraph_and_nest() -> None:
    inner = frame(f"<draw:text-box>{p('inner')}</draw:text-box>")
    box = frame(f"<draw:text-box>{p('In a box' + inner)}{table(row(cell('t')))}</draw:text-box>")
    shape = f"<draw:g><draw:custom-shape>{p('In a shape')}</draw:custom-shape></draw:g>"
    assert texts(read(p(f"Be{box}fore{shape}") + p("Next"))) == [
        "Before",
        "In a box",
        "inner",
        "t",
        "In a shape",
        "Next",
    ]
    assert texts(read(box + p("Next"))) == ["In a box", "inner", "t", "Next"]


def test_pictures_have_their_description_and_objects_are_told_of() -> None:
    image = '<draw:image xlink:href="x.png"/><svg:desc>The school</svg:desc>'
    large = 'svg:width="15cm" svg:height="20cm"'
    chart = frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="x.png"/>')
    document = read(p(frame(image, large) + chart))
    assert [b.description for b in document.blocks if isinstance(b, Image)] == ["The school"]
    assert "embedded-object-not-read" in codes(document)


def test_lettering_in_a_header_is_a_watermark() -> None:
    shape = (
        f'<draw:custom-shape draw:name="PowerPlusWaterMarkObject">{p("DRAFT")}'
        '<draw:enhanced-geometry draw:text-path="true"/></draw:custom-shape>'
    )
    masters = (
        f'<style:master-page style:name="S"><style:header>{p(shape)}</style:header>'
        "</style:master-page>"
    )
    document = read(p("Body"), masters=masters)
    assert [(f.kind.value, f.block.text) for f in document.furniture] == [("watermark", "DRAFT")]


def test_a_note_and_a_box_in_a_heading_leave_it_a_heading() -> None:
    found = read(h("Needs" + NOTE.format("footnote", "1", "n") + span("", "x"))).blocks
    assert [type(b) for b in found] == [Heading, Note]
