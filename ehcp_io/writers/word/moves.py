"""Units that somebody has moved: to another place in their section, another section or row."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ehcp_io.plan import LinkBasis
from ehcp_io.writers.outline.blocks import Place
from ehcp_io.writers.word.alignment import Alignment
from ehcp_io.writers.word.sheet import Sheet, Values, as_kind
from ehcp_io.writers.word.values import base_of

_LINKS = {
    ("provision", "need"): "meets_needs",
    ("provision", "outcome"): "supports_outcomes",
    ("outcome", "need"): "for_needs",
}
Pairs = set[tuple[str, str]]


def apply_moves(found: Alignment, sheet: Sheet, gone: set[str]) -> None:
    """Put units where the page has them now."""
    order: list[tuple[int, int, str]] = []
    known: set[str] = set()
    for number, partner in enumerate(found.of_seen):
        if partner is None:
            continue
        for shown in found.printed[partner].shown:
            base = base_of(shown.ref)
            if base and base not in gone and base not in known and not shown.again:
                known.add(base)
                order.append((number, partner, base))
    stayed = _rising([partner for _, partner, _ in order])
    before: dict[str, Values] = {}
    for place, (number, partner, base) in enumerate(order):
        unit, home = sheet.unit(base), base.rpartition(".")[0]
        if unit is None:
            continue
        target = home
        if place not in stayed:
            target = _move(found, sheet, (number, partner), unit, (home, before))
        before[target] = unit


def _move(
    found: Alignment,
    sheet: Sheet,
    line: tuple[int, int],
    unit: Values,
    where: tuple[str, dict[str, Values]],
) -> str:
    """Take one unit out and put it behind the one that now stands before it."""
    home, before = where
    number, partner = line
    place = _place_now(found, number) or found.printed[partner].place
    kind = place.adds.partition(":")[0]
    records = ("need", "outcome", "provision")
    target = place.home if kind in records and unit.get("kind") in records else home
    units = sheet.units(home)
    old = next((n for n, each in enumerate(units) if each is unit), -1)
    if old < 0:
        return home
    del units[old]
    others = sheet.units(target)
    after = before.get(target)
    position = next((n for n, each in enumerate(others) if each is after), -1) + 1
    others.insert(position, unit)
    if target != home:
        as_kind(unit, kind)
        sheet.note(target, "moved")
    if {kind, unit.get("kind")} <= set(records) and place.area and unit.get("area") != place.area:
        unit["area"] = place.area
    sheet.note(home, "moved")
    return target


def _place_now(found: Alignment, number: int) -> Place | None:
    cell = found.seen[number].cell
    return found.column_place(cell) if cell[0] >= 0 else None


def _rising(numbers: Sequence[int]) -> set[int]:
    """The positions of the longest rising run: what did not move when as little as can be moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, number in enumerate(numbers):
        place = bisect_right(tails, number)  # units of one line have one number and stay together
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(number)
            ends.append(position)
        else:
            tails[place], ends[place] = number, position
    kept: set[int] = set()
    position = ends[-1] if ends else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return kept


def apply_links(
    found: Alignment, sheet: Sheet, units: dict[int, Values], linked: Iterable[int]
) -> None:
    """Link what now shares a row, unlink what no longer does, forget links to what is gone."""
    tables = set(linked)
    was = _pairs(_printed_rows(found, sheet, tables))
    now = _pairs(_seen_rows(found, units, tables))
    homes: dict[str, str] = {}
    by_id: dict[str, Values] = {}
    for letter, section in sheet.data["sections"].items():
        for unit in section.get("content", []):
            by_id[unit["id"]], homes[unit["id"]] = unit, f"sections.{letter}.content"
    for one, other in was - now:
        if one in by_id and _unlink(by_id[one], other):
            sheet.note(homes[one], "unlinked")
    for one, other in now - was:
        if one in by_id and other in by_id and _link(by_id[one], by_id[other]):
            sheet.note(homes[one], "linked")
    if sheet.changes:
        _forget(by_id, {other for pair in was for other in pair} - set(by_id))


def _printed_rows(found: Alignment, sheet: Sheet, tables: set[int]) -> Iterator[list[Values]]:
    rows: dict[tuple[int, int], list[Values]] = {}
    for line in found.printed:
        for shown in line.shown if line.cell[0] in tables else ():
            base = base_of(shown.ref)
            unit = sheet.unit(base) if base else None
            if unit is not None:
                rows.setdefault(line.cell[:2], []).append(unit)
    yield from rows.values()


def _seen_rows(
    found: Alignment, units: dict[int, Values], tables: set[int]
) -> Iterator[list[Values]]:
    rows: dict[tuple[int, int], list[Values]] = {}
    for number, unit in units.items():
        cell = found.seen[number].cell
        if found.tables.get(cell[0]) in tables:
            rows.setdefault(cell[:2], []).append(unit)
    yield from rows.values()


def _pairs(rows: Iterable[list[Values]]) -> Pairs:
    """The ids of records that share a row, the one that holds the link first."""
    return {
        (one["id"], other["id"])
        for row in rows
        for one in row
        for other in row
        if (one.get("kind"), other.get("kind")) in _LINKS
    }


def _link(one: Values, other: Values) -> bool:
    """Link two records; whether they were not linked yet."""
    links = one.setdefault(_LINKS[one["kind"], other["kind"]], [])
    if any(link["id"] == other["id"] for link in links):
        return False
    links.append({"id": other["id"], "basis": LinkBasis.ROW.value})
    return True


def _unlink(one: Values, other: str) -> bool:
    """Take the links to a record from another; whether there were any."""
    had = False
    for name in _LINKS.values():
        links = one.get(name) or []
        kept = [link for link in links if link["id"] != other]
        if len(kept) < len(links):
            one[name], had = kept, True
    return had


def _forget(units: dict[str, Values], gone: set[str]) -> None:
    for unit in units.values():
        for name in _LINKS.values():
            if unit.get(name):
                unit[name] = [link for link in unit[name] if link["id"] not in gone]
