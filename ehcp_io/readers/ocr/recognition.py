"""Pages recognised by a crew of workers, and what is to be said of them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ehcp_io.document import Furniture, is_doubtful
from ehcp_io.findings import Finding, Severity
from ehcp_io.readers.ocr.crew import Order, Task, recognise_all
from ehcp_io.readers.ocr.doubt import weigh
from ehcp_io.readers.ocr.modes import Recognising, is_best_installed
from ehcp_io.readers.ocr.page_numbers import order_finding
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


def findings_of(pages: Sequence[Page], furniture: Sequence[Furniture] = ()) -> list[Finding]:
    """What a person should know of recognised pages; never their words.

    ``furniture`` is what stands in their running heads and feet, of which a plan keeps each
    wording once: its words are counted apart.
    """
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
        found.extend(_doubts(page, furniture))
    if read:
        message = (
            f"{read} page{'s are pictures' if read != 1 else ' is a picture'} whose words were "
            "recognised. Compare names, numbers and dates with the paper."
        )
        found.insert(0, Finding(code="recognised-pages", severity=Severity.INFO, message=message))
    if photographs:
        found.append(_photographed(photographs))
    amiss = order_finding(furniture, max((page.number for page in pages), default=0))
    return [*found, amiss] if amiss is not None else found


def _doubts(page: Page, furniture: Sequence[Furniture]) -> Iterable[Finding]:
    doubtful = Counter(word.text for word in page.words if is_doubtful(word.text, word.confidence))
    repeated = Counter(
        word for each in furniture if page.number in each.pages for word in each.block.text.split()
    )
    running = (doubtful & repeated).total()
    own = doubtful.total() - running
    aside = f"{_words(running)} of its running head or foot that may be misread"
    if own:
        yield Finding(
            code="doubtful-words",
            severity=Severity.WARNING,
            page=page.number,
            message=f"Page {page.number} has {_words(own)} that may be misread"
            f"{f', and {aside}' if running else ''}. Compare the marked words with the page.",
        )
    elif running:
        yield Finding(
            code="doubtful-words",
            severity=Severity.INFO,
            page=page.number,
            message=f"Page {page.number} has {aside}, and no other.",
        )
    places = len(page.unread)
    if places:
        yield Finding(
            code="unread-region",
            severity=Severity.WARNING,
            page=page.number,
            message=f"Page {page.number} has {places} "
            f"place{'s' if places != 1 else ''} with marks that are no printed text, perhaps "
            "handwriting, a stamp or a picture. Look at them by eye.",
        )


def _words(count: int) -> str:
    return f"{count} word{'s' if count != 1 else ''}"


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
