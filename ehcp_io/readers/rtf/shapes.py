"""Drawn shapes, text boxes, pictures and embedded objects."""

from __future__ import annotations

from ehcp_io.readers.rtf.destinations import SKIPPED, Collected, Destination
from ehcp_io.readers.rtf.state import PLAIN_LAYOUT, State
from ehcp_io.readers.rtf.story import InnerStory, Story
from ehcp_io.readers.wordml.elements import embedded, lettering, picture, text_box

_MAX_STORIES = 8
_TWIPS = 20
_MAX_PROPERTIES = 500


class Shape(Destination):
    """``shp`` or a Word 95 drawing: its properties, its text box, its picture."""

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self.properties: dict[str, str] = {}
        self._state = state
        self._name = ""
        self._boxes: list[InnerStory] = []
        self._has_picture = False
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

    def take_picture(self) -> None:
        """A property of the shape is a picture."""
        self._has_picture = True

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
        if self._has_picture or (described and not self._boxes):
            writer.put(picture(described, 0, 0), self._changes)

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
    """``pict``: its size and its description; its pixels are passed over."""

    def __init__(self, story: Story, state: State) -> None:
        self._story = story
        self._numbers: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._name = ""
        self._changes = story.changes(state)
        self._shape = state.destination.shape if isinstance(state.destination, _Value) else None

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a size or a property."""
        if name in ("picwgoal", "pichgoal"):
            self._numbers[name] = number or 0
        elif name == "sn":
            state.destination = state.opened = Collected(self._named)
        elif name == "sv":
            state.destination = state.opened = Collected(self._valued)
        return True

    def close(self) -> None:
        """Put the picture into the paragraph, or tell the shape that it belongs to."""
        if self._shape is not None:
            self._shape.take_picture()
            return
        width, height = (self._numbers.get(name, 0) / _TWIPS for name in ("picwgoal", "pichgoal"))
        made = picture(self._texts.get("wzDescription", ""), width, height)
        self._story.writer.put(made, self._changes)

    def _named(self, text: str) -> None:
        self._name = text.strip()

    def _valued(self, text: str) -> None:
        if len(self._texts) < _MAX_PROPERTIES:
            self._texts[self._name] = text.strip()


def put_embedded(story: Story, state: State) -> None:
    """``object``: another program's document, whose stored picture follows."""
    story.put(embedded(), state)
