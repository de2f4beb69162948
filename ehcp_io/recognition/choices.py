"""Tick boxes with their options in cells and lines; only the ticked ones say something."""

import re
from collections.abc import Sequence

_TICKED, _OPEN = "☒☑✓✔", "☐□"
_OPTION = re.compile(rf"([{_TICKED}{_OPEN}])\s*([^{_TICKED}{_OPEN}]*)")
_LONGEST = 6  # words of an option
_FEWEST = 2
_ANSWERS = frozenset(("yes", "no", "y", "n"))


def is_choice(text: str) -> bool:
    """Whether a line is options with their boxes and nothing else: "Work ☐ Home ☒ Health ☐"."""
    found = _OPTION.findall(text)
    lead = _OPTION.split(text)[0]
    words = [" ".join(option.split()) for _, option in found]
    return (
        len(found) >= _FEWEST
        and any(box in _OPEN for box, _ in found)
        and all(option.count(" ") < _LONGEST for option in (lead.strip(), *words))
    )


def is_answer(text: str) -> bool:
    """Whether a text only answers the question at its column's head: "Yes"."""
    return text.strip(" .").casefold() in _ANSWERS


def nobody_ticked(text: str) -> bool:
    """Whether a line is one option whose box is empty: "☐ Hearing"."""
    return text.strip()[:1] in _OPEN and not any(box in text for box in _TICKED)


def is_boxed(text: str) -> bool:
    """Whether a text begins with a tick box."""
    return text.strip()[:1] in tuple(_TICKED + _OPEN)


def is_checklist(texts: Sequence[str]) -> bool:
    """Whether texts are options of a few words, each behind its box, of which one at least is open.

    Boxes that are all ticked may be the bullets of a list.
    """
    found = [_OPTION.findall(text) for text in texts]
    return (
        len(texts) >= _FEWEST
        and all(text.strip()[:1] in _TICKED + _OPEN for text in texts)
        and any(box in _OPEN for options in found for box, _ in options)
        and all(option.strip().count(" ") < _LONGEST for options in found for _, option in options)
    )


def chosen(text: str) -> str | None:
    """The ticked options of a cell that holds boxes and their options alone; None for another cell.

    "☐ Daily ☒ Weekly ☐ Termly" is "Weekly", and "☐ Daily ☐ Weekly" is "": nobody ticked one.
    """
    options = _OPTION.findall(text)
    if len(options) < _FEWEST or text.strip()[:1] not in _TICKED + _OPEN:
        return None
    words = [" ".join(option.split()) for _, option in options]
    if not all(words) or any(option.count(" ") >= _LONGEST for option in words):
        return None
    if not any(box in _OPEN for box, _ in options):
        return None  # ticks in front of each line are bullets
    return ", ".join(
        option for (box, _), option in zip(options, words, strict=True) if box in _TICKED
    )
