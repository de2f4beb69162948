"""Lines of one column or cell to paragraphs and list items.

A paragraph ends where the next line stands further down, is set differently, begins with a
marker, is indented, or where its own last line stopped although the next word had room.
"""

from dataclasses import dataclass
from itertools import pairwise

from ehcp_io.readers.layout.geometry import Line, Word, make_line
from ehcp_io.readers.layout.leaders import is_entry
from ehcp_io.readers.layout.leading import Leading
from ehcp_io.readers.layout.markers import (
    begins_with_code,
    begins_with_label,
    counted,
    marker_of,
    printed,
    typed_marker_of,
)
from ehcp_io.readers.layout.pieces import TextKind, TextPiece

_TERMINAL = tuple(".!?:;")
_CLOSING = "’'”\")]»"
_CLOSES = frozenset("?!,;:.)]")
_HYPHENS = "-\u2010\u00ad"
_INDENT = 0.6
_HANGING = 2.5
_LEVEL = 4.0
_ROOM = 1.5
_SAME_EDGE = 1.2
_SAME_MIDDLE = 3.0  # of twice the middle
_RUNS_ON, _FEWEST = 1.0, 5
_WIDE = 0.45
_NEARLY_FULL = 4.5
_WIDEST_SPACING = 1.75
_LABEL_WORDS = 8
_WITHIN = 3
_LIKE, _LIKE_IN_SENTENCE = 0.08, 0.18
_JOINING = frozenset({"and", "or", "&", "for", "of", "the", "to", "with"})


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a column is and how its document spaces lines."""

    left: float
    right: float
    leading: Leading
    marks_wraps: bool = False


def make_paragraphs(lines: list[Line], measure: Measure) -> list[TextPiece]:
    """Group the column's lines, top to bottom."""
    pieces: list[TextPiece] = []
    for line in lines:
        last = pieces[-1] if pieces else None
        marker = _marker(line, last, measure)
        if last is None or marker is not None or not _carries_on(last, line, measure):
            pieces.append(_new_piece(line, marker, measure))
        else:
            last.lines.append(line)
    for piece in pieces:
        piece.centred = _is_centred(piece, measure)
    _set_levels(pieces)
    return pieces


def _set_levels(pieces: list[TextPiece]) -> None:
    """The depth of list items, as their markers' indents show it; other text starts afresh."""
    indents: list[float] = []
    for piece in pieces:
        if piece.kind is not TextKind.ITEM or not piece.marker_words:
            indents.clear()
            continue
        left = piece.marker_words[0].left
        while indents and left < indents[-1] - _LEVEL:
            indents.pop()
        if not indents or left > indents[-1] + _LEVEL:
            indents.append(left)
        piece.level = len(indents) - 1


def _new_piece(line: Line, marker: Word | None, measure: Measure) -> TextPiece:
    piece = TextPiece(lines=[line], right_edge=measure.right, left_edge=measure.left)
    if marker is not None:
        piece.kind = TextKind.ITEM
        piece.marker = printed(marker)
        piece.marker_words = [marker]
        rest = line.words[1:]
        piece.lines = [make_line(rest, line.page)] if rest else [line]
        if not rest:
            piece.marker_words = []
    return piece


def _marker(line: Line, last: TextPiece | None, measure: Measure) -> Word | None:
    marker = marker_of(line)
    if marker is None:
        marker = typed_marker_of(line)
        if marker is None or not (_is_set_apart(line) or _is_sibling(last, line, marker)):
            return None
    if last is not None and marker.text[0].isalnum() and _is_wrapped_prose(last, line, measure):
        return None
    return marker


def _is_set_apart(line: Line) -> bool:
    """A number set bold before text that is not, or the reverse."""
    return line.words[0].style.bold != line.words[1].style.bold


def _is_sibling(last: TextPiece | None, line: Line, marker: Word) -> bool:
    """A typed number with a plain space counts only straight after an item that began so."""
    if last is None or last.kind is not TextKind.ITEM or not last.marker_words:
        return False
    return abs(last.marker_words[0].left - line.left) < 2.0 and last.marker[-1] == marker.text[-1]


def _is_wrapped_prose(last: TextPiece, line: Line, measure: Measure) -> bool:
    """Whether the sentence before runs on: a number at the start of its next line is no marker."""
    before = last.lines[-1]
    if measure.leading.apart(before, line) or ended(before.words[-1]):
        return False
    hangs = bool(last.marker_words) and line.left < before.left - 2.0
    return not hangs and not has_room(last, before, line.words[0]) and line.left >= last.left


