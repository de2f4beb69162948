"""Reads the lines of sections A to H: what is a heading, a label, guidance, and what is text.

What a line is depends on what stands above it; ``Records`` carries that state and files the text.
"""

import re
from dataclasses import dataclass

from ehcp_io.document import ListItem, Note, TextBlock
from ehcp_io.recognition.due import dates_outcomes, due_for_all
from ehcp_io.recognition.flow import Line
from ehcp_io.recognition.headings import Headings
from ehcp_io.recognition.lines import is_code, is_heading, numbers_in, says_nothing
from ehcp_io.recognition.record_state import FIELD_ROLES, NEEDS, PROVISION
from ehcp_io.recognition.social_care import h_of_heading, h_parts
from ehcp_io.recognition.vocabulary import key

_OWN_NUMBER = re.compile(r"[A-Z]{0,2}\d+(?:\.\d+)*[.:)]?")
_OUTCOME_WORDS, _LEAD_WORDS = 4, 8


@dataclass
class Reading(Headings):
    """Reads one run of sections (a heading may open several)."""

    plus: bool = False  # "+" headed strengths, so that a stroke is a minus

    def line(self, line: Line, *, between_rows: bool = False) -> None:
        """Read one line of the flow; ``between_rows``: a grid's rows stand above and below it."""
        if line.alone and self.heads_care(line.text):
            self.area = None  # "HEALTH" over a table of its own: of no area of educational need
        if self._is_area(line.block) or self._is_part(line.block):
            self._enter(line.block)
        elif between_rows and self.heads_rows(line.block):
            self._enter(line.block)
            self.area = None  # that of the rows above
        elif line.note:
            self.filing.guide(line.block)
        else:
            self.block(line.block, alone=line.alone, shaded=line.shaded, caption=line.caption)

    def block(
        self,
        block: TextBlock,
        *,
        alone: bool = False,
        shaded: bool = False,
        caption: bool = False,
    ) -> None:
        """Read one paragraph: a heading, a label, guidance, or text of a record."""
        if not block.text:
            return
        if isinstance(block, Note):
            self.filing.add("paragraph", self.letter, block)
        elif block.text in self.vocabulary.said_again or self.is_title_again(block):
            self.filing.heading(self.letter, block)
        elif says_nothing(block.text):
            self.filing.add("paragraph", self.letter, block)
            self.role = self._signed(block.text) or (
                None if self.role in FIELD_ROLES else self.role
            )
        elif self._dates_all(block) or self._says_outcome_again(block):
            self.seen_text = True
        elif self.is_guidance(block):
            self.filing.guide(block)
        elif is_code(block.text) and self._codes(block):
            self.filing.heading(self.letter, block)
        elif self.heads_provision(block):
            self.seen_text = True
        elif self._reference(block) or not (
            self._tells_h(block, alone=alone, shaded=shaded)
            or self._heading(block, alone=alone, shaded=shaded, caption=caption)
            or self._termed(block)
            or self._labelled(block)
            or self._inline_topic(block)
            or self._dated(block)
            or self._run_in_area(block)
            or self._announces_provision(block)
            or self._provides_below_rows(block)
            or self._strengths_behind(block, block.text)
            or self._numbered_behind(block)
            or self._label_run(block)
            or self._bold_detail(block)
            or self._numbers_what_follows(block)
        ):
            self.text(block, block.text)

    def _signed(self, text: str) -> str | None:
        """What a plus or a minus of its own heads in B: strengths, or the needs beside them.

        A stroke alone is an empty field; after a plus it is a minus.
        """
        if self.letter not in NEEDS or (text != "+" and not self.plus):
            return None
        self.plus = True
        return "strengths" if text == "+" else "need"

    def _numbers_what_follows(self, block: TextBlock) -> bool:
        """Read a number in bold on a line of its own ("**1.2**"): that of the record below it."""
        if not block.bold or self.awaits_value or not _OWN_NUMBER.fullmatch(block.text):
            return False
        self.filing.heading(self.letter, block)
        self.number = (numbers_in(block.text) or (None,))[0]
        return True

    # -- H1 and H2 -----------------------------------------------------------------------------

    def _tells_h(self, block: TextBlock, *, alone: bool, shaded: bool) -> bool:
        """Read a line that says whether it is H1 or H2, under a heading of both."""
        if not {"H1", "H2"} <= set(self.letters) or self.in_cell:
            return False
        parts = h_parts(block.text)
        if not parts and is_heading(block, alone=alone, shaded=shaded):
            letter = h_of_heading(block.text, self.vocabulary)
            parts = ((letter, block.text, ""),) if letter else ()
        for letter, lead, rest in parts:
            self.filing.sections.setdefault(letter, [])
            self.letter, self.h_is_told = letter, True
            self.role = self.topic = self.provision = None
            if lead:
                self.filing.heading(letter, block, lead)
            if rest:
                self.text(block, rest)
        return bool(parts)

    def _dates_all(self, block: TextBlock) -> bool:
        """Read a line that says by when outcomes are to be reached: text of E, and no outcome."""
        if self.letter != "E" or self.awaits_value or not dates_outcomes(block.text):
            return False
        kind = "list_item" if isinstance(block, ListItem) else "paragraph"
        draft = self.filing.add(kind, "E", block)
        draft.due = due_for_all(block.text)
        return True

    def _says_outcome_again(self, block: TextBlock) -> bool:
        """Read an outcome printed again over its provision: "To help me with: I will read …"."""
        if self.letter not in PROVISION or isinstance(block, ListItem) or self.in_cell:
            return False
        said = key(block.text)
        for outcome in self.filing.sections.get("E", ()):
            words = key(outcome.text) if outcome.kind == "outcome" else ""
            if words.count(" ") < _OUTCOME_WORDS or not said.endswith(words):
                continue
            if said.removesuffix(words).count(" ") <= _LEAD_WORDS:
                self.filing.heading(self.letter, block)
                self.for_outcome, self.provision, self.role = outcome, None, None
                self.outcome_refs = []
                return True
        return False

    def _codes(self, block: TextBlock) -> bool:
        """Take a line that is only a reference, which no record is: it numbers the next one."""
        if self.in_cell or self.awaits_value or self.role == "unknown":
            return False
        if self.letter not in (*NEEDS, "E", *PROVISION):
            return False
        self.code, self.full_code = (numbers_in(block.text) or (None,))[0], block.text.strip()
        self.outcome = self.provision = self.role = self.entered = None
        return True
