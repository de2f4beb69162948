"""What ``convert`` says on stderr: counts, codes and section letters, never the plan's words."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ehcp_io.cli.options import STDIN

if TYPE_CHECKING:
    from ehcp_io.findings import Finding
    from ehcp_io.plan import Plan

_ORDER = ("error", "warning", "info")
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def plan_line(name: str, plan: "Plan") -> str:
    """What was written where, in one line."""
    stated = [letter for letter, section in plan.sections.items() if section.state != "absent"]
    counts = (
        counted(len(plan.needs), "need"),
        counted(len(plan.outcomes), "outcome"),
        counted(len(plan.provision), "item of provision", "items of provision"),
        counted(len(plan.advice), "piece of advice", "pieces of advice"),
    )
    return f"{name}: sections {' '.join(stated) or 'none'}; {', '.join(counts)}."


def findings_lines(findings: Iterable["Finding"], source: str) -> Iterator[str]:
    """How many findings, then each code once with its severity, number and sections."""
    from ehcp_io.plan import SectionLetter

    found = list(findings)
    if not found:
        return
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(found, key=lambda each: (_ORDER.index(each.severity), each.code)):
        # A plan file can be written by anyone: only what looks like a code is shown as one.
        code = finding.code if _CODE.fullmatch(finding.code) else "(unknown code)"
        groups.setdefault((finding.severity, code), []).append(finding)
    name = "-" if source == STDIN else Path(source).name
    yield f"{counted(len(found), 'finding')}; 'ehcp-io inspect {name}' explains:"
    for (severity, code), members in groups.items():
        letters = sorted({each.section for each in members if each.section in set(SectionLetter)})
        where = f" in {' '.join(letters)}" if letters else ""
        times = f" ({len(members)} times)" if len(members) > 1 else ""
        yield f"  {severity:7}  {code}{where}{times}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 need``, ``2 needs``."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
