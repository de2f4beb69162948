"""The words of a page from PDFium's text page, each with its place and its look.

PDFium puts the characters in order, finds lost spaces by their gaps and marks hyphens at line
ends. Only the first and last character of a word are asked for their place: a Python call per
character would be four times as slow.
"""

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from ehcp_io.readers.layout.geometry import Box, Word
from ehcp_io.readers.pdf.fonts import TextLook, TextLooks
from ehcp_io.readers.pdf.frame import Frame
from ehcp_io.readers.pdf.glyphs import CHECK_GLYPHS, clean_text, symbol_of

MOST_CHARACTERS = 400_000
"""More characters than this on one page are an attack, not a plan."""

_TOKEN = re.compile(r"[^\s\x00\u00a0\u2007\u202f\ufeff\u200b]+")
_HYPHEN_MARKS = "\x02\ufffe\u00ad"
_NO_BREAK = "\u00a0\u202f\u2007"
_TINY = 2.0
_MOST_TEXT = 0.6
_ENOUGH_TEXT = 200
_UPRIGHT = 5
_PALE = 0x98
_WHITE = 0xF0
_FAINT = 160
_WATERMARK_SIZE = 28.0
_GIANT = 44.0


@dataclass(slots=True)
class PageWords:
    """A page's words by how they stand."""

    words: list[Word] = field(default_factory=list)
    turned: list[Word] = field(default_factory=list)
    watermark: list[Word] = field(default_factory=list)
    hidden: list[Word] = field(default_factory=list)
    unseen: list[Word] = field(default_factory=list)

    recognised: bool = False

    def settle(self) -> None:
        """Take invisible words as text if the page has little else, as hidden if it has more.

        A scanner's program puts what it recognised invisibly behind the picture.
        """
        seen = sum(len(word.text) for word in [*self.words, *self.turned])
        unseen = sum(len(word.text) for word in self.unseen)
        self.recognised = unseen > 4 * seen
        (self.words if self.recognised else self.hidden).extend(self.unseen)
        self.unseen = []


class WordReader:
    """Reads pages of one document; fonts are remembered from page to page."""

    def __init__(self, *, tagged: bool = False) -> None:
        self._looks = TextLooks(tagged=tagged)

    def read(self, page: pdfium.FPDF_PAGE, frame: Frame) -> PageWords:
        """The words of ``page``; ``frame`` is turned so that most of them stand upright."""
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return PageWords()
        try:
            return _PageReader(self._looks, text_page, frame).read()
        finally:
            pdfium.FPDFText_ClosePage(text_page)


