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
import copy
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
from ehcp_io.readers.ocr.codes import settle_codes
from ehcp_io.readers.ocr.doubt import misread
from ehcp_io.readers.ocr.evidence import NAMES, evidence
from ehcp_io.readers.ocr.lists import settle_markers
from ehcp_io.readers.ocr.modes import Mode
from ehcp_io.readers.ocr.page import recognise_page
from ehcp_io.readers.ocr.pictures import picture_of
from ehcp_io.readers.ocr.reading import Page, Seen
from ehcp_io.readers.pdf.opening import open_pdf
from ehcp_io.readers.pdf.pages import read_pages

TARGET = Path(__file__).parents[1] / "ehcp_io" / "readers" / "ocr" / "data" / "doubt.toml"
IMAGE = pdfium.raw.FPDF_PAGEOBJ_IMAGE
DPI, SURE = 300, 0.95
FOLDS, WRONG_OF_MARKED, GARBAGE = 6, 0.3, 0.25
SEEDS = {"fit": 11, "try": 177}
THRESHOLDS = (0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98)
SAME = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"'})
LEADERS = re.compile(r"\.{4,}")
PAGE_NUMBER, FOOT = re.compile(r"^\d{1,2}/\d{1,2}$"), 0.93
SIGNS = frozenset("•●○▪■□☐☒☑·*-–◦")


class Plan(NamedTuple):
    """The pages of one plan that came one way, and what is printed on each."""

    name: str
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
            except Exception as error:  # told, and the others are read
                print(source.parent.name, "left out:", type(error).__name__)


def _plan(
    source: Path, way: tuple[str, Way], seed: int, chance: Any, mode: Mode, most: int
) -> Plan:
    with open_pdf(source.read_bytes(), source.name, None) as opened:
        truth = read_pages(opened, source.name).contents
    plan = Plan(source.parent.name, way[0], [], [])
    with pdfium.PdfDocument(source) as document:
        for place in sorted(chance.sample(range(len(truth)), min(len(truth), most))):
            data = picture(document[place], way[1], 1000 * seed + place)
            seen, dpi = picture_of(data, 0)
            plan.pages.append(recognise_page(seen, dpi, place + 1, mode))
            words = [word.text for word in truth[place].words] + _added(way[1])
            plan.printed.append(words + _drawn(document[place], words))
    return plan


def _added(way: Way) -> list[str]:
    """What the way has printed on the page."""
    return (FAX_LINE.split() if way.fax else []) + " ".join(STAMP).split() * way.stamps


def _drawn(page: Any, known: Sequence[str]) -> list[str]:
    """Words in the pictures on a page, such as a letterhead, as a clean page shows them.

    ``known`` is what its text has: a letterhead may say the same once more.
    """
    if not any(each.type == IMAGE for each in page.get_objects()):
        return []
    clean = page.render(scale=DPI / 72, grayscale=True).to_numpy()
    read = recognise_page(np.ascontiguousarray(clean).astype(np.uint8), DPI, 1, Mode.TESSERACT)
    seen = Counter(word.text for word in read.words if word.confidence > SURE)
    return list((seen - Counter(known)).elements())


class Judged(NamedTuple):
    """A word: how its page came, its plan, its evidence and ceiling, and whether it was misread."""

    way: str
    plan: str
    engine: str
    evidence: tuple[float, ...]
    ceiling: float
    wrong: bool


def judged(plans: Iterable[Plan]) -> Iterator[Judged]:
    """Every word as the plan would have it: numbers and bullets of lists are set right after it."""
    for plan in plans:
        left = {
            page.number: Counter(part for word in words for part in _parts(word))
            for page, words in zip(plan.pages, plan.printed, strict=True)
        }
        found = list(evidence(plan.pages))
        settle_markers(plan.pages)
        settle_codes(plan.pages)
        for page, word, numbers in found:
            parts = _parts(word.text)
            if not parts or word.text in SIGNS or _is_page_number(word, page):
                continue
            right = _take(parts, left[page.number])
            yield Judged(plan.way, plan.name, page.engine, numbers, word.ceiling, not right)


