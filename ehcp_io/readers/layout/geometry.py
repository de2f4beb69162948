"""The values that a page is made of: words, rules and fills, in points from its top left corner."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Box(NamedTuple):
    """Left, top, right, bottom; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Whether the point lies in the box, or ``slack`` outside it."""
        return (
            self.left - slack <= x <= self.right + slack
            and self.top - slack <= y <= self.bottom + slack
        )

    def covers(self, other: "Box") -> bool:
        """Whether ``other`` lies within this box, but for 2 points."""
        return self.holds(other.left, other.top, 2.0) and self.holds(other.right, other.bottom, 2.0)

    def union(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How a word is set. ``colour`` is RRGGBB, None for black; ``size`` is in points."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    font: str = ""

    @property
    def look(self) -> tuple[float, bool, str | None]:
        """What tells a heading from the text below it."""
        return (round(self.size, 1), self.bold, self.colour)


@dataclass(slots=True)
class Word:
    """A run of characters without white space.

    ``glued`` says that no white space stands before it (a change of font within a word).
    ``wraps`` says that a real space follows it at the end of its line, which word processors
    write where they broke the line themselves. ``turn`` counts
    the quarter turns, anticlockwise, by which it stands on the page. ``mark`` is the number of
    the marked content that it belongs to, where the file is tagged. ``joints`` are the places
    where the file begins another piece of text within it: the letters before, and how far right.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    style: Style
    glued: bool = False
    wraps: bool = False
    soft_hyphen: bool = False
    underline: bool = False
    strike: bool = False
    highlight: str | None = None
    checked: bool | None = None
    note: bool = False
    turn: int = 0
    mark: int = -1
    confidence: float = 1.0
    joints: tuple[tuple[int, float], ...] = ()

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn straight line, level or upright; ``thickness`` as drawn."""

    left: float
    top: float
    right: float
    bottom: float
    thickness: float = 0.5

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Shade:
    """A filled rectangle other than white; ``colour`` is RRGGBB."""

    box: Box
    colour: str


@dataclass(slots=True)
class PageContent:
    """What one page holds, as it is read (turned upright).

    ``running`` are words that a reader knows to be a running head or foot.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    watermark: list[Word] = field(default_factory=list)
    hidden: list[Word] = field(default_factory=list)
    turned: list[Word] = field(default_factory=list)
    running: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """Words on one baseline, left to right."""

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    page: int = 0

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return join_words(self.words)

    @property
    def box(self) -> Box:
        """Its outline."""
        return Box(self.left, self.top, self.right, self.bottom)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.style.bold for word in self.words)


def join_words(words: list[Word]) -> str:
    """The words' text with single spaces, none where a word is glued to the one before."""
    return "".join(
        ("" if index == 0 or word.glued else " ") + word.text for index, word in enumerate(words)
    )


def make_line(words: list[Word], page: int) -> Line:
    """A line of ``words`` that are already in order; its size is that of most characters."""
    main = words[0]
    if any(word.style is not main.style for word in words):
        weights: dict[float, int] = {}
        for word in words:
            weights[word.style.size] = weights.get(word.style.size, 0) + len(word.text)
        size = max(weights, key=weights.__getitem__)
        main = next(word for word in words if word.style.size == size)
    return Line(
        words=words,
        left=min([word.left for word in words]),
        top=min([word.top for word in words]),
        right=max([word.right for word in words]),
        bottom=max([word.bottom for word in words]),
        baseline=main.baseline,
        size=main.style.size,
        page=page,
    )
