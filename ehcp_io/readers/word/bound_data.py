"""Custom XML data that content controls are bound to (17.5.2.6).

Word shows the bound value in place of a control's stored content when it opens a file. A program
that fills a form through its data alone leaves the placeholders standing, which nobody ever sees.
"""

import re

from lxml import etree

from ehcp_io.readers.word.names import W, first
from ehcp_io.readers.word.package import Package

_STEP = re.compile(r"/(@?)(?:([\w.-]+):)?([\w.-]+)(?:\[(\d+)\])?")
_MAPPING = re.compile(r"""xmlns:([\w.-]+)=["']([^"']*)["']""")
_ITEM_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"


class BoundData:
    """The custom XML parts of one document, opened when a control asks for them."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._stores: dict[str, etree._Element] | None = None

    def value(self, properties: etree._Element) -> str:
        """What the data hold for a control with these properties; ``""`` where it is unbound."""
        binding = first(properties, W + "dataBinding")
        if binding is None:
            return ""
        store = self._open().get(binding.get(W + "storeItemID", "").lower())
        path = binding.get(W + "xpath", "")
        # Only the plain paths that Word writes: a stranger's XPath is never evaluated.
        if store is None or not re.fullmatch(f"(?:{_STEP.pattern})+", path):
            return ""
        prefixes = dict(_MAPPING.findall(binding.get(W + "prefixMappings", "")))
        return _follow(store, _STEP.findall(path), prefixes)

    def _open(self) -> dict[str, etree._Element]:
        if self._stores is None:
            self._stores = {}
            for relationship in self._package.relationships(self._main).values():
                if relationship.kind != "customXml" or relationship.external:
                    continue
                name = self._package.related(relationship.target, "customXmlProps")
                about = None if name is None else self._package.xml(name)
                data = self._package.xml(relationship.target)
                if about is not None and data is not None:
                    self._stores[about.get(_ITEM_ID, "").lower()] = data
        return self._stores


def _follow(
    root: etree._Element, steps: list[tuple[str, str, str, str]], prefixes: dict[str, str]
) -> str:
    here: etree._Element | None = None
    for attribute, prefix, name, position in steps:
        namespace = prefixes.get(prefix, "") if prefix else ""
        tag = f"{{{namespace}}}{name}" if namespace else name
        if attribute:
            return (here.get(tag) or "").strip() if here is not None else ""
        candidates = [root] if here is None else list(here.iterchildren(tag))
        number = int(position[:6]) if position else 1
        if not 1 <= number <= len(candidates) or candidates[number - 1].tag != tag:
            return ""
        here = candidates[number - 1]
    return "" if here is None or len(here) else (here.text or "").strip()
