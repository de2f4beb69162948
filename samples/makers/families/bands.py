"""Coloured bands: each section a big bordered table with its heading in the first row."""

from __future__ import annotations

from makers.child import Child, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, PAGES, Cell, Line, Paper, Span, extra, label, say

COLOURS = {"A": "FFE699", "B": "C6E0B4", "C": "F8CBAD", "D": "D9C3E8", "E": "BDD7EE"}
COLOURS |= {"F": "C6E0B4", "G": "F8CBAD", "H": "D9C3E8", "I": "D0CECE"}
TITLES = {
    "A": "A. The views, interests and aspirations of the child / young person and parents",
    "B": "B. Special educational needs",
    "C": "C. Health needs related to the special educational needs",
    "D": "D. Social care needs related to the special educational needs or to a disability",
    "E": "E. Outcomes",
    "F": "F. Special educational provision (must be specified and quantified)",
    "G": "G. Health provision reasonably required",
    "H": "H. Social care provision reasonably required",
    "H1": "H1. Social care provision under section 2 CSDPA 1970",
    "H2": "H2. Other social care provision",
    "I": "I. Placement",
    "J": "J. Personal budget",
    "K": "K. Advice and information (appendices)",
}
NOTES = {
    "B": "List all needs. Number each one. Do not include provision.",
    "C": "C1: needs related to SEN. C2: other health needs the health body chooses to include.",
    "D": "D1: needs related to SEN. D2: other social care needs, with consent only.",
    "E": "Outcomes must be specific, measurable, achievable, realistic and time-bound.",
    "F": "Every need in B must be met here. Use columns in full; avoid ‘access to’.",
}
AREAS = {
    "ci": "1. Communication and interaction",
    "cl": "2. Cognition and learning",
    "semh": "3. Social, emotional and mental health",
    "sp": "4. Sensory and / or physical",
    "ind": "5. Self-care and independence (including preparation for adulthood)",
}
SHORT = {"ci": "C&I", "cl": "C&L", "semh": "SEMH", "sp": "S/P", "ind": "IND"}
COLUMNS = (
    "Need ref",
    "Provision",
    "Staffing",
    "Frequency & duration",
    "Group size/ratio",
    "Funding",
    "Monitoring",
)


