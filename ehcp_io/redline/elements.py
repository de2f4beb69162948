"""Elements of a part: copied, taken out, found."""

import copy

from lxml import etree

from ehcp_io.readers.word.names import RUN


def copied(element: etree._Element) -> etree._Element:
    """A copy by itself, without the text that stands behind the element."""
    made = copy.deepcopy(element)
    made.tail = None
    return made


def remove(element: etree._Element) -> None:
    """Take an element out of its parent, if it has one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def without_runs(element: etree._Element, *marks: str) -> etree._Element:
    """The element, or a copy without the runs that have one of ``marks`` as an attribute."""
    if not any(_has(run, marks) for run in element.iter(RUN)):
        return element
    made = copied(element)
    for run in [run for run in made.iter(RUN) if _has(run, marks)]:
        remove(run)
    return made


def forget_marks(root: etree._Element, *marks: str) -> None:
    """Take ``marks`` off all runs, in place: they are no part of a Word document."""
    for run in root.iter(RUN):
        for mark in marks:
            run.attrib.pop(mark, None)


def _has(run: etree._Element, marks: tuple[str, ...]) -> bool:
    return any(run.get(mark) for mark in marks)


def container_in(root: etree._Element, path: str) -> etree._Element:
    """What holds a part's text: the child of its root at ``path``, else the root itself."""
    found = root.find(path) if path else None
    return root if found is None else found
