"""What the whole document says about its own typography, gathered before pages are laid out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ehcp_io.readers.layout.geometry import Line, PageContent, Style
from ehcp_io.readers.layout.leading import Leading
from ehcp_io.readers.layout.paragraphs import Measure

_RELIABLE = 12


class Context:
    """Body size, line spacing, text width and whether lines say that they were wrapped.

    Table text is often set tighter than running text of the same size: two spacings are kept.
    """

    def __init__(
        self,
        pages: Sequence[PageContent],
        lines: Sequence[list[Line]],
        strips: Sequence[Sequence[list[list[Line]]]],
    ) -> None:
        """Measure ``lines``; ``strips`` are the same outside tables, then inside them."""
        self.marks_wraps = _marks_wraps(strip for part in strips for page in part for strip in page)
        self.leading, self.cell_leading = (
            Leading(self.marks_wraps, (strip for page in part for strip in page)) for part in strips
        )
        self._right: dict[tuple[int, int], float] = {}
        self._left: dict[tuple[int, int], float] = {}
        self._bottom: dict[tuple[int, int], float] = {}
        for page, page_lines in zip(pages, lines, strict=True):
            self._measure(page, page_lines)
        sizes: Counter[float] = Counter()
        colours: Counter[str | None] = Counter()
        for style, characters in _styles(lines):
            sizes[round(style.size, 1)] += characters
            colours[style.colour] += characters
        self.body_size = sizes.most_common(1)[0][0] if sizes else 11.0
        self.body_colour = colours.most_common(1)[0][0] if colours else None

    def _measure(self, page: PageContent, lines: list[Line]) -> None:
        if not lines:
            return
        key = (round(page.width), round(page.height))
        self._right[key] = max(self._right.get(key, 0.0), max(line.right for line in lines))
        self._left[key] = min(self._left.get(key, page.width), min(line.left for line in lines))
        self._bottom[key] = max(self._bottom.get(key, 0.0), max(line.bottom for line in lines))

    def foot(self, page: PageContent) -> float:
        """How far down the running text stands on pages of this size."""
        return self._bottom.get((round(page.width), round(page.height)), page.height)

    def text_width(self, page: PageContent) -> tuple[float, float]:
        """Left and right edge of the running text on pages of this size."""
        key = (round(page.width), round(page.height))
        return self._left.get(key, 0.0), self._right.get(key, page.width)

    def measure(self, left: float, right: float) -> Measure:
        """How running text is set between these edges."""
        return Measure(left, right, self.leading, self.marks_wraps)


def _styles(lines: Iterable[Iterable[Line]]) -> Iterator[tuple[Style, int]]:
    """Each style, as it first occurs, with the characters set in it."""
    styles: dict[int, Style] = {}
    characters: dict[int, int] = {}
    for page_lines in lines:
        for line in page_lines:
            for word in line.words:
                key = id(word.style)
                if key in characters:
                    characters[key] += len(word.text)
                else:
                    styles[key], characters[key] = word.style, len(word.text)
    return ((styles[key], count) for key, count in characters.items())


def _marks_wraps(lines: Iterable[list[Line]]) -> bool:
    """Whether broken lines of this document end in a real space, so that others were ended."""
    marked = unmarked = 0
    for strip in lines:
        for line, following in pairwise(strip):
            if following.baseline - line.baseline > 2 * line.size:
                continue
            if following.words[0].text[0].islower() and not line.text.endswith(tuple(".-:;")):
                if line.words[-1].wraps:
                    marked += 1
                else:
                    unmarked += 1
    return marked >= _RELIABLE and marked > 4 * unmarked
