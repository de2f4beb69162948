"""Reads the lines of sections A to H: what is a heading, a label, guidance, and what is text.

What a line is depends on what stands above it; ``Records`` carries that state and files the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import ListItem, Note, TextBlock
from ehcp_io.recognition.column_content import is_by_when
from ehcp_io.recognition.columns import allowed_roles
from ehcp_io.recognition.flow import Line
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import (
    Label,
    inline_labels,
    is_heading,
    is_reference_only,
    label_run,
    numbers_in,
    outcome_references,
    read_label,
    says_nothing,
)
from ehcp_io.recognition.records import (
    FIELD_ROLES,
    MONITORING,
    NEEDS,
    PROVISION,
    TOPICS_OF_TEXT,
    Records,
)
from ehcp_io.recognition.social_care import h_of_heading, h_parts

_DATED = re.compile(r"^(?P<label>[^\W\d_][^:.;]{2,40}:)\s*(?P<value>\S.*)$")
_HALFWAY = re.compile(r"(?:medium|interim)\b", re.IGNORECASE)
_LEGEND = re.compile(r"(?<!\w)[A-K][12]?\s*=\s*\w")  # "E = outcomes, F = provision"
_NUMBERED_LEAD = re.compile(r"^(?P<lead>[^\W\d_].*?\d+)\s*[:.–—|-]?\s+(?P<rest>[^\W\d_].*)$")
_INSTRUCTS = re.compile(
    r"\b(?:must|should|include|avoid|use|list|specify|column|only|section|"
    r"each (?:need|outcome|line|table)|below|C1|D1)\b"
)
# "Provision for outcome 1a" heads provision; "Outcome 1a" alone may refer to it, or be it.
_PROVIDES = re.compile(
    r"^\W*(?:(?:special )?educational |health (?:care )?|social care )?"
    r"(?:provision|support|help)\b",
    re.IGNORECASE,
)
# A form speaks of any child; the plan of one by name.
_ANY_CHILD = re.compile(r"\bchild(?:/|\s+/\s+|\s+or\s+)young\s+person", re.IGNORECASE)


@dataclass
class Reading(Records):
    """Reads one run of sections (a heading may open several).

    ``shares_outcomes``: outcomes stand among these sections, under one heading or in turn.
    ``upright``: its text is not in italics, so that an introduction in italics is the form's.
    """

    upright: bool = False
    shares_outcomes: bool = False

    @property
    def allowed(self) -> frozenset[str]:
        """The roles that labels may have here."""
        return allowed_roles(self.letters)

    def line(self, line: Line) -> None:
        """Read one line of the flow."""
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
        elif says_nothing(block.text):
            self.filing.add("paragraph", self.letter, block)
            self.role = None if self.role in FIELD_ROLES else self.role
        elif self._is_guidance(block):
            self.filing.guide(block)
        elif self._reference(block) or not (
            self._tells_h(block, alone=alone, shaded=shaded)
            or self._heading(block, alone=alone, shaded=shaded, caption=caption)
            or self._labelled(block)
            or self._inline_topic(block)
            or self._dated(block)
            or self._run_in_area(block)
            or self._label_run(block)
        ):
            self.text(block, block.text)

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

    # -- guidance and headings -----------------------------------------------------------------

    def _is_guidance(self, block: TextBlock) -> bool:
        visible = [run for run in block.runs if run.text.strip()]
        if visible and all(run.placeholder for run in visible):
            return True
        if isinstance(block, ListItem):
            return False
        head = block.italic and not self.seen_text
        if not self.seen_text and self.letter != "A" and self._instructs(block):
            return True
        if len(_LEGEND.findall(block.text)) > 1 and not self.seen_text:
            return True
        if head and self.letter != "A" and self.upright and self.vocabulary.is_general(block.text):
            return True
        if not self.vocabulary.is_guidance(block.text):
            return False
        return head or not self.vocabulary.is_instruction(block.text)

    def _instructs(self, block: TextBlock) -> bool:
        """Whether a line at the head of a section can only be the form's."""
        of_any_child = _ANY_CHILD.search(block.text)
        if block.italic:
            return bool(of_any_child or _INSTRUCTS.search(block.text))
        return bool(of_any_child and block.text.endswith(":") and not block.bold)

    def _reference(self, block: TextBlock) -> bool:
        """Whether a line only says which outcome the provision above it supports."""
        return (
            self.letter in PROVISION
            and self.provision is not None
            and not block.bold
            and is_reference_only(block.text)
        )

    def _heading(self, block: TextBlock, *, alone: bool, shaded: bool, caption: bool) -> bool:
        """Read a heading or a label on its own; say whether it was one."""
        text = block.text
        looks = caption or is_heading(block, alone=alone, shaded=shaded)
        if self._names_monitoring(block, looks=looks):
            self._enter(block)
            return True
        label = read_label(text, self.allowed, self.vocabulary)
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
        if not looks:
            return False
        if (
            _PROVIDES.match(text)
            and outcome_references(text)
            and set(self.letters) & set(PROVISION)
        ):
            self.label(Label("provision", None, text), block)
            return True
        if self._label_of_area(block):
            return True
        held, record = self.provision, self.outcome if self.letter == "E" else self.provision
        self._enter(block)
        if caption and record is not None and self.topic is None:
            # One more field of the record above, which no rule knows: its value is no record.
            self.role, self.provision = "unknown", held
        return True

    def _label_of_area(self, block: TextBlock) -> bool:
        """Read a numbered label and the area behind it: "Outcome 1: Communication"."""
        match = _NUMBERED_LEAD.match(block.text)
        area = self.vocabulary.area(match["rest"]) if match else None
        label = read_label(match["lead"], self.allowed, self.vocabulary) if match else None
        if match is None or label is None or label.number is None or area is None:
            return False
        self.enter_area(area, match["rest"])
        self.label(replace(label, text=block.text), block)
        return True

    def _names_monitoring(self, block: TextBlock, *, looks: bool) -> bool:
        """Whether a line of E heads what the Code (9.69) asks for beside the outcomes."""
        text = block.text
        if self.letter != "E" or isinstance(block, ListItem) or text.endswith("."):
            return False
        known = self.vocabulary.topic(text) in MONITORING
        return (known and (looks or not self.seen_text or not self.awaits_value)) or (
            self.vocabulary.guess_topic(text) is not None
            and (looks or self.vocabulary.begins_topic(text))
        )

    def _stands_as_label(self, block: TextBlock) -> bool:
        """Whether a line that is a label's wording and nothing else is one, not a value."""
        return not isinstance(block, ListItem) and (block.bold or not self.awaits_value)

    def _enter(self, block: TextBlock) -> None:
        """File a sub-heading and take the area or the topic that it names."""
        text = block.text
        area = self.vocabulary.area(text)
        topic = self.vocabulary.topic(text)
        if topic is None and self.letter == "E":
            topic = self.vocabulary.guess_topic(text)
        if area is None and topic is None and self.letter == "B" and not self.in_cell:
            area = self.vocabulary.guess_area(text)
        refs = outcome_references(text) if self.letter in PROVISION else ()
        self.filing.heading(self.letter, block)
        self.strengths_told = False
        self.role = self.number = self.provision = None
        self.topic = topic if area is None else None
        if area is not None:
            self.enter_area(area, text)
        if topic == "targets":
            self.topic = "monitoring"
            if self._takes_targets():
                self.letter = "E"
        if refs or area is not None:
            self.outcome_refs = list(refs)
        if self.letter == "E":
            self.outcome = None

    def _takes_targets(self) -> bool:
        """Whether arrangements for targets are E's (Code 9.69) though printed elsewhere.

        What a form prints in Section F by itself stays there: it can be enforced.
        """
        told = "E" in self.filing.sections
        return told and (self.letter != "F" or self.shares_outcomes)

    # -- labels --------------------------------------------------------------------------------

    def label(self, label: Label, block: TextBlock) -> None:
        """Take a label: what follows stands under it."""
        self.filing.heading(self._letter_for(label.role), block, label.text)
        self.take(label)

    def take(self, label: Label) -> None:
        """Set the state that a label means, its words being filed elsewhere."""
        self.letter = self._letter_for(label.role)
        self.role, self.number = label.role, label.number
        if label.role == "outcome" and self.letter in PROVISION:
            self.role = None
            self.outcome_refs = list(numbers_in(label.number or ""))
        elif label.role == "outcome_ref" and label.number:
            self.role = None
            self.outcome_refs = list(numbers_in(label.number))
        elif label.role == "outcome" and self._is_halfway(label.text):
            self.role = "steps"
        elif label.role == "outcome":
            self.outcome = self.topic = None
        elif label.role in ("provision", "need", "strengths"):
            self.topic = "strengths" if label.role == "strengths" else None
            self.strengths_told |= label.role == "strengths"
            self.provision = None
            refs = outcome_references(label.text)
            if refs and self.letter in PROVISION:
                self.outcome_refs = list(refs)

    def _is_halfway(self, text: str) -> bool:
        """Whether a label names what comes on the way to the long-term outcome above it."""
        return self.letter == "E" and self.outcome is not None and bool(_HALFWAY.match(text))

    def _letter_for(self, role: str) -> str:
        """The section that a label's role belongs to, among those that the heading names."""
        group: Sequence[str] = ()
        if role in ("need", "strengths"):
            group = NEEDS
        elif role in ("outcome", "steps", "by_when"):
            group = ("E",)
        elif role == "provision":
            group = PROVISION
        here = [letter for letter in self.letters if letter in group]
        return here[0] if here and self.letter not in here else self.letter

    def _labelled(self, block: TextBlock) -> bool:
        """Read a paragraph that holds labels with values, as far as they mean something here."""
        before, labels = inline_labels(block, self.allowed, self.vocabulary)
        if not labels or (before and any(label.role not in FIELD_ROLES for label in labels)):
            return False
        review = not before and labels[0].role == "review" and bool(labels[0].value)
        shared = self.shares_outcomes and self.provision is None
        if review and (self.letter == "E" or (shared and self.letter in PROVISION)):
            # How progress is reviewed is E's own (Code 9.69), and no outcome.
            self.filing.heading("E", block, labels[0].text)
            rest = block.text.removeprefix(labels[0].text).strip()
            self.filing.add("paragraph", "E", block, text=rest, parsed={"topic": "monitoring"})
            return True
        if before:
            self.text(block, before)
        for label in labels:
            self.label(label, block)
            if label.value:
                self.text(block, label.value)
                if self.role != "steps":
                    self.role = self.topic = None  # the value stood beside its label
        return True

    def _run_in_area(self, block: TextBlock) -> bool:
        """Read an area in front of its text on one line: "Cognition and learning: …"."""
        lead, colon, rest = block.text.partition(":")
        area = self.vocabulary.area(lead) if colon and rest.strip() else None
        if area is None or self.letter in ("A", "I", "J", "K"):
            return False
        before = (self.area, self.provision_letter)
        self.filing.heading(self.letter, block, f"{lead}:")
        self.enter_area(area, lead)
        self.outcome = self.role = None
        self.text(block, rest.strip())
        self.area, self.provision_letter = before
        return True

    def _dated(self, block: TextBlock) -> bool:
        """Read when an outcome is due under a label that no rule knows: "Due by: July 2026"."""
        match = _DATED.match(block.text)
        held = self.outcome
        if match is None or self.letter != "E" or held is None or held.values.get("by_when"):
            return False
        if not is_by_when(match["value"]):
            return False
        self.filing.heading("E", block, match["label"])
        held.values["by_when"] = match["value"]
        self.role = None
        return True

    def _label_run(self, block: TextBlock) -> bool:
        """Read a bold label with its value behind it and no colon between."""
        found = label_run(block, self.allowed, self.vocabulary)
        if found is None:
            return False
        label, value = found
        self.label(label, block)
        self.text(block, value)
        if self.role in FIELD_ROLES:
            self.role = None
        return True

    def _inline_topic(self, block: TextBlock) -> bool:
        """Read a topic in front of its text on one line: "Monitoring arrangements: …"."""
        lead, colon, rest = block.text.partition(":")
        topic = self.vocabulary.topic(lead) if colon and rest.strip() else None
        here = topic in TOPICS_OF_TEXT and self.letter == "E"
        if not here and not (topic == "targets" and self._takes_targets()):
            return self._names_section(block, lead, rest.strip())
        self.filing.heading("E", block, f"{lead}:")
        name = "monitoring" if topic == "targets" else topic
        self.filing.add("paragraph", "E", block, text=rest.strip(), parsed={"topic": name})
        return True

    def _names_section(self, block: TextBlock, lead: str, rest: str) -> bool:
        """Read a line that names its own section: "Reviewing the outcomes (Section E): …"."""
        label = read_section_label(lead, self.vocabulary) if rest else None
        if label is None or label.form is not Form.BRACKETS or len(label.letters) > 1:
            return False
        letter, before = label.letters[0], (self.letter, self.topic)
        self.filing.heading(letter, block, f"{lead}:")
        self.letter, self.role = letter, None
        self.topic = self.vocabulary.guess_topic(lead) if letter == "E" else None
        self.text(block, rest)
        self.letter, self.topic = before
        return True
