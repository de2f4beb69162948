"""Tick boxes: which of the printed options is ticked, whichever side of it the box stands."""

import re
from dataclasses import dataclass

from ehcp_io.document import Run, TextBlock

_TICKED = "☒☑✓✔✗✘⊠■\uf0fe\uf0fd\uf078\uf0fc"
_EMPTY = "☐□◻❏❑\uf0a8\uf06f\uf071"
BOXES = _TICKED + _EMPTY
_BOX = re.compile(rf"([{BOXES}]|\[\s?[xX✓]?\s?\]|\(\s?[xX✓]?\s?\)(?=\s|$))")


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice, as printed, and whether it is ticked."""

    text: str
    ticked: bool


def is_box(text: str) -> bool:
    """Whether ``text`` is nothing but a tick box."""
    return _BOX.fullmatch(text.strip()) is not None


def is_ticked(text: str) -> bool:
    """Whether ``text`` holds a box or mark that is ticked."""
    return any(_ticked(match[0]) for match in _BOX.finditer(text))


def holds_box(text: str) -> bool:
    """Whether ``text`` holds a tick box, ticked or not."""
    return _BOX.search(text) is not None


def segments(text: str) -> list[str]:
    """The words between the boxes, and the boxes, in turns; words come first and last."""
    return [part.strip(" ,;/|") for part in _BOX.split(" ".join(text.split()))]


def read_options(text: str) -> tuple[Option, ...]:
    """The options in ``text``: boxes stand before them if the text begins with one, else behind."""
    pieces = segments(text)
    if len(pieces) < 3:
        return ()
    before = not pieces[0]
    options = []
    for index in range(1, len(pieces), 2):
        words = pieces[index + 1] if before else pieces[index - 1]
        if words:
            options.append(Option(words, _ticked(pieces[index])))
    return tuple(options)


def chosen(text: str) -> str | None:
    """The one option ticked in ``text``; "" where none or several are; None without boxes."""
    options = read_options(text)
    if not options:
        return "" if holds_box(text) else None
    ticked = [option.text for option in options if option.ticked]
    return ticked[0] if len(ticked) == 1 else ""


def standing_text(block: TextBlock) -> str:
    """The words of a block that were not struck out ("Yes / ~~No~~": delete as applicable)."""
    if not any(run.strike for run in block.runs):
        return block.text
    kept = tuple(_unstruck(run) for run in block.runs)
    return TextBlock(runs=kept).text.strip(" /")


def _unstruck(run: Run) -> Run:
    return Run(" ") if run.strike else run


def _ticked(mark: str) -> bool:
    return mark in _TICKED if len(mark) == 1 else mark.strip("[]() ") != ""
