"""Cells of tick boxes: a row of options, of which only the ticked ones say something."""

import re

_TICKED, _OPEN = "☒☑✓✔", "☐□"
_OPTION = re.compile(rf"([{_TICKED}{_OPEN}])\s*([^{_TICKED}{_OPEN}]*)")
_LONGEST = 6  # words of an option
_FEWEST = 2


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
