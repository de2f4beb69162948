"""What a reader gives: the blocks of a document in reading order, whatever the file was.

This is the lowest layer. A reader builds these values and knows nothing of plans; recognition
reads them and knows nothing of files. Every block says where it came from. Running headers and
footers, page numbers, watermarks and contents lists are *furniture*: kept apart, never lost.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ehcp_io.findings import Finding

DOUBTFUL_BELOW = 0.96
"""Recognised words below this confidence are doubtful. On pages made worse, of plans that the
weighing was not fitted to, four wrong words of five are, and more than three in ten of the words so
marked are wrong (benchmarks/fit_doubt.py)."""

CHECKED, UNCHECKED = "☒", "☐"
"""The texts of a check box, whatever sign the source prints for it."""

_NO_WORDS = frozenset("•●○▪■□☐☒☑·*-–—◦")


def is_doubtful(word: str, confidence: float) -> bool:
    """Whether a person must compare the word with the page; bullets and dashes say nothing."""
    return confidence < DOUBTFUL_BELOW and word not in _NO_WORDS


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands in the source.

    ``page`` counts from 1 (PDF and scans; Word does not say). ``box`` is left, top, right, bottom
    in points from the top left corner of the page as it is read (after /Rotate). ``part`` names
    the story: ``body``, ``header``, ``footer``, ``footnotes``, ``endnotes``, ``comments``.
    ``path`` is the position in that story: the block's number, then row, column and block
    number for each table that it stands in.
    """

    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    part: str = "body"
    path: tuple[int, ...] = ()


class RevisionKind(StrEnum):
    """A tracked change, as ECMA-376 part 1, 17.13.5 names them."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved_from"
    MOVED_TO = "moved_to"


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change: what, by whom and when (ISO 8601 as the file has it)."""

    kind: RevisionKind
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with the formatting that can mean something.

    ``checked`` is set on a check box, whose ``text`` is `CHECKED` or `UNCHECKED`. ``colour`` and
    ``highlight`` are ``RRGGBB``; None is the automatic colour or none. ``size`` is in points.
    ``note`` marks the reference to a footnote or endnote: it holds the note's number as printed
    and ``text`` is then empty. ``revision`` is set only when tracked changes are shown.
    ``confidence`` (0 to 1) is the recogniser's for words read from an image, else 1.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    hidden: bool = False
    colour: str | None = None
    highlight: str | None = None
    size: float | None = None
    note: str | None = None
    checked: bool | None = None
    placeholder: bool = False
    revision: Revision | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A paragraph of any kind. ``style`` is the name of its paragraph style, where it has one.

    ``text`` is its words, white space folded; hidden and deleted text left out.
    """

    runs: tuple[Run, ...]
    location: Location = Location()
    style: str | None = None
    centred: bool = False
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join(self.unfolded.split()))

    @property
    def unfolded(self) -> str:
        """The block's words with the white space that the source has between them."""
        shown = self._shown
        if not any(run.strike for run in shown):
            return "".join([run.text for run in shown])
        return "".join(
            " " * parted + run.text for run, parted in zip(shown, self._parted, strict=True)
        )

    @property
    def _shown(self) -> list[Run]:
        return [
            run
            for run in self.runs
            if not run.hidden and (run.revision is None or run.revision.kind in _STANDS)
        ]

    @property
    def _parted(self) -> list[bool]:
        """Of each run: whether it is new wording set against struck wording, or the reverse.

        An amended plan prints the two side by side ("by ~~July~~**May**"): they are two words.
        """
        runs = self._shown
        return [
            before is not None
            and before.strike != run.strike
            and _is_marked(before if run.strike else run)
            and before.text[-1:].isalnum()
            and run.text[:1].isalnum()
            for before, run in zip([None, *runs], runs, strict=False)
        ]

    @property
    def readings(self) -> list[tuple[str, float]]:
        """The block's words, as in ``text``, each with the lowest confidence of its letters."""
        words: list[tuple[str, float]] = []
        open_word = False
        for run, parted in zip(self._shown, self._parted, strict=True):
            open_word = open_word and not parted
            for place, part in enumerate(_PARTS.findall(run.text)):
                if part.isspace():
                    open_word = False
                elif open_word and place == 0:
                    text, sure = words[-1]
                    words[-1] = (text + part, min(sure, run.confidence))
                else:
                    words.append((part, run.confidence))
                    open_word = True
        return words

    @property
    def bold(self) -> bool:
        """Whether every visible word is bold."""
        return self._all("bold")

    @property
    def italic(self) -> bool:
        """Whether every visible word is italic."""
        return self._all("italic")

    @property
    def size(self) -> float | None:
        """The size, in points, of most of the block's characters."""
        weights: dict[float, int] = {}
        for run in self.runs:
            if run.size is not None and run.text.strip():
                weights[run.size] = weights.get(run.size, 0) + len(run.text)
        return max(weights, key=lambda size: weights[size]) if weights else None

    def _all(self, name: str) -> bool:
        visible = [run for run in self.runs if run.text.strip() and not run.hidden]
        return bool(visible) and all(getattr(run, name) for run in visible)


