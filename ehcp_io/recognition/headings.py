"""Reads headings and lone labels of sections A to H, and what each says of the lines below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Heading, ListItem, Note, TextBlock
from ehcp_io.recognition.agents import heads_agent, names_staff
from ehcp_io.recognition.due import due_by
from ehcp_io.recognition.filing import marker_of
from ehcp_io.recognition.form_words import FormWords
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.labelling import is_for_all
from ehcp_io.recognition.lines import (
    Label,
    inline_labels,
    is_code,
    is_heading,
    is_need_reference_only,
    is_reference_only,
    need_references,
    outcome_references,
    read_label,
)
from ehcp_io.recognition.record_state import MONITORING, NEEDS, PROVIDED, PROVISION
from ehcp_io.recognition.sentences import disowns, is_wish, quotes_report
from ehcp_io.recognition.vocabulary import key

_ROW_HEADING_WORDS = 8
_CLAUSE_WORDS = 6
_COUNTED = re.compile(r"(\d{1,2})[.)]?")
_NUMBERED_LEAD = re.compile(
    r"^(?P<lead>[^\W\d_].{0,40}?\d+)\s*[:.–—|-]?\s+\(?(?P<rest>[^\W\d_].*?)\)?$"
)
# "Provision for outcome 1a" heads provision; "Outcome 1a" alone may refer to it, or be it.
_PROVIDES = re.compile(
    r"^\W*(?:(?:special )?educational |health (?:care )?|social care )?"
    r"(?:provision|support|help)\b",
    re.IGNORECASE,
)


_PARTS = ("history", "overview")
_PART_WORDS = 3
_OF_NEEDS = re.compile(r"\b(?:needs?|difficult\w*|areas? (?:for|of)|help|support)\b")


class Headings(FormWords):
    """Tells a line that heads what follows, and enters what it names."""

    def _reference(self, block: TextBlock) -> bool:
        """Whether a line only says which outcome the provision above it supports."""
        return (
            self.letter in PROVISION
            and self.provision is not None
            and not (block.bold or isinstance(block, Heading))
            and is_reference_only(block.text)
        )

    def _heading(self, block: TextBlock, *, alone: bool, shaded: bool, caption: bool) -> bool:
        """Read a heading or a label on its own; say whether it was one."""
        text = block.text
        if self._refers(block) or self._is_short_value(block):
            return False
        looks = caption or is_heading(block, alone=alone, shaded=shaded) or self._is_clause(block)
        if self._opens_other(block, looks=looks):
            return True
        label = read_label(text, self.allowed, self.vocabulary) or self._steps_follow(block)
        label = self._heads_for(label, text, looks=looks)
        if label is not None and (
            looks
            or text.endswith(":")
            or label.number
            or not self.seen_text
            or self._stands_as_label(block)
        ):
            area = self.vocabulary.area(text) if looks else None
            if area is None:
                self.label(label, block)
                return True
        of_area = self._label_of_area(block)
        if of_area or not looks:
            return of_area
        if (
            _PROVIDES.match(text)
            and outcome_references(text)
            and set(self.letters) & set(PROVISION)
        ):
            self.label(Label("provision", None, text), block)
            return True
        _, labels = inline_labels(block, self.allowed, self.vocabulary)
        if self._agent_heads(block, labels):
            return True
        if labels and labels[0].value and self._has_value(labels[0]):
            return False
        held, record = self.provision, self.outcome if self.letter == "E" else self.provision
        self._enter(block)
        if caption and record is not None and self.topic is None:
            # One more field of the record above, which no rule knows: its value is no record.
            self.role, self.provision, self.entered = "unknown", held, None
            self.outcome = record if self.letter == "E" else self.outcome
        return True

    def _is_clause(self, block: TextBlock) -> bool:
        """Whether a line is numbered as the form counts its parts: "5. Health" opens Section C.

        A list would begin with 1; and an illness is no title.
        """
        first = isinstance(block, ListItem) and not self.seen_text and not self.in_cell
        if not first or not block.bold or self.letter not in NEEDS:
            return False
        counted = _COUNTED.fullmatch((marker_of(block) or "").strip())
        terse = block.text.count(" ") < _CLAUSE_WORDS and not block.text.endswith(".")
        title = terse and not self.vocabulary.names_condition(block.text)
        return title and counted is not None and int(counted[1]) > 1

    def _opens_other(self, block: TextBlock, *, looks: bool) -> bool:
        """Read a heading of what is no record: how outcomes are checked, what others have too."""
        checks = self._names_monitoring(block, looks=looks)
        disowned = self.letter in PROVISION and block.text.endswith(":") and disowns(block.text)
        if not (checks or disowned):
            return False
        self.letter = "E" if checks else self.letter
        self._enter(block)
        return True

    def _agent_heads(self, block: TextBlock, labels: Sequence[Label]) -> bool:
        """Read a heading "Delivered by: a therapist": it is over the provision below it."""
        told = bool(labels) and labels[0].role == "by_whom" and bool(labels[0].value)
        if not told or not isinstance(block, Heading) or self.letter not in PROVISION:
            return False
        self._enter(block)
        self.agent = labels[0].value
        return True

    def _is_short_value(self, block: TextBlock) -> bool:
        """Whether letters alone below "Delivered by" are who does it: "SENCO", "ELSA"."""
        plain = not isinstance(block, Heading) and not block.bold and " " not in block.text
        return plain and self.role in PROVIDED and self.awaits_value and block.text.isupper()

    def _steps_follow(self, block: TextBlock) -> Label | None:
        """A line below an outcome that opens a list of steps in words of its own."""
        text = block.text
        if self.letter != "E" or self.outcome is None or not (text.endswith(":") or block.bold):
            return None
        roles = self.vocabulary.guess_roles(text)
        told = bool(roles) and roles[0] == "steps" and not isinstance(block, ListItem)
        return Label("steps", None, text) if told else None

    def _has_value(self, label: Label) -> bool:
        """Whether a bold line is a field with its value, "By when: July 2026", or an outcome."""
        wish = label.role == "outcome" and is_wish(label.value)
        return wish or self._has_field(label.role)

    def _has_field(self, role: str) -> bool:
        """Whether the record that is being read has a field of that role."""
        if self.letter == "E":
            return self.outcome is not None and role == "by_when"
        return self.letter in PROVISION and self.provision is not None and role in PROVIDED

    def _refers(self, block: TextBlock) -> bool:
        """Whether a line is a reference in small print below its label, or one of several."""
        if self.role not in ("outcome_ref", "need_ref"):
            return False
        needs = self.role == "need_ref" and not block.bold
        return is_code(block.text) or (needs and is_need_reference_only(block.text))

    def heads_rows(self, block: TextBlock) -> bool:
        """Whether a row of one cell between the rows of a grid heads those below it.

        "Employment" over outcomes: a few words that say of nobody what he will do or be given.
        """
        text, words = block.text, self.vocabulary
        told = is_wish(text) or how_often(text) is not None or names_staff(text)
        return (
            self.letter in ("E", *PROVISION)
            and not told
            and not isinstance(block, ListItem | Note)
            and text.count(" ") < _ROW_HEADING_WORDS
            and not text.endswith((".", ";", ","))
            and ":" not in text  # "Area: Learning" is a label with its value
            and not words.is_none(text)
            and read_label(text, self.allowed, words) is None
        )

    def _is_area(self, block: TextBlock) -> bool:
        """Whether a line is the name of a broad area and no more: however it looks, it heads."""
        return (
            self.letter in (*NEEDS, "E", *PROVISION)
            and self.role not in ("area", "need_ref", "outcome_ref")
            and not isinstance(block, Note)
            and not block.text.endswith(".")
            and (area := self.vocabulary.area(block.text)) is not None
            and not (isinstance(block, ListItem) and not self._is_next_area(area))
        )

    def _is_next_area(self, area: str) -> bool:
        """Whether a point of a list, the name of an area, heads what follows, as others have.

        Word writes a heading made with the list's own style so. One that opens a list only names.
        """
        last = self.filing.sections.get(self.letter, [])[-1:]
        told = last and last[0].kind != "heading" and not last[0].text.endswith(":")
        other = self.area not in (None, area) and not self.in_cell
        return bool(told) and other and self.letter in NEEDS

    def _is_part(self, block: TextBlock) -> bool:
        """Whether a line of B to D only names a part that a report has: "Background", "Summary"."""
        return (
            self.letter in NEEDS
            and not isinstance(block, ListItem | Note)
            and self.vocabulary.topic(block.text) in _PARTS
            and block.text.count(" ") < _PART_WORDS
            and not block.text.endswith(".")
        )

    def _label_of_area(self, block: TextBlock) -> bool:
        """Read a numbered label and the area behind it: "Outcome 1: Communication"."""
        match = _NUMBERED_LEAD.match(block.text)
        label = read_label(match["lead"], self.allowed, self.vocabulary) if match else None
        if match is None or label is None or label.number is None:
            return False
        area = self.vocabulary.area(match["rest"])
        if area is None:
            return False
        self.enter_area(area, match["rest"])
        self.label(replace(label, text=block.text), block)
        return True

    def _names_monitoring(self, block: TextBlock, *, looks: bool) -> bool:
        """Whether a line of E heads what the Code (9.69) asks for beside the outcomes."""
        text, shared = block.text, "E" in self.letters and self.letter in PROVISION
        if (
            not (self.letter == "E" or (shared and not self.in_cell))
            or isinstance(block, ListItem)
            or text.endswith(".")
        ):
            return False
        known = self.vocabulary.topic(text) in MONITORING
        return (known and (looks or not self.seen_text or not self.awaits_value)) or (
            self.vocabulary.guess_topic(text) is not None
            and (looks or self.vocabulary.begins_topic(text))
        )

    def _stands_as_label(self, block: TextBlock) -> bool:
        """Whether a line that is a label's wording and nothing else is one, not a value."""
        return not isinstance(block, ListItem) and (block.bold or not self.awaits_value)

    def _enter_area_of(self, block: TextBlock, area: str | None, topic: str | None) -> None:
        """Take a sub-heading's area; "Across all areas" and a report's extract have none.

        Nor has in E a heading of the areas' own level that names none: "Feelings" may point to one.
        One of B may tell of strengths alone: "Strengths in communication".
        """
        text, level = block.text, block.level if isinstance(block, Heading) else None
        if area is not None:
            self.enter_area(area, text)
            self.area_level = level
        elif is_for_all(text) or quotes_report(text):
            self.area = None
        elif self.letter == "E" and topic is None and level is not None and not due_by(text):
            alike = level == self.area_level
            self.area = self.vocabulary.guess_area(text) if alike else self.area
        told = "strengths" in self.vocabulary.guess_roles(text) and self.topic is None
        if self.letter == "B" and told and not self.in_cell and not _OF_NEEDS.search(key(text)):
            self.role, self.strengths_told = "strengths", True

    def _enter(self, block: TextBlock) -> None:
        """File a sub-heading and take the area or the topic that it names."""
        text = block.text
        area = self.vocabulary.area(text)
        topic = self.vocabulary.topic(text)
        if topic is None and self.letter == "E":
            topic = self.vocabulary.guess_topic(text)
        if self.letter in PROVISION and disowns(text):
            topic = "own_offer"
        if area is None and topic is None and self.letter == "B" and not self.in_cell:
            area = self.vocabulary.guess_area(text)
        provides = self.letter in PROVISION
        refs = outcome_references(text) if provides else ()
        needs = need_references(text) if provides else ()
        self.filing.heading(self.letter, block)
        self.for_outcome = None
        plain = area is None and topic is None and not refs and not needs
        self.entered = self.filing.sections[self.letter][-1] if plain and text else None
        self.strengths_told = False
        self.agent = heads_agent(text) if provides and area is None else None
        self.enter_payer(text)
        self.role = self.number = self.provision = None
        self.topic = topic if area is None else None
        self._enter_area_of(block, area, topic)
        self.under_targets = topic == "targets"
        if self.under_targets:
            self.topic = "monitoring"
            if self._takes_targets():
                self.letter = "E"
        if refs or needs or area is not None or self._is_past_references(block):
            self.outcome_refs, self.need_refs = list(refs), list(needs)
            self.refs_level = block.level if refs and isinstance(block, Heading) else None
        if self.letter == "E":
            stays = area is not None or topic in MONITORING
            self.due = due_by(text) or (self.due if stays else None)
            self.outcome = None
