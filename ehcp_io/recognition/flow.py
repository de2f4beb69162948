"""A document as one flow: lines of text and grids, whatever tables they were laid out with.

Authorities print a heading as a paragraph, as a shaded one-cell table, as a merged row across a
grid, or as a letter in a narrow cell beside its whole section. Here they all become lines: a row
that is one cell wide is text, a bordered box is what it holds, a nested grid is a grid. What is
left of a table, rows of two or more cells, stays a grid.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import Block, Cell, ListItem, Note, Row, Run, Table, TextBlock, text_blocks
from ehcp_io.recognition.captions import captioned
from ehcp_io.recognition.flow_items import Grid, Item, Line
from ehcp_io.recognition.heading_shapes import letters_run_in, run_in_parts
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.margins import (
    Margin,
    bare_letter,
    find_margin,
    lettered_tables,
    repeated_letters,
    titled_letter,
)
from ehcp_io.recognition.row_labels import (
    NAMED_FIT,
    headed_section,
    heads_columns,
    is_heading_cell,
    is_title,
    letter_last,
    row_label,
    title_beside,
)
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.table_tops import lines_on_top
from ehcp_io.recognition.vocabulary import Vocabulary

__all__ = ["Grid", "Item", "Line", "flow", "words_of"]


def flow(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Item, ...]:
    """The document's blocks as lines and grids, in reading order; every word still there once."""
    items: list[Item] = []
    repeated = repeated_letters(blocks, vocabulary)
    lettered = letters_run_in(blocks, vocabulary)
    headed = lettered_tables(blocks, vocabulary)
    for top, block in enumerate(blocks):
        items += _flatten(block, _Place(top, vocabulary, repeated, lettered, headed))
    return captioned(items)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the document the flattening stands."""

    top: int
    vocabulary: Vocabulary
    repeated: frozenset[tuple[str, ...]] = frozenset()  # letters at the left of several tables
    lettered: bool = False  # paragraphs begin with the sections' letters
    headed: frozenset[int] = frozenset()  # tables that open with a section's letter and its title
    tables: tuple[int, ...] = ()
    alone: bool = False
    shaded: bool = False


def _flatten(block: Block, place: _Place) -> Iterator[Item]:
    if isinstance(block, TextBlock):
        if block.text:
            alone = place.alone and not isinstance(block, Note)
            parts = run_in_parts(block, place.vocabulary, lettered=place.lettered)
            for part in parts:
                lettered = place.lettered and len(parts) > 1 and part is parts[0]
                label = bare_letter(part.text, place.vocabulary) if lettered else None
                yield Line(part, place.top, place.tables, alone, place.shaded, label=label)
    elif isinstance(block, Table):
        inside = replace(place, tables=(*place.tables, id(block)), alone=False, shaded=False)
        margin = find_margin(block, place.vocabulary, place.repeated)
        if margin is not None:
            yield from _flatten_beside(block, margin, inside)
        else:
            lines, rest = lines_on_top(block, place.vocabulary)
            for line in lines:
                yield Line(line, place.top, inside.tables, alone=True)
            yield from _flatten_table(rest, inside)


def _flatten_table(table: Table, place: _Place) -> Iterator[Item]:
    pending: list[Row] = []
    beside = _Beside()
    heads: list[Row] = []  # the header row so far, if any
    head: Row | None = None  # the same, once a row's label has parted rows from it
    for number, (row, covered) in enumerate(zip(table.rows, _covered(table.rows), strict=True)):
        width = table.columns - beside.span(number)
        held = covered - beside.span(number) > 0
        cells = [cell for cell in row.cells if cell.text]
        if not cells:
            continue
        whole = len(row.cells) == 1 and not held and row.cells[0].column_span >= width
        lone = len(cells) == 1 and not held and is_heading_cell(cells[0], place.vocabulary)
        if len(cells) == 2 and not held and letter_last(cells, table, place.vocabulary):
            cells.reverse()
        label = None if whole or lone or held else row_label(cells, table, place.vocabulary)
        if number == 0 and id(table) in place.headed:
            label = titled_letter(cells, place.vocabulary) or label
        if not whole and not lone and label is None:
            if heads_columns(cells, place.vocabulary):
                heads = [row]
                if headed_section(cells, place.vocabulary):
                    yield from _grid(pending, table.columns, place, head)
                    pending = []
            pending.append(row)
            continue
        yield from _grid(pending, table.columns, place, head)
        pending = []
        if label is not None:
            beside.open(cells[0], number)
            head = replace(heads[0], cells=heads[0].cells[1:]) if heads else None
            named, pending = _opened(cells, label, place, table.columns, head)
            yield from named
            continue
        for block in cells[0].blocks:
            yield from _flatten(block, replace(place, alone=True, shaded=cells[0].shaded))
    yield from _grid(pending, table.columns, place, head)


def _flatten_beside(table: Table, margin: Margin, place: _Place) -> Iterator[Item]:
    """A table whose first column names sections: headings, and what stands beside them."""
    pending: list[Row] = []
    titled = replace(place, alone=True, shaded=True)
    for number, (row, covered) in enumerate(zip(table.rows, _covered(table.rows), strict=True)):
        cells = list(row.cells)
        heads = cells[: cells[0].column == 0] if len(cells) > 1 else []
        rest = cells[len(heads) :]
        if margin.titled and len(rest) > 1 and rest[0].column == 1:
            heads.append(rest.pop(0))
        heads = [cell for cell in heads if cell.text]
        filled = [cell for cell in rest if cell.text]
        if heads or len(filled) < 2 - bool(pending and len(rest) > 1):
            yield from _grid(pending, table.columns, place)
            pending = []
        label = margin.labels.get(number)
        if label is not None:
            named, heads, filled = _named_beside(label, heads, filled, place)
            yield named
        for block in (block for cell in heads for block in cell.blocks):
            yield from _flatten(block, titled)
        if len(filled) > 1 or (filled and pending):
            pending.append(replace(row, cells=tuple(filled)))
            continue
        whole = len(cells) == 1 and not covered
        for cell in filled:
            inside = replace(place, alone=True, shaded=cell.shaded) if whole else place
            for block in cell.blocks:
                yield from _flatten(block, inside)
    yield from _grid(pending, table.columns, place)


def _named_beside(
    label: SectionLabel, heads: Sequence[Cell], content: list[Cell], place: _Place
) -> tuple[Line, list[Cell], list[Cell]]:
    """The heading that a cell of the margin is, with its title where that stands next to it.

    Returns also what is left of the cells beside it that head, and of the content.
    """
    named = [block for block in text_blocks(heads[0].blocks) if block.text]
    beside = list(heads[1:])
    source = beside or (content if len(content) == 1 else [])
    title = next((each for cell in source[:1] for each in text_blocks(cell.blocks)), None)
    if title is None or not _entitles(title, label, place.vocabulary, set_apart=bool(beside)):
        block = _joined(named[:-1], named[-1]) if len(named) > 1 else named[0]
        return _heading(block, label, place), beside, content
    line = _heading(_joined(named, title), replace(label, title=title.text), place)
    left = replace(source[0], blocks=_without(source[0].blocks, title))
    source[:1] = [left] if left.blocks else []
    return line, beside, content


def _entitles(
    block: TextBlock, label: SectionLabel, vocabulary: Vocabulary, *, set_apart: bool
) -> bool:
    """Whether a paragraph beside a letter is its title: known as that, or only looks like one."""
    if label.form is Form.TITLE or not block.text:
        return False
    if not set_apart:
        return is_heading(block, alone=False, shaded=False)
    known = vocabulary.title_scores(block.text)
    return any(set(split_letters(name)) & set(label.letters) for name in known)


def _heading(block: TextBlock, label: SectionLabel, place: _Place) -> Line:
    return Line(block, place.top, place.tables, alone=True, shaded=True, label=label)


@dataclass
class _Beside:
    """A section's letter that stands beside all its rows: they are read without its column."""

    until: int = 0
    columns: int = 0

    def open(self, cell: Cell, row: int) -> None:
        """Take a label's cell that may go on down the rows."""
        if cell.row_span > 1:
            self.until, self.columns = row + cell.row_span, cell.column_span

    def span(self, row: int) -> int:
        """How many columns the label takes of a row."""
        return self.columns if row < self.until else 0


