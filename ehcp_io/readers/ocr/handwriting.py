"""Words written by hand, told from print by how their letters stand: no line of print is askew.

A note in the margin or on blank paper is read as words, often right ones; none of it is the
plan's. It is taken out where its letters show a hand, and is a place that a person must look at.
Where that is not certain, it stays, and the place is told of all the same: print is not lost.
"""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ehcp_io.readers.ocr.hand_runs import (
    Place,
    Run,
    measured,
    note_margins,
    note_strokes,
    parted_letters,
    runs_of,
    usual_height,
)
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_FULL, _OPEN, _VERY_OPEN, _THIN = 0.6, 0.47, 0.35, 0.3
_HIGH, _LARGE, _VERY_LARGE = 0.95, 1.25, 1.4
_FEWEST, _ENOUGH, _SEVERAL, _MANY = 3, 4, 6, 10
_ASKEW, _STEEP, _LEVEL = 1.2, 1.8, 0.7
_RAGGED, _UNEVEN = 0.6, 0.67
_SURE, _PROBABLE, _UNSURE, _UNCERTAIN, _GUESSED = 0.93, 0.9, 0.85, 0.75, 0.7
_AROUND = 12.0
_NEAR, _JOINED = 1.2, 0.85
_TALL = 1.35
_PEN = ((0.6, 0.9, 1.35), (0.5, 0.85, 0.95))
"""By hand: strokes as thin as this or thinner, as unsure, as high."""
_FINE, _DOUBT, _HARDLY = 0.64, 0.9, 0.72
_AS_HIGH = 0.15
_LONG, _LEVEL_LETTERS = 18, 0.8
_TOGETHER, _OVER = 0.6, 1.1
_TOUCHES, _FEW = 0.6, 3


@dataclass(frozen=True, slots=True)
class ByHand:
    """The words without those written by hand, and the places where such stand or may stand."""

    words: list[Seen]
    places: list[Place]


def part_handwriting(
    words: Sequence[Seen], text: Picture, rules: Iterable[tuple[float, float]]
) -> ByHand:
    """The words of a page whose lines are level, without those by hand.

    ``rules`` are the left and right ends of the lines drawn on it: what stands beyond them and
    beyond the print stands in the margin.
    """
    usual = usual_height(words)
    runs = [measured(run, text, usual) for run in runs_of(words, usual)]
    note_margins(runs, list(rules))
    note_strokes(runs, text)
    level = [run for run in runs if run.letters >= _MANY and run.sure >= _SURE]
    together = _run_together(runs, text)
    hands = [run for run in runs if _is_by_hand(run, _fall(run, level, usual))]
    seen = {id(run) for run in hands}
    for hand in hands:  # grows on the way: a note's lines stand below one another
        for run in runs:
            if id(run) not in seen and _goes_on(hand, run, usual):
                hands.append(run)
                seen.add(id(run))
    gone = {id(word) for run in hands for word in run.words if not _is_print(word, run, usual)}
    unclear = [
        run
        for run in runs
        if id(run) not in seen
        and (
            id(run) in together
            or _may_be_by_hand(run)
            or any(_is_beside(hand, run, usual) for hand in hands)
        )
    ]
    for word in (word for run in unclear for word in run.words):
        word.doubt(_DOUBT)
    places = [run.box for run in (*hands, *unclear)]
    return ByHand([word for word in words if id(word) not in gone], places)


def spread(words: Sequence[Seen], places: Sequence[Place]) -> list[Place]:
    """The places with those of a few words beside them that are higher than print, or hardly read.

    They are a note's, of which some was told of: in doubt from now on.
    """
    usual, found = usual_height(words), list(places)
    left = [
        run
        for run in (Run(each, 0.0) for each in runs_of(words, usual))
        if len(run.words) <= _FEW and _is_odd(run, usual)
    ]
    for place in found:  # grows on the way
        for run in [run for run in left if _touches(run, place, usual)]:
            left.remove(run)
            found.append(run.box)
            for word in run.words:
                word.doubt(_DOUBT)
    return found


def _is_odd(run: Run, usual: float) -> bool:
    """Whether a run is higher than print, or hardly read."""
    high = statistics.median(word.height for word in run.words)
    return high >= _LARGE * usual or run.sure <= _UNCERTAIN


def _touches(run: Run, place: Place, usual: float) -> bool:
    one, reach = run.box, _TOUCHES * usual
    across = max(one[0], place[0]) - min(one[2], place[2])
    down = max(one[1], place[1]) - min(one[3], place[3])
    return max(across, down) <= reach


