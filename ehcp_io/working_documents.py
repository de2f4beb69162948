"""A party's file: a plan, or a working document in which every side has its say."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ehcp_io.conversion import plan_in, read_plan
from ehcp_io.plan import Plan
from ehcp_io.readers import is_folder, name_of, read_document, read_file
from ehcp_io.tribunal import Position

if TYPE_CHECKING:
    from ehcp_io.tribunal.noted import Noted
    from ehcp_io.tribunal.rounds import Sides


def read_sides(
    source: Path | bytes, file_name: str | None = None, **reading: Any
) -> "Plan | Sides":
    """The plan in a file, or in bytes that have a name; all sides of a Tribunal working document.

    ``reading`` is what `read_plan` takes besides, but for the position.

    Raises:
        EhcpIoError: it cannot be read or is no plan.
    """
    # Read once: recognising a scan takes minutes, and a pipe is empty the second time.
    if isinstance(source, Path) and not is_folder(source):
        file_name = file_name or name_of(source)
        source = read_file(source)
    first = read_plan(source, file_name, **reading, position=Position.BASE)
    if first.position is None:
        return first.plan
    # Most files are plans, which need nothing of what reads working documents.
    from ehcp_io.tribunal.foreign import notes_in
    from ehcp_io.tribunal.rounds import Sides

    others = (Position.PARENTS, Position.LA)
    if first.document is not None:
        layout = {name: reading[name] for name in ("profile", "profiles") if name in reading}
        parents, la = (plan_in(first.document, **layout, position=each).plan for each in others)
        return Sides(first.plan, parents, la, notes_in(first.document))
    parents, la = (read_plan(source, file_name, **reading, position=each).plan for each in others)
    how = {name: reading[name] for name in ("revisions", "password") if name in reading}
    return Sides(first.plan, parents, la, notes_in(read_document(source, file_name, **how)))


def own_sides(data: bytes, notes: "tuple[Noted, ...]" = ()) -> "Sides | None":
    """All sides of a working document that carries its data; None of one without.

    Raises:
        InvalidFileError: the data are damaged.
    """
    from ehcp_io.tribunal.marked import is_own_working_document, load_position
    from ehcp_io.tribunal.rounds import Sides

    if not is_own_working_document(data):
        return None
    base, parents, la = (
        load_position(data, each) for each in (Position.BASE, Position.PARENTS, Position.LA)
    )
    return Sides(base, parents, la, notes)
