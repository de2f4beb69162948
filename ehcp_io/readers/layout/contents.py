"""Contents lists: entries with leaders and page numbers, or a list that later headings repeat."""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.readers.layout.leaders import is_entry, is_weak_entry
from ehcp_io.readers.layout.pieces import Piece, TextKind, TextPiece, texts_of

_TRAILING_NUMBER = re.compile(r"[\s.…]*\d{1,4}$")
_NOT_WORD = re.compile(r"[\W_]+")
_FEWEST = 4
_SURE = 2
_SHARE = 0.7
_LONGEST = 240


def take_contents(flow: list[Piece]) -> tuple[list[Piece], list[TextPiece]]:
    """The flow without its contents lists, and their entries."""
    gone: set[int] = set()
    later = _Prominent(flow)
    index = 0
    while index < len(flow):
        end = _run_end(flow, index, later)
        if end is None:
            index += 1
            continue
        first = index - 1 if index and _is_title(flow[index - 1]) else index
        gone.update(range(first, end))
        index = end
    kept = [piece for index, piece in enumerate(flow) if index not in gone]
    entries = [flow[index] for index in sorted(gone)]
    return kept, [piece for piece in entries if isinstance(piece, TextPiece)]


def _run_end(flow: Sequence[Piece], start: int, later: "_Prominent") -> int | None:
    """Where the list that begins at ``start`` ends, if one does."""
    end = start
    while end < len(flow) and _has_leader(flow[end], weak=end - start >= _SURE):
        end += 1
    if end - start >= 2:
        return end
    if not _is_plain(flow[start]):
        return None
    last = start
    hits = 0
    for end in range(start, len(flow)):
        piece = flow[end]
        if not isinstance(piece, TextPiece) or not _is_plain(piece):
            break
        if later.repeats(piece.text, end):
            hits += 1
            last = end + 1
        elif end - start + 1 - hits > (1 - _SHARE) * (end - start + 1) + 1:
            break
    return last if hits >= _FEWEST and hits >= _SHARE * (last - start) else None


def _has_leader(piece: Piece, *, weak: bool) -> bool:
    if not isinstance(piece, TextPiece):
        return False
    return is_entry(piece.lines[-1]) or (weak and is_weak_entry(piece.lines[-1]))


def _is_plain(piece: Piece) -> bool:
    """A short text that is not set as a heading itself."""
    return (
        isinstance(piece, TextPiece)
        and piece.kind is not TextKind.HEADING
        and len(piece.text) <= _LONGEST
        and not _all_bold(piece)
    )


def _is_title(piece: Piece) -> bool:
    if not isinstance(piece, TextPiece) or len(piece.text) > 60:
        return False
    text = piece.text.casefold()
    return "contents" in text or text.endswith(("includes:", "includes"))


def _all_bold(piece: TextPiece) -> bool:
    return all(word.style.bold for word in piece.words)


class _Prominent:
    """The headings, bold lines and shaded cells of the document, and where they stand."""

    def __init__(self, flow: Sequence[Piece]) -> None:
        self._places: dict[str, int] = {}
        before = ""
        for index, text in _prominent(flow):
            self._places[_key(text)] = index
            if before:
                self._places[_key(f"{before} {text}")] = index
            before = text

    def repeats(self, text: str, index: int) -> bool:
        """Whether a prominent text further on says the same."""
        return self._places.get(_key(_TRAILING_NUMBER.sub("", text)), -1) > index


def _prominent(flow: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    for index, piece in enumerate(flow):
        for text in texts_of([piece]):
            if text.kind is TextKind.HEADING or _all_bold(text):
                yield index, text.text


def _key(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())
