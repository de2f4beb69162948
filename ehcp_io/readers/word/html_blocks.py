"""Web-page content inside a Word file (17.17.2.1, alternative format chunks) into blocks."""

from dataclasses import dataclass, replace

from lxml import etree

from ehcp_io.document import (
    Block,
    Cell,
    Heading,
    Image,
    ListItem,
    Location,
    Paragraph,
    Row,
    Run,
    Table,
)
from ehcp_io.readers.word.names import as_number
from ehcp_io.readers.word.numbering import BULLET

_SKIPPED = frozenset({"head", "script", "style", "template", "noscript", "title"})
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr",
        "html", "main", "nav", "ol", "p", "pre", "section", "summary", "ul",
    }
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROW_GROUPS = ("thead", "tbody", "tfoot")


def _same(look: Run) -> Run:
    return look


def _bold(look: Run) -> Run:
    return replace(look, bold=True)


def _italic(look: Run) -> Run:
    return replace(look, italic=True)


def _underline(look: Run) -> Run:
    return replace(look, underline=True)


def _strike(look: Run) -> Run:
    return replace(look, strike=True)


_LOOKS = {
    "b": _bold,
    "strong": _bold,
    "i": _italic,
    "em": _italic,
    "u": _underline,
    "ins": _underline,
    "s": _strike,
    "strike": _strike,
    "del": _strike,
}


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the words being gathered will be."""

    heading: int | None = None
    marker: str | None = None
    level: int = -1


class HtmlReader:
    """Turns the elements of a page into blocks that go on from ``blocks``."""

    def __init__(self, part: str, path: tuple[int, ...], blocks: list[Block]) -> None:
        self.part = part
        self.path = path
        self.blocks = blocks
        self._runs: list[Run] = []

    def read(self, data: bytes, encoding: str | None = None) -> None:
        """Read a whole page; one that cannot be parsed gives nothing."""
        parser = etree.HTMLParser(
            encoding=encoding or _encoding(data),
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(data, parser) if data.strip() else None
        if root is not None:
            self._walk(root, Run(""), _Kind())
            self._flush(_Kind())

    def _walk(self, element: etree._Element, look: Run, kind: _Kind) -> None:
        self._take(element.text, look)
        count = as_number(element.get("start"), 1)
        for child in element:
            tag = str(child.tag)
            if tag == "li":
                marker = f"{count}." if element.tag == "ol" else BULLET
                count += 1
                self._block(child, look, kind, replace(kind, marker=marker, level=kind.level + 1))
            elif tag not in _SKIPPED:
                self._child(child, tag, look, kind)
            self._take(child.tail, look)

    def _child(self, child: etree._Element, tag: str, look: Run, kind: _Kind) -> None:
        if tag == "br":
            self._take("\n", look, keep=True)
        elif tag == "img":
            self._flush(kind)
            self.blocks.append(Image(description=child.get("alt", ""), location=self._location()))
        elif tag == "table":
            self._flush(kind)
            self._table(child, look)
        elif tag in _HEADINGS:
            self._block(child, look, kind, _Kind(heading=_HEADINGS[tag]))
        elif tag in _BLOCKS:
            self._block(child, look, kind, kind)
        else:
            self._walk(child, _LOOKS.get(tag, _same)(look), kind)

    def _block(self, child: etree._Element, look: Run, outer: _Kind, inner: _Kind) -> None:
        """Read an element that begins and ends a line of its own."""
        # A paragraph straight inside a list item is that item, not a second block.
        if child.tag not in ("p", "div") or self._runs:
            self._flush(outer)
        self._walk(child, look, inner)
        self._flush(inner)

    def _take(self, text: str | None, look: Run, *, keep: bool = False) -> None:
        if not text:
            return
        words = text if keep else _folded(text)
        if words.strip() or (self._runs and words):
            self._runs.append(replace(look, text=words))

    def _flush(self, kind: _Kind) -> None:
        runs, self._runs = tuple(self._runs), []
        if not any(run.text.strip() for run in runs):
            return
        location = self._location()
        if kind.heading is not None:
            self.blocks.append(Heading(runs=runs, location=location, level=kind.heading))
        elif kind.marker is not None:
            item = ListItem(runs=runs, location=location, marker=kind.marker, level=kind.level)
            self.blocks.append(item)
        else:
            self.blocks.append(Paragraph(runs=runs, location=location))

    def _location(self) -> Location:
        return Location(part=self.part, path=(*self.path, len(self.blocks)))

    def _table(self, element: etree._Element, look: Run) -> None:
        location = self._location()
        taken: set[tuple[int, int]] = set()
        rows: list[Row] = []
        for row in _rows(element):
            cells: list[Cell] = []
            column = 0
            for cell in row.iterchildren("td", "th"):
                while (len(rows), column) in taken:
                    column += 1
                across, down = (
                    min(max(1, as_number(cell.get(name), 1)), 100)
                    for name in ("colspan", "rowspan")
                )
                taken.update(
                    (len(rows) + below, column + right)
                    for below in range(down)
                    for right in range(across)
                )
                inside = HtmlReader(self.part, (*location.path, len(rows), column), [])
                inside._walk(cell, replace(look, bold=look.bold or cell.tag == "th"), _Kind())
                inside._flush(_Kind())
                cells.append(
                    Cell(
                        blocks=tuple(inside.blocks),
                        column=column,
                        column_span=across,
                        row_span=down,
                    )
                )
                column += across
            if cells:
                rows.append(Row(cells=tuple(cells), header=_is_header(row)))
        if rows:
            self.blocks.append(Table(rows=tuple(rows), location=location))


def _rows(table: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in _ROW_GROUPS:
            found.extend(child.iterchildren("tr"))
    return found


def _is_header(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"


def _folded(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are that; else what the page itself says."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
