"""Comments (17.13.4): who said what, on which words, and where those stand."""

from dataclasses import dataclass, field

from ehcp_io.document import Location

_MAX_OPEN = 100


@dataclass(slots=True)
class Anchor:
    """The words that a comment hangs on, gathered as they go by."""

    location: Location
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join("".join(self.words).split())


@dataclass(slots=True)
class Comments:
    """The comment ranges of a document."""

    anchors: dict[str, Anchor] = field(default_factory=dict)
    open: dict[str, Anchor] = field(default_factory=dict)

    def start(self, comment_id: str, location: Location) -> None:
        """A commented range begins here; only a hostile file opens hundreds at once."""
        if len(self.open) < _MAX_OPEN:
            self.open[comment_id] = self.anchors.setdefault(comment_id, Anchor(location))

    def end(self, comment_id: str) -> None:
        """A commented range ends here."""
        self.open.pop(comment_id, None)

    def mention(self, comment_id: str, location: Location) -> None:
        """A comment's mark stands here: its place where it has no range, else the range's end.

        Programs put ends between table rows, where no words are read; the mark closes them.
        """
        self.end(comment_id)
        self.anchors.setdefault(comment_id, Anchor(location))

    def hear(self, text: str) -> None:
        """Words go by; every open range takes them."""
        for anchor in self.open.values():
            anchor.words.append(text)

    def end_paragraph(self) -> None:
        """A paragraph ends: words of the next must not run into it."""
        self.hear(" ")
