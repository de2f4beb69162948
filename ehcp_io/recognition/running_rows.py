"""Page headers and page numbers that a system printed as rows of its tables, or between them.

A case-management system that prints one long grid knows no page: "Page 3 of 7" and the council's,
the plan's and the case's names stand as rows in the midst of a section's records. A row is a page's
own where all that it says is the page's number, or where it stands by such a row at every page, and
nowhere else. A repeated head of columns is not: the first one stands under its section's heading.
Where no page is numbered, a row of several names is a page's head if it comes again with the plan's
title and a date or a case's number. What such rows cut in two is put together again.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import (
    Block,
    Document,
    Furniture,
    FurnitureKind,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    TextBlock,
    text_blocks,
)
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.labels import read_section_label
from ehcp_io.recognition.vocabulary import Vocabulary, key

_PAGE = re.compile(r"\bpage\s+(\d+)\s*(?:of|/)\s*(\d+)\b", re.IGNORECASE)
_ALONE = re.compile(rf"\W*{_PAGE.pattern}\W*", re.IGNORECASE)
_BARE = re.compile(r"\W*page\s+(\d+)\W*", re.IGNORECASE)
_CASE = re.compile(r"\d{4,}")
_STOPS = (".", ";", ":", "!", "?")
_NAMES = 3  # cells of a row of names
_FEWEST = 2  # pages that are numbered
_TIMES = 3  # that a page's head stands in the document
_LONGEST = 30  # words of one


@dataclass(frozen=True, slots=True)
class _Strip:
    """A row of a table, or a paragraph: ``place`` is its block's number and its row's (or -1)."""

    place: tuple[int, int]
    cells: tuple[str, ...]
    blocks: tuple[TextBlock, ...]

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(self.cells)

    @property
    def same(self) -> str:
        """What it says, whichever page it stands on."""
        return _PAGE.sub("page", "|".join(self.cells)).casefold()


def set_running_rows_apart(document: Document, vocabulary: Vocabulary) -> Document:
    """The document with its pages' own rows and paragraphs among its furniture."""
    strips = list(_strips(document.blocks))
    numbers = _numbers(strips)
    heads = (
        _heads(strips, numbers, vocabulary)
        if len(numbers) >= _FEWEST
        else _titled(strips, vocabulary)
    )
    if not numbers | heads:
        return document
    taken = {strips[place].place for place in numbers | heads}
    return replace(
        document,
        blocks=tuple(_without(document.blocks, taken)),
        furniture=(
            *document.furniture,
            *(
                Furniture(
                    kind=(
                        FurnitureKind.PAGE_NUMBER
                        if _PAGE.search(block.text)
                        else FurnitureKind.HEADER
                    ),
                    block=block,
                )
                for place in sorted(numbers | heads)
                for block in strips[place].blocks
            ),
        ),
    )


def _strips(blocks: Sequence[Block]) -> Iterator[_Strip]:
    """The rows and paragraphs that say something."""
    for number, block in enumerate(blocks):
        if isinstance(block, Table):
            for row, each in enumerate(block.rows):
                held = tuple(one for cell in each.cells for one in text_blocks(cell.blocks))
                said = tuple(cell.text for cell in each.cells if cell.text)
                if said:
                    yield _Strip((number, row), said, held)
        elif isinstance(block, TextBlock) and block.text:
            yield _Strip((number, -1), (block.text,), (block,))


def _numbers(strips: Sequence[_Strip]) -> set[int]:
    """The strips that number the document's pages, which rise: alone, or in a head that repeats."""
    found: set[int] = set()
    alike: dict[str, list[int]] = defaultdict(list)
    for place, strip in enumerate(strips):
        if _PAGE.search(strip.text):
            alike[strip.same].append(place)
    for same in alike.values():
        pages = [_page(strips[place]) for place in same]
        alone = _ALONE.fullmatch(strips[same[0]].text) is not None
        if len(pages) >= (_FEWEST if alone else _TIMES) and pages == sorted(set(pages)):
            found |= {*same}
    bare = [place for place, strip in enumerate(strips) if _BARE.fullmatch(strip.text)]
    pages = [_page(strips[place]) for place in bare]
    if len(bare) >= _TIMES and pages == list(range(pages[0], pages[0] + len(pages))):
        found |= {*bare}
    return found if len(found) >= _FEWEST else set()


def _titled(strips: Sequence[_Strip], vocabulary: Vocabulary) -> set[int]:
    """The rows of names that come again with the plan's title and a number or a date, but one."""
    alike: dict[str, list[int]] = defaultdict(list)
    for place, strip in enumerate(strips):
        if len(strip.cells) >= _NAMES:
            alike[strip.same].append(place)
    found: set[int] = set()
    for places in alike.values():
        if len(places) < _TIMES:
            continue
        strip = strips[places[0]]
        titled = any(f" {title} " in f" {key(strip.text)} " for title in vocabulary.plan_titles)
        told = titled and bool(_CASE.search(strip.text) or find_dates(strip.text))
        labels = any(vocabulary.guess_roles(cell) for cell in strip.cells)
        if told and not labels and _is_head(strip, vocabulary):
            found |= {*places[1:]}
    return found


