"""Panels set side by side in one table: the child's details at the left, the parents' at the right.

| <2> About me        | <3> My family              |
| Sex | Female        |      | Parent 1 | Parent 2 |
| UPN | A123…         | Name | Ann Doe  | Bob Doe  |
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ehcp_io.document import Cell, Row, Table
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2


def panels(table: Table, vocabulary: Vocabulary) -> tuple[Table, ...]:
    """The tables that stand side by side below headings about different people; else the table.

    A heading may span its panel, or leave the cells beside it blank.
    """
    first = table.rows[0].cells if len(table.rows) >= _FEWEST_ROWS else ()
    heads = [cell for cell in first if cell.text]
    starts = [cell.column for cell in heads]
    edges = [*starts, table.columns]
    if (
        len(heads) < 2
        or starts[0]
        or any(one + _FEWEST_COLUMNS > other for one, other in pairwise(edges))
    ):
        return (table,)
    subjects = {_subject(cell.text, vocabulary) for cell in heads}
    if None in subjects or len(subjects) < len(heads) or not _stand_apart(table.rows[1:], edges):
        return (table,)
    return tuple(_panel(table, start, end) for start, end in pairwise(edges))


def _subject(text: str, vocabulary: Vocabulary) -> str | None:
    """Whose details a head announces: "About the child", or only "Family"."""
    block, label = vocabulary.heading(text), vocabulary.find(text, fuzzy=False)
    if block is not None:
        return block.subject
    return label.subject if label is not None and label.names_subject else None


def _stand_apart(rows: Sequence[Row], edges: Sequence[int]) -> bool:
    """Whether no cell reaches over from one panel into the next."""
    inner = edges[1:-1]
    return not any(
        cell.column < edge < cell.column + cell.column_span
        for row in rows
        for cell in row.cells
        for edge in inner
    )


def _panel(table: Table, start: int, end: int) -> Table:
    rows = (
        replace(row, cells=tuple(_moved(c, start) for c in row.cells if start <= c.column < end))
        for row in table.rows
    )
    return replace(table, rows=tuple(row for row in rows if row.cells))


def _moved(cell: Cell, start: int) -> Cell:
    return replace(cell, column=cell.column - start)
