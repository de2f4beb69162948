"""Columns that only one of the two forms has: a question to ask, not a change of every row."""

from collections.abc import Iterator

from ehcp_io.compare.item import BESIDE, Item
from ehcp_io.compare.model import ChangeKind, Flag
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import clean

_FEWEST = 3
"""Cells from which a column can be told from a cell that somebody emptied."""

_SOURCE = "Code of Practice 9.69"


def without_lost_columns(
    found: list[Difference], old: list[Item], new: list[Item]
) -> tuple[list[Difference], list[Flag]]:
    """The differences without those of a column that the other form does not have, and flags."""
    columns = {
        (name, kind): [each for each in found if each.field == name and each.kind is kind]
        for name in BESIDE
        for kind, side in ((ChangeKind.REMOVED, new), (ChangeKind.ADDED, old))
        if not any(item.value(name) for item in side)
    }
    lost = {key: cells for key, cells in columns.items() if len(cells) >= _FEWEST}
    dropped = {id(cell) for cells in lost.values() for cell in cells}
    return [each for each in found if id(each) not in dropped], list(_flags(lost))


def _flags(lost: dict[tuple[str, ChangeKind], list[Difference]]) -> Iterator[Flag]:
    for (name, kind), cells in lost.items():
        gone = kind is ChangeKind.REMOVED
        values = dict.fromkeys(clean(cell.before or cell.after or "") for cell in cells)
        which = "older" if gone else "newer"
        yield Flag(
            rule="column-gone" if gone else "column-new",
            says=f"Only the {which} plan says {BESIDE[name]}: {len(cells)} cells "
            f"({'; '.join(values)}).",
            source=_SOURCE,
        )
