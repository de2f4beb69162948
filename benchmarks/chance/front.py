"""The front of a form: the child's, the plan's and the parents' particulars."""

from __future__ import annotations

from makers.paper import PAGE, Cell, Content, Line, Span, extra, label

from chance import wordings as said
from chance.form import Form

Pairs = list[tuple[str, Span]]
FRONTS = ("pairs", "bare pairs", "four", "lines", "tabs", "over", "inside", "stacked")
CONTACTS = ("columns", "blocks", "lines", "sides", "inside")


class Front(Form):
    """Particulars in one of the ways of forms."""

    def front(self) -> None:
        """Running lines, title, particulars, contacts."""
        paper, rng, person = self.paper, self.rng, self.child.person
        running = self.choose("running", ("none", "title", "name"))
        if running == "title":
            paper.running([extra("Education, Health and Care Plan – confidential")], align="right")
        if running == "name":
            paper.running([extra(f"EHCP: {person['forename']} {person['surname']}")])
        if rng.random() < 0.8:
            paper.running([extra("Page "), PAGE], foot=True, align="right")
        title = "Education, Health and Care Plan"
        paper.text(label(title, bold=True, size=18), align="centre")
        form = self.choose("front", FRONTS)
        rows = self.values()
        if form in ("lines", "tabs"):
            self.in_lines(rows, "\t" if form == "tabs" else " ")
        else:
            self.in_table(form, rows)
        self.contacts(self.choose("contacts", CONTACTS))

    def values(self) -> Pairs:
        """Labels and values of the child and the plan."""
        f, rng, child = self.facts, self.rng, self.child
        rows: Pairs = []
        for key, names in said.PERSON.items():
            if key == "name":
                rows.append((rng.choice(names), f.name()))
            elif key == "address":
                rows.append((rng.choice(names), f.address()))
            elif child.person.get(key):
                rows.append((rng.choice(names), f.person(key)))
        stage = "final" if rng.random() < 0.6 else "draft"
        status = rng.choice(("Status", "Status of plan", "Plan status"))
        rows.append((status, f.status(stage, stage.capitalize())))
        for key in ("la", "reference", "coordinator", stage, "review"):
            rows.append((rng.choice(said.PLAN[key]), f.plan(key)))
        return rows

    def in_lines(self, rows: Pairs, gap: str) -> None:
        """Label and value on a line."""
        bold = self.rng.random() < 0.5
        for name, value in rows:
            self.paper.text([label(f"{name}:{gap}", bold=bold), value], stop=7)

    def in_table(self, form: str, rows: Pairs) -> None:
        """Labels beside, over or inside the cells of their values."""
        colon = ":" if self.rng.random() < 0.5 else ""
        cells: list[list[Content]] = []
        pairs = [(label(name + colon, bold=True), value) for name, value in rows]
        if form in ("pairs", "bare pairs"):
            cells = [[name, value] for name, value in pairs]
            self.paper.table(cells, self.columns(0.35, 0.65), borders=form == "pairs")
            return
        if form == "over":
            for n in range(0, len(pairs), 3):
                some = pairs[n : n + 3]
                over: list[list[Content]] = [[x for x, _ in some], [y for _, y in some]]
                self.paper.table(over, self.even(len(some)))
            return
        for n in range(0, len(pairs), 2):
            some = pairs[n : n + 2]
            row: list[Content] = []
            for name, value in some:
                if form == "four":
                    row += [name, value]
                elif form == "stacked":
                    row.append(Cell([name, value]))
                else:
                    row.append([label(f"{name.text.rstrip(':')}: ", bold=True), value])
            width = 4 if form == "four" else 2
            cells.append([*row, *[None] * (width - len(row))])
        self.paper.table(cells, self.even(len(cells[0])))

    def contacts(self, form: str) -> None:
        """Parents and carers."""
        paper, rng = self.paper, self.rng
        names = {key: rng.choice(words) for key, words in said.CONTACT.items()}
        people = [self.facts.contact(n) for n, _ in enumerate(self.child.contacts)]
        shown = [[p.name(), *[p.value(k) for k in list(names)[1:]]] for p in people]
        paper.text(label(rng.choice(said.CONTACTS_TITLES), bold=True), before=10)
        if form == "columns":
            self.grid(list(names.values()), shown, self.even(len(names)))
        elif form == "sides":
            rows: list[list[Content]] = [
                [label(name, bold=True), *[person[n] for person in shown]]
                for n, name in enumerate(names.values())
            ]
            paper.table(rows, self.even(len(shown) + 1))
        elif form == "lines":
            for person in shown:
                for name, value in zip(names.values(), person, strict=True):
                    paper.text([label(f"{name}: "), value])
        else:
            for n, person in enumerate(shown, 1):
                self.block(
                    f"Parent/carer {n}", list(names.values()), person, inside=form == "inside"
                )

    def block(self, title: str, names: list[str], person: list[Span], *, inside: bool) -> None:
        """One person's details in a table of their own, or in one cell."""
        pairs = list(zip(names, person, strict=True))
        if inside:
            told: list[Line] = [[label(f"{name}: "), value] for name, value in pairs]
            self.paper.table([[label(title, bold=True), Cell(told)]], self.columns(0.3, 0.7))
            return
        rows: list[list[Content]] = [[*self.band(label(title, bold=True), 2)]]
        rows += [[label(name), value] for name, value in pairs]
        self.paper.table(rows, self.columns(0.3, 0.7))
