"""Lists: which level a paragraph stands at, and the marker that prints before it (ODF 16.30)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.odt.names import LO, STYLE, TEXT, XML_ID, number
from ehcp_io.readers.odt.styles import Styles
from ehcp_io.readers.word.number_formats import formatted

BULLET = "•"
_LEVELS = 10
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "01, 02, 03, ...": "decimalZero", "1st": "ordinal", "": "none",
}  # fmt: skip
_PLACE = re.compile(r"%(\d{1,2})%")
_MOST = 1_000_000
_BULLETS = frozenset({TEXT + "list-level-style-bullet", TEXT + "list-level-style-image"})


@dataclass(slots=True)
class Counter:
    """The numbers that a list has reached, level by level."""

    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in lists: the list's style and counter, and the level from 0."""

    style: str | None
    counter: Counter
    level: int


class Lists:
    """The list styles of one document, and the lists met so far."""

    def __init__(self, *holders: etree._Element | None) -> None:
        self._styles: dict[str, dict[int, etree._Element]] = {}
        self._outline: dict[int, etree._Element] = {}
        self._by_id: dict[str, Counter] = {}
        self._latest: dict[str | None, Counter] = {}
        self.headings = Counter()
        for holder in holders:
            for element in () if holder is None else holder:
                if element.tag == TEXT + "list-style":
                    self._styles[element.get(STYLE + "name", "")] = _levels(element)
                elif element.tag == TEXT + "outline-style":
                    self._outline = _levels(element)

    def enter(self, element: etree._Element, outer: Place | None) -> Place:
        """The place of the paragraphs directly in a ``text:list``."""
        style = element.get(TEXT + "style-name")
        if outer is not None:
            level = min(outer.level + 1, _LEVELS - 1)
            return Place(style or outer.style, outer.counter, level)
        continued = element.get(TEXT + "continue-list")
        counter = self._by_id.get(continued) if continued else None
        if counter is None and element.get(TEXT + "continue-numbering") == "true":
            counter = self._latest.get(style)
        counter = counter or Counter()
        self._latest[style] = counter
        if list_id := element.get(XML_ID):
            self._by_id[list_id] = counter
        return Place(style, counter, 0)

    def marker(self, place: Place, styles: Styles, paragraph: str | None, start: int | None) -> str:
        """Count one item and give its printed marker; ``""`` where none prints."""
        style = place.style or styles.paragraph(paragraph).list_style
        return _printed(self._styles.get(style or "", {}), place.counter, place.level, start)

    def heading_marker(self, level: int) -> str:
        """Count one heading and give the number that the outline prints before it."""
        return _printed(self._outline, self.headings, min(max(level, 1), _LEVELS) - 1, None)


def _levels(style: etree._Element) -> dict[int, etree._Element]:
    return {
        number(level, TEXT + "level", 1, _LEVELS) - 1: level
        for level in style
        if level.get(TEXT + "level") is not None
    }


def _printed(
    levels: dict[int, etree._Element], counter: Counter, level: int, start: int | None
) -> str:
    style = levels.get(level)
    value = counter.values[level]
    first = 1 if style is None else number(style, TEXT + "start-value", 1, _MOST)
    value = first if value is None else value + 1
    counter.values[level] = value if start is None else start
    counter.values[level + 1 :] = [None] * (_LEVELS - level - 1)
    if style is None:
        return ""
    if style.tag in _BULLETS:
        return BULLET if style.get(TEXT + "bullet-char", BULLET).strip() else ""

    def at(deep: int) -> str:
        stated = levels.get(deep)
        known = counter.values[deep]
        if stated is None or stated.tag in _BULLETS:
            return ""
        if known is None:
            known = number(stated, TEXT + "start-value", 1, _MOST)
        return formatted(known, _FORMATS.get(stated.get(STYLE + "num-format", ""), "decimal"))

    if not at(level):
        return ""
    pattern = style.get(LO + "num-list-format")
    if pattern is not None:
        return _PLACE.sub(
            lambda m: at(int(m[1]) - 1) if 0 < int(m[1]) <= _LEVELS else "", pattern
        ).strip()
    shown = max(1, number(style, TEXT + "display-levels", 1, level + 1))
    numbers = ".".join(filter(None, (at(deep) for deep in range(level + 1 - shown, level + 1))))
    prefix, suffix = style.get(STYLE + "num-prefix", ""), style.get(STYLE + "num-suffix", "")
    return f"{prefix}{numbers}{suffix}".strip()
