"""Which records share a row: those that the plan links, and no others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.units import Need, Outcome, Provision

_BLOCKS = {"B": "BFE", "F": "BFE", "C": "CG", "G": "CG", "D": "DH", "H1": "DH", "H2": "DH"}
_LONG = 18
"""Lines in one cell from which a row is printed as several, each with what it links to."""
_ACROSS = 50
"""Characters in a line of a cell, about."""

Record = Need | Provision | Outcome
Placed = tuple[str, Record]


@dataclass(slots=True)
class LinkedRow:
    """Records that belong together, by section; ``area`` is that of the need or outcome.

    ``part`` counts from 0 where a long row is printed as several.
    """

    block: str
    cells: dict[str, list[Placed]] = field(default_factory=dict)
    area: str | None = None
    part: int = 0


@dataclass(slots=True)
class Links:
    """Every record of a plan with its path and section, and the rows that the plan's links make."""

    rows: list[LinkedRow] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)
    areas: dict[str, str | None] = field(default_factory=dict)


@dataclass(slots=True)
class _Records:
    needs: dict[str, tuple[str, str, Need]] = field(default_factory=dict)
    outcomes: dict[str, tuple[str, str, Outcome]] = field(default_factory=dict)
    provision: list[tuple[str, str, Provision]] = field(default_factory=list)


def linked_rows(plan: Plan, *, parted: bool = True) -> Links:
    """The rows of the plan's links: each provision with its needs and outcomes, then the rest.

    ``parted``: a long row is made several. How many follows from its length, so two plans that are
    to be held against each other are printed without.
    """
    records = _records(plan)
    rows = [*_by_provision(records), *_by_outcome(records)]
    links = Links()
    for row in rows:
        _settle(row)
        links.rows += _parts(row) if parted else [row]
        for placed in row.cells.values():
            for base, _ in placed:
                links.linked.add(base)
                links.areas.setdefault(base, row.area)
    return links


def _records(plan: Plan) -> _Records:
    found = _Records()
    for letter in SectionLetter:
        for number, unit in enumerate(plan.sections[letter].content):
            base = f"sections.{letter}.content.{number}"
            if isinstance(unit, Need) and letter in ("B", "C", "D"):
                found.needs.setdefault(unit.id, (base, letter, unit))
            elif isinstance(unit, Outcome) and letter == "E":
                found.outcomes.setdefault(unit.id, (base, letter, unit))
            elif isinstance(unit, Provision) and letter in ("F", "G", "H1", "H2"):
                found.provision.append((base, letter, unit))
    return found


def _by_provision(records: _Records) -> Iterator[LinkedRow]:
    """A row for all provision that meets the same needs and supports the same outcomes."""
    groups: dict[tuple[str, tuple[str, ...], tuple[str, ...]], LinkedRow] = {}
    for base, letter, unit in records.provision:
        needs = tuple(dict.fromkeys(n.id for n in unit.meets_needs if n.id in records.needs))
        outcomes = tuple(
            dict.fromkeys(o.id for o in unit.supports_outcomes if o.id in records.outcomes)
        )
        if not needs and not outcomes:
            continue
        key = (_BLOCKS[letter], tuple(sorted(needs)), tuple(sorted(outcomes)))
        row = groups.get(key)
        if row is None:
            row = groups[key] = LinkedRow(_BLOCKS[letter])
            _put(row, [records.needs[each] for each in needs])
            _put(row, [records.outcomes[each] for each in outcomes])
        _put(row, [(base, letter, unit)])
    yield from groups.values()


def _by_outcome(records: _Records) -> Iterator[LinkedRow]:
    """A row for an outcome and the needs it is for, where no provision joins the two already."""
    joined = {
        (outcome.id, need.id)
        for _, _, unit in records.provision
        for outcome in unit.supports_outcomes
        for need in unit.meets_needs
    }
    for base, letter, outcome in records.outcomes.values():
        needs = [
            records.needs[link.id]
            for link in outcome.for_needs
            if link.id in records.needs and (outcome.id, link.id) not in joined
        ]
        for block in dict.fromkeys(_BLOCKS[need[1]] for need in needs):
            row = LinkedRow(block)
            _put(row, [need for need in needs if _BLOCKS[need[1]] == block])
            _put(row, [(base, letter, outcome)])
            yield row


def _put(row: LinkedRow, records: Sequence[tuple[str, str, Record]]) -> None:
    for base, letter, unit in records:
        placed = row.cells.setdefault(letter, [])
        if all(base != other for other, _ in placed):
            placed.append((base, unit))


def _settle(row: LinkedRow) -> None:
    """Take the area from the need, else the outcome, else the provision."""
    for letter in ("B", "E", "F"):
        for _, unit in row.cells.get(letter, []):
            if unit.area:
                row.area = unit.area
                return


def _parts(row: LinkedRow) -> list[LinkedRow]:
    """The row itself, or where its provision is long, a row for each few of them.

    The national template repeats an outcome that several rows share; so do these.
    """
    letters = [letter for letter in ("F", "G", "H1", "H2") if len(row.cells.get(letter, [])) > 1]
    if len(letters) != 1 or _length(row.cells[letters[0]]) <= _LONG:
        return [row]
    parts: list[LinkedRow] = []
    room = 0
    for placed in row.cells[letters[0]]:
        length = _length([placed])
        if not parts or room + length > _LONG:
            others = {key: value for key, value in row.cells.items() if key != letters[0]}
            parts.append(LinkedRow(row.block, {**others, letters[0]: []}, row.area, len(parts)))
            room = 0
        parts[-1].cells[letters[0]].append(placed)
        room += length
    return parts


def _length(placed: Sequence[Placed]) -> int:
    """About how many lines these records take, with their fields and the space between them."""
    names = ("by_whom", "how_often", "duration", "funded_by", "review", "ratio", "where")
    texts = [
        text
        for _, unit in placed
        for text in (unit.text, *(getattr(unit, name, None) or "" for name in names))
    ]
    return 2 * len(placed) + sum(1 + len(text) // _ACROSS for text in texts if text)
