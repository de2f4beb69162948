"""Tables made one: rows aligned, each kept row's cells compared, others marked whole."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml import etree

from ehcp_io.readers.word.names import DEL, INS, W
from ehcp_io.redline.earlier import is_inserted_row
from ehcp_io.redline.elements import copied
from ehcp_io.redline.pairing import Pair, Thing, pairs_of
from ehcp_io.redline.skeleton import base_text, cells_of, rows_of, span_of
from ehcp_io.redline.work import Work

_ALIKE = 0.35
"""Likeness from which two rows are versions of one."""
_NAMED = 0.5
"""Likeness that two rows with the same first cell have at least."""


class Inside(NamedTuple):
    """What is done with the content of cells: two made one, or all of it marked."""

    both: Callable[[etree._Element, etree._Element, etree._Element, Work], None]
    came: Callable[[etree._Element, Work], None]
    went: Callable[[etree._Element, Work], None]


def merged_tables(
    old: etree._Element, new: etree._Element, work: Work, inside: Inside
) -> etree._Element:
    """The newer table with its rows and those of the older one."""
    before = rows_of(old)
    after, others = _without_inserted(rows_of(new))
    made = copied(new)
    for child in list(made):
        if child.tag not in (W + "tblPr", W + "tblGrid"):
            made.remove(child)
    done_old = done_new = 0
    for i, j in [*_pairs(before, after, work), (len(before), len(after))]:
        made.extend(_whole_row(row, DEL, work, inside) for row in before[done_old:i])
        for number in range(done_new, j):
            made.extend(map(copied, others[number]))
            made.append(_whole_row(after[number], INS, work, inside))
        made.extend(map(copied, others[j]))
        if i < len(before):
            made.append(_merged_row(before[i], after[j], work, inside))
        done_old, done_new = i + 1, j + 1
    return made


def _without_inserted(
    rows: Sequence[etree._Element],
) -> tuple[list[etree._Element], list[list[etree._Element]]]:
    """The rows to compare, and those that an earlier hand inserted before each and at the end."""
    own: list[etree._Element] = []
    others: list[list[etree._Element]] = [[]]
    for row in rows:
        if is_inserted_row(row):
            others[-1].append(row)
        else:
            own.append(row)
            others.append([])
    return own, others


def inserted_table(table: etree._Element, work: Work, inside: Inside) -> etree._Element:
    """A table that came: all its rows did."""
    return _whole_table(table, INS, work, inside)


def deleted_table(table: etree._Element, work: Work, inside: Inside) -> etree._Element:
    """A table that went: all its rows did."""
    return _whole_table(table, DEL, work, inside)


def _whole_table(table: etree._Element, tag: str, work: Work, inside: Inside) -> etree._Element:
    made = etree.Element(table.tag)
    made.extend(copied(child) for child in table if child.tag in (W + "tblPr", W + "tblGrid"))
    for row in rows_of(table):
        made.append(_whole_row(row, tag, work, inside))
    return made


def _whole_row(row: etree._Element, tag: str, work: Work, inside: Inside) -> etree._Element:
    made = _bare(row)
    fill = inside.came if tag == INS else inside.went
    for cell in cells_of(row):
        own = copied(cell)
        fill(own, work)
        made.append(own)
    work.marks.on_row(made, tag)
    return made


def _bare(row: etree._Element) -> etree._Element:
    made = etree.Element(row.tag)
    made.extend(copied(child) for child in row if child.tag in (W + "tblPrEx", W + "trPr"))
    return made


def _merged_row(
    old: etree._Element, new: etree._Element, work: Work, inside: Inside
) -> etree._Element:
    if etree.tostring(old, with_tail=False) == etree.tostring(new, with_tail=False):
        work.tally.kept += len("".join(base_text(new).split()))
        return copied(new)
    made = _bare(new)
    for before, after in zip(cells_of(old), cells_of(new), strict=True):
        cell = copied(after)
        inside.both(before, after, cell, work)
        made.append(cell)
    return made


def _pairs(
    before: Sequence[etree._Element], after: Sequence[etree._Element], work: Work
) -> list[Pair]:
    return pairs_of(
        [_thing(row, work) for row in before],
        [_thing(row, work) for row in after],
        _ALIKE,
        _NAMED,
    )


def _thing(row: etree._Element, work: Work) -> Thing:
    cells = cells_of(row)
    texts = [base_text(cell) for cell in cells]
    shape = tuple(span_of(cell) for cell in cells)
    first = texts[0].strip() if len(texts) > 1 else ""
    return Thing(tuple(texts), work.speller.spell("\n".join(texts)), shape, first)
