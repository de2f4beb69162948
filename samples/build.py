"""Remakes the sample documents and their gold readings: python samples/build.py [NAME …]."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from makers import CASES, FAMILIES
from makers.facts import Case
from makers.plain_versions import PLAIN_PAIRS, PlainPair
from makers.version_pairs import PAIRS
from makers.versions import Pair, make

HERE = Path(__file__).parent
STRANGERS = HERE / "strangers"
VERSIONS = HERE / "versions"
FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'
SAVED_AS = {"doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format", "odt": "odt"}
PAGES = ("web", "typst", "reportlab")
"""Kinds that no Word form stands behind: what made their pages."""
MADE = {
    "web": ", printed by a browser",
    "doc": ", saved as Word 97",
    "rtf": ", saved as RTF",
    "odt": ", saved as OpenDocument",
    "typst": ", set by typst",
    "reportlab": ", drawn by reportlab",
}
STAMPS = (
    (rb"/(Creation|Mod)Date ?\(D:\d{14}", rb"/\1Date(D:20240101000000"),
    (rb"(?<=[<])[0-9A-F]{32}(?=>)", b"0" * 32),
    (rb"(?<=/DocChecksum /)[0-9A-F]{32}", b"0" * 32),
)


def convert(sources: list[Path], folder: Path, kind: str) -> None:
    """Converts Word files through LibreOffice, in a profile of its own."""
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/lo_samples"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sources)], check=True, capture_output=True)


def print_pdf(sources: list[Path], folder: Path, *, tagged: bool) -> None:
    """Prints Word files to PDF."""
    convert(sources, folder, FILTER % ("true" if tagged else "false"))


def pages_by(kind: str, page: Any, folder: Path) -> bytes:
    """The PDF of a document that no Word form stands behind."""
    made: bytes = print_page(page, folder) if kind == "web" else page.pdf()
    return made


def print_page(page: Any, folder: Path) -> bytes:
    """Prints a page of HTML through Chromium."""
    source, pdf = folder / "page.html", folder / "page.pdf"
    page.save_html(source)
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={folder / 'chromium'}", f"--print-to-pdf={pdf}", str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return pdf.read_bytes()


def pages_of(pdf: bytes) -> int:
    """How many pages a printed PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def unstamped(pdf: bytes) -> bytes:
    """The PDF without the time of printing and the random identifier."""
    for pattern, instead in STAMPS:
        pdf = re.sub(pattern, instead, pdf)
    return pdf


def build(cases: list[Case]) -> None:
    """Makes the given cases."""
    with tempfile.TemporaryDirectory() as name:
        folder, papers = Path(name), {}
        for case in cases:
            papers[case.name] = case.make()
            if case.kind in PAGES:
                pdf = pages_by(case.kind, papers[case.name], folder)
                (folder / f"{case.name}.pdf").write_bytes(pdf)
            else:
                papers[case.name].save(folder / f"{case.name}.docx")
        for tagged in (True, False):
            printed = [c for c in cases if c.tagged is tagged and c.kind not in PAGES]
            sources = [folder / f"{c.name}.docx" for c in printed]
            if sources:
                print_pdf(sources, folder, tagged=tagged)
        for case in cases:
            target = STRANGERS / case.name
            target.mkdir(parents=True, exist_ok=True)
            pdf = (folder / f"{case.name}.pdf").read_bytes()
            if case.kind == "pdf" or case.kind in PAGES:
                (target / "source.pdf").write_bytes(unstamped(pdf))
            elif case.kind in SAVED_AS:
                convert([folder / f"{case.name}.docx"], folder, SAVED_AS[case.kind])
                document = (folder / f"{case.name}.{case.kind}").read_bytes()
                (target / f"source.{case.kind}").write_bytes(document)
            else:
                document = (folder / f"{case.name}.docx").read_bytes()
                (target / "source.docx").write_bytes(document)
            gold = {"error": "not-a-plan"}
            if not case.error:
                gold = papers[case.name].gold.to_json(pages_of(pdf))
            text = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
            (target / "gold.json").write_text(text, encoding="utf-8")
            print(case.name)


def build_versions(pairs: list[Pair]) -> None:
    """Makes the given pairs of versions."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pair in pairs:
            old, new, gold = make(pair)
            target = VERSIONS / pair.name
            target.mkdir(parents=True, exist_ok=True)
            text = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
            (target / "changes.json").write_text(text, encoding="utf-8")
            for side, paper, printed in zip(
                ("before", "after"), (old, new), pair.printed, strict=True
            ):
                made = folder / f"{side}.docx"
                paper.save(made)
                if printed:
                    print_pdf([made], folder, tagged=True)
                    pdf = (folder / f"{side}.pdf").read_bytes()
                    (target / f"{side}.pdf").write_bytes(unstamped(pdf))
                else:
                    (target / f"{side}.docx").write_bytes(made.read_bytes())
            print(f"versions/{pair.name}")


def build_plain_versions(pairs: list[PlainPair]) -> None:
    """Makes the given pairs of versions in plain forms."""
    for pair in pairs:
        target = VERSIONS / pair.name
        target.mkdir(parents=True, exist_ok=True)
        text = json.dumps(pair.gold, ensure_ascii=False, indent=1) + "\n"
        (target / "changes.json").write_text(text, encoding="utf-8")
        pair.save(target)
        print(f"versions/{pair.name}")


def write_readme() -> None:
    """Writes README.md, whose table names every case."""
    rows = []
    for family in FAMILIES:
        maker = family.__name__.rsplit(".", 1)[-1]
        for case in family.CASES:
            how = f"`{family.__name__.split('.')[1]}/{maker}.py`"
            if case.kind == "pdf":
                how += ", printed, tagged" if case.tagged else ", printed, not tagged"
            else:
                how += MADE.get(case.kind, "")
            told = case.exercises.replace("|", "\\|")
            rows.append(f"| {case.name} | {case.layout} | {told} | {how} |")
    text = (HERE / "makers" / "texts" / "readme.md").read_text(encoding="utf-8")
    layouts = {case.layout for case in CASES if not case.error}
    text = text.format(count=len(CASES), families=len(layouts), table="\n".join(rows))
    (HERE / "README.md").write_text(text, encoding="utf-8")


def main(names: list[str]) -> None:
    """Makes every case, or those whose name begins with one of the names."""
    chosen = [c for c in CASES if not names or c.name.startswith(tuple(names))]
    build(chosen)
    wanted = tuple(names or [""])
    build_versions([p for p in PAIRS if f"versions/{p.name}".startswith(wanted)])
    build_plain_versions([p for p in PLAIN_PAIRS if f"versions/{p.name}".startswith(wanted)])
    write_readme()


if __name__ == "__main__":
    main(sys.argv[1:])
