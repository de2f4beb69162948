"""The national template as published, filled in by two authorities."""

from __future__ import annotations

from collections.abc import Iterator

from makers.child import Area, Child, Outcome, Provision, load
from makers.common import dated, give, lines, place
from makers.facts import Case, Facts
from makers.paper import Cell, Content, Line, Paper, Span, extra, fact, label, say

BFE = "Special Educational Needs and Provision (B-F-E)"
TITLES = {
    "ci": "Communication and interaction",
    "cl": "Cognition and learning",
    "semh": "Social, emotional and mental health difficulties",
    "sp": "Sensory and/or physical needs",
}
MEANING = {
    "ci": "Children and young people with speech, language and communication needs (SLCN) have "
    "difficulty in communicating with others. More information is provided at paragraphs "
    "6.28-6.29 of the SEND Code of Practice.",
    "cl": "Support for learning difficulties may be required when children and young people learn "
    "at a slower pace than their peers, even with appropriate differentiation. More information "
    "is provided at paragraphs 6.30-6.31 of the SEND Code of Practice.",
    "semh": "Children and young people may experience a wide range of social, emotional and mental "
    "health difficulties which manifest themselves in many ways. These may include becoming "
    "withdrawn or isolated, or finding it hard to manage emotions. More information is provided "
    "at paragraphs 6.32-6.33 of the SEND Code of Practice.",
    "sp": "Some children and young people require special educational provision because they have "
    "a disability which prevents or hinders them from making use of the educational facilities "
    "generally provided. More information is provided at paragraphs 6.34-6.35 of the SEND Code "
    "of Practice.",
}
NO_NEEDS = "Child/Young person has no identified special educational needs in this area"
CG = (
    "Sections C (The child or young person’s health care needs which relate to their SEN) and G "
    "(Health Care Provision relating to those needs)"
)
DH = "Sections D (Social care needs which relate to the SEN) and H1 and H2 (Social care provision)"
C_HEAD = "C - Health care needs which relates to their special educational needs"
G_HEAD = (
    "G – Health Care Provision reasonably required by the learning difficulties or disabilities "
    "which result in the child or young person having special educational needs"
)
D_HEADS = (
    "D – Social care needs which relate to the child or young person's special educational needs "
    "or to a disability.",
    "H1 – Any social care provision which must be made for a child or young person under 18 "
    "resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970",
    "H2 - Other social care provision reasonably required by the learning difficulties or "
    "disabilities which result in the child or young person having special educational needs",
    "E – Outcomes",
)
OTHER = (
    "Advice and information from any other person the local authority thinks appropriate",
    "Provision to assist the Y9 and older children and young people in prepare for independent in "
    "adulthood.",
    "Advice and information from any person the child’s parent or young person reasonably requests "
    "that the local authority seek it from.",
)
FIXED = {
    "medical": "Medical advice",
    "psychology": "Educational psychologist",
    "social": "Social care",
    "therapy": OTHER[0],
    "pfa": OTHER[1],
    "request": OTHER[2],
}


