"""What is done to all pages before any of them is laid out: marks, lines, tables, furniture."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.furniture import FurnitureLines, find_furniture
from ehcp_io.readers.layout.geometry import Box, Line, PageContent
from ehcp_io.readers.layout.hyphens import Vocabulary
from ehcp_io.readers.layout.lines import make_lines, make_strips
from ehcp_io.readers.layout.marks import mark_words
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.tables import page_nests


@dataclass(slots=True)
class Prepared:
    """The pages, their running heads and feet taken out, and what they say of the document.

    ``outside`` are each page's lines that stand in no ruled table, ``boxed`` those in a wide box.
    """

    pages: Sequence[PageContent]
    furniture: FurnitureLines
    context: Context
    vocabulary: Vocabulary
    nests: list[list[Nest]] = field(default_factory=list)
    outside: list[list[Line]] = field(default_factory=list)
    boxed: list[list[Line]] = field(default_factory=list)


def prepare(pages: Sequence[PageContent]) -> Prepared:
    """Take the furniture out of ``pages`` and measure what is left."""
    for page in pages:
        mark_words(page)
    nests = [page_nests(page) for page in pages]
    lines = [make_lines(page.words, page.number) for page in pages]
    furniture = find_furniture(pages, lines, [_boxes(nested) for nested in nests])
    for page, page_lines in zip(pages, lines, strict=True):
        gone = {
            id(word) for line in page_lines if id(line) in furniture.kinds for word in line.words
        }
        page.words = [word for word in page.words if id(word) not in gone]
    body = [[line for line in page if id(line) not in furniture.kinds] for page in lines]
    outside, inside = _by_place(body, nests)
    strips = [[make_strips(page) for page in part] for part in (outside, inside)]
    return Prepared(
        pages=pages,
        nests=nests,
        furniture=furniture,
        outside=outside,
        boxed=[
            [line for line in lines if _is_boxed(line, nested)]
            for lines, nested in zip(inside, nests, strict=True)
        ],
        context=Context(pages, body, strips),
        vocabulary=Vocabulary(strip for part in strips for page in part for strip in page),
    )


def _by_place(
    lines: Sequence[list[Line]], nests: Sequence[list[Nest]]
) -> tuple[list[list[Line]], list[list[Line]]]:
    """Each page's lines that stand in no ruled table, and those that do."""
    outside: list[list[Line]] = []
    inside: list[list[Line]] = []
    for page_lines, nested in zip(lines, nests, strict=True):
        boxes = _boxes(nested)
        held = [
            any(box.holds(line.left + 1, (line.top + line.bottom) / 2) for box in boxes)
            for line in page_lines
        ]
        outside.append([line for line, inner in zip(page_lines, held, strict=True) if not inner])
        inside.append([line for line, inner in zip(page_lines, held, strict=True) if inner])
    return outside, inside


def _is_boxed(line: Line, nests: list[Nest]) -> bool:
    """Whether a line stands in a box that is drawn around text, and is no table."""
    middle = (line.top + line.bottom) / 2
    return any(nest.is_card and nest.grid.box.holds(line.left + 1, middle) for nest in nests)


def _boxes(nests: list[Nest]) -> list[Box]:
    return [nest.grid.box for nest in nests]