def _page(strip: _Strip) -> int:
    match = _PAGE.search(strip.text) or _BARE.fullmatch(strip.text)
    return int(match[1]) if match is not None else 0


def _heads(strips: Sequence[_Strip], numbers: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """The strips that come again at each page, and at its edge alone.

    The first, where it opens the document or its table, tells of the plan and stays.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for place, strip in enumerate(strips):
        if place not in numbers:
            alike[strip.same].append(place)
    fewest = max(_TIMES, len(numbers) - 1)
    often = {same: places for same, places in alike.items() if len(places) >= fewest}
    found: set[int] = set()
    grew = True
    while grew:  # a head of two rows: the second stands by the first
        grew = False
        edge = found | {*numbers}
        for places in often.values():
            first = places[0]
            opens = first == 0 or strips[first].place[1] == 0
            at_edge = _one_side(places, edge) or (_one_side(places[1:], edge) if opens else ())
            if len(at_edge) < len(numbers) - 1 or found.issuperset(at_edge):
                continue
            if _is_head(strips[first], vocabulary):
                found |= {*at_edge}
                grew = True
    return found


def _one_side(places: Sequence[int], edge: Collection[int]) -> Sequence[int]:
    """The places, if each stands below an edge, or each above one."""
    for side in (-1, 1):
        if all(place + side in edge for place in places):
            return places
    return ()


def _is_head(strip: _Strip, vocabulary: Vocabulary) -> bool:
    """Whether a strip may be a page's: a sentence, a section's heading or "None" is not."""
    says = any(cell.endswith((".", ";")) for cell in strip.cells)
    says = says or strip.text.count(" ") >= _LONGEST or vocabulary.is_none(strip.text)
    return not says and read_section_label(strip.text, vocabulary) is None


def _without(blocks: Sequence[Block], taken: Collection[tuple[int, int]]) -> Iterator[Block]:
    """The blocks that stay; a paragraph that goes on behind one that goes is put together."""
    left: list[Block] = []
    cut = False
    for number, block in enumerate(blocks):
        gone = {row for at, row in taken if at == number}
        if isinstance(block, Table) and gone:
            rows = tuple(_rows_left(block.rows, gone))
            left += [replace(block, rows=rows)] if rows else []
            cut = False
        elif gone:
            cut = True
        elif cut and left and _goes_on(left[-1], block):
            left[-1] = _joined(left[-1], block)
        else:
            left.append(block)
            cut = False
    return iter(left)


def _rows_left(rows: Sequence[Row], gone: Collection[int]) -> Iterator[Row]:
    """The rows that stay; a cell merged over one that goes spans fewer."""
    left: list[Row] = []
    cut = False
    for number, row in enumerate(rows):
        if number in gone:
            cut = True
            continue
        row = _spanning_fewer(row, number, gone)
        if cut and left and (whole := _row_together(left[-1], row)) is not None:
            left[-1] = whole
        else:
            left.append(row)
        cut = cut and not any(cell.text for cell in row.cells)
    return iter(left)


def _spanning_fewer(row: Row, number: int, gone: Collection[int]) -> Row:
    fewer = (sum(number < each < number + cell.row_span for each in gone) for cell in row.cells)
    return replace(
        row,
        cells=tuple(
            replace(cell, row_span=cell.row_span - less)
            for cell, less in zip(row.cells, fewer, strict=True)
        ),
    )


def _row_together(above: Row, below: Row) -> Row | None:
    """One row of two, where what stands in the second only goes on with the first; or None."""
    filled = {cell.column: cell for cell in below.cells if cell.text}
    over = {cell.column: cell for cell in above.cells if cell.text}
    if not filled or not filled.keys() <= over.keys() or min(filled) < min(over):
        return None
    parts = [(over[column].blocks, cell.blocks) for column, cell in filled.items()]
    if not all(first and _goes_on(first[-1], then[0]) for first, then in parts if then):
        return None
    cells = (
        replace(cell, blocks=_blocks_together(cell.blocks, filled[cell.column].blocks))
        if cell.column in filled and cell.text
        else cell
        for cell in above.cells
    )
    return replace(above, cells=tuple(cells))


def _blocks_together(first: Sequence[Block], then: Sequence[Block]) -> tuple[Block, ...]:
    return (*first[:-1], _joined(first[-1], then[0]), *then[1:])


def _goes_on(first: Block, then: Block) -> bool:
    """Whether a paragraph is the rest of another's sentence."""
    return (
        isinstance(first, Paragraph | ListItem)
        and isinstance(then, Paragraph)
        and bool(first.text)
        and not first.text.endswith(_STOPS)
        and then.text[:1].islower()
    )


def _joined(first: Block, then: Block) -> Block:
    if not isinstance(first, TextBlock) or not isinstance(then, TextBlock):
        return first
    return replace(first, runs=(*first.runs, Run(" "), *then.runs))
