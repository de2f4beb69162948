"""A plan converted from a statement: Parts 1 to 6 and the Appendices A to G of advice."""

from __future__ import annotations

from makers.child import Child, Provision, load
from makers.common import by, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Paper, Span, extra, fact, label, say

TITLES = (
    "PART 1: INTRODUCTION",
    "PART 2: SPECIAL EDUCATIONAL NEEDS",
    "PART 3: SPECIAL EDUCATIONAL PROVISION",
    "PART 4: PLACEMENT",
    "PART 5: NON-EDUCATIONAL NEEDS",
    "PART 6: NON-EDUCATIONAL PROVISION",
)
APPENDICES = {
    "parent": ("A", "Parental advice"),
    "education": ("B", "Educational advice"),
    "medical": ("C", "Medical advice"),
    "psychology": ("D", "Psychological advice"),
    "social": ("E", "Advice of the social services authority"),
    "therapy": ("F", "Other advice obtained by the authority"),
    "child": ("G", "Views of the child or young person"),
    "pfa": ("F", "Other advice obtained by the authority"),
}
AREAS = {
    "ci": "Communication",
    "cl": "Learning",
    "semh": "Emotional and social development",
    "sp": "Sensory and physical development",
    "ind": "Independence and self-help",
}
PLAIN = (
    "This plan is made in place of the Statement of Special Educational Needs that the authority "
    "maintained under section 324 of the Education Act 1996. The parts are those of the former "
    "statement; Part 3 sets out objectives, provision and the arrangements for monitoring."
)


