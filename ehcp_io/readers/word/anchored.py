"""What hangs in a paragraph and is read after it: notes, text boxes, pictures, diagrams."""

from dataclasses import replace

from lxml import etree

from ehcp_io.document import FurnitureKind, Image, Note, Paragraph, Run, TextBlock, text_blocks
from ehcp_io.readers.word.container import Container
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.notes import PARTS
from ehcp_io.readers.word.pieces import Anchor, NoteAnchor, ShapeAnchor
from ehcp_io.readers.word.reading import Story
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.word.shapes import Embedded, Picture, TextBox, Words, read_shapes

_MARGINS = ("header", "footer")


def read_anchor(anchor: Anchor, into: Container) -> None:
    """Add what an anchor stands for to the blocks of the paragraph's container."""
    setting = replace(
        anchor.setting, hidden=anchor.hidden, check_box=None, substitute=None, table_look=None
    )
    if isinstance(anchor, NoteAnchor):
        _note(anchor, setting, into)
    else:
        _shape(anchor, setting, into)


def _note(anchor: NoteAnchor, setting: Setting, into: Container) -> None:
    """Put a note behind the block that refers to it, one ``Note`` for each paragraph."""
    reading = into.reading
    content = reading.notes.content(anchor.kind, anchor.note_id)
    if content is None:
        return
    part_name = reading.notes.part_name(anchor.kind)
    story = Story(PARTS[anchor.kind], part_name, Fields(reading.field_marks))
    number = int(anchor.note_id) if anchor.note_id.isdecimal() else 0
    for block in into.nested(reading, story, (number,)).read(content, setting):
        into.blocks.append(
            _as_note(block, anchor.marker) if isinstance(block, TextBlock) else block
        )


def _as_note(block: TextBlock, marker: str) -> Note:
    return Note(
        runs=block.runs,
        location=block.location,
        style=block.style,
        centred=block.centred,
        marker=marker,
    )


def _shape(anchor: ShapeAnchor, setting: Setting, into: Container) -> None:
    reading = into.reading
    for shape in read_shapes(anchor.element, reading, into.story.part_name):
        if isinstance(shape, TextBox):
            _text_box(shape.content, setting, into, is_watermark=shape.watermark)
        elif isinstance(shape, Picture):
            place = into.location()
            reading.noticed["pictures"] += shape.large
            if shape.large and shape.target:
                reading.pasted.append((place, shape.target))
            into.blocks.append(Image(description=shape.description, location=place))
        elif isinstance(shape, Words):
            _words(shape, setting, into)
        elif isinstance(shape, Embedded):
            reading.noticed["embedded-object-not-read"] += 1


def _text_box(
    content: etree._Element, setting: Setting, into: Container, *, is_watermark: bool
) -> None:
    reading = into.reading
    story = Story(into.story.part, into.story.part_name, Fields(reading.field_marks))
    if not is_watermark:
        into.nested(reading, story, into.path, into.blocks).read(content, setting)
        return
    for block in text_blocks(tuple(into.nested(reading, story).read(content, setting))):
        into.add_furniture(FurnitureKind.WATERMARK, block)


def _words(words: Words, setting: Setting, into: Container) -> None:
    run = Run(words.text, hidden=setting.hidden, revision=setting.revision)
    block = Paragraph(runs=(run,), location=into.location())
    if words.watermark or (words.lettering and into.story.part in _MARGINS):
        into.add_furniture(FurnitureKind.WATERMARK, block)
    elif setting.hidden:
        into.reading.hidden.append(block)
    else:
        into.blocks.append(block)
