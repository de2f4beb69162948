"""Three front pages that differ in how they print particulars, before a body of plain prose."""

from __future__ import annotations

from makers.child import load
from makers.facts import Case, Contact
from makers.paper import Cell, Content, Line, Paper, Span, extra, fact, label

from .plain_prose import Form as Prose


class Joined(Prose):
    """Label and value in one cell; parents' blocks with the child's own labels."""

    layout = "particulars-joined"

    def top(self) -> None:
        """Two boxes a row, each 'Label: value'."""
        f, c = self.facts, self.child
        self.paper.text(f.plan("la").but(bold=True), align="right")
        self.paper.text(label("Education, Health and Care Plan", bold=True, size=16))
        fore = f.part("forename")
        both = fore.but(text=f"{fore.text} {c.person.get('middle', '')}".strip())
        self.grid(
            "Child or young person",
            ("Surname: ", f.part("surname")),
            ("Forename(s): ", both),
            ("Known as: ", f.person("known_as")),
            ("Date of birth: ", f.person("dob")),
            ("Sex: ", f.person("sex")),
            ("Ethnicity: ", f.person("ethnicity")),
            ("First language: ", f.person("language")),
            ("Religion: ", f.person("religion")),
            ("Address: ", f.address()),
            ("Telephone: ", extra(c.person["phone"])),
            ("UPN: ", f.person("upn")),
            ("NHS number: ", f.person("nhs")),
            ("School or setting: ", f.person("school")),
            ("Year group: ", f.person("year_group")),
            ("Looked-after child: ", extra(c.services["lac"])),
            ("Social worker: ", extra(c.services["social_worker"])),
            ("GP: ", extra(c.services["gp"])),
            ("Primary need: ", extra(c.person["primary_need"])),
        )
        for n, contact in enumerate(c.contacts, 1):
            self.parent(n, contact, f.contact(n - 1))
        status = f.status("amended_final", "Amended Final")
        self.grid(
            "The plan",
            ("Plan number: ", f.plan("reference")),
            ("Status: ", status),
            ("Date of draft plan: ", f.plan("draft")),
            ("Date of final plan: ", f.plan("final")),
            ("Date of amended plan: ", f.plan("amended")),
            ("Date of next review: ", f.plan("review")),
            ("EHC co-ordinator: ", f.plan("coordinator")),
            ("Co-ordinator’s telephone: ", extra(c.plan["coordinator_phone"])),
            ("Co-ordinator’s e-mail: ", extra(c.plan["coordinator_email"])),
        )

    def parent(self, number: int, contact: dict[str, object], who: Contact) -> None:
        """One parent's block."""
        pr = who.responsible("☒ Yes   ☐ No" if contact["pr"] else "☐ Yes   ☒ No")
        self.grid(
            f"Parent or carer {number}",
            ("Title: ", extra(str(contact["title"]))),
            ("Relationship: ", who.value("relationship")),
            ("Surname: ", who.part("surname")),
            ("Forename(s): ", who.part("forename")),
            ("Address: ", who.address()),
            ("Telephone: ", who.value("phone", "mobile")),
            ("E-mail: ", who.value("email")),
            ("Parental responsibility: ", pr.but(home="furniture")),
        )

    def grid(self, title: str, *pairs: tuple[str, Span]) -> None:
        """A titled table with two fields a row."""
        rows: list[list[Content]] = [[Cell([label(title, bold=True)], across=2, shade="DDDDDD")]]
        rows[0].append(None)
        boxes: list[Line] = [[label(name, size=9), value.but(bold=True)] for name, value in pairs]
        if len(boxes) % 2:
            boxes.append(label(""))
        rows += [[boxes[n], boxes[n + 1]] for n in range(0, len(boxes), 2)]
        self.paper.table(rows, [self.paper.width / 2] * 2)


class Stacked(Joined):
    """Label above value in each box; parents in one wide table."""

    layout = "particulars-stacked"

    def top(self) -> None:
        """Three boxes a row, then parents, then dates."""
        f, c = self.facts, self.child
        self.paper.text(label("EHC PLAN", bold=True, size=18), align="centre")
        self.boxes(
            ("Forename", f.part("forename")),
            ("Middle name(s)", f.part("middle")),
            ("Surname", f.part("surname")),
            ("Preferred name", f.person("known_as")),
            ("Date of birth", f.person("dob")),
            ("Gender", f.person("sex")),
            ("ULN", f.person("uln")),
            ("UPN", f.person("upn")),
            ("NHS number", f.person("nhs")),
            ("Home address", f.address()),
            ("Ethnicity", f.person("ethnicity")),
            ("Home language", f.person("language")),
            ("Placement at time of plan", f.person("school")),
            ("NCY", f.person("year_group")),
            ("Children’s or adults’ social worker", extra(c.services["social_worker"])),
            ("GP", extra(c.services["gp"])),
            ("Key health professional", extra(c.services["key_health"])),
            ("Looked after", extra(c.services["lac"])),
        )
        heads = ("Parent / carer", "Relationship", "Address", "Telephone", "E-mail", "PR")
        rows: list[list[Content]] = [[label(x, bold=True, size=9) for x in heads]]
        for n, contact in enumerate(c.contacts):
            who = f.contact(n)
            pr = who.responsible("Y" if contact["pr"] else "N").but(home="furniture")
            cells = [who.name(), who.value("relationship"), who.address()]
            rows.append([*cells, who.value("phone", "mobile"), who.value("email"), pr])
        share = self.paper.width / 20
        self.paper.table(rows, [share * x for x in (3.2, 2.8, 4.6, 3.2, 5, 1.2)])
        status = f.status("final", "Final")
        self.boxes(
            ("Authority", f.plan("la")),
            ("Plan reference", f.plan("reference")),
            ("Status", status),
            ("Draft issued", f.plan("draft")),
            ("Final issued", f.plan("final")),
            ("Review by", f.plan("review")),
            ("Plan co-ordinator", f.plan("coordinator")),
            ("Telephone", extra(c.plan["coordinator_phone"])),
            ("E-mail", extra(c.plan["coordinator_email"])),
        )

    def boxes(self, *pairs: tuple[str, Span]) -> None:
        """Three boxes a row, small label over value."""
        cells = [Cell([label(name, size=8, colour="595959"), value]) for name, value in pairs]
        rows = [cells[n : n + 3] for n in range(0, len(cells), 3)]
        self.paper.table(rows, [self.paper.width / 3] * 3)


