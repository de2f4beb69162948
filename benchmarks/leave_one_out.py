"""How plans of a layout are read when everything that this layout taught is forgotten.

    python benchmarks/leave_one_out.py --corpus samples/strangers --scorer …/score.py

For each family of layouts of a corpus (``layout`` in its ``gold.json``) the wordings that only this
family prints are left out of the vocabularies, its documents are read without any profile, and the
corpus's own scorer compares the readings with the gold. The plans that count most are those of
authorities that nobody here has seen: this is as near as a corpus comes to them.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from masking import Taught, mask
from reporting import footnote, load_average, publish, save, table

from ehcp_io import resources
from ehcp_io.readers import read_document

FLOOR = 0.95
READ = (".docx", ".pdf")
BORN_DIGITAL = "born-digital"
READER = Path(__file__).with_name("masked_reading.py")
RECORDS = ("needs", "outcomes", "provision", "advice")
Families = dict[str, dict[str, Path]]


def families_of(corpus: Path) -> Families:
    """The digital Word and PDF plans of each family: name of the case and its source."""
    families: Families = {}
    for gold in sorted(corpus.glob("*/gold.json")):
        told = json.loads(gold.read_text(encoding="utf-8"))
        sources = sorted(gold.parent.glob("source.*"))
        if "error" in told or told.get("origin", BORN_DIGITAL) != BORN_DIGITAL or not sources:
            continue
        if sources[0].suffix in READ:
            families.setdefault(told["layout"], {})[gold.parent.name] = sources[0]
    return dict(sorted(families.items()))


def readings(taught: Taught | None, sources: Sequence[Path]) -> tuple[dict[str, Any], list[str]]:
    """What a child process read, by case, and the wordings that it did not know."""
    with tempfile.TemporaryDirectory() as folder:
        converters, target = Path(folder, "converters"), Path(folder, "out")
        converters.mkdir()
        target.mkdir()
        left_out = mask(resources.shipped("converters"), converters, taught)
        names = [str(path) for path in (converters, target, *sources)]
        subprocess.run([sys.executable, READER, *names], check=True)
        read = {path.stem: json.loads(path.read_bytes()) for path in target.glob("*.json")}
    return read, left_out


def scored(scorer: Any, cases: Mapping[str, Path], read: Mapping[str, Any]) -> dict[str, float]:
    """The family's figures, as the scorer means them: means of the cases, shares of all words."""
    results = []
    for name, source in cases.items():
        gold = json.loads((source.parent / "gold.json").read_text(encoding="utf-8"))
        results.append(scorer.score_case(gold, read[name]))
    words = sum(each["words"] for each in results) or 1
    fields = sum(each["fields"] for each in results) or 1
    figures = {
        "f1": mean(each["f1"] for each in results),
        "lost": sum(each["lost"] for each in results) / words,
        "misfiled": sum(each["misfiled"] for each in results) / words,
        "particulars": sum(each["fields_ok"] for each in results) / fields,
        **{kind: mean(each["records"][kind]["f1"] for each in results) for kind in RECORDS},
    }
    return {name: round(value, 4) for name, value in figures.items()}


def load_scorer(path: Path) -> Any:
    """The corpus's scorer, as a module."""
    spec = importlib.util.spec_from_file_location("corpus_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(corpus: Path, scorer: Any) -> dict[str, dict[str, Any]]:
    """Each family before and after its own wordings are masked."""
    families = families_of(corpus)
    every = [source for cases in families.values() for source in cases.values()]
    before, _ = readings(None, every)
    seen = {
        family: [read_document(path.read_bytes(), path.name) for path in cases.values()]
        for family, cases in families.items()
    }
    results: dict[str, dict[str, Any]] = {}
    for family, cases in families.items():
        after, left_out = readings(Taught(family, seen), list(cases.values()))
        results[family] = {
            "cases": len(cases),
            "masked": left_out,
            "before": scored(scorer, cases, before),
            "after": scored(scorer, cases, after),
        }
    return results


def shown(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The table: F1 before and after, then everything else after."""
    head = ["family", "plans", "masked", "F1 before", "F1 after", "lost", "misfiled"]
    rows = [
        [
            family,
            str(each["cases"]),
            str(len(each["masked"])),
            f"{each['before']['f1']:.3f}",
            f"{each['after']['f1']:.3f}",
            f"{each['after']['lost']:.2%}",
            f"{each['after']['misfiled']:.2%}",
            *(
                f"{each['before'][name]:.3f} → {each['after'][name]:.3f}"
                for name in ("particulars", *RECORDS)
            ),
        ]
        for family, each in results.items()
    ]
    return table([*head, "particulars", *RECORDS], rows)


def main() -> None:
    """Measure, write the results, and fail where a family falls below the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of cases")
    parser.add_argument("--scorer", type=Path, required=True, help="the corpus's score.py")
    options = parser.parse_args()
    begun = load_average()
    results = measure(options.corpus, load_scorer(options.scorer))
    name = f"leave-one-out-{options.corpus.resolve().name}"
    load = (begun, load_average())
    save(name, {"load average": load, "floor": FLOOR, "families": results})
    publish(name, f"{shown(results)}\n\n{footnote(load)}")
    low = [family for family, each in results.items() if each["after"]["f1"] < FLOOR]
    if low:
        raise SystemExit(f"below {FLOOR}: {', '.join(low)}")


if __name__ == "__main__":
    main()
