"""Sections E to H of a form, each by itself."""

from __future__ import annotations

from makers.child import Outcome, Provision
from makers.common import by, dated, lines
from makers.paper import Cell, Content, Line, label, say

from chance import wordings as said
from chance.needs import Needs

AIMS = (
    *("numbered", "table", "cards", "bullets", "brackets", "area column", "bands"),
    *("headed", "dated", "codes", "stops", "wishes"),
)
ITEMS = (
    "table",
    "cards",
    "bullets",
    "refs",
    "bands",
    "stacked",
    "over",
    "lettered",
    "by outcome",
    "one line",
    "aims at",
    "ticked",
)
NAMES = {"who": "by_whom", "often": "how_often", "funded": "funded_by", "review": "review"}


class Records(Needs):
    """Outcomes and provision in one of the ways of forms."""

    def ready(self) -> None:
        """Chooses what all tables of outcomes and provision have in common."""
        rng = self.rng
        self.shown = ["who", "often", *(x for x in ("funded", "review") if rng.random() < 0.35)]
        rng.shuffle(self.shown)
        self.fields = {key: rng.choice(names) for key, names in said.FIELDS.items()}
        self.what, self.when = rng.choice(said.WHAT), rng.choice(said.WHEN)
        self.steps = rng.choice(said.STEPS)
        self.aims = self.choose("outcomes", AIMS)
        self.items = self.choose("provision", ITEMS)
        counted = ("numbered", "table", "cards", "headed", "stops")
        if self.items in ("refs", "by outcome") and self.aims not in counted:
            self.items = self.chosen["provision"] = "table"
        self.index: dict[str, int] = {}  # an outcome's key: its place in the gold

    # -- outcomes ---------------------------------------------------------------------------

    def remember(self, aim: Outcome, text: str = "", *, area: bool = False, **more: bool) -> None:
        """Records an outcome with what the form shows of it: ``when``, ``steps``."""
        known = aim.area if area and aim.area in said.AREAS else None
        when = by(aim) if more.get("when") else ""
        steps = aim.steps if more.get("steps") else None
        self.index[aim.key] = self.paper.gold.outcome(text or aim.text, known, when, steps)

    def part_e(self) -> None:
        """Outcomes by themselves."""
        self.heading("E")
        getattr(self, f"aims_{self.aims.replace(' ', '_')}")(self.child.outcomes)
        self.paper.text(label("Monitoring arrangements", bold=True))
        self.paper.texts(lines("E", self.child.closing["monitoring"]))

    def aims_numbered(self, aims: list[Outcome]) -> None:
        """Outcome 1: …, with lines for its date and steps."""
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True, steps=True)
            self.paper.text([label(f"Outcome {n}: ", bold=True), say("E", aim.text)])
            self.paper.text([label(f"{self.when}: "), say("E", by(aim))])
            if aim.steps:
                self.paper.text(label(f"{self.steps}:"))
                self.paper.bullets(lines("E", aim.steps))

    def aims_brackets(self, aims: list[Outcome]) -> None:
        """The date in brackets behind the outcome."""
        for n, aim in enumerate(aims, 1):
            text = f"{aim.text} ({by(aim)})"
            self.remember(aim, text, when=True)
            self.paper.text([label(f"{n}. "), say("E", text)])

    def aims_bullets(self, aims: list[Outcome]) -> None:
        """Bullets under the areas."""
        for key in dict.fromkeys(aim.area for aim in aims):
            self.area_heading(key)
            for aim in self.child.aims(key):
                self.remember(aim, area=True)
                self.paper.bullets([say("E", aim.text)])

    def aims_cards(self, aims: list[Outcome]) -> None:
        """A card of labels and values each."""
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True, steps=True)
            rows: list[list[Content]] = [
                [label(f"Outcome {n}", bold=True), say("E", aim.text)],
                [label(self.when, bold=True), say("E", by(aim))],
            ]
            if aim.steps:
                rows.append([label(self.steps, bold=True), Cell(list(lines("E", aim.steps)))])
            self.paper.table(rows, self.columns(0.3, 0.7))

    def aims_table(self, aims: list[Outcome]) -> None:
        """A row each."""
        rows: list[list[Content]] = []
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True, steps=True)
            steps = Cell(list(lines("E", aim.steps)))
            rows.append([label(str(n)), say("E", aim.text), say("E", by(aim)), steps])
        heads = ["No.", "Outcome", self.when, self.steps]
        self.grid(heads, rows, self.columns(0.08, 0.4, 0.17, 0.35))

    def aims_area_column(self, aims: list[Outcome]) -> None:
        """A row each, the area in its first column."""
        rows: list[list[Content]] = []
        for aim in aims:
            self.remember(aim, area=True, when=True)
            area = label(self.area_name(aim.area))
            rows.append([area, say("E", aim.text), say("E", by(aim))])
        self.grid(["Area of need", "Outcome", self.when], rows, self.columns(0.25, 0.5, 0.25))

    def aims_bands(self, aims: list[Outcome]) -> None:
        """One table, in which a merged row names each area."""
        rows: list[list[Content]] = []
        for key in dict.fromkeys(aim.area for aim in aims):
            rows.append([*self.band(label(self.area_name(key), bold=True), 2)])
            for aim in self.child.aims(key):
                self.remember(aim, area=True, when=True)
                rows.append([say("E", aim.text), say("E", by(aim))])
        self.grid(["Outcome", self.when], rows, self.columns(0.7, 0.3))

    def aims_headed(self, aims: list[Outcome]) -> None:
        """A heading for each outcome, its text and its date below."""
        for n, aim in enumerate(aims, 1):
            self.remember(aim, when=True)
            self.paper.heading(f"Outcome {n}", 4, home="guidance")
            self.paper.text(say("E", aim.text))
            self.paper.text([label(f"{self.when}: ", bold=True), say("E", by(aim))])

    def aims_dated(self, aims: list[Outcome]) -> None:
        """Sentences that begin with their date."""
        put = self.paper.bullets if self.rng.random() < 0.5 else self.paper.texts
        texts = [dated(aim) for aim in aims]
        for aim, text in zip(aims, texts, strict=True):
            self.remember(aim, text, when=True)
        put(lines("E", texts))

    def aims_codes(self, aims: list[Outcome]) -> None:
        """A row each, with a code, the long term and the steps beside one another."""
        rows: list[list[Content]] = []
        for n, aim in enumerate(aims, 1):
            self.remember(aim, steps=True)
            steps = Cell(list(lines("E", aim.steps)))
            rows.append([label(f"E{n}"), say("E", aim.text), steps])
        heads = ["Ref", self.rng.choice(said.LONG_TERM), self.steps]
        self.grid(heads, rows, self.columns(0.1, 0.5, 0.4))

    # -- provision --------------------------------------------------------------------------

    def give(self, item: Provision, outcome: int | None, *shown: str) -> None:
        """Records one provision with the fields that the form shows."""
        fields = {NAMES[key]: getattr(item, key) for key in shown}
        self.paper.gold.provide(item.section, item.text, outcome, **fields)

    def put(self, items: list[Provision]) -> None:
        """Provision in the form's way."""
        getattr(self, f"items_{self.items.replace(' ', '_')}")(items)

    def items_table(self, items: list[Provision]) -> None:
        """A row each."""
        rows: list[list[Content]] = []
        for item in items:
            s = item.section
            rows.append([say(s, item.text), *[say(s, getattr(item, x)) for x in self.shown]])
            self.give(item, None, *self.shown)
        self.grid([self.what, *[self.fields[x] for x in self.shown]], rows, self.widths())

    def widths(self, first: float = 0) -> list[float]:
        """The first column (if any), the wide one, and those of the fields."""
        rest = (0.6 - first) / len(self.shown)
        return self.columns(*([first] if first else []), 0.4, *[rest] * len(self.shown))

    def items_refs(self, items: list[Provision]) -> None:
        """A row each, behind the numbers of the outcomes that it supports."""
        if not any(item.outcomes for item in items):
            self.items_table(items)
            return
        rows: list[list[Content]] = []
        for item in items:
            s = item.section
            places = [self.index[key] for key in item.outcomes if key in self.index]
            numbers = label(", ".join(str(place + 1) for place in places))
            cells = [say(s, getattr(item, x)) for x in self.shown]
            rows.append([numbers, say(s, item.text), *cells])
            self.give(item, places[0] if places else None, *self.shown)
        heads = ["Outcome no.", self.what, *[self.fields[x] for x in self.shown]]
        self.grid(heads, rows, self.widths(0.12))

    def items_bands(self, items: list[Provision]) -> None:
        """One table, in which a merged row names each area."""
        rows: list[list[Content]] = []
        for key in dict.fromkeys(item.area for item in items):
            if items[0].section == "F":
                name = label(self.area_name(key), bold=True)
                rows.append([*self.band(name, len(self.shown) + 1)])
            for item in (x for x in items if x.area == key):
                s = item.section
                rows.append([say(s, item.text), *[say(s, getattr(item, x)) for x in self.shown]])
                self.give(item, None, *self.shown)
        self.grid([self.what, *[self.fields[x] for x in self.shown]], rows, self.widths())

    def items_cards(self, items: list[Provision]) -> None:
        """A card of labels and values each."""
        for item in items:
            rows: list[list[Content]] = [
                [label(self.what, bold=True), say(item.section, item.text)]
            ]
            for name, value in self.details(item):
                rows.append([label(name, bold=True), say(item.section, value)])
            self.paper.table(rows, self.columns(0.3, 0.7))
            self.give(item, None, *self.shown)

    def items_stacked(self, items: list[Provision]) -> None:
        """The provision as a line, its details in labelled lines below."""
        for item in items:
            self.paper.text(
                [label(f"{self.what.rstrip('?')}: ", bold=True), say(item.section, item.text)]
            )
            for name, value in self.details(item):
                self.paper.text(
                    [label(f"{name.rstrip('?')}: ", bold=True), say(item.section, value)]
                )
            self.give(item, None, *self.shown)

    def items_over(self, items: list[Provision]) -> None:
        """A table each: the provision across it, its details below their labels."""
        for item in items:
            pairs = self.details(item)
            width = len(pairs)
            rows: list[list[Content]] = [
                [*self.band(label(self.what, bold=True), width)],
                [Cell([say(item.section, item.text)], across=width), *[None] * (width - 1)],
                [label(name, bold=True) for name, _ in pairs],
                [say(item.section, value) for _, value in pairs],
            ]
            self.paper.table(rows, self.even(width))
            self.give(item, None, *self.shown)

    def items_lettered(self, items: list[Provision]) -> None:
        """a), b), c), with who and how often in brackets."""
        for n, item in enumerate(items):
            text = f"{item.text} ({item.who}; {item.often})"
            self.paper.text([label(f"{chr(97 + n % 26)}) "), say(item.section, text)])
            self.paper.gold.provide(item.section, text, None)

    def items_by_outcome(self, items: list[Provision]) -> None:
        """A table below the number of the outcome that it supports."""
        groups: dict[int | None, list[Provision]] = {}
        for item in items:
            known = [self.index[key] for key in item.outcomes if key in self.index]
            groups.setdefault(known[0] if known else None, []).append(item)
        if set(groups) == {None}:
            self.items_table(items)
            return
        for place, some in groups.items():
            name = "Other provision" if place is None else f"Provision for outcome {place + 1}"
            self.paper.text(label(name, bold=True), before=8)
            rows: list[list[Content]] = []
            for item in some:
                s = item.section
                rows.append([say(s, item.text), *[say(s, getattr(item, x)) for x in self.shown]])
                self.give(item, place, *self.shown)
            heads = [self.what, *[self.fields[x] for x in self.shown]]
            self.grid(heads, rows, self.widths())

    def details(self, item: Provision) -> list[tuple[str, str]]:
        """The fields that the form shows and the item has."""
        pairs = [(self.fields[x], getattr(item, x)) for x in self.shown]
        return [(name, value) for name, value in pairs if value]

    def items_bullets(self, items: list[Provision]) -> None:
        """Sentences that say who and how often."""
        for item in items:
            text = f"{item.text} This will be provided by: {item.who}. Frequency: {item.often}."
            self.paper.bullets([say(item.section, text)])
            self.paper.gold.provide(item.section, text, None)

    def part_f(self) -> None:
        """Educational provision under its areas, or all in one."""
        self.heading("F")
        items = self.child.of("F")
        if self.items in ("bands", "by outcome") or self.choose("F by area", ("yes", "no")) == "no":
            self.put(items)
            return
        for key in dict.fromkeys(item.area for item in items):
            self.area_heading(key)
            self.put(self.child.of("F", key))

    def other(self, letter: str) -> None:
        """G, H1 or H2."""
        self.heading(letter)
        items = self.child.of(letter)
        if items:
            self.put(items)
        else:
            said_none: list[Line] = list(
                lines(letter, self.child.closing.get(letter.lower()) or ["None."])
            )
            self.paper.texts(said_none)