def _covered(rows: Sequence[Row]) -> list[int]:
    """For each row, how many of its columns cells merged down from above take."""
    until: list[tuple[int, int]] = []
    held = []
    for number, row in enumerate(rows):
        held.append(sum(span for end, span in until if end > number))
        until += [
            (number + cell.row_span, cell.column_span) for cell in row.cells if cell.row_span > 1
        ]
    return held


def _opened(
    cells: Sequence[Cell], label: SectionLabel, place: _Place, width: int, head: Row | None
) -> tuple[list[Item], list[Row]]:
    """The heading in a row's first cell, and what stands beside it: items, or a grid's first row.

    What a cell merged down stands beside is one grid.
    """
    named = list(_labelled_row(cells, label, place, width, head))
    last = named[-1]
    if isinstance(last, Grid) and head is None and cells[0].row_span > 1:
        return named[:-1], list(last.rows)
    return named, []


def _labelled_row(
    cells: Sequence[Cell],
    label: SectionLabel,
    place: _Place,
    width: int,
    head: Row | None,
) -> Iterator[Item]:
    heads = [block for block in text_blocks(cells[0].blocks) if block.text]
    if len(heads) > 1 and label.title == heads[1].text and label.form is Form.LETTER:
        yield from _letter_over_word(heads, label, place)
        for inner in cells[1].blocks:
            yield from _flatten(inner, place)
        return
    beside = list(text_blocks(cells[1].blocks))
    titled = replace(place, alone=True, shaded=cells[0].shaded)
    if len(heads) > 1 and label.title == heads[0].text:  # "What Sam needs" over "Section B"
        heads = [_joined(heads[:1], heads[1]), *heads[2:]]
        yield _heading(heads.pop(0), label, place)
    two = len(cells) == 2
    title_only = (
        two and not label.title and len(beside) == 1 and is_title(beside[0].text, place.vocabulary)
    )
    noted = len(heads) > 1 and label.form in (Form.WORD, Form.BRACKETS)  # the form's note below it
    lettered = (
        label.form is not Form.WORD
        and not noted
        and (
            bool(beside and label.title == beside[0].text)
            or title_beside(cells, label, place.vocabulary)
            or (title_only and label.form is Form.ALONE and beside[0].bold)
        )
    )
    rest: Sequence[Block] = cells[1].blocks
    if lettered or (title_only and not noted and label.form is not Form.ALONE):
        joined = _joined(heads, beside[0])
        strong = replace(
            label, form=Form.LETTER, title=beside[0].text, fit=max(label.fit, NAMED_FIT)
        )
        named = strong if label.form is not Form.SUBCODE else None
        yield Line(joined, place.top, place.tables, alone=True, shaded=titled.shaded, label=named)
        rest = _without(cells[1].blocks, beside[0])
    else:
        for block in heads:
            for item in _flatten(block, titled):
                told = noted and block is not heads[0] and block.italic
                yield replace(item, note=True) if told and isinstance(item, Line) else item
    if two:
        for inner in rest:
            yield from _flatten(inner, place)
    else:
        kept = (replace(cells[1], blocks=tuple(rest)), *cells[2:])
        columns = len(kept) if head is None else width
        yield Grid((Row(cells=kept),), columns, place.top, place.tables, head)


