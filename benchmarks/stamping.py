"""Stamps as offices put them on letters, drawn from a seed.

Each mark is a layer of ink and where it lies; the print shows through it. Colour is kept: a scanner
that knows none makes it grey afterwards.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Points = Sequence[tuple[float, float]]

INKS: dict[str, Colour] = {
    "red": (196, 38, 48),
    "blue": (38, 58, 150),
    "violet": (96, 48, 140),
    "green": (24, 110, 70),
    "black": (28, 28, 30),
    "grey": (105, 105, 108),
}
PALE: dict[str, Colour] = {"grey": (205, 205, 205), "red": (245, 190, 190)}
DATES = ("12 MAR 2025", "07 JAN 2024", "3 OCT 2023", "21 NOV 2024")
OFFICES = ("SEN TEAM", "SEND CASEWORK", "CHILDREN'S SERVICES", "EHC TEAM")
WORDS = ("COPY", "DRAFT", "CONFIDENTIAL", "FILE COPY", "SCANNED")
KINDS = ("box", "double box", "round", "word", "framed word", "date", "across")
LEVEL = ("level date", "level lines")
"""Put on with care, or by a machine: level, and without a frame."""
AUTHORITIES = ("NORTHSHIRE COUNCIL", "LOCAL AUTHORITY", "SEN TEAM", "EDUCATION DEPT")


@dataclass(frozen=True)
class Mark:
    """A mark's kind, ink and words, its picture (white is no ink) and how it is turned."""

    kind: str
    ink: str
    words: tuple[str, ...]
    picture: Any
    degrees: float


@dataclass(frozen=True)
class Put:
    """Where a mark lies on the page: the corners of its outline, as shares of width and height."""

    mark: Mark
    corners: Points

    def holds(self, x: float, y: float, grown: float = 0.0) -> bool:
        """Whether a place is within it; ``grown`` is added to all sides, a share too."""
        (cx, cy), inside = np.mean(self.corners, axis=0), True
        for one, other in zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True):
            edge = (other[0] - one[0], other[1] - one[1])
            length = math.hypot(*edge) or 1.0
            normal = (-edge[1] / length, edge[0] / length)
            side = (x - one[0]) * normal[0] + (y - one[1]) * normal[1]
            middle = (cx - one[0]) * normal[0] + (cy - one[1]) * normal[1]
            inside &= side * math.copysign(1.0, middle) >= -grown
        return bool(inside)


def stamp(kind: str, ink: str, point: float, rng: Any) -> Mark:
    """A stamp of that kind; ``point`` is how many dots a point has."""
    date, office = str(rng.choice(DATES)), str(rng.choice(OFFICES))
    word, degrees = str(rng.choice(WORDS)), float(rng.uniform(-20, 20))
    if kind in LEVEL:
        degrees, size = float(rng.uniform(-0.5, 0.5)), float(rng.uniform(10, 16))
        words: tuple[str, ...] = (f"RECEIVED {date}", str(rng.choice(AUTHORITIES)))
        words = words[: len(words) if kind == "level lines" else 1]
        picture = _lines([(each, size) for each in words], point, INKS[ink])
    elif kind == "across":
        words = (word,)
        colour = PALE["red" if ink == "red" else "grey"]
        picture = _lines([(word, 92.0 if len(word) < 6 else 62.0)], point, colour)
        degrees = float(rng.uniform(32, 55))
    elif kind == "date":
        words, degrees = (date,), float(rng.uniform(-4, 4))
        picture = _lines([(date, float(rng.uniform(10, 16)))], point, INKS[ink])
    elif kind == "round":
        words = (office, date)
        picture = _round(office, date, point, INKS[ink])
    elif kind in ("word", "framed word"):
        words = (word,)
        frame = 2.0 if kind == "framed word" else 0.0
        picture = _lines([(word, float(rng.uniform(20, 30)))], point, INKS[ink], frame)
    else:
        words = ("RECEIVED", date, office)
        rows = [("RECEIVED", 19.0), (date, 14.0), (office, 10.0)]
        picture = _lines(rows, point, INKS[ink], 2.0, double=kind == "double box")
    return Mark(kind, ink, words, _worn(picture, rng), degrees)


def _font(size: float, point: float) -> Any:
    return ImageFont.load_default(size * point)


def _lines(
    rows: Sequence[tuple[str, float]],
    point: float,
    colour: Colour,
    frame: float = 0.0,
    *,
    double: bool = False,
) -> Image.Image:
    """Lines of bold capitals, one below the other, centred, in a frame or not."""
    fonts = [_font(size, point) for _, size in rows]
    widths = [font.getlength(text) for (text, _), font in zip(rows, fonts, strict=True)]
    pad = 9 * point if frame else 3 * point
    size = (
        int(max(widths) + 2 * pad + 4 * point),
        int(sum(1.25 * size * point for _, size in rows) + 2 * pad),
    )
    picture = Image.new("RGB", size, "white")
    draw, y = ImageDraw.Draw(picture), pad
    for (text, high), font, width in zip(rows, fonts, widths, strict=True):
        bold = round(0.03 * high * point)
        draw.text(((size[0] - width) / 2, y), text, colour, font, stroke_width=bold)
        y += 1.25 * high * point
    for inset in (0.0, 4.0)[: 2 if double else 1] if frame else ():
        edge = int((1 + inset) * point)
        corners = (edge, edge, size[0] - edge - 1, size[1] - edge - 1)
        draw.rectangle(corners, outline=colour, width=max(1, round(frame * point)))
    return picture


