"""Reads the lines and grids of sections into drafts: the state that runs along a section.

What a line is depends on what stands above it: a label ("Steps"), an area of need, a numbered
outcome. ``SectionReading`` carries that state; the rules for each kind of record stand in
``needs``, ``outcomes``, ``provision`` and ``front``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ehcp_io.document import ListItem, Note, TextBlock
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.columns import PROVISION_FIELDS, allowed_roles
from ehcp_io.recognition.filing import Draft, Filing, split_marker
from ehcp_io.recognition.flow import Line
from ehcp_io.recognition.lines import (
    Label,
    inline_labels,
    is_heading,
    is_reference_only,
    label_run,
    numbers_in,
    outcome_references,
    read_label,
)
from ehcp_io.recognition.vocabulary import Vocabulary

_NEEDS = ("B", "C", "D")
_PROVISION = ("F", "G", "H1", "H2")
_FIELD_ROLES = frozenset({*PROVISION_FIELDS, "who_and_when", "by_when"})


@dataclass
class Reading:
    """The state of reading one run of sections (a heading may open several)."""

    filing: Filing
    vocabulary: Vocabulary
    letters: tuple[str, ...]
    letter: str
    area: str | None = None
    topic: str | None = None
    role: str | None = None  # the label that the next lines stand under
    outcome: Draft | None = None
    provision: Draft | None = None
    outcome_refs: list[str] = field(default_factory=list)  # "Provision for outcome 2"
    need_refs: list[str] = field(default_factory=list)
    number: str | None = None  # number of the label just read
    blocks: tuple[object, ...] = ()
    seen_text: bool = False
    in_cell: bool = False
    cell: int = 0
    mixed: bool = False  # the column's heading names strengths and needs alike

    @property
    def allowed(self) -> frozenset[str]:
        """The roles that labels may have here."""
        return allowed_roles(self.letters)

    def line(self, line: Line) -> None:
        """Read one line of the flow."""
        self.block(line.block, alone=line.alone, shaded=line.shaded)

    def block(self, block: TextBlock, *, alone: bool = False, shaded: bool = False) -> None:
        """Read one paragraph: a heading, a label, guidance, or text of a record."""
        if not block.text:
            return
        if isinstance(block, Note):
            self.filing.add("paragraph", self.letter, block, marker=block.marker or None)
            return
        if self._is_guidance(block):
            self.filing.guide(block)
            return
        if self._heading(block, alone=alone, shaded=shaded):
            return
        before, labels = inline_labels(block, self.allowed, self.vocabulary)
        if labels and self._labelled(block, before, labels):
            return
        if self._inline_topic(block):
            return
        run = label_run(block, self.allowed, self.vocabulary)
        if run is not None:
            self.label(run[0], block)
            self.text(block, run[1])
            if self.role in _FIELD_ROLES:
                self.role = None
            return
        self.text(block, block.text)

    # -- guidance, headings and labels ---------------------------------------------------------

    def _is_guidance(self, block: TextBlock) -> bool:
        visible = [run for run in block.runs if run.text.strip()]
        if visible and all(run.placeholder for run in visible):
            return True
        if isinstance(block, ListItem):
            return False
        if (
            block.italic
            and not self.seen_text
            and self.letter != "A"
            and _INSTRUCTS.search(block.text)
        ):
            return True
        if not self.vocabulary.is_guidance(block.text):
            return False
        if not self.vocabulary.is_instruction(block.text):
            return True
        return block.italic and not self.seen_text

    def _heading(self, block: TextBlock, *, alone: bool, shaded: bool) -> bool:
        """Read a heading or a label on its own; say whether it was one."""
        text = block.text
        looks = is_heading(block, alone=alone, shaded=shaded)
        label = read_label(text, self.allowed, self.vocabulary)
        if label is not None and (
            looks or text.rstrip().endswith(":") or label.number or not self.seen_text or block.bold
        ):
            area = self.vocabulary.area(text) if looks else None
            if area is None:
                self.label(label, block)
                return True
        if not looks:
            return False
        area = self.vocabulary.area(text)
        topic = self.vocabulary.topic(text)
        if area is None and topic is None and self.letter == "B" and not self.in_cell:
            area = self.vocabulary.guess_area(text)
        refs = outcome_references(text) if self.letter in _PROVISION else ()
        self.filing.heading(self.letter, block)
        self.role = None
        self.number = None
        if area is not None:
            self.area, self.topic = area, None
        else:
            self.topic = topic
        if topic == "targets" and "E" in self.filing.sections:
            self.letter, self.topic = "E", "monitoring"
        if refs:
            self.outcome_refs = list(refs)
        elif area is not None:
            self.outcome_refs = []
        self.outcome = None if self.letter == "E" else self.outcome
        self.provision = None
        return True

    def label(self, label: Label, block: TextBlock) -> None:
        """Take a label: what follows stands under it."""
        letter = self._letter_for(label.role)
        if label.text:
            self.filing.heading(letter, block, label.text)
        self.take(label)

    def take(self, label: Label) -> None:
        """Set the state that a label means, its words being filed elsewhere."""
        self.letter = self._letter_for(label.role)
        self.role, self.number = label.role, label.number
        if label.role == "outcome" and self.letter in _PROVISION:
            self.role = None
            self.outcome_refs = list(numbers_in(label.number or ""))
        elif label.role == "outcome":
            self.outcome = None
            self.topic = None
        elif label.role in ("provision", "need", "strengths"):
            self.topic = "strengths" if label.role == "strengths" else None
            self.provision = None
            refs = outcome_references(label.text)
            if refs and self.letter in _PROVISION:
                self.outcome_refs = list(refs)

    def _inline_topic(self, block: TextBlock) -> bool:
        """A topic in front of its text on one line: "Monitoring arrangements: …"."""
        lead, colon, rest = block.text.partition(":")
        topic = self.vocabulary.topic(lead) if colon and rest.strip() else None
        here = topic in _TOPICS_OF_TEXT and self.letter == "E"
        if not here and (topic != "targets" or "E" not in self.filing.sections):
            return False
        self.filing.heading("E", block, f"{lead}:")
        name = "monitoring" if topic == "targets" else topic
        self.filing.add("paragraph", "E", block, text=rest.strip(), parsed={"topic": name})
        return True

    def _letter_for(self, role: str) -> str:
        """The section that a label's role belongs to, among those that the heading names."""
        group: Sequence[str] = ()
        if role in ("need", "strengths"):
            group = _NEEDS
        elif role in ("outcome", "steps", "by_when"):
            group = ("E",)
        elif role == "provision":
            group = _PROVISION
        here = [letter for letter in self.letters if letter in group]
        return here[0] if here and self.letter not in here else self.letter

    def _labelled(self, block: TextBlock, before: str, labels: Sequence[Label]) -> bool:
        """Read a paragraph that holds labels with values, as far as they mean something here."""
        fields_only = all(label.role in _FIELD_ROLES for label in labels)
        if before and not fields_only:
            return False
        if before:
            self.text(block, before)
        for label in labels:
            self.label(label, block)
            if label.value:
                self.text(block, label.value)
                if self.role in _FIELD_ROLES or self.role == "strengths":
                    self.role = self.topic = None  # the value stood beside its label
        return True

    # -- text ----------------------------------------------------------------------------------

    def text(self, block: TextBlock, text: str) -> None:
        self.seen_text = True
        marker, words = (block.marker, text) if isinstance(block, ListItem) else split_marker(text)
        kind = "list_item" if isinstance(block, ListItem) else "paragraph"
        if self.role == "area":
            area = self.vocabulary.area(words) or words
            if self.outcome is not None:
                self.outcome.values["area"] = area
            else:
                self.area = area
            self.filing.add(kind, self.letter, block, text=words, marker=marker)
            self.role = None
            return
        if (
            len(self.letters) > 1
            and not self.in_cell
            and self.role is None
            and self.vocabulary.is_monitoring(words)
        ):
            letter = "E" if "E" in self.letters else self.letter
            self.filing.add(
                kind, letter, block, text=words, marker=marker, parsed={"topic": "monitoring"}
            )
            return
        if (
            self.vocabulary.is_none(words)
            or self.topic in _TOPICS_OF_TEXT
            or (not self.in_cell and self.vocabulary.is_pointer(words))
        ):
            self._plain(block, words, marker, kind)
        elif self.letter in _NEEDS:
            self._need(block, words, marker, kind)
        elif self.letter == "E":
            self._outcome(block, words, marker, kind)
        elif self.letter in _PROVISION:
            self._provision(block, words, marker, kind)
        else:
            self._plain(block, words, marker, kind)

    def _plain(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        parsed = {"topic": self.topic} if self.topic else {}
        self.filing.add(kind, self.letter, block, text=words, marker=marker, parsed=parsed)

    def _need(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        if self.role in ("own_ref", "section", "outcome_ref", "need_ref"):
            self._plain(block, words, marker, kind)
            return
        strength = self.role == "strengths" or self.topic == "strengths"
        draft = self.filing.add(
            kind if strength else "need",
            self.letter,
            block,
            text=words,
            marker=marker,
            blocks=self.blocks,
        )
        if strength:
            draft.parsed["topic"] = "strengths"
            return
        draft.values["area"] = self.area
        draft.number = self.number or (numbers_in(marker or "") or (None,))[0]
        draft.labelled = (self.role == "need" and not self.mixed) or self.number is not None
        draft.cell = self.cell
        draft.listed = kind == "list_item"

    def _outcome(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        if (
            self.role == "by_when"
            and self.outcome is not None
            and not self.outcome.values.get("by_when")
        ):
            self.outcome.values["by_when"] = words
            return
        if (
            self.role == "steps"
            and self.outcome is not None
            and kind == "paragraph"
            and self.outcome.steps
            and self.outcome.steps[-1].listed
        ):
            self.role = None  # the list of steps is over; the next outcome follows
            self.outcome = None
        is_step = self.role == "steps" or (
            self.outcome is not None
            and (_is_sub_marker(marker) or (self.in_cell and kind == "list_item"))
            and (not self.outcome.listed or (marker == "•") != (self.outcome.marker == "•"))
        )
        if is_step and self.outcome is not None:
            step = Draft("step", "E", words, block, marker=marker, listed=kind == "list_item")
            self.outcome.steps.append(step)
            return
        if self.role in ("own_ref", "section"):
            self._plain(block, words, marker, kind)
            return
        draft = self.filing.add(
            "outcome", "E", block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number or (numbers_in(marker or "") or (None,))[0]
        self.number = None
        draft.listed = kind == "list_item"
        self.outcome = draft
        self.role = None if self.role in ("by_when", "steps") else self.role

    def _provision(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        if self.role in _FIELD_ROLES and self.provision is not None:
            name = {"who_and_when": "by_whom", "by_when": "how_often"}.get(
                self.role or "", self.role or ""
            )
            held = self.provision.values.get(name)
            if held is None or kind != "list_item":
                self.provision.values[name] = f"{held} {words}" if held else words
                return
        if self.provision is not None and is_reference_only(words):
            self.provision.outcome_refs += outcome_references(words)
            self._plain(block, words, marker, kind)
            return
        if self.role == "outcome_ref":
            self.outcome_refs = list(numbers_in(words))
            self._plain(block, words, marker, kind)
            return
        if self.role in ("own_ref", "section", "need_ref", "area"):
            self._plain(block, words, marker, kind)
            return
        draft = self.filing.add(
            "provision", self.letter, block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number
        self.number = None
        draft.need_refs = list(self.need_refs)
        draft.outcome_refs = list(self.outcome_refs) + [
            ref for ref in outcome_references(words) if ref not in self.outcome_refs
        ]
        self.provision = draft


_INSTRUCTS = re.compile(
    r"\b(?:must|should|include|avoid|use|list|specify|column|only|section|each (?:need|outcome|line|table)|below|C1|D1)\b"
)
_SOONER = re.compile(r"(?:by|within|before|end|start|july|september|december)\b", re.IGNORECASE)
_TOPICS_OF_TEXT = frozenset(
    {"monitoring", "forward_plans", "attainment", "curriculum", "transport"}
)


def _is_sub_marker(marker: str | None) -> bool:
    """Whether a marker numbers a lower level: (a), a), (i)."""
    bare = (marker or "").strip("().")
    return bool(bare) and bare.isalpha() and bare.islower()
