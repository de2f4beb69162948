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

from ehcp_io.readers.layout.geometry import Box, Style, Word
from ehcp_io.readers.pdf import calls
from ehcp_io.readers.pdf.fonts import TextLook, TextLooks
from ehcp_io.readers.pdf.frame import Frame
from ehcp_io.readers.pdf.glyphs import CHECK_GLYPHS, clean_text, symbol_of

MOST_CHARACTERS = 400_000
"""More characters than this on one page are an attack, not a plan."""

_TOKEN = re.compile(r"[^\s\x00\u00a0\u2007\u202f\ufeff\u200b]+")
_HYPHEN_MARKS = "\x02\ufffe\u00ad"
_TINY = 2.0
_MOST_TEXT = 0.6
_ENOUGH_TEXT = 200
_UPRIGHT = 5
_PALE = 0x98
_WHITE = 0xF0
_FAINT = 160
_WATERMARK_SIZE = 28.0
_GIANT = 44.0

_Piece = tuple[int, int, TextLook, bool, tuple[int, ...]]
"""First and last character number of a word, its look, whether it is glued, and where in it the
file begins another piece of text of that look."""


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
        self._looks.next_page()
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


@dataclass(slots=True)
class _Setting:
    """How words of one look are made on the page at hand: ``into`` is where they are filed."""

    look: TextLook
    into: list[Word]
    turn: int | None
    style: Style
    ascent: float
    descent: float
    mark: int