class Form:
    """The converted statement; lettered or numbered paragraphs, never a table."""

    def __init__(self, child: Child, font: str, *, lettered: bool) -> None:
        self.child, self.lettered = child, lettered
        self.paper = Paper("converted-statement", font, 12)
        self.paper.gold.unsplit = True
        self.facts = Facts(self.paper, child, "long")
        head = "Converted from a Statement of Special Educational Needs"
        self.paper.running(extra(head, size=9), align="right")
        self.paper.running([extra("Page "), PAGE], foot=True, align="centre")
        self.count = 0

    def write(self) -> Paper:
        """Prints the parts and the list of appendices."""
        self.introduction()
        self.needs()
        self.provision()
        self.placement()
        self.other_needs()
        self.other_provision()
        self.appendices()
        return self.paper

    def part(self, number: int) -> None:
        """The heading of a part; paragraphs are numbered afresh."""
        self.count = 0
        text = TITLES[number - 1]
        self.paper.text(Span(text, "heading", bold=True, underline=True), before=16, keep=True)

    def title(self, text: str, home: str = "guidance") -> None:
        """A heading within a part."""
        self.paper.text(Span(text, home, bold=True), before=8, keep=True)

    def paragraph(self, *spans: Span) -> None:
        """A numbered paragraph."""
        self.count += 1
        mark = f"({chr(96 + self.count)})" if self.lettered else f"{self.count}."
        self.paper.text([label(mark + "\t"), *spans], indent=1, hang=1)

    def introduction(self) -> None:
        """Part 1, with the views that a statement had no part for."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text(f.plan("la").but(bold=True, size=14), align="centre")
        paper.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=16), align="centre")
        self.part(1)
        date = f.plan("final")
        text = [label("In accordance with section 37 of the Children and Families Act 2014, ")]
        text += [label("this plan was made on "), date, label(" in respect of "), f.name()]
        paper.text([*text, label(", whose particulars are set out below.")])
        paper.text(label(PLAIN))
        first = f.contact(0)
        fields = [
            ("Surname:", f.part("surname")),
            ("Other names:", fact(f"{c.person['forename']} {c.person.get('middle', '')}".strip())),
            ("Home address:", f.address()),
            ("Sex:", f.person("sex")),
            ("Religion:", f.person("religion")),
            ("Date of birth:", f.person("dob")),
            ("Home language:", f.person("language")),
            ("Child’s parent or person responsible:", first.name()),
            ("Relationship to child:", first.value("relationship")),
            ("Telephone number:", first.value("phone")),
        ]
        for name, value in fields:
            paper.text([label(name + "\t"), value], after=2, stop=7)
        self.title("Views of the child and of the child’s parents", "heading")
        v = c.views
        texts = [*v["history"], *v["child"], *v["parent"], *v["communication"]]
        for text in [*texts, *v["strengths"], *v["hopes_child"], *v["hopes_parent"]]:
            self.paragraph(say("A", text))

    def needs(self) -> None:
        """Part 2."""
        self.part(2)
        for key, title in AREAS.items():
            area = self.child.areas.get(key)
            if area is None:
                continue
            self.title(title)
            for text in [*area.strengths, *(n.text for n in area.needs)]:
                self.paragraph(say("B", text))
        take_needs(self.paper.gold, self.child)

    def provision(self) -> None:
        """Part 3: objectives, provision, monitoring."""
        self.part(3)
        self.title("Objectives")
        name = self.child.person["forename"]
        said = f"The provision specified below should aim to meet these objectives for {name}:"
        self.paper.text(label(said))
        for aim in self.child.outcomes:
            self.paragraph(say("E", f"{aim.text.rstrip('.')} ({by(aim)})."))
            self.paper.gold.outcome(aim.text, None, by(aim))
        self.title("Educational provision to meet needs and objectives")
        for item in self.child.of("F"):
            self.item(item)
        self.title("Monitoring")
        closing = self.child.closing
        for text in closing["monitoring"] + closing["future"]:
            self.paragraph(say("E", text))

    def item(self, item: Provision) -> None:
        """A provision written out in one paragraph."""
        section = item.section if item.section in "FG" else "H2"
        text = f"{item.text} This will be provided by: {item.who} ({item.often})."
        self.paragraph(say(section, text))
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(section, text, None, **fields)

    def placement(self) -> None:
        """Part 4, and the personal budget that a statement did not have."""
        self.part(4)
        p = self.child.placement
        for text in [x for x in (p["name"], p["type"]) if x]:
            self.paragraph(say("I", text))
        self.title("Direct payments", "heading")
        self.paper.text(say("J", self.child.budget["text"]))
        place(self.paper, self.child)

    def other_needs(self) -> None:
        """Part 5: health to C, social care to D."""
        self.part(5)
        for key, title in (("c", "Health"), ("d", "Social care")):
            self.title(title)
            area = self.child.areas[key]
            texts = [*area.strengths, *(n.text for n in area.needs)] or self.child.closing["d"]
            for text in texts:
                self.paragraph(say(key.upper(), text))

    def other_provision(self) -> None:
        """Part 6: health to G, social care to H without 1 and 2."""
        self.part(6)
        self.title("To be arranged by the health service")
        for item in self.child.of("G"):
            self.item(item)
        self.title("To be arranged by social care")
        items = self.child.of("H1") + self.child.of("H2")
        for item in items:
            self.item(item)
        if not items:
            self.paragraph(say("H2", "None."))

    def appendices(self) -> None:
        """The list of advice, in the order of the appendices."""
        paper = self.paper
        signed = f"Signed: {self.child.plan['officer']}, a duly authorised officer"
        paper.text(label(signed), before=18)
        self.paper.text(Span("APPENDICES", "heading", bold=True), before=16, keep=True)
        note = "The advice on which this plan is based is attached in Appendices A to G."
        paper.text(label(note))
        for item in sorted(self.child.advice, key=lambda a: APPENDICES[a.kind][0]):
            letter, title = APPENDICES[item.kind]
            date = self.facts.date(item.date)
            text = f"{title}: {item.author}, {item.role}, dated {date}"
            paper.text([label(f"Appendix {letter}\t"), say("K", text)], after=2, indent=3, hang=3)
            paper.gold.advise(title, item.author, item.role, item.date.isoformat())


def dylan() -> Paper:
    """Lettered paragraphs, Times."""
    child = load("dylan").under("Great Wenlow Council")
    return Form(child, "Times New Roman", lettered=True).write()


def leon() -> Paper:
    """Numbered paragraphs, DejaVu."""
    return Form(load("leon").under("Great Wenlow Council"), "DejaVu Serif", lettered=False).write()


WHAT = (
    "Parts 1 to 6 of a former statement: objectives and monitoring of Part 3 are E, its provision "
    "F, Part 5 is C and D, Part 6 is G and H (unsplit), Appendices A to G are K"
)
CASES = [
    Case("statement-dylan-docx", dylan, "docx", "converted-statement", f"{WHAT}; (a), (b), (c)"),
    Case("statement-leon-pdf", leon, "pdf", "converted-statement", f"{WHAT}; paragraph numbers"),
]
