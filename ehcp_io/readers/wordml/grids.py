"""Rows and cells into a ``w:tbl``: where a cell begins and how far it goes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.word.names import TBL, TC, TR, W
from ehcp_io.readers.wordml.elements import add
from ehcp_io.readers.wordml.writing import Change


@dataclass(slots=True)
class CellLook:
    """A cell's properties; ``down`` is ``restart`` or ``continue`` where it is merged downwards."""

    span: int = 1
    down: str = ""
    fill: str = ""
    changes: Sequence[Change] = ()


@dataclass(slots=True)
class RowDraft:
    """One row; ``before`` counts the grid columns that it leaves out at its start."""

    cells: list[tuple[CellLook, etree._Element]] = field(default_factory=list)
    before: int = 0
    header: bool = False
    changes: Sequence[Change] = ()


def new_cell() -> etree._Element:
    """A ``w:tc`` to put blocks into."""
    return etree.Element(TC)


def table(rows: Sequence[RowDraft]) -> etree._Element:
    """The ``w:tbl`` of the rows."""
    made = etree.Element(TBL)
    for draft in rows:
        row = etree.SubElement(made, TR)
        properties = add(row, "trPr")
        if draft.before:
            add(properties, "gridBefore", str(draft.before))
        if draft.header:
            add(properties, "tblHeader")
        properties.extend([change.element() for change in draft.changes])
        for look, cell in draft.cells:
            cell.insert(0, _properties(look))
            row.append(cell)
    return made


def _properties(look: CellLook) -> etree._Element:
    made = etree.Element(W + "tcPr")
    if look.span > 1:
        add(made, "gridSpan", str(look.span))
    if look.down:
        add(made, "vMerge", look.down)
    if look.fill:
        add(made, "shd", "clear", fill=look.fill)
    made.extend([change.element() for change in look.changes])
    return made
