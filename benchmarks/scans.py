"""How plans are read once they are paper: the curve of every degradation, by engine.

    python benchmarks/scans.py --corpus samples/strangers --scorer …/score.py [--plans 3]
        [--engine tesseract|best] [--only dpi,skew]

Born-digital PDFs of a corpus are made into pictures (`degrading.py`) and read as `convert` reads
them. Sections, records and particulars are scored against the corpus's gold; characters and words
against what the reader gets from the PDF itself, wherever the order puts them. Which words are
marked as doubtful is measured by `fit_doubt.py`.
"""

import argparse
import json
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from degrading import Way, pictures, ways
from leave_one_out import load_scorer
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist
from reporting import footnote, load_average, publish, save, table

from ehcp_io.document import Document, text_blocks
from ehcp_io.errors import NotAPlanError
from ehcp_io.readers import Recognising, read_document, read_pages
from ehcp_io.readers.ocr.modes import Mode
from ehcp_io.recognition import recognise
from ehcp_io.writers.canonical_json import write_json

MOST_PAGES = 6
SAME = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"', "•": None})
LEADERS = re.compile(r"\.{4,}")
Words = list[str]


@dataclass
class Tally:
    """What was counted over the pages of one degree of one degradation."""

    scores: list[dict[str, Any]] = field(default_factory=list)
    letters: int = 0
    wrong_letters: int = 0
    read: int = 0
    wrong_words: int = 0
    pages: int = 0
    wall: float = 0.0
    processor: float = 0.0

    def figures(self) -> dict[str, float]:
        """Means of the plans; shares of all words and letters."""
        words = sum(each["words"] for each in self.scores) or 1
        fields = sum(each["fields"] for each in self.scores) or 1
        found = {
            "f1": mean(each["f1"] for each in self.scores),
            "lost": sum(each["lost"] for each in self.scores) / words,
            "misfiled": sum(each["misfiled"] for each in self.scores) / words,
            "particulars": sum(each["fields_ok"] for each in self.scores) / fields,
            "provision": mean(each["records"]["provision"]["f1"] for each in self.scores),
            "character error": self.wrong_letters / max(self.letters, 1),
            "words wrong": self.wrong_words / max(self.read, 1),
            "seconds a page": self.wall / max(self.pages, 1),
            "processor seconds a page": self.processor / max(self.pages, 1),
        }
        return {name: round(value, 4) for name, value in found.items()}


def words_of(document: Document) -> Words:
    """Every word of a document; signs are made alike.

    Furniture is left out: of a running head the reader keeps each wording once.
    """
    told = []
    for block in text_blocks(document.blocks):
        marker = getattr(block, "marker", "") or ""
        told += marker.split() + block.text.split()
    return [
        part
        for word in told
        for part in LEADERS.split(word.translate(SAME).replace("…", "..."))
        if part
    ]


def judge(truth: Words, read: Words) -> tuple[int, int]:
    """How many words that were read are wrong, and how many letters.

    Words that differ are put beside those that are most like them, wherever they stand.
    """
    left = Counter(truth)
    strange = []
    for word in read:
        right = left[word] > 0
        left[word] -= right
        if not right:
            strange.append(word)
    missing = list(left.elements())
    wrong = sum(map(len, missing)) + sum(map(len, strange))
    if missing and strange:
        far = cdist(missing, strange, scorer=Levenshtein.distance).astype(int)
        lengths = np.array([len(word) for word in missing])[:, None] + np.array(
            [len(word) for word in strange]
        )
        gains = lengths - far
        for place in np.argsort(-gains, axis=None):
            row, column = divmod(int(place), len(strange))
            if gains[row, column] <= 0:
                if gains.max() <= 0:
                    break
                continue
            wrong -= int(gains[row, column])
            gains[row, :], gains[:, column] = 0, 0
    return len(strange), wrong


def reading(document: Document) -> dict[str, Any]:
    """The plan that was recognised, as JSON; nothing where too little was read to know one."""
    try:
        return dict(json.loads(write_json(recognise(document).plan)))
    except NotAPlanError:
        return {}


