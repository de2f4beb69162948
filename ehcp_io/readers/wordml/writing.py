"""Writes one story's blocks, paragraph by paragraph, run by run, with the changes around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.names import PPR, RPR, RUN, T, W
from ehcp_io.readers.wordml.draft import Draft
from ehcp_io.readers.wordml.elements import add, element, run

_TYPED_MARK = re.compile("[*†‡§¶]{1,4}$")
_NO_STYLES = frozenset({"", "normal", "standard", "default paragraph style"})


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change; ``kind`` names its element: ``ins``, ``del``, ``moveFrom``, ``moveTo``."""

    kind: str
    author: str = ""
    date: str = ""

    def element(self) -> etree._Element:
        """The wrapper, or the mark on a holder, that says so."""
        return element(self.kind, author=self.author, date=self.date)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What matters of a paragraph. ``outline`` counts from 0; ``marker`` is as printed.

    ``counted`` is the id of a list that counts by itself, for files that do not say what prints.
    """

    style: str = ""
    outline: int | None = None
    style_outline: int | None = None
    centred: bool = False
    marker: str = ""
    counted: str = ""
    level: int = 0

    def properties(self, draft: Draft) -> etree._Element:
        """The ``w:pPr`` of the look."""
        made = etree.Element(PPR)
        if self.style.lower() not in _NO_STYLES:
            add(made, "pStyle", draft.style(self.style, self.style_outline))
        if self.marker or self.counted:
            number = add(made, "numPr")
            add(number, "ilvl", str(self.level))
            list_id = draft.marker(self.marker, self.level) if self.marker else self.counted
            add(number, "numId", list_id)
        if self.outline is not None:
            add(made, "outlineLvl", str(self.outline))
        if self.centred:
            add(made, "jc", "center")
        return made


PLAIN = ParagraphLook()


class Writer:
    """One paragraph after another. Text of one look and one change is joined to one run."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._paragraph: etree._Element | None = None
        self._words: list[str] = []
        self._look: tuple[RunFormat, Sequence[Change]] | None = None
        self._wrapped: tuple[Sequence[Change], etree._Element] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a paragraph has been begun."""
        return self._paragraph is not None or bool(self._words)

    def text(self, text: str, look: RunFormat, changes: Sequence[Change] = ()) -> None:
        """Add text to the paragraph."""
        if not text:
            return
        if self._look != (look, changes):
            self._flush()
            self._look = look, changes
        self._words.append(text)

    def put(self, made: etree._Element, changes: Sequence[Change] = ()) -> None:
        """Add an element to the paragraph: a mark, a field's sign, a shape in its run."""
        self._flush()
        self.draft.limits.count_run()
        self._holder(changes).append(made)

    def sign(self, name: str, changes: Sequence[Change] = (), **attributes: str) -> etree._Element:
        """Add a run that holds only one element; that element."""
        made = etree.Element(RUN)
        inner = add(made, name, **attributes)
        self.put(made, changes)
        return inner

    def take_mark(self, reference: etree._Element) -> str:
        """Take away the sign typed right before the run that refers to a note; ``""`` for none."""
        holder = reference.getparent()
        before = None if holder is None else holder.getprevious()
        words = None if before is None else before.find(T)
        text = "" if words is None else words.text or ""
        match = _TYPED_MARK.search(text)
        if words is None or match is None:
            return ""
        words.text = text[: match.start()]
        return match[0]

    def mark(self, name: str, mark_id: str) -> None:
        """Add the begin or end of a range, which stands between runs."""
        self._flush()
        self._wrapped = None
        self.draft.limits.count_run()
        add(self._open(), name, id=mark_id)

    def end(self, look: ParagraphLook = PLAIN, mark: Sequence[Change] = ()) -> etree._Element:
        """Finish the paragraph, whose mark may be tracked too."""
        self._flush()
        made, self._paragraph, self._wrapped = self._open(), None, None
        properties = look.properties(self.draft)
        if mark:
            inner = etree.SubElement(properties, RPR)
            inner.extend([change.element() for change in mark])
        if len(properties):
            made.insert(0, properties)
        return made

    def _open(self) -> etree._Element:
        if self._paragraph is None:
            self._paragraph = etree.Element(W + "p")
        return self._paragraph

    def _flush(self) -> None:
        if self._look is not None and self._words:
            look, changes = self._look
            self.draft.limits.count_run()
            self._holder(changes).append(run("".join(self._words), look))
        self._words, self._look = [], None

    def _holder(self, changes: Sequence[Change]) -> etree._Element:
        """The paragraph itself, or the wrapper of the changes that are open."""
        holder = self._open()
        if not changes:
            self._wrapped = None
            return holder
        if self._wrapped is None or self._wrapped[0] != changes:
            for change in changes:
                made = change.element()
                holder.append(made)
                holder = made
            self._wrapped = changes, holder
        return self._wrapped[1]