class Form:
    """The form, filled in neatly (one row an outcome) or as busy people do (one row a need)."""

    none = NO_NEEDS
    arrangements = ("None", "Bank transfer, in advance, each quarter")
    how = "{name} gave these views to a familiar adult, using pictures and a short talk."

    def __init__(self, child: Child, *, neat: bool, title: str) -> None:
        self.child, self.neat = child, neat
        self.paper = Paper("national-as-published", "Arial", 11, wide=True)
        self.paper.set_font("Heading 3", "Arial", 12, "000000")
        self.facts = Facts(self.paper, child, "iso")
        self.indexes: dict[str, int] = {}
        self.paper.text(self.facts.plan("la"), align="right")
        self.paper.heading(title, 1, "guidance")
        self.paper.gap()

    def write(self) -> Paper:
        """Prints every block in the published order."""
        self.details()
        self.services()
        self.history()
        self.views()
        for key in TITLES:
            self.area(key)
        self.health()
        self.social()
        self.placement()
        self.advice()
        self.sign_off()
        return self.paper

    def details(self) -> None:
        """Block 0: personal details and main contacts."""
        f, width = self.facts, self.paper.width / 4
        rows: list[list[Content]] = [
            [head("Child or young person’s personal details", 4), None, None, None],
            [bold("Name:"), f.name(capitals=True), bold("Preferred name: "), f.person("known_as")],
            [bold("Date of Birth:"), Cell([f.person("dob")], across=3), None, None],
            [bold("Sex:"), f.person("sex"), bold("Ethnicity:"), f.person("ethnicity")],
            [
                bold("Child or young person first language:"),
                f.person("language"),
                bold("Parent or carer first language:"),
                extra(self.child.person["parent_language"]),
            ],
            [Cell([bold("MAIN CONTACT DETAILS: ")], across=4), None, None, None],
        ]
        main = (
            "Main contact: Parent or carer 1 \n(or young person if they are applying independently)"
        )
        address = "Home address (if different to parent or carer 1):"
        for n, contact in enumerate(self.child.contacts[:2]):
            who = f.contact(n)
            rows += [
                [
                    bold("Parent or carer 2:" if n else main),
                    who.name(capitals=True),
                    label("Relationship:"),
                    who.value("relationship"),
                ],
                [
                    label("Email: "),
                    who.value("email"),
                    label("Telephone number:"),
                    who.value("phone", "mobile"),
                ],
            ]
            if n == 0:
                f.address()
                rows.append([label("Home Address:"), Cell([who.address("\n")], across=3)])
            else:
                given = who.address("\n") if "address" in contact else fact("")
                rows.append([label(address), Cell([given], across=3)])
            rows[-1] += [None, None]
        self.paper.table(rows, [width] * 4)

    def services(self) -> None:
        """Block 1: the services involved."""
        s, width = self.child.services, self.paper.width / 2
        moving = "Child or young person moving to area with EHCP from a different LA? "
        rows = [
            [head("Services currently involved with this child or young person", 2), None],
            [label("Education setting "), self.facts.person("school")],
            [
                label("GP and key health professional (where applicable)"),
                Cell([extra(s["gp"]), extra(s["key_health"])]),
            ],
            [label("NHS Number (if available)"), self.facts.person("nhs")],
            [label("Known to social care "), extra(s["social_care"].upper())],
            [
                label("Other professionals involved with this child/ young person family"),
                Cell([extra(x) for x in s["others"]]),
            ],
            [label("Currently a looked after child? "), extra(s["lac"].upper())],
            [label("Has been a looked after child? "), extra(s["was_lac"].upper())],
            [bold("Is there is a one page profile received (append)?"), extra("NO")],
            [bold(moving), extra("NO")],
        ]
        self.paper.table(rows, [width] * 2)

    def history(self) -> None:
        """Block A1."""
        v = self.child.views
        told = lines("A", [*v["history"], *v["communication"]])
        title = "Summary of the child or young person’s history"
        body = Cell(told, style="" if self.neat else "List Bullet")
        rows = [[bold("A1"), Cell([label(title, bold=True)], style="Heading 2")], [None, body]]
        self.paper.table(rows, [1.8, self.paper.width - 1.8])

    def views(self) -> None:
        """Block A2: views, interests, strengths, aspirations."""
        v, name = self.child.views, self.child.known
        title = (
            "A2 SUMMARY the views, interests and aspirations of the CHILD and their parent, "
            "or of the YOUNG PERSON"
        )
        digital = (
            "For digital systems: If child or young person wishes to do so: include drawings, "
            "videos or sound recordings here: \nWhere recordings are used, they should normally "
            "be no more than 5 minutes in length. "
        )
        how = self.how.format(name=name)
        hopes = [*v["hopes_child"], *v["hopes_parent"]]
        blocks = [
            ("Views", [how, *v["child"], *v["parent"], *v["important"], *v["support"]]),
            ("Interests ", v["interests"]),
            ("Strengths", v["strengths"]),
            ("Aspirations", hopes),
        ]
        rows: list[list[Content]] = [
            [Cell([label(title, bold=True)], style="Heading 3")],
            [bold(digital)],
        ]
        for name, texts in blocks:
            rows += [[bold(name)], [Cell(lines("A", texts))]]
        self.paper.table(rows, [self.paper.width])

    def area(self, key: str) -> None:
        """One grid B | F | E."""
        area, third = self.child.areas[key], self.paper.width / 3
        top = Cell([bold(BFE), bold(TITLES[key]), label(MEANING[key])], across=3)
        rows: list[list[Content]] = [
            [top, None, None],
            [Cell([bold("Strengths")], across=3), None, None],
            [Cell(lines("B", area.strengths) or [say("B", "")], across=3), None, None],
            [
                bold("B – Special Educational Needs"),
                bold("F – Special Educational Provision"),
                bold(" E – Outcomes"),
            ],
        ]
        for need in area.needs:
            self.paper.gold.need("B", key, need.text)
        if not area.needs:
            rows.append([say("B", self.none), say("F", ""), say("E", "")])
        rows += self.rows(area, "B", ("F",), self.child.aims(key), key)
        self.paper.table(rows, [third] * 3)

    def rows(
        self, area: Area, letter: str, sections: tuple[str, ...], aims: list[Outcome], key: str
    ) -> list[list[Content]]:
        """The rows of a grid: of each outcome when neat, else of each need."""
        items = [p for p in self.child.provision if p.section in sections and p.area == key]
        return (self.neat_rows if self.neat else self.need_rows)(
            area, letter, sections, aims, items
        )

    def neat_rows(
        self,
        area: Area,
        letter: str,
        sections: tuple[str, ...],
        aims: list[Outcome],
        items: list[Provision],
    ) -> list[list[Content]]:
        """One row for each outcome, then a row for what belongs to none."""
        return [self.row(letter, sections, *x) for x in self.groups(area, aims, items)]

    @staticmethod
    def groups(
        area: Area, aims: list[Outcome], items: list[Provision]
    ) -> Iterator[tuple[list[str], list[Provision], list[Outcome]]]:
        """Needs, provision and outcome that belong together."""
        left, rest = list(area.needs), list(items)
        for aim in aims:
            mine = [n.text for n in left if n.key in aim.needs]
            left = [n for n in left if n.key not in aim.needs]
            given = [p for p in rest if p.outcomes[:1] == [aim.key]]
            rest = [p for p in rest if p not in given]
            yield mine, given, [aim]
        if left or rest:
            yield [n.text for n in left], rest, []

    def need_rows(
        self,
        area: Area,
        letter: str,
        sections: tuple[str, ...],
        aims: list[Outcome],
        items: list[Provision],
    ) -> list[list[Content]]:
        """One row for each need; an outcome that serves several needs is printed again."""
        rows = []
        for n, need in enumerate(area.needs):
            given = [p for p in items if p.needs[:1] == [need.key]]
            if n == 0:
                given += [p for p in items if not any(x.key in p.needs for x in area.needs)]
            serves = [a for a in self.child.outcomes if need.key in a.needs]
            rows.append(self.row(letter, sections, [need.text], given, serves))
        return rows

    def row(
        self,
        letter: str,
        sections: tuple[str, ...],
        needs: list[str],
        given: list[Provision],
        aims: list[Outcome],
    ) -> list[Cell | Line]:
        """One row: needs, a cell for each section of provision, outcomes."""
        repeated = [a.key in self.indexes for a in aims]
        for aim in aims:
            self.indexes[aim.key] = self.paper.gold.outcome(dated(aim), aim.area, by_of(aim))
        link = self.indexes[aims[0].key] if len(aims) == 1 else None
        cells: list[Cell | Line] = [Cell(lines(letter, needs))]
        for section in sections:
            mine = [p for p in given if p.section == section]
            cells.append(Cell([x for p in mine for x in self.provision(p, link)]))
        printed = [
            label(dated(a)) if again else say("E", dated(a))
            for a, again in zip(aims, repeated, strict=True)
        ]
        return [*cells, Cell(printed)]

    def provision(self, item: Provision, link: int | None) -> list[Line]:
        """A provision as lines after the template's prompts, or in one breath."""
        s = item.section
        if not self.neat:
            ending = f" ({item.who}; {item.often})"
            self.paper.gold.provide(
                s, item.text + ending, link, by_whom=item.who, how_often=item.often
            )
            return [say(s, item.text + ending)]
        give(self.paper.gold, item, link, "who", "often")
        out: list[Line] = [
            say(s, item.text),
            [label("Who: ", italic=True), say(s, item.who)],
            [label("How often and for how long: ", italic=True), say(s, item.often)],
        ]
        if item.ratio:
            out.insert(2, [label("Ratio: ", italic=True), say(s, item.ratio)])
        return out

    def strengths(self, key: str, letter: str, across: int) -> list[list[Content]]:
        """The Somerset rows of strengths above a grid."""
        covered = [None] * (across - 1)
        texts = lines(letter, self.child.areas[key].strengths)
        return [
            [Cell([bold("Strengths")], across=across), *covered],
            [Cell(texts, across=across), *covered],
        ]

    def health(self) -> None:
        """Sections C, G and E."""
        self.paper.heading(CG, 2)
        area = self.child.areas["c"]
        for need in area.needs:
            self.paper.gold.need("C", None, need.text)
        rows = self.strengths("c", "C", 3)
        rows.append([bold(C_HEAD), bold(G_HEAD), bold("E – Outcomes ")])
        rows += self.rows(area, "C", ("G",), self.child.aims("c"), "c")
        if not area.needs:
            rows.append([say("C", self.none), Cell(), Cell()])
        self.paper.table(rows, [self.paper.width / 3] * 3)

    def social(self) -> None:
        """Sections D, H1, H2 and E."""
        self.paper.heading(DH, 2)
        area = self.child.areas["d"]
        for need in area.needs:
            self.paper.gold.need("D", None, need.text)
        rows = self.strengths("d", "D", 4)
        rows.append([bold(x) for x in D_HEADS])
        rows += self.rows(area, "D", ("H1", "H2"), self.child.aims("d"), "d")
        if not area.needs:
            rows.append([say("D", self.none), Cell(), Cell(), Cell()])
        self.paper.table(rows, [self.paper.width / 4] * 4)

    def placement(self) -> None:
        """Sections I and J."""
        p, b, wide = self.child.placement, self.child.budget, self.paper.width - 7
        self.paper.heading("I - Placement", 2)
        rows = [[bold("Name"), say("I", p["name"])], [bold("Type"), say("I", p["type"])]]
        self.paper.table(rows, [7, wide])
        self.paper.heading("J - Direct Payments", 2)
        paid = self.arrangements[bool(b["requested"])]
        rows = [
            [bold("Details"), say("J", b["text"])],
            [bold("Arrangements for direct payment"), say("J", paid)],
        ]
        self.paper.table(rows, [7, wide])
        place(self.paper, self.child)

    def advice(self) -> None:
        """Section K."""
        title = "K - The advice and information gathered during the EHC needs assessment "
        self.paper.heading(title, 2)
        heads = ("Advice and information requested: ", "Date received", "Who from", "Appended")
        rows: list[list[Content]] = [[bold(x) for x in heads]]
        order = ("parent", "child", "education", *FIXED)
        for item in sorted(self.child.advice, key=lambda a: order.index(a.kind)):
            title = FIXED.get(item.kind, item.title)
            self.paper.gold.advise(title, item.author, item.role, item.date.isoformat())
            rows.append(
                [
                    say("K", title),
                    say("K", self.facts.date(item.date)),
                    say("K", f"{item.author}, {item.role}"),
                    say("K", "YES"),
                ]
            )
        unused = [k for k in FIXED if all(a.kind != k for a in self.child.advice)]
        rows += [[label(FIXED[k]), Cell(), Cell(), label("YES/ NO")] for k in unused]
        share = self.paper.width / 10
        self.paper.table(rows, [share * 4.5, share * 1.5, share * 2.8, share * 1.2])

    def sign_off(self) -> None:
        """The officer's name, signature and date."""
        self.paper.text(bold("Sign-off"))
        heads = (
            "Local authority officer – name",
            "Local authority officer - signature",
            "Date",
        )
        officer = self.child.plan["officer"]
        signed = "Signed electronically"
        final = self.facts.date(self.child.plan["final"])
        rows = [[bold(x) for x in heads], [label(x) for x in (officer, signed, final)]]
        self.paper.table(rows, [self.paper.width / 3] * 3)


