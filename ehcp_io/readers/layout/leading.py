"""How far apart the lines of one paragraph stand, for each size of type in the document."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from ehcp_io.readers.layout.geometry import Line

_USUAL = 1.2
_SHARE = 0.08
_SLACK = 1.14


class Leading:
    """The document's own distance from line to line, measured where a line was clearly full."""

    def __init__(self, marks_wraps: bool, strips: Iterable[list[Line]]) -> None:
        self._marks_wraps = marks_wraps
        self._steps: dict[float, Counter[float]] = defaultdict(Counter)
        self._widest: dict[float, float] = {}
        for strip in strips:
            self._measure(strip)

    def _measure(self, lines: Iterable[Line]) -> None:
        """Count the steps between neighbouring lines that begin at the same left edge."""
        before: Line | None = None
        for line in lines:
            if before is not None and abs(before.size - line.size) < 0.1:
                step = line.baseline - before.baseline
                wrapped = before.words[-1].wraps or not self._marks_wraps
                if wrapped and 0.8 * line.size <= step <= 2.2 * line.size:
                    self._steps[round(line.size, 1)][round(step * 4) / 4] += 1
            before = line

    def of(self, size: float) -> float:
        """The distance between two lines of a paragraph of this size."""
        key = round(size, 1)
        if key not in self._widest:
            self._widest[key] = self._smallest_usual(key)
        return self._widest[key]

    def apart(self, before: Line, line: Line) -> bool:
        """Whether ``line`` stands further below than the next line of a paragraph does."""
        size = max(before.size, line.size)
        return line.baseline - before.baseline > self.of(size) * _SLACK + 0.3

    def _smallest_usual(self, key: float) -> float:
        steps = self._steps.get(key)
        if not steps:
            return key * _USUAL
        total = sum(steps.values())
        usual = [step for step, count in steps.items() if count >= max(2, _SHARE * total)]
        return min(usual, default=key * _USUAL)
