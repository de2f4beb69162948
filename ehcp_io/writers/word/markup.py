"""From blocks to the body of a Word document, each paragraph and row a copy of the template's."""

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.plan.units import DOUBTFUL, READ_AS
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Row, keeps_together
from ehcp_io.writers.outline.characters import printable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLANK = "blank"
"""On a run while a document is held against another: the form's own words for nothing."""
READ_BEFORE = "read"
"""On a run meanwhile: what a scan was read as, where the other plan's word stands for it."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_GAP, _APART = "80", "200"
_MARKS = {
    "bold": ("b", {}),
    "italic": ("i", {}),
    "strike": ("strike", {}),
    "underline": ("u", {"val": "single"}),
    # Colour in the source may carry a meaning, which colour alone must not.
    "colour": ("u", {"val": "dotted"}),
    "highlight": ("u", {"val": "dash"}),
    DOUBTFUL: ("highlight", {"val": "yellow"}),
}
# The line says in words that one of its words is doubtful; the frame says which, without colour.
_FRAME = {"val": "dotted", "sz": "6", "space": "0", "color": "auto"}
_BREAKS = re.compile("([\n\t])")
_ELEMENTS = {"\n": "br", "\t": "tab"}
_ORDER = ("b", "i", "strike", "highlight", "u", "bdr")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The template's document taken apart: its empty pages, and what all they hold is copied from.

    ``page`` is the last child of the body, with the size of the pages; what is printed stands
    before it.
    """

    root: etree._Element
    page: etree._Element
    paragraph: etree._Element
    table: etree._Element

    @classmethod
    def of(cls, document: bytes) -> "Pieces":
        """Take the paragraph and the table out of the template's document."""
        root = etree.fromstring(document)
        (body,) = root.iterchildren(f"{W}body")
        (paragraph,), (table,), (page,) = (
            list(body.iterchildren(W + name)) for name in ("p", "tbl", "sectPr")
        )
        body.remove(paragraph)
        body.remove(table)
        for run in paragraph.findall(f"{W}r"):
            paragraph.remove(run)
        return cls(root, page, paragraph, table)


@dataclass(slots=True)
class Markup:
    """Makes the elements; ``bound`` gives the binding of a value, ``plain`` means no controls.

    ``rich`` lets a person give the words in any control a type style of their own; ``telling``
    marks runs that only say that the plan says nothing, with `BLANK`.
    """

    pieces: Pieces
    bound: dict[str, str] = field(default_factory=dict)
    binding: str = ""
    store: str = ""
    plain: bool = False
    rich: bool = False
    telling: bool = False
    _last_id: int = 1000

    def print(self, blocks: Sequence[Block]) -> list[etree._Element]:
        """Put the blocks on the template's pages; the elements that they became."""
        elements = list(self._body(blocks))
        for element in elements:
            self.pieces.page.addprevious(element)
        return elements

    def _body(self, blocks: Sequence[Block]) -> Iterator[etree._Element]:
        """An element for each block; tables never touch, or Word would make them one."""
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Grid):
                if isinstance(before, Grid):
                    yield self._gap()
                yield self._table(block)
            else:
                yield self._paragraph(block, block.style)
            before = block
        if isinstance(before, Grid):
            yield self._gap()

    def _gap(self) -> etree._Element:
        paragraph = copy.deepcopy(self.pieces.paragraph)
        properties = etree.SubElement(paragraph, f"{W}pPr")
        spacing = {"before": "0", "after": "0", "line": _GAP, "lineRule": "exact"}
        _sub(properties, "spacing", spacing)
        return paragraph

    def _table(self, grid: Grid) -> etree._Element:
        table = copy.deepcopy(self.pieces.table)
        head, body = table.findall(f"{W}tr")
        table.remove(head)
        table.remove(body)
        columns = _columns(table, grid.widths)
        _describe(table, grid)
        for row in grid.rows:
            model = head if row.header else body
            table.append(self._row(model, row, grid, columns))
        return table

    def _row(
        self, model: etree._Element, row: Row, grid: Grid, columns: Sequence[int]
    ) -> etree._Element:
        element = copy.deepcopy(model)
        (cell,) = element.findall(f"{W}tc")
        element.remove(cell)
        if not row.header and keeps_together(row, grid.widths):
            properties = etree.Element(f"{W}trPr")
            _sub(properties, "cantSplit", {})
            element.insert(0, properties)
        for number, lines in enumerate(row.cells):
            made = copy.deepcopy(cell)
            for paragraph in made.findall(f"{W}p"):
                made.remove(paragraph)
            made.find(f"{W}tcPr/{W}tcW").set(f"{W}w", str(columns[number]))  # type: ignore[union-attr] # our own template's
            for line in lines:
                made.append(self._paragraph(line, _in_cell(line.style, row.header)))
            if not lines:
                made.append(self._paragraph(Line(()), "Ehcp Cell"))
            element.append(made)
        return element

    def _paragraph(self, line: Line, style: str) -> etree._Element:
        paragraph = copy.deepcopy(self.pieces.paragraph)
        properties = etree.SubElement(paragraph, f"{W}pPr")
        _sub(properties, "pStyle", {"val": style.replace(" ", "")})
        if line.apart:
            _sub(properties, "spacing", {"before": _APART})
        for piece in line.pieces:
            runs = list(_runs(piece, line.doubtful))
            if self.telling and piece.blank:
                for run in runs:
                    run.set(BLANK, "1")
            if piece.ref and not self.plain:
                paragraph.append(self._control(piece, runs, doubtful=line.doubtful))
            else:
                paragraph.extend(runs)
        return paragraph

    def _control(
        self, piece: Piece, runs: list[etree._Element], *, doubtful: bool
    ) -> etree._Element:
        """A content control around the words: its title says what they are, its tag whose."""
        control = etree.Element(f"{W}sdt")
        properties = etree.SubElement(control, f"{W}sdtPr")
        self._last_id += 1
        _sub(properties, "alias", {"val": printable(piece.name)})
        _sub(properties, "tag", {"val": printable(piece.tag)})
        _sub(properties, "id", {"val": str(self._last_id)})
        path = None if piece.blank or piece.again else self.bound.get(piece.ref)
        if path is not None:
            _sub(
                properties,
                "dataBinding",
                {"prefixMappings": self.binding, "xpath": path, "storeItemID": self.store},
            )
        if not (self.rich or piece.marks or piece.strong or doubtful):
            # Plain text: LibreOffice 7.4 keeps no other kind. What is formatted needs a rich one.
            _sub(properties, "text", {"multiLine": "1"})
        content = etree.SubElement(control, f"{W}sdtContent")
        content.extend(runs)
        return control