def _run_together(runs: Sequence[Run], text: Picture) -> set[int]:
    """The ids of those whose letters run together as print's do not: a thick pen writes so.

    On a fax or a photograph print's letters run together too: what is usual there is no sign. A
    blurred bold title is surely read.
    """
    shares = [
        run.letters / run.signs for run in runs if run.sure >= _PROBABLE and run.signs >= _MANY
    ]
    most = _TOGETHER * min(statistics.median(shares), 1.0) if shares else 0.0
    return {
        id(run)
        for run in runs
        if run.signs >= _FEWEST
        and run.height >= _OVER
        and (run.beyond or run.sure < _SURE)
        and run.letters <= most * run.signs
        and parted_letters(run, text) <= most * run.signs
    }


def _fall(run: Run, level: Sequence[Run], usual: float) -> float:
    """By how much a run falls, and falls more than lines around it: paper is not always flat."""
    others = [other for other in level if other is not run]
    near = [other for other in others if abs(other.box[1] - run.box[1]) < _AROUND * usual]
    falls = [other.askew for other in (near if len(near) >= _FEWEST else others)]
    apart = run.askew - (statistics.median(falls) if falls else 0.0)
    return min(abs(apart), abs(run.askew))


def _is_by_hand(run: Run, fall: float) -> bool:
    """Whether its letters show a hand, whatever they say."""
    clearly = run.letters >= _SEVERAL and fall >= _STEEP and run.even <= _UNEVEN
    if run.height < _HIGH or run.fill > (_FULL if clearly else _OPEN):
        return False
    large, doubted = run.height >= _LARGE, run.sure <= _UNSURE
    if run.height >= _VERY_LARGE and run.fill <= _VERY_OPEN and run.sure <= _GUESSED:
        return True
    if run.signs < _FEWEST or run.letters < 2:
        return False
    if not _is_long_and_even(run) and any(
        run.thin <= thin and run.sure <= sure and run.height >= high for thin, sure, high in _PEN
    ):
        return True
    if run.letters >= _ENOUGH and fall >= _ASKEW:
        return large or run.sure <= _PROBABLE or run.even <= _RAGGED or run.beyond
    return run.beyond and (doubted or (large and run.even <= _UNEVEN))


def _is_long_and_even(run: Run) -> bool:
    """Whether many letters stand on one line, as an address in faint print does on a fax."""
    return run.letters >= _LONG and run.even >= _LEVEL_LETTERS


def _may_be_by_hand(run: Run) -> bool:
    """Whether a person should look: thin letters, large or aside, or uneven and hardly read."""
    if run.beyond and run.fill <= _THIN and run.height >= _HIGH and run.signs > 1:
        return True
    if run.thin <= _FINE and run.signs >= _FEWEST:
        return True
    if run.height < _LARGE or run.fill > _OPEN:
        return False
    uneven = run.letters >= _ENOUGH and run.even <= _UNEVEN and run.sure <= _UNCERTAIN
    uneven |= run.letters >= _SEVERAL and run.height >= _TALL and run.sure <= _HARDLY
    thin = run.height >= _VERY_LARGE and run.fill <= _VERY_OPEN and run.sure <= _UNSURE
    return uneven or thin


def _is_print(word: Seen, run: Run, usual: float) -> bool:
    """Whether a word beside a note, as a label is, is as high as print and surely read."""
    return (
        run.height >= _TALL
        and word.confidence >= _PROBABLE
        and len(word.text) > 1
        and abs(word.height / usual - 1) <= _AS_HIGH
    )


def _goes_on(hand: Run, run: Run, usual: float) -> bool:
    """Whether a run beside or below one by hand, and no line of print, is of the same note."""
    if run.fill > _FULL or run.height < _JOINED:
        return False
    one, other = hand.box, run.box
    high = max(hand.height, run.height) * usual
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    if max(across, down) >= _NEAR * high or min(across, down) >= _NEAR * high / 2:
        return False
    if run.letters >= _ENOUGH and abs(run.askew) >= _LEVEL:
        return True
    if run.height < _LARGE or len(run.words) > 2:
        return False
    return (
        run.beyond or run.sure <= _PROBABLE or (run.letters < _ENOUGH and _in_line(hand, run, high))
    )


def _is_beside(hand: Run, run: Run, usual: float) -> bool:
    """Whether a few signs stand on the line of a note, near it."""
    high = hand.height * usual
    apart = max(hand.box[0], run.box[0]) - min(hand.box[2], run.box[2])
    return run.letters < _ENOUGH and apart < _NEAR * high and _in_line(hand, run, high / 2)


def _in_line(hand: Run, run: Run, high: float) -> bool:
    """Whether a run stands on the falling line of one by hand, before it or behind it."""
    (left, top, right, foot), other = hand.box, run.box
    along = (other[0] + other[2] - left - right) / 2
    fall = along * math.tan(math.radians(hand.askew))
    return abs(other[1] + other[3] - top - foot - 2 * fall) < high
