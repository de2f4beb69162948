"""Sections B to H: the national template's area tables, then health, then social care."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.plan import Area, SectionLetter, SectionState
from ehcp_io.plan.units import Heading, Need, Outcome, Provision, TableCell, Unit
from ehcp_io.writers.outline.areas import area_named, areas_of, names_area
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.grids import linked_grid, lists, strengths
from ehcp_io.writers.outline.links import LinkedRow, Links
from ehcp_io.writers.outline.missing import absence
from ehcp_io.writers.outline.own_labels import is_reference
from ehcp_io.writers.outline.source_tables import data_tables
from ehcp_io.writers.outline.wording import (
    AREA_NOT_STATED,
    AREAS,
    BLANK,
    COLUMNS,
    HEADINGS,
    INDEPENDENCE,
    NO_NEED,
    NONE,
    NOT_SPLIT,
    NOTHING_HERE,
    TOPICS,
)

_STATES = {SectionState.BLANK: BLANK, SectionState.STATED_NONE: NONE}
Placed = Sequence[tuple[str, Unit]]


def needs_and_provision(desk: Desk, links: Links) -> Iterator[Block]:
    """Blocks B-F-E, C and G, D and H1 and H2."""
    yield fixed(HEADINGS["BFE"], "Heading 1", Place("sections.B.content"))
    yield from states(desk, ("B", "F", "E"))
    yield from _areas(desk, links)
    for key, letters in (("CG", ("C", "G", "E")), ("DH", ("D", "H1", "H2", "E"))):
        yield fixed(HEADINGS[key], "Heading 1", Place(f"sections.{letters[0]}.content"))
        yield from states(desk, letters[:-1])
        yield from _block(desk, links, key, letters)


def states(desk: Desk, letters: Sequence[str]) -> Iterator[Line]:
    """A sentence for each section that is absent or blank, or says only that it has none."""
    for letter in letters:
        section = desk.plan.sections[SectionLetter(letter)]
        says = any(unit.text.strip() for unit in section.content)
        if section.state is not SectionState.STATED and not says:
            place = Place(f"sections.{letter}.content")
            said = _STATES.get(section.state) or absence(desk.plan)
            said = NOT_SPLIT if _is_with_h2(desk, letter) else said
            yield fixed(said.format(letter), "Normal", place)


def _is_with_h2(desk: Desk, letter: str) -> bool:
    """Whether it is H1, of which the plan has text, and does not tell it from that of H2."""
    section = desk.plan.sections[SectionLetter(letter)]
    joint = any(finding.code == "h-not-split" for finding in desk.plan.findings)
    return letter == "H1" and section.state is SectionState.BLANK and joint


def _areas(desk: Desk, links: Links) -> Iterator[Block]:
    rows = [row for row in links.rows if row.block == "BFE"]
    areas: dict[str, str | None] = {}
    for letter in ("B", "F", "E"):
        areas |= areas_of(desk.units(letter), links)
    order: list[str | None] = [area.value for area in AREAS]
    extra = [row.area for row in rows] + [
        areas[base]
        for letter in ("B", "F", "E")
        for base, unit in desk.units(letter)
        if isinstance(unit, Need | Outcome | Provision) and base not in links.linked
    ]
    order += [area for area in dict.fromkeys(extra) if area and area not in order]
    for number, area in enumerate(order):
        if number:
            yield _of_all()
        yield from _area(desk, links, area, areas, [row for row in rows if row.area == area])
    rest = list(_area(desk, links, None, areas, [row for row in rows if not row.area]))
    if len(rest) > 1:
        yield _of_all()
        yield from rest


def _of_all() -> Line:
    """The block's heading once more, as in the template: each area is seen to be of B, F and E."""
    again = fixed(HEADINGS["BFE"], "Ehcp Label", Place("sections.B.content"))
    return replace(again, apart=True)


def _area(
    desk: Desk, links: Links, area: str | None, areas: dict[str, str | None], rows: list[LinkedRow]
) -> Iterator[Block]:
    title, definition = _named(area)
    yield desk.own("B", title, Place("sections.B.content", area=area), "Heading 2")
    if definition:
        yield fixed(definition, "Ehcp Note", Place("sections.B.content", area=area))
    here: dict[str, Placed] = {
        letter: [
            (base, unit)
            for base, unit in desk.rest(letter)
            if (areas[base] or None) == (area or None)
        ]
        for letter in ("B", "F", "E")
    }
    content = [*_strong(desk, here, area, title)]
    content += _tables(desk, rows, _unlinked(desk, here, links), ("B", "F", "E"), (area, title))
    content += _measured(desk, here, area)
    yield from content
    if area in set(AREAS) and not content:
        yield from _empty(desk, area, title)


