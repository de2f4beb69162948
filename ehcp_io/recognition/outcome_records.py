"""Text of E: an outcome, a step towards the one above it, or by when that is due."""

import re

from ehcp_io.document import TextBlock
from ehcp_io.recognition.due import is_date_alone
from ehcp_io.recognition.filing import Draft, with_number
from ehcp_io.recognition.lines import numbers_in, own_number
from ehcp_io.recognition.measures import measure_named
from ehcp_io.recognition.record_state import REFERENCE_ROLES, RecordState
from ehcp_io.recognition.sentences import is_wish

_TITLE_WORDS = 6


class OutcomeRecords(RecordState):
    """Files the text of outcomes."""

    def file_outcome(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        """File a piece of text of E."""
        held = self.outcome
        if self.role in REFERENCE_ROLES:
            if held is not None and self.role == "need_ref":
                held.need_refs += numbers_in(words)
                area = self.vocabulary.area(words)  # "Relates to: Cognition and learning"
                held.values["area"] = area or held.values.get("area")
            self.plain(block, words, marker, kind)
            return
        if self.role == "by_when" and held is None and is_date_alone(words):
            # A field between them, as its area, ended the outcome: its date is still its own.
            held = self.outcome = self._undated_above()
        if self.role == "by_when" and held is not None and not held.values.get("by_when"):
            held.values["by_when"] = with_number(marker, words)
            held.said_in["by_when"] = [block]
            return
        if self._steps_end(kind, marker):
            self.role = None
            held = self.outcome = None
        if held is not None and (self.role == "steps" or self._is_step(held, marker, kind)):
            listed = kind == "list_item"
            step = Draft("step", "E", words, block, marker=marker, listed=listed)
            step.label = measure_named(self.label_text) if self.role == "steps" else None
            held.steps.append(step)
            self.labelled_now = False
            return
        titled = self._titled(words, marker)
        draft = self.filing.add(
            "outcome", "E", block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number or own_number(marker) or self.code or titled
        draft.code = self.full_code
        draft.listed = kind == "list_item"
        draft.due = self.due or self.due_all
        self.number = self.code = self.full_code = None
        self.outcome = draft
        self.role = None if self.role in ("by_when", "steps") else self.role

    def _titled(self, words: str, marker: str | None) -> str | None:
        """The number of a card whose title was taken for its outcome: "Outcome 1 | Getting about".

        What will be stands below it, with no number of its own, and makes the title a heading.
        """
        filed = self.filing.sections.get("E", ())
        last = next((draft for draft in reversed(filed) if draft.kind != "heading"), None)
        if last is None or last.kind != "outcome" or not last.number or last.marker:
            return None
        if marker or self.number or last.steps or last.values.keys() - {"area"}:
            return None
        terse = last.text.count(" ") < _TITLE_WORDS and not last.text.endswith(".")
        if not terse or is_wish(last.text) or not is_wish(words):
            return None
        last.kind = "heading"
        last.values.clear()
        number, last.number = last.number, None
        return number

    def _undated_above(self) -> Draft | None:
        """The last outcome of E, if nothing has said yet by when it is due."""
        filed = self.filing.sections.get("E", ())
        last = next((draft for draft in reversed(filed) if draft.kind == "outcome"), None)
        dated = last is not None and (last.values.get("by_when") or last.due)
        return None if dated else last

    def _steps_end(self, kind: str, marker: str | None) -> bool:
        """A paragraph after a list of steps is the next outcome, and so is a number after none.

        Not so behind a label of its own: "Success criteria: seen in five lunch times."
        """
        steps = self.outcome.steps if self.outcome is not None else []
        if self.role != "steps" or not steps or self.outcome is None or self.labelled_now:
            return False
        if kind == "paragraph" and steps[-1].listed:
            return True
        mine = _shape(self.outcome.marker)
        return bool(mine) and _shape(marker) == mine and not any(step.marker for step in steps)

    def _is_step(self, outcome: Draft, marker: str | None, kind: str) -> bool:
        """Whether text below an outcome is a step by its numbering: (a) under 1., • in its cell."""
        if _is_sub_marker(marker):
            return not _is_sub_marker(outcome.marker)
        if kind == "list_item" and not self.in_cell and self._is_told(outcome):
            return True
        in_list = self.in_cell and kind == "list_item"
        return in_list and (not outcome.listed or (marker == "•") != (outcome.marker == "•"))

    def _is_told(self, outcome: Draft) -> bool:
        """Whether a line of E by itself said which outcome it is: "Outcome 1: Sam will read."."""
        alone = self.letters == ("E",) and not outcome.listed and outcome.marker is None
        return (
            alone and bool(outcome.number) and outcome.text.endswith(".") and is_wish(outcome.text)
        )


def _shape(marker: str | None) -> str:
    """How a number is printed, whichever it is: "1)" and "2)" alike; none for a bullet."""
    return re.sub(r"\d+", "1", marker) if marker and any(map(str.isdigit, marker)) else ""


def _is_sub_marker(marker: str | None) -> bool:
    """Whether a marker numbers a lower level: (a), a), (i)."""
    bare = (marker or "").strip("().")
    return bool(bare) and bare.isalpha() and bare.islower()
