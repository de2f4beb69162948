"""What a part of a Word document says: paragraphs, tables, rows and cells, without its looks.

Two documents with the same skeleton read the same, word for word and cell for cell. Controls,
links and other wrappers are seen through; a picture or a text box is known by what is in it.
"""

import hashlib
import re
from collections.abc import Iterator

from lxml import etree

from ehcp_io.readers.word.names import (
    ALTERNATE,
    ID,
    INS,
    MOVE_TO,
    SDT,
    SDT_CONTENT,
    TBL,
    TC,
    TR,
    VAL,
    A,
    P,
    W,
)

Skeleton = tuple["str | Table", ...]
"""The blocks of a story: a paragraph is its text."""
Cell = tuple[int, str, Skeleton]
"""Columns that it spans, its part in a cell merged downwards, and its blocks."""
Table = tuple[tuple[Cell, ...], ...]

_CHARACTERS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_WORDS = frozenset({W + "t", W + "delText", W + "instrText", W + "delInstrText"})
_OPAQUE = frozenset({W + "drawing", W + "pict", W + "object", ALTERNATE})
_CAME = frozenset({INS, MOVE_TO})
_NOTES = frozenset({W + "footnoteReference", W + "endnoteReference"})
_SILENT = frozenset({W + "rPr", W + "pPr", W + "sdtPr", W + "sdtEndPr", W + "rt", W + "rubyPr"})
_UNSTABLE = re.compile(
    rb' (?:[\w]+:)?(?:paraId|textId|rsid\w*|id|anchorId|editId|spid|o?gfxdata)="[^"]*"'
)


def skeleton(container: etree._Element) -> Skeleton:
    """The blocks of a body, cell, header, footer or note; never none, as Word has it."""
    return tuple(_block(element) for element in blocks_of(container)) or ("",)


def blocks_of(container: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables in a container, those inside controls among them."""
    for child in container:
        if child.tag in (P, TBL):
            yield child
        elif child.tag == SDT:
            content = child.find(SDT_CONTENT)
            if content is not None:
                yield from blocks_of(content)
        elif child.tag in (W + "customXml", W + "smartTag", W + "ins", W + "del"):
            yield from blocks_of(child)


def rows_of(table: etree._Element) -> list[etree._Element]:
    """The rows of a table, those inside controls among them."""
    return list(_inside(table, TR))


def cells_of(row: etree._Element) -> list[etree._Element]:
    """The cells of a row, those inside controls among them."""
    return list(_inside(row, TC))


def span_of(cell: etree._Element) -> tuple[int, str]:
    """How many columns a cell spans, and its part in a merge downwards."""
    properties = cell.find(W + "tcPr")
    if properties is None:
        return 1, ""
    span, merged = properties.find(W + "gridSpan"), properties.find(W + "vMerge")
    width = "" if span is None else span.get(VAL, "")
    part = "" if merged is None else merged.get(VAL, "continue")
    return (int(width) if width.isdigit() else 1), part


def text_of(element: etree._Element) -> str:
    """The characters of a paragraph, or of all paragraphs in a block, in reading order."""
    if element.tag == P:
        return "".join(_characters(element))
    return "\n".join("".join(_characters(paragraph)) for paragraph in element.iter(P))


def base_text(element: etree._Element) -> str:
    """As `text_of`, without what an earlier hand inserted and nobody has accepted yet."""
    if element.tag == P:
        return "".join(_characters(element, _CAME))
    return "\n".join("".join(_characters(each, _CAME)) for each in element.iter(P))


def opaque_text(element: etree._Element) -> str:
    """What stands for a picture, text box or other object: a mark that its content decides."""
    data = etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
    data = _UNSTABLE.sub(b"", data)
    return f"\ufffc{hashlib.sha256(data).hexdigest()[:12]}"


def _block(element: etree._Element) -> "str | Table":
    if element.tag == P:
        return text_of(element)
    return tuple(
        tuple((*span_of(cell), skeleton(cell)) for cell in cells_of(row))
        for row in rows_of(element)
    )


def _inside(holder: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in (SDT, SDT_CONTENT, W + "customXml"):
            yield from _inside(child, tag)


def _characters(element: etree._Element, without: frozenset[str] = frozenset()) -> list[str]:
    found: list[str] = []
    _collect(element, without, found)
    return found


def _collect(element: etree._Element, without: frozenset[str], found: list[str]) -> None:
    """As a list that grows: this is asked of every element of both documents, several times."""
    for child in element:
        tag = child.tag
        if tag in without:
            continue
        if tag in _WORDS:
            found.append(child.text or "")
        elif tag in _SILENT:
            continue
        elif tag in _CHARACTERS:
            found.append(_CHARACTERS[tag])
        elif tag in _OPAQUE:
            found.append(opaque_text(child))
        elif tag in _NOTES:
            found.append(f"\ufffc{child.get(ID, '')}")
        elif tag == W + "sym":
            found.append(f"\ufffc{child.get(W + 'font', '')}-{child.get(W + 'char', '')}")
        elif len(child) and not str(tag).startswith(A):
            _collect(child, without, found)
