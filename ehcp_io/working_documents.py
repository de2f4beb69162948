"""A party's file: a plan, or a working document in which every side has its say."""

from pathlib import Path
from typing import Any

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.readers import read_document, read_file
from ehcp_io.tribunal import Position
from ehcp_io.tribunal.foreign import notes_in
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
        source.name,
        password=reading.get("password"),
        revisions=reading["revisions"],
    )
    return Sides(first.plan, parents, la, notes_in(document))
