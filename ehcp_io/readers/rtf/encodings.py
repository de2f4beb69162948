"""Which code page RTF's bytes are in: the document's and, before it, the font's."""

import codecs

_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {10000: "mac_roman", 936: "gb18030", 65001: "utf-8", 708: "iso8859_6", 28605: "iso8859_15"}
_WINDOWS = "cp1252"


def page_encoding(number: int) -> str:
    """The codec of a Windows code page; cp1252 where there is none of that number."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _WINDOWS


def charset_encoding(charset: int) -> str | None:
    """The codec of a font's character set; None for the document's own (0 and 1) or unknown."""
    return _CHARSETS.get(charset)


def decoded(data: bytes, encoding: str) -> str:
    """The characters of some bytes; what the code page lacks is read as Windows does."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return data.decode(encoding if encoding != _WINDOWS else "latin-1", errors="replace")
