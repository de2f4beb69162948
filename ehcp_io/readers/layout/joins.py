"""Page breaks undone in running text: a paragraph that goes on overleaf is one paragraph."""

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.leaders import is_entry
from ehcp_io.readers.layout.paragraphs import begins_anew, ended, wrapped
from ehcp_io.readers.layout.pieces import Piece, TablePiece, TextKind, TextPiece
from ehcp_io.readers.layout.tablejoins import TableJoiner


def join_pages(pages: list[list[Piece]], context: Context) -> tuple[list[Piece], list[TextPiece]]:
    """All pages' pieces as one flow, and the repeated header rows that were left out of it."""
    joiner = TableJoiner(context, join_flows)
    flow: list[Piece] = []
    for pieces in pages:
        flow = join_flows(flow, pieces, joiner)
    return flow, joiner.repeated


def join_flows(before: list[Piece], after: list[Piece], joiner: TableJoiner) -> list[Piece]:
    """Two flows, the last piece of one and the first of the other made one where they are."""
    if not before or not after:
        return before + after
    last, first = before[-1], after[0]
    if isinstance(last, TextPiece) and isinstance(first, TextPiece):
        if continues(last, first, joiner.context):
            last.lines.extend(first.lines)
            return before + after[1:]
    elif isinstance(last, TablePiece) and isinstance(first, TablePiece):
        joined = joiner.join(last, first)
        if joined:
            return before + after[1:]
    return before + after


def continues(last: TextPiece, first: TextPiece, context: Context) -> bool:
    """Whether ``first``, at the top of a page, carries on the paragraph ``last`` from the foot."""
    if first.kind is not TextKind.PARAGRAPH or last.kind is TextKind.HEADING:
        return False
    end, start = last.lines[-1], first.lines[0]
    if is_entry(end) or begins_anew(last, start):
        return False
    if abs(end.size - start.size) > 0.08 * end.size:
        return False
    one, other = end.words[-1], start.words[0]
    if one.style.bold != other.style.bold and not other.text[0].islower():
        return False
    if one.soft_hyphen:
        return True
    if not wrapped(last, end, start, context.marks_wraps):
        return False
    return one.wraps or other.text[0].islower() or not ended(one)