class Form:
    """The banded form, on its side."""

    def __init__(self, child: Child, *, split: bool) -> None:
        self.child, self.split = child, split
        self.paper = Paper("colour-bands", "Trebuchet MS", 9, wide=True)
        self.paper.margins(1.4)
        self.paper.gold.unsplit = not split
        self.facts = Facts(self.paper, child, "dot")
        self.refs: dict[str, str] = {}
        share = self.paper.width / 20
        self.widths = [share * x for x in (1.4, 6.2, 3.2, 3.4, 1.8, 2, 2)]
        foot = [extra("Education, Health and Care Plan  "), PAGE, extra("/"), PAGES]
        self.paper.running(foot, foot=True, align="centre")

    def write(self) -> Paper:
        """Prints the bands."""
        self.front()
        self.views()
        self.needs()
        self.outcomes()
        self.provision()
        self.rest()
        return self.paper

    def band(self, letter: str, across: int, *, again: bool = False) -> list[Cell | None]:
        """The coloured first row of a section."""
        text = TITLES[letter] + (" (continued)" if again else "")
        cell = Cell([Span(text, "heading", bold=True, size=12)], across=across)
        cell.shade = COLOURS.get(letter[0], "D0CECE")
        return [cell, *[None] * (across - 1)]

    def note(self, letter: str, across: int) -> list[list[Cell | None]]:
        """The italic guidance under it."""
        if letter not in NOTES:
            return []
        text = label(NOTES[letter], italic=True, size=8, colour="7F7F7F")
        return [[Cell([text], across=across), *[None] * (across - 1)]]

    def across(self, letter: str, *content: Line) -> None:
        """A section whose table is one column."""
        rows: list[list[Cell | Line | None]] = [self.band(letter, 1), *self.note(letter, 1)]
        self.paper.table([*rows, [Cell(list(content))]], [self.paper.width])

    def front(self) -> None:
        """The front band."""
        paper, f, c = self.paper, self.facts, self.child
        title = label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=18, colour="1F4E79")
        paper.text(title, align="centre")
        pr = [f.contact(n) for n, _ in enumerate(c.contacts)]
        rows: list[list[Cell | Line | None]] = [
            [label("Child’s name"), f.name(), label("Date of birth"), f.person("dob")],
            [label("Known as"), f.person("known_as"), label("Home language"), f.person("language")],
            [label("Address"), f.address(), label("Ethnicity"), f.person("ethnicity")],
            [label("School"), f.person("school"), label("NC year"), f.person("year_group")],
            [label("UPN"), f.person("upn"), label("NHS no."), f.person("nhs")],
            [label("Local authority"), f.plan("la"), label("EHCP no."), f.plan("reference")],
            [label("Plan"), f.status("final", "FINAL"), label("Dated"), f.plan("final")],
            [label("Officer"), f.plan("coordinator"), label("Next review due"), f.plan("review")],
        ]
        for n, who in enumerate(pr, 1):
            rows.append(
                [
                    label(f"Parent/carer {n}"),
                    [who.name(), extra(", "), who.value("relationship")],
                    label("Tel / e-mail"),
                    Cell([who.value("phone", "mobile"), who.value("email")]),
                ]
            )
        quarter = paper.width / 4
        paper.table(rows, [quarter * 0.7, quarter * 1.6, quarter * 0.7, quarter])

    def views(self) -> None:
        """Section A: label and text in two columns."""
        v = self.child.views
        rows: list[list[Cell | Line | None]] = [self.band("A", 2)]
        blocks = (
            ("History", v["history"]),
            ("Child’s views", [*v["child"], *v["hopes_child"]]),
            ("Parents’ views", [*v["parent"], *v["hopes_parent"]]),
            ("Strengths and interests", [*v["strengths"], *v["interests"], *v["important"]]),
            ("How I communicate and how to help", [*v["communication"], *v["support"]]),
        )
        for name, texts in blocks:
            rows.append([label(name, bold=True), Cell(lines("A", texts))])
        self.paper.table(rows, [5, self.paper.width - 5])

    def needs(self) -> None:
        """Sections B, C and D."""
        rows: list[list[Cell | Line | None]] = [self.band("B", 2), *self.note("B", 2)]
        for key, title in AREAS.items():
            area = self.child.areas.get(key)
            if area is None:
                continue
            rows.append([Cell([label(title, bold=True)], across=2, shade="E2EFDA"), None])
            rows.append([label("Strengths"), Cell(lines("B", area.strengths))])
            for n, need in enumerate(area.needs, 1):
                self.refs[need.key] = f"{list(AREAS).index(key) + 1}.{n}"
                rows.append([label(self.refs[need.key]), say("B", need.text)])
        self.paper.table(rows, [2.2, self.paper.width - 2.2])
        for key in ("c", "d"):
            self.coded(key)
        take_needs(self.paper.gold, self.child)

    def coded(self, key: str) -> None:
        """Sections C and D with their sub-codes C1, C2 and D1, D2."""
        letter, area = key.upper(), self.child.areas[key]
        rows: list[list[Cell | Line | None]] = [self.band(letter, 2), *self.note(letter, 2)]
        texts: list[Line] = [*lines(letter, area.strengths)]
        for n, need in enumerate(area.needs, 1):
            self.refs[need.key] = f"{letter}1.{n}"
            texts.append([label(f"{letter}1.{n} "), say(letter, need.text)])
        none = lines(letter, self.child.closing["d"])
        rows.append([label(f"{letter}1"), Cell(texts or list(none))])
        rows.append([label(f"{letter}2"), say(letter, "None recorded.")])
        self.paper.table(rows, [2.2, self.paper.width - 2.2])

    def outcomes(self) -> None:
        """Section E."""
        heads = ("No.", "Area", "Outcome", "Steps", "By when")
        rows: list[list[Cell | Line | None]] = [self.band("E", 5), *self.note("E", 5)]
        rows.append([Cell([label(x, bold=True)]) for x in heads])
        for n, aim in enumerate(self.child.outcomes, 1):
            area = SHORT.get(aim.area, {"c": "Health", "d": "Social care"}.get(aim.area, ""))
            rows.append(
                [
                    label(f"O{n}"),
                    label(area),
                    say("E", aim.text),
                    Cell(lines("E", aim.steps)),
                    say("E", by(aim)),
                ]
            )
            key = aim.area if aim.area in SHORT else None
            self.paper.gold.outcome(aim.text, key, by(aim), aim.steps)
        closing = self.child.closing
        last = [label("Monitoring and transition", bold=True)]
        last += lines("E", closing["monitoring"] + closing["future"])
        rows.append([Cell(list(last), across=5), None, None, None, None])
        share = self.paper.width / 20
        self.paper.table(rows, [share * 1.2, share * 1.8, share * 8, share * 6, share * 3])

    def provision(self) -> None:
        """Sections F, G and H; F breaks in two tables with its heading again."""
        items = self.child.of("F")
        middle = (len(items) + 1) // 2
        self.grid("F", items[:middle])
        self.grid("F", items[middle:], again=True)
        self.grid("G", self.child.of("G"))
        if self.split:
            self.grid("H1", self.child.of("H1"))
            self.grid("H2", self.child.of("H2"))
        else:
            self.grid("H", self.child.of("H1") + self.child.of("H2"))

    def grid(self, letter: str, items: list[Provision], *, again: bool = False) -> None:
        """A table of seven columns."""
        home = "H2" if letter == "H" else letter
        if not items:
            none = self.child.closing.get(home.lower()) or ["Not applicable"]
            self.across(letter, *lines(home, none))
            return
        rows: list[list[Cell | Line | None]] = [self.band(letter, 7, again=again)]
        rows += [] if again else self.note(letter, 7)
        rows.append([Cell([label(x, bold=True)]) for x in COLUMNS])
        rows += [self.item(home, p) for p in items]
        self.paper.table(rows, self.widths)

    def item(self, home: str, item: Provision) -> list[Cell | Line]:
        """One row."""
        refs = ", ".join(self.refs[k] for k in item.needs if k in self.refs)
        fields = {"by_whom": item.who, "how_often": item.often}
        fields |= {"funded_by": item.funded, "review": item.review}
        self.paper.gold.provide(home, item.text, None, **fields)
        texts = (item.text, item.who, item.often, item.ratio, item.funded, item.review)
        return [label(refs), *(say(home, x) for x in texts)]

    def rest(self) -> None:
        """Sections I, J and K."""
        c, paper = self.child, self.paper
        p = c.placement
        lines_i = [[label("Name of setting: "), say("I", p["name"])]] if p["name"] else []
        self.across("I", *lines_i, [label("Type of setting: "), say("I", p["type"])])
        self.across("J", say("J", c.budget["text"]))
        place(paper, c)
        heads = ("App.", "Report", "From", "Date")
        rows: list[list[Cell | Line | None]] = [self.band("K", 4)]
        rows.append([Cell([label(x, bold=True)]) for x in heads])
        for n, item in enumerate(c.advice, 1):
            who = say("K", f"{item.author} – {item.role}")
            date = say("K", self.facts.date(item.date))
            rows.append([label(str(n)), say("K", item.title), who, date])
            advise(paper.gold, item)
        paper.table(rows, [1.6, 9, paper.width - 13.6, 3])
        paper.text(label(f"Authorised by {c.plan['officer']}, SEND Manager"))


def leon() -> Paper:
    """H1 and H2 apart."""
    return Form(load("leon").under("Penhallow Borough Council"), split=True).write()


def dylan() -> Paper:
    """H in one band."""
    return Form(load("dylan").under("Penhallow Borough Council"), split=False).write()


WHAT = (
    "a bordered table for each section, heading in a coloured merged first row ‘F. Special "
    "educational provision (must be …)’, seven columns, C1/C2 and D1/D2, guidance in cells, "
    "‘F. … (continued)’"
)
CASES = [
    Case("bands-leon-docx", leon, "docx", "colour-bands", WHAT),
    Case("bands-dylan-pdf", dylan, "pdf", "colour-bands", f"{WHAT}; H not split"),
]
