"""Reads plans by the vocabularies of a folder and by no profile, for ``leave_one_out.py``.

    python benchmarks/masked_reading.py CONVERTERS TARGET SOURCE …

A process of its own, since the vocabularies are found and read once in a process.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from ehcp_io import resources
from ehcp_io.errors import EhcpIoError, ExitCode

_REFUSAL = {
    ExitCode.UNREADABLE: "unreadable",
    ExitCode.LOCKED: "encrypted",
    ExitCode.NOT_A_PLAN: "not-a-plan",
}


def use(converters: Path) -> None:
    """Make this folder the one that recognition, not yet loaded, finds its words in."""
    whole = resources.shipped

    def shipped(folder: str) -> Path:
        return converters if folder == "converters" else whole(folder)

    # What was loaded before would go on with the whole vocabulary, and nobody would see.
    assert resources.shipped_tables.cache_info().currsize == 0
    resources.shipped = shipped
    from ehcp_io.recognition.particulars import loading

    assert vars(loading)["shipped"] is shipped


def read_all(target: Path, sources: Sequence[Path]) -> None:
    """Write what each plan is read as, or the name of its refusal."""
    from ehcp_io.conversion import read_plan
    from ehcp_io.writers.canonical_json import write_json

    for source in sources:
        try:
            data = write_json(read_plan(source, profile="none").plan)
        except EhcpIoError as error:
            data = json.dumps({"error": _REFUSAL.get(error.exit_code, "refused")}).encode()
        (target / f"{source.parent.name}.json").write_bytes(data)


if __name__ == "__main__":
    use(Path(sys.argv[1]))
    read_all(Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
