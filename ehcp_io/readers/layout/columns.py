"""Columns of running text side by side: found, and read one after the other.

A gutter is white space that no line crosses over a stretch of the page. Side by side is not yet
columns: rows of short entries line by line are read across. Columns wrap, or their lines do not
stand level with each other.
"""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ehcp_io.readers.layout.geometry import Line, make_line
from ehcp_io.readers.layout.leading import Leading
from ehcp_io.readers.layout.lines import split_line
from ehcp_io.readers.layout.markers import is_bullet, marker_of

_NARROWEST = 0.9
_FAR = 3.6
_FEWEST = 3
_TIDY = 0.5
_INDENT = 30.0
_ENOUGH = 4
_USUAL_GUTTER = 14.0
_FEWEST_APART, _MOST_LEVEL, _LEVEL = 6, 0.4, 0.12
_CLOSE = 1.9


@dataclass(slots=True)
class Stretch:
    """Lines that are read together, between the edges of their column."""

    lines: list[Line]
    left: float
    right: float


def cut_columns(lines: list[Line], left: float, right: float, leading: Leading) -> list[Stretch]:
    """The lines in reading order: full width where they are, column by column where not."""
    result: list[Stretch] = []
    index = start = 0
    while index < len(lines):
        band = _Band.begin(lines, index, leading)
        if band is None:
            index += 1
            continue
        first = max(band.first, start)
        if first > start:
            result.extend(cut_columns(lines[start:first], left, right, leading))
        on_left, on_right = band.sides()
        middle = min(line.left for line in on_right)
        edge = _right_edge(on_left, middle)
        result.extend(cut_columns(on_left, left, edge, leading))
        result.extend(cut_columns(on_right, middle, right, leading))
        start = index = band.last + 1
    if start < len(lines):
        result.append(Stretch(lines[start:], left, right))
    return result


def _right_edge(lines: list[Line], middle: float) -> float:
    """Where a column's lines wrap: its longest line shows it, if it has a few."""
    longest = max(line.right for line in lines)
    if len(lines) >= _ENOUGH:
        return longest
    return max(longest, middle - _USUAL_GUTTER)


def _pieces(line: Line) -> list[Line]:
    """The line's pieces, a list marker kept with the text that it marks."""
    pieces = split_line(line)
    joined: list[Line] = []
    for piece in pieces:
        if joined and len(joined[-1].words) == 1 and _only_marker(joined[-1], piece):
            joined[-1] = make_line(joined[-1].words + piece.words, line.page)
        else:
            joined.append(piece)
    return joined


def _only_marker(piece: Line, following: Line) -> bool:
    if is_bullet(piece.words[0]):
        return True
    return marker_of(make_line(piece.words + following.words[:1], piece.page)) is not None


def _beside(lines: list[Line], index: int) -> list[Line]:
    """A line and the next where they stand side by side, though not on one baseline."""
    if index + 1 >= len(lines):
        return []
    one, other = sorted(lines[index : index + 2], key=lambda line: line.left)
    level = lines[index + 1].baseline - lines[index].baseline < 0.75 * one.size
    return [one, other] if level and other.left - one.right > _NARROWEST * one.size else []


