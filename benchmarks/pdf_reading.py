"""How fast and in how much memory PDFs are read, beside pdfplumber on the same files.

    python benchmarks/pdf_reading.py plan25.pdf plan40-tagged.pdf …

Each file is read by itself in a process of its own, our reader and pdfplumber taking turns; the
figures are medians of processor seconds, so that a busy machine does not count.
"""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 5


def read_once(reader: str, source: Path) -> None:
    """In the child: read ``source`` and print pages, processor seconds and peak memory."""
    if reader == "ours":
        from ehcp_io.readers.pdf import read_pdf

        data = source.read_bytes()
        read_pdf(data, source.name)
        start = time.process_time()
        pages = read_pdf(data, source.name).source.pages
    else:
        import pdfplumber

        start = time.process_time()
        with pdfplumber.open(source) as pdf:
            for page in pdf.pages:
                page.extract_words()
                page.find_tables()
                page.close()
            pages = len(pdf.pages)
    seconds = time.process_time() - start
    print(pages, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def measure(reader: str, source: Path) -> tuple[int, float, int]:
    """One run in a child process."""
    done = subprocess.run(
        [sys.executable, __file__, "--once", reader, str(source)],
        check=True,
        capture_output=True,
        text=True,
    )
    pages, seconds, memory = done.stdout.split()
    return int(pages), float(seconds), int(memory)


def main(sources: list[Path]) -> None:
    """Print a line for each file and reader."""
    print(f"{'file':32} {'reader':11} {'pages/s':>8} {'MiB':>5}")
    for source in sources:
        runs: dict[str, list[tuple[int, float, int]]] = {"ours": [], "pdfplumber": []}
        for number in range(ROUNDS):
            for reader, found in runs.items():
                if reader == "ours" or number < 2:
                    found.append(measure(reader, source))
        for reader, found in runs.items():
            rate = statistics.median(pages / seconds for pages, seconds, _ in found)
            memory = max(run[2] for run in found)
            print(f"{source.name:32} {reader:11} {rate:8.1f} {memory:5d}")


if __name__ == "__main__":
    if sys.argv[1] == "--once":
        read_once(sys.argv[2], Path(sys.argv[3]))
    else:
        main([Path(name) for name in sys.argv[1:]])
