"""Characters that mean something else than they say: ligatures, symbol fonts, check boxes."""

from ehcp_io.document import CHECKED, UNCHECKED

CHECK_GLYPHS = {CHECKED: True, UNCHECKED: False}
"""The two texts of a check box in the block model, and what they state."""

_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00ad": None,
        "\x02": "-",
        "\ufffe": "-",
        "\u2028": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
    }
)
_BOXES = str.maketrans({**dict.fromkeys("☑✓✔✗✘", CHECKED), **dict.fromkeys("□❏", UNCHECKED)})
# Wingdings, Wingdings 2 and ZapfDingbats hold the check boxes of Word and of form designers.
_TICKED = {
    "wingdings": (0x52, 0x54, 0xFB, 0xFC, 0xFD, 0xFE, 0x78),
    "wingdings2": (0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56),
    "zapfdingbats": (0x33, 0x34, 0x35, 0x36, 0x37, 0x38),
}
_EMPTY = {
    "wingdings": (0x6F, 0x70, 0x71, 0x72, 0xA8),
    "wingdings2": (0x2A, 0xA3),
    "zapfdingbats": (0x6F, 0x70, 0x71, 0x72),
}


def clean_text(text: str) -> str:
    """Ligatures undone, soft hyphens and joiners dropped, single check marks as boxes."""
    text = text.translate(_LIGATURES)
    if len(text) == 1:
        return text.translate(_BOXES)
    return text


def symbol_of(text: str, font: str) -> str | None:
    """The check box that a lone character of a symbol font shows, if it shows one."""
    if len(text) != 1:
        return None
    name = font.lower().replace(" ", "").replace("-", "")
    code = ord(text)
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    for family in ("wingdings2", "wingdings", "zapfdingbats"):
        if name.startswith(family):
            if code in _TICKED[family]:
                return CHECKED
            return UNCHECKED if code in _EMPTY[family] else None
    return None
