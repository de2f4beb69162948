"""Rows of Section K's grids: a piece of advice a row, its fields in columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import Cell, ListItem, Row, TextBlock, text_blocks
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.advice import (
    dated,
    is_person,
    parse_entry,
    split_author,
    split_role,
    take_author,
)
from ehcp_io.recognition.advice_missing import has_not_come
from ehcp_io.recognition.column_content import is_date
from ehcp_io.recognition.columns import Column, Header, allowed_roles, header_from
from ehcp_io.recognition.filing import Draft, Filing, said
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.lines import is_code, read_label
from ehcp_io.recognition.vocabulary import Vocabulary, key

_NAME = ("name", "names", "full name")
_LETTERED = re.compile(
    r"(?:(?:appendix|app\.?|annex|document|doc\.?)\s*)?[A-Z]?\d{0,3}[.)]?$", re.IGNORECASE
)  # "Appendix A", "Doc 3"
_ADVICE = re.compile(
    r"\b(?:advice|reports?|assessment|views|information|letter|statement)\b", re.IGNORECASE
)
_TERSE = 7  # words that head a column
_TWO = 2
_YES_NO = ("yes", "no", "y", "n", "☒", "☐", "☑", "✓", "✔", "✗", "✘")
FIELD_OF_ROLE = {
    "placement_name": "name",
    "placement_type": "type",
    "title": "title",
    "author": "author",
    "role": "role",
    "date": "date",
    "appended": "appended",
}
"""The field of a record that a label or a column of I or K fills."""


def advice_header(grid: Grid, vocabulary: Vocabulary) -> Header | None:
    """The header of a grid of K whose first row is short words of which only the first are known.

    "Report | By whom, and when": no row below begins with such a label, as the rows of a card do.
    """
    first, *rest = grid.rows
    cells = [cell for cell in first.cells if cell.text]
    terse = all(
        cell.text.count(" ") < _TERSE and not cell.text.endswith((".", ":")) for cell in cells
    )
    if len(cells) < 2 or len(rest) < 2 or not terse:
        return None
    allowed = allowed_roles(("K",))
    known = [
        set(vocabulary.label_roles(row.cells[0].text)) & allowed for row in grid.rows if row.cells
    ]
    if "title" not in known[0] or any(known[1:]):
        return None
    return header_from(grid.rows[:1], grid.columns, ("K",), vocabulary)


@dataclass
class AdviceRows:
    """Reads rows of advice into one of the sections I, J and K."""

    filing: Filing
    vocabulary: Vocabulary
    letter: str

    @property
    def _allowed(self) -> frozenset[str]:
        return allowed_roles((self.letter,))

    def _is_guidance(self, block: TextBlock) -> bool:
        if _is_placeholder(block):
            return True
        return (
            not isinstance(block, ListItem)
            and self.vocabulary.is_guidance(block.text)
            and (block.italic or not self.vocabulary.is_instruction(block.text))
        )

    def _advice_rows(self, grid: Grid, header: Header) -> None:
        self._file_header(grid, header)
        header = settle_advice(grid.rows[header.rows :], header)
        for row in grid.rows[header.rows :]:
            cells = [cell for cell in row.cells if cell.text]
            if not cells:
                continue
            first = next(
                (block for cell in cells for block in text_blocks(cell.blocks) if block.text), None
            )
            by_role = {
                column.role: cell
                for cell in cells
                if (column := header.column(cell.column)) is not None
            }
            own = by_role.pop("own_ref", None)
            if not self._is_record(by_role, header):
                for cell in cells:
                    for block in text_blocks(cell.blocks):
                        self._printed(block)
                continue
            entry = self.filing.add("advice", "K", first, text="")
            entry.marker = _said(own) if own else None
            self._advice_cells(entry, [c for c in cells if not self._is_blank(c)], header)
            if not header.has("author", "author_role", "role") and "author" not in entry.values:
                # "Nursery report by Jo Lee, SENCO" in the column of titles.
                told = parse_entry(entry.values.get("title", ""))
                if "author" in told and not entry.text:
                    entry.text = entry.values.pop("title")
                    entry.parsed.update(told)
            dated(entry)

    def _printed(self, block: TextBlock) -> None:
        """File what the form prints in a row that nobody filled in: no advice."""
        if self._is_guidance(block):
            self.filing.guide(block)
        elif block.text:
            self.filing.add("table", self.letter, block)

    def _is_blank(self, cell: Cell) -> bool:
        """Whether a cell holds the form's own words alone, which are put aside."""
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if not all(self._is_guidance(block) for block in blocks):
            return False
        for block in blocks:
            self.filing.guide(block)
        return True

    @staticmethod
    def _advice_cells(entry: Draft, cells: Sequence[Cell], header: Header) -> None:
        """Take what each cell of a row says of the advice, by the column that it stands in."""
        roles = {column.index: column.role for column in header.columns}
        named, filled = set(roles.values()), {roles.get(cell.column) for cell in cells}
        unnamed: list[list[str]] = []
        for cell in cells:
            role = roles.get(cell.column)
            texts = _lines(cell)
            if role == "own_ref":
                continue
            if role == "title" and "date" not in filled and len(texts) > 1 and is_date(texts[-1]):
                entry.values["date"] = texts.pop()  # "School report" over "22/11/2024"
            author = role == "author_role" or (role == "author" and "role" not in filled)
            if author and "author" not in entry.values:
                split_author(entry, texts)
            elif author:
                unnamed.append(texts)  # a second column of people
            elif role in FIELD_OF_ROLE:
                held = entry.values.get(FIELD_OF_ROLE[role])
                parts = [*([held] if held else []), *([" ".join(texts)] if texts else [])]
                entry.values[FIELD_OF_ROLE[role]] = ", ".join(parts)
            else:
                unnamed.append(texts)
        if not named & {"author", "author_role", "role"}:
            take_author(entry, unnamed)
        entry.text = " ".join([entry.text, *(text for texts in unnamed for text in texts)]).strip()

    def _is_record(self, by_role: dict[str | None, Cell], header: Header) -> bool:
        """A row that the form prints and nobody filled in has a title and no author or date.

        "Not applicable" beside a profession says that nobody was asked.
        """
        who = by_role.get("author")
        if who is not None and "date" not in by_role and self.vocabulary.is_none(who.text):
            return False
        given = [role for role in ("author", "author_role", "role", "date") if role in by_role]
        asked = header.has("author", "author_role", "role", "date")
        dated_by_itself = "date" in by_role and not has_not_come(by_role["date"].text)
        if any(has_not_come(by_role[role].text) for role in given):
            return False
        if any(has_not_come(cell.text) for cell in by_role.values()) and not (
            dated_by_itself and find_dates(by_role["date"].text)
        ):
            return False
        return bool(given) or ("title" in by_role and not asked)

    def _file_header(self, grid: Grid, header: Header) -> None:
        for row in grid.rows[: header.rows]:
            for cell in row.cells:
                for block in text_blocks(cell.blocks):
                    self.filing.heading(self.letter, block)

    def _advice_row(self, cells: Sequence[Cell]) -> bool:
        """A row with no header above it: title, author and role, date, as its cells look."""
        parts = [self._beneath(cell) for cell in cells]
        texts = [text for _, text in parts]
        dates = [n for n, text in enumerate(texts) if find_dates(text) and text.count(" ") < 5]
        if len(dates) != 1 or any(
            read_label(text, self._allowed, self.vocabulary) for text in texts
        ):
            return False
        block = next(text_blocks(cells[0].blocks))
        entry = self.filing.add("advice", "K", block, text="")
        for label, _ in parts:
            if label is not None:
                self.filing.heading("K", label)
        rest = [text for n, text in enumerate(texts) if n not in dates]
        plain = [text for text in rest if text.casefold() in _YES_NO]
        rest = [text for text in rest if text not in plain]
        if len(rest) > 1 and len(rest[0]) <= 4:
            entry.marker = rest.pop(0)
        for name, text in zip(("title", "author", "role"), rest, strict=False):
            entry.values[name] = text
        entry.text = " ".join([*rest[3:], *plain])
        entry.values["date"] = texts[dates[0]]
        if "author" in entry.values and "role" not in entry.values:
            split_author(entry, [entry.values.pop("author")])
        dated(entry)
        return True

    def _beneath(self, cell: Cell) -> tuple[TextBlock | None, str]:
        """The label that a cell begins with over its value, if it does, and the value."""
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        label = read_label(blocks[0].text, self._allowed, self.vocabulary)
        if len(blocks) == 1 or label is None:
            return None, " ".join(map(said, blocks))
        return blocks[0], " ".join(map(said, blocks[1:]))


