"""Headers and footers (ODF 16.10) of the page styles that the document uses."""

from lxml import etree

from ehcp_io.readers.odt.body import Body, Setting
from ehcp_io.readers.odt.context import Context
from ehcp_io.readers.odt.names import LO, OFFICE, STYLE

_PAGE = STYLE + "master-page"
_KINDS: dict[object, str] = {
    prefix + name + ending: name
    for prefix in (STYLE, LO)
    for name in ("header", "footer")
    for ending in ("", "-left", "-first")
}


def read_margins(content: etree._Element, styles: etree._Element | None, context: Context) -> None:
    """Read every header and footer that may print; what is said twice is told apart later."""
    holder = None if styles is None else styles.find(OFFICE + "master-styles")
    pages = (
        {} if holder is None else {p.get(STYLE + "name", ""): p for p in holder.iterchildren(_PAGE)}
    )
    for name in _used(content, styles, pages):
        for child in pages[name]:
            kind = _KINDS.get(child.tag)
            if kind is not None and child.get(STYLE + "display") != "false":
                part = context.draft.margin(kind)
                Body(context, part, Setting(is_margin=True), context.margin_styles).read(child)


def _used(
    content: etree._Element, styles: etree._Element | None, pages: dict[str, etree._Element]
) -> list[str]:
    """The names of the page styles in use: the first, those that paragraphs ask for, their next."""
    wanted = list(pages)[:1]
    roots = [content] if styles is None else [content, styles]
    for root in roots:
        for style in root.iter(STYLE + "style"):
            if name := style.get(STYLE + "master-page-name"):
                wanted.append(name)
    found: list[str] = []
    while wanted:
        name = wanted.pop(0)
        if name in pages and name not in found:
            found.append(name)
            wanted.append(pages[name].get(STYLE + "next-style-name", ""))
    return found
