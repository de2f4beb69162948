"""Which words are bold where the fonts do not say: cuts of one font of variable weight.

Such cuts carry one name in the file, each with its own subset tag ("ABCDEF+NotoSans-Regular", ISO
32000-1, 9.6.4), and nothing else tells their weight. But the same words are wider in the bold one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from ehcp_io.readers.layout.geometry import PageContent, Style, Word

_WIDER = 1.025  # bold letters take 3 to 10 in a hundred more than regular ones
_FEWEST = 3
_SHORTEST = 3
Widths = Mapping[str, float]


def tell_bold(pages: Sequence[PageContent]) -> None:
    """Set the style of words in the bold cut of a font, in place, and take the tags off."""
    cuts: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for word in _words(pages):
        tag, tagged, name = word.style.font.rpartition("+")
        if tagged and not word.style.bold and _tells(word):
            width = (word.right - word.left) / word.style.size
            cuts[name][tag].setdefault(word.text, width)
    bold = {f"{tag}+{name}" for name, tags in cuts.items() for tag in _bold_among(tags)}
    known: dict[Style, Style] = {}
    for word in _words(pages):
        if "+" in word.style.font:
            word.style = known.get(word.style) or _settled(word.style, bold, known)


def _settled(style: Style, bold: set[str], known: dict[Style, Style]) -> Style:
    """The style without its tag; one object for all that look alike."""
    name = style.font.rpartition("+")[2]
    plain = replace(style, font=name, bold=style.bold or style.font in bold)
    known[style] = known.setdefault(plain, plain)
    return known[style]


def _words(pages: Sequence[PageContent]) -> Iterator[Word]:
    for page in pages:
        yield from page.words
        yield from page.turned


def _tells(word: Word) -> bool:
    # In a damaged file a word may have no width.
    is_set = word.right > word.left and not word.turn
    return is_set and len(word.text) >= _SHORTEST and word.text.isalpha()


def _bold_among(tags: Mapping[str, Widths]) -> Iterator[str]:
    """The tags of the cuts that are wider than another one of the same font."""
    for tag, widths in tags.items():
        for other, others in tags.items():
            ratios = [width / others[text] for text, width in widths.items() if text in others]
            if other != tag and len(ratios) >= _FEWEST and median(ratios) >= _WIDER:
                yield tag
                break
