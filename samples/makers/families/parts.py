"""Parts with titles in the authority's own words and no section letter anywhere."""

from __future__ import annotations

from makers.child import Child, Outcome, Provision, load
from makers.common import advise, by, lines, place, take_needs
from makers.facts import Case, Facts
from makers.paper import PAGE, PAGES, Cell, Line, Paper, Span, extra, fact, label, say

PARTS = (
    "Part 1: Who this plan is about",
    "Part 2: What I want you to know about me",
    "Part 3: What I find difficult when I am learning",
    "Part 4: My health and my life outside school",
    "Part 5: What I am working towards",
    "Part 6: What will be done to help me",
    "Part 7: My school, money and the papers behind this plan",
)
AREAS = {
    "ci": "Speaking, listening and being with other people",
    "cl": "Learning and thinking",
    "semh": "Feelings and mental health",
    "sp": "Senses and movement",
    "ind": "Looking after myself",
}
HEALTH = "Health needs that go with my special educational needs"
CARE = "Care needs that go with my special educational needs or disability"
HELP = {
    "F": "Help with learning (special educational provision)",
    "G": "Help with my health",
    "H1": "Help at home or in the community that must be given to a disabled child",
    "H2": "Other help from social care",
}
OWN_WORDS = (("in Section F", "in Part 6"), ("See Section F", "See Part 6"), ("outcome 5", "aim 5"))
COLUMNS = ("What will be done", "Who will do it", "How often and for how long", "For which aim")


