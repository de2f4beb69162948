"""Which of the sample plans the suite reads: all would take minutes.

Each case of ``samples/strangers`` is ``<form>-<child>-<kind of file>``. Forms into which the
children of ``samples/makers/children`` are poured are all read; of a form with one child of its own
only the Word file, or where there is none the PDF or the Word 97 file.
"""

from functools import cache
from pathlib import Path

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
STRANGERS = SAMPLES / "strangers"
CHILDREN = {path.stem for path in (SAMPLES / "makers" / "children").glob("*.toml")}
CASES = sorted(path for path in STRANGERS.iterdir() if (path / "gold.json").exists())


def poured(case: Path) -> bool:
    """Whether the case holds one of the children that several forms share, or no child."""
    return case.name.split("-")[-2] in CHILDREN or case.name.startswith("notaplan-")


def single(case: Path) -> bool:
    """Whether this is the file that speaks for a form with a child of its own."""
    word = case.with_name(f"{case.name.rsplit('-', 1)[0]}-docx")
    return not poured(case) and (case == word or not word.exists())


@cache
def plan_of(case: Path) -> Plan:
    """The case's plan, read once for all tests of a worker."""
    return read_plan(next(case.glob("source.*"))).plan
