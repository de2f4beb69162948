"""Who made the tracked changes and when, and the elements that say so (ECMA-376 17.13.5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.names import DEL, ID, INS, MOVE_FROM, MOVE_TO, W

REVISIONS = frozenset(
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange"),
        *("trPrChange", "tcPrChange", "tblGridChange", "numberingChange"),
        *("moveFromRangeStart", "moveToRangeStart", "moveFromRangeEnd", "moveToRangeEnd"),
    )
)
"""Every element of a tracked change that has an id."""
_OTHER_IDS = frozenset(
    W + name
    for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "customXmlInsRangeStart")
)
_RANGES = {MOVE_FROM: W + "moveFromRange", MOVE_TO: W + "moveToRange"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """The name and the moment that every change of a redline bears.

    The moment is fixed unless it is given, so that the same two plans give the same bytes; the
    command line gives the day on which it is run.
    """

    author: str = "ehcp-io"
    date: str = "2014-09-01T00:00:00Z"


@dataclass(slots=True)
class Marks:
    """Makes the marks of one redline, each with an id of its own in all its parts."""

    stamp: Stamp
    _last: int = 0
    _moves: int = 0

    def after(self, roots: Iterable[etree._Element]) -> None:
        """Let the next id be above every one that these parts use already."""
        for root in roots:
            for element in root.iter(*REVISIONS, *_OTHER_IDS):
                value = element.get(ID, "")
                if value.lstrip("-").isdigit():
                    self._last = max(self._last, int(value))

    def renumber(self, root: etree._Element) -> None:
        """Give the changes that a document came with numbers of their own; many repeat theirs."""
        for element in root.iter(*REVISIONS):
            if "Range" not in str(element.tag):
                self._last += 1
                element.set(ID, str(self._last))

    def mark(self, tag: str) -> etree._Element:
        """An empty element of a tracked change."""
        self._last += 1
        return etree.Element(
            tag,
            {
                ID: str(self._last),
                W + "author": self.stamp.author,
                W + "date": self.stamp.date,
            },
        )

    def around(self, tag: str, runs: Iterable[etree._Element]) -> etree._Element:
        """The runs inside a tracked change."""
        mark = self.mark(tag)
        mark.extend(list(runs))
        return mark

    def range_of(self, tag: str, name: str) -> tuple[etree._Element, etree._Element]:
        """Start and end of the container of a move; ``name`` pairs source and destination."""
        start = self.mark(_RANGES[tag] + "Start")
        start.set(W + "name", name)
        end = etree.Element(_RANGES[tag] + "End", {ID: start.get(ID, "")})
        return start, end

    def move_name(self) -> str:
        """A name for the next move."""
        self._moves += 1
        return f"move{self._moves}"

    def on_paragraph(self, properties: etree._Element, tag: str) -> None:
        """Say that a paragraph's mark came (``w:ins``) or went (``w:del``)."""
        run = properties.find(W + "rPr")
        if run is None:
            run = etree.Element(W + "rPr")
            later = [properties.find(W + name) for name in ("sectPr", "pPrChange")]
            place = next((each for each in later if each is not None), None)
            if place is None:
                properties.append(run)
            else:
                place.addprevious(run)
        # ins, del, moveFrom and moveTo open the properties, in this order (17.3.1.29).
        before = sum(child.tag == INS for child in run) if tag == DEL else 0
        run.insert(before, self.mark(tag))

    def on_row(self, row: etree._Element, tag: str) -> None:
        """Say that a table's row came or went (17.13.5.12, 17.13.5.16)."""
        properties = row.find(W + "trPr")
        if properties is None:
            properties = etree.Element(W + "trPr")
            exceptions = row.find(W + "tblPrEx")
            if exceptions is None:
                row.insert(0, properties)
            else:
                exceptions.addnext(properties)
        change = properties.find(W + "trPrChange")
        if change is None:
            properties.append(self.mark(tag))
        else:
            change.addprevious(self.mark(tag))


def properties_of(paragraph: etree._Element) -> etree._Element:
    """A paragraph's properties, made where it has none."""
    first = paragraph[0] if len(paragraph) else None
    if first is not None and first.tag == W + "pPr":
        return first
    made = etree.Element(W + "pPr")
    paragraph.insert(0, made)
    return made
