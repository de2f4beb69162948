"""What every reader of blocks has: the story, the place in it, and the blocks found so far."""

from abc import ABC, abstractmethod

from lxml import etree

from ehcp_io.document import Block, Furniture, FurnitureKind, Location, TextBlock
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.setting import Setting


class Container(ABC):
    """A body, cell, text box, note, header … being read into ``blocks``."""

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

    @abstractmethod
    def read(self, container: etree._Element, setting: Setting) -> list[Block]:
        """Read everything under ``container``; the blocks, which are also kept."""

    @abstractmethod
    def nested(
        self,
        reading: Reading,
        story: Story,
        path: tuple[int, ...] = (),
        blocks: list[Block] | None = None,
    ) -> "Container":
        """Another reader of the same kind, for content inside this one."""

    def location(self) -> Location:
        """Where the next block will stand."""
        return Location(part=self.story.part, path=(*self.path, len(self.blocks)))

    def add_furniture(self, kind: FurnitureKind, block: TextBlock) -> None:
        """Keep a block apart from the running text."""
        self.reading.furniture.append(Furniture(kind=kind, block=block))
