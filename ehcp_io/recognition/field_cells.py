"""Reads the cells of a row that hold no record: references to others, and fields of one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ehcp_io.document import Cell, ListItem, TextBlock, text_blocks
from ehcp_io.recognition.agents import names_staff
from ehcp_io.recognition.column_content import says_when_first
from ehcp_io.recognition.filing import Draft, joined, marker_of, said, split_marker
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.lines import is_reference_only, numbers_in, outcome_references
from ehcp_io.recognition.measures import measure_named
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import MONITORING, NEEDS, PROVISION
from ehcp_io.recognition.understanding import divide
from ehcp_io.recognition.vocabulary import key

_GOES_ON = re.compile(
    r",.*\b(?:at|and|for|of|the|an?|in|per|each|every|to|on|with)$", re.IGNORECASE
)
_CHOSEN = ("by_whom", "who_and_when", "how_often", "ratio", "funded_by", "review", "by_when")


@dataclass
class FieldCells:
    """Reads references and fields into the state of the row."""

    reading: Reading
    restated: list[Draft] = field(
        default_factory=list, init=False
    )  # the needs that the row says again
    # "Strengths" stands where other rows have their number.
    praised: bool = field(default=False, init=False)
    monitors: bool = field(default=False, init=False)  # the same of "Monitoring"

    def _section_cell(self, cell: Cell) -> None:
        """A column that tells the section row by row ("H1", "H2")."""
        text = cell.text.replace(" ", "").upper().removeprefix("SECTION")
        if text in self.reading.letters or text in ("F", "G", "H1", "H2"):
            self.reading.letter = self.reading.row_letter = text
            self.reading.h_is_told = True
        for block in text_blocks(cell.blocks):
            self.reading.filing.heading(self.reading.letter, block)

    def _reference_cell(self, cell: Cell, role: str, letter: str) -> None:
        reading = self.reading
        reading.letter = letter if reading.letter not in reading.letters else reading.letter
        if role == "outcome_ref":
            reading.outcome_refs = list(numbers_in(cell.text))
        elif role == "need_ref":
            reading.need_refs = list(numbers_in(cell.text))
        elif role == "own_ref":
            self.praised = "strengths" in reading.vocabulary.label_roles(cell.text)
            reading.number = (numbers_in(cell.text) or (None,))[0]
            self.monitors = reading.vocabulary.topic(cell.text) in MONITORING
            reading.topic = "monitoring" if self.monitors else reading.topic
        elif role == "restated" and cell.text:
            self.restated = self._needs_said(cell.text)
        elif role == "area":
            self._area_cell(cell)
        for block in text_blocks(cell.blocks):
            if block.text:
                reading.filing.add("table", reading.letter, block)

    def _area_cell(self, cell: Cell) -> None:
        """Take a row's area, and the outcome where its number stands below it: "Outcome 1"."""
        reading = self.reading
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        refs = [block for block in blocks if is_reference_only(block.text)]
        if refs and len(refs) < len(blocks) and set(reading.letters) & set(PROVISION):
            reading.outcome_refs = [n for block in refs for n in outcome_references(block.text)]
            blocks = [block for block in blocks if block not in refs]
        words = joined(blocks) if blocks else ""
        reading.area = reading.vocabulary.area(words) or (words or None)

    def _needs_said(self, text: str) -> list[Draft]:
        """The needs that begin with these words, as far as the words tell one from the others."""
        filed = [self.reading.filing.sections.get(letter, []) for letter in NEEDS]
        needs = [draft for drafts in filed for draft in drafts if draft.kind == "need"]
        found = [draft for draft in needs if key(draft.text).startswith(key(text))]
        return found if len(found) == 1 else []

    def _described(self, role: str) -> tuple[Draft | None, str]:
        """The record that a field describes; a date without an outcome says when it is done."""
        reading = self.reading
        if role == "by_when" and reading.outcome is None:
            return reading.provision, "how_often"
        return (reading.outcome if role in ("by_when", "steps") else reading.provision), role

    def _choice_cell(self, cell: Cell, role: str, letter: str, choice: str) -> None:
        """A cell of tick boxes is kept as printed; what is ticked in it is the field's value."""
        for block in text_blocks(cell.blocks):
            if block.text:
                self.reading.filing.add("table", letter, block)
        target, role = self._described(role)
        if role in _CHOSEN and choice and target is not None:
            name = "by_whom" if role == "who_and_when" else role
            target.parsed[name] = choice

    def _field_cell(self, cell: Cell, role: str, letter: str, head: str | None = None) -> None:
        """Read a cell of a field; ``head`` is what its column's head says that the cell is for."""
        reading = self.reading
        reading.letter = letter
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        if not blocks:
            return
        target, role = self._described(role)
        if target is None:
            for block in blocks:
                reading.filing.add("table", letter, block)
            return
        if role == "by_when":
            blocks = self._without_steps(blocks, target)
        if role == "steps":
            self._steps_cell(blocks, target, head)
            return
        texts = [said(block) for block in blocks]
        if role == "who_and_when":
            role, turned = "by_whom", says_when_first(texts)
            texts, blocks = (texts[::-1], blocks[::-1]) if turned else (texts, blocks)
            if _GOES_ON.search(texts[0]):
                texts = [" ".join(texts)]  # "Teaching assistant, ten minutes at" is half a line
            if len(texts) > 1:
                target.values["how_often"] = " ".join(texts[1:])
                target.said_in["how_often"], blocks = blocks[1:], blocks[:1]
                texts = texts[:1]
            elif not target.values.get("how_often"):
                texts = self._divided(texts[0], target, blocks)
        self._give(target, role, " ".join(texts), head)
        target.said_in.setdefault(role, []).extend(blocks)

    def _steps_cell(self, blocks: list[TextBlock], outcome: Draft, head: str | None) -> None:
        """Read steps, or measures; that there are none ("None set") is no step."""
        none = self.reading.vocabulary.is_none
        for block in blocks:
            if none(block.text):
                self.reading.filing.add("table", self.reading.letter, block)
            else:
                _add_steps([block], outcome, measure_named(head or ""))

    @staticmethod
    def _give(target: Draft, role: str, words: str, head: str | None) -> None:
        """Give a record what a cell says of it, behind what other cells of its row have said."""
        if head is not None and words:
            words = f"{head}: {words}"
            target.heads.setdefault(role, []).append(head)
        held = target.values.get(role)
        joint = "; " if role == "how_often" else " "  # one amount for each term of a year
        target.values[role] = f"{held}{joint}{words}" if held else words

    @staticmethod
    def _divided(words: str, target: Draft, blocks: list[TextBlock]) -> list[str]:
        """Who, of a line that says who and how often: "Teaching assistant, daily"."""
        who, often = divide(words)
        if not often or not names_staff(who) or how_often(often) is None:
            return [words]
        target.values["how_often"], target.said_in["how_often"] = often, blocks
        return [who]

    @staticmethod
    def _without_steps(blocks: list[TextBlock], outcome: Draft) -> list[TextBlock]:
        """The lines of a cell "By when and steps" that say by when; a list below them are steps."""
        lines = [block for block in blocks if not isinstance(block, ListItem)]
        if not lines or blocks[: len(lines)] != lines:
            return blocks
        _add_steps(blocks[len(lines) :], outcome)
        return lines


def _add_steps(blocks: Sequence[TextBlock], outcome: Draft, label: str | None = None) -> None:
    for block in blocks:
        marker, words = marker_of(block), block.text
        if marker is None:
            marker, words = split_marker(words)
        outcome.steps.append(Draft("step", "E", words, block, marker=marker, label=label))
