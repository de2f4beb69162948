"""Grids inside cells of other grids."""

from dataclasses import dataclass, field

from ehcp_io.readers.layout.grid import Grid, GridCell

_THIN_FRAME = 14.0
_WHOLE = 0.9


@dataclass(slots=True)
class Nest:
    """A grid, the cell of its parent that holds it, and the grids in its own cells."""

    grid: Grid
    cell: GridCell | None = None
    children: list["Nest"] = field(default_factory=list)

    @property
    def is_card(self) -> bool:
        """Whether it is a box around text, or several below one another: no row has two cells."""
        wide = [cell for cell in self.grid.cells if cell.box.width > _THIN_FRAME]
        return all(cell.box.width >= _WHOLE * self.grid.box.width for cell in wide)


def nest_grids(grids: list[Grid]) -> list[Nest]:
    """Hang each grid under the smallest cell of another grid that holds it."""
    nests = sorted(
        (Nest(grid) for grid in grids),
        key=lambda nest: nest.grid.box.width * nest.grid.box.height,
    )
    top: list[Nest] = []
    for index, nest in enumerate(nests):
        for other in nests[index + 1 :]:
            cell = _cell_around(other.grid, nest.grid)
            if cell is not None:
                nest.cell = cell
                other.children.append(nest)
                break
        else:
            top.append(nest)
    return sorted(top, key=lambda nest: (nest.grid.box.top, nest.grid.box.left))


def _cell_around(outer: Grid, inner: Grid) -> GridCell | None:
    box = inner.box
    cell = outer.cell_at((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return cell if cell is not None and cell.box.covers(box) else None
