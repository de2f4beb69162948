"""Turns the text of B to H into records: needs, outcomes, provision, as the state around it says.

``Records`` holds that state: the section, the area of need, the label that the text stands under,
the outcome or provision that a field belongs to. ``reading`` sets it from headings and labels.
"""

import re
from dataclasses import dataclass, field

from ehcp_io.document import ListItem, TextBlock
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.column_content import is_date
from ehcp_io.recognition.columns import PROVISION_FIELDS
from ehcp_io.recognition.due import due_by
from ehcp_io.recognition.filing import Draft, Filing, split_marker, with_number
from ehcp_io.recognition.lines import (
    is_code,
    is_reference_only,
    is_sum,
    numbers_in,
    outcome_references,
    own_number,
)
from ehcp_io.recognition.sentences import leads_in, obliges, states_duty, tells_reached
from ehcp_io.recognition.vocabulary import Vocabulary, key

NEEDS = ("B", "C", "D")
PROVISION = ("F", "G", "H1", "H2")
PROVIDED = frozenset({*PROVISION_FIELDS, "who_and_when"})
FIELD_ROLES = PROVIDED | {"by_when"}
TOPICS_OF_TEXT = frozenset({"monitoring", "forward_plans", "attainment", "curriculum", "transport"})
# What a form may print beside needs or outcomes, and is neither: Section A's own, a starting point.
_OF_VIEWS = frozenset({"history", "views", "interests", "aspirations"})
_BESIDE_OUTCOMES = _OF_VIEWS | {"baseline", "communication", "support"}
MONITORING = frozenset({"targets", "monitoring", "forward_plans"})
_WORD = re.compile(r"[^\W\d_]{2}")
_REFERENCE_ROLES = ("own_ref", "section", "outcome_ref", "need_ref", "area")
_OF_RECORDS = (None, "need", "strengths", "outcome", "provision")
_REFERENCE_WORDS = 6
_SOONER = re.compile(
    r"(?:by|within|before|end|start|january|february|march|april|may|june|july|september|october|november|december)\b",
    re.IGNORECASE,
)


