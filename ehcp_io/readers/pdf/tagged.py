"""Structure elements and the words that they mark to pieces: paragraphs, lists, whole tables.

Roles are those of ISO 32000-1, 14.8.4. A role that is not known is a paragraph if it holds text
and no block, else a group.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.readers.layout.geometry import Box, Line, PageContent, Shade, Word, make_line
from ehcp_io.readers.layout.markers import is_bullet, marker_of, printed
from ehcp_io.readers.layout.notes import is_note_mark
from ehcp_io.readers.layout.paragraphs import set_apart
from ehcp_io.readers.layout.pieces import (
    CellPiece,
    ImagePiece,
    Piece,
    RowPiece,
    TablePiece,
    TextKind,
    TextPiece,
    texts_of,
)
from ehcp_io.readers.layout.tables import is_shaded
from ehcp_io.readers.pdf.tagged_columns import place_cells
from ehcp_io.readers.pdf.tagged_heads import without_repeats
from ehcp_io.readers.pdf.tags import Element

_INLINE_TEXT = """
Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Em Strong Sub Lbl Form
"""
_INLINE = frozenset(_INLINE_TEXT.split())
_HEADING = re.compile(r"^H([1-9]\d?)?$")
_NOTES = frozenset(("Note", "FENote"))
_GROUPS = frozenset(("Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct"))
_MOST_LOOKS = 4  # times that the look changes from line to line in what may be one paragraph
_ROW_GROUPS = frozenset(("THead", "TBody", "TFoot"))


class TaggedFlow:
    """Turns the tree into pieces; ``used`` are the words that it placed, by identity.

    ``repeated`` is what the heads of tables say again at the top of a page; ``unparted`` counts the
    lines set quite differently from those above them, straight in a group or over and over in one
    paragraph: there the tree does not say where a paragraph ends.
    """

    def __init__(self, pages: Sequence[PageContent]) -> None:
        self.used: set[int] = set()
        self.contents: list[TextPiece] = []
        self.repeated: list[TextPiece] = []
        self.unparted = 0
        self._shades: dict[int, list[Shade]] = {page.number: page.shades for page in pages}
        self._words: dict[tuple[int, int], list[tuple[int, Word]]] = {}
        for page in pages:
            number = page.number
            by_mark: dict[int, list[tuple[int, Word]]] = defaultdict(list)
            for word in [*page.words, *page.turned]:
                if word.mark >= 0:
                    by_mark[word.mark].append((number, word))
            self._words.update(((number, mark), words) for mark, words in by_mark.items())

    def pieces(self, element: Element, depth: int = 0) -> list[Piece]:
        """The pieces of a group's parts, in order; text straight in it is a paragraph."""
        pieces: list[Piece] = []
        loose: list[tuple[int, Word]] = []
        for part in element.parts():
            if isinstance(part, tuple):
                loose.extend(self._take(part))
            elif part.role in _INLINE and not _holds_block(part):
                loose.extend(self._inline(part))
            else:
                self._flush(loose, pieces, element.role)
                pieces.extend(self._block(part, depth))
        self._flush(loose, pieces, element.role)
        return pieces

    def _block(self, element: Element, depth: int) -> list[Piece]:
        role = element.role
        heading = _HEADING.match(role)
        if heading or role == "Title":
            pieces = self.pieces(element, depth)
            for piece in pieces:
                if isinstance(piece, TextPiece):
                    piece.kind = TextKind.HEADING
                    piece.heading_level = int(heading.group(1) or 1) if heading else 0
            return _as_one(pieces)
        if role == "Table":
            return self._table(element)
        if role == "LI":
            return self._item(element, depth)
        if role == "L":
            return [piece for kid in element.kids() for piece in self._block(kid, depth + 1)]
        if role in ("TOC", "TOCI"):
            self.contents.extend(texts_of(self.pieces(element, depth)))
            return []
        if role in _NOTES:
            return list(self._note(element))
        if role == "Figure" and element.alternative:
            return self._figure(element, depth)
        return self.pieces(element, depth)

    def _figure(self, element: Element, depth: int) -> list[Piece]:
        pieces = self.pieces(element, depth)
        page = next((part[0] for part in element.parts() if isinstance(part, tuple)), 1)
        return [ImagePiece(element.alternative, page, Box(0, 0, 0, 0)), *pieces]

    def _item(self, element: Element, depth: int) -> list[Piece]:
        """A list item: the label is the marker of its first paragraph."""
        label: list[Word] = []
        pieces: list[Piece] = []
        for part in element.parts():
            if not isinstance(part, tuple) and part.role == "Lbl":
                label.extend(word for _, word in self._inline(part))
        for kid in element.kids():
            if kid.role != "Lbl":
                pieces.extend(self._block(kid, depth))
        if not element.kids():
            pieces = self.pieces(element, depth)
        first = next((piece for piece in pieces if isinstance(piece, TextPiece)), None)
        if first is None or first.kind is TextKind.HEADING:
            return pieces + ([_text([(1, word) for word in label])] if label else [])
        if first.kind is TextKind.PARAGRAPH:
            first.kind, first.level = TextKind.ITEM, max(0, depth - 1)
            text = " ".join(word.text for word in label)
            first.marker = printed(label[0]) if len(label) == 1 else text
            first.marker_words = label
        elif not pieces.index(first):
            first.level = max(first.level, depth - 1)
        return pieces

    def _note(self, element: Element) -> list[TextPiece]:
        pieces = [p for p in self.pieces(element) if isinstance(p, TextPiece)]
        if not pieces:
            return []
        first = pieces[0]
        for other in pieces[1:]:
            first.lines.extend(other.lines)
        if first.kind is not TextKind.ITEM:
            line = first.lines[0]
            if len(line.words) > 1 and is_note_mark(line.words[0].text):
                first.marker, first.marker_words = line.words[0].text, [line.words[0]]
                line.words[1].glued = False
                first.lines[0] = make_line(line.words[1:], line.page)
        first.kind = TextKind.NOTE
        return [first]

    def _table(self, element: Element) -> list[Piece]:
        rows: list[Element] = []
        others: list[Piece] = []
        for kid in element.kids():
            if kid.role == "TR":
                rows.append(kid)
            elif kid.role in _ROW_GROUPS:
                rows.extend(row for row in kid.kids() if row.role == "TR")
            else:
                others.extend(self._block(kid, 0))
        made = self._rows(rows)
        place_cells(made)
        texts = [text for row in made for cell in row.cells for text in texts_of(cell.pieces)]
        if not made:
            return others
        first_page = min((text.page for text in texts), default=1)
        box = _outline([text.box for text in texts if text.page == first_page])
        width = max((c.column + c.column_span for row in made for c in row.cells), default=1)
        table = TablePiece(
            rows=made,
            edges=[float(edge) for edge in range(width + 1)],
            box=box,
            page=first_page,
            last_page=max((text.page for text in texts), default=1),
        )
        return [*others, table]

    def _rows(self, elements: list[Element]) -> list[RowPiece]:
        """Rows with the grid column of each cell, those merged down from above counted in."""
        rows: list[RowPiece] = []
        below: dict[int, int] = {}
        for element in elements:
            cells: list[CellPiece] = []
            column = 0
            kids = [kid for kid in element.kids() if kid.role in ("TD", "TH")]
            for kid in kids:
                while below.get(column, 0) > 0:
                    column += 1
                cells.append(self._cell(kid, column))
                column += kid.column_span
            below = {place: left - 1 for place, left in below.items() if left > 1}
            for cell in cells:
                if cell.row_span > 1:
                    span = range(cell.column, cell.column + cell.column_span)
                    below.update(dict.fromkeys(span, cell.row_span - 1))
            header = len(kids) > 1 and all(kid.role == "TH" for kid in kids)
            if header:
                for cell in cells:
                    self.repeated += without_repeats(cell)
            rows.append(RowPiece(cells=cells, top=0, bottom=0, header=header))
        return rows

    def _cell(self, element: Element, column: int) -> CellPiece:
        pieces = self.pieces(element)
        texts = texts_of(pieces)
        shaded = bool(texts) and all(
            is_shaded(text.box, self._shades.get(text.page, [])) for text in texts[:2]
        )
        return CellPiece(
            pieces=pieces,
            column=column,
            column_span=element.column_span,
            row_span=element.row_span,
            shaded=shaded,
        )

    def _take(self, mark: tuple[int, int]) -> list[tuple[int, Word]]:
        words = self._words.pop(mark, [])
        self.used.update([id(word) for _, word in words])
        return words

    def _inline(self, element: Element) -> list[tuple[int, Word]]:
        words: list[tuple[int, Word]] = []
        for part in element.parts():
            words.extend(self._take(part) if isinstance(part, tuple) else self._inline(part))
        if element.actual_text and words:
            texts = element.actual_text.split()
            if len(texts) == len(words):
                for (_, word), text in zip(words, texts, strict=True):
                    word.text = text
        return words

    def _flush(self, loose: list[tuple[int, Word]], pieces: list[Piece], role: str) -> None:
        if loose:
            text = _text(loose)
            pieces.append(text)
            loose.clear()
            apart = sum(set_apart(*pair) for pair in pairwise(text.lines))
            if role in _GROUPS or apart > _MOST_LOOKS:
                self.unparted += apart


