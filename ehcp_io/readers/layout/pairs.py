"""Labels beside values with no rule between them, as casework systems print them.

A table is made only where the page leaves no doubt: the same two left edges again and again in
the document, the label set differently from the value or ended by a colon, a clear gap. Running
prose never has all three.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.geometry import Box, Line, Style, make_line
from ehcp_io.readers.layout.lines import cut_bands
from ehcp_io.readers.layout.markers import marker_of
from ehcp_io.readers.layout.paragraphs import make_paragraphs
from ehcp_io.readers.layout.pieces import CellPiece, Piece, RowPiece, TablePiece

_SAME = 1.6
_FEWEST = 3
_LONGEST_LABEL = 70
_MOST_LABEL_WORDS = 9
_CLEAR_GAP = 0.6
_FAR = 3.0
_Look = tuple[float, bool, str | None]


@dataclass(frozen=True, slots=True)
class PairShape:
    """Where labels and values begin, and how labels are set (None: they end with a colon)."""

    label_left: float
    value_left: float
    look: _Look | None


def find_shapes(lines: Sequence[list[Line]]) -> list[PairShape]:
    """The pair layouts that the document's lines use at least three times."""
    counts: dict[tuple[int, int, _Look | None], list[tuple[float, float]]] = defaultdict(list)
    for page in lines:
        for line in page:
            cut = _widest_gap(line)
            if cut is None:
                continue
            label, value = line.words[:cut], line.words[cut]
            if not _is_label(line, cut):
                continue
            look = None if label[-1].text.endswith(":") else label[0].style.look
            key = (round(line.left / 2), round(value.left / 2), look)
            counts[key].append((line.left, value.left))
    return [
        PairShape(places[0][0], places[0][1], look)
        for (_, _, look), places in counts.items()
        if len(places) >= _FEWEST
    ]


def _widest_gap(line: Line) -> int | None:
    """The number of the word after the line's only wide gap."""
    wide = [
        index
        for index in range(1, len(line.words))
        if line.words[index].left - line.words[index - 1].right > 1.2 * line.size
    ]
    return wide[0] if len(wide) == 1 else None


def _is_label(line: Line, cut: int) -> bool:
    label, value = line.words[:cut], line.words[cut:]
    if marker_of(line) is not None or len(label) > _MOST_LABEL_WORDS:
        return False
    if sum(len(word.text) for word in label) > _LONGEST_LABEL:
        return False
    if not any(letter.isalpha() for letter in label[0].text):
        return False
    return label[-1].text.endswith(":") or _differs(label[-1].style, value[0].style)


def _differs(one: Style, other: Style) -> bool:
    return one.bold != other.bold or (one.colour != other.colour and one.bold)


class PairReader:
    """Cuts tables of labels and values out of a run of lines."""

    def __init__(self, shapes: Sequence[PairShape], context: Context, right: float) -> None:
        self._shapes, self._context, self._right = shapes, context, right

    def cut(self, lines: list[Line]) -> list[list[Line] | TablePiece]:
        """The run again, each stretch of pairs in it replaced by its table."""

        def take(index: int) -> tuple[TablePiece, int] | None:
            shape = self._shape_of(lines[index])
            if shape is None and index == 0:
                shape = self._carried_over(lines[0])
            if shape is None:
                return None
            end = self._end(lines, index, shape)
            return self._table(lines[index:end], shape), end

        return cut_bands(lines, take)

    def _shape_of(self, line: Line) -> PairShape | None:
        for shape in self._shapes:
            if abs(line.left - shape.label_left) > _SAME:
                continue
            cut = _cut_at(line, shape.value_left)
            if cut is None or not _is_label(line, cut):
                continue
            if shape.look is None:
                if line.words[cut - 1].text.endswith(":"):
                    return shape
            elif line.words[0].style.look == shape.look:
                return shape
        return None

    def _carried_over(self, line: Line) -> PairShape | None:
        """A value that goes on at the top of a page stands alone at the values' left edge."""
        for shape in self._shapes:
            if abs(line.left - shape.value_left) <= _SAME:
                return shape
        return None

    def _end(self, lines: list[Line], start: int, shape: PairShape) -> int:
        index = start + 1
        while index < len(lines):
            before, line = lines[index - 1], lines[index]
            if line.baseline - before.baseline > _FAR * max(line.size, before.size):
                break
            if self._shape_of(line) != shape and not self._is_more_value(before, line, shape):
                break
            index += 1
        return index

    def _is_more_value(self, before: Line, line: Line, shape: PairShape) -> bool:
        return line.left >= shape.value_left - _SAME and not self._context.leading.apart(
            before, line
        )

    def _table(self, lines: list[Line], shape: PairShape) -> TablePiece:
        rows: list[tuple[list[Line], list[Line]]] = []
        for line in lines:
            cut = _cut_at(line, shape.value_left)
            if cut:
                rows.append(
                    (
                        [make_line(line.words[:cut], line.page)],
                        [make_line(line.words[cut:], line.page)],
                    )
                )
            elif rows:
                rows[-1][1].append(line)
            else:
                rows.append(([], [line]))
        box = lines[0].box
        for line in lines[1:]:
            box = box.union(line.box)
        edges = [shape.label_left, shape.value_left, max(self._right, box.right)]
        return TablePiece(
            rows=[self._row(labels, values, edges) for labels, values in rows],
            edges=edges,
            box=box,
            page=lines[0].page,
            last_page=lines[0].page,
            ruled=False,
            last_bottom=box.bottom,
        )

    def _row(self, labels: list[Line], values: list[Line], edges: list[float]) -> RowPiece:
        top = min(line.top for line in labels + values)
        bottom = max(line.bottom for line in labels + values)
        cells = [
            CellPiece(
                pieces=self._paragraphs(group, edges[column], edges[column + 1]),
                column=column,
                box=Box(edges[column], top, edges[column + 1], bottom),
            )
            for column, group in enumerate((labels, values))
        ]
        return RowPiece(cells=cells, top=top, bottom=bottom)

    def _paragraphs(self, lines: list[Line], left: float, right: float) -> list[Piece]:
        return list(make_paragraphs(lines, self._context.measure(left, right)))


def _cut_at(line: Line, left: float) -> int | None:
    """The number of the word that begins at ``left`` after a clear gap."""
    for index in range(1, len(line.words)):
        word, before = line.words[index], line.words[index - 1]
        if abs(word.left - left) <= _SAME and word.left - before.right >= _CLEAR_GAP * line.size:
            return index
    return None
