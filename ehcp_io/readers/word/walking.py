"""What is the same between blocks and inside a paragraph: wrappers, and the ranges of comments."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from lxml import etree

from ehcp_io.document import Location
from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.names import (
    ALTERNATE,
    COMMENT_END,
    COMMENT_START,
    DEL,
    ID,
    INS,
    MOVE_FROM,
    MOVE_TO,
    W,
)
from ehcp_io.readers.word.reading import Reading
from ehcp_io.readers.word.setting import Setting

Handlers = Mapping[object, Callable[[Any, etree._Element, Setting], None]]


class Walker:
    """Reads elements by the handlers of their names; what has none is only a wrapper."""

    handlers: ClassVar[Handlers]
    reading: Reading
    location: Callable[[], Location]

    def walk(self, element: etree._Element, setting: Setting) -> None:
        """Read the children of a container, a paragraph, or a wrapper in one."""
        for child in element:
            handler = self.handlers.get(child.tag)
            if handler is None:
                self.walk(child, setting)
            else:
                handler(self, child, setting)

    def tracked(self, element: etree._Element, setting: Setting) -> None:
        """Read inside a tracked change, where its side stands."""
        inner = self.reading.changes.enter(element, setting)
        if inner is not None:
            self.walk(element, inner)

    def alternate(self, element: etree._Element, setting: Setting) -> None:
        """Read one branch of alternate content."""
        branch = chosen_branch(element)
        if branch is not None:
            self.walk(branch, setting)

    def comment_start(self, element: etree._Element, _setting: Setting) -> None:
        """Open a commented range."""
        self.reading.comments.start(element.get(ID, ""), self.location())

    def comment_end(self, element: etree._Element, _setting: Setting) -> None:
        """Close a commented range."""
        self.reading.comments.end(element.get(ID, ""))

    def sub_document(self, _element: etree._Element, _setting: Setting) -> None:
        """Note a document that is kept in another file."""
        self.reading.noticed["sub-document-not-read"] += 1

    def ignore(self, _element: etree._Element, _setting: Setting) -> None:
        """Pass over properties."""


SHARED: Handlers = {
    INS: Walker.tracked,
    DEL: Walker.tracked,
    MOVE_FROM: Walker.tracked,
    MOVE_TO: Walker.tracked,
    ALTERNATE: Walker.alternate,
    COMMENT_START: Walker.comment_start,
    COMMENT_END: Walker.comment_end,
    W + "subDoc": Walker.sub_document,
}
"""Handlers that both kinds of content have."""
