"""What one writing of a plan keeps in mind: what has been shown already, and under which name."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.plan import Plan, PlanStatus, SectionLetter
from ehcp_io.plan.cells import (
    InnerKey,
    RowKey,
    TableKey,
    data_tables,
    inner_table_of,
    row_of,
    table_of,
)
from ehcp_io.plan.units import DOUBTFUL, Heading, ListItem, Mark, Outcome, TableCell, Unit
from ehcp_io.writers.outline.blocks import Line, Piece, Place, fixed
from ehcp_io.writers.outline.known_words import heading_key
from ehcp_io.writers.outline.own_labels import Placed, labels_below, own_labels
from ehcp_io.writers.outline.wording import FIELDS, KIND, NOT_STATED, STEPS

_MOST = 64
"""Word takes no longer title or tag of a control."""
BULLET = "•"
_DRAFTS = (PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT)
_ENDS = re.compile(r"[:?.!…–-]\s*$")

Columns = dict[str, tuple[str, ...]]
"""The columns of each table of needs, provision and outcomes, by the table's title."""
_ANYWHERE: TableKey = ("", -1)
_Home = TableKey | RowKey


@dataclass(slots=True)
class Desk:
    """One plan being written."""

    plan: Plan
    beside: Columns | None = None
    """For a plan to be held against another: the columns that each table has in either."""
    columns: Columns = field(default_factory=dict)
    """The columns that each table has been given, by its title."""
    _names: dict[str, str] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)
    shown: set[str] = field(default_factory=set)
    below: dict[str, frozenset[str]] = field(default_factory=dict)
    """The headings that each section prints below its records."""
    _units: dict[str, list[tuple[str, Unit]]] = field(default_factory=dict)
    _labels: dict[str, dict[_Home, Placed]] = field(default_factory=dict)
    _tables: dict[str, dict[InnerKey, Placed]] = field(default_factory=dict)

    @property
    def draft(self) -> bool:
        """Whether the plan says that it is a draft."""
        return self.plan.plan.status in _DRAFTS

    def units(self, letter: str) -> list[tuple[str, Unit]]:
        """The units of a section with their paths."""
        if letter not in self._units:
            content = self.plan.sections[SectionLetter(letter)].content
            self._units[letter] = [
                (f"sections.{letter}.content.{n}", unit) for n, unit in enumerate(content)
            ]
        return self._units[letter]

    def used(self, table: str, names: Sequence[str], needed: Container[str]) -> tuple[str, ...]:
        """The columns of a table: those of ``names`` that are needed, here or in the other plan."""
        also = (self.beside or {}).get(table, ())
        self.columns[table] = tuple(name for name in names if name in needed or name in also)
        return self.columns[table]

    def rest(self, letter: str) -> list[tuple[str, Unit]]:
        """Those of them that no line shows yet."""
        return [(base, unit) for base, unit in self.units(letter) if base not in self.shown]

    def labels(self, letter: str, *, spare: bool = False) -> Placed:
        """Those that are headings or cells of no record; ``spare``: that no line shows yet."""
        return self._free(self._filed(letter)[_ANYWHERE], spare=spare)

    def headings(self, letter: str, near: Unit, *, spare: bool = False) -> Placed:
        """The headings that stood in the same table of the source as a unit."""
        return self._free(self._in(letter, table_of(near)), spare=spare)

    def row(self, letter: str, near: Unit, *, spare: bool = False) -> Placed:
        """The headings and cells of no record that stood in the same row of the source."""
        return self._free(self._in(letter, row_of(near)), spare=spare)

    def data_table(self, base: str, unit: Unit) -> Placed:
        """The cells of the table that measures or lists in which a unit stood; else nothing."""
        home, letter, *_ = base.split(".")
        if home != "sections":
            return []
        if letter not in self._tables:
            placed = self.units(letter)
            tables = data_tables([each for _, each in placed])
            self._tables[letter] = {
                key: [placed[place] for place in places] for key, places in tables.items()
            }
        table = inner_table_of(unit)
        return self._tables[letter].get(table, []) if table is not None else []

    def _in(self, letter: str, home: _Home | None) -> Placed:
        return self._filed(letter).get(home, []) if home is not None else []

    def _free(self, placed: Placed, *, spare: bool) -> Placed:
        return [each for each in placed if not spare or each[0] not in self.shown]

    def _filed(self, letter: str) -> dict[_Home, Placed]:
        """Labels by where they stood in the source, and all; what measures or lists is none."""
        if letter not in self._labels:
            held: dict[_Home, Placed] = {_ANYWHERE: []}
            for base, unit in self.units(letter):
                if isinstance(unit, Heading | TableCell) and not self.data_table(base, unit):
                    table = table_of(unit) if isinstance(unit, Heading) else None
                    for home in (_ANYWHERE, row_of(unit), table):
                        if home is not None:
                            held.setdefault(home, []).append((base, unit))
            self._labels[letter] = held
        return self._labels[letter]

    def own(self, letter: str, words: str, place: Place, style: str) -> Line:
        """A heading of ours; as the plan itself writes it, where the section has one to spare."""
        wanted = heading_key(words)
        for base, unit in self.labels(letter, spare=True):
            if isinstance(unit, Heading) and heading_key(unit.text) == wanted:
                for line in self.lines(base, unit, place):
                    return replace(line, style=style)
        return fixed(words, style, place)

    def column(self, placed: Sequence[tuple[str, Unit]], which: str, place: Place) -> Line:
        """The heading of a column for one field: as the plan itself writes it for the first."""
        letter = place.home.split(".")[1]
        for base, unit in placed:
            for spare in (True, False):
                others = self.headings(letter, unit, spare=spare)
                own = own_labels(unit, others).get(which) or self._below(base).get(which)
                if own is not None:
                    pieces = self.label(FIELDS[which], own)[:1]
                    return Line(pieces, "Ehcp Label", place)
        return fixed(FIELDS[which], "Ehcp Label", place)

    def name(self, base: str, kind: str) -> str:
        """A short name for the value at ``base``, for people; its own in the whole document."""
        if base not in self._names:
            parts = base.split(".")
            home = parts[1] if parts[0] == "sections" else parts[0].capitalize()
            stem = f"{home} {kind.partition(' (')[0]}"[: _MOST - 8]
            self._counts[stem] += 1
            self._names[base] = f"{stem} {self._counts[stem]}"
        return self._names[base]

    def again(self, name: str) -> str:
        """A name for another showing of what ``name`` stands for."""
        self._counts[name] += 1
        return f"{name} (repeated {self._counts[name]})"[:_MOST]

    def value(self, base: str, text: str, label: str, place: Place) -> Line:
        """A line that shows one value of the plan, and no unit."""
        piece = Piece(text, base, self.name(base, label), tag_of_path(base))
        return Line((piece,), place=place)

    def lines(
        self,
        base: str,
        unit: Unit,
        place: Place,
        *,
        prefix: str = "",
        without: tuple[str, ...] = (),
    ) -> list[Line]:
        """Everything a unit says: its text, then each of its fields; ``without`` some of them."""
        again = base in self.shown
        self.shown.add(base)
        name = self.name(base, KIND.get(unit.kind, "text"))
        name = self.again(name) if again else name
        lines = [*self._text(base, unit, place, (prefix, name, again))]
        if not again:
            lines += self._fields(base, unit, place, name, without)
        if again and (repeat := self.repeat(unit)) is not None:
            self.shown.add(repeat)  # this showing stands for it
        return lines

    def repeat(self, unit: Unit) -> str | None:
        """The path of the next cell in which the source itself repeats an outcome."""
        for base, other in self.labels("E", spare=True):
            same = other.parsed is not None and other.parsed.same_as == unit.id
            if same and other.text == unit.text and not (other.label or other.marker):
                return base
        return None

    def _text(
        self, base: str, unit: Unit, place: Place, how: tuple[str, str, bool]
    ) -> Iterator[Line]:
        prefix, name, again = how
        bullet = unit.marker == BULLET and bool(unit.text.strip())
        pieces = []
        if unit.marker and not bullet:
            pieces.append(self._piece(base, unit, "marker", name, again))
        if unit.label:
            pieces.append(self._piece(base, unit, "label", name, again))
        if unit.text.strip():
            pieces.append(self._piece(base, unit, "text", name, again))
        pieces = [piece for piece in pieces if piece.text.strip()]
        if not pieces:
            return
        style = place_style(unit, place) if not bullet else "List Bullet"
        lead = [Piece(prefix)] if prefix else []
        yield Line((*lead, *_spaced(pieces)), style, place)

    def _piece(self, base: str, unit: Unit, which: str, name: str, again: bool) -> Piece:
        text = getattr(unit, which)
        own = name if which == "text" else f"{name}: {which}"
        marks = marks_of(unit, None) if which == "text" else ()
        tag = tag_of(unit.id, which)
        return Piece(text, f"{base}.{which}", own[:_MOST], tag, again, marks, which == "label")

    def _fields(
        self, base: str, unit: Unit, place: Place, name: str, without: tuple[str, ...]
    ) -> Iterator[Line]:
        said = [
            (which, label, value)
            for which, label in FIELDS.items()
            if which in type(unit).model_fields and which not in without
            if (value := getattr(unit, which)) is not None and value.strip()
        ]
        labels: dict[str, tuple[str, Unit]] = {}
        if base.startswith("sections.") and (said or isinstance(unit, Outcome)):
            letter = base.split(".")[1]
            # A label that nobody has used yet, before one that serves several records.
            spare = own_labels(unit, self.headings(letter, unit, spare=True))
            labels = own_labels(unit, self.headings(letter, unit)) | spare
            labels = labels or self._below(base)
        for which, label, value in said:
            piece = Piece(
                value,
                f"{base}.{which}",
                f"{name}: {label.lower()}"[:_MOST],
                tag_of(unit.id, which),
                marks=marks_of(unit, which),
            )
            yield Line((*self.label(label, labels.get(which)), piece), place=place)
        if isinstance(unit, Outcome):
            yield from self._steps(base, unit, place, (name, labels.get("steps")))

    def _below(self, base: str) -> dict[str, tuple[str, Unit]]:
        """The labels right below a record that no line shows yet."""
        _, letter, _, number = base.split(".")
        below = labels_below(self.units(letter), int(number))
        return {name: own for name, own in below.items() if own[0] not in self.shown}

    def _named(self, base: str, words: str) -> tuple[str, Unit] | None:
        """The heading of these words that no line shows yet."""
        home, letter, *_ = base.split(".")
        placed = self.labels(letter, spare=True) if home == "sections" else ()
        return next((e for e in placed if heading_key(e[1].text) == heading_key(words)), None)

    def label(self, words: str, own: tuple[str, Unit] | None) -> tuple[Piece, ...]:
        """A field's label: the plan's own where it prints one for this record, else ours."""
        if own is None:
            return (Piece(f"{words}: ", strong=True),)
        base, unit = own
        again = base in self.shown
        self.shown.add(base)
        piece = self._piece(base, unit, "text", self.name(base, "label"), again)
        piece = replace(piece, strong=True, marks=())
        if again:
            piece = replace(piece, name=self.again(piece.name))
        return piece, Piece(" " if _ENDS.search(piece.text) else ": ", strong=True)

    def _steps(
        self, base: str, unit: Outcome, place: Place, how: tuple[str, tuple[str, Unit] | None]
    ) -> Iterator[Line]:
        name, own = how
        below = Place(f"{base}.steps", "step", place.area)
        steps = [
            (number, step)
            for number, step in enumerate(unit.steps)
            if step.text.strip() or (step.marker or "").strip()
        ]
        above = None
        for number, step in steps:
            if above is None or step.label != above.label:
                head = own if step.label is None else self._named(base, step.label)
                yield Line(self.label(step.label or STEPS, head), place=place)
            above = step
            title = f"{name}: step {number + 1}"
            pieces = []
            bullet = step.marker == BULLET and bool(step.text.strip())
            if step.marker and step.marker.strip() and not bullet:
                ref = f"{base}.steps.{number}.marker"
                tag = tag_of(step.id, "marker")
                pieces.append(Piece(step.marker, ref, f"{title}: marker", tag))
            if step.text.strip():
                ref = f"{base}.steps.{number}.text"
                marks = marks_of(unit, f"steps.{number}.text")
                pieces.append(Piece(step.text, ref, title[:_MOST], tag_of(step.id), marks=marks))
            style = "Ehcp Cell" if len(pieces) > 1 else "List Bullet"
            yield Line(tuple(_spaced(pieces)), style, below)


