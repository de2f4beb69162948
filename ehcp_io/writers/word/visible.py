"""The lines that a Word document shows, with the controls around its words, tracked changes taken.

Only as much of WordprocessingML is read here as a document of ours comes back with after Word or
LibreOffice have saved it; strangers' documents are the reader's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.writers.outline.characters import folded
from ehcp_io.writers.word.markup import W
from ehcp_io.writers.word_files import NAMESPACE

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{_MC}Fallback"}
_LINE = f"{{{NAMESPACE}}}line"
_LONG = 8
_SPACES = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class Seen:
    """A paragraph with words; ``parts`` are its stretches, each with its control's title."""

    parts: list[tuple[str, str]] = field(default_factory=list)
    cell: tuple[int, int, int] = (-1, -1, -1)
    text: str = ""
    paragraph: etree._Element | None = None
    printed: int | None = None
    """The printed line that it is, where somebody has found that out before (`note_lines`)."""

    def control(self, name: str) -> str | None:
        """The words inside the control of that title; None where there is no such control."""
        found = [words for title, words in self.parts if title == name]
        return folded("".join(found)) if found else None

    def gaps(self, names: Sequence[str]) -> list[str]:
        """What stands outside any control: before the first of these controls, and behind each."""
        found: list[list[str]] = [[] for _ in range(len(names) + 1)]
        behind = 0
        for title, words in self.parts:
            if title in names:
                behind = names.index(title) + 1
            elif not title:
                found[behind].append(words)
        return [folded("".join(each)) for each in found]


@dataclass(slots=True)
class _Walk:
    lines: list[Seen] = field(default_factory=list)
    tables: int = 0
    carried: list[tuple[str, str]] = field(default_factory=list)

    def blocks(self, element: etree._Element, cell: tuple[int, int, int], name: str = "") -> None:
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child, cell, name)
            elif child.tag == f"{W}tbl":
                self._table(child, cell)
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self.blocks(content, cell, _title(child) or name)
            elif child.tag not in _GONE and isinstance(child.tag, str):
                self.blocks(child, cell, name)

    def _table(self, table: etree._Element, around: tuple[int, int, int]) -> None:
        number = self.tables
        if around[0] < 0:
            self.tables += 1
        for row_number, row in enumerate(_inside(table, "tr")):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            column = 0
            for cell in _inside(row, "tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                place = (number, row_number, column) if around[0] < 0 else around
                self.blocks(cell, place)
                column += _number(span)

    def _paragraph(self, paragraph: etree._Element, cell: tuple[int, int, int], name: str) -> None:
        noted = paragraph.get(_LINE, "")
        known = int(noted) if noted.isdecimal() and len(noted) < _LONG else None
        seen = Seen([*self.carried], cell, paragraph=paragraph, printed=known)
        self.carried = []
        boxes: list[etree._Element] = []
        self._inline(paragraph, seen, name, boxes)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # Its end is deleted: it runs on in the next paragraph.
            self.carried = seen.parts
            return
        seen.text = folded("".join(words for _, words in seen.parts))
        if seen.text:
            self.lines.append(seen)
        for box in boxes:
            self.blocks(box, cell)

    def _inline(
        self, element: etree._Element, seen: Seen, name: str, boxes: list[etree._Element]
    ) -> None:
        for child in element:
            tag = child.tag
            if tag in _GONE or not isinstance(tag, str):
                continue
            if tag == f"{W}t":
                seen.parts.append((name, child.text or ""))
            elif tag in _SPACES:
                seen.parts.append((name, _SPACES[tag]))
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._inline(content, seen, _title(child) or name, boxes)
            else:
                self._inline(child, seen, name, boxes)


def visible_lines(body: etree._Element) -> list[Seen]:
    """Every paragraph with words, in reading order."""
    walk = _Walk()
    walk.blocks(body, (-1, -1, -1))
    return walk.lines


def note_lines(seen: Sequence[Seen], printed: Sequence[int | None]) -> None:
    """Note on each paragraph which printed line it is, before its words are changed."""
    for line, number in zip(seen, printed, strict=True):
        if line.paragraph is not None and number is not None:
            line.paragraph.set(_LINE, str(number))


def _title(control: etree._Element) -> str:
    alias = control.find(f"{W}sdtPr/{W}alias")
    return alias.get(f"{W}val", "") if alias is not None else ""


def _number(span: etree._Element | None) -> int:
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return max(1, int(value)) if value.isdecimal() and len(value) < 4 else 1


def _inside(element: etree._Element, name: str) -> list[etree._Element]:
    """The rows of a table or the cells of a row, those in controls and insertions too."""
    found: list[etree._Element] = []
    for child in element:
        if child.tag == W + name:
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            found += _inside(child, name)
    return found
