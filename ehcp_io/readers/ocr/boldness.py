"""Which words of a page are bold, by how thick their strokes are beside the others'."""

import statistics
from collections import defaultdict

from ehcp_io.readers.ocr.reading import Seen

_THICKER = 1.17
_THICKER_BLURRED, _CLEAR = 1.1, 3.6
_NORMAL = 1.48  # times the median deviation is the standard deviation
_ALONE = 1.3
_FEWEST = 3
_RUN_GAP = 1.2
_SMALL, _LARGE = 0.85, 1.1
_SPREADS, _ENOUGH = 0.5, 6
_THICKER_LARGE = 1.09
_SURE = 0.3
_CHANGE, _USUAL_CHANGE, _USUAL = 0.6, 0.2, 5


def bold_words(words: list[Seen]) -> set[int]:
    """The words, by identity, that are bold.

    Most words of a page are not; what is clearly thicker than they are is. Small type is judged
    apart, because printers thicken it, and large type too: what a fax or a coloured ink takes from
    the edges of letters counts for less there, and larger type is set in bold more often than not.
    """
    known = _known(words)
    if not known:
        return set()
    body = statistics.median(word.size for word in known)
    bold: set[int] = set()
    # Where most of a page is small labels over their values, they would pass for the bold words.
    runs = _runs(words)
    plain, limit = _limit(
        [weight for run in runs for weight in _smoothed(run) if run[0].size >= _SMALL * body]
    )
    small = _limit_of_small([run for run in runs if run[0].size < _SMALL * body], limit, body)
    large = min(limit, _THICKER_LARGE * plain)
    limits = [
        small if size < _SMALL * body else large if size > _LARGE * body else limit
        for size in (run[0].size for run in runs)
    ]
    leads = sum(_is_lead(run, _thick(run, own)) for run, own in zip(runs, limits, strict=True))
    change = _USUAL_CHANGE if leads >= _USUAL else _CHANGE
    for run, own in zip(runs, limits, strict=True):
        bold.update(id(word) for word in _thick(run, own, change))
    return bold


def _is_lead(run: list[Seen], thick: list[Seen]) -> bool:
    """Whether a run begins bold and goes on plain, as a label before its value does."""
    return 0 < len(thick) < len(run) and run[0] is thick[0]


def _limit_of_small(runs: list[list[Seen]], limit: float, body: float) -> float:
    """The weight above which small type is bold; ``limit`` is that of the body's size.

    Ink spreads the further for its size the smaller type is, and so unevenly that some labels of a
    form would pass for bold beside others: where there are enough of them and no two kinds, all
    are as most are.
    """
    weights = [weight for run in runs for weight in _smoothed(run)]
    if not weights:
        return limit
    thickened: float = limit * (body / statistics.median(run[0].size for run in runs)) ** _SPREADS
    plain, own = _limit(weights, even=False)
    if len(runs) < _ENOUGH or own < plain * _ALONE:
        return thickened
    return own if plain <= thickened else plain / _ALONE


def _limit(weights: list[float], *, even: bool = True) -> tuple[float, float]:
    """The weight of most words, and that above which a word is bold.

    That is half way between two clusters, where there are two. Type that is printed ``even``ly
    shows them by how little it differs in itself too.
    """
    weights = sorted(weights)
    best, cut = 0.0, 0
    total, count = sum(weights), len(weights)
    below = 0.0
    for index in range(1, count):
        below += weights[index - 1]
        lower, upper = below / index, (total - below) / (count - index)
        # Otsu's rule: the cut that puts the two means furthest apart for their numbers.
        apart = index * (count - index) * (upper - lower) ** 2
        if apart > best:
            best, cut = apart, index
    if cut:
        plain, thick = statistics.median(weights[:cut]), statistics.median(weights[cut:])
        clear = thick > _THICKER * plain or (even and _stands_off(weights[:cut], plain, thick))
        if clear and count - cut >= _FEWEST and (even or cut >= _FEWEST):
            return plain, float((plain * thick) ** 0.5)
    return weights[count // 2], weights[count // 2] * _ALONE


def _stands_off(thin: list[float], plain: float, thick: float) -> bool:
    """Whether the thicker words stand clear of how unlike the others are among themselves.

    Blur thickens plain type more than bold type. One kind of type alone, cut in two, is half so
    far apart.
    """
    spread = _NORMAL * statistics.median(abs(weight - plain) for weight in thin)
    return thick > _THICKER_BLURRED * plain and thick - plain > _CLEAR * spread


def _smoothed(run: list[Seen]) -> list[float]:
    """The weights of a run's words, each the mean of its own and its neighbours', by their letters.

    On a worn page single words of plain type are as thick as bold ones.
    """
    known = _known(run)
    means = []
    for place in range(len(known)):
        near = known[max(place - 1, 0) : place + 2]
        letters = sum(len(word.text) for word in near)
        means.append(sum(word.weight * len(word.text) for word in near) / letters)
    return means


def _runs(words: list[Seen]) -> list[list[Seen]]:
    """Words of a line that stand no further apart than words do."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    runs = []
    for line in lines.values():
        line.sort(key=lambda word: word.left)
        run = [line[0]]
        for word in line[1:]:
            if word.left - run[-1].right > _RUN_GAP * word.size:
                runs.append(run)
                run = []
            run.append(word)
        runs.append(run)
    return runs


def _thick(run: list[Seen], limit: float, change: float = _CHANGE) -> list[Seen]:
    """The bold words of a run: all, none, or those before or after one change of weight.

    ``change`` is what speaks against one: less on a page of bold labels before their values.
    """
    known = _known(run)
    if not known:
        return []
    costs: list[tuple[float, int, bool]] = []
    for cut in range(len(known) + 1):
        for starts_bold in (True, False):
            cost = sum(
                len(word.text) * min(abs(word.weight / limit - 1), _SURE)
                for index, word in enumerate(known)
                if (word.weight > limit) is not ((index < cut) is starts_bold)
            )
            # A change within a line needs more than one odd word to show it.
            costs.append((cost + (0.0 if cut in (0, len(known)) else change), cut, starts_bold))
    _, cut, starts_bold = min(costs)
    if cut in (0, len(known)):
        return run if starts_bold is (cut > 0) else []
    border = known[cut].left
    before = known[cut - 1].left
    return [
        word
        for word in run
        if (
            word.weight > limit
            if word.weight and before < word.left < border
            else (word.left < border) is starts_bold
        )
    ]


def _known(words: list[Seen]) -> list[Seen]:
    """The words whose weight tells: that of a single letter or figure says little."""
    return [word for word in words if word.weight and sum(map(str.isalnum, word.text)) > 1]
