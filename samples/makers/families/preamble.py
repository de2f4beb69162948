"""A statutory-preamble form, with a letter in front and the advice bound in behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from makers.child import Child, Provision, load
from makers.common import advise, by, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Cell, Line, Paper, Span, extra, label, say

TEXTS = Path(__file__).parents[1] / "texts"
TITLES = {
    "A": "The views, interests and aspirations of {name} and of {name}’s parents or carers",
    "B": "{name}’s special educational needs",
    "C": "{name}’s health needs which relate to special educational needs",
    "D": "{name}’s social care needs which relate to special educational needs or to a disability",
    "E": "The outcomes sought for {name}",
    "F": "The special educational provision required by {name}",
    "G": "Any health provision reasonably required",
    "H1": "Any social care provision which must be made under section 2 of the Chronically Sick "
    "and Disabled Persons Act 1970",
    "H2": "Any other social care provision reasonably required",
    "I": "Placement",
    "J": "Personal Budget",
    "K": "Advice and information",
}
AREAS = {
    "ci": "Communication and interaction",
    "cl": "Cognition and learning",
    "semh": "Social, emotional and mental health difficulties",
    "sp": "Sensory and/or physical needs",
    "ind": "Preparation for adulthood and independence",
}


class Form:
    """The bundle: letter, glossary, plan in numbered paragraphs, reports."""

    def __init__(self, child: Child, font: str, *, amended: bool) -> None:
        self.child, self.amended = child, amended
        self.paper = Paper("statutory-preamble", font, 11)
        self.facts = Facts(self.paper, child, "long")
        self.count = 0

    def write(self) -> Paper:
        """Prints the bundle."""
        self.letter()
        self.glossary()
        self.preamble()
        self.needs()
        self.outcomes()
        self.provision()
        self.rest()
        self.reports()
        return self.paper

    def filled(self, name: str) -> list[str]:
        """The lines of a text file with the child's particulars in place."""
        c = self.child
        report = next(a for a in c.advice if a.kind == "psychology")
        text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        text = text.format(
            parent=f"{c.contacts[0]['title']} {c.contacts[0]['surname']}",
            name=c.name,
            first=c.known,
            dob=self.facts.date(c.person["dob"]),
            draft=self.facts.date(c.plan["draft"]),
            officer=c.plan["officer"],
            author=report.author,
            date=self.facts.date(report.date),
        )
        return [x for x in text.splitlines() if x.strip()]

    def letter(self) -> None:
        """The letter that sends the plan and gives notice of the right to appeal."""
        c, paper = self.child, self.paper
        paper.text(extra(c.plan["la"], bold=True, size=14), align="right")
        made = c.plan["amended" if self.amended else "final"]
        paper.text(extra(self.facts.date(made)), align="right")
        for text in self.filled("final_letter"):
            short = len(text) < 60 and not text.startswith(("Dear", "Yours", "Head"))
            paper.text(extra(text, bold=short and "," not in text))
        paper.page_break()

    def glossary(self) -> None:
        """The meaning of Sections A to K, before any of them begins."""
        first, *others = self.filled("glossary")
        self.paper.text(extra(first, bold=True, size=13))
        rows = [[extra(x.split(": ")[0]), extra(x.split(": ", 1)[1])] for x in others]
        self.paper.table(rows, [3, self.paper.width - 3])

    def section(self, letter: str, *, part: str = "") -> None:
        """A section's heading; on a new page with its own running head where told."""
        if part:
            self.paper.new_part(wide=False)
            name = self.child.name
            self.paper.running([extra(f"{name}\t\t"), extra(part)])
            self.paper.running([extra("EHC Plan"), Span("\t\t{page}", "page")], foot=True)
        title = TITLES[letter].format(name=self.child.person["forename"])
        self.paper.text(
            Span(f"SECTION {letter}: {title}", "heading", bold=True, size=12), before=12, keep=True
        )

    def paragraph(self, *spans: Span) -> None:
        """A paragraph with a number that runs through the whole plan."""
        self.count += 1
        self.paper.text([label(f"{self.count}.\t"), *spans], indent=1.2, hang=1.2)

    def title(self, text: str) -> None:
        """A heading inside a section."""
        self.paper.text(label(text, italic=True, bold=True), keep=True)

    def preamble(self) -> None:
        """Made by … in respect of …: status boxes, particulars, Section A."""
        paper, f = self.paper, self.facts
        paper.new_part(wide=False)
        paper.running(extra("Particulars and Section A"), align="right")
        paper.running([extra("EHC Plan"), Span("\t\t{page}", "page")], foot=True)
        paper.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=16), align="centre")
        made = f.plan("amended" if self.amended else "final")
        spans = [label("made by "), f.plan("la"), label(" (‘the authority’) in respect of ")]
        spans += [f.name().but(bold=True), label(" under Part 3 of the Children and Families Act ")]
        paper.text([*spans, label("2014 on "), made, label(".")])
        if self.amended:
            original = [label("The plan was first made on "), f.plan("final"), label(".")]
            paper.text(original)
            f.status("amended_final", "")
        else:
            f.status("final", "")
        choices = ("Draft", "Final", "Draft amended", "Amended final")
        chosen = "Amended final" if self.amended else "Final"
        boxes = [label(("☒ " if x == chosen else "☐ ") + x + "    ") for x in choices]
        paper.text([label("Status of plan (tick): "), *boxes])
        rows: list[list[Cell | Line]] = [
            [label("Full name"), f.name(), label("Date of birth"), f.person("dob")],
            [label("Sex"), f.person("sex"), label("Religion"), f.person("religion")],
            [label("Home address"), f.address(), label("Language"), f.person("language")],
            [label("UPN"), f.person("upn"), label("NHS number"), f.person("nhs")],
            [label("School attended"), f.person("school"), label("Year"), f.person("year_group")],
            [label("Case number"), f.plan("reference"), label("Review by"), f.plan("review")],
        ]
        share = paper.width / 10
        paper.table(rows, [share * 1.8, share * 3.6, share * 1.8, share * 2.8])
        self.parents(share)
        self.views()

    def parents(self, share: float) -> None:
        """The table of parents with ticks for parental responsibility."""
        paper, f, c = self.paper, self.facts, self.child
        heads = ("Parent or person responsible", "Relationship", "Parental responsibility")
        table: list[list[Cell | Line]] = [[label(x, bold=True) for x in (*heads, "Contact")]]
        for n, contact in enumerate(c.contacts):
            who = f.contact(n)
            pr = who.responsible("☒ Yes  ☐ No" if contact["pr"] else "☐ Yes  ☒ No")
            cells = [who.name(), who.value("relationship"), pr.but(home="furniture")]
            table.append([*cells, Cell([who.value("phone", "mobile"), who.value("email")])])
        paper.table(table, [share * 3, share * 2, share * 2, share * 3])

    def views(self) -> None:
        """Section A."""
        self.section("A")
        v, c = self.child.views, self.child
        for text in [*v["history"], *v["parent"], *v["communication"], *v["hopes_parent"]]:
            self.paragraph(say("A", text))
        self.title(f"In {c.known}’s own words")
        for text in [*v["child"], *v["hopes_child"]]:
            self.paragraph(say("A", f"‘{text}’"))
        self.title("Interests and strengths")
        for text in [*v["interests"], *v["strengths"]]:
            self.paragraph(say("A", text))

    def needs(self) -> None:
        """Sections B, C and D."""
        self.section("B", part="Sections B, C and D")
        for key, title in AREAS.items():
            area = self.child.areas.get(key)
            if area is None:
                continue
            self.title(title)
            if area.strengths:
                self.paragraph(say("B", " ".join(area.strengths)))
            for need in area.needs:
                self.paragraph(say("B", need.text))
        for key in ("c", "d"):
            self.section(key.upper())
            area = self.child.areas[key]
            for text in [*area.strengths, *(n.text for n in area.needs)] or self.child.closing["d"]:
                self.paragraph(say(key.upper(), text))
        take_needs(self.paper.gold, self.child)

    def outcomes(self) -> None:
        """Section E."""
        self.section("E", part="Section E")
        self.paper.text(label("The provision set out in Section F is to achieve these outcomes."))
        for n, aim in enumerate(self.child.outcomes, 1):
            self.title(f"Outcome {n}")
            self.paragraph(say("E", aim.text))
            self.paper.text([label("To be achieved: "), say("E", by(aim))], indent=1.2)
            for mark, step in zip("abcdef", aim.steps, strict=False):
                spans = [label(f"({mark}) "), say("E", step)]
                self.paper.text(spans, indent=2.2, after=2)
            self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
        self.title("Monitoring")
        for text in self.child.closing["monitoring"] + self.child.closing["future"]:
            self.paragraph(say("E", text))

    def provision(self) -> None:
        """Sections F to H2."""
        self.section("F", part="Sections F, G and H")
        for key, title in AREAS.items():
            items = self.child.of("F", key)
            if items:
                self.title(title)
            for item in items:
                self.item(item)
        for letter in ("G", "H1", "H2"):
            self.section(letter)
            for item in self.child.of(letter):
                self.item(item)
            if not self.child.of(letter):
                for text in self.child.closing.get(letter.lower()) or ["None."]:
                    self.paragraph(say(letter, text))

    def item(self, item: Provision) -> None:
        """A provision: a numbered paragraph, then by whom and how often on lines below."""
        s = item.section
        self.paragraph(say(s, item.text))
        self.paper.text([label("By: "), say(s, item.who)], indent=1.2, after=1)
        self.paper.text([label("Frequency and duration: "), say(s, item.often)], indent=1.2)
        if item.outcomes:
            numbers = ", ".join(item.outcomes)
            self.paper.text(label(f"Supports outcome {numbers}."), indent=1.2)
        keys = [o.key for o in self.child.outcomes]
        link = keys.index(item.outcomes[0]) if item.outcomes else None
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, item.text, link, **fields)

    def rest(self) -> None:
        """Sections I, J and K, signature."""
        c, paper = self.child, self.paper
        self.section("I", part="Sections I, J and K")
        p = c.placement
        named = [x for x in (p["name"], p["type"]) if x]
        if c.key == "wren":
            named.append("Wren will have 25 hours a week of support from adults at the school.")
        for text in named:
            self.paragraph(say("I", text))
        self.section("J")
        self.paragraph(say("J", c.budget["text"]))
        place(paper, c)
        self.section("K")
        paper.text(label("The advice listed here is attached as appendices."))
        rows: list[list[Cell | Line]] = [
            [label(x, bold=True) for x in ("Appendix", "Advice", "Given by", "Position", "Date")]
        ]
        for n, item in enumerate(c.advice, 1):
            texts = (item.title, item.author, item.role, self.facts.date(item.date))
            rows.append([label(str(n)), *(say("K", x) for x in texts)])
            advise(paper.gold, item)
        share = paper.width / 10
        paper.table(rows, [share * 1.4, share * 2.5, share * 2.1, share * 2.4, share * 1.6])
        signed = f"Signed: {c.plan['officer']}    A duly authorised officer of the authority"
        paper.text(label(signed), before=10)

    def reports(self) -> None:
        """The reports themselves, which have headings of their own."""
        paper = self.paper
        for number, name in ((1, "psychologist"), (2, "paediatrician")):
            paper.new_part(wide=False)
            paper.running(extra(f"Appendix – report {number}"), align="right")
            paper.running([extra("Page "), PAGE], foot=True, align="centre")
            for text, level in self.report_lines(name):
                if text.startswith("|"):
                    cells = [extra(x.strip()) for x in text.strip("|").split("|")]
                    paper.table([cells], [6, 4])
                elif level:
                    paper.heading(text, level, "furniture")
                else:
                    paper.text(extra(text))

    def report_lines(self, name: str) -> Iterator[tuple[str, int]]:
        """The lines of a report with the level of their headings."""
        for line in self.filled(name):
            text = line.lstrip("#")
            yield text.strip(), len(line) - len(text)


def wren() -> Paper:
    """A final plan."""
    return Form(load("wren"), "Arial", amended=False).write()


def dylan() -> Paper:
    """An amended final plan."""
    return Form(
        load("dylan").under("Wealdshire County Council"), "DejaVu Sans", amended=True
    ).write()


WHAT = (
    "‘made by … in respect of …’, one run of paragraph numbers, tick boxes, glossary of A to K "
    "first, running heads that name sections, appeal letter in front, two reports bound in behind"
)
CASES = [
    Case("preamble-wren-docx", wren, "docx", "statutory-preamble", f"{WHAT}; hours in I"),
    Case(
        "preamble-dylan-pdf", dylan, "pdf", "statutory-preamble", f"{WHAT}; amended", tagged=False
    ),
]
