"""Decides how a grid of a section is read: by its columns, by its labels, or cell by cell.

Nothing in a grid is left out.
"""

from dataclasses import dataclass, field, replace

from ehcp_io.document import Row, text_blocks
from ehcp_io.recognition.column_content import settle_columns
from ehcp_io.recognition.column_grids import ColumnGrid
from ehcp_io.recognition.columns import Header, header_from, inner_header, read_header
from ehcp_io.recognition.data_tables import file_data_table, is_data_table, rated_header
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.label_grids import LabelGrid
from ehcp_io.recognition.lines import stands_out
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import MONITORING, NEEDS, PROVIDED, PROVISION
from ehcp_io.recognition.repeats import Repeats

_FEWEST_HEADS = 3


@dataclass
class Headers:
    """What grids so far have said: header rows by table and by width, outcomes met."""

    by_table: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    by_width: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    repeats: Repeats = field(default_factory=Repeats)


@dataclass
class GridReading:
    """Reads grids for a section; remembers the header of a table that a heading row cut in two."""

    reading: Reading
    headers: Headers

    def read(self, grid: Grid) -> None:
        """Read one grid into the sections that its columns or its labels name."""
        reading = self.reading
        if reading.topic in MONITORING and reading.letter == "E" and reading.role is None:
            _file_as_text(grid, reading)
            return
        columns = ColumnGrid(reading, self.headers.repeats)
        if self._measures(grid, columns):
            return
        labels = LabelGrid(reading)
        if grid.head is not None:
            above = header_from((grid.head,), grid.columns, reading.letters, reading.vocabulary)
            columns.read_rows(grid.rows, above)
            return
        header = read_header(grid, reading.letters, reading.vocabulary)
        part = (
            inner_header(grid, reading.letters, reading.vocabulary)
            if header is None
            else _heads_again(grid, header.rows)
        )
        if part is not None:
            self.read(replace(grid, rows=grid.rows[:part]))
            self.read(replace(grid, rows=grid.rows[part:]))
            return
        if header is not None and not labels.is_card(grid):
            rows = grid.rows[: header.rows]
            self.headers.by_table[grid.tables[-1]] = rows
            if reading.letter in PROVISION and header.has("provision"):
                self.headers.by_width[grid.columns] = rows
            header = self._below_provision(grid, header)
            header = settle_columns(grid.rows[header.rows :], header, reading.letters)
            header = self._staffing(self._restating(header))
            columns.file_header(rows, header)
            columns.read_rows(grid.rows[header.rows :], header)
            return
        held = self._held(grid, labelled=labels.is_labelled(grid))
        if held is not None:
            columns.read_rows(grid.rows, held)
        elif labels.is_labelled(grid):
            labels.read_labelled(grid)
        else:
            labels.read_cells(grid)

    def _measures(self, grid: Grid, columns: ColumnGrid) -> bool:
        """Read a table that measures, lists or rates; say whether it does."""
        reading = self.reading
        if is_data_table(grid, reading.letter, reading.vocabulary):
            file_data_table(grid, reading)
            return True
        rated = rated_header(grid, reading.vocabulary) if reading.letter in NEEDS else None
        if rated is not None:
            columns.file_header(grid.rows[:1], rated)
            columns.read_rows(grid.rows[1:], rated)
        return rated is not None

    def _below_provision(self, grid: Grid, header: Header) -> Header:
        """The header of fields alone, below their provision in a row of its own in this table.

        A column among them that no rule knows is one more field, and no provision.
        """
        held = self.reading.provision
        fields = sum(column.role in PROVIDED for column in header.columns)
        records = header.has("provision", "outcome", "need")
        if held is None or grid.tables[-1] not in held.blocks or fields < 2 or records:
            return header
        columns = (
            replace(column, role="unknown") if column.role is None else column
            for column in header.columns
        )
        return replace(header, columns=tuple(columns))

    def _staffing(self, header: Header) -> Header:
        """The header where staff are what is provided: "Staff | Time | For outcome" alone."""
        roles = {column.role for column in header.columns}
        alone = not roles & {"provision", "outcome", "need", "strengths", None}
        if self.reading.letter not in PROVISION or self.reading.provision or not alone:
            return header
        first = next((c for c in header.columns if c.role in ("by_whom", "who_and_when")), None)
        columns = (
            replace(column, role="provision", letter=self.reading.letter) if column is first
            else column
            for column in header.columns
        )  # fmt: skip
        return replace(header, columns=tuple(columns)) if len(roles) > 1 else header

    def _restating(self, header: Header) -> Header:
        """The header where a column of needs, beside provision alone, says again what B says."""
        reading = self.reading
        told = any(draft.kind == "need" for draft in reading.filing.sections.get("B", []))
        if not told or set(reading.letters) & set(NEEDS) or not header.has("provision"):
            return header
        columns = tuple(
            replace(column, role="restated", letter=None) if column.role == "need" else column
            for column in header.columns
        )
        return replace(header, columns=columns)

    def _held(self, grid: Grid, *, labelled: bool) -> Header | None:
        """The header that an earlier part of the table, or of the form, gives this grid."""
        reading = self.reading
        rows = self.headers.by_table.get(grid.tables[-1])
        if rows is None and reading.letter in PROVISION and not labelled:
            # The form prints the heads of its provision grid once; a later grid of the same
            # width with none of its own goes on with them.
            rows = self.headers.by_width.get(grid.columns)
        if rows is None:
            return None
        header = header_from(rows, grid.columns, reading.letters, reading.vocabulary)
        return self._restating(header) if any(each.role for each in header.columns) else None


def _heads_again(grid: Grid, height: int) -> int | None:
    """The row in which a table's heads stand once more, but for the first: "Outcome: 2 | Who"."""
    heads = [cell.text for cell in grid.rows[0].cells]
    if height != 1 or len(heads) < _FEWEST_HEADS or not all(heads[1:]):
        return None
    rows = enumerate(grid.rows[1:], 1)
    return next((n for n, row in rows if [c.text for c in row.cells[1:]] == heads[1:]), None)


def _file_as_text(grid: Grid, reading: Reading) -> None:
    """File who does what and when below "Monitoring" in E (Code 9.69): text, and no record."""
    for number, row in enumerate(grid.rows):
        heads = number == 0 and all(stands_out(cell) for cell in row.cells if cell.text)
        for cell in row.cells:
            for block in text_blocks(cell.blocks):
                if heads:
                    reading.filing.heading("E", block)
                elif block.text:
                    reading.filing.add("table", "E", block, parsed={"topic": "monitoring"})
