"""The cells of a row under a header: which are records, which describe them, and in what order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ehcp_io.document import Cell, ListItem, Row, TextBlock
from ehcp_io.recognition.choices import chosen
from ehcp_io.recognition.column_sections import LETTER_ROLE, PROVISION_FIELDS
from ehcp_io.recognition.columns import Column, Header
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.lines import says_nothing
from ehcp_io.recognition.reading import Reading

_SENTENCE = 4  # spaces in a sentence that is a provision
_SHARED = ("by_whom", "how_often", "ratio", "funded_by", "review")

FIRST = ("own_ref", "section", "outcome_ref", "need_ref", "area", "restated")
"""Columns that say of what a row is."""
FIELDS = (*PROVISION_FIELDS, "who_and_when")
LATER = (*FIELDS, "by_when", "steps")
"""Columns that describe a record beside them."""


def in_order(row: Row, header: Header) -> Iterator[Cell]:
    """References first, then records, then the fields that describe them."""

    def rank(cell: Cell) -> int:
        column = header.column(cell.column)
        role = column.role if column else None
        if role in FIRST:
            return 0
        return 2 if role in LATER else 1

    cells = sorted(row.cells, key=rank)
    records = [cell for cell in cells if rank(cell) == 1]
    fields = [cell for cell in cells if rank(cell) == 2]
    yield from (cell for cell in cells if rank(cell) == 0)
    for cell in records:
        yield cell
        column = header.column(cell.column)
        mine = _fields_of(column, header)
        for other in fields:
            if other.column in mine:
                yield other
    claimed = {
        index for cell in records for index in _fields_of(header.column(cell.column), header)
    }
    yield from (other for other in fields if other.column not in claimed)


def _fields_of(column: Column | None, header: Header) -> set[int]:
    """The field columns that describe a record column: those of its kind, nearest to its right."""
    if column is None or column.role not in ("outcome", "provision"):
        return set()
    wanted: tuple[str, ...] = FIELDS
    if column.role == "outcome":
        wanted = ("by_when", "steps")
    elif not header.has("outcome"):
        wanted = (*FIELDS, "by_when")
    same = [other.index for other in header.columns if other.role == column.role]
    mine = set()
    for other in header.columns:
        if other.role in wanted:
            left = [index for index in same if index <= other.index]
            owner = max(left) if left else min(same)
            if owner == column.index:
                mine.add(other.index)
    return mine


def says_by_whom(cell: Cell, header: Header) -> bool:
    """Whether a cell names who provides what its row says."""
    column = header.column(cell.column)
    told = column is not None and column.role in ("by_whom", "who_and_when")
    return told and not says_nothing(cell.text)


def is_list_of_sentences(blocks: Sequence[TextBlock]) -> bool:
    """Whether bullets of a cell are sentences, each a provision of its own."""
    return len(blocks) > 1 and all(
        isinstance(block, ListItem)
        and block.text.endswith(".")
        and block.text.count(" ") >= _SENTENCE
        for block in blocks
    )


@dataclass
class MergedFields:
    """Fields whose cell goes on down the rows: "Who" once, beside several rows of provision."""

    until: dict[str, tuple[int, int, str]] = field(default_factory=dict)

    def note(self, cell: Cell, role: str, row: int) -> None:
        """Take a cell that is merged down from this row on."""
        if role in _SHARED and cell.text and chosen(cell.text) is None:
            self.until[role] = (row, row + cell.row_span, cell.text)

    def share(self, made: Mapping[int, Sequence[Draft]], row: int) -> None:
        """Say of a row's provision what fields of the row, and merged ones from above, say.

        ``made`` are the row's records by their column; words that stand above stand once.
        """
        for drafts in made.values():
            share_fields(drafts)
            self._give(drafts, row)

    def _give(self, drafts: Sequence[Draft], row: int) -> None:
        for role, (start, end, words) in self.until.items():
            for draft in drafts if start < row < end else ():
                if draft.kind == "provision" and not draft.values.get(role):
                    draft.parsed.setdefault(role, words)


def share_fields(drafts: Sequence[Draft]) -> None:
    """Give each provision of a cell's list what the fields beside it say of the list.

    The words stand with the last of them; what a sentence says of itself is not replaced.
    """
    if len(drafts) < 2 or any(draft.kind != "provision" for draft in drafts):
        return
    for draft in drafts[:-1]:
        for name in _SHARED:
            words = drafts[-1].values.get(name)
            own = draft.values.get(name) or (name == "how_often" and how_often(draft.text))
            if words and not own:
                draft.parsed.setdefault(name, words)


def turns_section(block: TextBlock, reading: Reading) -> bool:
    """Read a section's letter in bold on a line of its own in a cell: "B" over needs, then "E".

    What stands below it, to the end of the cell, is of that section.
    """
    letter = block.text.strip(" :.")
    if not block.bold or letter not in reading.letters or letter not in LETTER_ROLE:
        return False
    reading.letter, reading.role = letter, None
    reading.outcome = reading.provision = reading.topic = None
    reading.filing.heading(letter, block)
    return True
