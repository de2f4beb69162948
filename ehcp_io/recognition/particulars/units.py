"""Units: the wording of the front pages, each word once, with what was understood beside it."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from ehcp_io.document import TextBlock
from ehcp_io.plan.units import (
    FieldUnit,
    Heading,
    ListItem,
    Paragraph,
    Parsed,
    TableCell,
    Unit,
)
from ehcp_io.recognition.freezing import marks_of, source_of
from ehcp_io.recognition.particulars.pieces import Piece


def make_units(
    pieces: Sequence[Piece], parsed: Mapping[int, tuple[str, str | None]]
) -> tuple[Unit, ...]:
    """One unit for each piece; ``parsed`` gives a piece's field and that field's value."""
    seen: Counter[str] = Counter()
    return tuple(
        _unit(piece, _identify(piece, seen), parsed.get(number))
        for number, piece in enumerate(pieces)
        if piece.text or piece.label
    )


def _identify(piece: Piece, seen: Counter[str]) -> str:
    """A name that depends on the words alone, so that it is the same in the next version."""
    words = f"{piece.label or ''}\n{piece.text}"
    digest = hashlib.sha256(words.encode()).hexdigest()[:10]
    seen[digest] += 1
    return f"P-{digest}" if seen[digest] == 1 else f"P-{digest}-{seen[digest]}"


def _unit(piece: Piece, name: str, parsed: tuple[str, str | None] | None) -> Unit:
    understood = Parsed(field=parsed[0], value=parsed[1]) if parsed is not None else None
    confidence = min((run.confidence for run in piece.runs), default=1.0)
    source = source_of(TextBlock(runs=(), location=piece.location))
    marks = marks_of(TextBlock(runs=piece.runs), piece.text)
    if piece.kind == "heading":
        return Heading(
            id=name, text=piece.text, source=source, level=max(1, piece.level), parsed=understood
        )
    if piece.kind == "list_item":
        return ListItem(
            id=name,
            text=piece.text,
            source=source,
            marker=piece.marker,
            level=piece.level,
            confidence=confidence,
            marks=marks,
            parsed=understood,
        )
    if piece.kind == "table":
        return TableCell(
            id=name,
            text=piece.text,
            source=source,
            row=piece.row,
            column=piece.column,
            confidence=confidence,
            marks=marks,
            parsed=understood,
        )
    kind = FieldUnit if piece.kind == "field" else Paragraph
    return kind(
        id=name,
        text=piece.text,
        label=piece.label,
        marker=piece.marker,
        source=source,
        confidence=confidence,
        marks=marks,
        parsed=understood,
    )
