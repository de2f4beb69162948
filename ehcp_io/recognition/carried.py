"""A section's letter that a row, a line or a label carries, below a heading of several sections.

"Section C with Section G" over a table whose rows begin "C" and "G"; "D Need" and "H1 Under the
1970 Act" at the left; "H1 Window locks …" or "Support 1.1a (F) Teaching …" on lines; "E1 …" and
"F1 …" in turn. One such letter proves nothing: initials and lists begin with letters too. That
several of the heading's own letters do, and no others, does (Regulation 12(1): separately
identified).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from ehcp_io.document import (
    Heading,
    ListItem,
    Note,
    Paragraph,
    Row,
    Run,
    TextBlock,
    text_blocks,
)
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.carried_leads import LABEL_WORDS, Lead, Leads, counts, is_letter
from ehcp_io.recognition.column_sections import only_section
from ehcp_io.recognition.columns import allowed_roles, inner_header, read_header
from ehcp_io.recognition.flow import Grid, Item, Line, flow
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.lines import is_heading, read_label
from ehcp_io.recognition.social_care import h_parts
from ehcp_io.recognition.vocabulary import Vocabulary

_FEWEST = 2  # of the heading's letters


@dataclass(frozen=True, slots=True)
class Carried:
    """The items with the lines that carry letters parted, and what stands where.

    ``boundaries`` are the document's, and those that lines and rows open. ``returns`` says where
    the sections of the heading above, or the one that a code names, hold. ``told`` are the
    places from which on outcomes are only those that carry their letter.
    """

    items: tuple[Item, ...]
    boundaries: tuple[Boundary, ...]
    returns: dict[int, tuple[str, ...]]
    told: frozenset[int]


@dataclass
class _Parts:
    """The new flow in the making."""

    items: list[Item] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    returns: dict[int, tuple[str, ...]] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    places: dict[int, int] = field(default_factory=dict)


def tell_carried(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> Carried:
    """Open the sections whose letters lines and rows carry below headings of several."""
    parts = _Parts()
    at = 0
    for outer, end in _stretches(boundaries, len(items)):
        start = outer.index + outer.lines
        if start < at:
            continue
        _copy(items, at, start, parts)
        _Stretch(items, boundaries, outer, vocabulary, parts).read(start, end)
        at = end
    _copy(items, at, len(items), parts)
    moved = [replace(one, index=parts.places[one.index]) for one in boundaries]
    opened = sorted([*moved, *parts.boundaries], key=lambda one: one.index)
    return Carried(tuple(parts.items), tuple(opened), parts.returns, frozenset(parts.told))


def _copy(items: Sequence[Item], start: int, end: int, parts: _Parts) -> None:
    for index in range(start, end):
        parts.places[index] = len(parts.items)
        parts.items.append(items[index])


def _stretches(boundaries: Sequence[Boundary], end: int) -> Iterator[tuple[Boundary, int]]:
    """Each heading of several sections, and where a heading of others ends what it heads."""
    ordered = sorted(boundaries, key=lambda one: one.index)
    for number, outer in enumerate(ordered):
        if len(outer.letters) > 1:
            inside = set(outer.letters)
            until = (o.index for o in ordered[number + 1 :] if not set(o.letters) < inside)
            yield outer, next(until, end)


@dataclass
class _Stretch:
    """What stands below one heading of several sections."""

    items: Sequence[Item]
    boundaries: Sequence[Boundary]
    outer: Boundary
    vocabulary: Vocabulary
    parts: _Parts

    def read(self, start: int, end: int) -> None:
        """Copy the items, with what carries a letter parted from the rest."""
        heads = {
            index for one in self.boundaries for index in range(one.index, one.index + one.lines)
        }
        leads: dict[tuple[int, int], Lead] = {}
        strange = False
        for index in range(start, end):
            item = self.items[index]
            if isinstance(item, Line):
                lead = self._of_line(item) if index not in heads else None
                strange |= lead is None and counts(item.text)
                if lead is not None:
                    leads[index, -1] = lead
            else:
                found = self._of_grid(item)
                leads |= {(index, row): lead for row, lead in found.items()}
        above = {x for o in self.boundaries if start <= o.index < end for x in o.letters}
        ways = self._ways(leads, above, strange=strange)
        leads = {place: lead for place, lead in leads.items() if lead.how in ways}
        tells = any(lead.how == "bracket" and lead.letters == ("E",) for lead in leads.values())
        if tells and "E" in self.outer.letters:
            self.parts.told.add(self.parts.places[self.outer.index])
        first = min((index for index, _ in leads), default=end)
        for index in range(start, end):
            self.parts.places[index] = len(self.parts.items)
            rows = {row: lead for (at, row), lead in leads.items() if at == index}
            item = self.items[index]
            if isinstance(item, Line):
                self._line(item, rows.get(-1), index, first, heads, tells=tells)
            elif rows:
                self._grid(item, rows)
            else:
                one = only_section(item, self.outer.letters, self.vocabulary)
                open_here = self._open_at(index)
                if one is not None and one not in open_here:
                    self.parts.returns[len(self.parts.items)] = (one,)
                self.parts.items.append(item)

    def _open_at(self, index: int) -> tuple[str, ...]:
        """The sections of the last heading above an item."""
        above = [one for one in self.boundaries if one.index <= index]
        return max(above, key=lambda one: one.index).letters if above else ()

    def _ways(
        self, leads: dict[tuple[int, int], Lead], above: set[str], *, strange: bool
    ) -> set[str]:
        """The ways of carrying a letter that are proved here."""
        found: dict[str, set[str]] = {}
        for (_, row), lead in leads.items():
            told = found.setdefault(lead.how, set(above) if row >= 0 else set())
            told.update(lead.letters)
        ways = {how for how, letters in found.items() if len(letters) >= _FEWEST}
        if any(lead.is_numbered for lead in leads.values()):
            ways.add("bracket")
        return ways - ({"letter"} if strange else set())

    def _of_line(self, line: Line) -> Lead | None:
        text = line.text
        shown = " ".join("".join(run.text for run in line.block.runs).split())
        if isinstance(line.block, Note) or line.label is not None or shown != text:
            return None
        parts = h_parts(text)
        if len(parts) > 1 or (parts and set(self.outer.letters) <= {"H1", "H2"}):
            return None  # "H1: None. H2: None." is told where it stands
        if parts and parts[0][0] in self.outer.letters:
            return Lead((parts[0][0],), "letter", parts[0][1])
        return Leads(self.outer.letters).of_line(text)

    def _of_grid(self, grid: Grid) -> dict[int, Lead]:
        """The letters that rows begin with, in a table that no header says how to read."""
        letters, words = self.outer.letters, self.vocabulary
        if grid.head is not None or read_header(grid, letters, words):
            return {}
        if inner_header(grid, letters, words) is not None:
            return {}
        found: dict[int, Lead] = {}
        leads = Leads(letters)
        for number, row in enumerate(grid.rows):
            cells = [cell for cell in row.cells if cell.text]
            if len(cells) < 2 or cells[0].column > 0:
                continue
            lead = leads.of_cell(cells[0].text)
            if lead is None:
                if is_letter(cells[0].text) or counts(f"{cells[0].text} x"):
                    return {}  # letters that are none of these sections: a list's
                continue
            if any(leads.of_cell(cell.text) for cell in cells[1:]):
                return {}
            found[number] = lead
        return found

    def _line(
        self,
        line: Line,
        lead: Lead | None,
        index: int,
        first: int,
        heads: set[int],
        *,
        tells: bool,
    ) -> None:
        here = len(self.parts.items)
        if lead is None:
            if index > first and index not in heads and self._heads(line, tells=tells):
                self.parts.returns[here] = self.outer.letters
                if tells:
                    self.parts.told.add(here)
            self.parts.items.append(line)
        elif lead.how == "code":
            self.parts.returns[here] = lead.letters
            self.parts.items.append(line)
        else:
            said, rest = _parted(line.block, lead.words)
            self._open(lead, replace(line, block=said))
            self.parts.items.append(replace(line, block=rest))

    def _heads(self, line: Line, *, tells: bool) -> bool:
        """Whether a line without a letter ends what the last one opened.

        A heading does; so do unknown words before a colon, where each record says what it is.
        """
        block = line.block
        lead, colon, rest = block.text.partition(":")
        if tells and colon and rest.strip() and not isinstance(block, ListItem):
            words = self.vocabulary
            asked = words.label_roles(lead) or words.guess_roles(lead)
            return bool(not asked and lead[:1].isupper() and lead.count(" ") < LABEL_WORDS + 1)
        if not isinstance(block, Heading) and not block.bold and not line.alone:
            return False
        known = read_label(block.text, allowed_roles(self.outer.letters), self.vocabulary)
        return known is None and is_heading(block, alone=line.alone, shaded=line.shaded)

    def _open(self, lead: Lead, line: Line) -> None:
        label = SectionLabel(lead.letters, Form.LETTER, lead.title or line.text, 0.0)
        self.parts.boundaries.append(
            Boundary(
                index=len(self.parts.items),
                letters=lead.letters,
                label=label,
                signature=self.outer.signature,
                score=self.outer.score,
                evidence=("its letter, carried below a heading of several sections",),
                carried=True,
            )
        )
        self.parts.items.append(line)

    def _grid(self, grid: Grid, leads: dict[int, Lead]) -> None:
        """A grid's rows with what carries a letter as headings, and the cells beside them."""
        numbered = list(enumerate(grid.rows))
        for lead, rows in groupby(numbered, key=lambda row: leads.get(row[0])):
            kept = [row for _, row in rows]
            if lead is None:
                self.parts.items.append(replace(grid, rows=tuple(kept)))
                continue
            for row in kept:
                self._row(grid, lead, row)

    def _row(self, grid: Grid, lead: Lead, row: Row) -> None:
        if lead.how == "code":
            self.parts.returns[len(self.parts.items)] = lead.letters
            self.parts.items.append(replace(grid, rows=(row,)))
            return
        cells = [cell for cell in row.cells if cell.text]
        for number, block in enumerate(text_blocks(cells[0].blocks)):
            line = Line(block, grid.top, grid.tables, alone=True, shaded=True)
            if number:
                self.parts.items.append(line)
            elif block.text:
                self._open(lead, line)
        if len(cells) > 2:
            self.parts.items.append(replace(grid, rows=(replace(row, cells=tuple(cells[1:])),)))
            return
        for item in flow(cells[1].blocks, self.vocabulary):
            inside = (*grid.tables, *item.tables)
            self.parts.items.append(replace(item, top=grid.top, tables=inside))


def _parted(block: TextBlock, words: str) -> tuple[TextBlock, TextBlock]:
    """A paragraph's first words, and the rest of it."""
    left = sum(not char.isspace() for char in words)
    said: list[Run] = []
    rest: list[Run] = []
    for run in block.runs:
        if not run.text:
            (said if left > 0 else rest).append(run)
            continue
        at = 0
        while at < len(run.text) and left > 0:
            left -= not run.text[at].isspace()
            at += 1
        said += [replace(run, text=run.text[:at])] if at else []
        rest += [replace(run, text=run.text[at:])] if run.text[at:] else []
    tail = Paragraph(runs=tuple(rest), location=block.location, style=block.style)
    return replace(block, runs=tuple(said)), tail
