"""Fields side by side: labels over values in two or more columns, as casework systems print.

They are read field by field, each label with its value below it. Only labels that are set
differently from the text, at left edges that the document uses again and again, make fields. Where
the page ends between them, the values stand at the head of the next one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.geometry import Line, make_line
from ehcp_io.readers.layout.lines import cut_bands, split_line
from ehcp_io.readers.layout.paragraphs import make_paragraphs, set_apart
from ehcp_io.readers.layout.pieces import Piece

_SAME = 1.6
_SAME_MEASURED = 3.2
_MEASURED = 1.17
_FEWEST = 3
_BELOW = 2.2
_FAR = 3.0
_SMALLER = 0.85
_LONGEST_LABEL = 60
_GUTTER = 4.0
_HEAD = 3  # lines at the top of a page among which the values of the page before begin

Look = tuple[float, bool, str | None]


@dataclass(frozen=True, slots=True)
class FieldShape:
    """The left edges of the columns and how labels are set; ``measured`` on a picture."""

    lefts: tuple[float, ...]
    look: Look
    measured: bool = False

    @property
    def slack(self) -> float:
        """How far from a column's edge what begins there may stand."""
        return _SAME_MEASURED if self.measured else _SAME

    def is_like(self, other: "FieldShape") -> bool:
        """Whether both have the same columns and labels set alike."""
        return (
            len(self.lefts) == len(other.lefts)
            and all(
                abs(one - two) <= self.slack
                for one, two in zip(self.lefts, other.lefts, strict=True)
            )
            and self.has_look(other.look)
        )

    def has_look(self, look: Look) -> bool:
        """Whether labels are set so; on a picture sizes are measured, each a little otherwise."""
        if not self.measured:
            return look == self.look
        size = max(look[0], self.look[0]) / min(look[0], self.look[0])
        return size <= _MEASURED and look[1:] == self.look[1:]


@dataclass(slots=True)
class OpenFields:
    """Labels at the foot of a page, whose values come overleaf; ``taken`` once they were found."""

    shape: FieldShape
    labels: tuple[Piece, ...]
    taken: bool = False


def find_field_shapes(lines: Sequence[list[Line]]) -> list[FieldShape]:
    """The arrangements of labels that the document uses at least three times.

    Labels smaller than their values, as they are set three times at least, tell of arrangements
    that stand there less often: those of a card for each parent.
    """
    found: list[_Alike] = []
    for page in lines:
        for line, below, behind in zip(page, page[1:], [*page[2:], None], strict=False):
            pieces = split_line(line)
            look = _look_of(line)
            if len(pieces) < 2 or look is None or not _is_over(line, below, look):
                continue
            if not all(_may_be_label(piece.text) for piece in pieces):
                continue
            shape = FieldShape(tuple(piece.left for piece in pieces), look, _is_measured(line))
            alike = next((each for each in found if each.shape.is_like(shape)), None)
            if alike is None:
                found.append(alike := _Alike(shape))
            alike.times += 1
            alike.small += _is_small_over(shape, below, behind)
    return [each.shape for each in found if each.times >= _FEWEST or _is_rare(each, found)]


@dataclass(slots=True)
class _Alike:
    """Lines of labels arranged alike: how many, and how many of them small over their values."""

    shape: FieldShape
    times: int = 0
    small: int = 0


def _is_rare(alike: _Alike, found: Sequence[_Alike]) -> bool:
    """Whether all its labels are small, as other lines of labels in the document are."""
    small = sum(each.small for each in found if each.shape.has_look(alike.shape.look))
    return alike.small == alike.times and small >= _FEWEST


def _is_labels(line: Line, shape: FieldShape) -> bool:
    """Whether a line is set as labels are; on a picture a date may be measured as small."""
    if not shape.measured:
        return shape.has_look(line.words[0].style.look)
    return all(shape.has_look(word.style.look) for word in line.words) and all(
        _may_be_label(piece.text) for piece in split_line(line)
    )


def _is_small_over(shape: FieldShape, below: Line, behind: Line | None) -> bool:
    """Whether labels are smaller than the one row of values below: more rows are a table's."""
    if shape.look[0] > _SMALLER * below.size:
        return False
    more = [] if behind is None else [piece.left for piece in split_line(behind)]
    return (behind is not None and shape.has_look(behind.words[0].style.look)) or not any(
        abs(left - edge) <= shape.slack for left in more for edge in shape.lefts[1:]
    )


def _may_be_label(text: str) -> bool:
    """Whether it is as short as labels are, and more than the bullet of an item."""
    return len(text) <= _LONGEST_LABEL and any(map(str.isalpha, text))


def _look_of(line: Line) -> Look | None:
    """How the line is set, where all of it is set alike."""
    looks = {word.style.look for word in line.words}
    first = line.words[0].style.look
    if _is_measured(line) and all(FieldShape((), first, True).has_look(look) for look in looks):
        return first
    return first if len(looks) == 1 else None