def settle_advice(rows: Sequence[Row], header: Header) -> Header:
    """The header with what its columns' cells tell: all dates, all names; a "Title" of a person."""
    columns = list(header.columns)
    for place, column in enumerate(columns):
        texts = [c.text for row in rows for c in row.cells if c.column == column.index and c.text]
        taken = {each.role for each in columns}
        role = column.role
        if role == "title" and key(column.text) == "title" and not taken & {"role", "author_role"}:
            named = any(each.role == "author" and key(each.text) in _NAME for each in columns)
            role = "role" if named else role
        elif role == "author" and _is_beside_name(column, columns):
            about = sum(_ADVICE.search(text) is not None for text in texts)
            role = "title" if "title" not in taken and about * 2 >= len(texts) else "role"
        elif role == "author" and "author_role" in taken and "title" not in taken:
            role = "title"  # "Advice from" beside "Name and role"
        elif role in (None, "date") and texts and not taken & {"author", "author_role"}:
            told = "role" in taken
            role = _people(texts, told=told) or role
            if role in (None, "date") and _people(_first_lines(rows, column.index), told=told):
                role = "author_role"  # "By whom, and when"
        if role is None and texts and "date" not in taken and all(map(is_date, texts)):
            role = "date"
        columns[place] = replace(column, role=role)
    return replace(header, columns=tuple(_named(columns, rows)))


