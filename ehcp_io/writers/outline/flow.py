"""Sections A, I and J."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ehcp_io.plan import SectionLetter, SectionState
from ehcp_io.plan.cells import table_of
from ehcp_io.plan.units import Heading, Placement, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk, field_piece
from ehcp_io.writers.outline.front import form_heads
from ehcp_io.writers.outline.sections import states
from ehcp_io.writers.outline.source_tables import as_data_grid, as_grid, is_grid
from ehcp_io.writers.outline.wording import (
    DETAILS,
    FIELDS,
    HEADINGS,
    NO_HISTORY,
    NOT_IN_PLAN,
    OPEN,
    VIEWS,
)

Placed = list[tuple[str, Unit]]


def views(desk: Desk) -> Iterator[Block]:
    """Blocks A1 and A2: history, then views, interests, strengths, aspirations, in that order."""
    history, by_topic, rest = _sorted(desk)
    place = Place("sections.A.content")
    yield fixed(HEADINGS["A1"], "Heading 1", place)
    if history:
        yield from flowing(desk, history, place)
    else:
        yield fixed(
            NO_HISTORY if by_topic or rest else f"{NOT_IN_PLAN}.",
            "Normal",
            place,
        )
    yield fixed(HEADINGS["A2"], "Heading 1", place)
    yield from states(desk, ("A",))
    yield from flowing(desk, rest, place)
    for topic, placed in by_topic.items():
        # The plan's own heading in place of ours, not below it.
        yield desk.own("A", VIEWS[topic], place, "Heading 2")
        yield from flowing(desk, placed, place)


def _sorted(desk: Desk) -> tuple[Placed, dict[str, Placed], Placed]:
    """The units of A by topic; a heading goes with the text that follows it."""
    history: Placed = []
    by_topic: dict[str, Placed] = {topic: [] for topic in VIEWS}
    rest: Placed = []
    waiting: Placed = []
    for base, unit in desk.units("A"):
        waiting.append((base, unit))
        if isinstance(unit, Heading):
            continue
        topic = unit.parsed.topic if unit.parsed else None
        if topic == "history" or _under_history(desk, unit):
            history += waiting
        else:
            by_topic.get(topic or "", rest).extend(waiting)
        waiting = []
    rest += waiting
    return history, {topic: placed for topic, placed in by_topic.items() if placed}, rest


def _under_history(desk: Desk, unit: Unit) -> bool:
    """Whether the section's own heading above a unit is that of the history alone."""
    if unit.source is None or not unit.source.path or (unit.parsed and unit.parsed.topic):
        return False
    above = ""
    for heading in desk.plan.sections[SectionLetter.A].heading:
        if heading.source and heading.source.path and heading.source.path <= unit.source.path:
            above = heading.text.casefold()
    return "history" in above and not any(word in above for word in ("view", "interest", "hopes"))


def running(desk: Desk, placed: Sequence[tuple[str, Unit]], place: Place) -> Iterator[Line]:
    """Units one after the other, as text outside tables."""
    for base, unit in placed:
        if base not in desk.shown:
            yield from desk.lines(base, unit, place)


def flowing(desk: Desk, placed: Sequence[tuple[str, Unit]], place: Place) -> Iterator[Block]:
    """The same, and tables that measure or list as tables."""
    for base, unit in placed:
        table = desk.data_table(base, unit) if base not in desk.shown else ()
        yield from (
            as_data_grid(desk, table, place) if table else running(desk, [(base, unit)], place)
        )


def placement(desk: Desk) -> Iterator[Block]:
    """Block I: name and type. In a draft that names none it is left open."""
    yield fixed(HEADINGS["I"], "Heading 1", Place("sections.I.content"))
    section = desk.plan.sections[SectionLetter.I]
    place = Place("sections.I.content", "placement")
    says = any(unit.text.strip() or _names(unit) for unit in section.content)
    if desk.draft and not says:
        yield from states(desk, ("I",))
        yield fixed(OPEN, "Normal", Place("sections.I.content"))
        return
    yield from states(
        desk, ("I",) if section.state is not SectionState.STATED_NONE or not says else ()
    )
    for base, unit in desk.units("I"):
        if isinstance(unit, Placement) and _names(unit):
            yield _named_setting(desk, base, unit, place)
        elif not isinstance(unit, Heading):
            yield from running(desk, [(base, unit)], Place("sections.I.content"))


def _names(unit: Unit) -> bool:
    return isinstance(unit, Placement) and bool(
        (unit.name or "").strip() or (unit.type or "").strip()
    )


def _named_setting(desk: Desk, base: str, unit: Placement, place: Place) -> Grid:
    name = desk.name(base, "placement")
    continued = Place(place.home, "continued")
    # Who cannot see the table hears its headings: without any a cell stands alone (PDF/UA-1, 7.5).
    rows = [form_heads("Detail of the placement", "As stated in the plan", (continued, continued))]
    # Where the section says more than this, what is missing here may stand there.
    alone = not any(
        other.text.strip() or _names(other) for at, other in desk.units("I") if at != base
    )
    for which in ("name", "type"):
        stated = (getattr(unit, which) or "").strip()
        if not stated and not (alone and not unit.text.strip()):
            continue
        line = Line((field_piece(base, unit, which, f"{name}: {which}"),), place=continued)
        rows.append(Row(((_setting_label(desk, which),), (line,))))
    others = tuple(desk.lines(base, unit, Place(place.home, "note"), without=("name", "type")))
    if others:
        rows.append(Row(((fixed(DETAILS, "Ehcp Label"),), others)))
    return Grid("Section I: placement", (1, 3), tuple(rows), labels=True)


def _setting_label(desk: Desk, which: str) -> Line:
    """Name or Type; as the plan itself labels it, where it does."""
    for _, unit in desk.rest("I"):
        if isinstance(unit, Heading) and which in unit.text.casefold().split():
            return desk.own("I", unit.text, Place("sections.I.content", "continued"), "Ehcp Label")
    return fixed(FIELDS[which], "Ehcp Label")


def budget(desk: Desk) -> Iterator[Block]:
    """Block J, in the plan's own order: its questions keep their answers."""
    yield fixed(HEADINGS["J"], "Heading 1", Place("sections.J.content"))
    yield from states(desk, ("J",))
    place = Place("sections.J.content")
    for table, group in groupby(desk.rest("J"), lambda each: table_of(each[1])):
        placed = list(group)
        if table is not None and is_grid(placed):
            yield from as_grid(desk, placed, replace(place, adds="continued"), "Section J: amounts")
        else:
            yield from running(desk, placed, place)
