"""A party's file: a plan, or a working document in which every side has its say."""

from pathlib import Path
from typing import Any

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.readers import name_of, read_document, read_file
from ehcp_io.tribunal import Position
from ehcp_io.tribunal.foreign import notes_in
from ehcp_io.tribunal.marked import is_own_working_document, load_position
from ehcp_io.tribunal.noted import Noted
from ehcp_io.tribunal.rounds import Sides


def read_sides(source: Path, **reading: Any) -> Plan | Sides:
    """The plan in ``source``; all sides of it where it is a Tribunal working document.

    ``reading`` is what `read_plan` takes, but for the position.

    Raises:
        EhcpIoError: it cannot be read or is no plan.
    """
    first = read_plan(source, **reading, position=Position.BASE)
    if first.position is None:
        return first.plan
    parents, la = (
        read_plan(source, **reading, position=each).plan for each in (Position.PARENTS, Position.LA)
    )
    document = read_document(
        read_file(source),
        name_of(source),
        password=reading.get("password"),
        revisions=reading["revisions"],
    )
    return Sides(first.plan, parents, la, notes_in(document))


def own_sides(data: bytes, notes: tuple[Noted, ...] = ()) -> Sides | None:
    """All sides of a working document that carries its data; None of one without.

    Raises:
        InvalidFileError: the data are damaged.
    """
    if not is_own_working_document(data):
        return None
    base, parents, la = (
        load_position(data, each) for each in (Position.BASE, Position.PARENTS, Position.LA)
    )
    return Sides(base, parents, la, notes)
