"""Small boxes between neighbouring lines to regions: what no line parts belongs together."""

from collections import defaultdict

from ehcp_io.readers.layout.rules import Joined, Span

Place = tuple[int, int]
"""Row and column of a small box."""

_COVERED = 0.6
_FRAME = 14.0


class Lines:
    """Which stretches between neighbouring positions a line covers."""

    def __init__(self, spans: list[Span], positions: list[float], crossings: list[float]) -> None:
        self._covered: set[tuple[int, int]] = set()
        for span in spans:
            index = min(range(len(positions)), key=lambda i: abs(positions[i] - span.at))
            for step in range(len(crossings) - 1):
                low, high = crossings[step], crossings[step + 1]
                shared = min(span.end, high) - max(span.start, low)
                if shared >= _COVERED * (high - low):
                    self._covered.add((index, step))

    def between(self, index: int, step: int) -> bool:
        """Whether line number ``index`` is drawn along stretch ``step``."""
        return (index, step) in self._covered


def find_regions(across: Lines, down: Lines, height: int, width: int) -> list[list[Place]]:
    """The boxes grouped by the lines between them; what is open to the outside is left out."""
    outside = height * width
    joined = Joined(outside + 1)
    for row in range(height):
        for column in range(width):
            here = row * width + column
            if not down.between(column + 1, row):
                joined.join(here, here + 1 if column + 1 < width else outside)
            if not across.between(row + 1, column):
                joined.join(here, here + width if row + 1 < height else outside)
            if column == 0 and not down.between(0, row):
                joined.join(here, outside)
            if row == 0 and not across.between(0, column):
                joined.join(here, outside)
    regions: dict[int, list[Place]] = defaultdict(list)
    for row in range(height):
        for column in range(width):
            regions[joined.root(row * width + column)].append((row, column))
    regions.pop(joined.root(outside), None)
    return list(regions.values())


def peel_frames(regions: list[list[Place]], columns: list[float]) -> list[list[list[Place]]]:
    """The regions of the table itself, then those of each table that one of its cells frames."""
    layers: list[list[list[Place]]] = []
    own = list(regions)
    for region in regions:
        bounds = _bounds(region)
        if not _is_frame(region, bounds):
            continue
        inner = [
            other for other in own if other is not region and all(_in(p, bounds) for p in other)
        ]
        if inner:
            own = [other for other in own if not any(other is part for part in inner)]
            own[_index(own, region)] = _filled(bounds)
            layers.append(inner)
    stripped = _strips(own, columns)
    if stripped is not None:
        own, inner = stripped
        layers.append(inner)
    return [own, *layers]


def _index(regions: list[list[Place]], region: list[Place]) -> int:
    return next(index for index, other in enumerate(regions) if other is region)


def _bounds(region: list[Place]) -> tuple[int, int, int, int]:
    rows = [row for row, _ in region]
    columns = [column for _, column in region]
    return min(rows), min(columns), max(rows), max(columns)


def _in(place: Place, bounds: tuple[int, int, int, int]) -> bool:
    return bounds[0] <= place[0] <= bounds[2] and bounds[1] <= place[1] <= bounds[3]


def _filled(bounds: tuple[int, int, int, int]) -> list[Place]:
    top, left, bottom, right = bounds
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _is_frame(region: list[Place], bounds: tuple[int, int, int, int]) -> bool:
    """Whether the region runs down both sides of what it leaves out, like a U or an O."""
    top, left, bottom, right = bounds
    places = set(region)
    if len(places) == (bottom - top + 1) * (right - left + 1):
        return False
    return all((row, left) in places and (row, right) in places for row in range(top, bottom + 1))


def _strips(
    regions: list[list[Place]], columns: list[float]
) -> tuple[list[list[Place]], list[list[Place]]] | None:
    """A frame cut at both page edges: a narrow strip down each side of the table in it."""
    if len(regions) < 4:
        return None
    whole = _bounds([place for region in regions for place in region])
    top, left, bottom, right = whole
    if right - left < 3 or bottom == top or columns[left + 1] - columns[left] > _FRAME:
        return None
    sides = [
        region
        for region in regions
        if _bounds(region) in ((top, left, bottom, left), (top, right, bottom, right))
    ]
    if len(sides) != 2:
        return None
    inner = [region for region in regions if not any(region is side for side in sides)]
    return [_filled(whole)], inner


def rectangles(region: list[Place]) -> list[list[Place]]:
    """The region itself where it is a rectangle, else its runs of boxes, row by row."""
    height = len({row for row, _ in region})
    width = len({column for _, column in region})
    if height * width == len(region):
        return [region]
    runs: list[list[Place]] = []
    for row, column in sorted(region):
        if runs and runs[-1][-1] == (row, column - 1):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])
    return runs
