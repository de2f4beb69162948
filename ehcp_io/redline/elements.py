"""Elements of a part: copied, taken out, found."""

import copy

from lxml import etree


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


def container_in(root: etree._Element, path: str) -> etree._Element:
    """What holds a part's text: the child of its root at ``path``, else the root itself."""
    found = root.find(path) if path else None
    return root if found is None else found