def _take(parts: Sequence[str], left: Counter[str]) -> bool:
    """Whether the page has the parts of a word; small capitals are capitals to the eye."""
    if all(left[part] > 0 for part in parts):
        left.subtract(parts)
        return True
    (first, *more) = parts
    if more or not first.isupper() or len(first) < 2:
        return False
    alike = next((word for word in left if left[word] > 0 and word.upper() == first), None)
    if alike is not None:
        left[alike] -= 1
    return alike is not None


def _is_page_number(word: Seen, page: Page) -> bool:
    """What a browser prints at a page's foot and the reader of PDFs takes for furniture."""
    return bool(PAGE_NUMBER.match(word.text)) and word.baseline > FOOT * page.height


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


def cross_validated(rows: Any, wrong: Any, plan: Any, ridge: float) -> Any:
    """How likely each word was misread, by weights that were fitted without its plan."""
    found = np.zeros(len(wrong))
    for part in range(FOLDS):
        held = plan % FOLDS == part
        weights = fitted(rows[~held], wrong[~held], ridge)
        found[held] = 1 / (1 + np.exp(-(rows[held] @ weights[:-1] + weights[-1])))
    return found


def limit_of(sure: Any, wrong: Any) -> float:
    """The highest confidence below which still as many of the words are wrong as shall be."""
    order = np.argsort(sure)
    right = np.cumsum(wrong[order]) / np.arange(1, len(order) + 1)
    return float(sure[order][np.flatnonzero(right >= WRONG_OF_MARKED)[-1]])


def shifted(weights: Any, limit: float) -> Any:
    """The weights with their constant moved, so that ``limit`` is the product's threshold."""
    moved = weights.copy()
    moved[-1] += np.log(limit / (1 - limit)) - np.log(DOUBTFUL_BELOW / (1 - DOUBTFUL_BELOW))
    return moved


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


def _is_garbage(plan: Plan) -> bool:
    """Whether a quarter of it was misread, as a page upside down is: no single word is to blame."""
    found = [each.wrong for each in judged([copy.deepcopy(plan)])]
    return sum(found) > GARBAGE * len(found)


def told(plans: Sequence[Plan]) -> tuple[str, str, dict[str, Any]]:
    """The tables by threshold and by way, and their numbers."""
    rows = list(judged(plans))
    sure = np.array([min(1 - misread(each.engine, each.evidence), each.ceiling) for each in rows])
    wrong = np.array([each.wrong for each in rows])
    way = np.array([each.way for each in rows])
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


def fit(plans: Sequence[Plan], ridge: float) -> list[Plan]:
    """Write the weights, and their threshold as cross-validation sets it; the plans fitted to."""
    kept = [plan for plan in plans if not _is_garbage(plan)]
    found = list(judged(kept))
    wrong = np.array([each.wrong for each in found])
    rows = np.array([each.evidence for each in found])
    ceiling = np.array([each.ceiling for each in found])
    names = np.unique([each.plan for each in found], return_inverse=True)[1]
    sure = np.minimum(1 - cross_validated(rows, wrong, names, ridge), ceiling)
    limit = limit_of(sure, wrong)
    marked, caught, right = shares(sure, wrong, limit)
    told_of = f"{len(kept)} plans, {len(found)} words, {wrong.sum()} wrong"
    print(f"{told_of}. Below {limit:.4f}, by weights fitted without the plan: {marked:.1%} marked, "
          f"{caught:.1%} of the wrong ones, {right:.1%} of the marked ones wrong.\n")  # fmt: skip
    weights = shifted(fitted(rows, wrong, ridge), limit)
    write(found[0].engine, weights, len(found), int(wrong.sum()))
    return kept


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
        plans = fit(plans, options.ridge)
    first, second, numbers = told(plans)
    print(first, second, sep="\n\n")
    if options.save:
        load = (begun, load_average())
        save(f"doubt-{options.engine}", {"load average": load, **numbers})
        publish(f"doubt-{options.engine}", f"{first}\n\n{second}\n\n{footnote(load)}")


if __name__ == "__main__":
    main()
