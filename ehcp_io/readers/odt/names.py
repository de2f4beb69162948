"""Namespaces of OpenDocument (ODF 1.3 part 3) and small readers of attributes."""

import re

from lxml import etree

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s}"
OFFICE = _URN % "office:1.0"
TEXT = _URN % "text:1.0"
TABLE = _URN % "table:1.0"
STYLE = _URN % "style:1.0"
DRAW = _URN % "drawing:1.0"
FO = _URN % "xsl-fo-compatible:1.0"
SVG = _URN % "svg-compatible:1.0"
FORM = _URN % "form:1.0"
MANIFEST = _URN % "manifest:1.0"
FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

NAME = TEXT + "style-name"
SHAPES = (
    "frame",
    "custom-shape",
    "rect",
    "ellipse",
    "circle",
    "g",
    "polygon",
    "path",
    "caption",
    "line",
)
_LENGTH = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|px)\s*")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "pc": 12.0, "px": 0.75}


def number(element: etree._Element, name: str, default: int, most: int) -> int:
    """A whole number from an attribute, between 0 and ``most``."""
    value = (element.get(name) or "").strip()
    return (
        min(int(value), most)
        if value.isascii() and value.isdigit() and len(value) < 10
        else default
    )


def points(value: str | None) -> float | None:
    """A length in points; None where it is none, such as a percentage."""
    match = _LENGTH.fullmatch(value or "")
    return None if match is None else float(match[1]) * _POINTS[match[2]]


def is_true(element: etree._Element, name: str) -> bool:
    """Whether an attribute says so; left out it does not."""
    return element.get(name) == "true"
