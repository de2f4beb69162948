"""The block level (17.2): paragraphs, tables and whatever wraps them, in reading order."""

from lxml import etree

from ehcp_io.document import Block, FurnitureKind, text_blocks
from ehcp_io.readers.word.alt_chunks import read_alt_chunk
from ehcp_io.readers.word.anchored import read_anchor
from ehcp_io.readers.word.container import Container
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.inline import InlineReader
from ehcp_io.readers.word.names import (
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    P,
    W,
    by_name,
    head,
)
from ehcp_io.readers.word.paragraphs import is_page_number, text_block
from ehcp_io.readers.word.piece_writer import Draft
from ehcp_io.readers.word.pieces import Piece
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.word.tables import read_table
from ehcp_io.readers.word.walking import SHARED, Walker


class BlockReader(Walker, Container):
    """Reads the content of one container (body, cell, text box, header …) into blocks."""

    def __init__(
        self,
        reading: Reading,
        story: Story,
        path: tuple[int, ...] = (),
        blocks: list[Block] | None = None,
    ) -> None:
        super().__init__(reading, story, path, blocks)
        self.page_numbers: set[int] = set()
        self._pending: Draft | None = None

    def nested(
        self,
        reading: Reading,
        story: Story,
        path: tuple[int, ...] = (),
        blocks: list[Block] | None = None,
    ) -> "BlockReader":
        """Another reader of blocks, for content inside this one."""
        return BlockReader(reading, story, path, blocks)

    def read(self, container: etree._Element, setting: Setting) -> list[Block]:
        """Read everything under ``container``; the blocks, which are also kept."""
        self.walk(container, setting)
        self.close(setting)
        return self.blocks

    def paragraph(self, element: etree._Element, setting: Setting) -> None:
        """Read one ``w:p``; where its mark does not stand, the next one carries on from it."""
        reading = self.reading
        own = by_name(head(element, PPR))
        properties = reading.styles.paragraph(own)
        draft, self._pending = self._pending, None
        carried = draft is not None and not draft.is_empty
        if draft is None:
            draft = Draft(properties)
        before = draft.length, len(draft.anchors)
        inline = InlineReader(reading, self.story, draft, properties.style_id, self.location)
        inline.walk(element, setting)
        # The mark that stands gives the paragraph its properties, unless nothing stands before it.
        if not carried or before != (draft.length, len(draft.anchors)):
            draft.properties = properties
        if reading.changes.joins_next(own.get(RPR)):
            self._pending = draft
        else:
            self._finish(draft, setting)
        if SECT_PR in own:
            reading.notes.end_section()

    def close(self, setting: Setting) -> None:
        """Finish a paragraph that has nothing to run on into."""
        if self._pending is not None:
            draft, self._pending = self._pending, None
            self._finish(draft, setting)

    def table(self, element: etree._Element, setting: Setting) -> None:
        """Read one ``w:tbl``."""
        self.close(setting)
        table = read_table(element, self.reading, self.location(), setting, self._cell)
        if table is None:
            return
        if setting.contents:
            for block in text_blocks((table,)):
                self.add_furniture(FurnitureKind.CONTENTS, block)
        else:
            self.blocks.append(table)

    def _cell(
        self, element: etree._Element, path: tuple[int, ...], setting: Setting
    ) -> tuple[Block, ...]:
        return tuple(BlockReader(self.reading, self.story, path).read(element, setting))

    def control(self, element: etree._Element, setting: Setting) -> None:
        """Read a content control around blocks."""
        inner = setting.within(read_control(element, self.reading.bound_data))
        for content in element.iterchildren(SDT_CONTENT):
            self.walk(content, inner)

    def alt_chunk(self, element: etree._Element, setting: Setting) -> None:
        """Read a file that the document takes in whole."""
        self.close(setting)
        read_alt_chunk(element, setting, self)

    def _finish(self, draft: Draft, setting: Setting) -> None:
        self.reading.comments.end_paragraph()
        pieces = draft.pieces
        if any(piece.contents and piece.stands for piece in pieces):
            # A contents list may end, or begin, in the middle of a paragraph.
            self._add([piece for piece in pieces if piece.contents], draft, is_contents=True)
            pieces = [piece for piece in pieces if not piece.contents]
            if not any(piece.stands for piece in pieces):
                pieces = []
        if pieces or not draft.pieces:
            self._add(pieces, draft, is_contents=draft.properties.contents or setting.contents)
        for anchor in draft.anchors:
            read_anchor(anchor, self)

    def _add(self, pieces: list[Piece], draft: Draft, *, is_contents: bool) -> None:
        block = text_block(pieces, draft.properties, self.reading, self.location())
        if block is None:
            return
        # Forms borrow the style of a contents list's title for titles of other things.
        title = draft.properties.contents_title and "content" in block.text.lower()
        if not any(piece.visible for piece in pieces):
            self.reading.hidden.append(block)
        elif is_contents or title:
            self.add_furniture(FurnitureKind.CONTENTS, block)
        else:
            if any(piece.page for piece in pieces) and is_page_number(pieces):
                self.page_numbers.add(len(self.blocks))
            self.blocks.append(block)


BlockReader.handlers = {
    **SHARED,
    P: BlockReader.paragraph,
    TBL: BlockReader.table,
    SDT: BlockReader.control,
    W + "altChunk": BlockReader.alt_chunk,
    W + "tcPr": BlockReader.ignore,
    SECT_PR: BlockReader.ignore,
}
