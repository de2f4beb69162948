"""Markers of list items: drawn bullets, private-use glyphs, numbers and letters that hang."""

import re

from ehcp_io.readers.layout.geometry import Line, Word

_BULLETS = frozenset("•‣⁃◦▪▫■□●○◆◇❖➢➤►▸▶✦✧❑❒∙·⁌⁍➔→✓✔–—-*o§¨")
_STRONG_BULLETS = frozenset("•‣⁃◦▪▫●○◆◇❖➢➤►▸✦✧∙")
_PRIVATE_USE = ("\ue000", "\uf8ff")
_SYMBOL_BULLETS = frozenset("lnpqrtuvwxzØ")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "dingbats", "opensymbol", "courier")
_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\(\d{1,3}\))$"
)
_CODE = re.compile(r"^\(?[A-Z]{1,3}-?\d{1,2}(?:\.\d{1,2})?[.:)]?$")
_COUNTED = re.compile(r"(?P<number>\d{1,2}|[A-Z])(?P<sign>[.:)]?)")
_LABEL = 3
"""Words of a label, at most."""
_TAB = 0.45
"""White space of this many times the size after a typed marker can only be a tab."""
_TAB_SEEN = 0.55
"""The same in a picture, where the white at both letters' sides is part of a space."""
_TAB_OF_HEADING = 0.7
"""The same behind a heading's letter ("B. Needs"): a scan shows the white between the letters."""
_LETTER = re.compile(r"^[A-K]\.$")


def marker_of(line: Line) -> Word | None:
    """The word that marks ``line`` as a list item, where its first word can be nothing else."""
    if len(line.words) < 2:
        return line.words[0] if is_bullet(line.words[0]) else None
    first, second = line.words[0], line.words[1]
    if second.glued:
        return None
    if is_bullet(first):
        strong = first.text in _STRONG_BULLETS or _is_private(first.text)
        return first if strong or _gap(first, second) >= _TAB else None
    tab = _TAB_OF_HEADING if _LETTER.match(first.text) else _tab(first)
    if _NUMBER.match(first.text) and _gap(first, second) >= tab:
        return first
    return None


def typed_marker_of(line: Line) -> Word | None:
    """A number or letter that begins the line like a marker, whatever space follows it."""
    if len(line.words) < 2 or line.words[1].glued:
        return None
    return line.words[0] if _NUMBER.match(line.words[0].text) else None


def begins_with_code(line: Line) -> bool:
    """Whether a line begins with a code that a tab or so parts from its text: "F2    A visit"."""
    if len(line.words) < 2 or not _CODE.match(line.words[0].text):
        return False
    return _gap(line.words[0], line.words[1]) >= _tab(line.words[0])


def counted(line: Line) -> tuple[str, int, bool] | None:
    """The word and the number that begin a line ("Appendix 2:"), and whether a sign follows it."""
    if len(line.words) < 3 or not line.words[0].text.isalpha():
        return None
    match = _COUNTED.fullmatch(line.words[1].text)
    if match is None or not line.words[0].text[0].isupper():
        return None
    number = match["number"]
    return (
        line.words[0].text,
        int(number) if number.isdigit() else ord(number),
        bool(match["sign"]),
    )


def begins_with_label(line: Line) -> str:
    """The short label with its colon that begins a line and has something behind it, if any."""
    for number, word in enumerate(line.words[: min(_LABEL, len(line.words) - 1)]):
        if word.text.endswith(":"):
            whole = line.words[0].text[0].isupper() and word.text[:-1].isalpha()
            return " ".join(each.text for each in line.words[: number + 1]) if whole else ""
        if not word.text.isalpha() or (number and not word.text.islower()):
            return ""
    return ""


def is_bullet(word: Word) -> bool:
    """Whether the word is a bullet glyph."""
    if word.checked is not None:
        return False
    if word.text in _BULLETS:
        return True
    return _is_private(word.text) or (
        len(word.text) == 1
        and word.text in _SYMBOL_BULLETS
        and any(name in word.style.font.lower() for name in _SYMBOL_FONTS)
    )


def printed(marker: Word) -> str:
    """The marker as a reader sees it: a bullet glyph without a letter of its own is ``•``."""
    text = marker.text
    if _is_private(text) or (text in "·∙§¨lnpqrtuvwxzØ" and is_bullet(marker)):
        return "•"
    return text


def _is_private(text: str) -> bool:
    return len(text) == 1 and _PRIVATE_USE[0] <= text <= _PRIVATE_USE[1]


def _tab(marker: Word) -> float:
    return _TAB_SEEN if marker.confidence < 1.0 else _TAB


def _gap(first: Word, second: Word) -> float:
    return (second.left - first.right) / max(first.style.size, second.style.size, 1.0)