def _text_of(text_page: pdfium.FPDF_TEXTPAGE) -> str:
    """All characters, one code point for each of PDFium's character numbers."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        for code in codes
    )


class _PageReader:
    def __init__(self, looks: TextLooks, text_page: pdfium.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._looks, self._page, self._frame = looks, text_page, frame
        self._seen: dict[int, TextLook] = {}
        self._lean: dict[int, int | None] = {}
        self._rect = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect_ref = ctypes.byref(self._rect)
        self._x_ref, self._y_ref = ctypes.byref(self._x), ctypes.byref(self._y)
        self._text = _text_of(text_page)

    def read(self) -> PageWords:
        pieces = self._pieces()
        self._turn_frame(pieces)
        result = PageWords()
        for first, last, look, glued in pieces:
            word = self._word(first, last, look, glued)
            if word is not None:
                self._file(word, look, result)
        result.settle()
        result.words = without_overprints(result.words)
        return result

    def _turn_frame(self, pieces: list[tuple[int, int, TextLook, bool]]) -> None:
        """Turn the page so that most of its text reads upright, whatever /Rotate says."""
        angles: Counter[int] = Counter()
        for first, last, look, _ in pieces:
            angles[round(look.angle / 90) % 4] += last - first + 1
        if angles:
            quarter, count = angles.most_common(1)[0]
            whole = count == angles.total() or (
                count > _MOST_TEXT * angles.total() and count >= _ENOUGH_TEXT
            )
            if whole:
                self._frame.turns = quarter

    def _pieces(self) -> list[tuple[int, int, TextLook, bool]]:
        """First and last character number of each word, cut where the text object changes."""
        found = []
        for match in _TOKEN.finditer(self._text):
            first, last = match.start(), match.end() - 1
            start = self._look_at(first)
            if first == last or self._look_at(last) is start:
                if start is not None:
                    found.append((first, last, start, False))
                continue
            found.extend(self._cut(first, last))
        return found

    def _cut(self, first: int, last: int) -> list[tuple[int, int, TextLook, bool]]:
        cuts: list[tuple[int, int, TextLook, bool]] = []
        for index in range(first, last + 1):
            look = self._look_at(index) or (cuts[-1][2] if cuts else None)
            if look is None:
                continue
            if cuts and (cuts[-1][2] is look or cuts[-1][2] == look) and self._adjoins(index):
                cuts[-1] = (cuts[-1][0], index, look, cuts[-1][3])
            else:
                cuts.append((index, index, look, bool(cuts) and self._adjoins(index)))
        return cuts

    def _adjoins(self, index: int) -> bool:
        """Whether a character stands right after the one before it, on the same line.

        The letters of a ligature all have the ligature's box.
        """
        pdfium.FPDFText_GetLooseCharBox(self._page, index - 1, self._rect_ref)
        before = self._frame.box(*_corners(self._rect))
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._rect_ref)
        here = self._frame.box(*_corners(self._rect))
        high = max(before.height, here.height, 1.0)
        near = before.left - 1.0 <= here.left <= before.right + 0.35 * high
        return near and here.top < before.bottom and here.bottom > before.top

    def _look_at(self, index: int) -> TextLook | None:
        text_object = pdfium.FPDFText_GetTextObject(self._page, index)
        if not text_object:
            return None
        key = ctypes.addressof(text_object.contents)
        if key not in self._seen:
            self._seen[key] = self._looks.look(text_object)
        return self._seen[key]

    def _word(self, first: int, last: int, look: TextLook, glued: bool) -> Word | None:
        text = self._text[first : last + 1]
        style = look.style
        ending = text[-1]
        if len(text) == 1 and (symbol := symbol_of(text, style.font)):
            text = symbol
        elif ending in _HYPHEN_MARKS:
            text = clean_text(text[:-1]) + "-"
        elif not text.isascii() or "\x02" in text:
            text = clean_text(text)
        if not text:
            return None
        box, baseline = self._place(first, last, look)
        following = self._text[last + 1 : last + 3]
        return Word(
            text=text,
            left=box.left,
            top=box.top,
            right=box.right,
            bottom=box.bottom,
            baseline=baseline,
            style=style,
            glued=glued,
            tied=first > 0 and self._text[first - 1] in _NO_BREAK,
            wraps=following == " \r",
            soft_hyphen=ending == "\u00ad",
            mark=look.mark,
            checked=CHECK_GLYPHS.get(text),
        )

    def _place(self, first: int, last: int, look: TextLook) -> tuple[Box, float]:
        """Outline and baseline: PDFium's own boxes are only as tall as the glyph in some fonts."""
        frame = self._frame
        pdfium.FPDFText_GetCharOrigin(self._page, first, self._x_ref, self._y_ref)
        pdfium.FPDFText_GetLooseCharBox(self._page, last, self._rect_ref)
        x, y = frame.point(self._x.value, self._y.value)
        rect = self._rect
        if not self._leans(look):
            if frame.turns == 0:
                left, right = rect.left - frame.left, rect.right - frame.left
            else:
                left, _, right, _ = frame.box(*_corners(rect))
            return Box(min(x, left), y - look.ascent, right, y + look.descent), y
        end = frame.box(*_corners(rect))
        pdfium.FPDFText_GetLooseCharBox(self._page, first, self._rect_ref)
        return frame.box(*_corners(rect)).union(end), y

    def _leans(self, look: TextLook) -> int | None:
        """The text's quarter turns on the page as read, None where it slants."""
        key = id(look)
        if key not in self._lean:
            angle = (look.angle - 90 * self._frame.turns) % 360
            quarter = round(angle / 90)
            near = abs(angle - 90 * quarter) <= _UPRIGHT
            self._lean[key] = quarter % 4 if near else None
        return self._lean[key]

    def _file(self, word: Word, look: TextLook, result: PageWords) -> None:
        frame = self._frame
        leans = self._leans(look)
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        off_page = not (-1 <= x <= frame.width + 1 and -1 <= y <= frame.height + 1)
        unseen = look.style.size < _TINY or (look.alpha == 0 and not look.invisible)
        if unseen or off_page:
            result.hidden.append(word)
        elif look.invisible:
            result.unseen.append(word)
        elif _is_watermark(look, slants=leans is None):
            result.watermark.append(word)
        elif leans:
            word.turn = leans
            result.turned.append(word)
        else:
            result.words.append(word)


def without_overprints(words: list[Word]) -> list[Word]:
    """The words without copies printed over one another to make them look bold."""
    kept: list[Word] = []
    seen: dict[tuple[str, int], list[Word]] = {}
    for word in words:
        twins = seen.setdefault((word.text, round(word.baseline)), [])
        reach = 0.2 * word.style.size
        if any(abs(twin.left - word.left) < reach for twin in twins):
            continue
        twins.append(word)
        kept.append(word)
    return kept


def _corners(rect: pdfium.FS_RECTF) -> tuple[float, float, float, float]:
    return rect.left, rect.bottom, rect.right, rect.top


def _is_watermark(look: TextLook, *, slants: bool) -> bool:
    """Whether the text lies behind the page: slanting and large or pale, or very large and pale.

    White is not pale: it is set on dark fills.
    """
    size, colour = look.style.size, look.style.colour
    shade = min(bytes.fromhex(colour)) if colour is not None else 0
    pale = look.alpha < _FAINT or _PALE <= shade < _WHITE
    if slants:
        return pale or size >= _WATERMARK_SIZE
    return pale and size >= _GIANT
