"""Recognised pages to the values that the layout engine takes, sizes and weights made alike."""

import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word
from ehcp_io.readers.layout.marks import check_box
from ehcp_io.readers.ocr.baselines import level_lines
from ehcp_io.readers.ocr.boldness import bold_words
from ehcp_io.readers.ocr.codes import settle_codes, settle_postcodes
from ehcp_io.readers.ocr.lists import settle_markers
from ehcp_io.readers.ocr.reading import Page, Seen

_SAME_SIZE = 1.075
_SAME_SIZE_SHORT = 1.12
_SHORT_LINE = 18
_SAME_SIZE_WRAPPED = 1.15
_SAME_EDGE, _LEAST_STEP, _STEP = 2.0, 0.8, 1.5
_ENDS = (".", "!", "?", ":", ";")
_LARGER = 1.055
_WHITE = "FFFFFF"
_BESIDE = 2.0

_Look = tuple[float, bool, bool, str | None]


def to_contents(pages: Sequence[Page]) -> list[PageContent]:
    """The pages for the layout engine.

    A scan measures every word a little differently; the layout compares sizes as a file states
    them. Near sizes become one.
    """
    settle_markers(pages)
    settle_codes(pages)
    settle_postcodes(pages)
    bold = {word for page in pages for word in bold_words(page.words)}
    sizes = _sizes(pages, bold)
    styles: dict[_Look, Style] = {}
    contents = []
    for page in pages:
        rules = [Rule(*rule) for rule in page.rules]
        level_lines(page.words, rules)
        contents.append(
            PageContent(
                number=page.number,
                width=page.width,
                height=page.height,
                words=[
                    *(_word(word, sizes, bold, styles) for word in page.words),
                    *_ticks(page, sizes),
                ],
                rules=rules,
                shades=[Shade(Box(*shade[:4]), shade[4]) for shade in page.shades],
            )
        )
    return contents


def _ticks(page: Page, sizes: dict[int, float]) -> list[Word]:
    """The page's boxes to tick as words, each on the line of the words beside it and as large.

    One that stands alone on its line, its label below it, stands there as the others do.
    """
    boxes = [check_box(Box(*box[:4]), box[4]) for box in page.boxes]
    if not page.words:
        return boxes
    drops = []
    alone = []
    for box in boxes:
        level = [
            word
            for word in page.words
            if word.top - 2 <= (box.top + box.bottom) / 2 <= word.bottom + 2
        ]
        near = min(level, key=lambda word: _between(word, box), default=None)
        if near is None or _between(near, box) > _BESIDE * near.size:
            alone.append(box)
            near = min(page.words, key=lambda word: _away(word, box))
        else:
            box.baseline = near.baseline
            drops.append(near.baseline - box.bottom)
        box.style = Style(sizes[id(near)])
    for box in alone:
        box.baseline = box.bottom + (statistics.median(drops) if drops else 0.0)
    return boxes


def _between(word: Seen, box: Word) -> float:
    """The white between a word and a box on its line."""
    return max(word.left - box.right, box.left - word.right, 0.0)


def _away(word: Seen, box: Word) -> float:
    """How far off a word stands, across and down."""
    return _between(word, box) + max(word.top - box.bottom, box.top - word.bottom, 0.0)


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


def _sizes(pages: Sequence[Page], bold: set[int]) -> dict[int, float]:
    """For each word, by identity, the size that its own is taken for: the most frequent near it.

    A line of few letters is measured less well than a long one. Bold lines are often headings a
    little larger than the text, and are compared with one another.
    """
    lines: dict[tuple[int, int, float], list[Seen]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            # A line has parts of two sizes where a label stands far before its value.
            lines[page.number, word.line, word.size].append(word)
    plain = [line for line in lines.values() if not all(id(word) in bold for word in line)]
    thick = [line for line in lines.values() if all(id(word) in bold for word in line)]
    centres, of_bold = _centres(plain), _centres(thick)
    taken: dict[int, float] = {}
    set_in = _set_in(of_bold, thick)
    for line in plain:
        # The centres stand in the order of their frequency: the first that is near will do.
        size = _rounded(line[0].size)
        best = next((centre for centre in centres if _near(size, centre, _reach(line))), size)
        taken.update((id(word), best) for word in line)
    for line in thick:
        size = _rounded(line[0].size)
        near = [centre for centre in of_bold if _near(size, centre, _reach(line))]
        if _is_short(line) and size > _LARGER * max(centres[:1], default=0.0):
            # One short heading is no size of its own where its measure may be another's.
            set_more = [one for one in of_bold if _near(size, one, _SAME_SIZE_WRAPPED)]
            near = [one for one in set_more if set_in[one] > _SHORT_LINE] or near
        best = min(near, key=lambda centre: abs(math.log(centre / size)), default=size)
        best = next((centre for centre in centres if _near(best, centre, _LARGER)), best)
        taken.update((id(word), best) for word in line)
    for page in pages:
        of_page = [line for (number, _, _), line in lines.items() if number == page.number]
        for before, after in _wrapped(of_page):
            if _all_or_none(bold, (*before, *after)):
                size = taken[id(max(before, after, key=_letters)[0])]
                taken.update((id(word), size) for word in (*before, *after))
    return taken


def _set_in(centres: Sequence[float], lines: Sequence[Sequence[Seen]]) -> Counter[float]:
    """How many letters are set in each of the sizes, those of a line in the nearest to its own."""
    found: Counter[float] = Counter()
    for line in lines:
        size = _rounded(line[0].size)
        found[min(centres, key=lambda centre: abs(math.log(centre / size)))] += _letters(line)
    return found


def _wrapped(lines: Sequence[Sequence[Seen]]) -> Iterator[tuple[Sequence[Seen], Sequence[Seen]]]:
    """Lines that go on in small letters below the edge they begin at, one of them a short one.

    A label that a cell had no room for is measured twice, each time of a word or two.
    """
    begun = sorted(lines, key=lambda line: line[0].baseline)
    for place, line in enumerate(begun):
        head = line[0]
        if not head.text[0].islower():
            continue
        for before in reversed(begun[:place]):
            step = head.baseline - before[0].baseline
            if step > _STEP * head.size:
                break
            over = abs(before[0].left - head.left) <= _SAME_EDGE and step > _LEAST_STEP * head.size
            apart = before[-1].text.endswith(_ENDS) or not _near(
                before[0].size, head.size, _SAME_SIZE_WRAPPED
            )
            if over and not apart and _is_short(before, line):
                yield before, line
                break


def _all_or_none(bold: set[int], words: Sequence[Seen]) -> bool:
    """Whether the words are alike in weight."""
    return len({id(word) in bold for word in words}) == 1


def _is_short(*lines: Sequence[Seen]) -> bool:
    """Whether one of the lines has too few letters to be measured well."""
    return min(map(_letters, lines)) < _SHORT_LINE


def _letters(line: Sequence[Seen]) -> int:
    return sum(len(word.text) for word in line)


def _centres(lines: Sequence[Sequence[Seen]]) -> list[float]:
    """The sizes in which most is set, the most frequent first, none near another."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[_rounded(line[0].size)] += sum(len(word.text) for word in line)
    centres: list[float] = []
    for size, _ in counts.most_common():
        if not any(_near(size, centre, _SAME_SIZE) for centre in centres):
            centres.append(size)
    return centres


def _reach(line: Sequence[Seen]) -> float:
    return _SAME_SIZE_SHORT if _is_short(line) else _SAME_SIZE


def _near(size: float, centre: float, reach: float) -> bool:
    return centre / reach <= size <= centre * reach