@dataclass
class Records:
    """The state that runs along a section, and what a piece of text becomes in it."""

    filing: Filing
    vocabulary: Vocabulary
    letters: tuple[str, ...]
    letter: str
    clause: str = ""  # the number of the section's heading: "7. Health provision" has 7.1, 7.2
    area: str | None = None
    topic: str | None = None
    role: str | None = None  # the label that the next lines stand under
    outcome: Draft | None = None
    provision: Draft | None = None
    outcome_refs: list[str] = field(default_factory=list)  # "Provision for outcome 2"
    refs_level: int | None = None  # of the heading that named them
    need_refs: list[str] = field(default_factory=list)
    agent: str | None = None  # whom a heading over provision names: "Teaching assistant"
    due: str | None = None  # a sub-heading's or opening line's date for the outcomes below it
    due_all: str | None = None  # the section title's
    number: str | None = None  # number of the label or reference just read
    code: str | None = None  # number of a reference on a line of its own: "O1"
    full_code: str | None = None  # that reference, its letter with it
    entered: Draft | None = None  # the sub-heading just filed, if it may turn out to be a record
    blocks: tuple[object, ...] = ()  # the blocks of the document around the text
    row_letter: str | None = None  # what a column of sections says of the row
    provision_letter: str | None = None  # where an area of health or social care files provision
    seen_text: bool = False
    in_cell: bool = False
    cell: int = 0
    h_is_told: bool = False  # columns, or a column row by row, tell H1 from H2
    strengths_told: bool = False  # a label beside them told an area's strengths
    mixed: bool = False  # the column's heading names strengths and needs alike

    def text(self, block: TextBlock, text: str) -> None:
        """File one piece of text as what it is here."""
        self.seen_text = True
        marker, words = self.filing.take_marker(block), text
        if not isinstance(block, ListItem) or (marker and not any(map(str.isalnum, marker))):
            # A printed list may have a bullet for the reference that the item begins with.
            typed, words = split_marker(text, self.letter, self.clause)
            marker = typed or marker
        second, rest = split_marker(words, self.letter) if marker else (None, words)
        if marker and second and second[0].isalpha():  # "7. B3 …": both were printed
            marker, words = f"{marker} {second}", rest
        kind = "list_item" if isinstance(block, ListItem) else "paragraph"
        if self.role == "area":
            self._area(block, words, marker, kind)
        elif self._is_monitoring(words):
            self.filing.add(
                kind, "E", block, text=words, marker=marker, parsed={"topic": "monitoring"}
            )
        elif self._is_plain(words):
            self._plain(block, words, marker, kind)
        elif self.letter in NEEDS:
            self._need(block, words, marker, kind)
        elif self.letter == "E":
            self._outcome(block, words, marker, kind)
        elif self.letter in PROVISION:
            self._provision(block, words, marker, kind)
        else:
            self._plain(block, words, marker, kind)

    def enter_area(self, area: str, words: str) -> None:
        """Take an area of need; "Health" and "Social care" say where their provision is filed."""
        self.area = area
        self.strengths_told = False
        bare = key(words).removeprefix("area of need ").removeprefix("area ")
        names = {"health": "G", "health needs": "G", "social care": "H2", "social care needs": "H2"}
        letter = names.get(bare)
        self.provision_letter = letter if letter in self.letters and "F" in self.letters else None

    @property
    def awaits_value(self) -> bool:
        """Whether the label in force has not had its value yet."""
        if self.role in _REFERENCE_ROLES:
            return True
        if self.role not in FIELD_ROLES:
            return False
        record = self.outcome if self.letter == "E" else self.provision
        names = {"who_and_when": "by_whom"}
        return record is None or not record.values.get(names.get(self.role, self.role))

    def _is_monitoring(self, words: str) -> bool:
        """Whether a sentence in E, or under a heading that E shares, tells of monitoring."""
        here = self.letter == "E" or (
            len(self.letters) > 1 and self.role is None and not self.in_cell
        )
        return (
            here
            and "E" in self.letters
            and self.role not in ("outcome", "steps", "by_when")
            and self.number is None
            and self.vocabulary.is_monitoring(words)
        )

    def _is_plain(self, words: str) -> bool:
        return (
            self.role == "unknown"
            or (is_date(words) and self.role not in FIELD_ROLES)
            or (self.letter == "E" and self.role is None and words.endswith(":"))
            or self.vocabulary.is_none(words)
            or self.topic in TOPICS_OF_TEXT
            or (self.letter == "E" and self._is_beside_outcome(words))
            or (self.letter in NEEDS and self.topic in _OF_VIEWS)
            or (not self.in_cell and self._leads_in(words))
            or (self.role in _OF_RECORDS and is_sum(words))
        )

    def _leads_in(self, words: str) -> bool:
        """Whether a sentence says how the plan is set out, or where something stands in it."""
        records = (*NEEDS, *PROVISION)
        told = self.letter in records and self.role is None and leads_in(words)
        return told or self.vocabulary.is_pointer(words)

    def _is_beside_outcome(self, words: str) -> bool:
        """Whether what stands in E is no outcome: another topic, who helps, what was reached."""
        helps = self.role in PROVIDED and self.outcome is not None
        return self.topic in _BESIDE_OUTCOMES or helps or tells_reached(words)

    def _plain(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        if self.letter == "E" and words.endswith(":"):
            self.due = due_by(words) or self.due
        parsed = {"topic": self.topic} if self.topic else {}
        first = not self.filing.sections.get("E")
        draft = self.filing.add(kind, self.letter, block, text=words, marker=marker, parsed=parsed)
        if self.letter == "E" and first:
            draft.due = self.due  # the line that opens the section speaks for all of it

    def _area(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        area = self.vocabulary.area(words) or words
        if self.outcome is not None:
            self.outcome.values["area"] = area
        else:
            self.enter_area(area, words)
        self.filing.add(kind, self.letter, block, text=words, marker=marker)
        self.role = None

    # -- needs ---------------------------------------------------------------------------------

    def _need(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        if self.role in _REFERENCE_ROLES:
            self._plain(block, words, marker, kind)
            return
        if self.role == "impact":
            self.filing.add(
                kind, self.letter, block, text=words, marker=marker, parsed={"topic": "impact"}
            )
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
        draft.number = self.number or own_number(marker) or self.code
        draft.code = self.full_code
        self.code = self.full_code = None
        draft.labelled = (
            (self.role == "need" and not self.mixed)
            or self.number is not None
            or self.strengths_told
        )
        draft.cell = self.cell
        draft.listed = kind == "list_item"

    # -- outcomes ------------------------------------------------------------------------------

    def _outcome(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        held = self.outcome
        if self.role in _REFERENCE_ROLES:
            if held is not None and self.role == "need_ref":
                held.need_refs += numbers_in(words)
            self._plain(block, words, marker, kind)
            return
        if self.role == "by_when" and held is not None and not held.values.get("by_when"):
            held.values["by_when"] = with_number(marker, words)
            return
        if self._steps_end(kind, marker):
            self.role = None
            held = self.outcome = None
        if held is not None and (self.role == "steps" or self._is_step(held, marker, kind)):
            step = Draft("step", "E", words, block, marker=marker, listed=kind == "list_item")
            held.steps.append(step)
            return
        draft = self.filing.add(
            "outcome", "E", block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number or own_number(marker) or self.code
        draft.code = self.full_code
        draft.listed = kind == "list_item"
        draft.due = self.due or self.due_all
        self.number = self.code = self.full_code = None
        self.outcome = draft
        self.role = None if self.role in ("by_when", "steps") else self.role

    def _steps_end(self, kind: str, marker: str | None) -> bool:
        """A paragraph after a list of steps is the next outcome, and so is a number after none."""
        steps = self.outcome.steps if self.outcome is not None else []
        if self.role != "steps" or not steps or self.outcome is None:
            return False
        if kind == "paragraph" and steps[-1].listed:
            return True
        mine = _shape(self.outcome.marker)
        return bool(mine) and _shape(marker) == mine and not any(step.marker for step in steps)

    def _is_step(self, outcome: Draft, marker: str | None, kind: str) -> bool:
        """Whether text below an outcome is a step by its numbering: (a) under 1., • in its cell."""
        if _is_sub_marker(marker):
            return not _is_sub_marker(outcome.marker)
        in_list = self.in_cell and kind == "list_item"
        return in_list and (not outcome.listed or (marker == "•") != (outcome.marker == "•"))

    # -- provision -----------------------------------------------------------------------------

    def _provision(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        held = self.provision
        if self.role in FIELD_ROLES and (obliges(words) or self._is_duty(words)):
            self.role = None  # below a heading "Staffing": a duty in full, and no one's name
        if held is not None and self.role in FIELD_ROLES:
            name = self._field(words)
            before = held.values.get(name)
            if before is None or kind != "list_item":
                value = with_number(marker, words)
                held.values[name] = f"{before} {value}" if before else value
                return
        if held is not None and is_reference_only(words):
            held.outcome_refs += outcome_references(words)
            self._plain(block, words, marker, kind)
            return
        if self.role in _REFERENCE_ROLES and len(words.split()) > _REFERENCE_WORDS:
            self.role = None  # "For outcome (i)" had its reference in the label
        if self.role in _REFERENCE_ROLES:
            if self.role in ("outcome_ref", "need_ref"):
                # Numbers below their label ("3, 4") are no text.
                kind = kind if _WORD.search(words) else "table"
                self._refer(words)
            self._plain(block, words, marker, kind)
            return
        letter = self.row_letter or self.provision_letter or self.letter
        draft = self.filing.add(
            "provision", letter, block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number
        draft.need_refs = list(self.need_refs)
        draft.agent = self.agent
        draft.outcome_refs = [
            *self.outcome_refs,
            *(ref for ref in outcome_references(words) if ref not in self.outcome_refs),
        ]
        self.number = None
        self.provision = draft

    def _is_duty(self, words: str) -> bool:
        """Whether a sentence under "Staffing" says what is done and how much, with nothing above.

        The words after "Who" below a provision may be as long: they are who provides it.
        """
        return (
            self.provision is None
            and self.letter in PROVISION
            and not self.in_cell
            and states_duty(words)
        )

    def _refer(self, words: str) -> None:
        """Take reference numbers: for the provision of this card, or for what comes below.

        Numbers may stand one a line below their label; what is more than a number ends them.
        """
        numbers, held = list(numbers_in(words)), self.provision
        record = self if held is None else held
        if self.role == "need_ref":
            record.need_refs = [*(held.need_refs if held else ()), *numbers]
        elif held is not None and is_code(words):
            held.outcome_refs = [*held.outcome_refs, *numbers]
        else:
            record.outcome_refs = numbers
        if held is None or not is_code(words):
            self.role = None

    def _field(self, words: str) -> str:
        """The field that the label in force names; "By" may be a person or a date."""
        if self.role == "who_and_when":
            return "by_whom"
        if self.role == "by_when":
            return "how_often" if _SOONER.match(words) or find_dates(words) else "by_whom"
        return self.role or ""


def _shape(marker: str | None) -> str:
    """How a number is printed, whichever it is: "1)" and "2)" alike; none for a bullet."""
    return re.sub(r"\d+", "1", marker) if marker and any(map(str.isdigit, marker)) else ""


def _is_sub_marker(marker: str | None) -> bool:
    """Whether a marker numbers a lower level: (a), a), (i)."""
    bare = (marker or "").strip("().")
    return bool(bare) and bare.isalpha() and bare.islower()
