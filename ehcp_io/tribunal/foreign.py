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
from ehcp_io.findings import Finding
from ehcp_io.tribunal.colours import Legend, colour_name, legend_of
from ehcp_io.tribunal.key import (
    Act,
    Party,
    Position,
    Segment,
    holds_key,
    style_of,
)
from ehcp_io.tribunal.key_place import front_of, is_key_table, key_lines, lines_of
from ehcp_io.tribunal.noted import Noted

_TITLE = re.compile(r"\bworking document\b", re.IGNORECASE)
_SOME_MARKS = 2
_UNEXPLAINED = Finding(
    code="colour-without-key",
    message="Words are in a colour that the key of this working document does not explain. They "
    "were taken for the plan's own, unless their type style says otherwise. Ask who made it what "
    "the colours mean, and compare with the pages.",
)
_NO_KEY = Finding(
    code="working-document-without-key",
    message="This calls itself a working document and has no key that says whose words are in "
    "which type style or colour. The words of all sides stand in the plan as read. Ask for a copy "
    "with the key of SEND23.",
)
_LABEL_WORDS = 8
_GAP = Run(" ")
"""What is left of words of another side with a space before or behind them."""


def is_working_document(document: Document) -> bool:
    """Whether the document has a key: SEND23's, or one of its own in colours."""
    lines = list(lines_of(front_of(document)))
    return holds_key(lines) or bool(legend_of(lines))


def project(document: Document, position: Position) -> Document:
    """The document as that side would have it, without the key and without evidence notes."""
    lines = list(lines_of(front_of(document)))
    legend = legend_of(lines)
    reading = _Marks(_plain_styles(document.blocks), legend or None, keyed=holds_key(lines))
    key = key_lines(front_of(document), colours=bool(legend))
    projecting = _Projecting(position, reading, key)
    blocks = tuple(projecting.blocks(document.blocks))
    found = (_UNEXPLAINED,) if reading.unexplained else ()
    return replace(document, blocks=blocks, findings=(*document.findings, *found))


def without_key(document: Document) -> Finding | None:
    """What to say of a document that calls itself a working document and has no key at all."""
    titled = any(_TITLE.search(line) and _is_short(line) for line in lines_of(front_of(document)))
    marks = (
        run.strike or colour_name(run.colour) for block in text_blocks(document.blocks)
        for run in block.runs if run.text.strip() and not isinstance(block, Heading)
    )  # fmt: skip
    return _NO_KEY if titled and sum(map(bool, marks)) >= _SOME_MARKS else None


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


def _is_short(line: str) -> bool:
    return len(line.split()) <= _LABEL_WORDS


@dataclass(frozen=True, slots=True)
class _Plain:
    """Paragraph styles that are bold, italic or coloured wherever they stand."""

    bold: frozenset[str]
    italic: frozenset[str]
    coloured: frozenset[str]


def _plain_styles(blocks: tuple[Block, ...]) -> _Plain:
    found: dict[str, list[TextBlock]] = defaultdict(list)
    for block in text_blocks(blocks):
        if block.style and block.text:
            found[block.style].append(block)
    whole = {style: made for style, made in found.items() if not _is_body(style)}
    return _Plain(
        frozenset(style for style, made in whole.items() if all(each.bold for each in made)),
        frozenset(style for style, made in whole.items() if all(each.italic for each in made)),
        frozenset(style for style, made in whole.items() if all(map(_is_coloured, made))),
    )


def _is_coloured(block: TextBlock) -> bool:
    return all(colour_name(run.colour) for run in block.runs if run.text.strip())


def _is_body(style: str) -> bool:
    """Whether a style is that of running text, which has no weight of its own."""
    return style.casefold().startswith(("normal", "body", "list", "table", "default", "standard"))


@dataclass(slots=True)
class _Marks:
    """What the looks of words mean: by the key (``keyed``), by a legend of colours, by both."""

    plain: _Plain
    legend: Legend | None
    keyed: bool
    unexplained: bool = False
    """Whether words in a colour were seen that neither explains."""

    def of(self, run: Run, block: TextBlock) -> tuple[Act, Party | None]:
        """What is done with the words, and by whom."""
        act, party = style_of(self._styles(run, block)) if self.keyed else (Act.KEEP, None)
        if party is not None or not run.text.strip():
            return act, party
        if block.style in self.plain.coloured:
            return Act.KEEP, None
        if self.legend is not None:
            party = self.legend.party_of(run)
            act = Act.DELETE if run.strike else Act.ADD
            return (act, party) if party is not None else (Act.KEEP, None)
        self.unexplained |= bool(colour_name(run.colour))
        return Act.KEEP, None

    def _styles(self, run: Run, block: TextBlock) -> Iterator[str]:
        if run.bold and block.style not in self.plain.bold:
            yield "bold"
        if run.italic and block.style not in self.plain.italic:
            yield "italic"
        if run.underline:
            yield "underline"
        if run.strike:
            yield "strike"


@dataclass(frozen=True, slots=True)
class _Projecting:
    position: Position
    marks: _Marks
    key: frozenset[int]
    """The paragraphs that are the key, by their ``id``."""

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Note):
                continue  # the evidence for a proposal, no wording of the plan
            if isinstance(block, Table):
                if not is_key_table(block) and (table := self._table(block)) is not None:
                    yield table
            elif isinstance(block, TextBlock):
                if id(block) not in self.key and (kept := self._text(block)) is not None:
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
            act, party = self.marks.of(run, block)
            if Segment("", act, party).stands_in(self.position):
                kept.append(self._as_normal(run, block))
            elif run.text != run.text.strip():
                kept.append(_GAP)
        return _closed(kept)

    def _as_normal(self, run: Run, block: TextBlock) -> Run:
        """The words without any mark; what their paragraph's style looks like is none."""
        plain = self.marks.plain
        return replace(
            run,
            bold=run.bold and block.style in plain.bold,
            italic=run.italic and block.style in plain.italic,
            underline=False, strike=False, note=None, colour=None, highlight=None,
        )  # fmt: skip


def _closed(runs: list[Run]) -> list[Run]:
    """The runs without gaps that stand before a full stop or comma; other words stay apart."""
    closed: list[Run] = []
    for run in reversed(runs):
        follows = closed[-1].text if closed else ""
        if run is not _GAP or not re.match(r"[.,;:)%\]]", follows):
            closed.append(run)
    return closed[::-1]


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
