"""The picture of a page, in grey or in colour: from a picture file, or a page of a PDF rendered."""

import io
from importlib.util import find_spec
from typing import Any

import numpy as np

from ehcp_io.readers.ocr.levelling import Picture

MOST_PIXELS = 120_000_000
"""Pixels of one picture; a page at 600 dpi has 35 million."""

_LEAST_DPI, _MOST_DPI = 72.0, 1300.0
_RENDERED = 300.0
_COARSE = 100.0
_ABOUT, _HALF_A_DOT = 1.01, 0.5
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_SMALLEST_PAGE = 5.0
_LARGEST_PAGE = 18.0


def count_pages(data: bytes) -> int:
    """How many pictures a file holds (TIFF may hold many); its pixels are not looked at.

    Of HEIC one is: a container that only the worker's process opens.

    Raises:
        OSError, ValueError: It is no picture, or damaged.
    """
    if is_heic(data):
        return 1
    with _open(data) as image:
        return int(getattr(image, "n_frames", 1))


def is_heic(data: bytes) -> bool:
    """Whether it is a picture as iPhones take them (ISO 23008-12)."""
    return data[4:8] == b"ftyp" and data[8:12] in _HEIC


def reads_heic() -> bool:
    """Whether what decodes HEIC is installed."""
    return find_spec("pi_heif") is not None


def picture_of(data: bytes, place: int) -> tuple[Picture, float]:
    """Picture ``place`` of a file, upright as its camera says, and its dots per inch or 0.

    Raises:
        OSError, ValueError: It is damaged, or far larger than any page.
    """
    from PIL import ImageOps

    with _open(data) as image:
        image.seek(place)
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise ValueError("too many pixels")
        stated = image.info.get("dpi", (0.0, 0.0))
        upright = ImageOps.exif_transpose(image)
        if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
            upright = _on_white(upright)
        plain = upright.mode in ("1", "L", "I;16", "I", "F")
        picture = np.array(upright.convert("L" if plain else "RGB"), np.uint8)
    return picture, _believable(float(stated[0]), picture.shape[:2])


def _open(data: bytes) -> Any:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    if is_heic(data):
        from pi_heif import register_heif_opener

        register_heif_opener()
    return Image.open(io.BytesIO(data))


def _on_white(image: Any) -> Any:
    from PIL import Image

    ground = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(ground, image.convert("RGBA"))


def _believable(dpi: float, shape: tuple[int, ...]) -> float:
    """The stated sharpness if it makes a page of it; cameras state any number."""
    if not _LEAST_DPI <= dpi <= _MOST_DPI:
        return 0.0
    return dpi if _SMALLEST_PAGE <= max(shape) / dpi <= _LARGEST_PAGE else 0.0


def render(document: bytes, password: str | None, place: int) -> tuple[Picture, float]:
    """Page ``place`` of a PDF as it is shown, and its dots per inch.

    A page that is one picture is drawn dot for dot: drawn a little larger every edge would blur,
    and a fax would no longer be black and white.
    """
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(document, password=password)
    try:
        page = pdf[place]
        own = _own_dpi(page)
        width, height = page.get_size()
        most = (MOST_PIXELS / max(width * height, 1.0)) ** 0.5 * 72
        dpi = min(own or _RENDERED, most)
        # A broken dot is drawn as a whole one: half a dot less, and none is more than there is.
        scale = dpi / 72 - (_HALF_A_DOT / max(width, height) if dpi == own else 0.0)
        bitmap = page.render(
            scale=scale, rev_byteorder=True, may_draw_forms=True, no_smoothimage=dpi == own
        )
        return np.ascontiguousarray(bitmap.to_numpy()), dpi
    finally:
        pdf.close()


def _own_dpi(page: Any) -> float:
    """How sharp the picture is that covers most of the page; 0 where none does, or too sharp."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) < 0.6 * width * height:
            continue
        pixels = max(item.get_px_size())
        dpi = pixels / max(right - left, top - bottom, 1.0) * 72
        if _COARSE <= dpi <= _RENDERED * _ABOUT:
            return float(dpi)
    return 0.0
