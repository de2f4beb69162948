"""Pen as people put it on a plan's pages, drawn from a seed: notes, strikes, rings, ticks, arrows.

Lines drawn by hand are wavy curves. Words written by hand need typefaces that look so: a folder of
such fonts (`.woff` or `.ttf`), of which each letter is set a little higher, larger and steeper than
the one before. Without a folder notes are loops that nobody can read.
"""

import math
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from stamping import INKS, Mark

DRAWN = ("strike", "initials", "signature", "circled", "underline", "tick", "arrow", "bracket")
WRITTEN = ("margin note", "note between", "note over", "note in blank")
PENS = (*DRAWN, *WRITTEN)
LEVEL = "level margin note", "level note in blank", "level note between", "straight underline"
"""What a steady hand writes and draws: letters on one line, lines along a ruler's edge."""
THICK = tuple(f"thick {kind}" for kind in WRITTEN)
"""What a felt pen writes."""
NOTES = (
    "check with EP", "not agreed", "ask school", "how many hours?", "see page 4", "phone SENCo",
    "when??", "who does this?", "he hates this", "not true any more", "agreed 12/3", "OT report",
    "weekly not termly", "mum to send", "delete", "too vague", "1:1 needed", "since Sept",
)  # fmt: skip
WIDE_NOTES = 14.0, 24.0


def place_of(kind: str, chosen: str) -> str:
    """Where a mark of that kind goes: a note between lines or a strike goes over print."""
    fixed = {"note in blank": "blank", "margin note": "margin", "initials": chosen}
    return fixed.get(_plain(kind), "over" if kind != "signature" else chosen)


def _plain(kind: str) -> str:
    """A kind without how steady the hand is and how thick its pen."""
    return kind.removeprefix("level ").removeprefix("thick ")


def pen(kind: str, point: float, rng: Any, hands: Path | None = None) -> Mark:
    """Something written or drawn by hand in blue, black or pencil."""
    ink = str(rng.choice(("blue", "black", "blue", "black", "grey")))
    if _plain(kind) in WRITTEN:
        return _written(kind, ink, point, rng, hands)
    wide, high = {
        "strike": (rng.uniform(120, 260), 10.0),
        "initials": (26.0, 22.0),
        "signature": (rng.uniform(100, 150), 40.0),
        "circled": (rng.uniform(50, 80), 24.0),
        "underline": (rng.uniform(60, 180), 8.0),
        "straight underline": (rng.uniform(60, 180), 4.0),
        "tick": (rng.uniform(14, 22), rng.uniform(14, 22)),
        "arrow": (rng.uniform(60, 140), rng.uniform(30, 70)),
        "bracket": (12.0, rng.uniform(30, 80)),
        "note": (60.0, 44.0),
    }[kind]
    size = (int(wide * point), int(high * point))
    picture = Image.new("RGB", size, "white")
    draw, thick = ImageDraw.Draw(picture), max(2, round(1.1 * point))
    for line in _drawn(kind, rng):
        draw.line([(x * size[0], y * size[1]) for x, y in line], INKS[ink], thick, "curve")
    tilt = 0.4 if kind in LEVEL else 4.0
    return Mark(kind, ink, (), picture, float(rng.uniform(-tilt, tilt)))


