"""Each doubtful word of a scan is counted once in the findings, and marked in plan and Word."""

import re
from collections import Counter
from collections.abc import Iterator

from readers.ocr.pictures import Sheet, needs_ocr
from readers.ocr.seeing import seen
from writers.word.word_files import W, body, text

from ehcp_io.document import Furniture, FurnitureKind, Paragraph, Run
from ehcp_io.findings import Severity
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, text_of
from ehcp_io.readers import read_pages
from ehcp_io.readers.ocr.reading import Page
from ehcp_io.readers.ocr.recognition import findings_of
from ehcp_io.recognition import recognise
from ehcp_io.writers.word import write_word

PAGES = (
    (
        "SECTION A - Views of the child",
        "1.1.1 Hattie likes drums and wants to be a drummer.",
        "1.2.1 She would like a quiet place to go to.",
        "SECTION B - Special educational needs",
        "2.1.1 Hattie has dyslexia; her standard score is 71.",
        "2.1.2 She reads 14 of 40 words in a minute (WRAT-5).",
        "SECTION E - Outcomes",
        "5.1.1 By July 2026 Hattie will read 30 of 40 words.",
    ),
    (
        "SECTION F - Special educational provision",
        "6.1.1 Reading practice for 20 minutes, 5 x a week, 1:1.",
        "6.1.2 A specialist teacher sees her for 6 hours a term.",
        "SECTION I - Placement",
        "9.1 Weir Academy, an academy.",
        "SECTION K - Advice",
        "11.1 Report of Dr I. Okonjo, 3/5/2024.",
    ),
)


def worn(sheet: Sheet, seed: int) -> bytes:
    """The sheet out of focus, with the grain of a poor copy."""
    import cv2
    import numpy as np
    from PIL import Image

    grey = cv2.GaussianBlur(sheet.pixels, (0, 0), 1.4).astype(np.float32)
    grain = np.random.default_rng(seed).normal(0, 16, grey.shape)
    sheet.image = Image.fromarray(np.clip(grey * 0.85 + 20 + grain, 0, 255).astype(np.uint8))
    return sheet.saved("JPEG", quality=60)


def marks_of(plan: Plan) -> Iterator[str]:
    homes = ("particulars", "unfiled", "guidance", "appendices")
    units = [unit for home in homes for unit in getattr(plan, home)]
    for section in plan.sections.values():
        units += [*section.heading, *section.content]
    for unit in units:
        for mark in unit.marks:
            if mark.style == DOUBTFUL:
                yield text_of(unit, mark.part)[mark.start : mark.end]


@needs_ocr
def test_the_doubtful_words_of_a_worn_scan_are_all_marked() -> None:
    files = []
    for number, lines in enumerate(PAGES):
        sheet = Sheet().text(60, 50, "Education, Health and Care Plan", 16, bold=True)
        for place, line in enumerate(lines):
            sheet.text(60, 110 + 44 * place, line, 11)
        files.append((f"{number}.jpg", worn(sheet, number)))
    document = read_pages(files, "plan")
    plan = recognise(document).plan
    told = sum(
        int(found[1])
        for each in document.findings
        if each.code == "doubtful-words" and (found := re.search(r"has (\d+) word", each.message))
    )
    marks = Counter(marks_of(plan))
    assert marks.total() == told > 0
    shown = Counter(
        text(run)
        for run in body(write_word(plan)).iter(f"{W}r")
        if run.find(f".//{W}highlight") is not None
    )
    assert not marks - shown


def test_words_of_running_heads_are_counted_apart() -> None:
    words = [seen(word, 60 * n, 30, 0, 0.5) for n, word in enumerate(("Mcss", "CONFIDENTIAL"))]
    own = [seen("lang", 60, 300, 1, 0.5), seen("•", 40, 300, 1, 0.5)]
    pages = [Page(1, 595, 842, [*words, *own]), Page(2, 595, 842, words), Page(3, 595, 842, own)]
    runs = (Run("Mcss CONFIDENTIAL", confidence=0.5),)
    kept = Furniture(kind=FurnitureKind.HEADER, block=Paragraph(runs=runs), pages=(1, 2))
    _, both, running, body_only = findings_of(pages, (kept,))
    assert "has 1 word that may be misread, and 2 words of its running head" in both.message
    assert "has 2 words of its running head or foot" in running.message
    assert "has 1 word that may be misread. Compare" in body_only.message
    assert [each.severity for each in (both, running, body_only)] == [
        Severity.WARNING, Severity.INFO, Severity.WARNING,
    ]  # fmt: skip
