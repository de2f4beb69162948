"""Reads grids without a header: labels beside their content, headings over it, or cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import Cell, Row, text_blocks
from ehcp_io.recognition.column_content import is_by_when
from ehcp_io.recognition.data_tables import file_data_table, without_data_tables
from ehcp_io.recognition.filing import Draft, joined, split_marker
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.lines import (
    Label,
    is_heading,
    numbers_in,
    read_label,
    stands_out,
)
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import NEEDS, PROVISION

_LEAD_WORDS = 12
_LEAD_LINES = 2
_TERSE = 9
_PAIR = 2
_FEW_WORDS = 5
_SENTENCE = (".", ";", "?", "!")
_BRACKETED = re.compile(r"[(\[]([A-G]|H[12])[)\]]$")
_REFERENCE_LETTERS = 8
_WISH = re.compile(r"\b(?:will|shall)\b")


@dataclass
class LabelGrid:
    """Reads grids whose rows or columns begin with what their content is."""

    reading: Reading
    form: bool = False  # each row of the grid begins with the name of a field

    def is_labelled(self, grid: Grid) -> bool:
        """Whether most rows begin with a label, a heading or a reference beside their content."""
        rows = [row for row in grid.rows if any(cell.text for cell in row.cells)]
        if self._is_form(rows):
            return True
        pairs = sum(len(_filled(row)) >= 1 and self._is_lead(row.cells[0]) for row in rows)
        heads = sum(
            all(self._is_lead(cell) for cell in _filled(row))
            for row in rows
            if len(_filled(row)) > 1
        )
        return pairs * 2 > len(rows) and heads * 2 < len(rows)

    def _is_form(self, rows: Sequence[Row]) -> bool:
        """Whether a few words stand on the left of each row of needs, and are no sentence.

        Casework systems print every field of a form, known here or not, filled in or not. One that
        is known must be among them.
        """
        leads = [row.cells[0].text for row in rows if len(row.cells) == _PAIR]
        self.form = (
            self.reading.letter in NEEDS
            and len(rows) == len(leads) > 1
            and all(lead.count(" ") < _FEW_WORDS and not lead.endswith(_SENTENCE) for lead in leads)
            and any(self._label(lead) is not None for lead in leads)
        )
        return self.form

    def is_card(self, grid: Grid) -> bool:
        """Whether labels stand down the left side, each known and set apart from its value."""
        rows = [row for row in grid.rows[1:] if len(_filled(row)) > 1]
        leads = [row.cells[0] for row in rows]
        reading = self.reading
        known = sum(
            read_label(lead.text, reading.allowed, reading.vocabulary) is not None for lead in leads
        )
        return (
            grid.columns == 2
            and known > 1
            and known * 2 > len(rows)
            and all(stands_out(lead) for lead in leads)
            and not any(stands_out(cell) for row in rows for cell in row.cells[1:] if cell.text)
        )

    def _is_lead(self, cell: Cell) -> bool:
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if not blocks or len(blocks) > _LEAD_LINES:
            return False
        text, reading = cell.text, self.reading
        if self.form and cell.column == 0:
            return True
        if read_label(text, reading.allowed, reading.vocabulary) or _is_reference(text):
            return True
        looks = text.endswith(":") or is_heading(blocks[0], alone=False, shaded=cell.shaded)
        return looks and text.count(" ") < _LEAD_WORDS

    def read_labelled(self, grid: Grid) -> None:
        """Read rows of a label, a heading or a reference and what stands beside it."""
        reading = self.reading
        labelled = False  # a label has said which row holds the outcome
        beside = self._beside_outcome(grid)
        for row in grid.rows:
            cells = [cell for cell in row.cells if cell.text]
            empty = self._without_value(row)
            lead_next = True
            above = reading.outcome_refs
            for place, cell in enumerate(cells):
                if any(cell is label for label in empty):
                    for block in text_blocks(cell.blocks):
                        reading.filing.heading(reading.letter, block)
                    continue
                alone = self.form and cell.column == 0
                if lead_next and self._is_lead(cell) and (alone or cell is not cells[-1]):
                    outcome, provision = reading.outcome, reading.provision
                    self._lead(cell)
                    labelled |= reading.role == "outcome"
                    if labelled and outcome is not None and self._is_unknown(cell):
                        reading.role, reading.outcome = "unknown", outcome
                    if cell in beside:
                        reading.role, reading.outcome = "unknown", outcome
                    value = cells[place + 1] if cell is not cells[-1] else cell
                    if provision is not None and self._is_detail(cell, value, provision):
                        reading.role, reading.provision = "unknown", provision
                    self._takes_date(cell, value, outcome)
                    lead_next = False
                    continue
                self._value(cell)
                lead_next = True
            if len(cells) > 1 and reading.role == "provision":
                reading.outcome_refs = above  # "Provision (supports E1)" speaks for its own row
            reading.number = None
            reading.role = None if reading.role == "unknown" else reading.role

    def _without_value(self, row: Row) -> list[Cell]:
        """The labels of a row whose own cell is empty, with another label behind that.

        "Outcome ref |  | Reviewed | Termly".
        """
        return [
            cell
            for cell, value, label in zip(row.cells, row.cells[1:], row.cells[2:-1], strict=False)
            if not value.text and self._label(cell.text) and self._label(label.text)
        ]

    def _value(self, cell: Cell) -> None:
        reading = self.reading
        rest, measured = without_data_tables(cell, reading.letter, reading.vocabulary)
        blocks = [block for block in text_blocks(rest.blocks) if block.text]
        reading.in_cell = len(blocks) > 1
        for block in blocks:
            reading.block(block)
        reading.in_cell = False
        for table in measured:
            file_data_table(table, reading)

    def _beside_outcome(self, grid: Grid) -> list[Cell]:
        """The unknown labels of a card of E of which just one stands beside what will be.

        "Start point | Desired result | Way to go": only the wish is the outcome.
        """
        if self.reading.letter != "E":
            return []
        leads = [row.cells[0] for row in grid.rows]
        unknown = [row for row in grid.rows if len(_filled(row)) > 1 and self._tells(row.cells[0])]
        wishes = [row for row in unknown if _WISH.search(row.cells[-1].text)]
        labels = [self._label(lead.text) for lead in leads]
        told = any(label is not None and label.role == "outcome" for label in labels)
        if told or len(wishes) != 1 or len(unknown) < len(("wish", "other")):
            return []
        return [row.cells[0] for row in unknown if row is not wishes[0]]

    def _tells(self, lead: Cell) -> bool:
        return bool(lead.text) and self._is_lead(lead) and self._has_no_meaning(lead)

    def _is_unknown(self, lead: Cell) -> bool:
        """Whether no rule knows what a lead means: beside a labelled outcome it names no other."""
        return self.reading.letter == "E" and self._has_no_meaning(lead)

    def _is_detail(self, lead: Cell, value: Cell, provision: Draft) -> bool:
        """Whether no rule knows a lead below a provision's label, and little stands beside it."""
        reading = self.reading
        return (
            reading.letter in PROVISION
            and self._has_no_meaning(lead)
            and not reading.vocabulary.topic(lead.text)
            and len(value.text) * 2 < len(provision.text)
        )

    def _has_no_meaning(self, lead: Cell) -> bool:
        reading = self.reading
        return (
            self._label(lead.text) is None
            and reading.vocabulary.area(lead.text) is None
            and not _is_reference(lead.text)
        )

    def _lead(self, cell: Cell) -> None:
        reading = self.reading
        text = cell.text
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        self._letter_of(reading.vocabulary.in_english(text))
        label = self._label(text)
        if label is not None:
            reading.label(replace(label, text=joined(blocks)), blocks[0])
            return
        if _is_reference(text):
            for block in blocks:
                reading.filing.add("heading", reading.letter, block)
            reading.number = (numbers_in(text) or (None,))[0]
            if reading.role == "strengths":
                reading.role = reading.topic = None
            return
        for block in blocks:
            reading.block(block, alone=True, shaded=True)

    def _label(self, text: str) -> Label | None:
        """The label that a lead is: its wording, or where none is the same the words in it."""
        reading, words = self.reading, self.reading.vocabulary
        label = read_label(text, reading.allowed, words)
        known = words.area(text) or words.topic(text)
        if reading.letter == "E":
            known = known or words.guess_topic(text)
        if label is not None or known or text.count(" ") >= _TERSE:
            return label
        roles = [role for role in words.guess_roles(text) if role in reading.allowed]
        return Label(roles[0], None, text) if roles else None

    def _letter_of(self, text: str) -> None:
        """Take the section that a lead names in brackets, among those that are open."""
        match = _BRACKETED.search(text)
        if match is not None and match[1] in self.reading.letters:
            self.reading.letter = match[1]
            self.reading.role = self.reading.topic = None

    def _takes_date(self, lead: Cell, value: Cell, outcome: Draft | None) -> None:
        """A lead that the vocabulary does not know, beside a date: when the outcome is due."""
        reading = self.reading
        known = read_label(lead.text, reading.allowed, reading.vocabulary) is not None
        if known or _is_reference(lead.text) or reading.letter != "E" or outcome is None:
            return
        if not outcome.values.get("by_when") and is_by_when(value.text):
            reading.role, reading.outcome = "by_when", outcome

    # -- cell by cell --------------------------------------------------------------------------

    def read_cells(self, grid: Grid) -> None:
        """Read headings over columns with what stands below them, other cells in order."""
        rows = [row for row in grid.rows if _filled(row)]
        while rows:
            if not self._is_head(rows[0]):
                self._plain_row(rows.pop(0))
                continue
            head = rows.pop(0)
            below: list[Row] = []
            while rows and not self._is_head(rows[0]):
                below.append(rows.pop(0))
            self._under_heads(_filled(head), below)
        self.reading.role = None

    def _is_head(self, row: Row) -> bool:
        cells = _filled(row)
        return len(cells) > 1 and all(self._is_lead(cell) for cell in cells)

    def _under_heads(self, heads: Sequence[Cell], below: Sequence[Row]) -> None:
        for head in heads:
            self._lead(head)
            for row in below:
                for cell in row.cells:
                    if cell.column == head.column:
                        self._plain_cell(cell)
        headed = {head.column for head in heads}
        for row in below:
            for cell in row.cells:
                if cell.column not in headed:
                    self._plain_cell(cell)

    def _plain_row(self, row: Row) -> None:
        for cell in row.cells:
            self._plain_cell(cell)

    def _plain_cell(self, cell: Cell) -> None:
        rest, measured = without_data_tables(cell, self.reading.letter, self.reading.vocabulary)
        for block in text_blocks(rest.blocks):
            self.reading.block(block)
        for table in measured:
            file_data_table(table, self.reading)


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text]


def _is_reference(text: str) -> bool:
    bare = text.strip().rstrip(".:)")
    return (
        text.count(" ") < 2
        and bool(bare)
        and len(bare) <= _REFERENCE_LETTERS
        and bool(numbers_in(bare))
        and (split_marker(f"{text} x")[0] is not None or bare.replace(".", "").isalnum())
    )
