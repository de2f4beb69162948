"""Characters of symbol fonts, private-use glyphs and check boxes as plain Unicode."""

import re

from ehcp_io.document import CHECKED, UNCHECKED

BOXES = {"☐": False, "☑": True, "☒": True, "🗹": True, "🗷": True, "⮽": True}
SPLIT_AT_BOXES = re.compile("([" + "".join(BOXES) + "])")
_PRIVATE_LOW, _PRIVATE_HIGH = 0xF000, 0xF0FF
_TO_TURN = re.compile("[\u00ad\uf000-\uf0ff]")
UNKNOWN = "•"
"""An unknown ornament; a bullet is how most of them are used."""

_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍",
    0x41: "✌", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: UNCHECKED, 0x70: UNCHECKED, 0x71: UNCHECKED, 0x72: UNCHECKED, 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: CHECKED, 0x9E: "·", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: UNCHECKED, 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: CHECKED, 0xFE: CHECKED,
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: CHECKED, 0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED,
    0x96: "●", 0x97: "●", 0xA2: "■", 0xA3: UNCHECKED, 0xA4: UNCHECKED, 0xA5: UNCHECKED,
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: UNCHECKED, 0x67: "■", 0x72: "✗", 0x6E: "●", 0xC9: "☎"}
_SYMBOL = {
    0x22: "∀", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε",
    0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ",
    0x77: "ω", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAA: "♠",
    0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xDE: "⇒", 0xDB: "⇔",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {0x7D: "▸", 0x22: "→", 0x84: "▸"},
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
SYMBOL_FONTS = frozenset(_FONTS)
"""Fonts, in small letters, whose letters print as other signs."""
# Without a font, a private-use glyph is nearly always from one of these two.
_NO_FONT = {**_WINGDINGS, 0xB7: "•"}


def symbol(font: str | None, code: str | None) -> str:
    """The character of a ``w:sym`` (17.3.3.30): its font and its code in hexadecimal."""
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    name = (font or "").lower()
    if name in _FONTS or _PRIVATE_LOW <= value <= _PRIVATE_HIGH:
        return _glyph(name, value & 0xFF)
    return chr(value) if 0x20 <= value <= 0xD7FF or 0xE000 <= value <= 0x10FFFF else ""


def plain(text: str, font: str) -> str:
    """``text`` as it prints: characters of a symbol font and private-use glyphs turned over."""
    if font:
        return "".join(
            character if character.isspace() else _glyph(font, ord(character) & 0xFF)
            for character in text
            if character.isspace() or ord(character) < 0x100 or _is_private(character)
        )
    if not _TO_TURN.search(text):
        return text
    return "".join(
        _glyph("", ord(character) & 0xFF) if _is_private(character) else character
        for character in text
        if character != "\u00ad"  # a soft hyphen prints only where the line happens to break
    )


def _is_private(character: str) -> bool:
    return _PRIVATE_LOW <= ord(character) <= _PRIVATE_HIGH


def _glyph(font: str, code: int) -> str:
    found = _FONTS.get(font, _NO_FONT).get(code)
    if found is not None:
        return found
    if font == "symbol" and 0x20 <= code < 0x7F:
        return chr(code)
    return "" if code <= 0x20 else UNKNOWN
