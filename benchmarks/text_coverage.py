"""Which of Word's constructs each reader finds: the probe document of our tests, read by peers.

    python benchmarks/text_coverage.py --peers PYTHON

The probe has a marker in every awkward place of a Word document. A marker counts as found when it
stands anywhere in what a reader gives, even in the wrong place; our own tests ask for the right
one. What must not be read as text (a tracked deletion, say, where changes are accepted) is counted
apart, and so is what is given more often than it was written.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from one_reading import READERS, WORD_PEERS
from reporting import HERE, footnote, load_average, publish, save, table

sys.path.insert(0, str(HERE.parent / "tests"))
from readers.word.probe import PLACES, marker, probe

OURS = "ehcp-io, reader alone"
_MARKUP = re.compile(r"</?\w+[^<>]*>|\*\*|\u00ad")  # inside a word, half of which is bold


def wanted() -> tuple[list[str], list[str]]:
    """The constructs that are to be read with changes accepted, and those that are not."""
    stated = {
        name: place[0] if isinstance(place, tuple) else place for name, place in PLACES.items()
    }
    return [n for n, place in stated.items() if place], [n for n, p in stated.items() if not p]


def judged(text: str) -> dict[str, Any]:
    """What a reader's text holds of the probe."""
    read, unread = wanted()
    text = _MARKUP.sub("", text)
    return {
        "found": sum(marker(name) in text for name in read),
        "of": len(read),
        "lost": [name for name in read if marker(name) not in text],
        "should not be text": [name for name in unread if marker(name) in text],
        "of those": len(unread),
        "more than once": [name for name in read if text.count(marker(name)) > 1],
    }


def ask(python: str, reader: str, source: Path) -> tuple[str | None, str]:
    """A reader's text of the probe, or None and the reason."""
    command = [python, str(HERE / "one_reading.py"), reader, str(source), "text"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return None, (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return done.stdout, ""


def main() -> None:
    """Read the probe by every reader and write what each found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default="", help="Python of the environment of the peers")
    options = parser.parse_args()
    begun = load_average()
    results: dict[str, Any] = {}
    absent: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "probe.docx")
        source.write_bytes(probe())
        for reader in (OURS, *(WORD_PEERS if options.peers else ())):
            assert reader in READERS
            text, reason = ask(sys.executable if reader == OURS else options.peers, reader, source)
            if text is None:
                absent[reader] = reason
            else:
                results[reader] = judged(text)
    results = dict(sorted(results.items(), key=lambda pair: -pair[1]["found"]))
    load = (begun, load_average())
    save("text-coverage", {"load average": load, "absent": absent, "readers": results})
    rows = [
        [
            reader,
            f"{each['found']} of {each['of']}",
            f"{len(each['should not be text'])} of {each['of those']}",
            str(len(each["more than once"])),
        ]
        for reader, each in results.items()
    ]
    head = ["reader", "found", "read though deleted or no text", "given more than once"]
    missing = "".join(f" {name} did not run: {why}." for name, why in absent.items())
    publish("text-coverage", f"{table(head, rows)}\n\n{footnote(load)}{missing}")


if __name__ == "__main__":
    main()
