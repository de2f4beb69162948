"""Fits how a word's doubt is weighed: `ehcp_io/readers/ocr/data/doubt.toml`.

    python benchmarks/fit_doubt.py fit samples/strangers [--engine tesseract|best] [--passes 4]
        [--ridge 4]
    python benchmarks/fit_doubt.py try CORPUS [--engine …] [--save]

`fit` reads born-digital PDFs made into bad pictures (`degrading.py`), takes what their text says as
the truth, and fits a logistic regression to the words. `try` measures the weights on the PDFs of
another corpus and with other seeds, which the fit has not seen. `--cache FILE` keeps what was read.

A word is right if its page has it, as often as it was read there: a word split in two is two wrong
words, two run together are one. A word that was passed over cannot be marked and is not counted.
What a fax machine or a stamp prints, and what pictures on the page say, is print too.
"""

import argparse
import pickle
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
from degrading import FAX_LINE, STAMP, Way, picture, ways
from reporting import footnote, load_average, publish, save, table

from ehcp_io.document import DOUBTFUL_BELOW
from ehcp_io.readers.ocr.doubt import misread
from ehcp_io.readers.ocr.evidence import NAMES, evidence
from ehcp_io.readers.ocr.modes import Mode
from ehcp_io.readers.ocr.page import recognise_page
from ehcp_io.readers.ocr.pictures import picture_of
from ehcp_io.readers.ocr.reading import Page
from ehcp_io.readers.pdf.opening import open_pdf
from ehcp_io.readers.pdf.pages import read_pages

TARGET = Path(__file__).parents[1] / "ehcp_io" / "readers" / "ocr" / "data" / "doubt.toml"
IMAGE = pdfium.raw.FPDF_PAGEOBJ_IMAGE
DPI, SURE = 300, 0.95
SEEDS = {"fit": 11, "try": 77}
THRESHOLDS = (0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98)
SAME = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"'})
LEADERS = re.compile(r"\.{4,}")
SIGNS = frozenset("•●○▪■□☐☒☑·*-–◦")


class Plan(NamedTuple):
    """The pages of one plan that came one way, and what is printed on each."""

    way: str
    pages: list[Page]
    printed: list[list[str]]


def gather(
    corpora: Sequence[Path], seed: int, passes: int, pages: int, mode: Mode
) -> Iterator[Plan]:
    """Plans made worse and read, ``pages`` of each at most, each time in another way."""
    chance = random.Random(seed)  # noqa: S311 - a fair choice
    sources = [each for corpus in corpora for each in sorted(corpus.glob("*-pdf/source.pdf"))]
    kinds = list(ways())
    for turn in range(passes):
        for number, source in enumerate(sources):
            kind, degree, way = kinds[(7 * number + 5 * turn + seed) % len(kinds)]
            try:
                yield _plan(
                    source, (f"{kind} {degree:g}", way), seed + 31 * turn, chance, mode, pages
                )
            except Exception as error:
                print(source.parent.name, "left out:", type(error).__name__)


def _plan(
    source: Path, way: tuple[str, Way], seed: int, chance: Any, mode: Mode, most: int
) -> Plan:
    with open_pdf(source.read_bytes(), source.name, None) as opened:
        truth = read_pages(opened, source.name).contents
    plan = Plan(way[0], [], [])
    with pdfium.PdfDocument(source) as document:
        for place in sorted(chance.sample(range(len(truth)), min(len(truth), most))):
            data = picture(document[place], way[1], 1000 * seed + place)
            seen, dpi = picture_of(data, 0)
            plan.pages.append(recognise_page(seen, dpi, place + 1, mode))
            words = [word.text for word in truth[place].words] + _added(way[1])
            plan.printed.append(words + _drawn(document[place], set(words)))
    return plan


def _added(way: Way) -> list[str]:
    """What the way has printed on the page."""
    return (FAX_LINE.split() if way.fax else []) + " ".join(STAMP).split() * way.stamps


def _drawn(page: Any, known: set[str]) -> list[str]:
    """Words in the pictures on a page, such as a letterhead, as a clean page shows them."""
    if not any(each.type == IMAGE for each in page.get_objects()):
        return []
    clean = page.render(scale=DPI / 72, grayscale=True).to_numpy()
    read = recognise_page(np.ascontiguousarray(clean).astype(np.uint8), DPI, 1, Mode.TESSERACT)
    return [word.text for word in read.words if word.confidence > SURE and word.text not in known]


def judged(plans: Iterable[Plan]) -> Iterator[tuple[str, str, tuple[float, ...], float, bool]]:
    """Of each word: way, engine, evidence, ceiling, and whether it was misread."""
    for plan in plans:
        left = {
            page.number: Counter(part for word in words for part in _parts(word))
            for page, words in zip(plan.pages, plan.printed, strict=True)
        }
        for page, word, numbers in evidence(plan.pages):
            parts = _parts(word.text)
            if not parts or word.text in SIGNS:
                continue
            right = all(left[page.number][part] > 0 for part in parts)
            left[page.number].subtract(parts if right else ())
            yield plan.way, page.engine, numbers, word.ceiling, not right


