"""Reads I, J and K: the placement, the Personal Budget, and the advice and information.

Each has its shapes: a grid with a column a field, labels beside values, cards, one line an entry.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.document import ListItem, Note, TextBlock, text_blocks
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.advice import (
    dated,
    in_one_sentence,
    is_entry,
    is_person,
    parse_entry,
    parse_lines,
    split_author,
    split_role,
)
from ehcp_io.recognition.advice_missing import came_from_nobody
from ehcp_io.recognition.advice_rows import (
    FIELD_OF_ROLE,
    AdviceRows,
    advice_header,
    settle_advice,
)
from ehcp_io.recognition.advice_stacks import fill, find_stacks
from ehcp_io.recognition.column_content import is_date
from ehcp_io.recognition.columns import Header, read_header
from ehcp_io.recognition.filing import Draft, joined, said, split_marker
from ehcp_io.recognition.flow import Grid, Item, Line
from ehcp_io.recognition.lines import (
    Label,
    inline_labels,
    is_heading,
    label_run,
    read_label,
    says_nothing,
)
from ehcp_io.recognition.particulars.sentences import find_authority

_NUMBERS = ("appended", "own_ref")  # "Appendix 3" is a number, not a label of what follows
_FOR = re.compile(r"\b(?:for|on behalf of)\b")
_LETTERED = re.compile(
    r"^((?:Appendix|App\.?|Annex|Document)\s+[A-Z]{0,2}\d{0,2}[.:)–-]?|[A-Z]{1,2}\d{0,2}[.:)]|[A-Z]\d{0,2}\s*[–-])\s+(?=\S)"
)


@dataclass
class FrontReading(AdviceRows):
    """Reads one run of I, J or K."""

    role: str | None = None
    entry: Draft | None = None
    topic: str | None = None

    def read(self, items: Sequence[Item]) -> None:
        """Read the items of the section in order."""
        stacks = find_stacks(items) if self.letter == "K" else {}
        until = 0
        for number, item in enumerate(items):
            if number < until:
                continue
            if number in stacks and isinstance(item, Line):
                until = number + stacks[number]
                entry = self.filing.add("advice", "K", item.block, text="")
                fill(entry, [line for line in items[number:until] if isinstance(line, Line)])
            elif isinstance(item, Line) and item.note:
                self.filing.guide(item.block)
            elif isinstance(item, Line):
                self.block(item.block, looks=item.caption, alone=item.alone, shaded=item.shaded)
            else:
                self._grid(item)

    def block(
        self,
        block: TextBlock,
        *,
        looks: bool = False,
        alone: bool = False,
        shaded: bool = False,
    ) -> None:
        """Read one paragraph; ``looks``: it is a label or a heading by its print."""
        if not block.text:
            return
        looks = looks or is_heading(block, alone=alone, shaded=shaded)
        if isinstance(block, Note) or says_nothing(block.text):
            self.filing.add("paragraph", self.letter, block)
        elif self._is_guidance(block):
            self.filing.guide(block)
        elif not (self._label(block, looks=looks) or self._labelled(block)):
            listed = self.letter == "K" and self.role not in (*FIELD_OF_ROLE, "author_role")
            self._value(block, block.text if listed else said(block))

    def _label(self, block: TextBlock, *, looks: bool) -> bool:
        """Read a label or a heading on its own; say whether it was one."""
        label = read_label(block.text, self._allowed, self.vocabulary)
        if label is not None and label.role in _NUMBERS and self.letter != "K":
            label = None  # "No" answers there; only pieces of advice are numbered
        stands = not isinstance(block, ListItem) and not self._awaits_value()
        if label is not None and (looks or block.text.endswith(":") or label.number or stands):
            self.filing.heading(self.letter, block)
            self.role = None if label.role in _NUMBERS else label.role
            if label.role == "title" or (label.number and self.letter != "K"):
                self.entry = None
            return True
        if looks and not inline_labels(block, self._allowed, self.vocabulary)[1]:
            self.filing.heading(self.letter, block)
            self.role = None
            return True
        return False

    def _labelled(self, block: TextBlock) -> bool:
        """Read labels with their values on one line; say whether there were any."""
        before, labels = inline_labels(block, self._allowed, self.vocabulary)
        if self.letter == "K" and len(labels) == 1 and _signs(labels[0]):
            self.filing.add("paragraph", "K", block)
            return True
        if labels and not before and labels[0].role not in _NUMBERS:
            for one in labels:
                self.filing.heading(self.letter, block, one.text)
                self.role = one.role
                if one.value:
                    self._value(block, one.value)
            return True
        lead = label_run(block, self._allowed, self.vocabulary)
        if lead is None:
            return False
        self.filing.heading(self.letter, block, lead[0].text)
        self.role = lead[0].role
        self._value(block, lead[1])
        return True

    def _awaits_value(self) -> bool:
        """Whether the label in force has not had its value yet."""
        name = FIELD_OF_ROLE.get(self.role or "")
        return self.role == "author_role" or (
            name is not None and (self.entry is None or not self.entry.values.get(name))
        )

    def _has_date(self) -> bool:
        """Whether the label in force asked for a date and has it: what follows is another entry."""
        held = self.entry.values.get("date") if self.entry is not None else None
        return self.role == "date" and held is not None and bool(find_dates(held))

    # -- values --------------------------------------------------------------------------------

    def _value(self, block: TextBlock, text: str) -> None:
        if self.role == "requested" or self.letter == "J":
            self._budget(block, text)
        elif self.letter == "I":
            self._placement(block, text)
        elif (self.role in FIELD_OF_ROLE or self.role == "author_role") and not self._has_date():
            self._advice_field(block, text)
        else:
            self._advice_line(block, text)

    def _placement(self, block: TextBlock, text: str) -> None:
        name = FIELD_OF_ROLE.get(self.role or "")
        if name is None or self.vocabulary.is_none(text):
            self.filing.add(
                "paragraph" if self.vocabulary.is_none(text) else "placement", "I", block, text=text
            )
            return
        if self.entry is None or name in self.entry.values:
            self.entry = self.filing.add("placement", "I", block, text="")
        self.entry.values[name] = text

    def _budget(self, block: TextBlock, text: str) -> None:
        draft = self.filing.add("budget", "J", block, text=text)
        asked = _ticked(block)
        if asked is None and self.role == "requested":
            asked = {"yes": True, "no": False}.get(text.strip(" .").casefold())
        if asked is not None:
            draft.parsed["requested"] = asked

    def _names_post(self, text: str) -> bool:
        """Whether an author's name has their post behind it: "Jo Lee, Physiotherapist"."""
        name, role = split_role(text)
        apart = "," in text and is_person(name) and bool(role)
        return (
            apart and self.entry is not None and not self.entry.values.keys() & {"author", "role"}
        )

    def _advice_field(self, block: TextBlock, text: str) -> None:
        role = self.role or "title"
        if role != "title":
            self._entitle()
        if self.entry is None or (role == "title" and "title" in self.entry.values):
            self.entry = self.filing.add("advice", "K", block, text="")
        if role == "author_role" or (role == "author" and self._names_post(text)):
            split_author(self.entry, [text])
        else:
            name = FIELD_OF_ROLE[role]
            held = self.entry.values.get(name)
            self.entry.values[name] = f"{held} {text}" if held else text
        dated(self.entry)

    def _entitle(self) -> None:
        """A line above the labels of a card is the name of the report."""
        entry = self.entry
        if entry is not None and entry.text and set(entry.parsed) == {"title"}:
            entry.values["title"], entry.text = entry.text, ""
            entry.parsed.clear()

    def _advice_line(self, block: TextBlock, text: str) -> None:
        if is_date(text):
            self._date_alone(block, text)
            return
        marker, words = self.filing.take_marker(block), text
        if not isinstance(block, ListItem):
            marker, words = split_marker(text, self.letter)
        lettered = _LETTERED.match(words) if marker in (None, "•") else None
        if lettered:
            marker, words = lettered[1], words[lettered.end() :]
        if (
            self.vocabulary.is_none(words)
            or (came_from_nobody(words) and not find_dates(words))
            or not is_entry(words, listed=marker is not None)
        ):
            self.filing.add("paragraph", "K", block, text=words, marker=marker)
            return
        lead, pieces = in_one_sentence(words)
        if lead:
            self.filing.add("paragraph", "K", block, text=lead, marker=marker)
        for piece in pieces or (words,):
            own = marker if not lead and piece == words else None
            draft = self.filing.add("advice", "K", block, text=piece, marker=own)
            whole = piece == block.text
            lines = [" ".join(line.split()) for line in block.unfolded.splitlines()]
            draft.parsed.update((whole and parse_lines(lines)) or parse_entry(piece))
            self.entry = draft  # labels below it may say who wrote it, and when

    def _date_alone(self, block: TextBlock, text: str) -> None:
        """Read a date under a label that no rule knows: it is that of the advice above it."""
        entry = self.entry
        if entry is None or entry.values.get("date") or entry.parsed.get("date"):
            self.filing.add("paragraph", "K", block, text=text)
            return
        entry.values["date"] = text
        dated(entry)

    # -- grids ---------------------------------------------------------------------------------

    def _grid(self, grid: Grid) -> None:
        header = read_header(grid, (self.letter,), self.vocabulary)
        if header is None and self.letter == "K":
            header = advice_header(grid, self.vocabulary)
        if header is not None and self.letter == "K" and header.has("own_ref", "appended", "date"):
            header = settle_advice(grid.rows[header.rows :], header)
        if (
            header is not None
            and self.letter == "K"
            and header.has("title", "author", "author_role", "role")
        ):
            self._advice_rows(grid, header)
            return
        if (
            header is not None
            and self.letter == "I"
            and header.has("placement_name", "placement_type")
        ):
            self._placement_rows(grid, header)
            return
        for row in grid.rows:
            cells = [cell for cell in row.cells if cell.text]
            if self.letter == "K" and len(cells) > 1 and self._advice_row(cells):
                continue
            for number, cell in enumerate(cells):
                label = read_label(cell.text, self._allowed, self.vocabulary)
                blocks = [block for block in text_blocks(cell.blocks) if block.text]
                if label is not None and number + 1 < len(cells):
                    self.filing.heading(self.letter, blocks[0], joined(blocks))
                    self.role = label.role
                    continue
                for block in blocks:
                    self.block(block)
            self.role = None
        self.entry = None

    def _placement_rows(self, grid: Grid, header: Header) -> None:
        self._file_header(grid, header)
        for row in grid.rows[header.rows :]:
            self.entry = None
            for cell in row.cells:
                column = header.column(cell.column)
                self.role = column.role if column else None
                for block in text_blocks(cell.blocks):
                    if block.text:
                        self._value(block, said(block))
        self.role = self.entry = None


def _signs(label: Label) -> bool:
    """Whether "Written by: Jo Lee for Any Council" says who wrote the plan, and no advice."""
    whom = _FOR.search(label.value) if label.role in ("author", "author_role") else None
    return whom is not None and find_authority(label.value[whom.end() :], whole=False) is not None


def _ticked(block: TextBlock) -> bool | None:
    """Which of "☒ Yes ☐ No" is ticked, boxes standing before or after their words."""
    text = block.text
    before = re.search(r"[☒☑✓✔]\s*(yes|no)\b", text, re.IGNORECASE)
    if before and re.match(r"\s*[☒☑☐]", text):
        return before[1].casefold() == "yes"
    after = re.search(r"\b(yes|no)\s*[☒☑✓✔]", text, re.IGNORECASE)
    return after[1].casefold() == "yes" if after else None
