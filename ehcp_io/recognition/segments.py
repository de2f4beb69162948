"""Cuts the flow at its boundaries: what stands in which sections, and what stands outside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import (
    Block,
    Cell,
    ListItem,
    Note,
    Paragraph,
    Run,
    Table,
)
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.carried import Carried
from ehcp_io.recognition.column_sections import header_sections, header_titles
from ehcp_io.recognition.ending import as_prominent, end_of_plan
from ehcp_io.recognition.flow import Grid, Item, Line, words_of
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.returning import returns, section_of_heads
from ehcp_io.recognition.vocabulary import Vocabulary

_SIGNATURE = re.compile(
    r"^(?:signed|signature|duly authorised|authorised (?:by|officer)|sign(?:ed)?[ -]off|la officer|"
    r"local authority officer|"
    r"on behalf of|for and on behalf|officer responsible|name of officer)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^signed\s*(?::|…|\.{3}|_{3}|for and on behalf|on behalf of)|"
    r"^signed\s+(?:for|by)\b[^.;:]{2,60}(?::|…|\.{3}|_{3})|"
    r"^yours (?:sincerely|faithfully)\b|^(?:I|we) have (?:read|seen|agreed)\b[^.:]{0,30}\bplan\s*:",
    re.IGNORECASE,
)
_SIGNATURE_WORDS = 25
_SIGN_OFF_WORDS = 90
_ALONE = frozenset("AIJK")  # sections that share no row with needs, outcomes and provision
_OF_AREAS = frozenset("BEF")
_INTRODUCTION = 3  # lines between a heading and the grid below it


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of items: in these sections, or outside all (``letters`` empty).

    ``boundary`` is the heading that opened it; ``bound_in`` that it is another document, bound in
    behind the plan; ``told`` that its outcomes stand elsewhere, each behind its letter.
    """

    letters: tuple[str, ...]
    items: tuple[Item, ...]
    boundary: Boundary | None = None
    headings: tuple[Line, ...] = ()
    bound_in: bool = False
    told: bool = False


def cut(
    items: Sequence[Item],
    boundaries: Sequence[Boundary],
    vocabulary: Vocabulary,
    behind: Sequence[Item] = (),
    carried: Carried | None = None,
) -> tuple[Segment, ...]:
    """The document's segments in order; together they hold every item once.

    ``behind`` is what the layout is known to print behind the plan, ``carried`` what lines and rows
    say of their sections.
    """
    end = end_of_plan(items, boundaries, vocabulary)
    opened = {boundary.index: boundary for boundary in boundaries if boundary.index < end}
    ordered = [opened[index] for index in sorted(opened)]
    again = {
        **returns(items, ordered, vocabulary),
        **(carried.returns if carried is not None else {}),
    }
    segments: list[Segment] = []
    current: Boundary | None = None
    letters: tuple[str, ...] = ()
    start = index = 0

    def close(until: int) -> None:
        first = start + (current.lines if current is not None and letters else 0)
        heads = items[start:first]
        body = tuple(items[first:until])
        if body or heads:
            segments.append(
                Segment(
                    letters,
                    body,
                    current if letters else None,
                    tuple(head for head in heads if isinstance(head, Line)),
                    told=carried is not None and start in carried.told,
                )
            )

    while index < end:
        boundary = opened.get(index)
        if boundary is not None:
            close(index)
            current, letters, start = boundary, boundary.letters, index
            index += max(boundary.lines, 1)  # a picture is no line
            continue
        own = again.get(index) or _sections_of(items[index], letters, ordered, vocabulary)
        if own:
            first = index if index in again else start
            close(begin := index - _lines_over(items[first:index], own, current, vocabulary))
            current, letters, start, index = None, own, begin, index + 1
            continue
        if letters and _leaves(
            items, index, current, vocabulary, last=index > max(opened, default=-1)
        ):
            close(index)
            current, letters, start = None, (), index
        index += 1
    close(end)
    bound_in = [tuple(each) for each in (items[end:], behind) if each]
    segments += [Segment((), each, bound_in=True) for each in bound_in]
    return tuple(segments)


