"""The form's own words for nothing ("Not stated in the plan"): no text of either plan.

Where only one of two plans fills a cell, its words come or go, and nothing else does: the other
plan's cell is empty in the redline. Where neither fills it, the form's words stand unmarked.
"""

from lxml import etree

from ehcp_io.readers.word.names import P, W
from ehcp_io.redline.elements import copied, remove
from ehcp_io.writers.word.markup import BLANK

_RUN = W + "r"


def says_nothing(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds only the form's words for nothing."""
    runs = list(paragraph.iter(_RUN))
    return paragraph.tag == P and bool(runs) and all(run.get(BLANK) for run in runs)


def without_blanks(element: etree._Element) -> etree._Element:
    """The element, or a copy in which nothing stands where a plan says nothing."""
    if not any(run.get(BLANK) for run in element.iter(_RUN)):
        return element
    made = copied(element)
    for run in [run for run in made.iter(_RUN) if run.get(BLANK)]:
        remove(run)
    return made


def forget_blanks(root: etree._Element) -> None:
    """Take the marks off in place: they are no part of a Word document."""
    for run in root.iter(_RUN):
        run.attrib.pop(BLANK, None)
