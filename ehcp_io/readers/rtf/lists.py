"""RTF's list tables: which lists are bullets, and how a list counts."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ehcp_io.readers.rtf.destinations import Collected, Destination
from ehcp_io.readers.rtf.state import State
from ehcp_io.readers.wordml import Draft
from ehcp_io.readers.wordml.draft import ListLevel

BULLET = "•"
_BULLET_FORMATS = frozenset({"bullet"})
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    5: "ordinal", 6: "cardinalText", 7: "ordinalText", 22: "decimalZero", 23: "bullet",
    57: "numberInDash", 255: "none",
}  # fmt: skip
_LEVELS = 9
_MAX_LISTS = 5_000


@dataclass(slots=True)
class _Level:
    number_format: str = "decimal"
    start: int = 1
    text: str = ""


@dataclass(slots=True)
class _List:
    levels: list[_Level] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)


class Lists:
    """The lists of one document, by the number that paragraphs use."""

    def __init__(self) -> None:
        self.by_id: dict[int, _List] = {}
        self.by_number: dict[int, tuple[int, dict[int, int]]] = {}
        self._made: dict[tuple[int, int], str] = {}

    def is_bullet(self, number: int, level: int) -> bool:
        """Whether a list's level prints bullets."""
        found = self._levels(number)
        return level < len(found) and found[level].number_format in _BULLET_FORMATS

    def counted(self, number: int, draft: Draft) -> str:
        """The id in the draft of a list that counts by itself; ``""`` where there is none."""
        list_id, starts = self.by_number.get(number, (0, {}))
        # Numbers that change nothing about a list count on together; one that does starts anew.
        key = (list_id, number if starts else -1)
        if key not in self._made:
            levels = self._levels(number)
            self._made[key] = (
                draft.list_of(
                    {
                        at: ListLevel(level.number_format, level.text, starts.get(at, level.start))
                        for at, level in enumerate(levels[:_LEVELS])
                    }
                )
                if levels
                else ""
            )
        return self._made[key]

    def _levels(self, number: int) -> list[_Level]:
        list_id = self.by_number.get(number, (0, {}))[0]
        found = self.by_id.get(list_id)
        return [] if found is None else found.levels


class ListTable(Destination):
    """``listtable``: a group for each list and in it one for each level."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._list = _List()

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a list, a level, or what is said of it."""
        if name == "list":
            self._list = _List()
        elif name == "listlevel" and len(self._list.levels) < _LEVELS:
            self._list.levels.append(_Level())
        elif name == "listid" and len(self._lists.by_id) < _MAX_LISTS:
            self._lists.by_id[number or 0] = self._list
        elif self._list.levels:
            self._level(self._list.levels[-1], name, number, state)
        return True

    def _level(self, level: _Level, name: str, number: int | None, state: State) -> None:
        if name in ("levelnfc", "levelnfcn"):
            level.number_format = _FORMATS.get(number or 0, "decimal")
        elif name == "levelstartat":
            level.start = number or 0
        elif name == "leveltext":
            state.destination = state.opened = Collected(_level_text(level))
        elif name in ("levelnumbers", "listname"):
            state.destination = Collected(lambda _: None)


class ListOverrides(Destination):
    """``listoverridetable``: which list each number means."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._list_id = 0
        self._starts: dict[int, int] = {}
        self._level = -1

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take an override or what is said of it."""
        if name == "listoverride":
            self._list_id, self._starts, self._level = 0, {}, -1
        elif name == "listid":
            self._list_id = number or 0
        elif name == "lfolevel":
            self._level += 1
        elif name == "levelstartat":
            self._starts[max(0, self._level)] = number or 0
        elif name == "ls" and len(self._lists.by_number) < _MAX_LISTS:
            self._lists.by_number[number or 0] = self._list_id, self._starts
        return True


def _level_text(level: _Level) -> Callable[[str], None]:
    def done(text: str) -> None:
        # Its length, then its characters; one below nine stands for that level's number.
        level.text = "".join(
            f"%{ord(sign) + 1}" if ord(sign) < _LEVELS else sign
            for sign in text.partition(";")[0][1:]
        )

    return done
