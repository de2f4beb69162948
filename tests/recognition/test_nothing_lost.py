"""Nothing is lost and nothing invented: every word of any document stands in its plan once."""

import copy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markup import MINIMAL, TITLE, document
from searching import cases

from ehcp_io.document import Block, Cell, Heading, ListItem, Note, Paragraph, Row, Run, Table
from ehcp_io.recognition import recognise

WORDS = st.sampled_from(
    [
        "Robin",
        "needs",
        "Needs:",
        "Outcome",
        "Outcome 2",
        "outcomes 1 and 3",
        "Section",
        "F",
        "(Section G)",
        "H1",
        "H2",
        "by",
        "By:",
        "July 2026",
        "Strengths",
        "Strengths:",
        "Who:",
        "How often:",
        "daily",
        "weekly",
        "None",
        "N/A",
        "Provision",
        "Area of need",
        "Communication and interaction",
        "Steps",
        "Monitoring:",
        "Name:",
        "Date of birth",
        "3 March 2014",
        "teacher",
        "support",
        "health",
        "social care",
        "Report",
        "Appendix A",
        "1.",
        "(a)",
        "B1.1",
        "E2",
        "will be able to read.",
        "2.5 hours",
        "Advice from Dr Ash, Paediatrician",
        "☒ Yes ☐ No",
        "Signed",
        "Type",
        "–",
        "Special educational needs",
        "Special educational provision",
        "Personal budget",
        "Placement",
        "K",
        "A",
        "Section D:",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
RUNS = st.builds(
    lambda text, bold, italic: (Run(text, bold=bold, italic=italic),),
    TEXTS,
    st.booleans(),
    st.booleans(),
)
PARAGRAPHS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, runs=RUNS),
    st.builds(Heading, runs=RUNS, level=st.integers(1, 3)),
    st.builds(ListItem, runs=RUNS, marker=st.sampled_from(["•", "1.", "(a)"])),
    st.builds(Note, runs=RUNS, marker=st.just("1")),
)


@st.composite
def tables(draw: st.DrawFn, inner: st.SearchStrategy[Block]) -> Table:
    """Tables of up to four columns, some cells empty, merged across, shaded or nested."""
    width = draw(st.integers(1, 4))
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        cells = []
        column = 0
        while column < width:
            span = draw(st.integers(1, width - column))
            blocks = tuple(draw(st.lists(inner, max_size=3)))
            cells.append(
                Cell(blocks=blocks, column=column, column_span=span, shaded=draw(st.booleans()))
            )
            column += span
        rows.append(Row(cells=tuple(cells), header=draw(st.booleans())))
    return Table(rows=tuple(rows))


BLOCKS = st.one_of(
    PARAGRAPHS, tables(PARAGRAPHS), tables(st.one_of(PARAGRAPHS, tables(PARAGRAPHS)))
)


@settings(max_examples=cases(80), suppress_health_check=[HealthCheck.too_slow])
@given(front=st.lists(BLOCKS, max_size=4), middle=st.lists(BLOCKS, max_size=8))
def test_every_word_of_a_document_stands_in_its_plan_once(
    front: list[Block], middle: list[Block]
) -> None:
    """Whatever the blocks, and wherever they are filed, no word is lost and none is added."""
    frame = document(f"{TITLE}\n{MINIMAL}")
    again = copy.deepcopy(middle)
    blocks = (*frame.blocks[:1], *front, *frame.blocks[1:3], *middle, *frame.blocks[3:], *again)
    source = document(TITLE)

    accounting = recognise(type(source)(source=source.source, blocks=blocks)).plan.accounting

    assert accounting is not None
    assert (accounting.lost, accounting.extra) == ((), ())