class Merged(Form):
    """The same with a row for each provision; needs and outcome are merged down beside them."""

    def neat_rows(
        self,
        area: Area,
        letter: str,
        sections: tuple[str, ...],
        aims: list[Outcome],
        items: list[Provision],
    ) -> list[list[Content]]:
        """The rows of every group, one for each provision."""
        groups = self.groups(area, aims, items)
        return [row for group in groups for row in self.spread(letter, sections, *group)]

    def spread(
        self,
        letter: str,
        sections: tuple[str, ...],
        needs: list[str],
        given: list[Provision],
        aims: list[Outcome],
    ) -> list[list[Content]]:
        """One group as rows with merged cells, where the grid has one column of provision."""
        if len(sections) > 1 or len(given) < 2:
            return [self.row(letter, sections, needs, given, aims)]
        left, _, right = self.row(letter, sections, needs, [], aims)
        left.down = right.down = len(given)
        link = self.indexes[aims[0].key] if aims else None
        cells = [Cell(self.provision(p, link)) for p in given]
        return [[left, cells[0], right], *([None, cell, None] for cell in cells[1:])]


def bold(text: str) -> Span:
    """A label in bold."""
    return label(text, bold=True)


def head(text: str, across: int) -> Cell:
    """A block title in a merged first row."""
    return Cell([label(text, bold=True)], across=across, style="Heading 3")


