"""Puts the real output of the README's commands into the README: ``make readme``.

The README's first console block holds commands after ``$`` and what they print. ``inspect`` is cut
to an excerpt; what is left out is an ellipsis.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
VERSIONS = ("samples/versions/before.docx", "samples/versions/after.docx")
BLOCK = re.compile(r"(?<=```console\n)\$ ehcp-io convert .*?(?=```)", re.DOTALL)
# Which part of the report to show, from a line that begins so, and how many lines of it.
EXCERPTS = (
    ("source", 3),
    ("PARTICULARS", 6),
    ("SECTIONS", 3),
    ("  B  ", 7),
    ("NOT FILED", 2),
    ("WORDS", 2),
)


def output_of(*arguments: str) -> str:
    """What a run of the command line prints, on both streams."""
    command = [sys.executable, "-m", "ehcp_io", *arguments]
    stream = subprocess.STDOUT
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=stream, text=True, check=True
    )
    return done.stdout.rstrip()


def excerpt(report: str) -> str:
    """The parts of a report that fit on a page."""
    lines = report.splitlines()
    shown: list[str] = []
    for begin, count in EXCERPTS:
        at = next(number for number, line in enumerate(lines) if line.startswith(begin))
        shown += [*lines[at : at + count], "  …"] if begin not in _WHOLE else lines[at : at + count]
        shown += [""] if begin not in _JOINED else []
    return "\n".join(shown).rstrip()


_WHOLE = ("source", "SECTIONS", "NOT FILED", "WORDS")
_JOINED = ("SECTIONS",)


def main() -> None:
    """Rewrite the README's first console block."""
    text = README.read_text(encoding="utf-8")
    block = BLOCK.search(text)
    if block is None:
        raise SystemExit("the README has no console block that begins with 'ehcp-io convert'")
    source = re.findall(r"samples/\S+", block[0])[0]
    with tempfile.TemporaryDirectory() as folder:
        converted = output_of("convert", source, "-o", str(Path(folder, "plan.json")))
    new = (
        f"$ ehcp-io convert {source} -o plan.json\n{converted}\n"
        f"$ ehcp-io inspect {source}\n{excerpt(output_of('inspect', source))}\n\n"
        f"$ ehcp-io diff {' '.join(VERSIONS)} --summary\n"
        f"{output_of('diff', *VERSIONS, '--summary')}\n"
    )
    README.write_text(text.replace(block[0], new), encoding="utf-8")


if __name__ == "__main__":
    main()
