"""Two wordings of a passage, a scan's among them: where one's word stands for the other's.

A word that was read with doubt and that the other wording has as well is borne out by it. One that
is no word, and looks like the other's, is the other's, misread. All else is left as it was read:
a figure is never settled, nor a word that is one, nor a name that differs by more than its shapes.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ehcp_io.compare.misreadings import looks_like, same_shape, unaccented
from ehcp_io.compare.words import Word, compact, split_words
from ehcp_io.resources import english_words

_EDGES = re.compile(r"^\W+|\W+$")
Span = tuple[int, int]
_FIGURE_OF = dict(zip("oli|!szg", "01111529", strict=True))
"""Letters that are the shape of one figure alone; b may be 6 or 8."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage as one plan has it; ``doubts`` are where words of it may be misread."""

    text: str
    doubts: tuple[Span, ...] = ()
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """The characters ``start`` to ``end`` of a wording give way to ``put``.

    ``read`` is what the scan was read as, where that is another word; None: the same one.
    """

    start: int
    end: int
    put: str
    read: str | None = None


def settled_words(
    one: Wording, other: Wording, sure: Container[str] = ()
) -> tuple[list[Settled], list[Settled]]:
    """What is settled in either wording, in order; where a word was misread, in both.

    ``sure`` are words that either plan has elsewhere without doubt: they are words, too.
    """
    sides = _Side(one), _Side(other)
    found: tuple[list[Settled], list[Settled]] = ([], [])
    for old, new in _pieces(*sides):
        for side, made in enumerate(_settled(sides, (old, new), sure)):
            if made is not None and (not found[side] or found[side][-1].end <= made.start):
                found[side].append(made)
    return found


class _Side:
    """A wording with its words, and the stretches between its spaces."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.words = split_words(wording.text)
        self.stretches = [match.span() for match in re.finditer(r"\S+", wording.text)]

    def is_doubted(self, words: Span) -> bool:
        """Whether one of these words may be misread."""
        start, end = self._around(self.words[slice(*words)])
        return any(first < end and start < last for first, last in self.wording.doubts)

    def stretch(self, words: Span) -> Span | None:
        """From space to space around the words, if no other word stands there."""
        start, end = self._around(self.words[slice(*words)])
        start = max((a for a, b in self.stretches if a <= start < b), default=start)
        end = min((b for a, b in self.stretches if a < end <= b), default=end)
        inside = [n for n, word in enumerate(self.words) if word.start < end and start < word.end]
        return (start, end) if inside == list(range(*words)) else None

    def bare(self, words: Span) -> Span:
        """From the first letter of the words to the last."""
        return self._around(self.words[slice(*words)])

    def keys(self, words: Span) -> list[str]:
        return [word.key for word in self.words[slice(*words)]]

    @staticmethod
    def _around(words: Sequence[Word]) -> Span:
        return words[0].start, words[-1].end


def _pieces(one: _Side, other: _Side) -> Iterator[tuple[Span, Span]]:
    """Words that stand in each other's place, as few together as may be."""
    keys = [[word.key for word in side.words] for side in (one, other)]
    gap: list[int] | None = None
    for code in Indel.opcodes(*keys):
        ends = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        if code.tag != "equal":
            gap = [gap[0], ends[1], gap[2], ends[3]] if gap else list(ends)
            continue
        if gap:
            yield from _gap(*gap)
            gap = None
        yield from _equal(one, other, ends)
    if gap:
        yield from _gap(*gap)


def _gap(first: int, last: int, start: int, end: int) -> Iterator[tuple[Span, Span]]:
    if last - first == end - start:
        yield from (
            ((first + n, first + n + 1), (start + n, start + n + 1)) for n in range(last - first)
        )
    elif last > first and end > start:
        yield (first, last), (start, end)


def _equal(
    one: _Side, other: _Side, ends: tuple[int, int, int, int]
) -> Iterator[tuple[Span, Span]]:
    """The words of a run that both have; what stands between two spaces of either, together."""
    first, last, start, _ = ends
    joined = {
        at
        for side, begin in ((one, first), (other, start))
        for at in range(1, last - first)
        if not _are_apart(side.wording.text, side.words[begin + at - 1], side.words[begin + at])
    }
    at = 0
    while at < last - first:
        end = at + 1
        while end in joined:
            end += 1
        yield (first + at, first + end), (start + at, start + end)
        at = end


def _are_apart(text: str, one: Word, other: Word) -> bool:
    return any(map(str.isspace, text[one.end : other.start]))


def _settled(
    sides: tuple[_Side, _Side], words: tuple[Span, Span], sure: Container[str]
) -> tuple[Settled | None, Settled | None]:
    doubted = [side.is_doubted(of) for side, of in zip(sides, words, strict=True)]
    keys = [compact(side.keys(of)) for side, of in zip(sides, words, strict=True)]
    if doubted[0] is doubted[1]:
        pictured = [side.wording.pictured for side in sides]
        # An accent is lost in a picture without any doubt.
        accents = keys[0] != keys[1] and unaccented(keys[0]) == unaccented(keys[1])
        if doubted[0] or not accents or pictured[0] is pictured[1]:
            return None, None
        doubted = pictured
    scan = 0 if doubted[0] else 1
    spans = [side.stretch(of) for side, of in zip(sides, words, strict=True)]
    if None in spans:
        spans = [side.bare(of) for side, of in zip(sides, words, strict=True)]
    places = [span for span in spans if span is not None]
    read, put = (sides[n].wording.text[slice(*places[n])] for n in (scan, 1 - scan))
    if keys[0] == keys[1]:
        made = Settled(*places[scan], put)
        return (made, None) if scan == 0 else (None, made)
    if not _is_misread((keys[scan], read), (keys[1 - scan], put), sure):
        return None, None
    told = [Settled(*place, put, read) for place in places]
    return told[0], told[1]


def _is_misread(read: tuple[str, str], put: tuple[str, str], sure: Container[str]) -> bool:
    """Whether ``put`` may stand where ``read`` was read: each as it is compared and as it stands.

    Which word means something else is not asked: what is a word itself is never settled.
    """
    (one, as_read), (other, as_put) = read, put
    if unaccented(one) == unaccented(other):
        return True
    if any(map(str.isdigit, one + other)):
        return len(one) == len(other) and not one.isdigit() and all(map(_is_figure, one, other))
    if len(one) > 1 and (one in sure or not english_words().isdisjoint((one, _bare(as_read)))):
        return False
    named = any(map(_is_capital, (as_read, as_put)))
    return same_shape(one, other) if named else looks_like(one, other)


def _bare(text: str) -> str:
    """A word as a list of words has it: small, with an apostrophe inside and no sign around it."""
    return _EDGES.sub("", text.casefold().replace("’", "'"))


def _is_capital(text: str) -> bool:
    return next(filter(str.isalpha, text), "").isupper()


def _is_figure(read: str, put: str) -> bool:
    return read == put or (put.isdigit() and _FIGURE_OF.get(read) == put)