def _strong(desk: Desk, here: dict[str, Placed], area: str | None, title: str) -> Iterator[Block]:
    """The strengths of an area, with the heading that stood over them."""
    for letter, placed in here.items():
        chosen: list[tuple[str, Unit]] = []
        waiting: list[tuple[str, Unit]] = []
        for base, unit in placed:
            if unit.parsed is not None and unit.parsed.topic == "strengths":
                chosen += [*waiting, (base, unit)]
                waiting = []
            elif isinstance(unit, Heading) and "strength" in unit.text.casefold():
                waiting.append((base, unit))
            elif isinstance(unit, Heading) and area_named(unit.text):
                waiting = [] if names_area(unit.text) else [(base, unit)]
            elif not isinstance(unit, Heading):  # heads of two columns stand side by side
                waiting = []
        yield from strengths(desk, chosen, letter, area, title)


def _unlinked(desk: Desk, here: dict[str, Placed], links: Links) -> dict[str, Placed]:
    """Records without a link, and running text; labels and table headings come at the end."""
    return {
        letter: [
            (base, unit)
            for base, unit in placed
            if base not in desk.shown and base not in links.linked and is_running(unit)
        ]
        for letter, placed in here.items()
    }


def _measured(desk: Desk, here: dict[str, Placed], area: str | None) -> Iterator[Block]:
    """The tables that measure or list among the units of an area, but those with a place below."""
    for letter, placed in here.items():
        own = [each for each in placed if _topic(each[1]) not in TOPICS]
        yield from data_tables(desk, own, Place(f"sections.{letter}.content", area=area))


def _topic(unit: Unit) -> str | None:
    return unit.parsed.topic if unit.parsed else None


def is_running(unit: Unit) -> bool:
    """Whether a unit is text to be read where it stands: no label, reference or table heading."""
    if isinstance(unit, Heading | TableCell) or _topic(unit) in TOPICS:
        return False
    if isinstance(unit, Need | Outcome | Provision):
        return True
    # What a record's place says already: its area, its outcome's number, the number of its row.
    return not names_area(unit.text) and not is_reference(unit.text)


def _empty(desk: Desk, area: str | None, title: str) -> Iterator[Block]:
    """The template's sentence; not where needs may belong here in the plan's own words, or none.

    A Section B in which no need was recognised says nothing of this area.
    """
    needs = desk.plan.sections[SectionLetter.B]
    areas = [unit.area for unit in needs.content if isinstance(unit, Need)]
    sure = needs.state is SectionState.STATED and bool(areas) and set(areas) <= set(Area)
    place = Place("sections.B.content", "need", area)
    head = Row(((desk.own("B", COLUMNS["B"], place, "Ehcp Label"),),), header=True)
    sentence = fixed(NO_NEED if sure else NOTHING_HERE, place=place)
    yield Grid(f"Section B: {title}", (1,), (head, Row(((sentence,),))))


def _named(area: str | None) -> tuple[str, str]:
    if area is None:
        return AREA_NOT_STATED, ""
    for known, (title, definition) in AREAS.items():
        if area == known.value:
            return title, definition
    return (INDEPENDENCE if area == Area.INDEPENDENCE.value else area), ""


def _block(desk: Desk, links: Links, key: str, letters: Sequence[str]) -> Iterator[Block]:
    title = " and ".join(f"Section {letter}" for letter in letters[:-1])
    here: dict[str, Placed] = {letter: desk.rest(letter) for letter in letters[:-1]}
    yield from _strong(desk, here, None, title)
    rows = [row for row in links.rows if row.block == key]
    yield from _tables(desk, rows, _unlinked(desk, here, links), letters, (None, title))
    yield from _measured(desk, here, None)


def _tables(
    desk: Desk,
    rows: list[LinkedRow],
    loose: dict[str, Placed],
    letters: Sequence[str],
    about: tuple[str | None, str],
) -> Iterator[Block]:
    """The linked rows; before them needs that no row has, after them all else."""
    first = letters[0]
    if rows and not any(row.cells.get(first) for row in rows):
        yield from lists(desk, {first: loose.pop(first, [])}, *about)
    yield from linked_grid(desk, rows, letters, *about)
    yield from lists(desk, loose, *about)
