"""Colours as party marks: a habit of some who make working documents, and no part of SEND23's key.

They are read only where the document says itself, for both parties, what its colours mean.
"""

import colorsys
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ehcp_io.document import Run
from ehcp_io.tribunal.key import Party

_HUES = (
    (14, "red"), (45, "orange"), (70, "yellow"), (165, "green"), (255, "blue"), (320, "purple"),
    (345, "pink"), (360, "red"),
)  # fmt: skip
"""Names of hues by the degree at which each ends."""
_NAMES = "|".join(sorted({name for _, name in _HUES}))
_COLOUR = re.compile(rf"\b({_NAMES})\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:propos|amend|addition|add(?:s|ed)?\b|delet|chang|insert|wording|text\b|suggest|request)",
    re.IGNORECASE,
)
_PARTIES = (
    (Party.AGREED, re.compile(r"\bagreed\b", re.IGNORECASE)),
    (
        Party.PARENTS,
        re.compile(r"\b(?:parent|mother|father|famil|young person|appellant)", re.IGNORECASE),
    ),
    (Party.LA, re.compile(r"\bLA\b|\b(?i:local authority|council|respondent)")),
)
_BEHIND = re.compile(r"highlight|shaded|shading", re.IGNORECASE)
_CLAUSES = re.compile(r"[.;,]|\band\b", re.IGNORECASE)
_MOST_WORDS = 40
_GREY, _DARK = 0.25, 0.2
"""Saturation and brightness (0 to 1) below which print is black or grey to the eye."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Who is meant by each colour of the print (``text``) and behind it (``behind``)."""

    text: Mapping[str, Party] = field(default_factory=dict)
    behind: Mapping[str, Party] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether it names both parties; a colour of one alone may be anything."""
        named = {*self.text.values(), *self.behind.values()}
        return {Party.PARENTS, Party.LA} <= named

    def party_of(self, run: Run) -> Party | None:
        """Who stands behind the words, by their colour."""
        found = {
            self.text.get(colour_name(run.colour)),
            self.behind.get(colour_name(run.highlight)),
        } - {None}
        return found.pop() if len(found) == 1 else None


def colour_name(rgb: str | None) -> str:
    """What people call a colour (``RRGGBB``); nothing for black, white and grey."""
    if rgb is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", rgb):
        return ""
    channels = (int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, brightness = colorsys.rgb_to_hsv(*channels)
    if saturation < _GREY or brightness < _DARK:
        return ""
    return next(name for end, name in _HUES if hue * 360 <= end)


def legend_of(lines: Iterable[str]) -> Legend:
    """What the lines say of colours; a colour that they give to two parties is nobody's."""
    found: dict[bool, dict[str, set[Party]]] = {False: {}, True: {}}
    for line in lines:
        for colour, party in _entries(line):
            behind = bool(_BEHIND.search(line))
            found[behind].setdefault(colour, set()).add(party)
    text, behind_text = (
        {
            colour: next(iter(parties))
            for colour, parties in found[each].items()
            if len(parties) == 1
        }
        for each in (False, True)
    )
    return Legend(text, behind_text)


def is_legend_line(line: str) -> bool:
    """Whether a line says what a colour means."""
    return any(True for _ in _entries(line))


def _entries(line: str) -> Iterator[tuple[str, Party]]:
    """Each colour that the line explains, if it explains every colour that it names."""
    if not _COLOUR.search(line) or not _CHANGE.search(line) or len(line.split()) > _MOST_WORDS:
        return
    parts = [line] if len(_colours(line)) == 1 else _CLAUSES.split(line)
    entries = [(_colours(part), _party(part)) for part in parts if part.strip()]
    if all(len(colours) == 1 and party is not None for colours, party in entries):
        yield from ((colours.pop(), party) for colours, party in entries if party is not None)


def _colours(text: str) -> set[str]:
    return {name.lower() for name in _COLOUR.findall(text)}


def _party(text: str) -> Party | None:
    """The party that the text names; what is agreed may name both."""
    found = [party for party, words in _PARTIES if words.search(text)]
    if found[:1] == [Party.AGREED]:
        return Party.AGREED
    return found[0] if len(found) == 1 else None