def measure(plan: Path, way: Way, mode: Mode, scorer: Any, tally: Tally) -> None:
    """Read one plan that came this way."""
    gold = json.loads((plan.parent / "gold.json").read_text(encoding="utf-8"))
    truth = words_of(read_document(plan))
    files = pictures(plan, way, len(plan.parent.name))
    wall, processor = time.perf_counter(), _processor()
    document = read_pages(files, "plan", Recognising(mode))
    result = reading(document)
    tally.wall += time.perf_counter() - wall
    tally.processor += _processor() - processor
    tally.pages += len(files)
    tally.scores.append(scorer.score_case(gold, result))
    read = words_of(document)
    words, letters = judge(truth, read)
    tally.read += len(read)
    tally.wrong_words += words
    tally.wrong_letters += letters
    tally.letters += sum(map(len, truth))


def _processor() -> float:
    """Processor seconds of this process and of all that it has ended."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(kind)[:2]) for kind in kinds)


def chosen(corpora: Sequence[Path], count: int) -> list[Path]:
    """Some born-digital PDF plans, the same in every run."""
    plans = []
    found = [path for corpus in corpora for path in corpus.glob("*/gold.json")]
    for gold in sorted(found, key=lambda path: path.parent.name):
        told = json.loads(gold.read_text(encoding="utf-8"))
        source = gold.with_name("source.pdf")
        born = told.get("origin", "born-digital") == "born-digital"
        if source.is_file() and born and "error" not in told and "sections" in told:
            with pdfium.PdfDocument(source) as document:
                if len(document) <= MOST_PAGES:
                    plans.append(source)
    return random.Random(7).sample(plans, min(count, len(plans)))  # noqa: S311 - a fair choice


def shown(results: Mapping[str, Mapping[str, float]]) -> str:
    """The table of curves."""
    head = ("page", "F1", "lost", "misfiled", "particulars", "provision", "characters wrong",
            "words wrong", "processor s a page")  # fmt: skip
    rows = [
        [
            name,
            f"{each['f1']:.3f}",
            *(f"{each[key]:.2%}" for key in ("lost", "misfiled")),
            *(f"{each[key]:.3f}" for key in ("particulars", "provision")),
            f"{each['character error']:.2%}",
            f"{each['words wrong']:.2%}",
            f"{each['processor seconds a page']:.2f}",
        ]
        for name, each in results.items()
    ]
    return table(head, rows)


def main() -> None:
    """Measure, write the results and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, nargs="+", help="folders of cases")
    parser.add_argument("--scorer", type=Path, required=True, help="the corpus's score.py")
    parser.add_argument("--plans", type=int, default=3)
    parser.add_argument("--engine", default="tesseract", choices=["tesseract", "best"])
    parser.add_argument("--only", default="", help="degradations, separated by commas")
    parser.add_argument("--try", dest="trial", action="store_true", help="print, save nothing")
    options = parser.parse_args()
    begun, scorer = load_average(), load_scorer(options.scorer)
    plans = chosen(options.corpus, options.plans)
    only = set(filter(None, options.only.split(",")))
    asked = [each for each in ways() if not only or each[0] in only]
    results: dict[str, dict[str, float]] = {}
    for kind, degree, way in sorted(asked, key=lambda each: _milder(each, asked)):
        tally = Tally()
        for plan in plans:
            measure(plan, way, Mode(options.engine), scorer, tally)
        results[f"{kind} {degree:g}"] = tally.figures()
        print(f"{kind} {degree:g}", json.dumps(tally.figures()), flush=True)
        if not options.trial:
            names = [f"{kind} {degree:g}" for kind, degree, _ in asked]
            done = {name: results[name] for name in names if name in results}
            report(options.engine, plans, done, (begun, load_average()))


def _milder(each: tuple[str, float, Way], asked: Sequence[tuple[str, float, Way]]) -> int:
    """How many worse degrees of the same kind there are: a run cut short has seen the worst."""
    same = [other[1] for other in asked if other[0] == each[0]]
    return len(same) - 1 - same.index(each[1])


def report(
    engine: str,
    plans: Sequence[Path],
    results: Mapping[str, Mapping[str, float]],
    load: tuple[float, float],
) -> None:
    """Write what was measured so far; a run may be cut short."""
    save(
        f"scans-{engine}",
        {
            "load average": load,
            "plans": [plan.parent.name for plan in plans],
            "pages": results,
        },
    )
    publish(f"scans-{engine}", f"{shown(results)}\n\n{footnote(load)}")


if __name__ == "__main__":
    main()
