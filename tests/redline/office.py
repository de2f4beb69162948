"""LibreOffice as a second resolver of redlines, for tests and ``benchmarks/redlines.py``."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ehcp_io.redline.skeleton import Skeleton

WAYS = ("accepted", "rejected")
_ESCAPED = re.compile(r"(?:_x005F)+(?=_)")
_BRIDGE = "/usr/bin/python3"
_SCRIPT = Path(__file__).with_name("office_bridge.py")


def is_here() -> bool:
    """Whether LibreOffice and the Python that its bridge belongs to (python3-uno) are installed."""
    if shutil.which("soffice") is None or not Path(_BRIDGE).exists():
        return False
    asked = subprocess.run([_BRIDGE, "-c", "import uno"], check=False, capture_output=True)
    return asked.returncode == 0


def resolve(folder: Path, port: int, limit: int = 1800) -> None:
    """Every Word file of ``folder`` accepted and rejected, into the folders of ``WAYS`` in it.

    The office is one of its own, at ``port`` of this machine, ended after ``limit`` seconds at the
    latest. A file that it does not open has no counterpart there.
    """
    office = subprocess.Popen(
        [
            *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", "--norestore"),
            f"--accept=socket,host=127.0.0.1,port={port};urp",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        subprocess.run([_BRIDGE, _SCRIPT, str(port), folder], check=False, timeout=limit)
    finally:
        os.killpg(office.pid, signal.SIGTERM)
        office.wait(60)


def lines(blocks: Skeleton) -> Iterator[str]:
    """What a document says, as LibreOffice may keep it: rows, cells, words; nothing empty."""
    for block in blocks:
        if isinstance(block, str):
            # LibreOffice escapes what looks like an escape, and drops hyphens that nobody sees.
            plain = _ESCAPED.sub("", block.replace("\u2011", "-").replace("\u00ad", ""))
            if folded := " ".join(plain.split()):
                yield folded
            continue
        for row in block:
            yield "<row>"
            for _, _, inner in row:
                yield "<cell>"
                yield from lines(inner)
