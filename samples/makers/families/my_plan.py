"""An outcome-led, first-person 'My Plan': one table an outcome, letters only in small print."""

from __future__ import annotations

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Cell, Line, Paper, Span, extra, label, say

TEAL = "D5EFEA"
AREAS = {
    "ci": "Talking, listening and getting on with people",
    "cl": "Thinking and learning",
    "semh": "My feelings and behaviour",
    "sp": "My body and senses",
    "ind": "Doing things for myself",
}
NAMES = {
    "ci": "Communication and interaction",
    "cl": "Cognition and learning",
    "semh": "Social, emotional and mental health",
    "sp": "Sensory and physical",
    "c": "Health",
    "d": "Social care",
    "ind": "Independence",
}


class Form:
    """The plan; letters stand in brackets after the title, or in a narrow column."""

    def __init__(self, child: Child, *, column: bool) -> None:
        self.child, self.column = child, column
        self.paper = Paper("my-plan", "Century Gothic", 11)
        self.paper.margins(1.8)
        self.facts = Facts(self.paper, child, "slash")
        self.paper.running([extra("My Plan – "), extra(child.name)])
        self.paper.running([extra("Page "), PAGE], foot=True, align="right")

    def write(self) -> Paper:
        """Prints the whole plan."""
        self.about()
        self.profile()
        self.needs()
        self.outcomes()
        self.other()
        self.last()
        return self.paper

    def title(self, text: str, letters: str) -> None:
        """A section's title with its letters in small print."""
        small = f"(Section {letters})" if len(letters) == 1 else f"(Sections {letters})"
        head = Span(text, "heading", bold=True, size=15, colour="00695C")
        if self.column:
            cell = Cell([Span(letters, "guidance", size=8)], align="centre", shade="FFFFFF")
            self.paper.table([[Cell([head], shade=TEAL), cell]], [self.paper.width - 1.6, 1.6])
        else:
            tail = Span("  " + small, "guidance", size=8, colour="666666")
            self.paper.text([head, tail], before=12, keep=True)

    def about(self) -> None:
        """The first page: who I am."""
        paper, f = self.paper, self.facts
        paper.text(label("My Plan", bold=True, size=30, colour="00695C"), align="centre")
        paper.text(label("an Education, Health and Care Plan"), align="centre")
        paper.text(f.name().but(bold=True, size=18), align="centre")
        f.plan("la")
        rows: list[list[Cell | Line]] = [
            [label("I like to be called"), f.person("known_as")],
            [label("I was born on"), f.person("dob")],
            [label("I live at"), f.address()],
            [label("I go to"), [f.person("school"), extra(", "), f.person("year_group")]],
            [label("My NHS number is"), f.person("nhs")],
            [label("My first language is"), f.person("language")],
            [label("My doctor is"), extra(self.child.services["gp"])],
        ]
        rows = [r for r in rows if not isinstance(r[1], Span) or r[1].text]
        for n, _ in enumerate(self.child.contacts):
            who = f.contact(n)
            text: Line = [who.name(), extra(", my "), who.value("relationship"), extra(", ")]
            rows.append([label("Who looks after me"), [*text, who.value("phone", "mobile")]])
        rows += [
            [label("My plan was written by"), f.plan("la")],
            [label("The person to ask about my plan"), f.plan("coordinator")],
            [label("This plan is"), f.status("final", "Final")],
            [label("It was finished on"), f.plan("final")],
            [label("It will be looked at again by"), f.plan("review")],
        ]
        paper.table([[Cell([a], shade=TEAL), b] for a, b in rows], [6, paper.width - 6])
        paper.page_break()

    def profile(self) -> None:
        """Section A: a one-page profile, my story, what my family says."""
        paper, v = self.paper, self.child.views
        self.title("All about me", "A")
        heads = ("What people like about me", "What matters to me", "How best to support me")
        columns = (v["strengths"], [*v["important"], *v["interests"]], v["support"])
        rows = [
            [Cell([label(x, bold=True)], shade=TEAL) for x in heads],
            [Cell(lines("A", x), style="List Bullet") for x in columns],
        ]
        paper.table(rows, [paper.width / 3] * 3)
        blocks = (
            ("My story so far", v["history"]),
            ("What I think", v["child"]),
            ("How to talk with me", v["communication"]),
            ("What my family thinks", v["parent"]),
            ("My hopes and dreams", [*v["hopes_child"], *v["hopes_parent"]]),
        )
        for title, texts in blocks:
            paper.text(label(title, bold=True, colour="00695C"), keep=True)
            paper.texts(lines("A", texts))

    def needs(self) -> None:
        """Sections B, C and D."""
        paper, areas = self.paper, self.child.areas
        self.title("My special educational needs", "B")
        for key, title in AREAS.items():
            area = areas.get(key)
            if area is None or not area.needs:
                continue
            paper.text(label(title, bold=True, colour="00695C"), keep=True)
            heads = [Cell([label(x)], shade=TEAL) for x in ("I can", "I find this hard")]
            cells = [lines("B", area.strengths), lines("B", [n.text for n in area.needs])]
            paper.table([heads, [Cell(x) for x in cells]], [paper.width * 0.35, paper.width * 0.65])
        self.title("My health needs", "C")
        paper.bullets(lines("C", self.texts_of("c")))
        self.title("My social care needs", "D")
        paper.bullets(lines("D", self.texts_of("d") or self.child.closing["d"]))
        take_needs(paper.gold, self.child)

    def texts_of(self, key: str) -> list[str]:
        """Strengths, then needs of health or social care."""
        area = self.child.areas[key]
        return [*area.strengths, *(n.text for n in area.needs)]

    def outcomes(self) -> None:
        """Sections E and F (or G, H): one table an outcome."""
        self.title("What I want to achieve and the help I will get", "E and F, G, H")
        said = "Each table below is one outcome. Every line of provision must say who and by when."
        self.paper.text(label(said, italic=True, size=9))
        for aim in self.child.outcomes:
            self.outcome(aim)

    def outcome(self, aim: Outcome) -> None:
        """Desired outcome | Provision required | Provided by who and by when."""
        paper = self.paper
        items = [p for p in self.child.provision if aim.key in p.outcomes[:1]]
        index = paper.gold.outcome(aim.text, aim.area, aim.by_when, aim.steps)
        letters = " / ".join(dict.fromkeys(p.section for p in items)) or "F"
        heads = (
            ("Desired outcome", "E"),
            ("Provision required to achieve the outcome", letters),
            ("Provided by who and by when", letters),
        )
        top: list[Cell] = [
            Cell([[label(a, bold=True), label(f" ({b})", size=7)]], shade=TEAL) for a, b in heads
        ]
        wish: list[Line] = [say("E", aim.text), [label("By when: "), say("E", aim.by_when)]]
        if aim.steps:
            wish.append(label("Small steps:"))
        wish += lines("E", aim.steps)
        rows: list[list[Cell | Line | None]] = [
            [Cell([[label("Area: "), label(NAMES[aim.area])]], across=3), None, None],
            list(top),
        ]
        for n, item in enumerate(items):
            first = Cell(wish, down=len(items)) if n == 0 else None
            rows.append([first, *self.provision(item, index)])
        if not items:
            rows.append([Cell(wish), Cell(), Cell()])
        paper.table(rows, [paper.width * 0.33, paper.width * 0.37, paper.width * 0.3])

    def provision(self, item: Provision, index: int | None) -> list[Cell]:
        """The two cells of a provision."""
        s = item.section
        names = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, item.text, index, **names)
        return [Cell([say(s, item.text)]), Cell([say(s, item.who), say(s, item.often)])]

    def other(self) -> None:
        """What belongs to no outcome, then empty sections."""
        groups = (
            ("F", "Other special educational help I need"),
            ("G", "Help with my health"),
            ("H1", "Help from social care (for disabled children)"),
            ("H2", "Other help from social care"),
        )
        heads = ("Provision required", "Provided by who and by when")
        for letter, title in groups:
            items = [p for p in self.child.of(letter) if not p.outcomes]
            if not items and self.child.of(letter):
                continue
            self.title(title, letter)
            if not items:
                self.paper.texts(lines(letter, self.child.closing.get(letter.lower()) or ["None"]))
                continue
            rows = [[Cell([label(x, bold=True)], shade=TEAL) for x in heads]]
            rows += [self.provision(p, None) for p in items]
            self.paper.table(rows, [self.paper.width * 0.6, self.paper.width * 0.4])

    def last(self) -> None:
        """How we check, then Sections I, J and K."""
        paper, c = self.paper, self.child
        self.title("How we will check that my plan is working", "E")
        paper.texts(lines("E", c.closing["monitoring"] + c.closing["future"]))
        self.title("Where I will learn", "I")
        paper.text(say("I", c.placement["name"]))
        paper.text(say("I", c.placement["type"]))
        self.title("My personal budget", "J")
        paper.text(say("J", c.budget["text"]))
        place(paper, c)
        self.title("Reports that were used to write my plan", "K")
        rows: list[list[Cell | Line]] = [
            [Cell([label(x)], shade=TEAL) for x in ("Who wrote it", "What it is", "When")]
        ]
        for item in c.advice:
            who = [say("K", item.author), say("K", item.role)]
            rows.append([Cell(who), say("K", item.title), say("K", self.facts.date(item.date))])
            advise(paper.gold, item)
        paper.table(rows, [paper.width * 0.45, paper.width * 0.35, paper.width * 0.2])


def leon() -> Paper:
    """Letters in brackets."""
    return Form(load("leon").under("Alderholt Council"), column=False).write()


def oskar() -> Paper:
    """Letters in a narrow column."""
    return Form(load("oskar").under("Alderholt Council"), column=True).write()


WHAT = (
    "one table an outcome (Desired outcome | Provision required to achieve the outcome | Provided "
    "by who and by when), first-person headings, one-page profile in three columns"
)
CASES = [
    Case("myplan-leon-docx", leon, "docx", "my-plan", f"{WHAT}; letters in small brackets"),
    Case("myplan-oskar-pdf", oskar, "pdf", "my-plan", f"{WHAT}; letters in a narrow column"),
]