def _text(words: Sequence[tuple[int, Word]]) -> TextPiece:
    """A paragraph of these words, which are in order; a bullet in front is its marker."""
    lines = lines_in_order(words)
    right, left = max(line.right for line in lines), min(line.left for line in lines)
    piece = TextPiece(lines=lines, right_edge=right, left_edge=left)
    marker = marker_of(lines[0])
    if marker is not None and len(lines[0].words) > 1 and not _is_heading_number(marker, lines[0]):
        piece.kind = TextKind.ITEM
        piece.marker, piece.marker_words = printed(marker), [marker]
        piece.lines[0] = make_line(lines[0].words[1:], lines[0].page)
    return piece


def _is_heading_number(marker: Word, line: Line) -> bool:
    return not is_bullet(marker) and line.bold


def lines_in_order(words: Sequence[tuple[int, Word]]) -> list[Line]:
    """Lines of words that are in reading order: a new one where the next word starts again."""
    lines: list[tuple[int, list[Word]]] = []
    group: list[Word] = []
    here, largest = 0, 0.0
    for page, word in words:
        if group and here == page and _same_line(group, largest, word):
            group.append(word)
            largest = max(largest, word.style.size)
        else:
            here, group, largest = page, [word], word.style.size
            lines.append((page, group))
    return [make_line(group, page) for page, group in _level(lines)]


