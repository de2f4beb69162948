"""Labels in small print over their values, as casework systems print their records.

Such a label is not bold and has no colon: only its size tells it from the text. One small line says
nothing; a document that prints many of them, and little else in that size, prints labels so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Cell, Paragraph, TextBlock, text_blocks
from ehcp_io.recognition.flow_items import Grid, Item, Line

_SMALLER = 0.88  # of the size of the line below
_WORDS = 8
_FEWEST = 6
_SHARE = 0.7  # of all lines in that size


def captioned(items: list[Item]) -> tuple[Item, ...]:
    """The items with their captions marked, and grids of captions over values as lines."""
    items = _unfolded(items)
    captions = find_captions([item.block if isinstance(item, Line) else None for item in items])
    return tuple(
        replace(item, caption=True) if number in captions and isinstance(item, Line) else item
        for number, item in enumerate(items)
    )


def _unfolded(items: list[Item]) -> list[Item]:
    """The items, with grids whose cells are each a caption over its value as lines, cell by cell.

    A record printed out of a casework system is such a grid in Word, and lines in a PDF.
    """
    flat: list[Item] = []
    labels: list[int] = []
    for item in items:
        cells = _captioned_cells(item) if isinstance(item, Grid) else ()
        for alone, cell in cells:
            labels += [] if alone else [len(flat)]
            flat += [
                Line(block, item.top, item.tables, alone, cell.shaded) for block in _texts(cell)
            ]
        if not cells:
            flat.append(item)
    captions = find_captions([item.block if isinstance(item, Line) else None for item in flat])
    return flat if captions.issuperset(labels) else items


def _captioned_cells(grid: Grid) -> tuple[tuple[bool, Cell], ...]:
    """The cells of a grid of captions over values, and whether each has its row to itself."""
    rows = [[cell for cell in row.cells if cell.text] for row in grid.rows]
    cells = tuple((len(row) == 1, cell) for row in rows for cell in row)
    captioned = [over_value(_texts(cell)) for _, cell in cells]
    fits = all(own or alone for own, (alone, _) in zip(captioned, cells, strict=True))
    return (
        tuple(
            (alone and not own, cell) for own, (alone, cell) in zip(captioned, cells, strict=True)
        )
        if fits and any(captioned)
        else ()
    )


def _texts(cell: Cell) -> list[TextBlock]:
    return [block for block in text_blocks(cell.blocks) if block.text]


def find_captions(blocks: Sequence[TextBlock | None]) -> frozenset[int]:
    """Which lines, by their number, are labels in small print; None stands for a grid."""
    found: dict[float, list[int]] = {}
    in_size = Counter(block.size for block in blocks if block is not None)
    below: float | None = None
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        size = block.size if block is not None else None
        smaller = size is not None and below is not None and size < below * _SMALLER
        before = blocks[number - 1] if number else None
        valued = before is not None and before.size == size and before.text.endswith(":")
        if block is not None and size is not None and smaller and _may_label(block) and not valued:
            found.setdefault(size, []).append(number)
            continue  # labels side by side stand over the same value
        below = size
    return frozenset(
        number
        for size, numbers in found.items()
        if len(numbers) >= _FEWEST and len(numbers) >= _SHARE * in_size[size]
        for number in numbers
    )


def over_value(blocks: Sequence[TextBlock]) -> bool:
    """Whether the lines of a cell are a label in small print and, in larger print, its value."""
    if len(blocks) < 2 or not _may_label(blocks[0]):
        return False
    size, rest = blocks[0].size, [block.size for block in blocks[1:]]
    return size is not None and all(each is not None and size < each * _SMALLER for each in rest)


def _may_label(block: TextBlock) -> bool:
    text = block.text
    return (
        isinstance(block, Paragraph)
        and text.count(" ") < _WORDS
        and text[:1].isalpha()
        and (not text.endswith((".", ";", ",", "!")) or text.endswith((" no.", " ref.")))
    )
