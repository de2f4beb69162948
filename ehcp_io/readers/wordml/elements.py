"""Small makers of WordprocessingML elements."""

import re

from lxml import etree

from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.names import RPR, RUN, VAL, O, R, T, V, W
from ehcp_io.readers.word.symbols import SYMBOL_FONTS

# What XML 1.0 cannot hold; none of it prints.
_FORBIDDEN = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMESPACES = {"w": W[1:-1], "r": R[1:-1], "v": V[1:-1], "o": O[1:-1]}


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def root(name: str) -> etree._Element:
    """The root element ``w:name`` of a part."""
    return etree.Element(W + name, nsmap=_NAMESPACES)


def element(name: str, value: str | None = None, **attributes: str) -> etree._Element:
    """An element ``w:name``; ``value`` is its ``w:val``."""
    made = etree.Element(W + name)
    if value is not None:
        made.set(VAL, clean(value))
    for key, text in attributes.items():
        made.set(W + key, clean(text))
    return made


def add(
    parent: etree._Element, name: str, value: str | None = None, **attributes: str
) -> etree._Element:
    """``element`` put at the end of ``parent``."""
    made = element(name, value, **attributes)
    parent.append(made)
    return made


def run(text: str, look: RunFormat) -> etree._Element:
    """A ``w:r`` that states its whole look; tabs and line breaks stand in its text."""
    made = etree.Element(RUN)
    made.append(run_properties(look))
    words = etree.SubElement(made, T)
    words.text = clean(text)
    return made


def run_properties(look: RunFormat) -> etree._Element:
    """The ``w:rPr`` of a look; the Word reader counts what is left out as off."""
    made = etree.Element(RPR)
    toggles = (
        ("b", look.bold),
        ("i", look.italic),
        ("strike", look.strike),
        ("vanish", look.hidden),
    )
    for name, is_on in toggles:
        if is_on:
            add(made, name)
    if look.underline:
        add(made, "u", "single")
    if look.colour:
        add(made, "color", look.colour)
    if look.highlight:
        add(made, "shd", "clear", fill=look.highlight)
    if look.size:
        add(made, "sz", f"{look.size * 2:g}")
    if look.font:
        add(made, "rFonts", ascii=look.font)
    return made


def symbol_font(name: str) -> str:
    """The name under which the Word reader knows a symbol font; ``""`` for any other font."""
    folded = name.strip().strip("'\"").lower()
    return folded if folded in SYMBOL_FONTS else ""


def picture(description: str, width: float, height: float, relation: str = "") -> etree._Element:
    """A run with a picture; its size in points, 0 where the file does not say.

    ``relation`` is the draft's id of its pixels, empty where nobody needs them.
    """
    made, shape = _shape()
    shape.set("alt", clean(description))
    shape.set("style", f"width:{max(width, 0):.1f}pt;height:{max(height, 0):.1f}pt")
    pixels = etree.SubElement(shape, V + "imagedata")
    if relation:
        pixels.set(R + "id", relation)
    return made


def lettering(text: str, name: str) -> etree._Element:
    """A run with text drawn as a shape; its ``name`` tells a watermark."""
    made, shape = _shape()
    shape.set("id", clean(name))
    etree.SubElement(shape, V + "textpath").set("string", clean(text))
    return made


def text_box() -> tuple[etree._Element, etree._Element]:
    """A run with a text box, and the element that takes the box's blocks."""
    made, shape = _shape()
    return made, add(etree.SubElement(shape, V + "textbox"), "txbxContent")


def embedded() -> etree._Element:
    """A run with another program's document, of which the file shows a picture at most."""
    made = etree.Element(RUN)
    etree.SubElement(add(made, "object"), O + "OLEObject")
    return made


def _shape() -> tuple[etree._Element, etree._Element]:
    made = etree.Element(RUN)
    return made, etree.SubElement(add(made, "pict"), V + "shape")