def _round(office: str, date: str, point: float, colour: Colour) -> Image.Image:
    """Two rings, an office's name between them and a date in the middle."""
    side = int(118 * point)
    picture = Image.new("RGB", (side, side), "white")
    draw = ImageDraw.Draw(picture)
    for inset, width in ((2.0, 2.0), (23.0, 1.0)):
        edge = inset * point
        box = (edge, edge, side - edge, side - edge)
        draw.ellipse(box, outline=colour, width=max(1, round(width * point)))
    small, font = _font(13, point), _font(11.5, point)
    draw.text(((side - font.getlength(date)) / 2, 0.44 * side), date, colour, font)
    step = math.radians(17)
    for number, letter in enumerate(office):
        turn = (number - (len(office) - 1) / 2) * step
        one = Image.new("RGB", (int(16 * point), int(18 * point)), "white")
        ImageDraw.Draw(one).text((3 * point, 1 * point), letter, colour, small)
        turned = one.rotate(-math.degrees(turn), Image.Resampling.BICUBIC, True, fillcolor="white")
        x = side / 2 + 0.405 * side * math.sin(turn) - turned.width / 2
        y = side / 2 - 0.405 * side * math.cos(turn) - turned.height / 2
        _multiply(picture, turned, int(x), int(y))
    return picture


def _worn(picture: Image.Image, rng: Any) -> Image.Image:
    """Ink that the pad gave unevenly."""
    ink = 255.0 - np.asarray(picture, np.float32)
    coarse = rng.uniform(0.72, 1.0, (7, 9)).astype(np.float32)
    cover = Image.fromarray(coarse).resize(picture.size, Image.Resampling.BICUBIC)
    grain = rng.normal(1.0, 0.06, ink.shape[:2]).astype(np.float32)
    worn = ink * (np.asarray(cover) * grain)[:, :, None]
    return Image.fromarray(np.clip(255.0 - worn, 0, 255).astype(np.uint8))


def press(page: Image.Image, mark: Mark, place: str, rng: Any, inked: NDArray[np.bool_]) -> Put:
    """Put a mark on a page of red, green and blue.

    It goes "over" print, "beside" it, on "blank" paper or in the "margin", where there is least
    print at either side; ``inked`` says coarsely where print is.
    """
    turned = mark.picture.rotate(
        mark.degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white"
    )
    left, top = _place(page.size, turned.size, place, rng, inked)
    _multiply(page, turned, left, top)
    middle = (left + turned.width / 2, top + turned.height / 2)
    half = (mark.picture.width / 2, mark.picture.height / 2)
    turn = math.radians(-mark.degrees)
    corners = [
        (
            (middle[0] + x * math.cos(turn) - y * math.sin(turn)) / page.width,
            (middle[1] + x * math.sin(turn) + y * math.cos(turn)) / page.height,
        )
        for x, y in ((-half[0], -half[1]), (half[0], -half[1]), half, (-half[0], half[1]))
    ]
    return Put(mark, corners)


def _place(
    page: tuple[int, int], mark: tuple[int, int], place: str, rng: Any, inked: NDArray[np.bool_]
) -> tuple[int, int]:
    """Of many places by chance, the one that has most print below it, some, or least."""
    rows, columns = inked.shape
    tried = []
    for _ in range(60):
        across = rng.choice((0.015, 0.985)) if place == "margin" else rng.uniform(0.03, 0.97)
        left = int(across * max(page[0] - mark[0], 1))
        top = int(rng.uniform(0.03, 0.97) * max(page[1] - mark[1], 1))
        part = inked[
            top * rows // page[1] : (top + mark[1]) * rows // page[1] + 1,
            left * columns // page[0] : (left + mark[0]) * columns // page[0] + 1,
        ]
        tried.append((float(part.mean()), left, top))
    tried.sort()
    which = {
        "blank": 0,
        "margin": len(tried) // 2,
        "beside": len(tried) // 4,
        "over": int(0.9 * len(tried)),
    }[place]
    return tried[which][1:]


def _multiply(page: Image.Image, mark: Image.Image, left: int, top: int) -> None:
    """Ink on ink: the darker of each colour, and a little darker where both lie."""
    box = (max(left, 0), max(top, 0), min(left + mark.width, page.width),
           min(top + mark.height, page.height))  # fmt: skip
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    below = np.asarray(page.crop(box), np.float32)
    cut = mark.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
    both = below * np.asarray(cut, np.float32) / 255.0
    page.paste(Image.fromarray(both.astype(np.uint8)), box[:2])