def marks_of(unit: Unit, part: str | None) -> tuple[Mark, ...]:
    """How the plan prints words of a unit's text, or of one of its fields."""
    return tuple(mark for mark in unit.marks if mark.part == part and mark.style != DOUBTFUL)


def tag_of(unit_id: str, which: str = "text") -> str:
    """The tag of the control around a unit's text, or around another of its fields."""
    return (unit_id if which == "text" else f"{unit_id}/{which}")[:_MOST]


def tag_of_path(path: str) -> str:
    """The tag of the control around a value that is no unit's: the end of its path."""
    return path[-_MOST:]


def field_piece(base: str, unit: Unit, which: str, name: str) -> Piece:
    """A field of a record that has a cell of its own, and so a place even where it is not stated.

    ``name`` is the title of its control.
    """
    value = (getattr(unit, which) or "").strip()
    marks = marks_of(unit, which)
    tag = tag_of(unit.id, which)
    return Piece(value or NOT_STATED, f"{base}.{which}", name, tag, marks=marks, blank=not value)


def place_style(unit: Unit, place: Place) -> str:
    """How a unit's line looks: headings as headings outside tables, as bold labels inside."""
    flow = place.adds == "paragraph"
    if isinstance(unit, Heading):
        return "Heading 4" if flow else "Ehcp Label"
    if isinstance(unit, ListItem) and not unit.marker:
        return "List Bullet"
    return "Normal" if flow else "Ehcp Cell"


def _spaced(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces with what stands between them: a colon after a label that has none, a stop."""
    for number, piece in enumerate(pieces):
        if number:
            before = pieces[number - 1]
            label = before.ref.endswith(".label") and not _ENDS.search(before.text)
            # "1. Every day", not "1 Every day": else the number reads as one of the words.
            bare = before.ref.endswith(".marker") and before.text[-1:].isdigit()
            yield Piece(": " if label else ". " if bare else " ")
        yield piece