@dataclass(slots=True)
class _Band:
    """Neighbouring lines with one gutter, from ``first`` to ``last``."""

    rows: list[list[Line]]
    first: int
    last: int
    gutter_left: float
    gutter_right: float

    @classmethod
    def begin(cls, lines: list[Line], index: int, leading: Leading) -> "_Band | None":
        """The band around a line that has a gap, if that line is in columns."""
        pieces = _pieces(lines[index])
        if len(pieces) < 2:
            pieces = _beside(lines, index)
        for cut in range(1, len(pieces)):
            band = cls([], index, index - 1, pieces[cut - 1].right, pieces[cut].left)
            band._grow_down(lines, index)
            band._trim(lines, leading)
            band._grow_up(lines, leading)
            if band._is_columns():
                return band
        return None

    def _fits(self, line: Line) -> list[Line] | None:
        """The line's pieces where they keep to the two sides of the gutter."""
        left, right = self.gutter_left, self.gutter_right
        pieces = _pieces(line)
        for piece in pieces:
            if piece.right <= right - _NARROWEST * line.size:
                left = max(left, piece.right)
            elif piece.left >= left + _NARROWEST * line.size:
                right = min(right, piece.left)
            else:
                return None
        self.gutter_left, self.gutter_right = left, right
        return pieces

    def _grow_down(self, lines: list[Line], index: int) -> None:
        while index < len(lines):
            line = lines[index]
            far = index > self.first and line.baseline - lines[index - 1].baseline > (
                _FAR * line.size
            )
            pieces = None if far else self._fits(line)
            if pieces is None:
                return
            self.rows.append(pieces)
            self.last = index
            index += 1

    def _trim(self, lines: list[Line], leading: Leading) -> None:
        """Give back what follows below the right column's end, past the first wider space."""
        ends = [i for i, row in enumerate(self.rows) if self._has_right(row)]
        if not ends:
            return
        for i in range(ends[-1] + 1, len(self.rows)):
            if leading.apart(lines[self.first + i - 1], lines[self.first + i]):
                self.rows = self.rows[:i]
                self.last = self.first + i - 1
                return

    def _grow_up(self, lines: list[Line], leading: Leading) -> None:
        index = self.first - 1
        taken: list[tuple[int, list[Line]]] = []
        while index >= 0 and lines[index + 1].baseline - lines[index].baseline <= (
            _FAR * lines[index].size
        ):
            pieces = self._fits(lines[index])
            if pieces is None or len(pieces) > 1:
                break
            taken.append((index, pieces))
            index -= 1
        while taken:
            top = taken[-1][0]
            if top == 0 or leading.apart(lines[top - 1], lines[top]):
                break
            taken.pop()
        for place, pieces in taken:
            self.rows.insert(0, pieces)
            self.first = place

    def _has_right(self, row: list[Line]) -> bool:
        return any(piece.left >= self.gutter_right - 0.5 for piece in row)

    def sides(self) -> tuple[list[Line], list[Line]]:
        """The lines on either side of the gutter."""
        on_left: list[Line] = []
        on_right: list[Line] = []
        for row in self.rows:
            for side, inside in (
                (on_left, [p for p in row if p.left < self.gutter_right - 0.5]),
                (on_right, [p for p in row if p.left >= self.gutter_right - 0.5]),
            ):
                if inside:
                    words = [word for piece in inside for word in piece.words]
                    side.append(make_line(words, row[0].page))
        return on_left, on_right

    def _is_columns(self) -> bool:
        on_left, on_right = self.sides()
        if len(on_left) < _FEWEST or len(on_right) < _FEWEST:
            return False
        edge = min(line.left for line in on_right)
        tidy = sum(1 for line in on_right if line.left <= edge + _INDENT)
        if tidy < _TIDY * len(on_right):
            return False
        wrapped = _wraps(on_left), _wraps(on_right)
        return all(wrapped) or (any(wrapped) and _stand_apart(on_left, on_right))


def _stand_apart(left: list[Line], right: list[Line]) -> bool:
    """Whether lines on both sides are set close, and most do not stand level with one another.

    Labels stand level with their values.
    """
    if min(len(left), len(right)) < _FEWEST_APART or not (_close(left) and _close(right)):
        return False
    level = sum(
        any(abs(one.baseline - other.baseline) <= _LEVEL * one.size for other in right)
        for one in left
    )
    return level <= _MOST_LEVEL * min(len(left), len(right))


def _close(lines: list[Line]) -> bool:
    """Whether lines follow one another as those of running text do."""
    return median(b.baseline - a.baseline for a, b in pairwise(lines)) <= _CLOSE * lines[0].size


def _wraps(lines: list[Line]) -> bool:
    """Whether these lines are text rather than one entry a line: some go on in the next."""
    width = max(line.right for line in lines) - min(line.left for line in lines)
    return any(
        following.words[0].text[0].islower()
        and len(following.words) + len(line.words) > 3
        and line.right - line.left > 0.6 * width
        and following.baseline - line.baseline < 2 * line.size
        for line, following in pairwise(lines)
    )
