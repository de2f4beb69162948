"""Running heads and feet, page numbers: what stands at the same place on page after page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ehcp_io.document import FurnitureKind
from ehcp_io.readers.layout.geometry import Box, Line, PageContent
from ehcp_io.readers.layout.lines import split_line

_DEPTH = 10
_SAME_PLACE = 4.0
_ROUNDS = 6
_PROMINENT = 1.06
_MARGIN = 0.09
_FEWEST_LETTERS = 5
_FEWEST_OF_SECTION = 3

_Key = tuple[str, float, int]
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^[\W_]*(?:page|pg\.?|p\.?)?\s*#(?:\s*(?:of|/|\|)\s*#)?[\W_]*$", re.IGNORECASE
)


@dataclass(slots=True)
class FurnitureLines:
    """Lines that are furniture, by identity, with their kind."""

    kinds: dict[int, FurnitureKind] = field(default_factory=dict)
    found: list[tuple[FurnitureKind, Line]] = field(default_factory=list)

    def add(self, line: Line, kind: FurnitureKind) -> None:
        """Take a line out of the running text."""
        if id(line) not in self.kinds:
            self.kinds[id(line)] = kind
            self.found.append((kind, line))


def find_furniture(
    pages: Sequence[PageContent], lines: Sequence[list[Line]], tables: Sequence[list[Box]]
) -> FurnitureLines:
    """The running heads and feet of all pages.

    From the top and from the foot of each page inwards, lines are furniture as long as the same
    words (numbers aside) stand at the same height on most pages, on most of the odd or of the
    even ones, or on all but the first. A line in a ruled table counts only with the whole table,
    so that a header row repeated on each page is left where it is.
    """
    result = FurnitureLines()
    for from_top in (True, False):
        _Edge(pages, lines, tables, from_top).collect(result)
    _lone_page_numbers(pages, lines, result)
    return result


class _Edge:
    def __init__(
        self,
        pages: Sequence[PageContent],
        lines: Sequence[list[Line]],
        tables: Sequence[list[Box]],
        from_top: bool,
    ) -> None:
        self._pages, self._tables, self._from_top = pages, tables, from_top
        self._rows = [
            sorted(page_lines, key=lambda line: line.baseline, reverse=not from_top)[:_DEPTH]
            for page_lines in lines
        ]
        self._body = _usual_size(lines)
        self._places: dict[_Key, list[tuple[int, float]]] = {}
        self._count(self._rows)

    def _height(self, index: int, line: Line) -> float:
        return line.baseline if self._from_top else self._pages[index].height - line.baseline

    def _count(self, rows_of_pages: Sequence[Sequence[Line]]) -> None:
        self._places = defaultdict(list)
        for index, rows in enumerate(rows_of_pages):
            for line in rows:
                height = self._height(index, line)
                for key in _set_keys(line):
                    self._places[key].append((index, height))

    def collect(self, result: FurnitureLines) -> None:
        """Take the lines that repeat, counting only those that nothing else stands outside of."""
        runs = self._runs()
        for _ in range(_ROUNDS):
            self._count(runs)
            shorter = self._runs()
            if list(map(len, shorter)) == list(map(len, runs)):
                break
            runs = shorter
        for run in runs:
            for line in run:
                result.add(line, self._kind(line))

    def _runs(self) -> list[list[Line]]:
        """For each page, the lines from its edge inwards as long as they repeat."""
        runs: list[list[Line]] = []
        for index, rows in enumerate(self._rows):
            runs.append([])
            for line in rows:
                if not self._repeats(index, line) or not self._free(index, line):
                    break
                runs[-1].append(line)
        return runs

    def _kind(self, line: Line) -> FurnitureKind:
        if is_page_number(line):
            return FurnitureKind.PAGE_NUMBER
        return FurnitureKind.HEADER if self._from_top else FurnitureKind.FOOTER

    def _repeats(self, index: int, line: Line) -> bool:
        height = self._height(index, line)
        limit = 0.25 * self._pages[index].height
        if height > limit:
            return False
        pages = max((self._pages_of(key, height) for key in _set_keys(line)), key=len)
        if line.size > _PROMINENT * self._body and line.bold:
            # A section's heading printed again on each of its pages; a running head is on all.
            return len(pages) >= max(2, len(self._pages) - 1)
        in_margin = height <= _MARGIN * self._pages[index].height
        if in_margin and not line.bold and _run_around(index, pages) >= _FEWEST_OF_SECTION:
            return True
        return _is_regular(pages, len(self._pages))

    def _pages_of(self, key: _Key, height: float) -> set[int]:
        """The pages that have these words at this height."""
        return {
            page for page, place in self._places.get(key, ()) if abs(place - height) <= _SAME_PLACE
        }

    def _free(self, index: int, line: Line) -> bool:
        """Whether the line stands in no table, or in one that lies wholly in the margin zone."""
        for box in self._tables[index]:
            if box.holds((line.left + line.right) / 2, (line.top + line.bottom) / 2):
                inside = [
                    other
                    for other in self._rows[index]
                    if box.holds((other.left + other.right) / 2, (other.top + other.bottom) / 2)
                ]
                limit = 0.25 * self._pages[index].height
                reach = box.bottom if self._from_top else self._pages[index].height - box.top
                return reach <= limit and all(self._repeats(index, other) for other in inside)
        return True


def _run_around(index: int, pages: set[int]) -> int:
    """How many pages in a row, this one among them, have the line: a part with its own head."""
    first = last = index
    while first - 1 in pages:
        first -= 1
    while last + 1 in pages:
        last += 1
    return last - first + 1


def _is_regular(pages: set[int], count: int) -> bool:
    if count < 2 or len(pages) < 2:
        return False
    if len(pages) >= 0.7 * (count - 1):
        return True
    for parity in (0, 1):
        of_kind = range(parity, count, 2)
        # The first page is odd, and often has no head.
        fewest = max(2.0, 0.8 * (len(of_kind) - (1 - parity)))
        if len(pages.intersection(of_kind)) >= fewest:
            return True
    return False


def _lone_page_numbers(
    pages: Sequence[PageContent], lines: Sequence[list[Line]], result: FurnitureLines
) -> None:
    """A page number in the margin that no repetition shows (a single page, a lost place)."""
    for page, page_lines in zip(pages, lines, strict=True):
        for line in page_lines[-1:]:
            low = line.baseline > 0.93 * page.height
            if low and is_page_number(line):
                result.add(line, FurnitureKind.PAGE_NUMBER)


def is_page_number(line: Line) -> bool:
    """Whether the line says nothing but the number of its page."""
    return bool(_PAGE_NUMBER.match(_key(line)))


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _set_keys(line: Line) -> list[_Key]:
    """The line's words and size, whole and by the parts that stand apart in it.

    A running head may hold the name of the section beside what all pages have.
    """
    size = round(line.size, 1)
    parts = split_line(line)
    keys = [(_key(line), size, 0)]
    if len(parts) > 1:
        keys.extend(
            (_key(part), size, round(part.left))
            for part in parts
            if sum(map(str.isalpha, part.text)) >= _FEWEST_LETTERS
        )
    return keys


def _usual_size(lines: Sequence[list[Line]]) -> float:
    sizes: dict[float, int] = {}
    for page_lines in lines:
        for line in page_lines:
            sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)