def _is_measured(line: Line) -> bool:
    """Whether the line comes from a picture, where type is measured."""
    return any((word.confidence or 1.0) < 1.0 for word in line.words)


def _is_over(line: Line, below: Line, look: Look) -> bool:
    """Whether the next line is a row of values: close, set otherwise, starting at a label."""
    if below.baseline - line.baseline > _BELOW * below.size:
        return False
    other = below.words[0].style.look
    differs = other[1] != look[1] or (other[2] != look[2] and other[0] != look[0])
    differs |= look[0] <= _SMALLER * other[0]
    slack = _SAME_MEASURED if _is_measured(line) else _SAME
    return differs and abs(below.left - line.left) <= slack


class FieldReader:
    """Cuts bands of fields out of the runs of lines of one page.

    ``above`` are the labels that the page before left open; ``open`` those that this one does.
    """

    def __init__(
        self,
        shapes: Sequence[FieldShape],
        context: Context,
        right: float,
        above: OpenFields | None = None,
    ) -> None:
        self._shapes, self._context, self._right = shapes, context, right
        self._above = above
        self.open: OpenFields | None = None

    def cut(self, lines: list[Line]) -> list[list[Line] | tuple[Piece, ...]]:
        """The run again, each band of fields in it replaced by its pieces."""
        head = self._values_of_above(lines)
        if head is None:
            return self._cut(lines)
        start, end, pieces = head
        before: list[list[Line] | tuple[Piece, ...]] = [lines[:start]] if start else []
        return [*before, pieces, *self._cut(lines[end:])]

    def _values_of_above(self, lines: list[Line]) -> tuple[int, int, tuple[Piece, ...]] | None:
        """Where the values of the page before stand in its first run, and both as pieces."""
        above, self._above = self._above, None
        if above is None:
            return None
        for start, line in enumerate(lines[:_HEAD]):
            if self._shape_of(line) is not None:
                return None
            columns = {_column(word.left, above.shape) for word in line.words}
            if len(columns) > 1 and self._is_value(line, above.shape):
                end = self._end(lines, start, above.shape)
                above.taken = True
                return start, end, self._fields(lines[start:end], above.shape, above.labels)
        return None

    def _cut(self, lines: list[Line]) -> list[list[Line] | tuple[Piece, ...]]:
        self.open = None

        def take(index: int) -> tuple[tuple[Piece, ...], int] | None:
            shape = self._shape_of(lines[index])
            if shape is None:
                return None
            end = self._end(lines, index, shape)
            pieces = self._fields(lines[index:end], shape)
            if end == len(lines) == index + 1:
                self.open = OpenFields(shape, pieces)
            return pieces, end

        return cut_bands(lines, take)

    def _shape_of(self, line: Line) -> FieldShape | None:
        look = _look_of(line)
        if look is None or len(pieces := split_line(line)) < 2:
            return None
        for shape in self._shapes:
            if shape.is_like(FieldShape(tuple(piece.left for piece in pieces), look)):
                return shape
        return None

    def _end(self, lines: list[Line], start: int, shape: FieldShape) -> int:
        index = start + 1
        while index < len(lines):
            before, line = lines[index - 1], lines[index]
            if line.baseline - before.baseline > _FAR * max(line.size, before.size):
                break
            if _is_labels(line, shape) or not self._is_value(line, shape):
                break
            if index > start + 1 and (
                set_apart(before, line) or line.baseline - before.baseline > _BELOW * line.size
            ):
                break  # a heading below a value, or below one that takes two lines
            index += 1
        return index

    def _is_value(self, line: Line, shape: FieldShape) -> bool:
        """Whether the line begins at a column and no word of it crosses into another."""
        starts = [word.left for word in line.words]
        if not any(abs(starts[0] - left) <= shape.slack for left in shape.lefts):
            return False
        return all(
            _column(word.left, shape) == _column(word.right - 1, shape) for word in line.words
        ) and all(
            abs(min(own) - left) <= shape.slack
            for column, left in enumerate(shape.lefts)
            if (own := [start for start in starts if _column(start, shape) == column])
        )

    def _fields(
        self, lines: list[Line], shape: FieldShape, labels: Sequence[Piece] = ()
    ) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for column, left in enumerate(shape.lefts):
            last = column + 1 == len(shape.lefts)
            right = self._right if last else shape.lefts[column + 1] - _GUTTER
            own = []
            for line in lines:
                words = [word for word in line.words if _column(word.left, shape) == column]
                if words:
                    own.append(make_line(words, line.page))
            pieces.extend(labels[column : column + 1])
            pieces.extend(make_paragraphs(own, self._context.measure(left, right)))
        return tuple(pieces)


def _column(left: float, shape: FieldShape) -> int:
    return max(
        (column for column, edge in enumerate(shape.lefts) if left >= edge - shape.slack), default=0
    )
