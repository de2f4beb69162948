"""Table styles (17.7.6): what they do to the first and last row and column."""

from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.formatting import Properties, run_properties
from ehcp_io.readers.word.names import RPR, VAL, W, first, is_on
from ehcp_io.readers.word.styles import Styles

# Later regions win over earlier ones (17.7.6.6); bands only decorate and are left out.
_REGIONS = ("firstCol", "lastCol", "lastRow", "firstRow")
_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100}
_LOOK_NAMES = {"firstCol": "firstColumn", "lastCol": "lastColumn"}


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table's style and the regions of it that count at one cell."""

    style_id: str | None = None
    regions: tuple[str, ...] = ()

    def at(self, **places: bool) -> "TableLook":
        """The look of a cell that stands in those regions (``firstRow=True``)."""
        kept = tuple(region for region in self.regions if places.get(region))
        return TableLook(self.style_id, kept)


class TableStyles:
    """The table styles of one document, read as they are needed."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs: dict[TableLook | None, Properties] = {}
        self._shades: dict[TableLook, bool] = {}

    def look(self, properties: etree._Element | None) -> TableLook | None:
        """The look of a table from its ``w:tblPr``; None where no style says anything."""
        style = first(properties, W + "tblStyle")
        style_id = self._styles.default_table if style is None else style.get(VAL)
        if not self._styles.chain(style_id):
            return None
        look = first(properties, W + "tblLook")
        regions = tuple(region for region in _REGIONS if look is not None and _uses(look, region))
        found = TableLook(style_id, regions)
        return found if self.run(found) or self.is_shaded(found) else None

    def run(self, look: TableLook | None) -> Properties:
        """The run properties that the style gives in a cell of that look."""
        if look not in self._runs:
            merged: Properties = {}
            if look is not None:
                merged.update(self._styles.run(look.style_id))
                for region in self._conditional(look):
                    merged.update(run_properties(first(region, RPR)))
            self._runs[look] = merged
        return self._runs[look]

    def is_shaded(self, look: TableLook) -> bool:
        """Whether the style fills a cell of that look because of the region that it stands in."""
        if look not in self._shades:
            self._shades[look] = any(
                is_filled(first(first(region, W + "tcPr"), W + "shd"))
                for region in self._conditional(look)
            )
        return self._shades[look]

    def _conditional(self, look: TableLook) -> list[etree._Element]:
        chain = [s.element for s in self._styles.chain(look.style_id) if s.element is not None]
        return [
            found
            for region in look.regions
            for element in reversed(chain)
            for found in element.iterchildren(W + "tblStylePr")
            if found.get(W + "type") == region
        ]


def is_filled(shade: etree._Element | None) -> bool:
    """Whether a ``w:shd`` fills its cell with anything but white (17.4.32)."""
    if shade is None:
        return False
    pattern = shade.get(VAL, "clear")
    fill = (shade.get(W + "fill") or "auto").lower()
    if pattern == "nil":
        return False
    return fill not in ("auto", "ffffff") or pattern != "clear"


def _uses(look: etree._Element, region: str) -> bool:
    stated = look.get(W + _LOOK_NAMES.get(region, region))
    if stated is not None:
        return is_on(stated)
    try:
        return bool(int(look.get(VAL) or "0", 16) & _LOOK_BITS[region])
    except ValueError:
        return False
