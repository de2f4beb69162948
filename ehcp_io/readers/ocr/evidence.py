"""What speaks for and against each word that was read, as numbers.

The engine's own confidence is one of them. The others are what a person would go by: is it a word,
is there a commoner one that looks like it, does the plan have it elsewhere, how well was the rest
of its line read. A name is in no list of words, but it comes again.
"""

import functools
import math
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ehcp_io.readers.ocr import beside
from ehcp_io.readers.ocr.lexicon import begins_a_word, core, oddity, rank, rival, shape
from ehcp_io.readers.ocr.reading import Page, Seen

NAMES = (
    "confidence", "letters", "line", "page", "beside", "parted", "unlisted", "stranger", "rarity",
    "rarity of few letters", "rival", "rival here", "run together", "seen surely", "seen often",
    "seen at all", "one letter", "two letters", "figures", "mixed", "code", "capitals",
    "capital within", "odd signs", "signs alone", "address", "height",
    "foreign letters", "comma", "semicolon", "listed", "unusual letters", "article run on",
    "small letter alone", "cut apart", *beside.NAMES,
)  # fmt: skip
"""The numbers that `evidence` gives of each word, in this order."""

_SURE = 0.9
_MOST = {"rapidocr": 0.9998}
_USUAL_MOST = 0.985
_COMMON = 100
_UNLISTED = 100_000
_SMOOTH = 200
_FEW = 3
_FREQUENT, _LISTED = 300, 12_000
_WORD = re.compile(r"^[(\"'\[]{0,2}[^\W\d_]+(?:[-'/&][^\W\d_]+)*-?[)\"'\].,;:?!]{0,3}$")
_FIGURES = re.compile(r"^[(£]?\d+(?:[.,:/-]\d+)*[%)\].,;:]{0,3}$")
_CODE = re.compile(r"^[(\[]?(?:[A-Za-z]\d{0,2}|\d{1,2}|[ivx]{1,4})[.):\]]{1,2}$|^[A-K]\d{1,2}$")
_CAPITALS = re.compile(r"^\W*[A-Z]{2,6}s?\W*$")
_WITHIN = re.compile(r"[a-z][A-Z]")
_ADDRESS = re.compile(r"@|www\.|\.(?:uk|org|com|net)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^[Aa][a-z]{3,}\W*$")
_SMALL = re.compile(r"^[.,;:()]*[b-wyz][.,;:()]*$")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"'})


def evidence(pages: Sequence[Page]) -> Iterator[tuple[Page, Seen, tuple[float, ...]]]:
    """Each word of a plan's pages with the numbers that `NAMES` names."""
    known = _Known(pages)
    for page in pages:
        usual = statistics.median([word.confidence for word in page.words] or [0.0])
        surety = functools.partial(_surety, most=_MOST.get(page.engine, _USUAL_MOST))
        for line in _lines(page):
            of_line = statistics.median(word.confidence for word in line)
            height = statistics.median(word.height for word in line)
            of_places = beside.beside(line, known.small)
            for place, word in enumerate(line):
                near = (line[place - 1 : place], line[place + 1 : place + 2])
                around = [other.confidence for others in near for other in others]
                yield (
                    page,
                    word,
                    (
                        surety(word.confidence),
                        surety(word.letters or word.confidence),
                        surety(of_line),
                        surety(usual),
                        surety(statistics.fmean(around or [word.confidence])),
                        known.is_parted(word, *near),
                        *known.of(word),
                        *_forms(word.text.translate(_SIGNS)),
                        abs(math.log(max(word.height, 0.5) / max(height, 0.5))),
                        *_letters(word),
                        *of_places[place],
                    ),
                )


def _surety(confidence: float, most: float) -> float:
    """A confidence stretched where it matters: .96 is much more than .92.

    Above ``most`` the engine's own confidence says no more of a word.
    """
    return -math.log(1.0 - min(confidence, most))


def _lines(page: Page) -> Iterator[list[Seen]]:
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in page.words:
        lines[word.line].append(word)
    for line in lines.values():
        line.sort(key=lambda word: word.left)
        yield line


