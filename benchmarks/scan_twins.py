"""A plan and a clean scan of it, compared: nothing differs, so each change told is false.

    python benchmarks/scan_twins.py samples/strangers CORPUS [--plans 12] [--only national-wren]
        [--engine tesseract|best] [--worn] [--publish] [--show]

The pages of born-digital PDFs are drawn at 200 dots an inch and read as `convert` reads a folder
of pictures. `--worn` makes them a fair office scan first (`degrading.py`). A question about a
doubtful word is no change; it is counted apart.
"""

import argparse
import io
import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
from degrading import Way, pictures
from reporting import footnote, load_average, publish, save, table

from ehcp_io.compare import compare
from ehcp_io.compare.model import Change, ChangeKind, Effect, PlanDiff
from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError
from ehcp_io.readers import Recognising
from ehcp_io.readers.ocr.modes import Mode

DOTS = 200
MOST_PAGES = 12
EFFECTS = (Effect.WEAKENED, Effect.STRENGTHENED)
KINDS = (ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.MOVED, ChangeKind.CHANGED)


@dataclass
class Twin:
    """What was told of one plan and its scan."""

    name: str
    pages: int
    diff: PlanDiff | None = None
    counts: Counter[str] = field(default_factory=Counter)

    def count(self) -> None:
        """Count what was told; without a reading of the scan there is nothing."""
        if self.diff is None:
            return
        for change in self.diff.changes:
            self.counts[change.effect if change.effect in EFFECTS else change.kind] += 1
        self.counts["particulars"] = len(self.diff.particulars)
        self.counts["questions"] = sum(flag.rule == "doubtful" for flag in self.diff.flags)


def drawn(plan: Path, *, worn: bool) -> list[tuple[str, bytes]]:
    """The pages of a PDF as pictures."""
    if worn:
        return pictures(plan, Way(), len(plan.parent.name))
    pages = []
    with pdfium.PdfDocument(plan) as document:
        for number in range(len(document)):
            file = io.BytesIO()
            image = document[number].render(scale=DOTS / 72).to_pil()
            image.save(file, "PNG", dpi=(DOTS, DOTS))
            pages.append((f"page-{number + 1:03}.png", file.getvalue()))
    return pages


def twin_of(plan: Path, engine: str, *, worn: bool) -> Twin:
    """A plan compared with its own scan."""
    digital = read_plan(plan).plan
    pages = drawn(plan, worn=worn)
    twin = Twin(plan.parent.name, len(pages))
    with tempfile.TemporaryDirectory() as folder:
        for name, data in pages:
            (Path(folder) / name).write_bytes(data)
        try:
            scanned = read_plan(Path(folder), recognising=Recognising(Mode(engine))).plan
        except EhcpIoError:
            return twin
    twin.diff = compare(digital, scanned)
    twin.count()
    return twin


def told(diff: PlanDiff) -> Iterator[str]:
    """Each false change as a line; the plans are invented."""
    for change in diff.changes:
        yield _line(change)
    for each in diff.particulars:
        yield f"    {each.kind} {each.field}: {each.before!r} -> {each.after!r}"


def _line(change: Change) -> str:
    where = f"{change.from_section} > {change.section}" if change.from_section else change.section
    name = f" [{change.field} of {(change.item or '')[:60]!r}]" if change.field else ""
    return (
        f"    {change.effect} {change.kind} {where}{name}:"
        f" {(change.before or '')[:300]!r} -> {(change.after or '')[:300]!r}"
    )


def chosen(corpora: Sequence[Path], count: int, only: str) -> list[Path]:
    """Some born-digital PDF plans, the same in every run."""
    found = [
        path
        for corpus in corpora
        for path in corpus.glob("*-pdf/source.pdf")
        if not path.parent.name.startswith(("notaplan", "error", "long"))
    ]
    plans = []
    for path in sorted(found, key=lambda path: path.parent.name):
        with pdfium.PdfDocument(path) as document:
            if len(document) <= MOST_PAGES:
                plans.append(path)
    if only:
        return [path for path in plans if any(each in str(path) for each in only.split(","))]
    random.Random(11).shuffle(plans)  # noqa: S311 - a fair choice
    return plans[:count]


def shown(twins: Sequence[Twin]) -> str:
    """The table, with its sums."""
    names = [*EFFECTS, *KINDS, "particulars", "questions"]
    head = ("plan", "pages", "weaker", "stronger", "removed", "added", "moved", "other",
            "particulars", "questions")  # fmt: skip
    rows = [
        [twin.name, str(twin.pages), *(str(twin.counts[name]) for name in names)]
        if twin.diff is not None
        else [twin.name, str(twin.pages), *("not read" for _ in names)]
        for twin in twins
    ]
    sums = [str(sum(twin.counts[name] for twin in twins)) for name in names]
    rows.append(["all", str(sum(twin.pages for twin in twins)), *sums])
    return table(head, rows)


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+", help="folders of cases")
    parser.add_argument("--plans", type=int, default=12)
    parser.add_argument("--only", default="", help="parts of names, separated by commas")
    parser.add_argument("--engine", default="tesseract", choices=["tesseract", "best"])
    parser.add_argument("--worn", action="store_true", help="a fair office scan, not a clean one")
    parser.add_argument("--show", action="store_true", help="print each false change")
    parser.add_argument("--publish", action="store_true", help="put the table into the page")
    options = parser.parse_args()
    begun = load_average()
    twins = []
    for plan in chosen(options.corpora, options.plans, options.only):
        twin = twin_of(plan, options.engine, worn=options.worn)
        twins.append(twin)
        print(twin.name, twin.pages, dict(twin.counts), flush=True)
        if options.show and twin.diff is not None:
            print(*told(twin.diff), sep="\n", flush=True)
    text = shown(twins)
    if not options.publish:
        print(text)
        return
    name = f"scan-twins-{'worn' if options.worn else 'clean'}"
    load = (begun, load_average())
    counts = {twin.name: {"pages": twin.pages, **twin.counts} for twin in twins}
    save(name, {"load average": load, "engine": options.engine, "plans": counts})
    publish(name, f"{text}\n\n{footnote(load)}")


if __name__ == "__main__":
    main()
