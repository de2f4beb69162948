"""Word redlines: right by two resolvers, quiet across layouts, and how long they take.

    python benchmarks/redlines.py random [--pairs 1000] [--no-office]
    python benchmarks/redlines.py corpus PAIRS
    python benchmarks/redlines.py speed PLAN.docx [--peers PYTHON]

``random`` makes pairs of random plans (unrelated ones, one with pieces of another, one with seeded
changes), writes their redline and asks our resolver and LibreOffice (soffice and Debian's
python3-uno) whether accepting gives the newer and rejecting the older document, rows and cells
included. ``corpus`` counts the characters that are marked beside those that the comparison says
differ. ``speed`` times a long plan against a changed copy, compared and redlined; ``--peers`` is a
Python that has docx-trackdiff and python-redlines[docxodus].
"""

import argparse
import copy
import functools
import io
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import docx
from lxml import etree
from reporting import footnote, load_average, publish, save, table

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from compare.mutations import mutated
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from redline.office import WAYS, lines, resolve
from strategies import plans

from ehcp_io.compare import compare
from ehcp_io.compare.settling import settle
from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline import plan_redline, standard_redline, true_difference
from ehcp_io.redline.in_place import File, in_place_redline
from ehcp_io.redline.resolve import resolved
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.writers.word import write_word

_PORT = 27200
_OFFICES = 2
_BATCH = 50
_OF_DOUBTS = re.compile(r"\[Check against the original(?:: read as “[^”]*”)?\]")
_STRANGERS = ("national-wren-docx", "blocks-oskar-docx", "prose-leon-docx", "labelform-nia-docx")


def says(data: bytes | etree._Element) -> Skeleton:
    """What a document's body says."""
    if isinstance(data, bytes):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = etree.fromstring(archive.read("word/document.xml"))
    body = data.find(f"{W}body")
    return skeleton(body) if body is not None else ()


def _lines_of(data: bytes | etree._Element) -> list[str]:
    """The same by lines, rows and cells among them, without what is said at a scan's doubts."""
    return [" ".join(_OF_DOUBTS.sub("", line).split()) for line in lines(says(data))]


# ---- random pairs