def by_of(outcome: Outcome) -> str:
    """The date that the printed outcome begins with."""
    return dated(outcome).split(",")[0]


def clean() -> Paper:
    """Filled in neatly, one row an outcome."""
    return Form(load("leon"), neat=True, title="Education, Health and Care Plan").write()


def messy() -> Paper:
    """Filled in by need: repeated outcomes, several provisions in a cell, title left standing."""
    title = "EHCP template for testing in Change Programme Areas"
    return Form(load("oskar"), neat=False, title=title).write()


def merged() -> Paper:
    """A row for each provision, with needs and outcomes merged down."""
    title = "Education, Health and Care Plan (EHCP)"
    return Merged(load("wren"), neat=True, title=title).write()


NEAT = "B | F | E rows per area, prompts as lines in F, no D needs (fixed sentence), no status"
MESSY = (
    "row for each need with identical outcomes printed again, several provisions in a cell, who "
    "and how often in brackets, an area with no needs, template title left in"
)
DOWN = "a row for each provision; needs and outcome merged down over several rows and pages"
CASES = [
    Case("national-leon-docx", clean, "docx", "national-as-published", NEAT),
    Case("national-leon-pdf", clean, "pdf", "national-as-published", f"the same, printed; {NEAT}"),
    Case("national-oskar-docx", messy, "docx", "national-as-published", MESSY),
    Case("national-wren-docx", merged, "docx", "national-as-published", DOWN),
    Case("national-wren-pdf", merged, "pdf", "national-as-published", DOWN, tagged=False),
    Case("national-oskar-pdf", messy, "pdf", "national-as-published", f"the same; {MESSY}"),
]
