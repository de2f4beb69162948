"""Styles: what each means for a paragraph and its runs, based-on chains resolved (17.7)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.word.formatting import Properties, run_properties
from ehcp_io.readers.word.names import PPR, RPR, VAL, W, as_number, first, is_on

_STYLE = W + "style"
_BODY_LEVEL = 9
_HEADING_NAME = re.compile(
    # Built-in names are stored in English; other programs store their own language's.
    r"(?:heading|überschrift|titre|título|titolo|titulo|kop|rubrik|overskrift|otsikko|nagłówek|"
    r"nadpis|заголовок|címsor|titlu|naslov|başlık|pennawd|berschrift|标题|見出し)\s*([1-9])",
    re.IGNORECASE,
)
_TITLE_NAMES = frozenset({"title", "titel", "titre", "título", "titolo", "teitl"})
_CONTENTS_NAME = re.compile(r"(?:toc \d|contents \d|table of figures)", re.I)
_CONTENTS_TITLE = re.compile("toc heading|contents heading", re.IGNORECASE)
_LIST_LEVEL = re.compile(r"list (?:bullet |number |continue )?([2-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What matters of a paragraph's properties, styles and direct formatting together.

    ``level`` is that of a heading, 0 for a title, None for body text. ``numbering`` is the
    number definition and its level.
    """

    style_id: str | None = None
    style: str | None = None
    level: int | None = None
    numbering: tuple[str, int] | None = None
    centred: bool = False
    contents: bool = False
    contents_title: bool = False
    list_level: int | None = None


@dataclass(slots=True)
class Style:
    """One style as it stands in the file, and what it inherits."""

    name: str
    based_on: str | None = None
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    centred: bool | None = None
    run: Properties = field(default_factory=dict)
    element: etree._Element | None = None