def ended(word: Word) -> bool:
    """Whether the word closes a sentence."""
    return word.text.rstrip(_CLOSING).endswith(_TERMINAL)


def has_room(piece: TextPiece, before: Line, word: Word) -> bool:
    """Whether ``word`` would have fitted at the end of ``before``: then the break was wanted."""
    text = word.text
    width = word.right - word.left
    for index, letter in enumerate(text[:-1]):
        if letter in _HYPHENS and index > 0:
            width *= (index + 1) / len(text)
            break
    slack = 0.25 * before.size + _ROOM
    if text[:1].islower() and not ended(before.words[-1]) and len(before.words) >= _FEWEST:
        # The sentence runs on: the edge would have to be well beyond the word.
        slack += _RUNS_ON * before.size
    return room_after(piece, before, word) > width + slack


def room_after(piece: TextPiece, before: Line, word: Word) -> float:
    """The white space between the line's end and the right edge of its column.

    Of a centred line that on its left is room too; a list item, and a line below which ``word``
    begins at the same edge, is none, however much it looks like one.
    """
    room = piece.right_edge - before.right
    aligned = piece.kind is TextKind.ITEM or abs(word.left - before.left) <= _SAME_EDGE
    centred = _looks_centred(before, piece.left_edge, piece.right_edge) and not aligned
    if piece.centred or centred:
        room += before.left - piece.left_edge
    return room


def wrapped(piece: TextPiece, before: Line, line: Line, marks_wraps: bool) -> bool:
    """Whether ``before`` was broken because ``line``'s first word had no room on it.

    Where the document's broken lines end in a space, one that does not and stops well short of
    the edge was ended by its writer, however long the next word is.
    """
    end, start = before.words[-1], line.words[0]
    room = has_room(piece, before, start)
    if end.wraps:
        return not (
            room and room_after(piece, before, start) > _WIDE * (piece.right_edge - piece.left)
        )
    if end.text[-1] in _HYPHENS and start.text[0].islower():
        return True
    if room:
        return False
    return not marks_wraps or room_after(piece, before, start) <= _NEARLY_FULL * before.size


def _carries_on(piece: TextPiece, line: Line, measure: Measure) -> bool:
    before = piece.lines[-1]
    if is_entry(before) or begins_anew(piece, line) or _hangs_out(piece, line):
        return False
    step = line.baseline - before.baseline
    if step < 0.5 * line.size:
        return False
    if step <= _WIDEST_SPACING * line.size and (
        is_closing(line.words[0].text) or _closes_bracket(before, line)
    ):
        return True
    if measure.leading.apart(before, line) and not _spaced_wide(piece, line, measure):
        return False
    if set_apart(before, line) or not wrapped(piece, before, line, measure.marks_wraps):
        return False
    return before.words[-1].wraps or not _is_indented(piece, line)


def _hangs_out(piece: TextPiece, line: Line) -> bool:
    """Whether a numbered line stands left of the item's own marker, behind a whole sentence.

    However full the line above is, "6. …" at the margin is no part of a bullet set in from it.
    """
    if not piece.marker_words or typed_marker_of(line) is None:
        return False
    return ended(piece.lines[-1].words[-1]) and line.left < piece.marker_words[0].left - _LEVEL


def begins_anew(piece: TextPiece, line: Line) -> bool:
    """Whether the line begins as the paragraph did: with the next number, a label or a box."""
    return _counts_on(piece, line) or _labels_on(piece, line) or _ticks_on(piece, line)


def _counts_on(piece: TextPiece, line: Line) -> bool:
    """Whether the line begins with the next number: "Appendix 2: …", "Appendix 3: …".

    In a sentence that runs on the two numbers may stand so by chance; there no stop, colon or date
    stands before the second.
    """
    first, end = counted(piece.lines[0]), piece.lines[-1].words[-1]
    second = counted(line)
    if first is None or second is None or (first[0], first[1] + 1) != (second[0], second[1]):
        return False
    return (first[2] and second[2]) or ended(end) or end.text.isdigit()


def _labels_on(piece: TextPiece, line: Line) -> bool:
    """Whether the line begins with a label as the paragraph does: "Who: …", "How often: …"."""
    joins = piece.lines[-1].words[-1].text
    if joins.endswith(",") or joins in _JOINING:
        return False
    return bool(begins_with_label(piece.lines[0]) and begins_with_label(line))


