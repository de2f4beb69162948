"""Recognised pages to the values that the layout engine takes, sizes and weights made alike."""

import statistics
from collections import Counter
from collections.abc import Sequence

from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word
from ehcp_io.readers.ocr.reading import Page, Seen

_SAME_SIZE = 1.075
_BOLD = 1.2
_USUAL_WEIGHT = 0.07
_WHITE = "FFFFFF"


def to_contents(pages: Sequence[Page]) -> list[PageContent]:
    """The pages for the layout engine.

    A scan measures every word a little differently; the layout compares sizes as a file states
    them. Near sizes become one.
    """
    sizes = _sizes(pages)
    styles: dict[tuple[float, bool, str | None], Style] = {}
    contents = []
    for page in pages:
        bold = _bold_lines(page)
        contents.append(
            PageContent(
                number=page.number,
                width=page.width,
                height=page.height,
                words=[_word(word, sizes, bold, styles) for word in page.words],
                rules=[Rule(*rule) for rule in page.rules],
                shades=[Shade(Box(*shade[:4]), shade[4]) for shade in page.shades],
            )
        )
    return contents


def _word(
    word: Seen,
    sizes: dict[float, float],
    bold: set[int],
    styles: dict[tuple[float, bool, str | None], Style],
) -> Word:
    key = (sizes[_rounded(word.size)], id(word) in bold, _WHITE if word.light else None)
    style = styles.setdefault(key, Style(key[0], bold=key[1], colour=key[2]))
    return Word(
        text=word.text,
        left=word.left,
        top=word.top,
        right=word.right,
        bottom=word.bottom,
        baseline=word.baseline,
        style=style,
        confidence=round(word.confidence, 2),
    )


def _rounded(size: float) -> float:
    return round(size, 1)


def _sizes(pages: Sequence[Page]) -> dict[float, float]:
    """For each measured size the one that it is taken for: the most frequent one near it."""
    counts: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            counts[_rounded(word.size)] += len(word.text)
    taken: dict[float, float] = {}
    for size, _ in counts.most_common():
        if size in taken:
            continue
        near = [each for each in counts if size / _SAME_SIZE <= each <= size * _SAME_SIZE]
        free = [each for each in near if each not in taken]
        for each in free:
            taken[each] = size
    return taken


def _bold_lines(page: Page) -> set[int]:
    """The words, by identity, that are bold.

    Most words of a page are not; what is clearly thicker than they are is. A whole line is
    judged by its middle where it agrees, so that one thick word makes no sentence bold.
    """
    weights = [word.weight for word in page.words if word.weight]
    if not weights:
        return set()
    usual = _usual(weights)
    bold: set[int] = set()
    lines: dict[int, list[Seen]] = {}
    for word in page.words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        known = [word for word in line if word.weight]
        if not known:
            continue
        thick = [word.weight > _BOLD * usual for word in known]
        if all(thick) or statistics.median(w.weight for w in known) > _BOLD * usual * 1.05:
            thick = [True] * len(known)
        elif sum(thick) == 1 and not thick[0]:
            thick = [False] * len(known)
        bold.update(id(word) for word, is_thick in zip(known, thick, strict=True) if is_thick)
        _fill_gaps(line, bold)
    return bold


def _usual(weights: list[float]) -> float:
    """The weight of plain text: the lower of two clusters where the page has both."""
    weights = sorted(weights)
    median = weights[len(weights) // 2]
    lower = [weight for weight in weights if weight < median / _BOLD]
    if len(lower) > 0.15 * len(weights):
        return statistics.median(lower)
    return median


def _fill_gaps(line: list[Seen], bold: set[int]) -> None:
    """Words too short to measure are set as the word before them, or else the one after."""
    for index, word in enumerate(line):
        if word.weight:
            continue
        beside = line[index - 1] if index else next((w for w in line if w.weight), None)
        if beside is not None and id(beside) in bold:
            bold.add(id(word))