def _in_cell(style: str, header: bool) -> str:
    """A heading row stays with the next row; a label in any other row would chain all of them."""
    if not header and style == "Ehcp Label":
        return "Ehcp Row Label"
    return "Ehcp Cell" if style == "Normal" else style


def _sub(parent: etree._Element, name: str, values: dict[str, str]) -> etree._Element:
    return etree.SubElement(parent, W + name, {W + key: value for key, value in values.items()})


def _columns(table: etree._Element, widths: Sequence[int]) -> list[int]:
    """Share out the page's width, and say so in the table's grid."""
    grid = table.find(f"{W}tblGrid")
    assert grid is not None  # noqa: S101 - our own file
    whole = int(grid[0].get(f"{W}w") or 0)
    for column in list(grid):
        grid.remove(column)
    shares = [whole * width // sum(widths) for width in widths]
    for share in shares:
        _sub(grid, "gridCol", {"w": str(share)})
    return shares


def _describe(table: etree._Element, grid: Grid) -> None:
    """The table's alternative text, and which of its cells are headings."""
    properties = table.find(f"{W}tblPr")
    assert properties is not None  # noqa: S101 - our own file
    look = properties.find(f"{W}tblLook")
    if look is not None:
        header = any(row.header for row in grid.rows)
        look.set(f"{W}firstRow", "1" if header else "0")
        look.set(f"{W}firstColumn", "1" if grid.labels else "0")
        value = 0x0400 | (0x0020 if header else 0) | (0x0080 if grid.labels else 0)
        look.set(f"{W}val", f"{value:04X}")
    _sub(properties, "tblCaption", {"val": printable(grid.title)})


def _runs(piece: Piece, doubtful: bool) -> Iterator[etree._Element]:
    """A run for each stretch of the same formatting."""
    for text, styles in piece.stretches():
        # Struck and underlined is a party's proposal: a colour beside the stroke is not shown.
        shown = styles - {"colour", "highlight"} if "strike" in styles else styles
        run = _run(text, shown, strong=piece.strong, doubtful=doubtful)
        for style in shown:
            if style.startswith(READ_AS):
                run.set(READ_BEFORE, printable(style.removeprefix(READ_AS)))
        yield run


def _run(text: str, styles: frozenset[str], *, strong: bool, doubtful: bool) -> etree._Element:
    run = etree.Element(f"{W}r")
    wanted = {_MARKS[style][0]: _MARKS[style][1] for style in sorted(styles) if style in _MARKS}
    if strong:
        wanted["b"] = {}
    if doubtful:
        wanted["highlight"] = {"val": "yellow"}
    if DOUBTFUL in styles:
        wanted["bdr"] = _FRAME
    if wanted:
        properties = etree.SubElement(run, f"{W}rPr")
        for name in _ORDER:
            if name in wanted:
                _sub(properties, name, wanted[name])
    for part in _BREAKS.split(printable(text)):
        if part in _ELEMENTS:
            etree.SubElement(run, W + _ELEMENTS[part])
        elif part:
            words = etree.SubElement(run, f"{W}t")
            words.text = part
            words.set(XML_SPACE, "preserve")
    return run