class Beside(Joined):
    """Labels in the first column, the two parents side by side in the next two."""

    layout = "particulars-beside"

    def top(self) -> None:
        """A column for the child, then a table with a column for each parent."""
        f, c = self.facts, self.child
        kind = [label("EHC Plan for "), f.name().but(bold=True)]
        self.paper.text([*kind, label(" ("), f.person("known_as"), label(")")], align="centre")
        status = f.status("draft", "☒ Proposed (draft)   ☐ Final   ☐ Amended")
        pairs: list[tuple[str, Line]] = [
            ("Authority making the plan", f.plan("la")),
            ("Status", status.but(home="furniture")),
            ("Date of proposed plan", f.plan("draft")),
            ("Date of final plan", fact("")),
            ("Born", f.person("dob")),
            ("Lives at", f.address("\n")),
            ("School / NCY", [f.person("school"), label(" / "), f.person("year_group")]),
            ("UPN / NHS no.", [f.person("upn"), label(" / "), f.person("nhs")]),
            ("Legal status", extra(c.services["lac"])),
            ("Social worker", extra(c.services["social_worker"])),
            ("Officer to contact", [f.plan("coordinator"), extra(" on ")]),
        ]
        number = extra(c.plan["coordinator_phone"])
        pairs[-1] = (pairs[-1][0], [f.plan("coordinator"), extra(" on "), number])
        rows: list[list[Content]] = [[label(name), value] for name, value in pairs]
        self.paper.table(rows, [5, self.paper.width - 5])
        people = [f.contact(n) for n, _ in enumerate(c.contacts)]
        table: list[list[Content]] = [
            [label("")] + [label(f"Parent / carer {n}") for n, _ in enumerate(people, 1)],
            [label("Name"), *(p.name() for p in people)],
            [label("Relationship to child"), *(p.value("relationship") for p in people)],
            [label("Telephone"), *(p.value("phone", "mobile") for p in people)],
            [label("E-mail"), *(p.value("email") for p in people)],
            [label("Parental responsibility?"), *(self.tick(p) for p in people)],
        ]
        half = (self.paper.width - 5) / 2
        self.paper.table(table, [5, half, half])

    def placement(self) -> str:
        """A draft names no school."""
        return "To be named when the plan is made final."

    def tick(self, who: Contact) -> Span:
        """A tick for parental responsibility."""
        return who.responsible("✓ Yes" if who.data["pr"] else "✗ No").but(home="furniture")


def oskar() -> Paper:
    """'Surname: Nowicki' in one cell."""
    return Joined(load("oskar").under("Rushen Council"), "Arial", "–", "slash").write()


def hattie() -> Paper:
    """Label above value."""
    child = load("hattie").under("Rushen Council")
    return Stacked(child, "Liberation Sans", "–", "long").write()


def dylan() -> Paper:
    """Parents side by side; a draft with no final date."""
    return Beside(load("dylan").under("Rushen Council"), "Calibri", "-", "slash2").write()


WHAT = "particulars of every kind, plain prose after"
CASES = [
    Case(
        "particulars-oskar-docx",
        oskar,
        "docx",
        "particulars-joined",
        f"{WHAT}; ‘Surname: X’ in one cell, two a row; parents’ blocks repeat the child's labels; "
        "GP, social worker, looked-after status, four dates, co-ordinator",
    ),
    Case(
        "particulars-hattie-pdf",
        hattie,
        "pdf",
        "particulars-stacked",
        f"{WHAT}; label above value, three a row; forename, middle name and surname apart; "
        "parents in one table; no name in I",
        tagged=False,
    ),
    Case(
        "particulars-dylan-docx",
        dylan,
        "docx",
        "particulars-beside",
        f"{WHAT}; two values in one cell, parents side by side, ticks, draft, dd/mm/yy",
    ),
]
