"""Options that have lost their tick boxes: a box that was ticked may be read as no box at all.

"☐ Draft ☐ Final Amended final" has a box too few. Which option is ticked is then for a person to
see on the paper: neither the option without a box nor a date that stands near says it.
"""

from collections.abc import Iterator, Sequence

from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.ticks import chosen, holds_box, is_box, read_options, segments
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

_FEWEST_BOXES = 2
_LONGEST = 14


def unboxed(pieces: Sequence[Piece], vocabulary: Vocabulary) -> frozenset[int]:
    """The pieces, by number, in which statuses stand with a box too few and none is ticked."""
    return frozenset(
        number
        for run in _runs(pieces, vocabulary)
        if _lacks_a_box(" ".join(_said(pieces[number]) for number in run), vocabulary)
        for number in run
    )


def _runs(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Iterator[list[int]]:
    """Neighbouring pieces that are options, boxes, or both."""
    run: list[int] = []
    for number, piece in enumerate(pieces):
        options = len(piece.text.split()) <= _LONGEST and (
            holds_box(_said(piece)) or vocabulary.status_of(piece.text, whole=True) is not None
        )
        if not options or (run and piece.label):
            yield from [run] if run else []
            run = []
        if options:
            run.append(number)
    yield from [run] if run else []


def _said(piece: Piece) -> str:
    """The words of a piece; of options in cells side by side the first is taken for a label."""
    return f"{piece.label} {piece.text}" if holds_box(piece.label or "") else piece.text


def _lacks_a_box(text: str, vocabulary: Vocabulary) -> bool:
    parts = segments(text)
    said = [part for part in parts if part and not is_box(part)]
    options = [option.text for option in read_options(text)]
    known = [text for text in options if vocabulary.status_of(text, whole=True)]
    if len(parts) // 2 < _FEWEST_BOXES or not known:
        return False
    both_ends = all(vocabulary.status_of(parts[end], whole=True) for end in (0, -1))
    if not both_ends and not any(_are_two(part, vocabulary) for part in said):
        return False
    ticked = chosen(text)
    return not ticked or vocabulary.status_of(ticked, whole=True) is None


def _are_two(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the words are two statuses, one behind the other with nothing between them."""
    words = text.split()
    if vocabulary.status_of(text, whole=True) is not None or not all(map(str.isalnum, words)):
        return False
    return any(
        vocabulary.status_of(" ".join(words[:place]), whole=True) is not None
        and vocabulary.status_of(" ".join(words[place:]), whole=True) is not None
        for place in range(1, len(words))
    )
