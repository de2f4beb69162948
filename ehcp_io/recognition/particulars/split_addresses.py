"""Addresses that a form parts: a line in each cell, or a town between the street and its code."""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import POSTCODE

_MOST_LINES, _MOST_WORDS = 4, 6
_READ_ALREADY = (-1,)


def join_addresses(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces for telling whose they are: the lines of a parted address stand in its label's.

    Only where a postcode ends them, or the label for one: any other line is somebody's remark.
    """
    found = list(pieces)
    for number, piece in enumerate(pieces):
        if not _is_open_address(piece):
            continue
        lines = _lines_after(pieces, number)
        for at in range(number + 1, number + 1 + len(lines)):
            found[at] = replace(pieces[at], record=_READ_ALREADY)
        if lines:
            whole = (*(piece.lines or (piece.text,)), *lines)
            found[number] = replace(piece, text=", ".join(whole), lines=whole, runs=())
    return found


def _is_open_address(piece: Piece) -> bool:
    asked = piece.meaning is not None and piece.meaning.keys == ("address",)
    alone = piece.record is None or piece.record[0] < 0  # in no table, or a card within a cell
    return asked and alone and piece.text != "" and not POSTCODE.search(piece.text)


def _lines_after(pieces: Sequence[Piece], number: int) -> list[str]:
    lines: list[str] = []
    for piece in pieces[number + 1 : number + 2 + _MOST_LINES]:
        if piece.kind == "field":
            code = piece.meaning is not None and piece.meaning.keys == ("postcode",)
            return lines if code and POSTCODE.search(piece.text) else []
        if piece.kind not in ("table", "paragraph") or piece.block or piece.record is not None:
            return []
        if len(piece.text.split()) > _MOST_WORDS or ":" in piece.text:
            return []
        lines.append(piece.text)
        if POSTCODE.search(piece.text):
            return lines
    return []