class _Known:
    """Which words the plan has, how often and how surely read."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._sure: dict[str, list[float]] = defaultdict(list)
        self._counts: Counter[str] = Counter()
        self._all: Counter[str] = Counter()
        self._shapes: dict[str, Counter[str]] = defaultdict(Counter)
        balance: Counter[str] = Counter()
        for page in pages:
            for word in page.words:
                text = core(word.text)
                if not text:
                    continue
                self._sure[text].append(word.confidence)
                self._all[text] += 1
                balance[text] += 1 if word.text.islower() else -1
                if word.confidence > _SURE:
                    self._counts[text] += 1
                    self._shapes[shape(text)][text] += 1
        self.small = frozenset(text for text, more in balance.items() if more > 0)

    def of(self, word: Seen) -> tuple[float, ...]:
        """What lists of words and the other pages say of a word."""
        text = core(word.text)
        others = self._counts[text] - (word.confidence > _SURE) if text else 0
        sure = sorted(self._sure[text])[-2:] if text else []
        best = sure[0] if len(sure) == 2 and sure[1] <= word.confidence else max(sure, default=0.0)
        if word.confidence >= best and len(sure) < 2:
            best = 0.0
        again = self._all[text] - 1 if text else 0
        seen = (float(best > _SURE), math.log1p(others), math.log1p(again))
        here = self._rival_here(text, others)
        if not text or not any(map(str.isalpha, text)) or any(map(str.isdigit, text)):
            return 0.0, 0.0, 0.0, 0.0, 0.0, here, 0.0, *seen
        place = rank(text)
        if place is None and word.text.endswith("-") and begins_a_word(text):
            place = _COMMON
        better = rival(text) if len(text) > 1 else None
        own = _UNLISTED if place is None else place
        lost = 0.0
        if better is not None and better < own:
            lost = math.log((own + _SMOOTH) / (better + _SMOOTH))
        rarity = math.log10(own + _COMMON) - 2
        unlisted = place is None
        return (
            float(unlisted),
            float(unlisted and not again),
            0.0 if unlisted else rarity,
            rarity if 1 < len(text) <= _FEW else 0.0,
            lost,
            here,
            float(unlisted and _is_run_together(text)),
            *seen,
        )

    def is_parted(self, word: Seen, before: Sequence[Seen], after: Sequence[Seen]) -> float:
        """Whether the word and its neighbour, neither a word by itself, are one word together."""
        text = core(word.text)
        if not text.isalpha():
            return 0.0
        joined = [core(other.text) + text for other in before if other.text.isalpha()]
        joined += [text + core(other.text) for other in after if word.text.isalpha()]
        alone = self._is_word(text)
        for whole in joined:
            other = whole.removeprefix(text) if whole.startswith(text) else whole.removesuffix(text)
            if not (alone and self._is_word(other)) and self._is_word(whole) and len(whole) > _FEW:
                return 1.0
        return 0.0

    def _is_word(self, text: str) -> bool:
        """Whether a list or the plan has it, and it is no chance of a few letters."""
        if len(text) < 2:
            return text in ("a", "i")
        place = rank(text)
        if place is not None:
            return len(text) > _FEW or place < _FREQUENT
        return self._counts[text] > 1

    def _rival_here(self, text: str, others: int) -> float:
        """How much more often the plan has another word that looks like this one."""
        if len(text) < 2 or text.isdigit():
            return 0.0
        alike = self._shapes.get(shape(text), Counter())
        most = max((count for other, count in alike.items() if other != text), default=0)
        return math.log((most + 1) / (others + 1)) if most > others else 0.0


@functools.lru_cache(maxsize=4096)
def _is_run_together(text: str) -> bool:
    """Whether it is known words without the spaces between them."""
    return any(
        _stands_in(text[:place]) and (_stands_in(text[place:]) or _is_run_together(text[place:]))
        for place in range(1, len(text))
        if place > 1 or text[0] in "ai"
    )


def _stands_in(text: str) -> bool:
    """Whether it is a word that may be run together with others: a short one must be frequent."""
    place = rank(text) if len(text) > 1 or text in ("a", "i") else None
    return place is not None and place < (_FREQUENT if len(text) <= _FEW else _LISTED)


def _letters(word: Seen) -> tuple[float, ...]:
    """What is strange in the letters of a word that no list has, and of its last sign."""
    text = core(word.text)
    strange = rank(text) is None
    after = rank(text[1:])
    return (
        float(strange and any(each.isalpha() and not each.isascii() for each in word.text)),
        float(word.text.endswith(",")),
        float(word.text.endswith((";", ":"))),
        float(word.listed),
        oddity(text) if strange and text.isalpha() and len(text) > 2 else 0.0,
        float(bool(_ARTICLE.match(word.text)) and strange and (after or _UNLISTED) < _LISTED),
        float(_SMALL.match(word.text) is not None),
        # The white between letters has parted it, and of a part no letters' confidence is known.
        float(word.letters == 0.0),
    )


def _forms(text: str) -> tuple[float, ...]:
    """What the signs of a word are, whatever it says."""
    letters, figures = any(map(str.isalpha, text)), any(map(str.isdigit, text))
    length = len(core(text))
    code, address = _CODE.match(text) is not None, _ADDRESS.search(text) is not None
    plain = code or address or _WORD.match(text) or _FIGURES.match(text)
    return tuple(
        map(
            float,
            (
                length == 1,
                length == 2,
                figures and not letters,
                figures and letters and not code and not address,
                code,
                _CAPITALS.match(text) is not None,
                _WITHIN.search(text) is not None and not address,
                length > 0 and not plain,
                length == 0,
                address,
            ),
        )
    )
