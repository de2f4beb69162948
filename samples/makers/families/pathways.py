"""A post-16 plan: outcomes by the four pathways to adulthood, J before I, a budget table."""

from __future__ import annotations

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import Cell, Line, Paper, Span, extra, fact, label, say

PATHWAYS = {
    "employment": "Employment, education and training",
    "independence": "Independent living",
    "community": "Friends, relationships and community",
    "health": "Good health",
}
AREAS = {
    "ci": "Communication and interaction",
    "cl": "Cognition and learning",
    "semh": "Social, emotional and mental health",
    "sp": "Sensory and physical",
    "ind": "Independence and self-help",
}
HELP = {
    "F": "SECTION F - SPECIAL EDUCATIONAL PROVISION, INCLUDING PREPARATION FOR ADULTHOOD",
    "G": "SECTION G - HEALTH CARE PROVISION",
    "H1": "SECTION H1 - SOCIAL CARE PROVISION (section 2, Chronically Sick and Disabled Persons "
    "Act 1970) - under 18 only",
    "H2": "SECTION H2 - OTHER SOCIAL CARE PROVISION (including the Care Act 2014)",
}


class Form:
    """The plan of a young person in or beyond Year 9."""

    def __init__(self, child: Child, *, numbered: bool) -> None:
        self.child, self.numbered = child, numbered
        self.paper = Paper("pathways-to-adulthood", "Liberation Sans Narrow", 12)
        self.facts = Facts(self.paper, child, "dot" if numbered else "long")
        self.order: list[str] = []
        self.paper.running([extra("OFFICIAL"), Span("\t\t{page}", "page")], foot=True)

    def write(self) -> Paper:
        """Prints A to H2, then J, I and K."""
        self.front()
        self.views()
        self.needs()
        self.outcomes()
        for letter in HELP:
            self.provision(letter)
        self.budget()
        self.placement()
        self.advice()
        return self.paper

    def title(self, text: str) -> None:
        """A section's heading: white on black across the page."""
        self.paper.banner(Span(text, "heading", bold=True, colour="FFFFFF"), "000000")

    def small(self, text: str) -> None:
        """A heading inside a section."""
        self.paper.text(label(text.upper(), bold=True, size=10), keep=True, before=6)

    def front(self) -> None:
        """Particulars with ULN, one label and value a line in two columns."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text(label("EDUCATION, HEALTH & CARE PLAN", bold=True, size=20))
        paper.text(label("Young person’s plan – Year 9 and beyond", size=13))
        status = f.status("amended_final", "Amended Final Plan")
        rows: list[list[Cell | Line]] = [
            [label("Young person"), f.name(), label("Preferred name"), f.person("known_as")],
            [label("D.O.B."), f.person("dob"), label("Sex"), f.person("sex")],
            [label("ULN"), f.person("uln"), label("UPN"), f.person("upn")],
            [label("NHS No"), f.person("nhs"), label("Year group"), f.person("year_group")],
            [label("Address"), f.address(), label("Faith"), f.person("religion")],
            [label("Authority"), f.plan("la"), label("Reference"), f.plan("reference")],
            [label("Status"), status, label("Amended on"), f.plan("amended")],
            [label("First issued as final"), f.plan("final"), label("Review"), f.plan("review")],
            [
                label("Keyworker in SEN team"),
                f.plan("coordinator"),
                label("Statement or first plan"),
                extra(f.date(c.plan["first"])),
            ],
        ]
        if "uln" not in c.person:
            rows[2] = [label("ULN"), label("Not yet issued"), label("UPN"), f.person("upn")]
        share = paper.width / 10
        paper.table(rows, [share * 2, share * 3, share * 2, share * 3])
        self.small("People who matter")
        for n, _ in enumerate(c.contacts):
            who = f.contact(n)
            spans = [who.name(), fact(" – "), who.value("relationship"), fact(" – ")]
            paper.text([*spans, who.value("phone", "mobile"), fact(" – "), who.value("email")])

    def views(self) -> None:
        """Section A."""
        v = self.child.views
        self.title("SECTION A - MY VIEWS, INTERESTS AND ASPIRATIONS")
        for text, keys in (
            ("My life so far", ("history",)),
            ("In my words", ("child", "hopes_child")),
            ("What I enjoy, and what I am good at", ("interests", "strengths", "important")),
            ("Talking with me", ("communication", "support")),
            ("My family or carers", ("parent", "hopes_parent")),
        ):
            self.small(text)
            for key in keys:
                self.paper.texts(lines("A", v[key]), after=3)

    def needs(self) -> None:
        """Sections B, C and D."""
        areas = self.child.areas
        self.title("SECTION B - SPECIAL EDUCATIONAL NEEDS")
        for key, title in AREAS.items():
            area = areas.get(key)
            if area is None or not (area.strengths or area.needs):
                continue
            self.small(title)
            self.paper.texts(lines("B", area.strengths, italic=True), after=3)
            self.paper.bullets(lines("B", [n.text for n in area.needs]), "List Bullet")
        for key, title in (("c", "SECTION C - HEALTH NEEDS"), ("d", "SECTION D - CARE NEEDS")):
            self.title(title)
            self.paper.texts(lines(key.upper(), areas[key].strengths, italic=True), after=3)
            self.paper.bullets(lines(key.upper(), [n.text for n in areas[key].needs]))
        take_needs(self.paper.gold, self.child)

    def outcomes(self) -> None:
        """Section E by pathway."""
        self.title("SECTION E - OUTCOMES, INCLUDING OUTCOMES FOR ADULT LIFE")
        number = 0
        for key, title in PATHWAYS.items():
            aims = [o for o in self.child.outcomes if o.pathway == key]
            if not aims:
                continue
            rows: list[list[Cell | Line | None]] = [
                [Cell([label(f"Pathway: {title}", bold=True)], across=3, shade="D9D9D9")],
                [label("Outcome"), label("Steps this year"), label("Achieve by")],
            ]
            rows[0] += [None, None]
            for aim in aims:
                number += 1
                rows.append(self.outcome(number, aim))
            share = self.paper.width / 10
            self.paper.table(rows, [share * 4.5, share * 3.5, share * 2])
        self.small("How progress will be monitored; moving on")
        closing = self.child.closing
        self.paper.texts(lines("E", closing["monitoring"] + closing["future"]))

    def outcome(self, number: int, aim: Outcome) -> list[Cell | Line]:
        """One row."""
        self.order.append(aim.key)
        self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
        text = [label(f"E{number}: "), say("E", aim.text)]
        return [text, Cell(lines("E", aim.steps)), say("E", by(aim))]

    def provision(self, letter: str) -> None:
        """A grid with the outcome's number in its first column."""
        self.title(HELP[letter])
        items = self.child.of(letter)
        if not items:
            none = self.child.closing.get(letter.lower()) or ["None"]
            self.paper.texts(lines(letter, none))
            return
        heads = ("Outcome", "Provision", "Who provides it", "When / how much", "Resourced by")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        rows += [self.item(p) for p in items]
        share = self.paper.width / 20
        widths = [share * x for x in (2.3, 6.9, 3.8, 3.8, 3.2)]
        self.paper.table(rows, widths, heads=1)

    def item(self, item: Provision) -> list[Cell | Line]:
        """One row of a grid."""
        s = item.section
        numbers = [self.order.index(k) for k in item.outcomes]
        refs = ", ".join(f"E{n + 1}" for n in numbers)
        fields = {"by_whom": item.who, "how_often": item.often, "funded_by": item.funded}
        self.paper.gold.provide(s, item.text, numbers[0] if numbers else None, **fields)
        texts = (item.text, item.who, item.often, item.funded)
        return [label(refs), *(say(s, x) for x in texts)]

    def budget(self) -> None:
        """Section J, before I: a table of several lines."""
        b = self.child.budget
        self.title("SECTION J - PERSONAL BUDGET")
        self.paper.text(say("J", b["text"]))
        if b.get("lines"):
            heads = ("What it is for", "Amount", "Paid by", "Outcome to be met")
            rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
            rows += [[say("J", x) for x in line] for line in b["lines"]]
            self.paper.table(rows, [self.paper.width / 4] * 4)
        place(self.paper, self.child)

    def placement(self) -> None:
        """Section I."""
        p = self.child.placement
        self.title("SECTION I - PLACEMENT")
        rows = [
            [label("Name of school, college or provider"), say("I", p["name"])],
            [label("Type"), say("I", p["type"])],
        ]
        if not p["name"]:
            rows[0][1] = say("I", "No institution is named.")
        self.paper.table(rows, [5, self.paper.width - 5])

    def advice(self) -> None:
        """Section K."""
        self.title("SECTION K - ADVICE AND INFORMATION")
        heads = ("", "Title", "Name and position", "Date")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        for n, item in enumerate(self.child.advice, 1):
            who = Cell([say("K", item.author), say("K", item.role)])
            date = say("K", self.facts.date(item.date))
            rows.append([label(f"K{n}"), say("K", item.title), who, date])
            advise(self.paper.gold, item)
        share = self.paper.width / 10
        self.paper.table(rows, [share, share * 3.3, share * 3.7, share * 2])
        signed = f"For the authority: {self.child.plan['officer']}"
        self.paper.text([label(signed)], before=10)


def hattie() -> Paper:
    """EOTAS, ULN, personal budget of four lines."""
    return Form(load("hattie"), numbered=False).write()


def dylan() -> Paper:
    """In Year 10, with dd.mm.yy dates."""
    return Form(load("dylan").under("North Harrow Fells Council"), numbered=True).write()


WHAT = (
    "outcomes in four tables, one for each pathway to adulthood; order … H1, H2, J, I, K; E1 … "
    "references; white-on-black banners"
)
CASES = [
    Case(
        "pathways-hattie-docx",
        hattie,
        "docx",
        "pathways-to-adulthood",
        f"{WHAT}; EOTAS, ULN, budget table",
    ),
    Case(
        "pathways-hattie-pdf",
        hattie,
        "pdf",
        "pathways-to-adulthood",
        f"{WHAT}; the same, printed",
        tagged=False,
    ),
    Case("pathways-dylan-pdf", dylan, "pdf", "pathways-to-adulthood", f"{WHAT}; looked after"),
]
