"""What stamps and pen on a page make of its words: those of the stamp read, those of the plan lost.

    python benchmarks/stamps.py samples/strangers CORPUS [--seed 5] [--cases 36] [--pen]
        [--show DIR] [--publish]

Pages of born-digital plans are drawn, one mark is put on each (`stamping.py`), and both pages, with
the mark and without, go through the same scanner and are read. A word that only the marked page
has, within the mark's outline, was made of the mark if it is like the mark's words, else it is
print that was misread there. A word that only the clean page has was lost: below the mark or, its
outline clear of the mark's, beyond it.
"""

import argparse
import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from penning import LEVEL as STEADY
from penning import PENS, THICK, pen, place_of
from PIL import Image
from rapidfuzz import fuzz
from reporting import footnote, load_average, publish, save, table
from stamping import INKS, KINDS, LEVEL, Put, press, stamp

from ehcp_io.readers.ocr.page import recognise_page
from ehcp_io.readers.ocr.pictures import picture_of
from ehcp_io.readers.ocr.reading import Page

PLACES = ("blank", "beside", "over")
SHARPNESS = (150, 200, 300)
WITH_A_PEN = (*PENS, *STEADY, *THICK)
GROWN, ALIKE, NEAR = 0.012, 55, 8.0


@dataclass(frozen=True)
class Case:
    """One page with one mark on it, and how it was scanned."""

    plan: Path
    page: int
    kind: str
    ink: str
    place: str
    dpi: int
    coloured: bool

    @property
    def name(self) -> str:
        """What a person finds it by."""
        scan = f"{self.dpi} {'colour' if self.coloured else 'grey'}"
        page = f"{self.plan.parent.name} {self.page + 1}"
        return f"{page}: {self.kind}, {self.ink}, {self.place}, {scan}"


@dataclass(frozen=True)
class Seen:
    """What became of a case: words made of the mark, words lost beyond it and below it."""

    case: Case
    of_mark: list[str]
    changed: list[str]
    lost: list[str]
    below: list[str]
    told: bool


def cases(
    corpora: Sequence[Path], seed: int, count: int, *, pens: bool, only: Sequence[str] = ()
) -> list[Case]:
    """So many pages with a mark each, every kind, or every one of ``only``, about as often."""
    chance = random.Random(seed)  # noqa: S311 - a fair choice
    plans = [each for corpus in corpora for each in sorted(corpus.glob("*-pdf/source.pdf"))]
    chosen, found = chance.sample(plans, len(plans)), list[Case]()
    kinds, inks = only or (PENS if pens else KINDS), list(INKS)
    while len(found) < count and chosen:
        # Where more cases are asked for than there are plans, other pages of them are taken.
        plan, number = chosen[len(found) % len(chosen)], len(found)
        try:
            with pdfium.PdfDocument(plan) as document:
                page = chance.randrange(min(len(document), 4))
        except pdfium.PdfiumError:
            chosen.remove(plan)
            continue
        kind = kinds[number % len(kinds)]
        ink = chance.choice(inks)
        if kind == "across":
            ink = chance.choice(("grey", "red"))
        elif kind == "date" or kind in LEVEL:
            ink = chance.choice(("black", "blue", "grey"))
        found.append(
            Case(
                plan,
                page,
                kind,
                ink,
                place_of(kind, chance.choice(PLACES))
                if kind in WITH_A_PEN
                else chance.choice(PLACES),
                chance.choice(SHARPNESS),
                chance.random() < 0.5,
            )
        )
    return found


def drawn(case: Case, seed: int, hands: Path | None = None) -> tuple[Any, Any, Put]:
    """The page clean and marked, as a scanner gives them, and the mark."""
    with pdfium.PdfDocument(case.plan) as document:
        rendered = document[case.page].render(scale=case.dpi / 72, rev_byteorder=True).to_numpy()
    clean = Image.fromarray(np.minimum(rendered[:, :, :3], 246))
    rng = np.random.default_rng(seed)
    point = case.dpi / 72
    small = np.asarray(clean.convert("L").resize((60, 84), Image.Resampling.BOX))
    mark = (
        pen(case.kind, point, rng, hands)
        if case.kind in WITH_A_PEN
        else stamp(case.kind, case.ink, point, rng)
    )
    marked = clean.copy()
    put = press(marked, mark, case.place, rng, small < 238)
    return scanned(clean, case, seed), scanned(marked, case, seed), put


def scanned(page: Image.Image, case: Case, seed: int) -> Any:
    """A little askew, a little blurred, with grain, as a JPEG."""
    rng = np.random.default_rng(seed + 1)
    pixels = np.asarray(page)
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(-0.5, 0.5)), 1.0)
    pixels = cv2.warpAffine(pixels, turn, (width, height), borderValue=(246, 246, 246))
    worn = cv2.GaussianBlur(pixels, (0, 0), 0.5 * case.dpi / 200).astype(np.float32)
    worn = np.clip(worn * 0.93 + 10 + rng.normal(0, 4, worn.shape[:2])[:, :, None], 0, 255)
    image, file = Image.fromarray(worn.astype(np.uint8)), io.BytesIO()
    if not case.coloured:
        image = image.convert("L")
    image.save(file, "JPEG", quality=78, dpi=(case.dpi, case.dpi))
    return file.getvalue()


