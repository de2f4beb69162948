"""List numbers as they print (17.9): levels, overrides, restarts, style links, level text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from ehcp_io.readers.word.names import VAL, W, as_number, is_on
from ehcp_io.readers.word.number_formats import formatted

BULLET = "•"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list definition; ``restart`` is the level that restarts it, 0 for none."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    style: str | None = None
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """A ``w:num``: the list it counts in, its levels and where it starts anew."""

    abstract_id: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The list definitions of a document, and the counters as its paragraphs go by."""

    def __init__(self, root: etree._Element | None, style_number: Callable[[str], str]) -> None:
        """Read ``numbering.xml``; ``style_number`` gives a list style's number id."""
        self._abstract: dict[str, etree._Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._nums: dict[str, etree._Element] = {}
        self._definitions: dict[str, Definition | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._style_number = style_number
        for element in () if root is None else root:
            if element.tag == W + "abstractNum":
                self._abstract[element.get(W + "abstractNumId", "")] = element
            elif element.tag == W + "num":
                self._nums[element.get(W + "numId", "")] = element

    def level_for(self, num_id: str, level: int, style_id: str | None) -> int:
        """The level meant where only a style says so (-1): the one tied to that style."""
        if level >= 0:
            return min(level, _LEVELS - 1)
        definition = self._definition(num_id)
        for number, candidate in (definition.levels if definition else {}).items():
            if style_id is not None and candidate.style == style_id:
                return number
        return 0

    def marker(self, num_id: str, level: int) -> str | None:
        """Count one paragraph and give its printed marker; None where the list prints none."""
        definition = self._definition(num_id)
        if definition is None or (current := definition.levels.get(level)) is None:
            return None
        counters = self._count(num_id, level, definition)
        if current.number_format == "bullet":
            return BULLET if current.text.strip() else None

        def printed(match: re.Match[str]) -> str:
            number = int(match.group(1)) - 1
            at = definition.levels.get(number, Level())
            value = counters[number]
            style = "decimal" if current.legal and number != level else at.number_format
            return formatted(at.start if value is None else value, style)

        return _PLACE.sub(printed, current.text).strip() or None

    def _count(self, num_id: str, level: int, definition: Definition) -> list[int | None]:
        counters = self._counters.setdefault(definition.abstract_id, [None] * _LEVELS)
        value = counters[level]
        counters[level] = definition.levels[level].start if value is None else value + 1
        if level in definition.starts and (num_id, level) not in self._started:
            counters[level] = definition.starts[level]
        self._started.add((num_id, level))
        for deeper in range(level + 1, _LEVELS):
            restart = definition.levels.get(deeper, Level()).restart
            if restart is None or (restart > 0 and level < restart):
                counters[deeper] = None
        return counters

    def _definition(self, num_id: str) -> Definition | None:
        if num_id not in self._definitions:
            self._definitions[num_id] = self._define(num_id)
        return self._definitions[num_id]

    def _define(self, num_id: str) -> Definition | None:
        element = self._nums.get(num_id)
        reference = None if element is None else element.find(W + "abstractNumId")
        if element is None or reference is None:
            return None
        abstract_id = self._linked(reference.get(VAL, ""))
        levels = dict(self._abstract_levels(abstract_id))
        starts: dict[int, int] = {}
        for override in element.iterfind(W + "lvlOverride"):
            number = _number_of(override)
            start, level = override.find(W + "startOverride"), override.find(W + "lvl")
            if level is not None:
                levels[number] = _level(level)
            if start is not None:
                starts[number] = as_number(start.get(VAL), 1)
                levels[number] = replace(levels.get(number, Level()), start=starts[number])
        return Definition(abstract_id, levels, starts)

    def _linked(self, abstract_id: str) -> str:
        """Follow ``numStyleLink`` (17.9.21) to the definition that a list style stands for."""
        element = self._abstract.get(abstract_id)
        link = None if element is None else element.find(W + "numStyleLink")
        style = "" if link is None else link.get(VAL, "")
        num = self._nums.get(self._style_number(style))
        reference = None if num is None else num.find(W + "abstractNumId")
        return abstract_id if reference is None else reference.get(VAL, abstract_id)

    def _abstract_levels(self, abstract_id: str) -> dict[int, Level]:
        if abstract_id not in self._levels:
            element = self._abstract.get(abstract_id)
            found = () if element is None else element.iterfind(W + "lvl")
            self._levels[abstract_id] = {_number_of(level): _level(level) for level in found}
        return self._levels[abstract_id]


def _number_of(level: etree._Element) -> int:
    """Which of the nine levels it is, from 0; a number that there is not is the nearest."""
    return max(0, min(as_number(level.get(W + "ilvl"), 0), _LEVELS - 1))


def _level(element: etree._Element) -> Level:
    def value(name: str) -> str | None:
        child = element.find(W + name)
        return None if child is None else child.get(VAL)

    legal, restart = element.find(W + "isLgl"), value("lvlRestart")
    number_format = value("numFmt") or "decimal"
    picture = element.find(W + "lvlPicBulletId") is not None
    return Level(
        start=as_number(value("start"), 0),
        number_format="bullet" if picture else number_format,
        text=BULLET if picture else value("lvlText") or "",
        style=value("pStyle"),
        restart=None if restart is None else as_number(restart, 0),
        legal=legal is not None and is_on(legal.get(VAL)),
    )
