"""Page headers that a casework system wrote into the text when it exported a plan.

"Any Council SEND – EHC-2044 – Sam Lee – exported 12 Feb 2024": the same line again and again, with
strokes in it and the plan's number or a date. Provision may be printed again too, so the line
must be nothing else.
"""

import re
from collections import Counter
from dataclasses import replace

from ehcp_io.document import Document, Furniture, FurnitureKind, Paragraph
from ehcp_io.plan.dates import find_dates

_FEWEST = 3
_STROKES = re.compile(r"\s[–—|·•-]\s")
_CODE = re.compile(r"\b[A-Z]{2,}[\s/-]?\d{3,}\b|\b[Pp]age\s\d")
_LONGEST = 25


def set_running_apart(document: Document) -> Document:
    """The document with such lines among its furniture."""
    times = Counter(
        block.text for block in document.blocks if isinstance(block, Paragraph) and block.text
    )
    running = {text for text, count in times.items() if count >= _FEWEST and _runs(text)}
    if not running:
        return document
    gone = [
        each for each in document.blocks if isinstance(each, Paragraph) and each.text in running
    ]
    return replace(
        document,
        blocks=tuple(block for block in document.blocks if not any(block is each for each in gone)),
        furniture=(
            *document.furniture,
            *(Furniture(kind=FurnitureKind.HEADER, block=block) for block in gone),
        ),
    )


def _runs(text: str) -> bool:
    """Whether a line that comes again reads as a page's header."""
    told = bool(_CODE.search(text) or find_dates(text))
    plain = text.count(" ") < _LONGEST and not text.endswith((".", ";", ":"))
    return told and plain and len(_STROKES.findall(text)) > 1
