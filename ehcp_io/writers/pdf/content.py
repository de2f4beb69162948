"""The document's blocks as the data that ``templates/plan.typ`` prints."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ehcp_io.plan.units import DOUBTFUL
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Row, keeps_together

_LOOKS = {
    "bold": "b",
    "italic": "i",
    "strike": "s",
    "underline": "u",
    "colour": "c",
    "highlight": "h",
    DOUBTFUL: "y",
}
_ABOVE, _APART = 10, 15
"""Points over a paragraph, and over one that opens another record."""
Typeset = Callable[[str], str]
Data = dict[str, Any]


def content(blocks: Sequence[Block], typeset: Typeset) -> list[Data]:
    """Every block in order; ``typeset`` gives the words as the page can show them."""
    return list(_blocks(blocks, typeset))


def _blocks(blocks: Sequence[Block], typeset: Typeset) -> Iterator[Data]:
    for is_item, group in groupby(blocks, _is_item):
        if is_item:
            items = [_runs(line, typeset) for line in group if isinstance(line, Line)]
            yield {"kind": "list", "items": items}
            continue
        for block in group:
            yield _grid(block, typeset) if isinstance(block, Grid) else _line(block, typeset)


def _is_item(block: Block) -> bool:
    return isinstance(block, Line) and block.style == "List Bullet"


def _line(line: Line, typeset: Typeset) -> Data:
    above = _APART if line.apart else _ABOVE
    data: Data = {"kind": "text", "runs": _runs(line, typeset), "above": above}
    if line.style == "Title":
        data["kind"] = "title"
    elif line.style.startswith("Heading"):
        data |= {"kind": "heading", "level": int(line.style.rpartition(" ")[2])}
    elif "Label" in line.style:
        data["kind"] = "label"
    elif line.style == "Ehcp Note":
        data["kind"] = "note"
    return data


def _grid(grid: Grid, typeset: Typeset) -> Data:
    heads = [_row(row, grid, typeset) for row in grid.rows if row.header]
    rows = [_row(row, grid, typeset) for row in grid.rows if not row.header]
    return {"kind": "table", "widths": list(grid.widths), "heads": heads, "rows": rows}


def _row(row: Row, grid: Grid, typeset: Typeset) -> Data:
    cells = [list(_blocks(cell, typeset)) for cell in row.cells]
    return {"whole": keeps_together(row, grid.widths), "cells": cells}


def _runs(line: Line, typeset: Typeset) -> list[tuple[str, str]]:
    return [run for piece in line.pieces for run in _stretches(piece, line.doubtful, typeset)]


def _stretches(piece: Piece, doubtful: bool, typeset: Typeset) -> Iterator[tuple[str, str]]:
    """The piece's words, a stretch for each change of look."""
    always = ("b" if piece.strong else "") + ("y" if doubtful else "")
    for stretch, styles in piece.stretches():
        looks = {_LOOKS[style] for style in styles if style in _LOOKS}
        if words := typeset(stretch):
            yield words, "".join(sorted(looks | set(always)))
