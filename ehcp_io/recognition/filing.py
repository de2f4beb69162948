"""Where text is put while a document is read: drafts of units, section by section.

A draft is a unit in the making: a record's fields, steps and links may come later than its text.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ehcp_io.document import ListItem, Note, TextBlock
from ehcp_io.findings import Finding
from ehcp_io.plan.base import LinkBasis
from ehcp_io.recognition.vocabulary import key


@dataclass(eq=False)
class Draft:
    """A unit in the making.

    ``values`` are the fields of its kind; ``parsed`` what was understood. ``number`` is its own
    reference as printed, without a letter; ``outcome_refs`` and ``need_refs`` the numbers of what
    the document says it belongs to.
    ``code`` is its reference with its letter, where it was printed on a line of its own ("E1").
    ``agent`` is the person whom a heading over it names as the one who provides it, ``payer`` a
    heading over it that says who pays, ``due`` the date that one sets for all outcomes below it.
    ``said_in`` are the blocks that hold the words of a field, for their marks.
    ``heads`` are the columns' heads that stand before parts of a field, in the order of its words.
    ``unlinked``: its row says that it is for no outcome, whatever else stands in the table.
    ``blocks`` are the blocks of the document around it, outermost first, for links.
    """

    kind: str
    letter: str
    text: str
    block: TextBlock | None = None
    values: dict[str, Any] = field(default_factory=dict)
    parsed: dict[str, Any] = field(default_factory=dict)
    marker: str | None = None
    label: str | None = None
    number: str | None = None
    code: str | None = None
    outcome_refs: list[str] = field(default_factory=list)
    need_refs: list[str] = field(default_factory=list)
    said_in: dict[str, list[TextBlock]] = field(default_factory=dict)
    heads: dict[str, list[str]] = field(default_factory=dict)
    steps: list["Draft"] = field(default_factory=list)
    links: dict[str, list[tuple["Draft", LinkBasis]]] = field(default_factory=dict)
    agent: str | None = None
    payer: str | None = None
    due: str | None = None
    blocks: tuple[object, ...] = ()
    labelled: bool = False
    unlinked: bool = False
    listed: bool = False
    cell: int = 0
    id: str = ""

    @property
    def words(self) -> str:
        """Every word that the unit states, for its id."""
        own = [self.values.get(name) for name in ("title", "author", "name", "type")]
        return " ".join(str(part) for part in (self.text, *own) if part)


@dataclass
class Filing:
    """Everything read so far, in reading order.

    ``denied`` are the sections of which it is said elsewhere that there is nothing.
    """

    sections: dict[str, list[Draft]] = field(default_factory=dict)
    headings: dict[str, list[Draft]] = field(default_factory=dict)
    guidance: list[Draft] = field(default_factory=list)
    appendices: list[Draft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    denied: set[str] = field(default_factory=set)
    _marked: set[int] = field(default_factory=set)

    def add(self, kind: str, letter: str, block: TextBlock | None, **more: Any) -> Draft:
        """Put a draft at the end of a section; its text and marker are the block's unless given."""
        text = more.pop("text", None)
        if text is None:
            text = block.text if block is not None else ""
            if block is not None:
                more.setdefault("marker", self.take_marker(block))
        draft = Draft(kind, letter, text, block, **more)
        self.sections.setdefault(letter, []).append(draft)
        return draft

    def take_marker(self, block: TextBlock) -> str | None:
        """The block's number or bullet, for the first unit that is made from it."""
        if id(block) in self._marked:
            return None
        self._marked.add(id(block))
        return marker_of(block)

    def heading(self, letter: str, block: TextBlock, text: str | None = None) -> None:
        """File a sub-heading, or a label that stands alone."""
        words = block.text if text is None else text
        if words:
            self.add("heading", letter, block, text=words, marker=self.take_marker(block))

    def open(self, letter: str, block: TextBlock, text: str | None = None) -> None:
        """File a heading that names the section itself."""
        if block.text:
            words = block.text if text is None else text
            draft = Draft("heading", letter, words, block, marker=marker_of(block))
            self.headings.setdefault(letter, []).append(draft)

    def guide(self, block: TextBlock) -> None:
        """Put the form's own instruction aside."""
        if block.text:
            draft = Draft("paragraph", "guidance", block.text, block, marker=marker_of(block))
            self.guidance.append(draft)


def marker_of(block: TextBlock) -> str | None:
    """The number or bullet that the document prints in front of a block, apart from its text."""
    return (block.marker or None) if isinstance(block, ListItem | Note) else None


def with_number(marker: str | None, words: str) -> str:
    """Words with the number printed before them, for where no field holds the number."""
    return f"{marker} {words}" if marker and any(map(str.isalnum, marker)) else words


def said(block: TextBlock) -> str:
    """A block's words as printed, its number among them."""
    return with_number(marker_of(block), block.text)


def joined(blocks: Sequence[TextBlock]) -> str:
    """Several blocks' words as one text; the first one's number is left to its unit."""
    return " ".join([blocks[0].text, *map(said, blocks[1:])])


class Ids:
    """Gives stable ids: the same words in the same home get the same id in every version."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def new(self, home: str, words: str) -> str:
        """The next free id for these words in this home."""
        digest = hashlib.sha256(key(words).encode()).hexdigest()[:8]
        base = f"{home}-{digest}"
        self._seen[base] = self._seen.get(base, 0) + 1
        return base if self._seen[base] == 1 else f"{base}-{self._seen[base]}"


_MARKER = re.compile(
    # (3) [3] (a) (iv) · 3. 3.1. a) iv) · B1.1 C2: F7. — but never "2.5 hours" or "B12 deficiency"
    r"^(\((?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\[\d{1,3}\]"
    r"|(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{2,4})[.)]"
    r"|(?:[A-HKNOP])\d{1,2}(?:\.\d{1,2})+[.:)]?"
    r"|(?:[B-HKNOP])\.\d{1,2}(?:\.\d{1,2})*[.:)]?"
    r"|(?:[A-HKNOP])\d{1,2}[.:)])"
    r"\s+(?=\S)"
    r"|^(\d{1,2}(?:\.\d{1,2}){2,3})\s+(?=[A-Z‘’“\"'])"
)


_DECIMAL = re.compile(r"^(\d{1,2}\.\d{1,2})\s+(?=[A-Z‘’“\"'])")
_AMOUNT = re.compile(r"(?:\S+\s+){0,2}(?:hours?|minutes?|days?|sessions?)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"^((?:[A-HK]|[NOP])\d{1,2}(?:\.\d{1,2})*)\s+(?=[A-Z‘’“\"'])")


def split_marker(text: str, letter: str = "", clause: str = "") -> tuple[str | None, str]:
    """A typed number, letter or reference in front of a text, apart from it.

    A reference without a stop ("E2 By July …") counts where its letter is that of the section, or
    stands for need, outcome or provision. In provision "2.5 TA hours" is an amount, unless
    ``clause``, the number of the section's own heading ("2. Provision"), says what it is.
    """
    match = _MARKER.match(text)
    if match is None:
        match = _DECIMAL.match(text)
        if match is not None and letter[:1] not in ("B", "C", "D", "E", "K"):
            told = match[1].startswith(f"{clause}.") and not _AMOUNT.match(text, match.end())
            match = match if clause and told else None
    if match is None:
        match = _REFERENCE.match(text)
        if match is None or match[1][0] not in (letter[:1] or "-", "N", "O", "P"):
            return None, text
    return match[match.lastindex or 1], text[match.end() :]
