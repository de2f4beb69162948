"""Drawings, VML pictures and embedded objects: text boxes, pictures, diagrams, watermarks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.names import (
    DGM,
    PIC,
    TXBX_CONTENT,
    WP,
    A,
    C,
    O,
    R,
    V,
    W,
    as_number,
)
from ehcp_io.readers.word.reading import Reading

_EMU_PER_POINT = 12_700
_LARGE = 280.0 * 280.0
"""Square points from which a picture may be a page or a good part of one (about 10 by 10 cm)."""
_WATERMARK = re.compile("watermark", re.IGNORECASE)
_STYLE_SIZE = re.compile(r"(width|height):\s*([\d.]+)(pt|in|cm|mm)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, None: 1.0}


@dataclass(frozen=True, slots=True)
class TextBox:
    """A shape with content of its own."""

    content: etree._Element
    watermark: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; ``large`` says that it covers a good part of a page.

    ``target`` is the part of the package that holds its pixels, "" where they are elsewhere.
    """

    description: str
    large: bool
    target: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Text that a shape, a diagram or a chart prints without being a paragraph.

    ``lettering`` marks text drawn as a shape, which behind every page is a watermark.
    """

    text: str
    watermark: bool = False
    lettering: bool = False


@dataclass(frozen=True, slots=True)
class Embedded:
    """Another program's document inside this one, of which only a picture shows."""


Shape = TextBox | Picture | Words | Embedded


def read_shapes(element: etree._Element, reading: Reading, part: str) -> Iterator[Shape]:
    """What a ``w:drawing``, ``w:pict`` or ``w:object`` shows, in the order of the file."""
    if element.tag == W + "drawing":
        for frame in element.iterchildren(WP + "inline", WP + "anchor"):
            yield from _drawing(frame, reading, part)
        return
    if next(element.iter(O + "OLEObject", W + "control"), None) is not None:
        yield Embedded()
    yield from _vml(element, reading, part)


def _drawing(frame: etree._Element, reading: Reading, part: str) -> Iterator[Shape]:
    properties = frame.find(WP + "docPr")
    name = "" if properties is None else properties.get("name", "")
    words = "" if properties is None else properties.get("descr") or properties.get("title") or ""
    found = False
    for shape in _outermost(
        frame, TXBX_CONTENT, PIC + "pic", DGM + "relIds", C + "chart", A + "txBody"
    ):
        found = True
        if shape.tag == TXBX_CONTENT:
            yield TextBox(shape, watermark=_WATERMARK.search(name) is not None)
        elif shape.tag == PIC + "pic":
            own = shape.find(f"{PIC}nvPicPr/{PIC}cNvPr")
            pixels = next(shape.iter(A + "blip"), None)
            embedded = "" if pixels is None else pixels.get(R + "embed", "")
            yield Picture(
                words or ("" if own is None else own.get("descr", "")),
                _is_large(frame),
                _target(embedded, reading, part),
            )
            words = ""
        elif shape.tag == A + "txBody":
            yield from _paragraphs(shape)
        else:
            relation = shape.get(R + "dm") or shape.get(R + "id") or ""
            yield from _diagram(reading, part, relation)
    if words and not found:
        yield Picture(words, large=False)


def _outermost(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The first elements of these names on each way down, nothing inside them."""
    for child in root:
        if child.tag in tags:
            yield child
        else:
            yield from _outermost(child, *tags)


def _diagram(reading: Reading, part: str, relation: str) -> Iterator[Words]:
    """The text of a SmartArt data part or a chart part."""
    target = reading.package.relationships(part).get(relation)
    if target is None or target.external or not reading.take_in(target.target):
        return
    root = reading.package.xml(target.target)
    if root is None:
        return
    yield from _paragraphs(root)
    for label in root.iter(C + "v"):
        text = (label.text or "").strip()
        if text and not _is_number(text):
            yield Words(text)


def _paragraphs(root: etree._Element) -> Iterator[Words]:
    for paragraph in root.iter(A + "p"):
        text = "".join(t.text or "" for t in paragraph.iter(A + "t")).strip()
        if text:
            yield Words(text)


def _target(relation: str, reading: Reading, part: str) -> str:
    found = reading.package.relationships(part).get(relation)
    return "" if found is None or found.external else found.target


def _vml(element: etree._Element, reading: Reading, part: str) -> Iterator[Shape]:
    for shape in _outermost(element, TXBX_CONTENT, V + "textpath", V + "imagedata"):
        parent = shape.getparent()
        holder = element if parent is None else parent
        if shape.tag == TXBX_CONTENT:
            yield TextBox(shape)
        elif shape.tag == V + "textpath":
            if (text := (shape.get("string") or "").strip()) and parent is not None:
                mark = _WATERMARK.search(f"{holder.get('id', '')} {holder.get(O + 'spid', '')}")
                yield Words(text, watermark=mark is not None, lettering=True)
        else:
            description = holder.get("alt") or shape.get(O + "title") or ""
            target = _target(shape.get(R + "id", ""), reading, part)
            yield Picture(description, _is_large_style(holder.get("style", "")), target)


def _is_large(frame: etree._Element) -> bool:
    extent = frame.find(WP + "extent")
    if extent is None:
        return False
    width, height = (as_number(extent.get(side), 0) / _EMU_PER_POINT for side in ("cx", "cy"))
    return width * height >= _LARGE


def _is_large_style(style: str) -> bool:
    sizes = {
        side: float(value) * _POINTS.get(unit or None, 1.0)
        for side, value, unit in _STYLE_SIZE.findall(style)
        if value.count(".") <= 1 and value != "."
    }
    return sizes.get("width", 0.0) * sizes.get("height", 0.0) >= _LARGE


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()
