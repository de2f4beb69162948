"""An amended final plan with its marks: additions in bold or red, deletions struck through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, PAGES, Cell, Line, Paper, Span, extra, label, say

TEXTS = Path(__file__).parents[1] / "texts"
AREAS = {
    "ci": "Communication and interaction",
    "cl": "Cognition and learning",
    "semh": "Social, emotional and mental health",
    "sp": "Sensory and/or physical",
}
RED = "C00000"


@dataclass(frozen=True)
class Marks:
    """How a form marks an addition, and which words have changed: new words to old ones."""

    red: bool
    sections: str
    swaps: dict[str, tuple[str, str]]
    taken_out: dict[str, str]


OSKAR = Marks(
    red=True,
    sections="A, B, C, E, F",
    swaps={
        "A weekly session of direct speech": ("A weekly session", "A fortnightly session"),
        "45 minutes weekly for 36 weeks": ("45 minutes weekly", "30 minutes fortnightly"),
        "Oskar has dyslexia": ("at the level of a child of eight years", "delayed"),
        "Oskar will follow spoken": ("in at least four lessons out of five", "most of the time"),
        "Type 1 diabetes": ("with a continuous glucose sensor", "and finger-prick tests"),
    },
    taken_out={
        "B": "Oskar has occasional difficulty in managing his temper at break.",
        "F": "Access to a teaching assistant as appropriate, within available resources.",
        "E": "Oskar will improve his handwriting.",
    },
)
WREN = Marks(
    red=False,
    sections="A, B, E, F",
    swaps={
        "Teaching in a class of no more": ("no more than eight pupils", "up to fifteen pupils"),
        "Art psychotherapy": ("loss and anxiety", "anxiety"),
        "Because of her absence": ("and Year 6 mathematics", "mathematics"),
        "50 minutes weekly for 38": ("50 minutes weekly", "Up to 30 minutes weekly"),
    },
    taken_out={
        "B": "Wren can be reluctant to come into school on Mondays.",
        "F": "Opportunities to talk to an adult if she wishes.",
        "E": "Wren will improve her attendance.",
    },
)


class Form:
    """The amended plan: letter, log of amendments, plan with marks."""

    def __init__(self, child: Child, marks: Marks) -> None:
        self.child, self.marks = child, marks
        self.paper = Paper("amended-with-marks", "Arial", 11)
        self.facts = Facts(self.paper, child, "slash" if marks.red else "long")

    def write(self) -> Paper:
        """Prints the letter and the plan."""
        self.letter()
        self.front()
        self.log()
        self.views()
        self.needs()
        self.outcomes()
        self.provision()
        self.rest()
        return self.paper

    # -- marks -----------------------------------------------------------------------------

    def new(self, home: str, text: str) -> Span:
        """Words that the amendment adds."""
        return say(home, text, bold=True, colour=RED if self.marks.red else "")

    def old(self, home: str, text: str) -> Span:
        """Words that it takes out, still standing struck through."""
        return say(home, text, struck=True, colour=RED if self.marks.red else "")

    def marked(self, home: str, text: str) -> list[Span]:
        """A text with its changes shown."""
        for start, (new, old) in self.marks.swaps.items():
            if text.startswith(start) and new in text:
                before, after = text.split(new, 1)
                spans = [say(home, before), self.old(home, old), say(home, " ")]
                return [x for x in [*spans, self.new(home, new), say(home, after)] if x.text]
        return [say(home, text)]

    def out(self, home: str) -> Line:
        """A whole paragraph that has been taken out."""
        return self.old(home, self.marks.taken_out[home])

    # -- parts -----------------------------------------------------------------------------

    def letter(self) -> None:
        """The covering letter."""
        c = self.child
        text = (TEXTS / "amended_letter.txt").read_text(encoding="utf-8")
        text = text.format(
            parent=f"{c.contacts[0]['title']} {c.contacts[0]['surname']}",
            name=c.name,
            officer=c.plan["officer"],
        )
        self.paper.text(extra(c.plan["la"], bold=True))
        self.paper.text(extra(self.facts.date(c.plan["amended"])))
        self.paper.texts([extra(x) for x in text.splitlines() if x.strip()])
        self.paper.new_part(wide=False)
        head = [extra(c.name), extra(" – Amended Final EHC Plan")]
        self.paper.running(head)
        self.paper.running([extra("Page "), PAGE, extra(" of "), PAGES], foot=True)

    def front(self) -> None:
        """Particulars."""
        paper, f = self.paper, self.facts
        paper.heading("Education, Health and Care Plan", 1, "guidance")
        status = f.status("amended_final", "AMENDED FINAL")
        who = f.contact(0)
        rows: list[list[Cell | Line]] = [
            [label("Name"), f.name()],
            [label("Date of birth"), f.person("dob")],
            [label("Address"), f.address()],
            [label("School"), f.person("school")],
            [label("NHS number"), f.person("nhs")],
            [label("Parent"), [who.name(), extra(", "), who.value("relationship")]],
            [label("Parent’s telephone"), who.value("phone")],
            [label("Local authority"), f.plan("la")],
            [label("Plan status"), status],
            [label("Date of original final plan"), f.plan("final")],
            [label("Amended with effect from"), f.plan("amended")],
            [label("Next annual review due by"), f.plan("review")],
        ]
        paper.table(rows, [6, paper.width - 6])

    def log(self) -> None:
        """The table of amendments and the key to the marks."""
        f, c = self.facts, self.child
        look = "bold red type" if self.marks.red else "bold type"
        self.paper.text(label("Amendment log", bold=True))
        first = self.facts.date(c.plan["final"])
        rows: list[list[Cell | Line]] = [
            [label(x, bold=True) for x in ("No.", "Date", "Sections amended", "Reason")],
            [extra("0"), extra(first), extra("–"), extra("Final plan issued")],
            [
                extra("1"),
                extra(f.date(c.plan["amended"])),
                extra(self.marks.sections),
                extra("Annual review; see the notice of amendment"),
            ],
        ]
        share = self.paper.width / 10
        self.paper.table(rows, [share, share * 2, share * 2.5, share * 4.5])
        key = f"Key: additions are shown in {look}; deletions are struck through."
        self.paper.text(label(key, italic=True))

    def title(self, letter: str, text: str) -> None:
        """A section's heading."""
        self.paper.heading(f"Section {letter}: {text}", 2)

    def views(self) -> None:
        """Section A, with one paragraph added whole."""
        v = self.child.views
        self.title("A", "Views, interests and aspirations")
        self.paper.texts(lines("A", [*v["history"], *v["child"], *v["parent"]]))
        self.paper.bullets(lines("A", [*v["interests"], *v["strengths"], *v["support"]]))
        last = [*v["communication"], *v["hopes_child"]]
        self.paper.texts([*lines("A", last), *(self.new("A", x) for x in v["hopes_parent"])])

    def needs(self) -> None:
        """Sections B, C and D."""
        self.title("B", "Special educational needs")
        for key, title in AREAS.items():
            area = self.child.areas[key]
            if not (area.strengths or area.needs):
                continue
            self.paper.heading(title, 3, "guidance")
            self.paper.texts(lines("B", area.strengths))
            self.paper.bullets([self.marked("B", n.text) for n in area.needs])
            if key == "semh":
                self.paper.bullets([self.out("B")])
        for key, title in (("c", "Health care needs"), ("d", "Social care needs")):
            self.title(key.upper(), title)
            area = self.child.areas[key]
            self.paper.texts(lines(key.upper(), area.strengths))
            self.paper.bullets([self.marked(key.upper(), n.text) for n in area.needs])
        take_needs(self.paper.gold, self.child)

    def outcomes(self) -> None:
        """Section E as a table with steps; one outcome struck out."""
        self.title("E", "Outcomes")
        heads = ("No.", "Outcome", "Steps", "By")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        for n, aim in enumerate(self.child.outcomes, 1):
            rows.append(self.outcome(n, aim))
        gone = self.old("guidance", "Ongoing")
        rows.append([self.old("guidance", "9"), self.out("E"), Cell(), gone])
        share = self.paper.width / 10
        self.paper.table(rows, [share * 0.8, share * 4.2, share * 3, share * 2], heads=1)
        closing = self.child.closing
        self.paper.texts(lines("E", closing["monitoring"] + closing["future"]))

    def outcome(self, number: int, aim: Outcome) -> list[Cell | Line]:
        """One row."""
        self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
        cells = [label(str(number)), self.marked("E", aim.text), Cell(lines("E", aim.steps))]
        return [*cells, say("E", by(aim))]

    def provision(self) -> None:
        """Sections F to H2 in grids; one row of F struck out."""
        titles = {"F": "Special educational provision", "G": "Health care provision"}
        titles |= {"H1": "Social care provision (1970 Act)", "H2": "Other social care provision"}
        for letter, title in titles.items():
            self.title(letter, title)
            items = self.child.of(letter)
            if not items:
                none = self.child.closing.get(letter.lower()) or ["None"]
                self.paper.texts(lines(letter, none))
                continue
            heads = ("Outcome", "Provision", "Provided by", "How often")
            rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
            rows += [self.item(p) for p in items]
            if letter == "F":
                struck = [self.old("F", x) for x in ("Teaching assistant", "As required")]
                rows.append([self.old("F", "9"), self.out("F"), *struck])
            share = self.paper.width / 10
            self.paper.table(rows, [share * 1.5, share * 4.1, share * 2.2, share * 2.2], heads=1)

    def item(self, item: Provision) -> list[Cell | Line]:
        """One row of a grid."""
        s, keys = item.section, [o.key for o in self.child.outcomes]
        numbers = [keys.index(k) for k in item.outcomes]
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, item.text, numbers[0] if numbers else None, **fields)
        first = label(", ".join(str(n + 1) for n in numbers))
        return [first, self.marked(s, item.text), say(s, item.who), self.marked(s, item.often)]

    def rest(self) -> None:
        """Sections I, J and K."""
        paper, c = self.paper, self.child
        self.title("I", "Placement")
        paper.texts([say("I", c.placement["name"]), say("I", c.placement["type"])])
        self.title("J", "Personal Budget")
        paper.text(say("J", c.budget["text"]))
        place(paper, c)
        self.title("K", "Advice and information")
        heads = ("Appendix", "Document", "Author", "Role", "Date")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        for n, item in enumerate(c.advice):
            texts = (item.title, item.author, item.role, self.facts.date(item.date))
            rows.append([label(chr(65 + n)), *(say("K", x) for x in texts)])
            advise(paper.gold, item)
        share = paper.width / 10
        paper.table(rows, [share * 1.4, share * 2.6, share * 2.2, share * 2.1, share * 1.7])
        paper.text(label(f"Signed for the authority: {c.plan['officer']}"), before=8)


def oskar() -> Paper:
    """Additions in bold red."""
    return Form(load("oskar"), OSKAR).write()


def wren() -> Paper:
    """Additions in bold only."""
    return Form(load("wren").under("Mendlow Council"), WREN).write()


WHAT = (
    "covering letter, amendment log, ‘Amended with effect from’; deletions still standing struck "
    "through (gold: in guidance, so that either filing is right)"
)
CASES = [
    Case("amended-oskar-docx", oskar, "docx", "amended-with-marks", f"{WHAT}; additions bold red"),
    Case("amended-wren-docx", wren, "docx", "amended-with-marks", f"{WHAT}; additions in bold"),
    Case("amended-oskar-pdf", oskar, "pdf", "amended-with-marks", f"{WHAT}; printed"),
]
