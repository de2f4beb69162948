"""The form's own words for nothing ("Not stated in the plan"): no text of either plan.

Where only one of two plans fills a cell, its words come or go, and nothing else does: the other
plan's cell is empty in the redline. Where neither fills it, the form's words stand unmarked.
"""

from lxml import etree

from ehcp_io.readers.word.names import RUN, P
from ehcp_io.redline.elements import without_runs
from ehcp_io.writers.word.markup import BLANK


def says_nothing(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds only the form's words for nothing."""
    runs = list(paragraph.iter(RUN))
    return paragraph.tag == P and bool(runs) and all(run.get(BLANK) for run in runs)


def without_blanks(element: etree._Element) -> etree._Element:
    """The element, or a copy in which nothing stands where a plan says nothing."""
    return without_runs(element, BLANK)
