"""Whether plans come back as they were: from JSON, XML, Word and PDF, and out of LibreOffice.

    python benchmarks/round_trips.py random [--plans 2000] [--pdfs 500]
    python benchmarks/round_trips.py corpus DIR... [--office]

``random`` takes plans that hypothesis makes up from the model; ``corpus`` every case (a folder with
a file ``source.*``) that is a plan. ``--office`` has LibreOffice open and save every Word document
of them and reads that. Ends with 1 where any plan comes back changed.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError
from ehcp_io.plan import Plan
from ehcp_io.writers import WRITERS
from ehcp_io.writers.word import load_word_edited, write_word

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from strategies import plans as made_up

SUFFIXES = (".json", ".xml", ".docx", ".pdf")


def changed(plan: Plan, suffixes: Iterable[str]) -> Iterator[str]:
    """The formats from which the plan does not come back as it was."""
    for suffix in suffixes:
        writer = WRITERS[suffix]
        assert writer.load is not None
        if writer.load(writer.write(plan)) != plan:
            yield suffix


def random_plans(count: int, pdfs: int) -> Counter[str]:
    """What went wrong with ``count`` plans, of which ``pdfs`` become PDFs too."""
    told: Counter[str] = Counter()

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(plan=made_up())
    def run(plan: Plan) -> None:
        told["plans"] += 1
        with_pdf = told["plans"] <= pdfs
        told["PDFs"] += with_pdf
        for suffix in changed(plan, SUFFIXES if with_pdf else SUFFIXES[:-1]):
            told[f"changed by {suffix}"] += 1

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


def corpus(folders: Iterable[Path], *, office: bool) -> Counter[str]:
    """What went wrong with the cases in ``folders``."""
    told: Counter[str] = Counter()
    every = dict(corpus_plans(folders))
    for name, plan in every.items():
        told["plans"] += 1
        for suffix in changed(plan, SUFFIXES):
            told[f"changed by {suffix}"] += 1
            print(f"{name}: changed by {suffix}")
        pages = read_plan(WRITERS[".pdf"].write(plan), "plan.pdf").plan
        if pages != plan:
            told["pages that differ"] += 1
            print(f"{name}: the pages of the PDF differ from its data")
    if office:
        for name in out_of_office(every):
            told["changed by LibreOffice"] += 1
            print(f"{name}: changed by LibreOffice")
    return told


def out_of_office(every: dict[str, Plan]) -> Iterator[str]:
    """The plans that are not the same once LibreOffice has saved their Word documents."""
    saved = saved_by_office({name: write_word(plan) for name, plan in every.items()})
    for name, plan in every.items():
        again = load_word_edited(saved[name])
        if again.plan != plan or again.edits:
            yield name


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
    """Print what was seen; 1 where a plan came back changed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["random", "corpus"])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--plans", type=int, default=2000)
    parser.add_argument("--pdfs", type=int, default=500)
    parser.add_argument("--office", action="store_true")
    given_ = parser.parse_args()
    start = time.perf_counter()
    told = (
        random_plans(given_.plans, given_.pdfs)
        if given_.what == "random"
        else corpus(given_.folders, office=given_.office)
    )
    print(f"{dict(told)} in {time.perf_counter() - start:.0f} s")
    return int(any(name.startswith(("changed", "pages")) for name in told))


if __name__ == "__main__":
    sys.exit(main())
