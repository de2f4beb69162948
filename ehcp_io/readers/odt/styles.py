"""OpenDocument's styles: chains of parents resolved for characters, paragraphs and cells."""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.odt.names import FO, OFFICE, STYLE, TEXT, points
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.wordml.elements import symbol_font

_TEXT_PROPERTIES = STYLE + "text-properties"
_PARAGRAPH_PROPERTIES = STYLE + "paragraph-properties"
_CELL_PROPERTIES = STYLE + "table-cell-properties"
_ROW_PROPERTIES = STYLE + "table-row-properties"
_BOLD = 600
_DEFAULT_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style means; ``list_style`` numbers it."""

    name: str = ""
    centred: bool = False
    list_style: str | None = None


class Styles:
    """The styles of one document, common and automatic; the latter win where names meet."""

    def __init__(self, *holders: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._looks: dict[tuple[str | None, tuple[str, ...]], RunFormat] = {}
        for holder in holders:
            for element in () if holder is None else holder:
                self._take(element)

    def _take(self, element: etree._Element) -> None:
        family = element.get(STYLE + "family", "")
        if element.tag == STYLE + "style":
            self._styles[family, element.get(STYLE + "name", "")] = element
        elif element.tag == STYLE + "default-style":
            self._defaults[family] = element
        elif element.tag == STYLE + "font-face":
            name = element.get(STYLE + "name", "")
            family_name = next(
                (v for k, v in element.attrib.items() if str(k).endswith("font-family")), name
            )
            self._fonts[name] = str(family_name)

    def chain(self, family: str, name: str | None) -> list[etree._Element]:
        """A style and its parents, nearest first; a loop is cut."""
        found: list[etree._Element] = []
        while name is not None and (style := self._styles.get((family, name))) is not None:
            if any(style is other for other in found):
                break
            found.append(style)
            name = style.get(STYLE + "parent-style-name")
        return found

    def look(self, paragraph: str | None, spans: tuple[str, ...]) -> RunFormat:
        """The look of text in a paragraph of that style, inside spans of those styles."""
        key = paragraph, spans
        if key not in self._looks:
            layers = [self._defaults["paragraph"]] if "paragraph" in self._defaults else []
            layers += reversed(self.chain("paragraph", paragraph))
            for span in spans:
                layers += reversed(self.chain("text", span))
            look = RunFormat(size=_DEFAULT_SIZE)
            for layer in layers:
                look = self._with(look, layer.find(_TEXT_PROPERTIES))
            self._looks[key] = look
        return self._looks[key]

    def _with(self, look: RunFormat, properties: etree._Element | None) -> RunFormat:
        if properties is None:
            return look
        for name, change in _LOOKS.items():
            if (value := properties.get(name)) is not None:
                look = change(look, value)
        font = properties.get(STYLE + "font-name")
        if font is not None:
            look = look._replace(font=symbol_font(self._fonts.get(font, font)))
        return look

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """What a paragraph's style means."""
        chain = self.chain("paragraph", name)
        # Automatic styles are nameless to people: what they stand for is their parent.
        named = next((s for s in chain if _is_common(s)), None)
        shown = ""
        if named is not None:
            shown = named.get(STYLE + "display-name") or named.get(STYLE + "name") or ""
        align = _first(
            [p for s in chain for p in s.iterchildren(_PARAGRAPH_PROPERTIES)], FO + "text-align"
        )
        return ParagraphStyle(
            name=shown,
            centred=align == "center",
            list_style=_first(chain, STYLE + "list-style-name"),
        )

    def fill(self, cell: str | None, row: str | None = None) -> str:
        """The fill of a cell, its own or its row's, ``RRGGBB``; ``""`` for none or white."""
        for family, style, tag in (
            ("table-cell", cell, _CELL_PROPERTIES),
            ("table-row", row, _ROW_PROPERTIES),
        ):
            holders = [p for s in self.chain(family, style) for p in s.iterchildren(tag)]
            if (stated := _first(holders, FO + "background-color")) is not None:
                known = _rgb(stated)
                if known or family == "table-cell":
                    return "" if known in (None, "FFFFFF") else known
        return ""


def _is_common(style: etree._Element) -> bool:
    holder = style.getparent()
    return holder is not None and holder.tag == OFFICE + "styles"


def _first(elements: list[etree._Element], name: str) -> str | None:
    return next((value for e in elements if (value := e.get(name)) is not None), None)


def _rgb(value: str) -> str | None:
    value = value.strip().lstrip("#").upper()
    return value if len(value) == 6 and all(sign in "0123456789ABCDEF" for sign in value) else None


def _size(look: RunFormat, value: str) -> RunFormat:
    inherited = look.size or _DEFAULT_SIZE
    if not value.endswith("%"):
        return look._replace(size=points(value) or inherited)
    share = value[:-1].strip()
    return look._replace(size=inherited * int(share) / 100 if share.isdecimal() else inherited)


def _bold(look: RunFormat, value: str) -> RunFormat:
    heavy = value.isdecimal() and int(value[:4]) >= _BOLD
    return look._replace(bold=value == "bold" or heavy)


def _highlight(look: RunFormat, value: str) -> RunFormat:
    known = _rgb(value)
    return look._replace(highlight=None if known == "FFFFFF" else known)


_LOOKS: dict[str, Callable[[RunFormat, str], RunFormat]] = {
    FO + "font-weight": _bold,
    FO + "font-style": lambda look, value: look._replace(italic=value in ("italic", "oblique")),
    STYLE + "text-underline-style": lambda look, value: look._replace(underline=value != "none"),
    STYLE + "text-line-through-type": lambda look, value: look._replace(strike=value != "none"),
    STYLE + "text-line-through-style": lambda look, value: look._replace(strike=value != "none"),
    TEXT + "display": lambda look, value: look._replace(hidden=value == "none"),
    FO + "color": lambda look, value: look._replace(colour=_rgb(value)),
    FO + "background-color": _highlight,
    FO + "font-size": _size,
}
