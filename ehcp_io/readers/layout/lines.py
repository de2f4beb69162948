"""Words to lines: what stands on one baseline, cut where the gap is too wide for a space."""

from collections.abc import Callable
from typing import TypeVar

from ehcp_io.readers.layout.geometry import Line, Word, make_line

_SAME_BASELINE = 0.2
_RAISED_OVERLAP = 0.55
_STRIP_GAP = 0.8
COLUMN_GAP = 1.4
"""A gap wider than this many times the size may be the white space between two columns."""

Band = TypeVar("Band")


def make_lines(words: list[Word], page: int) -> list[Line]:
    """Group words into whole lines, top to bottom, each left to right.

    A smaller word that is raised or lowered (a note's number, an ordinal's letters) belongs to
    the line that it overlaps.
    """
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.baseline, word.left)):
        group = _group_of(word, groups)
        if group is None:
            groups.append([word])
        else:
            group.append(word)
    lines = []
    for group in _absorb_raised(groups):
        group.sort(key=lambda word: word.left)
        lines.append(make_line(group, page))
    lines.sort(key=lambda line: (line.baseline, line.left))
    return lines


def _group_of(word: Word, groups: list[list[Word]]) -> list[Word] | None:
    for group in reversed(groups[-3:]):
        anchor = group[0]
        size = max(anchor.style.size, word.style.size)
        if abs(word.baseline - anchor.baseline) <= _SAME_BASELINE * size:
            return group
    return None


def _absorb_raised(groups: list[list[Word]]) -> list[list[Word]]:
    """Move groups of small words onto the neighbouring line of larger type that they overlap."""
    kept: list[list[Word]] = []
    for index, group in enumerate(groups):
        host = _host(group, groups[max(0, index - 1) : index] + groups[index + 1 : index + 2])
        if host is None:
            kept.append(group)
        else:
            host.extend(group)
    return kept


def _host(group: list[Word], neighbours: list[list[Word]]) -> list[Word] | None:
    size = max(word.style.size for word in group)
    if sum(len(word.text) for word in group) > 12:
        return None
    top, bottom = min(word.top for word in group), max(word.bottom for word in group)
    for other in neighbours:
        big = max(other, key=lambda word: word.style.size)
        if size > 0.85 * big.style.size:
            continue
        overlap = min(bottom, big.bottom) - max(top, big.top)
        near = any(
            -1.0 <= word.left - mate.right <= 0.5 * big.style.size
            for word in group
            for mate in other
        )
        if near and overlap >= _RAISED_OVERLAP * (bottom - top):
            return other
    return None


def cut_bands(
    lines: list[Line], take: Callable[[int], tuple[Band, int] | None]
) -> list[list[Line] | Band]:
    """The run of lines again, each stretch that ``take`` makes something of replaced by that.

    ``take`` is asked for the stretch that begins at the line of a number; it gives what it made
    and the number of the first line behind it, or None.
    """
    result: list[list[Line] | Band] = []
    rest: list[Line] = []
    index = 0
    while index < len(lines):
        taken = take(index)
        if taken is not None:
            made, index = taken
            result.append(made)
            rest = []
            continue
        if not rest:
            result.append(rest)
        rest.append(lines[index])
        index += 1
    return result


def split_line(line: Line, gap: float = COLUMN_GAP) -> list[Line]:
    """The pieces of a line that stand apart by more than ``gap`` times its size."""
    pieces: list[list[Word]] = [[line.words[0]]]
    right = line.words[0].right
    for word in line.words[1:]:
        if word.left - right > gap * line.size and not word.glued:
            pieces.append([word])
        else:
            pieces[-1].append(word)
        right = max(right, word.right)
    if len(pieces) == 1:
        return [line]
    return [make_line(piece, line.page) for piece in pieces]


def make_strips(lines: list[Line]) -> list[list[Line]]:
    """The pieces of lines that begin at the same left edge, each strip from top to bottom.

    The pieces of a strip are neighbours in one column or cell, where whole lines of a page mix
    the columns.
    """
    strips: list[list[Line]] = []
    edges: list[float] = []
    for line in lines:
        for piece in split_line(line, _STRIP_GAP):
            for index, edge in enumerate(edges):
                if abs(edge - piece.left) <= 1.5:
                    strips[index].append(piece)
                    break
            else:
                edges.append(piece.left)
                strips.append([piece])
    return strips