def _sections_of(
    item: Item, letters: tuple[str, ...], headings: Sequence[Boundary], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The sections that a grid's columns open by themselves, no heading above naming them.

    Below views, placement or advice they open them though one column goes on with that section:
    "What I hope for (A)" before needs, outcomes and provision. Titles without letters open none
    that a heading opens anywhere.
    """
    if not isinstance(item, Grid):
        return ()
    own = header_sections(item, vocabulary)
    alone = section_of_heads(item, vocabulary)
    if not own and alone:
        return alone if alone != letters else ()
    if not own:
        titled = header_titles(item, vocabulary)
        headed = {letter for boundary in headings for letter in boundary.letters}
        return titled if {"B", "F"} & set(titled) and not headed & set(titled) else ()
    if set(letters) & set(own) and (set(own) <= set(letters) or not set(letters) <= _ALONE):
        return ()
    return own


def _lines_over(
    items: Sequence[Item], letters: Sequence[str], boundary: Boundary | None, vocabulary: Vocabulary
) -> int:
    """How many of the lines over a grid go with it: from a heading as prominent as the section's.

    An area of special educational needs heads no grid of health or care.
    """
    below = items[boundary.lines if boundary is not None else 0 :]
    for number, item in enumerate(below[: -_INTRODUCTION - 1 : -1], 1):
        if not isinstance(item, Line) or item.tables:
            return 0
        heads = is_heading(item.block, alone=item.alone, shaded=item.shaded)
        if heads and number > 1 and vocabulary.label_roles(item.text.rstrip(" :")):
            return 0  # "Needs:" over needs: their label, and the grid's heading no more than they
        if heads and boundary is not None and as_prominent(item, boundary):
            return number if _OF_AREAS & set(letters) or not vocabulary.area(item.text) else 0
    return 0


def _leaves(
    items: Sequence[Item],
    index: int,
    current: Boundary | None,
    vocabulary: Vocabulary,
    *,
    last: bool,
) -> bool:
    """Whether an item ends the section without opening another: particulars, signatures."""
    item = items[index]
    if current is not None and current.until == index:
        return True
    if isinstance(item, Grid):
        text = " ".join(cell.text for cell in item.rows[0].cells)
        return last and bool(_SIGNATURE.match(text)) and words_of(items[index:]) < _SIGN_OFF_WORDS
    if last and _SIGNATURE.match(item.text) and words_of(items[index:]) < _SIGN_OFF_WORDS:
        return True
    if _SIGNED.match(item.text) and item.text.count(" ") < _SIGNATURE_WORDS:
        return True  # the officer signs, whatever is printed behind: it is no provision
    if not is_heading(item.block, alone=item.alone, shaded=item.shaded):
        return False
    if last and vocabulary.ends_plan(item.text):
        return True
    return vocabulary.is_outside(item.text) and as_prominent(item, current)


def outside_blocks(segments: Sequence[Segment], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks outside all sections: whole blocks of the document where all of one is outside."""
    inside = {item.top for segment in segments if segment.letters for item in segment.items}
    inside |= {line.top for segment in segments for line in segment.headings}
    inside |= {item.top for segment in segments if segment.bound_in for item in segment.items}
    found: list[Block] = []
    whole: set[int] = set()
    for segment in segments:
        if segment.letters or segment.bound_in:
            continue
        for item in segment.items:
            if item.top not in inside:
                if item.top not in whole:
                    whole.add(item.top)
                    found.append(blocks[item.top])
            elif isinstance(item, Line):
                found.append(item.block)
            else:
                found.append(Table(rows=item.rows))
    return tuple(_numbers_as_text(block, in_cell=False) for block in found)


def _numbers_as_text(block: Block, *, in_cell: bool) -> Block:
    """A block with the numbers of notes, and of lists in cells, as text before their words.

    The front pages are labels and values, which have no place for a number of their own.
    """
    if isinstance(block, Note) or (isinstance(block, ListItem) and in_cell):
        if any(map(str.isalnum, block.marker)):
            runs = (Run(f"{block.marker} "), *block.runs)
            return Paragraph(runs=runs, location=block.location)
        return block
    if isinstance(block, Table):
        rows = tuple(replace(row, cells=tuple(map(_cell, row.cells))) for row in block.rows)
        return replace(block, rows=rows)
    return block


def _cell(cell: Cell) -> Cell:
    blocks = tuple(_numbers_as_text(block, in_cell=True) for block in cell.blocks)
    return replace(cell, blocks=blocks)
