"""Samples saved by LibreOffice in other formats: the same words, tables and headings as Word's.

LibreOffice is a second opinion: it wrote these files, and knows nothing of the readers here.
"""

import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from stranger_plans import CASES, poured

from ehcp_io.document import Block, Document, Heading, ListItem, Table, text_blocks
from ehcp_io.readers import read_document

WORD = [case / "source.docx" for case in CASES if poured(case) and (case / "source.docx").exists()]
# Of each form one child: the other children's differ in words alone.
SAMPLES = list({path.parent.name.rsplit("-", 2)[0]: path for path in WORD}.values())
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FORMATS = ("rtf", "odt", "doc")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample in every format; one call for each format takes seconds."""
    folder = tmp_path_factory.mktemp("office")
    names = [shutil.copy(s, folder / f"{s.parent.name}.docx") for s in SAMPLES]
    for target in FORMATS:
        command = [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += ["--headless", "--convert-to", target, "--outdir", str(folder), *map(str, names)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@cache
def word(sample: Path) -> Document:
    """The sample itself; what it is compared with is read from three formats."""
    return read_document(sample)


def words(document: Document) -> Counter[str]:
    return Counter(w for block in text_blocks(document.blocks) for w in block.text.split())


def tables(blocks: tuple[Block, ...]) -> list[list[list[tuple[int, int, int]]]]:
    """Every table, those in cells too: its rows, and where each cell stands and goes.

    Grid lines on which no cell ends are left out, as LibreOffice does.
    """
    found = []
    for block in blocks:
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row.cells]
            lines = {cell.column for cell in cells} | {c.column + c.column_span for c in cells}
            at = {line: number for number, line in enumerate(sorted(lines))}
            found.append(
                [
                    [(at[c.column], at[c.column + c.column_span], c.row_span) for c in row.cells]
                    for row in block.rows
                ]
            )
            for cell in cells:
                found += tables(cell.blocks)
    return found


def headings(document: Document) -> list[tuple[int, str]]:
    blocks = text_blocks(document.blocks)
    return [(block.level, block.text) for block in blocks if isinstance(block, Heading)]


def markers(document: Document) -> list[str]:
    return [b.marker for b in text_blocks(document.blocks) if isinstance(b, ListItem)]


@pytest.mark.parametrize("target", FORMATS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_another_format_reads_as_the_word_file_does(sample: Path, target: str, saved: Path) -> None:
    if target == "doc":
        pytest.importorskip("doc2docx", reason="the extra [doc] is not installed")
    original = word(sample)
    other = read_document(saved / f"{sample.parent.name}.{target}")
    assert other.source.format == target
    assert words(other) == words(original)
    assert tables(other.blocks) == tables(original.blocks)
    assert headings(other) == headings(original)
    assert markers(other) == markers(original)
