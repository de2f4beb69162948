"""One side's plan out of anybody's working document: blocks in, blocks out, by the key in it.

What counts is how words differ from their surroundings: headings, heads of tables and labels are
bold or italic in most plans, and say nothing of any party by it. The key itself is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    Heading,
    Note,
    Row,
    Run,
    Table,
    TextBlock,
    text_blocks,
)
from ehcp_io.tribunal.key import Position, Segment, holds_key, is_key_entry, style_of
from ehcp_io.tribunal.noted import Noted

_FIRST = 150
"""Blocks among which the key is looked for: it stands at the front."""
_LABEL_WORDS = 8
_KEY_TITLE = re.compile(
    r"(?:suggested |recommended )?(?:key|format)\b.{0,60}$|type style meaning", re.IGNORECASE
)


def is_working_document(document: Document) -> bool:
    """Whether the key stands in the document."""
    return holds_key(_lines(document.blocks[:_FIRST]))


def project(document: Document, position: Position) -> Document:
    """The document as that side would have it, without the key and without evidence notes."""
    projecting = _Projecting(position, _plain_styles(document.blocks))
    return replace(document, blocks=tuple(projecting.blocks(document.blocks)))


def notes_in(document: Document) -> tuple[Noted, ...]:
    """The footnotes, each with the paragraph that refers to it."""
    found: list[Noted] = []
    paragraph = ""
    for block in text_blocks(document.blocks):
        if not isinstance(block, Note):
            paragraph = block.text
        elif block.text:
            found.append(Noted(paragraph, block.text))
    return tuple(found)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Rows of tables, and paragraphs."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " ".join(cell.text for cell in row.cells)
        elif isinstance(block, TextBlock):
            yield block.text


@dataclass(frozen=True, slots=True)
class _Plain:
    """Paragraph styles that are bold or italic wherever they stand."""

    bold: frozenset[str]
    italic: frozenset[str]


def _plain_styles(blocks: tuple[Block, ...]) -> _Plain:
    found: dict[str, list[TextBlock]] = defaultdict(list)
    for block in text_blocks(blocks):
        if block.style and block.text:
            found[block.style].append(block)
    whole = {style: made for style, made in found.items() if not _is_body(style)}
    return _Plain(
        frozenset(style for style, made in whole.items() if all(each.bold for each in made)),
        frozenset(style for style, made in whole.items() if all(each.italic for each in made)),
    )


def _is_body(style: str) -> bool:
    """Whether a style is that of running text, which has no weight of its own."""
    return style.casefold().startswith(("normal", "body", "list", "table", "default", "standard"))


@dataclass(frozen=True, slots=True)
class _Projecting:
    position: Position
    plain: _Plain

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Note):
                continue  # the evidence for a proposal, no wording of the plan
            if isinstance(block, Table):
                if not holds_key(_lines((block,))) and (table := self._table(block)) is not None:
                    yield table
            elif isinstance(block, TextBlock):
                if not _is_of_key(block.text) and (kept := self._text(block)) is not None:
                    yield kept
            else:
                yield block

    def _table(self, table: Table) -> Table | None:
        rows = [
            row if _is_head(row, first=not place) else self._row(row)
            for place, row in enumerate(table.rows)
        ]
        kept = [row for row in rows if row is not None]
        return replace(table, rows=tuple(kept)) if kept else None

    def _row(self, row: Row) -> Row | None:
        """The row; None where every cell that had words has lost them."""
        cells = tuple(self._cell(cell) for cell in row.cells)
        lost = any(cell.text for cell in row.cells) and not any(cell.text for cell in cells)
        return None if lost else replace(row, cells=cells)

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=tuple(self.blocks(cell.blocks)))

    def _text(self, block: TextBlock) -> TextBlock | None:
        """A paragraph without the words of the other sides; None where none are left."""
        if isinstance(block, Heading) or _is_label(block):
            return block
        runs = self._runs(block)
        if not any(run.text.strip() or run.note for run in runs):
            return None if block.text else block
        return replace(block, runs=tuple(runs))

    def _runs(self, block: TextBlock) -> list[Run]:
        label = _label_runs(block.runs)
        kept: list[Run] = []
        for place, run in enumerate(block.runs):
            if place < label or run.hidden:
                kept.append(run)
                continue
            act, party = style_of(self._styles(run, block))
            if Segment("", act, party).stands_in(self.position):
                kept.append(_as_normal(run))
            elif run.text != run.text.strip():
                kept.append(_GAP)
        return _closed(kept)

    def _styles(self, run: Run, block: TextBlock) -> Iterator[str]:
        if run.bold and block.style not in self.plain.bold:
            yield "bold"
        if run.italic and block.style not in self.plain.italic:
            yield "italic"
        if run.underline:
            yield "underline"
        if run.strike:
            yield "strike"


_GAP = Run(" ")
"""What is left of words of another side with a space before or behind them."""


def _closed(runs: list[Run]) -> list[Run]:
    """The runs without gaps that stand before a full stop or comma; other words stay apart."""
    closed: list[Run] = []
    for run in reversed(runs):
        follows = closed[-1].text if closed else ""
        if run is not _GAP or not re.match(r"[.,;:)%\]]", follows):
            closed.append(run)
    return closed[::-1]


def _as_normal(run: Run) -> Run:
    return replace(run, bold=False, italic=False, underline=False, strike=False, note=None)


def _is_head(row: Row, *, first: bool) -> bool:
    """Whether a row holds the heads of its columns: said to, or the first and wholly bold."""
    blocks = [block for cell in row.cells for block in text_blocks(cell.blocks) if block.text]
    bold = bool(blocks) and all(block.bold and not _is_struck(block) for block in blocks)
    short = all(len(block.text.split()) <= 2 * _LABEL_WORDS for block in blocks)
    return row.header or (first and len(row.cells) > 1 and bold and short)


def _is_label(block: TextBlock) -> bool:
    """Whether a paragraph in bold is a label: short, and no sentence."""
    if not (block.bold or block.italic) or _is_struck(block):
        return False
    words = block.text.split()
    named = bool(re.match(r"section\s+[A-K]\d?\b", block.text, re.IGNORECASE))
    return named or (len(words) <= _LABEL_WORDS and block.text.endswith(":"))


def _is_struck(block: TextBlock) -> bool:
    return any(run.strike or run.underline for run in block.runs if run.text.strip())


def _label_runs(runs: tuple[Run, ...]) -> int:
    """How many runs at the start are a label in bold, up to its colon."""
    text = ""
    for place, run in enumerate(runs):
        if not run.text.strip():
            continue
        if not (run.bold or run.italic) or run.strike or run.underline:
            return 0
        text += run.text
        if text.rstrip().endswith(":"):
            return place + 1 if len(text.split()) <= _LABEL_WORDS else 0
        if len(text.split()) > _LABEL_WORDS:
            return 0
    return 0


def _is_of_key(text: str) -> bool:
    return is_key_entry(text) or bool(_KEY_TITLE.fullmatch(text.strip()))
