"""Writes tiny PDFs from raw syntax, so that each test shows what is on its page.

Positions count from the top left corner of the page, in points, as readers give them.
"""

from dataclasses import dataclass, field

_FONTS = {
    "F": b"/Helvetica",
    "B": b"/Helvetica-Bold",
    "I": b"/Helvetica-Oblique",
    "Z": b"/ZapfDingbats",
}


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


@dataclass
class Page:
    """One page; every method draws and returns the page."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    origin: tuple[float, float] = (0, 0)
    crop: tuple[float, float, float, float] | None = None
    _parts: list[bytes] = field(default_factory=list)
    annotations: list[bytes] = field(default_factory=list)
    form: bool = False

    def text(
        self,
        left: float,
        baseline: float,
        text: str,
        *,
        size: float = 11,
        font: str = "F",
        colour: str = "0 0 0",
        turn: tuple[float, float, float, float] = (1, 0, 0, 1),
        mode: int = 0,
    ) -> "Page":
        """Text that begins at ``left`` on ``baseline``."""
        x, y = self._at(left, baseline)
        matrix = " ".join(f"{value:g}" for value in turn)
        self._parts.append(
            f"BT /{font} {size:g} Tf {colour} rg {mode} Tr {matrix} {x:g} {y:g} Tm (".encode()
            + _escaped(text)
            + b") Tj ET"
        )
        return self

    def lines(self, left: float, baseline: float, *texts: str, size: float = 11) -> "Page":
        """Several lines, one below the other, 1.2 times the size apart."""
        for index, text in enumerate(texts):
            self.text(left, baseline + index * 1.2 * size, text, size=size)
        return self

    def line(self, left: float, top: float, right: float, bottom: float) -> "Page":
        """A thin stroked line."""
        (x0, y0), (x1, y1) = self._at(left, top), self._at(right, bottom)
        self._parts.append(f"0.5 w {x0:g} {y0:g} m {x1:g} {y1:g} l S".encode())
        return self

    def box(
        self, left: float, top: float, right: float, bottom: float, fill: str | None = None
    ) -> "Page":
        """A rectangle, stroked, or filled with a colour."""
        x, y = self._at(left, bottom)
        shape = f"{x:g} {y:g} {right - left:g} {bottom - top:g} re"
        self._parts.append(f"{fill} rg {shape} f".encode() if fill else f"0.5 w {shape} S".encode())
        return self

    def grid(self, columns: list[float], rows: list[float]) -> "Page":
        """A ruled grid with lines at these positions."""
        for left in columns:
            self.line(left, rows[0], left, rows[-1])
        for top in rows:
            self.line(columns[0], top, columns[-1], top)
        return self

    def annotation(self, left: float, top: float, right: float, bottom: float, rest: str) -> "Page":
        """An annotation with the entries of ``rest``."""
        (x0, y0), (x1, y1) = self._at(left, bottom), self._at(right, top)
        self.annotations.append(
            f"<</Type/Annot/Rect[{x0:g} {y0:g} {x1:g} {y1:g}]{rest}>>".encode("cp1252")
        )
        return self

    def _at(self, left: float, top: float) -> tuple[float, float]:
        return self.origin[0] + left, self.origin[1] + self.height - top

    @property
    def content(self) -> bytes:
        """The page's content stream."""
        return b"\n".join(self._parts)


def make_pdf(*pages: Page) -> bytes:
    """A whole file of ``pages`` with a true cross-reference table."""
    objects: list[bytes] = [b"", b""]

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    fonts = b"".join(
        b"/%s %d 0 R"
        % (
            name.encode(),
            add(
                b"<</Type/Font/Subtype/Type1/BaseFont%s%s>>"
                % (base, b"" if name == "Z" else b"/Encoding/WinAnsiEncoding")
            ),
        )
        for name, base in _FONTS.items()
    )
    kids: list[int] = []
    fields: list[int] = []
    for page in pages:
        stream = add(b"<</Length %d>>stream\n%s\nendstream" % (len(page.content), page.content))
        notes = [add(note) for note in page.annotations]
        fields.extend(n for n, note in zip(notes, page.annotations, strict=True) if b"/FT" in note)
        x, y = page.origin
        crop = b"/CropBox[%s]" % " ".join(map(str, page.crop)).encode() if page.crop else b""
        kids.append(
            add(
                b"<</Type/Page/Parent 2 0 R/MediaBox[%g %g %g %g]%s/Rotate %d/Contents %d 0 R"
                b"/Resources<</Font<<%s>>>>/Annots[%s]>>"
                % (
                    x,
                    y,
                    x + page.width,
                    y + page.height,
                    crop,
                    page.rotate,
                    stream,
                    fonts,
                    b" ".join(b"%d 0 R" % number for number in notes),
                )
            )
        )
    form = b"/AcroForm<</Fields[%s]>>" % b" ".join(b"%d 0 R" % n for n in fields) if fields else b""
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % form
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (
        b" ".join(b"%d 0 R" % kid for kid in kids),
        len(kids),
    )
    return _with_table(objects)


def _with_table(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
