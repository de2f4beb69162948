"""How long a 40-page plan takes to be written as a Word document, and read back.

    python benchmarks/docx_speed.py [PLAN.json]

Without a plan one is made up: 150 linked rows, which print to some 40 pages. docxtpl, which fills
a template with the same rows, is the measure where it is installed; it is no part of ehcp-io.
"""

import importlib.util
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

from ehcp_io.plan import Area, LinkBasis, Person, Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Link, Need, Outcome, Provision
from ehcp_io.writers.canonical_json import load_json
from ehcp_io.writers.word import load_word, write_word

ROWS = 150
RUNS = 7
LIMIT = 0.5
WORDS = "Programme text of some length that tells what is done, how often and by whom. " * 3


def made_up() -> Plan:
    """A plan of ``ROWS`` needs, each with provision and an outcome."""
    areas = [area.value for area in Area]
    needs, provision, outcomes = [], [], []
    for number in range(ROWS):
        area = areas[number % len(areas)]
        needs.append(Need(id=f"B-{number}", text=f"Need {number}. {WORDS}", area=area))
        outcomes.append(Outcome(id=f"E-{number}", text=f"Outcome {number}. {WORDS}", area=area))
        provision.append(
            Provision(
                id=f"F-{number}",
                text=f"Provision {number}. {WORDS}",
                area=area,
                by_whom="Speech and language therapist",
                how_often="Weekly",
                meets_needs=(Link(id=f"B-{number}", basis=LinkBasis.ROW),),
                supports_outcomes=(Link(id=f"E-{number}", basis=LinkBasis.ROW),),
            )
        )
    sections = {letter: Section() for letter in SectionLetter}
    for letter, content in (("B", needs), ("F", provision), ("E", outcomes)):
        sections[SectionLetter(letter)] = Section(state=SectionState.STATED, content=tuple(content))
    return Plan(person=Person(name="Wren Example"), sections=sections)


def seconds(work: Callable[[], object]) -> float:
    """The median of a few runs; the first, which reads the template, is not counted."""
    work()
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def docxtpl_seconds() -> float | None:
    """The same number of rows by docxtpl, from a template on disk; None where it is missing."""
    if importlib.util.find_spec("docxtpl") is None:
        return None
    from docxtpl import DocxTemplate

    rows = [{"b": f"Need {n}. {WORDS}", "f": WORDS, "e": WORDS} for n in range(ROWS)]
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.docx"
        document = docx.Document()
        table = document.add_table(3, 3)
        table.rows[0].cells[0].text = "{%tr for r in rows %}"
        for cell, name in zip(table.rows[1].cells, "bfe", strict=True):
            cell.text = f"{{{{ r.{name} }}}}"
        table.rows[2].cells[0].text = "{%tr endfor %}"
        document.save(str(template))

        def fill() -> None:
            filled = DocxTemplate(str(template))
            filled.render({"rows": rows}, autoescape=True)
            filled.save(io.BytesIO())

        return seconds(fill)


def main() -> int:
    """Print the figures; 1 where writing takes longer than it may."""
    plan = load_json(Path(sys.argv[1]).read_bytes()) if len(sys.argv) > 1 else made_up()
    data = write_word(plan)
    assert load_word(data) == plan
    writing = seconds(lambda: write_word(plan))
    plain = seconds(lambda: write_word(plan, plain=True))
    print(f"written          {writing:.3f} s  ({len(data):,} bytes)")
    print(f"written, --plain {plain:.3f} s")
    print(f"read back        {seconds(lambda: load_word(data)):.3f} s")
    filled = docxtpl_seconds()
    if filled is not None:
        print(f"docxtpl          {filled:.3f} s  (ours, --plain: {plain / filled:.2f} of it)")
    return int(writing > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
