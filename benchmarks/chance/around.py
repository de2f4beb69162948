"""What forms print before the first section and behind the last: it belongs to no section."""

from __future__ import annotations

from makers.paper import Content, extra

from chance import wordings as said
from chance.lettered import Lettered

BEFORE = ("nothing", "nothing", "contents", "letter", "guide")
AFTER = ("nothing", "sign-off", "glossary", "copies", "report")


class Around(Lettered):
    """The first and the last pages."""

    def opening(self) -> None:
        """Contents, a covering letter or a guide to the sections, before the particulars."""
        kind = self.choose("before", BEFORE)
        if kind == "contents":
            self.paper.text(extra("Contents", bold=True, size=14))
            for page, (letter, title) in enumerate(self.titles.items(), 3):
                self.paper.text(extra(f"Section {letter}: {title}\t{page}"), tab=self.paper.width)
        elif kind == "letter":
            self.paper.texts([extra(text) for text in said.LETTER])
        elif kind == "guide":
            self.paper.text(extra("How to read this plan", bold=True))
            self.paper.bullets([extra(text) for text in said.GUIDE])
        if kind != "nothing":
            self.paper.page_break()

    def closing(self, last: str) -> None:
        """A sign-off, a glossary, a list of copies or a report bound in."""
        kind = self.choose("after", AFTER)
        if kind == "report" and last == "K":
            self.paper.page_break()
            first, *rest = said.REPORT
            self.paper.text(extra(first, bold=True, size=14))
            self.paper.texts([extra(text) for text in rest])
        elif kind == "glossary":
            self.paper.text(extra("Words used in this plan", bold=True, size=14), before=18)
            rows: list[list[Content]] = [[extra(x), extra(y)] for x, y in said.GLOSSARY]
            self.paper.table(rows, self.columns(0.25, 0.75))
        elif kind == "copies":
            self.paper.text(extra("Copies of this plan have been sent to:", bold=True), before=18)
            self.paper.bullets([extra(text) for text in said.COPIES])
        elif kind == "sign-off":
            self.paper.text(extra(said.SIGNED, bold=True), before=18)
            names = [extra(x) for x in ("Name:", "Signature:", "Position:")]
            self.paper.table([[name, extra("")] for name in names], self.columns(0.3, 0.7))
