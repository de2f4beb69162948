"""The block level (ODF 5.1): paragraphs, headings, lists, tables, sections, indexes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from ehcp_io.readers.odt.context import MAX_DEPTH, Context
from ehcp_io.readers.odt.inline import Inline
from ehcp_io.readers.odt.lists import Place
from ehcp_io.readers.odt.names import DRAW, NAME, SHAPES, TABLE, TEXT, is_true, number
from ehcp_io.readers.odt.styles import Styles
from ehcp_io.readers.odt.tables import read_table
from ehcp_io.readers.wordml import Change, ParagraphLook, TooMuchError, Writer
from ehcp_io.readers.wordml.elements import add

_P, _H, _LIST = TEXT + "p", TEXT + "h", TEXT + "list"
_ITEM, _LIST_HEADER = TEXT + "list-item", TEXT + "list-header"
_MAX_LEVEL = 8
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the blocks being read; ``marker`` waits for the item's first paragraph."""

    hidden: bool = False
    changes: tuple[Change, ...] = ()
    place: Place | None = None
    depth: int = 0
    is_margin: bool = False

    def deeper(self) -> Setting:
        """The setting one level further in.

        Raises:
            TooMuchError: that is deeper than any document goes.
        """
        if self.depth >= MAX_DEPTH:
            raise TooMuchError("its text is nested too deeply")
        return replace(self, depth=self.depth + 1)


