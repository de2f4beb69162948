"""The key of the Tribunal's working document (HMCTS guidance SEND23): what a type style means."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ehcp_io.plan import PlanStatus


class Party(StrEnum):
    """Who stands behind a mark. ``EACH``: both delete or add it, but for something different."""

    AGREED = "agreed"
    PARENTS = "parents"
    LA = "la"
    EACH = "each"


class Position(StrEnum):
    """Which of the plans that a working document holds."""

    BASE = "base"
    AGREED = "agreed"
    PARENTS = "parents"
    LA = "la"


class Appellant(StrEnum):
    """Who appeals: parents, or the young person (Children and Families Act 2014, section 51)."""

    PARENTS = "parents"
    YOUNG_PERSON = "young-person"


class Act(StrEnum):
    """What is done with the words."""

    KEEP = "keep"
    ADD = "add"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one passage with what is done with them, and by whom."""

    text: str
    act: Act = Act.KEEP
    party: Party | None = None

    def stands_in(self, position: Position) -> bool:
        """Whether the words are part of the plan as that position would have it."""
        if self.act is Act.KEEP:
            return True
        behind = _BEHIND[self.party] if self.party else frozenset()
        return (position in behind) is (self.act is Act.ADD)

    @property
    def styles(self) -> tuple[str, ...]:
        """Type styles of the key: bold, italic, underline, strike."""
        if self.act is Act.KEEP or self.party is None:
            return ()
        struck = ("strike",) if self.act is Act.DELETE else ()
        return (*_STYLES[self.party], *struck)


_BEHIND = {
    Party.AGREED: frozenset({Position.AGREED, Position.PARENTS, Position.LA}),
    Party.PARENTS: frozenset({Position.PARENTS}),
    Party.LA: frozenset({Position.LA}),
    Party.EACH: frozenset({Position.PARENTS, Position.LA}),
}
"""The plans in which a party's change is made; a deletion that is only proposed still stands."""

_STYLES = {
    Party.AGREED: ("underline",),
    Party.PARENTS: ("bold",),
    Party.LA: ("italic",),
    Party.EACH: ("bold", "italic"),
}

KEY_HEADS = ("Type style", "Meaning")
_KEY = (
    ("Normal", (), "original {plan}"),
    ("Underlined", ("underline",), "addition agreed by both"),
    ("Underlined strikethrough", ("underline", "strike"), "deletion agreed by both"),
    ("Bold", ("bold",), "{owner} proposed addition"),
    ("Bold strikethrough", ("bold", "strike"), "{owner} proposed deletion"),
    ("Italic", ("italic",), "LA’s proposed addition"),
    ("Italic strikethrough", ("italic", "strike"), "LA’s proposed deletion"),
)
_DRAFTS = frozenset({PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT})
_OWNERS = {Appellant.PARENTS: "parents’", Appellant.YOUNG_PERSON: "young person’s"}
_NAMES = {Appellant.PARENTS: "Parents", Appellant.YOUNG_PERSON: "Young person"}
EACH_SAYS = (
    "Bold and italic together, struck through: each side would delete the words, but would put "
    "something different in their place."
)


def key_rows(
    appellant: Appellant, status: PlanStatus | None = None
) -> list[tuple[str, tuple[str, ...], str]]:
    """The rows of the key: name of the style, the style itself, what it means.

    ``status`` is that of the plan in normal type: SEND23 speaks of the final one.
    """
    owner = _OWNERS[appellant]
    plan = "draft EHC plan" if status in _DRAFTS else "final EHC plan"
    return [
        (name, styles, meaning.format(owner=owner, plan=plan)) for name, styles, meaning in _KEY
    ]


def party_name(party: Party, appellant: Appellant) -> str:
    """``Parents``, ``Young person``, ``LA``, ``Each side`` or ``Agreed``."""
    named = {Party.PARENTS: _NAMES[appellant], Party.LA: "LA", Party.EACH: "Each side"}
    return named.get(party, "Agreed")


def spoken(segment: Segment, appellant: Appellant) -> str:
    """The label that says in words what the style says: ``[Parents add: `` … ``]``."""
    if segment.act is Act.KEEP or segment.party is None:
        return ""
    name = party_name(segment.party, appellant)
    if segment.party is Party.AGREED:
        return "[Agreed addition: " if segment.act is Act.ADD else "[Agreed deletion: "
    verb = "add" if segment.act is Act.ADD else "delete"
    return f"[{name} {verb}{'' if name == 'Parents' else 's'}: "


SPOKEN = re.compile(
    r"\[(?:Agreed (?:addition|deletion)|Parents (?:add|delete)|"
    r"(?:Young person|LA|Each side) (?:adds|deletes)): "
)
"""Every label that `spoken` gives."""


def style_of(styles: Iterable[str]) -> tuple[Act, Party | None]:
    """What a type style means; underlining outweighs, since it is put on what gets agreed."""
    marked = frozenset(styles)
    act = Act.DELETE if "strike" in marked else Act.ADD
    if "underline" in marked:
        return act, Party.AGREED
    if {"bold", "italic"} <= marked:
        return act, Party.EACH
    if "bold" in marked:
        return act, Party.PARENTS
    if "italic" in marked:
        return act, Party.LA
    # Struck through in normal type: the key does not say by whom, so the words still stand.
    return Act.KEEP, None


_ENTRIES = (
    re.compile(r"normal(?: type| text)?\b.{0,20}\b(?:original|final)\b", re.IGNORECASE),
    re.compile(r"underlined?(?: type| text)?\b.{0,60}\bagreed\b", re.IGNORECASE),
    re.compile(r"bold(?: type| text)?\b.{0,20}\b(?:parent|young person|appellant)", re.IGNORECASE),
    re.compile(
        r"bold strike-?\s?through\b.{0,20}\b(?:parent|young person|appellant)", re.IGNORECASE
    ),
    re.compile(r"italics?(?: type| text)?\b.{0,20}\b(?:LA|local authority)\b", re.IGNORECASE),
    re.compile(r"italics? strike-?\s?through\b.{0,20}\b(?:LA|local authority)\b", re.IGNORECASE),
)
_ENOUGH = 3


def is_key_entry(line: str) -> bool:
    """Whether a line or row is one of the key's, in any of its customary wordings."""
    return any(entry.match(line.strip()) for entry in _ENTRIES)


def holds_key(lines: Iterable[str]) -> bool:
    """Whether the lines hold the key: enough of its entries, those of both parties among them."""
    found = {number for line in lines for number, entry in enumerate(_ENTRIES) if entry.match(line)}
    return len(found) >= _ENOUGH and bool({2, 3} & found) and bool({4, 5} & found)