def _ticks_on(piece: TextPiece, line: Line) -> bool:
    """Whether each line so far begins an answer to tick, and this one the next.

    Where boxes stand within the lines too, the answers run on from line to line.
    """
    first, *rest = [word for each in (*piece.lines, line) for word in each.words]
    begins = first.checked is not None and line.words[0].checked is not None
    return begins and sum(word.checked is not None for word in rest) == 1


def _spaced_wide(piece: TextPiece, line: Line, measure: Measure) -> bool:
    """Whether a line that was wrapped is followed at no more than wide line spacing.

    A document that does not say which were, a scan, shows it by a full line whose sentence runs on.
    Behind a field ("How often: Once a year") no sentence runs on in a capital.
    """
    before = piece.lines[-1]
    last = before.words[-1]
    near = line.baseline - before.baseline <= _WIDEST_SPACING * line.size
    wraps = last.wraps or _centred_alike(piece, line)
    labelled = any(word.text.endswith(":") for word in piece.lines[0].words[:_LABEL_WORDS])
    anew = labelled and line.words[0].text[0].isupper()
    wraps = wraps or (not measure.marks_wraps and _runs_on(before) and not anew)
    return near and wraps and not has_room(piece, before, line.words[0])


def _runs_on(line: Line) -> bool:
    """Whether a line of several words ends within a sentence."""
    last = line.words[-1]
    return len(line.words) >= _FEWEST and last.text.islower() and not ended(last)


def set_apart(before: Line, line: Line) -> bool:
    """Whether the two lines are set too differently to be one paragraph."""
    if abs(before.size - line.size) > _like_size(before, line) * max(before.size, line.size):
        return True
    one, other = before.words[-1].style, line.words[0].style
    if one.bold == other.bold and one.colour == other.colour:
        return False
    looks = {(w.style.bold, w.style.colour) for w in before.words}
    next_looks = {(w.style.bold, w.style.colour) for w in line.words}
    return len(looks) == 1 and len(next_looks) == 1 and not line.words[0].text[0].islower()


def _like_size(before: Line, line: Line) -> float:
    """By what share the sizes of two lines of a paragraph may differ.

    A scan's are measured, of few letters badly: within a sentence they are hardly evidence.
    """
    on = _runs_on(before) or before.words[-1].text.endswith(",")
    return _LIKE_IN_SENTENCE if on and line.words[0].text.islower() else _LIKE


def is_closing(text: str) -> bool:
    """Whether it is a sign that closes what stands before it: a cell had no room for "?"."""
    return bool(text) and set(text) <= _CLOSES


def _closes_bracket(before: Line, line: Line) -> bool:
    """Whether the line begins within a bracket that the line before has opened: "(Section", "G)".

    Of so few letters neither weight, size nor place can be measured well on a scan.
    """
    opened = " ".join(word.text for word in before.words).rpartition("(")
    if not opened[1] or ")" in opened[2]:
        return False
    return any(")" in word.text.partition("(")[0] for word in line.words[:_WITHIN])


def _is_indented(piece: TextPiece, line: Line) -> bool:
    before = piece.lines[-1]
    if _looks_centred(before, piece.left_edge, piece.right_edge) or _centred_alike(piece, line):
        return False
    if before is piece.lines[0] and begins_with_code(before):
        return line.left > before.words[1].left + _INDENT * line.size
    if piece.marker_words and before is piece.lines[0]:
        # A typed number may be narrower than its paragraph's hanging indent.
        return line.left > before.left + _HANGING * line.size
    return line.left > before.left + _INDENT * line.size and not _hangs(piece.lines[0], line)


def _hangs(first: Line, line: Line) -> bool:
    """Whether the line begins below text that stands apart from a label on the first line."""
    return any(
        abs(word.left - line.left) <= _SAME_EDGE and word.left - label.right > first.size
        for label, word in pairwise(first.words)
    )


def _looks_centred(line: Line, left: float, right: float) -> bool:
    before, after = line.left - left, right - line.right
    return before > 2 * line.size and abs(before - after) < max(3.0, 0.03 * (right - left))


def _centred_alike(piece: TextPiece, line: Line) -> bool:
    """Whether the line stands centred below one that is, though that fills nearly all its width."""
    before = piece.lines[-1]
    same = abs((before.left + before.right) - (line.left + line.right)) < _SAME_MIDDLE
    return same and _looks_centred(line, piece.left_edge, piece.right_edge)


def _is_centred(piece: TextPiece, measure: Measure) -> bool:
    if piece.kind is TextKind.ITEM:
        return False
    short = [line for line in piece.lines if line.right < measure.right - 2 * line.size]
    return bool(short) and all(_looks_centred(line, measure.left, measure.right) for line in short)
