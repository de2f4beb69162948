"""Lettered prose, with Section E and Section F side by side in the text of every area."""

from __future__ import annotations

from makers.child import Child, Outcome, Provision, load
from makers.common import STANDARD, advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import Cell, Line, Paper, Span, extra, fact, label, say

AREAS = {
    "ci": "Communication and Interaction",
    "cl": "Cognition and Learning",
    "sp": "Physical and/or Sensory",
    "semh": "Social, Emotional and Mental Health",
}
CONTENTS = (
    ("Section A: Views, interests and aspirations", "2"),
    ("Section B: Special educational needs", "3"),
    ("Section C: Health care needs related to SEN", "4"),
    ("Section D: Social care needs related to SEN or disability", "4"),
    ("Sections E and F: Outcomes and special educational provision", "5"),
    ("Section G: Health care provision", "7"),
    ("Section H1: Social care provision under the CSDPA 1970", "7"),
    ("Section H2: Other social care provision", "7"),
    ("Section I: Placement", "8"),
    ("Section J: Personal Budget", "8"),
    ("Section K: Advice and information", "8"),
)
BLUE = "1F3864"


class Form:
    """The document; typed headings in Word's own styles, lists in Word's own bullets."""

    def __init__(self, child: Child, *, styled: bool = True) -> None:
        self.child, self.styled = child, styled
        self.paper = Paper("area-pairs", "Calibri", 11)
        for level in (1, 2, 3):
            self.paper.set_font(f"Heading {level}", "Calibri", 17 - 2 * level, BLUE)
        self.facts = Facts(self.paper, child, "long")
        self.paper.running(extra(f"EHC Plan: {child.name}"), align="right")
        page = [extra("Confidential"), Span("\t\t{page}", "page")]
        self.paper.running(page, foot=True)

    def write(self) -> Paper:
        """Prints the plan from cover to advice."""
        self.cover()
        self.views()
        self.needs()
        self.pairs()
        self.other_provision()
        self.rest()
        return self.paper

    def title(self, text: str, level: int = 1) -> None:
        """A heading: a style, or bold text only."""
        home = "heading" if level == 1 else "guidance"
        if self.styled:
            self.paper.heading(text, level, home)
        else:
            self.paper.text(Span(text, home, bold=True, size=15 - level), before=10, keep=True)

    def cover(self) -> None:
        """The cover: particulars with labels and a contents list that repeats every heading."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text(label("Education, Health and Care Plan", bold=True, size=24), align="centre")
        paper.text(f.plan("la"), align="centre")
        rows: list[list[Cell | Line]] = [
            [label("Name"), f.name()],
            [label("Date of birth"), f.person("dob")],
            [label("Home address"), f.address()],
            [label("Nursery, school or college"), f.person("school")],
            [label("National Curriculum year"), f.person("year_group")],
            [label("Unique Pupil Number"), f.person("upn")],
            [label("Language spoken at home"), f.person("language")],
            [label("Main area of need"), extra(c.person["primary_need"])],
            [label("Plan number"), f.plan("reference")],
            [label("Status of this plan"), f.status("final", "Final")],
            [label("Date of final plan"), f.plan("final")],
            [label("To be reviewed on or before"), f.plan("review")],
            [label("EHC Co-ordinator"), f.plan("coordinator")],
        ]
        for n, _ in enumerate(c.contacts):
            who = f.contact(n)
            text = [who.name(), fact(" ("), who.value("relationship"), fact(") ")]
            rows.append([label("Parent or carer"), [*text, who.value("phone", "mobile")]])
        paper.table(rows, [6, paper.width - 6])
        paper.text(extra("Contents", bold=True, size=13))
        for text, page in CONTENTS:
            paper.text([extra(text), extra("\t" + page)], after=1, tab=paper.width - 0.5)
        paper.page_break()

    def views(self) -> None:
        """Section A."""
        v, name = self.child.views, self.child.known
        self.title(CONTENTS[0][0])
        for text, key in (("My history", "history"), (f"What {name} says", "child")):
            self.title(text, 2)
            self.paper.texts(lines("A", v[key]))
        self.title("What is important to me, and what I enjoy", 2)
        self.paper.bullets(lines("A", [*v["important"], *v["interests"], *v["strengths"]]))
        self.title("How to communicate with me and support me", 2)
        self.paper.bullets(lines("A", [*v["communication"], *v["support"]]))
        self.title("Views of my family", 2)
        self.paper.texts(lines("A", v["parent"]))
        self.title("Hopes for the future", 2)
        self.paper.texts(lines("A", [*v["hopes_child"], *v["hopes_parent"]]))

    def needs(self) -> None:
        """Sections B, C and D."""
        areas = self.child.areas
        self.title(CONTENTS[1][0])
        note = "All special educational needs are listed here. For provision see Sections E and F."
        self.paper.text(label(note, italic=True))
        for key, title in AREAS.items():
            self.title(title, 2)
            area = areas[key]
            if not area.needs:
                none = f"{self.child.known} has no identified needs in this area."
                self.paper.text(say("B", none))
                continue
            self.paper.text(label("Strengths", underline=True), keep=True)
            self.paper.bullets(lines("B", area.strengths))
            self.paper.text(label("Needs", underline=True), keep=True)
            self.paper.bullets(lines("B", [n.text for n in area.needs]))
        for n, key in ((2, "c"), (3, "d")):
            self.title(CONTENTS[n][0])
            texts = areas[key].strengths + [x.text for x in areas[key].needs]
            self.paper.texts(lines(key.upper(), texts or self.child.closing["d"]))
        take_needs(self.paper.gold, self.child)

    def pairs(self) -> None:
        """Sections E and F, area by area."""
        self.title(CONTENTS[4][0])
        number = 0
        for key, title in AREAS.items():
            aims = self.child.aims(key)
            items = self.child.of("F", key)
            if not (aims or items):
                continue
            self.title(title, 2)
            indexes = []
            if aims:
                self.title("Section E: outcomes", 3)
            for aim in aims:
                number += 1
                indexes.append(self.outcome(number, aim))
            self.title("Section F: special educational provision to achieve these outcomes", 3)
            link = indexes[0] if len(indexes) == 1 else None
            for item in items:
                self.provision(item, link)
        others = self.child.aims("c", "d")
        if others:
            self.title("Health and Social Care", 2)
            self.title("Section E: outcomes", 3)
        for aim in others:
            number += 1
            self.outcome(number, aim)
        self.title("Monitoring (Section E)", 2)
        self.paper.texts(
            lines("E", self.child.closing["monitoring"] + self.child.closing["future"])
        )

    def outcome(self, number: int, aim: Outcome) -> int:
        """An outcome with its date in brackets and its steps below."""
        paper = self.paper
        head = [label(f"Outcome {number}: ", bold=True)]
        paper.text([*head, say("E", f"{aim.text} ({by(aim)})")])
        if aim.steps:
            paper.text(label("Steps towards the outcome:"), indent=0.6, after=1)
        paper.bullets(lines("E", aim.steps), "List Bullet 2")
        area = aim.area if aim.area in STANDARD else None
        return paper.gold.outcome(aim.text, area, by(aim), aim.steps)

    def provision(self, item: Provision, link: int | None) -> None:
        """A provision: a bullet, then who, how often and how it is checked, in run-in labels."""
        s = item.section
        spans = [say(s, item.text)]
        given = {"Who: ": item.who, "How often: ": item.often, "Reviewed: ": item.review}
        for name, value in given.items():
            spans += [label(" " + name, bold=True), say(s, value.rstrip(".") + ".")]
        self.paper.text(spans, style="List Bullet")
        values = [x.rstrip(".") + "." for x in given.values()]
        fields = dict(zip(("by_whom", "how_often", "review"), values, strict=True))
        self.paper.gold.provide(s, item.text, link, **fields)

    def other_provision(self) -> None:
        """Sections G, H1 and H2."""
        for n, section in ((5, "G"), (6, "H1"), (7, "H2")):
            self.title(CONTENTS[n][0])
            items = self.child.of(section)
            for item in items:
                self.provision(item, None)
            if not items:
                none = self.child.closing.get(section.lower()) or ["None."]
                self.paper.texts(lines(section, none))

    def rest(self) -> None:
        """Sections I, J and K."""
        paper, c = self.paper, self.child
        self.title(CONTENTS[8][0])
        paper.text([label("Name: "), say("I", c.placement["name"])])
        paper.text([label("Type: "), say("I", c.placement["type"])])
        self.title(CONTENTS[9][0])
        paper.text(say("J", c.budget["text"]))
        place(paper, c)
        self.title(CONTENTS[10][0])
        heads = ("Report", "Written by", "Position", "Date")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        for item in c.advice:
            texts = (item.title, item.author, item.role, self.facts.date(item.date))
            rows.append([say("K", x) for x in texts])
            advise(paper.gold, item)
        paper.table(rows, [4.5, 4.5, 5, 3], heads=1)
        signed = f"Signed on behalf of the authority: {c.plan['officer']}"
        paper.text(label(signed), before=12)


def oskar() -> Paper:
    """With real heading styles."""
    return Form(load("oskar").under("Westmarch County Council")).write()


def leon() -> Paper:
    """The same typed in bold text."""
    return Form(load("leon").under("Westmarch County Council"), styled=False).write()


WHAT = (
    "E then F in each area (order C&I, C&L, Physical and/or Sensory, SEMH), so both letters come "
    "back four times; contents list; who / how often / reviewed as run-in labels"
)
CASES = [
    Case("areapairs-oskar-docx", oskar, "docx", "area-pairs", WHAT),
    Case("areapairs-leon-pdf", leon, "pdf", "area-pairs", f"{WHAT}; headings are bold text only"),
]
