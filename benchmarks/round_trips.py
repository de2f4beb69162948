"""Whether plans come back as they were: from JSON, XML, Word and PDF, and out of LibreOffice.

    python benchmarks/round_trips.py random [--plans 2000] [--pdfs 2000] [--publish]
    python benchmarks/round_trips.py corpus DIR... [--office] [--publish]

``random`` takes plans that hypothesis makes up from the model; ``corpus`` every case (a folder with
a file ``source.*``) that is a plan. Each file is held to its schema too: XML to the XSD by libxml2
and by xmlschema, JSON by jsonschema. ``--office`` has LibreOffice open and save every Word document
of them and reads that. Ends with 1 where any plan comes back changed or any file is not valid.
"""

import argparse
import functools
import io
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import xmlschema
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from lxml import etree
from reporting import RESULTS, footnote, load_average, publish, save, table

from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError
from ehcp_io.plan import Plan
from ehcp_io.resources import shipped
from ehcp_io.writers import WRITERS
from ehcp_io.writers.word import load_word_edited, write_word

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from strategies import plans as made_up

NAME = "round-trips"
SUFFIXES = (".json", ".xml", ".docx", ".pdf")
CHECKS = {
    **{suffix: f"back from {suffix}" for suffix in SUFFIXES},
    "pages": "pages of the PDF say the same",
    "lxml": "XML valid (libxml2)",
    "xmlschema": "XML valid (xmlschema)",
    "jsonschema": "JSON valid (jsonschema)",
    "accounting": "no word of the source lost or extra",
    "office": "back from .docx saved by LibreOffice",
}
Told = dict[str, Counter[bool]]


def tried(plan: Plan, suffixes: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each check of ``CHECKS`` that a plan alone allows, and whether it holds."""
    for suffix in suffixes:
        writer = WRITERS[suffix]
        data = writer.write(plan)
        assert writer.load is not None
        yield suffix, writer.load(data) == plan
        if suffix == ".xml":
            yield "lxml", _xsd().validate(etree.fromstring(data))
            yield "xmlschema", _other_xsd().is_valid(io.BytesIO(data))
        if suffix == ".json":
            yield "jsonschema", _json_schema().is_valid(json.loads(data))


@functools.cache
def _xsd() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(shipped("templates") / "plan.xsd"))


@functools.cache
def _other_xsd() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(shipped("templates") / "plan.xsd")


@functools.cache
def _json_schema() -> Draft202012Validator:
    schema = (shipped("templates") / "plan.schema.json").read_bytes()
    return Draft202012Validator(json.loads(schema))


def note(told: Told, name: str, check: str, right: bool) -> None:
    """Count a check, and name the plan for which it does not hold."""
    told.setdefault(check, Counter())[right] += 1
    if not right:
        print(f"{name}: not so: {CHECKS[check]}")


def random_plans(count: int, pdfs: int) -> Told:
    """What holds of ``count`` plans, of which ``pdfs`` become PDFs too."""
    told: Told = {}
    made = 0

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(plan=made_up())
    def run(plan: Plan) -> None:
        nonlocal made
        made += 1
        for check, right in tried(plan, SUFFIXES if made <= pdfs else SUFFIXES[:-1]):
            note(told, f"plan {made}", check, right)

    run()
    return told


def corpus_plans(folders: Iterable[Path]) -> Iterator[tuple[str, Plan]]:
    """Every case that can be read as a plan."""
    sources = sorted(path for folder in folders for path in folder.glob("*/source.*"))
    for source in sources:
        try:
            yield source.parent.name, read_plan(source).plan
        except EhcpIoError:
            continue


def corpus(folders: Iterable[Path], *, office: bool) -> Told:
    """What holds of the cases in ``folders``."""
    told: Told = {}
    every = dict(corpus_plans(folders))
    for name, plan in every.items():
        for check, right in tried(plan, SUFFIXES):
            note(told, name, check, right)
        pages = read_plan(WRITERS[".pdf"].write(plan), "plan.pdf").plan
        note(told, name, "pages", pages == plan)
        counted = plan.accounting
        exact = counted is not None and not (counted.lost or counted.extra)
        note(told, name, "accounting", exact)
    if office:
        for name, right in out_of_office(every):
            note(told, name, "office", right)
    return told


def out_of_office(every: Mapping[str, Plan]) -> Iterator[tuple[str, bool]]:
    """Whether each plan is the same once LibreOffice has saved its Word document."""
    saved = saved_by_office({name: write_word(plan) for name, plan in every.items()})
    for name, plan in every.items():
        again = load_word_edited(saved[name])
        yield name, again.plan == plan and not again.edits


def saved_by_office(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """The Word documents as LibreOffice saves them."""
    with tempfile.TemporaryDirectory() as folder:
        made, saved = Path(folder) / "made", Path(folder) / "saved"
        made.mkdir()
        for name, data in documents.items():
            (made / f"{name}.docx").write_bytes(data)
        command = [str(shutil.which("soffice")), f"-env:UserInstallation=file://{folder}/profile"]
        command += ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved)]
        paths = [str(path) for path in sorted(made.glob("*.docx"))]
        subprocess.run([*command, *paths], check=True, capture_output=True, timeout=900)
        return {name: (saved / f"{name}.docx").read_bytes() for name in documents}


def main() -> int:
    """Print what was seen; 1 where a check does not hold of a plan."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["random", "corpus"])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--plans", type=int, default=2000)
    parser.add_argument("--pdfs", type=int, default=2000)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--publish", action="store_true")
    asked = parser.parse_args()
    start, load = time.perf_counter(), load_average()
    told = (
        random_plans(asked.plans, asked.pdfs)
        if asked.what == "random"
        else corpus(asked.folders, office=asked.office)
    )
    for check, counts in told.items():
        print(f"{CHECKS[check]}: {counts[True]} of {counts.total()}")
    print(f"{time.perf_counter() - start:.0f} s")
    if asked.publish:
        _publish(asked.what, told, (load, load_average()))
    return int(any(counts[False] for counts in told.values()))


def _publish(what: str, told: Told, load: tuple[float, float]) -> None:
    """Put this run beside that of the other kind."""
    kept = RESULTS / f"{NAME}.json"
    known = json.loads(kept.read_text(encoding="utf-8"))["plans"] if kept.is_file() else {}
    figures = {check: [counts[True], counts.total()] for check, counts in told.items()}
    plans = known | {what: {"load": load, **figures}}
    save(NAME, {"plans": plans})
    names = {"random": "random plans", "corpus": "every case of the corpus and the samples"}
    shown = [each for each in names if each in plans]
    rows = [
        [words, *(_of(plans[each].get(check)) for each in shown)] for check, words in CHECKS.items()
    ]
    loads = [(names[each], footnote(tuple(plans[each]["load"]))) for each in shown]
    notes = [f"{each.capitalize()}: {seen}" for each, seen in loads]
    head = ["what holds", *(names[each] for each in shown)]
    publish(NAME, "\n\n".join([table(head, rows), *notes]))


def _of(figures: list[int] | None) -> str:
    return "–" if figures is None else "{} of {}".format(*figures)


if __name__ == "__main__":
    sys.exit(main())
