"""What is drawn on a page, in pixels: lines and fills."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Stroke(NamedTuple):
    """A line's outline: left, top, width, height."""

    left: int
    top: int
    width: int
    height: int


class Fill(NamedTuple):
    """A filled rectangle and its mean brightness; text on a dark one is light."""

    left: int
    top: int
    width: int
    height: int
    brightness: int
    dark: bool


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page."""

    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
