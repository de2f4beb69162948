"""Frames and drawn shapes (ODF 10): text boxes, pictures, embedded objects, lettering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from ehcp_io.readers.odt.names import DRAW, SVG, TEXT, XLINK, is_true, points
from ehcp_io.readers.wordml.elements import embedded, lettering, picture, text_box

if TYPE_CHECKING:
    from ehcp_io.readers.odt.inline import Inline

_TEXT_BOX, _IMAGE = DRAW + "text-box", DRAW + "image"
_OBJECTS = frozenset({DRAW + "object", DRAW + "object-ole", DRAW + "plugin", DRAW + "applet"})
_BLOCKS = (TEXT + "p", TEXT + "list", TEXT + "h")


def put_shape(element: etree._Element, inline: Inline) -> None:
    """Put what a shape shows into the paragraph that it hangs in."""
    if element.tag == DRAW + "g":
        inner = inline.body.setting.deeper()
        for child in element:
            if str(child.tag).startswith(DRAW):
                inline.body.setting, before = inner, inline.body.setting
                put_shape(child, inline)
                inline.body.setting = before
    elif element.tag == DRAW + "frame":
        _frame(element, inline)
    elif _is_lettering(element):
        text = " ".join("".join(p.itertext()) for p in element.iterchildren(TEXT + "p"))
        inline.writer.put(lettering(text, element.get(DRAW + "name", "")), inline.changes())
    elif any(child.tag in _BLOCKS for child in element):
        _box(element, inline)
    elif description := _description(element):
        inline.writer.put(picture(description, 0, 0), inline.changes())


def _frame(element: etree._Element, inline: Inline) -> None:
    """A frame's children show the same in several ways, the best first (ODF 10.4.2)."""
    for child in element:
        if child.tag == _TEXT_BOX:
            _box(child, inline)
            return
        if child.tag == _IMAGE:
            width, height = (points(element.get(SVG + side)) or 0.0 for side in ("width", "height"))
            made = picture(_description(element), width, height, _pixels(child, inline))
            inline.writer.put(made, inline.changes())
            return
        if child.tag in _OBJECTS:
            inline.writer.put(embedded(), inline.changes())
            return


def _pixels(image: etree._Element, inline: Inline) -> str:
    pictures = inline.body.context.pictures
    return "" if pictures is None else pictures.relation(image.get(XLINK + "href", ""))


def _box(content: etree._Element, inline: Inline) -> None:
    made, holder = text_box()
    inline.body.inner(holder, place=None, hidden=inline.hidden, changes=()).read(content)
    if len(holder):
        inline.writer.put(made, inline.changes())


def _description(element: etree._Element) -> str:
    return (element.findtext(SVG + "desc") or element.findtext(SVG + "title") or "").strip()


def _is_lettering(element: etree._Element) -> bool:
    geometry = element.find(DRAW + "enhanced-geometry")
    return geometry is not None and is_true(geometry, DRAW + "text-path")
