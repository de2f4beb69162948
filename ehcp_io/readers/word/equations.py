"""Equations (22.1) as one line of text."""

from lxml import etree

from ehcp_io.readers.word.changes import Changes
from ehcp_io.readers.word.names import M

_BETWEEN: dict[object, str] = {M + "den": "/", M + "sup": "^", M + "sub": "_"}


def equation_text(element: etree._Element, changes: Changes) -> str:
    """The words and signs of an equation, fractions and powers written on the line."""
    if element.tag == M + "t":
        return "" if changes.drops(element) else element.text or ""
    inner = "".join(equation_text(child, changes) for child in element)
    if element.tag == M + "oMathPara":
        return inner
    return _BETWEEN.get(element.tag, "") + inner if inner else ""
