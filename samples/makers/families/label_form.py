"""A two-column form: the letter in a narrow cell, combined headings, merge-field debris."""

from __future__ import annotations

from collections.abc import Sequence

from makers.child import Child, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Cell, Content, Line, Paper, Span, extra, fact, label, say

AREAS = {
    "ci": "Communication & interaction",
    "cl": "Cognition & learning",
    "semh": "SEMH",
    "sp": "Sensory & physical",
}
PROVIDERS = {"School or setting": ("cl", "semh"), "Therapies and specialist services": ("ci", "sp")}


class Form:
    """The form; every section is a row of a table whose left cell holds the letter."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.paper = Paper("label-form", "Liberation Sans", 10)
        self.paper.margins(1.7)
        self.facts = Facts(self.paper, child, "slash")
        self.paper.running([extra("«Plan_Ref»  EHC Plan v2.1")], align="right")
        self.paper.running(PAGE, foot=True, align="centre")

    def write(self) -> Paper:
        """Prints the form."""
        self.front()
        self.views()
        self.needs_and_provision()
        self.outcomes()
        self.health()
        self.social()
        self.rest()
        return self.paper

    def boxed(self, letters: str, title: str, rows: Sequence[Sequence[Content]]) -> None:
        """A section: the letter alone in a narrow cell beside the whole content."""
        wide = self.paper.width - 1.6
        mark = Cell([Span(letters, "heading", bold=True, size=16)], down=len(rows) + 1)
        mark.align, mark.shade = "centre", "EDEDED"
        head = Cell([Span(title, "heading", bold=True)], across=2, shade="EDEDED")
        body: list[list[Content]] = [[mark, head, None]]
        body += [[None, *row] for row in rows]
        self.paper.table(body, [1.6, wide * 0.42, wide * 0.58])

    def front(self) -> None:
        """Particulars with debris of the mail merge and unused controls."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text(label("EHC PLAN", bold=True, size=20), align="right")
        paper.text([label("for «Child_Forename» "), f.name()], align="right")
        draft = label("Choose an item.", colour="808080", control=True)
        date = label("Click here to enter a date.", colour="808080", control=True)
        rows: list[list[Content]] = [
            [label("Child’s full name"), f.name()],
            [label("Date of birth"), f.person("dob")],
            [label("Address"), f.address("\n")],
            [label("Sex"), f.person("sex")],
            [label("School or setting"), f.person("school")],
            [label("Unique pupil number"), f.person("upn")],
            [label("Home language"), f.person("language")],
            [label("Interpreter needed"), draft],
            [label("Local authority"), f.plan("la")],
            [label("Status"), [f.status("final", "Final"), label("  Delete if not applicable")]],
            [label("Date of this plan"), f.plan("final")],
            [label("Date of amendment"), date],
            [label("Plan co-ordinator"), f.plan("coordinator")],
        ]
        for n, contact in enumerate(c.contacts):
            who = f.contact(n)
            pr = who.responsible("Yes" if contact["pr"] else "No").but(home="furniture")
            values: list[Line] = [
                [who.name(), fact(" ("), who.value("relationship"), fact(")")],
                [label("Telephone: "), who.value("phone", "mobile")],
                [label("Parental responsibility: "), pr],
            ]
            rows.append([label("Parent or carer"), Cell(values)])
        rows.append([label("«Parent3_Title» «Parent3_Surname»", colour="808080"), Cell()])
        paper.table(rows, [5.5, paper.width - 5.5])

    def views(self) -> None:
        """Section A."""
        v = self.child.views
        note = "Write in the first person where the child has said so. Delete if not applicable."
        blocks = (
            ("About me", v["history"]),
            ("What I say", v["child"]),
            ("What my parents say", v["parent"]),
            ("Likes and strengths", [*v["interests"], *v["strengths"]]),
            ("Communicating with me", [*v["communication"], *v["support"]]),
            ("Aspirations", [*v["hopes_child"], *v["hopes_parent"]]),
        )
        rows: list[list[Content]] = [[Cell([label(note, italic=True)], across=2), None]]
        rows += [[label(name, bold=True), Cell(lines("A", texts))] for name, texts in blocks]
        self.boxed("A", "Views, interests and aspirations", rows)

    def needs_and_provision(self) -> None:
        """'Sections B and F': needs on the left, provision on the right."""
        rows: list[list[Content]] = [
            [label("Section B – special educational needs"), label("Section F – provision")]
        ]
        for key, title in AREAS.items():
            area, items = self.child.areas[key], self.child.of("F", key)
            rows.append([Cell([label(title, bold=True)], across=2, shade="F7F7F7"), None])
            none = [] if area.needs else [say("B", "None identified.")]
            left = [*lines("B", area.strengths), *lines("B", [n.text for n in area.needs]), *none]
            right = [x for p in items for x in self.provision(p)]
            rows.append([Cell(list(left)), Cell(right)])
        self.boxed("B\nF", "Sections B and F: needs and provision", rows)
        take_needs(self.paper.gold, self.child)

    def provision(self, item: Provision, section: str = "") -> list[Line]:
        """A provision as lines in a cell."""
        s = section or item.section
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, item.text, None, **fields)
        return [
            say(s, item.text),
            [label("Staff: ", italic=True), say(s, item.who)],
            [label("Time: ", italic=True), say(s, item.often)],
        ]

    def outcomes(self) -> None:
        """'Section E', grouped by provider."""
        rows: list[list[Content]] = []
        shown = []
        for name, keys in PROVIDERS.items():
            aims = self.child.aims(*keys)
            shown += aims
            rows += self.group(name, aims)
        rows += self.group("Health and social care", self.child.aims("c", "d"))
        closing = self.child.closing
        texts = closing["monitoring"] + closing["future"]
        rows.append([label("Monitoring and future changes"), Cell(lines("E", texts))])
        self.boxed("E", "Outcomes sought", rows)

    def group(self, name: str, aims: Sequence[object]) -> list[list[Content]]:
        """The outcomes that one provider works towards."""
        rows: list[list[Content]] = []
        if aims:
            rows.append([Cell([label(f"Provider: {name}", bold=True)], across=2), None])
        for aim in aims:
            self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
            steps = [[label("Steps:", italic=True)], *lines("E", aim.steps)] if aim.steps else []
            when = [label("Achieved by: ", italic=True), say("E", by(aim))]
            rows.append([say("E", aim.text), Cell([*steps, when])])
        return rows

    def health(self) -> None:
        """'Sections C & G'."""
        area, items = self.child.areas["c"], self.child.of("G")
        right = [x for p in items for x in self.provision(p)] or [say("G", "None.")]
        texts = [*area.strengths, *(n.text for n in area.needs)]
        rows: list[list[Content]] = [
            [label("C – health needs"), label("G – health provision")],
            [Cell(lines("C", texts)), Cell(right)],
        ]
        self.boxed("C\nG", "Sections C & G: health", rows)

    def social(self) -> None:
        """'Sections D, H1 & H2', with H1 and H2 as rows of their own."""
        area, closing = self.child.areas["d"], self.child.closing
        texts = [*area.strengths, *(n.text for n in area.needs)] or closing["d"]
        rows: list[list[Content]] = [
            [label("D – social care needs"), Cell(lines("D", texts))],
        ]
        for letter, name in (("H1", "H1 – under the 1970 Act"), ("H2", "H2 – other provision")):
            given = [x for p in self.child.of(letter) for x in self.provision(p)]
            none = lines(letter, closing.get(letter.lower()) or ["None"])
            rows.append([label(name), Cell(given or list(none))])
        self.boxed("D\nH", "Sections D, H1 & H2: social care", rows)

    def rest(self) -> None:
        """Sections I, J and K."""
        c = self.child
        p, b = c.placement, c.budget
        rows: list[list[Content]] = [
            [label("Name"), say("I", p["name"])],
            [label("Type"), say("I", p["type"])],
        ]
        self.boxed("I", "Placement", rows)
        choice = label("Choose an item.", colour="808080", control=True)
        rows = [[label("Details"), say("J", b["text"])], [label("Direct payment"), choice]]
        self.boxed("J", "Personal budget", rows)
        place(self.paper, c)
        rows = [[label("Report"), label("By whom, and when")]]
        for item in c.advice:
            who = [say("K", item.author), say("K", item.role)]
            who.append(say("K", self.facts.date(item.date)))
            rows.append([say("K", item.title), Cell(list(who))])
            advise(self.paper.gold, item)
        self.boxed("K", "Advice and information", rows)
        signed = "Signed: «Officer_Signature»    Name: " + c.plan["officer"]
        self.paper.text(label(signed))


def nia() -> Paper:
    """A short plan."""
    return Form(load("nia").under("Severnholme Unitary Council")).write()


def leon() -> Paper:
    """A longer one."""
    return Form(load("leon").under("Severnholme Unitary Council")).write()


WHAT = (
    "letter alone in a narrow left cell, ‘Sections B and F’ side by side with no link, E grouped "
    "by provider, ‘Sections C & G’, ‘Sections D, H1 & H2’, «Merge_Fields», ‘Choose an item.’, "
    "content controls"
)
CASES = [
    Case("labelform-nia-docx", nia, "docx", "label-form", WHAT),
    Case("labelform-leon-pdf", leon, "pdf", "label-form", WHAT),
]
