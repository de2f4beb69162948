"""Pages made worse, each in one way and by degrees: what copiers, faxes, phones and people do.

Everything is drawn from a seed, so that two runs see the same pages. A page without its own
degradation is a fair office scan: 200 dpi, a little blur, grain and JPEG.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]
PAPER = 240
FAX_LINE = "22-NOV-2024 09:14  FROM 01632 960114   P.03"
STAMP = ("RECEIVED", "12 MAR 2024")


@dataclass(frozen=True)
class Way:
    """How a page came to us; lengths are shares of the page's width, grain and light of 255."""

    dpi: int = 200
    skew: float = 0.3
    blur: float = 0.5
    grain: float = 5.0
    jpeg: int = 75
    shadow: float = 0.0
    tilt: float = 0.0
    turn: int = 0
    fax: int = 0
    stamps: int = 0
    strokes: int = 0
    copied: int = 0


_DEGREES: dict[str, tuple[float, ...]] = {
    "dpi": (300, 200, 150, 100),
    "skew": (1, 2, 4),
    "blur": (0.8, 1.2, 1.6),
    "grain": (10, 20, 30),
    "jpeg": (50, 30),
    "shadow": (0.3, 0.6),
    "tilt": (0.02, 0.04),
    "fax": (196, 98),
    "turn": (90, 180, 270),
    "stamps": (1, 3),
    "strokes": (1, 3),
    "copied": (1,),
}


def ways() -> Iterator[tuple[str, float, Way]]:
    """Every degradation with its degree."""
    for kind, degrees in _DEGREES.items():
        for degree in degrees:
            value = int(degree) if isinstance(getattr(Way, kind), int) else degree
            yield kind, degree, replace(Way(), **{kind: value})


def pictures(plan: Path, way: Way, seed: int) -> list[tuple[str, bytes]]:
    """The pages of a PDF as picture files that came by that way."""
    document = pdfium.PdfDocument(plan)
    try:
        return [
            (f"page{place + 1}.jpg", picture(document[place], way, seed + place))
            for place in range(len(document))
        ]
    finally:
        document.close()


