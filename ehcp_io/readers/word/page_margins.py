"""Headers and footers of every section and kind (17.10): furniture, each said once."""

from lxml import etree

from ehcp_io.document import Furniture, FurnitureKind, Image, Paragraph, Run, Table, text_blocks
from ehcp_io.readers.word.blocks import BlockReader
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.names import SECT_PR, R, W
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.setting import Setting

_KINDS = {
    W + "headerReference": ("header", FurnitureKind.HEADER),
    W + "footerReference": ("footer", FurnitureKind.FOOTER),
}


def read_margins(root: etree._Element, main: str, reading: Reading) -> None:
    """Read every header and footer that a section refers to.

    A section without a reference of its own repeats the one before (17.10.5), and sections often
    hold copies of the same words: both are read once.
    """
    read: set[str] = set()
    said: set[tuple[FurnitureKind, str]] = set()
    relationships = reading.package.relationships(main)
    for reference in (child for section in root.iter(SECT_PR) for child in section):
        if reference.tag not in _KINDS:
            continue
        name, kind = _KINDS[reference.tag]
        relationship = relationships.get(reference.get(R + "id", ""))
        if relationship is None or relationship.external or relationship.target in read:
            continue
        read.add(relationship.target)
        part = reading.package.xml(relationship.target)
        if part is None:
            reading.package.damaged.add(relationship.target)
            continue
        before, reading.furniture = reading.furniture, []
        story = Story(name, relationship.target, Fields(reading.field_marks))
        _read_part(part, story, kind, len(read) - 1, reading)
        for furniture in reading.furniture:
            key = (furniture.kind, furniture.block.text)
            if key not in said:
                said.add(key)
                before.append(furniture)
        reading.furniture = before


def _read_part(
    part: etree._Element, story: Story, kind: FurnitureKind, number: int, reading: Reading
) -> None:
    reader = BlockReader(reading, story, (number,))
    for index, block in enumerate(reader.read(part, Setting())):
        if isinstance(block, Image):
            if block.description:
                words = Paragraph(runs=(Run(block.description),), location=block.location)
                reading.furniture.append(Furniture(kind=kind, block=words))
        elif isinstance(block, Table):
            reading.furniture.extend(
                Furniture(kind=kind, block=inner) for inner in text_blocks((block,))
            )
        else:
            is_number = index in reader.page_numbers
            reading.furniture.append(
                Furniture(kind=FurnitureKind.PAGE_NUMBER if is_number else kind, block=block)
            )
