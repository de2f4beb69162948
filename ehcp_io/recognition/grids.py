"""Reads the grids of sections: by their columns where a header says what they hold, else by their
first column's labels, else cell by cell. Nothing in a grid is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_io.document import Cell, Row, TextBlock, text_blocks
from ehcp_io.plan.base import LinkBasis
from ehcp_io.recognition.column_content import settle_columns
from ehcp_io.recognition.columns import (
    PROVISION_FIELDS,
    Column,
    Header,
    allowed_roles,
    cell_letters,
    header_from,
    read_header,
)
from ehcp_io.recognition.filing import Draft, split_marker
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.lines import is_heading, numbers_in, read_label
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.vocabulary import key

_FIRST = ("own_ref", "section", "outcome_ref", "need_ref", "area")
_FIELDS = (*PROVISION_FIELDS, "who_and_when")
_PROVISION = ("F", "G", "H1", "H2")


@dataclass
class Headers:
    """What grids so far have said: header rows by table and by width, outcomes by their words."""

    by_table: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    by_width: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    outcomes: dict[str, Draft] = field(default_factory=dict)


@dataclass
class GridReading:
    """Reads grids for a section; remembers the header of a table that a heading row cut in two."""

    reading: Reading
    headers: "Headers"
    row_letter: str | None = None  # what a column "Section" says of the row

    def read(self, grid: Grid) -> None:
        """Read one grid into the sections that its columns or its labels name."""
        reading = self.reading
        header = read_header(grid, reading.letters, reading.vocabulary)
        if header is not None:
            rows = grid.rows[: header.rows]
            self.headers.by_table[grid.tables[-1]] = rows
            if reading.letter in _PROVISION and header.has("provision"):
                self.headers.by_width[grid.columns] = rows
            self._file_header(grid.rows[: header.rows], header)
            self._rows(grid.rows[header.rows :], header)
            return
        held = self.headers.by_table.get(grid.tables[-1])
        if held is None and reading.letter in _PROVISION and not self._is_labelled(grid):
            # The form prints the heads of its provision grid once; a later grid of the same
            # width with none of its own goes on with them.
            held = self.headers.by_width.get(grid.columns)
        if held is not None:
            again = header_from(held, grid.columns, reading.letters, reading.vocabulary)
            if any(column.role for column in again.columns):
                self._rows(grid.rows, again)
                return
        if self._is_labelled(grid):
            self._labelled(grid)
        else:
            self._cells(grid)

    # -- by columns ----------------------------------------------------------------------------

    def _file_header(self, rows: Sequence[Row], header: Header) -> None:
        for row in rows:
            for cell in row.cells:
                column = header.column(cell.column)
                letter = (column.letter if column else None) or self.reading.letter
                names = cell_letters(cell, self.reading.vocabulary)
                for block in text_blocks(cell.blocks):
                    if names:
                        self.reading.filing.open(letter, block)
                    else:
                        self.reading.filing.heading(letter, block)

    def _rows(self, rows: Sequence[Row], header: Header) -> None:
        reading = self.reading
        before = (reading.letter, reading.outcome_refs)
        header = settle_columns(rows, header, reading.letters)
        made: dict[int, list[Draft]] = {}  # by column: the records of the cell in force
        until: dict[int, int] = {}
        for number, row in enumerate(rows):
            for column, end in list(until.items()):
                if number >= end:
                    made.pop(column, None)
                    until.pop(column)
            for cell in _in_order(row, header):
                column = header.column(cell.column)
                drafts = self._cell(cell, column, header)
                if cell.text:
                    made[cell.column], until[cell.column] = drafts, number + cell.row_span
            self._merge_repeats(made)
            _link_row(made)
            reading.outcome_refs, reading.need_refs, reading.number = [], [], None
            self.row_letter = None
        reading.letter, reading.outcome_refs = before
        reading.role = None
        reading.outcome = reading.provision = None

    def _cell(self, cell: Cell, column: Column | None, header: Header) -> list[Draft]:
        reading = self.reading
        role = column.role if column else None
        letter = (column.letter if column else None) or self._letter_of_field(header)
        if reading.provision_letter is not None and letter in _PROVISION:
            letter = reading.provision_letter
        if self.row_letter is not None and letter in _PROVISION:
            letter = self.row_letter
        if role == "section":
            return self._section_cell(cell)
        if role in _FIRST:
            self._reference_cell(cell, role, letter)
            return []
        if role in (*_FIELDS, "by_when", "steps"):
            self._field_cell(cell, role, letter)
            return []
        reading.letter = letter
        reading.role = role if role in ("need", "strengths", "outcome", "provision") else None
        reading.topic = None
        reading.outcome = reading.provision = None
        start = {name: len(drafts) for name, drafts in reading.filing.sections.items()}
        reading.in_cell = True
        reading.cell += 1
        reading.mixed = column is not None and _names_strengths_and_needs(column.text)
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if (
            role == "provision"
            and header.has(*_FIELDS)
            and len(blocks) > 1
            and not _is_heading_first(blocks)
        ):
            self._joined_provision(blocks)
        else:
            for block in blocks:
                reading.block(block)
        reading.in_cell = reading.mixed = False
        return [
            draft
            for name, drafts in reading.filing.sections.items()
            for draft in drafts[start.get(name, 0) :]
            if draft.kind in ("need", "outcome", "provision")
        ]

    def _merge_repeats(self, made: dict[int, list[Draft]]) -> None:
        """One outcome for several needs is printed again in each row: it is one outcome.

        The national template asks for just that. The repeated words stay where they stand, as
        text of the section; the row's links go to the outcome's first statement.
        """
        for drafts in made.values():
            for place, draft in enumerate(drafts):
                if draft.kind != "outcome" or draft.steps:
                    continue
                first = self.headers.outcomes.setdefault(key(draft.text), draft)
                if first is not draft:
                    draft.kind = "table"
                    draft.parsed["same_as"] = first
                    for name in ("area", "by_when"):
                        draft.values.pop(name, None)
                    drafts[place] = first

    def _letter_of_field(self, header: Header) -> str:
        record = next((column.letter for column in header.columns if column.letter), None)
        if len({column.letter for column in header.columns if column.letter}) == 1 and record:
            return record
        return self.reading.letter

    def _section_cell(self, cell: Cell) -> list[Draft]:
        """A column that tells the section row by row ("H1", "H2")."""
        text = cell.text.replace(" ", "").upper().removeprefix("SECTION")
        if text in self.reading.letters or text in ("F", "G", "H1", "H2"):
            self.reading.letter = self.row_letter = text
        for block in text_blocks(cell.blocks):
            self.reading.filing.heading(self.reading.letter, block)
        return []

    def _reference_cell(self, cell: Cell, role: str, letter: str) -> None:
        reading = self.reading
        reading.letter = letter if reading.letter not in reading.letters else reading.letter
        if role == "outcome_ref":
            reading.outcome_refs = list(numbers_in(cell.text))
        elif role == "need_ref":
            reading.need_refs = list(numbers_in(cell.text))
        elif role == "own_ref":
            reading.number = (numbers_in(cell.text) or (None,))[0]
        elif role == "area":
            reading.area = reading.vocabulary.area(cell.text) or (cell.text or None)
        for block in text_blocks(cell.blocks):
            if block.text:
                reading.filing.add("table", reading.letter, block)

    def _field_cell(self, cell: Cell, role: str, letter: str) -> None:
        reading = self.reading
        reading.letter = letter
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if not blocks:
            return
        target = reading.outcome if role in ("by_when", "steps") else reading.provision
        if role == "by_when" and reading.outcome is None:
            target, role = reading.provision, "how_often"
        if target is None:
            for block in blocks:
                reading.filing.add("table", letter, block)
            return
        if role == "steps":
            for block in blocks:
                marker, words = split_marker(block.text)
                target.steps.append(Draft("step", "E", words, block, marker=marker))
            return
        texts = [block.text for block in blocks]
        if role == "who_and_when":
            role = "by_whom"
            if len(texts) > 1:
                target.values["how_often"] = " ".join(texts[1:])
                texts = texts[:1]
        held = target.values.get(role)
        words = " ".join(texts)
        target.values[role] = f"{held} {words}" if held else words

    def _joined_provision(self, blocks: Sequence[TextBlock]) -> None:
        """One record of a cell whose fields stand in the cells beside it."""
        reading = self.reading
        words = " ".join(block.text for block in blocks)
        reading.text(blocks[0], words)

    # -- by labels -----------------------------------------------------------------------------

    def _is_labelled(self, grid: Grid) -> bool:
        """Whether most rows begin with a label, a heading or a reference beside their content."""
        rows = [row for row in grid.rows if any(cell.text for cell in row.cells)]
        pairs = sum(len(_filled(row)) >= 1 and self._is_lead(row.cells[0]) for row in rows)
        heads = sum(
            all(self._is_lead(cell) for cell in _filled(row))
            for row in rows
            if len(_filled(row)) > 1
        )
        return pairs * 2 > len(rows) and heads * 2 < len(rows)

    def _is_lead(self, cell: Cell) -> bool:
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if not blocks or len(blocks) > 2:  # noqa: PLR2004
            return False
        text = cell.text
        reading = self.reading
        return (
            read_label(text, allowed_roles(reading.letters), reading.vocabulary) is not None
            or _is_reference(text)
            or (text.count(" ") < 12 and is_heading(blocks[0], alone=False, shaded=cell.shaded))
            or (text.endswith(":") and text.count(" ") < 12)
        )

    def _labelled(self, grid: Grid) -> None:
        reading = self.reading
        for row in grid.rows:
            cells = [cell for cell in row.cells if cell.text]
            lead_next = True
            for cell in cells:
                if lead_next and self._is_lead(cell) and cell is not cells[-1]:
                    self._lead(cell)
                    lead_next = False
                    continue
                blocks = [block for block in text_blocks(cell.blocks) if block.text]
                reading.in_cell = len(blocks) > 1
                for block in blocks:
                    reading.block(block)
                reading.in_cell = False
                lead_next = True
            reading.number = None

    def _lead(self, cell: Cell) -> None:
        reading = self.reading
        text = cell.text
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        label = read_label(text, allowed_roles(reading.letters), reading.vocabulary)
        if label is not None:
            reading.label(label, blocks[0])
            return
        if _is_reference(text):
            for block in blocks:
                reading.filing.add("heading", reading.letter, block)
            reading.number = (numbers_in(text) or (None,))[0]
            if reading.role in ("strengths",):
                reading.role = reading.topic = None
            return
        for block in blocks:
            reading.block(block, alone=True, shaded=True)

    # -- cell by cell --------------------------------------------------------------------------

    def _cells(self, grid: Grid) -> None:
        """Headings over columns are read with what stands below them; other cells in order."""
        reading = self.reading
        rows = [row for row in grid.rows if _filled(row)]
        number = 0
        while number < len(rows):
            row = rows[number]
            below = number + 1
            if len(_filled(row)) > 1 and all(self._is_lead(cell) for cell in _filled(row)):
                while below < len(rows) and not all(
                    self._is_lead(cell) for cell in _filled(rows[below])
                ):
                    below += 1
                for head in _filled(row):
                    self._lead(head)
                    for under in rows[number + 1 : below]:
                        for cell in under.cells:
                            if cell.column == head.column:
                                self._plain_cell(cell)
                for under in rows[number + 1 : below]:
                    for cell in under.cells:
                        if all(cell.column != head.column for head in _filled(row)):
                            self._plain_cell(cell)
            else:
                for cell in row.cells:
                    self._plain_cell(cell)
            number = below
        reading.role = None

    def _plain_cell(self, cell: Cell) -> None:
        for block in text_blocks(cell.blocks):
            self.reading.block(block)


def _names_strengths_and_needs(text: str) -> bool:
    words = key(text)
    return "strength" in words and ("need" in words or "difficult" in words)


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text]


def _is_reference(text: str) -> bool:
    bare = text.strip().rstrip(".:)")
    return (
        text.count(" ") < 2
        and bool(bare)
        and len(bare) <= 8
        and bool(numbers_in(bare))
        and (split_marker(f"{text} x")[0] is not None or bare.replace(".", "").isalnum())
    )


def _is_heading_first(blocks: Sequence[TextBlock]) -> bool:
    return is_heading(blocks[0], alone=False, shaded=False)


def _in_order(row: Row, header: Header) -> Iterator[Cell]:
    """References first, then records, then the fields that describe them."""

    def rank(cell: Cell) -> int:
        column = header.column(cell.column)
        role = column.role if column else None
        if role in _FIRST:
            return 0
        return 2 if role in (*_FIELDS, "by_when", "steps") else 1

    cells = sorted(row.cells, key=rank)
    records = [cell for cell in cells if rank(cell) == 1]
    fields = [cell for cell in cells if rank(cell) == 2]  # noqa: PLR2004
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
    wanted = ("by_when", "steps") if column.role == "outcome" else _FIELDS
    if column.role == "provision" and not header.has("outcome"):
        wanted = (*_FIELDS, "by_when")
    same = [other.index for other in header.columns if other.role == column.role]
    mine = set()
    for other in header.columns:
        if other.role in wanted:
            left = [index for index in same if index <= other.index]
            owner = max(left) if left else min(same)
            if owner == column.index:
                mine.add(other.index)
    return mine


def _link_row(made: dict[int, list[Draft]]) -> None:
    """Link what one row holds: its provision to its outcome and to its need, where there is one."""
    drafts = [draft for drafts in made.values() for draft in drafts]
    outcomes = [draft for draft in drafts if draft.kind == "outcome"]
    needs = [draft for draft in drafts if draft.kind == "need"]
    for provision in (draft for draft in drafts if draft.kind == "provision"):
        if len(outcomes) == 1 and not provision.links.get("supports_outcomes"):
            provision.links["supports_outcomes"] = [(outcomes[0], LinkBasis.ROW)]
        if len(needs) == 1 and not provision.links.get("meets_needs"):
            provision.links["meets_needs"] = [(needs[0], LinkBasis.ROW)]
    for outcome in outcomes:
        if len(needs) == 1 and not outcome.links.get("for_needs"):
            outcome.links["for_needs"] = [(needs[0], LinkBasis.ROW)]
