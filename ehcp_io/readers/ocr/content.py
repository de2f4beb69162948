"""Recognised pages to the values that the layout engine takes, sizes and weights made alike."""

from collections import Counter
from collections.abc import Sequence

from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word
from ehcp_io.readers.ocr.boldness import bold_words
from ehcp_io.readers.ocr.reading import Page, Seen

_SAME_SIZE = 1.075
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
        bold = bold_words(page.words)
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
