"""Ruling lines put in order: near ones made one, ends that almost meet joined, then told apart.

Word processors draw one border of a cell at a time, often as thin filled boxes, so that one line
across the page comes as many short pieces, and neighbouring cells draw the same line twice.
"""

from collections import defaultdict
from dataclasses import dataclass

from ehcp_io.readers.layout.geometry import Box, Rule

SNAP = 2.5
"""Rules closer than this are one line (a double border, the two edges of one thin box)."""
_GAP = 3.0
_SHORTEST = 4.0
_MOST_RULES = 6000


@dataclass(frozen=True, slots=True)
class Span:
    """A line across (``at`` is its y) or down (``at`` is its x), from ``start`` to ``end``."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Network:
    """Lines that touch one another, and nothing else on the page."""

    across: list[Span]
    down: list[Span]

    @property
    def box(self) -> Box:
        """The outline of all lines."""
        return Box(
            min([s.start for s in self.across] + [s.at for s in self.down]),
            min([s.at for s in self.across] + [s.start for s in self.down]),
            max([s.end for s in self.across] + [s.at for s in self.down]),
            max([s.at for s in self.across] + [s.end for s in self.down]),
        )


class Joined:
    """Sets of numbers below ``count`` that grow together (union and find)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, index: int) -> int:
        """The one that stands for the set of ``index``."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Make the sets of both one."""
        self._parent[self.root(one)] = self.root(other)


def find_networks(rules: list[Rule]) -> list[Network]:
    """The separate networks of touching lines that have at least one line each way.

    A page of many thousand lines is a drawing (or an attack), not a table: nothing is found.
    """
    if len(rules) > _MOST_RULES:
        return []
    across = _merge([Span((r.top + r.bottom) / 2, r.left, r.right) for r in rules if r.level])
    down = _merge([Span((r.left + r.right) / 2, r.top, r.bottom) for r in rules if not r.level])
    return _connect(across, down)


def _merge(spans: list[Span]) -> list[Span]:
    """Snap spans to common positions and join those that overlap or all but touch."""
    merged: list[Span] = []
    cluster: list[Span] = []
    for span in sorted(spans, key=lambda span: span.at):
        if cluster and span.at - cluster[0].at > SNAP:
            merged.extend(_join(cluster))
            cluster = []
        cluster.append(span)
    merged.extend(_join(cluster))
    return [span for span in merged if span.end - span.start >= _SHORTEST]


def _join(cluster: list[Span]) -> list[Span]:
    if not cluster:
        return []
    at = sum(span.at for span in cluster) / len(cluster)
    joined: list[Span] = []
    for span in sorted(cluster, key=lambda span: span.start):
        if joined and span.start - joined[-1].end <= _GAP:
            last = joined[-1]
            joined[-1] = Span(at, last.start, max(last.end, span.end))
        else:
            joined.append(Span(at, span.start, span.end))
    return joined


def _connect(across: list[Span], down: list[Span]) -> list[Network]:
    joined = Joined(len(across) + len(down))
    for i, level in enumerate(across):
        for j, upright in enumerate(down):
            if _touch(level, upright):
                joined.join(i, len(across) + j)
    groups: dict[int, Network] = defaultdict(lambda: Network([], []))
    for i, level in enumerate(across):
        groups[joined.root(i)].across.append(level)
    for j, upright in enumerate(down):
        groups[joined.root(len(across) + j)].down.append(upright)
    return [group for group in groups.values() if group.across and group.down]


def _touch(level: Span, upright: Span) -> bool:
    return (
        level.start - _GAP <= upright.at <= level.end + _GAP
        and upright.start - _GAP <= level.at <= upright.end + _GAP
    )
