"""Sections A to D of a form."""

from __future__ import annotations

from makers.child import Area
from makers.common import lines
from makers.paper import Cell, Content, Line, Span, label, say

from chance import wordings as said
from chance.front import Front

FORMS = (
    *("paragraphs", "bullets", "sides", "rows", "labels", "numbered", "one a row"),
    *("boxes", "level 3", "area bands", "runs on", "ticks", "stopped"),
)
VIEWS = ("headings", "headings", "profile", "questions", "labels")


class Needs(Front):
    """Views and needs in one of the ways of forms."""

    def part_a(self) -> None:
        """The views: under sub-headings, as a one-page profile, as questions, as labels."""
        self.heading("A")
        form = self.choose("views", VIEWS)
        shown = {"profile": said.ABOUT, "questions": said.ASKED}.get(form, said.VIEWS)
        told = [(name, self.views_of(keys)) for name, keys in shown]
        told = [(name, texts) for name, texts in told if texts]
        if form == "profile":
            cells = [Cell([label(name, bold=True), *texts]) for name, texts in told]
            half = [cells[n : n + 2] for n in range(0, len(cells), 2)]
            self.paper.table([[*row, *[None] * (2 - len(row))] for row in half], self.even(2))
        elif form == "questions":
            rows: list[list[Content]] = [[label(name), Cell([*texts])] for name, texts in told]
            self.paper.table(rows, self.columns(0.3, 0.7))
        elif form == "labels":
            for name, (first, *rest) in told:
                self.paper.text([label(f"{name}: ", bold=True), first])
                self.paper.texts(rest)
        else:
            put = self.paper.bullets if self.rng.random() < 0.4 else self.paper.texts
            for name, texts in told:
                self.paper.text(label(name, bold=True))
                put(texts)

    def views_of(self, keys: tuple[str, ...]) -> list[Span]:
        """What the family says under one heading."""
        return lines("A", [text for key in keys for text in self.child.views.get(key, [])])

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
        if form == "area bands":
            rows = []
            for key in self.areas():
                area = self.child.areas[key]
                rows.append([*self.band(label(self.area_name(key), bold=True), 2)])
                rows.append([Cell(list(lines("B", area.strengths))), Cell(self.needs_of(area))])
            self.grid([strong, weak], rows, self.even(2))
            return
        for key in self.areas():
            if form == "ticks":
                self.ticks(key)
                continue
            if form == "stopped":
                self.stopped(self.child.areas[key], f"{self.area_name(key)}. ", strong, weak)
                continue
            if form == "boxes":
                self.box(key, strong, weak)
                continue
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
        if form in ("level 3", "runs on"):
            needs = self.needs_of(area)
            for name, texts in ((strong, good), (weak, needs)):
                if texts and form == "level 3":
                    paper.heading(name, 4 if self.look == "level 2" else 3, home="guidance")
                    paper.texts(texts)
                elif texts:
                    first = [texts[0]] if isinstance(texts[0], Span) else [*texts[0]]
                    paper.text([label(f"{name}: ", bold=True), *first])
                    paper.texts(texts[1:])
            return
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

    def box(self, key: str, strong: str, weak: str) -> None:
        """One area in a table of one column: its name, what goes well, what is hard."""
        area = self.child.areas[key]
        told: list[Line] = [label(f"{weak}:", bold=True), *self.needs_of(area)]
        if area.strengths:
            told = [label(f"{strong}:", bold=True), *lines("B", area.strengths), *told]
        name = Cell([label(self.area_name(key), bold=True)], shade=self.shade)
        self.paper.table([[name], [Cell(told)]], self.even(1))

    def ticks(self, key: str) -> None:
        """The form's list of difficulties, with what is said of those that are ticked."""
        area = self.child.areas[key]
        self.area_heading(key)
        self.paper.texts(lines("B", area.strengths) if not area.needs else [])
        rows: list[list[Content]] = []
        for n, line in enumerate(self.needs_of(area) if area.needs else []):
            rows.append([label("☒"), label(f"Heading {n + 1}"), Cell([line])])
        rows.append([label("☐"), label("Other"), Cell([])])
        self.grid(["✓", "Heading", "How this shows itself"], rows, self.columns(0.08, 0.3, 0.62))

    def stopped(self, area: Area, name: str, strong: str, weak: str) -> None:
        """The area in bold and strengths on one line, the needs in a list."""
        good = lines("B", area.strengths)
        if good:
            self.paper.text([label(name, bold=True), label(f"{strong}: "), good[0]])
            self.paper.texts(good[1:])
        else:
            self.paper.text(label(name.rstrip(" ."), bold=True))
        self.paper.text(label(f"{weak}:", italic=True))
        self.paper.bullets(self.needs_of(area))

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