def _level(lines: list[tuple[int, list[Word]]]) -> list[tuple[int, list[Word]]]:
    """Neighbouring lines on one baseline made one, left to right.

    A content stream may draw all ticks of a line before its words.
    """
    merged: list[tuple[int, list[Word]]] = []
    for page, group in lines:
        if merged and merged[-1][0] == page and _on_baseline(merged[-1][1][0], group[0]):
            merged[-1][1].extend(group)
            merged[-1][1].sort(key=lambda word: word.left)
        else:
            merged.append((page, group))
    return merged


def _on_baseline(one: Word, other: Word) -> bool:
    size = max(one.style.size, other.style.size)
    return not one.turn and not other.turn and abs(one.baseline - other.baseline) < 0.2 * size


def _same_line(group: list[Word], largest: float, word: Word) -> bool:
    """Whether a word goes on a line whose largest type is ``largest`` points."""
    last = group[-1]
    if word.turn or last.turn:
        return word.turn == last.turn and abs(word.centre - last.centre) < 0.5 * word.style.size
    size = max(word.style.size, largest)
    return abs(word.baseline - group[0].baseline) < 0.6 * size and word.left > last.left


def _outline(boxes: Sequence[Box]) -> Box:
    if not boxes:
        return Box(0, 0, 0, 0)
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box


def _as_one(pieces: list[Piece]) -> list[Piece]:
    """A heading is one block, whatever spans or breaks it is made of."""
    texts = [piece for piece in pieces if isinstance(piece, TextPiece)]
    for other in texts[1:]:
        texts[0].lines.extend(other.lines)
    return [p for p in pieces if not isinstance(p, TextPiece) or p is texts[0]]


def _holds_block(element: Element) -> bool:
    return any(
        kid.role in ("Table", "L", "Figure", "P") or kid.role in _NOTES
        for kid in element.descendants()
    )
