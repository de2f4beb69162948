"""What an engine says of a page: words with their places in pixels and how sure it is."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Seen:
    """A word as seen: text, outline and baseline in pixels, confidence from 0 to 1.

    ``letters`` is the mean confidence of its letters, 0 where the engine does not say. ``ceiling``
    is the most that it can be believed, whatever else speaks for it.
    ``line`` numbers the line of text it stands in. ``weight`` is how thick its strokes are for
    its height, 0 where that cannot be told. ``slant`` says that they lean, ``light`` that the word
    is light on a dark ground. ``again`` is what a second reading of its line has in its place,
    ``again_sure`` how surely; None where there was none. ``listed`` says that the engine has the
    word in a list of its own.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    confidence: float
    line: int = 0
    size: float = 0.0
    weight: float = 0.0
    slant: bool = False
    light: bool = False
    letters: float = 0.0
    ceiling: float = 1.0
    again: str | None = None
    again_sure: float = 0.0
    listed: bool = False

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def doubt(self, most: float) -> None:
        """Believe the word no more than that: its signs may have been others."""
        self.confidence, self.ceiling = min(self.confidence, most), min(self.ceiling, most)


@dataclass(slots=True)
class Page:
    """A page as recognised, in points from the top left corner of the page as it is read.

    ``unread`` are places with ink that is no word, stamps taken off before among them.
    """

    number: int
    width: float
    height: float
    words: list[Seen] = field(default_factory=list)
    rules: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    shades: list[tuple[float, float, float, float, str]] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float, bool]] = field(default_factory=list)
    engine: str = "tesseract"
    confidence: float = 0.0
    unread: list[tuple[float, float, float, float]] = field(default_factory=list)
    problem: str = ""
    photographed: bool = False
