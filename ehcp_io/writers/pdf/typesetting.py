"""Typst, which sets the pages: the compiler, its fonts, and what it says when it cannot."""

import functools
import re
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from ehcp_io.errors import OutputError
from ehcp_io.resources import shipped
from ehcp_io.writers.pdf.characters import plainly, typeset

if TYPE_CHECKING:
    import typst

FONTS = (
    "Noto Sans",
    *(f"Noto Sans {script}" for script in (
        "Symbols", "Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian",
        "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer", "Lao", "Malayalam", "Myanmar",
        "Oriya", "Sinhala", "Tamil", "Telugu", "Thai",
    )),
    "Noto Emoji",
    "DejaVu Sans Mono",
)  # fmt: skip
"""In the order in which they are asked for a letter; the last is typst's own, for ticks."""
STANDARDS: tuple[Literal["a-3b", "ua-1"], ...] = ("a-3b", "ua-1")
"""PDF/UA-1 is the accessible one (ISO 14289-1); PDF/A-3 the one that says what attachments are."""
_MISSING = re.compile(r'the text `"(.*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 4
_LACKING: set[str] = set()
"""Characters that the fonts were seen to lack since this process began; asking takes a while."""
_EXTRA = "PDFs are made by typst. Install it with: pip install 'ehcp-io[pdf]'"

Inputs = Callable[[Callable[[str], str]], Mapping[str, str]]


def typeset_pdf(inputs: Inputs) -> bytes:
    """The PDF of ``templates/plan.typ``.

    ``inputs`` gives the template's inputs, for a function that makes words printable. It is asked
    again where the fonts turn out to lack characters.

    Raises:
        OutputError: typst or the fonts are not installed, or they refuse the plan.
    """
    for _ in range(_TRIES):
        made = _compile(inputs(functools.partial(typeset, missing=frozenset(_LACKING))))
        if isinstance(made, bytes):
            return made
        if made <= _LACKING:
            break
        _LACKING.update(made)
    # Rare letters together can be more than the typesetter takes; their numbers never are.
    pdf = _compile(inputs(plainly))
    if isinstance(pdf, bytes):
        return pdf
    raise OutputError(
        "This plan cannot be set as a PDF. Write it as a Word document (.docx) and print that."
    )


def _compile(inputs: Mapping[str, str]) -> bytes | set[str]:
    """The PDF, or the characters that no font has; none of them where it is something else."""
    try:
        import typst
    except ImportError:
        raise OutputError(_EXTRA) from None
    source = (shipped("templates") / "plan.typ").read_bytes()
    try:
        pdf = typst.compile(
            source,
            font_paths=_fonts(),
            format="pdf",
            sys_inputs=dict(inputs),
            pdf_standards=list(STANDARDS),
        )
    except typst.TypstError as refusal:
        found = (_unescaped(text) for text in _MISSING.findall(refusal.diagnostic))
        return {character for text in found for character in text}
    except BaseException as broken:
        # What the compiler itself falls over comes as an exception that is no Exception.
        if type(broken).__name__ != "PanicException":
            raise
        return set()
    return pdf


@functools.cache
def _fonts() -> "typst.Fonts":
    """The fonts that come with what makes PDFs; those of the machine are not asked.

    Raises:
        OutputError: they are not installed.
    """
    import typst

    package = find_spec("manimgx_fonts")
    if package is None or not package.submodule_search_locations:
        raise OutputError(_EXTRA)
    folders = list(package.submodule_search_locations)
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
