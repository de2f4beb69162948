"""Sections A to D of a form."""

from __future__ import annotations

from makers.child import Area
from makers.common import lines
from makers.paper import Cell, Content, Line, label, say

from chance import wordings as said
from chance.front import Front

FORMS = ("paragraphs", "bullets", "sides", "rows", "labels", "numbered", "one a row")


class Needs(Front):
    """Views and needs in one of the ways of forms."""

    def part_a(self) -> None:
        """The views, under sub-headings."""
        self.heading("A")
        put = self.paper.bullets if self.rng.random() < 0.4 else self.paper.texts
        for name, keys in said.VIEWS:
            self.paper.text(label(name, bold=True))
            for key in keys:
                put(lines("A", self.child.views[key]))

    def areas(self) -> list[str]:
        """The areas of Section B that the child has."""
        return [key for key in said.AREAS if key in self.child.areas]

    def needs_of(self, area: Area, *, numbered: bool = False) -> list[Line]:
        """The needs of one area, or the sentence that there are none."""
        if not area.needs:
            known = self.child.known
            return [say("B", f"{known} has no identified special educational needs in this area.")]
        found: list[Line] = []
        for need in area.needs:
            self.needs_met[need.key] = f"B{len(self.needs_met) + 1}"
            text = say("B", need.text)
            found.append([label(f"{self.needs_met[need.key]} "), text] if numbered else text)
        return found

    def part_b(self) -> None:
        """Needs by area."""
        self.heading("B")
        form = self.choose("needs", FORMS)
        strong, weak = self.rng.choice(said.STRONG), self.rng.choice(said.WEAK)
        if form == "rows":
            rows: list[list[Content]] = []
            for key in self.areas():
                area = self.child.areas[key]
                good, bad = Cell(list(lines("B", area.strengths))), Cell(self.needs_of(area))
                rows.append([label(self.area_name(key)), good, bad])
            self.grid(["Area", strong, weak], rows, self.columns(0.2, 0.35, 0.45))
            return
        for key in self.areas():
            self.area_heading(key)
            self.one_area(form, self.child.areas[key], strong, weak)

    def one_area(self, form: str, area: Area, strong: str, weak: str) -> None:
        """The strengths and needs of one area."""
        paper = self.paper
        good = lines("B", area.strengths)
        if form == "sides":
            row: list[Content] = [Cell(list(good)), Cell(self.needs_of(area))]
            self.grid([strong, weak], [row], self.even(2))
            return
        put = paper.bullets if form == "bullets" else paper.texts
        if good:
            paper.text(label(f"{strong}:", bold=True))
            put(good)
        if form == "one a row" and area.needs:
            needs = self.needs_of(area, numbered=True)
            cells: list[list[Content]] = [[*line] for line in needs]
            self.grid(["Ref", weak], cells, self.columns(0.12, 0.88))
            return
        paper.text(label(f"{weak}:", bold=True))
        put(self.needs_of(area, numbered=form == "numbered"))

    def plain(self, letter: str) -> list[Line]:
        """The needs of health or of care, or what is said instead."""
        area = self.child.areas.get(letter.lower())
        texts = [need.text for need in area.needs] if area else []
        return list(lines(letter, texts or self.child.closing.get(letter.lower()) or ["None."]))

    def part_c(self) -> None:
        """Health needs."""
        self.heading("C")
        (self.paper.bullets if self.rng.random() < 0.4 else self.paper.texts)(self.plain("C"))

    def part_d(self) -> None:
        """Social care needs."""
        self.heading("D")
        self.paper.texts(self.plain("D"))
