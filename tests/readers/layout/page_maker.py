"""Pages for the layout engine, made from text at positions; each letter is half its size wide."""

from dataclasses import dataclass, field

from ehcp_io.document import Block, Document, Table, text_blocks
from ehcp_io.readers.layout.document import lay_out
from ehcp_io.readers.layout.finish import Layout
from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word


@dataclass
class Sheet:
    """One page; every method draws and returns the sheet."""

    width: float = 595
    height: float = 842
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)

    def text(
        self,
        left: float,
        baseline: float,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        colour: str | None = None,
        raised: bool = False,
        glued: bool = False,
    ) -> "Sheet":
        """Words on a baseline, a single space between them."""
        style = Style(size * 0.6 if raised else size, bold=bold, colour=colour, font="Test")
        at = baseline - 0.35 * size if raised else baseline
        for number, part in enumerate(text.split(" ")):
            right = left + len(part) * style.size / 2
            top, bottom = at - 0.8 * style.size, at + 0.2 * style.size
            self.words.append(
                Word(part, left, top, right, bottom, at, style, glued=glued and not number)
            )
            left = right + style.size / 4
        return self

    def lines(self, left: float, baseline: float, *texts: str, **look: object) -> "Sheet":
        """Lines one below the other, 12 points apart."""
        for number, text in enumerate(texts):
            self.text(left, baseline + 12 * number, text, **look)  # type: ignore[arg-type] # fields by their names
        return self

    def wrapped(self, left: float, right: float, baseline: float, text: str) -> float:
        """A paragraph broken at ``right``; returns the baseline below it."""
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            letters = len(longer) - longer.count(" ")
            if line and left + letters * 5 + longer.count(" ") * 2.5 > right:
                self.text(left, baseline, line)
                baseline, line = baseline + 12, word
            else:
                line = longer
        self.text(left, baseline, line)
        return baseline + 12

    def grid(
        self, columns: list[float], rows: list[float], *, sides: bool = True, foot: bool = True
    ) -> "Sheet":
        """A ruled grid, its outer uprights or its last line left out at will."""
        uprights = columns if sides else columns[1:-1]
        self.rules.extend(Rule(x, rows[0], x, rows[-1]) for x in uprights)
        levels = rows if foot else rows[:-1]
        self.rules.extend(Rule(columns[0], y, columns[-1], y) for y in levels)
        return self

    def shade(self, left: float, top: float, right: float, bottom: float) -> "Sheet":
        """A grey fill."""
        self.shades.append(Shade(Box(left, top, right, bottom), "DDDDDD"))
        return self

    def content(self, number: int) -> PageContent:
        """The sheet as a page."""
        return PageContent(
            number, self.width, self.height, list(self.words), list(self.rules), list(self.shades)
        )


def lay(*sheets: Sheet) -> Layout:
    """Lay the sheets out as one document."""
    return lay_out([sheet.content(number) for number, sheet in enumerate(sheets, start=1)])


def texts(layout: Layout | Document) -> list[str]:
    """The text of every paragraph in reading order."""
    return [block.text for block in text_blocks(layout.blocks)]


def rows(block: Block) -> list[list[str]]:
    """The text of a table's cells."""
    assert isinstance(block, Table)
    return [[cell.text for cell in row.cells] for row in block.rows]