class Styles:
    """The style sheet of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        self.defaults: Properties = {}
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, Style] = {}
        self._cache: dict[str | None, ParagraphProperties] = {}
        self._runs: dict[str | None, Properties] = {}
        self.default_paragraph: str | None = None
        self.default_table: str | None = None
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
        self.defaults = run_properties(defaults)
        for element in root.iterchildren(_STYLE):
            style_id = element.get(W + "styleId", "")
            self._elements[style_id] = element
            if is_on(element.get(W + "default", "0")):
                if element.get(W + "type") == "paragraph":
                    self.default_paragraph = style_id
                elif element.get(W + "type") == "table":
                    self.default_table = style_id

    def style(self, style_id: str) -> Style | None:
        """One style; sheets hold hundreds, so each is read when something first asks for it."""
        if style_id not in self._styles and style_id in self._elements:
            self._styles[style_id] = _style(self._elements[style_id])
        return self._styles.get(style_id)

    def chain(self, style_id: str | None) -> list[Style]:
        """The style and those that it is based on, nearest first; a loop is cut."""
        found: list[Style] = []
        while style_id is not None and (style := self.style(style_id)) is not None:
            if any(style is other for other in found):
                break
            found.append(style)
            style_id = style.based_on
        return found

    def run(self, style_id: str | None) -> Properties:
        """The run properties that a style gives, inherited ones included."""
        if style_id not in self._runs:
            merged: Properties = {}
            for style in reversed(self.chain(style_id)):
                merged.update(style.run)
            self._runs[style_id] = merged
        return self._runs[style_id]

    def number(self, style_id: str) -> str:
        """The number id that a list style stands for, ``""`` for none."""
        style = self.style(style_id)
        return style.num_id or "" if style is not None else ""

    def paragraph(self, properties: dict[object, etree._Element]) -> ParagraphProperties:
        """The resolved properties of a paragraph from the children of its ``w:pPr``."""
        if not properties:
            return self._by_style(None)
        style_element = properties.get(W + "pStyle")
        base = self._by_style(None if style_element is None else style_element.get(VAL))
        jc, outline = properties.get(W + "jc"), properties.get(W + "outlineLvl")
        number = properties.get(W + "numPr")
        if jc is None and outline is None and number is None:
            return base
        level = base.level
        if outline is not None and level != 0:
            level = _level(as_number(outline.get(VAL), _BODY_LEVEL))
        return ParagraphProperties(
            style_id=base.style_id,
            style=base.style,
            level=level,
            numbering=base.numbering if number is None else _direct_number(number, base.numbering),
            centred=base.centred if jc is None else jc.get(VAL) == "center",
            contents=base.contents,
            contents_title=base.contents_title,
            list_level=base.list_level,
        )

    def _by_style(self, style_id: str | None) -> ParagraphProperties:
        if style_id not in self._cache:
            self._cache[style_id] = self._resolve(style_id)
        return self._cache[style_id]

    def _resolve(self, style_id: str | None) -> ParagraphProperties:
        effective = style_id if style_id in self._elements else self.default_paragraph
        chain = self.chain(effective)
        own = self.style(style_id or "")
        # A style that the sheet lacks is known by its id ("Heading1"), as Word itself does.
        names = [style.name for style in chain] if own or style_id is None else [style_id]
        outline = next((s.outline for s in chain if s.outline is not None), None)
        num_id = next((s.num_id for s in chain if s.num_id is not None), None)
        num_level = next((s.num_level for s in chain if s.num_level is not None), None)
        list_level = _LIST_LEVEL.match(names[0]) if names else None
        return ParagraphProperties(
            style_id=effective,
            style=None if style_id is None else names[0],
            level=_heading_level(names, outline),
            numbering=(num_id, -1 if num_level is None else num_level)
            if num_id not in (None, "0")
            else None,
            centred=next((s.centred for s in chain if s.centred is not None), False),
            contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
            contents_title=any(_CONTENTS_TITLE.fullmatch(name) for name in names[:1]),
            list_level=int(list_level.group(1)) - 1 if list_level else None,
        )


def _style(element: etree._Element) -> Style:
    name, based_on = first(element, W + "name"), first(element, W + "basedOn")
    style = Style(
        name=("" if name is None else name.get(VAL, "")) or element.get(W + "styleId", ""),
        based_on=based_on.get(VAL) if based_on is not None else None,
        run=run_properties(first(element, RPR)),
        element=element,
    )
    properties = first(element, PPR)
    if properties is not None:
        for child in properties:
            if child.tag == W + "outlineLvl":
                style.outline = as_number(child.get(VAL), _BODY_LEVEL)
            elif child.tag == W + "jc":
                style.centred = child.get(VAL) == "center"
            elif child.tag == W + "numPr":
                num_id, level = first(child, W + "numId"), first(child, W + "ilvl")
                style.num_id = None if num_id is None else num_id.get(VAL)
                style.num_level = None if level is None else as_number(level.get(VAL), 0)
    return style


def _heading_level(names: list[str], outline: int | None) -> int | None:
    if any(name.lower() in _TITLE_NAMES for name in names[:1]):
        return 0
    if outline is not None:
        return _level(outline)
    for name in names:
        if match := _HEADING_NAME.fullmatch(name.strip()):
            return int(match.group(1))
    return None


def _level(outline: int) -> int | None:
    """Outline levels count from 0; 9 is body text (17.3.1.20)."""
    return outline + 1 if 0 <= outline < _BODY_LEVEL else None


def _direct_number(
    number: etree._Element, inherited: tuple[str, int] | None
) -> tuple[str, int] | None:
    num_id, level = first(number, W + "numId"), first(number, W + "ilvl")
    if num_id is None:
        if inherited is None:
            return None
        return inherited[0], inherited[1] if level is None else as_number(level.get(VAL), 0)
    value = num_id.get(VAL) or "0"
    if value == "0":
        return None
    if level is None and inherited is not None and inherited[0] == value:
        return inherited
    return value, 0 if level is None else as_number(level.get(VAL), 0)