def read(data: bytes) -> Page:
    """The page as it is recognised."""
    picture, dpi = picture_of(data, 0)
    return recognise_page(picture, dpi, 1)


def judge(case: Case, clean: Page, marked: Page, put: Put) -> Seen:
    """What the mark did to the page's words."""
    of_mark: list[str] = []
    changed: list[str] = []
    lost: list[str] = []
    below: list[str] = []
    for word, places in _unmatched(clean, marked):
        (below if any(put.holds(*place, GROWN) for place in places) else lost).append(word)
    told = " ".join(put.mark.words).split()
    for word, places in _unmatched(marked, clean):
        if any(put.holds(*place, GROWN) for place in places):
            print_like = max((fuzz.ratio(word, each) for each in below), default=0)
            mark_like = max((fuzz.ratio(word, each) for each in told), default=0)
            made_of_it = mark_like >= max(ALIKE, print_like) or print_like < ALIKE
            (of_mark if made_of_it else changed).append(word)
    return Seen(case, of_mark, changed, lost, below, _is_told(marked, put))


def _is_told(page: Page, put: Put) -> bool:
    """Whether a place that a person is told to look at has some of the mark."""
    xs, ys = zip(*put.corners, strict=True)
    low, high = (
        (min(xs) * page.width, min(ys) * page.height),
        (max(xs) * page.width, max(ys) * page.height),
    )
    return any(
        min(high[0], right) > max(low[0], left) and min(high[1], foot) > max(low[1], top)
        for left, top, right, foot in page.unread
    )


def _unmatched(page: Page, other: Page) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Words that the other page does not have in their place, and places along each."""
    for word in page.words:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        if not any(
            each.text == word.text
            and abs((each.left + each.right) / 2 - x) < NEAR
            and abs((each.top + each.bottom) / 2 - y) < NEAR
            for each in other.words
        ):
            along = (word.left, x, word.right)
            yield word.text, [(each / page.width, y / page.height) for each in along]


def shown(results: Sequence[Seen]) -> str:
    """By kind of mark: pages that took nothing of it, words taken, words lost, pages told of."""
    head = ("mark", "pages", "no word of it", "words of it", "misread below it",
            "lost below it", "lost beyond it", "told of")  # fmt: skip
    by_kind: dict[str, list[Seen]] = {}
    for each in results:
        by_kind.setdefault(each.case.kind, []).append(each)
    rows = [[kind, *_row(found)] for kind, found in (*by_kind.items(), ("all", results))]
    return str(table(head, rows))


def _row(results: Sequence[Seen]) -> list[str]:
    return [
        str(len(results)),
        str(sum(not each.of_mark for each in results)),
        str(sum(len(each.of_mark) for each in results)),
        str(sum(len(each.changed) for each in results)),
        str(sum(len(each.below) for each in results)),
        str(sum(len(each.lost) for each in results)),
        str(sum(each.told for each in results)),
    ]


def main() -> None:
    """Measure, print, and publish where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--cases", type=int, default=36)
    parser.add_argument("--only", type=int, nargs="*", help="the numbers of some cases")
    parser.add_argument("--pen", action="store_true", help="pen in place of stamps")
    parser.add_argument("--kinds", nargs="*", default=[], help="these marks in place of all")
    parser.add_argument("--hands", type=Path, help="a folder of fonts like handwriting")
    parser.add_argument("--show", type=Path, help="a folder for the pages")
    parser.add_argument("--publish", action="store_true")
    options = parser.parse_args()
    begun = load_average()
    chosen = cases(
        options.corpora, options.seed, options.cases, pens=options.pen, only=options.kinds
    )
    results: list[Seen] = []
    pages: dict[str, dict[str, Any]] = {}
    for number, case in enumerate(chosen):
        if options.only and number not in options.only:
            continue
        clean, marked, put = drawn(case, options.seed + number, options.hands)
        if options.show is not None:
            (options.show / f"{number:02}.jpg").write_bytes(marked)
        result = judge(case, read(clean), read(marked), put)
        results.append(result)
        print(number, case.name, put.mark.words, f"{put.mark.degrees:.0f}°")
        kept = {
            "of it": result.of_mark, "misread": result.changed, "lost": result.lost,
            "below": result.below, "told": result.told,
        }  # fmt: skip
        pages[case.name] = kept
        print("   ", kept, flush=True)
    print(shown(results))
    if options.publish:
        name = "marks-pen" if options.pen else "marks-stamps"
        save(name, {"load average": (begun, load_average()), "pages": pages})
        publish(name, f"{shown(results)}\n\n{footnote((begun, load_average()))}")


if __name__ == "__main__":
    main()