def random_pairs(count: int) -> Iterator[tuple[str, Plan, Plan]]:
    """Pairs of three kinds, the same on every machine."""
    third = count // 3
    pairs: list[tuple[str, Plan, Plan]] = []

    @seed(5)
    @settings(
        max_examples=2 * third,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(before=plans(), after=plans(), mixed=st.booleans())
    def draw(before: Plan, after: Plan, mixed: bool) -> None:
        kind = "mixed" if len(pairs) % 2 else "unrelated"
        if kind == "mixed":
            letters = list(before.sections)[:: 2 if mixed else 3]
            sections = before.sections | {letter: after.sections[letter] for letter in letters}
            after = before.model_copy(update={"sections": sections, "plan": after.plan})
        pairs.append((kind, before, after))

    draw()
    yield from pairs
    sources = [
        read_plan(next((ROOT / "samples" / "strangers" / name).glob("source.*"))).plan
        for name in _STRANGERS
    ]
    chosen = random.Random(5)  # noqa: S311 - a choice of samples, no secret
    for number in range(count - len(pairs)):
        before, after, _ = mutated(chosen.choice(sources), number, chosen.randint(1, 8))
        yield "seeded changes", before, after


@dataclass(frozen=True)
class Checked:
    """A redline, and what must be in it both ways."""

    kind: str
    data: bytes
    accepted: list[str]
    rejected: list[str]


def run_random(count: int, *, office: bool) -> None:
    """Each pair by our resolver; meanwhile batches of them by LibreOffice."""
    load = load_average()
    counts: Counter[tuple[str, str]] = Counter()
    batch: list[Checked] = []
    asked: list[Future[Counter[tuple[str, str]]]] = []
    with ThreadPoolExecutor(_OFFICES) as offices:
        for number, (kind, before, after) in enumerate(random_pairs(count)):
            data = standard_redline(before, after)[0]
            root = etree.fromstring(_document(data))
            made = settle(before, after)  # a scan's misreadings give way to the other plan's words
            old, new = (
                _lines_of(write_word(each, clean=True, plain=True))
                for each in (made.before, made.after)
            )
            counts[kind, "pairs"] += 1
            counts[kind, "own"] += (
                _lines_of(resolved(root, accept=True)) == new
                and _lines_of(resolved(root, accept=False)) == old
            )
            batch.append(Checked(kind, data, new, old))
            if office and (len(batch) == _BATCH or number == count - 1):
                asked.append(offices.submit(_by_office, batch, _PORT + len(asked)))
                batch = []
        for future in asked:
            counts.update(future.result())
    kinds = ("unrelated", "mixed", "seeded changes")
    rows = [_random_row(kind, [kind], counts, office=office) for kind in kinds]
    rows.append(_random_row("together", kinds, counts, office=office))
    head = ["pairs", "number", "right by our resolver", "opened by LibreOffice", "right by it"]
    save("redlines-random", {"kinds": {f"{kind} {what}": n for (kind, what), n in counts.items()}})
    publish("redlines-random", f"{table(head, rows)}\n\n{footnote((load, load_average()))}")


def _random_row(
    name: str, kinds: Sequence[str], counts: Counter[tuple[str, str]], *, office: bool
) -> list[str]:
    total = {
        what: sum(counts[kind, what] for kind in kinds)
        for what in ("pairs", "own", "opened", "office")
    }
    last = [str(total["opened"]), str(total["office"])] if office else ["not asked"] * 2
    return [name, str(total["pairs"]), str(total["own"]), *last]


def _document(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def _by_office(batch: Sequence[Checked], port: int) -> Counter[tuple[str, str]]:
    """A batch opened, accepted and rejected by a LibreOffice of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, each in enumerate(batch):
            (folder / f"{number:04}.docx").write_bytes(each.data)
        resolve(folder, port)
        counts = Counter(
            key
            for number, each in enumerate(batch)
            for key in _verdict(each, folder, f"{number:04}.docx")
        )
        print(f"{port}: {len(batch)} pairs {dict(counts)}", file=sys.stderr, flush=True)
        return counts


def _verdict(checked: Checked, folder: Path, name: str) -> Iterator[tuple[str, str]]:
    files = [folder / way / name for way in WAYS]
    if not all(file.exists() for file in files):
        return
    yield checked.kind, "opened"
    got = [_lines_of(file.read_bytes()) for file in files]
    if got == [checked.accepted, checked.rejected]:
        yield checked.kind, "office"
    elif kept := os.environ.get("KEEP_FAILURES"):
        for file in (folder / name, *files):
            shutil.copy(file, Path(kept) / f"{checked.kind}-{file.parent.name[:8]}-{name}")


# ---- noise over the corpus


def run_corpus(pairs: Path) -> None:
    """Characters marked, beside those that the comparison says differ."""
    load = load_average()
    rows, figures = [], {}
    for folder in sorted(path for path in pairs.iterdir() if path.is_dir()):
        before, after = (
            read_plan(next(folder.glob(f"{side}.*"))).plan for side in ("before", "after")
        )
        found = compare(before, after)
        differ = true_difference(found)
        strict = standard_redline(before, after)[1]
        made = plan_redline(before, after, found)
        figures[folder.name] = {
            "differ": differ,
            "marked": made.tally.marked,
            "moved": made.tally.moved,
            "marked as laid out": strict.marked,
            "one form": made.one_form,
        }
        rows.append(
            [
                folder.name,
                *(f"{each:,}" for each in (differ, made.tally.marked, made.tally.moved)),
                f"{strict.marked:,}",
                "yes" if made.one_form else "no",
            ]
        )
    save("redlines-corpus", {"pairs": figures})
    head = ["pair", "characters that differ", "marked", "moved", "marked with --exact", "one form"]
    publish("redlines-corpus", f"{table(head, rows)}\n\n{footnote((load, load_average()))}")


# ---- speed


_PEERS = {
    "docx-trackdiff": "from docx_trackdiff.compare import main; main()",
    "Docxodus (python-redlines)": "import sys; from pathlib import Path; "
    "from python_redlines import DocxodusEngine; "
    "made = DocxodusEngine().run_redline('peer', Path(sys.argv[1]), Path(sys.argv[2])); "
    "Path(sys.argv[3]).write_bytes(made[0])",
}
"""Each as a program: before, after, target."""
_ROUNDS = 3


def changed_copy(source: Path, target: Path) -> None:
    """A copy with 25 words changed, a row gone and a row come."""
    chosen = random.Random(3)  # noqa: S311 - a choice of words, no secret
    file = docx.Document(str(source))
    cells = [cell for grid in file.tables for row in grid.rows for cell in row.cells]
    lines = [line for cell in cells for line in cell.paragraphs] + file.paragraphs
    for line in chosen.sample([line for line in lines if len(line.text) > 40], 25):
        run = max(line.runs, key=lambda each: len(each.text))
        words = run.text.split(" ")
        words[chosen.randrange(len(words))] = "changed"
        run.text = " ".join(words)
    grid = max(file.tables, key=lambda each: len(each.rows))
    grid._tbl.remove(grid.rows[2]._tr)
    grid._tbl.append(copy.deepcopy(grid.rows[1]._tr))
    file.save(str(target))


def marked(data: bytes) -> str:
    """Characters inside insertions and deletions, and inside moves."""
    root = etree.fromstring(_document(data))
    sizes = [
        sum(
            len("".join((text.text or "").split()))
            for tag in tags
            for element in root.iter(W + tag)
            if len(element)
            for text in element.iter(f"{W}t", f"{W}delText")
        )
        for tags in (("ins", "del"), ("moveFrom", "moveTo"))
    ]
    return f"{sizes[0]:,}" + (f" and {sizes[1]:,} moved" if sizes[1] else "")


def run_speed(plan: Path, peers: str | None) -> None:
    """A long plan against a changed copy: seconds, in turns, and what is marked."""
    load = load_average()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before, after, target = (folder / f"{each}.docx" for each in ("before", "after", "made"))
        shutil.copy(plan, before)
        changed_copy(plan, after)
        files = [str(each) for each in (before, after, target)]
        old, new = read_plan(before).plan, read_plan(after).plan
        sides = File(before.read_bytes(), "before"), File(after.read_bytes(), "after")
        ours = [sys.executable, "-m", "ehcp_io", "diff", *files[:2], "-o", files[2], "--force"]
        ways: dict[str, Callable[[], bytes]] = {
            "ehcp-io, two plans that are read": lambda: (
                plan_redline(old, new, compare(old, new)).data
            ),
            "ehcp-io --exact, two plans that are read": lambda: standard_redline(old, new)[0],
            "ehcp-io --in-place, two files": lambda: in_place_redline(*sides).data,
            "ehcp-io, comparison alone, whole command": lambda: _said([*ours[:6], "--summary"]),
            "ehcp-io, whole command": lambda: _program(ours, target),
            "ehcp-io --in-place, whole command": lambda: _program([*ours, "--in-place"], target),
        }
        for peer, code in _PEERS.items() if peers else ():
            command = [str(peers), "-c", code, *files]
            ways[f"{peer}, whole program"] = functools.partial(_program, command, target)
        seconds: dict[str, list[float]] = {way: [] for way in ways}
        busy: dict[str, list[float]] = {way: [] for way in ways}
        said: dict[str, str] = {}
        for turn in range(_ROUNDS + 1):
            for way, make in ways.items():
                start, processor = time.perf_counter(), _processor_seconds()
                data = make()
                if turn:
                    seconds[way].append(time.perf_counter() - start)
                    busy[way].append(_processor_seconds() - processor)
                said[way] = marked(data) if data.startswith(b"PK") else "none"
    rows = [
        [way, f"{median(busy[way]):.2f}", f"{median(times):.2f}", said[way]]
        for way, times in seconds.items()
    ]
    save("redlines-speed", {"seconds": seconds, "processor": busy, "marked": said})
    head = ["redline", "processor seconds", "seconds on the clock", "characters marked"]
    publish("redlines-speed", f"{table(head, rows)}\n\n{footnote((load, load_average()))}")


def _processor_seconds() -> float:
    """What this process and its children have used: less of a busy machine's noise in it."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _said(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True).stdout


def _program(command: list[str], target: Path) -> bytes:
    subprocess.run(command, check=True, capture_output=True)
    return target.read_bytes()


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("random", "corpus", "speed"))
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--no-office", action="store_true")
    parser.add_argument("--peers")
    options = parser.parse_args()
    if options.what == "random":
        run_random(options.pairs, office=not options.no_office)
    elif options.what == "corpus":
        run_corpus(options.path)
    else:
        run_speed(options.path, options.peers)


if __name__ == "__main__":
    main()
