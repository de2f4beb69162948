"""How plans are read in forms put together by chance.

    python benchmarks/random_layouts.py --scorer …/score.py [--plans 200] [--pdfs 40] [--folder F]

Each plan is one of the samples' children in a form whose parts are drawn by chance: how headings
look and read, their order, what shares a table, how particulars, needs, outcomes, provision and
advice are printed. The table tells how well those plans are read that share a choice; ``--folder``
keeps the files with their gold and their reading.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "samples")]

from build import print_pdf
from chance import WholeForm
from leave_one_out import load_scorer
from makers.child import load
from reporting import footnote, load_average, publish, save, table

from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError
from ehcp_io.writers.canonical_json import write_json

CHILDREN = ("dylan", "hattie", "leon", "nia", "oskar", "wren")
RECORDS = ("needs", "outcomes", "provision", "advice")
FIGURES = ("f1", "lost", "misfiled", "particulars", *RECORDS)
FLOOR = 0.9
SHOWN = 12
"""Choices in the published table; all of them stand in the results."""
Figures = dict[str, float]


def make(seed: int) -> WholeForm:
    """The form of one seed, printed."""
    rng = random.Random(seed)  # noqa: S311 - a choice, no secret
    form = WholeForm(load(rng.choice(CHILDREN)), rng)
    form.write()
    return form


def figures(case: dict[str, Any]) -> Figures:
    """What the scorer says of one plan."""
    words = case["words"] or 1
    return {
        "f1": case["f1"],
        "lost": case["lost"] / words,
        "misfiled": case["misfiled"] / words,
        "particulars": case["fields_ok"] / (case["fields"] or 1),
        **{kind: case["records"][kind]["f1"] for kind in RECORDS},
    }


def read(path: Path) -> dict[str, Any]:
    """The reading of one file, as JSON; an error's sentence where it is refused."""
    try:
        return dict(json.loads(write_json(read_plan(path).plan)))
    except EhcpIoError as error:
        return {"error": str(error)}


def is_weak(told: Figures) -> bool:
    """Whether any figure of a plan is one to look at."""
    share = (1 - told["misfiled"], *(told[x] for x in ("f1", "particulars", *RECORDS)))
    return min(share) < FLOOR


def keep(folder: Path, name: str, **told: Any) -> None:
    """Keep what was expected and what was read beside the file."""
    for kind, data in told.items():
        text = json.dumps(data, indent=1, ensure_ascii=False)
        (folder / f"{name}.{kind}.json").write_text(text + "\n", encoding="utf-8")


def print_files(seeds: range, count: int, folder: Path) -> dict[str, tuple[WholeForm, Path]]:
    """Every form as Word, the first ``count`` as PDF too: tagged and untagged in turn."""
    forms = {seed: make(seed) for seed in seeds}
    files = {}
    for seed, form in forms.items():
        path = folder / f"{seed:05}.docx"
        form.paper.save(path)
        files[f"{seed}-docx"] = (form, path)
    for tagged in (True, False):
        some = [seed for seed in seeds[:count] if (seed % 2 == 0) is tagged]
        if some:
            print_pdf([files[f"{seed}-docx"][1] for seed in some], folder, tagged=tagged)
            for seed in some:
                files[f"{seed}-pdf"] = (forms[seed], folder / f"{seed:05}.pdf")
    return files


def rows_of(results: list[tuple[dict[str, str], Figures]]) -> list[list[str]]:
    """A row of means for each choice, and one for all."""
    groups: dict[str, list[Figures]] = defaultdict(list)
    for chosen, told in results:
        groups["all"].append(told)
        for what, value in chosen.items():
            groups[f"{what}: {value}".replace("\n", " / ")].append(told)
    return [
        [name, str(len(some)), *(f"{mean(x[figure] for x in some):.3f}" for figure in FIGURES)]
        for name, some in sorted(groups.items())
    ]


def shown_of(rows: list[list[str]]) -> list[list[str]]:
    """Of all rows those to publish: all plans, Word and PDF, and what was read worst."""
    whole = [row for row in rows if row[0] == "all" or row[0].startswith("file:")]
    others = [row for row in rows if row not in whole]
    good = [2 + FIGURES.index(name) for name in ("f1", "particulars", *RECORDS)]
    worst = sorted(others, key=lambda row: sum(float(row[place]) for place in good))
    named = [row[0].replace("{0}", "F").replace("{1}", "title") for row in worst[:SHOWN]]
    return [*whole, *([name, *row[1:]] for name, row in zip(named, worst, strict=False))]


def main() -> None:
    """Makes, reads and scores the plans."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--pdfs", type=int, default=0)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--publish", action="store_true")
    options = parser.parse_args()
    before, scorer = load_average(), load_scorer(options.scorer)
    results = []
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        seeds = range(options.first, options.first + options.plans)
        for key, (form, path) in print_files(seeds, options.pdfs, folder).items():
            gold, got = form.paper.gold.to_json(9), read(path)
            told = figures(scorer.score_case(gold, got))
            results.append((form.chosen | {"file": path.suffix}, told))
            if options.folder:
                keep(folder, key, gold=gold, got=got)
            if "error" in got or is_weak(told):
                print(
                    key,
                    got.get("error", ""),
                    {x: round(y, 2) for x, y in told.items()},
                    form.chosen,
                )
    rows = rows_of(results)
    text = table(["choice", "plans", *FIGURES], rows)
    print(text)
    if options.publish:
        save("random-layouts", {"rows": rows})
        text = table(["choice", "plans", *FIGURES], shown_of(rows))
        publish("random-layouts", f"{text}\n\n{footnote((before, load_average()))}")


if __name__ == "__main__":
    main()
