"""Blocks for each area: strengths, numbered needs, outcomes on two levels, a provision grid."""

from __future__ import annotations

from makers.child import Child, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Cell, Line, Paper, Span, extra, label, say

AREAS = {
    "ci": "COMMUNICATION AND INTERACTION",
    "cl": "COGNITION AND LEARNING",
    "semh": "SOCIAL, EMOTIONAL AND MENTAL HEALTH",
    "sp": "SENSORY AND/OR PHYSICAL",
    "ind": "INDEPENDENCE",
}
GRID = (
    "Special Educational Provision",
    "By Whom",
    "Frequency",
    "Which Need Does This Provision Meet",
)
GREY = "E7E6E6"


class Form:
    """The form on its side; every block is one bordered table of four columns."""

    def __init__(self, child: Child, *, tags: bool) -> None:
        self.child, self.tags = child, tags
        self.paper = Paper("blocks-and-grid", "Arial", 10, wide=True)
        self.paper.margins(1.5)
        self.facts = Facts(self.paper, child, "slash")
        self.numbers: dict[str, str] = {}
        share = self.paper.width / 10
        self.widths = [share * 4.4, share * 2.2, share * 2.2, share * 1.2]
        self.paper.running([extra("EHCP "), extra(child.plan["reference"])], align="right")
        self.paper.running(PAGE, foot=True, align="right")

    def write(self) -> Paper:
        """Prints the plan."""
        self.front()
        self.views()
        number = 1
        for key in AREAS:
            if key in self.child.areas:
                number = self.block(key, number)
        self.health_and_care(number)
        self.rest()
        return self.paper

    def band(self, text: str, home: str = "heading") -> list[Cell | None]:
        """A heading in a merged row."""
        return [Cell([Span(text, home, bold=True)], across=4, shade=GREY), None, None, None]

    def full(self, *content: Line) -> list[Cell | None]:
        """A cell across the table."""
        return [Cell(list(content), across=4), None, None, None]

    def front(self) -> None:
        """Particulars, four columns."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text([f.plan("la"), label(" – Education, Health and Care Plan")], align="centre")
        lac = extra(c.services["lac"])
        parents = [f.contact(n) for n, _ in enumerate(c.contacts)]
        rows: list[list[Cell | Line | None]] = [
            self.band("PERSONAL DETAILS", "guidance"),
            [label("Name"), f.name(), label("Date of Birth"), f.person("dob")],
            [label("Address"), f.address(), label("Gender"), f.person("sex")],
            [label("UPN"), f.person("upn"), label("NHS Number"), f.person("nhs")],
            [label("Setting"), f.person("school"), label("Year"), f.person("year_group")],
            [label("Primary need"), extra(c.person["primary_need"]), label("LAC"), lac],
            [label("Plan type"), f.status("final", "Final"), label("Issued"), f.plan("final")],
            [label("Plan ref"), f.plan("reference"), label("Next review"), f.plan("review")],
        ]
        for who in parents:
            names = [who.name(), extra(", "), who.value("relationship")]
            rows.append([label("Parent/carer"), names, label("Email"), who.value("email")])
        quarter = paper.width / 4
        paper.table(rows, [quarter] * 4)

    def views(self) -> None:
        """Section A, with the child's and the parents' voice apart."""
        v = self.child.views
        child = [*v["child"], *v["important"], *v["interests"], *v["hopes_child"]]
        left = [label("Child or young person’s voice", bold=True), *lines("A", child)]
        right = [label("Parent or carer’s voice", bold=True), *lines("A", v["parent"])]
        right += lines("A", v["hopes_parent"])
        rows: list[list[Cell | Line | None]] = [
            self.band("SECTION A: THE VIEWS, INTERESTS AND ASPIRATIONS OF THE CHILD AND PARENTS"),
            self.full(label("History", bold=True), *lines("A", v["history"])),
            [Cell(left, across=2), None, Cell(right, across=2), None],
            self.full(
                label("How to communicate with and support", bold=True),
                *lines("A", [*v["strengths"], *v["communication"], *v["support"]]),
            ),
        ]
        self.paper.table(rows, [self.paper.width / 4] * 4)

    def block(self, key: str, number: int) -> int:
        """One area: B in merged cells, E on two levels, F in a grid."""
        area, aims = self.child.areas[key], self.child.aims(key)
        needs: list[Line] = []
        for need in area.needs:
            self.numbers[need.key] = f"N{number}"
            tag = [label(" (K5)")] if self.tags and need == area.needs[0] else []
            needs.append([label(f"N{number}  "), say("B", need.text), *tag])
            number += 1
        none = f"{self.child.known} has no identified special educational needs in this area."
        rows: list[list[Cell | Line | None]] = [
            self.band(AREAS[key], "guidance"),
            self.band("Section B: Special Educational Needs"),
            self.full(label("Strengths", bold=True), *lines("B", area.strengths)),
            self.full(label("Needs", bold=True), *(needs or [say("B", none)])),
        ]
        indexes = []
        if aims:
            rows.append(self.band("Section E: Outcomes"))
        for aim in aims:
            rows.append(
                self.full(
                    [label("Long term outcome: ", bold=True), say("E", aim.text)],
                    [label("To be achieved: "), say("E", by(aim))],
                    *([label("Short term outcomes:", bold=True)] if aim.steps else []),
                    *lines("E", aim.steps),
                )
            )
            indexes.append(self.paper.gold.outcome(aim.text, key, by(aim), aim.steps))
        items = self.child.of("F", key)
        if items:
            rows.append(self.band("Section F: Special Educational Provision"))
            rows.append([Cell([label(x, bold=True)]) for x in GRID])
        link = indexes[0] if len(indexes) == 1 else None
        rows += [self.item(p, link) for p in items]
        self.paper.table(rows, self.widths)
        return number

    def item(self, item: Provision, link: int | None) -> list[Cell | Line]:
        """One row of a provision grid."""
        s = item.section
        what = f"{item.text} ({item.ratio})" if item.ratio else item.text
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, what, link, **fields)
        refs = ", ".join(self.numbers[k] for k in item.needs if k in self.numbers)
        return [say(s, what), say(s, item.who), say(s, item.often), label(refs)]

    def health_and_care(self, number: int) -> None:
        """C with G, D with H1 and H2, each in blocks of the same kind."""
        c = self.child
        take_needs(self.paper.gold, c)
        for key, title, grids in (
            ("c", "SECTION C: HEALTH NEEDS RELATED TO SEN", ("G",)),
            ("d", "SECTION D: SOCIAL CARE NEEDS RELATED TO SEN", ("H1", "H2")),
        ):
            area, rows = c.areas[key], [self.band(title)]
            rows += [self.full(*lines(key.upper(), area.strengths))] if area.strengths else []
            needs: list[Line] = []
            for need in area.needs:
                self.numbers[need.key] = f"N{number}"
                needs.append([label(f"N{number}  "), say(key.upper(), need.text)])
                number += 1
            rows.append(self.full(*(needs or lines(key.upper(), c.closing["d"]))))
            for aim in c.aims(key):
                rows.append(self.band("SECTION E: OUTCOMES (continued)"))
                text = [label("Long term outcome: ", bold=True), say("E", aim.text)]
                steps = lines("E", aim.steps)
                rows.append(self.full(text, [label("To be achieved: "), say("E", by(aim))], *steps))
                self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
            for letter in grids:
                rows += self.grid(letter, len(c.aims(key)) == 1)
            self.paper.table(rows, self.widths)

    def grid(self, letter: str, single: bool) -> list[list[Cell | Line | None]]:
        """The provision grid of G, H1 or H2."""
        names = {
            "G": "SECTION G: HEALTH PROVISION",
            "H1": "SECTION H1: SOCIAL CARE PROVISION (CSDPA 1970)",
            "H2": "SECTION H2: ANY OTHER SOCIAL CARE PROVISION",
        }
        rows: list[list[Cell | Line | None]] = [self.band(names[letter])]
        items = self.child.of(letter)
        if not items:
            said = self.child.closing.get(letter.lower()) or ["None."]
            return [*rows, self.full(*lines(letter, said))]
        kind = "Health Provision" if letter == "G" else "Social Care Provision"
        heads = [kind, *GRID[1:]]
        link = len(self.paper.gold.outcomes) - 1 if single else None
        rows.append([Cell([label(x, bold=True)]) for x in heads])
        return rows + [self.item(p, link) for p in items]

    def rest(self) -> None:
        """Monitoring, I, J, K."""
        paper, c = self.paper, self.child
        closing = lines("E", c.closing["monitoring"] + c.closing["future"])
        chosen = "Yes" if c.budget["requested"] else "No"
        half = paper.width / 2
        rows: list[list[Cell | Line | None]] = [
            [head("MONITORING AND REVIEW (SECTION E)"), None],
            [Cell(closing, across=2), None],
            [head("SECTION I: PLACEMENT"), None],
            [label("Name of placement"), say("I", c.placement["name"])],
            [label("Type of placement"), say("I", c.placement["type"])],
            [head("SECTION J: PERSONAL BUDGET"), None],
            [label("Has a Personal Budget been requested?"), label(chosen)],
            [Cell([say("J", c.budget["text"])], across=2), None],
        ]
        paper.table(rows, [half, half])
        place(paper, c)
        heads = ("Ref", "Advice and information", "Author and role", "Date")
        table: list[list[Cell | Line | None]] = [
            self.band("SECTION K: ADVICE AND INFORMATION"),
            [Cell([label(x, bold=True)]) for x in heads],
        ]
        for n, item in enumerate(c.advice, 1):
            who = say("K", f"{item.author}, {item.role}")
            date = say("K", self.facts.date(item.date))
            table.append([label(f"K{n}"), say("K", item.title), who, date])
            advise(paper.gold, item)
        paper.table(table, [1.5, 9, paper.width - 14, 3.5])
        sign = f"Signed on behalf of the Local Authority: {c.plan['officer']}"
        paper.text(label(sign))


def head(text: str) -> Cell:
    """A heading across two columns."""
    return Cell([Span(text, "heading", bold=True)], across=2, shade=GREY)


def oskar() -> Paper:
    """With evidence tags (K5)."""
    return Form(load("oskar").under("Fosse and Soar Council"), tags=True).write()


def wren() -> Paper:
    """Without tags."""
    return Form(load("wren").under("Fosse and Soar Council"), tags=False).write()


WHAT = (
    "needs N1, N2 … in one merged cell, outcomes long term and short term, provision grid whose "
    "last column names the need; headings in merged rows; ‘(continued)’"
)
CASES = [
    Case("blocks-oskar-docx", oskar, "docx", "blocks-and-grid", f"{WHAT}; (K5) tags"),
    Case("blocks-wren-pdf", wren, "pdf", "blocks-and-grid", WHAT),
]
