"""Pages recognised by a crew of workers, and what is to be said of them."""

from collections.abc import Iterable

from ehcp_io.document import DOUBTFUL_BELOW
from ehcp_io.findings import Finding, Severity
from ehcp_io.readers.ocr.crew import Order, Task, recognise_all
from ehcp_io.readers.ocr.doubt import weigh
from ehcp_io.readers.ocr.modes import Recognising, is_best_installed
from ehcp_io.readers.ocr.reading import Page


def recognise(
    order: Order, tasks: Iterable[Task], count: int, recognising: Recognising
) -> list[Page]:
    """The ``count`` pages in order, their words' doubt weighed; progress is told of after each."""
    pages: list[Page] = []
    if recognising.progress is not None and count:
        recognising.progress(0, count)
    for page in recognise_all(order, tasks, count):
        pages.append(page)
        if recognising.progress is not None:
            recognising.progress(len(pages), count)
    pages.sort(key=lambda page: page.number)
    weigh(pages)
    return pages


def findings_of(pages: Iterable[Page]) -> list[Finding]:
    """What a person should know of recognised pages; never their words."""
    found: list[Finding] = []
    read = 0
    photographs: list[int] = []
    for page in pages:
        if page.problem:
            found.append(_failed(page))
            continue
        read += bool(page.words)
        if page.photographed and page.engine == "tesseract" and not is_best_installed():
            photographs.append(page.number)
        found.extend(_doubts(page))
    if read:
        message = (
            f"{read} page{'s are pictures' if read != 1 else ' is a picture'} whose words were "
            "recognised. Compare names, numbers and dates with the paper."
        )
        found.insert(0, Finding(code="recognised-pages", severity=Severity.INFO, message=message))
    if photographs:
        found.append(_photographed(photographs))
    return found


def _doubts(page: Page) -> Iterable[Finding]:
    doubtful = sum(word.confidence < DOUBTFUL_BELOW for word in page.words)
    if doubtful:
        yield Finding(
            code="doubtful-words",
            severity=Severity.WARNING,
            page=page.number,
            message=f"Page {page.number} has {doubtful} "
            f"word{'s that' if doubtful != 1 else ' that'} may be misread. Compare the marked "
            "words with the page.",
        )
    if page.unread:
        places = len(page.unread)
        yield Finding(
            code="unread-region",
            severity=Severity.WARNING,
            page=page.number,
            message=f"Page {page.number} has {places} "
            f"place{'s' if places != 1 else ''} with marks that are no printed text, perhaps "
            "handwriting, a stamp or a picture. Look at them by eye.",
        )


def _photographed(numbers: list[int]) -> Finding:
    listed = ", ".join(map(str, numbers))
    told = (
        f"Page {listed} is a photograph" if len(numbers) == 1 else f"Pages {listed} are photographs"
    )
    return Finding(
        code="photographed-pages",
        severity=Severity.INFO,
        message=f"{told}. The slower engine reads photographs better: "
        "pip install 'ehcp-io[ocr-best]'.",
    )


_PROBLEMS = {
    "time": "it took too long",
    "memory": "it needs too much memory",
}


def _failed(page: Page) -> Finding:
    why = _PROBLEMS.get(page.problem, "its picture is damaged")
    return Finding(
        code="page-not-recognised",
        severity=Severity.ERROR,
        page=page.number,
        message=f"Page {page.number} could not be recognised: {why}. Scan it again, or read it "
        "by eye.",
    )
