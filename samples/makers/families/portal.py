"""A casework system's printout: label over value, blank rows, 'Record 1 of 6', time stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, PAGES, Cell, Paper, Span, extra, label, say

AREAS = {
    "ci": "Communication & Interaction",
    "cl": "Cognition & Learning",
    "semh": "Social, Emotional & Mental Health",
    "sp": "Sensory / Physical",
    "ind": "Independence & PfA",
}
SUFFIX = re.compile(r"(?<=\w{4})(?=(?:tion|ment|ness|ing|able|ities|ally|ance|ence)\b)")
BLUE = "DCE6F2"
Pair = tuple[str, Sequence[Span]]


class Print:
    """The printout; a screen is a table whose first row comes back on every page."""

    def __init__(self, child: Child, stamp: str) -> None:
        self.child = child
        self.paper = Paper("casework-printout", "DejaVu Sans Condensed", 9)
        self.paper.margins(1.6)
        self.facts = Facts(self.paper, child, "hyphen")
        case = child.plan["reference"]
        self.paper.running([extra(f"{child.name}  |  {case}  |  Restricted")])
        foot = [extra(f"EHCP-PRINT-02 {stamp}   page "), PAGE, extra(" of "), PAGES]
        self.paper.running(foot, foot=True)

    def write(self) -> Paper:
        """Prints every screen."""
        self.overview()
        self.views()
        self.needs()
        self.outcomes()
        self.provision()
        self.rest()
        return self.paper

    def soft(self, span: Span) -> Span:
        """The same words with soft hyphens, where the program may break them."""
        return span.but(text=SUFFIX.sub("\u00ad", span.text))

    def screen(self, title: str, home: str = "heading") -> list[list[Cell | None]]:
        """The first row of a screen."""
        return [[Cell([Span(title, home, bold=True, size=10)], across=2, shade=BLUE), None]]

    def over(self, *pairs: Pair) -> list[list[Cell]]:
        """Rows of two cells: small label over value; a blank row in between, as on the screen."""
        rows = []
        for n in range(0, len(pairs), 2):
            both = [self.entry(*p) for p in pairs[n : n + 2]]
            rows += [both + [Cell()] * (2 - len(both)), [Cell(), Cell()]]
        return rows

    def entry(self, name: str, values: Sequence[Span]) -> Cell:
        """One label over its value or values."""
        shown = [self.soft(v) for v in values if v.text] or [extra("-")]
        return Cell([label(name, size=7, colour="7F7F7F"), *shown], narrow=True)

    def wide(self, name: str, values: Sequence[Span]) -> list[list[Cell | None]]:
        """One entry across the screen."""
        cell = self.entry(name, values)
        return [[Cell(cell.lines, across=2, narrow=True), None], [Cell(), Cell()]]

    def show(self, rows: list[list[Cell | None]]) -> None:
        """Prints a screen."""
        half = self.paper.width / 2
        self.paper.table(rows, [half, half], heads=1, borders=False)

    def overview(self) -> None:
        """Plan, person and contacts."""
        f, c = self.facts, self.child
        self.paper.text(label("EHC Plan – full record", bold=True, size=14))
        rows = self.screen("Plan details", "guidance")
        rows += self.over(
            ("Authority", [f.plan("la")]),
            ("Plan reference", [f.plan("reference")]),
            ("Plan status", [f.status("final", "FINAL")]),
            ("Version", [extra("3.0")]),
            ("Date draft issued", [f.plan("draft")]),
            ("Date finalised", [f.plan("final")]),
            ("Review due", [f.plan("review")]),
            ("Allocated co-ordinator", [f.plan("coordinator")]),
        )
        self.show(rows)
        rows = self.screen("Person details", "guidance")
        rows += self.over(
            ("Name", [f.name()]),
            ("Known as", [f.person("known_as")]),
            ("DoB", [f.person("dob")]),
            ("Gender", [f.person("sex")]),
            ("UPN", [f.person("upn")]),
            ("NHS number", [f.person("nhs")]),
            ("Ethnic origin", [f.person("ethnicity")]),
            ("First language", [f.person("language")]),
            ("Address", [f.address()]),
            ("Education setting", [f.person("school")]),
            ("NCY", [f.person("year_group")]),
            ("Primary SEN", [extra(c.person["primary_need"])]),
        )
        self.show(rows)
        for n, contact in enumerate(c.contacts):
            who = f.contact(n)
            rows = self.screen(f"Relationship {n + 1} of {len(c.contacts)}", "guidance")
            pr = who.responsible("Y" if contact["pr"] else "N").but(home="furniture")
            rows += self.over(
                ("Person name", [who.name()]),
                ("Relationship type", [who.value("relationship")]),
                ("PR held", [pr]),
                ("Mobile", [who.value("phone", "mobile")]),
                ("Email", [who.value("email")]),
            )
            self.show(rows)

    def views(self) -> None:
        """Section A."""
        v = self.child.views
        rows = self.screen("SECTION A VIEWS, INTERESTS & ASPIRATIONS")
        blocks = (
            ("Background", v["history"]),
            ("Voice of the child / young person", v["child"]),
            ("Voice of parent / carer", v["parent"]),
            ("Strengths and interests", [*v["strengths"], *v["interests"]]),
            ("Communication and engagement", [*v["communication"], *v["support"]]),
            ("Aspirations", [*v["hopes_child"], *v["hopes_parent"]]),
        )
        for name, texts in blocks:
            rows += self.wide(name, [say("A", x) for x in texts])
        self.show(rows)

    def needs(self) -> None:
        """Sections B, C and D: a record for each area."""
        areas = self.child.areas
        shown = [k for k in AREAS if k in areas]
        rows = self.screen("SECTION B SPECIAL EDUCATIONAL NEEDS")
        for n, key in enumerate(shown, 1):
            rows += [[Cell([label(f"Record {n} of {len(shown)}", bold=True)]), Cell()]]
            rows += self.wide("Area of need", [label(AREAS[key])])
            if areas[key].strengths:
                rows += self.wide("Strengths", [say("B", x) for x in areas[key].strengths])
            if areas[key].needs:
                rows += self.wide("Needs", [say("B", x.text) for x in areas[key].needs])
        self.show(rows)
        for key, title in (("c", "SECTION C HEALTH NEEDS"), ("d", "SECTION D SOCIAL CARE NEEDS")):
            rows = self.screen(title)
            texts = [*areas[key].strengths, *(x.text for x in areas[key].needs)]
            texts = texts or self.child.closing["d"]
            for n, text in enumerate(texts, 1):
                rows += [[Cell([label(f"Record {n} of {len(texts)}", bold=True)]), Cell()]]
                rows += self.wide("Description", [say(key.upper(), text)])
            self.show(rows)
        take_needs(self.paper.gold, self.child)

    def outcomes(self) -> None:
        """Section E."""
        aims = self.child.outcomes
        rows = self.screen("SECTION E OUTCOMES")
        for n, aim in enumerate(aims, 1):
            rows += [[Cell([label(f"Record {n} of {len(aims)}", bold=True)]), Cell()]]
            rows += self.outcome(n, aim)
        closing = self.child.closing
        rows += self.wide("Monitoring arrangements", [say("E", x) for x in closing["monitoring"]])
        rows += self.wide("Future plans", [say("E", x) for x in closing["future"]])
        self.show(rows)

    def outcome(self, number: int, aim: Outcome) -> list[list[Cell | None]]:
        """One outcome's entries."""
        rows = self.wide("Outcome", [say("E", aim.text)])
        key = aim.area if aim.area in AREAS else ""
        area = AREAS.get(key, "Health / Care")
        rows += self.over(
            ("Outcome no.", [label(str(number))]),
            ("Outcome area", [label(area)]),
            ("Target date", [say("E", aim.by_when)]),
        )
        if aim.steps:
            rows += self.wide("Steps", [say("E", x) for x in aim.steps])
        self.paper.gold.outcome(aim.text, key, aim.by_when, aim.steps)
        return rows

    def provision(self) -> None:
        """Sections F to H2: one record for each provision."""
        titles = {
            "F": "SECTION F SPECIAL EDUCATIONAL PROVISION",
            "G": "SECTION G HEALTH PROVISION",
            "H1": "SECTION H1 SOCIAL CARE PROVISION (CSDPA)",
            "H2": "SECTION H2 OTHER SOCIAL CARE PROVISION",
        }
        for letter, title in titles.items():
            rows, items = self.screen(title), self.child.of(letter)
            for n, item in enumerate(items, 1):
                rows += [[Cell([label(f"Record {n} of {len(items)}", bold=True)]), Cell()]]
                rows += self.item(item)
            if not items:
                none = self.child.closing.get(letter.lower()) or ["None"]
                rows += self.wide("Description", [say(letter, x) for x in none])
            self.show(rows)

    def item(self, item: Provision) -> list[list[Cell | None]]:
        """One provision's entries."""
        s, keys = item.section, [o.key for o in self.child.outcomes]
        numbers = [keys.index(k) for k in item.outcomes]
        rows = self.wide("Description", [say(s, item.text)])
        rows += self.over(
            ("Delivered by", [say(s, item.who)]),
            ("Frequency / duration", [say(s, item.often)]),
            ("Funding source", [say(s, item.funded)]),
            ("Review", [say(s, item.review)]),
            ("Group size", [say(s, item.ratio)]),
            ("Outcome no.", [label(", ".join(str(n + 1) for n in numbers))]),
        )
        fields = {"by_whom": item.who, "how_often": item.often}
        fields |= {"funded_by": item.funded, "review": item.review}
        self.paper.gold.provide(s, item.text, numbers[0] if numbers else None, **fields)
        return rows

    def rest(self) -> None:
        """Sections I, J and K."""
        c = self.child
        rows = self.screen("SECTION I PLACEMENT")
        p = c.placement
        rows += self.over(("Setting", [say("I", p["name"])]), ("Type", [say("I", p["type"])]))
        self.show(rows)
        rows = self.screen("SECTION J PERSONAL BUDGET")
        rows += self.wide("Details", [say("J", c.budget["text"])])
        self.show(rows)
        place(self.paper, c)
        rows = self.screen("SECTION K ADVICE & INFORMATION")
        for n, item in enumerate(c.advice, 1):
            rows += [[Cell([label(f"Record {n} of {len(c.advice)}", bold=True)]), Cell()]]
            rows += self.over(
                ("Document", [say("K", item.title)]),
                ("Author", [say("K", item.author)]),
                ("Role", [say("K", item.role)]),
                ("Date of document", [say("K", self.facts.date(item.date))]),
            )
            advise(self.paper.gold, item)
        self.show(rows)
        self.paper.text(extra("*** End of record ***"), align="centre")


def nia() -> Paper:
    """A short record."""
    return Print(load("nia"), "03-Jun-2025 09:14:52").write()


def dylan() -> Paper:
    """A long record."""
    return Print(load("dylan"), "24-Mar-2025 16:40:07").write()


WHAT = (
    "no ruled lines; small grey label over value, blank rows, ‘Record 1 of 6’, the section's row "
    "comes back on each page, soft hyphens, time stamp, ‘-’ for empty"
)
CASES = [
    Case("printout-nia-pdf", nia, "pdf", "casework-printout", WHAT, tagged=False),
    Case("printout-dylan-pdf", dylan, "pdf", "casework-printout", f"{WHAT}; long", tagged=False),
]