def _is_beside_name(column: Column, columns: Sequence[Column]) -> bool:
    """Whether another column has the names: "Advice from | Name" is what was asked for, of whom."""
    others = [each for each in columns if each is not column and each.role == "author"]
    taken = {each.role for each in columns}
    own = key(column.text) in _NAME
    return not own and "role" not in taken and any(key(each.text) in _NAME for each in others)


def _named(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Unknown columns by what K's columns are: numbers, then what was written, then the post."""
    for role in ("own_ref", "title", "role"):
        roles = {column.role for column in columns}
        if role in roles or (role == "role" and not ("author" in roles and "title" in roles)):
            continue
        for place, column in enumerate(columns):
            texts = [c.text for row in rows for c in row.cells if c.column == column.index]
            numbers = bool(texts) and all(is_code(text) or _LETTERED.match(text) for text in texts)
            ticked = bool(texts) and all(text.casefold() in _YES_NO for text in texts)
            headed = (bool(column.text) or role != "role") and not ticked
            if column.role is None and any(texts) and headed and numbers == (role == "own_ref"):
                columns[place] = replace(column, role=role)
                break
    return columns


def _first_lines(rows: Sequence[Row], index: int) -> list[str]:
    """The first line of each filled cell of a column."""
    cells = [cell for row in rows for cell in row.cells if cell.column == index and cell.text]
    return [next(text_blocks(cell.blocks)).text for cell in cells]


def _people(texts: Sequence[str], *, told: bool) -> str | None:
    """Whether cells name people, and their posts too ("Jo Lee, SENCO") unless a column says it."""
    names = [split_role(text) for text in texts]
    if not all(is_person(name) or _are_people(name) for name, _ in names):
        return None
    return "author_role" if not told and any(role for _, role in names) else "author"


def _are_people(text: str) -> bool:
    """Whether two people are named together: "Jo and Sam Lee", "Jo Lee and Sam Roe"."""
    both = text.split(" and ")
    return len(both) == _TWO and is_person(both[1]) and both[0][:1].isupper()


def _lines(cell: Cell) -> list[str]:
    """What a cell says, a text for each printed line that its own breaks make."""
    return [
        " ".join(line.split())
        for block in text_blocks(cell.blocks)
        if block.text
        for line in (block.unfolded.splitlines() if block.unfolded.count("\n") else (said(block),))
        if line.strip()
    ]


def _said(cell: Cell) -> str:
    return " ".join(said(block) for block in text_blocks(cell.blocks) if block.text)


def _is_placeholder(block: TextBlock) -> bool:
    visible = [run for run in block.runs if run.text.strip()]
    return bool(visible) and all(run.placeholder for run in visible)
