"""A report as a browser takes it: what is open, named and linked."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """The page's tags, and whether each is closed."""

    VOID = frozenset({"meta", "input", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.tags.append(tag)
        self.ids += filter(None, [known.get("id")])
        self.links += filter(None, [known.get("href")])
        assert not {"src", "style", "onclick"} & set(known)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
