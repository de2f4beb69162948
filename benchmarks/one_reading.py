"""One reader, ours or a peer's, reading one file in this process; run by the other benchmarks.

    python benchmarks/one_reading.py READER SOURCE        prints JSON: seconds, memory, version
    python benchmarks/one_reading.py READER SOURCE text   prints what it read

Peers live in an environment of their own: nothing here imports ehcp-io but its own two readers.
Each peer is asked for the most that its documentation offers for text with tables.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

ENOUGH = 1.0  # seconds of reading after the first, or
MOST = 3  # readings, whichever comes first
SLOW = 3.0  # seconds of a first reading that is the only one


def ehcp_io(source: Path) -> str:
    """The whole pipeline: read, recognise, validate, write."""
    from ehcp_io.conversion import read_plan
    from ehcp_io.writers.canonical_json import write_json

    return write_json(read_plan(source).plan).decode()


def ehcp_io_reader(source: Path) -> str:
    """Our reader alone, with headers, notes, comments and hidden text: what a peer does."""
    from ehcp_io.document import Image, text_blocks
    from ehcp_io.readers import read_document

    document = read_document(source)
    blocks = [*text_blocks(document.blocks), *(item.block for item in document.furniture)]
    texts = ["".join(run.text for run in block.runs) for block in (*blocks, *document.hidden)]
    texts += [block.description for block in document.blocks if isinstance(block, Image)]
    return "\n".join([*texts, *(comment.text for comment in document.comments)])


def python_docx(source: Path) -> str:
    """Paragraphs and tables in reading order."""
    import docx

    return "\n".join(_contents(docx.Document(str(source))))


def _contents(holder: Any) -> Iterator[str]:
    for item in holder.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                for cell in row.cells:
                    yield from _contents(cell)
        else:
            yield item.text


def mammoth(source: Path) -> str:
    """HTML, with comments, which it leaves out by itself."""
    peer = import_module("mammoth")

    with source.open("rb") as stream:
        text: str = peer.convert_to_html(stream, style_map="comment-reference => sup").value
    return text


def markitdown(source: Path) -> str:
    """Markdown."""
    peer = import_module("markitdown")

    text: str = peer.MarkItDown().convert(str(source)).text_content
    return text


def office_oxide(source: Path) -> str:
    """Markdown."""
    peer = import_module("office_oxide")

    text: str = peer.to_markdown(str(source))
    return text


def docx2txt(source: Path) -> str:
    """Plain text, flat."""
    peer = import_module("docx2txt")

    text: str = peer.process(str(source))
    return text


def pandoc(source: Path) -> str:
    """HTML; tracked changes are accepted by itself."""
    peer = import_module("pypandoc")

    text: str = peer.convert_file(str(source), "html")
    return text


def docling(source: Path) -> str:
    """Its Word backend and JSON; the converter around it needs PyTorch."""
    backend = import_module("docling.backend.msword_backend").MsWordDocumentBackend
    word = import_module("docling.datamodel.base_models").InputFormat.DOCX
    opened = import_module("docling.datamodel.document").InputDocument
    given = opened(path_or_stream=source, format=word, backend=backend)
    return "\n".join(_strings(given._backend.convert().model_dump(mode="json")))


def _strings(value: Any) -> Iterator[str]:
    """Every string of docling's JSON, but for what it says twice."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in ("orig", "grid"):
                yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, str):
        yield value


def pdfplumber(source: Path) -> str:
    """Words and tables of every page; pages are closed, as its documentation advises."""
    peer = import_module("pdfplumber")

    words: list[str] = []
    with peer.open(source) as pdf:
        for page in pdf.pages:
            words += [word["text"] for word in page.extract_words()]
            for found in page.extract_tables():
                words += [cell for row in found for cell in row if cell]
            page.close()
    return "\n".join(words)


READERS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "ehcp-io": ("ehcp-io", ehcp_io),
    "ehcp-io, reader alone": ("ehcp-io", ehcp_io_reader),
    "python-docx": ("python-docx", python_docx),
    "mammoth": ("mammoth", mammoth),
    "markitdown": ("markitdown", markitdown),
    "office-oxide": ("office-oxide", office_oxide),
    "docx2txt": ("docx2txt", docx2txt),
    "pandoc": ("pypandoc_binary", pandoc),
    "docling": ("docling-slim", docling),
    "pdfplumber": ("pdfplumber", pdfplumber),
}
WORD_PEERS = (
    "python-docx", "mammoth", "markitdown", "office-oxide", "docx2txt", "pandoc", "docling",
)  # fmt: skip
PDF_PEERS = ("pdfplumber", "markitdown")


def peak_mib() -> int:
    """The most memory that this process has held, or a program that it has run."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.is_file() else []
    own = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), None)
    if own is None:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def processor_seconds() -> float:
    """Of this process and of the programs that it has run."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def measure(reader: str, source: Path) -> dict[str, Any]:
    """Read once, with all that has to be loaded for it; then again and again."""
    package, read = READERS[reader]
    clock, begun = time.perf_counter(), processor_seconds()
    length = len(read(source))
    first, memory = processor_seconds() - begun, peak_mib()
    slow = first > SLOW and source.suffix == ".pdf"  # loading is little of it
    wall = [time.perf_counter() - clock] if slow else []
    busy = [first] if slow else []
    while not slow and len(wall) < MOST and sum(wall) < ENOUGH:
        clock, begun = time.perf_counter(), processor_seconds()
        read(source)
        wall.append(time.perf_counter() - clock)
        busy.append(processor_seconds() - begun)
    return {
        "version": metadata.version(package),
        "first": first,
        "wall": statistics.median(wall),
        "processor": statistics.median(busy),
        "peak MiB": memory,
        "characters": length,
    }


def main() -> None:
    """What the module's first lines say; a peer that is not there is one line on stderr."""
    reader, source = sys.argv[1], Path(sys.argv[2])
    try:
        if sys.argv[3:] == ["text"]:
            sys.stdout.write(READERS[reader][1](source))
        else:
            print(json.dumps(measure(reader, source)))
    except Exception as error:  # told in the line of that plan, and the others are read
        sys.exit(f"{type(error).__name__}: {error}".splitlines()[0][:120])


if __name__ == "__main__":
    main()
