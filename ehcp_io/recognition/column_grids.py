"""Reads grids by their columns: a section or a field a column, a record a row, and row links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ehcp_io.document import Cell, Note, Row, TextBlock, text_blocks
from ehcp_io.recognition.agents import heads_professional
from ehcp_io.recognition.choices import chosen
from ehcp_io.recognition.column_agreement import is_tier
from ehcp_io.recognition.column_content import names_strengths_and_needs, settle
from ehcp_io.recognition.column_sections import cell_letters
from ehcp_io.recognition.columns import Column, Header
from ehcp_io.recognition.data_tables import file_data_table, without_data_tables
from ehcp_io.recognition.field_cells import FieldCells
from ehcp_io.recognition.filing import Draft, joined
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import (
    is_heading,
    is_reference_only,
    outcome_references,
    read_label,
)
from ehcp_io.recognition.links import link_row, refer_outcomes
from ehcp_io.recognition.parallel_cells import part_rows
from ehcp_io.recognition.record_state import NEEDS, PROVISION, TOPICS_OF_TEXT
from ehcp_io.recognition.repeats import Repeats
from ehcp_io.recognition.row_cells import (
    FIELDS,
    FIRST,
    LATER,
    MergedFields,
    in_order,
    is_list_of_sentences,
    says_by_whom,
    turns_section,
)
from ehcp_io.recognition.row_labels import NAMED_FIT
from ehcp_io.recognition.terms import term_over
from ehcp_io.recognition.tick_columns import ticked_section, without_choices

_RECORDS = ("need", "strengths", "outcome", "provision")
_LEAD = 5  # words before the area in a column's heading


@dataclass
class ColumnGrid(FieldCells):
    """Reads the rows of grids under headers; ``repeats`` knows the outcomes met so far."""

    repeats: Repeats = field(default_factory=Repeats)
    last: Draft | None = None  # the provision of the row above
    told: bool = False  # the row says by whom

    def file_header(self, rows: Sequence[Row], header: Header) -> None:
        """File the column headings: those that name a section open it."""
        for row in rows:
            for cell in row.cells:
                column = header.column(cell.column)
                letter = (column.letter if column else None) or self._letter_of_field(header)
                names = cell_letters(cell, self.reading.vocabulary)
                self._area_behind(cell)
                if self._takes_outcome(cell, header):
                    letter = self.reading.letter
                for block in text_blocks(cell.blocks):
                    if names:
                        self.reading.filing.open(letter, block)
                    else:
                        self.reading.filing.heading(letter, block)

    def _area_behind(self, cell: Cell) -> None:
        """Take the area that a column's heading names: "Outcomes: cognition and learning"."""
        lead, colon, rest = cell.text.partition(": ")
        area = self.reading.vocabulary.area(rest) if colon and lead.count(" ") < _LEAD else None
        self.reading.area = area or self.reading.area

    def _takes_outcome(self, cell: Cell, header: Header) -> bool:
        """Take the outcome that heads a table of provision: "Outcome: 2 | Provision | Who"."""
        refs = outcome_references(cell.text) if self.reading.letter in PROVISION else ()
        if not (refs and header.has("provision") and is_reference_only(cell.text)):
            return False
        self.reading.outcome_refs = list(refs)
        return True

    def read_rows(self, rows: Sequence[Row], header: Header) -> None:
        """Read rows into records, and link what one row holds."""
        reading = self.reading
        before = (reading.letter, reading.outcome_refs, reading.need_refs)
        settled = settle(rows, header, reading.letters, reading.vocabulary)
        rows = self._rows_of(rows, settled)
        made: dict[int, list[Draft]] = {}  # by column: the records of the cell in force
        until: dict[int, int] = {}
        merged: dict[str, tuple[int, list[str]]] = {}  # references that go on down the rows
        fields = MergedFields()
        for number, row in enumerate(rows):
            reading.outcome_refs = _in_force(merged, "outcome_ref", number, before[1])
            reading.need_refs = _in_force(merged, "need_ref", number, before[2])
            for place, end in list(until.items()):
                if number >= end:
                    made.pop(place, None)
                    until.pop(place)
            header = without_choices(row, settled)
            reading.row_letter = ticked_section(row, settled)
            self.praised, self.told = False, any(says_by_whom(cell, header) for cell in row.cells)
            for cell in in_order(row, header):
                column = header.column(cell.column)
                drafts = self._cell(cell, column, header)
                if column is not None and cell.row_span > 1:
                    refs = {"outcome_ref": reading.outcome_refs, "need_ref": reading.need_refs}
                    merged[column.role or ""] = (
                        number + cell.row_span, refs.get(column.role or "", [])
                    )  # fmt: skip
                    fields.note(cell, column.role or "", number)
                if cell.text:
                    made[cell.column], until[cell.column] = drafts, number + cell.row_span
            fields.share(made, number)
            self.repeats.merge(made)
            self._link(made, settled)
            self._end_row()
        reading.letter, reading.outcome_refs, reading.need_refs = before
        self.restated = []
        reading.role = None
        reading.outcome = reading.provision = None

    def _link(self, made: Mapping[int, Sequence[Draft]], header: Header) -> None:
        """Link what one row holds, and note what it says to be for nothing."""
        link_row(made, self.restated)
        _unlink(made, header)
        if header.has("need_ref"):
            refer_outcomes(made, self.reading.need_refs)

    def _end_row(self) -> None:
        """Forget what the cells of a row said of it alone."""
        self.reading.number = self.reading.row_letter = None
        self.reading.topic = None if self.monitors else self.reading.topic
        self.monitors = False

    def _rows_of(self, rows: Sequence[Row], header: Header) -> Sequence[Row]:
        """The rows to be read; what stands in them is of the open section that all columns name."""
        letter = self._letter_of_field(header)
        if letter in self.reading.letters:
            self.reading.letter = letter
        return part_rows(rows, header)

    def _cell(self, cell: Cell, column: Column | None, header: Header) -> list[Draft]:
        role = column.role if column else None
        letter = self._letter(column, header)
        if {"H1", "H2"} <= {each.letter for each in header.columns}:
            self.reading.h_is_told = True
        if role == "section":
            self._section_cell(cell)
        elif role in FIRST or role == "tick":
            self._reference_cell(cell, role or "", letter)
        elif role in LATER and self.reading.is_form(cell):
            self.reading.guide(cell)
        elif (choice := chosen(cell.text)) is not None:
            self._choice_cell(cell, role or "", letter, choice)
        elif role in LATER:
            head = column.text if column and role == "steps" else term_over(cell, header)
            self._field_cell(cell, role or "", letter, head)
        else:
            return self._record_cell(cell, column, letter, header)
        return []

    def _letter(self, column: Column | None, header: Header) -> str:
        """The section of a cell: its column's, unless its row or its area says another."""
        letter = (column.letter if column else None) or self._letter_of_field(header)
        if letter not in PROVISION:
            return letter
        return self.reading.row_letter or self.reading.provision_letter or letter

    def _record_cell(
        self, cell: Cell, column: Column | None, letter: str, header: Header
    ) -> list[Draft]:
        """Read a cell of records; the fields beside it may make it one record."""
        one = header.has(*FIELDS)
        reading = self.reading
        role = column.role if column else None
        reading.letter = letter
        praises = self.praised and role == "need"
        reading.role = "strengths" if praises else self._role_of_text(role, letter, header)
        reading.topic = reading.topic if reading.topic in TOPICS_OF_TEXT else None
        if role != "unknown":
            reading.outcome = reading.provision = None
        reading.in_cell, reading.in_provision = True, role == "provision"
        reading.cell += 1
        reading.mixed = column is not None and self._tells_no_needs(column.text)
        before, reading.agent = reading.agent, self._agent_over(column) or reading.agent
        start = {name: len(drafts) for name, drafts in reading.filing.sections.items()}
        cell, measured = without_data_tables(cell, letter, reading.vocabulary)
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        whole = [block for block in blocks if not isinstance(block, Note)]
        if self.last is not None and whole and reading.begins_with_field(whole[0]):
            reading.provision = self.last
        elif role == "provision" and one and whole and self._is_one(whole):
            reading.text(whole[0], joined(whole))
            blocks = [block for block in blocks if isinstance(block, Note)]
        named: list[Draft] = []
        for block in blocks:
            if turns_section(block, reading):
                continue
            refers = letter == "E" or letter in NEEDS
            above = self.repeats.named(block, reading, letter) if refers else []
            if not above:
                reading.block(block)
            named += above
        for table in measured:
            file_data_table(table, reading)
        self.last = reading.provision or self.last
        reading.in_cell = reading.mixed = False
        reading.agent = before
        return named + [
            draft
            for name, drafts in reading.filing.sections.items()
            for draft in drafts[start.get(name, 0) :]
            if draft.kind in ("need", "outcome", "provision")
        ]

    @staticmethod
    def _agent_over(column: Column | None) -> str | None:
        """Who provides what a column of provision holds, where that is its heading."""
        if column is None or column.role != "provision" or is_tier(column.text):
            return None
        return heads_professional(column.text)

    def _is_one(self, whole: Sequence[TextBlock]) -> bool:
        """Whether a cell's lines are one provision, which the fields beside it describe.

        A row that is new is printed in bold: what says by whom heads nothing. A sum says it not.
        """
        if is_list_of_sentences(whole):
            return False
        heads = is_heading(whole[0], alone=False, shaded=False)
        if len(whole) > 1 or not heads:
            return not heads and len(whole) > 1
        text, words = whole[0].text, self.reading.vocabulary
        label = read_label(text, self.reading.allowed, words)
        return self.told and not (label or words.area(text) or words.topic(text))

    @staticmethod
    def _role_of_text(role: str | None, letter: str, header: Header) -> str | None:
        """What a cell's text is: beside a column of needs, what no rule knows describes them."""
        if letter in NEEDS and header.has("need") and role in (None, "impact"):
            return "impact"
        if letter == "E" and role == "impact":
            return "unknown"  # "so that …": the outcome's own reason, beside it
        return role if role in (*_RECORDS, "unknown") else None

    def _tells_no_needs(self, text: str) -> bool:
        """Whether a column's heading is for strengths too: it names both, or the whole section.

        "Needs (B)" is a letter beside what the column holds, not the section's title.
        """
        words = self.reading.vocabulary
        label = read_section_label(text, words)
        if label is None or label.form is Form.TITLE:
            return names_strengths_and_needs(text)
        held = label.fit < NAMED_FIT and "need" in words.label_roles(label.title)
        return names_strengths_and_needs(text) or not held

    def _letter_of_field(self, header: Header) -> str:
        record = next((column.letter for column in header.columns if column.letter), None)
        if record == "E" and self.reading.letter in PROVISION:
            record = None  # under a heading of provision, an outcome's neighbour is none
        if len({column.letter for column in header.columns if column.letter}) == 1 and record:
            return record
        return self.reading.letter


def _unlink(made: Mapping[int, Sequence[Draft]], header: Header) -> None:
    """Note provision in whose row the column of outcomes has words, and no outcome: "None linked".

    An empty cell says nothing, and leaves the row with the outcome that the table is about.
    """
    wished = {column.index for column in header.columns if column.role == "outcome"}
    if any(not made[column] for column in wished & made.keys()):
        for draft in (each for drafts in made.values() for each in drafts):
            draft.unlinked = draft.kind == "provision"


def _in_force(
    merged: dict[str, tuple[int, list[str]]], role: str, row: int, above: list[str]
) -> list[str]:
    """The references of a row: of a cell merged down over it, else of the heading above."""
    end, refs = merged.get(role, (0, []))
    return list(refs if row < end else above)
