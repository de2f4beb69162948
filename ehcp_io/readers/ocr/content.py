"""Recognised pages to the values that the layout engine takes, sizes and weights made alike."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word
from ehcp_io.readers.layout.marks import check_box
from ehcp_io.readers.ocr.baselines import level_lines
from ehcp_io.readers.ocr.boldness import bold_words
from ehcp_io.readers.ocr.codes import settle_codes
from ehcp_io.readers.ocr.lists import settle_markers
from ehcp_io.readers.ocr.reading import Page, Seen

_SAME_SIZE = 1.075
_SAME_SIZE_SHORT = 1.12
_SHORT_LINE = 18
_WHITE = "FFFFFF"

_Look = tuple[float, bool, bool, str | None]


def to_contents(pages: Sequence[Page]) -> list[PageContent]:
    """The pages for the layout engine.

    A scan measures every word a little differently; the layout compares sizes as a file states
    them. Near sizes become one.
    """
    settle_markers(pages)
    settle_codes(pages)
    sizes = _sizes(pages)
    styles: dict[_Look, Style] = {}
    contents = []
    for page in pages:
        bold = bold_words(page.words)
        level_lines(page.words)
        contents.append(
            PageContent(
                number=page.number,
                width=page.width,
                height=page.height,
                words=[
                    *(_word(word, sizes, bold, styles) for word in page.words),
                    *(_tick(Box(*box[:4]), box[4], page.words) for box in page.boxes),
                ],
                rules=[Rule(*rule) for rule in page.rules],
                shades=[Shade(Box(*shade[:4]), shade[4]) for shade in page.shades],
            )
        )
    return contents


def _tick(box: Box, checked: bool, words: Sequence[Seen]) -> Word:
    """A box to tick as a word on the line beside it."""
    word = check_box(box, checked)
    beside = [
        (abs(seen.left - box.right), seen)
        for seen in words
        if seen.top - 2 <= (box.top + box.bottom) / 2 <= seen.bottom + 2
    ]
    if beside:
        nearest = min(beside, key=lambda each: each[0])[1]
        word.baseline = nearest.baseline
    return word


def _word(
    word: Seen,
    sizes: dict[int, float],
    bold: set[int],
    styles: dict[_Look, Style],
) -> Word:
    look = (sizes[id(word)], id(word) in bold, word.slant, _WHITE if word.light else None)
    style = styles.setdefault(look, Style(look[0], bold=look[1], italic=look[2], colour=look[3]))
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


def _sizes(pages: Sequence[Page]) -> dict[int, float]:
    """For each word, by identity, the size that its own is taken for: the most frequent near it.

    A line of few letters is measured less well than a long one.
    """
    lines: dict[tuple[int, int, float], list[Seen]] = defaultdict(list)
    counts: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            # A line has parts of two sizes where a label stands far before its value.
            lines[page.number, word.line, word.size].append(word)
            counts[_rounded(word.size)] += len(word.text)
    centres: list[float] = []
    for size, _ in counts.most_common():
        if not any(_near(size, centre, _SAME_SIZE) for centre in centres):
            centres.append(size)
    taken: dict[int, float] = {}
    for line in lines.values():
        size = _rounded(line[0].size)
        short = sum(len(word.text) for word in line) < _SHORT_LINE
        reach = _SAME_SIZE_SHORT if short else _SAME_SIZE
        # The centres stand in the order of their frequency: the first that is near will do.
        best = next((centre for centre in centres if _near(size, centre, reach)), size)
        taken.update((id(word), best) for word in line)
    return taken


def _near(size: float, centre: float, reach: float) -> bool:
    return centre / reach <= size <= centre * reach
