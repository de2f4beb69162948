"""Drawn shapes, text boxes, pictures and embedded objects."""

from __future__ import annotations

from ehcp_io.readers.rtf.destinations import SKIPPED, Collected, Destination
from ehcp_io.readers.rtf.state import PLAIN_LAYOUT, State
from ehcp_io.readers.rtf.story import InnerStory, Story
from ehcp_io.readers.wordml.elements import embedded, lettering, picture, text_box

_MAX_STORIES = 8
_TWIPS = 20
_MAX_PROPERTIES = 500
_BITMAPS = ("pngblip", "jpegblip")


class Shape(Destination):
    """``shp`` or a Word 95 drawing: its properties, its text box, its picture."""

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self.properties: dict[str, str] = {}
        self._state = state
        self._name = ""
        self._boxes: list[InnerStory] = []
        self._picture: tuple[str, float, float] | None = None
        self._changes = story.changes(state)

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a name or a value of a property, or the text inside."""
        if name == "sn":
            state.destination = state.opened = Collected(self._named)
        elif name == "sv":
            state.destination = state.opened = _Value(self)
        elif name in ("shptxt", "dptxbxtext"):
            self._open_box(state)
        else:
            return name in ("sp", "shpinst", "dptxbx")
        return True

    def take_picture(self, pixels: str, width: float, height: float) -> None:
        """A property of the shape is a picture, of that size in points."""
        self._picture = (pixels, width, height)

    def value(self, text: str) -> None:
        """Take the value of the property named last."""
        if len(self.properties) < _MAX_PROPERTIES:
            self.properties[self._name] = text.strip()

    def close(self) -> None:
        """Put what the shape shows into the paragraph that it hangs in."""
        writer = self.story.writer
        described = self.properties.get("wzDescription", "")
        if text := self.properties.get("gtextUNICODE", ""):
            writer.put(lettering(text, self.properties.get("wzName", "")), self._changes)
        for box in self._boxes:
            if len(box.container):
                made, content = text_box()
                content.extend(list(box.container))
                writer.put(made, self._changes)
        if self._picture is not None or (described and not self._boxes):
            pixels, width, height = self._picture or ("", 0.0, 0.0)
            writer.put(picture(described, width, height, pixels), self._changes)

    def _named(self, text: str) -> None:
        self._name = text.strip()

    def _open_box(self, state: State) -> None:
        if self.story.depth >= _MAX_STORIES:
            state.destination = SKIPPED
            return
        _, content = text_box()
        box = InnerStory(self.story, content)
        self._boxes.append(box)
        state.layout = PLAIN_LAYOUT
        box.begin(state)


class _Value(Collected):
    """The value of a shape's property, which may be a picture."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape.value)
        self.shape = shape


class Picture(Destination):
    """``pict``: its size, its description, and its pixels where they are wanted."""

    def __init__(self, story: Story, state: State) -> None:
        self._story = story
        self._numbers: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._name = ""
        self._digits: list[str] = []
        self._takes = False
        self._changes = story.changes(state)
        self._shape = state.destination.shape if isinstance(state.destination, _Value) else None

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a size or a property."""
        if name in ("picwgoal", "pichgoal"):
            self._numbers[name] = number or 0
        elif name in _BITMAPS:
            self._takes = self._story.context.takes_pictures
        elif name == "sn":
            state.destination = state.opened = Collected(self._named)
        elif name == "sv":
            state.destination = state.opened = Collected(self._valued)
        return True

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take pixels, which are written as hexadecimal digits."""
        if self._takes:
            self._digits.append(text)

    def close(self) -> None:
        """Put the picture into the paragraph, or tell the shape that it belongs to."""
        width, height = (self._numbers.get(name, 0) / _TWIPS for name in ("picwgoal", "pichgoal"))
        pixels = self._story.context.draft.pixels(self._pixels())
        if self._shape is not None:
            self._shape.take_picture(pixels, width, height)
            return
        made = picture(self._texts.get("wzDescription", ""), width, height, pixels)
        self._story.writer.put(made, self._changes)

    def _pixels(self) -> bytes:
        try:
            return bytes.fromhex("".join(self._digits))
        except ValueError:
            # Cut short or damaged: told of as a picture.
            return b""

    def _named(self, text: str) -> None:
        self._name = text.strip()

    def _valued(self, text: str) -> None:
        if len(self._texts) < _MAX_PROPERTIES:
            self._texts[self._name] = text.strip()


def put_embedded(story: Story, state: State) -> None:
    """``object``: another program's document, whose stored picture follows."""
    story.put(embedded(), state)