def _written(kind: str, ink: str, point: float, rng: Any, hands: Path | None) -> Mark:
    """A note of one to three lines, letter by letter: a steady hand's letters are nearly alike."""
    steady, thick, kind_of = kind in LEVEL, kind in THICK, _plain(kind)
    wild = 0.3 if steady else 1.0
    fonts = (
        sorted(each for each in hands.iterdir() if each.suffix in (".woff", ".ttf"))
        if hands
        else []
    )
    if not fonts:
        plain = pen("note", point, rng)
        return Mark(kind, plain.ink, (), plain.picture, plain.degrees)
    name = fonts[int(rng.integers(len(fonts)))]
    size = float(rng.uniform(*WIDE_NOTES)) * (0.8 if kind_of == "note between" else 1.0)
    rows = {"margin note": 3, "note between": 1}.get(kind_of, int(rng.integers(1, 3)))
    texts = [str(each) for each in rng.choice(NOTES, rows, replace=False)]
    if kind_of == "margin note":
        texts = " ".join(texts[:1]).split()
    pitch = 1.15 * size * point
    picture = Image.new("RGB", (int(360 * point), int(pitch * (len(texts) + 1))), "white")
    draw, right = ImageDraw.Draw(picture), 0.0
    for row, text in enumerate(texts):
        x, y = 4 * point, pitch * (row + 0.2)
        for letter in text:
            larger = float(rng.uniform(1 - 0.06 * wild, 1 + 0.07 * wild))
            font = ImageFont.truetype(str(name), size * point * larger)
            y += float(rng.normal(0, 0.18 * wild * point))
            stroke = round((0.55 if thick else 0.2) * point)
            stroke = stroke if thick or "reenie" in name.name else 0
            draw.text((x, y), letter, INKS[ink], font, stroke_width=stroke, stroke_fill=INKS[ink])
            x += font.getlength(letter) * float(rng.uniform(0.95, 1.04))
        right = max(right, x)
    inked = np.flatnonzero((np.asarray(picture.convert("L")) < 250).any(axis=1))
    picture = picture.crop((0, int(inked[0]), int(right + 4 * point), int(inked[-1]) + 1))
    tilt = 0.5 if steady else 5.0
    return Mark(kind, ink, tuple(texts), picture, float(rng.uniform(-tilt, tilt)))


def _drawn(kind: str, rng: Any) -> list[list[tuple[float, float]]]:
    """The lines of a mark by hand, within a square of one."""
    if kind == "strike":
        x = np.linspace(0.02, 0.98, 40)
        y = 0.5 + 0.16 * np.sin(3 * x + rng.uniform(0, 6)) + rng.uniform(-0.2, 0.2) * (x - 0.5)
        return [list(zip(x, y, strict=True))]
    if kind == "straight underline":
        x = np.linspace(0.02, 0.98, 40)
        y = 0.5 + 0.06 * np.sin(7 * x + rng.uniform(0, 6))
        return [list(zip(x, y, strict=True))]
    if kind == "underline":
        x = np.linspace(0.02, 0.98, 40)
        y = 0.5 + 0.15 * np.sin(4 * x + rng.uniform(0, 6)) + rng.uniform(-0.3, 0.3) * (x - 0.5)
        return [list(zip(x, y, strict=True))]
    if kind == "circled":
        turn = np.linspace(0.3, 2 * math.pi + 0.7, 60)
        reach = 0.44 + 0.03 * np.sin(turn / 2)
        return [list(zip(0.5 + reach * np.cos(turn), 0.5 + reach * np.sin(turn), strict=True))]
    if kind == "tick":
        return [[(0.05, 0.55), (0.3, 0.93), (0.5, 0.6), (0.95, 0.05)]]
    if kind == "arrow":
        x = np.linspace(0.05, 0.95, 30)
        y = 0.2 + 0.6 * x**2 + 0.04 * np.sin(6 * x)
        head = [(0.78, 0.6), (0.95, float(y[-1])), (0.8, 0.92)]
        return [list(zip(x, y, strict=True)), head]
    if kind == "bracket":
        return [
            [
                (0.9, 0.02),
                (0.3, 0.1),
                (0.35, 0.45),
                (0.1, 0.5),
                (0.35, 0.55),
                (0.3, 0.9),
                (0.9, 0.98),
            ]
        ]
    rows = 3 if kind == "note" else 1
    lines = []
    for row in range(rows):
        x = np.linspace(0.04, rng.uniform(0.75, 0.96), 160)
        phase, waves = rng.uniform(0, 6), rng.uniform(34, 52) * (0.4 if kind == "initials" else 1)
        swing = np.sin(x * waves + phase) * (0.55 + 0.45 * np.sin(x * 13 + phase))
        loops = x + 0.02 * np.cos(x * waves * 1.0 + phase)
        middle = (row + 0.5) / rows
        lines.append(list(zip(loops, middle + 0.36 / rows * swing, strict=True)))
    return lines
