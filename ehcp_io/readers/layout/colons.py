"""Labels that end with a colon, each with its value, side by side without a rule between them.

"Name: Wren Larkspur" stands beside "Born: 19 Dec 2012" and "School: Hollin Bank School", and what
is too long goes on below, at the left edge of its own label. Each is read whole before the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ehcp_io.readers.layout.geometry import Line
from ehcp_io.readers.layout.lines import cut_bands, split_line

_LABEL = re.compile(r"^(?=[^:]{2,45}:)[^\W\d_][^:.;?!]*(?:\.[^:.;?!]*)?:(?!//)")
_MOST_WORDS = 6
_SLACK = 3.2
_NEXT = 1.7
_FAR = 3.0


@dataclass(slots=True)
class _Row:
    """Labels side by side with their values, by where each begins."""

    lefts: list[float]
    cells: list[list[Line]]
    last: Line
    wraps: bool = False

    @classmethod
    def of(cls, line: Line) -> "_Row | None":
        """The row that a line begins: each piece of it is a label with its value."""
        pieces = split_line(line)
        if not all(_has_label(piece) for piece in pieces):
            return None
        return cls([piece.left for piece in pieces], [[piece] for piece in pieces], line)

    def takes(self, line: Line) -> bool:
        """Whether the line goes on with one or more of its values; if so it is added."""
        pieces = split_line(line)
        if line.baseline - self.last.baseline > _NEXT * max(line.size, self.last.size):
            return False
        columns = [self._column(piece) for piece in pieces]
        if None in columns or any(_has_label(piece) for piece in pieces):
            return False
        for column, piece in zip(columns, pieces, strict=True):
            self.cells[column or 0].append(piece)
        self.last, self.wraps = line, True
        return True

    def _column(self, piece: Line) -> int | None:
        for column, left in enumerate(self.lefts):
            end = self.lefts[column + 1] if column + 1 < len(self.lefts) else float("inf")
            if abs(piece.left - left) <= _SLACK and piece.right < end:
                return column
        return None


def colon_runs(lines: list[Line], right: float) -> list[tuple[list[Line], float]]:
    """The lines as runs, each to be made paragraphs by itself, with the right edge it wraps at.

    Of a band of such labels each is a run. Only where a value goes on in a second line is there a
    band: lines that stand alone are read across, and lose nothing. ``right`` is the edge of all.
    """

    def take(index: int) -> tuple[_Band, int] | None:
        rows: list[_Row] = []
        end = index
        while end < len(lines):
            line = lines[end]
            if rows and line.baseline - rows[-1].last.baseline > _FAR * line.size:
                break
            if not (rows and rows[-1].takes(line)):
                row = _Row.of(line)
                if row is None or (rows and not _is_level(row, rows[0])):
                    break
                rows.append(row)
            end += 1
        wrapped = any(row.wraps and len(row.lefts) > 1 for row in rows)
        return (_Band(rows), end) if wrapped else None

    runs: list[tuple[list[Line], float]] = []
    for band in cut_bands(lines, take):
        runs.extend(band.runs(right) if isinstance(band, _Band) else [(band, right)])
    return runs


@dataclass(slots=True)
class _Band:
    """Rows of such labels, one below the other."""

    rows: list[_Row]

    def runs(self, right: float) -> Iterator[tuple[list[Line], float]]:
        """The lines of each label with its value, and where the next label's column begins."""
        lefts = sorted({left for row in self.rows for left in row.lefts})
        for row in self.rows:
            for cell in row.cells:
                end = max(line.right for line in cell)
                yield cell, min((left for left in lefts if left >= end), default=right)


def _has_label(piece: Line) -> bool:
    found = _LABEL.match(piece.text)
    return found is not None and len(found[0].split()) <= _MOST_WORDS


def _is_level(row: _Row, first: _Row) -> bool:
    """Whether a row's labels stand below those of the first one."""
    return all(any(abs(left - edge) <= _SLACK for edge in first.lefts) for left in row.lefts)
