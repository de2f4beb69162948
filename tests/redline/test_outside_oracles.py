"""Redlines judged by software that is not ours: docx-trackdiff, and LibreOffice where it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from docx_trackdiff import verify
from lxml import etree
from redline.office import WAYS, is_here, lines, resolve
from redline.opened import part

from ehcp_io.conversion import read_plan
from ehcp_io.errors import RedlineError
from ehcp_io.readers.word.names import W
from ehcp_io.redline import standard_redline
from ehcp_io.redline.in_place import File, in_place_redline
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.writers.word import write_word

VERSIONS = Path(__file__).parents[2] / "samples" / "versions"
PAIRS = ("annual", "cells", "merged", "moved", "paragraphs", "transfer")
PORT = 27310


class Redline(NamedTuple):
    data: bytes
    before: bytes
    after: bytes


@pytest.fixture(scope="module")
def redlines() -> dict[str, Redline]:
    return dict(_redlines())


def _redlines() -> Iterator[tuple[str, Redline]]:
    for name in PAIRS:
        files = [VERSIONS / name / f"{side}.docx" for side in ("before", "after")]
        plans = [read_plan(file).plan for file in files]
        own = [write_word(plan, clean=True, plain=True) for plan in plans]
        yield f"{name}-standard", Redline(standard_redline(*plans)[0], *own)
        data = [file.read_bytes() for file in files]
        try:
            made = in_place_redline(*(File(each, "plan.docx") for each in data))
        except RedlineError:
            continue  # two forms: nothing can be tracked in place
        yield f"{name}-in-place", Redline(made.data, *data)


def test_docx_trackdiff_finds_both_documents_in_them(redlines: dict[str, Redline]) -> None:
    judged = 0
    for name, redline in redlines.items():
        root = part(redline.data)
        if not _trackdiff_can_judge(root):
            continue
        judged += 1
        for mode, document in (("accept", redline.after), ("reject", redline.before)):
            got = [verify.normalize(text) for text in verify.view_paras(root, mode)]
            own = [verify.normalize(text) for text in verify.plain_paras(part(document))]
            assert got == own, (name, mode)
    assert judged >= len(PAIRS)


def _trackdiff_can_judge(root: etree._Element) -> bool:
    """It knows no moves, and takes a paragraph whose mark is tracked to come or go whole."""
    if next(root.iter(f"{W}moveFrom", f"{W}moveTo"), None) is not None:
        return False
    for paragraph in root.iter(f"{W}p"):
        for kind in ("ins", "del"):
            if paragraph.find(f"{W}pPr/{W}rPr/{W}{kind}") is None:
                continue
            words = paragraph.iter(f"{W}t", f"{W}delText")
            if any(next(word.iterancestors(f"{W}{kind}"), None) is None for word in words):
                return False
    return True


@pytest.mark.skipif(not is_here(), reason="LibreOffice and python3-uno are not installed")
def test_libreoffice_makes_of_them_what_they_were_made_from(
    redlines: dict[str, Redline], tmp_path: Path
) -> None:
    for name, redline in redlines.items():
        (tmp_path / f"{name}.docx").write_bytes(redline.data)
    resolve(tmp_path, PORT, limit=120)
    for name, redline in redlines.items():
        for way, document in zip(WAYS, (redline.after, redline.before), strict=True):
            saved = (tmp_path / way / f"{name}.docx").read_bytes()
            assert list(lines(_says(saved))) == list(lines(_says(document))), (name, way)


def _says(data: bytes) -> Skeleton:
    body = part(data).find(f"{W}body")
    assert body is not None
    return skeleton(body)
