"""A whole form: the order of its sections, those that share a table, its last pages."""

from __future__ import annotations

from makers.common import advise, by, lines, place, take_needs
from makers.paper import Cell, Content, Line, Paper, Span, label, say

from chance.around import Around
from chance.lettered import CARE

ORDERS = {
    "standard": "A B C D E F G H1 H2 I J K",
    "paired": "A B E F C G D H1 H2 I J K",
    "K first": "K A B C D E F G H1 H2 I J",
    "E before B": "A E B F C G D H1 H2 I J K",
}
ADVICE = ("table", "lines", "numbered table", "author and role", "cards", "described", "by")


class WholeForm(Around):
    """Prints a child's whole plan."""

    def write(self) -> Paper:
        """The plan, front to back."""
        self.ready()
        self.opening()
        self.front()
        take_needs(self.paper.gold, self.child)
        order = self.choose("order", list(ORDERS))
        joined = self.choose(
            "joined", ("apart", "apart", "outcome cards", "area grids", "strip", "lettered")
        )
        parts = ORDERS[order].split()
        if joined == "outcome cards":
            parts = [x for x in parts if x not in ("E", "F")]
            parts.insert(parts.index("D") + 1, "EF")
        if joined == "lettered":
            parts = [x for x in parts if x not in ("E", "F")]
            parts.insert(parts.index("D") + 1, "AIMS")
        if joined == "area grids":
            parts = ["A", "BFE", *[x for x in parts if x not in ("A", "B", "E", "F", "K")], "K"]
        if joined == "strip":
            parts = ["A", "STRIP", *[x for x in parts if x not in ("A", "B", "E", "F")]]
            parts = [x for x in parts if x != "K"] + ["K"]
        care = self.choose("care", ("apart", "apart", "apart", "side by side", *CARE))
        self.care = care
        if care != "apart":
            parts[parts.index("C")] = "CG"
            parts[parts.index("D")] = "DH"
            parts = [x for x in parts if x not in ("G", "H1", "H2")]
        for part in parts:
            if part in ("G", "H1", "H2"):
                self.other(part)
            else:
                getattr(self, f"part_{part.lower()}")()
        place(self.paper, self.child)
        self.closing(parts[-1])
        return self.paper

    # -- sections that share a table --------------------------------------------------------

    def part_ef(self) -> None:
        """A table for each outcome with the provision for it."""
        title = "Sections E and F: Outcomes and special educational provision"
        self.paper.text(label(title, bold=True, size=14))
        done: set[int] = set()
        for n, aim in enumerate(self.child.outcomes, 1):
            self.remember(aim, when=True, steps=True)
            rows: list[list[Content]] = [
                [*self.band(_head(f"Section E: Outcome {n}"), 4)],
                [*self.band(say("E", aim.text), 4)],
                [label(self.when, bold=True), Cell([say("E", by(aim))], across=3), None, None],
            ]
            if aim.steps:
                steps = Cell(list(lines("E", aim.steps)), across=3)
                rows.append([label(self.steps, bold=True), steps, None, None])
            items = [x for x in self.child.of("F") if x.outcomes[:1] == [aim.key]]
            items = [x for x in items if id(x) not in done]
            if items:
                names = [label(self.fields[x], bold=True) for x in ("who", "often")]
                what = Cell([label(self.what, bold=True)], across=2)
                rows.append([*self.band(_head("Section F: Special educational provision"), 4)])
                rows.append([what, None, *names])
            for item in items:
                done.add(id(item))
                who, often = say("F", item.who), say("F", item.often)
                rows.append([Cell([say("F", item.text)], across=2), None, who, often])
                self.give(item, self.index[aim.key], "who", "often")
            self.paper.table(rows, self.even(4))
        rest = [x for x in self.child.of("F") if id(x) not in done]
        if rest:
            self.heading("F", " (continued)")
            self.items_table(rest)

    def part_bfe(self) -> None:
        """A grid for each area: needs, provision and outcomes side by side."""
        heads = [f"Section {x}: {self.titles[x]}" for x in "BFE"]
        for key in self.areas():
            area, aims = self.child.areas[key], self.child.aims(key)
            self.area_heading(key)
            goals: list[Line] = []
            for aim in aims:
                text = f"{aim.text} ({by(aim)})"
                self.remember(aim, text, area=True, when=True)
                goals.append(say("E", text))
            link = self.index[aims[0].key] if len(aims) == 1 else None
            told: list[Line] = []
            for item in self.child.of("F", key):
                text = f"{item.text} ({item.who}, {item.often})"
                told.append(say("F", text))
                self.paper.gold.provide("F", text, link)
            needs = [*lines("B", area.strengths), *self.needs_of(area)]
            rows: list[list[Content]] = [
                [Cell([_head(x)]) for x in heads],
                [Cell(needs), Cell(told), Cell(goals)],
            ]
            self.paper.table(rows, self.even(3), heads=1)
        rest = [x for x in self.child.outcomes if x.area not in self.areas()]
        if rest:
            self.heading("E", " (health and care)")
            self.aims_numbered(rest)

    def part_strip(self) -> None:
        """A table for each area: its needs beside its outcomes, beside the provision for each."""
        letters = ("B", "E", "F")
        heads = [f"Section {x}: {self.titles[x]}" for x in letters]
        names = [self.fields[x] for x in ("who", "often")]
        given: set[int] = set()
        for key in self.areas():
            area, aims = self.child.areas[key], self.child.aims(key)
            items = {
                n: [x for x in self.child.of("F", key) if x.outcomes[:1] == [aim.key]]
                for n, aim in enumerate(aims)
            }
            self.area_heading(key)
            rows: list[list[Content]] = []
            total = sum(max(1, len(some)) for some in items.values())
            needs = Cell([*lines("B", area.strengths), *self.needs_of(area)], down=total or 1)
            for n, aim in enumerate(aims):
                self.remember(aim, f"{aim.text} ({by(aim)})", area=True, when=True)
                goal = Cell([say("E", f"{aim.text} ({by(aim)})")], down=max(1, len(items[n])))
                for at, item in enumerate(items[n] or [None]):
                    cells: list[Content] = [None, None, None]
                    if item is not None:
                        given.add(id(item))
                        cells = [say("F", x) for x in (item.text, item.who, item.often)]
                        self.give(item, self.index[aim.key], "who", "often")
                    rows.append([needs if not rows else None, goal if not at else None, *cells])
            rows = rows or [[needs, None, None, None, None]]
            first: list[Content] = [Cell([_head(x)]) for x in heads]
            first += [label(x, bold=True) for x in names]
            self.paper.table([first, *rows], self.columns(0.25, 0.2, 0.3, 0.13, 0.12), heads=1)
        rest = [x for x in self.child.outcomes if x.area not in self.areas()]
        if rest:
            self.heading("E", " (health and care)")
            self.aims_brackets(rest)
        if left := [x for x in self.child.of("F") if id(x) not in given]:
            self.heading("F", " (continued)")
            self.items_table(left)

    def part_cg(self) -> None:
        """Health: needs beside provision."""
        if self.care in CARE:
            self.carried(self.care, "C", "G")
        else:
            self.beside("C", "G")

    def part_dh(self) -> None:
        """Social care: needs beside provision of both kinds."""
        if self.care in CARE:
            self.carried(self.care, "D", "H1", "H2")
        else:
            self.beside("D", "H1", "H2")

    def beside(self, *letters: str) -> None:
        """One table with a section in each column."""
        cells = [Cell([*self.plain(letters[0])])]
        for letter in letters[1:]:
            items = self.child.of(letter)
            told: list[Line] = []
            for item in items:
                text = f"{item.text} ({item.who}, {item.often})"
                told.append(say(letter, text))
                self.paper.gold.provide(letter, text, None)
            none = self.child.closing.get(letter.lower()) or ["None."]
            cells.append(Cell(told or [*lines(letter, none)]))
        heads: list[Content] = [Cell([_head(f"Section {x}: {self.titles[x]}")]) for x in letters]
        self.paper.table([heads, cells], self.even(len(letters)), heads=1)

    # -- I, J, K ----------------------------------------------------------------------------

    def part_i(self) -> None:
        """The placement."""
        self.heading("I")
        where = self.child.placement
        pairs = (
            ("Name of school or other institution", where["name"]),
            ("Type of school or other institution", where["type"]),
        )
        if self.choose("placement", ("table", "lines")) == "table":
            rows: list[list[Content]] = [[label(name), say("I", value)] for name, value in pairs]
            self.paper.table(rows, self.even(2))
        else:
            for name, value in pairs:
                self.paper.text([label(f"{name}: "), say("I", value)])

    def part_j(self) -> None:
        """The personal budget."""
        self.heading("J")
        self.paper.text(say("J", self.child.budget["text"]))

    def part_k(self) -> None:
        """The advice."""
        self.heading("K")
        form = self.choose("advice", ADVICE)
        table: list[list[Content]] = []
        for n, item in enumerate(self.child.advice, 1):
            advise(self.paper.gold, item)
            date = self.facts.date(item.date)
            if form == "lines":
                text = f"{item.title}: {item.author}, {item.role}, {date}"
                self.paper.text([label(f"{n}. "), say("K", text)])
            elif form == "cards":
                pairs = zip(("Report", "Author", "Role", "Date"),
                            (item.title, item.author, item.role, date), strict=True)  # fmt: skip
                rows: list[list[Content]] = [[label(x, bold=True), say("K", y)] for x, y in pairs]
                self.paper.table(rows, self.columns(0.25, 0.75))
            elif form == "by":
                text = f"{item.title} by {item.author} ({item.role}), {date}"
                self.paper.text([label(f"{n}. "), say("K", text)])
            elif form == "author and role":
                who = f"{item.author}, {item.role}"
                table.append([say("K", x) for x in (item.title, who, date)])
            else:
                number = [label(f"{n}")] if form in ("numbered table", "described") else []
                cells = [say("K", x) for x in (item.title, item.author, item.role, date)]
                table.append([*number, *cells])
        heads = ["Title of report", "Name", "Role", "Date"]
        if form == "author and role":
            heads[1:3] = ["Author and role"]
        if form == "numbered table":
            heads.insert(0, "Appendix")
        if form == "described":
            heads = ["Doc", "Description", "Written by", "Post held", "Date"]
        if table:
            self.grid(heads, table, self.even(len(heads)))


def _head(text: str) -> Span:
    """A heading inside a table."""
    return Span(text, "heading", bold=True)