class _PageReader:
    def __init__(self, looks: TextLooks, text_page: pdfium.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._looks, self._frame = looks, frame
        self._page = calls.address_of(text_page)
        self._seen: dict[int, TextLook] = {}
        self._settings: dict[int, _Setting] = {}
        self._turns: dict[int, int | None] = {}
        self._rect = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect_at = ctypes.addressof(self._rect)
        self._x_at, self._y_at = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._text = _text_of(text_page)
        self._found = PageWords()

    def read(self) -> PageWords:
        pieces = self._pieces()
        self._turn_frame(pieces)
        result, frame, settings = self._found, self._frame, self._settings
        furthest, lowest = frame.width + 1, frame.height + 1
        for first, last, look, glued, joints in pieces:
            setting = settings.get(id(look))
            if setting is None:
                setting = settings[id(look)] = self._setting(look)
            word = self._word(first, last, setting, glued)
            if word is None:
                continue
            if joints and not setting.turn:
                word.joints = self._joints(first, joints, word)
            x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
            if not (-1 <= x <= furthest and -1 <= y <= lowest):
                result.hidden.append(word)
                continue
            setting.into.append(word)
            if setting.into is result.turned:
                word.turn = setting.turn or 0
        result.settle()
        result.words = without_overprints(result.words)
        return result

    def _turn_frame(self, pieces: list[_Piece]) -> None:
        """Turn the page so that most of its text reads upright, whatever /Rotate says."""
        angles: dict[int, int] = {}
        for first, last, look, *_ in pieces:
            angles[look.angle] = angles.get(look.angle, 0) + last - first + 1
        quarters: Counter[int] = Counter()
        for angle, characters in angles.items():
            quarters[round(angle / 90) % 4] += characters
        if quarters:
            quarter, count = quarters.most_common(1)[0]
            whole = count == quarters.total() or (
                count > _MOST_TEXT * quarters.total() and count >= _ENOUGH_TEXT
            )
            if whole:
                self._frame.turns = quarter

    def _pieces(self) -> list[_Piece]:
        """First and last character number of each word, cut where the text object changes."""
        found: list[_Piece] = []
        page, text_object_at = self._page, calls.text_object_at
        for match in _TOKEN.finditer(self._text):
            first, end = match.span()
            last = end - 1
            start = text_object_at(page, first)
            if first == last or text_object_at(page, last) == start:
                if start is not None:
                    found.append(
                        (first, last, self._seen.get(start) or self._ask(start), False, ())
                    )
                continue
            found.extend(self._cut(first, last))
        return found

    def _cut(self, first: int, last: int) -> list[_Piece]:
        cuts: list[_Piece] = []
        before = None
        for index in range(first, last + 1):
            piece = calls.text_object_at(self._page, index)
            look = self._look(piece) or (cuts[-1][2] if cuts else None)
            if look is None:
                continue
            if cuts and (cuts[-1][2] is look or cuts[-1][2] == look) and self._adjoins(index):
                start, _, _, glued, joints = cuts[-1]
                joints = joints if piece == before else (*joints, index)
                cuts[-1] = (start, index, look, glued, joints)
            else:
                cuts.append((index, index, look, bool(cuts) and self._adjoins(index), ()))
            before = piece
        return cuts

    def _joints(
        self, first: int, numbers: tuple[int, ...], word: Word
    ) -> tuple[tuple[int, float], ...]:
        """Where a word is put together; nowhere in one whose letters are not as the file's."""
        if not self._text.startswith(word.text, first):
            return ()
        return tuple((number - first, self._box(number).left) for number in numbers)

    def _adjoins(self, index: int) -> bool:
        """Whether a character stands right after the one before it, on the same line.

        The letters of a ligature all have the ligature's box.
        """
        before, here = self._box(index - 1), self._box(index)
        high = max(before.height, here.height, 1.0)
        near = before.left - 1.0 <= here.left <= before.right + 0.35 * high
        return near and here.top < before.bottom and here.bottom > before.top

    def _look(self, text_object: int | None) -> TextLook | None:
        if text_object is None:
            return None
        return self._seen.get(text_object) or self._ask(text_object)

    def _ask(self, text_object: int) -> TextLook:
        look = self._seen[text_object] = self._looks.look(text_object)
        return look

    def _box(self, index: int) -> Box:
        """The outline of one character."""
        calls.loose_box(self._page, index, self._rect_at)
        rect = self._rect
        return self._frame.box(rect.left, rect.bottom, rect.right, rect.top)

    def _word(self, first: int, last: int, setting: _Setting, glued: bool) -> Word | None:
        whole = self._text
        text = whole[first : last + 1]
        ending = text[-1]
        if len(text) == 1 and (symbol := symbol_of(text, setting.style.font)):
            text = symbol
        elif ending in _HYPHEN_MARKS:
            text = clean_text(text[:-1]) + "-"
        elif not text.isascii() or "\x02" in text:
            text = clean_text(text)
        if not text:
            return None
        left, top, right, bottom, baseline = self._place(first, last, setting)
        return Word(
            text,
            left,
            top,
            right,
            bottom,
            baseline,
            setting.style,
            glued=glued,
            wraps=whole.startswith(" \r", last + 1),
            soft_hyphen=ending == "\u00ad",
            checked=CHECK_GLYPHS.get(text),
            mark=setting.mark,
        )

    def _place(
        self, first: int, last: int, setting: _Setting
    ) -> tuple[float, float, float, float, float]:
        """Outline and baseline: PDFium's own boxes are only as tall as the glyph in some fonts."""
        frame, rect = self._frame, self._rect
        calls.char_origin(self._page, first, self._x_at, self._y_at)
        x, y = frame.point(self._x.value, self._y.value)
        if setting.turn:
            return *self._box(first).union(self._box(last)), y
        if frame.turns == 0:
            calls.loose_box(self._page, last, self._rect_at)
            left, right = rect.left - frame.left, rect.right - frame.left
        else:
            left, _, right, _ = self._box(last)
        return min(x, left), y - setting.ascent, right, y + setting.descent, y

    def _setting(self, look: TextLook) -> _Setting:
        result = self._found
        if look.angle not in self._turns:
            self._turns[look.angle] = self._turn(look.angle)
        turn = self._turns[look.angle]
        if look.style.size < _TINY or (look.alpha == 0 and not look.invisible):
            into = result.hidden
        elif look.invisible:
            into = result.unseen
        elif _is_watermark(look, slants=turn is None):
            into = result.watermark
        else:
            into = result.turned if turn else result.words
        return _Setting(look, into, turn, look.style, look.ascent, look.descent, look.mark)

    def _turn(self, angle: int) -> int | None:
        """The quarter turns of text at this angle on the page as read, None where it slants."""
        angle = (angle - 90 * self._frame.turns) % 360
        quarter = round(angle / 90)
        return quarter % 4 if abs(angle - 90 * quarter) <= _UPRIGHT else None


def without_overprints(words: list[Word]) -> list[Word]:
    """The words without copies printed over one another to make them look bold."""
    kept: list[Word] = []
    seen: dict[tuple[str, int], list[Word]] = {}
    for word in words:
        place = (word.text, round(word.baseline))
        twins = seen.get(place)
        if twins is None:
            seen[place] = [word]
        else:
            reach = 0.2 * word.style.size
            if any(abs(twin.left - word.left) < reach for twin in twins):
                continue
            twins.append(word)
        kept.append(word)
    return kept


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
