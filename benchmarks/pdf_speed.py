"""How long a 40-page plan takes to be written as a PDF, beside LibreOffice printing the Word file.

    python benchmarks/pdf_speed.py PLAN

PLAN is a document or a plan file. LibreOffice (soffice) is the measure where it is installed; it
prints the standard Word document of the same plan, with a profile of its own that is warm.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium

from ehcp_io.conversion import read_plan
from ehcp_io.writers.pdf import load_pdf, write_pdf
from ehcp_io.writers.word import write_word

RUNS = 7
LIMIT = 1.0


class Taken(NamedTuple):
    """Medians of a few runs: by the clock, and of the processors' time, children's too."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.3f} s, {self.cpu:.3f} s of processor"


def seconds(work: Callable[[], object], runs: int = RUNS) -> Taken:
    """The first run, which loads compiler and fonts, is not counted."""
    work()
    wall, cpu = [], []
    for _ in range(runs):
        start, busy = time.perf_counter(), _busy()
        work()
        wall.append(time.perf_counter() - start)
        cpu.append(_busy() - busy)
    return Taken(statistics.median(wall), statistics.median(cpu))


def _busy() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def office_seconds(document: bytes) -> Taken | None:
    """The same by LibreOffice; None where it is missing."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.docx"
        source.write_bytes(document)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        print_it = [*command, str(source)]
        return seconds(lambda: subprocess.run(print_it, check=True, capture_output=True), 3)


def main() -> int:
    """Print the figures; 1 where writing takes longer than it may."""
    plan = read_plan(Path(sys.argv[1])).plan
    start = time.perf_counter()
    data = write_pdf(plan)
    first = time.perf_counter() - start
    assert load_pdf(data) == plan
    writing = seconds(lambda: write_pdf(plan))
    with pdfium.PdfDocument(data) as document:
        print(f"pages              {len(document)}  ({len(data):,} bytes)")
    print(f"written            {writing}  (the first time in a process: {first:.3f} s)")
    print(f"data read back     {seconds(lambda: load_pdf(data))}")
    print(f"and pages checked  {seconds(lambda: read_plan(data, 'plan.pdf'), 3)}")
    office = office_seconds(write_word(plan))
    if office is not None:
        print(f"LibreOffice        {office}")
        print(f"ours               {writing.wall / office.wall:.2f} of it by the clock, ", end="")
        print(f"{writing.cpu / office.cpu:.2f} of the processor's time")
    return int(writing.wall > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