def _letter_over_word(
    heads: Sequence[TextBlock], label: SectionLabel, place: _Place
) -> Iterator[Line]:
    """For "B" over "Needs": the letter opens the section, the word says what the cell holds."""
    for block, named in zip(heads, (label, None), strict=False):
        yield Line(block, place.top, place.tables, alone=True, shaded=True, label=named)
    for block in heads[2:]:
        yield Line(block, place.top, place.tables, alone=True, shaded=True, note=not block.bold)


def _joined(heads: Sequence[TextBlock], title: TextBlock) -> TextBlock:
    """A heading whose letter and title stand in two cells or on two lines, as one."""
    runs = heads[0].runs
    for block in (*heads[1:], title):
        number = block.marker if isinstance(block, ListItem | Note) else ""
        lead = f" {number} " if any(map(str.isalnum, number)) else " "
        runs = (*runs, Run(lead), *block.runs)
    return replace(heads[0], runs=runs)


def _without(blocks: Sequence[Block], gone: TextBlock) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in blocks:
        if block is gone:
            continue
        if isinstance(block, Table) and any(text is gone for text in text_blocks((block,))):
            kept += [
                inner
                for row in block.rows
                for cell in row.cells
                for inner in _without(cell.blocks, gone)
            ]
        else:
            kept.append(block)
    return tuple(kept)


def _grid(
    rows: Iterable[Row], width: int, place: _Place, head: Row | None = None
) -> Iterator[Item]:
    kept = tuple(rows)
    if kept:
        yield Grid(kept, width, place.top, place.tables, head)


def words_of(items: Iterable[Item]) -> int:
    """How many words stand in some items."""
    return sum(
        len(item.text.split())
        if isinstance(item, Line)
        else sum(len(cell.text.split()) for row in item.rows for cell in row.cells)
        for item in items
    )
