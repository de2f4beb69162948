"""The document's blocks one after the other: a table becomes records, each cell with its label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL
from ehcp_io.writers.outline.blocks import Grid, Line, Piece, Row
from ehcp_io.writers.outline.characters import printable
from ehcp_io.writers.outline.whole import headline, outline, running_head
from ehcp_io.writers.outline.wording import COLUMNS_AGAIN

_TO_FILL_IN = "__________"
Run = tuple[str, frozenset[str]]
"""Words and how the plan prints them: the styles of its marks, and ``strong``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph. ``kind`` is heading, text, label or item.

    ``level`` is a heading's, or 1 for an item within an item. ``more`` goes on with the item above.
    ``label`` says what the words are, where a table said so by their column.
    """

    kind: str
    runs: tuple[Run, ...]
    level: int = 0
    label: tuple[Run, ...] = ()
    more: bool = False


def entries(plan: Plan, *, clean: bool) -> Iterator[Entry]:
    """Everything that the Word document says, in the same order.

    A heading that only stands over each part again, for who turns the pages, is said once.
    """
    blocks = outline(plan, clean=clean)
    head = running_head(plan)
    said: set[str] = set()
    for block in blocks:
        if isinstance(block, Grid):
            yield from _grid(block)
        elif not (_is_fixed_label(block) and _text(block) in said):
            said.add(_text(block))
            yield _entry(block)
            if block.style == "Title" and head != headline(plan):
                yield Entry("text", ((head, frozenset()),))


def _entry(line: Line) -> Entry:
    runs = tuple(_runs(line))
    if line.style == "Title":
        return Entry("heading", runs, 1)
    if line.style.startswith("Heading"):
        return Entry("heading", runs, 1 + int(line.style.rpartition(" ")[2]))
    if line.style == "List Bullet":
        return Entry("item", runs)
    return Entry("label" if "Label" in line.style else "text", runs)


def _grid(grid: Grid) -> Iterator[Entry]:
    heads = [row for row in grid.rows if row.header]
    rows = [row for row in grid.rows if not row.header]
    labels = [_joined(cell) for cell in heads[0].cells] if heads else []
    if grid.labels:
        yield from (entry for row in rows for entry in _labelled(row))
    elif len(grid.widths) == 1:
        yield from (Entry("label", label) for label in labels)
        yield from (entry for row in rows for entry in _cell(row.cells[0], ()))
    else:
        for number, row in enumerate(rows, start=1):
            labels = [_again(label) for label in labels] if number > 1 else labels
            if grid.linked or len(rows) > 1:
                yield Entry("label", ((f"Row {number} of {len(rows)}", frozenset()),))
            blank = not any(row.cells)
            for label, cell in zip(labels or [()] * len(row.cells), row.cells, strict=True):
                yield from _cell(cell, label) if not blank else _open(label)


def _is_fixed_label(line: Line) -> bool:
    return line.style == "Ehcp Label" and not any(piece.ref for piece in line.pieces)


def _text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def _again(label: tuple[Run, ...]) -> tuple[Run, ...]:
    """The heading of a column as it is said from the second row on."""
    short = COLUMNS_AGAIN.get("".join(words for words, _ in label))
    return ((short, frozenset()),) if short else label


def _labelled(row: Row) -> Iterator[Entry]:
    """A row whose first cell says what the others are."""
    label = _joined(row.cells[0])
    for cell in row.cells[1:]:
        yield from _cell(cell, label)


def _cell(lines: Sequence[Line], label: tuple[Run, ...]) -> Iterator[Entry]:
    for number, line in enumerate(lines):
        within = bool(number) and line.style == "List Bullet"
        own = not number or within or (line.apart and not label)
        lead = label if not number else ()
        yield Entry("item", tuple(_runs(line)), int(within), lead, more=not own)


def _open(label: tuple[Run, ...]) -> Iterator[Entry]:
    yield Entry("item", ((_TO_FILL_IN, frozenset()),), label=label)


def in_words(words: str, looks: frozenset[str]) -> str:
    """The words with what their look means in brackets: to a screen reader a line is nothing."""
    if words and DOUBTFUL in looks:
        words = f"[unsure: {words}]"
    return f"[struck out: {words}]" if words and "strike" in looks else words


def with_colon(label: str) -> str:
    """A label with a colon behind it, unless it ends with something as good."""
    return label if label.endswith((":", "?", ".", "!")) else f"{label}:"


def _joined(lines: Sequence[Line]) -> tuple[Run, ...]:
    """The lines of a heading cell as one."""
    runs: list[Run] = []
    for line in lines:
        runs += [(" ", frozenset())] if runs else []
        runs += _runs(line)
    return tuple(runs)


def _runs(line: Line) -> Iterator[Run]:
    for piece in line.pieces:
        yield from _stretches(piece)


def _stretches(piece: Piece) -> Iterator[Run]:
    """The piece's words, a stretch for each change of look."""
    always = {"strong"} if piece.strong else set()
    # Of a text that is doubtful as a whole its line says so already; a particular is short.
    whole = (0, len(piece.text)) if piece.ref.endswith(".text") else None
    marks = tuple(m for m in piece.marks if m.style != DOUBTFUL or (m.start, m.end) != whole)
    for words, styles in replace(piece, marks=marks).stretches():
        yield printable(words), styles | always
