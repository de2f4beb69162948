"""Which line on the page is which line as it was printed."""

import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ehcp_io.writers.outline.blocks import Place
from ehcp_io.writers.word.carried import Printed
from ehcp_io.writers.word.visible import Seen

_ALIKE = 60.0
"""Words of the plan that were reworked are still the same item above this likeness, in percent."""
_FORM_ALIKE = 85.0
"""The form's own words must be nearer, or new words over them would be taken for the form's."""


@dataclass(slots=True)
class Alignment:
    """``of_seen`` gives for each line on the page the printed line that it is, or None."""

    printed: Sequence[Printed]
    seen: Sequence[Seen]
    of_seen: list[int | None] = field(default_factory=list)
    of_printed: dict[int, int] = field(default_factory=dict)
    tables: dict[int, int] = field(default_factory=dict)
    _columns: dict[tuple[int, int], Place] = field(default_factory=dict)

    def pair(self, printed: int, seen: int) -> None:
        """Take the two for one line."""
        self.of_seen[seen] = printed
        self.of_printed[printed] = seen

    def free(self) -> tuple[list[int], list[int]]:
        """Printed lines and lines on the page that have no partner yet."""
        return (
            [n for n in range(len(self.printed)) if n not in self.of_printed],
            [n for n, partner in enumerate(self.of_seen) if partner is None],
        )

    def column_place(self, cell: tuple[int, int, int]) -> Place | None:
        """What stands in a column, by the heading that the plan printed over it."""
        return self._columns.get((cell[0], cell[2]))

    def settle(self) -> None:
        """Find which table, and which column of it, each table on the page is."""
        tables: dict[int, Counter[int]] = {}
        columns: dict[tuple[int, int], Counter[tuple[int, int]]] = {}
        for number, line in enumerate(self.seen):
            partner = self.of_seen[number]
            if partner is None or line.cell[0] < 0 or self.printed[partner].cell[0] < 0:
                continue
            table, _, column = self.printed[partner].cell
            tables.setdefault(line.cell[0], Counter())[table] += 1
            columns.setdefault((line.cell[0], line.cell[2]), Counter())[(table, column)] += 1
        self.tables = {seen: count.most_common(1)[0][0] for seen, count in tables.items()}
        heads: dict[tuple[int, int], Place] = {}
        for each in self.printed:
            heads.setdefault((each.cell[0], each.cell[2]), each.place)
        self._columns = {seen: heads[count.most_common(1)[0][0]] for seen, count in columns.items()}


def align(printed: Sequence[Printed], seen: Sequence[Seen]) -> Alignment:
    """Pair the lines: by their controls, then by their words, then by what is nearly the same."""
    found = Alignment(printed, seen, [None] * len(seen))
    _by_notes(found)
    copies = _by_controls(found)
    _by_words(found, copies)
    _by_likeness(found, copies)
    _by_elimination(found, copies)
    found.settle()
    return found


def _by_notes(found: Alignment) -> None:
    """Pair what was known before the words were changed, where no control is left to say it."""
    for number, line in enumerate(found.seen):
        known = line.printed
        if known is None or any(title for title, _ in line.parts):
            continue
        if known < len(found.printed) and known not in found.of_printed:
            found.pair(known, number)


def _by_controls(found: Alignment) -> set[int]:
    """Pair by the controls' titles; a line that only copies another's control is a new one."""
    named = {shown.name: n for n, line in enumerate(found.printed) for shown in line.shown}
    claims: dict[int, list[int]] = {}
    for number, line in enumerate(found.seen):
        if found.of_seen[number] is not None:
            continue
        for title in dict.fromkeys(title for title, _ in line.parts if title in named):
            claims.setdefault(named[title], []).append(number)
    copies: set[int] = set()
    for printed, numbers in claims.items():
        text = found.printed[printed].text
        free = [n for n in dict.fromkeys(numbers) if found.of_seen[n] is None]
        same = [n for n in free if found.seen[n].text == text]
        if free:
            found.pair(printed, (same or free)[0])
        copies |= set(numbers)
    return {number for number in copies if found.of_seen[number] is None}


def _by_words(found: Alignment, copies: set[int]) -> None:
    """Pair lines of the same words that come in the same order, then those that moved."""
    printed, free = found.free()
    seen = [number for number in free if number not in copies]
    matcher = difflib.SequenceMatcher(
        None,
        [found.printed[n].text for n in printed],
        [found.seen[n].text for n in seen],
        autojunk=False,
    )
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            found.pair(printed[block.a + step], seen[block.b + step])
    printed, free = found.free()
    waiting: dict[str, list[int]] = {}
    for number in printed:
        waiting.setdefault(found.printed[number].text, []).append(number)
    for number in free:
        if number not in copies and waiting.get(found.seen[number].text):
            found.pair(waiting[found.seen[number].text].pop(0), number)


def _by_likeness(found: Alignment, copies: set[int]) -> None:
    """Pair what is nearly the same between the same neighbours."""
    printed, free = found.free()
    for number in free:
        if number in copies:
            continue
        low, high = _between(found, number)
        best, likeness = -1, 0.0
        for candidate in printed:
            if not low < candidate < high or candidate in found.of_printed:
                continue
            line = found.printed[candidate]
            least = _ALIKE if line.shown else _FORM_ALIKE
            alike = fuzz.ratio(line.text, found.seen[number].text, score_cutoff=least)
            if alike > likeness:
                best, likeness = candidate, alike
        if best >= 0:
            found.pair(best, number)


def _by_elimination(found: Alignment, copies: set[int]) -> None:
    """Pair one line that is left with the one that is left of the same place: it was rewritten."""
    printed, free = found.free()
    for number in free:
        low, high = _between(found, number)
        left = [n for n in printed if low < n < high and n not in found.of_printed]
        alone = not any(
            0 <= n < len(found.seen) and found.of_seen[n] is None for n in (number - 1, number + 1)
        )
        if number in copies or not alone or len(left) != 1:
            continue
        line, text = found.printed[left[0]], found.seen[number].text
        if line.shown and (line.shown[0].blank or _same_label(line, text)):
            found.pair(left[0], number)


def _same_label(line: Printed, text: str) -> bool:
    label = line.text.partition(line.shown[0].text)[0].strip()
    return bool(label) and text.startswith(label)


def _between(found: Alignment, number: int) -> tuple[int, int]:
    """The printed lines that the neighbours on the page are."""
    before = (found.of_seen[n] for n in range(number - 1, -1, -1))
    after = (found.of_seen[n] for n in range(number + 1, len(found.seen)))
    low = next((partner for partner in before if partner is not None), -1)
    high = next((partner for partner in after if partner is not None), len(found.printed))
    return (low, high) if low < high else (-1, len(found.printed))
