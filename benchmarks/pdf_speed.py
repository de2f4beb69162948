"""How long a 40-page plan takes to be written as a PDF, beside LibreOffice printing the Word file.

    python benchmarks/pdf_speed.py PLAN

PLAN is a document or a plan file. LibreOffice (soffice) is the measure where it is installed; it
prints the standard Word document of the same plan, with a profile of its own that is warm.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from ehcp_io.conversion import read_plan
from ehcp_io.writers.pdf import load_pdf, write_pdf
from ehcp_io.writers.word import write_word

RUNS = 7
LIMIT = 1.0


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median of a few runs; the first, which loads compiler and fonts, is not counted."""
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def office_seconds(document: bytes) -> float | None:
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
    print(f"written            {writing:.3f} s  (the first time in a process: {first:.3f} s)")
    print(f"data read back     {seconds(lambda: load_pdf(data)):.3f} s")
    print(f"and pages checked  {seconds(lambda: read_plan(data, 'plan.pdf'), 3):.3f} s")
    office = office_seconds(write_word(plan))
    if office is not None:
        print(f"LibreOffice        {office:.3f} s  (ours: {writing / office:.2f} of it)")
    return int(writing > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
