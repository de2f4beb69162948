"""The form's own words in a working document: few, and never to be taken for the plan's.

SEND23's key says that normal type is the plan. The national template's sentences on each area of
need say nothing of this child, and a row for what the plan does not say is no row of the plan: both
are left out. What must be said stands in square brackets, and a sentence below the key says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ehcp_io.writers.outline.blocks import Block, Grid, Line, Row, with_lines

SAYS_WHOSE = (
    "Headings, labels and what stands in [square brackets] are this form’s own words. Everything "
    "else in normal type is the plan’s."
)
_ON_AREAS = "Ehcp Note"
_HEADINGS = ("Heading 1", "Heading 2")
_LABEL = "Ehcp Label"


def without_own_words(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a plan without rows that it does not fill, its form's sentences in brackets."""
    waiting: Line | None = None
    for block in blocks:
        kept = _filled(block)
        if kept is None:
            waiting = None if isinstance(block, Grid) else waiting
            continue
        if waiting is not None:
            yield waiting
        waiting = kept if isinstance(kept, Line) and kept.style == _HEADINGS[1] else None
        if waiting is None:
            yield with_lines(kept, _in_brackets)
    if waiting is not None:
        yield waiting


def _filled(block: Block) -> Block | None:
    """The block as far as the plan fills it; None where that is not at all."""
    if isinstance(block, Line):
        return None if block.style == _ON_AREAS and not _of_plan(block) else block
    if not block.labels:
        return block
    rows = tuple(row for row in block.rows if row.header or not _is_blank(row))
    return replace(block, rows=rows) if any(not row.header for row in rows) else None


def _is_blank(row: Row) -> bool:
    values = [line for cell in row.cells for line in cell if line.style != _LABEL]
    pieces = [piece for line in values for piece in line.pieces]
    # What a party may propose to fill, as the school in Section I, keeps its row.
    return bool(pieces) and all(
        piece.blank and not piece.ref.startswith("sections.") for piece in pieces
    )


def _of_plan(line: Line) -> bool:
    return any(piece.ref and not piece.blank for piece in line.pieces)


def _in_brackets(line: Line) -> Line:
    """A sentence of the form in square brackets; a heading or label is known by its look."""
    words = "".join(piece.text for piece in line.pieces).strip()
    if line.style in (*_HEADINGS, _LABEL) or not words or words.endswith(":") or _of_plan(line):
        return line
    first, *rest = line.pieces
    pieces = [replace(first, text=f"[{first.text}"), *rest]
    pieces[-1] = replace(pieces[-1], text=f"{pieces[-1].text}]")
    return replace(line, pieces=tuple(pieces))
