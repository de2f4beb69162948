"""How long a 40-page plan takes to write and to load, as XML and as JSON.

    python benchmarks/xml_speed.py [--runs 15]

The plan is a sample's, its sections' content told again under new ids until it has the words of 40
pages. The best of several runs counts: what disturbs a run only ever makes it longer.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import load_json, write_json
from ehcp_io.writers.canonical_xml import load_xml, write_xml

SAMPLE = (
    Path(__file__).resolve().parents[1]
    / "samples"
    / "strangers"
    / "national-oskar-docx"
    / "source.docx"
)
WORDS = 40 * 450
LIMIT = 0.05


def words_of(plan: Plan) -> int:
    """The words of the sections' text."""
    return sum(len(unit.text.split()) for unit in plan.units())


def long_plan() -> Plan:
    """A plan of 40 pages."""
    plan = read_plan(SAMPLE).plan
    times = -(-WORDS // words_of(plan))
    sections = {
        letter: section.model_copy(
            update={
                "content": tuple(
                    unit.model_copy(update={"id": f"{unit.id}-{number}"})
                    for number in range(times)
                    for unit in section.content
                )
            }
        )
        for letter, section in plan.sections.items()
    }
    return plan.model_copy(update={"sections": sections})


def best(work: Callable[[], object], runs: int) -> float:
    """Seconds of the quickest run."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    """Print the figures; end with an error where XML is written too slowly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    plan = long_plan()
    xml, text = write_xml(plan), write_json(plan)
    assert load_xml(xml) == plan == load_json(text)
    print(f"{words_of(plan):,} words; XML {len(xml):,} bytes, JSON {len(text):,} bytes")
    for what, as_xml, as_json in (
        ("write", lambda: write_xml(plan), lambda: write_json(plan)),
        ("load", lambda: load_xml(xml), lambda: load_json(text)),
    ):
        seconds, other = best(as_xml, runs), best(as_json, runs)
        ratio = seconds / other
        print(f"{what:5}  XML {seconds:.4f} s  JSON {other:.4f} s  ratio {ratio:.1f}")
        if what == "write" and seconds > LIMIT:
            raise SystemExit(f"XML is written in {seconds:.3f} s; the limit is {LIMIT} s")


if __name__ == "__main__":
    main()
