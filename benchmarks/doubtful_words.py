"""How well recognised words are told right from wrong, on degraded pages of born-digital PDFs.

    python benchmarks/doubtful_words.py [--pages 12] [--engine tesseract|best] PDF...

Pages are rendered and made worse by a seeded rule (resolution, skew, blur, noise, JPEG, shadow,
perspective, fax), recognised, and compared word by word with the text of the PDF. For each kind:
words wrong in a hundred, seconds a page. For each threshold of confidence: how many of the wrong
words lie below it, and how many of the words below it are wrong.
"""

import argparse
import random
import time
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from ehcp_io.readers.ocr.modes import Mode
from ehcp_io.readers.ocr.page import recognise_page

KINDS = ("scan300", "scan200", "scan150", "skew", "jpeg30", "fax", "photo")
THRESHOLDS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94)


def degrade(page: Any, kind: str, seed: int) -> tuple[Any, float]:
    """The page as a picture that has come by that way, and its dots per inch (0: not known)."""
    rng = np.random.default_rng(seed)
    dpi = {"scan300": 300, "scan150": 150, "fax": 150, "photo": 170}.get(kind, 200)
    grey = np.ascontiguousarray(page.render(scale=dpi / 72, grayscale=True).to_numpy())
    height, width = grey.shape
    angle = rng.uniform(-4, 4) if kind == "skew" else rng.uniform(-0.8, 0.8)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    grey = cv2.warpAffine(grey, turn, (width, height), borderValue=(235,))
    if kind == "photo":
        grey = _photographed(grey, rng)
    grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.4, 0.8)).astype(np.float32)
    grey = grey * 0.85 + 22 + rng.normal(0, 7, grey.shape)
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if kind == "fax":
        grey = np.where(grey < 150, 0, 255).astype(np.uint8)
        grey[rng.random(grey.shape) < 0.0008] = 0
        return grey, dpi
    quality = 30 if kind == "jpeg30" else 70
    packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), 0 if kind == "photo" else dpi


def _photographed(grey: Any, rng: Any) -> Any:
    """The page on a dark table, seen a little from one side, in the shadow of the camera."""
    height, width = grey.shape
    edge = 0.05 * width
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    inner = np.array(
        [[edge, edge], [width - edge, edge], [width - edge, height - edge], [edge, height - edge]]
    )
    seen = (inner + rng.uniform(-0.03 * width, 0.03 * width, (4, 2))).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    flat = cv2.warpPerspective(grey, matrix, (width, height), borderValue=(70,))
    across = np.linspace(0.65, 1.0, width, dtype=np.float32)
    return (flat * across[None, :]).astype(np.uint8)


def truth_of(page: Any) -> list[str]:
    """The words of the page's own text."""
    return [plain(word) for word in page.get_textpage().get_text_bounded().split() if plain(word)]


def plain(word: str) -> str:
    """The word without what engines and fonts write differently."""
    table = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"', "•": None})
    return word.translate(table).replace("\ufffe", "-").replace("\x02", "-")


def judge(truth: list[str], read: list[tuple[str, float]]) -> list[tuple[float, bool]]:
    """For each word read its confidence and whether it is right, wherever the order puts it."""
    left: dict[str, int] = defaultdict(int)
    for word in truth:
        left[word] += 1
    judged = []
    for text, sure in read:
        word = plain(text)
        if not word:
            continue
        right = left[word] > 0
        left[word] -= right
        judged.append((sure, right))
    return judged


def likeness(truth: list[str], read: list[tuple[str, float]]) -> float:
    """The share of words that are found, in order."""
    words = [plain(text) for text, _ in read]
    matcher = SequenceMatcher(None, truth, words, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(len(truth), 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--engine", default="tesseract", choices=["tesseract", "best"])
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args()
    pages = [(path, at) for path in options.files for at in range(len(pdfium.PdfDocument(path)))]
    random.Random(4).shuffle(pages)  # noqa: S311 - no secret is made of it
    everything: list[tuple[float, bool]] = []
    for kind in options.kinds.split(","):
        judged: list[tuple[float, bool]] = []
        total = 0
        seconds = 0.0
        for seed, (path, at) in enumerate(pages[: options.pages]):
            page = pdfium.PdfDocument(path)[at]
            truth = truth_of(page)
            picture, dpi = degrade(page, kind, seed)
            start = time.process_time()
            found = recognise_page(picture, dpi, at + 1, Mode(options.engine))
            seconds += time.process_time() - start
            judged += judge(truth, [(word.text, word.confidence) for word in found.words])
            total += len(truth)
        wrong = sum(not right for _, right in judged)
        print(
            f"{kind:8} words {total:5}"
            f"  missed or wrong {100 * (total - len(judged) + wrong) / total:5.2f} %"
            f"  read wrong {100 * wrong / max(len(judged), 1):5.2f} %"
            f"  CPU seconds a page {seconds / options.pages:.2f}",
            flush=True,
        )
        everything += judged
    bad = sum(not right for _, right in everything)
    print(f"\n{len(everything)} words read, {bad} of them wrong")
    for limit in THRESHOLDS:
        marked = [right for sure, right in everything if sure < limit]
        caught = sum(not right for right in marked)
        print(
            f"below {limit:.2f}: {100 * len(marked) / len(everything):5.2f} % of words marked,"
            f" {100 * caught / max(bad, 1):5.1f} % of the wrong ones among them,"
            f" {100 * caught / max(len(marked), 1):5.1f} % of the marked ones wrong"
        )


if __name__ == "__main__":
    main()