def _is_marked(run: Run) -> bool:
    return run.bold or run.underline or run.colour is not None or run.highlight is not None


_PARTS = re.compile(r"\s+|\S+")
_STANDS = (RevisionKind.INSERTED, RevisionKind.MOVED_TO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(TextBlock):
    """A heading by its style or its tag; ``level`` counts from 1 (0 for a title)."""

    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(TextBlock):
    """An ordinary paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(TextBlock):
    """An item of a list: ``marker`` as printed (``•``, ``3.``, ``(a)``), ``level`` from 0.

    ``marker_confidence`` is the recogniser's for a marker read from an image, else 1.
    """

    marker: str = "•"
    level: int = 0
    marker_confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(TextBlock):
    """A footnote or endnote, placed straight after the block that refers to it."""

    marker: str = ""
    marker_confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture, by its alternative text; its pixels stay in the file."""

    description: str = ""
    location: Location = Location()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell, once, however many rows and columns it spans. ``column`` is its first grid column.

    ``shaded`` says that it has a fill other than white; ``ruled`` that lines or a table of the
    source set it apart (False for cells that only white space tells apart).
    """

    blocks: tuple["Block", ...] = ()
    column: int = 0
    column_span: int = 1
    row_span: int = 1
    shaded: bool = False
    text: str = field(init=False, repr=False, compare=False)
    """Every word in the cell, nested tables included."""

    def __post_init__(self) -> None:
        text = " ".join(text.text for text in text_blocks(self.blocks) if text.text)
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row. A cell merged down from above stands only in its first row (``row_span``)."""

    cells: tuple[Cell, ...] = ()
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, whole over page breaks. ``ruled`` is False where only white space makes it one."""

    rows: tuple[Row, ...] = ()
    location: Location = Location()
    ruled: bool = True
    columns: int = field(init=False, repr=False, compare=False)
    """How many grid columns the widest row takes."""

    def __post_init__(self) -> None:
        ends = (cell.column + cell.column_span for row in self.rows for cell in row.cells)
        object.__setattr__(self, "columns", max(ends, default=0))


Block = TextBlock | Image | Table


class FurnitureKind(StrEnum):
    """Why a block is not part of the running text."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page_number"
    WATERMARK = "watermark"
    CONTENTS = "contents"
    REPEATED_HEADER = "repeated_header"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What the page repeats or the file adds for finding one's way; ``pages`` it stands on."""

    kind: FurnitureKind
    block: TextBlock
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A reviewer's comment, the words it hangs on and where."""

    text: str
    author: str = ""
    date: str = ""
    anchor: str = ""
    location: Location = Location(part="comments")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The file that was read. ``pages`` is None where the format does not count them."""

    file_name: str
    sha256: str
    format: str
    reader: str
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read: body blocks in reading order, furniture and comments apart.

    ``revisions`` lists the tracked changes that were resolved or shown; ``hidden`` the blocks of
    hidden text, which never stand in ``blocks``.
    """

    source: SourceFile
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    comments: tuple[Comment, ...] = ()
    revisions: tuple[Revision, ...] = ()
    hidden: tuple[TextBlock, ...] = ()
    findings: tuple[Finding, ...] = ()


def text_blocks(blocks: Iterable[Block]) -> Iterator[TextBlock]:
    """Every paragraph under ``blocks`` in reading order, table cells row by row."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from text_blocks(cell.blocks)
        elif isinstance(block, TextBlock):
            yield block
