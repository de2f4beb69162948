"""Where every benchmark puts what it measured: JSON in ``results/``, a table in ``docs/``.

A table stands between two marks in ``docs/benchmarks.md``, which the script that made it replaces;
the words around it are written by hand.
"""

import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
PAGE = HERE.parent / "docs" / "benchmarks.md"
_CPU = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def load_average() -> float:
    """How many processes wanted the processors in the last minute, this one among them."""
    return round(os.getloadavg()[0], 2)


def machine() -> dict[str, Any]:
    """What the figures depend on; no name and no path of the machine."""
    info = Path("/proc/cpuinfo")
    model = _CPU.search(info.read_text()) if info.is_file() else None
    return {
        "processor": model[1].strip() if model else platform.processor(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.system(),
        "day": datetime.now(UTC).date().isoformat(),
    }


def save(name: str, figures: Mapping[str, Any]) -> None:
    """Write the figures of one run, and the machine they were seen on."""
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps({"machine": machine(), **figures}, indent=1, ensure_ascii=False)
    (RESULTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; every column but the first holds figures."""
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def publish(name: str, text: str) -> None:
    """Print a table, and put it between its marks on the page."""
    print(text)
    page = PAGE.read_text(encoding="utf-8")
    marks = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not marks.search(page):
        raise SystemExit(f"{PAGE.name} has no place for {name}")
    PAGE.write_text(marks.sub(lambda m: f"{m[1]}\n{text}\n\n{m[2]}", page), encoding="utf-8")


def footnote(load: tuple[float, float]) -> str:
    """Where and how busily the figures above were seen."""
    seen = machine()
    return (
        f"{seen['day']}, {seen['processors']} processors ({seen['processor']}), "
        f"Python {seen['python']}, load average {load[0]} to {load[1]}."
    )
