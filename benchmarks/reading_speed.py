"""How fast and in how much memory whole plans are read, beside peers on the same files.

    python benchmarks/reading_speed.py --folder PLANS --peers PYTHON

Makes plans of 12, 40 and 130 pages (``long_plans.py``; LibreOffice prints the PDFs). Each reader
reads each file in a process of its own, all taking turns; the figures are medians. Ours is the
whole pipeline, from the file to the validated plan as JSON; a peer gives text with tables and knows
nothing of plans, so its figure is the least that a pipeline built on it would take. Seconds are
the processor's, which a busy machine lengthens less than the clock's.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from long_plans import make, page_count
from one_reading import PDF_PEERS, WORD_PEERS
from reporting import footnote, load_average, publish, save, table

READING = Path(__file__).with_name("one_reading.py")
OURS, ALONE = "ehcp-io", "ehcp-io, reader alone"
PATIENCE = 8.0  # seconds that one reader may take of a file, in all its rounds
STARTS = 5
Run = dict[str, Any]


def surroundings(cache: Path) -> dict[str, str]:
    """The environment of a child, in which compiled modules are kept as on any user's machine."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(cache)}


class Bench:
    """The readers, and what each child process told."""

    def __init__(self, peers: str, rounds: int, cache: Path) -> None:
        self.peers, self.rounds, self.environment = peers, rounds, surroundings(cache)
        self.absent: dict[str, str] = {}

    def readers(self, kind: str) -> list[str]:
        """Who reads this kind of file."""
        others = WORD_PEERS if kind == "word" else PDF_PEERS
        present = [name for name in others if name not in self.absent] if self.peers else []
        return [OURS, ALONE, *present]

    def command(self, reader: str, source: Path, *more: str) -> list[str]:
        """What the child is started with."""
        python = sys.executable if reader.startswith(OURS) else self.peers
        return [python, str(READING), reader, str(source), *more]

    def run(self, reader: str, source: Path) -> Run | None:
        """One child's figures; why there are none is kept."""
        done = subprocess.run(
            self.command(reader, source), capture_output=True, text=True, env=self.environment
        )
        if done.returncode:
            self.absent[reader] = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            return None
        told: Run = json.loads(done.stdout)
        return told

    def turns(self, kind: str, source: Path) -> dict[str, list[Run]]:
        """Every reader in turn, several times; the very slow have fewer turns."""
        runs: dict[str, list[Run]] = {name: [] for name in self.readers(kind)}
        spent = dict.fromkeys(runs, 0.0)
        for _ in range(self.rounds):
            for reader, found in runs.items():
                if spent[reader] > PATIENCE or reader in self.absent:
                    continue
                begun = time.perf_counter()
                told = self.run(reader, source)
                spent[reader] += time.perf_counter() - begun
                if told is not None:
                    found.append(told)
        return {reader: found for reader, found in runs.items() if found}

    def start(self, command: list[str]) -> dict[str, float]:
        """From the start of a process to its end, by the clock and by the processor."""
        wall: list[float] = []
        busy: list[float] = []
        for number in range(STARTS + 1):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=self.environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if number:  # the first fills the caches
                wall.append(time.perf_counter() - begun)
                busy.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        return {"wall": statistics.median(wall), "processor": statistics.median(busy)}


def summed_up(runs: list[Run], pages: int) -> Run:
    """Medians of a reader's turns on one file."""
    seconds = statistics.median(run["processor"] for run in runs)
    return {
        "version": runs[0]["version"],
        "turns": len(runs),
        "ms": round(1000 * seconds, 1),
        "ms by the clock": round(1000 * statistics.median(run["wall"] for run in runs), 1),
        "pages/s": round(pages / seconds, 1),
        "peak MiB": max(run["peak MiB"] for run in runs),
    }


def measure(bench: Bench, folder: Path) -> tuple[list[Run], dict[str, Any]]:
    """Every file by every reader; then how long a process takes from its start."""
    plans = make(folder)
    rows: list[Run] = []
    for sources in plans.values():
        pages = page_count(sources["untagged"])
        for kind, source in sources.items():
            for reader, runs in bench.turns(kind, source).items():
                told = {"pages": pages, "kind": kind, "reader": reader}
                rows.append({**told, **summed_up(runs, pages)})
    word = next(iter(plans.values()))["word"]
    target = folder / "plan.json"
    ours = [sys.executable, "-m", "ehcp_io", "convert", str(word), "-o", str(target), "--force"]
    starts = {OURS: bench.start(ours)}
    for reader in bench.readers("word")[2:]:
        starts[reader] = bench.start(bench.command(reader, word, "text"))
    return rows, starts


def missed(rows: list[Run], starts: dict[str, Any]) -> list[str]:
    """The promises that this run did not keep."""
    own = {(row["pages"], row["kind"]): row for row in rows if row["reader"] == OURS}
    lengths = sorted({pages for pages, _ in own})
    middle, longest = lengths[1], lengths[2]
    promises = {
        "40 pages of Word in 0.3 s": own[middle, "word"]["ms"] <= 300,
        "40 pages/s untagged": own[middle, "untagged"]["pages/s"] >= 40,
        "60 pages/s tagged": own[middle, "tagged"]["pages/s"] >= 60,
        "12 pages of Word from start to JSON in 0.8 s": starts[OURS]["wall"] <= 0.8,
        "less than 200 MiB at 130 pages": all(
            row["peak MiB"] < 200 for (pages, _), row in own.items() if pages == longest
        ),
    }
    return [promise for promise, kept in promises.items() if not kept]


def shown(rows: list[Run], starts: dict[str, Any]) -> str:
    """The two tables."""
    own = {(row["pages"], row["kind"]): row["ms"] for row in rows if row["reader"] == OURS}
    lines = [
        [
            f"{row['pages']} pages, {row['kind']}",
            f"{row['reader']} {row['version']}",
            f"{row['ms']:,.0f}",
            f"{row['pages/s']:,.0f}",
            f"{row['ms'] / own[row['pages'], row['kind']]:.2f}",
            str(row["peak MiB"]),
        ]
        for row in rows
    ]
    speeds = table(["file", "reader", "ms", "pages/s", "time, ours = 1", "peak MiB"], lines)
    first = [
        [reader, f"{each['wall']:.2f}", f"{each['processor']:.2f}"]
        for reader, each in starts.items()
    ]
    begun = table(["process start to result, shortest plan", "s", "processor s"], first)
    return f"{speeds}\n\n{begun}"


def main() -> None:
    """Measure, write the results, and fail where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="where the plans are made")
    parser.add_argument("--peers", default="", help="Python of the environment of the peers")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        bench = Bench(options.peers, options.rounds, Path(cache))
        begun = load_average()
        rows, starts = measure(bench, options.folder)
    load = (begun, load_average())
    late = missed(rows, starts)
    figures = {"load average": load, "missed": late, "absent": bench.absent}
    save("reading-speed", {**figures, "files": rows, "starts": starts})
    absent = "".join(f" {name} did not run: {why}." for name, why in bench.absent.items())
    kept = f"Missed: {'; '.join(late)}." if late else "Every promise was kept."
    publish("reading-speed", f"{shown(rows, starts)}\n\n{footnote(load)} {kept}{absent}")


if __name__ == "__main__":
    main()
