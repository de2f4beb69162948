"""Labels of sections A to H: what stands under them, beside them, or behind them on the line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import Heading, ListItem, TextBlock
from ehcp_io.recognition.column_content import is_by_when
from ehcp_io.recognition.columns import allowed_roles, numbered
from ehcp_io.recognition.lines import (
    Label,
    bold_lead,
    inline_labels,
    is_reference,
    label_run,
    numbers_in,
    outcome_references,
)
from ehcp_io.recognition.record_state import (
    FIELD_ROLES,
    NEEDS,
    PROVIDED,
    PROVISION,
)
from ehcp_io.recognition.records import Records
from ehcp_io.recognition.sentences import is_wish, promises, states_duty
from ehcp_io.recognition.vocabulary import key

_DATED = re.compile(r"^(?P<label>[^\W\d_][^:.;]{1,40}:)\s*(?P<value>\S.*)$")
_FOR_ALL = re.compile(
    r"(?:(?:other|general|overall|additional|shared|further|universal)\s+(?:\w+\s+){0,2}(?:provision|support)"
    r"|(?:(?:\w+\s+){0,3}(?:provision|support|help)\s+)?(?:for|towards|across|supporting)\s+"
    r"(?:all|every|each of the)\s+(?:of\s+the\s+)?(?:outcomes?|areas?|needs)|all\s+outcomes)\b",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(r"(?:description|details?)\s*:?\s*$", re.IGNORECASE)
_LED = re.compile(r"[A-Z][^\W\d][\w ,&/-]{1,40}:\s+[A-Z]")  # "Direct work: A therapist will …"
_PARTED = re.compile(r":\s+|\s[–—-]\s+")
_FOR_OUTCOME = re.compile(
    r"Provision (?:for|towards|to meet|to achieve) Outcome \d+\W*"
    r"|(?:For|Towards|To (?:meet|achieve|reach|work towards)) (?:the )?[Oo]utcome \d+\s*:"
)
_CARE = frozenset({"C", "D", "G", "H", "H1", "H2"})
_TERSE = 8  # words of a label
_HALFWAY = re.compile(r"(?:medium|interim)\b(?!.*\boutcomes\b)", re.IGNORECASE)


def is_for_all(heading: str) -> bool:
    """Whether a heading says that the provision below it is for all outcomes, or for none."""
    return any(map(_FOR_ALL.match, _PARTED.split(heading)))


@dataclass
class Labelling(Records):
    """Takes labels and what stands on their lines; what is a heading, ``Reading`` decides.

    ``shares_outcomes``: outcomes stand among these sections, under one heading or in turn.
    """

    shares_outcomes: bool = False

    @property
    def allowed(self) -> frozenset[str]:
        """The roles that labels may have here."""
        return allowed_roles(self.letters)

    def begins_with_field(self, block: TextBlock) -> bool:
        """Whether a cell begins with "Who: …": its row was parted from that of its provision."""
        before, labels = inline_labels(block, self.allowed, self.vocabulary)
        here = self.letter in PROVISION and not before and bool(labels)
        return here and labels[0].role in PROVIDED

    def heads_care(self, text: str) -> bool:
        """Whether a line is the name of health or social care and no more."""
        named = self.vocabulary.title_scores(text)
        return bool(named) and set(named) <= _CARE and max(named.values()) == 1

    def heads_provision(self, block: TextBlock) -> bool:
        """Read "Provision for Outcome 2", however it looks: what is below is for that outcome.

        So it is below "Robin will receive:", where an outcome stands above it in the same section.
        """
        below = self.letter == "E" and self.outcome is not None and not isinstance(block, ListItem)
        told = _FOR_OUTCOME.fullmatch(block.text) or (below and promises(block.text))
        if not told or not set(self.letters) & set(PROVISION):
            return False
        self.label(Label("provision", None, block.text), block)
        return True

    def label(self, label: Label, block: TextBlock) -> None:
        """Take a label: what follows stands under it."""
        self._tell_next(label.role)
        if self._names_need(label, block):
            self.filing.heading(self.letter, block)
            self.need_refs = list(numbers_in(label.number or ""))
            return
        if self._heads_for_outcome(label, block):
            self.filing.heading(self.letter, block)
            self.outcome_refs, self.provision = list(numbers_in(label.number or "")), None
            return
        if label.role == "own_ref":
            roles = self.vocabulary.label_roles(label.text)
            label = replace(label, role=numbered(roles or (label.role,), (self.letter,)))
        if label.role == "provision" and self.letter in NEEDS and _DESCRIBES.match(label.text):
            label = replace(label, role="need")  # "Description:" under "Need 1"
        self._promote(label.role)
        if self._is_past_references(block):
            self.outcome_refs, self.refs_level = [], None
        self.filing.heading(self._letter_for(label.role), block, label.text)
        before = self.outcome_refs
        self.take(label)
        if self.outcome_refs is not before:
            self.refs_level = block.level if isinstance(block, Heading) else None

    def _tell_next(self, role: str) -> None:
        """Take the lines behind a field's first for the next provision, once a label shows it.

        "How often", "Weekly", "A key adult at the gate.", "Who", where who was told already.
        """
        held, last = self.provision, self.role
        if held is None or last not in PROVIDED or role not in PROVIDED:
            return
        said = held.said_in.get(last, [])
        if (
            role not in held.values
            or len(said) < 2
            or not all(block.text.endswith(".") for block in said[1:])
        ):
            return
        held.values[last], held.said_in[last] = said[0].text, said[:1]
        self.role = self.provision = None
        for block in said[1:]:
            self.text(block, block.text)

    def _is_past_references(self, block: TextBlock) -> bool:
        """Whether a heading ends what one before it said of outcomes: as high as it, or for all.

        "Provision for all outcomes" below "Provision for outcome 4" is for no one of them.
        """
        as_high = isinstance(block, Heading) and block.level <= (self.refs_level or 0)
        return as_high or is_for_all(block.text)

    def _names_need(self, label: Label, block: TextBlock) -> bool:
        """Whether a need's number stands over provision in a cell of its column: "Need 6"."""
        return (
            label.role == "need"
            and label.number is not None
            and self.in_cell
            and self.letter in PROVISION
            and block.text == label.text
        )

    def _heads_for(self, label: Label | None, text: str, *, looks: bool) -> Label | None:
        """The label, "Staffing (Outcomes 2 and 3)" being a heading over provision and no "Who"."""
        fields = label is not None and label.role in PROVIDED and looks
        if fields and self.letter in PROVISION and outcome_references(text):
            return Label("provision", None, text)
        return label

    def _heads_for_outcome(self, label: Label, block: TextBlock) -> bool:
        """Whether an outcome's number stands over provision in a cell of its column."""
        alone = label.role == "outcome" and label.number is not None and block.text == label.text
        return alone and self.in_cell and self.letter in PROVISION and self.in_provision

    def _promote(self, role: str) -> None:
        """Make the sub-heading just filed the record that a field's label below it describes.

        "Counselling in school" in bold over "Who:" is the provision: a heading has no "Who".
        """
        letter, head = self._letter_for(role), self.entered
        self.entered = None
        filed = self.filing.sections.get(letter)
        if head is None or not filed or filed[-1] is not head:
            return
        if letter in PROVISION and role in PROVIDED and self.provision is None:
            head.kind, head.blocks, self.provision = "provision", self.blocks, head
            head.need_refs, head.outcome_refs = list(self.need_refs), list(self.outcome_refs)
        elif letter == "E" and role in ("by_when", "steps") and self.outcome is None:
            head.kind, head.blocks, self.outcome = "outcome", self.blocks, head
            head.number, self.code = self.code, None
        else:
            return
        head.values["area"] = self.area

    def take(self, label: Label) -> None:
        """Set the state that a label means, its words being filed elsewhere."""
        self.letter = self._letter_for(label.role)
        self.role, self.number, self.labelled_now = label.role, label.number, True
        self.label_text = label.text
        if label.role == "own_ref" and label.number:
            self.role = None  # "No. 3" says the number itself: what follows is what it numbers
        elif label.role == "outcome" and self.letter in PROVISION:
            self.role = None
            self.outcome_refs = list(numbers_in(label.number or ""))
        elif label.role == "outcome_ref" and (label.number or outcome_references(label.text)):
            self.role = None
            refs = numbers_in(label.number or "") or outcome_references(label.text)
            self.outcome_refs = list(refs)
        elif label.role == "how_often" and self.letter == "E" and is_by_when(label.value):
            self.role = "by_when"  # "When: July 2026"
        elif label.role == "impact" and self.letter == "E":
            self.role = "unknown"  # "Success looks like": beside the outcome, and no other
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
        """Whether a label names what comes on the way to the numbered long-term outcome above it.

        Elsewhere what is sought in the medium term is an outcome too (section 37(2)(b) of the Act
        asks for "the outcomes sought", whenever).
        """
        held = self.outcome if self.letter == "E" else None
        return held is not None and held.number is not None and bool(_HALFWAY.match(text))

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
        return here[0] if here and self.letter not in group else self.letter

    def _labelled(self, block: TextBlock) -> bool:
        """Read a paragraph that holds labels with values, as far as they mean something here."""
        before, labels = inline_labels(block, self.allowed, self.vocabulary)
        if not labels or (before and any(label.role not in FIELD_ROLES for label in labels)):
            return False
        review = not before and labels[0].role == "review" and bool(labels[0].value)
        shared = self.shares_outcomes and self.provision is None
        beside = self.letter in NEEDS and "E" in self.letters  # a need has no review
        if review and (self.letter == "E" or beside or (shared and self.letter in PROVISION)):
            # How progress is reviewed is E's own (Code 9.69), and no outcome.
            self.filing.heading("E", block, labels[0].text)
            rest = block.text.removeprefix(labels[0].text).strip()
            self.filing.add("paragraph", "E", block, text=rest, parsed={"topic": "monitoring"})
            return True
        if before:
            self.text(block, before)
        for label in labels:
            if self._refers_to_outcome(label, block) or self._says_outcome(label, block):
                continue
            if label.role in PROVIDED and (self.is_duty(label.value) or self._is_led(label)):
                self.filing.heading(self.letter, block, label.text)
                self.role, self.entered = None, None
                self.text(block, label.value)
                continue
            self.label(label, block)
            if label.value:
                self.text(block, label.value)
                self._past_value(label.value)
        return True

    def _refers_to_outcome(self, label: Label, block: TextBlock) -> bool:
        """Take "Outcome: E1" among the fields of a provision: what it is for, and no record."""
        held = self.provision
        if label.role != "outcome" or held is None or self.letter not in PROVISION:
            return False
        if not label.value or not is_reference(label.value):
            return False
        self.filing.heading(self.letter, block, label.text)
        self.filing.add("table", self.letter, block, text=label.value)
        held.outcome_refs = list(numbers_in(label.value))
        self.role = None
        return True

    def _says_outcome(self, label: Label, block: TextBlock) -> bool:
        """Take "Outcome 2: Sam will …" over provision, where E stands elsewhere: what it is for."""
        alone = label.role == "outcome" and self.letter in PROVISION and "E" not in self.letters
        if not alone or not is_wish(label.value):
            return False
        self.label(label, block)
        self.filing.heading(self.letter, block, label.value)
        self.provision = self.entered = None
        return True

    def _is_led(self, label: Label) -> bool:
        """Whether "Monitoring: …" is a duty like those above it, each behind words of its own."""
        held = self.provision
        led = held is not None and _LED.match(held.text) is not None
        return led and label.role == "review" and states_duty(label.value)

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

    def _bold_detail(self, block: TextBlock) -> bool:
        """Read a bold label with a colon whose wording is new: "**What support:** A daily …".

        The words in it may say what it is. Where they do not, and little stands behind it, it is
        a detail of the provision above, and none of its own.
        """
        lead, value = bold_lead(block)
        if self.letter not in PROVISION or not value or not lead.endswith(":"):
            return False
        if lead.count(" ") >= _TERSE or self.vocabulary.topic(lead) or self.vocabulary.area(lead):
            return False
        if key(lead) in self.vocabulary.plain_heads:  # "Details: …": the section says what it is
            self.filing.heading(self.letter, block, lead)
            self.text(block, value)
            return True
        roles = [role for role in self.vocabulary.guess_roles(lead) if role in self.allowed]
        held = self.provision
        if roles and (roles[0] != "provision" or held is None or len(value) > len(lead)):
            self.label(Label(roles[0], None, lead), block)
            self.text(block, value)
            self.role = None
            return True
        if held is None or len(value) * 2 > len(held.text) or states_duty(value):
            return False
        self.filing.heading(self.letter, block, lead)
        self.filing.add("paragraph", self.letter, block, text=value)
        return True

    def _label_run(self, block: TextBlock) -> bool:
        """Read a bold label with its value behind it and no colon between."""
        found = label_run(block, self.allowed, self.vocabulary)
        if found is None:
            return False
        label, value = found
        self.label(label, block)
        self.text(block, value)
        self._past_value(value)
        return True

    def _past_value(self, value: str) -> None:
        """End a label whose value stood on its line, unless the value only opens a list."""
        if self.role != "steps" and not value.endswith(":"):
            self.role = self.topic = None
