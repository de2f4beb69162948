"""Pen found where there is none: clean pages as a scanner gives them, and print taken for a note.

    python benchmarks/clean_pen.py samples/strangers CORPUS [--seed 3] [--pages 120]
        [--fonts FOLDER]

Every place told of as written by hand is a fault here, and every word taken out as a note, a worse
one. ``--fonts`` names a folder of PDFs to take pages from as well, as many again: a few pages of a
plan in each of many typefaces, upright, bold, slanted, large and small. Pages with a signature or a
drawing of their own are no clean pages: name their plans after `--but`.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import clean_stamps
import cv2
import pypdfium2 as pdfium
from reporting import table
from stamps import SHARPNESS, Case

from ehcp_io.readers.ocr import page as reading
from ehcp_io.readers.ocr.pictures import picture_of


def in_fonts(folder: Path, seed: int, count: int) -> Iterator[Case]:
    """Pages of the PDFs in a folder, in a fair order."""
    chance, pages = random.Random(seed), []  # noqa: S311 - a fair choice
    for plan in sorted(folder.glob("*.pdf")):
        with pdfium.PdfDocument(plan) as document:
            pages += [(plan, number) for number in range(len(document))]
    for place, (plan, number) in enumerate(chance.sample(pages, min(count, len(pages)))):
        dpi = SHARPNESS[place % len(SHARPNESS)]
        yield Case(plan, number, "none", "", "", dpi, chance.random() < 0.5)


def look(data: bytes) -> tuple[list[str], list[Any], int]:
    """The words taken out as written by hand, the places told of, and how many words there are."""
    before: list[Any] = []
    after: list[Any] = []
    usual = reading.part_handwriting, reading.find_pen

    def parted(words: Any, *rest: Any) -> Any:
        before[:] = words
        return usual[0](words, *rest)

    def found(*given: Any) -> Any:
        kept, places = usual[1](*given)
        after[:] = kept
        return kept, places

    reading.part_handwriting, reading.find_pen = parted, found
    try:
        picture, dpi = picture_of(data, 0)
        page = reading.recognise_page(picture, dpi, 1)
    finally:
        reading.part_handwriting, reading.find_pen = usual
    kept = {id(word) for word in after}
    return [word.text for word in before if id(word) not in kept], page.unread, len(before)


def shown(rows: Sequence[tuple[str, Sequence[tuple[list[str], list[Any], int]]]]) -> str:
    """By origin: pages, words, pages and places told of, words taken out."""
    head = ("clean pages", "pages", "words", "told of falsely", "places", "words taken out")
    return str(
        table(
            head,
            [
                [
                    name, str(len(found)), str(sum(each[2] for each in found)),
                    str(sum(bool(each[1]) for each in found)),
                    str(sum(len(each[1]) for each in found)),
                    str(sum(len(each[0]) for each in found)),
                ]
                for name, found in rows
            ],
        )
    )  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--pages", type=int, default=120)
    parser.add_argument("--fonts", type=Path, help="a folder of PDFs in many typefaces")
    parser.add_argument("--but", nargs="*", default=[], help="plans with pen of their own")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    kinds = [
        (
            "plans",
            list(clean_stamps.cases(options.corpora, options.seed, options.pages, options.but)),
        )
    ]
    if options.fonts is not None:
        kinds.append(("typefaces", list(in_fonts(options.fonts, options.seed, options.pages))))
    rows = []
    for name, cases in kinds:
        results = []
        for number, case in enumerate(cases):
            gone, places, count = look(clean_stamps.drawn(case, options.seed + number))
            results.append((gone, places, count))
            if gone or places:
                told = case.plan.stem if name == "typefaces" else case.name
                print(told, case.page + 1, gone, places, flush=True)
        rows.append((name, results))
    print(shown(rows))


if __name__ == "__main__":
    main()
