"""Lines that somebody has added: new records in new rows, new text between the old."""

from dataclasses import dataclass, field

from ehcp_io.writers.outline.blocks import Place
from ehcp_io.writers.outline.wording import FIELDS
from ehcp_io.writers.word.alignment import Alignment
from ehcp_io.writers.word.carried import Shown
from ehcp_io.writers.word.sheet import Sheet, Values
from ehcp_io.writers.word.values import add_to_value, base_of

_RECORDS = ("need", "outcome", "provision", "advice")
_LABELS = {label.casefold(): which for which, label in FIELDS.items()}
_INTO = ("continued", "placement")
_GOES_ON = ("step", "continued")


@dataclass(slots=True)
class Adding:
    """Goes down the page.

    ``units`` and ``values`` are the unit and the last value of each line, ``last`` the latest unit
    of each list.
    """

    found: Alignment
    sheet: Sheet
    units: dict[int, Values] = field(default_factory=dict)
    values: dict[int, Shown] = field(default_factory=dict)
    last: dict[str, Values] = field(default_factory=dict)

    def run(self) -> dict[int, Values]:
        """Add everything that is new; the unit that each line on the page shows."""
        for number, partner in enumerate(self.found.of_seen):
            if partner is None:
                self._add(number)
                continue
            for shown in self.found.printed[partner].shown:
                self.values[number] = shown
                base = base_of(shown.ref)
                unit = self.sheet.unit(base) if base else None
                if base and unit is not None:
                    self.units[number] = unit
                    if not shown.again:
                        self.last[base.rpartition(".")[0]] = unit
        return self.units

    def _add(self, number: int) -> None:
        seen = self.found.seen[number]
        if self._is_gap(number):
            return
        place = self._place(number)
        kind, _, which = place.adds.partition(":")
        before = self._before(number)
        shown = self._value_before(number)
        label, _, value = seen.text.partition(":")
        told = _LABELS.get(label.strip().casefold())
        if kind in _INTO and shown is not None and not which:
            add_to_value(self.sheet, shown, seen.text)
            self.values[number] = shown
            if before is not None:
                self.units[number] = before
        elif told and value.strip() and before and before.get("kind") in _RECORDS:
            before[told] = value.strip()
            self.units[number] = before
            self.sheet.note(place.home, "changed")
        elif which and (unit := self._beside(number, kind)) is not None:
            unit[which] = f"{unit.get(which, '')} {seen.text}".strip()
            self.units[number] = unit
            self.sheet.note(place.home, "changed")
        elif kind == "step":
            step = {"id": self.sheet.new_id(place.home, seen.text), "text": seen.text}
            self.sheet.units(place.home).append(step)
            self.sheet.note(place.home.rpartition(".content.")[0], "added")
        else:
            self.units[number] = self._insert(place, kind, which, seen.text)

    def _is_gap(self, number: int) -> bool:
        """Whether the words only fill a cell in which the plan printed that there is nothing."""
        return not self.found.seen[number].text.strip("-–— ")

    def _place(self, number: int) -> Place:
        """What the line belongs to: its column, else the line before it."""
        cell = self.found.seen[number].cell
        if cell[0] >= 0:
            here = self._in_cell(number)
            column = self.found.column_place(cell)
            if here is not None and (here.adds in _GOES_ON or column is None or not column.home):
                return here
            return column if column is not None and column.home else Place("unfiled")
        for other in range(number - 1, -1, -1):
            partner = self.found.of_seen[other]
            if partner is not None and self.found.seen[other].cell[0] < 0:
                home = self.found.printed[partner].place.home
                return Place(home if home and home != "comments" else "unfiled")
        return Place("unfiled")

    def _in_cell(self, number: int) -> Place | None:
        """The place of the line before in the same cell."""
        cell = self.found.seen[number].cell
        for other in range(number - 1, -1, -1):
            if self.found.seen[other].cell != cell:
                return None
            partner = self.found.of_seen[other]
            if partner is not None:
                return self.found.printed[partner].place
        return None

    def _before(self, number: int) -> Values | None:
        """The unit of the line before, in the same cell."""
        return self.units.get(number - 1) if self._is_below(number) else None

    def _value_before(self, number: int) -> Shown | None:
        """The last value of the line before, in the same cell."""
        return self.values.get(number - 1) if self._is_below(number) else None

    def _is_below(self, number: int) -> bool:
        """Whether the line stands below another in one cell."""
        cells = [line.cell for line in self.found.seen[max(0, number - 1) : number + 1]]
        return len(cells) > 1 and cells[0] == cells[1] and cells[0][0] >= 0

    def _beside(self, number: int, kind: str) -> Values | None:
        """The record of the same row that a field in a column of its own belongs to."""
        cell = self.found.seen[number].cell
        for other in range(number - 1, -1, -1):
            if self.found.seen[other].cell[:2] != cell[:2]:
                return None
            unit = self.units.get(other)
            if unit is not None and unit.get("kind") == kind:
                return unit
        return None

    def _insert(self, place: Place, kind: str, which: str, text: str) -> Values:
        unit: Values = {
            "id": self.sheet.new_id(place.home, text),
            "kind": "paragraph",
            "text": text,
        }
        if kind in _RECORDS or kind == "field":
            unit["kind"] = kind
        if kind in _RECORDS[:3] and place.area:
            unit["area"] = place.area
        if kind == "strengths":
            unit["parsed"] = {"topic": "strengths"}
        if which and which != "text":
            unit["text"], unit[which] = "", text
        units = self.sheet.units(place.home)
        after = self.last.get(place.home)
        position = next((n for n, each in enumerate(units) if each is after), -1)
        units.insert(position + 1 if position >= 0 else len(units), unit)
        self.last[place.home] = unit
        self.sheet.note(place.home, "added")
        return unit
