"""What a run looks like: style chain, toggles and direct formatting resolved (17.3.2, 17.7.3)."""

from typing import NamedTuple

from lxml import etree

from ehcp_io.readers.word.names import VAL, W, is_on
from ehcp_io.readers.word.symbols import SYMBOL_FONTS

Properties = dict[str, str | bool | float]
"""Run properties that a style or a run states: toggles, ``u``, ``size``, ``colour`` …"""

_TOGGLES = {
    W + "b": "bold",
    W + "i": "italic",
    W + "strike": "strike",
    W + "dstrike": "double_strike",
    W + "vanish": "hidden",
}
_DEFAULT_SIZE = 10.0
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}


class RunFormat(NamedTuple):
    """The resolved look of a run; ``font`` is set only for symbol fonts, which change its text."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    hidden: bool = False
    colour: str | None = None
    highlight: str | None = None
    size: float | None = None
    font: str = ""


def run_properties(element: etree._Element | None) -> Properties:
    """What a ``w:rPr`` states itself."""
    found: Properties = {}
    if element is None:
        return found
    for child in element:
        tag = child.tag
        if tag in _TOGGLES:
            found[_TOGGLES[tag]] = is_on(child.get(VAL))
        elif tag in _READERS:
            _READERS[tag](child, found)
    return found


def resolve(layers: tuple[Properties, ...], direct: Properties, defaults: Properties) -> RunFormat:
    """Put the style layers (table, paragraph, character) and direct formatting together.

    A toggle that several style layers set is on if an odd number of them set it (17.7.3); direct
    formatting is absolute.
    """

    def toggle(name: str) -> bool:
        if name in direct:
            return bool(direct[name])
        odd = sum(bool(layer.get(name)) for layer in layers) % 2 == 1
        return odd or bool(defaults.get(name))

    merged = dict(defaults)
    for layer in (*layers, direct):
        merged.update(layer)
    size, colour, highlight = merged.get("size"), merged.get("colour"), merged.get("highlight")
    return RunFormat(
        bold=toggle("bold"),
        italic=toggle("italic"),
        underline=bool(merged.get("underline")),
        strike=toggle("strike") or toggle("double_strike"),
        hidden=toggle("hidden"),
        colour=str(colour) if colour else None,
        highlight=str(highlight or merged.get("shade") or "") or None,
        size=float(size) if size else _DEFAULT_SIZE,
        font=str(merged.get("font", "")),
    )


def _style(element: etree._Element, found: Properties) -> None:
    found["style"] = element.get(VAL, "")


def _underline(element: etree._Element, found: Properties) -> None:
    found["underline"] = element.get(VAL, "single") != "none"


def _colour(element: etree._Element, found: Properties) -> None:
    found["colour"] = _rgb(element.get(VAL))


def _highlight(element: etree._Element, found: Properties) -> None:
    found["highlight"] = _HIGHLIGHTS.get(element.get(VAL, ""), "")


def _shade(element: etree._Element, found: Properties) -> None:
    fill = _rgb(element.get(W + "fill"))
    found["shade"] = "" if fill == "FFFFFF" else fill


def _size(element: etree._Element, found: Properties) -> None:
    points = half_points(element.get(VAL))
    if points is not None:
        found["size"] = points


def _font(element: etree._Element, found: Properties) -> None:
    name = element.get(W + "ascii") or element.get(W + "hAnsi")
    if name is not None:
        found["font"] = name.lower() if name.lower() in SYMBOL_FONTS else ""


def half_points(value: str | None) -> float | None:
    """A size in points: a bare number counts half points; strict files may write ``12pt``."""
    try:
        if value is None:
            return None
        return float(value[:-2]) if value.endswith("pt") else float(value) / 2
    except ValueError:
        return None


def _rgb(value: str | None) -> str:
    value = (value or "").lstrip("#").upper()
    return value if len(value) == 6 and value != "AUTO" else ""


_READERS = {
    W + "rStyle": _style,
    W + "u": _underline,
    W + "color": _colour,
    W + "highlight": _highlight,
    W + "shd": _shade,
    W + "sz": _size,
    W + "rFonts": _font,
}
