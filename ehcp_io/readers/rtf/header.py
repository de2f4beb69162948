"""The tables before an RTF's text: fonts, colours, styles, authors."""

from dataclasses import dataclass, field

from ehcp_io.readers.rtf.destinations import Destination
from ehcp_io.readers.rtf.encodings import charset_encoding, page_encoding
from ehcp_io.readers.rtf.state import State
from ehcp_io.readers.wordml.elements import symbol_font

_MAX_ENTRIES = 10_000


@dataclass(slots=True)
class Font:
    """One font: its name, and its codec where that is not the document's."""

    name: str = ""
    encoding: str | None = None

    @property
    def symbols(self) -> str:
        """The symbol font that it is, as the Word reader knows it; ``""`` for a font of letters."""
        return symbol_font(self.name)


@dataclass(slots=True)
class Style:
    """One paragraph style."""

    name: str = ""
    outline: int | None = None


@dataclass(slots=True)
class Header:
    """What the header's tables say."""

    encoding: str = "cp1252"
    default_font: int = -1
    fonts: dict[int, Font] = field(default_factory=dict)
    colours: list[str | None] = field(default_factory=list)
    styles: dict[int, Style] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)

    def colour(self, number: int | None) -> str | None:
        """A colour by its number, ``RRGGBB``; None for the automatic one."""
        return self.colours[number] if number and 0 < number < len(self.colours) else None

    def fill(self, number: int | None) -> str | None:
        """A colour that fills; white fills nothing."""
        colour = self.colour(number)
        return None if colour == "FFFFFF" else colour


class FontTable(Destination):
    """``fonttbl``: entries with or without a group of their own, each ended by a semicolon."""

    def __init__(self, header: Header) -> None:
        self._fonts = header.fonts
        self._font = Font()

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take a piece of a font's name."""
        self._font.name = (self._font.name + text.split(";")[0])[:200]
        if ";" in text:
            self._font = Font()

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a font's number, character set or code page."""
        if name == "f" and len(self._fonts) < _MAX_ENTRIES:
            self._font = self._fonts[number or 0] = Font()
        elif name == "fcharset":
            self._font.encoding = self._font.encoding or charset_encoding(number or 0)
        elif name == "cpg" and number:
            self._font.encoding = page_encoding(number)
        return True


class ColourTable(Destination):
    """``colortbl``: red, green and blue, ended by a semicolon; the first colour is automatic."""

    def __init__(self, header: Header) -> None:
        self._colours = header.colours
        self._parts: dict[str, int] = {}

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take the ends of colours."""
        for _ in range(min(text.count(";"), _MAX_ENTRIES - len(self._colours))):
            parts = [self._parts.get(name, 0) for name in ("red", "green", "blue")]
            known = "".join(f"{part:02X}" for part in parts) if self._parts else None
            self._colours.append(known)
            self._parts = {}

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a part of a colour."""
        if name in ("red", "green", "blue"):
            self._parts[name] = max(0, min(number or 0, 255))
        return True


class StyleSheet(Destination):
    """``stylesheet``: a group for each style, its name ended by a semicolon."""

    def __init__(self, header: Header) -> None:
        self._styles = header.styles
        self._style, self._number = Style(), 0
        self._is_paragraph = True

    def child_opened(self, state: State) -> None:
        """Begin a style; without a number it is the default one."""
        self._style, self._number, self._is_paragraph = Style(), 0, True

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take a piece of a style's name."""
        self._style.name = (self._style.name + text.split(";")[0])[:200]
        if ";" in text and self._is_paragraph and len(self._styles) < _MAX_ENTRIES:
            # Programs write aliases behind a comma, as Word itself does.
            self._style.name = self._style.name.split(",")[0].strip()
            self._styles[self._number] = self._style
            self._is_paragraph = False

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a style's number, kind or outline level."""
        if name == "s":
            self._number = number or 0
        elif name in ("cs", "ds", "ts", "tsrowd"):
            self._is_paragraph = False
        elif name == "outlinelevel":
            self._style.outline = number
        return True


class Authors(Destination):
    """``revtbl``: a group for each author, the name ended by a semicolon."""

    def __init__(self, header: Header) -> None:
        self._authors = header.authors
        self._name = ""

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take a piece of a name."""
        self._name = (self._name + text.split(";")[0])[:200]
        if ";" in text and len(self._authors) < _MAX_ENTRIES:
            self._authors.append(self._name.strip())
            self._name = ""
