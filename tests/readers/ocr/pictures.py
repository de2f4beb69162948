"""Pictures of invented pages, drawn with the typeface that Pillow carries, and made worse."""

import io
from typing import Any

import pytest

from ehcp_io.readers.ocr.modes import is_installed

needs_ocr = pytest.mark.skipif(
    not is_installed(), reason="the extra ocr (pip install 'ehcp-io[ocr]') is not installed"
)

DPI = 200
POINT = DPI / 72
WIDTH, HEIGHT = round(8.27 * DPI), round(11.69 * DPI)


class Sheet:
    """An A4 sheet to draw on, in points from its top left corner."""

    def __init__(self) -> None:
        from PIL import Image, ImageDraw

        self.image: Any = Image.new("L", (WIDTH, HEIGHT), 250)
        self._draw: Any = ImageDraw.Draw(self.image)

    def text(
        self, x: float, y: float, words: str, size: float = 11, bold: bool = False, ink: int = 20
    ) -> "Sheet":
        """Words with the top left of their line at a place."""
        from PIL import ImageFont

        font = ImageFont.load_default(size * POINT)
        stroke = round(0.035 * size * POINT) if bold else 0
        place = (x * POINT, y * POINT)
        self._draw.text(place, words, fill=ink, font=font, stroke_width=stroke)
        return self

    def lines(self, x: float, y: float, *lines: str, size: float = 11) -> "Sheet":
        """Lines of text below one another."""
        for number, line in enumerate(lines):
            self.text(x, y + number * 1.35 * size, line, size)
        return self

    def box(self, *edges: float, fill: int | None = None) -> "Sheet":
        """A ruled or filled rectangle, by its left, top, right and bottom."""
        corners = [round(each * POINT) for each in edges]
        self._draw.rectangle(corners, outline=None if fill else 30, fill=fill, width=2)
        return self

    def line(self, *points: tuple[float, float], width: int = 2) -> "Sheet":
        """A line through points."""
        self._draw.line([(x * POINT, y * POINT) for x, y in points], fill=30, width=width)
        return self

    def disc(self, x: float, y: float, radius: float) -> "Sheet":
        """A filled circle."""
        box = [round(each * POINT) for each in (x - radius, y - radius, x + radius, y + radius)]
        self._draw.ellipse(box, fill=20)
        return self

    def grid(self, xs: list[float], ys: list[float]) -> "Sheet":
        """A ruled table."""
        for y in ys:
            self.line((xs[0], y), (xs[-1], y))
        for x in xs:
            self.line((x, ys[0]), (x, ys[-1]))
        return self

    def turned(self, degrees: float) -> "Sheet":
        """The sheet turned anticlockwise on grey glass."""
        self.image = self.image.rotate(degrees, expand=degrees % 90 == 0, fillcolor=235)
        return self

    def photographed(self) -> "Sheet":
        """The sheet on a dark table, from one side, light falling off to the right."""
        import numpy as np
        from PIL import Image

        quad = (-120, -90, -160, HEIGHT + 130, WIDTH + 90, HEIGHT + 170, WIDTH + 140, -150)
        seen = self.image.transform(
            (WIDTH, HEIGHT), Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=70
        )
        light = np.linspace(1.0, 0.7, WIDTH, dtype=np.float32)
        self.image = Image.fromarray((np.asarray(seen) * light[None, :]).astype(np.uint8))
        return self

    @property
    def pixels(self) -> Any:
        """The rows of grey."""
        import numpy as np

        return np.array(self.image, np.uint8)

    def saved(self, kind: str = "PNG", **options: Any) -> bytes:
        """The sheet as a picture file."""
        file = io.BytesIO()
        options.setdefault("dpi", (DPI, DPI))
        self.image.save(file, kind, **options)
        return file.getvalue()
