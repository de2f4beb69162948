"""The state that runs along a section: what a piece of text stands under, and what it describes.

The section, the area of need, the label in force, the outcome or provision that a field belongs to.
``reading`` sets it from headings and labels; ``records`` files text by it.
"""

import re
from dataclasses import dataclass, field

from ehcp_io.document import TextBlock
from ehcp_io.recognition.column_sections import PROVISION_FIELDS
from ehcp_io.recognition.due import due_by
from ehcp_io.recognition.filing import Draft, Filing
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.vocabulary import Vocabulary, key

NEEDS = ("B", "C", "D")
PROVISION = ("F", "G", "H1", "H2")
PROVIDED = frozenset({*PROVISION_FIELDS, "who_and_when"})
FIELD_ROLES = PROVIDED | {"by_when"}
REFERENCE_ROLES = ("own_ref", "section", "outcome_ref", "need_ref", "area")
TOPICS_OF_TEXT = frozenset(
    {"monitoring", "forward_plans", "attainment", "curriculum", "transport", "own_offer"}
)
_LEAD_WORDS = 14
_FOLLOWING = re.compile(r"\b(?:the following|as follows)\b", re.IGNORECASE)
_AIMS = re.compile(
    r"(?:in order )?to (?:meet|address|achieve|reach|work towards|support|help with) "
    r"(?:(?!\b(?:will|shall|must|is|are)\b)[^.;:])+:",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;!?]\s+[A-Z]")
MONITORING = frozenset({"targets", "monitoring", "forward_plans"})


@dataclass
class RecordState:
    """Where a section's reading stands."""

    filing: Filing
    vocabulary: Vocabulary
    letters: tuple[str, ...]
    letter: str
    clause: str = ""  # the number of the section's heading: "7. Health provision" has 7.1, 7.2
    area: str | None = None
    area_level: int | None = None  # of the heading that named it
    topic: str | None = None
    under_targets: bool = False  # "Short-term targets:" heads the list that is being read
    role: str | None = None  # the label that the next lines stand under
    label_text: str = ""  # the words of that label
    labelled_now: bool = False  # nothing has been read under that label yet
    outcome: Draft | None = None
    aim: Draft | None = None  # the outcome that was said to be for the long term
    provision: Draft | None = None
    outcome_refs: list[str] = field(default_factory=list)  # "Provision for outcome 2"
    refs_level: int | None = None  # of the heading that named them
    for_outcome: Draft | None = None  # the outcome that stands again, in full, over provision
    need_refs: list[str] = field(default_factory=list)
    lead: Draft | None = None  # the line that opens the list in which this stands
    agent: str | None = None  # whom a heading over provision names: "Teaching assistant"
    payer: str | None = None  # what a heading over provision says of who pays for it
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
    below_rows: bool = False  # rows under this heading held the records of its sections
    in_provision: bool = False  # a cell of a column that holds provision
    cell: int = 0
    h_is_told: bool = False  # columns, or a column row by row, tell H1 from H2
    strengths_told: bool = False  # a label beside them told an area's strengths
    mixed: bool = False  # the column's heading names strengths and needs alike
    told: bool = False  # outcomes stand elsewhere, each behind its section's letter

    def enter_area(self, area: str, words: str) -> None:
        """Take an area of need; "Health" and "Social care" say where their provision is filed."""
        self.area = area
        self.strengths_told = False
        bare = key(words).removeprefix("area of need ").removeprefix("area ")
        names = {"health": "G", "health needs": "G", "social care": "H2", "social care needs": "H2"}
        letter = names.get(bare)
        self.provision_letter = letter if letter in self.letters and "F" in self.letters else None

    def enter_payer(self, words: str) -> None:
        """Take a heading that says who pays for the list below it: "Paid for by the Council".

        Below a provision it may tell of that one, unless the list above has such a heading too.
        """
        heads = self.letter in PROVISION and (self.provision is None or self.payer is not None)
        self.payer = words if heads and self.vocabulary.says_who_pays(words) else None

    @property
    def awaits_value(self) -> bool:
        """Whether the label in force has not had its value yet."""
        if self.role in REFERENCE_ROLES:
            return True
        if self.role not in FIELD_ROLES:
            return False
        record = self.outcome if self.letter == "E" else self.provision
        names = {"who_and_when": "by_whom"}
        return record is None or not record.values.get(names.get(self.role, self.role))

    @property
    def awaits_steps(self) -> bool:
        """Whether "Steps:" was read last, and none stands below it yet."""
        return self.role == "steps" and self.outcome is not None and not self.outcome.steps

    def past_lead_in(self, letter: str, marker: str | None, kind: str) -> None:
        """Take the line over a list for no record: "Robin requires:" says nothing alone.

        A line with a number of its own is an item, and one that says how much is provision.
        """
        filed = self.filing.sections.get(letter)
        last = filed[-1] if filed else None
        if not (marker or kind == "list_item"):
            self.lead = None
        elif last is not None and is_lead_in(last):
            last.kind, self.lead = "paragraph", last
            last.values.clear()

    def plain(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        """File text that is no record."""
        if self.letter == "E" and words.endswith(":"):
            self.due = due_by(words) or self.due
        parsed = {"topic": self.topic} if self.topic else {}
        first = not self.filing.sections.get("E")
        label = self._label_of_none(words)
        draft = self.filing.add(
            kind, self.letter, block, text=words, marker=marker, parsed=parsed, label=label
        )
        if self.letter == "E" and first:
            draft.due = self.due  # the line that opens the section speaks for all of it

    def _label_of_none(self, words: str) -> str | None:
        """The label just filed as a heading, where there is nothing of it: "Steps: None set".

        Apart from its label, "None set" would say that of the record above, or of the section.
        """
        filed = self.filing.sections.get(self.letter)
        fits = self.labelled_now and self.role in (*FIELD_ROLES, "steps")
        if not (fits and filed and self.vocabulary.is_none(words)):
            return None
        if filed[-1].kind != "heading" or filed[-1].marker:
            return None
        return filed.pop().text


def is_lead_in(draft: Draft) -> bool:
    """Whether a draft is a line that only opens the list below it.

    One that says only what the list is for may be numbered: "15. To meet the needs in clause 2:".
    """
    aims = _AIMS.fullmatch(draft.text) is not None
    return (
        draft.kind in ("need", "provision")
        and not ((draft.listed or draft.marker or draft.number) and not aims)
        and not draft.labelled
        and draft.values.keys() <= {"area"}
        and draft.text.endswith(":")
        and not _ENDS.search(draft.text)
        and draft.text.count(" ") < _LEAD_WORDS
        and how_often(draft.text) is None
    )


def is_sub_point(words: str, marker: str | None, kind: str, held: Draft) -> bool:
    """Whether a piece of text is a point of the duty above it: "… for 45 minutes each week, to:".

    One with an amount of its own, or below "the following", is an item for itself.
    """
    if not held.text.endswith(":") or _FOLLOWING.search(held.text):
        return False
    if not (marker or kind == "list_item") or _style(marker) == _style(held.marker):
        return False
    return how_often(held.text) is not None and how_often(words) is None


def _style(marker: str | None) -> str:
    """How an item is counted: by figures, letters, or a sign; "" where it is not."""
    core = "".join(filter(str.isalnum, marker or ""))
    return "figure" if core[-1:].isdigit() else "letter" if core else (marker or "").strip()
