"""Stamps found where there are none: pages of born-digital plans as a scanner gives them, clean.

    python benchmarks/clean_stamps.py samples/strangers CORPUS [--seed 3] [--pages 120] [--show DIR]
        [--publish]

Every mark that is taken for a stamp is a fault, and every word that is lost below it. A page is
read only where one was found, once with the stamp taken off and once without looking for any. The
pages of plans that have a stamp drawn on them are no clean pages: name them after `--but`.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reporting import footnote, load_average, publish, save, table
from stamps import SHARPNESS, Case, scanned

from ehcp_io.readers.ocr import page as reading
from ehcp_io.readers.ocr.pictures import picture_of
from ehcp_io.readers.ocr.stamps import Stamps, find_stamps

_NEAR = 8.0


class _LookedError(Exception):
    """Raised where stamps were looked for: the page need not be read."""

    def __init__(self, found: Stamps | None) -> None:
        super().__init__()
        self.found = found


@dataclass(frozen=True)
class Found:
    """What was taken for stamps on a clean page, and the words that went with them."""

    case: Case
    places: list[tuple[float, float, float, float]]
    lost: list[str]
    changed: list[str]


def cases(corpora: Sequence[Path], seed: int, count: int, but: Sequence[str]) -> Iterator[Case]:
    """So many pages, drawn by chance from all plans, at three sharpnesses, in colour and grey."""
    chance = random.Random(seed)  # noqa: S311 - a fair choice
    pages = []
    for plan in (each for corpus in corpora for each in sorted(corpus.glob("*-pdf/source.pdf"))):
        if plan.parent.name in but:
            continue
        try:
            with pdfium.PdfDocument(plan) as document:
                pages += [(plan, number) for number in range(len(document))]
        except pdfium.PdfiumError:
            continue
    for place, (plan, number) in enumerate(chance.sample(pages, min(count, len(pages)))):
        dpi = SHARPNESS[place % len(SHARPNESS)]
        yield Case(plan, number, "none", "", "", dpi, chance.random() < 0.5)


def drawn(case: Case, seed: int) -> Any:
    """The page as a scanner gives it."""
    with pdfium.PdfDocument(case.plan) as document:
        rendered = document[case.page].render(scale=case.dpi / 72, rev_byteorder=True).to_numpy()
    return scanned(Image.fromarray(np.minimum(rendered[:, :, :3], 246)), case, seed)


def look(case: Case, data: bytes) -> Found:
    """What is taken for stamps on a page, and what that costs."""
    places = _stamps_on(data)
    if not places:
        return Found(case, [], [], [])
    with_them = _read(data, find_stamps)
    without = _read(data, lambda *_: None)
    return Found(case, places, _missing(without, with_them), _missing(with_them, without))


def _stamps_on(data: bytes) -> list[tuple[float, float, float, float]]:
    def stop(*given: Any) -> None:
        raise _LookedError(find_stamps(*given))

    try:
        _read(data, stop)
    except _LookedError as looked:
        return looked.found.places if looked.found else []
    return []


def _read(data: bytes, finder: Any) -> reading.Page:
    picture, dpi = picture_of(data, 0)
    usual = reading.find_stamps
    reading.find_stamps = finder
    try:
        return reading.recognise_page(picture, dpi, 1)
    finally:
        reading.find_stamps = usual


def _missing(page: reading.Page, other: reading.Page) -> list[str]:
    """The words that the other page does not have in their place."""
    return [
        word.text
        for word in page.words
        if not any(
            each.text == word.text
            and abs(each.left - word.left) < _NEAR
            and abs(each.top - word.top) < _NEAR
            for each in other.words
        )
    ]


def shown(results: Sequence[Found]) -> str:
    """By sharpness and colour: pages, those with something taken for a stamp, words lost."""
    rows = []
    ways = [(dpi, coloured) for dpi in SHARPNESS for coloured in (False, True)]
    for dpi, coloured in (*ways, (0, False)):
        of = [e for e in results if not dpi or (e.case.dpi, e.case.coloured) == (dpi, coloured)]
        name = f"{dpi} dpi, {'colour' if coloured else 'grey'}" if dpi else "all"
        numbers = [
            len(of), sum(bool(e.places) for e in of), sum(len(e.places) for e in of),
            sum(len(e.lost) for e in of), sum(len(e.changed) for e in of),
        ]  # fmt: skip
        rows.append([name, *map(str, numbers)])
    head = ("clean pages", "pages", "with a false stamp", "false stamps", "words lost", "misread")
    return str(table(head, rows))


def main() -> None:
    """Measure, print, and publish where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--pages", type=int, default=120)
    parser.add_argument("--but", nargs="*", default=[], help="plans with a stamp of their own")
    parser.add_argument("--show", type=Path, help="a folder for pages with a false stamp")
    parser.add_argument("--publish", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    begun, results, pages = load_average(), list[Found](), dict[str, Any]()
    for number, case in enumerate(cases(options.corpora, options.seed, options.pages, options.but)):
        data = drawn(case, options.seed + number)
        found = look(case, data)
        results.append(found)
        if found.places:
            pages[case.name] = {
                "places": found.places,
                "lost": found.lost,
                "misread": found.changed,
            }
            print(case.name, pages[case.name], flush=True)
            if options.show is not None:
                (options.show / f"{number:03}.jpg").write_bytes(data)
    print(shown(results))
    if options.publish:
        save("marks-none", {"load average": (begun, load_average()), "pages": pages})
        publish("marks-none", f"{shown(results)}\n\n{footnote((begun, load_average()))}")


if __name__ == "__main__":
    main()