class Body:
    """Reads the blocks of one container into an element that takes ``w:p`` and ``w:tbl``."""

    def __init__(
        self,
        context: Context,
        container: etree._Element,
        setting: Setting | None = None,
        styles: Styles | None = None,
    ) -> None:
        self.context = context
        self.container = container
        self.setting = setting or Setting()
        self.styles = styles or context.styles
        self._item_start: int | None = None
        self._is_item_new = False

    def inner(self, container: etree._Element, **changes: Any) -> Body:
        """A reader of blocks inside this one's."""
        setting = replace(self.setting.deeper(), **changes)
        return Body(self.context, container, setting, self.styles)

    def read(self, element: etree._Element) -> None:
        """Read the children of a container or of a wrapper in it."""
        for child in element:
            self.read_one(child)

    def read_one(self, element: etree._Element) -> None:
        """Read one block; what is none prints nothing here."""
        handler = _HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element)
        elif element.tag in _SHAPES:
            # Anchored to the page: it stands before the text.
            self._page_shape(element)

    def changes(self) -> tuple[Change, ...]:
        """The tracked changes that what is read now is part of."""
        opened = tuple(region.change for region in self.context.inserted.values())
        return opened + self.setting.changes

    def paragraph(self, element: etree._Element) -> None:
        """Read a ``text:p`` or ``text:h``."""
        self.context.draft.limits.count_paragraph()
        look = self._look(element)
        writer = Writer(self.context.draft)
        Inline(self, writer, element.get(NAME)).read(element)
        self.container.append(writer.end(look, self.changes()))

    def list_(self, element: etree._Element) -> None:
        """Read a ``text:list``; what is inside an item may be a list again."""
        place = self.context.lists.enter(element, self.setting.place)
        for item in element:
            if item.tag in (_ITEM, _LIST_HEADER):
                inner = self.inner(self.container, place=place)
                inner._is_item_new = item.tag == _ITEM
                if item.get(TEXT + "start-value") is not None:
                    inner._item_start = number(item, TEXT + "start-value", 1, _MOST)
                inner.read(item)

    def numbered(self, element: etree._Element) -> None:
        """Read a ``text:numbered-paragraph``: an item of a list without a list around it."""
        place = self.context.lists.enter(element, None)
        level = max(0, number(element, TEXT + "level", 1, _MAX_LEVEL + 1) - 1)
        inner = self.inner(self.container, place=replace(place, level=level))
        inner._is_item_new = True
        inner.read(element)

    def table(self, element: etree._Element) -> None:
        """Read a ``table:table``."""
        made = read_table(element, self.context, self.styles, self.changes(), self._cell)
        if made is not None:
            self.container.append(made)

    def _cell(self, element: etree._Element, container: etree._Element) -> None:
        self.inner(container, place=None).read(element)

    def section(self, element: etree._Element) -> None:
        """Read a ``text:section``, which may be hidden."""
        hidden = element.get(TEXT + "display") == "none" or is_true(element, TEXT + "is-hidden")
        self.inner(self.container, hidden=self.setting.hidden or hidden).read(element)

    def index(self, element: etree._Element) -> None:
        """Read what an index prints; its templates print nothing."""
        for body in element.iterchildren(TEXT + "index-body"):
            self.inner(self.container).read(body)

    def contents(self, element: etree._Element) -> None:
        """Read a list of contents, of tables or of pictures."""
        made = add(self.container, "sdt")
        properties = add(made, "sdtPr")
        add(add(properties, "docPartObj"), "docPartGallery", "Table of Contents")
        holder = add(made, "sdtContent")
        for body in element.iterchildren(TEXT + "index-body"):
            self.inner(holder).read(body)

    def index_title(self, element: etree._Element) -> None:
        """Read an index's title."""
        self.inner(self.container).read(element)

    def change_start(self, element: etree._Element) -> None:
        """An insertion begins."""
        change_id = element.get(TEXT + "change-id", "")
        region = self.context.regions.get(change_id)
        if region is not None and region.deleted is None:
            self.context.inserted[change_id] = region

    def change_end(self, element: etree._Element) -> None:
        """An insertion ends."""
        self.context.inserted.pop(element.get(TEXT + "change-id", ""), None)

    def deletion(self, element: etree._Element) -> None:
        """Blocks were taken out between the blocks here."""
        region = self.context.regions.get(element.get(TEXT + "change-id", ""))
        if region is not None and region.deleted is not None:
            changes = (*self.setting.changes, region.change)
            self.inner(self.container, changes=changes).read(region.deleted)

    def _page_shape(self, element: etree._Element) -> None:
        writer = Writer(self.context.draft)
        Inline(self, writer, None).shape(element)
        if writer.is_open:
            self.container.append(writer.end())

    def _look(self, element: etree._Element) -> ParagraphLook:
        style = self.styles.paragraph(element.get(NAME))
        outline = None
        if element.tag == _H:
            outline = max(1, number(element, TEXT + "outline-level", 1, _MAX_LEVEL + 1)) - 1
        place = self.setting.place
        marker, level = "", 0
        if place is not None:
            level = min(place.level, _MAX_LEVEL)
            if self._is_item_new:
                start, self._item_start, self._is_item_new = self._item_start, None, False
                lists = self.context.lists
                marker = lists.marker(place, self.styles, element.get(NAME), start)
        elif outline is not None and not is_true(element, TEXT + "is-list-header"):
            numbered = style.list_style != ""
            marker = self.context.lists.heading_marker(outline + 1) if numbered else ""
        return ParagraphLook(
            style=style.name,
            outline=outline,
            centred=style.centred,
            marker=marker,
            level=level,
        )


_HANDLERS: dict[object, Callable[[Body, etree._Element], None]] = {
    _P: Body.paragraph,
    _H: Body.paragraph,
    _LIST: Body.list_,
    TEXT + "numbered-paragraph": Body.numbered,
    TABLE + "table": Body.table,
    TEXT + "section": Body.section,
    TEXT + "table-of-content": Body.contents,
    TEXT + "illustration-index": Body.contents,
    TEXT + "table-index": Body.contents,
    TEXT + "object-index": Body.index,
    TEXT + "user-index": Body.index,
    TEXT + "alphabetical-index": Body.index,
    TEXT + "bibliography": Body.index,
    TEXT + "index-title": Body.index_title,
    TEXT + "change-start": Body.change_start,
    TEXT + "change-end": Body.change_end,
    TEXT + "change": Body.deletion,
}
_SHAPES = frozenset(DRAW + name for name in (*SHAPES, "a", "control"))
