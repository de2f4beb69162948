"""Outcomes and provision as newer forms print them: wishes in cards, details on a line."""

from __future__ import annotations

from makers.child import Outcome, Provision
from makers.common import by, lines
from makers.paper import Cell, Content, label, say

from chance.records import Records

KINDS = ("Direct teaching", "Group work", "Equipment", "Adult support", "Training", "Therapy")


class Worded(Records):
    """More ways of Sections E to H."""

    def aims_stops(self, aims: list[Outcome]) -> None:
        """Outcome 1. …, its steps below words of the form's own."""
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True, steps=True)
            told = [label(f"Outcome {n}. ", bold=True), say("E", aim.text), label(" By when: ")]
            self.paper.text([*told, say("E", by(aim))])
            if aim.steps:
                self.paper.text(label("Small steps on the way:", italic=True))
                self.paper.bullets(lines("E", aim.steps))

    def aims_wishes(self, aims: list[Outcome]) -> None:
        """A card each, the wish beside what shows that it has come true."""
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True)
            rows: list[list[Content]] = [
                [*self.band(label(f"SMART outcome {n}", bold=True), 2)],
                [label("Start point", bold=True), say("E", "Not yet; an adult does it.")],
                [label("Desired result", bold=True), say("E", aim.text)],
                [label("Success looks like", bold=True), say("E", "Eight times out of ten")],
                [label("Finish date", bold=True), say("E", by(aim))],
            ]
            self.paper.table(rows, self.columns(0.25, 0.75))

    def items_one_line(self, items: list[Provision]) -> None:
        """The provision with its number, and its details on one line below."""
        for n, item in enumerate(items, 1):
            s = item.section
            self.paper.text([label(f"{s}{n} " if s == "F" else f"{n}. "), say(s, item.text)])
            who = [label("Delivered by: ", bold=True), say(s, item.who)]
            often = [label("\tFrequency: ", bold=True), say(s, item.often)]
            place = next((self.index[key] for key in item.outcomes if key in self.index), None)
            told = [*who, *often]
            if place is not None and self.aims == "codes":
                told += [label("\tOutcome: ", bold=True), label(f"E{place + 1}")]
            self.paper.text(told, stop=7)
            self.give(item, place if self.aims == "codes" else None, "who", "often")

    def items_aims_at(self, items: list[Provision]) -> None:
        """A row each, with codes of outcomes in its last column."""
        rows: list[list[Content]] = []
        coded = self.aims == "codes"
        for item in items:
            s = item.section
            places = [self.index[key] for key in item.outcomes if key in self.index]
            codes = label(", ".join(f"E{place + 1}" for place in places)) if coded else label("")
            cells = [say(s, x) for x in (item.text, item.who, item.often)]
            rows.append([*cells, codes] if coded else cells)
            self.give(item, places[0] if places and coded else None, "who", "often")
        heads = ["Provision", "Given by", "When and for how long"]
        if coded:
            self.grid([*heads, "Aims at"], rows, self.columns(0.4, 0.25, 0.25, 0.1))
        else:
            self.grid(heads, rows, self.columns(0.5, 0.25, 0.25))

    def items_ticked(self, items: list[Provision]) -> None:
        """The form's list of kinds of support, what is ticked said beside it."""
        rows: list[list[Content]] = []
        for n, item in enumerate(items):
            s = item.section
            kind = label(KINDS[n % len(KINDS)])
            rows.append([label("☒"), kind, *[say(s, x) for x in (item.text, item.who, item.often)]])
            self.give(item, None, "who", "often")
        rows.append([label("☐"), label("Signing or symbols"), Cell([]), Cell([]), Cell([])])
        heads = ["✓", "Kind of support", "Detail", "Staff", "Time"]
        self.grid(heads, rows, self.columns(0.06, 0.2, 0.38, 0.2, 0.16))