class Form:
    """The plan in seven parts."""

    def __init__(self, child: Child, *, banners: bool) -> None:
        self.child, self.banners = child, banners
        self.paper = Paper("letterless-parts", "Liberation Sans" if banners else "Verdana", 11)
        self.facts = Facts(self.paper, child, "slash")
        self.paper.running([extra("Our plan for "), extra(child.known)], align="centre")
        page = [extra("Page "), PAGE, extra(" of "), PAGES]
        self.paper.running(page, foot=True, align="centre")

    def write(self) -> Paper:
        """Prints the seven parts."""
        self.who()
        self.about()
        self.needs()
        self.aims()
        self.help()
        self.rest()
        return self.paper

    def part(self, number: int) -> None:
        """The title of a part: a dark banner, or large type."""
        text = PARTS[number - 1]
        if self.banners:
            self.paper.banner(Span(text, "heading", bold=True, colour="FFFFFF"), "44546A")
        else:
            self.paper.heading(text, 1)

    def title(self, text: str, home: str = "guidance") -> None:
        """A title inside a part; some of these begin a section."""
        if self.banners:
            self.paper.text(Span(text, home, bold=True, size=12), before=8, keep=True)
        else:
            self.paper.heading(text, 2, home)

    def who(self) -> None:
        """Part 1: particulars, two columns of labels and values."""
        paper, f, c = self.paper, self.facts, self.child
        paper.text(label(f"A plan for {c.known}", bold=True, size=22), align="centre")
        paper.text(label("Education, health and care plan", size=13), align="centre")
        paper.text(f.plan("la"), align="centre")
        self.part(1)
        rows: list[list[Cell | Line]] = [
            [label("My name"), f.name(), label("My birthday"), f.person("dob")],
            [label("My address"), f.address(), label("My year"), f.person("year_group")],
            [label("Where I learn now"), f.person("school"), label("UPN"), f.person("upn")],
            [label("Language"), f.person("language"), label("NHS no."), f.person("nhs")],
        ]
        for n, _ in enumerate(c.contacts):
            who = f.contact(n)
            cell = [who.name(), fact(" ("), who.value("relationship"), fact(")")]
            phone = who.value("phone", "mobile")
            rows.append([label("Parent or carer"), cell, label("Telephone"), phone])
        rows += [
            [label("Plan number"), f.plan("reference"), label("Agreed on"), f.plan("final")],
            [
                label("Who to contact"),
                f.plan("coordinator"),
                label("Look again by"),
                f.plan("review"),
            ],
        ]
        f.status("final", "")
        small = paper.width / 6
        paper.table(rows, [small, small * 2, small, small * 2])
        paper.text(f.status("final", "This is a final plan."))

    def about(self) -> None:
        """Part 2."""
        v = self.child.views
        self.part(2)
        quoted = [f"“{x}”" for x in (*v["child"], *v["hopes_child"])]
        self.title("In my own words")
        self.paper.texts(lines("A", quoted))
        self.title("How my life has gone so far")
        self.paper.texts(lines("A", v["history"]))
        self.title("People say that I am good at…")
        self.paper.bullets(lines("A", v["strengths"]))
        self.title("I enjoy…")
        self.paper.bullets(lines("A", [*v["interests"], *v["important"]]))
        self.title("Please…")
        self.paper.bullets(lines("A", [*v["support"], *v["communication"]]))
        self.title("My family’s story and hopes")
        self.paper.texts(lines("A", [*v["parent"], *v["hopes_parent"]]))

    def needs(self) -> None:
        """Parts 3 and 4."""
        areas = self.child.areas
        self.part(3)
        note = "What will be done about each of these is in Part 6."
        self.paper.text(label(note, italic=True))
        for key, title in AREAS.items():
            area = areas.get(key)
            if area is None or not area.strengths + area.needs:
                continue
            self.title(title)
            self.paper.text([label("I am good at: "), *lines("B", [" ".join(area.strengths)])])
            self.paper.bullets(lines("B", [n.text for n in area.needs]))
        self.part(4)
        for key, title in (("c", HEALTH), ("d", CARE)):
            self.title(title, "heading")
            texts = areas[key].strengths + [n.text for n in areas[key].needs]
            self.paper.bullets(lines(key.upper(), texts or self.child.closing["d"]))
        take_needs(self.paper.gold, self.child)

    def aims(self) -> None:
        """Part 5: a table of aims."""
        self.part(5)
        heads = ("Aim", "What I will be able to do", "By when", "On the way there")
        rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in heads]]
        rows += [self.aim(n, aim) for n, aim in enumerate(self.child.outcomes, 1)]
        share = self.paper.width / 10
        self.paper.table(rows, [share, share * 4, share * 2, share * 3], heads=1)
        self.title("Checking how I am getting on")
        closing = self.child.closing
        self.paper.texts(lines("E", closing["monitoring"] + closing["future"]))

    def aim(self, number: int, aim: Outcome) -> list[Cell | Line]:
        """One row of the table of aims."""
        self.paper.gold.outcome(aim.text, None, by(aim), aim.steps)
        cells = [label(str(number)), say("E", aim.text), say("E", by(aim))]
        return [*cells, Cell(lines("E", aim.steps))]

    def help(self) -> None:
        """Part 6: a table for each kind of help."""
        self.part(6)
        share = self.paper.width / 10
        for letter, title in HELP.items():
            self.title(title, "heading")
            items = self.child.of(letter)
            if not items:
                none = self.child.closing.get(letter.lower()) or ["Nothing is needed."]
                self.paper.texts(lines(letter, none))
                continue
            rows: list[list[Cell | Line]] = [[label(x, bold=True) for x in COLUMNS]]
            rows += [self.item(p) for p in items]
            widths = [share * 4, share * 2.4, share * 2.4, share * 1.2]
            self.paper.table(rows, widths, heads=1)

    def item(self, item: Provision) -> list[Cell | Line]:
        """One row of help, with the number of its aim."""
        s, keys = item.section, [o.key for o in self.child.outcomes]
        numbers = [keys.index(k) for k in item.outcomes]
        link = numbers[0] if numbers else None
        fields = {"by_whom": item.who, "how_often": item.often}
        self.paper.gold.provide(s, item.text, link, **fields)
        aims = ", ".join(str(n + 1) for n in numbers)
        return [say(s, item.text), say(s, item.who), say(s, item.often), label(aims)]

    def rest(self) -> None:
        """Part 7: school, money, papers."""
        paper, c = self.paper, self.child
        self.part(7)
        self.title("My school", "heading")
        name = [say("I", c.placement["name"])] if c.placement["name"] else []
        paper.texts([*name, say("I", c.placement["type"])])
        self.title("Money paid directly to me or my family", "heading")
        paper.text(say("J", c.budget["text"]))
        place(paper, c)
        self.title("Papers that were read before this plan was written", "heading")
        for item in c.advice:
            date = self.facts.date(item.date)
            paper.text(
                say("K", f"{item.title}, from {item.author} ({item.role}), {date}"),
                style="List Number",
            )
            advise(paper.gold, item)
        for n, _ in enumerate(c.advice, 1):
            paper.gold.numbers.append(f"{n}.")


def wren() -> Paper:
    """Dark banners in one-cell tables."""
    return Form(load("wren", *OWN_WORDS).under("Tarn and Fell Council"), banners=True).write()


def hattie() -> Paper:
    """Real heading styles."""
    return Form(load("hattie", *OWN_WORDS).under("Tarn and Fell Council"), banners=False).write()


WHAT = "‘Part 1’ to ‘Part 7’ in own words, first person, no letter anywhere; aims by number"
CASES = [
    Case("parts-wren-docx", wren, "docx", "letterless-parts", f"{WHAT}; titles in shaded tables"),
    Case("parts-hattie-pdf", hattie, "pdf", "letterless-parts", f"{WHAT}; EOTAS, heading styles"),
]
