"""A plan typed as plain prose by a small authority: no tables, run-in labels, footnotes."""

from __future__ import annotations

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, Paper, Span, extra, fact, label, say

AREAS = {
    "ci": "Communication and Interaction",
    "cl": "Cognition and Learning",
    "semh": "Social, Emotional and Mental Health",
    "sp": "Sensory and/or Physical",
    "ind": "Self-help and Independence",
}
TITLES = {
    "A": "The views, interests and aspirations of the child and parents",
    "B": "Special educational needs",
    "C": "Health needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health provision",
    "H1": "Social care provision (CSDPA)",
    "H2": "Other social care provision",
    "I": "Placement",
    "J": "Personal budget",
    "K": "Appendices",
}


class Form:
    """The typed document."""

    layout = "plain-prose"

    def __init__(self, child: Child, font: str, dash: str, dates: str) -> None:
        self.child, self.dash = child, dash
        self.paper = Paper(self.layout, font, 12)
        self.paper.margins(2.5)
        self.facts = Facts(self.paper, child, dates)
        self.paper.running(PAGE, foot=True, align="centre")

    def write(self) -> Paper:
        """Prints the plan."""
        self.top()
        self.title("A")
        v = self.child.views
        self.paper.texts(lines("A", [*v["history"], *v["parent"]]))
        quoted = [f"‘{x}’" for x in v["child"] + v["hopes_child"]]
        self.paper.texts(lines("A", quoted, italic=True))
        self.paper.bullets(lines("A", v["strengths"] + v["interests"] + v["important"]))
        self.paper.texts(lines("A", v["communication"] + v["support"] + v["hopes_parent"]))
        self.needs()
        self.outcomes()
        self.provision()
        self.last()
        return self.paper

    def title(self, letter: str) -> None:
        """'F – Special educational provision', in bold."""
        text = f"{letter} {self.dash} {TITLES[letter]}"
        self.paper.text(Span(text, "heading", bold=True), before=14, keep=True)

    def top(self) -> None:
        """Particulars, a line each."""
        f = self.facts
        self.paper.text(f.plan("la").but(bold=True))
        self.paper.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True))
        first = f.contact(0)
        fields = [
            ("Name: ", [f.name()]),
            ("Date of birth: ", [f.person("dob")]),
            ("Address: ", [f.address()]),
            ("School: ", [f.person("school")]),
            ("UPN: ", [f.person("upn")]),
            ("Parent: ", [first.name(), fact(" ("), first.value("relationship"), fact(")")]),
            ("Telephone: ", [first.value("phone")]),
            ("E-mail: ", [first.value("email")]),
            ("Status: ", [f.status("amended_final", "Amended Final Plan")]),
            ("Date of amended plan: ", [f.plan("amended")]),
            ("Original plan dated: ", [f.plan("final")]),
            ("Case officer: ", [f.plan("coordinator")]),
        ]
        for name, values in fields:
            self.paper.text([label(name, bold=True), *values], after=2)

    def needs(self) -> None:
        """B, C and D with a footnote on the evidence."""
        paper, areas = self.paper, self.child.areas
        self.title("B")
        evidence = self.child.advice[-2]
        for key, name in AREAS.items():
            area = areas.get(key)
            if area is None or not area.needs:
                continue
            paper.text(label(name, underline=True), keep=True)
            paper.text([say("B", " ".join(area.strengths))])
            for n, need in enumerate(area.needs):
                spans = [say("B", need.text)]
                if n == 0 and key == "ci":
                    source = f"{evidence.author}, {evidence.role}, report of "
                    note = say("B", source + self.facts.date(evidence.date) + ", page 4.")
                    spans.append(paper.footnote(note))
                paper.text(spans)
        for key in ("c", "d"):
            self.title(key.upper())
            area = areas[key]
            texts = [*area.strengths, *(n.text for n in area.needs)] or self.child.closing["d"]
            paper.texts(lines(key.upper(), texts))
        take_needs(paper.gold, self.child)

    def outcomes(self) -> None:
        """E: numbered outcomes, each with its date and steps in run-in labels."""
        self.title("E")
        text = "The provision that will help to achieve these outcomes is set out in Section F."
        self.paper.text(label(text))
        for n, aim in enumerate(self.child.outcomes, 1):
            self.outcome(n, aim)
        self.paper.text([label("Monitoring: ", bold=True), *self.said("E", "monitoring")])
        self.paper.text([label("Looking ahead: ", bold=True), *self.said("E", "future")])

    def said(self, section: str, key: str) -> list[Span]:
        """Closing text as one run."""
        return [say(section, " ".join(self.child.closing[key]))]

    def outcome(self, number: int, aim: Outcome) -> None:
        """One outcome."""
        spans = [label(f"{number}. "), say("E", aim.text), label(" By when: ", bold=True)]
        self.paper.text([*spans, say("E", by(aim) + ".")])
        if aim.steps:
            self.paper.text(label("Steps:", bold=True), indent=1, after=1, keep=True)
        self.paper.bullets(lines("E", aim.steps), "List Bullet 2")
        self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)

    def provision(self) -> None:
        """F by area, then G, H1 and H2."""
        self.title("F")
        for key, name in AREAS.items():
            items = self.child.of("F", key)
            if items:
                self.paper.text(label(name, underline=True), keep=True)
            for item in items:
                self.item(item)
        for letter in ("G", "H1", "H2"):
            self.title(letter)
            for item in self.child.of(letter):
                self.item(item)
            if not self.child.of(letter):
                none = self.child.closing.get(letter.lower()) or ["None."]
                self.paper.texts(lines(letter, none))

    def item(self, item: Provision) -> None:
        """'What. Who: … How often: … Outcome: 1'."""
        s, number = item.section, item.outcomes[0] if item.outcomes else ""
        who, often = item.who + ".", item.often + "."
        spans = [
            *(say(s, item.text), label(" Who: ", bold=True), say(s, who)),
            *(label(" How often: ", bold=True), say(s, often)),
        ]
        if number:
            spans += [label(f" Outcome: {number}.", bold=True)]
        self.paper.text(spans, style="List Bullet" if s == "F" else None)
        link = [o.key for o in self.child.outcomes].index(number) if number else None
        self.paper.gold.provide(s, item.text, link, by_whom=who, how_often=often)

    def placement(self) -> str:
        """The sentence of Section I."""
        place(self.paper, self.child)
        name, kind = self.child.placement["name"], self.child.placement["type"]
        return f"{name} ({kind[0].lower()}{kind[1:]})." if name else kind

    def last(self) -> None:
        """I, J and K."""
        paper, c = self.paper, self.child
        self.title("I")
        paper.text(say("I", self.placement()))
        self.title("J")
        paper.text(say("J", c.budget["text"]))
        self.title("K")
        for n, item in enumerate(c.advice, 1):
            date = self.facts.date(item.date)
            said = f"{item.title} by {item.author}, {item.role}, {date}."
            paper.text([label(f"Appendix {n}: "), say("K", said)], after=2)
            advise(paper.gold, item)
        signed = f"Signed: {c.plan['officer']}, for the authority"
        paper.text(label(signed), before=18)
        paper.text(extra(f"cc: {c.placement['name']}; {c.services['gp']}"), before=6)


def leon() -> Paper:
    """Times, en dash, long dates."""
    return Form(
        load("leon").under("Isle of Severell Council"), "Times New Roman", "–", "long"
    ).write()


def oskar() -> Paper:
    """Another font, hyphens, short dates."""
    return Form(
        load("oskar").under("Isle of Severell Council"), "Liberation Sans", "-", "dot"
    ).write()


WHAT = "no tables at all; ‘F – Special educational provision’ in bold; run-in labels; footnotes"
CASES = [
    Case("prose-leon-docx", leon, "docx", "plain-prose", WHAT),
    Case("prose-oskar-pdf", oskar, "pdf", "plain-prose", f"{WHAT}; dd.mm.yy dates", tagged=False),
]
