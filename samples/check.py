"""Checks the samples: gold and document agree, and a perfect reading scores 1.000.

    python samples/check.py [--scorer PATH/score.py] [NAME …]

For every case the words of the Word file must be the words that its maker filed, one for one; the
words of the printed document, taken out by pdftotext, must all stand in gold.json.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

from build import PAGES, STRANGERS, print_pdf
from lxml import etree
from makers import CASES
from makers.facts import Case
from makers.gold import LETTERS, Gold, words

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of_docx(path: Path) -> Counter[str]:
    """The words of body, footnotes and running heads, page fields left out."""
    out: Counter[str] = Counter()
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith(("word/document", "word/foot", "word/header")):
                out += words_of_part(etree.fromstring(package.read(name)))
    return out


def words_of_part(root: Any) -> Counter[str]:
    """The words of one part, paragraph by paragraph."""
    out: Counter[str] = Counter()
    for paragraph in root.iter(WORD + "p"):
        text = ""
        for element in paragraph.iter(WORD + "t", WORD + "br", WORD + "tab"):
            if element.getparent().getparent().tag == WORD + "fldSimple":
                continue
            if next(element.iterancestors(WORD + "p")) is not paragraph:
                continue
            text += element.text or "" if element.tag == WORD + "t" else " "
        out.update(words(text.replace("\u00ad", "")))
    return out


def words_filed(gold: Gold) -> Counter[str]:
    """The words that the maker filed, with their repetitions."""
    texts = [x for units in gold.sections.values() for x in units]
    texts += gold.headings + gold.guidance + gold.furniture + gold.particulars
    texts += [x.replace("{pages}", " ").replace("{page}", " ") for x in gold.paging]
    return Counter(w for text in texts for w in words(text))


def check_filed(case: Case) -> list[str]:
    """Compares the Word file with what its maker filed."""
    paper = case.make()
    if case.kind in PAGES:
        return check_records(paper.gold)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.docx"
        paper.save(path)
        printed = words_of_docx(path)
    filed = words_filed(paper.gold)
    out = []
    if printed - filed:
        out.append(f"printed, not filed: {dict(printed - filed)}")
    if filed - printed:
        out.append(f"filed, not printed: {dict(filed - printed)}")
    if len(set(case.make().gold.sections)) != len(set(paper.gold.sections)):
        out.append("two makings differ")
    return out + check_records(paper.gold)


def check_records(gold: Gold) -> list[str]:
    """Every record's words stand in its section; who and when may stand in a title."""
    out = []
    titles = " ".join(words("\n".join([*gold.headings, *gold.guidance])))
    for kind, records in (("needs", gold.needs), ("provision", gold.provision)):
        for record in records:
            text = " ".join(words("\n".join(gold.sections.get(record["section"], []))))
            out += missing(kind, record, text, titles)
    text = " ".join(words("\n".join(gold.sections.get("E", []))))
    for record in gold.outcomes:
        out += missing("outcomes", record, text, titles)
    return out


def missing(kind: str, record: dict[str, Any], text: str, titles: str) -> list[str]:
    """The fields of a record that neither its section nor, for who and when, a title prints."""
    keys = ("text", "how_often", "funded_by", "review")
    values = [record[k] for k in keys if record.get(k)] + record.get("steps", [])
    out = [v for v in values if " ".join(words(v)) not in text]
    led = [record[k] for k in ("by_whom", "by_when") if record.get(k)]
    out += [v for v in led if " ".join(words(v)) not in f"{text} | {titles}"]
    return [f"{kind} not in its section: {v}" for v in out]


def text_of(source: Path, folder: Path) -> str:
    """The text of the printed document by a program that knows nothing of the makers."""
    pdf = source
    if source.suffix != ".pdf":
        print_pdf([source], folder, tagged=True)
        pdf = folder / "source.pdf"
    command = ["pdftotext", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.sub(r"[-\u2010]\s*\n", "\n", text)


def check_gold(case: Case, gold: dict[str, Any], scorer: Any) -> list[str]:
    """Looks for words of the printed document that stand nowhere in gold.json."""
    folder = STRANGERS / case.name
    source = next(folder.glob("source.*"))
    with tempfile.TemporaryDirectory() as temporary:
        printed = set(scorer.words(text_of(source, Path(temporary))))
    filed = [*scorer.leaves(gold, skip=set()), *case.make().gold.particulars]
    known = set(scorer.words("\n".join(filed)))
    strange = {w for w in printed - known if not is_known(w, known)}
    return [f"in the document, not in the gold: {sorted(strange)}"] if strange else []


def is_known(word: str, known: set[str]) -> bool:
    """A word cut or joined at the end of a line still counts as known."""
    parts = ((word[:n], word[n:]) for n in range(1, len(word)))
    return any(word in k for k in known) or any(a in known and b in known for a, b in parts)


def perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """The JSON of a tool that read everything as the gold does."""
    data = {k: gold[k] for k in ("person", "plan", "contacts", "sections") if k in gold}
    data |= {k: gold[k] for k in ("needs", "outcomes", "advice")}
    data["provision"] = [
        {**p, "supports_outcomes": [] if p["outcome"] is None else [p["outcome"]]}
        for p in gold["provision"]
    ]
    return data


def check_score(gold: dict[str, Any], scorer: Any) -> list[str]:
    """Scores a perfect reading."""
    result = scorer.score_case(gold, perfect(gold))
    worst = {"f1": result["f1"], "lost": 1.0 - result["lost"], "mis": 1.0 - result["misfiled"]}
    worst["furniture"] = 1.0 - result["furniture"]
    worst["fields"] = result["fields_ok"] / (result["fields"] or 1)
    worst |= {k: v["f1"] for k, v in result["records"].items()}
    worst |= {k: a / b for k, (a, b) in result["record_fields"].items() if b}
    low = {k: v for k, v in worst.items() if v < 1 and not (k == "fields" and not result["fields"])}
    return [f"a perfect reading scores {low}: {result['furniture_items']}"] if low else []


def load_scorer(path: Path) -> Any:
    """Loads score.py from wherever it is."""
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    """Checks the chosen cases and returns the number of those at fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scorer", type=Path, help="score.py of the corpus")
    parser.add_argument("names", nargs="*", help="only cases whose name begins so")
    arguments = parser.parse_args()
    scorer = load_scorer(arguments.scorer) if arguments.scorer else None
    at_fault = 0
    for case in CASES:
        if arguments.names and not case.name.startswith(tuple(arguments.names)):
            continue
        gold = json.loads((STRANGERS / case.name / "gold.json").read_text(encoding="utf-8"))
        found = [] if case.error else check_filed(case)
        if scorer and not case.error:
            found += check_gold(case, gold, scorer) + check_score(gold, scorer)
        letters = "".join(k for k in LETTERS if k in gold.get("sections", {}))
        counts = [len(gold.get(k, [])) for k in ("needs", "outcomes", "provision", "advice")]
        print(f"{case.name:34} {'FAULT' if found else 'ok':6} {letters} {counts}")
        for line in found:
            print("   ", line[:600])
        at_fault += bool(found)
    return at_fault


if __name__ == "__main__":
    sys.exit(main())