def picture(page: Any, way: Way, seed: int) -> bytes:
    """One page as a picture file; a photograph does not say how many dots an inch has."""
    rng = np.random.default_rng(seed)
    dpi = 204 if way.fax else way.dpi
    grey: Any = np.ascontiguousarray(page.render(scale=dpi / 72, grayscale=True).to_numpy())
    grey = np.minimum(grey, PAPER).astype(np.uint8)
    for many, put in ((way.stamps, _stamp), (way.strokes, _scribble), (way.copied, _copy)):
        for _ in range(many):
            put(grey, dpi / 72, rng)
    grey = _turned(grey, way.skew * rng.choice((-1, 1)))
    if way.tilt:
        grey = _photographed(grey, way.tilt, rng)
    if way.shadow:
        grey = _shaded(grey, way.shadow, rng)
    # Blur is stated for 200 dpi: a lens out of focus does not know the number of dots.
    worn = cv2.GaussianBlur(grey, (0, 0), way.blur * dpi / 200).astype(np.float32)
    worn = np.clip(worn * 0.88 + 18 + rng.normal(0, way.grain, worn.shape), 0, 255)
    if way.fax:
        return _faxed(worn.astype(np.uint8), way.fax, rng)
    file = io.BytesIO()
    image = Image.fromarray(np.rot90(worn.astype(np.uint8), way.turn // 90))
    stated: dict[str, Any] = {} if way.tilt else {"dpi": (dpi, dpi)}
    image.save(file, "JPEG", quality=way.jpeg, **stated)
    return file.getvalue()


def _turned(grey: Grey, degrees: float) -> Grey:
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(
        grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=(PAPER,)
    )
    return turned.astype(np.uint8)


def _photographed(grey: Grey, tilt: float, rng: Any) -> Grey:
    """The page on a dark table, seen from one side."""
    height, width = grey.shape
    edge = 0.05 * width
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    inner = np.array(
        [[edge, edge], [width - edge, edge], [width - edge, height - edge], [edge, height - edge]]
    )
    seen = (inner + rng.uniform(-tilt * width, tilt * width, (4, 2))).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    flat = cv2.warpPerspective(
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(70,)
    )
    return flat.astype(np.uint8)


def _shaded(grey: Grey, depth: float, rng: Any) -> Grey:
    """The shadow of a hand or a book's spine: dark at one side, with a soft edge within."""
    height, width = grey.shape
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    edge = rng.uniform(0.3, 0.7) + rng.uniform(-0.3, 0.3) * (down - 0.5)
    light = 1 - depth / (1 + np.exp((across - edge) * 14))
    return (grey * light).astype(np.uint8)


def _faxed(grey: Grey, rows: int, rng: Any) -> bytes:
    """A Group 3 fax: 204 dots across, 196 or 98 down, black and white, with the sender's line."""
    height, width = grey.shape
    cv2.putText(
        grey, FAX_LINE, (int(0.08 * width), 28),
        cv2.FONT_HERSHEY_SIMPLEX, 0.7, (30,), 2,
    )  # fmt: skip
    if rows < 196:
        low = cv2.resize(grey, (width, height * rows // 196), interpolation=cv2.INTER_AREA)
        grey = np.repeat(low, 196 // rows, axis=0).astype(np.uint8)
    black = np.where(grey < 150, 0, 255).astype(np.uint8)
    black[rng.random(black.shape) < 0.0008] = 0
    file = io.BytesIO()
    Image.fromarray(black).convert("1").save(file, "TIFF", compression="group4", dpi=(204, 204))
    return file.getvalue()


def _stamp(grey: Grey, point: float, rng: Any) -> None:
    """RECEIVED in a tilted box, in ink that lets the print show through."""
    size = (int(150 * point), int(46 * point))
    stamp = np.full((size[1], size[0]), 255, np.uint8)
    edge = int(3 * point)
    cv2.rectangle(stamp, (edge, edge), (size[0] - edge, size[1] - edge), (110,), int(1.6 * point))
    cv2.putText(
        stamp, STAMP[0], (int(16 * point), int(21 * point)),
        cv2.FONT_HERSHEY_DUPLEX, 0.6 * point, (110,), max(1, int(0.9 * point)),
    )  # fmt: skip
    cv2.putText(
        stamp, STAMP[1], (int(26 * point), int(39 * point)),
        cv2.FONT_HERSHEY_DUPLEX, 0.45 * point, (110,), max(1, int(0.7 * point)),
    )  # fmt: skip
    square = np.full((size[0], size[0]), 255, np.uint8)
    top = (size[0] - size[1]) // 2
    square[top : top + size[1]] = stamp
    turn = cv2.getRotationMatrix2D((size[0] / 2, size[0] / 2), rng.uniform(-25, 25), 1.0)
    _press(grey, cv2.warpAffine(square, turn, square.shape, borderValue=(255,)), rng)


def _scribble(grey: Grey, point: float, rng: Any) -> None:
    """A few words by hand, over whatever is printed there, in grey or black."""
    width, height = int(rng.uniform(90, 200) * point), int(34 * point)
    note = np.full((height, width), 255, np.uint8)
    x = np.arange(0.06, 0.94, 0.004)
    phase = rng.uniform(0, 6)
    y = 0.5 + 0.26 * np.sin(x * 60 * rng.uniform(0.8, 1.3) + phase) * np.sin(x * 17 + phase)
    line = np.stack([(x + 0.012 * np.sin(x * 140)) * width, y * height], axis=1).astype(np.int32)
    cv2.polylines(note, [line], False, (int(rng.uniform(20, 110)),), max(2, int(1.1 * point)))
    _press(grey, note, rng)


def _press(grey: Grey, mark: Any, rng: Any) -> None:
    """Put a mark somewhere on the page, the print showing through."""
    height, width = mark.shape
    left = int(rng.uniform(0.05, 0.95) * max(grey.shape[1] - width, 1))
    top = int(rng.uniform(0.05, 0.95) * max(grey.shape[0] - height, 1))
    part = grey[top : top + height, left : left + width]
    part[:] = np.minimum(part, mark[: part.shape[0], : part.shape[1]])


def _copy(grey: Grey, point: float, _rng: Any) -> None:
    """What a copier adds: punch holes, the dark edge of an open lid, a streak down the page."""
    height, width = grey.shape
    for share in (0.36, 0.64):
        cv2.circle(grey, (int(20 * point), int(share * height)), int(8 * point), (25,), -1)
    grey[:, : int(5 * point)] = 40
    grey[: int(4 * point), :] = 60
    streak = int(0.81 * width)
    grey[:, streak : streak + max(1, int(0.5 * point))] //= 2
