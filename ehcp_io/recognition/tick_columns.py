"""A column of tick boxes beside the form's own list of needs or of kinds of support.

"☒ | Direct therapy | Narrative therapy in school … | Therapist | 45 minutes": the form prints the
list, the plan says the rest. What nobody ticked is none of the plan's records. Of several columns
with boxes, each headed by a section ("H1 | H2"), the ticked one says whose the row is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import mean

from ehcp_io.document import Cell, Row
from ehcp_io.recognition.column_sections import RECORD_ROLES
from ehcp_io.recognition.columns import Column, Header

_TICKED, _OPEN = frozenset("☒☑✓✔"), frozenset("☐□")
_TERSE = 8  # words; a box before a sentence may be no more than a bullet
_RECORD = {"B": "need", "C": "need", "D": "need", "E": "outcome"}


def settle_ticks(
    columns: Sequence[Column], texts: Mapping[int, Sequence[str]], letters: Sequence[str]
) -> list[Column]:
    """The columns with boxes told, and the list beside them told from what the plan says of it."""
    boxes = [column for column in columns if _are_boxes(texts[column.index])]
    if len({column.letter for column in boxes} - {None}) > 1:
        return [replace(column, role="tick") if column in boxes else column for column in columns]
    box = next(iter(boxes), None)
    if box is None:
        return list(columns)
    found = [replace(column, role="tick") if column is box else column for column in columns]
    beside = [
        column
        for column in found
        if column.index > box.index
        and texts[column.index]
        and (column.role is None or column.role in RECORD_ROLES)
    ]
    if len(beside) < len(("list", "text")):
        return found
    option, *rest = beside
    main = max(rest, key=lambda column: _length(texts[column.index]))
    if _length(texts[main.index]) <= _length(texts[option.index]):
        return found
    letter = option.letter or next((x for x in letters if x not in ("A", "I", "J", "K")), None)
    role = main.role or _RECORD.get(letter or "", "provision")
    settled = {
        option.index: replace(option, role="option", letter=main.letter or letter),
        main.index: replace(main, role=role, letter=main.letter or letter),
    }
    return [settled.get(column.index, column) for column in found]


def ticked_section(row: Row, header: Header) -> str | None:
    """The section whose box a row has ticked, where columns of boxes name several."""
    letters = {column.index: column.letter for column in header.columns if column.role == "tick"}
    if len(set(letters.values()) - {None}) < len(("H1", "H2")):
        return None
    ticked = {letters[cell.column] for cell in row.cells if _is_ticked(cell, letters)}
    return ticked.pop() if len(ticked) == 1 else None


def _is_ticked(cell: Cell, letters: Mapping[int, str | None]) -> bool:
    return cell.column in letters and cell.text.strip() in _TICKED


def _are_boxes(texts: Sequence[str]) -> bool:
    found = [text.strip() for text in texts]
    return bool(found) and all(text in _TICKED | _OPEN for text in found)


def _length(texts: Sequence[str]) -> float:
    return mean(map(len, texts)) if texts else 0


def without_choices(row: Row, header: Header) -> Header:
    """The header as this row needs it: what it only lists, or nobody ticked, is no record."""
    box = next((column for column in header.columns if column.role == "tick"), None)
    if box is None or box.letter is not None:
        return header
    filled = {cell.column: cell.text.strip() for cell in row.cells if cell.text}
    ticked = filled.get(box.index, "") in _TICKED
    said = any(column.index in filled for column in header.columns if column.role in RECORD_ROLES)
    listed = any(column.role == "option" for column in header.columns)
    filled.pop(box.index, None)
    bare = not ticked and all(text.count(" ") < _TERSE for text in filled.values())
    columns = []
    for column in header.columns:
        role = column.role
        if role == "option":
            record = _RECORD.get(column.letter or "", "provision")
            role = record if ticked and not said else "unknown"
        elif role in (None, *RECORD_ROLES) and not listed and bare:
            role = "unknown"
        columns.append(replace(column, role=role))
    return replace(header, columns=tuple(columns))