def _parts(text: str) -> list[str]:
    """A word with its signs made alike, apart from the dots that lead from it to a number."""
    return [part for part in LEADERS.split(text.translate(SAME).replace("…", "...")) if part]


def fitted(rows: Any, wrong: Any, ridge: float) -> Any:
    """The weights, the constant last: Newton's method, large weights held back a little."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))])
    held = np.full(scaled.shape[1], ridge)
    held[-1] = 0.0
    weights = np.zeros(scaled.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - wrong) + held * weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + np.diag(held)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    weights[:-1] /= spread
    weights[-1] -= float(mean @ weights[:-1])
    return weights


def write(engine: str, weights: Any, count: int, wrong: int) -> None:
    """Put the engine's weights into the file, beside those of the other."""
    import tomllib

    known = tomllib.loads(TARGET.read_text(encoding="utf-8")) if TARGET.is_file() else {}
    found = dict(zip((*NAMES, "always"), (round(float(each), 4) for each in weights), strict=True))
    known[engine] = {"words": count, "wrong": wrong, **found}
    lines = [
        "# By benchmarks/fit_doubt.py: what each piece of evidence (in evidence.py) weighs",
        "# for a word's having been misread; above 0 it speaks for that. Not to be edited by hand.",
    ]
    for name, table_ in sorted(known.items()):
        lines += ["", f"[{name}]", *(f'"{key}" = {value}' for key, value in table_.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def shares(sure: Any, wrong: Any, limit: float) -> tuple[float, float, float]:
    """Words below ``limit``; the wrong ones that are among them; those of them that are wrong."""
    marked = sure < limit
    caught = float((marked & wrong).sum())
    return (
        float(marked.mean()),
        caught / max(float(wrong.sum()), 1),
        caught / max(float(marked.sum()), 1),
    )


def told(plans: Sequence[Plan]) -> tuple[str, str, dict[str, Any]]:
    """The tables by threshold and by way, and their numbers."""
    rows = list(judged(plans))
    sure = np.array([min(1 - misread(engine, each), top) for _, engine, each, top, _ in rows])
    wrong = np.array([bad for *_, bad in rows])
    way = np.array([name for name, *_ in rows])
    by_limit = {f"{limit:.2f}": shares(sure, wrong, limit) for limit in THRESHOLDS}
    by_way = {
        str(name): (
            int((way == name).sum()),
            float(wrong[way == name].mean()),
            *shares(sure[way == name], wrong[way == name], DOUBTFUL_BELOW),
        )
        for name in sorted(set(way))
    }
    first = table(
        ("words below", "marked", "wrong words marked", "marked words wrong"),
        [[name, *(f"{each:.1%}" for each in found)] for name, found in by_limit.items()],
    )
    second = table(
        ("page", "words", "wrong", "marked", "wrong words marked", "marked words wrong"),
        [
            [name, str(count), *(f"{each:.1%}" for each in found)]
            for name, (count, *found) in by_way.items()
        ],
    )
    return first, second, {"thresholds": by_limit, "ways": by_way, "words": len(rows)}


def main() -> None:
    """Fit, or try."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["fit", "try"])
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--engine", default="tesseract", choices=["tesseract", "best"])
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--pages", type=int, default=5, help="of each plan, at most")
    parser.add_argument(
        "--ridge", type=float, default=4.0, help="how much large weights are held back"
    )
    parser.add_argument("--cache", type=Path, help="read pages, to be used again")
    parser.add_argument("--save", action="store_true", help="into results and docs/benchmarks.md")
    options = parser.parse_args()
    begun = load_average()
    if options.cache is not None and options.cache.is_file():
        kept = pickle.loads(options.cache.read_bytes())  # noqa: S301 - by this program
        plans = [Plan(*each) for each in kept]
    else:
        seed = SEEDS[options.what]
        plans = list(
            gather(options.corpora, seed, options.passes, options.pages, Mode(options.engine))
        )
        if options.cache is not None:
            options.cache.write_bytes(pickle.dumps([tuple(each) for each in plans]))
    if options.what == "fit":
        found = list(judged(plans))
        wrong = np.array([bad for *_, bad in found])
        rows = np.array([numbers for _, _, numbers, _, _ in found])
        weights = fitted(rows, wrong, options.ridge)
        write(plans[0].pages[0].engine, weights, len(found), int(wrong.sum()))
    first, second, numbers = told(plans)
    print(first, second, sep="\n\n")
    if options.save:
        load = (begun, load_average())
        save(f"doubt-{options.engine}", {"load average": load, **numbers})
        publish(f"doubt-{options.engine}", f"{first}\n\n{second}\n\n{footnote(load)}")


if __name__ == "__main__":
    main()
