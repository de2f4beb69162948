"""The block level (17.2): paragraphs, tables and whatever wraps them, in reading order."""

from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from ehcp_io.document import (
    Block,
    Furniture,
    FurnitureKind,
    Image,
    Location,
    Note,
    Paragraph,
    Run,
    TextBlock,
    text_blocks,
)
from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.changes import Setting
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.inline import Draft, InlineReader
from ehcp_io.readers.word.names import (
    ALTERNATE,
    COMMENT_END,
    COMMENT_START,
    DEL,
    ID,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TBL,
    P,
    W,
)
from ehcp_io.readers.word.notes import PARTS
from ehcp_io.readers.word.paragraphs import is_page_number, text_block
from ehcp_io.readers.word.pieces import NoteAnchor, Piece, ShapeAnchor
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.shapes import Embedded, Picture, TextBox, Words, read_shapes
from ehcp_io.readers.word.tables import read_table


class BlockReader:
    """Reads the content of one container (body, cell, text box, header …) into blocks."""

    def __init__(
        self,
        reading: Reading,
        story: Story,
        path: tuple[int, ...] = (),
        blocks: list[Block] | None = None,
    ) -> None:
        self.reading = reading
        self.story = story
        self.path = path
        self.blocks: list[Block] = [] if blocks is None else blocks
        self.page_numbers: set[int] = set()
        self._pending: Draft | None = None

    def read(self, container: etree._Element, setting: Setting) -> list[Block]:
        """Read everything under ``container``; the blocks, which are also kept."""
        self.walk(container, setting)
        self.close(setting)
        return self.blocks

    def walk(self, container: etree._Element, setting: Setting) -> None:
        """Read the children of a container or of a wrapper in it."""
        for child in container:
            handler = _HANDLERS.get(child.tag)
            if handler is None:
                self.walk(child, setting)
            else:
                handler(self, child, setting)

    def location(self) -> Location:
        """Where the next block will stand."""
        return Location(part=self.story.part, path=(*self.path, len(self.blocks)))

    def paragraph(self, element: etree._Element, setting: Setting) -> None:
        """Read one ``w:p``; where its mark does not stand, the next one carries on from it."""
        reading = self.reading
        own = element.find(PPR)
        properties = reading.styles.paragraph(own)
        draft, self._pending = self._pending, None
        carried = draft is not None and not draft.is_empty
        if draft is None:
            draft = Draft(properties)
        before = len(draft.pieces), len(draft.anchors)
        inline = InlineReader(reading, self.story, draft, properties.style_id, self.location())
        inline.walk(element, setting)
        # The mark that stands gives the paragraph its properties, unless nothing stands before it.
        if not carried or before != (len(draft.pieces), len(draft.anchors)):
            draft.properties = properties
        if reading.changes.joins_next(own):
            self._pending = draft
        else:
            self._finish(draft, setting)
        if own is not None and own.find(SECT_PR) is not None:
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
                self._furniture(FurnitureKind.CONTENTS, block)
        else:
            self.blocks.append(table)

    def _cell(
        self, element: etree._Element, path: tuple[int, ...], setting: Setting
    ) -> tuple[Block, ...]:
        return tuple(BlockReader(self.reading, self.story, path).read(element, setting))

    def control(self, element: etree._Element, setting: Setting) -> None:
        """Read a content control around blocks."""
        control = read_control(element)
        inner = replace(
            setting,
            placeholder=setting.placeholder or control.placeholder,
            contents=setting.contents or control.contents,
            check_box=control.check_box or setting.check_box,
        )
        for content in element.iterchildren(SDT_CONTENT):
            self.walk(content, inner)

    def tracked(self, element: etree._Element, setting: Setting) -> None:
        """Read inside a tracked change, where its side stands."""
        inner = self.reading.changes.enter(element, setting)
        if inner is not None:
            self.walk(element, inner)

    def alternate(self, element: etree._Element, setting: Setting) -> None:
        """Read one branch of alternate content."""
        branch = chosen_branch(element)
        if branch is not None:
            self.walk(branch, setting)

    def comment_start(self, element: etree._Element, _setting: Setting) -> None:
        """Open a commented range that begins between blocks."""
        self.reading.comments.start(element.get(ID, ""), self.location())

    def comment_end(self, element: etree._Element, _setting: Setting) -> None:
        """Close a commented range that ends between blocks."""
        self.reading.comments.end(element.get(ID, ""))

    def sub_document(self, _element: etree._Element, _setting: Setting) -> None:
        """Note a document that is kept in another file."""
        self.reading.noticed["sub-document-not-read"] += 1

    def ignore(self, element: etree._Element, setting: Setting) -> None:
        """Pass over properties."""

    def _finish(self, draft: Draft, setting: Setting) -> None:
        self.reading.comments.end_paragraph()
        contents = [piece for piece in draft.pieces if piece.contents]
        rest = [piece for piece in draft.pieces if not piece.contents]
        if contents and any(piece.stands for piece in contents):
            self._add(contents, draft, is_contents=True)
        if not contents or any(piece.stands for piece in rest):
            self._add(rest, draft, is_contents=draft.properties.contents or setting.contents)
        for anchor in draft.anchors:
            if isinstance(anchor, NoteAnchor):
                self._note(anchor)
            else:
                self._shape(anchor)

    def _add(self, pieces: list[Piece], draft: Draft, *, is_contents: bool) -> None:
        block = text_block(pieces, draft.properties, self.reading, self.location())
        if block is None:
            return
        if not any(piece.visible for piece in pieces):
            self.reading.hidden.append(block)
        elif is_contents:
            self._furniture(FurnitureKind.CONTENTS, block)
        else:
            if is_page_number(pieces):
                self.page_numbers.add(len(self.blocks))
            self.blocks.append(block)

    def _furniture(self, kind: FurnitureKind, block: TextBlock) -> None:
        self.reading.furniture.append(Furniture(kind=kind, block=block))

    def _note(self, anchor: NoteAnchor) -> None:
        """Put a note behind the block that refers to it, one ``Note`` for each paragraph."""
        notes = self.reading.notes
        content = notes.content(anchor.kind, anchor.note_id)
        if content is None:
            return
        story = Story(
            PARTS[anchor.kind], notes.part_name(anchor.kind), Fields(self.reading.changes)
        )
        number = int(anchor.note_id) if anchor.note_id.isdecimal() else 0
        for block in BlockReader(self.reading, story, (number,)).read(content, anchor.setting):
            if isinstance(block, TextBlock):
                self.blocks.append(_as_note(block, anchor.marker))
            else:
                self.blocks.append(block)

    def _shape(self, anchor: ShapeAnchor) -> None:
        reading, setting = self.reading, replace(anchor.setting, check_box=None)
        for shape in read_shapes(anchor.element, reading.package, self.story.part_name):
            match shape:
                case TextBox(content=content):
                    self._text_box(content, setting, is_watermark=shape.watermark)
                case Picture(description=description):
                    reading.noticed["pictures"] += shape.large
                    self.blocks.append(Image(description=description, location=self.location()))
                case Words(text=text):
                    self._words(text, setting, is_watermark=shape.watermark)
                case Embedded():
                    reading.noticed["embedded-object-not-read"] += 1

    def _text_box(self, content: etree._Element, setting: Setting, *, is_watermark: bool) -> None:
        story = Story(self.story.part, self.story.part_name, Fields(self.reading.changes))
        if not is_watermark:
            BlockReader(self.reading, story, self.path, self.blocks).read(content, setting)
            return
        for block in text_blocks(tuple(BlockReader(self.reading, story).read(content, setting))):
            self._furniture(FurnitureKind.WATERMARK, block)

    def _words(self, text: str, setting: Setting, *, is_watermark: bool) -> None:
        run = Run(text, hidden=setting.hidden, revision=setting.revision)
        block = Paragraph(runs=(run,), location=self.location())
        if is_watermark:
            self._furniture(FurnitureKind.WATERMARK, block)
        elif setting.hidden:
            self.reading.hidden.append(block)
        else:
            self.blocks.append(block)


def _as_note(block: TextBlock, marker: str) -> Note:
    return Note(
        runs=block.runs,
        location=block.location,
        style=block.style,
        centred=block.centred,
        marker=marker,
    )


_HANDLERS: dict[object, Callable[[BlockReader, etree._Element, Setting], None]] = {
    P: BlockReader.paragraph,
    TBL: BlockReader.table,
    SDT: BlockReader.control,
    INS: BlockReader.tracked,
    DEL: BlockReader.tracked,
    MOVE_FROM: BlockReader.tracked,
    MOVE_TO: BlockReader.tracked,
    ALTERNATE: BlockReader.alternate,
    COMMENT_START: BlockReader.comment_start,
    COMMENT_END: BlockReader.comment_end,
    W + "subDoc": BlockReader.sub_document,
    W + "tcPr": BlockReader.ignore,
    SECT_PR: BlockReader.ignore,
}
